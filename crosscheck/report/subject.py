"""What a finding is about, without taking the part of the outlet in whose words it is said."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.records import Finding

OPEN = "…"

MIN_WORDS = 3
"""That must be left: "… on …" says nothing of what it is about."""


def open_subject(finding: Finding) -> str:
    """Give a finding's subject with the value left open that its sides cannot share: "A 19-year-old man is missing" is half of a conflict.

    Where all sides can be right the value stays, for it tells what the finding is about.
    """
    if finding.verdict not in ("conflict", "updated") or finding.kind == "quote" or OPEN in finding.subject:
        return finding.subject
    return leave_open(finding.subject, (side.text for side in finding.sides if side.text))


def leave_open(subject: str, values: Iterable[str]) -> str:
    """Replace the longest of some values that stands in a subject as whole words.

    >>> leave_open("A 19-year-old man was still missing", ["16-year-old", "19-year-old"])
    'A … man was still missing'
    """
    for value in sorted(filter(None, dict.fromkeys(value.strip() for value in values)), key=len, reverse=True):
        found = re.search(rf"(?<![\w-])(?<!\d[.,]){re.escape(value)}(?![\w-])", subject)
        if found and len(f"{subject[: found.start()]} {subject[found.end() :]}".split()) >= MIN_WORDS:
            return subject[: found.start()] + OPEN + subject[found.end() :]
    return subject
