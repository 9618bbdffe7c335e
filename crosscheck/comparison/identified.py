"""People whom one outlet names and another tells of without a name: "Ana Ruiz, 24, was hit" and "a 24-year-old woman was struck".

It is their age that shows them to be one, where neither article tells of two people of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from crosscheck.comparison.context import Side, Story, amount_of, sentence_of
from crosscheck.comparison.facts import Fact, related
from crosscheck.comparison.name import SUFFIXES
from crosscheck.comparison.persons import is_of_someone_named
from crosscheck.comparison.slots import of_opposites
from crosscheck.comparison.spelling import folded
from crosscheck.records import Alignment, Comparison

HARMED = frozenset(
    """kill die death dead shoot wound injure hurt stab hit strike bite burn drown victim hospital hospitalize murder slay slaying find
    missing body rescue treat condition""".split()
)
ACCUSED = frozenset(
    """arrest charge accuse suspect custody gunman shooter driver indict plead sentence convict book jail bail bond face hold court wanted
    trial prosecutor defendant""".split()
)
"""What befalls people, and what is held against them: the boy who was shot is not the boy who was charged."""

Ages = Mapping[float, Sequence[Side]]
Pair = tuple[Side, Side]
"""The ages of someone named and of someone unnamed."""


def persons_named_by_one(story: Story) -> Iterator[Fact]:
    """A row for each person whom some articles name and others do not."""
    best = story.best_alignments()
    rows: dict[float, list[Pair]] = defaultdict(list)
    told = {article: _ages(article, story) for article in sorted(story.near)}
    for one, other in permutations(told, 2):
        if other in story.near[one]:
            for age, people in told[one].items():
                pair = _pair(people, told[other].get(age, ()), story)
                if pair is not None and {side.claim.id for side in pair} & best.keys() and not _is_of_two(age, told.values()):
                    rows[age].append(pair)
    for _, pairs in sorted(rows.items()):
        yield _row(pairs, story, best)


def _row(pairs: Sequence[Pair], story: Story, best: Mapping[str, Alignment]) -> Fact:
    members = {(side.claim.article, side.claim.start): side for pair in pairs for side in pair}
    place = {key: n for n, key in enumerate(sorted(members))}
    told = {}
    for named, unnamed in pairs:
        left, right = sorted(place[side.claim.article, side.claim.start] for side in (named, unnamed))
        told[left, right] = _not_named(named, story.articles[unnamed.claim.article].outlet)
    sides = tuple(members[key] for key in sorted(members))
    alignment = next(best[side.claim.id] for side in sides if side.claim.id in best)
    return Fact("person", sides, tuple(related(*places, told[places]) for places in sorted(told)), alignment)


def _pair(people: Sequence[Side], others: Sequence[Side], story: Story) -> Pair | None:
    """Someone named of one age, and one of that age in another article, which has no part of the name."""
    named = next((side for side in people if is_of_someone_named(side)), None)
    if named is None or not others or any(is_of_someone_named(side) for side in others) or not _is_person(named, story):
        return None
    if set(_words(named)) & {word for name in story.names_of_persons(others[0].claim.article) for word in folded(name).split()}:
        return None
    return next(((named, side) for side in others if _may_be_one(named, side, story)), None)


def _is_of_two(age: float, told: Iterable[Ages]) -> bool:
    """Whether two people with names are of one age, by their last names."""
    return len({_words(side)[-1:] for ages in told for side in ages.get(age, ()) if is_of_someone_named(side)}) > 1


def _ages(article: str, story: Story) -> Ages:
    """The exact ages of an article's people, those in its text first."""
    ages: dict[float, list[Side]] = defaultdict(list)
    for side in sorted(story.sides("age", article), key=lambda side: side.claim.headline):
        value = amount_of(side)
        if value is not None and value.low is not None and value.low == value.high and not value.approximate and value.bound is None:
            ages[value.low].append(side)
    return ages


def _words(side: Side) -> tuple[str, ...]:
    """The words of the name that an age is of, lower case."""
    value = amount_of(side)
    words = folded((value.slot.head if value else None) or "").replace(".", "").replace(",", "").split()
    return tuple(word for word in words if word not in SUFFIXES)


def _is_person(side: Side, story: Story) -> bool:
    """Whether the story names a person so elsewhere, so that it is no "BOY" of a headline and no town."""
    named = {word for name in story.names_of_persons(side.claim.article) for word in folded(name).replace(",", "").split()}
    return bool(_words(side)) and _words(side)[-1] in named


def _may_be_one(named: Side, unnamed: Side, story: Story) -> bool:
    a, b = amount_of(named), amount_of(unnamed)
    if a is None or b is None or of_opposites(a, b):
        return False
    return bool(_part(named, story) & _part(unnamed, story))


def _part(side: Side, story: Story) -> frozenset[str]:
    """Whether the sentence tells that the person was harmed, or accused."""
    words = {word for claim in story.sentences[sentence_of(side.claim)] for word in (*claim.terms, claim.predicate or "")}
    return frozenset(part for part, signs in (("harmed", HARMED), ("accused", ACCUSED)) if words & signs)


def _not_named(named: Side, outlet: str) -> Comparison:
    value = amount_of(named)
    words = f"{value.slot.head if value else ''} is not named by {outlet}, which gives the same age."
    return Comparison(verdict="compatible", reason="coarser", explanation=words)
