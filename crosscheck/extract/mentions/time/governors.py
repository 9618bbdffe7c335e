"""Which word a time dates, and by which lemma that event is known.

The small model's attachments are often wrong, so the rules lean on words near the time rather than on deep structure.
"""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.time.event_words import (
    EVENT_ENDINGS,
    EVENT_NOUNS,
    NO_EVENTS,
    REPORTING,
    RETROSPECTIVE,
    SETTING,
    UNPLANNED_NOUNS,
)
from crosscheck.extract.mentions.time.scenes import told_in_scene
from crosscheck.extract.mentions.time.words import INTENDING, OBLIGING, PLANNING, SCHEDULE_VERBS, TIME_NOUNS
from crosscheck.extract.verbs import meaning_of

_TIMELESS = frozenset({"DATE", "TIME", "PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_VERBAL = ("VERB", "AUX")
_SIMULTANEOUS = frozenset({"while", "when", "as", "whilst"})
"""A participle after one of these happens when its main verb does; after any other ("after winning") it does not."""
DEEPEST_CLIMB = 12
"""Steps towards the root after which a parse is taken for broken."""
_ENDING = (",", "”", '"')
"""Marks at which what was said ends."""
_LONGEST_RUN = 4
"""Words of a named event behind its date."""


def governor(span: Any) -> Any | None:
    """Find the token that a spaCy span of time dates: a verb, or a noun ("the Nov. 15 summit"); None for a fragment."""
    token = _attached(span)
    return token if token is None else _to_be_done(token)


def _attached(span: Any) -> Any | None:
    verb = _verb_before(span) or _named_event(span)
    if verb is not None:
        return verb
    token = span.root
    for _ in range(DEEPEST_CLIMB):
        if token.head.i == token.i:
            break
        token = token.head
        if not span.start <= token.i < span.end and token.dep_ != "compound" and _can_happen(token, span):
            return _event_before(token, span) or _told_before(token, span) or token
    return _verb_of_sentence(span)


def _named_event(span: Any) -> Any | None:
    """Find the death of "wanted in the May 5, 2015, shooting death": article, date and a run of nouns are one phrase."""
    doc = span.doc
    if span.start == 0 or doc[span.start - 1].tag_ not in ("DT", "PRP$"):
        return None
    start = span.end + (span[-1].shape_ == "dddd" and span.end < len(doc) and doc[span.end].text == ",")
    end = start
    while end < len(doc) and end - start < _LONGEST_RUN and (doc[end].pos_ in ("NOUN", "ADJ", "PROPN") or doc[end].tag_ == "VBG"):
        end += 1
    last = doc[end - 1]
    named = (last.pos_ == "NOUN" and is_event(last)) or last.lower_ in UNPLANNED_NOUNS  # "shooting" may be read as a verb
    return last if end > start and named else None


def _event_before(verb: Any, span: Any) -> Any | None:
    """Find the collision in "a driver faces charges in the fatal collision of two vans Monday night": what is so now was not done then."""
    if not _is_so_now(verb) or verb.i > span.start or verb.lemma_.lower() in (SCHEDULE_VERBS | PLANNING) - {"face"}:
        return None
    events = [t for t in span.doc[verb.i + 1 : span.start] if t.pos_ == "NOUN" and t.dep_ == "pobj" and is_event(t)]
    return events[-1] if events else None


def _told_before(verb: Any, span: Any) -> Any | None:
    """Find the verb of "shots rang out at noon Tuesday, the sergeant said": a comma stands between the time and who tells it."""
    if verb.i < span.end or verb.lemma_.lower() not in REPORTING or span.doc[span.end].text not in _ENDING:
        return None
    before = (token for token in reversed(span.doc[span.sent.start : span.start]) if token.pos_ in _VERBAL)
    return next(before, None)


def _is_so_now(verb: Any) -> bool:
    """Whether a verb is in the present: "faces", "is charged", "has been charged"."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return verb.tag_ in ("VBZ", "VBP") or (verb.tag_ == "VBN" and any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries))


def _to_be_done(verb: Any) -> Any:
    """Climb down from "by March the firm is to cut jobs" to the cut, which the time dates wherever it stands."""
    if verb.tag_ not in ("VBZ", "VBP") or verb.lemma_.lower() not in INTENDING | OBLIGING | {"be"}:
        return verb
    infinitives = (child for child in verb.children if child.dep_ == "xcomp" and any(word.tag_ == "TO" for word in child.children))
    return next(infinitives, verb)


def event_of(token: Any, span: Any) -> str:
    """Give the lemma, or its plain equivalent, of the event that a governor and its time belong to.

    A participle that goes along with a main verb is part of that verb's event, what is set for a day is the hearing, not the setting, and
    what someone was doing when he was shot is told for the shot.
    """
    event = _scheduled(token, span) or told_in_scene(token, span) or _main_verb(token, span)
    return meaning_of(event)


def is_event(token: Any) -> bool:
    """Tell whether a noun names what happens."""
    lemma = token.lemma_.lower()
    return lemma in EVENT_NOUNS or (lemma.endswith(EVENT_ENDINGS) and lemma not in NO_EVENTS)


def _can_happen(token: Any, span: Any) -> bool:
    """Leave out people, places and things: in "the senator on Friday said" the day belongs to the verb."""
    if token.pos_ in _VERBAL:
        return True
    if token.pos_ not in ("NOUN", "PROPN") or token.lower_ in TIME_NOUNS or token.ent_type_ in _TIMELESS:
        return False
    if token.i >= span.end:
        return not any(word.pos_ in _VERBAL for word in span.doc[span.end : token.i])
    return is_event(token)


def _verb_before(span: Any) -> Any | None:
    """Find the verb right before, with or without "on": the parser gives "said Tuesday Mr. Lee's" to Lee."""
    if span.end < len(span.doc) and span.doc[span.end].tag_ == "POS":
        return None  # "said Monday's collision"
    i = span.start - 1
    if i > 0 and span.doc[i].lower_ in ("on", "at", "in"):
        i -= 1
    return span.doc[i] if i >= 0 and span.doc[i].pos_ == "VERB" and span.doc[i].tag_ != "VBG" else None


def _verb_of_sentence(span: Any) -> Any | None:
    """Fall back on the sentence's main verb where the parse leads nowhere."""
    root = span.root.sent.root
    return root if root.pos_ in _VERBAL and not span.start <= root.i < span.end else None


def _scheduled(verb: Any, span: Any) -> Any | None:
    """Find the event noun that is set for the time."""
    if verb.lemma_.lower() not in SETTING or span.start == 0:
        return None
    before = span.doc[span.start - 1].lower_
    if before not in ("for", "to", "until"):
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head if is_event(verb.head) else None
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    wanted = "nsubjpass" if passive else "dobj"
    return next((child for child in verb.children if child.dep_ == wanted and is_event(child)), None)


def _main_verb(verb: Any, span: Any) -> Any:
    """Climb from "patrolling the coast on Friday, the ship foiled" to the main verb; stay where another time dates that."""
    token = verb
    if verb.i >= span.end and verb.lower_ in UNPLANNED_NOUNS:
        return verb  # "the Friday night shooting in the town"
    for _ in range(DEEPEST_CLIMB):
        if not _goes_along(token):
            return token
        above = _verb_above(token)
        if above is None or above.lemma_.lower() in REPORTING | RETROSPECTIVE or _has_own_time(above, token, span):
            return token
        token = above
    return token


def _goes_along(token: Any) -> bool:
    """Know a participle that happens with its main verb: any after "while", or a bare one; timetables ("talks starting Monday") do not."""
    if token.tag_ != "VBG" or token.dep_ not in ("advcl", "acl"):
        return False
    if any(child.lower_ in ("while", "whilst") and child.i < token.i for child in token.children):
        return True
    if token.lemma_.lower() in SCHEDULE_VERBS | PLANNING:
        return False
    leads = [child for child in token.children if child.dep_ in ("mark", "advmod", "prep", "aux", "auxpass", "nsubj") and child.i < token.i]
    return all(child.lower_ in _SIMULTANEOUS or child.lower_.endswith("ly") for child in leads)


def _verb_above(token: Any) -> Any | None:
    for _ in range(DEEPEST_CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in _VERBAL:
            return token
    return None


def _has_own_time(verb: Any, participle: Any, span: Any) -> bool:
    """Tell whether the verb is dated apart from its participle."""
    for child in verb.children:
        words = [child, *child.children] if child.dep_ in ("prep", "npadvmod") and child.i != participle.i else []
        if any(word.ent_type_ in ("DATE", "TIME") and not span.start <= word.i < span.end for word in words):
            return True
    return False
