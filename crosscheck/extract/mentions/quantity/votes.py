"""Votes for and against: "by six votes to three", "118 in favour and 97 against", "a six-to-three ruling"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.extract.mentions.quantity.passage import Passage
from crosscheck.extract.mentions.quantity.words import ONES, TENS
from crosscheck.records import Mention, Quantity, Slot

_WORDS = "|".join([*ONES, *TENS][1:])
_N = rf"(\d{{1,3}}|{_WORDS})"
_TOLD = r"(?:ruling|vote|decision|margin|majority|verdict)s?\b"
_VOTES = (
    re.compile(rf"\b{_N} votes to {_N}\b", re.IGNORECASE),
    re.compile(rf"\b{_N} to {_N} votes\b", re.IGNORECASE),
    re.compile(rf"\b{_N}-to-{_N} {_TOLD}", re.IGNORECASE),
    re.compile(rf"\b{_N} (?:votes )?(?:in favou?r|for)(?:,| and|, and| with| to) {_N} (?:votes )?(?:against|opposed)\b", re.IGNORECASE),
)


def find_votes(passage: Passage) -> Iterator[Mention]:
    """Two counts of votes for each of these, as written."""
    for pattern in _VOTES:
        for match in pattern.finditer(passage.text):
            for group, side in ((1, "for"), (2, "against")):
                word = match[group].lower()
                count = float(word) if word.isdecimal() else float(ONES.get(word) or TENS[word])
                yield vote(passage, match.start(group), match.end(group), count, side)


def vote(passage: Passage, start: int, end: int, count: float, side: str) -> Mention:
    """What stood on one side of a vote; `side`: for, against."""
    slot = Slot(head="vote", modifiers=(side,), event="vote", role="other", phrase=f"votes {side}")
    value = Quantity(low=count, high=count, unit="1", step=1.0, slot=slot)
    return Mention(kind="count", start=start, end=end, text=passage.text[start:end], value=value)
