"""Times told by their distance: from publication (two days ago, the coming weeks) or from an event told before (ten days later)."""

from __future__ import annotations

import datetime as dt

from crosscheck.extract.mentions.time.expressions import Ago, Hence, Window
from crosscheck.extract.mentions.time.spans import (
    ONE_DAY,
    Span,
    grain_of_unit,
    is_fine,
    midnight,
    month_start,
    one_day,
    same_day,
    whole_year,
)

_UNIT_DAYS = {"minute": 0, "hour": 0, "day": 1, "week": 7, "month": 30.44, "year": 365.25, "decade": 3652.5, "century": 36525}
_FEW = {"day": 10, "week": 8, "month": 8, "year": 6, "decade": 4, "hour": 24, "minute": 60}
"""The most that "recent months" and its like are taken to reach, in their own unit."""


def ago_span(day: Ago, published: dt.date) -> Span | None:
    """Give the day so far back, or, where the distance is a round or hedged one, an interval around it."""
    unit, grain = day.unit, grain_of_unit(day.unit)
    if unit in ("minute", "hour"):
        hours = (day.count or 6) / (60 if unit == "minute" else 1)
        return Span(midnight(published) - dt.timedelta(hours=hours), midnight(published + ONE_DAY), "day", approximate=True)
    count = day.count
    if count is None:
        nearest, farthest = _back(published, unit, 2), _back(published, unit, _FEW.get(unit, 4))
        return Span(midnight(farthest), midnight(nearest), grain, approximate=True)
    center = _back(published, unit, count)
    if unit == "day" and day.hedge is None:
        return one_day(center)
    slack = dt.timedelta(days=max(1, round(_UNIT_DAYS[unit] * _ago_slack(count, day.hedge))))
    start = center if day.hedge == "nearly" else center - slack
    end = center if day.hedge == "over" else center + slack
    return Span(midnight(start), midnight(end + ONE_DAY), grain, approximate=True)


def _ago_slack(count: float, hedge: str | None) -> float:
    """Units to either side: a twelfth for "exactly"; else a quarter for "a year ago", half for more, a tenth of the count for many."""
    if hedge == "exactly":
        return 1 / 12
    return max(0.25 * min(count, 2), 0.1 * count)


def _back(published: dt.date, unit: str, count: float) -> dt.date:
    if unit == "month" and count == int(count):
        return same_day(published.year, published.month - int(count), published.day)
    if unit in ("year", "decade", "century"):
        months = round(count * {"year": 12, "decade": 120, "century": 1200}[unit])
        return same_day(published.year, published.month - months, published.day)
    return published - dt.timedelta(days=round(count * _UNIT_DAYS[unit]))


def window_span(day: Window, published: dt.date) -> Span:
    """Give the stretch that ends or begins on the day of publication, that day included."""
    count = day.count if day.count is not None else _FEW.get(day.unit, 4)
    today = midnight(published)
    grain = grain_of_unit(day.unit)
    if day.unit in ("minute", "hour"):
        length = dt.timedelta(hours=count / (60 if day.unit == "minute" else 1))
        return (
            Span(today, today + length + ONE_DAY, grain) if day.forward else Span(today - length, today + ONE_DAY, grain, approximate=True)
        )
    if day.forward:
        return Span(today, midnight(_back(published, day.unit, -count)) + ONE_DAY, grain, approximate=True)
    return Span(midnight(_back(published, day.unit, count)), today + ONE_DAY, grain, approximate=True)


# --- from an event told before --------------------------------------------------------------------------------------

_HENCE_SLACK = 0.2
"""Of a unit, to either side of "two weeks later": writers count weeks, months and years roughly, days to the day."""


def hence_span(day: Hence, anchor: Span) -> Span | None:
    """Give the time so far from an anchor; None where the anchor is coarser than the distance."""
    if anchor.start is None:
        return None
    if day.weekday is not None:
        if not is_fine(anchor):
            return None
        first = anchor.start.date()
        return _next_weekday(first, day.weekday, ahead=day.count > 0) if day.count else _weekday_around(first, day.weekday)
    if day.whole or (not is_fine(anchor) and anchor.grain == day.unit):
        return _whole_unit(day, anchor)
    if not is_fine(anchor):
        return None
    center = _back(anchor.start.date(), day.unit, -day.count)
    if day.unit == "day" and not day.slack:
        return one_day(center)
    units = day.slack or max(_HENCE_SLACK, 0.1 * abs(day.count))
    slack = dt.timedelta(days=max(1, round(_UNIT_DAYS[day.unit] * units)))
    return Span(midnight(center - slack), midnight(center + slack + ONE_DAY), grain_of_unit(day.unit), approximate=True)


def _next_weekday(anchor: dt.date, weekday: int, *, ahead: bool) -> Span:
    days = (weekday - anchor.weekday()) % 7 or 7
    return one_day(anchor + dt.timedelta(days=days if ahead else days - 7 or -7))


def _weekday_around(anchor: dt.date, weekday: int) -> Span:
    """Give "the Saturday" of a story that has just told of that Thursday: the nearest."""
    return one_day(anchor + dt.timedelta(days=(weekday - anchor.weekday() + 3) % 7 - 3))


_GRAINS = ("week", "month", "year")


def _whole_unit(day: Hence, anchor: Span) -> Span | None:
    """Give the calendar unit so many from the anchor's, which must lie in one."""
    if anchor.start is None or day.unit not in _GRAINS or not (is_fine(anchor) or anchor.grain in _GRAINS[: _GRAINS.index(day.unit) + 1]):
        return None
    count, start = int(day.count), anchor.start.date()
    vague = not day.whole or bool(day.slack)
    match day.unit:
        case "week":
            monday = midnight(start - dt.timedelta(days=start.weekday())) + dt.timedelta(days=7 * count)
            return Span(monday, monday + dt.timedelta(days=7), "week", approximate=vague)
        case "month":
            first = month_start(start.year, start.month + count)
            return Span(first, month_start(start.year, start.month + count + 1), "month", approximate=vague)
        case _:
            year = whole_year(start.year + count)
            return Span(year.start, year.end, "year", approximate=vague)
