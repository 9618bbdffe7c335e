"""How a token is written, whatever any model says of it, and how far the name goes that it is a part of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_NO_NAMES = frozenset("DATE TIME NORP EVENT LANGUAGE PERCENT MONEY CARDINAL ORDINAL".split())
"""What the recogniser calls so names no person, body or place."""
_LONGEST_NAME = 4
_HYPHENS = frozenset("-‐‑")

Part = Callable[[Any], bool]
"""Whether a token may be a part of a name."""


def is_capitalised(token: Any) -> bool:
    """Written like a part of a name."""
    return bool(token.text[:1].isupper()) and any(c.isalpha() for c in token.text)


def is_name_part(token: Any) -> bool:
    """Written like a part of a name, and read as one."""
    return is_capitalised(token) and token.pos_ in {"PROPN", "NOUN", "ADJ"} and token.ent_type_ not in _NO_NAMES


def is_hyphenated(doc: Any, end: int) -> bool:
    """Whether a hyphen ties the token before `end` to the one behind it."""
    return 0 < end < len(doc) - 1 and doc[end].text in _HYPHENS and not (doc[end - 1].whitespace_ or doc[end].whitespace_)


def past_hyphens(doc: Any, end: int) -> int:
    """One past all of the name that hyphens tie to the token before `end`: "Harwell-on-Sea", but "Diego" of "San Diego-based"."""
    last = end
    while is_hyphenated(doc, last):
        last += 2
        end = last if is_capitalised(doc[last - 1]) else end
    return end


def name_end(doc: Any, start: int, part: Part = is_name_part) -> int:
    """One past the name that begins at a token; `start` if there is none."""
    end = start
    while end < len(doc) and end - start < _LONGEST_NAME and part(doc[end]):
        end = past_hyphens(doc, end + 1)
    return end


def name_start(doc: Any, end: int, part: Part = is_name_part) -> int:
    """Where the name begins that ends before a token; `end` if there is none."""
    start = end
    while start > 0 and end - start < _LONGEST_NAME and part(doc[start - 1]):
        start -= 1
        if is_hyphenated(doc, start - 1) and is_capitalised(doc[start - 2]):
            start -= 1
    return start


def has_digit(token: Any) -> bool:
    """As the channel has in a photograph's credit, "CBS2 Odell Branch", and no part of a person's name."""
    return any(character.isdigit() for character in token.text)
