"""Amounts of a unit that no whole numeral counts: half a mile, a quarter point, for months, an hour and a half, week-long."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.mentions.quantity.atoms import Atom, glued, skip_hyphen, word_at
from crosscheck.extract.mentions.quantity.cardinals import Numeral
from crosscheck.extract.mentions.quantity.expression import Expression
from crosscheck.extract.mentions.quantity.shares import read_part
from crosscheck.extract.mentions.quantity.units import read_unit, unit_named
from crosscheck.extract.mentions.quantity.words import ONES

_ARTICLE_UNITS = frozenset(
    {"for", "in", "nearly", "about", "almost", "over", "within", "than", "half", "under", "of", "every", "around", "roughly", "after"}
)
_VAGUE_UNITS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"})
_MEASURED = frozenset({"than", "nearly", "almost", "about", "over", "roughly", "around", "under"})
_WHOLE_UNITS = frozenset("ton tonne mile kilometer kilometre kilo kilogram acre hectare gallon litre liter".split())
"""Told of as "more than a ton"; "a ton of work" and "a foot" are no measures."""
_RATES = frozenset({"every", "each", "per"})
_RATE_MOVES = frozenset("cut cuts hike hikes increase increases rise rises reduction reductions rate".split())
"""Beside them a "quarter-point" is a quarter of a percentage point; elsewhere points are scored."""
_RATES_OF = frozenset({"rate", "rates", "yield", "yields", "inflation", "unemployment"})
_RATE_REACH = 8
_TIMES_IN = frozenset({"once", "twice", "times"})
"""“Twice a day after meals” is how often; “a day after the fire” is how long."""
_NOT_HALVED = frozenset({"min", "mins", "m", "g", "l"})
_HYPHENED_NAMES = frozenset({"year", "century", "day"})
"""A half-year is a term of accounts, a half-century fifty runs, a half-day a shift: names, not lengths."""


def read_part_of_unit(atoms: Sequence[Atom], index: int) -> Expression | None:
    """Recognise "half a pound", "a half-mile", "three-quarters of an hour", "a quarter-point" of a rate."""
    part = read_part(atoms, index)
    if part is None or word_at(atoms, index - 1) in _RATES:
        return None
    value, end = part
    name, at = word_at(atoms, end - 1), skip_hyphen(atoms, end)
    hyphened = at > end
    if name == "half" and word_at(atoms, at) in {"a", "an"} and not hyphened:
        at += 1
    elif word_at(atoms, at) == "of" and word_at(atoms, at + 1) in {"a", "an"}:
        at += 2
    elif not hyphened and not (name in {"half", "quarter"} and index < end - 1):  # "a half mile", "a quarter century"
        return None
    numeral = Numeral(value, value, min(value, 0.25) if value != 0.5 else 0.5, index, at)
    if hyphened and word_at(atoms, at) == "point" and _RATE_MOVES & {word_at(atoms, at + 1), word_at(atoms, at + 2)}:
        return Expression("percentage", numeral, "percentage_point", 1.0, 0.0, index, index, at, at + 1)
    if word_at(atoms, at) in {"point", "points"} and _RATES_OF & {
        word_at(atoms, back) for back in range(max(0, index - _RATE_REACH), index)
    }:
        return Expression("percentage", numeral, "percentage_point", 1.0, 0.0, index, index, at, at + 1)
    unit = read_unit(atoms, at)
    if (
        unit is None
        or word_at(atoms, unit.end - 1) in _NOT_HALVED
        or (name == "half" and hyphened and word_at(atoms, at) in _HYPHENED_NAMES)
    ):
        return None
    return Expression(unit.kind, numeral, unit.base, unit.factor, 0.0, index, index, at, unit.end)


def read_unnumbered(atoms: Sequence[Atom], index: int) -> Expression | None:
    """Recognise "In a year", "an hour and a half", "for months": amounts with no numeral."""
    word = word_at(atoms, index)
    if (lasting := _read_lasting(atoms, index)) is not None:
        return lasting
    if word in _VAGUE_UNITS:
        return _read_vague_duration(atoms, index)
    if word not in {"a", "an"}:
        return None
    unit = read_unit(atoms, index + 1)
    if unit is None or unit.end != index + 2:
        return None
    if [word_at(atoms, at) for at in range(unit.end, unit.end + 3)] == ["and", "a", "half"]:
        numeral = Numeral(1.5, 1.5, 0.5, index, index + 1)
        return Expression(unit.kind, numeral, unit.base, unit.factor, 0.0, index, index, index + 1, unit.end + 3)
    if unit.kind == "measure" and word_at(atoms, index - 1) in _MEASURED and word_at(atoms, index + 1) in _WHOLE_UNITS:
        numeral = Numeral(1.0, 1.0, 1.0, index, index + 1)
        return Expression("measure", numeral, unit.base, unit.factor, 0.0, index, index, index + 1, unit.end)
    distant = word_at(atoms, unit.end) in {"before", "after"} and word_at(atoms, index - 1) not in _TIMES_IN
    timed = word_at(atoms, index - 1) in _ARTICLE_UNITS and word_at(atoms, index + 1) != "day"
    if unit.kind != "duration" or not (timed or distant) or word_at(atoms, index + 1) in {"second", "min"}:
        return None
    numeral = Numeral(1.0, 1.0, 1.0, index, index + 1)
    return Expression("duration", numeral, unit.base, unit.factor, 0.0, index, index, index + 1, unit.end)


def _read_lasting(atoms: Sequence[Atom], index: int) -> Expression | None:
    """Recognise "week-long", "yearlong": one of the unit; "months-long": two or more."""
    if glued(atoms, index):
        return None
    word, end = word_at(atoms, index), index + 1
    if word.endswith("long"):
        word = word.removesuffix("long")
    elif skip_hyphen(atoms, end) > end and word_at(atoms, end + 1) == "long":
        end += 2
    else:
        return None
    size = unit_named(word)
    if size is None or size[0] != "duration":
        return None
    vague = word in _VAGUE_UNITS
    numeral = Numeral(2.0 if vague else 1.0, None if vague else 1.0, 1.0, index, index + 1, vague=vague)
    return Expression("duration", numeral, size[1], size[2], 0.0, index, index, index + 1, end)


def _read_vague_duration(atoms: Sequence[Atom], index: int) -> Expression | None:
    """Recognise "For weeks", "months of talks", "months or years": two or more of the unit."""
    before, after = word_at(atoms, index - 1), word_at(atoms, index + 1)
    if before not in {"for", "after", "within", "take", "took", "lasted", "last", "or", "spent"} and after != "of":
        return None
    if before in ONES or after in {"ago", "later", "earlier"}:
        return None
    unit = read_unit(atoms, index)
    if unit is None:
        return None
    return Expression(
        "duration", Numeral(2.0, None, 1.0, index, index, vague=True), unit.base, unit.factor, 0.0, index, index, index + 1, unit.end
    )
