"""What each simple expression means: from a match of `grammar` to an `Expression`."""

from __future__ import annotations

import re
from dataclasses import replace

from crosscheck.extract.mentions.time.expressions import (
    Ago,
    Calendar,
    Clock,
    Expression,
    Holiday,
    Season,
    Shift,
    Stretch,
    Unit,
    Which,
    Window,
)
from crosscheck.extract.mentions.time.words import FEW, MONTHS, NUMBERS, WEEKDAYS, ZONES

_SIMPLE_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _which(text: str | None) -> Which | None:
    if text is None:
        return None
    return (
        "next"
        if "next" in text.lower() or "coming" in text.lower()
        else "last"
        if "last" in text.lower() or "past" in text.lower()
        else "this"
    )


def _month(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]


def _count(text: str | None) -> float | None:
    if text is None:
        return None
    word = " ".join(text.lower().split())
    if word in FEW:
        return None
    return float(NUMBERS[word]) if word in NUMBERS else float(word)


def _full_year(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text) if int(text) < 50 else 1900 + int(text)


def read_date(found: re.Match[str]) -> Expression | None:
    """Month and day, with or without a year and "last"; Feb. 30 is nothing."""
    parts = found.groupdict()
    month, day = _month(parts["month"]), int(parts["day"])
    if day > 31 - (month in (4, 6, 9, 11)) - 2 * (month == 2):
        return None
    calendar = Calendar(year=_full_year(parts.get("year")), month=month, day=day, which=_which(parts.get("which")))
    until = Calendar(year=calendar.year, month=month, day=int(parts["last"])) if parts.get("last") and int(parts["last"]) <= 31 else None
    return Expression(found.start(), found.end(), "date", calendar, until)


def read_numeric(found: re.Match[str]) -> Expression | None:
    """2023-11-10, 11/27/2005: American order unless that is impossible."""
    year, month, day = (int(_full_year(found["year"]) or 0), int(found["month"]), int(found["day"]))
    if month > 12 >= day and found.re is _SLASHED:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31 - (month in (4, 6, 9, 11)) - 2 * (month == 2)):
        return None
    return Expression(found.start(), found.end(), "date", Calendar(year, month, day))


def read_month_alone(found: re.Match[str]) -> Expression | None:
    name = found["month"]
    parts = found.groupdict()
    if (
        parts.get("year") is None
        and parts.get("which") is None
        and len(name.rstrip(".")) < 5
        and name.lower() not in ("may", "june", "july")
        and "." not in name
    ):
        return None  # "Jan", "Mar" and "Dec" without a point, day or year are as often names
    calendar = Calendar(year=_full_year(parts.get("year")), month=_month(name), which=_which(parts.get("which")))
    return Expression(found.start(), found.end(), "date" if calendar.year else "month", calendar)


def read_weekday(found: re.Match[str]) -> Expression:
    parts = found.groupdict()
    calendar = Calendar(weekday=WEEKDAYS[found["weekday"].lower()], which=_which(parts.get("which")))
    return Expression(found.start(), found.end(), "weekday", calendar, recurring=bool(parts.get("plural") or parts.get("every")))


def read_year(found: re.Match[str]) -> Expression:
    return Expression(found.start(), found.end(), "year", Calendar(year=int(found["year"])))


def read_decade(found: re.Match[str]) -> Expression:
    first = int(found["decade"]) if found["decade"] else 1900 + int(found["short"])
    return Expression(found.start(), found.end(), "date", Stretch(first, 1, 120))


def read_quarter(found: re.Match[str]) -> Expression:
    word = found["nth"].lower()[-1:] if found["nth"].lower().startswith("q") else found["nth"].lower()
    nth = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}[word]
    months = 6 if found["kind"] == "half" else 3
    return (
        Expression(found.start(), found.end(), "date", Stretch(int(found["year"]), 1 + (nth - 1) * months, months))
        if nth * months <= 12
        else None
    )  # type: ignore[return-value]


def read_fiscal(found: re.Match[str]) -> Expression:
    # A fiscal year may begin anywhere in the calendar year.
    return Expression(found.start(), found.end(), "date", Calendar(year=int(found["year"] or found["year2"])), approximate=True)


def read_named_day(found: re.Match[str]) -> Expression:
    word = found.group().lower()
    if "night" in word or word.startswith("last"):
        return Expression(
            found.start(),
            found.end(),
            "relative",
            Shift("day", -1 if word.startswith("last") else 0),
            part="night" if "night" in word else "evening",
        )
    if word.startswith("this"):
        return Expression(found.start(), found.end(), "relative", Shift("day", 0), part=word.split()[-1])
    return Expression(found.start(), found.end(), "relative", Shift("day", _SIMPLE_DAYS[word]))


def read_shift(found: re.Match[str]) -> Expression:
    which = _which(found["which"]) or "this"
    unit: Unit = found["unit"].lower()  # type: ignore[assignment]
    return Expression(
        found.start(), found.end(), "relative", Shift(unit, {"last": -1, "this": 0, "next": 1}[which]), approximate=bool(found["fiscal"])
    )


def read_ago(found: re.Match[str]) -> Expression:
    hedges = {
        "almost exactly": "exactly",
        "exactly": "exactly",
        "nearly": "nearly",
        "almost": "nearly",
        "just under": "nearly",
        "less than": "nearly",
    }
    word = " ".join((found["hedge"] or "").lower().split())
    hedge = hedges.get(word, "over" if word in ("more than", "over", "just over", "at least") else None)
    unit = "century" if found["unit"].lower().startswith("centur") else found["unit"].lower()
    count = _count(found["count"])
    if found["half"] and count is not None:
        count += 0.5
    return Expression(found.start(), found.end(), "relative", Ago(unit, count, hedge), approximate=bool(word))  # type: ignore[arg-type]


def read_window(found: re.Match[str]) -> Expression | None:
    parts = found.groupdict()
    direction, count, unit = parts["direction"].lower(), parts["count"], parts["unit"].lower()
    plural = bool(parts["plural"])
    if count is None and not plural and (unit in ("day", "minute", "hour") or not parts["prep"]):
        return None  # "the next day" counts from the event; "the last year of the war" ends nowhere near publication
    amount = _count(count) if count else None if plural else 1.0
    start = found.start("the") if parts["the"] else found.start("direction")
    return Expression(start, found.end(), "relative", Window(unit, amount, direction in ("next", "coming", "upcoming")), approximate=True)  # type: ignore[arg-type]


def read_season(found: re.Match[str]) -> Expression:
    parts = found.groupdict()
    season = Season(found["season"].lower(), _full_year(parts.get("year")), _which(parts.get("which")))
    start = found.start("which") if parts.get("which") else found.start("season")
    return Expression(start, found.end(), "date" if season.year else "season", season)


def read_holiday(found: re.Match[str]) -> Expression:
    parts = found.groupdict()
    name = " ".join(found["holiday"].replace("’", "'").lower().split())
    return Expression(found.start(), found.end(), "holiday", Holiday(name, _full_year(parts.get("year")), _which(parts.get("which"))))


def _offset(found: re.Match[str]) -> int | None:
    words = (found["zone"] or "").split()
    offset = ZONES.get(words[0].lower()) if words else None
    if offset is None or not found["ahead"]:
        return offset
    hours, minutes = int(found["ahead"]), int(found["ahead_minutes"] or 0)
    if hours > 14 or minutes > 59:
        return None
    return offset + (-1 if found["sign"] == "-" else 1) * (hours * 60 + minutes)


def read_clock(found: re.Match[str]) -> Expression | None:
    """2 p.m., 8:35 p.m., 9.25 am, 7:21:15 AM; "9 to 11 p.m." takes its first half's a.m. or p.m. from the second."""
    hour = _hour(found["hour"])
    minute = int(found["minute"]) if found["minute"] else None
    if not 1 <= hour <= 12 or (minute or 0) > 59:
        return None
    late = found["meridiem"][0].lower() == "p"
    clock = Clock(hour % 12 + 12 * late, minute, _offset(found))
    if found["first"]:
        return _clock_range(found, clock, late)
    return Expression(found.start(), found.end(), "clock", clock=clock)


def _clock_range(found: re.Match[str], last: Clock, late: bool) -> Expression | None:
    first, minute = int(found["first"]), int(found["first_minute"] or 0)
    if not 1 <= first <= 12 or minute > 59:
        return None
    end = last.hour * 60 + (last.minute or 0)
    begin = (first % 12 + 12 * late) * 60 + minute
    if begin >= end:
        begin -= 720
    if begin < 0:
        return None
    return Expression(found.start(), found.end(), "clock", clock=Clock(begin // 60, begin % 60, last.offset, until=end))


def _hour(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text.lower()]


def read_clock24(found: re.Match[str]) -> Expression | None:
    """1353 GMT, 01:19 hrs, 21:30; a bare "9:25" waits for "in the morning" and is else dropped."""
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 23 or minute > 59:
        return None
    certain = bool(found["zone"] or found["hours"]) or found["paired"] is not None or hour > 12 or found["hour"].startswith("0")
    if found["colon"] is None and not (found["zone"] or found["hours"] or found["paired"] is not None):
        return None
    return Expression(
        found.start(),
        found.end("zone") if found["zone"] else found.end(),
        "clock",
        clock=Clock(hour, minute, _offset(found), meridiem=certain or found["colon"] is None),
    )


def read_oclock(found: re.Match[str]) -> Expression | None:
    hour = _hour(found["hour"])
    return Expression(found.start(), found.end(), "clock", clock=Clock(hour, meridiem=False)) if 1 <= hour <= 12 else None


def read_noon(found: re.Match[str]) -> Expression:
    midnight = found.group().lower() == "midnight"
    return Expression(found.start(), found.end(), "clock", clock=Clock(0 if midnight else 12, 0, midnight=midnight))


def read_part(found: re.Match[str]) -> Expression:
    part = found["part"].lower().rstrip("s")
    if found["portion"]:
        part = f"{found['portion'].lower()} {part}"
    return Expression(found.start("portion") if found["portion"] else found.start("part"), found.end(), "part", part=part)


def is_window(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    if (parts["prep"] or "").lower() == "for" or (not parts["prep"] and not parts["the"]):
        return False  # "for the past two years" is a duration; "Last week" is a calendar week
    return bool(parts["the"] or (parts["plural"] and parts["direction"].lower() in ("recent", "coming", "upcoming", "past")))


def trimmed(expression: Expression | None, start: int) -> Expression | None:
    return expression and Expression(start, expression.end, expression.form, expression.day, expression.until)


def trimmed_end(expression: Expression, end: int) -> Expression:
    return Expression(expression.start, end, expression.form, expression.day)
