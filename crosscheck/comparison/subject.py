"""What a finding is about, in a few words for a person."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.comparison.context import Side
from crosscheck.records import Kind, Name, Quantity

MAX_CHARACTERS = 80
MIN_WORDS = 4
"""Fewer ("… injured") could be about anything."""


def subject_of(kind: Kind, sides: Sequence[Side]) -> str:
    """Whom a name or an age is of, else the shortest side's claim as it stands alone, a figure left open: "Arrayán has … inhabitants"."""
    person = _person_of(sides) if kind in {"person", "age"} else None
    if person is not None:
        return f"age of {person}" if kind == "age" else person
    told = [_left_open(side) for side in sides]
    long_enough = [text for text in told if len(text.split()) >= MIN_WORDS]
    return _cut(min(long_enough or told, key=lambda text: (len(text), text)))


def _person_of(sides: Sequence[Side]) -> str | None:
    """The longest name that a side gives, if the sides are names or the ages of people."""
    values = [side.mention.value for side in sides if side.mention]
    names = [value.name if isinstance(value, Name) else value.slot.head or "" for value in values if isinstance(value, Name | Quantity)]
    return max((name for name in names if name[:1].isupper()), key=lambda name: (len(name), name), default=None)


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
