"""People joined by commas and "and": what befalls the last of a list befalls them all, and who leads a list is one of those counted."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of
from crosscheck.extract.mentions.quantity.sentences import sentence_end, sentence_start
from crosscheck.extract.mentions.quantity.words import AGE_WORDS, CASUALTY_ADJECTIVES, EVENT_NOUNS, ORDINALS
from crosscheck.records import Part

_JOINTS = frozenset({",", "and", "&"})
_OF_PHRASE = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON"})
_MAX_PHRASE, _MAX_LIST = 9, 24
"""Tokens: "a 13-month-old baby boy" has eight, and a list of three such phrases twenty-odd."""
_DEFINITE = frozenset({"the", "his", "her", "their", "its", "my", "our"})
_OPENERS = _DEFINITE | {"a", "an"}
_NAMES = frozenset({"PERSON", "ORG"})
"""The tagger takes a lone surname for a company as often as not; the count beside it is of people."""
_ONE_AUX = frozenset({"was", "is", "has"})
_CLAUSE_OPENERS = frozenset("that when as while where after because since if but and whether said says".split())
"""Behind them stands a subject; behind a preposition the name may belong to something else."""


def past_joined(doc: Any, last: int) -> int | None:
    """Return the token behind the phrases for people that are joined to the one before token `last`: "three women, one man" injured.

    None where none is, and where commas alone join what has a verb for one: "of the three women, one man was hurt".
    """
    at, end, spoken = last, None, False
    limit = min(sentence_end(doc, last - 1), last + _MAX_LIST)
    while at < limit and doc[at].lower_ in _JOINTS:
        while at < limit and doc[at].lower_ in _JOINTS:
            spoken = spoken or doc[at].text != ","
            at += 1
        stop = _phrase_end(doc, at, limit)
        if stop is None:
            break
        at = end = stop
    if end is None or (not spoken and end < len(doc) and doc[end].lower_ in _ONE_AUX):
        return None
    return None if _may_be_clause(doc, last, end) else end


def _may_be_clause(doc: Any, last: int, end: int) -> bool:
    """Recognise ", and eight people were hurt" behind the man of "including a man": comma and conjunction open a clause of its own."""
    opened = last + 1 < len(doc) and doc[last].text == "," and doc[last + 1].lower_ == "and"
    return bool(opened and end < len(doc) and doc[end].pos_ in {"AUX", "VERB"} and doc[end].lower_ not in CASUALTY_ADJECTIVES)


def _phrase_end(doc: Any, first: int, limit: int) -> int | None:
    at = first
    while at < min(limit, first + _MAX_PHRASE) and doc[at].lower_ not in CASUALTY_ADJECTIVES:
        if doc[at].pos_ not in _OF_PHRASE and doc[at].lower_ not in AGE_WORDS:
            break
        at += 1
    return at if at > first and _is_person_token(doc[at - 1]) else None


def _is_person_token(token: Any) -> bool:
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} and is_person(lemma_of(token))


def list_start(doc: Any, first: int) -> int | None:
    """Return the first token of the list that the phrase at token `first` carries on: its "the driver" before "and two passengers"."""
    at, floor = first, max(sentence_start(doc, first), first - _MAX_LIST)
    while at > floor and doc[at - 1].lower_ in _DEFINITE:
        at -= 1
    if at == floor or doc[at - 1].lower_ not in _JOINTS:
        return None
    while at > floor and (doc[at - 1].lower_ in _JOINTS or doc[at - 1].pos_ in _OF_PHRASE or doc[at - 1].lower_ in AGE_WORDS):
        at -= 1
    return at if any(_is_person_token(token) for token in doc[at:first]) else None


def members_before(doc: Any, first: int, last: int) -> tuple[list[Part], int] | None:
    """Return the people named or described right before the count at tokens [first, last), and the token that they start at.

    "Dana Keller, 24, and two others" are three, "his wife and two sons" too. None where what stands before may be no part of the list.
    """
    at = first
    if at < 1 or doc[at - 1].lower_ != "and":
        return None
    members: list[Part] = []
    while (found := _member_ending(doc, _past_joints_back(doc, at))) is not None:
        start, part, definite = found
        members.insert(0, part)
        at = start
        if definite and not (at > 0 and doc[at - 1].text == ","):
            break
    if not members or not _is_head_of_list(doc, at, last) or members[0].label.split()[0].lower() in CASUALTY_ADJECTIVES:
        return None
    return (members, at) if _starts_definite(doc, at) else None


def _past_joints_back(doc: Any, at: int) -> int:
    while at > 0 and doc[at - 1].lower_ in _JOINTS:
        at -= 1
    return at


def _member_ending(doc: Any, end: int) -> tuple[int, Part, bool] | None:
    """(start, part, whether a name or an article opens it) of the one person whose phrase ends before token `end`."""
    if end < 1:
        return None
    closed = _without_age(doc, end)
    if doc[closed - 1].lower_ == "couple" and (couple := _couple(doc, closed)) is not None:
        return couple
    at = closed
    while at > 0 and doc[at - 1].ent_type_ in _NAMES and doc[at - 1].tag_ in {"NNP", "NNPS"}:
        at -= 1
        if doc[at].ent_iob_ == "B":
            break
    name = doc[at:closed].text if at < closed else None
    if name is None and not (doc[closed - 1].tag_ == "NN" and _is_person_token(doc[closed - 1])):
        return None
    start = _phrase_start(doc, closed if name is None else at)
    if any(token.lower_ in ORDINALS for token in doc[start:closed]):
        return None  # "a third man" is a rank
    definite = name is not None or doc[start].lower_ in _OPENERS or doc[start].pos_ == "PROPN"
    return start, Part(amount=1.0, name=name, label=doc[start:closed].text), definite


def _couple(doc: Any, end: int) -> tuple[int, Part, bool] | None:
    """Recognise "a couple" and "an elderly couple", who are two, before "and their two children"."""
    start = _phrase_start(doc, end)
    article = doc[start].lower_ in {"a", "an", "the"}
    return (start, Part(amount=2.0, label=doc[start:end].text), True) if article else None


def _without_age(doc: Any, end: int) -> int:
    """Return the end of "Dana Keller" in "Dana Keller, 24"."""
    aged = end > 2 and doc[end - 1].text.isdecimal() and doc[end - 2].text == ","
    return end - 2 if aged else end


def _phrase_start(doc: Any, end: int) -> int:
    at = end
    while at > 0 and end - at < _MAX_PHRASE and (doc[at - 1].pos_ in {"ADJ", "NOUN", "PROPN"} or doc[at - 1].tag_ in {"POS", "HYPH"}):
        at -= 1
    if at > 0 and doc[at - 1].lower_ in _OPENERS:
        at -= 1
    return at


def _starts_definite(doc: Any, at: int) -> bool:
    if doc[at].lower_ in _OPENERS or "couple" in {token.lower_ for token in doc[at : at + 4]}:
        return True
    return bool(doc[at].pos_ == "PROPN" and doc[at].ent_type_ in {"", *_NAMES})


def _is_head_of_list(doc: Any, at: int, last: int) -> bool:
    """Whether the list stands where nothing else takes its first member away: as a subject, an object, behind "with" or "the deaths of"."""
    if at == sentence_start(doc, at) or doc[at - 1].lower_ in _CLAUSE_OPENERS:
        return True
    lead = doc[at - 1]
    if lead.lower_ == "death" and at > 1 and doc[at - 2].lower_ == "to":
        return True  # "stabbed to death his wife and two sons"
    if lead.lower_ == "of":
        return at > 1 and str(doc[at - 2].lemma_).lower() in EVENT_NOUNS
    own_verb = last < len(doc) and doc[last].pos_ in {"AUX", "VERB"} and doc[last].lower_ not in CASUALTY_ADJECTIVES
    return bool((lead.pos_ == "VERB" or lead.lower_ == "with") and not own_verb)
