"""Intervals, and the whole days, months and years that they are made of."""

from __future__ import annotations

import calendar as calendars
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


def is_fine(span: Span) -> bool:
    """Tell whether a span lies on one day, or in the night that begins on it."""
    return span.grain in ("day", "part_of_day", "hour", "minute") and not span.approximate


def midnight(day: dt.date) -> dt.datetime:
    """Give the moment at which a day begins."""
    return dt.datetime(day.year, day.month, day.day)


def one_day(day: dt.date) -> Span:
    """Give the interval of one day."""
    return Span(midnight(day), midnight(day + ONE_DAY), "day")


def whole_year(year: int) -> Span:
    """Give the interval of a calendar year."""
    return Span(month_start(year, 1), month_start(year + 1, 1), "year")


def month_start(year: int, month: int) -> dt.datetime:
    """Give the first moment of a month; months below 1 and above 12 run into the years around."""
    return dt.datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def same_day(year: int, month: int, day: int) -> dt.date:
    """Give a day of a month, or the last day of a month that is too short; months run over as in `month_start`."""
    first = month_start(year, month)
    return dt.date(first.year, first.month, min(day, calendars.monthrange(first.year, first.month)[1]))


def grain_of_unit(unit: str) -> Granularity:
    """Give the grain in which a distance in some unit is stated; hours and minutes count as a day."""
    match unit:
        case "week" | "month" | "year" | "decade":
            return unit
        case "century":
            return "decade"
        case _:
            return "day"
