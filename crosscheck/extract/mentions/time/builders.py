"""What each simple expression means: from a match of `patterns` to an `Expression`, or None where the match says no time."""

from __future__ import annotations

import re

from crosscheck.extract.mentions.time.expressions import (
    Ago,
    Calendar,
    Clock,
    Expression,
    Form,
    Holiday,
    Shift,
    Stretch,
    Unit,
    Which,
)
from crosscheck.extract.mentions.time.words import FEW, MONTHS, NUMBERS, WEEKDAYS, ZONES

UNITS: dict[str, Unit] = {
    "minute": "minute", "hour": "hour", "day": "day", "week": "week", "weekend": "weekend", "month": "month", "year": "year",
    "decade": "decade", "century": "century", "centurie": "century",
}  # fmt: skip
"""Units by their singular; the grammar takes the s of a plural away, and leaves "centurie"."""
_FEWEST_LETTERS = 5
"""A month's name shorter than this, without a point, is as often a person: Jan, Mar, Dec."""
_CENTURY_EDGE = 40
"""Two-digit years below it are of this century: news tells of the war of 1945 and of no year 2045 without its century."""

_REPORTED = re.compile(
    r"\b(?:profits?|revenues?|sales|earnings|income|turnover|results|GDP|losses|guidance|dividend|deliveries|shipments|inflation)\b",
    re.IGNORECASE,
)
_REPORT_REACH = 120
"""Characters to either side; a third quarter without them is as often of a match."""

# --- dates ----------------------------------------------------------------------------------------------------------


def iso_date(found: re.Match[str]) -> Expression | None:
    """Read 2023-11-10."""
    return _numeric(found, int(found["year"]), int(found["month"]), int(found["day"]))


def slashed_date(found: re.Match[str]) -> Expression | None:
    """Read 11/27/2005 in the order that is possible; where both are, that is left to the day of publication."""
    month, day = int(found["month"]), int(found["day"])
    if month > 12 >= day:
        month, day = day, month
    return _numeric(found, full_year(found["year"]) or 0, month, day, either=month != day and month <= 12 and day <= 12)


def dotted_date(found: re.Match[str]) -> Expression | None:
    """Read 10.11.2023, in which the day always comes first."""
    return _numeric(found, int(found["year"]), int(found["month"]), int(found["day"]))


def _numeric(found: re.Match[str], year: int, month: int, day: int, *, either: bool = False) -> Expression | None:
    if not 1 <= month <= 12 or not 1 <= day <= _longest(month):
        return None
    return simple(found, "date", Calendar(year, month, day, either=either))


def month_day(found: re.Match[str]) -> Expression | None:
    """Read a month and day in either order, with or without a year, "last", or the last day of a range; Feb. 30 is nothing."""
    parts = found.groupdict()
    month, day, last = _month(found["month"]), int(found["day"]), parts.get("last")
    if day > _longest(month):
        return None
    calendar = Calendar(year=full_year(parts.get("year")), month=month, day=day, which=which_of(parts.get("which")))
    until = Calendar(year=calendar.year, month=month, day=int(last)) if last and int(last) <= _longest(month) else None
    return Expression(found.start(), found.end(), "date", calendar, until)


def month(found: re.Match[str]) -> Expression | None:
    """Read a month with or without year and "last"."""
    name, parts = found["month"], found.groupdict()
    bare = parts.get("year") is None and parts.get("which") is None
    if bare and len(name) < _FEWEST_LETTERS and "." not in name and name.lower() not in ("may", "june", "july"):
        return None
    calendar = Calendar(year=full_year(parts.get("year")), month=_month(name), which=which_of(parts.get("which")))
    return simple(found, "date" if calendar.year else "month", calendar)


def weekday(found: re.Match[str]) -> Expression:
    """Read a weekday; "Mondays" and "every Monday" recur, and "Monday week" is the Monday behind the next."""
    parts = found.groupdict()
    beyond = {"week": 1, "fortnight": 2}.get(parts.get("beyond") or "", 0)
    calendar = Calendar(weekday=WEEKDAYS[found["weekday"].lower()], which=which_of(parts.get("which")), further=beyond)
    recurring = bool(parts.get("plural") or parts.get("every"))
    return Expression(found.start(), found.end(), "weekday", calendar, recurring=recurring)


def year(found: re.Match[str]) -> Expression | None:
    """Read four digits as a year, and 2018-19 as two; whether they are a year is for `lookalikes`."""
    first, last = int(found["year"]), found["last"]
    if last is None:
        return simple(found, "year", Calendar(year=first))
    until = first // 100 * 100 + int(last)
    return Expression(found.start(), found.end(), "year", Calendar(year=first), Calendar(year=until)) if until > first else None


def decade(found: re.Match[str]) -> Expression:
    """Read the 1990s, the '90s."""
    return simple(found, "date", Stretch(int(found["decade"] or "19" + found["short"]), 1, 120))


def quarter(found: re.Match[str]) -> Expression | None:
    """Read the third quarter of 2019, the first half of next year, Q3 2019; "in the third quarter" only beside what firms report."""
    parts = found.groupdict()
    nth = int(parts["q"]) if parts.get("q") else ("first", "second", "third", "fourth").index(found["nth"].lower()) + 1
    months = 6 if found["kind"] == "half" else 3
    around = found.string[max(0, found.start() - _REPORT_REACH) : found.end() + _REPORT_REACH]
    if nth * months > 12 or ("year" not in parts and _REPORTED.search(around) is None):
        return None
    which = which_of(parts.get("which"))
    year, years = full_year(parts.get("year")), {"last": -1, "this": 0, "next": 1}[which] if which is not None else None
    return simple(found, "date", Stretch(year, 1 + (nth - 1) * months, months, years))


def fiscal_year(found: re.Match[str]) -> Expression:
    """Read fiscal 2019 as about 2019: it may begin anywhere in the calendar year."""
    calendar = Calendar(year=int(found["year"] or found["year2"]))
    return Expression(found.start(), found.end(), "date", calendar, approximate=True)


# --- times of day ---------------------------------------------------------------------------------------------------


def clock(found: re.Match[str]) -> Expression | None:
    """Read 2 p.m., 8:35 p.m., 9.25 am, 7:21:15 AM; in "9 to 11 p.m." the first half takes p.m. from the second."""
    hour, minute = _hour(found["hour"]), int(found["minute"]) if found["minute"] else None
    if not 1 <= hour <= 12 or (minute or 0) > 59:
        return None
    late = found["meridiem"][0].lower() == "p"
    end = Clock(hour % 12 + 12 * late, minute, _offset(found))
    return _clock_range(found, end, late=late) if found["first"] else _at(found, end)


def _clock_range(found: re.Match[str], last: Clock, *, late: bool) -> Expression | None:
    hour, minute = int(found["first"]), int(found["first_minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    end = last.hour * 60 + (last.minute or 0)
    begin = (hour % 12 + 12 * late) * 60 + minute
    if begin >= end:
        begin -= 720  # "10 to 2 p.m." begins in the morning
    return _at(found, Clock(begin // 60, begin % 60, last.offset, until=end)) if begin >= 0 else None


def clock_24(found: re.Match[str]) -> Expression | None:
    """Read 1353 GMT, 01:19 hrs, 21:30; a bare "9:25" or "0:45" waits for "in the morning", and is dropped without it."""
    hour, minute = int(found["hour"]), int(found["minute"])
    marked = bool(found["zone"] or found["hours"]) or found["paired"] is not None
    if hour > 23 or minute > 59 or not (marked or found["colon"]):
        return None
    return _at(found, Clock(hour, minute, _offset(found), meridiem=marked or hour > 12 or (hour > 0 and found["hour"].startswith("0"))))


def oclock(found: re.Match[str]) -> Expression | None:
    """Read nine o'clock and "at 8.04 on Tuesday morning", which wait for a part of the day."""
    hour, minute = _hour(found["hour"]), found.groupdict().get("minute")
    return _at(found, Clock(hour, int(minute) if minute else None, meridiem=False)) if 1 <= hour <= 12 else None


def noon(found: re.Match[str]) -> Expression:
    """Read noon, 12 noon, midnight, and midday, which is only about then."""
    word = found["noon"].lower()
    time = Clock(0 if word == "midnight" else 12, 0, midnight=word == "midnight")
    return Expression(found.start(), found.end(), "clock", clock=time, approximate=word == "midday")


def part(found: re.Match[str]) -> Expression:
    """Read morning, early evening, overnight, the small hours: nothing by itself, until a day or a clock stands beside it."""
    name = found["part"].lower().rstrip("s")
    if name.startswith("before"):
        name = "predawn"
    if found["portion"]:
        name = f"{found['portion'].lower()} {name}"
    return Expression(found.start("portion" if found["portion"] else "part"), found.end(), "part", part=name)


# --- small parts ----------------------------------------------------------------------------------------------------


def simple(found: re.Match[str], form: Form, day: Calendar | Stretch | Shift | Ago | Holiday) -> Expression:
    """Give an expression that covers the whole match."""
    return Expression(found.start(), found.end(), form, day)


def _at(found: re.Match[str], time: Clock) -> Expression:
    return Expression(found.start(), found.end(), "clock", clock=time)


def which_of(text: str | None) -> Which | None:
    """Give "this past" as last, "the coming" as next."""
    if text is None:
        return None
    words = text.lower().split()
    if "next" in words or "coming" in words:
        return "next"
    return "last" if "last" in words or "past" in words else "this"


def _month(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]


def _longest(month: int) -> int:
    return 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31


def count_of(text: str | None) -> float | None:
    """Give "three", "3", "a couple of" as a number; None for several."""
    word = " ".join((text or "few").lower().split())
    if word in FEW:
        return None
    return float(NUMBERS[word]) if word in NUMBERS else float(word)


def full_year(text: str | None) -> int | None:
    """Give '84 as 1984, 11 as 2011, four digits as they are."""
    if text is None:
        return None
    return int(text) + (0 if len(text) == 4 else 2000 if int(text) < _CENTURY_EDGE else 1900)


def _hour(text: str) -> int:
    return int(text) if text.isdigit() else int(NUMBERS[text.lower()])


def _offset(found: re.Match[str]) -> int | None:
    words = (found["zone"] or "").split()
    offset = ZONES.get(words[0].lower()) if words else None
    if offset is None or not found["ahead"]:
        return offset
    hours, minutes = int(found["ahead"]), int(found["ahead_minutes"] or 0)
    if hours > 14 or minutes > 59:
        return None
    return offset + (-1 if found["sign"] == "-" else 1) * (hours * 60 + minutes)
