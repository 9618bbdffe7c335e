"""One amount as written, before the parse tells what it is of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosscheck.extract.mentions.quantity.cardinals import Numeral
from crosscheck.extract.mentions.quantity.words import Bound


@dataclass(frozen=True)
class Expression:
    """An amount in base units over the atoms [start, end), hedges included; its numeral stands at [core, core_end)."""

    kind: Literal["count", "money", "percentage", "measure", "duration", "age", "vote"]
    numeral: Numeral
    unit: str
    factor: float
    offset: float
    start: int
    core: int
    core_end: int
    end: int
    bound: Bound | None = None
    approximate: bool = False
    vote: bool = False
    shared: str | None = None
    """The name of money that several countries have, where the amount does not say whose it is."""


def percent_step(expression: Expression) -> float:
    """Return a share is never rounded to the hundreds: "100 percent" is stated to the point."""
    return min(expression.numeral.step, 5.0)


def base_values(expression: Expression) -> tuple[float, float | None, float]:
    """(low, high, step) in base units."""
    numeral, factor, offset = expression.numeral, expression.factor, expression.offset
    step = percent_step(expression) if expression.kind == "percentage" else numeral.step
    high = None if numeral.high is None else round(numeral.high * factor + offset, 9)
    return round(numeral.low * factor + offset, 9), high, round(abs(step * factor), 9)
