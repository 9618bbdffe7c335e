"""Ages: when two are of one person, and when so surely that they contradict each other."""

from __future__ import annotations

import re
from itertools import combinations

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.matching.amounts import KIN
from crosscheck.comparison.matching.sides import only_possible, values_of
from crosscheck.comparison.name.persons import is_one_bearer
from crosscheck.comparison.people.befallen import as_part, befell, told_near
from crosscheck.comparison.people.persons import NOUNS, are_both_named, bear_one_name, owner_of
from crosscheck.comparison.same_fact import quantity_of
from crosscheck.comparison.slots import SURE_SCORE, same_person
from crosscheck.records import Quantity

OTHER_TIME = re.compile(r"\b(?:ago|when (?:he|she|they)|turns|will be|photo(?:graph)?)\b", re.IGNORECASE)
"""What dates an age to another day than the article's."""
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
    if (a.low != a.high or b.low != b.high) and _are_of_two_parts(candidate, story):
        return False  # many are in their thirties
    return same_person(a, b) or (a.low == b.low and a.high == b.high) or ages_may_conflict(candidate, story)


def _are_of_two_parts(candidate: Candidate, story: Story) -> bool:
    """Whether one is the age of somebody harmed and the other of somebody accused."""
    parts = [as_part([befell(side, story) or told_near(side, story)]) for side in candidate.sides]
    return all(parts) and not parts[0] & parts[1]


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
