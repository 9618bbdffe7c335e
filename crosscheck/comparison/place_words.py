"""How an article words a place: its name, and whether the event was at it, near it, or on the way to it or from it."""

from __future__ import annotations

from typing import Literal

from crosscheck.comparison.spelling import folded
from crosscheck.records import Mention, Place

Tie = Literal["at", "near", "to", "from", "other"]
_TIES: dict[str, Tie] = {
    **dict.fromkeys(("in", "at", "on", "inside", "within", "throughout", "across"), "at"),
    **dict.fromkeys(("near", "off", "outside", "around", "beyond", "by", "along", "opposite", "behind"), "near"),
    **dict.fromkeys(("to", "into", "toward", "towards"), "to"),
    "from": "from",
}  # fmt: skip


def fold(name: str) -> str:
    """The name as it is held against others: in one case, without accents and "the"."""
    return folded(name).removeprefix("the ")


def tie_of(place: Place) -> Tie | None:
    """How it is tied to the event; "southwest of" is near it."""
    if place.role is None:
        return None
    return "near" if place.role.endswith(" of") else _TIES.get(place.role, "other")


def quoted(mention: Mention) -> str:
    """The article's words with what ties them to the event: “near Rome”."""
    role = mention.value.role if isinstance(mention.value, Place) else None
    text = " ".join(mention.text.split())
    return f"“{role} {text}”" if role else f"“{text}”"
