"""The words that every format uses for verdicts, reasons and kinds, so that a finding reads the same everywhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from crosscheck.records import Kind, Reason, Status, Verdict

VERDICTS: tuple[Verdict, ...] = ("conflict", "compatible", "updated", "agree")
"""In the order in which a report shows them: what needs an editor first."""

GRAVITY: tuple[Verdict, ...] = ("conflict", "updated", "compatible", "agree")
"""Gravest first, as the report contract has it."""

SECTION_TITLES: Mapping[Verdict, str] = {
    "conflict": "Conflicts",
    "compatible": "Differences that can both be right",
    "updated": "Updates",
    "agree": "Agreements",
}

VERDICT_WORDS: Mapping[Verdict, str] = {
    "conflict": "conflict",
    "compatible": "both can be right",
    "updated": "updated",
    "agree": "agree",
}

VERDICT_MARKS: Mapping[Verdict, str] = {"conflict": "✖", "compatible": "≈", "updated": "↻", "agree": "="}
"""A shape beside the colour, for readers who do not see the colour and for paper."""

REASON_WORDS: Mapping[Reason, str] = {
    "rounding": "rounded differently",
    "bound": "one gives only a bound",
    "coarser": "one is less exact",
    "part_whole": "a part and its whole",
    "conversion": "another unit or currency",
    "alias": "another name for the same",
    "scope": "told by different people or in another scope",
    "time": "time has passed",
}

KIND_WORDS: Mapping[Kind, str] = {
    "count": "count",
    "money": "money",
    "percentage": "percentage",
    "measure": "measure",
    "duration": "duration",
    "date_time": "date or time",
    "age": "age",
    "place": "place",
    "person": "person",
    "organisation": "organisation",
    "quote": "quote",
    "attribution": "who said it",
    "status": "status",
    "event": "event",
}

STATUS_WORDS: Mapping[Status, str] = {
    "asserted": "",
    "attributed": "",
    "alleged": "alleged",
    "planned": "planned",
    "possible": "possible",
    "denied": "denied",
}
"""Plain statements need no word, and of an attributed one the speaker is named."""


def stamp_words(stamp: dt.datetime | dt.date) -> str:
    """Give a time to the minute, in its own zone if it has one; of a day the date.

    >>> stamp_words(dt.datetime(2026, 3, 5, 7, 4, 59, tzinfo=dt.UTC)), stamp_words(dt.date(2026, 3, 5))
    ('2026-03-05 07:04 UTC', '2026-03-05')
    """
    if not isinstance(stamp, dt.datetime):
        return stamp.isoformat()
    minutes = stamp.replace(tzinfo=None).isoformat(sep=" ", timespec="minutes")
    zone = stamp.replace(microsecond=0).isoformat()[len("2026-01-01T10:00:00") :]
    return f"{minutes} {'UTC' if zone == '+00:00' else zone}".rstrip()


def counted(number: int, one: str, many: str = "") -> str:
    """Say how many, in the right number.

    >>> counted(1, "article"), counted(2, "article"), counted(0, "story", "stories")
    ('1 article', '2 articles', '0 stories')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: tuple[str, ...]) -> str:
    """Join names as in a sentence.

    >>> listed(("A",)), listed(("A", "B", "C"))
    ('A', 'A, B and C')
    """
    return names[0] if len(names) == 1 else " and ".join((", ".join(names[:-1]), names[-1])) if names else ""
