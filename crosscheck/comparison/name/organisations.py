"""Whether two names are one organisation's: in full, in letters, or spelt otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from rapidfuzz.fuzz import ratio

from crosscheck.comparison.name.other_names import are_two_names_of_one
from crosscheck.comparison.spelling import REMEMBERED, folded
from crosscheck.records import Comparison, Name

_MIN_RATIO = 90.0
"""Of two names that are spellings of one."""
_MIN_WORD_RATIO = 75.0
"""Of some two of their words that differ."""
FILLER = frozenset("the of and for in at on a an inc corp co ltd llc plc company corporation incorporated".split())
"""Words that tell no organisation from another, nor an office."""


def letters_of(text: str) -> str:
    """An organisation's name without the marks that one outlet sets and another leaves out: "N.A.T.O.", "Sheriffs' Office"."""
    return re.sub(r"[.,'’]", "", text).replace("-", " ").casefold()


def compare_organisations(left: Name, right: Name) -> Comparison | None:
    """Compare two names of organisations by their words and letters; None where one word in common tells nothing."""
    first, second = _words_of(left.name), _words_of(right.name)
    shown = f"“{left.name}” and “{right.name}”"
    if first == second:
        return Comparison(verdict="agree", explanation=f"Both name {left.name}.")
    if _acronyms(left) & _acronyms(right):
        return Comparison(verdict="compatible", reason="alias", explanation=f"{shown} are the full and the short form of one name.")
    if are_two_names_of_one(first, second):
        return Comparison(verdict="compatible", reason="alias", explanation=f"{shown} are two names of one organisation.")
    shared = set(first) & set(second)
    if shared and (set(first) <= set(second) or set(second) <= set(first)):
        telling = len(shared) > 1 or not shared & _GENERIC
        return Comparison(verdict="compatible", reason="alias", explanation=f"{shown} are forms of one name.") if telling else None
    if _are_spellings(first, second) and len(shared) * 2 >= min(len(first), len(second)):
        return Comparison(verdict="compatible", reason="alias", explanation=f"{shown} are spellings of one name.")
    siblings = first[-1] == second[-1] and len(shared) == 1 and shared <= _GENERIC and len(first) > 1 and len(second) > 1
    if (shared and not siblings) or _may_be_acronym(left.name) != _may_be_acronym(right.name):
        return None
    return Comparison(verdict="conflict", explanation=f"{shown} are two different organisations.")


def _are_spellings(left: Sequence[str], right: Sequence[str]) -> bool:
    """Alike on the whole and in each word: the long name of a town makes its police no fire department."""
    own = [[word for word in one if word not in other] for one, other in ((left, right), (right, left))]
    apart = all(own) and max(ratio(a, b) for a, b in product(*own)) < _MIN_WORD_RATIO
    return not apart and ratio(" ".join(left), " ".join(right)) >= _MIN_RATIO


@lru_cache(maxsize=REMEMBERED)
def _words_of(name: str) -> tuple[str, ...]:
    plain = re.sub(r"\bU\.?S\.?(?!\w)", "United States", name)
    plain = re.sub(r"\bU\.?N\.?(?!\w)", "United Nations", plain).replace("&", " and ").replace("-", " ")
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)?", folded(plain))
    return tuple(word.removesuffix("'s") for word in words if word not in FILLER) or tuple(words)


def _may_be_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) <= _LONGEST_ACRONYM


_LONGEST_ACRONYM = 7
_GENERIC = frozenset(
    """house senate congress parliament court police department ministry university college school hospital bank party company agency
    bureau office board council committee commission association institute center centre church army navy guard government union
    news times post journal tribune herald united states national international american british federal state county city""".split()
)
"""Alone, one of these tells no organisation from another."""
_SHORTEST_ACRONYM = 3  # of two letters too many names have the initials


def _acronyms(name: Name) -> frozenset[str]:
    """Stated, or read off the capitals: `USGS` of "U.S. Geological Survey", `VUMC` of "VU Medical Center" too."""
    found = {name.acronym.replace(".", "")} if name.acronym else set()
    if _may_be_acronym(name.name):
        found.add(name.name.replace(".", ""))
    words = [word for word in re.split(r"[\s-]+", name.name) if word[:1].isupper()]
    initials = "".join(word.replace(".", "") if re.fullmatch(r"(?:[A-Z]\.)+|[A-Z]{2,4}", word) else word[0] for word in words)
    if len(words) > 1 and len(initials) >= _SHORTEST_ACRONYM:
        found.add(initials)
    return frozenset(found)
