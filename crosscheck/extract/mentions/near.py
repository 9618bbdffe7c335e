"""The words that stand close to a number: what tells one item of a list from the next."""

from __future__ import annotations

from typing import Any

REACH = 7
"""Tokens looked at on each side; a number's noun and its complement rarely lie further."""
_BREAKS = frozenset(', ; : ( ) — – -- “ ” "'.split())
_EMPTY = frozenset({"tune", "worth", "sum", "amount", "figure", "percent", "cent", "number", "about", "just"})
_SKIPPED = frozenset({"DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM", "NUM", "SPACE"})


def near_words(doc: Any, start: int, end: int) -> tuple[str, ...]:
    """Lower-case lemmas around the span [start, end) of a Doc's text, up to the next comma, bracket or number with a unit of its own."""
    inside = doc.char_span(start, end, alignment_mode="expand")
    if inside is None:
        return ()
    before, after = _walk(doc, inside.start - 1, -1), _walk(doc, inside.end, 1)
    if not any(_tells(token) for token in (*before, *inside, *after)):
        # "the construction budget, to the tune of $3.5 billion": what the number is of stands before the comma.
        before += _walk(doc, inside.start - 1 - len(before) - 1, -1)
    return tuple(dict.fromkeys(token.lemma_.lower() for token in (*reversed(before), *inside, *after) if _tells(token)))


def _tells(token: Any) -> bool:
    """A content word, and not one of the empty nouns of amounts."""
    if token.pos_ in _SKIPPED or token.like_num or token.lemma_.lower() in _EMPTY:
        return False
    return any(c.isalpha() for c in token.text)


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
