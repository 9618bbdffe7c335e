"""Two values that no comparator holds against each other: one figure in two units, names of which nothing is known.

Where all else is equal they still say that the two tell something different.
"""

from __future__ import annotations

import re

from crosscheck.comparison.quantity import rates_of
from crosscheck.comparison.shared import AMOUNTS
from crosscheck.records import Comparison, Mention, Place, Quantity

SORTS = frozenset({"Port", "Mount", "Lake", "Cape", "Fort", "Camp", "River", "Bay", "Gulf", "Isle"})
"""Of places, where the sort stands before the name; else the last word tells it: a county, a street, a park."""
FIGURE = re.compile(r"\d[\d.,]*")
DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD"})
"""Each is "dollars" at home."""


def is_one_figure(left: Mention, right: Mention) -> bool:
    """Whether two amounts are one numeral with two units: 18 months, 18 weeks."""
    return left.kind in AMOUNTS and one_figure_in_two_units(left, right) is not None


def one_figure_in_two_units(left: Mention, right: Mention) -> Comparison | None:
    """What "2.3 million dollars" is beside "2.3 million euros", 4 percent beside 4 points, "up to five miles" beside five kilometres.

    No rate need be known, and no bound helps: the figure is the same, and the unit is the slip.
    """
    a, b = left.value, right.value
    if left.kind != right.kind or not isinstance(a, Quantity) or not isinstance(b, Quantity) or numeral(left) != numeral(right):
        return None
    rates = [rates_of(value) for value in (a, b)]
    units = (a.unit, a.step) != (b.unit, b.step) and not {a.unit, b.unit} <= DOLLARS
    if not units and not (all(rates) and rates[0] != rates[1]):
        return None
    return Comparison(verdict="conflict", explanation=f"“{left.text}” and “{right.text}” give one figure in two units.")


def numeral(mention: Mention) -> str:
    """The figure as it is written, whatever its unit: 2.3 for "2.3 million euros", 5 for "up to five miles"."""
    if (digits := FIGURE.search(mention.text)) is not None:
        return digits.group()
    value = mention.value
    point = (value.low if value.low is not None else value.high) if isinstance(value, Quantity) else None
    return str(round(abs(point) / value.step)) if isinstance(value, Quantity) and point is not None and value.step else mention.text


def unknown_places(left: Mention, right: Mention) -> Comparison | None:
    """Two names of which no list knows how they lie; two of one sort, as two counties or two streets, do not lie in one another."""
    a, b = left.value, right.value
    if not isinstance(a, Place) or not isinstance(b, Place) or a.metonym or b.metonym or a.role != b.role:
        return None
    one, other = left.text.split(), right.text.split()
    if len(one) > 1 and len(other) > 1 and (one[-1] == other[-1] or one[0] == other[0] in SORTS):
        return Comparison(verdict="conflict", explanation=f"“{left.text}” and “{right.text}” are two places of one sort.")
    text = f"One has “{left.text}” and one “{right.text}”, and nothing says whether one lies in the other."
    return Comparison(verdict="compatible", reason="coarser", explanation=text)


def unknown_organisations(left: Mention, right: Mention) -> Comparison | None:
    """Two firms, clubs or offices of one sort by their last word; of others that share a word the one may be the other's part or owner."""
    one, other = left.text.split(), right.text.split()
    if left.kind != "organisation" or right.kind != "organisation" or not {*one} & {*other}:
        return None
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-1]:
        return Comparison(verdict="conflict", explanation=f"“{left.text}” and “{right.text}” are two of one sort.")
    text = f"One has “{left.text}” and one “{right.text}”, and nothing says whether one belongs to the other."
    return Comparison(verdict="compatible", reason="scope", explanation=text)
