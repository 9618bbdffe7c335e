"""Noun phrases of the parse: a subject without what hangs on it, and the noun that a clause describes."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.reporting import SUBJECT_DEPS, belongs_to_reporter, is_finite, says

MAX_SUBJECT_TOKENS = 16
"""A longer subject is a parse gone wrong."""
_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "ccomp"})


def depth(token: Any) -> int:
    """How many tokens stand above a token."""
    return sum(1 for _ in token.ancestors)


def noun_phrase(noun: Any, *, members: bool = True) -> list[Any]:
    """A noun with its own modifiers, without clauses and appositions, in order; `members`: with what is coordinated with it."""
    inside = {noun.i}
    for token in sorted(noun.subtree, key=depth):
        if token.head.i not in inside or token.dep_ in _LOOSE or (token.dep_ == "punct" and token.text not in {"-", "/"}):
            continue
        if token.dep_ in {"conj", "cc"} and token.head.i == noun.i and not members:
            continue
        inside.add(token.i)
    phrase = [token for token in noun.subtree if token.i in inside]
    return phrase if len(phrase) <= MAX_SUBJECT_TOKENS else [token for token in phrase if token.i <= noun.i][-MAX_SUBJECT_TOKENS:]


def described_noun(head: Any) -> Any:
    """The noun that a relative clause, a participle or an apposition tells of: the last member of a list before it."""
    noun = head.head
    while head.dep_ == "appos":
        member = next((c for c in noun.children if c.dep_ == "conj" and c.i < head.i and c.pos_ in {"NOUN", "PROPN"}), None)
        if member is None:
            break
        noun = member
    return noun


def stolen_subject(verb: Any) -> Any | None:
    """The subject of a finite conjunct that the parser hung on the noun before it: "has power and *officials* say"."""
    if verb.dep_ != "conj" or not is_finite(verb) or belongs_to_reporter(verb) or any(c.dep_ in SUBJECT_DEPS for c in verb.children):
        return None
    first = min([verb.i, *(c.i for c in verb.children if c.i < verb.i and c.dep_ in {"aux", "auxpass", "advmod", "neg"})])
    before = verb.doc[first - 1] if first > 0 else None
    while before is not None and before.dep_ in {"pobj", "prep"} and before.head.i < before.i:
        before = before.head
    if before is None or before.dep_ != "conj" or before.pos_ not in {"NOUN", "PROPN", "PRON"} or before.head.pos_ in {"VERB", "AUX"}:
        return None
    start = min(part.i for part in before.subtree)
    return before if start > 0 and (before.doc[start - 1].dep_ == "cc" or says(verb)) else None
