"""Whether two names are one person's or one organisation's.

A conflict here says only that the names differ: whoever calls must know that both fill the same role of the same event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from crosscheck.comparison.nicknames import is_known, same_given_name
from crosscheck.comparison.other_names import are_two_names_of_one
from crosscheck.comparison.spelling import REMEMBERED, consonants, folded
from crosscheck.comparison.verdicts import sentence
from crosscheck.records import Comparison, Mention, Name

_VARIANT_RATIO = 75.0  # per name: Alishbandi / Alishvandi 90, Heydar / Heidar 83; John / Joan 75 is kept out by its length
_MIN_VARIANT_LETTERS = 5  # one letter of four makes another name: Karl / Kara, Khan / Kahn
_SAME_BEGINNING = 4
_MIN_HALF_LETTERS = 4  # the "Al" of "Al-Rashidi" is nobody's surname
_ORGANISATION_VARIANT_RATIO = 90.0
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_INITIALS = re.compile(r"\A([A-Z])\.?([A-Z])\.?([A-Z]?)\.?\Z")  # C.J. and CJ
_PARTICLES = frozenset("st de del della di da dos das du van von der den la le el al bin ibn ben abu".split())
_NEVER_GIVEN = frozenset("st de del di da dos van von der bin ibn".split())  # "Al" and "Ben" are given names too
_FEMALE_ENDINGS = frozenset("a e la le ia ine ina ette elle".split())
_NO_ROLE_HEADS = frozenset("of for at in from to on with and who".split())
_SAME_OFFICE = (
    {"gov", "governor"}, {"sen", "senator"}, {"rep", "representative", "congressman", "congresswoman"}, {"dr", "doctor"},
    {"rev", "reverend"},
    {"adviser", "advisor"}, {"sgt", "sergeant"}, {"lt", "lieutenant"}, {"capt", "captain"}, {"col", "colonel"}, {"gen", "general"},
    {"det", "detective"},
    {"spokesman", "spokeswoman", "spokesperson"}, {"chairman", "chairwoman", "chair", "chairperson"}, {"lawyer", "attorney"},
    {"prof", "professor"},
    {"policeman", "officer", "policewoman"}, {"chief", "head", "director"}, {"pm", "premier", "minister"},
)  # fmt: skip
_OFFICES = frozenset(
    """czar tsar envoy minister secretary adviser advisor ambassador commissioner coordinator director chief head chairman chairwoman
    president premier spokesman spokeswoman representative deputy commander governor inspector superintendent negotiator""".split()
)
_FILLER = frozenset("the of and for in at on a an inc corp co ltd llc plc company corporation incorporated".split())


_QUOTES = re.compile(r"[\"“”‘’]|\B'|'\B")
"""Around what somebody is called."""


class _Person(NamedTuple):
    given: tuple[str, ...]
    surname: str
    suffix: str
    halves: frozenset[str] = frozenset()
    """Of a surname of two, "Orsa-Lind": some outlets write but one of them."""


def compare_name(left: Mention, right: Mention) -> Comparison | None:
    """Compare two persons or two organisations.

    Agree: one form of the name. Compatible, alias: another form, spelling or title of it. Conflict: clearly two names, which means
    something only if both do the same thing in the same event. None: it cannot be told, or one is a person and one an organisation.
    """
    if not isinstance(left.value, Name) or not isinstance(right.value, Name) or left.kind != right.kind:
        return None
    if left.kind == "person":
        return _compare_persons(left.value, right.value)
    if letters_of(left.text) == letters_of(right.text):
        return Comparison(verdict="agree", explanation=f"Both name {left.text}.")
    return _compare_organisations(left.value, right.value)


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


def compare_titles(left: Name, right: Name) -> Comparison | None:
    """That one person has titles of which some word is the same and the office is not: a climate czar is a climate envoy."""
    for one, other in ((one, other) for one in left.roles for other in right.roles):
        (head, words), (second, others) = _split_role(one), _split_role(other)
        if words & others and {head, second} <= _OFFICES and not _office(head) & _office(second):
            explanation = sentence(f"{left.name} is called {one} on one side, {other} on the other")
            return Comparison(verdict="compatible", reason="alias", explanation=explanation)
    return None


def same_role(left: Name, right: Name) -> bool:
    """Whether some role of one and some role of the other name one office: equal heads, and no qualifier of its own on both sides."""
    return any(_roles_agree(one, other) for one in left.roles for other in right.roles)


# --- persons ----------------------------------------------------------------------------------------------------------


def _compare_persons(left: Name, right: Name) -> Comparison | None:
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


# --- roles ------------------------------------------------------------------------------------------------------------


def share_a_role(left: Name, right: Name) -> bool:
    """Whether what the two are called has a word in common, by office: "Qeshm gov." and "governor of Qeshm"."""
    words = [
        {form for role in name.roles for word in re.findall(r"[\w'-]+", role) for form in _office(word)} - _FILLER for name in (left, right)
    ]
    return bool(words[0] & words[1])


def _office(word: str) -> frozenset[str]:
    plain = word.rstrip(".").casefold()
    return frozenset({plain}.union(*(group for group in _SAME_OFFICE if plain in group)))


def _roles_agree(left: str, right: str) -> bool:
    first, second = _split_role(left), _split_role(right)
    if not _office(first[0]) & _office(second[0]):
        return False
    own, other = first[1] - second[1], second[1] - first[1]
    return not (own and other)


def _split_role(role: str) -> tuple[str, frozenset[str]]:
    """Head and qualifiers: "governor of qeshm" and "qeshm gov." are (governor, {qeshm})."""
    words = re.findall(r"[\w'.-]+", role.casefold())
    stop = next((i for i, word in enumerate(words) if word in _NO_ROLE_HEADS and i), len(words))
    head = words[stop - 1] if words else ""
    rest = [word.rstrip(".").removesuffix("'s") for i, word in enumerate(words) if i != stop - 1]
    return head, frozenset(rest) - _FILLER - {"former", "acting", "then", "province", "island", "state", "city", "to"}


# --- organisations ------------------------------------------------------------------------------------------------------


def letters_of(text: str) -> str:
    """An organisation's name without the marks that one outlet sets and another leaves out: "N.A.T.O.", "Sheriffs' Office"."""
    return re.sub(r"[.,'’]", "", text).replace("-", " ").casefold()


def _compare_organisations(left: Name, right: Name) -> Comparison | None:
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
    apart = all(own) and max(ratio(a, b) for a, b in product(*own)) < _VARIANT_RATIO
    return not apart and ratio(" ".join(left), " ".join(right)) >= _ORGANISATION_VARIANT_RATIO


@lru_cache(maxsize=REMEMBERED)
def _words_of(name: str) -> tuple[str, ...]:
    plain = re.sub(r"\bU\.?S\.?(?!\w)", "United States", name)
    plain = re.sub(r"\bU\.?N\.?(?!\w)", "United Nations", plain).replace("&", " and ").replace("-", " ")
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)?", folded(plain))
    return tuple(word.removesuffix("'s") for word in words if word not in _FILLER) or tuple(words)


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
