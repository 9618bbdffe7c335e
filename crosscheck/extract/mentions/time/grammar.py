"""Finds the simplest time expressions; longer ones are joined from these in `joining`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from crosscheck.extract.mentions.time import builders as build
from crosscheck.extract.mentions.time import builders_anchored as anchored
from crosscheck.extract.mentions.time import builders_relative as relative
from crosscheck.extract.mentions.time import patterns
from crosscheck.extract.mentions.time.expressions import Expression

RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Expression | None]], ...] = (
    (patterns.ISO_DATE, build.iso_date),
    (patterns.SLASHED_DATE, build.slashed_date),
    (patterns.DASHED_DATE, build.slashed_date),
    (patterns.DOTTED_DATE, build.dotted_date),
    (patterns.MONTH_DAY, build.month_day),
    (patterns.IN_MONTH_DAY_YEAR, build.month_day),
    (patterns.DAY_MONTH, build.month_day),
    (patterns.MONTH_YEAR, build.month),
    (patterns.WHICH_MONTH, build.month),
    (patterns.MONTH, build.month),
    (patterns.WHICH_WEEKDAY, build.weekday),
    (patterns.WEEKDAY_WEEK, build.weekday),
    (patterns.THE_WEEKDAY, anchored.the_weekday),
    (patterns.WEEKDAY, build.weekday),
    (patterns.WEEKDAY_BEFORE_DATE, build.weekday),
    (patterns.YEAR, build.year),
    (patterns.DECADE, build.decade),
    (patterns.QUARTER, build.quarter),
    (patterns.QUARTER_ALONE, build.quarter),
    (patterns.FISCAL_YEAR, build.fiscal_year),
    (patterns.NAMED_DAY, relative.named_day),
    (patterns.NAMED_DAY_BUT_ONE, relative.named_day_but_one),
    (patterns.SHIFT, relative.shift),
    (patterns.THE_SHIFT, relative.shift),
    (patterns.THE_WEEKEND, relative.shift),
    (patterns.OF_THE_UNIT, relative.of_the_unit),
    (patterns.AGO, relative.ago),
    (patterns.FROM_NOW, relative.from_now),
    (patterns.WEEKS_FROM_DAY, relative.weeks_from_day),
    (patterns.WINDOW, relative.window),
    (patterns.LATER, anchored.later),
    (patterns.NEXT_UNIT, anchored.next_unit),
    (patterns.DAY_BEFORE, anchored.day_before),
    (patterns.WHICH_SEASON, relative.season),
    (patterns.IN_SEASON, relative.season),
    (patterns.SEASON_YEAR, relative.season),
    (patterns.HOLIDAY, relative.holiday),
    (patterns.CLOCK, build.clock),
    (patterns.CLOCK_24, build.clock_24),
    (patterns.OCLOCK, build.oclock),
    (patterns.HOUR_IN_PART, build.oclock),
    (patterns.NOON, build.noon),
    (patterns.PART, build.part),
)


def scan(text: str) -> Iterator[Expression]:
    """Yield simple expressions in reading order, none overlapping: of two that do the longer stands, of equals the earlier rule's."""
    found = [
        (expression.start - expression.end, rank, expression.start, expression)
        for rank, (pattern, builder) in enumerate(RULES)
        for match in pattern.finditer(text)
        if (expression := builder(match)) is not None
    ]
    taken: list[Expression] = []
    covered = bytearray(len(text))
    for *_, expression in sorted(found, key=lambda item: item[:3]):
        if not any(covered[expression.start : expression.end]):
            covered[expression.start : expression.end] = b"\x01" * (expression.end - expression.start)
            taken.append(expression)
    yield from sorted(taken, key=lambda expression: expression.start)
