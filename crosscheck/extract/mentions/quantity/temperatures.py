"""Degrees below zero, and those told by a letter alone: "minus 24 Celsius", "-24C"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.mentions.quantity.atoms import Atom, glued, split_atoms, word_at
from crosscheck.extract.mentions.quantity.cardinals import Numeral
from crosscheck.extract.mentions.quantity.units import Unit, read_unit

DEGREES = "degree_Celsius"
_MINUS = frozenset({"-", "−", "–"})
_WEATHER = frozenset("temperature temperatures heat cold colder coldest hot hotter hottest thermometer celsius degrees".split())
_REACH = 12
"""Atoms on either side."""


def below_zero(atoms: Sequence[Atom], numeral: Numeral) -> Numeral | None:
    """Return the numeral with the sign that stands before it; None where none does, as in "20-24C"."""
    sign = numeral.start - 1
    dash = word_at(atoms, sign) in _MINUS and glued(atoms, numeral.start) and not glued(atoms, sign)
    if numeral.high is None or not (dash or word_at(atoms, sign) == "minus"):
        return None
    return replace(numeral, low=-numeral.high, high=-numeral.low, start=sign)


def letter_degrees(atoms: Sequence[Atom], index: int) -> Unit | None:
    """Return the unit of "43C" where a temperature is the topic: a flat, too, can be 24C."""
    if word_at(atoms, index) not in {"c", "f"} or not glued(atoms, index) or not atoms[index].capital:
        return None
    near = {word_at(atoms, at) for at in range(max(0, index - _REACH), index + _REACH)}
    unit = read_unit(split_atoms(f"degrees {word_at(atoms, index)}"), 0) if near & _WEATHER else None
    return unit._replace(end=index + 1) if unit is not None else None
