"""People that a ship, a hall or a bus holds: how many are aboard, and how many there may be."""

from __future__ import annotations

import re
from typing import Any

from crosscheck.extract.mentions.quantity.sentences import sentence_start

_REACH = 9
"""Tokens before a number: "is only licensed to carry safely"."""
_ALLOWED = re.compile(
    r"\b(?:licen[cs]ed|certified|allowed|permitted|authori[sz]ed|approved|cleared|designed|able|can|could)(?: only| safely)?"
    r"(?: to)?(?: only| safely)? (?:carry|hold|seat|accommodate|transport|take|fit) ?$"
    r"|\b(?:limit|capacity|maximum)(?: [a-z]+)? of ?$|\b(?:room|space|seats|seating|berths|beds) for ?$"
)
_VESSELS = frozenset(
    "boat ship ferry vessel dinghy raft launch catamaran yacht liner canoe barge plane aircraft airplane airliner jet helicopter bus coach "
    "minibus train tram flight shuttle trawler".split()
)
_LISTS = frozenset({"manifest", "list", "register", "roll"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def read_held(doc: Any, first: int, last: int) -> str | None:
    """Return `capacity` for "licensed to carry 300 people", `aboard` for "40 people on board", of the count in tokens [first, last)."""
    before = str(doc[max(sentence_start(doc, first), first - _REACH) : first].text).lower()
    if _ALLOWED.search(before):
        return "capacity"
    return "aboard" if is_on_board(doc, last) or _carried(doc, first) else None


def is_on_board(doc: Any, at: int) -> bool:
    """Whether "aboard" or "on board" stands at token `at`."""
    words = [token.lower_ for token in doc[at : at + 2]]
    return words[:1] == ["aboard"] or words == ["on", "board"]


def past_board(doc: Any, at: int) -> int:
    """Return the token behind the "on board" of "all 40 people on board were killed", or `at` itself."""
    return at + (2 if doc[at].lower_ == "on" else 1) if at < len(doc) and is_on_board(doc, at) else at


def on_a_list(doc: Any, at: int) -> bool:
    """Whether "on the manifest", "on the passenger list" stands at token `at`."""
    words = [token.lower_ for token in doc[at : at + 4]]
    named = words[2:3] == ["manifest"] or (len(words) > 3 and words[2] in {"passenger", "crew"} and words[3] in _LISTS)
    return words[:1] == ["on"] and words[1:2] in (["the"], ["its"]) and named


def _carried(doc: Any, first: int) -> bool:
    """Recognise "a ferry carrying 80 people", "the bus was carrying 30": what men carry has no board."""
    verb = doc[first - 1] if first > 0 else None
    if verb is None or verb.lemma_.lower() != "carry" or verb.pos_ != "VERB":
        return False
    carriers = [child for child in verb.children if child.dep_ in _SUBJECTS] or [verb.head, *doc[max(0, verb.i - 1) : verb.i]]
    return any(carrier.lemma_.lower() in _VESSELS for carrier in carriers)
