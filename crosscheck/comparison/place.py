"""Whether two places of one event can both be right: the same, one in the other, or apart."""

from __future__ import annotations

import re
from typing import Literal

from rapidfuzz.fuzz import ratio, token_sort_ratio

from crosscheck.comparison.regions import holds, is_country, is_us_state
from crosscheck.comparison.spelling import folded
from crosscheck.comparison.verdicts import sentence
from crosscheck.records import Comparison, Mention, Place

_VARIANT_RATIO = 85.0  # Khaledi / Khaledin 93, Gavarzin / Gourian 53
_TURNED_RATIO = 90.0  # North Korea / South Korea 73
_MIN_VARIANT_LETTERS = 5
_BLOCK = 100  # house numbers to a block in the United States

_Tie = Literal["at", "near", "to", "from", "other"]
_TIES: dict[str, _Tie] = {
    **dict.fromkeys(("in", "at", "on", "inside", "within", "throughout", "across"), "at"),
    **dict.fromkeys(("near", "off", "outside", "around", "beyond", "by", "along", "opposite", "behind"), "near"),
    **dict.fromkeys(("to", "into", "toward", "towards"), "to"),
    "from": "from",
}  # fmt: skip
_TAILS = re.compile(r" (?:city|island|islands|province|county|state|district|town|village|area|region|metropolitan area)$")
_OPPOSITE = ({"northern", "southern"}, {"eastern", "western"}, {"northeastern", "southwestern"}, {"northwestern", "southeastern"})


def compare_place(left: Mention, right: Mention) -> Comparison | None:
    """Compare where one event is said to be; that it is one event, with one place, the caller must know.

    Agree: the same place. Compatible, coarser: one lies in the other; alias: two spellings or descriptions. Conflict: two cities,
    states or countries, or two house numbers. None: what lies in what is not known, or a place stands for its government.
    """
    one, other = left.value, right.value
    if not isinstance(one, Place) or not isinstance(other, Place):
        return None
    same = _fold(one.name) == _fold(other.name)
    if one.metonym or other.metonym:
        return Comparison(verdict="agree", explanation=f"Both name {one.name}.") if same and one.metonym == other.metonym else None
    if {_tie(one), _tie(other)} == {"to", "from"}:
        return None
    if one.level == other.level == "address":
        return _compare_addresses(left, right, one, other)
    if same:
        return _compare_namesakes(left, right, one, other)
    return _inside(left, right, one, other) or _variants(one, other) or _apart(left, right, one, other)


def _fold(name: str) -> str:
    return folded(name).removeprefix("the ")


def _tie(place: Place) -> _Tie | None:
    """How it is tied to the event; "southwest of" is near it."""
    if place.role is None:
        return None
    return "near" if place.role.endswith(" of") else _TIES.get(place.role, "other")


def _shown(mention: Mention) -> str:
    role = mention.value.role if isinstance(mention.value, Place) else None
    text = " ".join(mention.text.split())
    return f"“{role} {text}”" if role else f"“{text}”"


def _compare_namesakes(left: Mention, right: Mention, one: Place, other: Place) -> Comparison | None:
    chains = [{_fold(name) for name in place.within} for place in (one, other)]
    if chains[0] and chains[1] and not (chains[0] <= chains[1] or chains[1] <= chains[0]):
        stated = "," in left.text and "," in right.text
        return (
            Comparison(verdict="conflict", explanation=f"{_shown(left)} and {_shown(right)} are two places of one name.")
            if stated
            else None
        )
    if _lie_another_way(one, other):
        return Comparison(verdict="conflict", explanation=f"{_shown(left)} and {_shown(right)}: not the same way.")
    if "near" in (ties := {_tie(one), _tie(other)}) and len(ties) > 1:
        text = f"{_shown(left)} and {_shown(right)} place it more and less exactly."
        return Comparison(verdict="compatible", reason="coarser", explanation=text)
    return Comparison(verdict="agree", explanation=f"Both name {one.name}.")


def _lie_another_way(one: Place, other: Place) -> bool:
    """As "west of Sioux City" and "south of Sioux City"; southwest of it is some of both."""
    ways = [_points((place.role or "").removesuffix(" of")) if (place.role or "").endswith(" of") else set() for place in (one, other)]
    return all(ways) and not ways[0] & ways[1]


def _points(way: str) -> set[str]:
    """The points of the compass in a word: {"south", "west"} of southwest."""
    return {point for point in ("north", "south", "east", "west") if point in way} if way in _COMPASS else set()


def _inside(left: Mention, right: Mention, one: Place, other: Place) -> Comparison | None:
    for inner, outer, inner_mention, outer_mention in ((one, other, left, right), (other, one, right, left)):
        if _lies_in(inner, outer):
            if _tie(outer) == "near" and _tie(inner) != "near":
                return None  # "near Rome" does not take in a street of Rome
            text = sentence(f"{inner.name} lies in {outer.name}: {_shown(inner_mention)} is more exact than {_shown(outer_mention)}")
            return Comparison(verdict="compatible", reason="coarser", explanation=text)
    return None


def _lies_in(inner: Place, outer: Place) -> bool:
    names = {_fold(name) for name in inner.within}
    if _fold(outer.name) in names or holds(outer.name, (inner.name, *inner.within)):
        return True
    wider = outer.level in {"region", "county", "state"} and inner.level in {"city", "unknown"}
    return wider and _TAILS.sub("", _fold(outer.name)) == _TAILS.sub("", _fold(inner.name)) and _chains_meet(inner, outer)


def _chains_meet(one: Place, other: Place) -> bool:
    return not one.within or not other.within or _fold(one.within[-1]) == _fold(other.within[-1])


def _variants(one: Place, other: Place) -> Comparison | None:
    """Two spellings, where at least one is in no gazetteer: two known places are two places, however alike."""
    known = [place.within or place.level in {"country", "state", "continent"} for place in (one, other)]
    names = _fold(one.name), _fold(other.name)
    if all(known) or "address" in {one.level, other.level} or not _are_spelt_alike(*names):
        return None
    return Comparison(verdict="compatible", reason="alias", explanation=f"“{one.name}” and “{other.name}” are spellings of one name.")


# --- apart --------------------------------------------------------------------------------------------------------------


def _apart(left: Mention, right: Mention, one: Place, other: Place) -> Comparison | None:
    tie = _tie(one)
    if tie not in {"at", "to", "from"} or tie != _tie(other):
        return None
    told_apart = _opposite_halves(one, other) or any(
        first and second and _fold(first) != _fold(second)
        for first, second in ((_country(one), _country(other)), (_state(one), _state(other)), _cities(one, other))
    )
    if not told_apart or _is_short_for(one, other) or _is_short_for(other, one) or _are_turned(one, other):
        return None
    around = [f"{place.name}{f' ({place.within[0]})' if place.within else ''}" for place in (one, other)]
    return Comparison(verdict="conflict", explanation=f"{_shown(left)} and {_shown(right)}: {around[0]} and {around[1]} are two places.")


OF_HOSPITALS = frozenset("hospital medical center centre clinic infirmary".split())


def _is_short_for(one: Place, other: Place) -> bool:
    """As "Mount Sinai" for the hospital, whatever a list knows of a village of that name, and "Oak Hospital" for Old Oak Clinic."""
    names = _fold(one.name), _fold(other.name)
    words = [set(name.split()) - OF_HOSPITALS for name in names]
    hospitals = all(OF_HOSPITALS & set(name.split()) for name in names)
    return names[1].startswith(f"{names[0]} ") or (hospitals and bool(words[0]) and words[0] <= words[1])


def _are_turned(one: Place, other: Place) -> bool:
    """As Memorial Hermann Hospital and Herman Memorial Hospital."""
    return len(one.name.split()) > 2 and token_sort_ratio(_fold(one.name), _fold(other.name)) >= _TURNED_RATIO  # noqa: PLR2004 - a long name


def _country(place: Place) -> str | None:
    if place.level == "country":
        return place.name
    return next((name for name in reversed(place.within) if is_country(name)), None)


def _state(place: Place) -> str | None:
    if place.level == "state":
        return place.name
    return next((name for name in place.within if is_us_state(name)), None)


def _cities(one: Place, other: Place) -> tuple[str | None, str | None]:
    """Of two places in one country or state; a city of which nothing is known may be the other's suburb."""
    return _city(one), _city(other)


def _city(place: Place) -> str | None:
    if place.level == "city":
        return place.name if place.within else None
    if place.level in {"venue", "address", "neighbourhood"} and place.within:
        first = place.within[0]
        return None if is_country(first) or is_us_state(first) or _TAILS.search(_fold(first)) else first
    return None


def _opposite_halves(one: Place, other: Place) -> bool:
    """As in "northern Iran" and "southern Iran"."""
    first, _, base = one.name.partition(" ")
    second, _, other_base = other.name.partition(" ")
    return base == other_base and bool(base) and {first, second} in _OPPOSITE


# --- addresses ------------------------------------------------------------------------------------------------------------

_SHORT = {
    "ave": "avenue", "st": "street", "rd": "road", "blvd": "boulevard", "dr": "drive", "ln": "lane", "hwy": "highway", "pkwy": "parkway",
    "ct": "court", "pl": "place", "n": "north", "s": "south", "e": "east", "w": "west", "ne": "northeast", "nw": "northwest",
    "se": "southeast", "sw": "southwest",
}  # fmt: skip
_COMPASS = frozenset("north south east west northeast northwest southeast southwest n s e w ne nw se sw".split())
"""The quarter of a street, which one outlet may leave out; North Elm Street is not South Elm Street."""
_TYPES = (frozenset(_SHORT.values()) - _COMPASS) | {"way", "terrace", "freeway", "expressway", "turnpike"}


def _compare_addresses(left: Mention, right: Mention, one: Place, other: Place) -> Comparison | None:
    compass = [set(_fold(place.name).replace(".", "").split()) & _COMPASS for place in (one, other)]
    left_out = frozenset() if all(compass) else _COMPASS
    streets, others = _streets(one.name, left_out), _streets(other.name, left_out)
    number, other_number = _number(one.name), _number(other.name)
    shown = f"{_shown(left)} and {_shown(right)}"
    if streets == others and number == other_number:
        if _type(one.name) and _type(other.name) and _type(one.name) != _type(other.name):
            return Comparison(verdict="compatible", reason="alias", explanation=f"{shown} name one street, and not its type alike.")
        return Comparison(verdict="agree", explanation=f"Both name {one.name}.")
    if len(streets) == len(others) == 1 and number == other_number and _are_spelt_alike(*streets, *others):
        return Comparison(verdict="compatible", reason="alias", explanation=f"{shown} are spellings of one name.")
    if len(streets) == len(others) == 1 and number is not None and other_number is not None:
        if streets == others and number // _BLOCK == other_number // _BLOCK:
            return Comparison(verdict="compatible", reason="coarser", explanation=f"{shown} name one block.")
        both_at = _tie(one) == _tie(other) == "at"
        return Comparison(verdict="conflict", explanation=f"{shown} are two addresses.") if both_at else None
    if _are_two_corners(streets, others, {_tie(one), _tie(other)}):
        return Comparison(verdict="conflict", explanation=f"{shown} are two corners of one street.")
    if streets & others:
        reason: Literal["coarser", "alias"] = "alias" if len(streets) != len(others) and None not in (number, other_number) else "coarser"
        reason = "alias" if len(streets) + len(others) > 2 else reason  # noqa: PLR2004 - a corner is on either side
        return Comparison(verdict="compatible", reason=reason, explanation=f"{shown} are both on {sorted(streets & others)[0].title()}.")
    return None


def _are_spelt_alike(left: str, right: str) -> bool:
    """As Lupina and Lupinna; 24th is not 25th."""
    return (
        min(len(left), len(right)) >= _MIN_VARIANT_LETTERS and not re.search(r"\d", left + right) and ratio(left, right) >= _VARIANT_RATIO
    )


def _are_two_corners(streets: frozenset[str], others: frozenset[str], ties: set[_Tie | None]) -> bool:
    """Of one street with two others: with numbered ones near each other's neighbour too, for a place is near two corners."""
    if not ties <= {"at", "near"} or [len(one) for one in (streets, others, streets & others)] != [2, 2, 1]:
        return False
    one, other = sorted(streets ^ others)
    numbers = [re.match(r"\d+", name) for name in (one, other)]
    if numbers[0] and numbers[1]:
        return abs(int(numbers[0].group()) - int(numbers[1].group())) >= 1 + ("near" in ties)
    return ties == {"at"} and not _are_spelt_alike(one, other)


def _number(name: str) -> int | None:
    """Return the house or block number."""
    found = re.match(r"(\d{1,6})(?:-\d{1,6})?(?:[ -]block(?: of)?)? (?=\D|\d+(?:st|nd|rd|th))", name)
    return int(found.group(1)) if found else None


def _type(name: str) -> str | None:
    """Avenue, street or road, where a single street is named that ends in it."""
    last = _fold(name).replace(".", "").rpartition(" ")[2]
    word = _SHORT.get(last, last)
    return word if word in _TYPES and " and " not in name else None


def _streets(name: str, left_out: frozenset[str]) -> frozenset[str]:
    """Return the streets that an address names, written out, without their type and the words left out: {"135th", "cerise"}."""
    plain = re.sub(r"^\d{1,6}(?:-\d{1,6})?[ -](?:block (?:of )?)?|^(?:first block|corner|intersection|junction) of ", "", _fold(name))
    found = set()
    for part in plain.split(" and "):
        words = [_SHORT.get(word.rstrip("."), word.rstrip(".")) for word in part.split()]
        kept = [word for word in words if word.removesuffix("s") not in _TYPES and word not in left_out] or words
        found.add(" ".join(sorted(kept, key=lambda word: word not in _COMPASS)))  # NE Elm Avenue is Elm Avenue Northeast
    return frozenset(found)
