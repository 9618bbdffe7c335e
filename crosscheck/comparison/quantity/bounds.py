"""Amounts with an open or a soft end: at least, more than, up to, dozens, several, 20 to 30."""

from __future__ import annotations

from crosscheck.comparison.quantity.tolerance import natural_place, rounds_to, same
from crosscheck.records import Quantity, Reason

VALID = (
    ("at least 10 people were killed", "12 people were killed", "bound"),
    ("more than 100,000 people marched", "120,000 people marched", "bound"),
    ("more than 100,000 people marched", "200,000 people marched", "bound"),
    ("at least 10 people were killed", "at least 14 people were killed", "bound"),
    ("up to 30 miners are trapped", "28 miners are trapped", "bound"),
    ("dozens of people were hurt", "at least 50 people were hurt", "bound"),
    ("dozens of people were hurt", "80 people were hurt", "bound"),
    ("several houses burned", "five houses burned", "coarser"),
    ("he stayed for a few hours", "he stayed for four hours", "coarser"),
    ("20 to 30 guests came", "25 guests came", "bound"),
    ("20 to 30 guests came", "25 to 40 guests came", "bound"),
    ("more than 800,000 workers went unpaid", "800,000 workers went unpaid", "bound"),
    ("over $10,000 was spent", "$10,977.74 was spent", "bound"),
)
INVALID = (
    ("more than 26,000 people were killed", "more than 31,000 people were killed"),
    ("at least 20 people were killed", "12 people were killed"),
    ("up to 30 miners are trapped", "45 miners are trapped"),
    ("20 to 30 guests came", "45 guests came"),
    ("several houses burned", "60 houses burned"),
    ("more than 50 guests came", "fewer than 40 guests came"),
)
_VAGUE_SLACK = 0.25
"""No one counts to the edge of "dozens": a quarter beyond either end still passes for it."""
_FLOORS = frozenset({"at_least", "more_than"})
_CEILINGS = frozenset({"at_most", "less_than"})


def is_open(value: Quantity) -> bool:
    """Tell whether this holds: an interval with an end missing, or wider than a point."""
    return value.vague or value.low is None or value.high is None or not same(value.low, value.high)


def is_range(value: Quantity) -> bool:
    """Two stated ends, as in "20 to 30"."""
    return value.low is not None and value.high is not None and not same(value.low, value.high)


def reason_for(left: Quantity, right: Quantity) -> Reason:
    """Soft words that could be counted out are coarser; ends that leave room are bounds."""
    if left.vague and right.vague:
        return "coarser"
    return "coarser" if any(value.vague and value.high is not None for value in (left, right)) else "bound"


def allows(left: Quantity, right: Quantity) -> bool:
    """Whether one amount can satisfy both, with what rounding and soft words leave."""
    if left.bound in _FLOORS and right.bound in _FLOORS and not (left.vague or right.vague):
        return _floors_agree(left, right)
    if left.bound in _CEILINGS and right.bound in _CEILINGS and not (left.vague or right.vague):
        return left.unit == "1" or _near(left, left.high, right, right.high)
    return _reaches(left, right) and _reaches(right, left)


def _floors_agree(left: Quantity, right: Quantity) -> bool:
    """Recognise "At least" promises nothing above; "more than" rounds down to a near figure, and two far ones contradict.

    A writer who knew of more than 31,000 would not say "more than 26,000".
    """
    if "at_least" in {left.bound, right.bound}:
        return True
    return _near(left, left.low, right, right.low)


def _near(left: Quantity, one: float | None, right: Quantity, two: float | None) -> bool:
    if one is None or two is None:
        return True
    return abs(one - two) <= max(natural_place(left, one), natural_place(right, two)) * (1 + 1e-6)


def _reaches(left: Quantity, right: Quantity) -> bool:
    """`left` starts no later than `right` ends."""
    if left.low is None or right.high is None:
        return True
    low = left.low - (max(1.0, _VAGUE_SLACK * left.low) if left.vague and left.low > 1 else 0.0)
    high = right.high * (1 + _VAGUE_SLACK) if right.vague else right.high
    return low <= high or same(low, high) or rounds_to(left, left.low, right, right.high)
