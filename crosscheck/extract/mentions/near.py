"""The words that stand close to a number: what tells one item of a list from the next."""

from __future__ import annotations

from typing import Any

REACH = 7
"""Tokens looked at on each side; a number's noun and its complement rarely lie further."""
_BREAKS = frozenset(", ; : ( ) — – -- “ ” \"".split())
_SKIPPED = frozenset({"DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM", "NUM", "SPACE"})


def near_words(doc: Any, start: int, end: int) -> tuple[str, ...]:
    """Lower-case lemmas around the span [start, end) of a Doc's text, up to the next comma, bracket or number with a unit of its own."""
    inside = doc.char_span(start, end, alignment_mode="expand")
    if inside is None:
        return ()
    before = _walk(doc, inside.start - 1, -1)
    after = _walk(doc, inside.end, 1)
    words = [token.lemma_.lower() for token in (*reversed(before), *inside, *after) if token.pos_ not in _SKIPPED and not token.like_num]
    return tuple(dict.fromkeys(word for word in words if any(c.isalpha() for c in word)))


def _walk(doc: Any, position: int, step: int) -> list[Any]:
    found: list[Any] = []
    while 0 <= position < len(doc) and len(found) < REACH:
        token = doc[position]
        if token.text in _BREAKS or token.is_sent_start and step > 0 or token.text in {"$", "€", "£"}:
            break
        found.append(token)
        if token.is_sent_start and step < 0:
            break
        position += step
    return found
