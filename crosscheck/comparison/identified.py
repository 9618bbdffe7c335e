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
from crosscheck.comparison.occasion import far_apart
from crosscheck.comparison.persons import owner_of
from crosscheck.comparison.spelling import folded
from crosscheck.comparison.verdicts import sentence
from crosscheck.records import Alignment, Claim, Comparison, Name

DYING = frozenset("kill die death dead murder slay slaying homicide body".split())
HURT = frozenset(
    "shoot wound injure hurt stab hit strike bite burn victim hospital hospitalize rescue graze critical serious surgery".split()
)
ACCUSED = frozenset("arrest charge accuse suspect custody gunman indict plead convict jail bail bond trial defendant wanted".split())
"""What befalls people, and what is held against them: the boy who was shot is not the boy who was charged."""
ACTING = frozenset(
    "officer police deputy sheriff detective judge prosecutor sgt sergeant lieutenant lt chief attorney lawyer doctor".split()
)
"""Who has to do with it because of an office."""
SEXES: Mapping[str, str] = {
    **dict.fromkeys("man boy father son brother husband boyfriend uncle grandfather male grandson".split(), "m"),
    **dict.fromkeys("woman girl mother daughter sister wife girlfriend aunt grandmother female granddaughter".split(), "f"),
}
GROWN = frozenset("man woman boy girl male female".split())
"""Nouns for whoever is named elsewhere; her boyfriend is somebody else."""

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
        told[left, right] = _not_named(owner_of(named, story), story.articles[unnamed.claim.article].outlet)
    sides = tuple(members[key] for key in sorted(members))
    alignment = next(best[side.claim.id] for side in sides if side.claim.id in best)
    return Fact("person", sides, tuple(related(*places, told[places]) for places in sorted(told)), alignment)


def _pair(people: Sequence[Side], others: Sequence[Side], story: Story) -> Pair | None:
    """Someone named of one age, and one of that age in another article, which has no part of the name."""
    named = next((side for side in people if owner_of(side, story)), None)
    owner = owner_of(named, story) if named else None
    if named is None or owner is None or _are_two(people, story) or _are_two(others, story):
        return None
    words = {word for word in folded(owner.name).replace(".", "").replace(",", "").split() if word not in SUFFIXES}
    if words & set(_words_of(others[0].claim.article, story)) or ACTING & {
        word.rstrip(".") for role in owner.roles for word in role.split()
    }:
        return None
    return next(((named, side) for side in others if _may_be_one(named, side, owner, story)), None)


def _words_of(article: str, story: Story) -> Iterator[str]:
    return (word.strip(".,;:!?'\"“”()").removesuffix("'s") for word in folded(story.articles[article].text).split())


def _are_two(people: Sequence[Side], story: Story) -> bool:
    """Whether an article tells of two people of one age: by two words for them, or in one sentence."""
    owners = {owner.name for side in people if (owner := owner_of(side, story))}
    unnamed = [side for side in people if not owner_of(side, story)]
    nouns = {value.slot.head for side in unnamed if (value := amount_of(side))} & SEXES.keys() - (GROWN if owners else set())
    return len(owners) + len(nouns) > 1 or len({sentence_of(side.claim) for side in unnamed}) < len(unnamed)


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
    if (sex and owner.sex and sex != owner.sex) or far_apart(named.claim, unnamed.claim, story):
        return False
    one, other = _part(named, story), _part(unnamed, story)
    return bool(one) and one == other


def _part(side: Side, story: Story) -> frozenset[str]:
    """Whether the claim, or else its sentence, tells that the person died or was hurt, and was accused."""
    return _told_of((side.claim,)) or _told_of(story.sentences[sentence_of(side.claim)])


def _told_of(claims: Iterable[Claim]) -> frozenset[str]:
    words = {word for claim in claims for word in (*claim.terms, claim.predicate or "")}
    harm = "dead" if words & DYING else "hurt" if words & HURT else ""
    return frozenset({harm, "accused" if words & ACCUSED else ""} - {""})


def _not_named(owner: Name | None, outlet: str) -> Comparison:
    words = sentence(f"{owner.name if owner else ''} is not named by {outlet}, which gives the same age")
    return Comparison(verdict="compatible", reason="coarser", explanation=words)
