"""A bare number that something rose or fell to, or from: "claims rose to 240,000", "the index dropped from 5,210 to 5,120"."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.quantity.earlier import EARLIER
from crosscheck.extract.mentions.quantity.nouns import lemma_of
from crosscheck.extract.mentions.quantity.phrases import Found, make_slot
from crosscheck.extract.mentions.quantity.predicates import Predicate

_CHANGING = frozenset(
    """rise climb grow jump increase soar surge swell mount creep tick edge fall drop decline shrink decrease dip slip slide plunge tumble
    sink double triple""".split()
)
_LEVELS = frozenset(
    """rate index average level score rating total turnout enrolment enrollment membership attendance circulation output production
    traffic unemployment inflation caseload backlog ratio headcount population""".split()
)
"""Singular, and told by a number alone; most others are of people and prices that a noun or a currency follows."""
_BETWEEN = frozenset({"ADV", "ADP", "NUM", "PART", "SYM"})
_REACH = 7
"""Tokens between the verb and its number: "rose by nearly a third, to", "fell sharply from 60 to", "have fallen in recent years, to"."""
_YEARS = (1900, 2100)


def read_level(doc: Any, first: int, last: int, value: float) -> Found | None:
    """Return the slot of the bare number at tokens [first, last) that the subject of its sentence came to; what it was is `earlier`."""
    lead = doc[first - 1].lower_ if first > 0 else ""
    if lead not in {"to", "from"} or (doc[last - 1].text.isdecimal() and _YEARS[0] <= value < _YEARS[1]):
        return None
    verb = _changing(doc, first - 1)
    noun = next((child for child in verb.children if child.dep_ == "nsubj"), None) if verb is not None else None
    if verb is None or noun is None or not (noun.tag_ == "NNS" or lemma_of(noun) in _LEVELS):
        return None
    narrowing = tuple(str(child.lemma_).lower() for child in noun.children if child.dep_ in {"amod", "compound"})
    modifiers = (*narrowing, EARLIER) if lead == "from" else narrowing
    return Found(make_slot(doc, first, last, lemma_of(noun), modifiers, Predicate(None, None, noun.i)), last)


def _changing(doc: Any, end: int) -> Any | None:
    for token in reversed(doc[max(0, end - _REACH) : end]):
        if token.pos_ in {"VERB", "AUX"}:
            return token if token.lemma_.lower() in _CHANGING else None
        if token.pos_ not in _BETWEEN and token.ent_type_ != "DATE" and token.text != ",":
            return None
    return None
