"""One alignment to its facts: mentions about the same thing, of two or more articles, with a relation for every pair."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from crosscheck.compare.context import Side, Story, different_sources
from crosscheck.compare.slots import event_class, same_slot
from crosscheck.compare.verdicts import milder
from crosscheck.records import Claim, Comparison, Kind, Mention, Quantity, Relation

Comparator = Callable[[Mention, Mention], Comparison | None]
Matcher = Callable[[Side, Side], bool]

RISING = frozenset({"killed", "injured", "arrested", "damaged", "displaced", "rescued", "charged"})
"""Counts that grow while a story develops; a later, higher figure is news and no contradiction."""


@dataclass(frozen=True)
class Fact:
    """Sides that state one thing, and how every pair of two articles stands."""

    kind: Kind
    sides: tuple[Side, ...]
    relations: tuple[Relation, ...]


def typed_facts(kind: Kind, claims: Sequence[Claim], story: Story, compare: Comparator, match: Matcher) -> Iterator[Fact]:
    """The facts of one kind among the aligned claims."""
    sides = [Side(claim, mention) for claim in claims for mention in _comparable(claim, kind)]
    compared = _relations(sides, compare, match)
    for members in _connected(len(sides), compared):
        chosen = tuple(sides[i] for i in members)
        place = {i: n for n, i in enumerate(members)}
        relations = tuple(
            _relation(place[i], place[j], _in_context(i, j, comparison, sides, compared, story))
            for (i, j), comparison in compared.items()
            if i in place and j in place
        )
        yield Fact(kind, chosen, relations)


def _comparable(claim: Claim, kind: Kind) -> list[Mention]:
    """A claim's mentions of a kind; the members of a list that is summed up are left to their sum."""
    mentions = [m for m in claim.mentions if m.kind == kind]
    sums = [m for m in mentions if isinstance(m.value, Quantity) and m.value.parts]
    return [m for m in mentions if not any(s is not m and s.start <= m.start and m.end <= s.end for s in sums)]


def _relations(sides: Sequence[Side], compare: Comparator, match: Matcher) -> dict[tuple[int, int], Comparison]:
    found = {}
    for i, left in enumerate(sides):
        for j in range(i + 1, len(sides)):
            right = sides[j]
            if left.claim.article != right.claim.article and left.mention and right.mention and match(left, right):
                comparison = compare(left.mention, right.mention)
                if comparison is not None:
                    found[i, j] = comparison
    return found


def _connected(count: int, pairs: dict[tuple[int, int], Comparison]) -> list[list[int]]:
    root = list(range(count))
    for i, j in pairs:
        low, high = sorted((root[i], root[j]))
        root = [low if r == high else r for r in root]
    groups = [[i for i in range(count) if root[i] == r] for r in sorted(set(root))]
    return [members for members in groups if len(members) > 1]


def _relation(left: int, right: int, comparison: Comparison) -> Relation:
    return Relation(left=left, right=right, verdict=comparison.verdict, reason=comparison.reason, explanation=comparison.explanation)


def _in_context(
    i: int, j: int, comparison: Comparison, sides: Sequence[Side], compared: dict[tuple[int, int], Comparison], story: Story
) -> Comparison:
    """A conflict of bare values, weighed by who said it, when, and what else the two articles say."""
    if comparison.verdict != "conflict":
        return comparison
    left, right = sides[i], sides[j]
    if _also_agrees(i, j, sides, compared):
        return milder(comparison, f"one of the articles gives both figures: {_words(left)} and {_words(right)}")
    if different_sources(left.claim, right.claim):
        return milder(comparison, f"each according to its own source: {left.claim.speaker} ({_words(left)}), {right.claim.speaker} ({_words(right)})")
    return _update(left, right, story) or comparison


def _also_agrees(i: int, j: int, sides: Sequence[Side], compared: dict[tuple[int, int], Comparison]) -> bool:
    """Whether either article has another mention of the same thing that agrees with the other side."""
    for (a, b), other in compared.items():
        if other.verdict == "agree" and (a, b) != (i, j):
            if a == i and sides[b].claim.article == sides[j].claim.article and b != j:
                return True
            if b == j and sides[a].claim.article == sides[i].claim.article and a != i:
                return True
            if b == i and sides[a].claim.article == sides[j].claim.article or a == j and sides[b].claim.article == sides[i].claim.article:
                return True
    return False


def _update(left: Side, right: Side, story: Story) -> Comparison | None:
    order = story.later(left.claim, right.claim)
    if order == 0:
        return None
    old, new = (left, right) if order > 0 else (right, left)
    if old.mention is None or new.mention is None or not isinstance(old.mention.value, Quantity) or not isinstance(new.mention.value, Quantity):
        return None
    growing = event_class(old.mention.value.slot) in RISING or event_class(new.mention.value.slot) in RISING
    if growing and (new.mention.value.low or 0) > (old.mention.value.high or old.mention.value.low or 0):
        return Comparison(verdict="updated", reason="time", explanation=f"the later report has {_words(new)}, the earlier one {_words(old)}")
    return None


def _words(side: Side) -> str:
    return f"“{side.mention.text if side.mention else side.claim.text}”"


def quantities_match(left: Side, right: Side) -> bool:
    """Whether two quantities of aligned claims are about the same thing."""
    a, b = left.mention and left.mention.value, right.mention and right.mention.value
    return isinstance(a, Quantity) and isinstance(b, Quantity) and same_slot(a, b)
