"""Shares of a whole and fractions of one thing: half of, two-thirds, one in five, half a million, a quarter of a mile."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.mentions.quantity.atoms import Atom, skip_hyphen, word_at
from crosscheck.extract.mentions.quantity.cardinals import Numeral, below_hundred, read_scales
from crosscheck.extract.mentions.quantity.words import FRACTIONS, HEDGE_WORDS

SHARE_STEP = 5.0
"""Percentage points: "a third" passes for what is nearer to it than to the next plain fraction (three in 10, two in five)."""
_CHANGES = frozenset(
    "by up down rose rise risen fell fall fallen grew grow grown dropped drop climbed declined shrank jumped plunged slid increased "
    "decreased lost gained surged tumbled".split()
)
_CUTS = frozenset({"cut", "cuts", "cutting", "slash", "slashed", "reduce", "reduced", "reducing"})
_AFTER_SHARE = frozenset({"of", "to", "and", ",", ".", "or", ";", ")", ""})
_AFTER_HEDGED = _AFTER_SHARE | frozenset("were are was is have had has said say in as from on last this since over compared".split())
_HALVED = frozenset({"of", "the", "its", "their", "his", "her", "and", "to"})
_OTHER_HALVES = frozenset("first second other latter back a and better top bottom - each".split())
_NO_WHOLES = frozenset("years days months weeks hours minutes seconds decades games matches innings sets starts - a :".split())
"""Behind them "three in 10" counts within a time or a series: three in 10 days, four in five games."""


def read_share(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Half, two-thirds, a quarter, one in five, nine out of 10, half a million."""
    for reader in (_read_scaled_part, _read_one_in, _read_half, _read_part_of):
        if (numeral := reader(atoms, index)) is not None:
            return numeral
    return None


def read_part(atoms: Sequence[Atom], index: int) -> tuple[float, int] | None:
    """Return the value of "half", "a quarter", "three-quarters" in [0, 1], and the index after it; an article may lead.

    >>> from crosscheck.extract.mentions.quantity.atoms import split_atoms
    >>> read_part(split_atoms("three-quarters of a mile"), 0)
    (0.75, 3)
    """
    at = index + (word_at(atoms, index) in {"a", "one"})
    top, word = 1.0, word_at(atoms, skip_hyphen(atoms, at))
    if word not in FRACTIONS:
        top, at = below_hundred(atoms, index)
        word = word_at(atoms, skip_hyphen(atoms, at))
    if word not in FRACTIONS or word == "halves" or (top != 1) != word.endswith("s") or not 0 < top < FRACTIONS[word]:
        return None
    return top / FRACTIONS[word], skip_hyphen(atoms, at) + 1


def _read_scaled_part(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Half a million, a half-dozen, three-quarters of a million."""
    part = read_part(atoms, index)
    if part is None:
        return None
    after = skip_hyphen(atoms, part[1])
    if word_at(atoms, after) != "of" and word_at(atoms, part[1] - 1) not in {"half", "quarter", "quarters"}:
        return None  # "its third million" is a rank
    after += word_at(atoms, after) == "of"
    after += word_at(atoms, after) in {"a", "an"}
    scale, end = read_scales(atoms, after)
    value = part[0] * scale
    return None if end == after or value < 1 else Numeral(value, value, 1.0 if scale < 100 else value, index, end, scale)


def _read_one_in(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Recognise "one in five", "two-in-three", "nine out of 10"."""
    top, after = _small(atoms, index)
    if after == index:
        return None
    joined = word_at(atoms, after) == "-" and word_at(atoms, after + 1) == "in" and word_at(atoms, after + 2) == "-"
    after += joined or word_at(atoms, after) == "out"
    joint = word_at(atoms, after)
    if joint not in {"in", "of"} or (joint == "of") != (word_at(atoms, after - 1) == "out"):
        return None
    bottom, end = _small(atoms, after + 1 + joined)
    if not 0 < top < bottom <= 1000 or word_at(atoms, end) in _NO_WHOLES:
        return None
    return _percent(top / bottom, index, end, step=min(SHARE_STEP, 100 / bottom))


def _small(atoms: Sequence[Atom], index: int) -> tuple[float, int]:
    if index < len(atoms) and atoms[index].lower.isdecimal():
        return float(atoms[index].lower), index + 1
    return below_hundred(atoms, index)


def _read_half(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Recognise "half of the homes", "fell by half", "cut in half"; the second half of a match is no share."""
    if word_at(atoms, index) not in {"half", "halves"}:
        return None
    lead = word_at(atoms, index - 1)
    halved = word_at(atoms, index + 1) in _HALVED and lead not in _OTHER_HALVES
    cut = lead == "in" and any(word_at(atoms, index - back) in _CUTS for back in range(2, 8))
    return _percent(0.5, index, index + 1) if halved or cut or _changed(atoms, index) else None


def _read_part_of(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Recognise "a third of", "two-thirds", "one-third", "fell by a fifth"; "a third man" and "the third quarter" are ranks."""
    part = read_part(atoms, index)
    if part is None or (word_at(atoms, part[1] - 1) == "half"):
        return None
    value, end = part
    following, several = word_at(atoms, end), word_at(atoms, end - 1).endswith("s")
    hyphened = word_at(atoms, end - 2) == "-"
    if (several or word_at(atoms, index) == "one") and hyphened:
        return _percent(value, index, end)
    if word_at(atoms, index) not in {"a", "one"} and not several:
        return None
    hedged = word_at(atoms, index - 1) in HEDGE_WORDS or _changed(atoms, index)
    if following == "of" or (several and following in _AFTER_SHARE) or (hedged and following in _AFTER_HEDGED):
        return _percent(value, index, end)
    return None


def _changed(atoms: Sequence[Atom], index: int) -> bool:
    """Tell whether something rose or fell by the share at `index`, behind its hedges."""
    at = index - 1
    while word_at(atoms, at) in HEDGE_WORDS:
        at -= 1
    return word_at(atoms, at) in _CHANGES


def _percent(ratio: float, start: int, end: int, *, step: float = SHARE_STEP) -> Numeral:
    return Numeral(100 * ratio, 100 * ratio, step, start, end, fraction=True)
