"""A story to its facts: mentions about the same thing, of two or more articles, with a relation for every pair.

Comparisons run over all aligned claims of a story (`candidates`), each weighed by itself (`weighing`); the connected ones make one fact, so
that a row shows all outlets' values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from crosscheck.comparison.candidates import JOINED_SCORE, Candidate, candidates_of, in_aligned_sentences, sides_of
from crosscheck.comparison.context import Link, Side, Story, amount_of, different_sources, fate_of
from crosscheck.comparison.verdicts import agrees
from crosscheck.comparison.weighing import Facet, compare_equal, compare_otherwise, compare_sides, has_counterpart
from crosscheck.linked import linked
from crosscheck.records import Alignment, Claim, Comparison, Kind, Relation

MAX_ROW = 40
"""Sides of one row: no desk reads more, and what hundreds of articles chain together ("Chicago" agrees with "Chicago") is no one fact."""


@dataclass(frozen=True)
class Fact:
    """Sides that state one thing, in reading order, how every two of two articles stand, and the best alignment that joined two of them."""

    kind: Kind
    sides: tuple[Side, ...]
    relations: tuple[Relation, ...]
    alignment: Alignment
    confidence: float | None = None
    """How surely the gravest of the relations stands, where that is known better than by its kind."""


Key = tuple[str, int, int]


def typed_facts(kind: Kind, story: Story, facet: Facet) -> Iterator[Fact]:
    """The facts of one kind."""
    sides = sides_of(kind, story)
    in_claims = ((one, compare_sides(one, story, facet)) for one in candidates_of(kind, sides, story))
    in_sentences = ((one, _compare_in_sentences(one, story, facet)) for one in in_aligned_sentences(sides, story))
    tried = chain(in_claims, in_sentences)
    compared = {(_key(one.left), _key(one.right)): (one, comparison) for one, comparison in tried if comparison is not None}
    for members, alignment in _connected(compared):
        found: dict[tuple[int, int], Comparison] = {}
        for (i, left), (j, right) in combinations(enumerate(members), 2):
            keys = _key(left), _key(right)
            known = compared.get(keys) or compared.get(keys[::-1])
            comparison = known[1] if known else None
            if known is None and right.claim.article in story.near[left.claim.article]:
                comparison = compare_sides(Candidate(left, right, Link(JOINED_SCORE, alignment)), story, facet)
            if comparison is not None:
                found[i, j] = comparison
        found |= dict(_likewise(members, found, story, facet, alignment))
        yield Fact(kind, tuple(members), tuple(related(*pair, found[pair]) for pair in sorted(found)), alignment)


def _compare_in_sentences(candidate: Candidate, story: Story, facet: Facet) -> Comparison | None:
    """How two mentions of claims that are not aligned stand, by what else their sentences tell; that they agree, in the surest alone."""
    return facet.explain(candidate, story) or compare_otherwise(candidate, story, facet) or compare_equal(candidate, story, facet)


def _likewise(
    members: Sequence[Side], found: Mapping[tuple[int, int], Comparison], story: Story, facet: Facet, alignment: Alignment
) -> Iterator[tuple[tuple[int, int], Comparison]]:
    """Conflicts of a row hold for all who tell the same two values: a headline says what its text says, one outlet what another.

    Not for who gives both: two agencies measured, and the conflict is with the outlet that credits one with the other's figure.
    """
    conflicts = [pair for pair, comparison in found.items() if comparison.verdict == "conflict"]
    for i, j in combinations(range(len(members)), 2) if conflicts else ():
        left, right = members[i], members[j]
        if (i, j) in found or right.claim.article not in story.near[left.claim.article] or different_sources(left.claim, right.claim):
            continue
        pairs = [(pair, other) for pair in conflicts for other in ((i, j), (j, i))]
        told = (all(_tells_the_same(members, a, b, found, facet) for a, b in zip(*both, strict=True)) for both in pairs)
        if not any(told) or left.mention is None or right.mention is None:
            continue
        comparison = facet.compare(left.mention, right.mention)
        if comparison is not None and comparison.verdict == "conflict":
            candidate = Candidate(left, right, Link(JOINED_SCORE, alignment))
            if not any(has_counterpart(*sides, facet, candidate, story) for sides in ((left, right), (right, left))):
                yield (i, j), comparison


def _tells_the_same(members: Sequence[Side], one: int, other: int, found: Mapping[tuple[int, int], Comparison], facet: Facet) -> bool:
    """Whether two sides are one, agree, or give one value within an article; amounts of things that share class and fate."""
    left, right = members[one], members[other]
    if one == other:
        return True
    a, b = amount_of(left), amount_of(right)
    if left.mention is None or right.mention is None or (a and b and (a.slot.thing, a.slot.fate) != (b.slot.thing, b.slot.fate)):
        return False
    in_article = left.claim.article == right.claim.article and agrees(facet.compare(left.mention, right.mention))
    return in_article or agrees(found.get((min(one, other), max(one, other))))


def related(left: int, right: int, comparison: Comparison) -> Relation:
    """A comparison of the sides at two places."""
    return Relation(left=left, right=right, verdict=comparison.verdict, reason=comparison.reason, explanation=comparison.explanation)


Row = tuple[Sequence[Side], Sequence[Relation]]
"""Sides, and how they stand."""


def facts_of_rows(kind: Kind, rows: Iterable[Row], story: Story) -> Iterator[Fact]:
    """The rows of which some claim is aligned."""
    for sides, relations in rows:
        alignment = next((story.best_alignments[side.claim.id] for side in sides if side.claim.id in story.best_alignments), None)
        if alignment is not None:
            yield fact_of_row(kind, (sides, relations), alignment)


def pairs_of_rows(rows: Iterable[Row]) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims that the rows relate."""
    return ((sides[one.left].claim, sides[one.right].claim) for sides, relations in rows for one in relations)


def row_of_claims(claims: Sequence[Claim], relations: Sequence[Relation]) -> Row:
    """A row of whole claims."""
    return [Side(claim, None) for claim in claims], relations


def row_of_compared(claims: Sequence[Claim], compared: Mapping[tuple[str, str], Comparison]) -> Row:
    """The same, of how the claims of every two ids stand."""
    place = {claim.id: n for n, claim in enumerate(claims)}
    return row_of_claims(claims, [related(place[left], place[right], comparison) for (left, right), comparison in compared.items()])


def fact_of_row(kind: Kind, row: Row, alignment: Alignment) -> Fact:
    """A fact of a row's sides, without those that stand in no relation."""
    sides, relations = row
    used = sorted({i for r in relations for i in (r.left, r.right)})
    place = {i: n for n, i in enumerate(used)}
    moved = tuple(r.model_copy(update={"left": place[r.left], "right": place[r.right]}) for r in relations)
    return Fact(kind, tuple(sides[i] for i in used), moved, alignment)


def _key(side: Side) -> Key:
    return (side.claim.id, side.mention.start if side.mention else 0, side.mention.end if side.mention else 0)


def _connected(compared: dict[tuple[Key, Key], tuple[Candidate, Comparison]]) -> Iterator[tuple[list[Side], Alignment]]:
    """The sides of each connected group of comparisons, in reading order, with the best alignment that joined them.

    The surest comparisons join first, and none joins two groups to more than MAX_ROW sides. Nor do the killed and the hurt stand in one
    row because each of them agrees with somebody of whom it is not said what befell them; that they add up to a whole joins them.
    """
    sides: dict[Key, Side] = {}
    for (left, right), (candidate, _) in compared.items():
        sides.setdefault(left, candidate.left)
        sides.setdefault(right, candidate.right)
    fates = {key: fate for key, side in sides.items() if (fate := fate_of(side.mention))}

    def may_join(pair: tuple[Key, Key], one: Sequence[Key], other: Sequence[Key]) -> bool:
        a, b = ({fates[key] for key in group if key in fates} for group in (one, other))
        apart = a and b and a.isdisjoint(b) and compared[pair][1].reason != "part_whole"
        return fit_a_row(one, other) and not apart

    surest = sorted(compared, key=lambda pair: (-compared[pair][0].link.score, pair))
    first = linked(sorted(sides, key=lambda key: (sides[key].claim.article, *key[1:], key[0])), surest, may_join)
    best = {first[left]: compared[left, right][0].link.alignment for left, right in reversed(surest) if first[left] == first[right]}
    rows: dict[Key, list[Side]] = defaultdict(list)
    for key, top in first.items():
        rows[top].append(sides[key])
    yield from ((members, best[top]) for top, members in rows.items() if len(members) > 1)


def fit_a_row(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether two groups are few enough to be read together."""
    return len(one) + len(other) <= MAX_ROW
