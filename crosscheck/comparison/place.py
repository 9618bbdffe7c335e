"""Whether two places of one event can both be right: the same, one in the other, or apart."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import token_sort_ratio

from crosscheck.comparison.address import COMPASS, compare_addresses, is_more_exact_address, streets_of
from crosscheck.comparison.place_words import fold, quoted, tie_of
from crosscheck.comparison.regions import holds, is_country, is_us_state
from crosscheck.comparison.spelling import are_spelt_alike
from crosscheck.comparison.verdicts import sentence
from crosscheck.records import Comparison, Mention, Place

_TURNED_RATIO = 90.0  # North Korea / South Korea 73
_TAILS = re.compile(r" (?:city|island|islands|province|county|state|district|town|village|area|region|metropolitan area)$")
_OPPOSITE = tuple(
    {f"{one}{ending}", f"{other}{ending}"}
    for one, other in (("north", "south"), ("east", "west"), ("northeast", "southwest"), ("northwest", "southeast"))
    for ending in ("", "ern")
)


def compare_place(left: Mention, right: Mention) -> Comparison | None:
    """Compare where one event is said to be; that it is one event, with one place, the caller must know.

    Agree: the same place. Compatible, coarser: one lies in the other; alias: two spellings or descriptions. Conflict: two cities,
    states or countries, or two house numbers. None: what lies in what is not known, or a place stands for its government or only tells
    where somebody is from.
    """
    one, other = left.value, right.value
    if not isinstance(one, Place) or not isinstance(other, Place):
        return None
    same = fold(one.name) == fold(other.name)
    if one.metonym or other.metonym:
        return Comparison(verdict="agree", explanation=f"Both name {one.name}.") if same and one.metonym == other.metonym else None
    if one.origin or other.origin:
        return Comparison(verdict="agree", explanation=f"Both name {one.name}.") if same and one.origin == other.origin else None
    if {tie_of(one), tie_of(other)} == {"to", "from"}:
        return None
    if one.level == other.level == "address":
        return compare_addresses(left, right, one, other)
    if same:
        return _compare_namesakes(left, right, one, other)
    return _inside(left, right, one, other) or _variants(one, other) or _apart(left, right, one, other)


def is_more_exact(inner: Place, outer: Place) -> bool:
    """Whether one lies in the other, names its house or block, or its corner: by wording and lists alone."""
    return is_more_exact_address(inner, outer) if inner.level == outer.level == "address" else _lies_in(inner, outer)


def is_named_in(place: Place, text: str) -> bool:
    """Whether a text has the place's name, or those of both streets of a corner."""
    plain = fold(text)
    if place.level == "address" and len(streets := streets_of(place)) > 1:
        return all(name in plain for name in streets)
    return fold(place.name) in plain


def _compare_namesakes(left: Mention, right: Mention, one: Place, other: Place) -> Comparison | None:
    chains = [{fold(name) for name in place.within} for place in (one, other)]
    if chains[0] and chains[1] and not (chains[0] <= chains[1] or chains[1] <= chains[0]):
        stated = "," in left.text and "," in right.text
        return (
            Comparison(verdict="conflict", explanation=f"{quoted(left)} and {quoted(right)} are two places of one name.")
            if stated
            else None
        )
    if _lie_another_way(one, other):
        return Comparison(verdict="conflict", explanation=f"{quoted(left)} and {quoted(right)}: not the same way.")
    if "near" in (ties := {tie_of(one), tie_of(other)}) and len(ties) > 1:
        text = f"{quoted(left)} and {quoted(right)} place it more and less exactly."
        return Comparison(verdict="compatible", reason="coarser", explanation=text)
    return Comparison(verdict="agree", explanation=f"Both name {one.name}.")


def _lie_another_way(one: Place, other: Place) -> bool:
    """As "west of Sioux City" and "south of Sioux City"; southwest of it is some of both."""
    ways = [_points((place.role or "").removesuffix(" of")) if (place.role or "").endswith(" of") else set() for place in (one, other)]
    return all(ways) and not ways[0] & ways[1]


def _points(way: str) -> set[str]:
    """The points of the compass in a word: {"south", "west"} of southwest."""
    return {point for point in ("north", "south", "east", "west") if point in way} if way in COMPASS else set()


def _inside(left: Mention, right: Mention, one: Place, other: Place) -> Comparison | None:
    for inner, outer, inner_mention, outer_mention in ((one, other, left, right), (other, one, right, left)):
        if _lies_in(inner, outer):
            if tie_of(outer) == "near" and tie_of(inner) != "near":
                return None  # "near Rome" does not take in a street of Rome
            text = sentence(f"{inner.name} lies in {outer.name}: {quoted(inner_mention)} is more exact than {quoted(outer_mention)}")
            return Comparison(verdict="compatible", reason="coarser", explanation=text)
    return None


def _lies_in(inner: Place, outer: Place) -> bool:
    names = {fold(name) for name in inner.within}
    if fold(outer.name) in names or holds(outer.name, (inner.name, *inner.within)):
        return True
    wider = outer.level in {"region", "county", "state"} and inner.level in {"city", "unknown"}
    return wider and _TAILS.sub("", fold(outer.name)) == _TAILS.sub("", fold(inner.name)) and _chains_meet(inner, outer)


def _chains_meet(one: Place, other: Place) -> bool:
    return not one.within or not other.within or fold(one.within[-1]) == fold(other.within[-1])


def _variants(one: Place, other: Place) -> Comparison | None:
    """Two spellings, where at least one is in no gazetteer: two known places are two places, however alike."""
    known = [place.within or place.level in {"country", "state", "continent"} for place in (one, other)]
    names = fold(one.name), fold(other.name)
    if all(known) or "address" in {one.level, other.level} or not are_spelt_alike(*names):
        return None
    return Comparison(verdict="compatible", reason="alias", explanation=f"“{one.name}” and “{other.name}” are spellings of one name.")


# --- apart --------------------------------------------------------------------------------------------------------------


def _apart(left: Mention, right: Mention, one: Place, other: Place) -> Comparison | None:
    tie = tie_of(one)
    if tie not in {"at", "to", "from"} or tie != tie_of(other):
        return None
    around = ((_country(one), _country(other)), (_state(one), _state(other)), _cities(one, other))
    told_apart = _opposite_halves(one, other) or any(first and second and fold(first) != fold(second) for first, second in around)
    if not told_apart or _is_short_for(one, other) or _is_short_for(other, one) or _are_turned(one, other):
        return None
    shown = [f"{place.name}{f' ({place.within[0]})' if place.within else ''}" for place in (one, other)]
    return Comparison(verdict="conflict", explanation=f"{quoted(left)} and {quoted(right)}: {shown[0]} and {shown[1]} are two places.")


OF_HOSPITALS = frozenset("hospital medical center centre clinic infirmary".split())


def _is_short_for(one: Place, other: Place) -> bool:
    """As "Mount Sinai" for the hospital, whatever a list knows of a village of that name, and "Oak Hospital" for Old Oak Clinic."""
    names = fold(one.name), fold(other.name)
    words = [set(name.split()) - OF_HOSPITALS for name in names]
    hospitals = all(OF_HOSPITALS & set(name.split()) for name in names)
    return names[1].startswith(f"{names[0]} ") or (hospitals and bool(words[0]) and words[0] <= words[1])


def _are_turned(one: Place, other: Place) -> bool:
    """As Memorial Hermann Hospital and Herman Memorial Hospital."""
    return len(one.name.split()) > 2 and token_sort_ratio(fold(one.name), fold(other.name)) >= _TURNED_RATIO  # noqa: PLR2004 - a long name


def _country(place: Place) -> str | None:
    if place.level == "country":
        return place.name
    return next((name for name in reversed(place.within) if is_country(name)), None)


def _state(place: Place) -> str | None:
    if place.level == "state":
        return place.name
    return next((name for name in place.within if is_us_state(name)), None)


def _cities(one: Place, other: Place) -> tuple[str | None, str | None]:
    """Of two places in one country or state; a city of which nothing is known may be the other's suburb.

    A street beside a quarter or a town says nothing: its city is as a rule the one that its article names.
    """
    return (None, None) if "address" in {one.level, other.level} else (_city(one), _city(other))


def _city(place: Place) -> str | None:
    if place.level == "city":
        return place.name if place.within else None
    if place.level in {"venue", "neighbourhood"} and place.within:
        first = place.within[0]
        return None if is_country(first) or is_us_state(first) or _TAILS.search(fold(first)) else first
    return None


def _opposite_halves(one: Place, other: Place) -> bool:
    """As in "northern Iran" and "southern Iran"."""
    first, _, base = one.name.partition(" ")
    second, _, other_base = other.name.partition(" ")
    return base == other_base and bool(base) and {first.lower(), second.lower()} in _OPPOSITE
