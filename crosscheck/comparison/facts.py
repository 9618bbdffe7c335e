"""A story to its facts: mentions about the same thing, of two or more articles, with a relation for every pair.

Comparisons run over all aligned claims of a story; the connected ones make one fact, so that a row shows all outlets' values. A conflict
survives only where it must: not when an article also has the other's figure, when two named sources each gave their own, or when time
explains it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from crosscheck.comparison.context import Link, Side, Story, different_sources, same_source
from crosscheck.comparison.slots import strong_key
from crosscheck.comparison.verdicts import milder, sentence
from crosscheck.records import Alignment, Claim, Comparison, Kind, Mention, Quantity, Relation

Comparator = Callable[[Mention, Mention], Comparison | None]


UNALIGNED_SCORE = 0.45
"""What is taken for the score of two claims that only a slot of its own kind brings together."""
JOINED_SCORE = 0.5
"""What is taken for the score of two claims that stand in one row through others."""
MAX_ROW = 40
"""Sides of one row: no desk reads more, and what hundreds of articles chain together ("Chicago" agrees with "Chicago") is no one fact."""
MIN_BIRTHDAY_DAYS = 14
"""Between articles nearer together a year's difference is more often a slip than a birthday."""
DAYS_OF_A_YEAR = 365
MAX_BOUND_RATIO = 1.3
"""Who says "over $10,000" has a sum not far above it in mind."""


@dataclass(frozen=True)
class Candidate:
    """Two sides that may be about the same thing, with how their claims are aligned."""

    left: Side
    right: Side
    link: Link


Matcher = Callable[[Candidate, Story], bool]
Gate = Callable[[Candidate, Story], bool]
Finder = Callable[[Candidate, Story], Comparison | None]


@dataclass(frozen=True)
class Facet:
    """How one kind of mention is compared."""

    compare: Comparator
    matches: Matcher
    """Are the two about the same thing at all?"""
    may_conflict: Gate | None
    """Are they so surely about the same thing that different values contradict? None: never by themselves."""
    may_update: Gate | None = None
    """Where less will do for a later figure than for a contradiction: are they one thing as it goes on?"""
    may_agree: Gate | None = None
    """Where equal values tell more than the words: are they about the same thing if the values are the same?"""
    otherwise: Finder | None = None
    """Whatever the gates say: how two values stand that are all that tells two claims, or their sentences, apart."""


@dataclass(frozen=True)
class Fact:
    """Sides that state one thing, in reading order, how every two of two articles stand, and the best alignment that joined two of them."""

    kind: Kind
    sides: tuple[Side, ...]
    relations: tuple[Relation, ...]
    alignment: Alignment


Key = tuple[str, int, int]


def typed_facts(kind: Kind, story: Story, facet: Facet) -> Iterator[Fact]:
    """The facts of one kind."""
    compared: dict[tuple[Key, Key], tuple[Candidate, Comparison]] = {}
    for candidate in candidates_of(kind, story):
        comparison = _compare(candidate, story, facet)
        if comparison is not None:
            compared[_key(candidate.left), _key(candidate.right)] = candidate, comparison
    for candidate in _in_aligned_sentences(kind, story):
        comparison = _compare_otherwise(candidate, story, facet)
        if comparison is not None:
            compared[_key(candidate.left), _key(candidate.right)] = candidate, comparison
    for members, alignment in _connected(compared):
        found: dict[tuple[int, int], Comparison] = {}
        for (i, left), (j, right) in combinations(enumerate(members), 2):
            keys = _key(left), _key(right)
            known = compared.get(keys) or compared.get(keys[::-1])
            comparison = known[1] if known else None
            if known is None and right.claim.article in story.near[left.claim.article]:
                comparison = _compare(Candidate(left, right, Link(JOINED_SCORE, alignment)), story, facet)
            if comparison is not None:
                found[i, j] = comparison
        found |= dict(_likewise(members, found, story, facet, alignment))
        yield Fact(kind, tuple(members), tuple(related(*pair, found[pair]) for pair in sorted(found)), alignment)


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
            if not any(_has_counterpart(*sides, facet, candidate, story) for sides in ((left, right), (right, left))):
                yield (i, j), comparison


def _tells_the_same(members: Sequence[Side], one: int, other: int, found: Mapping[tuple[int, int], Comparison], facet: Facet) -> bool:
    """Whether two sides are one, agree, or give one value within an article; amounts of things that share class and fate."""
    left, right = members[one], members[other]
    if one == other:
        return True
    a, b = _quantity(left), _quantity(right)
    if left.mention is None or right.mention is None or (a and b and (a.slot.thing, a.slot.fate) != (b.slot.thing, b.slot.fate)):
        return False
    in_article = left.claim.article == right.claim.article and _is_equal(facet.compare(left.mention, right.mention))
    return in_article or _is_equal(found.get((min(one, other), max(one, other))))


def related(left: int, right: int, comparison: Comparison) -> Relation:
    """A comparison of the sides at two places."""
    return Relation(left=left, right=right, verdict=comparison.verdict, reason=comparison.reason, explanation=comparison.explanation)


def _compare(candidate: Candidate, story: Story, facet: Facet) -> Comparison | None:
    left, right = candidate.left.mention, candidate.right.mention
    if left is None or right is None:
        return None
    matches = facet.matches(candidate, story)
    if not matches and not (facet.may_agree and facet.may_agree(candidate, story)):
        return _compare_otherwise(candidate, story, facet)
    comparison = facet.compare(left, right)
    if comparison is None:
        return _compare_otherwise(candidate, story, facet)
    if not nearly_equal(comparison, left, right):
        loose = comparison.verdict == "compatible" and candidate.link.score < JOINED_SCORE
        if loose or not matches:
            # "more than a dozen" allows every other toll: claims that are not aligned need more than that
            return _compare_otherwise(candidate, story, facet)
    if comparison.verdict != "conflict":
        return comparison
    conflicts = facet.may_conflict is not None and facet.may_conflict(candidate, story)
    return _weigh(comparison, candidate, story, facet, conflicts=conflicts) or _compare_otherwise(candidate, story, facet)


def _compare_otherwise(candidate: Candidate, story: Story, facet: Facet) -> Comparison | None:
    comparison = facet.otherwise(candidate, story) if facet.otherwise else None
    if comparison is None or comparison.verdict != "conflict":
        return comparison
    return _weigh(comparison, candidate, story, facet, conflicts=True)


def nearly_equal(comparison: Comparison, left: Mention, right: Mention) -> bool:
    """Whether two amounts are the same, or the same but for rounding, or one just over the bound that the other gives."""
    if comparison.verdict == "agree" or comparison.reason == "rounding":
        return True
    a, b = left.value, right.value
    if comparison.reason != "bound" or not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.vague or b.vague:
        return False
    low, high = sorted(value.low or value.high or 0.0 for value in (a, b))
    return 0 < high <= MAX_BOUND_RATIO * low


def candidates_of(kind: Kind, story: Story) -> Iterator[Candidate]:
    """Mentions of aligned claims, and those of a slot that a story has but one of, wherever they stand."""
    sides = {ident: [Side(claim, mention) for mention in _comparable(claim, kind)] for ident, claim in story.claims.items()}
    seen = set()
    for (left, right), link in story.pairs.items():
        seen.add((left, right))
        for a in sides[left]:
            for b in sides[right]:
                yield Candidate(a, b, link)
    best = story.best_alignments()
    for a, b in _in_strong_slots([side for group in sides.values() for side in group if side.claim.id in best], story):
        if (a.claim.id, b.claim.id) not in seen:
            yield Candidate(a, b, Link(UNALIGNED_SCORE, best[a.claim.id]))


def _in_aligned_sentences(kind: Kind, story: Story) -> Iterator[Candidate]:
    """Mentions of claims that are not aligned, in sentences of which others are."""
    for (left, right), link in story.sentence_links.items():
        for a, b in product(story.sentences[left], story.sentences[right]):
            if story.link(a, b) is None:
                for one, other in product(_comparable(a, kind), _comparable(b, kind)):
                    yield Candidate(Side(a, one), Side(b, other), link)


def _in_strong_slots(sides: Sequence[Side], story: Story) -> Iterator[tuple[Side, Side]]:
    """Every two, of two articles that are compared, in a slot that a story has but one of."""
    slots: dict[str, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    for side in sides:
        value = _quantity(side)
        if value is not None and (key := strong_key(value)) is not None:
            slots[key][side.claim.article].append(side)
    for told in slots.values():
        for one in sorted(told):
            for other in sorted(told.keys() & story.near[one]):
                if one < other:
                    yield from product(told[one], told[other])


def _comparable(claim: Claim, kind: Kind) -> list[Mention]:
    """A claim's mentions of a kind; the members of a list that is summed up are left to their sum."""
    mentions = [m for m in claim.mentions if m.kind == kind]
    sums = [m for m in mentions if isinstance(m.value, Quantity) and m.value.parts]
    return [m for m in mentions if not any(s is not m and s.start <= m.start and m.end <= s.end for s in sums)]


def _key(side: Side) -> Key:
    return (side.claim.id, side.mention.start if side.mention else 0, side.mention.end if side.mention else 0)


def _connected(compared: dict[tuple[Key, Key], tuple[Candidate, Comparison]]) -> Iterator[tuple[list[Side], Alignment]]:
    """The sides of each connected group of comparisons, in reading order, with the best alignment that joined them.

    The surest comparisons join first, and none joins two groups to more than MAX_ROW sides.
    """
    sides: dict[Key, Side] = {}
    for (left, right), (candidate, _) in compared.items():
        sides.setdefault(left, candidate.left)
        sides.setdefault(right, candidate.right)
    root = {key: key for key in sides}
    size = dict.fromkeys(sides, 1)
    best: dict[Key, Link] = {}

    def find(key: Key) -> Key:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for (left, right), (candidate, _) in sorted(compared.items(), key=lambda item: (-item[1][0].link.score, item[0])):
        low, high = sorted((find(left), find(right)))
        if low != high and size[low] + size[high] <= MAX_ROW:
            root[high] = low
            size[low] += size[high]
            best[low] = max((link for link in (best.get(low), best.get(high), candidate.link) if link), key=lambda link: link.score)
    groups: dict[Key, list[Side]] = defaultdict(list)
    for key in sorted(sides, key=lambda key: (sides[key].claim.article, *key[1:], key[0])):
        groups[find(key)].append(sides[key])
    yield from ((members, best[top].alignment) for top, members in groups.items() if len(members) > 1)


def _weigh(comparison: Comparison, candidate: Candidate, story: Story, facet: Facet, *, conflicts: bool) -> Comparison | None:
    """A conflict of bare values, weighed by who said it, when, and what else the two articles say; None where it is none.

    `conflicts`: whether the two are so surely about one thing that they contradict; if not, the later may still be an update.
    """
    left, right = candidate.left, candidate.right
    goes_on = conflicts or (facet.may_update is not None and facet.may_update(candidate, story))
    update = _update(left, right, story) if goes_on else None
    if not conflicts and update is None:
        return None
    known = [_has_counterpart(*sides, facet, candidate, story) for sides in ((left, right), (right, left))]
    one_source = same_source(left.claim, right.claim)
    if all(known) or (any(known) and not one_source):
        return None
    if different_sources(left.claim, right.claim):
        words = f"{left.claim.speaker} ({_words(left)}) and {right.claim.speaker} ({_words(right)})"
        return milder(comparison, f"Each has it from its own source: {words}.")
    if not one_source and (both := _who_gives_both(candidate, story, facet)) is not None:
        return milder(comparison, sentence(f"{both} gives both {_words(left)} and {_words(right)}"))
    return update or comparison


def _who_gives_both(candidate: Candidate, story: Story, facet: Facet) -> str | None:
    """The outlet of a third article that has both amounts, each from its own source: two agencies measured, and both are told."""
    left, right = candidate.left, candidate.right
    value = _quantity(left)
    if value is None or value.unit == "1" or left.mention is None or right.mention is None:
        return None
    for ident in dict.fromkeys(story.claims[claim].article for claim in candidate.link.alignment.claims):
        if ident not in {left.claim.article, right.claim.article}:
            told = [side for side in story.sides(left.mention.kind, ident) if side.mention]
            equal = [[s.claim for s in told if s.mention and _is_equal(facet.compare(m, s.mention))] for m in (left.mention, right.mention)]
            if any(different_sources(a, b) for a in equal[0] for b in equal[1]):
                return story.articles[ident].outlet
    return None


def _is_equal(comparison: Comparison | None) -> bool:
    return comparison is not None and comparison.verdict == "agree"


def _has_counterpart(side: Side, other: Side, facet: Facet, candidate: Candidate, story: Story) -> bool:
    """Whether the other article has a second mention that agrees with this side: then it is that one that tells the same thing."""
    if side.mention is None:
        return False
    for rival in story.sides(side.mention.kind, other.claim.article):
        if rival.mention and rival.mention != other.mention and _may_be_one(side, rival, facet, candidate, story):
            comparison = facet.compare(side.mention, rival.mention)
            if comparison is not None and (comparison.verdict == "agree" or comparison.reason == "rounding"):
                return True
    return False


def _may_be_one(side: Side, rival: Side, facet: Facet, candidate: Candidate, story: Story) -> bool:
    """Matching words, or an amount with a unit: the same sum of money in both articles is no coincidence, the same small count may be."""
    if (facet.may_agree or facet.matches)(Candidate(side, rival, candidate.link), story):
        return True
    a, b = _quantity(side), _quantity(rival)
    return a is not None and b is not None and a.unit == b.unit != "1"


def _update(left: Side, right: Side, story: Story) -> Comparison | None:
    """Counts grow while a story develops, those of the missing fall too: a later report's other figure is news and no contradiction."""
    order = story.later(left.claim, right.claim)
    if order == 0:
        return None
    old, new = (left, right) if order > 0 else (right, left)
    a, b = _quantity(old), _quantity(new)
    if a is None or b is None:
        return None
    rises = (b.low or 0) > (a.high or a.low or 0)
    years = b.low - a.low if a.unit == b.unit == "year" and a.low is not None and b.low is not None else 0
    if years >= 1 and story.days_apart(old.claim, new.claim) >= MIN_BIRTHDAY_DAYS + (years - 1) * DAYS_OF_A_YEAR:
        return Comparison(verdict="updated", reason="time", explanation=f"A birthday may lie between {_words(old)} and {_words(new)}.")
    if a.unit == "1" and "population" not in {a.slot.fate, b.slot.fate} and (rises or a.slot.fate == "missing"):
        words = f"The later report has {_words(new)}, the earlier one {_words(old)}."
        return Comparison(verdict="updated", reason="time", explanation=words)
    return None


def _quantity(side: Side) -> Quantity | None:
    return side.mention.value if side.mention and isinstance(side.mention.value, Quantity) else None


def _words(side: Side) -> str:
    return f"“{side.mention.text if side.mention else side.claim.text}”"
