"""Where a token's sentence starts and ends, by walking to its borders: spaCy's `Token.sent` asks the whole passage each time."""

from __future__ import annotations

from typing import Any

_REACH = 150
"""Tokens: three times a long sentence of news. A list that never ends is read in windows, or each number would walk all of it."""


def sentence_start(doc: Any, at: int) -> int:
    """Return the index of the first token of the sentence that token `at` stands in."""
    first = max(0, at - _REACH)
    while at > first and not doc[at].is_sent_start:
        at -= 1
    return at


def sentence_end(doc: Any, at: int) -> int:
    """Return the index after the last token of the sentence that token `at` stands in."""
    at += 1
    last = min(len(doc), at + _REACH)
    while at < last and not doc[at].is_sent_start:
        at += 1
    return at


def entity_text(doc: Any, at: int, label: str) -> str | None:
    """Return the words of the `label` entity that token `at` belongs to."""
    if doc[at].ent_type_ != label:
        return None
    first = at
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    last = at + 1
    while last < len(doc) and doc[last].ent_iob_ == "I":
        last += 1
    return str(doc[first:last].text)
