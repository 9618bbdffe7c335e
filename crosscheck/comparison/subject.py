"""What a finding is about, in a few words for a person."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.comparison.context import Side
from crosscheck.records import Quantity

MAX_CHARACTERS = 80
MIN_WORDS = 4
"""Fewer ("… injured") could be about anything."""


def subject_of(sides: Sequence[Side]) -> str:
    """The shortest side's claim as it stands alone, a figure left open: "Puerto Arrayán has … inhabitants"."""
    told = [_left_open(side) for side in sides]
    long_enough = [text for text in told if len(text.split()) >= MIN_WORDS]
    return _cut(min(long_enough or told, key=lambda text: (len(text), text)))


def _left_open(side: Side) -> str:
    text = side.claim.gist or side.claim.text
    mention = side.mention
    if mention is None or not isinstance(mention.value, Quantity) or mention.kind == "age" or mention.text not in text:
        return text
    last = mention.text.split()[-1]
    noun = f" {last}" if last.isalpha() and " " in mention.text and not mention.value.parts else ""
    return text.replace(mention.text, f"…{noun}", 1)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= MAX_CHARACTERS else text[: MAX_CHARACTERS - 1].rsplit(" ", 1)[0] + "…"
