"""When a time, place, name or quotation of one claim plays the same part as one of another claim."""

from __future__ import annotations

from crosscheck.compare.context import Side
from crosscheck.records import Claim, Moment, Name, Place

LOCATIVE = frozenset({"in", "at", "on", "near", "off", "outside", "inside", "within", "around", None})
"""Prepositions that say where a thing happens, against where it comes from or goes to."""


def times_match(left: Side, right: Side) -> bool:
    """Both date their claims' main event."""
    return _dates_event(left) and _dates_event(right)


def _dates_event(side: Side) -> bool:
    value = side.mention.value if side.mention else None
    if not isinstance(value, Moment):
        return False
    return value.event is None or value.event == side.claim.predicate or _only(side.claim, "date_time")


def places_match(left: Side, right: Side) -> bool:
    """Both are tied to their events in the same way, and neither stands for a government."""
    a, b = left.mention and left.mention.value, right.mention and right.mention.value
    if not isinstance(a, Place) or not isinstance(b, Place) or a.metonym or b.metonym:
        return False
    return a.role == b.role or (a.role in LOCATIVE and b.role in LOCATIVE)


def names_match(left: Side, right: Side) -> bool:
    """Names that may be two forms of one: they share a word, or one is the other's initials."""
    a, b = left.mention and left.mention.value, right.mention and right.mention.value
    if not isinstance(a, Name) or not isinstance(b, Name):
        return False
    shared = set(a.name.lower().split()) & set(b.name.lower().split())
    return bool(shared) or a.acronym in {b.name, b.acronym} - {None} or b.acronym in {a.name} - {None}


def quotes_match(left: Side, right: Side) -> bool:
    """Any two quotations of aligned claims: the comparator itself tells another utterance apart."""
    return left.mention is not None and right.mention is not None


def _only(claim: Claim, kind: str) -> bool:
    return sum(mention.kind == kind for mention in claim.mentions) == 1
