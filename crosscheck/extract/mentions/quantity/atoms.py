"""Atoms: the words, numerals and marks that the numeral grammar reads, cut without regard to spaCy's tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_ATOM = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\s]")
# Alternatives start with different characters and none nests a repetition, so the scan is linear.


class Atom(NamedTuple):
    """A stretch of the text; `lower` is its case-folded words."""

    lower: str
    start: int
    end: int
    capital: bool
    word: str
    """As written."""

    @property
    def numeric(self) -> bool:
        """Written in digits."""
        return self.lower[0].isdecimal()


def split_atoms(text: str) -> list[Atom]:
    """Cut `text` into atoms, in order.

    >>> [atom.lower for atom in split_atoms("About $1.4-million, 58km")]
    ['about', '$', '1.4', '-', 'million', ',', '58', 'km']
    """
    return [Atom(m.group().lower(), m.start(), m.end(), m.group()[0].isupper(), m.group()) for m in _ATOM.finditer(text)]


def word_at(atoms: Sequence[Atom], index: int) -> str:
    """Return the atom's lower-case words, or nothing beyond either end."""
    return atoms[index].lower if 0 <= index < len(atoms) else ""


def glued(atoms: Sequence[Atom], index: int) -> bool:
    """No white space stands between the atom and the one before it."""
    return 0 < index < len(atoms) and atoms[index].start == atoms[index - 1].end


def skip_hyphen(atoms: Sequence[Atom], index: int) -> int:
    """Return the index after a hyphen that joins two words, or `index` itself."""
    return index + 1 if word_at(atoms, index) in {"-", "‑"} and glued(atoms, index) and glued(atoms, index + 1) else index
