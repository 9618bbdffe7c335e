"""People whom one outlet names and another tells of without a name: "Ana Ruiz, 24, was hit" and "a 24-year-old woman was struck".

It is their age that shows them to be one, where neither article tells of two people of it and the same befell both. Whose son or wife
somebody is tells as much as a name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations, takewhile

from crosscheck.comparison.context import Side, Story, amount_of, sentence_of
from crosscheck.comparison.facts import Fact, related
from crosscheck.comparison.name.persons import SUFFIXES, is_one_bearer
from crosscheck.comparison.occasion import FAR_DAYS, far_apart
from crosscheck.comparison.people.befallen import as_part, befell, told_near
from crosscheck.comparison.people.persons import SEXES, has_some_of, name_told, owner_of, sides_of
from crosscheck.comparison.spelling import folded
from crosscheck.comparison.verdicts import sentence
from crosscheck.records import Alignment, Comparison, Kind, Name

ACTING = frozenset(
    "officer police deputy sheriff detective judge prosecutor sgt sergeant lieutenant lt chief attorney lawyer doctor".split()
)
"""Who has to do with it because of an office."""
GROWN = frozenset("man woman boy girl male female".split())
"""Nouns for whoever is named elsewhere; her boyfriend is somebody else."""
KIN = SEXES.keys() - GROWN | {"cousin", "sibling", "grandchild"}
"""Whose they are tells them from others."""
LONGEST_NAME = 4
MAX_CHARACTERS = 500
"""Between an age and a name that stands apart from it: two or three sentences."""
KINDS: Sequence[Kind] = ("age", "person")
"""Where an article tells of somebody."""

Ages = Mapping[float, Sequence[Side]]
Pair = tuple[Side, Side]
"""The ages of someone named and of someone unnamed."""


def persons_named_by_one(story: Story) -> Iterator[Fact]:
    """A row for each person whom some articles name and others do not."""
    best = story.best_alignments
    rows: dict[float, list[Pair]] = defaultdict(list)
    told = {article: _ages(article, story) for article in sorted(story.near)}
    for one, other in permutations(told, 2):
        if other in story.near[one]:
            for age in told[one].keys() & told[other].keys():
                pair = _pair(told[one][age], told[other][age], story)
                if pair is not None and {side.claim.id for side in pair} & best.keys():
                    rows[age].append(pair)
    for age, pairs in sorted(rows.items()):
        if not _is_of_two(age, told.values(), story):
            yield _row(pairs, story, best)


def _row(pairs: Sequence[Pair], story: Story, best: Mapping[str, Alignment]) -> Fact:
    members = {(side.claim.article, side.claim.start): side for pair in pairs for side in pair}
    place = {key: n for n, key in enumerate(sorted(members))}
    told = {}
    for named, unnamed in pairs:
        left, right = sorted(place[side.claim.article, side.claim.start] for side in (named, unnamed))
        told[left, right] = _not_named(_identity(named, story), story.articles[unnamed.claim.article].outlet)
    sides = tuple(members[key] for key in sorted(members))
    alignment = next(best[side.claim.id] for side in sides if side.claim.id in best)
    return Fact("person", sides, tuple(related(*places, told[places]) for places in sorted(told)), alignment)


def _pair(people: Sequence[Side], others: Sequence[Side], story: Story) -> Pair | None:
    """Someone named of one age, and one of that age in another article, which has no part of the name: the two told most alike."""
    named = [side for side in people if owner_of(side, story)] or _only_dead(people, story)
    kin = [] if named else [side for side in people if _whose(side, story)]
    owner = _identity(next(iter(named or kin)), story) if named or kin else None
    if owner is None or _are_two(people, story) or _are_two(others, story) or has_some_of(owner, others[0].claim.article, story):
        return None
    if ACTING & {word.rstrip(".") for role in owner.roles for word in role.split()}:
        return None
    if kin and any((value := amount_of(side)) and value.slot.head in KIN for side in others):
        return None
    if named and not _part_of(list(sides_of(owner, named[0].claim.article, story)), story) & _part_of(others, story):
        return None
    pairs = ((one, other) for one in named or kin for other in others if _may_be_one(one, other, owner, story))
    return max(pairs, key=lambda pair: _likeness(pair, story), default=None)


def _identity(side: Side, story: Story) -> Name | None:
    """Who is told of: by name, or by whose son or wife it is."""
    return name_told(side, story) or _whose(side, story)


def _whose(side: Side, story: Story) -> Name | None:
    """The "Ana Ruiz's son" of "Ana Ruiz's 14-year-old son"."""
    value, mention = amount_of(side), side.mention
    noun = (value.slot.head if value else None) or ""
    if mention is None or noun not in KIN:
        return None
    before = story.articles[side.claim.article].text[side.claim.sentence[0] : mention.start].replace("’", "'").split()
    whose = list(takewhile(lambda word: word[0].isupper(), reversed(before[-LONGEST_NAME:])))
    return Name(name=" ".join([*reversed(whose), noun]), sex=SEXES.get(noun)) if whose and whose[0].endswith("'s") else None


def _likeness(pair: Pair, story: Story) -> float:
    link = story.link(pair[0].claim, pair[1].claim)
    return link.score if link is not None else 0.0


def _only_dead(people: Sequence[Side], story: Story) -> list[Side]:
    """Where an article names the dead, if it tells of one dead alone and gives the age apart: "a girl of 12 was shot; Ana Ruiz died"."""
    article = people[0].claim.article
    dead = [side for kind in KINDS for side in story.sides(kind, article) if "dead" in befell(side, story)]
    starts = [side.claim.start for side in people]
    names = [side for side in dead if side.mention and side.mention.kind == "person"]
    if any(min(abs(side.claim.start - start) for start in starts) > MAX_CHARACTERS for side in names):
        return []
    found = {name.name for side in names if (name := _identity(side, story))}
    ages = {value.low for side in dead if (value := amount_of(side))}
    aged = any(amount_of(side) for name in found for side in sides_of(Name(name=name), article, story))
    return names if len(found) == 1 and not aged and ages == {value.low for side in people if (value := amount_of(side))} else []


def _are_two(people: Sequence[Side], story: Story) -> bool:
    """Whether an article tells of two people of one age: by two words for them, or in one sentence."""
    owners = {owner.name for side in people if (owner := owner_of(side, story))}
    unnamed = [side for side in people if not owner_of(side, story)]
    nouns = {value.slot.head or "" for side in unnamed if (value := amount_of(side))} & SEXES.keys()
    of_two = any(is_one_bearer(one, other) is None for one, other in combinations(sorted(owners), 2))
    of_two = of_two or bool(owners and nouns - GROWN) or len(nouns - GROWN) > 1 or len({SEXES[noun] for noun in nouns}) > 1
    return of_two or len({sentence_of(side.claim) for side in unnamed}) < len(unnamed)


def _is_of_two(age: float, told: Iterable[Ages], story: Story) -> bool:
    """Whether two people with names are of one age, by their last names."""
    owners = [owner for ages in told for side in ages.get(age, ()) if (owner := owner_of(side, story))]
    last = {next(word for word in reversed(folded(owner.name).replace(".", "").split()) if word not in SUFFIXES) for owner in owners}
    return len(last) > 1


def _ages(article: str, story: Story) -> Ages:
    """The exact ages of an article's people, those in its text first."""
    ages: dict[float, list[Side]] = defaultdict(list)
    for side in sorted(story.sides("age", article), key=lambda side: side.claim.headline):
        value = amount_of(side)
        if value is not None and value.low is not None and value.low == value.high and not value.approximate and value.bound is None:
            ages[value.low].append(side)
    return ages


def _may_be_one(named: Side, unnamed: Side, owner: Name, story: Story) -> bool:
    """Of one sex and one occasion, and the same befell them."""
    value = amount_of(unnamed)
    sex = SEXES.get((value.slot.head if value else None) or "")
    two_sexes = sex is not None and owner.sex is not None and sex != owner.sex
    return not two_sexes and not far_apart(named.claim, unnamed.claim, story, from_current=FAR_DAYS)


def _part_of(sides: Sequence[Side], story: Story) -> frozenset[str]:
    """Whether someone was harmed, and is accused, by the words around any of the sides, or else by any words beside them."""
    return as_part(befell(side, story) for side in sides) or as_part(told_near(side, story) for side in sides)


def _not_named(owner: Name | None, outlet: str) -> Comparison:
    name = owner.name if owner else ""
    told = "told of by age alone by {}" if "'s " in name else "not named by {}, which gives the same age"
    return Comparison(verdict="compatible", reason="coarser", explanation=sentence(f"{name} is {told.format(outlet)}"))
