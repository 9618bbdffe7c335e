"""Two dates or times of one event: the same, one within the other, near enough, or not both right.

Only the intervals are compared. What the words do not fix (a clock time without a day, an open end) is compared as far as it goes,
and a difference that may lie in our reading instead of the outlets' words gives nothing.
"""

from __future__ import annotations

import datetime as dt
import re

from crosscheck.records import Comparison, Mention, Moment, Reason

_EXACT_SLACK = 5
"""Minutes: clock times in news are rounded to five, and logs of one call differ by a few."""
_HOUR_SLACK = 15
"""Minutes: "2 p.m." without minutes is said of anything nearer to it than to half past."""
_ABOUT_SLACK = 20
"""Minutes: "about 8:35", "shortly before 7" (taken as ten minutes before); two such of 35 minutes apart are a conflict."""
_ABOUT_HOUR_SLACK = 30
"""Minutes: "about 8 p.m." """
_PART_SLACK = dt.timedelta(hours=3)
"""Late Sunday and early Monday are one night; the edges of morning, evening and night are anyone's."""
_WEEK_SLACK = dt.timedelta(days=1)
"""Weeks begin on Sunday for some and on Monday for others."""
_VAGUE_RATIO = 0.25
"""Of its own length, how far an approximate interval may be off at each end: "recent months", "last summer", fiscal years."""
_ZONE_SLACK = dt.timedelta(hours=14)
"""The widest that clocks of one moment lie apart over the world's time zones."""
_SINCE = re.compile(r"since\b", re.IGNORECASE)
"""It tells when something began that still goes on: two such are no two parts of one time."""
_CLOCKED = ("minute", "hour")
_NOON = 12
"""Hour: when a night begins is anyone's guess, when a morning ends is not."""
_NIGHT_FROM, _NIGHT_TO = 18, 10
"""Hours between which a vague time and one of the next day may mean one night."""


def compare_time(left: Mention, right: Mention) -> Comparison | None:
    """Compare two times of the same event; None if they cannot be compared.

    The order of the arguments changes nothing but the order in which the explanation names them.
    """
    first, second = left.value, right.value
    if not isinstance(first, Moment) or not isinstance(second, Moment) or first.recurring or second.recurring:
        return None
    if _is_dated(first) and _is_dated(second):
        return _dated(left, first, right, second)
    if first.clock and second.clock:
        return _clocks(left, first, right, second)
    return _clock_in_part(left, first, right, second) or _clock_in_part(right, second, left, first)


def _is_dated(moment: Moment) -> bool:
    return moment.start is not None or moment.end is not None


# --- intervals ------------------------------------------------------------------------------------------------------


def _dated(left: Mention, first: Moment, right: Mention, second: Moment) -> Comparison | None:
    if (first.start or first.end or dt.datetime.min).tzinfo != (second.start or second.end or dt.datetime.min).tzinfo:
        first, second, sure = _same_zone(first, second)
    else:
        sure = True
    words = f"“{left.text}” is {_told(first)}, “{right.text}” is {_told(second)}"
    if (first.start, first.end) == (second.start, second.end):
        return _same(left, first, right, second)
    if first.clock and second.clock and first.start and second.start:
        distance = abs(first.start - second.start)
        misread = distance >= dt.timedelta(days=1) and _may_be_misread(left, first, right, second)
        return None if misread else _clock_distance(words, first, second, distance, sure=sure)
    if first.grain == second.grain and first.start and second.start and all(_SINCE.match(text) for text in (left.text, right.text)):
        misread = _may_be_misread(left, first, right, second)
        return None if misread else Comparison(verdict="conflict", explanation=f"{words}: it cannot have begun at both.")
    gap = _gap(first, second)
    if gap < dt.timedelta(0):
        return _overlapping(words, first, second)
    slack = max(_slack(first, second), _slack(second, first))
    if (slack and gap <= slack) or _one_night(first, second, gap):
        return Comparison(verdict="compatible", reason="coarser", explanation=f"{words}: near enough for times so loosely stated.")
    if (not sure and gap <= _ZONE_SLACK) or _may_be_misread(left, first, right, second):
        return None
    return Comparison(verdict="conflict", explanation=f"{words}: both cannot be right.")


def _overlapping(words: str, first: Moment, second: Moment) -> Comparison:
    """Tell which lies within which; "since" and "by" leave an end open, evening and night are two names for the same hours."""
    reason: Reason = "bound" if None in (first.start, first.end, second.start, second.end) else "coarser"
    if _contains(first, second):
        return Comparison(verdict="compatible", reason=reason, explanation=f"{words}: the second lies within the first.")
    if _contains(second, first):
        return Comparison(verdict="compatible", reason=reason, explanation=f"{words}: the first lies within the second.")
    if first.grain == second.grain == "part_of_day" and reason == "coarser":
        reason = "alias"
    return Comparison(verdict="compatible", reason=reason, explanation=f"{words}: the two overlap.")


def _same(left: Mention, first: Moment, right: Mention, second: Moment) -> Comparison:
    if first.approximate != second.approximate:
        words = f"“{left.text}” and “{right.text}” are both {_told(first)}, one of them only about then."
        return Comparison(verdict="compatible", reason="rounding", explanation=words)
    return Comparison(verdict="agree", explanation=f"“{left.text}” and “{right.text}” are both {_told(first)}.")


def _same_zone(first: Moment, second: Moment) -> tuple[Moment, Moment, bool]:
    """Both in UTC if both name their zones; else both as local clocks show, and not sure."""
    known = all(edge is None or edge.tzinfo is not None for moment in (first, second) for edge in (moment.start, moment.end))
    if known and first.clock and second.clock:
        return _in_utc(first), _in_utc(second), True
    return _naive(first), _naive(second), False


def _in_utc(moment: Moment) -> Moment:
    start, end = (edge.astimezone(dt.timezone.utc) if edge else None for edge in (moment.start, moment.end))  # noqa: UP017
    return moment.model_copy(update={"start": start, "end": end})


def _naive(moment: Moment) -> Moment:
    start, end = (edge.replace(tzinfo=None) if edge else None for edge in (moment.start, moment.end))
    return moment.model_copy(update={"start": start, "end": end})


def _contains(outer: Moment, inner: Moment) -> bool:
    """Tell whether one interval lies within the other; an open end lies only within an open end."""
    starts = outer.start is None or (inner.start is not None and outer.start <= inner.start)
    ends = outer.end is None or (inner.end is not None and inner.end <= outer.end)
    return starts and ends


def _gap(first: Moment, second: Moment) -> dt.timedelta:
    """Time between the end of one and the start of the other; negative if they overlap."""
    gaps = [
        earlier_start - later_end
        for later_end, earlier_start in ((first.end, second.start), (second.end, first.start))
        if later_end is not None and earlier_start is not None
    ]
    # Half-open intervals that touch do not overlap: their gap is 0.
    return max(gaps, default=dt.timedelta(days=-1))


def _slack(moment: Moment, other: Moment) -> dt.timedelta:
    if moment.grain == "week" and not moment.approximate:
        return _WEEK_SLACK if other.grain in ("day", "part_of_day", *_CLOCKED) else dt.timedelta(0)
    if not moment.approximate or moment.start is None or moment.end is None:
        return dt.timedelta(0)
    if moment.grain in _CLOCKED:
        return dt.timedelta(minutes=_ABOUT_SLACK)
    return (moment.end - moment.start) * _VAGUE_RATIO


def _one_night(first: Moment, second: Moment, gap: dt.timedelta) -> bool:
    """Know two times of day, one of them vague, on either side of a midnight."""
    grains = {first.grain, second.grain}
    if "part_of_day" not in grains or not grains <= {"part_of_day", *_CLOCKED} or gap > _PART_SLACK:
        return False
    if first.start is None or second.start is None:
        return False
    earlier, later = sorted((first, second), key=lambda moment: moment.start or dt.datetime.min)
    if earlier.start is None or later.start is None or earlier.start.date() == later.start.date():
        return gap <= dt.timedelta(hours=1)
    return later.start.hour < _NIGHT_TO and (earlier.start.hour >= _NIGHT_FROM or earlier.grain == "part_of_day")


def _may_be_misread(left: Mention, first: Moment, right: Mention, second: Moment) -> bool:
    """Doubt a difference that the words do not hold: they are the same, or apart by just the week or year that we put in.

    A weekday is resolved by tense and a day without a year by nearness, both against a publication date that may be the page's.
    """
    if " ".join(left.text.lower().split()) == " ".join(right.text.lower().split()):
        return True
    if first.start is None or second.start is None:
        return False
    days = abs(first.start.date() - second.start.date()).days
    fine = {first.grain, second.grain} <= {"day", "part_of_day", *_CLOCKED}
    if days == 7 and fine and not (_has_day(left.text) and _has_day(right.text)):
        return True
    same_day = (first.start.month, first.start.day) == (second.start.month, second.start.day) and first.grain == second.grain
    return same_day and first.grain in ("day", "month", *_CLOCKED) and not (_has_year(left.text) and _has_year(right.text))


def _has_day(text: str) -> bool:
    return re.search(r"\d", text) is not None


def _has_year(text: str) -> bool:
    return re.search(r"\d{4}|/\d\d\b", text) is not None


# --- clocks ---------------------------------------------------------------------------------------------------------


def _clocks(left: Mention, first: Moment, right: Mention, second: Moment) -> Comparison | None:
    """Compare clock times of which one or both have no day: one event, so one day. Around midnight the shorter way counts."""
    words = f"“{left.text}” is {first.clock}, “{right.text}” is {second.clock}"
    minutes = abs(_minutes(first.clock or "") - _minutes(second.clock or ""))
    return _clock_distance(
        words, first, second, dt.timedelta(minutes=min(minutes, 1440 - minutes)), sure=not (_zoned(left) ^ _zoned(right))
    )


def _zoned(mention: Mention) -> bool:
    return re.search(r"\b(?:GMT|UTC|[ECMPB][SD]?T|[A-Z]{2,3}T|time)\b", mention.text) is not None and "local" not in mention.text


def _clock_distance(words: str, first: Moment, second: Moment, distance: dt.timedelta, *, sure: bool) -> Comparison | None:
    minutes = distance.total_seconds() / 60
    if minutes == 0 and first.approximate == second.approximate:
        return Comparison(verdict="agree", explanation=f"{words}: the same time.")
    if minutes <= max(_clock_slack(first), _clock_slack(second)):
        apart = f"{minutes:.0f} minutes apart, within what the wording leaves open" if minutes else "the same, one only about then"
        return Comparison(verdict="compatible", reason="rounding", explanation=f"{words}: {apart}.")
    if not sure and distance <= _ZONE_SLACK:
        return None
    return Comparison(verdict="conflict", explanation=f"{words}: {_apart(distance)} apart.")


def _clock_slack(moment: Moment) -> int:
    if moment.grain == "hour":
        return _ABOUT_HOUR_SLACK if moment.approximate else _HOUR_SLACK
    return _ABOUT_SLACK if moment.approximate else _EXACT_SLACK


def _apart(distance: dt.timedelta) -> str:
    minutes = round(distance.total_seconds() / 60)
    if minutes >= 2880:
        return f"{minutes // 1440} days"
    return f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours" + (f" {minutes % 60} minutes" if minutes % 60 else "")


def _clock_in_part(left: Mention, clocked: Moment, right: Mention, part: Moment) -> Comparison | None:
    """Compare a clock time without a day to a part of a day."""
    if clocked.clock is None or _is_dated(clocked) or part.grain != "part_of_day" or part.start is None or part.end is None:
        return None
    at = part.start.replace(hour=0, minute=0) + dt.timedelta(minutes=_minutes(clocked.clock))
    near = (part.start - _PART_SLACK, part.end + _PART_SLACK)
    words = f"“{left.text}” is {clocked.clock}, “{right.text}” is {_told(part)}"
    shifted = (at + dt.timedelta(days=shift) for shift in (-1, 0, 1))
    when = next((time for time in shifted if near[0] <= time < near[1]), None)
    if when is not None:
        noon = when.replace(hour=_NOON, minute=0)
        across = part.end <= noon <= when or when < noon <= part.start
        within = "" if part.start <= when < part.end else ": near enough for times so loosely stated"
        return None if across else Comparison(verdict="compatible", reason="coarser", explanation=f"{words}{within}.")
    return Comparison(verdict="conflict", explanation=f"{words}: both cannot be right.")


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


# --- words ----------------------------------------------------------------------------------------------------------


def _told(moment: Moment) -> str:
    """Put an interval in words: `Wednesday 15 November 2023`, `November 2023`, `Thursday 10 November 2011, 09:25`."""
    start, end = moment.start, moment.end
    about = "about " if moment.approximate else ""
    if start is None:
        return f"{about}until {_day(end - dt.timedelta(minutes=1))}" if end else "unknown"
    if end is None:
        return f"{about}from {_day(start)} on"
    if moment.grain in _CLOCKED:
        return f"{about}{_day(start)}, {start:%H:%M}"
    if moment.grain == "part_of_day":
        return f"{about}{_day(start)}, {start:%H:%M} to {end:%H:%M}"
    last = end - dt.timedelta(minutes=1)
    if start.date() == last.date():
        return f"{about}{_day(start)}"
    if (start.day, start.month, last.day, last.month) == (1, 1, 31, 12):
        return f"{about}{start.year}" if start.year == last.year else f"{about}{start.year} to {last.year}"
    if start.day == 1 and end.day == 1 and (start.year, start.month) == (last.year, last.month):
        return f"{about}{start:%B} {start.year}"
    return f"{about}{_day(start)} to {_day(last)}"


def _day(moment: dt.datetime) -> str:
    return f"{moment:%A} {moment.day} {moment:%B} {moment.year}"
