"""Hedges and bounds around a number: "at least 10", "about 50", "10 or more", "nearly 100"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.extract.mentions.quantity.atoms import Atom, glued, word_at
from crosscheck.extract.mentions.quantity.words import AFTER, EXACT, HEDGES, Bound

_LONGEST = max(len(words.split()) for words in HEDGES)
_TOPICAL = frozenset({"about", "around"})
"""Prepositions before "one of the victims": what is told about one is no rough number."""


class Hedge(NamedTuple):
    """What the words around a number make of it, and the atoms [start, end) that they reach."""

    start: int
    end: int
    bound: Bound | None
    approximate: bool


def _before(atoms: Sequence[Atom], start: int) -> tuple[str, int] | None:
    for length in range(min(_LONGEST, start), 0, -1):
        words = " ".join(word_at(atoms, at) for at in range(start - length, start))
        if words in HEDGES:
            return words, start - length
    return None


def read_hedge(atoms: Sequence[Atom], start: int, end: int) -> Hedge:
    """Widen the number at atoms [start, end) by the hedges on both sides.

    The bound next to the number wins where two are stacked ("over nearly $100 billion" is nearly).
    """
    bound: Bound | None = None
    approximate = False
    if word_at(atoms, start) == "one" and word_at(atoms, end) == "of" and word_at(atoms, start - 1) in _TOPICAL:
        return Hedge(start, end, bound, approximate)
    while (found := _before(atoms, start)) is not None:
        words, start = found
        if words not in EXACT:
            bound = bound or HEDGES[words]
            approximate = approximate or HEDGES[words] is None
    for length in (2, 1):
        words = " ".join(word_at(atoms, at) for at in range(end, end + length))
        if words in AFTER and (words not in {"+", "plus"} or glued(atoms, end)) and end + length <= len(atoms):
            return Hedge(start, end + length, bound or AFTER[words], approximate or AFTER[words] is None)
    return Hedge(start, end, bound, approximate)
