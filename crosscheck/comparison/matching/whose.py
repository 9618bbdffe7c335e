"""Whose an amount is: wounds, charges and bonds are one person's, and two people of one story each have their own."""

from __future__ import annotations

import re
from collections.abc import Collection

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Side, Story, amount_of
from crosscheck.comparison.name.persons import may_be_one_name
from crosscheck.comparison.occasion import same_people
from crosscheck.comparison.one_subject import is_one_of_several
from crosscheck.records import Mention, Name

_CHARGES = frozenset({"count", "charge"})
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)


def are_of_two_people(candidate: Candidate, story: Story) -> bool:
    """Whether the words tell that two amounts are not one person's: one man's wounds, two defendants' counts, the bonds of two."""
    left, right = candidate.sides
    values = [amount_of(side) for side in candidate.sides]
    slots = [value.slot for value in values if value is not None]
    if len(slots) < len(values):
        return False
    if all(slot.thing == "wound" for slot in slots):
        return any(is_one_of_several(side.claim) for side in candidate.sides) and not same_people(left.claim, right.claim)
    told = [_named_before(side) for side in candidate.sides]
    if all(slot.head in _CHARGES for slot in slots):
        return all(told) and not (_are_among(*told) and _are_among(*told[::-1]))
    if not all(side.mention and side.mention.kind == "money" for side in candidate.sides):
        return False
    whose = [names or _last_named(side, story) for side, names in zip(candidate.sides, told, strict=True)]
    return all(whose) and not _are_among(*whose)


def _named_before(side: Side) -> Collection[str]:
    """The persons whom the claim names before its amount."""
    end = side.mention.start if side.mention else side.claim.end
    return {mention.value.name for mention in side.claim.mentions if isinstance(mention.value, Name) and _is_person(mention, end)}


def _is_person(mention: Mention, end: int) -> bool:
    return mention.kind == "person" and mention.end <= end


def _last_named(side: Side, story: Story) -> Collection[str]:
    """Of a claim with "his" or "her" alone, whom its article named last before it."""
    before = [mention for one in story.sides("person", side.claim.article) if (mention := one.mention) and mention.end <= side.claim.start]
    last = max(before, key=lambda mention: mention.end, default=None)
    return {last.value.name} if last and isinstance(last.value, Name) and _PRONOUN.search(side.claim.text) else ()


def _are_among(names: Collection[str], others: Collection[str]) -> bool:
    """Whether each of the names may be one of the others'."""
    return all(any(may_be_one_name(one, other) for other in others) for one in names)
