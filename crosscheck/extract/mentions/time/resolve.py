"""From what was said, and when and in which tense, to an interval."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from crosscheck.extract.mentions.time.days import day_span
from crosscheck.extract.mentions.time.expressions import Ago, Calendar, Clock, Day, Expression, Hence, Portion, Season, Shift, Window
from crosscheck.extract.mentions.time.spans import ONE_DAY, Span, grain_of_unit, midnight
from crosscheck.extract.mentions.time.tense import Tense
from crosscheck.extract.mentions.time.words import PARTS
from crosscheck.records import Granularity, Moment

_FINER: dict[Granularity, Granularity] = {"year": "season", "season": "month", "month": "week", "week": "day", "decade": "year"}
_PORTIONS: dict[Portion, tuple[float, float]] = {
    "early": (0.0, 0.4), "mid": (0.3, 0.7), "late": (0.6, 1.0), "start": (0.0, 0.3), "end": (0.7, 1.0),
}  # fmt: skip
"""Ratios of the whole; they overlap because writers' edges do."""


def resolve(expression: Expression, published: dt.date | None, tense: Tense | None, anchor: Span | None = None) -> Moment:
    """Give what an expression means on the day of publication; start and end are None where that is unknown but needed.

    `anchor` is the time of the event that a `Hence` counts from.
    """
    clock = _clock_text(expression)
    span = None
    if expression.day is not None and not expression.recurring:
        try:
            span = _dated(expression, published, tense, anchor)
        except (ValueError, OverflowError):  # a day that no calendar has, or before the year 1
            span = None
    if span is None:
        return Moment(
            start=None,
            end=None,
            grain=_stated_grain(expression),
            approximate=expression.approximate,
            recurring=expression.recurring,
            clock=clock,
        )
    span = _bounded(span, expression, published)
    return Moment(start=span.start, end=span.end, grain=span.grain, approximate=span.approximate or expression.approximate, clock=clock)


def _dated(expression: Expression, published: dt.date | None, tense: Tense | None, anchor: Span | None) -> Span | None:
    if expression.day is None:
        return None
    span = day_span(expression.day, published, tense, anchor)
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
    start, end = (midnight((span.start + length * ratio).date()) for ratio in (low, high))
    return Span(start, max(end, start + ONE_DAY), _FINER.get(span.grain, "day"), approximate=True)


def _until_now(span: Span, portion: Portion, published: dt.date | None) -> Span:
    if published is None or span.start is None or span.end is None or not span.start <= midnight(published) < span.end:
        return span
    if portion == "earlier":
        return replace(span, end=midnight(published) + ONE_DAY)
    return replace(span, start=midnight(published))


def _part(expression: Expression) -> str:
    """Name the part with its portion: the one of "late Tuesday evening" belongs to the evening."""
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
    grain = _clock_grain(clock)
    length = dt.timedelta(minutes=1 if grain == "minute" or clock.loose else 60)
    if clock.until is not None:
        length = max(dt.timedelta(minutes=clock.until - minutes), length)
    return Span(start, start + length, grain, approximate=clock.midnight)


def _range(first: Span, until: Day, tense: Tense | None) -> Span | None:
    """Stretch the first day to the last, which without its own year or week is the next such day after the first."""
    if first.start is None:
        return first
    last = day_span(until, first.start.date(), "future")
    if last is None or last.end is None or last.end <= first.start:
        return first
    return replace(first, end=last.end)


def _bounded(span: Span, expression: Expression, published: dt.date | None) -> Span:
    match expression.bound:
        case "by":
            return replace(span, start=None)
        case "since":
            return replace(span, end=None)
        case "before":
            return replace(span, start=None, end=span.start)
        case "after":
            return replace(span, start=span.start if expression.clock else span.end, end=None)
        case "from" if _lies_ahead(span, expression, published):
            return replace(span, end=None)
        case _:
            return span


def _lies_ahead(span: Span, expression: Expression, published: dt.date | None) -> bool:
    """Tell "savings from 2028", which have no stated end, from "a picture from 2019"."""
    if published is None or span.start is None or expression.until is not None or (expression.clock and expression.clock.until):
        return False
    return span.start.date() > published


def _clock_text(expression: Expression) -> str | None:
    clock = expression.clock
    if clock is None or clock.until is not None or expression.bound not in (None, "from"):
        return None  # a range or a bound has no one clock time
    minutes = (clock.hour * 60 + (clock.minute or 0) + clock.shift) % 1440
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _clock_grain(clock: Clock) -> Granularity:
    """An hour alone, and what lies "shortly after" one, are less exact than a minute."""
    return "hour" if clock.loose or (clock.minute is None and not clock.shift) else "minute"


def _stated_grain(expression: Expression) -> Granularity:
    if expression.clock is not None:
        return _clock_grain(expression.clock)
    if expression.part is not None:
        return "part_of_day"
    match expression.day:
        case Calendar(month=month, day=day, weekday=weekday):
            return "day" if day or weekday is not None else "month" if month else "year"
        case Shift(unit=unit) | Ago(unit=unit) | Window(unit=unit) | Hence(unit=unit):
            return grain_of_unit(unit)
        case Season():
            return "season"
        case _:
            return "day"
