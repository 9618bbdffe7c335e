"""Which calendar days a date, a weekday, a month, a season or a holiday means, given publication and tense.

Sources of the readings: the Associated Press style of days (a weekday is within seven days of publication, and is the day of
publication if that has its name; a date without a year is near), checked on dated news. Weeks run Monday to Sunday.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from crosscheck.extract.mentions.time.distances import ago_span, hence_span, window_span
from crosscheck.extract.mentions.time.expressions import Ago, Calendar, Day, Hence, Holiday, Season, Shift, Stretch, Which, Window
from crosscheck.extract.mentions.time.feasts import holiday_date, season_of
from crosscheck.extract.mentions.time.spans import ONE_DAY, Span, midnight, month_start, one_day, whole_year
from crosscheck.extract.mentions.time.tense import Tense
from crosscheck.records import Granularity

_FAR_DAYS, _NEAR_DAYS = 183, 92
"""A date without its year is read against the verb's tense where that puts it over half a year off and the other within a quarter."""
_DAY_AFTER = 6
"""A bare weekday six days back is read as the day after publication: in 15 of 19 such past-tense sentences of dated news pages
the page had been updated, or dated in another time zone, and none of them meant the week before for certain."""
_CURRENT_DAYS = 10
"""Of two readings of 11/10/2023, the one this near to publication is meant: news tells of the days around it."""
_YEARS_AROUND = 4
"""Years to either side in which a date without a year is looked for: enough for a Feb. 29."""


def day_span(day: Day, published: dt.date | None, tense: Tense | None, anchor: Span | None = None) -> Span | None:
    """Give the interval of a day as stated; None where it needs a publication date, or an event to count from, and there is none."""
    match day:
        case Calendar():
            return _calendar(day, published, tense)
        case Stretch(year) if year is not None:
            return _stretch(day, year)
        case Holiday():
            return _holiday(day, published, tense)
        case Season():
            return _season(day, published, tense)
        case Hence():
            return hence_span(day, anchor) if anchor is not None else None
    return None if published is None else _from_publication(day, published, tense)


def _from_publication(day: Day, published: dt.date, tense: Tense | None) -> Span | None:
    match day:
        case Shift(unit, count, ahead):
            return None if ahead and tense == "past" else _shift(unit, count, published, tense)
        case Stretch(years=years) if years is not None:
            return _stretch(day, published.year + years)
        case Stretch():
            spans = [_stretch(day, published.year + shift) for shift in (-2, -1, 0, 1, 2)]
            return choose(spans, midnight(published), None, tense, margin=dt.timedelta(0), strict=True)
        case Ago(unit, count) if count is not None and count < 0:
            return hence_span(Hence(unit, -count), one_day(published))
        case Ago():
            return ago_span(day, published)
        case Window():
            return window_span(day, published)
        case _:
            return None


def _stretch(day: Stretch, year: int) -> Span:
    grain: Granularity = "decade" if day.months > 12 else "season"
    return Span(month_start(year, day.first_month), month_start(year, day.first_month + day.months), grain)


def _calendar(day: Calendar, published: dt.date | None, tense: Tense | None) -> Span | None:
    year = day.year
    if year is None and day.years is not None and published is not None:
        year = published.year + day.years
    if year is not None:
        if day.month is None:
            return whole_year(year)
        return _either_order(day, published, tense) if day.either else _month_or_day(year, day)
    if published is None:
        return None
    if day.month is not None:
        return _near(day, published, tense)
    return _weekday(day, published, tense) if day.weekday is not None else None


def _month_or_day(year: int, day: Calendar) -> Span:
    month = day.month or 1
    if day.day is None:
        return Span(month_start(year, month), month_start(year, month + 1), "month")
    return one_day(dt.date(year, month, day.day))


def _either_order(day: Calendar, published: dt.date | None, tense: Tense | None) -> Span | None:
    """Choose between 11 October and November 10 where the weekday beside it or the day of publication does, else leave it open."""
    year, month, number = day.year or 0, day.month or 0, day.day or 0
    days = [dt.date(year, month, number), dt.date(year, number, month)]
    if day.weekday is not None:
        days = [one for one in days if one.weekday() == day.weekday] or days
    if len(days) > 1 and published is not None:
        days = _plausible(days, published, tense)
    return one_day(days[0]) if len(days) == 1 else None


def _plausible(days: list[dt.date], published: dt.date, tense: Tense | None) -> list[dt.date]:
    """Keep the days on the tense's side of publication, and of those a near one rather than a far one."""
    if tense in ("past", "future"):
        last = published + ONE_DAY
        days = [one for one in days if (one >= published if tense == "future" else one <= last)] or days
    near = [one for one in days if abs((one - published).days) <= _CURRENT_DAYS]
    return near if len(near) == 1 else days


def _near(day: Calendar, published: dt.date, tense: Tense | None) -> Span | None:
    """Find the year of a month or date that has none: the nearest in the tense's direction."""
    years = range(max(published.year - _YEARS_AROUND, 1), published.year + _YEARS_AROUND + 1)
    spans = [span for year in years if (span := _possible(year, day)) is not None]
    if day.weekday is not None and day.day is not None:
        fitting = [span for span in spans if span.start is not None and span.start.weekday() == day.weekday]
        spans = fitting or spans
    now = midnight(published)
    # In December "last November" is a year off: for the month just gone writers say "last month".
    strict = day.day is None
    return choose(spans, now, day.which, tense, margin=dt.timedelta(days=31 if strict else 0), strict=strict)


def choose(
    spans: list[Span], now: dt.datetime, which: Which | None, tense: Tense | None, *, margin: dt.timedelta, strict: bool
) -> Span | None:
    """Choose among the same day, month or season of several years; `strict` trusts the tense at any distance."""
    gone = [span for span in spans if span.end is not None and span.end + margin <= now]
    begun = [span for span in spans if span.start is not None and span.start <= now]
    ahead = [span for span in spans if span.start is not None and span.start > now]
    unfinished = [span for span in spans if span.end is not None and span.end > now]
    if which == "last" or not unfinished:
        return gone[-1] if gone else None
    if which == "next" or not begun:
        return ahead[0] if ahead else None
    if strict and tense in ("past", "future"):
        return begun[-1] if tense == "past" else unfinished[0]
    return _by_tense(begun[-1], unfinished[0], now, tense)


def _possible(year: int, day: Calendar) -> Span | None:
    try:
        return _month_or_day(year, day)
    except ValueError:  # Feb. 29
        return None


def _by_tense(past: Span, future: Span, now: dt.datetime, tense: Tense | None) -> Span:
    if past == future or past.end is None or future.start is None or past.start is None:
        return past
    back, ahead = (now - past.start).days, (future.start - now).days
    if tense == "past":
        return future if back > _FAR_DAYS and ahead < _NEAR_DAYS else past
    if tense == "future":
        return past if ahead > 300 and back < 31 else future
    return past if back <= ahead else future


def _weekday(day: Calendar, published: dt.date, tense: Tense | None) -> Span:
    weekday = day.weekday or 0
    monday = published - dt.timedelta(days=published.weekday())
    if day.weeks is not None:
        return one_day(monday + dt.timedelta(days=7 * day.weeks + weekday))
    back = (published.weekday() - weekday) % 7
    if day.further:
        nearest = published - dt.timedelta(days=back) if day.further < 0 else published + dt.timedelta(days=-back % 7)
        return one_day(nearest + dt.timedelta(days=7 * day.further))
    if day.which == "next":
        return replace(one_day(monday + dt.timedelta(days=7 + weekday)), approximate=True)
    if day.which == "last":
        return one_day(published - dt.timedelta(days=back or 7))
    if back == 0:
        return one_day(published)
    forward = tense == "future" or (day.which == "this" and tense != "past") or back == _DAY_AFTER
    return one_day(published + dt.timedelta(days=7 - back) if forward else published - dt.timedelta(days=back))


def _shift(unit: str, count: int, published: dt.date, tense: Tense | None) -> Span | None:
    match unit:
        case "day":
            return one_day(published + dt.timedelta(days=count))
        case "week":
            monday = published + dt.timedelta(days=7 * count - published.weekday())
            return Span(midnight(monday), midnight(monday + dt.timedelta(days=7)), "week")
        case "weekend":
            return _weekend(count, published, tense)
        case "month":
            return Span(
                month_start(published.year, published.month + count), month_start(published.year, published.month + count + 1), "month"
            )
        case "year":
            return whole_year(published.year + count)
        case "decade":
            first = published.year // 10 * 10 + 10 * count
            return Span(month_start(first, 1), month_start(first + 10, 1), "decade")
        case _:
            return None


def _weekend(count: int, published: dt.date, tense: Tense | None) -> Span:
    """Give Friday evening to Sunday; until Wednesday "the weekend" is the one just gone, but for what lies ahead."""
    saturday = published + dt.timedelta(days=5 - published.weekday())
    if count == 0 and published.weekday() < 3 and tense != "future":
        saturday -= dt.timedelta(days=7)
    else:
        saturday += dt.timedelta(days=7 * count)
    start = midnight(saturday)
    return Span(start - dt.timedelta(hours=6), start + dt.timedelta(days=2), "day", approximate=True)


def _season(day: Season, published: dt.date | None, tense: Tense | None) -> Span | None:
    if day.year is not None:
        return season_of(day.name, day.year)
    if published is None:
        return None
    spans = [season_of(day.name, year) for year in range(published.year - 2, published.year + 3)]
    if day.which == "this":
        return season_of(day.name, published.year + (day.name == "winter" and published.month == 12))
    return choose(spans, midnight(published), day.which, tense, margin=dt.timedelta(0), strict=True)


def _holiday(day: Holiday, published: dt.date | None, tense: Tense | None) -> Span | None:
    if day.year is not None:
        return one_day(holiday_date(day.name, day.year))
    if published is None:
        return None
    spans = [one_day(holiday_date(day.name, published.year + shift)) for shift in (-2, -1, 0, 1, 2)]
    return choose(spans, midnight(published), day.which, tense, margin=dt.timedelta(0), strict=True)
