"""Ages: when two are of one person, and when so surely that they contradict each other."""

from __future__ import annotations

import re
from itertools import combinations, product

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.matching.amounts import KIN
from crosscheck.comparison.matching.sides import only_possible, values_of
from crosscheck.comparison.name.persons import is_one_bearer
from crosscheck.comparison.people.befallen import as_part, befell, told_near
from crosscheck.comparison.people.persons import NOUNS, SEXES, are_both_named, bear_one_name, owner_of
from crosscheck.comparison.same_fact import quantity_of
from crosscheck.comparison.shared import compare_mentions
from crosscheck.comparison.slots import SURE_SCORE, same_person
from crosscheck.comparison.verdicts import agrees
from crosscheck.records import Quantity

OTHER_TIME = re.compile(r"\b(?:ago|when (?:he|she|they)|turns|will be|photo(?:graph)?)\b", re.IGNORECASE)
"""What dates an age to another day than the article's."""
_THEIR = re.compile(r"\btheir\b", re.IGNORECASE)
ANYONE = frozenset("man woman boy girl child person teenager victim student adult male female juvenile resident patient".split())
"""Nouns that many people of one story may be called by."""
ONLY = frozenset({"only", "sole", "lone", "last"})
"""Words that leave room for one."""


def ages_match(candidate: Candidate, story: Story) -> bool:
    """One person by name or noun; one value whose person the other claim leaves open."""
    a, b = values_of(candidate)
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    if are_both_named(*candidate.sides, story):
        return bear_one_name(*candidate.sides, story)
    if _are_ages_of_several(a) != _are_ages_of_several(b):
        return False
    if (_is_rough(a) or _is_rough(b)) and not _are_surely_of_one(candidate, story):
        return False  # many are in their thirties
    return same_person(a, b) or (a.low == b.low and a.high == b.high) or ages_may_conflict(candidate, story)


def _is_rough(age: Quantity) -> bool:
    return age.approximate or age.low != age.high


def _are_surely_of_one(candidate: Candidate, story: Story) -> bool:
    """Whether neither article tells of anybody else whom the same befell, or both give the ages of as many: "two men in their 20s"."""
    parts = [_part_of(side, story) for side in candidate.sides]
    if all(parts) and not parts[0] & parts[1]:
        return False
    if any(side.mention and _THEIR.search(side.mention.text) for side in candidate.sides):
        counts = [[m for m in side.claim.mentions if m.kind == "count"] for side in candidate.sides]
        return any(agrees(compare_mentions(*pair)) for pair in product(*counts))
    return all(_is_alone(side, story) for side in candidate.sides)


def _is_alone(side: Side, story: Story) -> bool:
    """Whether its article, below the headline, gives no age of anybody else of that sex whom the same may have befallen."""
    others = (other for other in story.sides("age", side.claim.article) if not other.claim.headline)
    return not any(_is_of_another(side, other, story) for other in others)


def _is_of_another(side: Side, other: Side, story: Story) -> bool:
    owners, sexes = [owner_of(one, story) for one in (side, other)], [_sex_of(one, story) for one in (side, other)]
    parts = [_part_of(one, story) for one in (side, other)]
    a, b = quantity_of(side), quantity_of(other)
    if (a.low, a.high) == (b.low, b.high) and (None in owners or owners[0] == owners[1]):
        return False
    return not (all(sexes) and sexes[0] != sexes[1]) and not (all(parts) and not parts[0] & parts[1])


def _sex_of(side: Side, story: Story) -> str | None:
    owner = owner_of(side, story)
    return owner.sex if owner else SEXES.get((quantity_of(side).slot.head or "").lower())


def _part_of(side: Side, story: Story) -> frozenset[str]:
    """Harmed or accused."""
    return as_part([befell(side, story) or told_near(side, story)])


def _are_ages_of_several(age: Quantity) -> bool:
    """Recognise children "between 5 and 7"; "in his sixties" is one man."""
    return age.low != age.high and not age.approximate and age.bound is None


def ages_may_conflict(candidate: Candidate, story: Story) -> bool:
    """A name or a role that both give, or the only one of both; two boys of one story may be two."""
    a, b = values_of(candidate)
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or (only_possible(candidate) and not _are_limits(a, b)):
        return False
    if any(_is_of_another_time(side, story) for side in candidate.sides):
        return False
    only = all(ONLY & set(side.claim.text.lower().split()) for side in (candidate.left, candidate.right))
    nouns = any((value.slot.head or "").istitle() and (value.slot.head or "").lower() in NOUNS for value in (a, b))
    named = are_both_named(*candidate.sides, story)
    one = bear_one_name(*candidate.sides, story) if named else same_person(a, b) and a.slot.head not in ANYONE and not nouns
    one = one and not _shared_surname(a, b, story)
    if a.slot.head in KIN and candidate.link.score < SURE_SCORE:
        return False  # of the sons of two women
    return one or (only and candidate.link.score >= SURE_SCORE)


def _is_of_another_time(side: Side, story: Story) -> bool:
    """The age that someone had long ago or is about to have, or one of two that the article gives a person."""
    owner, value = owner_of(side, story), quantity_of(side)
    if owner is None:
        return False
    others = (other for other in story.sides("age", side.claim.article) if quantity_of(other).low != value.low)
    return OTHER_TIME.search(side.claim.text) is not None or any(owner_of(other, story) == owner for other in others)


def _are_limits(left: Quantity, right: Quantity) -> bool:
    """Ages that a rule draws its line at, whatever may be done above it."""
    return all((value.slot.head or "").endswith(("-under", "-over", "retirement")) for value in (left, right))


def _shared_surname(left: Quantity, right: Quantity, story: Story) -> bool:
    """One age is of a bare surname that two people of the story bear."""
    names = (sorted(story.full_names.get(value.slot.head or "", ())) for value in (left, right))
    return any(is_one_bearer(*two) is None for full in names for two in combinations(full, 2))
