"""Dates and times that an article states of itself: when it was published, posted or updated.

One grammar serves both uses: reading a publication date, and telling a line or a glued run of dates from the article's own words.
Every pattern is bounded, so that hostile text costs no more than its length.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from crosscheck.ingest.zones import ZONE, read_zone

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\.?"
DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
GAP = r"[ \t\u00a0]{1,4}"
AM_PM = r"[ \t\u00a0]?[ap]\.?m\b\.?"
CLOCK = (
    rf"(?:at{GAP}|@{GAP}?)?[0-2]?\d(?::[0-5]\d(?::[0-5]\d)?(?:{AM_PM})?|{AM_PM})"
    rf"(?:{GAP}(?:hrs|hours)\b)?(?:{GAP}\(?{ZONE}\)?)?"
)
ISO = rf"{YEAR}-[01]\d-[0-3]\d(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{{1,9}})?)?(?:Z|[+-][0-2]\d:?[0-5]\d)?)?(?![\w-])"
WORDED = rf"{MONTH}{GAP}{DAY},?{GAP}{YEAR}\b|{DAY}{GAP}{MONTH},?{GAP}{YEAR}\b"
FIGURES = r"[0-3]?\d/[0-3]?\d/(?:19|20)\d\d\b|[0-3]?\d\.[01]?\d\.(?:19|20)\d\d\b"
JOIN = r"[ \t\u00a0,|•·–@-]{1,4}"
DATED = rf"(?:{WEEKDAY},?{GAP})?(?:{WORDED}|{FIGURES})"
STAMP = rf"(?:{ISO}|(?:{CLOCK},?{GAP})?{DATED}(?:{JOIN}{CLOCK})?)"
LABEL = (
    r"(?:(?:first|originally|last|date|story)[ \t]{1,2})?(?:published|posted|updated|modified|created|issued|filed|released|date)"
    r"(?:[ \t]{1,2}(?:on|at))?[ \t]{0,2}:?[ \t]{0,2}"
)
RUN = rf"[\s|•·(\[]{{0,4}}(?:{LABEL})?{STAMP}(?:[\s|•·,;/–-]{{1,4}}(?:{LABEL})?{STAMP}){{0,3}}[)\]]?"
YEARLESS = (
    rf"(?:{WEEKDAY},?{GAP})?(?:{MONTH}{GAP}{DAY}|{DAY}{GAP}{MONTH})(?:{JOIN}{CLOCK})?|{WEEKDAY}(?:{JOIN}{CLOCK})?|{CLOCK}"
    r"|\d{1,2}[ \t](?:minutes?|mins?|hours?|hrs?|days?|weeks?)[ \t]ago|(?:today|yesterday)"
)

_STAMP = re.compile(STAMP, re.IGNORECASE)
_LABELLED = re.compile(rf"({LABEL})?({STAMP})", re.IGNORECASE)
# The anchors keep even a search from trying at every character what is only held against a whole line or its beginning.
_LONE = re.compile(rf"\A(?:{RUN}\W{{0,3}}|(?:{LABEL})?(?:{YEARLESS})\W{{0,3}}|[\s|(]{{0,3}}{LABEL})", re.IGNORECASE)
# What follows must not be the rest of the run itself, cut short to leave something that begins with a capital.
_GLUED = re.compile(rf"\A{RUN}(?!\s{{1,3}}(?:{ZONE}|[ap]\.?m\b))(?=\s{{1,3}}(?-i:[\"“”'‘’(]?[A-Z0-9]))", re.IGNORECASE)
_TRAILING = re.compile(rf"[\s|•·(–-]{{1,4}}{LABEL}{STAMP}(?:[\s|•·,;/–-]{{1,4}}(?:{LABEL})?{STAMP}){{0,3}}[)\]]?\s{{0,3}}$", re.IGNORECASE)
_AFTER_SENTENCE = re.compile(rf"[.!?][\"”’)]?\s{{1,3}}({STAMP})(?=\s{{1,3}}(?-i:[\"“‘]?[A-Z]))", re.IGNORECASE)
_WIRE = re.compile(
    rf"\A[A-Z][A-Z .,'/-]{{1,60}}(?:,[ \t]?[A-Z][A-Za-z. ]{{1,30}})?,[ \t]({WORDED})[ \t]{{0,2}}(?:\([^()\n]{{1,40}}\)[ \t]{{0,2}})?[—–-]"
)
MAX_LONE_CHARS = 200


def read_stamp(text: str) -> dt.datetime | dt.date | None:
    """Read a date or date-time that is the whole of `text`; None where it is no date, or one that can be read in two ways.

    The zone is kept where it is stated and stands for one offset; a clock time in another zone is kept without a zone.

    >>> read_stamp("Nov 27, 2005 8:20 AM EST")
    datetime.datetime(2005, 11, 27, 8, 20, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=68400)))
    >>> read_stamp("3/4/2011") is None
    True
    """
    text = text.strip()
    if len(text) > MAX_LONE_CHARS or not _STAMP.fullmatch(text):
        return None
    try:
        return _read_iso(text) or _read_worded(text)
    except ValueError:  # the 31st of June
        return None


def is_lone_dateline(text: str) -> bool:
    """Whether `text` holds nothing but dates, times and the labels that go with them."""
    return len(text) <= MAX_LONE_CHARS and _LONE.fullmatch(text.strip()) is not None


def glued_run(text: str) -> int:
    """Length of the dates, with their labels, that stand before the first sentence with no full stop between; 0 if there are none."""
    match = None if is_lone_dateline(text) else _GLUED.match(text)
    return match.end() if match else 0


def trailing_run(text: str) -> int:
    """Length of the labelled dates that `text` ends with, as a headline does that was glued to "Posted: ... Updated: ..."; 0 if none."""
    match = None if is_lone_dateline(text) else _TRAILING.search(text)
    return len(text) - match.start() if match else 0


def glued_stamp(text: str) -> tuple[int, int] | None:
    """Start and end of a bare date between two sentences, as where a page's date was pasted in behind its summary."""
    match = _AFTER_SENTENCE.search(text)
    return match.span(1) if match else None


def labelled_stamps(line: str) -> list[tuple[str, dt.datetime | dt.date]]:
    """The dates in a line of metadata, each with the label before it in lower case, or an empty string.

    >>> labelled_stamps("Published May 3, 2014 | Updated: 4 May 2014")
    [('published', datetime.date(2014, 5, 3)), ('updated', datetime.date(2014, 5, 4))]
    """
    found = []
    for label, stamp in _LABELLED.findall(line[:MAX_LONE_CHARS]):
        date = read_stamp(stamp)
        if date is not None:
            found.append((" ".join(label.lower().replace(":", " ").split()), date))
    return found


def is_update(label: str) -> bool:
    """Whether a label says that the date behind it is of a change, not of the first publication."""
    return re.match(r"(?:last |story )?(?:updated|modified|last)", label, re.IGNORECASE) is not None


def find_published(metadata: Iterable[str], opening: str = "") -> dt.datetime | dt.date | None:
    """Find the publication date in the lines of metadata, else in the wire dateline that `opening` begins with.

    A date labelled as an update counts only where no other is stated; a date without its year does not count.
    """
    updates: list[dt.datetime | dt.date] = []
    for line in metadata:
        for label, date in labelled_stamps(line):
            if not is_update(label):
                return date
            updates.append(date)
    wire = _WIRE.match(opening)
    return updates[0] if updates else read_stamp(wire.group(1)) if wire else None


def _read_iso(text: str) -> dt.datetime | dt.date | None:
    if not re.fullmatch(ISO, text):
        return None
    return dt.date.fromisoformat(text) if len(text) == 10 else dt.datetime.fromisoformat(text)


def _read_worded(text: str) -> dt.datetime | dt.date | None:
    dated = re.search(rf"{WORDED}|{FIGURES}", text, re.IGNORECASE)
    day = _read_day(dated.group()) if dated else None
    if day is None or dated is None:
        return None
    rest = text[: dated.start()] + " " + text[dated.end() :]
    clock = re.search(r"(\d{1,2})(?::(\d\d)(?::(\d\d))?)?[ \t\u00a0]?([ap])?", rest, re.IGNORECASE)
    if clock is None:
        return day
    hour, minute, second = (int(group or 0) for group in clock.groups()[:3])
    if clock.group(4):
        hour = hour % 12 + (12 if clock.group(4).lower() == "p" else 0)
    moment = dt.datetime.combine(day, dt.time(hour, minute, second))
    return moment.replace(tzinfo=read_zone(rest, moment))


def _read_day(text: str) -> dt.date | None:
    figures = [int(part) for part in re.findall(r"\d+", text)]
    month = re.search(r"[A-Za-z]{3,}", re.sub(r"(?<=\d)(?:st|nd|rd|th)", "", text))
    if month:
        return dt.date(figures[1], MONTHS.index(month.group()[:3].lower()) + 1, figures[0])
    first, second, year = figures
    if "." in text:
        return dt.date(year, second, first)
    if first == second or second > 12:
        return dt.date(year, first, second)
    return dt.date(year, second, first) if first > 12 else None
