"""Quotation marks and brackets: which mark belongs to which.

A straight mark tells its side by the white space around it, and where it does not, marks pair off in turn within a passage. A mark without
a mate, as at the end of a paragraph whose quotation goes on in the next, pairs with nothing; so one lost mark turns no later quotation
inside out.
"""

from __future__ import annotations

from typing import Any

_CLOSES = {"”": "“", ")": "(", "]": "["}
_OPENS = frozenset(_CLOSES.values())
_STRAIGHT = frozenset({'"', "``", "''"})
QUOTATION_MARKS = _STRAIGHT | {"“", "”"}
MARKS = QUOTATION_MARKS | {"(", ")", "[", "]"}
_OPENED_BY = frozenset("([—–-/‘'")
"""A straight mark right behind one of these opens."""


def pair_marks(doc: Any) -> dict[int, int]:
    """The index of each paired mark's mate, both ways."""
    mates: dict[int, int] = {}
    waiting: dict[str, int] = {}
    for token in doc:
        if token.text not in MARKS:
            continue
        kind = '"' if token.text in _STRAIGHT else _CLOSES.get(token.text, token.text)
        if _opens(token, waiting):
            waiting[kind] = token.i
            continue
        opened = waiting.pop(kind, None)
        if opened is None and token.text in QUOTATION_MARKS:
            opened = waiting.pop("“" if kind == '"' else '"', None)  # outlets mix the two
        if opened is not None:
            mates[opened], mates[token.i] = token.i, opened
    return mates


def _opens(token: Any, waiting: dict[str, int]) -> bool:
    if token.text not in _STRAIGHT:
        return token.text in _OPENS
    side = _side(token)
    return '"' not in waiting if side is None else side == "open"


def _side(token: Any) -> str | None:
    """Whether a straight mark opens or closes, by what stands on either side of it; None where that leaves it open."""
    before = token.doc[token.i - 1] if token.i else None
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    led = before is None or bool(before.whitespace_) or before.is_space or before.text[-1:] in _OPENED_BY
    ends = after is None or bool(token.whitespace_) or after.is_space
    if led == ends:
        return None
    return "open" if led else "close"


def quotations(doc: Any, mates: dict[int, int]) -> list[tuple[int, int]]:
    """Character spans of the Doc's quotations, marks included; one that is never closed runs to the end, as before a new paragraph."""
    spans: list[tuple[int, int]] = []
    marks = [token for token in doc if token.text in QUOTATION_MARKS]
    for token in marks:
        mate = mates.get(token.i)
        if mate is not None and mate > token.i:
            spans.append((int(token.idx), int(doc[mate].idx + len(doc[mate]))))
        elif token is marks[-1] and mate is None and _may_open(token):
            spans.append((int(token.idx), len(doc.text)))
    return spans


def _may_open(token: Any) -> bool:
    measure = token.i > 0 and token.nbor(-1).like_num
    return token.text != "”" and not measure and (token.text not in _STRAIGHT or _side(token) != "close")
