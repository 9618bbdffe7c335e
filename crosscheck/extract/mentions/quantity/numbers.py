"""The numeral grammar: from atoms to an interval, in digits or in words, from "no" to "hundreds of thousands"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from crosscheck.extract.mentions.quantity.atoms import Atom, skip_hyphen, word_at
from crosscheck.extract.mentions.quantity.cardinals import Numeral, read_digits, read_scales, read_words, stated_step
from crosscheck.extract.mentions.quantity.shares import read_share
from crosscheck.extract.mentions.quantity.words import ORDINALS, PLURAL_SCALES, SCALES, TENS, VAGUE

__all__ = ["Numeral", "read_numeral", "span_range", "stated_step"]

MAX_NUMERAL = 1e30
"""Far beyond any amount in the news; "trillion" written thirty times over is infinite, and no report can hold that."""


def read_numeral(atoms: Sequence[Atom], index: int, *, signed: bool = False) -> Numeral | None:
    """Return the longest numeral that starts at atom `index`; `signed` behind the letters of a currency, which may touch it."""
    if word_at(atoms, index) == "":
        return None
    digits = read_digits(atoms, index, signed=True) if signed else None
    numeral = digits or next((numeral for reader in _READERS if (numeral := reader(atoms, index)) is not None), None)
    return None if numeral is None or max(numeral.low, numeral.high or 0.0, numeral.step) > MAX_NUMERAL else numeral


def _read_plural(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Dozens, hundreds of thousands, tens of millions: at least two of them."""
    word = word_at(atoms, index)
    if word == "tens" and word_at(atoms, index + 1) == "of" and word_at(atoms, index + 2) in PLURAL_SCALES:
        scale = 10 * PLURAL_SCALES[word_at(atoms, index + 2)]
        return Numeral(2 * scale, None, scale, index, index + 3, vague=True)
    if word not in PLURAL_SCALES:
        return None
    scale, end = PLURAL_SCALES[word], index + 1
    if word_at(atoms, end) == "of" and word_at(atoms, end + 1) in PLURAL_SCALES:
        scale, end = scale * PLURAL_SCALES[word_at(atoms, end + 1)], end + 2
    if word == "scores" and word_at(atoms, end) not in {"of", "more", "were", "are", "have", "dead", "killed", "injured", "hurt"}:
        return None
    return Numeral(2 * scale, None, scale, index, end, vague=True)


def _read_vague(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Several, a few hundred, a couple of dozen, a pair, no."""
    start = index
    if word_at(atoms, index) in {"a", "an"} and word_at(atoms, index + 1) in {"few", "couple", "handful", "pair"}:
        index += 1
    elif word_at(atoms, index) not in {"several", "multiple", "few", "many", "numerous"}:
        return None
    word = word_at(atoms, index)
    if word == "pair":
        return Numeral(2.0, 2.0, 1.0, start, index + 1)
    if word == "few" and start == index or (word == "many" and word_at(atoms, index - 1) in {"as", "so", "how", "too"}):
        return None
    end = index + 1
    if word_at(atoms, end) == "of" and word_at(atoms, end + 1) in SCALES:
        end += 1
    scale, end = read_scales(atoms, end)
    low, high = VAGUE[word]
    return Numeral(low * scale, None if high is None else high * scale, scale, start, end, scale, vague=True)


def _read_ordinal(atoms: Sequence[Atom], index: int) -> Numeral | None:
    value, end = ORDINALS.get(word_at(atoms, index), 0), index + 1
    if not value and word_at(atoms, index) in TENS:
        after = skip_hyphen(atoms, end)
        unit = ORDINALS.get(word_at(atoms, after), 10)
        value, end = (TENS[word_at(atoms, index)] + unit, after + 1) if unit < 10 else (0, end)
    return Numeral(float(value), float(value), 1.0, index, end, ordinal=True) if value else None


def _read_none(atoms: Sequence[Atom], index: int) -> Numeral | None:
    if word_at(atoms, index + 2) == "than":
        return None  # "no more than 30" is a bound, and its words belong to the thirty
    return Numeral(0.0, 0.0, 1.0, index, index + 1) if word_at(atoms, index) in {"no", "none"} else None


def span_range(left: Numeral, right: Numeral) -> Numeral | None:
    """Return the range from `left` to `right`; "20 to 30 million" lends its scale to the 20."""
    if left.scale == 1.0 and right.scale > 1.0 and left.low < right.low / right.scale:
        left = replace(left, low=left.low * right.scale, high=left.low * right.scale, step=left.step * right.scale)
    if left.vague or right.vague or left.low >= right.low or left.ordinal or right.ordinal or left.fraction != right.fraction:
        return None
    return replace(right, low=left.low, step=min(left.step, right.step), start=left.start)


_READERS: tuple[Callable[[Sequence[Atom], int], Numeral | None], ...] = (
    read_share,
    _read_ordinal,
    _read_plural,
    _read_vague,
    read_digits,
    read_words,
    _read_none,
)
