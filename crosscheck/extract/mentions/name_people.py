"""The persons of one article: their fullest names, and which of them a later surname or given name means."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import fold
from crosscheck.extract.mentions.given_names import sex_of
from crosscheck.records import Sex

_NEAR_CHARACTERS = 300  # about two sentences; farther back, "the nearest bearer" is a guess
_NEVER_GIVEN = frozenset("de del di da dos van von der bin ibn st st.".split())  # "Al" and "Ben" are given names too
_MAX_ROLES = 4


class Seen(NamedTuple):
    """A person's name at one place of the article."""

    passage: int
    start: int
    """Of its first character."""
    sentence: int
    text: str
    roles: tuple[str, ...] = ()
    sex: Sex | None = None
    """What its courtesy title says."""


class Parts(NamedTuple):
    """A name in order; a lone token counts as the surname."""

    given: tuple[str, ...]
    surname: str
    suffix: str


@dataclass
class Person:
    """One person as the article names them so far."""

    fullest: str
    parts: Parts
    seen: list[Seen] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    """Every way that the name is written, folded."""
    sentences: dict[tuple[int, int], set[str]] = field(default_factory=dict)
    """Passage and sentence → the forms that stand there."""
    roles: tuple[str, ...] = ()
    """In order of appearance, without doubles."""
    titled: Sex | None = None
    """What the first courtesy title says of the sex."""

    def add(self, one: Seen) -> None:
        """Count a place where the person is named in full."""
        self.seen.append(one)
        self.forms.add(fold(one.text))
        self.sentences.setdefault((one.passage, one.sentence), set()).add(one.text)
        self.roles = tuple(dict.fromkeys((*self.roles, *one.roles)))[:_MAX_ROLES]
        self.titled = self.titled or one.sex

    @property
    def sex(self) -> Sex | None:
        """From titles, else from kin words, else from the given name."""
        if self.titled:
            return self.titled
        words = {word for role in self.roles for word in role.split()}
        if bool(words & titles.FEMALE_KIN) != bool(words & titles.MALE_KIN):
            return "f" if words & titles.FEMALE_KIN else "m"
        return sex_of(self.parts.given[0]) if self.parts.given else sex_of(self.parts.surname)


def parts_of(name: str) -> Parts:
    """Split a name; particles go with the surname: "Bill de Blasio" is (bill) (de blasio)."""
    words = [fold(word).strip(",") for word in name.split()]
    suffix = ""
    if len(words) > 1 and words[-1] in titles.SUFFIXES:
        suffix = words.pop().rstrip(".")
    start = len(words) - 1
    while start > 0 and words[start - 1] in (titles.PARTICLES if start > 1 else _NEVER_GIVEN):
        start -= 1
    return Parts(tuple(words[:start]), " ".join(words[start:]), suffix)


def gather_people(full: Iterable[Seen]) -> list[Person]:
    """Put the full names of one article together, in reading order."""
    people: list[Person] = []
    by_surname: dict[str, list[Person]] = {}
    for one in full:
        parts = parts_of(one.text)
        bearers = by_surname.setdefault(parts.surname, [])
        same = (p for p in bearers if fold(one.text) in p.forms and not _title_of_another(p, one))
        person = next(same, None) or next((p for p in bearers if _may_be(p, parts, one)), None)
        if person is None:
            person = Person(one.text, parts)
            people.append(person)
            bearers.append(person)
        elif len(one.text.split()) > len(person.fullest.split()):
            person.fullest, person.parts = one.text, parts
        person.add(one)
    return people


def _title_of_another(person: Person, one: Seen) -> bool:
    """As in "Rev. Jesse Jackson" beside "Rep. Jesse Jackson Jr.": a suffix on one, a clerical title or "his father" on the other."""
    marks = {"father", "mother", "son", "daughter", "rev.", "rev", "sr."}
    return bool(person.parts.suffix) and not parts_of(one.text).suffix and any(marks & set(role.split()) for role in one.roles)


def _may_be(person: Person, parts: Parts, one: Seen) -> bool:
    theirs = person.parts
    if theirs.surname != parts.surname or not _given_fit(theirs.given, parts.given):
        return False
    if theirs.suffix != parts.suffix and (theirs.suffix and parts.suffix or _title_of_another(person, one)):
        return False
    together = bool(person.sentences.get((one.passage, one.sentence), set()) - {one.text})
    is_kin = any(set(role.split()) & titles.KIN for role in one.roles)
    return not (theirs != parts and (together or is_kin))


def _given_fit(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Equal, or one an initial of the other; middle names may be missing."""
    if not left or not right or not _token_fits(left[0], right[0]):
        return False
    return len(left) == 1 or len(right) == 1 or all(_token_fits(a, b) for a, b in zip(left[1:], right[1:], strict=False))


def _token_fits(left: str, right: str) -> bool:
    short, long = sorted((left.rstrip("."), right.rstrip(".")), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


class People:
    """Who a lone name means, asked in reading order."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.all = list(people)
        self._bearers: dict[str, list[Person]] = {}
        self._settled: dict[str, Person] = {}
        self._at: dict[tuple[int, int], Person] = {}
        self._named: dict[str, Person] = {}
        for person in self.all:
            for one in person.seen:
                self._at.setdefault((one.passage, one.start), person)
                self._named.setdefault(fold(one.text), person)
            for token in dict.fromkeys((person.parts.surname, person.parts.surname.split()[-1], *person.parts.given)):
                if len(token) > 1 and not token.endswith("."):
                    self._bearers.setdefault(token, []).append(person)

    def knows(self, token: str) -> bool:
        """Whether someone of the article bears it as surname or given name."""
        return fold(token) in self._bearers

    def named(self, one: Seen) -> Person | None:
        """Return the person whose full name stands there, or else the first of that name."""
        return self._at.get((one.passage, one.start)) or self._named.get(fold(one.text))

    def resolve(self, one: Seen) -> Person | None:
        """Return the one person meant, or None if two could be."""
        key = fold(one.text)
        bearers = self._bearers.get(key, [])
        by_surname = [p for p in bearers if key in (p.parts.surname, p.parts.surname.split()[-1])]
        first_of_order = [p for p in bearers if p.parts.given and p.parts.given[0] == key]
        candidates = [p for p in by_surname or first_of_order or bearers if not (one.sex and p.sex and one.sex != p.sex)]
        if len(candidates) <= 1:
            return candidates[0] if candidates else None
        settled = self._settled.get(key)
        if settled in candidates:
            return settled
        chosen = _established(candidates, one) or _only_one_not_kin(candidates)
        if chosen is not None:
            self._settled[key] = chosen
        return chosen or _nearest(candidates, one)


def _established(candidates: Sequence[Person], one: Seen) -> Person | None:
    """Return the only bearer named before; a headline means the first that is named at all."""
    named = [p for p in candidates if (p.seen[0].passage, p.seen[0].start) < (one.passage, one.start)]
    if not named:
        return min(candidates, key=lambda p: (p.seen[0].passage, p.seen[0].start))
    return named[0] if len(named) == 1 else None


def _only_one_not_kin(candidates: Sequence[Person]) -> Person | None:
    """As in "His wife, Sandra Jackson" is brought in by way of him: the bare surname stays his."""
    main = [p for p in candidates if not any(set(role.split()) & titles.KIN for role in p.roles)]
    return main[0] if len(main) == 1 else None


def _nearest(candidates: Sequence[Person], one: Seen) -> Person | None:
    """Return the only bearer named shortly before in the same passage."""
    near = [person for person in candidates if _is_near(person, one)]
    return near[0] if len(near) == 1 else None


def _is_near(person: Person, one: Seen) -> bool:
    """Whether the last place that names the person before this one is close by; `seen` is in reading order."""
    last = bisect_right(person.seen, (one.passage, one.start), key=lambda seen: (seen.passage, seen.start)) - 1
    return last >= 0 and person.seen[last].passage == one.passage and one.start - person.seen[last].start <= _NEAR_CHARACTERS
