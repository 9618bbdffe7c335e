"""From what was said, and when and in which tense, to an interval.

Sources of the readings: the Associated Press style of days (a weekday is within seven days of publication, and is the day of
publication if that has its name; months without a year are near), checked on the stories in hand. Weeks run Monday to Sunday.
"""

from __future__ import annotations

import calendar as calendars
import datetime as dt
from dataclasses import dataclass, replace

from crosscheck.extract.mentions.time.expressions import Ago, Calendar, Day, Expression, Holiday, Portion, Season, Shift, Stretch, Window
from crosscheck.extract.mentions.time.tense import Tense
from crosscheck.extract.mentions.time.words import EASTER_HOLIDAYS, FIXED_HOLIDAYS, FLOATING_HOLIDAYS, PARTS, SEASONS
from crosscheck.records import Granularity, Moment

_ONE_DAY = dt.timedelta(days=1)
_UNIT_DAYS = {"minute": 0, "hour": 0, "day": 1, "week": 7, "weekend": 7, "month": 30.44, "year": 365.25, "decade": 3652.5, "century": 36525}
_FINER: dict[Granularity, Granularity] = {"year": "season", "season": "month", "month": "week", "week": "day", "decade": "year"}
_PORTIONS: dict[Portion, tuple[float, float]] = {
    "early": (0.0, 0.4), "mid": (0.3, 0.7), "late": (0.6, 1.0), "start": (0.0, 0.3), "end": (0.7, 1.0),
}  # fmt: skip
"""Ratios of the whole; they overlap because writers' edges do."""
_FEW = {"day": 10, "week": 8, "month": 8, "year": 6, "decade": 4, "hour": 24, "minute": 60}
"""The most that "recent months" and its like are taken to reach, in their own unit."""
_FAR_DAYS, _NEAR_DAYS = 183, 92
"""A month named without its year is read against the verb's tense where that puts it over half a year off and the other within a quarter."""


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open [start, end); None is unknown."""

    start: dt.datetime | None
    end: dt.datetime | None
    grain: Granularity
    approximate: bool = False


def resolve(expression: Expression, published: dt.date | None, tense: Tense | None) -> Moment:
    """What an expression means on the day of publication; intervals are None where that is unknown but needed."""
    clock = _clock_text(expression)
    span = None
    if expression.day is not None and not expression.recurring:
        try:
            span = _dated(expression, published, tense)
        except (ValueError, OverflowError):  # a day that no calendar has, or before the year 1
            span = None
    if span is None:
        return Moment(start=None, end=None, grain=_stated_grain(expression), approximate=expression.approximate, recurring=expression.recurring, clock=clock)
    span = _bounded(span, expression)
    return Moment(start=span.start, end=span.end, grain=span.grain, approximate=span.approximate or expression.approximate, clock=clock)


def _dated(expression: Expression, published: dt.date | None, tense: Tense | None) -> Span | None:
    assert_day = expression.day
    if assert_day is None:
        return None
    span = _day(assert_day, published, tense)
    if span is None or span.start is None or span.end is None:
        return span
    if expression.until is not None:
        return _range(span, expression.until, tense)
    if expression.portion is not None:
        span = _portion(span, expression, published)
    if expression.clock is not None and span.grain == "day":
        return _at_clock(span, expression)
    if expression.part is not None and span.grain == "day":
        return _hours(span, *PARTS[_part(expression)])
    return span


# --- days -----------------------------------------------------------------------------------------------------------


def _day(day: Day, published: dt.date | None, tense: Tense | None) -> Span | None:
    match day:
        case Calendar():
            return _calendar(day, published, tense)
        case Stretch(year, first_month, months):
            grain: Granularity = "decade" if months > 12 else "season"
            return Span(_month_start(year, first_month), _month_start(year, first_month + months), grain)
        case Holiday():
            return _holiday(day, published, tense)
        case Season():
            return _season(day, published, tense)
    if published is None:
        return None
    match day:
        case Shift(unit, count):
            return _shift(unit, count, published)
        case Ago():
            return _ago(day, published)
        case Window():
            return _window(day, published)


def _calendar(day: Calendar, published: dt.date | None, tense: Tense | None) -> Span | None:
    year = day.year
    if year is None and day.years is not None and published is not None:
        year = published.year + day.years
    if year is not None:
        if day.month is None:
            return _whole_year(year)
        return _month_or_day(year, day)
    if published is None:
        return None
    if day.month is not None:
        return _near(day, published, tense)
    return _weekday(day, published, tense) if day.weekday is not None else None


def _month_or_day(year: int, day: Calendar) -> Span:
    month = day.month or 1
    if day.day is None:
        return Span(_month_start(year, month), _month_start(year, month + 1), "month")
    return _one_day(dt.date(year, month, day.day))


def _near(day: Calendar, published: dt.date, tense: Tense | None) -> Span:
    """A month or date without its year: the candidate nearest in the tense's direction."""
    spans = [span for year in range(published.year - 2, published.year + 3) if (span := _possible(year, day)) is not None]
    if day.weekday is not None and day.day is not None:
        fitting = [span for span in spans if span.start is not None and span.start.weekday() == day.weekday]
        spans = fitting or spans
    now = _midnight(published)
    if day.which == "last":
        # In December "last November" is a year off: for the month just gone writers say "last month".
        margin = dt.timedelta(days=31 if day.day is None else 0)
        return [span for span in spans if span.end is not None and span.end + margin <= now][-1]
    if day.which == "next":
        return next(span for span in spans if span.start is not None and span.start > now)
    past = [span for span in spans if span.start is not None and span.start <= now][-1]
    future = next(span for span in spans if span.end is not None and span.end > now)
    return _by_tense(past, future, now, tense)


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
        return _one_day(monday + dt.timedelta(days=7 * day.weeks + weekday))
    back = (published.weekday() - weekday) % 7
    if day.which == "next":
        return replace(_one_day(monday + dt.timedelta(days=7 + weekday)), approximate=True)
    if day.which == "last":
        return _one_day(published - dt.timedelta(days=back or 7))
    if back == 0:
        return _one_day(published)
    forward = tense == "future" or (day.which == "this" and tense != "past")
    return _one_day(published + dt.timedelta(days=7 - back) if forward else published - dt.timedelta(days=back))


def _shift(unit: str, count: int, published: dt.date) -> Span | None:
    match unit:
        case "day":
            return _one_day(published + dt.timedelta(days=count))
        case "week":
            monday = published + dt.timedelta(days=7 * count - published.weekday())
            return Span(_midnight(monday), _midnight(monday + dt.timedelta(days=7)), "week")
        case "weekend":
            return _weekend(count, published)
        case "month":
            return Span(_month_start(published.year, published.month + count), _month_start(published.year, published.month + count + 1), "month")
        case "year":
            return _whole_year(published.year + count)
        case "decade":
            first = published.year // 10 * 10 + 10 * count
            return Span(_month_start(first, 1), _month_start(first + 10, 1), "decade")
        case _:
            return None


def _weekend(count: int, published: dt.date) -> Span:
    """Friday evening belongs to it; from Friday on "last weekend" is the one before, on Monday "the weekend" the one just gone."""
    saturday = published + dt.timedelta(days=5 - published.weekday())
    if count == 0 and published.weekday() < 3:
        saturday -= dt.timedelta(days=7)
    else:
        saturday += dt.timedelta(days=7 * count)
    start = _midnight(saturday)
    return Span(start - dt.timedelta(hours=6), start + dt.timedelta(days=2), "day", approximate=True)


def _ago(day: Ago, published: dt.date) -> Span | None:
    unit, grain = day.unit, _grain_of_unit(day.unit)
    if unit in ("minute", "hour"):
        hours = (day.count or 6) / (60 if unit == "minute" else 1)
        return Span(_midnight(published) - dt.timedelta(hours=hours), _midnight(published + _ONE_DAY), "day", approximate=True)
    count = day.count
    if count is None:
        nearest, farthest = _back(published, unit, 2), _back(published, unit, _FEW.get(unit, 4))
        return Span(_midnight(farthest), _midnight(nearest), grain, approximate=True)
    center = _back(published, unit, count)
    if unit == "day" and day.hedge is None:
        return _one_day(center)
    slack = dt.timedelta(days=max(1, round(_UNIT_DAYS[unit] * _ago_slack(count, day.hedge))))
    start = center if day.hedge == "nearly" else center - slack
    end = center if day.hedge == "over" else center + slack
    return Span(_midnight(start), _midnight(end + _ONE_DAY), grain, approximate=True)


def _ago_slack(count: float, hedge: str | None) -> float:
    """Units to either side: a twelfth for "exactly"; else a quarter for "a year ago", half for more, a tenth of the count for many."""
    if hedge == "exactly":
        return 1 / 12
    return max(0.25 if count <= 1 else 0.5, 0.1 * count)


def _back(published: dt.date, unit: str, count: float) -> dt.date:
    if unit == "month" and count == int(count):
        return _same_day(published.year, published.month - int(count), published.day)
    if unit in ("year", "decade", "century"):
        months = round(count * {"year": 12, "decade": 120, "century": 1200}[unit])
        return _same_day(published.year, published.month - months, published.day)
    return published - dt.timedelta(days=round(count * _UNIT_DAYS[unit]))


def _window(day: Window, published: dt.date) -> Span:
    count = day.count if day.count is not None else _FEW.get(day.unit, 4)
    today = _midnight(published)
    grain = _grain_of_unit(day.unit)
    if day.unit in ("minute", "hour"):
        length = dt.timedelta(hours=count / (60 if day.unit == "minute" else 1))
        return Span(today, today + length + _ONE_DAY, grain) if day.forward else Span(today - length, today + _ONE_DAY, grain, approximate=True)
    if day.forward:
        return Span(today, _midnight(_back(published, day.unit, -count)) + _ONE_DAY, grain, approximate=True)
    return Span(_midnight(_back(published, day.unit, count)), today + _ONE_DAY, grain, approximate=True)


def _season(day: Season, published: dt.date | None, tense: Tense | None) -> Span | None:
    if day.year is not None:
        return _season_of(day.name, day.year)
    if published is None:
        return None
    now = _midnight(published)
    spans = [_season_of(day.name, year) for year in range(published.year - 2, published.year + 3)]
    if day.which == "last":
        return replace([span for span in spans if span.end is not None and span.end <= now][-1], approximate=True)
    past = [span for span in spans if span.start is not None and span.start <= now][-1]
    future = next(span for span in spans if span.end is not None and span.end > now)
    if day.which == "next":
        return next(span for span in spans if span.start is not None and span.start > now)
    if day.which == "this":
        same_year = [span for span in (past, future) if span.end is not None and span.end.year == published.year]
        return same_year[0] if len(same_year) == 1 else _by_tense(past, future, now, tense)
    return _by_tense(past, future, now, tense)


def _season_of(name: str, year: int) -> Span:
    (first_month, first_day), (last_month, last_day) = SEASONS[name]
    start = dt.datetime(year - (first_month > last_month), first_month, first_day)
    return Span(start, dt.datetime(year, last_month, last_day), "season", approximate=True)


def _holiday(day: Holiday, published: dt.date | None, tense: Tense | None) -> Span | None:
    if day.year is not None:
        return _one_day(_holiday_date(day.name, day.year))
    if published is None:
        return None
    dates = [_holiday_date(day.name, published.year + shift) for shift in (-2, -1, 0, 1, 2)]
    past = [date for date in dates if date <= published][-1]
    future = next(date for date in dates if date >= published)
    if day.which == "last":
        return _one_day([date for date in dates if date < published][-1])
    if day.which == "next":
        return _one_day(next(date for date in dates if date > published))
    return _by_tense(_one_day(past), _one_day(future), _midnight(published), tense)


def _holiday_date(name: str, year: int) -> dt.date:
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


# --- within a day, and across days ----------------------------------------------------------------------------------


def _portion(span: Span, expression: Expression, published: dt.date | None) -> Span:
    portion = expression.portion
    if span.start is None or span.end is None or portion is None:
        return span
    if span.grain == "day":
        if expression.clock or expression.part or portion not in ("early", "late"):
            return span
        return _hours(span, *PARTS[portion])
    if portion in ("earlier", "later"):
        return _until_now(span, portion, published)
    low, high = _PORTIONS[portion]
    length = span.end - span.start
    start, end = (_midnight((span.start + length * ratio).date()) for ratio in (low, high))
    return Span(start, max(end, start + _ONE_DAY), _FINER.get(span.grain, "day"), approximate=True)


def _until_now(span: Span, portion: Portion, published: dt.date | None) -> Span:
    if published is None or span.start is None or span.end is None or not span.start <= _midnight(published) < span.end:
        return span
    if portion == "earlier":
        return replace(span, end=_midnight(published) + _ONE_DAY)
    return replace(span, start=_midnight(published))


def _part(expression: Expression) -> str:
    """ "late Tuesday evening": the portion belongs to the part."""
    part = expression.part or ""
    narrower = f"{expression.portion} {part}"
    return narrower if narrower in PARTS else part


def _hours(span: Span, first: int, last: int) -> Span:
    if span.start is None:
        return span
    return Span(span.start + dt.timedelta(hours=first), span.start + dt.timedelta(hours=last), "part_of_day", span.approximate)


def _at_clock(span: Span, expression: Expression) -> Span:
    clock = expression.clock
    if clock is None or span.start is None:
        return span
    minutes = clock.hour * 60 + (clock.minute or 0) + clock.shift
    if clock.midnight and clock.shift <= 0 and expression.bound != "after":
        minutes += 1440  # "midnight Friday" closes Friday, "just after midnight Friday" opens it
    if expression.part == "night" and clock.hour < 5:
        minutes += 1440  # "2 a.m. Saturday night"
    zone = None if clock.offset is None else dt.timezone(dt.timedelta(minutes=clock.offset))
    start = span.start.replace(tzinfo=zone) + dt.timedelta(minutes=minutes)
    grain: Granularity = "hour" if clock.minute is None else "minute"
    length = dt.timedelta(minutes=1 if grain == "minute" else 60)
    if clock.until is not None:
        length = max(dt.timedelta(minutes=clock.until - minutes), length)
    return Span(start, start + length, grain, approximate=clock.midnight)


def _range(first: Span, until: Day, tense: Tense | None) -> Span | None:
    """The last day without its own year or week is the next such day after the first."""
    if first.start is None:
        return first
    last = _day(until, first.start.date(), "future")
    if last is None or last.end is None or last.end <= first.start:
        return first
    return replace(first, end=last.end)


def _bounded(span: Span, expression: Expression) -> Span:
    match expression.bound:
        case "by":
            return replace(span, start=None)
        case "since":
            return replace(span, end=None)
        case "before":
            return replace(span, start=None, end=span.start)
        case "after":
            return replace(span, start=span.start if expression.clock else span.end, end=None)
        case None:
            return span


# --- small parts ----------------------------------------------------------------------------------------------------


def _clock_text(expression: Expression) -> str | None:
    clock = expression.clock
    if clock is None or clock.until is not None or expression.bound is not None:
        return None  # a range or a bound has no one clock time
    minutes = (clock.hour * 60 + (clock.minute or 0) + clock.shift) % 1440
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _stated_grain(expression: Expression) -> Granularity:
    if expression.clock is not None:
        return "hour" if expression.clock.minute is None else "minute"
    if expression.part is not None:
        return "part_of_day"
    match expression.day:
        case Calendar(month=month, day=day, weekday=weekday):
            return "day" if day or weekday is not None else "month" if month else "year"
        case Shift(unit=unit) | Ago(unit=unit) | Window(unit=unit):
            return _grain_of_unit(unit)
        case Season():
            return "season"
        case _:
            return "day"


def _grain_of_unit(unit: str) -> Granularity:
    match unit:
        case "week" | "month" | "year" | "decade":
            return unit
        case "century":
            return "decade"
        case _:
            return "day"


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day)


def _one_day(day: dt.date) -> Span:
    return Span(_midnight(day), _midnight(day + _ONE_DAY), "day")


def _whole_year(year: int) -> Span:
    return Span(_month_start(year, 1), _month_start(year + 1, 1), "year")


def _month_start(year: int, month: int) -> dt.datetime:
    """Months below 1 and above 12 run into the years around."""
    return dt.datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _same_day(year: int, month: int, day: int) -> dt.date:
    first = _month_start(year, month)
    return dt.date(first.year, first.month, min(day, calendars.monthrange(first.year, first.month)[1]))
