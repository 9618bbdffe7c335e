"""Values that a slip of the pen makes of each other, and one figure told as its opposite."""

from __future__ import annotations

from crosscheck.records import Quantity

VALID = (
    ("a profit of $62 million was reported", "a gain of $62 million was reported", None),
    ("a loss of $62 million was reported", "a deficit of $62 million was reported", None),
)
INVALID = (
    ("a profit of $62 million was reported", "a loss of $62 million was reported"),
    ("a surplus of $4 billion was reported", "a deficit of $4 billion was reported"),
    ("a 5 percent rise was reported", "a 5 percent drop was reported"),
)
_UP = frozenset("profit gain surplus rise increase growth jump climb".split())
_DOWN = frozenset("loss deficit fall drop decrease decline cut reduction slump dip".split())
MIN_DIGITS = 2
MIN_COUNT_DIGITS = 3
"""Without zeros behind; 13 and 31 people may be two counts, and shorter figures differ in one digit by chance."""


def are_opposites(left: Quantity, right: Quantity) -> bool:
    """Whether one is a gain and the other a loss, by the noun that each is of."""
    one, other = left.slot.head, right.slot.head
    return (one in _UP and other in _DOWN) or (one in _DOWN and other in _UP)


def same_digits(left: Quantity, right: Quantity) -> bool:
    """Whether both are written with the same digits, in another order or with other zeros: 1.6 and 6.1 million, 1.1 million and 110,000."""
    a, b = _digits(left), _digits(right)
    return len(a) >= (MIN_COUNT_DIGITS if left.unit == "1" else MIN_DIGITS) and sorted(a) == sorted(b)


def is_slip(left: Quantity, right: Quantity) -> bool:
    """Whether two longer figures have the same digits, or differ in one: 1,450 jobs and 4,150 posts, 312 and 342 people."""
    a, b = _digits(left), _digits(right)
    one_off = len(a) == len(b) >= MIN_COUNT_DIGITS and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return one_off or same_digits(left, right)


def _digits(value: Quantity) -> str:
    point = value.low if value.low is not None else value.high
    return str(round(abs(point) / value.step)).rstrip("0") if point is not None and value.step else ""
