"""Whether two names are one person's: in full or in part, by a short form, or spelt otherwise."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from crosscheck.comparison.name.nicknames import is_known, same_given_name
from crosscheck.comparison.name.roles import same_role, share_a_role
from crosscheck.comparison.spelling import REMEMBERED, consonants, folded
from crosscheck.comparison.verdicts import sentence
from crosscheck.records import Comparison, Name

_VARIANT_RATIO = 75.0  # per name: Alishbandi / Alishvandi 90, Heydar / Heidar 83; John / Joan 75 is kept out by its length
_MIN_VARIANT_LETTERS = 5  # one letter of four makes another name: Karl / Kara, Khan / Kahn
_SAME_BEGINNING = 4
_MIN_HALF_LETTERS = 4  # the "Al" of "Al-Rashidi" is nobody's surname
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_INITIALS = re.compile(r"\A([A-Z])\.?([A-Z])\.?([A-Z]?)\.?\Z")  # C.J. and CJ
_PARTICLES = frozenset("st de del della di da dos das du van von der den la le el al bin ibn ben abu".split())
_NEVER_GIVEN = frozenset("st de del di da dos van von der bin ibn".split())  # "Al" and "Ben" are given names too
_FEMALE_ENDINGS = frozenset("a e la le ia ine ina ette elle".split())
_QUOTES = re.compile(r"[\"“”‘’]|\B'|'\B")
"""Around what somebody is called."""


class _Person(NamedTuple):
    given: tuple[str, ...]
    surname: str
    suffix: str
    halves: frozenset[str] = frozenset()
    """Of a surname of two, "Orsa-Lind": some outlets write but one of them."""


@lru_cache(maxsize=REMEMBERED)
def is_one_bearer(left: str, right: str) -> Literal["surely", "perhaps"] | None:
    """Whether two names, in full or a surname alone, are one person's: surely where one is only fuller, perhaps where spelt otherwise.

    >>> is_one_bearer("Carmen Ruiz", "Ruiz"), is_one_bearer("Carmen Ruiz", "Karmen Ruiz"), is_one_bearer("Carmen Ruiz", "Carmen")
    ('surely', 'perhaps', None)
    """
    first, second = _parse(left), _parse(right)
    if first.suffix and second.suffix and first.suffix != second.suffix:
        return None
    if not (first.given and second.given):
        return "surely" if first.surname == second.surname and (first.given or second.given or first == second) else None
    if first[:2] == second[:2] or _one_is_fuller(first, second):
        return "surely"
    return "perhaps" if _same_person(first, second) is True else None


def may_be_one_name(left: str, right: str) -> bool:
    """Whether two names of persons, whole or in part, may be one's: not where the given names or the surnames are clearly two.

    >>> may_be_one_name("Ana Ruiz", "Ruiz"), may_be_one_name("Ana Ruiz", "Luis Ruiz")
    (True, False)
    """
    return _same_person(_parse(left), _parse(right)) is not False


@lru_cache(maxsize=REMEMBERED)
def compare_spelling(left: str, right: str, *, same: bool = False) -> Comparison | None:
    """Compare two full names of one person as they are written; None where they are not one's, or only fuller on one side.

    With `same`, something else shows that they are one's, and names too short to tell a spelling of them from another will do.

    Compatible, alias: a nickname, other capitals or accents, other letters for the same sound. Conflict: surnames of other consonants, of
    which one must be a slip.
    """
    first, second = _parse(left), _parse(right)
    if not (first.given and second.given) or (first.suffix != second.suffix and first.suffix and second.suffix):
        return None
    one = _same_person(first, second)
    if _written_alike(left, right) or one is False or (one is None and not same) or _one_is_fuller(first, second):
        return None
    shown = f"“{left}” and “{right}”"
    letters = {"".join((*person.given, person.surname)).replace(" ", "") for person in (first, second)}
    sounds = [{consonants(half) for half in (person.surname, *person.halves)} for person in (first, second)]
    if len(letters) > 1 and first.surname not in second.given and not sounds[0] & sounds[1]:
        return Comparison(verdict="conflict", explanation=f"{shown} seem to be one person's name, and only one spelling can be right.")
    return Comparison(verdict="compatible", reason="alias", explanation=f"{shown} are forms of one name.")


def _written_alike(left: str, right: str) -> bool:
    """Whether two names differ in nothing but points, commas, hyphens and a headline's capitals."""
    plain = [re.sub(r"[.,]", "", name.replace("’", "'").replace("-", " ")) for name in (left, right)]
    shouted = any(name.isupper() for name in plain) or "-" in left + right
    return plain[0].casefold() == plain[1].casefold() if shouted else plain[0] == plain[1]


def _one_is_fuller(left: _Person, right: _Person) -> bool:
    """Whether one name has but a given name more, or an initial written out."""
    few, many = sorted((left.given, right.given), key=len)
    initials = (a == b or (1 in {len(a), len(b)} and a[0] == b[0]) for a, b in zip(few, many, strict=False))
    return left != right and left.surname == right.surname and (set(few) <= set(many) or all(initials))


def compare_persons(left: Name, right: Name) -> Comparison | None:
    """Compare two names of persons, and what the two are called where the names are one; None where it cannot be told."""
    first, second = _parse(left.name), _parse(right.name)
    shown = f"“{left.name}” and “{right.name}”"
    if first == second:
        return _same_form(left, right)
    if first.suffix and second.suffix and first.suffix != second.suffix:
        return Comparison(verdict="conflict", explanation=f"{shown} differ in {first.suffix.capitalize()}. / {second.suffix.capitalize()}.")
    same = _same_person(first, second)
    if same is None:
        return None
    if not same:
        return Comparison(verdict="conflict", explanation=f"{shown} are two different names.")
    if first.suffix != second.suffix and left.roles and right.roles and not same_role(left, right):
        return None  # father and son
    return Comparison(verdict="compatible", reason="alias", explanation=f"{shown} are forms of one name.")


def _same_form(left: Name, right: Name) -> Comparison:
    if left.roles and right.roles and not share_a_role(left, right):
        roles = f"{left.roles[0]} on one side, {right.roles[0]} on the other"
        return Comparison(verdict="compatible", reason="alias", explanation=sentence(f"{left.name} is called {roles}"))
    if left.name.casefold().replace(".", "") != right.name.casefold().replace(".", "") or spelt_with_other_capitals(left.name, right.name):
        return Comparison(verdict="compatible", reason="alias", explanation=f"“{left.name}” and “{right.name}” are spellings of one name.")
    return Comparison(verdict="agree", explanation=f"Both name {left.name}.")


def spelt_with_other_capitals(left: str, right: str) -> bool:
    """As DeShaun and Deshaun; what is written in capitals throughout, as in a headline, is no spelling."""
    words = [word for word in (*left.split(), *right.split()) if word.isalpha()]
    shouted = any(word.isupper() and len(word) > 1 or word.islower() for word in words)
    return not shouted and left != right and left.casefold() == right.casefold()


@lru_cache(maxsize=REMEMBERED)
def _parse(name: str) -> _Person:
    parts = (word if word.lower() in SUFFIXES else _INITIALS.sub(r"\1 \2 \3", word) for word in _QUOTES.sub("", name).split())
    written = name if name.isupper() else " ".join(parts)
    words = [re.sub(r"[.,'-]", "", word) for word in folded(written).split()]
    words = [word for word in words if word]
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    start = max(len(words) - 1, 0)
    while start > 0 and words[start - 1] in (_PARTICLES if start > 1 else _NEVER_GIVEN):
        start -= 1
    written = folded(name).split()[-1 - bool(suffix)] if words else ""
    halves = frozenset(half for half in written.split("-") if len(half) >= _MIN_HALF_LETTERS)
    return _Person(tuple(words[:start]), " ".join(words[start:]), suffix, halves if len(halves) > 1 else frozenset())


def _same_person(left: _Person, right: _Person) -> bool | None:
    """Tell whether they are one: True, False, or None if it cannot be told."""
    if "".join((*left.given, left.surname)) == "".join((*right.given, right.surname)):
        return True
    if not left.given or not right.given:
        return _lone(left, right)
    surnames = _alike(left.surname, right.surname)
    if left.surname in right.halves or right.surname in left.halves:
        return _given_alike(left.given, right.given)
    if surnames is False:
        return True if _reordered(left, right) else _false_unless_close(left, right)
    given = _given_alike(left.given, right.given)
    if surnames is None or given is None:
        return None
    return given


def _lone(left: _Person, right: _Person) -> bool | None:
    """Recognise a surname or given name alone against a full name: one of its parts, or somebody else.

    Two that stand alone may be one man's given name and his surname.
    """
    lone, full = sorted((left, right), key=lambda person: (len(person.given), len(person.surname.split()), person))
    parts = (full.surname, full.surname.split()[-1], *sorted(full.halves), *full.given)
    if lone.surname in parts or same_given_name(lone.surname, full.given[0] if full.given else full.surname):
        return True
    alike = [_alike(lone.surname, part) for part in parts]
    if True in alike:
        return True
    one_of_each = not full.given and (is_known(lone.surname) or is_known(full.surname))  # "Saddam" and "Hussein"
    return None if None in alike or one_of_each else False


def _alike(left: str, right: str) -> bool | None:
    """Equal or a spelling of it: True; close but short: None, for one letter there makes another name."""
    if left == right:
        return True
    if ratio(left, right) < _VARIANT_RATIO or (is_known(left) and is_known(right)):
        return False
    long_enough = min(len(left), len(right)) >= _MIN_VARIANT_LETTERS
    return True if long_enough and Levenshtein.distance(left, right) <= max(1, min(len(left), len(right)) // _MIN_VARIANT_LETTERS) else None


def _given_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool | None:
    short, long = sorted((left, right), key=len)
    if len(short) < len(long) and long[-len(short) :] == short:
        return True  # known by the last of them, or as in 'Christopher "CJ" Ruiz'
    first = _one_given_alike(left[0], right[0])
    if first is not True or len(left) == 1 or len(right) == 1:
        if first is False and (left[0] in right[1:] or right[0] in left[1:]):
            return True  # known by the middle name
        return first
    rest = [_one_given_alike(a, b) for a, b in zip(left[1:], right[1:], strict=False)]
    return False if False in rest else None if None in rest else True


def _one_given_alike(left: str, right: str) -> bool | None:
    short, long = sorted((left, right), key=len)
    if len(short) == 1 or same_given_name(left, right):
        return long.startswith(short) or same_given_name(left, right)
    if (left[:-1] == right[:-1] and {left[-1], right[-1]} == {"a", "o"}) or long.removeprefix(short) in _FEMALE_ENDINGS:
        return None  # Maria and Mario, Daniel and Danielle
    begin_alike = left[:_SAME_BEGINNING] == right[:_SAME_BEGINNING] and (left[-1] == "a") == (right[-1] == "a")
    alike = _alike(left, right)
    return True if alike is None and begin_alike and len(short) > _MIN_VARIANT_LETTERS else alike  # Katarina and Katarzyna


def _reordered(left: _Person, right: _Person) -> bool:
    """Family name first on one side: "Jinping Xi"; but Thomas Reed is not Reed Thomas."""
    either = is_known(left.surname) or is_known(right.surname)
    return not either and sorted((*left.given, left.surname)) == sorted((*right.given, right.surname))


def _false_unless_close(left: _Person, right: _Person) -> bool | None:
    """Recognise a shared given name with another surname may be a maiden name or a slip only if the rest is the same too."""
    shared = set(left.given) & {*right.given, right.surname} | set(right.given) & {left.surname}
    return None if len(shared) > 1 else False
