"""Intervals, and the whole days, months and years that they are made of."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from crosscheck.records import Granularity

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open [start, end); None is unknown."""

    start: dt.datetime | None
    end: dt.datetime | None
    grain: Granularity
    approximate: bool = False


def midnight(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day)


def one_day(day: dt.date) -> Span:
    return Span(midnight(day), midnight(day + ONE_DAY), "day")


def whole_year(year: int) -> Span:
    return Span(month_start(year, 1), month_start(year + 1, 1), "year")


def month_start(year: int, month: int) -> dt.datetime:
    """Months below 1 and above 12 run into the years around."""
    return dt.datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def same_day(year: int, month: int, day: int) -> dt.date:
    first = month_start(year, month)
    return dt.date(first.year, first.month, min(day, calendars.monthrange(first.year, first.month)[1]))


def grain_of_unit(unit: str) -> Granularity:
    match unit:
        case "week" | "month" | "year" | "decade":
            return unit
        case "century":
            return "decade"
        case _:
            return "day"
