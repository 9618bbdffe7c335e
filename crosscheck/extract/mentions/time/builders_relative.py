"""What expressions relative to publication mean: yesterday, next week, two days ago, recent months, last summer, holidays."""

from __future__ import annotations

import re

from crosscheck.extract.mentions.time.builders import UNITS, count_of, full_year, simple, which_of
from crosscheck.extract.mentions.time.expressions import Ago, Calendar, Expression, Holiday, Season, Shift, Window
from crosscheck.extract.mentions.time.words import WEEKDAYS

_NAMED_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def named_day(found: re.Match[str]) -> Expression:
    """Read yesterday, tonight, last night, this morning."""
    words = found.group().lower().split()
    if words == ["tonight"]:
        return Expression(found.start(), found.end(), "relative", Shift("day", 0), part="night")
    if len(words) == 2:
        return Expression(found.start(), found.end(), "relative", Shift("day", -1 if words[0] == "last" else 0), part=words[1])
    return simple(found, "relative", Shift("day", _NAMED_DAYS[words[0]]))


def named_day_but_one(found: re.Match[str]) -> Expression | None:
    """Read the day before yesterday, the day after tomorrow, the night before last."""
    back = found["way"].lower() == "before"
    if (found["day"] == "tomorrow") == back or (found["day"] == "last") != (found["part"] == "night"):
        return None
    return Expression(
        found.start(), found.end(), "relative", Shift("day", -2 if back else 2), part="night" if found["part"] == "night" else None
    )


def shift(found: re.Match[str]) -> Expression:
    """Read last week, this year, next month, the weekend; fiscal and school years only roughly."""
    count = {"last": -1, "this": 0, "next": 1}[which_of(found["which"]) or "this"]
    day = Shift(UNITS[found["unit"].lower()], count)
    return Expression(found.start(), found.end(), "relative", day, approximate=bool(found["fiscal"]))


def of_the_unit(found: re.Match[str]) -> Expression:
    """Read the week of "by the end of the week", which is the present one for what lies ahead."""
    return Expression(found.start("unit"), found.end(), "relative", Shift(UNITS[found["unit"]], 0, ahead=True))


_AGO_HEDGES = {
    "almost exactly": "exactly", "exactly": "exactly", "nearly": "nearly", "almost": "nearly", "just under": "nearly",
    "less than": "nearly", "more than": "over", "over": "over", "just over": "over", "at least": "over",
}  # fmt: skip


def ago(found: re.Match[str]) -> Expression:
    """Read two days ago, nearly a year ago, several weeks ago, a year and a half ago."""
    hedge = " ".join((found["hedge"] or "").lower().split())
    count = count_of(found["count"])
    if (found["half"] or found["half2"]) and count is not None:
        count += 0.5
    day = Ago(UNITS[found["unit"].lower()], count, _AGO_HEDGES.get(hedge))  # type: ignore[arg-type]
    return Expression(found.start(), found.end(), "relative", day, approximate=bool(hedge))


def from_now(found: re.Match[str]) -> Expression | None:
    """Read two weeks from now, in three days' time."""
    count = count_of(found["count"] or found["count2"])
    if count is None or count != int(count):
        return None
    return simple(found, "relative", Ago(UNITS[(found["unit"] or found["unit2"]).lower()], -count))


def weeks_from_day(found: re.Match[str]) -> Expression | None:
    """Read a week ago Tuesday, two weeks from Monday."""
    count = count_of(found["count"])
    if count is None or count != int(count):
        return None
    further = int(count) if found["way"].lower() == "from" else -int(count)
    return simple(found, "date", Calendar(weekday=WEEKDAYS[found["weekday"].lower()], further=further))


def window(found: re.Match[str]) -> Expression | None:
    """Read the past two weeks, recent months, the coming days; not durations, nor what counts from another event."""
    preposition = (found["prep"] or "").lower()
    direction, unit = found["direction"].lower(), found["unit"].lower()
    plural, article = bool(found["plural"]), bool(found["the"])
    if preposition == "for" or not (preposition or article):
        return None  # "for the past two years" lasts; a bare "last week" is a calendar week
    if not article and not (plural and direction in ("recent", "coming", "upcoming", "past")):
        return None
    if found["count"] is None and not plural and (unit in ("day", "minute", "hour") or not preposition):
        return None  # "the next day" counts from an event; "the last year" of something ends anywhere
    count = count_of(found["count"]) if found["count"] else None if plural else 1.0
    start = found.start("the") if article else found.start("direction")
    return Expression(
        start, found.end(), "relative", Window(UNITS[unit], count, direction in ("next", "coming", "upcoming")), approximate=True
    )


def season(found: re.Match[str]) -> Expression:
    """Read last summer, the fall of 2018, since the spring."""
    parts = found.groupdict()
    day = Season(found["season"].lower(), full_year(parts.get("year")), which_of(parts.get("which")))
    start = found.start("which") if parts.get("which") else found.start("season")
    return Expression(start, found.end(), "date" if day.year else "season", day)


def holiday(found: re.Match[str]) -> Expression | None:
    """Read a holiday's name, if it has a capital."""
    if not found["holiday"][0].isupper():
        return None
    name = " ".join(found["holiday"].replace("’", "'").lower().split())
    return simple(found, "holiday", Holiday(name, full_year(found["year"]), which_of(found["which"])))
