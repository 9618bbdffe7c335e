"""Seasons and holidays: which days of a year they are."""

from __future__ import annotations

import calendar as calendars
import datetime as dt

from crosscheck.extract.mentions.time.spans import Span
from crosscheck.extract.mentions.time.words import EASTER_HOLIDAYS, FIXED_HOLIDAYS, FLOATING_HOLIDAYS, SEASONS


def season_of(name: str, year: int) -> Span:
    """Give a season of the northern hemisphere; a winter has the year in which it ends."""
    (first_month, first_day), (last_month, last_day) = SEASONS[name]
    start = dt.datetime(year - (first_month > last_month), first_month, first_day)
    return Span(start, dt.datetime(year, last_month, last_day), "season", approximate=True)


def holiday_date(name: str, year: int) -> dt.date:
    """Give the day of a holiday of `words` in a year."""
    if name in FIXED_HOLIDAYS:
        return dt.date(year, *FIXED_HOLIDAYS[name])
    if name in EASTER_HOLIDAYS:
        return _easter(year) + dt.timedelta(days=EASTER_HOLIDAYS[name])
    month, weekday, nth, after = FLOATING_HOLIDAYS[name]
    if nth < 0:
        last = dt.date(year, month, calendars.monthrange(year, month)[1])
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1) + after)


def _easter(year: int) -> dt.date:
    """Gregorian Easter Sunday.

    Source: the anonymous algorithm of 1876 (Meeus, Jones, Butcher).
    """
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
