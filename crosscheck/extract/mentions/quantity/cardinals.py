"""Cardinal numbers in digits and in words: 1,234, 1.4 million, two hundred and fifty thousand, three and a half."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.extract.mentions.quantity.atoms import Atom, glued, skip_hyphen, word_at
from crosscheck.extract.mentions.quantity.words import GLYPHS, ONES, ORDINAL_SUFFIXES, SCALES, TENS

MAX_NUMERAL_CHARS = 40
"""No amount in the news has more digits; beyond three hundred a float is infinite, and nothing can be counted with it."""


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


def read_scales(atoms: Sequence[Atom], index: int) -> tuple[float, int]:
    """Return the product of the scale words from `index` on, and the index after them."""
    scale = 1.0
    while True:
        after = skip_hyphen(atoms, index)
        if word_at(atoms, after) not in SCALES:
            return scale, index
        scale, index = scale * SCALES[word_at(atoms, after)], after + 1


def read_digits(atoms: Sequence[Atom], index: int, *, signed: bool = False) -> Numeral | None:
    """Read "1,234", "21st", "3 1/2", "1.4 million"; digits glued behind letters belong to a name, but for `signed` money."""
    atom = atoms[index]
    if not atom.numeric or (glued(atoms, index) and atoms[index - 1].lower.isalpha() and not signed):
        return None
    if len(atom.lower) > MAX_NUMERAL_CHARS:
        return None
    value, decimals = float(atom.lower.replace(",", "")), len(atom.lower.partition(".")[2])
    after = index + 1
    if glued(atoms, after) and word_at(atoms, after) in ORDINAL_SUFFIXES and not decimals:
        return Numeral(value, value, 1.0, index, after + 1, ordinal=True, digits=True)
    half, after = _read_half(atoms, after)
    scale, end = read_scales(atoms, after)
    total = (value + half) * scale
    rounded = scale == 1e3 and not (half or decimals)  # "50 thousand" is as round as "50,000"
    step = stated_step(total) if rounded else (0.5 if half else stated_step(value, decimals)) * scale
    return Numeral(total, total, step, index, end, scale, digits=True)


def _read_half(atoms: Sequence[Atom], index: int) -> tuple[float, int]:
    """Return a fraction added to a whole: "½", "1/2", "and a half"."""
    if word_at(atoms, index) in GLYPHS:
        return GLYPHS[word_at(atoms, index)], index + 1
    for half in (["1", "/", "2"], ["and", "a", "half"], ["-", "and", "-", "a", "-", "half"]):
        if [word_at(atoms, at) for at in range(index, index + len(half))] == half:
            return 0.5, index + len(half)
    return 0.0, index


def read_words(atoms: Sequence[Atom], index: int) -> Numeral | None:
    """Read "a hundred", "twenty-one", "two and a half million", "one thousand two hundred and six" from atom `index` on."""
    start, article = index, word_at(atoms, index) in {"a", "an"}
    if article:
        index = skip_hyphen(atoms, index + 1)
        if word_at(atoms, index) not in SCALES or word_at(atoms, index) in {"bn", "tn"}:
            return None
        group, half = 1.0, 0.0
    else:
        group, index = below_hundred(atoms, index)
        if index == start:
            return _read_bare_dozen(atoms, start)
        half, index = _read_half(atoms, index)
    last, total, index, scale = _read_groups(atoms, index, group + half, between=word_at(atoms, start - 1) == "between")
    if not half and (article or last >= 1e3):
        half, index = _read_half(atoms, index)
        last = total if article and half else last  # "a dozen and a half"
        total += half * last
    return Numeral(total, total, 0.5 * last if half else _spoken_step(total, scale), start, index, scale)


def _spoken_step(total: float, scale: float) -> float:
    """Return the same step as for digits; from a million on, style guides leave no other way to write a round number than with the word."""
    return stated_step(total / scale) * scale if scale >= 1e6 and total % scale == 0 else stated_step(total)


def _read_groups(atoms: Sequence[Atom], index: int, group: float, *, between: bool) -> tuple[float, float, int, float]:
    """(last scale, value, index after, common scale) of "two hundred and fifty thousand" from its first scale word on.

    The common scale is what all of the number is multiplied by: 100,000 in "two hundred thousand", 1 in "two hundred and fifty".
    """
    total, last, product = 0.0, 1.0, 1.0
    while True:
        after = skip_hyphen(atoms, index)
        word = word_at(atoms, after)
        if word in SCALES:
            scale = SCALES[word]
            last = scale if scale >= 1e3 else last
            following, end = below_hundred(atoms, after + 1)
            if scale >= 1e3 and end > after + 1:
                total, group, index, product = total + group * scale, following, end, 0.0
            else:
                group, index, product = group * scale, after + 1, product * scale
        elif (joined := _read_rest(atoms, index, between=between)) is not None:
            group, index = group + joined[0], joined[1]
            product = float(word_at(atoms, skip_hyphen(atoms, index)) in SCALES)
        else:
            return last, total + group, index, product or 1.0


def _read_rest(atoms: Sequence[Atom], index: int, *, between: bool) -> tuple[float, int] | None:
    """Return the "and five" of "one hundred and five"; in "between one hundred and two hundred" the "and" joins two numbers."""
    spoken = word_at(atoms, index) == "and"
    if word_at(atoms, index - 1) not in ({"hundred", "thousand"} if spoken else {"hundred"}):
        return None
    rest, end = below_hundred(atoms, index + spoken)
    scaled = word_at(atoms, skip_hyphen(atoms, end))
    closes = spoken and (scaled in {"hundred", "dozen"} or (scaled in SCALES and word_at(atoms, index - 1) == "thousand"))
    if end == index + spoken or closes or (spoken and between and word_at(atoms, end) != "and"):
        return None
    return rest, end


def below_hundred(atoms: Sequence[Atom], index: int) -> tuple[float, int]:
    """Return the number word up to ninety-nine at atom `index` and the index after it, which is `index` where there is none."""
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
