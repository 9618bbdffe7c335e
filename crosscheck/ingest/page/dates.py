"""When a page was published, and by which zone's day.

Machines are told an instant, often in UTC; readers see the newsroom's own day and hour. "Wednesday" in the text is a day of that calendar,
so the instant is kept with the zone of the dateline wherever the two fit together.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from crosscheck.ingest.boilerplate import is_byline
from crosscheck.ingest.dateline import is_lone_dateline, is_update, labelled_stamps, read_stamp
from crosscheck.ingest.document import Stamp
from crosscheck.records import MAX_YEAR, MIN_YEAR

MAX_STAMP_CHARS = 80
MAX_DATELINE_CHARS = 120
"""A line with "Published" and a date that is longer is a sentence about a publication."""
MAX_OFFSET = dt.timedelta(hours=14)
OFFSET_STEP = dt.timedelta(minutes=15)
"""All zones in use lie a multiple of it from UTC."""
EPOCH_DAY = dt.date(1970, 1, 1)
"""And 1970 for zero."""

_RFC_5322 = re.compile(r"(?:[A-Za-z]{3,9},?\s{1,3})?\d{1,2}\s{1,3}[A-Za-z]{3}\s{1,3}\d{4}\s{1,3}\d{1,2}:\d\d(?::\d\d)?(?:\s{1,3}.{1,20})?")
_EPOCH = re.compile(r"\d{10}|\d{13}")
_SPACED_OFFSET = re.compile(r"(?<=\d)\s{1,3}(?=[+-]\d\d:?\d\d$)")
_UTC_WORD = re.compile(r"(?<=\d)\s{0,3}(?:UTC|GMT)$")


@dataclass(frozen=True)
class Dated:
    """A date with where it was found."""

    stamp: Stamp
    source: str


def read_machine_date(value: object) -> Stamp | None:
    """Read a date from metadata: ISO 8601 with or without time and zone, RFC 5322, seconds since 1970, or as news pages print it.

    >>> read_machine_date("2014-05-03T19:18:00.000-0400").isoformat()
    '2014-05-03T19:18:00-04:00'
    >>> read_machine_date("Sat, 03 May 2014 19:18:00 GMT").isoformat()
    '2014-05-03T19:18:00+00:00'
    """
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not 6 <= len(value.strip()) <= MAX_STAMP_CHARS:
        return None
    try:
        stamp = _read(" ".join(value.split()))
        day = stamp.date() if isinstance(stamp, dt.datetime) else stamp
        if isinstance(stamp, dt.datetime) and stamp.tzinfo:
            stamp.astimezone(dt.UTC)  # the first and the last day of the calendar have none there
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return None if day is None or not MIN_YEAR <= day.year <= MAX_YEAR or day == EPOCH_DAY else stamp


def _read(value: str) -> Stamp | None:
    if _EPOCH.fullmatch(value):
        return dt.datetime.fromtimestamp(int(value[:10]), dt.UTC)
    if _RFC_5322.fullmatch(value):
        stamp = parsedate_to_datetime(value)
        # "-0000" is UTC from a sender that does not know its own zone.
        return stamp if stamp.tzinfo else stamp.replace(tzinfo=dt.UTC) if re.search(r"[+-]0000|[A-Z]{3}$", value) else stamp
    iso = _UTC_WORD.sub("Z", _SPACED_OFFSET.sub("", value))
    if re.fullmatch(r"\d{4}-?\d\d-?\d\d", iso):
        return dt.date.fromisoformat(iso)
    if re.match(r"\d{4}-?\d\d-?\d\d[T ]\d", iso):
        return dt.datetime.fromisoformat(iso).replace(microsecond=0)
    return read_stamp(value)


def visible_dates(lines: Iterable[str]) -> tuple[Stamp | None, Stamp | None]:
    """Find the publication's and the update's date among the lines around a headline; only lines that hold nothing else count."""
    published: Stamp | None = None
    updated: Stamp | None = None
    for line in lines:
        stamps = labelled_stamps(line)
        if not stamps or not _is_dateline(line, any(label for label, _ in stamps)):
            continue
        for label, stamp in stamps:
            if is_update(label):
                updated = updated or stamp
            else:
                published = published or stamp
    return published, updated


def _is_dateline(line: str, labelled: bool) -> bool:
    if is_lone_dateline(line) or is_byline(line):
        return True
    return labelled and len(line) <= MAX_DATELINE_CHARS and not line.endswith((".", "?", "!", "”", '"'))


def choose(stated: Sequence[Dated], visible: Stamp | None, today: dt.date | None = None) -> tuple[Dated | None, str | None]:
    """The date to believe, of what metadata states (the most trusted first) and what the page shows; and a note where they differ.

    What lies after `today` is believed of neither.
    """
    stated = [dated for dated in stated if today is None or _day(dated.stamp) <= today + dt.timedelta(days=1)]
    if visible is not None and today is not None and _day(visible) > today + dt.timedelta(days=1):
        visible = None
    if not stated:
        return (Dated(visible, "dateline") if visible else None), None
    base = _most_exact(stated)
    if visible is None:
        return base, None
    joined = _with_dateline(base, visible)
    if joined is not None:
        return joined, None
    note = f"the page shows {_day(visible)} as its date, {base.source} says {_day(base.stamp)}; the latter is used"
    return base, note if abs((_day(visible) - _day(base.stamp)).days) > 1 else None


def _most_exact(stated: Sequence[Dated]) -> Dated:
    """The first, made more exact by another that tells the same instant with its own zone, or the same day with its hour."""
    first = stated[0]
    for other in stated[1:]:
        if _is_same(first.stamp, other.stamp) and _exactness(other.stamp) > _exactness(first.stamp):
            first = Dated(other.stamp, f"{first.source} and {other.source}")
    return first


def _is_same(left: Stamp, right: Stamp) -> bool:
    if isinstance(left, dt.datetime) and isinstance(right, dt.datetime):
        if left.tzinfo and right.tzinfo:
            return abs(left - right) < dt.timedelta(minutes=1)
        return left.replace(tzinfo=None, second=0) == right.replace(tzinfo=None, second=0)
    return _day(left) == _day(right)


def _exactness(stamp: Stamp) -> int:
    """0 for a day, 1 for an hour in an unknown zone, 2 in UTC, 3 in a zone that was chosen."""
    if not isinstance(stamp, dt.datetime):
        return 0
    return 1 if stamp.tzinfo is None else 3 if stamp.utcoffset() else 2


def _with_dateline(base: Dated, visible: Stamp) -> Dated | None:
    """`base` by the calendar of the dateline; None if the two cannot mean the same publication."""
    stamp = base.stamp
    if not isinstance(stamp, dt.datetime) or stamp.tzinfo is None:
        if not _is_same(stamp, visible):
            return base if _day(stamp) == _day(visible) else None
        return Dated(visible, f"{base.source} and dateline") if _exactness(visible) > _exactness(stamp) else base
    if not isinstance(visible, dt.datetime):
        return _by_day(base, stamp, visible)
    if visible.tzinfo is not None:
        same = _is_same(stamp, visible)
        return Dated(stamp.astimezone(visible.tzinfo), f"{base.source}, zone of the dateline") if same else None
    offset = visible.replace(second=0) - stamp.astimezone(dt.UTC).replace(tzinfo=None, second=0, microsecond=0)
    if abs(offset) > MAX_OFFSET or offset % OFFSET_STEP:
        return base if _day(stamp) == _day(visible) else None
    if offset == stamp.utcoffset():
        return base
    return Dated(stamp.astimezone(dt.timezone(offset)), f"{base.source}, zone by the hour of the dateline")


def _by_day(base: Dated, stamp: dt.datetime, visible: dt.date) -> Dated | None:
    if stamp.date() == visible:
        return base
    if stamp.utcoffset() or abs((stamp.date() - visible).days) != 1:
        return None
    # The newsroom's day is known and its hour is not: a wrong day breaks every weekday, a missing hour nothing.
    return Dated(visible, f"dateline, where {base.source} gives the day in UTC")


def _day(stamp: Stamp) -> dt.date:
    return stamp.date() if isinstance(stamp, dt.datetime) else stamp
