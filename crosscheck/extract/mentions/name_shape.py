"""How a token is written, whatever any model says of it."""

from __future__ import annotations

from typing import Any


def is_capitalised(token: Any) -> bool:
    """Written like a part of a name."""
    return bool(token.text[:1].isupper()) and any(c.isalpha() for c in token.text)
