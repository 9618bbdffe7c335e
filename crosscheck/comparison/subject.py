"""What a finding is about, in a few words for a person."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.comparison.context import Side
from crosscheck.records import Quantity

MAX_CHARACTERS = 80


def subject_of(sides: Sequence[Side]) -> str:
    """The counted thing and its event where there is one, else the shortest claim."""
    for side in sides:
        value = side.mention.value if side.mention else None
        if isinstance(value, Quantity) and value.slot.phrase:
            return _cut(value.slot.phrase)
    shortest = min((side.claim for side in sides), key=lambda claim: (len(claim.gist or claim.text), claim.id))
    return _cut(shortest.gist or shortest.text)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= MAX_CHARACTERS else text[: MAX_CHARACTERS - 1].rsplit(" ", 1)[0] + "…"
