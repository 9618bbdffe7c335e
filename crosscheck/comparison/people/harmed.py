"""Whom a story tells to be harmed, where an article says something of them: by name, by age, or as the only one whom it tells of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Generic, TypeVar

from crosscheck.comparison.context import Side, Story, amount_of, sentence_of
from crosscheck.comparison.facts import Row, related
from crosscheck.comparison.name.persons import is_one_bearer
from crosscheck.comparison.occasion import FAR_DAYS, far_apart
from crosscheck.comparison.people.befallen import DYING, HURT, befell
from crosscheck.comparison.people.persons import MAX_AGE_SLIP, NOUNS, SEXES, ages_of, name_told, owner_of
from crosscheck.comparison.totals import STRUCK
from crosscheck.comparison.verdicts import COMMITTED
from crosscheck.records import Claim, Comparison, Kind, Name

HARMING = STRUCK | frozenset("wound injure hurt kill die graze hospitalize transport take rush airlift fly treat".split())
HELD = frozenset({"arrested", "charged", None})
"""Fates that a number of people are counted by, and are not harmed."""
PRONOUNS = {"he": "m", "him": "m", "himself": "m", "she": "f", "herself": "f"}
PLURALS = {"men": "man", "women": "woman", "children": "child", "others": "victim", "people": "victim"}
OTHERS = frozenset("another other others second third".split())
ASIDE = frozenset("by to with from near than".split())
"""Before who is told of beside another."""
SEVERAL = re.compile(
    r"\b(?:an?other|second|third|fourth|fifth|two|three|four|five|both|several|other) (?:\w{1,20} )?"
    r"(?:man|woman|boy|girl|child|teen|teenager|toddler|person|victim|men|women|boys|girls|children|teens|teenagers|people|victims|others)\b"
    r"|\b(?:victims|others|murder-suicide|the (?:couple|pair) (?:was|were) (?:shot|killed|struck|hit|found))\b"
    r"|\b(?:both|each) (?:were|was|had)\b"
    r"|\balso (?:\w{1,20} )?(?:shot|struck|hit|wounded|injured|hurt|stabbed|killed|grazed)\b",
    re.IGNORECASE,
)
"""Words of an article that tells of more than one."""
_OBJECT = re.compile(r"\b(?:him|her|them|it|me|us)\b")
_WORD = re.compile(r"[A-Za-z]+")
KINDS: Sequence[Kind] = ("age", "person")
"""Where an article tells who somebody is."""


_NEW = re.compile(r"\b(?:an?|another|second|third|other)\b[^.;]*\Z", re.IGNORECASE)
MAX_LETTERS = 20
"""Before an age, in which a person is introduced."""
V = TypeVar("V")
T = TypeVar("T")


@dataclass(frozen=True)
class Harmed:
    """As far as an article tells in one place who it is."""

    name: Name | None = None
    ages: frozenset[float] = frozenset()
    sex: str | None = None


@dataclass(frozen=True)
class Found(Generic[V]):
    """Where an article tells something of somebody, the claim that does, whom it tells it of, and what."""

    start: int
    claim: Claim
    who: Harmed
    told: V


@dataclass
class Person(Generic[V]):
    """One person of an article, all that was found of whom, and whether the article tells of nobody else."""

    article: str
    who: Harmed
    is_alone: bool
    found: list[Found[V]] = field(default_factory=list)
    is_one_of_two: bool = False
    """Whether the article tells of nobody else of that sex alone."""


def people_of(story: Story, find: Callable[[Claim], Iterable[tuple[int, V]]]) -> Iterator[Person[V]]:
    """The people of each article of whom its claims tell what `find` gives with its place, as far as can be told of whom they do."""
    found: dict[str, dict[int, Found[V]]] = defaultdict(dict)
    several = set()
    for claim in story.claims.values():
        if claim.status in COMMITTED and not claim.negated:
            for place, told in find(claim):
                start = claim.start + place
                if start not in found[claim.article]:
                    found[claim.article][start] = Found(start, claim, who_before(claim, start, story), told)
        if {claim.predicate, *claim.terms} & (DYING | HURT) and SEVERAL.search(story.sentence_text(claim)):
            several.add(claim.article)
    for article, places in sorted(found.items()):
        only = list(_only_ones(article, list(places.values()), story)) if article not in several else []
        yield from only or _told_apart(article, places.values(), _of_two(article, story))


def _of_two(article: str, story: Story) -> frozenset[float]:
    """The ages that an article gives to two people whom it does not name: "a 26-year-old man" twice."""
    text = story.articles[article].text
    new: dict[float, set[int]] = defaultdict(set)
    for side in story.sides("age", article):
        value, mention = amount_of(side), side.mention
        if value and mention and value.low is not None and not side.claim.headline and not owner_of(side, story):
            if _NEW.search(text[max(0, mention.start - MAX_LETTERS) : mention.start + 2]):
                new[value.low].add(side.claim.sentence[0])
    return frozenset(age for age, sentences in new.items() if len(sentences) > 1)


def _told_apart(article: str, found: Iterable[Found[V]], unclear: frozenset[float]) -> Iterator[Person[V]]:
    people: list[Person[V]] = []
    for one in found:
        if one.who.name or one.who.ages - unclear:
            person = next((person for person in people if _share(person.who, one.who)), None)
            if person is None:
                people.append(person := Person(article, one.who, False))
            person.found.append(one)
    yield from people


def who_before(claim: Claim, end: int, story: Story) -> Harmed:
    """Who is told of in a claim's sentence, nearest before a place in it: nobody known where another stands between, by whatever noun."""
    sides = [
        Side(one, mention)
        for one in story.sentences[sentence_of(claim)]
        for mention in one.mentions
        if mention.kind in KINDS and mention.end <= end
    ]
    nearest = max(sides, key=lambda side: side.mention.end if side.mention else 0, default=None)
    text = story.articles[claim.article].text
    start = nearest.mention.end if nearest and nearest.mention else claim.sentence[0]
    words = _WORD.findall(text[start:end].casefold())
    value = amount_of(nearest) if nearest else None
    head = (value.slot.head or "").casefold() if value else ""
    if head in words:
        words.remove(head)
    words = [PLURALS.get(word, word) for word in words]
    people = [word for word in words if {word, word.removesuffix("s")} & (NOUNS | SEXES.keys() | PRONOUNS.keys())]
    sex = next((SEXES.get(word) or PRONOUNS.get(word) for word in reversed(people)), None)
    if nearest is None or nearest.mention is None:
        return _stood_for(claim, story) or Harmed(sex=sex)
    led = text[claim.sentence[0] : nearest.mention.start].rpartition(" ")[0].rpartition(" ")[2].casefold()
    named = {who.name for side in sides if side.mention and side.mention.kind == "person" and (who := _who(side, story)).name}
    others = {*people} - PRONOUNS.keys() or (people and (len(named) > 1 or "him" in words)) or OTHERS & {*words}
    beside = _owns(nearest, story) or (led in ASIDE and len(sides) > 1)
    return Harmed(sex=sex) if others or beside or _OBJECT.search(" ".join(words)) else _who(nearest, story)


def _stood_for(claim: Claim, story: Story) -> Harmed | None:
    """Whom the claim's "he" or "the girl" stands for, if that is a person with a name who was harmed."""
    words = {*claim.gist.replace("’s", "").split()} - {*claim.text.split()}
    named = [
        side
        for side in story.sides("person", claim.article)
        if side.mention and isinstance(side.mention.value, Name) and side.mention.value.name.split()[-1] in words
    ]
    harmed = any(befell(side, story) & {"dead", "hurt"} for side in named)
    return _who(named[0], story) if harmed and len({_who(side, story).name for side in named}) == 1 else None


def _who(side: Side, story: Story) -> Harmed:
    value, name = amount_of(side), name_told(side, story)
    sex = (name.sex if name else None) or SEXES.get((value.slot.head if value else None) or "")
    if name is None:
        return Harmed(None, frozenset({value.low} if value and value.low is not None else ()), sex)
    return Harmed(name, ages_of(name, side.claim.article, story), sex)


def _only_ones(article: str, found: Sequence[Found[V]], story: Story) -> Iterator[Person[V]]:
    """The only one whom an article tells to be harmed, as it tells most of whoever it is, or the only one of either sex."""
    for side in story.sides("count", article):
        value = amount_of(side)
        if value and (value.slot.human or value.slot.thing == "person") and (value.slot.fate not in HELD or value.slot.event in HARMING):
            if value.high != 1:
                return
    sides = (side for kind in KINDS for side in story.sides(kind, article) if not _owns(side, story))
    harmed = [*(one.who for one in found), *(_who(side, story) for side in sides if befell(side, story) & {"dead", "hurt"})]
    if not _are_two(harmed):
        yield Person(article, max(harmed, key=_is_told), True, list(found))
        return
    by_sex = {sex: [one for one in harmed if not any(_clash(one, other) for other in harmed if other.sex == sex)] for sex in ("f", "m")}
    if len(by_sex["f"]) + len(by_sex["m"]) == len(harmed) and not any(map(_are_two, by_sex.values())):
        for sex, people in by_sex.items():
            theirs = [one for one in found if one.who in people]
            if theirs:
                yield Person(article, replace(max(people, key=_is_told), sex=sex), True, theirs, is_one_of_two=True)


def _is_told(who: Harmed) -> tuple[bool, int, int, bool]:
    """How much is told of whoever it is."""
    return who.name is not None, len(who.name.name) if who.name else 0, len(who.ages), who.sex is not None


def _are_two(people: Iterable[Harmed]) -> bool:
    return any(_clash(one, other) for one, other in combinations(people, 2))


def _owns(side: Side, story: Story) -> bool:
    """Whether it is somebody's son or friend who is told of."""
    end = side.mention.end if side.mention else side.claim.end
    return story.articles[side.claim.article].text[end : end + 1] in {"'", "’"}


def _clash(one: Harmed, other: Harmed) -> bool:
    """Whether two are surely not one: by name, age or sex."""
    if one.sex and other.sex and one.sex != other.sex:
        return True
    if one.name and other.name and is_one_bearer(one.name.name, other.name.name) is None:
        return True
    return bool(one.ages and other.ages) and not any(abs(a - b) <= MAX_AGE_SLIP for a in one.ages for b in other.ages)


def _share(one: Harmed, other: Harmed) -> bool:
    """Whether two are one by name or age."""
    named = one.name and other.name and is_one_bearer(one.name.name, other.name.name) == "surely"
    return bool(named or one.ages & other.ages) and not _clash(one, other)


def rows_of(told: Iterable[tuple[Person[V], Side, T]], compare: Callable[[T, T], Comparison | None], story: Story) -> Iterator[Row]:
    """For each person of whom two articles tell otherwise all that tell it; each person comes with what is told, and where."""
    rows: list[list[tuple[Person[V], Side, T]]] = []
    for person in told:
        row = next((row for row in rows if all(_may_be_one(person[0], other[0], story) for other in row)), None)
        if row is None:
            rows.append(row := [])
        row.append(person)
    for row in rows:
        pairs = [(i, j) for (i, (a, *_)), (j, (b, *_)) in combinations(enumerate(row), 2) if b.article in story.near[a.article]]
        compared = {(i, j): compare(row[i][2], row[j][2]) for i, j in pairs}
        found = {(i, j): one for (i, j), one in compared.items() if one is not None and _may_tell(one, row[i][0], row[j][0], story)}
        if any(comparison.verdict != "agree" for comparison in found.values()):
            used = sorted({n for pair in found for n in pair})
            yield [row[n][1] for n in used], [related(used.index(i), used.index(j), comparison) for (i, j), comparison in found.items()]


def _may_be_one(left: Person[V], right: Person[V], story: Story) -> bool:
    """Whether two articles tell of one: by name or age, or because either tells of nobody else."""
    alone = left.is_alone and right.is_alone and (left.who.sex == right.who.sex or not (left.is_one_of_two or right.is_one_of_two))
    one = _share(left.who, right.who) or (alone and not _clash(left.who, right.who))
    return one and left.article != right.article and not far_apart(left.found[0].claim, right.found[0].claim, story, from_current=FAR_DAYS)


def _may_tell(comparison: Comparison, left: Person[V], right: Person[V], story: Story) -> bool:
    """Not a conflict of two who may be two people, an officer and a girl, or Ana and her mother, though each article tells of one alone."""
    if comparison.verdict != "conflict" or _share(left.who, right.who):
        return True
    beside = any(_names(one, other.who, story) for one, other in ((left, right), (right, left)))
    return left.who.sex is not None and left.who.sex == right.who.sex and not beside


def _names(person: Person[V], other: Harmed, story: Story) -> bool:
    """Whether the sentences that tell of somebody have part of the other's name, and so tell of somebody else."""
    text, parts = story.articles[person.article].text, set(other.name.name.split()) if other.name else set()
    return person.who.name is None and any(parts & set(_WORD.findall(text[slice(*one.claim.sentence)])) for one in person.found)
