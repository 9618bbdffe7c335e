"""Sentences to clauses: one for each predicate that asserts something of its own.

Clausal heads are read off the dependency parse (heads.py), and every token belongs to the nearest clausal head above it. What is then
too thin to tell anything goes back to the clause above, and quotation marks and brackets at the edges are kept only with their mates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from crosscheck.extract.enumeration import split_amounts
from crosscheck.extract.heads import heads_clause
from crosscheck.extract.marks import MARKS, QUOTATION_MARKS, pair_marks
from crosscheck.extract.phrases import announced, depth, described_noun, noun_phrase, stolen_subject
from crosscheck.extract.reporting import SUBJECT_DEPS, belongs_to_reporter, reporting_verb, says

MAX_SENTENCE_TOKENS = 300
"""What runs on for longer without a stop is a table or a list, or meant to be hard to read; real sentences end at a third of this."""
MIN_CONTENT_WORDS = 2
"""A clause with fewer nouns, verbs, adjectives and numbers goes back to the clause above it."""
MAX_GAP, MAX_STRAY = 25, 8
"""Fewer words than the second, more tokens behind the rest than the first, are a parse gone wrong."""
MIN_QUOTED_TOKENS = 4
"""A shorter quotation inside a reporting clause is a few words of its sentence."""

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_EDGES = frozenset(", ; : - – — ― -- . ? ! … /".split())
_DANGLING = frozenset({"prep", "mark", "det", "agent", "aux", "auxpass"})


@dataclass(frozen=True)
class Clause:
    """A predicate with the tokens that are its own."""

    head: Any
    """The spaCy token of the predicate, or of the apposition's noun."""
    tokens: tuple[Any, ...]
    """Own tokens in order, without those of clauses inside it."""
    parent: Clause | None
    subject: tuple[Any, ...]
    """Tokens of the subject, its own or the one that it shares; empty if none was found."""
    freed: bool = False
    """Taken from the reported clause and given back to the one who reports; a guess."""
    reporter: Any | None = None
    """The verb of saying that it is the content of."""
    lead: tuple[Any, ...] = ()
    """What an item of a list shares with the first: "expenses included"."""

    @property
    def start(self) -> int:
        """Offset of the first own token in the Doc's text."""
        return int(self.tokens[0].idx)

    @property
    def end(self) -> int:
        """Offset behind the last own token."""
        return int(self.tokens[-1].idx + len(self.tokens[-1]))


def split_clauses(sentence: Any, mates: dict[int, int] | None = None) -> list[Clause]:
    """The clauses of a sentence span, in reading order of their heads; none of an empty one or one of over `MAX_SENTENCE_TOKENS`.

    `mates` are the Doc's paired marks, worked out here if not given.
    """
    if len(sentence) > MAX_SENTENCE_TOKENS:
        return []
    mates = pair_marks(sentence.doc) if mates is None else mates
    heads = [token for token in sentence if heads_clause(token, sentence)]
    owner = {head.i: head for head in heads}
    own = _owned(sentence, owner)
    _merge_thin(own, owner, sentence)
    reporters = {i: reporting_verb(owner[i]) for i in own}
    _carve_quotations(own, owner, reporters, mates, sentence)
    made: dict[int, Clause] = {}
    for head in sorted((owner[i] for i in own), key=depth):
        tokens = trim(own[head.i], head, mates)
        if tokens:
            parent = made.get(_owner(head.head, owner, sentence).i) if head.head.i != head.i else None
            freed = belongs_to_reporter(head)
            made[head.i] = Clause(head, tokens, parent, _subject(head, parent, freed), freed, reporters.get(head.i))
    return [item for i in sorted(made) for item in _items(made[i])]


def _items(clause: Clause) -> list[Clause]:
    parts = split_amounts(clause.tokens)
    first = replace(clause, tokens=parts[0].tokens)
    return [first, *(replace(clause, tokens=part.tokens, lead=part.lead) for part in parts[1:])]


def _owned(sentence: Any, owner: dict[int, Any]) -> dict[int, list[Any]]:
    own: dict[int, list[Any]] = {i: [] for i in owner}
    moved: dict[int, int] = {}
    for head in owner.values():
        verb, noun = reporting_verb(head), stolen_subject(head)
        moved |= {part.i: verb.i for part in _time_of_speaking(verb, head)} if verb is not None else {}
        moved |= {part.i: head.i for part in noun.subtree if part.i < head.i} if noun is not None else {}
    for token in sentence:
        above = _owner(sentence.doc[moved[token.i]] if token.i in moved else token, owner, sentence)
        own[above.i].append(token)
    return own


def _time_of_speaking(verb: Any, head: Any) -> list[Any]:
    """The day that stands right behind a verb of saying, without a comma or "that": "said on Monday the driver had fled".

    Not an age: "said 8-year-old Ann Lee had fled".
    """
    day: list[Any] = []
    for token in verb.doc[verb.i + 1 : head.i]:
        if token.ent_type_ not in {"DATE", "TIME"} and not (token.lower_ in {"on", "late", "early"} and not day):
            break
        day.append(token)
    after = verb.doc[verb.i + 1 + len(day)] if day else None
    is_age = any(token.lower_ in {"old", "aged"} for token in day)
    return day if after is not None and after.i < head.i and after.text != "," and day[-1].ent_type_ and not is_age else []


def _owner(token: Any, owner: dict[int, Any], sentence: Any) -> Any:
    while token.i not in owner and token.head.i != token.i and sentence.start <= token.head.i < sentence.end:
        token = token.head
    return owner[token.i] if token.i in owner else next(iter(owner.values()))


def _merge_thin(own: dict[int, list[Any]], owner: dict[int, Any], sentence: Any) -> None:
    """Give the tokens of clauses that tell too little to the clause above, the deepest first."""
    for head in sorted(owner.values(), key=depth, reverse=True):
        if head.head.i == head.i or says(head) or belongs_to_reporter(head) or any(t.like_num for t in own[head.i]):
            continue
        if reporting_verb(head) is None and sum(1 for t in own[head.i] if t.pos_ in _CONTENT) < MIN_CONTENT_WORDS:
            above = _owner(head.head, owner, sentence)
            if above.i != head.i:
                own[above.i] = sorted(own[above.i] + own.pop(head.i), key=lambda t: int(t.i))
                del owner[head.i]


def _carve_quotations(
    own: dict[int, list[Any]], owner: dict[int, Any], reporters: dict[int, Any], mates: dict[int, int], sentence: Any
) -> None:
    """Part a quotation from a reporting clause that the parser did not see as its content: “Not a proud day,” he said."""
    for i, verb in list(owner.items()):
        if not says(verb) or i not in own:
            continue
        for low, high in _quotations(own[i], sentence, mates):
            inside = [t for t in own[i] if low <= t.i <= high]
            before = next((t for t in reversed(own[i]) if t.i < low), None)
            if before is not None and not before.is_punct and before.i != verb.i:
                continue
            words = [t for t in inside if not t.is_punct]
            if (
                len(words) < MIN_QUOTED_TOKENS
                or any(t.i == verb.i for t in words)
                or not any(t.pos_ in {"VERB", "AUX", "ADJ"} for t in words)
            ):
                continue
            top = min(words, key=lambda t: (depth(t), t.i))
            if top.dep_ in {"pobj", "prep", "advmod", "det", "amod", "conj"} or top.i in owner or top.i < verb.i < high:
                continue
            own[i] = [t for t in own[i] if not low <= t.i <= high]
            own[top.i], owner[top.i], reporters[top.i] = inside, top, verb


def _quotations(tokens: Sequence[Any], sentence: Any, mates: dict[int, int]) -> list[tuple[int, int]]:
    """The quotations among a clause's tokens, as indices of both marks; one that began in an earlier sentence begins with this one."""
    marks = [t for t in tokens if t.text in QUOTATION_MARKS and t.i in mates]
    own = [(t.i, mates[t.i]) for t in marks if mates[t.i] > t.i]
    return own + [(sentence.start, t.i) for t in marks if mates[t.i] < sentence.start]


def _subject(head: Any, parent: Clause | None, freed: bool) -> tuple[Any, ...]:
    if announced(head) is not None:
        return tuple(t for t in noun_phrase(head) if t.i <= head.i)
    own = next((child for child in head.children if child.dep_ in SUBJECT_DEPS), None) or stolen_subject(head)
    if own is not None and not (head.dep_ == "relcl" and (own.tag_ in {"WDT", "WP"} or own.lower_ == "that")):
        above = head.head
        if own.lower_ in {"that", "which", "who"} and head.dep_ == "ccomp" and above.dep_ == "relcl" and own.i < above.i:
            own = described_noun(above)  # "legislation that critics said would allow it"
        return tuple(noun_phrase(own))
    if head.dep_ in {"relcl", "acl", "appos"} and head.head.pos_ not in {"VERB", "AUX"}:
        return tuple(noun_phrase(described_noun(head), members=head.dep_ != "appos"))
    if head.lower_ == "home":
        noun = next((t for t in reversed(head.doc[max(0, head.i - 4) : head.i]) if t.pos_ in {"NOUN", "PROPN"}), None)
        return tuple(noun_phrase(noun)) if noun is not None else ()
    if freed:
        speaker = next((a for a in head.ancestors if says(a)), None)
        subject = next((child for child in speaker.children if child.dep_ in SUBJECT_DEPS), None) if speaker is not None else None
        return tuple(noun_phrase(subject)) if subject is not None else ()
    return parent.subject if parent is not None and head.dep_ in {"conj", "advcl", "pcomp", "xcomp"} else ()


def trim(tokens: Sequence[Any], head: Any, mates: dict[int, int]) -> tuple[Any, ...]:
    """Without what hangs over the edges; marks stay where their mate stays, and are fetched where it stands next to the edge."""
    tokens = _without_stray(tokens)
    low, high = 0, len(tokens)
    while low < high:
        before = (low, high)
        inside = {t.i for t in tokens[low:high]}
        low += _hangs_in_front(tokens[low], inside, mates)
        if low < high:
            high -= _hangs_behind(tokens[high - 1], head, inside, mates)
        if (low, high) == before:
            break
    return _with_mates(list(tokens[low:high]), mates)


def _without_stray(tokens: Sequence[Any]) -> Sequence[Any]:
    """Without a few words far behind the rest: two sentences that ran together, read as one."""
    for i in range(len(tokens) - 1, 0, -1):
        if tokens[i].i - tokens[i - 1].i > MAX_GAP and len(tokens) - i < MAX_STRAY:
            return tokens[:i]
    return tokens


def _hangs_in_front(token: Any, inside: set[int], mates: dict[int, int]) -> bool:
    if token.text in MARKS:
        return mates.get(token.i) not in inside and not _near(mates.get(token.i), max(inside))
    if token.lower_ in {"that", "which", "who"} and token.dep_ in SUBJECT_DEPS and token.i + 1 not in inside:
        return True  # "legislation that critics said would allow it"
    return bool(token.text in _EDGES or token.is_space or token.dep_ == "cc" or (token.lower_ == "that" and token.dep_ == "mark"))


def _hangs_behind(token: Any, head: Any, inside: set[int], mates: dict[int, int]) -> bool:
    if token.text in MARKS:
        return mates.get(token.i) not in inside and not _near(mates.get(token.i), min(inside) - 2)
    if token.text in _EDGES or token.is_space or token.dep_ == "cc":
        return True
    if token.i == head.i or len(inside) <= MIN_CONTENT_WORDS:
        return False
    if says(token) and token.tag_ in {"VB", "VBG"} and any(child.dep_ == "ccomp" and child.i not in inside for child in token.children):
        return True  # "called detectives to claim" whose content is told apart
    if token.like_num or token.lower_ == "against":
        return False  # "rejected it 52-48", "with 19 against"
    return token.dep_ in _DANGLING and not any(child.i in inside and child.i > token.i for child in token.children)


def _near(mate: int | None, edge: int) -> bool:
    return mate is not None and 0 < mate - edge <= 2


def _with_mates(tokens: list[Any], mates: dict[int, int]) -> tuple[Any, ...]:
    """With the closing mark of a quotation or bracket that opens inside, where only a comma or stop is between."""
    if not tokens:
        return ()
    inside, last = {t.i for t in tokens}, tokens[-1].i
    opened = [mates[t.i] for t in tokens if t.text in MARKS and t.i < mates.get(t.i, -1) not in inside and _near(mates[t.i], last)]
    if opened:
        tokens = [*tokens, *tokens[-1].doc[last + 1 : max(opened) + 1]]
    inside = {t.i for t in tokens}
    missing = [mates[t.i] for t in tokens if t.text in MARKS and mates.get(t.i, t.i) < tokens[0].i and tokens[0].i - mates[t.i] == 1]
    return (*(tokens[0].doc[i] for i in missing if i not in inside), *tokens)
