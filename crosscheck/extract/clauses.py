"""Sentences to clauses: one for each predicate that asserts something of its own.

Clausal heads are read off the dependency parse: main verbs, coordinated predicates, complements, adverbial and relative clauses, and appositions
that carry a fact. Every token belongs to the nearest clausal head above it. The small parser attaches a second predicate of the speaker to the
reported clause ("the ministry says the balloon drifted, and shot it down") nearly always, so a finite conjunct without a subject after a comma
goes back to the reporting verb.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from crosscheck.extract.lexicon import SAYING

MIN_TOKENS = 3
"""A clause of fewer tokens ("he left") stays with its parent: it says too little to be lined up with another."""
MIN_APPOSITION_TOKENS = 4
"""Shorter appositions ("Sandi", "a friend") name, they do not tell."""

SUBJECT_DEPS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_CLAUSAL_DEPS = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})


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

    @property
    def start(self) -> int:
        """Offset of the first own token in the Doc's text."""
        return int(self.tokens[0].idx)

    @property
    def end(self) -> int:
        """Offset behind the last own token."""
        return int(self.tokens[-1].idx + len(self.tokens[-1]))


def split_clauses(sentence: Any) -> list[Clause]:
    """The clauses of a sentence span, in reading order of their heads; at least one unless the sentence is empty."""
    heads = [token for token in sentence if _heads_clause(token, sentence)]
    owner = {head.i: head for head in heads}
    own: dict[int, list[Any]] = {head.i: [] for head in heads}
    for token in sentence:
        own[_owner(token, owner, sentence).i].append(token)
    made: dict[int, Clause] = {}
    for head in sorted(heads, key=_depth):
        parent = None if head.head.i == head.i else made.get(_owner(head.head, owner, sentence).i)
        freed = _belongs_to_reporter(head)
        tokens = _trim(own[head.i])
        if tokens:
            made[head.i] = Clause(head, tokens, parent, _subject(head, parent, freed), freed)
    return [made[i] for i in sorted(made)]


def _depth(token: Any) -> int:
    return sum(1 for _ in token.ancestors)


def _owner(token: Any, heads: dict[int, Any], sentence: Any) -> Any:
    while token.i not in heads and token.head.i != token.i:
        token = token.head
    return heads[token.i] if token.i in heads else next(iter(heads.values()))


def _heads_clause(token: Any, sentence: Any) -> bool:
    if token.dep_ == "ROOT" or token.head.i == token.i or not sentence.start <= token.head.i < sentence.end:
        return True
    size = sum(1 for part in token.subtree if part.is_alpha or part.like_num)
    verbal = token.pos_ in {"VERB", "AUX"}
    if token.lower_ == "home" and token.i + 1 < sentence.end and token.nbor(1).lower_ == "to" and token.i > sentence.start:
        return bool(token.nbor(-1).is_punct)
    if size < (2 if _has_figure(token) else MIN_TOKENS):
        return False
    if token.dep_ == "conj":
        return _coordinated_predicate(token, verbal)
    if token.dep_ in _CLAUSAL_DEPS:
        if any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children):
            return False  # "expects the toll to rise", "to smooth over disagreements": told by the clause above
        return verbal or any(child.dep_ in SUBJECT_DEPS for child in token.children)
    if token.dep_ == "acl":
        return verbal and (_after_comma(token) or any(child.dep_ in SUBJECT_DEPS for child in token.children))
    if token.dep_ == "pcomp":
        return verbal and token.head.lower_ in {"after", "before", "since", "as"}
    if token.dep_ == "appos":
        return _after_comma(token) and size >= MIN_APPOSITION_TOKENS and token.pos_ in {"NOUN", "PROPN", "NUM"} and _tells(token)
    return False


def _has_figure(token: Any) -> bool:
    return any(part.like_num for part in token.subtree)


def _coordinated_predicate(token: Any, verbal: bool) -> bool:
    if not verbal:
        return False
    first = token.head
    while first.dep_ == "conj":
        first = first.head
    if first.pos_ not in {"VERB", "AUX"} and not any(child.dep_ in SUBJECT_DEPS for child in token.children):
        return False
    return any(child.dep_ not in {"punct", "cc", "aux", "auxpass", "neg", "advmod"} for child in token.children)


def _tells(token: Any) -> bool:
    """An apposition with a figure or a description, not one more name or number in a list."""
    if any(child.dep_ == "nummod" for child in token.children) and any(child.dep_ == "nummod" for child in token.head.children):
        return False
    return _has_figure(token) or (token.pos_ == "NOUN" and any(child.dep_ in {"det", "prep", "relcl", "amod"} for child in token.children))


def _after_comma(token: Any) -> bool:
    first = min(token.subtree, key=lambda part: part.i)
    return bool(first.i > token.doc[0].i and first.nbor(-1).text in {",", "-", "–", "—", "--", "("})


def reporting_verb(token: Any) -> Any | None:
    """The verb of saying that a clause's head is the content of, or None."""
    while token.dep_ == "conj" and not _belongs_to_reporter(token):
        token = token.head
    if token.dep_ in {"ccomp", "parataxis"} and token.head.lemma_.lower() in SAYING and token.head.pos_ in {"VERB", "AUX"}:
        return token.head
    return None


def _belongs_to_reporter(token: Any) -> bool:
    """A finite conjunct without a subject after ", and" / ", but" inside what someone said."""
    if token.dep_ != "conj" or token.tag_ not in {"VBD", "VBZ", "VBP"} or any(child.dep_ in SUBJECT_DEPS for child in token.children):
        return False
    first = token.head
    while first.dep_ in {"conj", "relcl"}:
        first = first.head if first.dep_ == "conj" else next((a for a in first.ancestors if a.dep_ == "ccomp"), first.head)
    said = first.dep_ == "ccomp" and first.head.lemma_.lower() in SAYING and first.head.tag_ in {"VBD", "VBZ", "VBP"} and first.head.i < first.i
    if not said:
        return False
    before = [part.text for part in token.doc[max(0, token.i - 3) : token.i]]
    return any(a == "," and b in {"and", "but"} for a, b in zip(before, before[1:], strict=False))


def _subject(head: Any, parent: Clause | None, freed: bool) -> tuple[Any, ...]:
    own = next((child for child in head.children if child.dep_ in SUBJECT_DEPS), None)
    if own is not None and not (head.dep_ == "relcl" and own.tag_ in {"WDT", "WP"}) and not (head.dep_ == "relcl" and own.lower_ == "that"):
        return tuple(_phrase(own))
    if head.dep_ in {"relcl", "acl", "appos"} or head.lower_ == "home":
        return tuple(_phrase(_antecedent(head)))
    if freed:
        speaker = next((a for a in head.ancestors if a.lemma_.lower() in SAYING and a.pos_ == "VERB"), None)
        subject = next((child for child in speaker.children if child.dep_ in SUBJECT_DEPS), None) if speaker is not None else None
        return tuple(_phrase(subject)) if subject is not None else ()
    return parent.subject if parent is not None and head.dep_ != "ccomp" else ()


def _antecedent(head: Any) -> Any:
    if head.dep_ in {"relcl", "acl", "appos"}:
        return head.head
    return next((t for t in reversed(head.doc[max(0, head.i - 4) : head.i]) if t.pos_ in {"NOUN", "PROPN"}), head)


def _phrase(noun: Any) -> list[Any]:
    """A noun phrase without its relative clauses and appositions, at most twelve tokens."""
    inside = {noun.i}
    for token in sorted(noun.subtree, key=_depth):
        if token.head.i in inside and (token.dep_ not in {"relcl", "acl", "appos", "punct", "advcl", "cc", "conj"} or token.text == "-"):
            inside.add(token.i)
        elif token.head.i in inside and token.dep_ in {"conj", "cc"} and token.head.dep_ not in {"relcl", "acl"}:
            inside.add(token.i)
    return [token for token in noun.subtree if token.i in inside][:12]


_EDGES = frozenset(", ; : - – — -- . ? ! … ) (".split())


def _trim(tokens: list[Any]) -> tuple[Any, ...]:
    """Without punctuation and conjunctions at the edges; quotation marks stay."""
    low, high = 0, len(tokens)
    while low < high and (_is_edge(tokens[low]) or (tokens[low].lower_ == "that" and tokens[low].dep_ == "mark")):
        low += 1
    while high > low and (_is_edge(tokens[high - 1]) or (tokens[high - 1].dep_ in {"prep", "mark"} and high - low > MIN_TOKENS)):
        high -= 1
    return tuple(tokens[low:high])


def _is_edge(token: Any) -> bool:
    return bool(token.text in _EDGES or token.is_space or token.dep_ == "cc")
