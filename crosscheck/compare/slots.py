"""A number is compared only with a number about the same thing: this decides what is the same thing."""

from __future__ import annotations

from crosscheck.records import Quantity, Slot

_OPPOSED: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset({"male", "man", "boy"}), frozenset({"female", "woman", "girl"})),
    (frozenset({"adult"}), frozenset({"juvenile", "child", "minor", "boy", "girl"})),
    (frozenset({"first"}), frozenset({"second", "third", "last"})),
    (frozenset({"maximum", "minimum"}), frozenset({"average"})),
)
_TOTALS = frozenset({"total", "far", "altogether", "overall", "combined", "cumulative"})
"""Words of a running total: a total and one occasion's count are two things."""
SURE_NEAR_RATIO = 0.5
"""Of the words beside the poorer number, so many must stand beside the other before two values contradict."""
SELF_EVIDENT_UNITS = frozenset({"magnitude"})
"""A story has one of it: nothing more need be said of what is measured."""


def same_slot(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities of aligned claims may be about the same thing."""
    a, b = left.slot, right.slot
    if left.ordinal != right.ordinal or (a.fate and b.fate and a.fate != b.fate) or _opposed(a, b):
        return False
    if a.thing is not None and a.thing == b.thing:
        return True
    if left.unit == right.unit and left.unit != "1":
        return a.thing is None or b.thing is None or bool(set(a.near) & set(b.near))
    return a.fate is not None and a.fate == b.fate and (a.thing is None or b.thing is None)


def sure_slot(left: Quantity, right: Quantity, aligned_surely: bool) -> bool:
    """Whether two quantities in one slot are so surely about the same thing that different values contradict."""
    a, b = left.slot, right.slot
    if left.vague or right.vague:
        return False
    if left.unit in SELF_EVIDENT_UNITS or (a.fate is not None and a.fate == b.fate):
        return True
    shared, fewer = len(set(a.near) & set(b.near)), min(len(a.near), len(b.near))
    return fewer > 0 and shared / fewer >= SURE_NEAR_RATIO and (aligned_surely or shared >= 2)


def _opposed(left: Slot, right: Slot) -> bool:
    a, b = {left.head, *left.modifiers, *left.near}, {right.head, *right.modifiers, *right.near}
    if bool(a & _TOTALS) != bool(b & _TOTALS):
        return True
    return any((a & x and b & y and not a & y) or (a & y and b & x and not a & x) for x, y in _OPPOSED)
