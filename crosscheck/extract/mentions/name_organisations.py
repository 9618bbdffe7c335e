"""Which names are organisations', and which short form stands for which full one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import fold, gazetteer
from crosscheck.extract.mentions.given_names import FEMALE, MALE
from crosscheck.extract.mentions.name_shape import is_capitalised

_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,4}|US|UN|UK")
_EVENT_TAILS = frozenset(
    """summit talks agreement act declaration era prize award day eve war festival cup games fair time corridor list plan deal bill
    constitution treaty accord convention shooting meeting conference report trial election crisis amendment protocol road
    week muslims christians jews catholics sunnis shiites sikhs hindus democrats republicans month year century season tour open
    series virus syndrome disease peace mr. mrs. cruise nobel""".split()
) - {"conference"}
_INNER_WORDS = frozenset("of and for the in on to at by with without against from a an or de la le du del das des der und et y e".split())
"""Other lower-case words within a name are verbs: "Elmira beat Boswick" is no club."""
_MAX_TOKENS = 9


def is_acronym(text: str) -> bool:
    """Two to seven capitals, full stops between them or not."""
    return bool(_ACRONYM.fullmatch(text)) and text not in titles.NOT_ORGANISATIONS


def clean(text: str) -> str:
    """As one line with straight apostrophes, without the article in front or a nickname between marks: "William “Bill” Moss"."""
    plain = re.sub(r"^[Tt]he ", "", " ".join(text.replace("’", "'").split()))
    return _NICKNAME.sub(" ", plain)


_NICKNAME = re.compile(r"(?<=\w) [\"“]\w{2,20}[\"”] (?=[A-Z])")


def is_event(word: str) -> bool:
    """Whether a name that ends so is an event's or a document's."""
    return fold(word) in _EVENT_TAILS


def organisation_cue(text: str) -> bool:
    """Whether its own words say that it is one."""
    called_so = text in titles.KNOWN_ORGANISATIONS or is_team(text) or is_firm(text)
    return called_so or any(word in titles.ORGANISATION_WORDS for word in fold(text).split())


def is_team(text: str) -> bool:
    """As in "Phoenix Suns"."""
    town, _, last = text.rpartition(" ")
    return bool(town) and fold(last) in titles.TEAMS


def ends_in_acronym(words: Sequence[str]) -> bool:
    """As in "Gaston EMS", but for "Leo XVI" and a name in capitals throughout."""
    last = words[-1]
    shouted = all(word.isupper() for word in words)
    return len(words) > 1 and is_acronym(last) and "." not in last and not set(last) <= set("IVX") and not shouted


def is_firm(text: str) -> bool:
    """As in "Ardmore Shipping" and "Dynamo Kyiv"; a person may be called Steel."""
    words = fold(text).split()
    named = len(words) > 1 and words[0] not in MALE | FEMALE and not text.isupper()
    return named and (words[-1] in titles.FIRM_TAILS or words[0] in titles.CLUB_HEADS)


def may_be_organisation(text: str, votes: int) -> bool:
    """Leaves out what the recogniser often mistakes: events, titles, headings, lone capitalised words seen once."""
    words = text.split()
    if (
        any(mark in text for mark in '“”"/|@#')
        or not words
        or len(words) > _MAX_TOKENS
        or not words[-1][0].isupper()
        and not organisation_cue(words[-1])
    ):
        return False
    if words[-1][0].isupper() and any(word.islower() and word[0].isalpha() and word not in _INNER_WORDS for word in words):
        return False
    if is_event(words[-1]) or all(word in titles.NOT_ORGANISATIONS or fold(word) in titles.ROLES for word in words):
        return False
    if organisation_cue(text) and len(words) > 1 or text in titles.KNOWN_ORGANISATIONS or is_acronym(text):
        return True
    if len(words) == 1:
        return votes > 1 and text[0].isupper() and not text.isupper() and fold(text) not in titles.ORGANISATION_WORDS
    return text[0].isupper() and not text.isupper() and words[-1][0].isupper()


def bracketed_pairs(doc: Any) -> Iterable[tuple[int, int, str]]:
    """Tokens [start, end) of a full name and the acronym that stands in brackets beside it, whichever comes first."""
    for token in doc[1:]:
        if token.text != "(" or token.i + 2 >= len(doc):
            continue
        inside, before = doc[token.i + 1].text, doc[token.i - 1].text
        if doc[token.i + 2].text == ")" and is_acronym(inside):
            start = _start_of_expansion(doc, token.i, inside)
            if start is not None:
                yield start, token.i, inside
        elif is_acronym(before):
            end = next((i for i in range(token.i + 1, min(token.i + _MAX_TOKENS + 1, len(doc))) if doc[i].text == ")"), None)
            if end is not None and initials(doc[token.i + 1 : end].text) == before.replace(".", ""):
                yield token.i + 1, end, before


def initials(text: str) -> str:
    """Of the capitalised words, hyphens parting words: `APEC` for "Asia-Pacific Economic Cooperation"."""
    words = re.split(r"[\s\-–]+", text)
    return "".join(word.replace(".", "") if _DOTTED.fullmatch(word) else word[0] for word in words if word[:1].isupper())


def _start_of_expansion(doc: Any, end: int, acronym: str) -> int | None:
    letters = acronym.replace(".", "")
    for start in range(end - 1, max(end - _MAX_TOKENS - 1, -1), -1):
        if is_capitalised(doc[start]) and initials(doc[start:end].text) == letters and doc[start].text != acronym:
            return start
    return None


def full_forms(names: Iterable[str], stated: dict[str, str]) -> dict[str, str]:
    """Short form → full name, from brackets, from initials, and from a first word that only one longer name has."""
    longer = list(dict.fromkeys(name for name in names if " " in name))
    forms = dict(stated)
    for name in longer:
        short = initials(name)
        if len(short) > _SHORTEST_BY_INITIALS:
            forms.setdefault(short, name)
    firsts: dict[str, list[str]] = {}
    for name in longer:
        if fold(name.split()[0]) not in _COMMON_FIRST_WORDS and not _is_known_place(name.split()[0]):
            firsts.setdefault(name.split()[0], []).append(name)
    for first, full in firsts.items():
        if len(full) == 1 and (len(first) > _SHORTEST_FIRST_WORD or is_acronym(first)):
            forms.setdefault(first, full[0])
    return forms


def _is_known_place(word: str) -> bool:
    """Tell whether it is more than some small town's name, as every surname is."""
    return any(place.level != "city" or place.population >= _KNOWN_CITY for place in gazetteer().lookup(word)[:1])


_KNOWN_CITY = 100_000
_COMMON_FIRST_WORDS = (
    titles.ORGANISATION_WORDS
    | titles.ROLES
    | frozenset(
        """house national international american british federal republican democratic chinese russian european united general supreme
    central public royal western eastern northern southern human white state christian islamic social green labor labour air""".split()
    )
)
_SHORTEST_BY_INITIALS = 2
_SHORTEST_FIRST_WORD = 4
