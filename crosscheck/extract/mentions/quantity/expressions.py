"""Amounts as written: a currency, a numeral or a range of two, a unit, with the hedges around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosscheck.extract.mentions.quantity.atoms import Atom, glued, skip_hyphen, word_at
from crosscheck.extract.mentions.quantity.currencies import must_be_money, read_name, read_sign
from crosscheck.extract.mentions.quantity.expression import Expression, base_values
from crosscheck.extract.mentions.quantity.hedges import read_hedge
from crosscheck.extract.mentions.quantity.lengths import counts
from crosscheck.extract.mentions.quantity.magnitudes import is_magnitude
from crosscheck.extract.mentions.quantity.numbers import Numeral, read_numeral, span_range, stated_step
from crosscheck.extract.mentions.quantity.temperatures import DEGREES, below_zero, letter_degrees
from crosscheck.extract.mentions.quantity.units import Unit, read_unit
from crosscheck.extract.mentions.quantity.unnumbered import read_part_of_unit, read_unnumbered
from crosscheck.extract.mentions.quantity.words import (
    AGE_UNITS,
    ATTACHED_SCALES,
    SPATIAL,
    VOTE_WORDS,
    VOTING,
    Bound,
)

_VOTE_REACH = 12
"""Atoms: "rejected the plan to build a new bridge, 52 to 48"."""
_DASHES = frozenset({"-", "–", "—", "‑"})


def read_expressions(atoms: Sequence[Atom], blocked: Sequence[bool]) -> Iterator[Expression]:
    """All amounts of the passage in order, not overlapping; no numeral touches an atom that is `blocked`."""
    last: Expression | None = None
    for found in _read_apart(atoms, blocked):
        joined = _join_units(atoms, last, found) if last is not None else None
        if joined is None and last is not None:
            yield last
        last = joined or found
    if last is not None:
        yield last


def _join_units(atoms: Sequence[Atom], first: Expression, second: Expression) -> Expression | None:
    """Read "two hours and 50 minutes", "6 feet, 2 inches" as one amount; None where the second is no rest of the first's unit."""
    behind = first.end + (word_at(atoms, first.end) in ({"and", ","} if first.kind == "measure" else {"and"}))
    if second.start != behind or second.core != behind or first.kind not in {"duration", "measure"} or first.unit != second.unit:
        return None
    a, b, ratio = first.numeral, second.numeral, second.factor / first.factor
    exact = a.low == a.high and b.low == b.high and not (a.vague or b.vague) and a.low.is_integer()
    if not exact or first.offset or second.offset or not b.low * ratio < 1 or second.bound or second.approximate:
        return None
    value = a.low + b.low * ratio
    numeral = replace(a, low=value, high=value, step=b.step * ratio, end=b.end)
    return replace(first, numeral=numeral, core_end=second.core_end, end=second.end)


def _read_apart(atoms: Sequence[Atom], blocked: Sequence[bool]) -> Iterator[Expression]:
    index, floor = 0, 0
    while index < len(atoms):
        if blocked[index] or (found := _read_ranged(atoms, index)) is None or any(blocked[found.core : found.core_end]):
            index += 1
            continue
        inner = read_hedge(atoms, found.core, found.end)
        hedge = read_hedge(atoms, found.start, found.end) if found.unit == "magnitude" and inner.start == found.core else inner
        start = max(hedge.start, floor)
        floor = index = max(hedge.end, index + 1)
        bound, approximate = hedge.bound or found.bound, hedge.approximate
        if _spatial(atoms, hedge.start, found) or _is_topic(atoms, hedge.start, found):
            start, bound, approximate = found.core, None, False
        if word_at(atoms, start) == "between" or found.vote:
            bound = None
        yield replace(found, start=start, end=hedge.end, bound=bound, approximate=approximate or found.numeral.approximate)


def _is_topic(atoms: Sequence[Atom], start: int, found: Expression) -> bool:
    """Recognise "a story about 19-year-old Ben Orr": whoever is about that age is so many years old, or "an about 19-year-old man"."""
    joined = glued(atoms, found.core + 1) and word_at(atoms, found.core + 2) == "year"
    return joined and word_at(atoms, start) == "about" and word_at(atoms, start - 1) not in {"a", "an", "the"}


def _spatial(atoms: Sequence[Atom], start: int, found: Expression) -> bool:
    """Recognise "flew over two villages": a small bare count after a preposition and a verb of motion is a place."""
    moving = word_at(atoms, start - 1).endswith(("flew", "flying", "argument", "dispute", "fight", "passed", "talks"))
    soft = found.numeral.vague and found.numeral.high is not None
    return found.kind == "count" and found.numeral.low < 20 and word_at(atoms, start) in SPATIAL and (moving or soft)


def _read_ranged(atoms: Sequence[Atom], index: int) -> Expression | None:
    first = _read_single(atoms, index)
    if first is None:
        return read_unnumbered(atoms, index)
    if word_at(atoms, first.end) == "-" and word_at(atoms, first.end + 1) in {"to", "or"}:
        first = replace(first, end=first.end + 1)  # "a 20- to 25-year-old"
    joint = word_at(atoms, first.end)
    between = "between" in {word_at(atoms, first.start - back) for back in (1, 2)}
    dashed = joint in _DASHES
    if not (dashed or joint in {"to", "or"} or (joint == "and" and between)) or (joint == "to" and word_at(atoms, index - 1) == "from"):
        return first
    second = _read_single(atoms, first.end + 1)
    if second is None:
        return first
    if first.numeral.digits and second.numeral.digits and first.numeral.low >= second.numeral.low and joint != "or":
        return (
            replace(first, vote=True, kind="vote", core_end=second.core, end=second.end)
            if first.unit == second.unit == "1" and (dashed or _votes(atoms, second.end))
            else first
        )
    joined = _join(first, second)
    if joined is None or (joint == "or" and not (between or joined.numeral.high == joined.numeral.low + joined.numeral.step)):
        return first
    return replace(joined, start=first.start - 1, core=first.core) if between else joined


def _votes(atoms: Sequence[Atom], index: int) -> bool:
    behind = {word_at(atoms, at) for at in range(index, index + 3)}
    before = {word_at(atoms, at) for at in range(max(0, index - _VOTE_REACH), index)}
    return bool(behind & VOTE_WORDS or before & VOTING)


def _join(first: Expression, second: Expression) -> Expression | None:
    left = first.numeral
    if (
        first.kind == "money"
        and second.kind == "count"
        and left.scale == 1 < second.numeral.scale
        and left.digits
        and second.numeral.digits
    ):
        joined = span_range(left, second.numeral)  # "€225–240 million": both in millions
        return replace(first, numeral=joined, core_end=second.core_end, end=second.end) if joined is not None else None
    if first.unit not in {"1", second.unit}:
        return None
    if first.unit == "1" and second.unit != "1" and left.fraction != second.numeral.fraction:
        return None
    joined = span_range(left, second.numeral)
    if joined is None or (first.unit == second.unit and first.factor != second.factor):
        return None
    return replace(second, numeral=joined, start=first.start, core=first.core)


def _read_single(atoms: Sequence[Atom], index: int) -> Expression | None:
    if (part := read_part_of_unit(atoms, index)) is not None:
        return part
    if (money := _read_signed(atoms, index)) is not None:
        return money
    numeral = read_numeral(atoms, index)
    if numeral is None:
        return None
    if numeral.digits and not numeral.ordinal:
        numeral = _read_attached_scale(atoms, numeral)
        unread = glued(atoms, numeral.end) and atoms[numeral.end].lower.isalpha()
        if unread and not _has_unit(atoms, numeral.end) and read_name(atoms, numeral, numeral.end) is None:
            return None
    if numeral.fraction:
        return Expression("percentage", numeral, "percent", 1.0, 0.0, index, index, numeral.end, numeral.end)
    return _read_quantified(atoms, numeral)


def _read_signed(atoms: Sequence[Atom], index: int) -> Expression | None:
    """Return money that begins with its sign: "$5", "Rs 500 crore", "P12 million"."""
    sign = read_sign(atoms, index)
    numeral = read_numeral(atoms, sign.end, signed=True) if sign is not None else None
    if sign is None or numeral is None or numeral.ordinal:
        return None
    if numeral.digits:
        numeral = _read_attached_scale(atoms, numeral, money=True)
        if glued(atoms, numeral.end) and atoms[numeral.end].lower.isalpha() and not _has_unit(atoms, numeral.end):
            return None
    if not must_be_money(atoms, index, numeral):
        return None
    return Expression("money", numeral, sign.code, 1.0, 0.0, index, index, numeral.end, numeral.end, shared=sign.shared)


def _read_quantified(atoms: Sequence[Atom], numeral: Numeral) -> Expression | None:
    """Return a numeral without a sign before it: its unit, currency or magnitude, or none."""
    index, end = numeral.start, numeral.end
    base = Expression("count", numeral, "1", 1.0, 0.0, index, index, end, end)
    if numeral.ordinal:
        return base
    of = end + (word_at(atoms, end) == "of" and numeral.vague)
    more = of + (word_at(atoms, of) in {"more", "additional", "full", "straight", "consecutive", "whole"})
    if (age := _age_end(atoms, numeral)) is not None:
        return replace(base, kind="age", unit="year", factor=AGE_UNITS.get(word_at(atoms, skip_hyphen(atoms, end)), 1.0), end=age)
    if (money := read_name(atoms, numeral, more)) is not None:
        return replace(base, kind="money", unit=money.code, factor=money.factor, end=money.end, shared=money.shared)
    if is_magnitude(atoms, numeral):
        after, before = skip_hyphen(atoms, end), index - (word_at(atoms, index - 1) == "-")
        start = before - 1 if word_at(atoms, before - 1) == "magnitude" else index
        return replace(base, kind="measure", unit="magnitude", start=start, end=after + 1 if word_at(atoms, after) == "magnitude" else end)
    if _is_share_point(atoms, end):
        return replace(base, kind="percentage", unit="percentage_point", end=end + 1)
    unit = read_unit(atoms, more) or letter_degrees(atoms, end) or _unit_behind_plus(atoms, end)
    if unit is not None and unit.base == DEGREES and (below := below_zero(atoms, numeral)) is not None:
        base = replace(base, numeral=below, start=below.start, core=below.start)
    if unit is not None and not _is_second_place(atoms, numeral, unit):
        unit_end = unit.end
        if (tall := _with_inches(atoms, numeral, unit)) is not None:
            base, unit_end = replace(base, numeral=tall), tall.end
        bound: Bound | None = "at_least" if word_at(atoms, skip_hyphen(atoms, end)) == "plus" else None
        return replace(base, kind=unit.kind, unit=unit.base, factor=unit.factor, offset=unit.offset, end=unit_end, bound=bound)
    return base


def _unit_behind_plus(atoms: Sequence[Atom], end: int) -> Unit | None:
    """Read the unit of "90-plus percent", "a 20-plus-mile chase"."""
    plus = skip_hyphen(atoms, end)
    return read_unit(atoms, plus + 1) if word_at(atoms, plus) == "plus" else None


_INCHES = 12


def _with_inches(atoms: Sequence[Atom], feet: Numeral, unit: Unit) -> Numeral | None:
    """Add the three of "6-foot-3", with or without its "inch"."""
    at = skip_hyphen(atoms, unit.end)
    inches = read_numeral(atoms, at) if at > unit.end and word_at(atoms, unit.end - 1) in {"foot", "feet"} else None
    if inches is None or inches.vague or inches.scale > 1 or not 0 < inches.low < _INCHES or not feet.low.is_integer():
        return None
    more, after = inches.low / _INCHES, skip_hyphen(atoms, inches.end)
    end = after + 1 if word_at(atoms, after) in {"inch", "inches"} else inches.end
    return replace(feet, low=feet.low + more, high=feet.low + more, step=inches.step / _INCHES, end=end)


def _has_unit(atoms: Sequence[Atom], index: int) -> bool:
    return read_unit(atoms, index) is not None or letter_degrees(atoms, index) is not None


def _is_share_point(atoms: Sequence[Atom], end: int) -> bool:
    """Recognise "dropped three points to 41 percent": what a share falls by is told in points of it."""
    if word_at(atoms, end) not in {"point", "points"} or word_at(atoms, end + 1) not in {"to", "from"}:
        return False
    return any(word_at(atoms, at) in {"percent", "%"} for at in range(end + 2, end + 5))


def _is_second_place(atoms: Sequence[Atom], numeral: Numeral, unit: Unit) -> bool:
    """Recognise "Two second chances", "one day"; "three feet" is a length, "one foot" hardly ever."""
    word = word_at(atoms, unit.end - 1)
    hyphenated = skip_hyphen(atoms, numeral.end) > numeral.end
    return (word == "second" and not hyphenated and numeral.low != 1) or (
        numeral.low == 1 and word in {"foot", "second"} and not numeral.digits
    )


def _read_attached_scale(atoms: Sequence[Atom], numeral: Numeral, *, money: bool = False) -> Numeral:
    """Recognise "€3m", "£20bn", "5k"; what is no money and counts nothing in "3m" is a length."""
    word = word_at(atoms, numeral.end)
    scale = ATTACHED_SCALES.get(word) if glued(atoms, numeral.end) else None
    if scale is None or numeral.scale > 1 or not (money or word in {"bn", "mn", "tn"} or (word in {"m", "k"} and counts(atoms, numeral))):
        return numeral
    return replace(numeral, low=numeral.low * scale, high=numeral.low * scale, step=numeral.step * scale, scale=scale, end=numeral.end + 1)


def _age_end(atoms: Sequence[Atom], numeral: Numeral) -> int | None:
    """Return the index after "34-year-old", "34 years old", "62 years of age", or the 62 of "aged 62"."""
    at = skip_hyphen(atoms, numeral.end)
    if not numeral.digits and glued(atoms, numeral.start) and word_at(atoms, numeral.start - 1) == "-":
        return None  # what a slip leaves of "twetny-one-year-old"
    if word_at(atoms, at) in AGE_UNITS:
        after = skip_hyphen(atoms, at + 1)
        if word_at(atoms, after) in {"old", "olds", "old's", "old’s"}:
            return after + 1
        if word_at(atoms, at + 1) == "of" and word_at(atoms, at + 2) == "age":
            return at + 3
    lead, before = word_at(atoms, numeral.start - 1), word_at(atoms, numeral.start - 2)
    aged = lead in {"aged", "age"} or (lead == "of" and before == "age")
    return numeral.end if aged and 0 < numeral.low < 120 and numeral.scale == 1 else None


__all__ = ["Expression", "base_values", "read_expressions", "stated_step"]
