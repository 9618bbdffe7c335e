"""Magnitudes of quakes, with the word or without."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.mentions.quantity.atoms import Atom, skip_hyphen, word_at
from crosscheck.extract.mentions.quantity.cardinals import Numeral
from crosscheck.extract.mentions.quantity.units import read_unit
from crosscheck.extract.mentions.quantity.words import SHAKING


def is_magnitude(atoms: Sequence[Atom], numeral: Numeral) -> bool:
    """Recognise "6.1-magnitude", "a magnitude of at least 5.9", or a bare decimal between 1 and 10 where a quake is the topic."""
    if not 1 <= numeral.low < 10 or numeral.scale > 1 or not numeral.digits:
        return False
    if word_at(atoms, skip_hyphen(atoms, numeral.end)) == "magnitude":
        return True
    near = [word_at(atoms, at) for at in range(max(0, numeral.start - 6), numeral.start)]
    if "magnitude" in near and not any(word in {",", ".", ";", "km", "miles"} for word in near[near.index("magnitude") :]):
        return True
    decimal = not numeral.low.is_integer() or atoms[numeral.start].lower.endswith(".0")
    if not decimal or numeral.high != numeral.low or read_unit(atoms, numeral.end) is not None:
        return False
    wide = range(max(0, numeral.start - 40), min(len(atoms), numeral.end + 25))
    return any(word_at(atoms, at) in SHAKING for at in wide)
