"""Who bears which office and of what sex, as an article tells it: "Senator Ruth Adler" is the senator, and a she."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from crosscheck.extract.lexicon import FEMALE_WORDS, MALE_WORDS
from crosscheck.extract.mentions.given_names import sex_of
from crosscheck.records import Mention, Name

MAX_TITLE = 30
"""Characters before a name in which its title stands."""
FORMER = frozenset({"former", "ex"})
OFFICES = frozenset(
    """president premier minister chancellor governor mayor senator congressman congresswoman representative lawmaker leader judge
    prosecutor sheriff spokesman spokeswoman spokesperson director chairman coach pilot captain general colonel sergeant lieutenant
    detective king queen prince princess pope""".split()
)
"""Nouns that tell who is meant where one person is named with that role; "the official" may be anyone."""
ROLES: Mapping[str, frozenset[str]] = {
    "congressman": frozenset("rep rep. representative congressman".split()),
    "congresswoman": frozenset("rep rep. representative congresswoman".split()),
    "representative": frozenset("rep rep. representative congressman congresswoman".split()),
    "senator": frozenset("sen sen. senator".split()),
    "lawmaker": frozenset("rep rep. representative congressman congresswoman sen sen. senator lawmaker".split()),
    "governor": frozenset("gov gov. governor".split()),
    "president": frozenset("president pres pres.".split()),
    "leader": frozenset("president pres pres. premier leader chancellor king queen".split()),
    "sergeant": frozenset("sgt sgt. sergeant".split()),
    "lieutenant": frozenset("lt lt. lieutenant".split()),
}  # fmt: skip
"""By noun, the roles whose bearers it may stand for; any other noun stands for those of that very role."""


def bearers_of(docs: Iterable[tuple[bool, Any]], mentions: Iterable[Iterable[Mention]]) -> dict[str, set[tuple[str, bool]]]:
    """By person the heads of the roles that the article gives, and whether each is a former one."""
    found: dict[str, set[tuple[str, bool]]] = {}
    for (_, doc), named in zip(docs, mentions, strict=True):
        for start, name in _people(named):
            title = " ".join(_words_before(doc, start)[-2:])
            roles = [*name.roles, *([title] if title.split()[-1:] and title.split()[-1] in OFFICES else [])]
            found.setdefault(name.name, set()).update(_role(words) for role in roles if (words := _role_words(role)))
    return found


def sexes_of(docs: Iterable[tuple[bool, Any]], mentions: Iterable[Iterable[Mention]]) -> dict[str, tuple[str, ...]]:
    """By full name the pronoun that a title or role tells, else the given name."""
    told: dict[str, set[str]] = {}
    for (_, doc), named in zip(docs, mentions, strict=True):
        for start, name in _people(named):
            words = {*_words_before(doc, start)[-1:], *(word for role in name.roles for word in _role_words(role)[-1:])}
            signs = {"she"} if words & FEMALE_WORDS else set()
            told.setdefault(name.name, set()).update(signs | ({"he"} if words & MALE_WORDS else set()))
    return {name: pronouns for name, signs in told.items() if (pronouns := _pronouns(name, signs))}


def _people(named: Iterable[Mention]) -> list[tuple[int, Name]]:
    return [(mention.start, mention.value) for mention in named if mention.kind == "person" and isinstance(mention.value, Name)]


def _words_before(doc: Any, start: int) -> list[str]:
    return [word.lower() for word in doc.text[max(start - MAX_TITLE, 0) : start].split()]


def _role(words: Sequence[str]) -> tuple[str, bool]:
    return "premier" if list(words[-2:]) == ["prime", "minister"] else words[-1], words[0] in FORMER


def _role_words(role: str) -> list[str]:
    """A role up to its noun: "former member" of "former member of the council"."""
    words = role.lower().replace("ex-", "ex ").split()
    end = next((i for i, word in enumerate(words) if word in {"of", "for", "from", "in", "to", "and", "at"}), len(words))
    return words[:end]


def _pronouns(name: str, signs: set[str]) -> tuple[str, ...]:
    if len(signs) == 1:
        return tuple(signs)
    given = {"m": ("he",), "f": ("she",)}.get(sex_of(name.split()[0]) or "", ())
    return given if not signs else ()
