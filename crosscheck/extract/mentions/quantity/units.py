"""Unit words and their size in base units, by pint."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from crosscheck.extract.mentions.quantity.atoms import Atom, glued, skip_hyphen, word_at


class Unit(NamedTuple):
    """A unit of measure; base = value * factor + offset."""

    kind: Literal["percentage", "measure", "duration"]
    base: str
    factor: float
    offset: float
    end: int
    """The index after its words."""


_NAMES = {
    "second": "second seconds sec secs", "minute": "minute minutes min mins", "hour": "hour hours hr hrs", "day": "day days",
    "week": "week weeks",
    "fortnight": "fortnight fortnights", "month": "month months", "year": "year years yr yrs", "decade": "decade decades",
    "century": "century centuries",
    "mile": "mile miles mi", "kilometer": "kilometer kilometers kilometre kilometres km kms", "meter": "meter meters metre metres m",
    "centimeter": "centimeter centimeters centimetre centimetres cm", "millimeter": "millimeter millimeters millimetre millimetres mm",
    "foot": "foot feet ft", "inch": "inch inches", "yard": "yard yards", "nautical_mile": "nautical_mile nautical_miles",
    "acre": "acre acres", "hectare": "hectare hectares ha", "mile**2": "square_mile square_miles sq_miles sq_mile",
    "foot**2": "square_foot square_feet",
    "kilometer**2": "square_kilometer square_kilometers square_kilometre square_kilometres",
    "meter**2": "square_meter square_meters square_metres",
    "kilogram": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs", "gram": "gram grams g",
    "milligram": "milligram milligrams milligramme milligrammes mg", "microgram": "microgram micrograms", "pound": "pound pounds lb lbs",
    "ounce": "ounce ounces oz",
    "tonne": "tonne tonnes metric_ton metric_tons", "ton": "ton tons",
    "liter": "liter liters litre litres l",
    "milliliter": "milliliter milliliters millilitre millilitres ml", "gallon": "gallon gallons", "oil_barrel": "barrel barrels",
    "megawatt": "megawatt megawatts mw", "gigawatt": "gigawatt gigawatts gw", "kilowatt": "kilowatt kilowatts kw",
    "kilowatt_hour": "kilowatt_hours kwh",
    "mile_per_hour": "mph miles_per_hour miles_an_hour",
    "kilometer_per_hour": "kph kmh km/h kilometers_per_hour kilometres_per_hour kilometers_an_hour",
    "knot": "knot knots", "degC": "celsius degrees_celsius degree_celsius °_c °c degrees_c",
    "degF": "fahrenheit degrees_fahrenheit °_f °f degrees_f",
    "millibar": "millibar millibars",
}  # fmt: skip
_UNITS = {word.replace("_", " "): name for name, words in _NAMES.items() for word in words.split()}
_MULTIPLES = {"decade": ("year", 10.0), "century": ("year", 100.0)}
"""Read here, because pint's decade is a logarithmic unit."""
_DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"})
_GLUED_ONLY = frozenset({"m", "g", "l", "mi", "min", "ha", "sec"})
"""Too short to be a unit but right after its digits."""
_CAPITAL_NAMES = frozenset({"g", "m"})
"""5G is a network and 5M no length; a writer of units leaves both letters small."""
_BASES = {"[length]": "metre", "[mass]": "kilogram", "[time]": "second", "[temperature]": "degree_Celsius"}
_PERCENT = {"%": "percent", "percent": "percent", "pct": "percent", "per cent": "percent", "percentage point": "percentage_point"} | {
    "percentage points": "percentage_point",
    "pct points": "percentage_point",
}


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry()


@cache
def base_unit(name: str) -> tuple[str, float, float]:
    """Return (base unit, factor, offset) of a unit that pint knows.

    >>> base_unit("kilometer")
    ('metre', 1000.0, 0.0)
    """
    if name in _MULTIPLES:
        single, times = _MULTIPLES[name]
        base, factor, offset = base_unit(single)
        return base, factor * times, offset
    registry = _registry()
    if name in {"degC", "degF"}:
        zero, one = (registry.Quantity(value, name).to("degC").magnitude for value in (0, 1))
        return "degree_Celsius", float(one - zero), float(zero)
    size = registry.Quantity(1, name).to_base_units()
    dimension = str(size.dimensionality)
    return _BASES.get(dimension, str(size.units).replace("meter", "metre")), float(size.magnitude), 0.0


def unit_named(word: str) -> tuple[str, str, float] | None:
    """Return (kind, base unit, factor) of a unit's name alone."""
    name = _UNITS.get(word)
    return None if name is None else ("duration" if name in _DURATIONS else "measure", *base_unit(name)[:2])


def read_unit(atoms: Sequence[Atom], index: int) -> Unit | None:
    """Return the unit whose words start at atom `index`, after an optional hyphen; the longest wins."""
    index = skip_hyphen(atoms, index)
    for length in (3, 2, 1):
        words = " ".join(word_at(atoms, at) for at in range(index, index + length)).replace(" - ", " ").replace(" / ", "/")
        if words in _PERCENT and index + length <= len(atoms):
            return Unit("percentage", _PERCENT[words], 1.0, 0.0, index + length)
        name = _UNITS.get(words)
        if name is None or index + length > len(atoms) or (words in _GLUED_ONLY and not glued(atoms, index)):
            continue
        if words in _CAPITAL_NAMES and atoms[index].capital:
            continue
        kind: Literal["measure", "duration"] = "duration" if name in _DURATIONS else "measure"
        return Unit(kind, *base_unit(name), index + length)
    return None
