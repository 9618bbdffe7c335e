"""Names as they are held against each other, whatever their accents, capitals and apostrophes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

REMEMBERED = 10_000
"""Names; a story says the same few hundred again and again, in thousands of pairs."""


@lru_cache(maxsize=REMEMBERED)
def folded(name: str) -> str:
    """The name in lower case without accents, its words one space apart.

    >>> folded("José  Ramírez’s")
    "jose ramirez's"
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.replace("’", "'")) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())
