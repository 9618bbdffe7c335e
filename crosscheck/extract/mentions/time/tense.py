"""Whether a dated event lies ahead of publication or behind it."""

from __future__ import annotations

from typing import Any, Literal

from crosscheck.extract.mentions.time.event_words import UNPLANNED_NOUNS
from crosscheck.extract.mentions.time.governors import DEEPEST_CLIMB
from crosscheck.extract.mentions.time.words import FUTURE_AUXILIARIES, OBLIGING, PLAN_NOUNS, PLANNING, SCHEDULE_VERBS

Tense = Literal["past", "present", "future"]
_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
"""Ahead even with "have": "will have closed"; "could have closed" looks back."""


def tense_of(token: Any | None, span: Any) -> Tense | None:
    """Tell where the dated event lies, seen from publication; None where the text does not say."""
    if token is None:
        return None
    if _is_planned_for(token, span) or _is_owed(token, span) or _is_time_left(span):
        return "future"
    if _is_closing_price(span) or _is_looked_back_to(span):
        return "past"
    beside = span.doc[span.start - 1] if span.start else token
    if any(one.pos_ == "NOUN" and one.lemma_.lower() in UNPLANNED_NOUNS for one in (token, beside)):
        return "past"  # also "are telling more of the shootings Friday", where the parse dates the telling
    for _ in range(DEEPEST_CLIMB):
        if token.lemma_.lower() in PLAN_NOUNS and token.pos_ not in ("VERB", "AUX"):
            return "future"
        if token.pos_ in ("VERB", "AUX"):
            return _verb_tense(token)
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _is_planned_for(token: Any, span: Any) -> bool:
    """Know "set for June 28" and "slated for November", which lie ahead of the planning and nearly always of publication."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if before == "the" and span.start > 1:
        before = span.doc[span.start - 2].lower_
    near = {child.lemma_.lower() for child in token.children} | {token.lemma_.lower()}
    return before == "for" and bool(near & PLANNING)


def _is_owed(token: Any, span: Any) -> bool:
    """Know the deadline of what "has to be signed by March"."""
    head = token.head
    return span[0].lower_ == "by" and head.lemma_.lower() in OBLIGING and head.tag_ in ("VBZ", "VBP") and token.dep_ == "xcomp"


def _is_time_left(span: Any) -> bool:
    """Know the deadline of "the owners have until Friday to answer"; had they, it may be over."""
    at = span.start - (span[0].lower_ != "until")
    return at > 0 and span.doc[at].lower_ == "until" and span.doc[at - 1].lower_ in ("have", "has")


def _is_closing_price(span: Any) -> bool:
    """Know the day of "a premium of a quarter to Monday's close", which traders have seen."""
    behind = span.doc[span.end : span.end + 2]
    return len(behind) > 1 and behind[0].tag_ == "POS" and behind[1].lower_ in ("close", "closing")


def _is_looked_back_to(span: Any) -> bool:
    """Know the beginning of what "dates back to January"."""
    return span.start > 1 and [token.lower_ for token in span.doc[span.start - 2 : span.start]] == ["back", "to"]


def _verb_tense(verb: Any) -> Tense | None:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    perfect = bool(words & {"have", "has", "had", "'ve", "’ve", "having"})
    if words & FUTURE_AUXILIARIES and (not perfect or words & _WILL):
        return "future"
    if perfect or any(child.tag_ == "VBD" for child in auxiliaries):
        return "future" if _plans(verb) else "past"
    if "to" in words and (verb.tag_ == "VB" or any(child.tag_ == "VB" for child in auxiliaries)):  # "to pay", "to be paid"
        return _infinitive_tense(verb)
    if verb.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries):
        return _present_tense(verb)
    if verb.tag_ == "VBG":
        return _inherited(verb)
    return "future" if _plans(verb) and verb.tag_ == "VBN" else "past" if verb.tag_ in ("VBD", "VBN") else None


def _plans(verb: Any) -> bool:
    return verb.tag_ == "VBN" and verb.lemma_.lower() in {"schedule", "slate", "expect", "plan", "bill"}


def _infinitive_tense(verb: Any) -> Tense | None:
    head = verb.head
    if head.i == verb.i:
        return "future"  # headlines: "Leaders to meet Wednesday"
    if head.lemma_.lower() in PLANNING | PLAN_NOUNS or any(
        child.lemma_.lower() in PLANNING and child.dep_ == "acomp" for child in head.children
    ):
        return "future"
    if head.lemma_ == "be" or (head.lemma_ == "go" and head.tag_ == "VBG"):
        return "future"  # "is to resign", "is going to resign"
    return _inherited(verb)


def _present_tense(verb: Any) -> Tense:
    progressive = verb.tag_ == "VBG" and any(child.lemma_ == "be" for child in verb.children if child.dep_ == "aux")
    passive = verb.tag_ == "VBN"
    acomp = any(child.lemma_.lower() in PLANNING for child in verb.children if child.dep_ in ("acomp", "xcomp"))
    if progressive or acomp or (verb.lemma_.lower() in SCHEDULE_VERBS and not passive) or (passive and verb.lemma_.lower() in PLANNING):
        return "future"
    return "present"


def _is_timetable(verb: Any) -> bool:
    return verb.tag_ in ("VBZ", "VBP") and verb.lemma_.lower() in SCHEDULE_VERBS


def _inherited(verb: Any) -> Tense | None:
    """Take the tense of a participle or infinitive from the verb above it."""
    token = verb
    for _ in range(DEEPEST_CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VB"):
            # "They continue to search for a man seen running on Tuesday": the timetable is not the runner's.
            return None if _verb_tense(token) == "future" and _is_timetable(token) else _verb_tense(token)
        if token.tag_ == "VB":
            words = {child.lower_ for child in token.children if child.dep_ == "aux"}
            if words & FUTURE_AUXILIARIES:
                return "future"
    return None
