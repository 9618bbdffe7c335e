"""A story to its facts: mentions about the same thing, of two or more articles, with a relation for every pair.

Comparisons run over all aligned claims of a story; the connected ones make one fact, so that a row shows all outlets' values. A conflict
survives only where it must: not when an article also has the other's figure, when two named sources each gave their own, or when time explains it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crosscheck.compare.context import Side, Story, different_sources, same_source
from crosscheck.compare.verdicts import milder
from crosscheck.records import Alignment, Claim, Comparison, Kind, Mention, Quantity, Relation

Comparator = Callable[[Mention, Mention], Comparison | None]


@dataclass(frozen=True)
class Candidate:
    """Two sides that may be about the same thing, with the alignment that brought them together."""

    left: Side
    right: Side
    alignment: Alignment


Matcher = Callable[[Candidate, Story], bool]
Gate = Callable[[Candidate, Story], bool]


@dataclass(frozen=True)
class Facet:
    """How one kind of mention is compared."""

    compare: Comparator
    matches: Matcher
    """Are the two about the same thing at all?"""
    may_conflict: Gate
    """Are they so surely about the same thing that different values contradict?"""


RISING = frozenset({"killed", "injured", "arrested", "damaged", "displaced", "rescued", "charged", "missing"})
"""Counts that grow while a story develops; a later, higher figure is news and no contradiction."""


@dataclass(frozen=True)
class Fact:
    """Sides that state one thing, how every pair of two articles stands, and the alignment that holds most of them."""

    kind: Kind
    sides: tuple[Side, ...]
    relations: tuple[Relation, ...]
    alignment: Alignment


Key = tuple[str, int, int]


def typed_facts(kind: Kind, story: Story, facet: Facet) -> Iterator[Fact]:
    """The facts of one kind."""
    compared: dict[tuple[Key, Key], tuple[Candidate, Comparison]] = {}
    rivals = story.mentions(kind)
    for candidate in _candidates(kind, story):
        if candidate.left.mention and candidate.right.mention and facet.matches(candidate, story):
            comparison = facet.compare(candidate.left.mention, candidate.right.mention)
            weighed = _weigh(comparison, candidate, story, facet, rivals) if comparison is not None else None
            if weighed is not None:
                compared[_key(candidate.left), _key(candidate.right)] = candidate, weighed
    yield from _connected(kind, compared)


def _candidates(kind: Kind, story: Story) -> Iterator[Candidate]:
    sides = {ident: [Side(claim, mention) for mention in _comparable(claim, kind)] for ident, claim in story.claims.items()}
    for (left, right), alignment in story.pairs.items():
        for a in sides[left]:
            for b in sides[right]:
                yield Candidate(a, b, alignment)


def _comparable(claim: Claim, kind: Kind) -> list[Mention]:
    """A claim's mentions of a kind; the members of a list that is summed up are left to their sum."""
    mentions = [m for m in claim.mentions if m.kind == kind]
    sums = [m for m in mentions if isinstance(m.value, Quantity) and m.value.parts]
    return [m for m in mentions if not any(s is not m and s.start <= m.start and m.end <= s.end for s in sums)]


def _key(side: Side) -> Key:
    return (side.claim.id, side.mention.start if side.mention else 0, side.mention.end if side.mention else 0)


def _connected(kind: Kind, compared: dict[tuple[Key, Key], tuple[Candidate, Comparison]]) -> Iterator[Fact]:
    """Facts from the connected comparisons, in reading order."""
    sides: dict[Key, Side] = {}
    for (left, right), (candidate, _) in compared.items():
        sides.setdefault(left, candidate.left)
        sides.setdefault(right, candidate.right)
    root = {key: key for key in sides}

    def find(key: Key) -> Key:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for left, right in compared:
        low, high = sorted((find(left), find(right)))
        root[high] = low
    groups: dict[Key, list[Key]] = {}
    for key in sorted(sides):
        groups.setdefault(find(key), []).append(key)
    for members in groups.values():
        place = {key: n for n, key in enumerate(members)}
        found = [(pair, *compared[pair]) for pair in compared if pair[0] in place]
        relations = tuple(sorted((_relation(place[a], place[b], comparison) for (a, b), _, comparison in found), key=lambda r: (r.left, r.right)))
        best = max((candidate.alignment for _, candidate, _ in found), key=lambda alignment: alignment.score)
        yield Fact(kind, tuple(sides[key] for key in members), relations, best)


def _relation(left: int, right: int, comparison: Comparison) -> Relation:
    left, right = min(left, right), max(left, right)
    return Relation(left=left, right=right, verdict=comparison.verdict, reason=comparison.reason, explanation=comparison.explanation)


def _weigh(comparison: Comparison, candidate: Candidate, story: Story, facet: Facet, rivals: dict[str, list[Side]]) -> Comparison | None:
    """A conflict of bare values, weighed by who said it, when, and what else the two articles say; None where it is none."""
    if comparison.verdict != "conflict":
        return comparison
    left, right = candidate.left, candidate.right
    if not facet.may_conflict(candidate, story):
        return None
    if not same_source(left.claim, right.claim):
        if _has_counterpart(left, right, rivals, facet, candidate, story) or _has_counterpart(right, left, rivals, facet, candidate, story):
            return None
        if different_sources(left.claim, right.claim):
            words = f"{left.claim.speaker} ({_words(left)}), {right.claim.speaker} ({_words(right)})"
            return milder(comparison, f"each according to its own source: {words}")
    return _update(left, right, story) or comparison


def _has_counterpart(side: Side, other: Side, rivals: dict[str, list[Side]], facet: Facet, candidate: Candidate, story: Story) -> bool:
    """Whether the other article has a second mention that agrees with this side: then it is that one that tells the same thing."""
    for rival in rivals[other.claim.article]:
        if rival.mention and side.mention and rival.mention != other.mention and facet.matches(Candidate(side, rival, candidate.alignment), story):
            comparison = facet.compare(side.mention, rival.mention)
            if comparison is not None and comparison.verdict == "agree":
                return True
    return False


def _update(left: Side, right: Side, story: Story) -> Comparison | None:
    order = story.later(left.claim, right.claim)
    if order == 0:
        return None
    old, new = (left, right) if order > 0 else (right, left)
    if old.mention is None or new.mention is None or not isinstance(old.mention.value, Quantity) or not isinstance(new.mention.value, Quantity):
        return None
    a, b = old.mention.value, new.mention.value
    if {a.slot.fate, b.slot.fate} & RISING and (b.low or 0) > (a.high or a.low or 0):
        return Comparison(verdict="updated", reason="time", explanation=f"the later report has {_words(new)}, the earlier one {_words(old)}")
    return None


def _words(side: Side) -> str:
    return f"“{side.mention.text if side.mention else side.claim.text}”"
