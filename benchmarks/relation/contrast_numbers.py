"""Numbers of the invented sentences: what a wording leaves open, how two wordings relate, and how they are written."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

UNITS_BELOW_TWENTY = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

ENTAIL, NEUTRAL, CONTRADICT = "entail", "neutral", "contradict"

CLEAR_OF_ROUNDING = 0.08
"""Two bare figures further apart than this share of the larger are not one figure rounded twice."""
CLEAR_OF_HEDGE = 0.15
"""The same where one of them is hedged; "about 100" and "88" is left out of the data, since readers differ."""


@dataclass(frozen=True)
class Amount:
    """A figure as worded: the figures written, and the bounds of what they leave open, both included."""

    hedge: str
    written: tuple[float, ...]
    low: float
    high: float


@dataclass(frozen=True)
class Unit:
    """A way to write an amount: `scale` of it make one of the slot's own unit."""

    name: str
    scale: float = 1.0
    offset: float = 0.0


@dataclass(frozen=True)
class Measure:
    """A kind of number: its units (the slot's own first), decimals, and whether it may be hedged or spelled out."""

    units: tuple[Unit, ...]
    hedged: bool = True
    spelled: bool = False
    decimals: int = 0
    write: Callable[[str, str], str] = lambda figure, unit: f"{figure} {unit}".strip()


def _percent(figure: str, unit: str) -> str:
    return figure + ("%" if unit == "%" else f" {unit}")


def _money(symbol: str) -> Callable[[str, str], str]:
    return lambda figure, unit: f"{symbol}{figure}{'' if unit in 'mbn' else ' '}{unit}"


COUNT = Measure((Unit(""),), spelled=True)
MEASURES = {
    "count": COUNT,
    "age": Measure((Unit(""),), hedged=False),
    "exact": Measure((Unit(""),), hedged=False),
    "year": Measure((Unit(""),), hedged=False),
    "decimal": Measure((Unit(""),), hedged=False, decimals=1),
    "percent": Measure((Unit("percent"), Unit("per cent"), Unit("%")), decimals=0, write=_percent),
    "points": Measure((Unit("percent"), Unit("per cent"), Unit("%")), hedged=False, decimals=1, write=_percent),
    "dollars": Measure((Unit("million"), Unit("m")), decimals=1, write=_money("$")),
    "euros": Measure((Unit("million"), Unit("m")), decimals=1, write=_money("€")),
    "pounds": Measure((Unit("million"), Unit("m")), decimals=1, write=_money("£")),
    "billions": Measure((Unit("billion"), Unit("bn"), Unit("million", 1000.0)), decimals=1, write=_money("$")),
    "cash": Measure((Unit(""),), write=lambda f, _: f"${f}"),
    "km": Measure((Unit("kilometres"), Unit("km"), Unit("kilometers"), Unit("miles", 0.621371))),
    "metres": Measure((Unit("metres"), Unit("meters"), Unit("feet", 3.28084))),
    "kilos": Measure((Unit("kilograms"), Unit("kg"), Unit("pounds", 2.20462))),
    "tonnes": Measure((Unit("tonnes"), Unit("metric tons"), Unit("kilograms", 1000.0))),
    "hectares": Measure((Unit("hectares"), Unit("acres", 2.47105))),
    "celsius": Measure((Unit("degrees Celsius"), Unit("C"), Unit("degrees Fahrenheit", 1.8, 32.0)), hedged=False),
    "speed": Measure((Unit("km/h"), Unit("kilometres per hour"), Unit("mph", 0.621371))),
    "minutes": Measure((Unit("minutes"),), spelled=True),
    "hours": Measure((Unit("hours"), Unit("minutes", 60.0)), spelled=True),
    "days": Measure((Unit("days"), Unit("hours", 24.0)), spelled=True),
    "weeks": Measure((Unit("weeks"), Unit("days", 7.0)), spelled=True),
    "months": Measure((Unit("months"),), spelled=True),
    "years": Measure((Unit("years"), Unit("months", 12.0)), spelled=True),
}


def spell(number: int) -> str:
    """A whole number from 0 to 99 in words.

    >>> spell(42)
    'forty-two'
    """
    if number < len(UNITS_BELOW_TWENTY):
        return UNITS_BELOW_TWENTY[number]
    tens, rest = divmod(number, 10)
    return TENS[tens] + (f"-{UNITS_BELOW_TWENTY[rest]}" if rest else "")


def exactly(value: float) -> Amount:
    """A bare figure."""
    return Amount("", (value,), value, value)


def _grain(value: float, fine: bool) -> float:
    """The step to which a writer rounds a figure of this size."""
    power = 10.0 ** math.floor(math.log10(value))
    return power / 10 if fine and value >= 100 else power / 2 if value >= 10 else 1.0


def hedge(value: float, how: str, random: Random) -> Amount | None:
    """The wording `how` of what is really `value`; nothing where it would be odd.

    >>> hedge(143.0, "more than", Random(1))
    Amount(hedge='more than', written=(140.0,), low=140.5, high=inf)
    """
    if not how:
        return exactly(value)
    grain = _grain(value, fine=random.random() < 0.5)
    down, up = math.floor(value / grain) * grain, math.ceil(value / grain) * grain
    near = round(value / grain) * grain
    half = 0.5 if value >= 10 else 0.05
    sizable = value >= 10 or value != int(value)
    if how == "at least":
        return Amount(how, (down,), down, math.inf) if down >= 0.7 * value and down >= 2 else None
    if how in ("more than", "over"):
        return Amount(how, (down,), down + half, math.inf) if 0.7 * value <= down < value and sizable else None
    if how in ("about", "around", "some"):
        return Amount(how, (near,), 0.93 * near, 1.07 * near) if sizable and near and abs(near - value) <= 0.05 * value else None
    if how in ("nearly", "almost"):
        return Amount(how, (up,), 0.88 * up, up - half) if sizable and 0.92 * up <= value < up else None
    if how in ("fewer than", "no more than"):
        high = up if how == "no more than" else up - half
        return Amount(how, (up,), 0, high) if sizable and value <= high and up <= 1.3 * value else None
    if how == "between":
        return Amount(how, (down, up), down, up) if sizable and 2 <= down < value < up else None
    for name, low, high in (("dozens", 24, 99), ("hundreds", 200, 999), ("thousands", 2000, 9999)):
        if how == "vague" and low <= value <= high:
            return Amount(name, (), low, high)
    return None


HEDGES = (
    "at least",
    "at least",
    "more than",
    "over",
    "about",
    "around",
    "some",
    "nearly",
    "almost",
    "fewer than",
    "no more than",
    "between",
    "vague",
)


def wordings(value: float, measure: Measure, random: Random) -> Amount:
    """A wording of `value` at random, hedged or bare."""
    for _ in range(4 if measure.hedged else 0):
        how = random.choice(HEDGES)
        worded = hedge(value, how, random)
        if worded and (measure is COUNT or how not in ("vague", "some", "fewer than")) and worded.low < worded.high:
            return worded
    return exactly(value)


def relate(a: Amount, b: Amount) -> str | None:
    """What the wording `a` says of the wording `b` for one and the same number; nothing where readers would differ.

    >>> relate(exactly(12), Amount("at least", (10,), 10, math.inf))
    'entail'
    >>> relate(exactly(12), exactly(14))
    'contradict'
    """
    if b.low <= a.low and a.high <= b.high:
        return ENTAIL
    gap = max(a.low, b.low) - min(a.high, b.high)
    larger = max(a.low, b.low)
    if gap > 0:
        bare = not a.hedge and not b.hedge
        return CONTRADICT if gap >= (CLEAR_OF_ROUNDING if bare else CLEAR_OF_HEDGE) * larger else None
    told_apart = b.written != a.written or b.hedge in ("dozens", "hundreds", "thousands")
    return NEUTRAL if told_apart and a.hedge else None


def change(value: float, low: float, high: float, decimals: int, random: Random) -> float | None:
    """Another value between `low` and `high`, far enough from `value` to contradict it."""
    for _ in range(30):
        factor = math.exp(random.uniform(-1.0, 1.0))
        other = round(value * factor if random.random() < 0.8 else random.uniform(low, high), decimals)
        other = other if other < 200 else round(other, -1) if random.random() < 0.4 else other
        if 0.5 * low <= other <= 2 * high and other >= 2 and relate(exactly(value), exactly(other)) == CONTRADICT:
            return other
    return None


def figure(value: float, spelled: bool) -> str:
    """The figure in digits, or in words where it is small and whole.

    >>> figure(12000.0, spelled=False), figure(7.0, spelled=True), figure(7.5, spelled=True)
    ('12,000', 'seven', '7.5')
    """
    if spelled and value == int(value) and value < 100:
        return spell(int(value))
    return f"{value:,.1f}".removesuffix(".0")


def converted(value: float, unit: Unit) -> float:
    """The amount in another unit, rounded as a newsroom would."""
    other = value * unit.scale + unit.offset
    if unit.scale == 1.0 or unit.offset or other == int(other):
        return round(other, 1) if unit.scale == 1.0 else float(round(other))
    return round(other, 1) if other < 10 else float(round(other)) if other < 200 else round(other, -1)


def write(amount: Amount, measure: Measure, unit: Unit, spelled: bool, counted: bool) -> str:
    """The amount as it stands in a sentence; `counted` tells whether the counted noun follows."""
    if not amount.written:
        return amount.hedge + (" of" if counted or unit.name else "") + (f" {unit.name}" if unit.name else "")
    figures = [figure(converted(value, unit), spelled and measure.spelled) for value in amount.written]
    if len(figures) == 2:
        return f"between {measure.write(figures[0], '').strip()} and {measure.write(figures[1], unit.name)}"
    return f"{amount.hedge} {measure.write(figures[0], unit.name)}".strip()


def can_convert(measure: Measure) -> bool:
    """Whether the kind of number has units that differ by more than their spelling."""
    return any(unit.scale != 1.0 for unit in measure.units)
