"""Who an article says said a thing: the source of each clause, found by its cue.

Read in this order: the verb of saying that the clause is the content of; "according to" and "per" in its sentence; the subject of a
figure ("the survey put it at 6.1"); the noun of saying that the clause fills ("the ministry's claim that"); the subject of quoted words
("called it “a disgrace”"); and for a quotation without a cue of its own, the speaker of the sentence before or after it, as newspapers
print a quotation that goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from crosscheck.extract.clauses import Clause
from crosscheck.extract.lexicon import BELIEVING, DENYING, FIGURE_SOURCES, LABELS, PUTTING, QUOTING, SAYING_NOUNS, SPEAKING
from crosscheck.extract.people import pronouns_of
from crosscheck.extract.phrases import depth, described_noun, stolen_subject
from crosscheck.extract.reporting import SUBJECT_DEPS, is_interjected, says

MAX_SPEAKER_TOKENS = 16
"""A longer subject is a parse gone wrong; its head with what stands before it is kept."""

_EMPTY = frozenset({"it", "that", "this", "these", "those", "there", "what", "which"})
_FIRST_PERSONS = frozenset({"i", "we", "you", "us", "me"})
_PRONOUNS = _FIRST_PERSONS | {"he", "she", "they"}
_BETWEEN_LETTERS = frozenset({"-", "’", "'", ".", "/"})


@dataclass(frozen=True)
class Attribution:
    """A source and the word that gives it away."""

    speaker: str
    cue: str
    """Lemma of the verb of saying, or the preposition."""
    span: tuple[int, int] = (0, 0)
    """Where the speaker's words stand in the Doc's text."""
    pronouns: tuple[str, ...] = ()
    """Those of he and she that may stand for the speaker."""


@dataclass(frozen=True)
class Reading:
    """A clause with its source; `frame` is true of "police said" itself, which claims nothing of its own."""

    clause: Clause
    attribution: Attribution | None
    frame: bool
    quoted: bool


def attribute(
    sentences: Sequence[Sequence[Clause]], quotes: Sequence[tuple[int, int]], before: Attribution | None = None
) -> list[list[Reading]]:
    """Read the clauses of one passage, sentence by sentence.

    `quotes` are the character spans of quotations in the same Doc, marks included. `before` speaks in the passage before, and goes on
    where this one is a quotation from its first word and names no one.
    """
    readings = [[_read(clause, clauses, quotes) for clause in clauses] for clauses in sentences]
    return _carry(readings, before)


def last_speaker(readings: Sequence[Sequence[Reading]]) -> Attribution | None:
    """The source of the last quotation of a passage."""
    return next(
        (r.attribution for sentence in reversed(readings) for r in reversed(sentence) if r.quoted and r.attribution is not None), None
    )


def _read(clause: Clause, clauses: Sequence[Clause], quotes: Sequence[tuple[int, int]]) -> Reading:
    quoted = any(start <= clause.start and clause.end <= end for start, end in quotes)
    found = _by_verbs(clause) or _by_preposition(clause, clauses) or _by_figure(clause) or _by_noun(clause) or _by_quotation(clause, quotes)
    if found is not None and quoted and found.cue in DENYING:
        found = replace(found, cue="say")  # he rejected it: “We had no choice”
    return Reading(clause, found, _is_frame(clause, clauses), quoted)


def _by_verbs(clause: Clause) -> Attribution | None:
    """The nearest verb of saying with a source, through coordination and subordination inside what was said.

    "I think" inside a quotation, "he thinks" inside what he said: the speaker is further out.
    """
    current: Clause | None = clause
    nearest = None
    while current is not None and not current.freed:
        found = _source_of(current.reporter) if current.reporter is not None else None
        if found is not None and found.speaker.lower() not in _PRONOUNS:
            return found
        nearest = nearest or found
        current = current.parent
    return nearest


def _source_of(verb: Any) -> Attribution | None:
    """The subject of a verb of saying, its own or the one that it shares."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECT_DEPS), None) or stolen_subject(verb)
    agent = next((g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"), None)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        # "was quoted by state television as saying": the passive's subject speaks.
        subject = next((child for child in verb.head.head.children if child.dep_ in SUBJECT_DEPS), subject)
    elif agent is not None:
        subject = agent
    elif any(child.dep_ == "nsubjpass" for child in verb.children) and verb.lemma_.lower() != "quote":
        return None  # "he is believed to have fled": no one is named
    above = verb
    while subject is None and above.dep_ in {"advcl", "conj", "xcomp", "relcl", "acl"} and above.head.i != above.i:
        if above.dep_ in {"relcl", "acl"}:
            subject = described_noun(above)
            break
        above = above.head
        subject = next((child for child in above.children if child.dep_ in SUBJECT_DEPS), None)
    if subject is not None and subject.lower_ in {"who", "which", "that"} and verb.dep_ == "relcl":
        subject = described_noun(verb)
    if subject is None or not _can_speak(subject) or (verb.lemma_.lower() in BELIEVING and subject.lower_ in {"one", "you"}):
        return None
    return _attribution(subject, verb.lemma_.lower())


def _can_speak(noun: Any) -> bool:
    """Whether a noun phrase can be a source at all: not "it", a stray mark or a label such as "UPDATE:"."""
    if (
        noun.lower_ in _EMPTY
        or noun.pos_ not in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"}
        or not any(c.isalpha() for c in noun.text[1:] or noun.text)
    ):
        return False
    return noun.lower_ not in LABELS


def _by_preposition(clause: Clause, clauses: Sequence[Clause]) -> Attribution | None:
    """Find "according to police" and "per the readout": said of the whole sentence when it stands at an end of it."""
    first, last = min(c.tokens[0].i for c in clauses), max(c.tokens[-1].i for c in clauses)
    for other in clauses:
        for token in other.tokens:
            source = _prepositional_source(token)
            if source is None:
                continue
            whole = token.i <= first + 1 or max(part.i for part in source.subtree) >= last - 1 or source.i >= last - 6
            if other is clause or whole or clause.parent is other:
                return _attribution(source, token.lower_)
    return None


def _prepositional_source(token: Any) -> Any | None:
    if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to":
        return next((t for t in token.nbor(1).children if t.dep_ == "pobj"), None) or _next_noun(token.nbor(1))
    if token.lower_ == "per" and token.dep_ == "prep":
        source = next((t for t in token.children if t.dep_ == "pobj" and t.pos_ in {"PROPN", "NOUN"}), None)
        speaks = source is not None and (source.ent_type_ in {"ORG", "PERSON"} or source.lemma_.lower() in FIGURE_SOURCES)
        return source if speaks else None
    return None


def _next_noun(token: Any) -> Any | None:
    return next((t for t in token.doc[token.i + 1 : token.i + 6] if t.pos_ in {"NOUN", "PROPN"}), None)


def _by_figure(clause: Clause) -> Attribution | None:
    head = clause.head
    if head.lemma_.lower() not in PUTTING or not any(token.like_num for token in clause.tokens):
        return None
    subject = next((child for child in head.children if child.dep_ == "nsubj"), None)
    speaks = subject is not None and (
        subject.ent_type_ in {"ORG", "PERSON"} or subject.pos_ == "PROPN" or subject.lemma_.lower() in FIGURE_SOURCES
    )
    return _attribution(subject, head.lemma_.lower()) if speaks else None


def _by_noun(clause: Clause) -> Attribution | None:
    """The owner of the noun of saying that a clause fills: "the ministry's claim that", "a report by the ministry that"."""
    noun = clause.head.head
    owner = next((child for child in noun.children if child.dep_ == "poss" and child.pos_ != "PRON"), None)
    is_noun = noun.pos_ == "NOUN" or owner is not None  # "Trump's promises" is read as a verb
    if clause.head.dep_ not in {"acl", "ccomp", "relcl"} or noun.lemma_.lower() not in SAYING_NOUNS or not is_noun:
        return None
    by = (
        g for child in noun.children if child.dep_ == "prep" and child.lower_ in {"by", "from"} for g in child.children if g.dep_ == "pobj"
    )
    owner = owner or next(by, None)
    return _attribution(owner, noun.lemma_.lower()) if owner is not None else None


def _by_quotation(clause: Clause, quotes: Sequence[tuple[int, int]]) -> Attribution | None:
    """The subject of a verb of speech with quoted words of its own: "the senator called it “a disgrace”"."""
    head = clause.head
    if head.lemma_.lower() not in SPEAKING or not any(
        clause.start < start and end <= clause.end + 2 and start > head.idx for start, end in quotes
    ):
        return None
    subject = next((child for child in head.children if child.dep_ == "nsubj"), None)
    if subject is not None and _can_speak(subject) and subject.lower_ not in {"who", *_FIRST_PERSONS}:
        return _attribution(subject, head.lemma_.lower())
    return None


def _is_frame(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether a clause only introduces another: it says who speaks, to whom and when."""
    head = clause.head
    reporters = {c.reporter.i: c.reporter for c in clauses if c.reporter is not None and c is not clause and not c.freed}
    if head.i in reporters or is_interjected(head):
        return True
    if head.lemma_.lower() in QUOTING and any(above.i == head.i for verb in reporters.values() for above in verb.ancestors):
        return True
    if not says(head) or clause.lead or any(child.dep_ == "nsubjpass" for child in head.children):
        return False  # "three aftershocks were felt" tells what was felt
    speaker = stolen_subject(head)
    ours = {head.i} | ({part.i for part in speaker.subtree} if speaker is not None else set())
    told = [t for t in clause.tokens if t.pos_ in {"NOUN", "PROPN", "NUM", "VERB", "ADJ"} and t.dep_ not in _OF_FRAME and t.i not in ours]
    return not any(_governed(t, head) for t in told)


_OF_FRAME = SUBJECT_DEPS | {"compound", "amod", "appos", "npadvmod", "advmod", "dative", "nummod", "poss"}


def _governed(token: Any, head: Any) -> bool:
    """Whether a word is told by the verb of saying, not part of its subject or of the time and place of speaking."""
    for above in (token, *token.ancestors):
        if above.i == head.i:
            return True
        if above.dep_ in SUBJECT_DEPS or (above.dep_ == "npadvmod" and above.head.i == head.i):
            return False
    return True


def _carry(readings: list[list[Reading]], before: Attribution | None) -> list[list[Reading]]:
    """Give quoted clauses without a source that of the neighbouring sentence of the passage."""
    speakers = [_speaker_of(sentence) for sentence in readings]
    first = next((sentence for sentence in readings if sentence), None)
    if before is not None and first is not None and first[0].quoted and not any(speakers):
        speakers = [before if any(r.quoted for r in sentence) else None for sentence in readings]
    out = []
    for i, sentence in enumerate(readings):
        near = speakers[i]
        if near is None and i:
            near = speakers[i - 1]
        if near is None and i + 1 < len(speakers):
            near = speakers[i + 1]
        carried = replace(near, cue="say") if near is not None and near.cue in DENYING else near  # denied that, and then said this
        out.append([replace(r, attribution=carried) if _needs_speaker(r, near) else r for r in sentence])
        if speakers[i] is None and any(r.quoted for r in sentence):
            speakers[i] = near
    return out


def _needs_speaker(reading: Reading, near: Attribution | None) -> bool:
    """Whether a quoted clause has no source, or none but the quotation's own "I think"."""
    if not reading.quoted or near is None:
        return False
    return reading.attribution is None or reading.attribution.speaker.lower() in _FIRST_PERSONS


def _speaker_of(sentence: Sequence[Reading]) -> Attribution | None:
    for reading in sentence:
        if reading.frame and not reading.quoted:
            found = _source_of(reading.clause.head)
            if found is not None and found.speaker.lower() not in _FIRST_PERSONS:
                return found
    spoken = (
        r.attribution for r in sentence if r.attribution is not None and r.quoted and r.attribution.speaker.lower() not in _FIRST_PERSONS
    )
    return next(spoken, None) or next((found for r in sentence if (found := _before_colon(r)) is not None), None)


def _before_colon(reading: Reading) -> Attribution | None:
    """The subject of a sentence that ends in a colon and a quotation: "The paper chimed in: “…”"."""
    clause = reading.clause
    after = clause.head.doc[clause.tokens[-1].i + 1 : clause.tokens[-1].i + 3]
    if reading.quoted or [t.text for t in after][:1] != [":"] or after[-1].text not in {"“", '"'}:
        return None
    subject = next((t for t in clause.subject if t.dep_ in SUBJECT_DEPS), None)
    return _attribution(subject, ":") if subject is not None and _can_speak(subject) else None


def _attribution(noun: Any, cue: str) -> Attribution:
    return attribution_to(source_phrase(noun), noun, cue)


def attribution_to(span: Any, noun: Any, cue: str) -> Attribution:
    """An attribution to the words of a spaCy span, whose main noun is given."""
    return Attribution(str(span.text).strip(), cue, (int(span.start_char), int(span.end_char)), pronouns_of(noun, span))


def source_phrase(noun: Any) -> Any:
    """A noun phrase as a span, without relative clauses, what follows a comma, and the day that the parser hung on it."""
    inside = {noun.i}
    for token in sorted(noun.subtree, key=depth):
        loose = token.dep_ in _LOOSE and token.text not in _BETWEEN_LETTERS
        if token.head.i in inside and not loose and not _is_day(token):
            inside.add(token.i)
    return _compact(noun, min(inside), max(inside))


_LOOSE = frozenset({"relcl", "acl", "appos", "punct", "advcl", "parataxis"})


def _is_day(token: Any) -> bool:
    """Whether a token begins "on Saturday" or "in the past"."""
    return (
        token.dep_ == "prep" and token.lower_ in {"on", "in"} and any(c.ent_type_ == "DATE" or c.lower_ == "past" for c in token.children)
    )


def _compact(noun: Any, low: int, high: int) -> Any:
    """The Doc's tokens from low to high, cut down where they are too many, and without marks behind them."""
    if high - low >= MAX_SPEAKER_TOKENS or any(t.is_space and "\n" in t.text for t in noun.doc[low:high]):
        low, high = max(low, noun.i - 4, 0), noun.i
    while high > low and _hangs(noun.doc[high]):
        high -= 1
    return noun.doc[low : high + 1]


def _hangs(token: Any) -> bool:
    return bool(token.dep_ == "case" or token.is_space or (token.is_punct and token.text != "."))
