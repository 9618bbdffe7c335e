"""Names as they are held against each other, whatever their accents, capitals and apostrophes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.fuzz import ratio

REMEMBERED = 10_000
"""Names; a story says the same few hundred again and again, in thousands of pairs."""
_VARIANT_RATIO = 85.0  # Khaledi / Khaledin 93, Gavarzin / Gourian 53
_MIN_VARIANT_LETTERS = 5
_MIN_VARIANT_CONSONANTS = 4  # Lupin is not Lapin


@lru_cache(maxsize=REMEMBERED)
def folded(name: str) -> str:
    """The name in lower case without accents, its words one space apart.

    >>> folded("José  Ramírez’s")
    "jose ramirez's"
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.replace("’", "'")) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


_ONE_SOUND = (
    (r"ph", "f"), (r"x", "ks"), (r"t?sch|sh|ch(?=[eiy])", "s"), (r"c(?=[eiy])|z", "s"), (r"c|q", "k"), (r"\bh", "g"),
    (r"w(?=[aeiouy])", "v"), (r"[aeiouyhwj\W_]", ""), (r"(.)\1+", r"\1"),
)  # fmt: skip
"""Letters that stand for one another where names are heard or brought over from another script, in the order in which they are changed."""


@lru_cache(maxsize=REMEMBERED)
def consonants(name: str) -> str:
    """What is left of a name that all its usual spellings share.

    >>> consonants("Schapelhouman") == consonants("Shapelhouman"), consonants("Alishbandi") == consonants("Alishvandi")
    (True, False)
    """
    left = folded(name)
    for written, sound in _ONE_SOUND:
        left = re.sub(written, sound, left)
    return left


def are_spelt_alike(left: str, right: str) -> bool:
    """As Lupina and Lupinna, Meadbury and Meadberry; 24th is not 25th."""
    if min(len(left), len(right)) < _MIN_VARIANT_LETTERS or re.search(r"\d", left + right):
        return False
    one_sound = len(consonants(left)) >= _MIN_VARIANT_CONSONANTS and consonants(left) == consonants(right)
    return one_sound or ratio(left, right) >= _VARIANT_RATIO
