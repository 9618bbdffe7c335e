"""Tolls of several incidents in one: "10 dead in weekend shootings", "four hurt in three separate crashes" are no toll of one."""

from __future__ import annotations

import re
from typing import Any

from crosscheck.extract.mentions.quantity.sentences import sentence_end, sentence_start
from crosscheck.extract.mentions.quantity.words import ONES, TENS

COMBINED = "combined"
"""The modifier by which such a count is told from one occasion's."""

_NUMBERS = "|".join([*list(ONES)[2:], *TENS, r"\d{1,3}", "several", "multiple", "numerous", "various", "dozens of"])
_INCIDENTS = (
    r"(?:shootings|stabbings|slayings|killings|homicides|murders|crashes|collisions|wrecks|accidents|incidents|drownings|robberies|"
    r"shooting incidents)"
)
"""What happens to a few people at a time, again and again. Attacks, blasts and strikes are left out: several of them are one event's."""
_QUANTIFIED = rf"(?:separate|unrelated|different|weekend|overnight|{_NUMBERS}) (?:(?!people|men|women|others|victims)[\w’'-]+ ){{0,3}}"
_SERIES = r"(?:series|string|spate|rash|wave|spree) of (?:[\w’'-]+ ){0,2}"
_UNNAMED = r"(?:in|during) (?!the |these |those |his |her |its |their |both |a )(?:[\w’'-]+ ){0,2}"
"""“Wounded in shootings”, of which none is known yet; “in the shootings” were told of before, and may be one event's."""
_SPANS = (
    r"(?:violent|bloody|deadly) (?:night|day|weekend|week|month|summer)|"
    r"across the city|city-?wide|year[- ]to[- ]date|(?:in|over) (?:the|a) span of"
)
"""What so many come together in."""
_SEVERAL = re.compile(rf"\b(?:(?:{_QUANTIFIED}|{_SERIES}|{_UNNAMED}){_INCIDENTS}|{_SPANS})\b", re.IGNORECASE)


def is_combined(doc: Any, start: int) -> bool:
    """Whether the sentence of the count at offset `start` tells of several incidents, in which those counted were harmed."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    if span is None:
        return False
    return _SEVERAL.search(doc[sentence_start(doc, span.start) : sentence_end(doc, span.start)].text) is not None
