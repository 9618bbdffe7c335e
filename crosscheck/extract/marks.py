"""Quotation marks and brackets: which mark belongs to which.

Straight quotation marks say nothing of their side, so they pair off in turn within a passage; a mark without a mate, as at the end of a
paragraph whose quotation goes on in the next, pairs with nothing.
"""

from __future__ import annotations

from typing import Any

_CLOSES = {"”": "“", ")": "(", "]": "["}
_OPENS = frozenset(_CLOSES.values())
_STRAIGHT = frozenset({'"', "``", "''"})
QUOTATION_MARKS = _STRAIGHT | {"“", "”"}
MARKS = QUOTATION_MARKS | {"(", ")", "[", "]"}


def pair_marks(doc: Any) -> dict[int, int]:
    """The index of each paired mark's mate, both ways."""
    mates: dict[int, int] = {}
    waiting: dict[str, int] = {}
    for token in doc:
        text = '"' if token.text in _STRAIGHT else token.text
        if text in _OPENS or (text == '"' and text not in waiting):
            waiting[text] = token.i
            continue
        opened = waiting.pop(_CLOSES.get(text, text), None) if text == '"' or text in _CLOSES else None
        if opened is not None:
            mates[opened], mates[token.i] = token.i, opened
    return mates


def quotations(doc: Any, mates: dict[int, int]) -> list[tuple[int, int]]:
    """Character spans of the Doc's quotations, marks included; one that is never closed runs to the end, as before a new paragraph."""
    spans: list[tuple[int, int]] = []
    length = len(doc.text)
    for token in doc:
        if spans and spans[-1][1] == length:
            break
        if token.text not in QUOTATION_MARKS or token.text == "”":
            continue
        mate = mates.get(token.i)
        if mate is not None and mate > token.i:
            spans.append((int(token.idx), int(doc[mate].idx + len(doc[mate]))))
        elif mate is None and not (token.i > 0 and doc[token.i - 1].like_num):
            spans.append((int(token.idx), length))
    return spans
