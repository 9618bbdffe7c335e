"""One spelling for the names that newspapers write in several: without accents, case and article."""

from __future__ import annotations

import unicodedata


def fold(name: str) -> str:
    """Lower case, no accents, straight apostrophes, no article in front."""
    plain = name if name.isascii() else unaccented(name.replace("’", "'"))
    return " ".join(plain.lower().removeprefix("the ").split())


def unaccented(name: str) -> str:
    """Without accents, as English newspapers print it; case is kept."""
    return name if name.isascii() else "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
