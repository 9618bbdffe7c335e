"""Whether two addresses can both be right: the streets that they name, the corner, and the house or block on them."""

from __future__ import annotations

import re
from typing import Literal

from crosscheck.comparison.place_words import Tie, fold, quoted, tie_of
from crosscheck.comparison.spelling import are_spelt_alike
from crosscheck.records import Comparison, Mention, Place

_BLOCK = 100  # house numbers to a block in the United States
_SHORT = {
    "ave": "avenue", "st": "street", "rd": "road", "blvd": "boulevard", "dr": "drive", "ln": "lane", "hwy": "highway", "pkwy": "parkway",
    "ct": "court", "pl": "place", "n": "north", "s": "south", "e": "east", "w": "west", "ne": "northeast", "nw": "northwest",
    "se": "southeast", "sw": "southwest",
}  # fmt: skip
COMPASS = frozenset("north south east west northeast northwest southeast southwest n s e w ne nw se sw".split())
"""The quarter of a street, which one outlet may leave out; North Elm Street is not South Elm Street."""
_TYPES = (frozenset(_SHORT.values()) - COMPASS) | {"way", "terrace", "freeway", "expressway", "turnpike"}


def compare_addresses(left: Mention, right: Mention, one: Place, other: Place) -> Comparison | None:
    """Compare two addresses of one event.

    Agree: the same. Compatible, coarser or alias: one block, a street in common, or one spelt in two ways. Conflict: two house numbers,
    or two corners of one street. None: whatever else names two streets.
    """
    compass = [set(fold(place.name).replace(".", "").split()) & COMPASS for place in (one, other)]
    left_out = frozenset() if all(compass) else COMPASS
    streets, others = _streets(one.name, left_out), _streets(other.name, left_out)
    number, other_number = _number(one.name), _number(other.name)
    shown = f"{quoted(left)} and {quoted(right)}"
    if streets == others and number == other_number:
        if _type(one.name) and _type(other.name) and _type(one.name) != _type(other.name):
            return Comparison(verdict="compatible", reason="alias", explanation=f"{shown} name one street, and not its type alike.")
        return Comparison(verdict="agree", explanation=f"Both name {one.name}.")
    if number == other_number and len(streets - others) == len(others - streets) == 1 and are_spelt_alike(*streets ^ others):
        return Comparison(verdict="compatible", reason="alias", explanation=f"{shown} are spellings of one name.")
    if len(streets) == len(others) == 1 and number is not None and other_number is not None:
        if streets == others and number // _BLOCK == other_number // _BLOCK:
            return Comparison(verdict="compatible", reason="coarser", explanation=f"{shown} name one block.")
        both_at = tie_of(one) == tie_of(other) == "at"
        return Comparison(verdict="conflict", explanation=f"{shown} are two addresses.") if both_at else None
    if _are_two_corners(streets, others, {tie_of(one), tie_of(other)}):
        return Comparison(verdict="conflict", explanation=f"{shown} are two corners of one street.")
    if streets & others:
        reason: Literal["coarser", "alias"] = "alias" if len(streets) != len(others) and None not in (number, other_number) else "coarser"
        reason = "alias" if len(streets) + len(others) > 2 else reason  # noqa: PLR2004 - a corner is on either side
        return Comparison(
            verdict="compatible", reason=reason, explanation=f"{shown} are both on {_capitalised(sorted(streets & others)[0])}."
        )
    return None


def _capitalised(street: str) -> str:
    """Each word's first letter, so that "14th" stays as it is."""
    return " ".join(word.capitalize() for word in street.split())


def share_street(one: Place, other: Place) -> bool:
    """Whether two addresses are on one street, or on its two halves."""
    return bool(streets_of(one) & streets_of(other))


def is_more_exact_address(inner: Place, outer: Place) -> bool:
    """Whether one names the other's corner, or a house or block on its street."""
    streets, others = streets_of(inner), streets_of(outer)
    return others < streets or (others == streets and _number(inner.name) is not None and _number(outer.name) is None)


def streets_of(place: Place) -> frozenset[str]:
    """The streets that an address names, whatever quarter of them it gives."""
    return _streets(place.name, COMPASS)


def _are_two_corners(streets: frozenset[str], others: frozenset[str], ties: set[Tie | None]) -> bool:
    """Of one street with two others: with numbered ones near each other's neighbour too, for a place is near two corners."""
    if not ties <= {"at", "near"} or [len(one) for one in (streets, others, streets & others)] != [2, 2, 1]:
        return False
    one, other = sorted(streets ^ others)
    numbers = [re.match(r"\d+", name) for name in (one, other)]
    if numbers[0] and numbers[1]:
        return abs(int(numbers[0].group()) - int(numbers[1].group())) >= 1 + ("near" in ties)
    return ties == {"at"} and not are_spelt_alike(one, other)


def _number(name: str) -> int | None:
    """Return the house or block number."""
    found = re.match(r"(\d{1,6})(?:-\d{1,6})?(?:[ -]block(?: of)?)? (?=\D|\d+(?:st|nd|rd|th))", name)
    return int(found.group(1)) if found else None


def _type(name: str) -> str | None:
    """Avenue, street or road, where a single street is named that ends in it."""
    last = fold(name).replace(".", "").rpartition(" ")[2]
    word = _SHORT.get(last, last)
    return word if word in _TYPES and " and " not in name else None


def _streets(name: str, left_out: frozenset[str]) -> frozenset[str]:
    """Return the streets that an address names, written out, without their type and the words left out: {"135th", "cerise"}."""
    plain = re.sub(r"^\d{1,6}(?:-\d{1,6})?[ -](?:block (?:of )?)?|^(?:first block|corner|intersection|junction) of ", "", fold(name))
    found = set()
    for part in plain.split(" and "):
        words = [_SHORT.get(word.rstrip("."), word.rstrip(".")) for word in part.split()]
        kept = [word for word in words if word.removesuffix("s") not in _TYPES and word not in left_out] or words
        found.add(" ".join(sorted(kept, key=lambda word: word not in COMPASS)))  # NE Elm Avenue is Elm Avenue Northeast
    return frozenset(found)
