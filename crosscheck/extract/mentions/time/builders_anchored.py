"""What expressions mean that count from the event told before: ten days later, the following morning, that night, the year before."""

from __future__ import annotations

import re

from crosscheck.extract.mentions.time.builders import UNITS, count_of
from crosscheck.extract.mentions.time.expressions import Expression, Hence
from crosscheck.extract.mentions.time.words import WEEKDAYS

_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_WINDOW_LEAD = re.compile(r"\b(?:over|in|within|for|during|throughout|until)\s$", re.IGNORECASE)
"""Before "the next week" they make a stretch of time, from now or from an event."""
_OPEN_END = re.compile(r"\s(?:or\s(?:two|so|more)\b|after\s|before\s|of\s)", re.IGNORECASE)
"""Behind "the next day" they make it vague, or count from something else."""
_SAME_AS = re.compile(r"(?:as|that|when)\s", re.IGNORECASE)
_LEAD_LENGTH = 12


def later(found: re.Match[str]) -> Expression | None:
    """Read ten days later, two weeks earlier, a year before; several days later is no day at all."""
    count = count_of(found["count"])
    way = (found["way"] or found["way2"]).lower()
    if count is None or count != int(count):
        return None
    hedged = (found["hedge"] or "").lower() not in ("", "just", "only", "exactly")
    slack = max(1.0, 0.2 * count) if hedged else 0.0
    day = Hence(UNITS[found["unit"].lower()], -count if way in ("earlier", "before") else count, slack=slack)
    return Expression(found.start(), found.end(), "anchored", day, approximate=hedged)


def next_unit(found: re.Match[str]) -> Expression | None:
    """Read the next day, the following Monday, the previous night, that evening, the same year."""
    count = _direction(found["which"].lower().split())
    lead = found.string[max(0, found.start() - _LEAD_LENGTH) : found.start()]
    next_ = "next" in found["which"].lower()
    if (next_ and _WINDOW_LEAD.search(lead)) or _OPEN_END.match(found.string, found.end()):
        return None
    if count == 0 and _SAME_AS.match(found.string, found.end() + 1):
        return None  # "the same day as the match"
    if found["weekday"] is not None:
        day = Hence("day", count, weekday=WEEKDAYS[found["weekday"].lower()])
        return Expression(found.start(), found.end(), "anchored", day) if count else None
    return _of_unit(found, found["unit"].lower(), count)


def the_weekday(found: re.Match[str]) -> Expression:
    """Read "the Saturday" as the one of the days told of, which only a reader knows: no day, but not the last one either."""
    return Expression(found.start("weekday"), found.end(), "anchored", Hence("day", 0, weekday=WEEKDAYS[found["weekday"].lower()]))


def day_before(found: re.Match[str]) -> Expression:
    """Read the day before, the night before, the year after, where nothing follows that they could count from."""
    return _of_unit(found, found["unit"].lower(), -1 if found["way"].lower() == "before" else 1)


def _direction(words: list[str]) -> int:
    if "next" in words or "following" in words:
        return 1
    return -1 if "previous" in words or "preceding" in words else 0


def _of_unit(found: re.Match[str], unit: str, count: int) -> Expression:
    if unit in _PARTS:
        return Expression(found.start(), found.end(), "anchored", Hence("day", count), part=unit)
    return Expression(found.start(), found.end(), "anchored", Hence(UNITS[unit], count, whole=unit != "day"))
