"""A whole against its parts: "three cabinet members and John Kerry" are the "four officials"."""

from __future__ import annotations

from crosscheck.comparison.quantity.tolerance import same
from crosscheck.records import Part, Quantity

VALID = (
    ("The city sent three council members and fire chief John Kerry to Boston.", "Four officials went to Boston.", "part_whole"),
    ("Two adults and two juveniles were shot.", "Four people were shot.", "part_whole"),
)
INVALID = (("Two adults and three juveniles were shot.", "Four people were shot."),)


def sums_up(whole: Quantity, parts: Quantity) -> bool:
    """Whether `parts` lists members that add up to the plain number `whole`."""
    plain = not whole.parts and not whole.vague and whole.bound is None and same(whole.low, whole.high)
    return plain and is_sum(parts) and same(whole.low, parts.low)


def is_sum(value: Quantity) -> bool:
    """Tell whether this holds: the members are complete, and at least one is more than a bare name in a list of all."""
    return (
        len(value.parts) > 1 and same(sum(part.amount for part in value.parts), value.low) and any(part.amount != 1 for part in value.parts)
    )


def holds(whole: Quantity, member: Quantity) -> bool:
    """Whether `member` is one of the listed parts: "two juveniles" of "two adults and two juveniles"."""
    if not is_sum(whole) or member.parts or member.slot.head is None:
        return False
    return any(
        same(part.amount, member.low) and same(part.amount, member.high) and member.slot.head in _words(part) for part in whole.parts
    )


def _words(part: Part) -> set[str]:
    words = {word.strip(".,").lower() for word in part.label.split()}
    return words | {word[:-1] for word in words if word.endswith("s")} | ({"person"} if "people" in words else set())


def written_out(value: Quantity) -> str:
    """Return the sum as an editor would check it: `3 cabinet members + John Kerry = 4`."""
    members = [part.name or _digits_first(part) for part in value.parts]
    return f"{' + '.join(members)} = {value.low:g}"


def _digits_first(part: Part) -> str:
    first, _, rest = part.label.partition(" ")
    return f"{part.amount:g} {rest}" if rest and not first[:1].isdecimal() else part.label
