"""Who an article says said a thing: the source of each clause, found by its cue.

Read in this order: the verb of saying that the clause is the content of; "according to" and "per" in its sentence; the subject of a figure
("the survey put it at 6.1"); and for words in quotation marks without a cue of their own, the speaker of the sentence before or after in the
same passage, as newspapers print a quotation that goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crosscheck.extract.clauses import SUBJECT_DEPS, Clause, reporting_verb
from crosscheck.extract.lexicon import BELIEVING, PUTTING, SAYING

MAX_SPEAKER_TOKENS = 14
"""A longer subject is a parse gone wrong; its head with what stands before it is kept."""


@dataclass(frozen=True)
class Attribution:
    """A source and the word that gives it away."""

    speaker: str
    cue: str
    """Lemma of the verb of saying, or the preposition."""


@dataclass(frozen=True)
class Reading:
    """A clause with its source; `frame` is true of "police said" itself, which claims nothing of its own."""

    clause: Clause
    attribution: Attribution | None
    frame: bool
    quoted: bool


def attribute(sentences: Sequence[Sequence[Clause]], quotes: Sequence[tuple[int, int]]) -> list[list[Reading]]:
    """Read the clauses of one passage, sentence by sentence.

    `quotes` are the character spans of quotations in the same Doc, marks included.
    """
    readings = [[_read(clause, clauses, quotes) for clause in clauses] for clauses in sentences]
    return _carry(readings)


def _read(clause: Clause, clauses: Sequence[Clause], quotes: Sequence[tuple[int, int]]) -> Reading:
    quoted = any(start <= clause.start and clause.end <= end for start, end in quotes)
    verb = None if clause.freed else _cue_verb(clause)
    attribution = _by_verb(verb) if verb is not None else None
    attribution = attribution or _by_preposition(clause, clauses) or _by_figure(clause)
    return Reading(clause, attribution, _is_frame(clause, clauses), quoted)


def _cue_verb(clause: Clause) -> Any | None:
    """The verb of saying above a clause, through coordination and subordination inside what was said."""
    current: Clause | None = clause
    while current is not None and not current.freed:
        verb = reporting_verb(current.head)
        if verb is not None:
            return verb
        current = current.parent
    return None


def _by_verb(verb: Any) -> Attribution | None:
    subject = next((child for child in verb.children if child.dep_ in SUBJECT_DEPS), None)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        # "was quoted by state television as saying": the passive's subject speaks.
        subject = next((child for child in verb.head.head.children if child.dep_ in SUBJECT_DEPS), subject)
    above = verb
    while subject is None and above.dep_ in {"advcl", "conj", "xcomp", "relcl", "acl"} and above.head.i != above.i:
        above = above.head
        subject = next((child for child in above.children if child.dep_ in SUBJECT_DEPS), None)
    if subject is None and above.dep_ in {"relcl", "acl"}:
        subject = above.head
    if subject is None or subject.lower_ in {"it", "that", "which", "this"}:
        return None
    if verb.lemma_.lower() in BELIEVING and subject.lower_ in {"one", "you"}:
        return None
    return Attribution(phrase_text(subject), verb.lemma_.lower())


def _by_preposition(clause: Clause, clauses: Sequence[Clause]) -> Attribution | None:
    """"According to police", "per the readout": said of the whole sentence when it stands at an end of it."""
    for other in clauses:
        for token in other.tokens:
            if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to":
                source = next((t for t in token.nbor(1).children if t.dep_ == "pobj"), None) or _next_noun(token.nbor(1))
            elif token.lower_ == "per" and token.dep_ == "prep":
                source = next((t for t in token.children if t.dep_ == "pobj" and t.pos_ in {"PROPN", "NOUN"}), None)
                source = source if source is not None and (source.ent_type_ in {"ORG", "PERSON"} or source.lemma_ in {"readout", "report", "statement"}) else None
            else:
                continue
            whole = token.i <= clauses[0].tokens[0].i + 1 or source is None or source.i >= max(c.tokens[-1].i for c in clauses) - 6
            if source is not None and (other is clause or whole or clause.parent is other):
                return Attribution(phrase_text(source), token.lower_)
    return None


def _next_noun(token: Any) -> Any | None:
    return next((t for t in token.doc[token.i + 1 : token.i + 6] if t.pos_ in {"NOUN", "PROPN"}), None)


def _by_figure(clause: Clause) -> Attribution | None:
    head = clause.head
    if head.lemma_.lower() not in PUTTING or not any(token.like_num for token in clause.tokens):
        return None
    subject = next((child for child in head.children if child.dep_ == "nsubj"), None)
    speaks = subject is not None and (subject.ent_type_ in {"ORG", "PERSON"} or subject.pos_ == "PROPN" or subject.lemma_ in {"official", "authority", "police", "center", "agency"})
    return Attribution(phrase_text(subject), head.lemma_.lower()) if subject is not None and speaks else None


def _is_frame(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether a clause only introduces another: it says who speaks, to whom and when."""
    head = clause.head
    if head.lemma_.lower() not in SAYING:
        return False
    content = [c for c in clauses if c.head.head.i == head.i and c.head.dep_ in {"ccomp", "parataxis"} and not c.freed]
    if content:
        return True
    only = [t for t in clause.tokens if t.pos_ in {"NOUN", "PROPN", "NUM", "VERB"} and t.dep_ not in SUBJECT_DEPS | {"compound", "amod", "appos"} and t.i != head.i]
    return len(only) == 0


def _carry(readings: list[list[Reading]]) -> list[list[Reading]]:
    """Give quoted clauses without a source that of the neighbouring sentence of the passage."""
    speakers = [_speaker_of(sentence) for sentence in readings]
    out = []
    for i, sentence in enumerate(readings):
        near = speakers[i]
        if near is None and i:
            near = speakers[i - 1]
        if near is None and i + 1 < len(speakers):
            near = speakers[i + 1]
        carried = [Reading(r.clause, near, r.frame, r.quoted) if r.quoted and r.attribution is None else r for r in sentence]
        if speakers[i] is None and any(r.quoted for r in sentence):
            speakers[i] = near
        out.append(carried)
    return out


def _speaker_of(sentence: Sequence[Reading]) -> Attribution | None:
    for reading in sentence:
        if reading.frame:
            verb = reading.clause.head
            found = _by_verb(verb)
            if found is not None:
                return found
    return next((r.attribution for r in sentence if r.attribution is not None and r.quoted), None)


def phrase_text(noun: Any) -> str:
    """A noun phrase as written, without relative clauses and what follows a comma."""
    inside = {noun.i}
    for token in sorted(noun.subtree, key=lambda t: sum(1 for _ in t.ancestors)):
        if token.head.i in inside and token.dep_ not in {"relcl", "acl", "appos", "punct", "advcl", "parataxis"}:
            inside.add(token.i)
        elif token.head.i in inside and token.dep_ == "punct" and token.text in {"-", "’", "'", "."}:
            inside.add(token.i)
    low, high = min(inside), max(inside)
    if high - low >= MAX_SPEAKER_TOKENS:
        low, high = min(t.i for t in noun.lefts) if noun.n_lefts else noun.i, noun.i
    return str(noun.doc[low : high + 1].text).strip()
