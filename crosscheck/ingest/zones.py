"""Time zones by the abbreviations that news pages print."""

from __future__ import annotations

import datetime as dt
import re

HOURS_FROM_UTC = {
    "GMT": 0, "UTC": 0, "WET": 0, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "SAST": 2, "EAT": 3, "PKT": 5,
    "WIB": 7, "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
}  # fmt: skip
UNITED_STATES = {"ET": -5, "CT": -6, "MT": -7, "PT": -8}
"""Hours in winter; one more in summer, see `_is_us_summer`."""
SEVERAL_MEANINGS = ("IST", "BST", "CST")
"""India, Israel or Ireland; Britain or Bangladesh; Chicago, China or Cuba: recognised, but they give no offset."""
_NAMES = "|".join(sorted((*HOURS_FROM_UTC, *UNITED_STATES, *SEVERAL_MEANINGS), key=len, reverse=True))
ZONE = rf"(?-i:(?:GMT|UTC)[+-]\d{{1,2}}(?::?\d{{1,2}})?|(?:{_NAMES})\b)"


def read_zone(text: str, moment: dt.datetime) -> dt.timezone | None:
    """Read the zone that `text` names, as it holds at the local time `moment`; None if none, or one that stands for several.

    >>> read_zone("8:20 AM ET", dt.datetime(2005, 7, 1, 8, 20)).utcoffset(None).total_seconds() / 3600
    -4.0
    """
    match = re.search(ZONE, text)
    if match is None:
        return None
    name = match.group()
    offset = re.fullmatch(r"(?:GMT|UTC)([+-]\d{1,2})(?::?(\d{1,2}))?", name)
    if offset:
        hours, minutes = int(offset.group(1)), int((offset.group(2) or "0").ljust(2, "0"))
        return _zone(hours + (minutes if hours >= 0 else -minutes) / 60)
    if name in UNITED_STATES:
        return _zone(UNITED_STATES[name] + _is_us_summer(moment)) if moment.year >= 1987 else None
    return _zone(HOURS_FROM_UTC[name]) if name in HOURS_FROM_UTC else None


def _zone(hours: float) -> dt.timezone | None:
    return dt.timezone(dt.timedelta(hours=hours)) if abs(hours) < 24 else None


def _is_us_summer(moment: dt.datetime) -> bool:
    """Whether daylight saving time holds: 15 U.S.C. 260a, as amended in 1986 and in 2005 (from 2007 on)."""
    year = moment.year
    starts, ends = (_sunday(year, 3, 8), _sunday(year, 11, 1)) if year >= 2007 else (_sunday(year, 4, 1), _sunday(year, 10, 25))
    return starts <= moment.replace(tzinfo=None) < ends


def _sunday(year: int, month: int, day: int) -> dt.datetime:
    """Two in the morning of the first Sunday on or after `day`."""
    date = dt.datetime(year, month, day, 2)
    return date + dt.timedelta(days=(6 - date.weekday()) % 7)
