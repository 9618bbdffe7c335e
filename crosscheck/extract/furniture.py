"""What stands in an article and tells nothing of its story: who contributed, when it was updated, whose tweet is shown."""

from __future__ import annotations

import re

_CREDIT = re.compile(
    r"\bcontributed to this (?:report|story|article)\b|\bstaff (?:writer|reporter|photographer)\b|\A\W{0,3}(?:copyright\b|©)"
    r"|\ball rights reserved\b|\b(?:material|article|story) may not be (?:published|reproduced|reprinted)\b|\A\W{0,3}photos?(?: by|:)"
    r"|\b(?:enable|need|requires?) java ?script\b"
    r"|\(@\w{1,30}\)\W{0,3}(?:\w{3,9}\.? \d{1,2}(?:, \d{4})?)?\Z",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\A\W{0,3}(?:updated?|posted|published|last modified)\b[^!?]{0,60}:?\Z", re.IGNORECASE)
"""Each part is bounded, so that no input makes it slow."""
_BYLINE = re.compile(r"\A[Bb]y (?:[A-Z][\w.’'-]{0,30} ){1,3}[A-Z][\w.’'-]{1,30}\Z")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_LEAD = re.compile(
    rf"(?:{_CAPITAL}(?:{_CAPITAL}|[.’' -]){{2,40}}(?:, [A-Z][\w.’'-]{{1,20}}(?: [A-Z][\w.’'-]{{1,20}}){{0,2}})?"
    rf"(?:, (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}))?"
    r"(?: ?\([A-Z][^()\n]{1,40}\))? ?(?:—|–|―|--| -) ?(?=[A-Z“‘\"']))"
    r"|(?:UPDATE|CORRECTED|CORRECTION|WRAPUP|RPT|REFILE|EXCLUSIVE|BREAKING)(?: \d)? ?[-–—:|] ?(?=[A-Z“‘\"'])"
)
"""A dateline, or an agency's label of its versions: the sentence behind it is parsed without."""
_MARKED = re.compile(r"[,()]")
"""What is of capitals alone may be a headline, but for what a dash follows."""
_DASHES = ("—", "–", "―", "-")


def is_furniture(text: str, tense: str | None, behind: str = "") -> bool:
    """Whether a clause is such a line; `tense`: of its verb, None for a line without one, as a stamp is; `behind`: what follows it."""
    leads = _MARKED.search(text) is not None or behind.lstrip()[:1] in _DASHES
    if tense is None and (
        _STAMP.search(text) is not None or _BYLINE.search(text) is not None or (leads and lead_end(f"{text} — A") == len(text) + 3)
    ):
        return True
    return _CREDIT.search(text) is not None


def lead_end(text: str) -> int:
    """Return where the first sentence begins behind a dateline or a label; 0 where there is none.

    >>> "MANILA, June 14 (AP) — A ferry sank."[lead_end("MANILA, June 14 (AP) — A ferry sank.") :]
    'A ferry sank.'
    """
    found = _LEAD.match(text)
    return found.end() if found is not None else 0
