"""Amounts that can both be right: one is of some of what the other is of, or holds more by its own words."""

from __future__ import annotations

import re

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Story, sentence_of
from crosscheck.comparison.matching.sides import around
from crosscheck.comparison.occasion import same_people
from crosscheck.comparison.one_subject import has_subject, one_head
from crosscheck.comparison.same_fact import counts_people, quantity_of
from crosscheck.records import Quantity

STAGES = (re.compile(r"\bhospital(?:s|i[sz]ed)?\b|\btreated\b"), re.compile(r"\b(?:at|on) the scenes?\b"))
"""What is told of some of those who were hurt or killed."""
RUINED = frozenset("destroy destruction flatten raze level wreck collapse ruin topple gut demolish worst hard".split())
"""Worse than damaged."""
_OF_KIN = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
"""Of a list of people, what counts those of one family alone."""
INCLUDING_ONE = re.compile(
    r"\b(?:including|counting) (?:(?:the|its|their|his|her|an?) )?(?:\w{1,30} )?"
    r"(?:shooter|gunman|attacker|assailant|bomber|suspect|driver|pilot|killer)\b",
    re.IGNORECASE,
)
UNBORN = re.compile(r"\b(?:unborn|pregnant|fetus|foetus)\b", re.IGNORECASE)
"""Whom one outlet may count among the dead and another not."""
UNFINISHED = frozenset({"combined", "identity", "identify"})
"""Of several incidents, told of one span or another; or of those whose names are known by now."""


def may_both_count(candidate: Candidate, story: Story) -> bool:
    """Whether one amount may be of some of what the other is of, or holds one more by its own words."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    if any(UNFINISHED & {*value.slot.modifiers, *value.slot.near} for value in (a, b)) or _are_of_two_stages(candidate):
        return True
    if not a.unit == b.unit == "1":
        return False
    some = any(_may_be_some_of(*one) or _may_be_the_worst_of(*one) for one in ((a, b), (b, a)))
    return some or _one_is_counted_in(candidate, story) or _may_have_died_since(candidate, story)


def _one_is_counted_in(candidate: Candidate, story: Story) -> bool:
    """One count is the larger by one, and says that it includes the one who did it, or either sentence tells of an unborn child."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    if abs((a.low or 0) - (b.low or 0)) != 1:
        return False
    large = candidate.left if (a.low or 0) > (b.low or 0) else candidate.right
    unborn = any(UNBORN.search(story.sentence_text(side.claim)) for side in candidate.sides)
    return unborn or INCLUDING_ONE.search(large.claim.text) is not None


def _may_have_died_since(candidate: Candidate, story: Story) -> bool:
    """Both sentences tell of as many killed and hurt together: who was hurt for one is dead for the other, whose row tells it."""
    together = []
    for side in candidate.sides:
        value = quantity_of(side)
        if value.slot.fate != "injured":
            return False
        told = [m.value for claim in story.sentences[sentence_of(side.claim)] for m in claim.mentions if isinstance(m.value, Quantity)]
        together.append({(value.low or 0) + (dead.low or 0) for dead in told if dead.slot.fate == "killed" and not dead.parts})
    return bool(together[0] & together[1])


def _may_be_some_of(few: Quantity, many: Quantity) -> bool:
    """Three siblings, or her mom and cousin, may be among six people; six siblings are not among three."""
    some = few.slot.thing not in {None, "person"} and many.slot.thing == "person"
    kin = bool(few.parts) and any(_OF_KIN.match(part.label) for part in few.parts)
    return (some or kin) and counts_people(few) and few.slot.fate == many.slot.fate and (few.high or 0) < (many.low or 0)


def _may_be_the_worst_of(few: Quantity, many: Quantity) -> bool:
    """Five homes that were destroyed, or worst hit, may be among nine that were damaged; nine are not among five."""
    worse = [bool(RUINED & {value.slot.event, *value.slot.near, *value.slot.modifiers}) for value in (few, many)]
    return few.slot.fate == many.slot.fate == "damaged" and worse == [True, False] and (few.high or 0) <= (many.low or 0)


def _are_of_two_stages(candidate: Candidate) -> bool:
    """Counts of those who died at the scene or are in hospital beside all dead or hurt; a rise to a sum beside a rise by one.

    Nor is the length of a way how far away its end is.
    """
    words = [around(side) for side in (candidate.left, candidate.right)]
    stages = [[stage.search(text) is not None for stage in STAGES] for text, _, _ in words]
    if _are_two_spans(candidate):
        return True
    people = quantity_of(candidate.left).unit == "1"
    before = {before.rsplit(" ", 1)[-1] for _, before, _ in words}
    away = [behind.startswith("away") for _, _, behind in words]
    return (people and stages[0] != stages[1]) or before == {"to", "by"} or away[0] != away[1]


def _are_two_spans(candidate: Candidate) -> bool:
    """How long each of two subjects does what: the passengers' wait, and the flight."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    if a.unit != "second" or None in {a.slot.event, b.slot.event} or a.slot.event == b.slot.event:
        return False
    left, right = candidate.left.claim, candidate.right.claim
    return has_subject(left) and has_subject(right) and not one_head(left, right) and not same_people(left, right)
