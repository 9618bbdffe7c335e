"""What the words mean: typed, normalised mentions, a module for each kind.

Times are found first, so that no part of a date is read as a quantity; names before places, so that a surname is not taken for a town.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from crosscheck.extract.mentions.classes import fate_of, thing_of
from crosscheck.extract.mentions.combined import COMBINED, is_combined
from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.mentions.near import near_words
from crosscheck.extract.mentions.place import find_places
from crosscheck.extract.mentions.quantity import find_quantities
from crosscheck.extract.mentions.quantity.nouns import is_person
from crosscheck.extract.mentions.quote import find_quotes
from crosscheck.extract.mentions.time import find_article_times, taken_spans
from crosscheck.records import Mention, Quantity

__all__ = ["find_mentions"]

_TOLLS = frozenset({"killed", "injured", "shot"})


def find_mentions(docs: Sequence[Any], published: dt.date | dt.datetime | None) -> list[list[Mention]]:
    """All mentions of one article's passages: a list for each Doc, by position, offsets in the Doc's text."""
    times = find_article_times(docs, published)
    quantities = [_in_slots(doc, find_quantities(doc, taken_spans(found))) for doc, found in zip(docs, times, strict=True)]
    names = find_names(docs)
    places = [_outside(found, taken_spans(dated)) for found, dated in zip(find_places(docs, names), times, strict=True)]
    quotes = find_quotes(docs)
    return [
        sorted((m for group in groups for m in group), key=lambda m: (m.start, -m.end, m.kind))
        for groups in zip(times, quantities, names, places, quotes, strict=True)
    ]


def _outside(mentions: Sequence[Mention], taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """Those that touch no `taken` characters: June is a town, too."""
    return [one for one in mentions if not any(one.start < end and start < one.end for start, end in taken)]


def _in_slots(doc: Any, mentions: Sequence[Mention]) -> list[Mention]:
    """The quantities with their slots' classes and the words beside them."""
    filled = []
    for mention in mentions:
        value = mention.value
        if isinstance(value, Quantity):
            near = near_words(doc, mention.start, mention.end)
            fate = fate_of(value.slot.head, value.slot.event, near, value.slot.role)
            thing = thing_of(value.slot.head, fate)
            human = thing in {"person", "official", "crew", "police"} or is_person(value.slot.head)
            found = {"fate": fate, "thing": thing, "near": near, "human": human}
            if _is_toll(mention.kind, value, fate) and is_combined(doc, mention.start):
                found["modifiers"] = (*value.slot.modifiers, COMBINED)
            mention = mention.model_copy(update={"value": value.model_copy(update={"slot": value.slot.model_copy(update=found)})})
        filled.append(mention)
    return filled


def _is_toll(kind: str, value: Quantity, fate: str | None) -> bool:
    """Whether several people are counted by their harm: one person was harmed in one incident."""
    return kind == "count" and fate in _TOLLS and value.slot.role == "patient" and (value.low, value.high) != (1, 1)
