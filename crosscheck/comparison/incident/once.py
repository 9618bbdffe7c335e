"""What a story has but one time or place of, its incident or a person's arrest: which sides of two articles are held against one another.

An article that tells of two is taken for the one that another article has, and is silent where none has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product

from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.place import compare_place
from crosscheck.comparison.time import compare_time
from crosscheck.records import Claim, Comparison, Granularity, Kind, Mention, Moment

MAX_DAYS_AGO = 10
"""What is longer ago is another incident, which an article recalls, unless it dates none that is nearer."""
FINE: Sequence[Granularity] = ("day", "part_of_day", "hour", "minute")
Told = Mapping[str, Sequence[Side]]
"""For each article its sides of one thing."""
COMPARED: Mapping[Kind, Callable[[Mention, Mention], Comparison | None]] = {"date_time": compare_time, "place": compare_place}
"""The kinds that are looked for."""


def told_once(story: Story, kind: Kind, tells: Callable[[Side], bool]) -> Told:
    """For each article what of it tells the time or place of one thing; of an article that tells of two, what fits the others."""
    told = {article: [side for side in story.sides(kind, article) if tells(side)] for article in sorted(story.near)}
    told = {article: [side for side in sides if _is_recent(side, story)] or sides for article, sides in told.items()}
    sure = {article: sides for article, sides in told.items() if sides and not _clash(sides, kind)}
    fitting = {}
    for article in sorted(told.keys() - sure.keys()):
        others = [side for near in story.near[article] for side in sure.get(near, ())]
        fitting[article] = [side for side in told[article] if any(fits(side, other, kind) for other in others)]
    return sure | {article: sides for article, sides in fitting.items() if sides and not _clash(sides, kind)}


def pairs_of_told(told: Told, story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """Every two sides of two articles that are compared, without those of which one's article tells better what fits the other."""
    for one, other in combinations(sorted(told), 2):
        if other in story.near[one]:
            for pair in product(told[one], told[other]):
                if not _is_told_better(*pair, told[other], kind) and not _is_told_better(*pair[::-1], told[one], kind):
                    yield pair


def pairs_that_fit(told: Told, others: Told, story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """The sides of one thing beside those of another that goes with it, which may be near: of two articles, where both can be right."""
    for one, other in product(sorted(told), sorted(others)):
        if other in story.near[one] and (told is not others or one < other):
            yield from (pair for pair in product(told[one], others[other]) if fits(*pair, kind))


def fits(side: Side, other: Side, kind: Kind) -> bool:
    """Whether both can be right, as far as they can be compared."""
    found = _compare(side, other, kind)
    return found is not None and found.verdict != "conflict"


def moment_of(side: Side) -> Moment | None:
    """The side's time, if it has one."""
    return side.mention.value if side.mention and isinstance(side.mention.value, Moment) else None


def is_done(claim: Claim) -> bool:
    """Whether the claim tells what has come about; what it plans or denies may be another thing."""
    return not claim.negated and claim.tense != "future" and claim.status != "planned"


def _is_told_better(side: Side, other: Side, told: Sequence[Side], kind: Kind) -> bool:
    """Whether two clash of which the other's article tells, no more vaguely, what fits: "Saturday night" beside a caption's "Sunday"."""
    comparison = _compare(side, other, kind)
    if comparison is None or comparison.verdict != "conflict":
        return False
    return any(fits(side, rival, kind) and _is_as_exact(rival, other) for rival in told)


def _is_as_exact(side: Side, other: Side) -> bool:
    """Not a part of a day against a clock time, nor a clock time without its day against a day."""
    one, two = moment_of(side), moment_of(other)
    if one is None or two is None:
        return True
    fine = one.grain in FINE and (two.grain not in FINE or FINE.index(one.grain) >= FINE.index(two.grain))
    return fine and (one.start is not None or two.start is None)


def _is_recent(side: Side, story: Story) -> bool:
    """Not long before the article appeared, or without a day."""
    moment, published = moment_of(side), story.articles[side.claim.article].published_day
    if moment is None or moment.start is None or published is None:
        return True
    return 0 <= (published - moment.start.date()).days <= MAX_DAYS_AGO


def _clash(sides: Sequence[Side], kind: Kind) -> bool:
    """Two days, or two streets of which nothing says that they are one corner: neither one sentence, nor a street that two share."""
    compared = [(a.claim.id, b.claim.id, _compare(a, b, kind)) for a, b in combinations(sides, 2)]
    if any(comparison is not None and comparison.verdict == "conflict" for *_, comparison in compared):
        return True
    meeting = {(a, b) for a, b, comparison in compared if comparison is not None or a == b}
    return kind == "place" and any((a, b) not in meeting for a, b, _ in compared)


def _compare(left: Side, right: Side, kind: Kind) -> Comparison | None:
    return COMPARED[kind](left.mention, right.mention) if left.mention and right.mention else None
