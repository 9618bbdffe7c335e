"""Simple expressions that stand side by side, joined: "shortly after 1 a.m. Tuesday", "Saturday, Sept. 19", "2006 through 2011"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from crosscheck.extract.mentions.time.expressions import Calendar, Clock, Day, Expression, Holiday, Season, Shift
from crosscheck.extract.mentions.time.leads import BOUNDS, HEDGE, NEAR, hedged, is_day, with_lead
from crosscheck.extract.mentions.time.words import PARTS

_GAP_DAYS = re.compile(r",?\s{1,2}(?:on\s|of\s|the\s|in\s)?|\s?\(|,\s(?:on\s)?the\s|\s?[–—-]\s?")
_GAP_PART = re.compile(r"\s(?:in\sthe\s|on\s|of\s|at\s|during\sthe\s)?|,\s?(?:in\sthe\s)?")
_GAP_CLOCK = re.compile(
    rf"(?:['’]s\s|,?\s{{1,2}}|\s?\(|\s[-–—]\s)(?:(?:on|of|at|@|in\sthe|on\sthe|from|between|sometime|(?P<bound>by|before|after|until|since))\s)?(?:(?P<hedge>{HEDGE}|{NEAR})\s)?(?:at\s)?|"
)
_GAP_RANGE = re.compile(r"\s?(?:through|thru|to|until|till)\s|\s?[–—-]\s?|\sand\s")

_LONGEST_GAP = 40


_Joiner = Callable[[Expression, Expression, str, str], Expression | None]
"""Takes two neighbours, the text between them and the whole text."""


def join(text: str, simple: Iterable[Expression]) -> list[Expression]:
    """Join neighbours pair by pair, then add the words before them: hedges, bounds, "early", "the end of"."""
    days = _fold(text, simple, _join_days)
    parted = _fold(text, _fold(text, days, _join_parts), _join_days)  # "Sunday morning, Nov. 13"
    timed = _fold(text, parted, _join_offsets)
    whole = _fold(text, timed, _join_clocks)
    ranges = _fold(text, whole, _join_ranges)
    floors = [0, *(expression.end for expression in ranges)]
    joined = [with_lead(text, expression, floor) for expression, floor in zip(ranges, floors, strict=False)]
    return [expression for expression in joined if _says_when(expression)]


def _fold(text: str, expressions: Iterable[Expression], join_pair: _Joiner) -> list[Expression]:
    out: list[Expression] = []
    for expression in expressions:
        pair = None
        if out and 0 <= expression.start - out[-1].end <= _LONGEST_GAP:
            pair = join_pair(out[-1], expression, text[out[-1].end : expression.start], text)
        if pair is None:
            out.append(expression)
        else:
            out[-1] = pair
    return out


def _join_days(left: Expression, right: Expression, gap: str, text: str) -> Expression | None:
    if not (_GAP_DAYS.fullmatch(gap) and left.day and right.day and not left.until) or left.recurring or right.recurring:
        return None
    day = _one_day(left.day, right.day, gap)
    return (
        None
        if day is None
        else replace(
            left, end=right.end + (gap.endswith("(") and text[right.end : right.end + 1] == ")"), day=day, until=right.until, form="date"
        )
    )


def _one_day(left: Day, right: Day, gap: str) -> Day | None:
    """Both as one day: a weekday with its date, a date with its week or year."""
    if isinstance(left, Calendar) and isinstance(right, Calendar):
        if left.weekday is not None and left.month is None and right.weekday is None and right.day:
            return replace(right, weekday=left.weekday)
        if right.weekday is not None and right.month is None and left.weekday is None and left.day and "of" not in gap:
            return replace(left, weekday=right.weekday)
        return None
    if isinstance(left, Calendar) and isinstance(right, Shift) and "(" not in gap and "," not in gap:
        if right.unit == "week" and left.weekday is not None and left.month is None:
            return replace(left, weeks=right.count)
        if right.unit == "year" and left.month and left.year is None:
            return replace(left, years=right.count)
    if (
        isinstance(left, Shift)
        and left.unit == "day"
        and isinstance(right, Calendar)
        and (right.day or right.weekday is not None)
        and "of" not in gap
    ):
        return right if right.day else None  # "today, Nov. 15"
    if isinstance(left, (Season, Holiday)) and left.year is None and isinstance(right, Calendar) and right.year and right.month is None:
        return replace(left, year=right.year)
    return None


def _join_parts(left: Expression, right: Expression, gap: str, text: str) -> Expression | None:
    if not _GAP_PART.fullmatch(gap):
        return None
    if (
        right.form == "part"
        and left.form != "part"
        and left.part is None
        and (left.clock or is_day(left.day))
        and ("," not in gap or left.clock is None)
    ):
        if left.clock is not None:
            return replace(left, end=right.end, part=right.part, clock=_in_part(left.clock, right.part or ""))
        return replace(left, end=right.end, part=right.part)
    if left.form == "part" and right.part is None and is_day(right.day) and "," not in gap and not right.recurring:
        return replace(right, start=left.start, part=left.part)
    return None


def _in_part(clock: Clock, part: str) -> Clock:
    """Read a clock without a.m. or p.m. with the part of the day beside it."""
    if clock.meridiem or not part:
        return clock
    name = part.split()[-1]
    afternoon = name in ("afternoon", "evening") or (name == "night" and clock.hour >= 5 and clock.hour != 12)
    return replace(clock, hour=clock.hour % 12 + 12 * afternoon, meridiem=True)


def _join_clocks(left: Expression, right: Expression, gap: str, text: str) -> Expression | None:
    found = _GAP_CLOCK.fullmatch(gap)
    if found is None or _begins_sentence(right, gap, text):
        return None
    if left.clock and right.clock is None and left.day is None and (is_day(right.day) or right.form == "part"):
        clock = _in_part(left.clock, right.part or "")
        end = right.end + (gap.endswith("(") and text[right.end : right.end + 1] == ")")
        return replace(
            right,
            start=left.start,
            end=end,
            clock=clock,
            form="clock",
            part=left.part or right.part,
            bound=left.bound,
            approximate=left.approximate,
        )
    if right.clock and left.clock is None and is_day(left.day) and right.day is None and not left.recurring:
        right = hedged(right, found["hedge"])
        bound = BOUNDS.get((found["bound"] or "").lower())
        end = right.end + (gap.endswith("(") and text[right.end : right.end + 1] == ")")
        clock = _in_part(right.clock or Clock(0), left.part or right.part or "")
        if not clock.meridiem:
            return None  # "Monday 3:15" may be a result
        return replace(left, end=end, clock=clock, form="clock", approximate=right.approximate, bound=bound or right.bound)
    return None


def _begins_sentence(right: Expression, gap: str, text: str) -> bool:
    """Know "at 9 p.m. The next day": the point of p.m. is a sentence's too where a word follows that has no capital of its own."""
    return gap == " " and right.form in ("anchored", "relative", "part") and text[right.start].isupper()


def _join_offsets(left: Expression, right: Expression, gap: str, text: str) -> Expression | None:
    """Take the local offset from a local time with the same moment in UTC beside it: 1353 (1023 GMT)."""
    local, universal = left.clock, right.clock
    if local is None or universal is None or universal.offset != 0 or gap not in (" (", " / ", ", or ", " or "):
        return None
    minutes = (local.hour * 60 + (local.minute or 0)) - (universal.hour * 60 + (universal.minute or 0))
    # Offsets lie between UTC-10 and UTC+14; a day edge between the two clocks is undone.
    offset = minutes - 1440 if minutes > 840 else minutes + 1440 if minutes < -600 else minutes
    end = right.end + (gap.endswith("(") and text[right.end : right.end + 1] == ")")
    return replace(left, end=end, clock=replace(local, offset=offset, meridiem=True))


def _join_ranges(left: Expression, right: Expression, gap: str, text: str) -> Expression | None:
    found = _GAP_RANGE.fullmatch(gap)
    lead = text[max(0, left.start - 10) : left.start].lower()
    if found is None or left.until or ("and" in gap and not lead.endswith("between ")):
        return None
    if left.clock and right.clock and left.clock.until is None and (left.day is None or right.day is None) and not right.clock.midnight:
        end = right.clock.hour * 60 + (right.clock.minute or 0)
        clock = replace(left.clock, until=end + 1440 * (end <= left.clock.hour * 60))
        return replace(left, end=right.end, clock=clock, day=left.day or right.day)
    if left.clock or right.clock or left.part or right.part:
        return None
    if isinstance(left.day, Calendar) and isinstance(right.day, Calendar) and _same_fields(left.day, right.day):
        return replace(
            left,
            end=right.end,
            until=right.day,
            form="date",
            recurring=left.day.weekday is not None and left.day.day is None and "and" not in gap,
        )
    return None


def _same_fields(left: Calendar, right: Calendar) -> bool:
    return (
        (left.month is None) == (right.month is None)
        and (left.day is None) == (right.day is None)
        and ((left.weekday is None) == (right.weekday is None) and (left.year is None or right.year is not None))
    )


def _says_when(expression: Expression) -> bool:
    """Drop a part of an unnamed day ("that night") and a clock that may be a score or a ratio ("3:2")."""
    if expression.clock is not None and not expression.clock.meridiem:
        return False
    if expression.day is None and expression.clock is None:
        return False
    return expression.part is None or expression.part in PARTS
