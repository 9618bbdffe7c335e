"""What stands in an article and tells nothing of its story: who contributed, when it was updated, whose tweet is shown."""

from __future__ import annotations

import re

_CREDIT = re.compile(
    r"\bcontributed to this (?:report|story|article)\b|\bstaff (?:writer|reporter|photographer)\b|\A\W{0,3}copyright\b"
    r"|\b(?:enable|need|requires?) java ?script\b"
    r"|\(@\w{1,30}\)\W{0,3}(?:\w{3,9}\.? \d{1,2}(?:, \d{4})?)?\Z",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\A\W{0,3}(?:updated?|posted|published|last modified)\b[^!?]{0,60}:?\Z", re.IGNORECASE)
"""Each part is bounded, so that no input makes it slow."""


def is_furniture(text: str, tense: str | None) -> bool:
    """Whether a clause is such a line; `tense`: of its verb, None for a line without one, as a stamp is."""
    return _CREDIT.search(text) is not None or (tense is None and _STAMP.search(text) is not None)
