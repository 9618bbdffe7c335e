"""How surely two amounts are about the same thing: a logistic function of features that a person can read.

Every budget story is full of millions and every crash has its dead and its hurt, so that a difference between two numbers means something
only when both count one thing. No single rule decides it: fitted on annotated stories and on our own cases, each left out in turn
(`benchmarks/same_fact.py`, which also prints how well the probabilities hold).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Side, Story, amount_of, same_source
from crosscheck.comparison.occasion import names_clash, one_occasion, other_people
from crosscheck.comparison.odds import log_odds, probability_of
from crosscheck.comparison.quantity import compare_quantity
from crosscheck.comparison.slots import is_lasting, near_ratio, one_slot, opposed, strong_key
from crosscheck.comparison.time import compare_time
from crosscheck.comparison.verdicts import agrees_rounded, none_fits
from crosscheck.records import Claim, Quantity, Step

WEIGHTS: dict[str, float] = {
    "score": 0.23, "shared": 0.05, "lasting": 1.35, "opposed": -2.15, "occasion": 1.32, "other_names": -1.03,
    "other_people": -3.21, "other_time": -0.94, "toll": 1.1, "unit": 0.6, "size": -0.89, "tense": 0.71, "nearer": -0.53,
    "counterpart": -1.89, "lead": 0.31,
}  # fmt: skip
BIAS = -1.77

MAX_SIZE_GAP = 3.0
"""Natural logarithm: beyond twenty times, further apart says nothing more."""
ELSEWHERE_VALUE = 0.3
"""What an equal value of another thing counts for as a counterpart: five of one are seldom the five of another."""
ALIGNED_SHARE = 0.25
"""What an alignment's log odds weigh beside the share of words that stand beside both numbers."""
MIN_RIVAL_SCORE = 0.6
"""Of claims aligned less surely no amount is a rival, so that a report without such alignments says the same."""
LEAST = 0.01
"""No score is believed to be surer."""
NO_RIVAL = -0.2
"""What an amount leads over that is aligned with no other of the other's article."""
NEAR_EQUAL = 1.1
"""Values further apart than this ratio are no rounding of each other."""


@dataclass(frozen=True)
class Features:
    """Two amounts of one kind, seen; yes and no are 1 and 0."""

    score: float
    """Log odds of their claims' alignment."""
    shared: float
    """How many words stand beside both numbers."""
    lasting: float
    """Both are populations, which are true on any occasion."""
    opposed: float
    """Words beside them rule each other out."""
    occasion: float
    """Dates and places may be one occasion's."""
    other_names: float
    other_people: float
    other_time: float
    """Both claims tell a time, and no two of these may be one: what was counted since Friday is not the night's count."""
    toll: float
    """Both count people, or things of one sort by what became of them."""
    unit: float
    """Both are in one unit, none being a plain count."""
    size: float
    """Logarithm of the ratio of the values."""
    tense: float
    """Their claims are in one tense."""
    nearer: float
    """One of the two claims has another amount that lies nearer to the other's."""
    counterpart: float
    """The other article has one of the two values in another place."""
    lead: float
    """By how much the two fit each other better than either fits any other amount of the other's article, by words and alignment."""


def features_of(candidate: Candidate, story: Story) -> Features:
    """The features of two quantities."""
    left, right = candidate.left, candidate.right
    u, v = quantity_of(left), quantity_of(right)
    a, b = u.slot, v.slot
    one_source = same_source(left.claim, right.claim)  # who gave two figures is quoted with one of them wrongly, whatever else is told
    return Features(
        score=log_odds(candidate.link.score, LEAST),
        shared=float(len(set(a.near) & set(b.near))),
        lasting=float(is_lasting(u, v)),
        opposed=float(opposed(u, v)),
        occasion=float(one_occasion(left.claim, right.claim, story)),
        other_names=float(names_clash(left.claim, right.claim, story)),
        other_people=float(other_people(left.claim, right.claim)),
        other_time=float(_times_differ(left.claim, right.claim)),
        toll=float(
            (counts_people(u) and counts_people(v)) or (u.unit == "1" and strong_key(u) is not None and strong_key(u) == strong_key(v))
        ),
        unit=float(u.unit == v.unit != "1"),
        size=size_gap(u, v),
        tense=float(left.claim.tense == right.claim.tense),
        nearer=float(_has_nearer(left, right) or _has_nearer(right, left)),
        counterpart=0.0 if one_source else max(_counterpart(left, right, story), _counterpart(right, left, story)),
        lead=min(_fit(candidate, story) - _best_rival(*sides, story) for sides in ((left, right), (right, left))),
    )


def _fit(candidate: Candidate, story: Story) -> float:
    a, b = quantity_of(candidate.left).slot, quantity_of(candidate.right).slot
    return near_ratio(a, b, story.rarity) + ALIGNED_SHARE * log_odds(candidate.link.score, LEAST)


def _best_rival(side: Side, other: Side, story: Story) -> float:
    """How well the amount of the other article fits that fits this side best, but for the other side itself."""
    fits, unit = [NO_RIVAL], quantity_of(side).unit
    for rival in story.sides(side.mention.kind if side.mention else "count", other.claim.article):
        link = story.link(side.claim, rival.claim)
        if link is not None and link.score >= MIN_RIVAL_SCORE and quantity_of(rival).unit == unit and not _is_one_place(rival, other):
            fits.append(_fit(Candidate(side, rival, link), story))
    return max(fits)


def _is_one_place(left: Side, right: Side) -> bool:
    """Whether two sides of one article are the same words, which may stand in two claims."""
    a, b = left.mention, right.mention
    return a is not None and b is not None and (a.start, a.end) == (b.start, b.end)


def same_fact(candidate: Candidate, story: Story) -> float:
    """The probability that two quantities are about the same thing, in [0, 1]; the killed are never the hurt."""
    if fates_differ(candidate):
        return 0.0
    total = BIAS + sum(WEIGHTS[name] * value for name, value in vars(features_of(candidate, story)).items())
    return probability_of(total)


def steps_of(candidate: Candidate, story: Story) -> list[Step]:
    """What each feature of two quantities adds to BIAS, in log odds, the weightiest first."""
    steps = [Step(name=name, value=value, adds=WEIGHTS[name] * value) for name, value in vars(features_of(candidate, story)).items()]
    return sorted(steps, key=lambda step: -abs(step.adds))


def fates_differ(candidate: Candidate) -> bool:
    """Whether both amounts say what became of whom they count, and it is not the same."""
    return _fates_differ(quantity_of(candidate.left), quantity_of(candidate.right))


def _fates_differ(left: Quantity, right: Quantity) -> bool:
    return bool(left.slot.fate and right.slot.fate and left.slot.fate != right.slot.fate)


def quantity_of(side: Side) -> Quantity:
    """The side's amount; the kinds that come here have no other value."""
    if (amount := amount_of(side)) is None:
        raise TypeError(f"{side.claim.id} has no quantity here")
    return amount


def counts_people(value: Quantity) -> bool:
    """By the noun, or by what became of them: "five wounded"."""
    return value.slot.human or value.slot.thing == "person"


def rises(old: Quantity, new: Quantity) -> bool:
    """Whether the new amount is above all that the old one may be."""
    return (new.low or 0) > (old.high or old.low or 0)


def size_gap(left: Quantity, right: Quantity) -> float:
    """Natural logarithm of how many times the larger value is the smaller."""
    low, high = sorted((_size(left), _size(right)))
    return min(math.log(high / low), MAX_SIZE_GAP) if low > 0 else MAX_SIZE_GAP if high > 0 else 0.0


def _size(value: Quantity) -> float:
    return abs(value.low if value.low is not None else value.high or 0.0)


def _has_nearer(side: Side, other: Side) -> bool:
    """Whether the other claim has an amount in the same unit, of the same fate, that this side's lies nearer to."""
    value, gap = quantity_of(side), size_gap(quantity_of(side), quantity_of(other))
    amounts = [m.value for m in other.claim.mentions if isinstance(m.value, Quantity) and m != other.mention]
    return any(a.unit == value.unit and not a.ordinal and not _fates_differ(value, a) and size_gap(value, a) < gap for a in amounts)


def _times_differ(left: Claim, right: Claim) -> bool:
    a, b = ([m for m in claim.mentions if m.kind == "date_time"] for claim in (left, right))
    return none_fits(compare_time(x, y) for x in a for y in b)


def _counterpart(side: Side, other: Side, story: Story) -> float:
    """How surely the other article has this side's value in another place: 1 of the same thing, less of another, 0 not at all."""
    value, best = quantity_of(side), 0.0
    least, most = _size(value) / NEAR_EQUAL, _size(value) * NEAR_EQUAL
    for rival in story.sides(side.mention.kind if side.mention else "count", other.claim.article):
        that = quantity_of(rival)
        if that.unit != value.unit or not least <= _size(that) <= most or _fates_differ(value, that) or _is_one_place(rival, other):
            continue
        if side.mention and rival.mention and agrees_rounded(compare_quantity(side.mention, rival.mention)):
            best = max(best, 1.0 if value.unit != "1" or one_slot(value, that, story.rarity) else ELSEWHERE_VALUE)
    return best
