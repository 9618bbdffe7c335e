"""A whole against its parts: "three cabinet members and John Kerry" are the "four officials"."""

from __future__ import annotations

from crosscheck.comparison.quantity.tolerance import same
from crosscheck.records import Part, Quantity

VALID = (
    ("The city sent three council members and fire chief John Kerry to Boston.", "Four officials went to Boston.", "part_whole"),
    ("Two adults and two juveniles were shot.", "Four people were shot.", "part_whole"),
)
INVALID = (
    ("Two adults and three juveniles were shot.", "Four people were shot."),
    ("Six girls and three boys were chosen.", "Five girls and four boys were chosen."),
)
_SINGULAR = {"men": "man", "women": "woman", "children": "child", "people": "person"}


def sums_up(whole: Quantity, parts: Quantity) -> bool:
    """Whether `parts` lists members that add up to the plain number `whole`."""
    plain = not whole.parts and not whole.vague and whole.bound is None and same(whole.low, whole.high)
    return plain and is_sum(parts) and same(whole.low, parts.low)


def is_sum(value: Quantity) -> bool:
    """Tell whether this holds: the members are complete, and at least one is more than a bare name in a list of all."""
    return (
        value.unit == "1"
        and len(value.parts) > 1
        and same(sum(part.amount for part in value.parts), value.low)
        and any(part.amount != 1 for part in value.parts)
    )


def is_added_up(value: Quantity) -> bool:
    """Whether the number stands nowhere in the text: names listed behind a stated one have no label of their own."""
    return value.unit == "1" and any(part.label for part in value.parts)


def is_ratio(value: Quantity) -> bool:
    """Whether a share is one that we have worked out: "23 of the town's 41 wells"."""
    return value.unit == "percent" and bool(value.parts)


def of_one_list(left: Quantity, right: Quantity) -> bool:
    """Whether both list members of the same sorts, each sort once: women and men, and women and men."""
    sorts = _by_sort(left)
    return sorts is not None and len(sorts) > 1 and sorts.keys() == (_by_sort(right) or {}).keys()


def differ_in_parts(left: Quantity, right: Quantity) -> bool:
    """Whether of the same sorts each has other numbers, though they may add up to the same."""
    return of_one_list(left, right) and _by_sort(left) != _by_sort(right)


def _by_sort(value: Quantity) -> dict[str, float] | None:
    """The amount of each sort by its noun; None where a member is named, has no noun, or two have the same."""
    nouns = [part.label.rsplit(maxsplit=1)[-1].lower() for part in value.parts if not part.name and " " in part.label]
    if len(set(nouns)) < len(value.parts):
        return None
    return {_SINGULAR.get(noun, noun.removesuffix("s")): part.amount for noun, part in zip(nouns, value.parts, strict=True)}


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
