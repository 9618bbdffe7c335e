"""Two dates, two events: what goes on or is done on many days, what follows on the deed, and articles of two days."""

from __future__ import annotations

import re

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Story, alone
from crosscheck.comparison.course.stages import steps_apart
from crosscheck.comparison.matching.sides import around, values_of, words_of
from crosscheck.comparison.verdicts import are_plans
from crosscheck.records import Moment

STATES = frozenset({"remain", "be", "stay", "keep", "continue"})
"""Verbs of what is so on one day and on the next."""
GOING_ON = re.compile(r"\b(?:remain(?:s|ed)|stay(?:s|ed)|continue[sd]|last(?:s|ed)|still)\b")
"""Of what was so before another thing ended it: who "remained jailed on Friday" was released on Monday, and what lasted hours ended."""
FINDING = frozenset({"find", "discover", "recover", "identify"})
WOUNDS = re.compile(r"\b(?:wounds?|injur(?:y|ies)|hospitals?)\b")
"""Of those one dies of: on another day, it may be."""
REPORTED = re.compile(
    r"\bin (?:a|an|the|its|their|this|that) (?:\w{1,20} )?(?:story|report|article|column|statement|interview) "
    r"(?:on|of|from|dated|published)\Z"
)
MONTH_DAY = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b")
SAID = frozenset({"tweet", "post", "write", "say", "tell", "announce", "acknowledge"})
"""What one does on many days."""
HEARINGS = frozenset({"hearing", "appear", "appearance", "arraign", "arraignment"})
"""What one case has many of."""
DEICTIC = frozenset({"today", "yesterday", "tomorrow", "tonight", "Today", "Yesterday", "Tomorrow", "Tonight"})


def are_of_two_events(candidate: Candidate) -> bool:
    """What goes on from one day to the next, what follows on the deed, and the day that it is told: two dates of these are no slip.

    Nor is "today" in a text that was published twice, or two Mondays.
    """
    a, b = values_of(candidate)
    if not isinstance(a, Moment) or not isinstance(b, Moment):
        return False
    if words_of(candidate.left) == words_of(candidate.right) or steps_apart(candidate.left.claim, candidate.right.claim):
        return True
    return _is_said(candidate, a, b) or _goes_on(candidate, a, b) or _follows(candidate, a, b) or _is_of_a_report(candidate)


def _is_said(candidate: Candidate, left: Moment, right: Moment) -> bool:
    """One dates that something was said, or both do, which is done on many days; what is to be said once may be put off."""
    said = [moment.event in SAID for moment in (left, right)]
    return said[0] != said[1] or (all(said) and not are_plans(candidate.left.claim, candidate.right.claim))


def _goes_on(candidate: Candidate, left: Moment, right: Moment) -> bool:
    """What is so, or what does not happen, on one day and on the next; a weekday is read from two publication dates as of two weeks."""
    claims = candidate.left.claim, candidate.right.claim
    states = {left.event, right.event} & STATES or {claim.predicate for claim in claims} & (STATES - {"be"})
    lasts = left.event != right.event and any(GOING_ON.search(alone(claim)) for claim in claims)
    return bool(states) or lasts or all(claim.negated for claim in claims) or _is_weeks_apart(candidate, left, right)


def _is_weeks_apart(candidate: Candidate, left: Moment, right: Moment) -> bool:
    """Both name the same weekday, and neither the day of a month."""
    texts = [words_of(side) for side in (candidate.left, candidate.right)]
    apart = abs((left.start.date() - right.start.date()).days) if left.start and right.start else 0
    return apart > 0 and apart % 7 == 0 and not any(MONTH_DAY.search(text) for text in texts)


def _follows(candidate: Candidate, left: Moment, right: Moment) -> bool:
    """One is found some time after the deed, and may die of wounds later."""
    if (left.event in FINDING) != (right.event in FINDING):
        return True
    return any(
        moment.event == "die" != other.event and WOUNDS.search(side.claim.text)
        for moment, other, side in ((left, right, candidate.left), (right, left, candidate.right))
    )


def _is_of_a_report(candidate: Candidate) -> bool:
    """As in "in a story on Aug. 10 about a shooting"."""
    return any(REPORTED.search(around(side)[1]) for side in (candidate.left, candidate.right))


def told_on_two_days(candidate: Candidate, story: Story) -> bool:
    """Whether two dates differ because their articles are of two days: one counts from "today", or each has another hearing of the case."""
    return _is_of_another_hearing(candidate, story) or _is_off_by_publication(candidate, story)


def _is_of_another_hearing(candidate: Candidate, story: Story) -> bool:
    """Who was in court on Monday may be there on Friday again: only articles of one day mean one hearing, both ahead or both over."""
    left, right = candidate.left.claim, candidate.right.claim
    held = any(isinstance(value, Moment) and value.event in HEARINGS for value in values_of(candidate))
    return held and (story.days_apart(left, right) > 1 or (left.status == "planned") != (right.status == "planned"))


def _is_off_by_publication(candidate: Candidate, story: Story) -> bool:
    """One is told from "today", and the two lie as far apart as their articles: a stamp of a later day would explain all."""
    a, b = values_of(candidate)
    if not isinstance(a, Moment) or not isinstance(b, Moment) or not a.start or not b.start:
        return False
    told_from_today = any((DEICTIC | {"this"}) & set(words_of(side).split()) for side in candidate.sides)
    return told_from_today and abs((a.start.date() - b.start.date()).days) == story.days_apart(candidate.left.claim, candidate.right.claim)
