"""How far two honest statements of one amount may lie apart."""

from __future__ import annotations

import math

from crosscheck.records import Quantity

MAX_ROUNDING_RATIO = 0.15
"""A rounded figure is never further off than this: "$1 billion" for 1.375 is a slip and not a rounding."""
MAX_CUT_RATIO = 0.05
"""A half is rounded up: 850 is 900, and no 800; of longer figures what is behind may be cut off."""
MAX_HEDGED_RATIO = 0.25
"""The same for a figure said with about: "about 20" for 25 passes, for 30 it does not."""
MAX_AGREEING_RATIO = 0.02
"""Two units agree ("8 kilometers", "five miles") within this; further off they are roundings of one another."""
NEARLY_RATIO = 0.10
"""How far below its figure "nearly" reaches."""
_EPSILON = 1e-6
"""Relative; absorbs the error of converting units, below any stated digit."""
_MONEY_LETTERS = 3


def same(left: float | None, right: float | None) -> bool:
    """Equal but for the error of unit conversion; two open ends are equal."""
    if left is None or right is None:
        return left is right
    return math.isclose(left, right, rel_tol=_EPSILON, abs_tol=1e-9)


def relative(left: float, right: float) -> float:
    """Return the difference as a fraction of the larger magnitude, in [0, 2]."""
    largest = max(abs(left), abs(right))
    return abs(left - right) / largest if largest else 0.0


def other_unit(left: Quantity, right: Quantity) -> bool:
    """Whether the two were stated in different units: their steps are no power of ten apart."""
    if not (left.step and right.step) or _is_money(left) or left.unit in {"1", "percent"}:
        return False
    power = math.log10(left.step / right.step)
    return abs(power - round(power)) > 1e-3


def _is_money(value: Quantity) -> bool:
    return len(value.unit) == _MONEY_LETTERS and value.unit.isupper()


def natural_place(value: Quantity, point: float) -> float:
    """Return the place that the figure is round to, below 100 as well: 10 for 50, 5 for 35, 1 for 52, in base units."""
    step = value.step or 1.0
    steps = round(abs(point) / step)
    if steps < 10:
        return step
    return step * (10 if steps % 10 == 0 else 5 if steps % 5 == 0 else 1)


def hedged_reach(value: Quantity, point: float) -> float:
    """How far "about" lets the truth lie from `point`: half the place it is round to, and one step of a figure that is not round.

    Sums of money keep half a step: "about $3.6 billion" is no 3.5. So does a single digit of thousands: "about 200,000" is no 120,000.
    """
    step = value.step or 1.0
    steps = round(abs(point) / step)
    reach = natural_place(value, point) / 2
    small_count = value.unit == "1" and step == 1.0
    if not _is_money(value) and (steps >= 10 or small_count):
        reach = max(reach, step)
    if value.bound == "nearly":
        reach = max(reach, NEARLY_RATIO * abs(point))
    return min(reach, MAX_HEDGED_RATIO * abs(point))


def rounds_to(left: Quantity, left_point: float, right: Quantity, right_point: float) -> bool:
    """Whether the coarser figure is the finer one rounded, or "about" covers the rest."""
    apart = abs(left_point - right_point)
    slack = _EPSILON * max(abs(left_point), abs(right_point))
    ratio = relative(left_point, right_point)
    if left.approximate or right.approximate:
        reach = _reach(left, left_point, right) + _reach(right, right_point, left)
        return apart <= reach + slack and ratio <= MAX_HEDGED_RATIO
    if other_unit(left, right):
        # A writer who converts a converted figure can be one whole unit off: 58 km is 36 miles, and is printed as 35.
        return apart <= _coarser(left, right) + min(left.step, right.step) / 2 + slack and ratio <= MAX_ROUNDING_RATIO
    if same(left.step, right.step) or ratio > MAX_ROUNDING_RATIO:
        return False
    half = _coarser(left, right) / 2
    coarse, fine = (left_point, right_point) if left.step > right.step else (right_point, left_point)
    rounds_down = abs(coarse) < abs(fine) and ratio > MAX_CUT_RATIO
    return apart < half - slack or (apart <= half + slack and not rounds_down)


def _reach(value: Quantity, point: float, other: Quantity) -> float:
    """Say what `value` leaves open beside a hedged `other`: a plain figure only its own rounding, where that is the coarser one."""
    if value.approximate:
        return hedged_reach(value, point)
    return value.step / 2 if other_unit(value, other) or value.step > other.step else 0.0


def _coarser(left: Quantity, right: Quantity) -> float:
    return max(left.step, right.step)


def converts(left: Quantity, left_point: float, right: Quantity, right_point: float) -> bool:
    """Whether two units say the same within half of what each states."""
    apart = abs(left_point - right_point)
    return other_unit(left, right) and apart <= (left.step + right.step) / 2 and relative(left_point, right_point) <= MAX_AGREEING_RATIO
