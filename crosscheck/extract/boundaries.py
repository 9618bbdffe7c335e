"""Where no sentence can begin, told to the parser before it cuts: a cut behind "Ave." would part a street from all that happened there."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.time.words import MONTHS, WEEKDAYS

_STREETS = frozenset("ave blvd rd st dr ln ct pl sq hwy pkwy expy pk tpke terr cir".split())
RANKS = frozenset(
    "cpt capt lt sgt cpl det insp supt cmdr maj col gen adm brig gov sen rep atty asst dep fr rev hon mr mrs ms dr prof msgr pvt"
    " ofc".split()
)
"""Abbreviated titles, behind which a name comes."""
_HOURS = frozenset({"a.m.", "p.m.", "am.", "pm."})


def forbid_cuts(doc: Any) -> Any:
    """Mark the tokens of a spaCy Doc at which no sentence begins, before it is parsed."""
    for token in doc:
        if token.i > 1 and _goes_on(doc, token.i):
            token.is_sent_start = False
    return doc


def _goes_on(doc: Any, at: int) -> bool:
    before = doc[at - 1]
    if not before.text.endswith(".") or before.text.startswith(".."):
        return False
    stop = before.text == "."
    if stop and before.idx and doc[at - 2].whitespace_:
        return False
    word = (doc[at - 2] if stop else before).lower_.rstrip(".")
    following = doc[at].text
    if word in RANKS and following[:1].isupper():
        return True
    if word in _STREETS and (following[:1].islower() or following == ","):
        return True
    return before.lower_ in _HOURS and following.lower() in WEEKDAYS.keys() | MONTHS.keys()
