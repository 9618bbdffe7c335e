"""The numeral grammar: from atoms to an interval, in digits or in words, from "no" to "hundreds of thousands"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from crosscheck.extract.mentions.quantity.atoms import Atom, glued, skip_hyphen, word_at
from crosscheck.extract.mentions.quantity.words import (
    FRACTIONS,
    GLYPHS,
    ONES,
    ORDINAL_SUFFIXES,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    TENS,
    VAGUE,
)


@dataclass(frozen=True)
class Numeral:
    """A number as written, over the atoms [start, end); `scale` is 1e6 in "1.4 million"."""

    low: float
    high: float | None
    step: float
    start: int
    end: int
    scale: float = 1.0
    vague: bool = False
    ordinal: bool = False
    fraction: bool = False
    """A share of a whole: half, two-thirds, one in five."""
    digits: bool = False
    approximate: bool = False


def stated_step(mantissa: float, decimals: int = 0) -> float:
    """Return the place of the last digit that was stated.

    Whole numbers below 100 are taken to be exact: nobody rounds a count of ten. From 100 on, trailing zeros are rounding.

    >>> stated_step(120_000), stated_step(1.4, 1), stated_step(50), stated_step(612)
    (10000.0, 0.1, 1.0, 1.0)
    """
    if decimals:
        return float(10**-decimals)
    step, whole = 1, int(mantissa)
    while whole >= 100 and whole % (step * 10) == 0 and step * 10 <= whole:
        step *= 10
    return float(step)


def read_numeral(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Return the longest numeral that starts at atom `index`."""
    if word_at(atoms, index) == "":
        return None
    return next((numeral for reader in _READERS if (numeral := reader(atoms, index)) is not None), None)


def _read_scales(atoms: Sequence[Atom], index: int) -> tuple[float, int]:
    """Return the product of the scale words from `index` on, and the index after them."""
    scale = 1.0
    while True:
        after = skip_hyphen(atoms, index)
        if word_at(atoms, after) not in SCALES:
            return scale, index
        scale, index = scale * SCALES[word_at(atoms, after)], after + 1


def _read_digits(atoms: Sequence[Atom], index: int) -> Numeral | None:
    atom = atoms[index]
    if not atom.numeric or (
        glued(atoms, index) and atoms[index - 1].lower.isalpha() and atoms[index - 1].lower not in {"rs", "usd", "eur"}
    ):
        return None
    value, decimals = float(atom.lower.replace(",", "")), len(atom.lower.partition(".")[2])
    after = index + 1
    if glued(atoms, after) and word_at(atoms, after) in ORDINAL_SUFFIXES and not decimals:
        return Numeral(value, value, 1.0, index, after + 1, ordinal=True, digits=True)
    half, after = _read_half(atoms, after)
    scale, end = _read_scales(atoms, after)
    step = 0.5 if half else stated_step(value, decimals)
    return Numeral((value + half) * scale, (value + half) * scale, step * scale, index, end, scale, digits=True)


def _read_half(atoms: Sequence[Atom], index: int) -> tuple[float, int]:
    """Return a fraction added to a whole: "½", "1/2", "and a half"."""
    if word_at(atoms, index) in GLYPHS:
        return GLYPHS[word_at(atoms, index)], index + 1
    words = [word_at(atoms, at) for at in range(index, index + 3)]
    if words == ["1", "/", "2"]:
        return 0.5, index + 3
    for lead in (["and", "a", "half"], ["-", "and", "a"]):
        if words == lead:
            return 0.5, index + (3 if lead[0] == "and" else 5)
    return 0.0, index


def _read_words(atoms: Sequence[Atom], index: int) -> Numeral | None:
    start, article = index, word_at(atoms, index) in {"a", "an"}
    if article:
        after = skip_hyphen(atoms, index + 1)
        if word_at(atoms, after) not in SCALES or word_at(atoms, after) in {"bn", "tn"}:
            return None
        index, total, group = after, 0.0, 1.0
    else:
        group, index = _below_hundred(atoms, index)
        if index == start:
            return _read_bare_dozen(atoms, start)
        total = 0.0
    half, index = (0.0, index) if article else _read_half(atoms, index)
    last, total, index = _read_groups(atoms, index, total, group + half)
    step = 0.5 * last if half else stated_step(total / last) * last if last >= 1e3 else stated_step(total)
    if article:
        extra, index = _read_half(atoms, index)
        total, step = total + extra * last, step * (0.5 if extra else 1.0)
    return Numeral(total, total, step, start, index, last)


def _read_groups(atoms: Sequence[Atom], index: int, total: float, group: float) -> tuple[float, float, int]:
    """(last scale, value, index after) of "two hundred and fifty thousand" from its first scale word on."""
    last = 1.0
    while True:
        after = skip_hyphen(atoms, index)
        word = word_at(atoms, after)
        if word in SCALES:
            scale = SCALES[word]
            last = scale if scale >= 1e3 else last
            if scale >= 1e3 and (following := _below_hundred(atoms, after + 1))[1] > after + 1:
                total, group, index = total + group * scale, following[0], following[1]
            else:
                group, index = group * scale, after + 1
            continue
        if (
            word == "and"
            and group >= 100
            and (following := _below_hundred(atoms, after + 1))[1] > after + 1
            and atoms[index - 1].lower == "hundred"
        ):
            group, index, last = group + following[0], following[1], 1.0
            continue
        if atoms[index - 1].lower == "hundred" and (following := _below_hundred(atoms, index))[1] > index:
            group, index = group + following[0], following[1]
            continue
        return last, total + group, index


def _below_hundred(atoms: Sequence[Atom], index: int) -> tuple[float, int]:
    word = word_at(atoms, index)
    if word in ONES:
        return float(ONES[word]), index + 1
    if word not in TENS:
        return 0.0, index
    after = skip_hyphen(atoms, index + 1)
    unit = ONES.get(word_at(atoms, after), 0)
    return (float(TENS[word] + unit), after + 1) if 0 < unit < 10 else (float(TENS[word]), index + 1)


def _read_bare_dozen(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Return a "dozen" without its article, as headlines and "half-dozen" have it."""
    return Numeral(12.0, 12.0, 1.0, index, index + 1) if word_at(atoms, index) == "dozen" else None


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
    elif word_at(atoms, index) not in {"several", "few", "many"}:
        return None
    word = word_at(atoms, index)
    if word == "pair":
        return Numeral(2.0, 2.0, 1.0, start, index + 1)
    if word == "few" and start == index or (word == "many" and word_at(atoms, index - 1) in {"as", "so", "how", "too"}):
        return None
    end = index + 1
    if word_at(atoms, end) == "of" and word_at(atoms, end + 1) in SCALES:
        end += 1
    scale, end = _read_scales(atoms, end)
    low, high = VAGUE[word]
    return Numeral(low * scale, None if high is None else high * scale, scale, start, end, scale, vague=True)


def _read_fraction(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Half, two-thirds, a quarter, one in five, nine out of 10, half a million."""
    for reader in (_read_half_scale, _read_one_in, _read_share):
        if (numeral := reader(atoms, index)) is not None:
            return numeral
    return None


def _read_half_scale(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Half a million, a half-dozen, a quarter of a million."""
    start = index
    index += word_at(atoms, index) == "a"
    part = {"half": 0.5, "quarter": 0.25}.get(word_at(atoms, index))
    if part is None:
        return None
    after = skip_hyphen(atoms, index + 1)
    after += word_at(atoms, after) == "of"
    after += word_at(atoms, after) in {"a", "an"}
    scale, end = _read_scales(atoms, after)
    return None if end == after else Numeral(part * scale, part * scale, 1.0 if scale < 100 else part * scale, start, end, scale)


def _read_one_in(atoms: Sequence[Atom], index: int) -> Numeral | None:
    top, after = _small(atoms, index)
    after += word_at(atoms, after) == "out"
    if (
        after == index
        or word_at(atoms, after) not in {"in", "of"}
        or (word_at(atoms, after) == "of") != (word_at(atoms, after - 1) == "out")
    ):
        return None
    bottom, end = _small(atoms, after + 1)
    # "three in 2005" and "one in 10 years" are no shares
    if (
        not 0 < top < bottom <= 1000
        or word_at(atoms, end) in {"years", "days", "months", "weeks", "hours", "-", "a"}
        or word_at(atoms, end) == ":"
    ):
        return None
    value = 100 * top / bottom
    return Numeral(value, value, 1.0, index, end, fraction=True)


def _small(atoms: Sequence[Atom], index: int) -> tuple[float, int]:
    if index < len(atoms) and atoms[index].lower.isdecimal():
        return float(atoms[index].lower), index + 1
    return _below_hundred(atoms, index)


def _read_share(atoms: Sequence[Atom], index: int) -> Numeral | None:
    word = word_at(atoms, index)
    if word in {"half", "halves"}:
        nouns = {"of", "the", "its", "their", "his", "her", "and", "to"}
        led = word_at(atoms, index - 1) in {
            "first",
            "second",
            "other",
            "latter",
            "back",
            "a",
            "and",
            "better",
            "top",
            "bottom",
            "-",
            "each",
        }
        return None if word_at(atoms, index + 1) not in nouns or led else Numeral(50.0, 50.0, 5.0, index, index + 1, fraction=True)
    top, after = (1.0, index + 1) if word in {"a", "one"} else _below_hundred(atoms, index)
    at = skip_hyphen(atoms, after)
    if after == index or word_at(atoms, at) not in FRACTIONS or word_at(atoms, at) in {"half", "second"}:
        return None
    if (word_at(atoms, at).endswith("s") and top == 1) or word_at(atoms, at + 1) not in {"of", "to", "and", ",", ".", "or"}:
        return None
    if top == 1 and word_at(atoms, at + 1) != "of":
        return None
    value = 100 * top / FRACTIONS[word_at(atoms, at)]
    return Numeral(value, value, 1.0, index, at + 1, fraction=True)


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
    _read_fraction,
    _read_ordinal,
    _read_plural,
    _read_vague,
    _read_digits,
    _read_words,
    _read_none,
)
