"""Places that say whose or where from, and not where: "Ann Lee, 30, of Lowtown", "a Lowtown man", "Lowtown police"."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from crosscheck.extract.lexicon import PEOPLE
from crosscheck.extract.mentions import titles

_BEARERS = PEOPLE | titles.ROLES | titles.KIN | {"agency", "both", "department"}
"""People, and the agencies that are named by their town."""
_BODIES = frozenset("unit squad team brigade".split())
"""Of an agency."""
_BEFORE_HEAD = frozenset({"compound", "amod", "nmod", "nummod", "npadvmod", "advmod"})
_FROM = frozenset({"of", "from"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_INSIDE = frozenset({"in", ","})


def is_origin(doc: Any, start: int, end: int, people: Container[int]) -> bool:
    """Whether the tokens of a place only tell where somebody lives or an agency sits; `people`: where names of persons end in the text."""
    return _is_before_bearer(doc, end) or _is_behind_bearer(doc, start, end, people)


def goes_on_from(doc: Any, end: int, start: int) -> bool:
    """Whether nothing but "in" or a comma stands between a place and the next: "of Cedar Road in Lowtown"."""
    return 0 <= end < start and all(token.lower_ in _INSIDE for token in doc[end:start])


def _is_before_bearer(doc: Any, end: int) -> bool:
    """As in "a Lowtown man", "Lowtown's police chief"; the Lowtown police station is in Lowtown."""
    first = end + (end < len(doc) and doc[end].text in _POSSESSIVE)
    if first > end and _is_owned_by_agency(doc, first):
        return True
    while first < len(doc) and doc[first].pos_ in {"ADJ", "NUM"} and not _is_bearer(doc[first]):
        first += 1
    last = first
    while last < len(doc) and _is_bearer(doc[last]):
        last += 1
    goes_on = last < len(doc) and doc[last].pos_ == "NOUN" and doc[last - 1].dep_ in {"compound", "nmod"}
    return last > first and not goes_on


def _is_owned_by_agency(doc: Any, first: int) -> bool:
    """As in "Lowtown's special-response SWAT unit": a possessive, and a body of people as the head of what stands behind it."""
    head = doc[first] if first < len(doc) else None
    while head is not None and head.dep_ in _BEFORE_HEAD and head.head.i > head.i:
        head = head.head
    return head is not None and head.lemma_.lower() in _BODIES


def _is_behind_bearer(doc: Any, start: int, end: int, people: Container[int]) -> bool:
    """As in "Ann Lee of Lowtown", "Lee, 30, of Lowtown", "a man from Lowtown"; not in "victims of the Lowtown shooting"."""
    if end < len(doc) and doc[end].pos_ == "NOUN":
        return False
    position = start - 1
    while position > 0 and doc[position].pos_ in {"DET", "ADJ"}:
        position -= 1
    if position < 1 or doc[position].lower_ not in _FROM:
        return False
    before = doc[position - 1]
    if before.text in {",", ")"}:
        return bool(doc[position].lower_ == "of" or doc[position - 2].like_num)
    return bool(before.idx + len(before) in people or before.ent_type_ == "PERSON" or before.like_num or _is_bearer(before))


def _is_bearer(token: Any) -> bool:
    return token.lower_ in _BEARERS or (token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in _BEARERS)
