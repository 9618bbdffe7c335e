"""Dates and clock times: when two are of one event, and when one may be a slip for the other."""

from __future__ import annotations

import re

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.events import one_event
from crosscheck.comparison.incident.once import FINE
from crosscheck.comparison.matching.sides import values_of, words_of
from crosscheck.comparison.matching.two_events import DEICTIC, are_of_two_events, told_on_two_days
from crosscheck.comparison.occasion import CALENDAR, amounts_clash, one_occasion, other_people
from crosscheck.comparison.one_subject import has_subject, may_be_meant_alike, one_head
from crosscheck.comparison.place import compare_place
from crosscheck.comparison.slots import SURE_SCORE
from crosscheck.comparison.time import compare_time
from crosscheck.comparison.verdicts import EMPTY, agrees, are_plans, none_fits
from crosscheck.records import Claim, Moment, Place

HAPPENING = frozenset({"happen", "occur", "take", "come", "hit", "strike"})
"""Predicates that date whatever event the story is about; "take" only where it takes place."""
TAKES_PLACE = re.compile(r"\bt(?:ake|akes|aking|aken|ook) place\b")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MIN_DATED_SCORE = 0.65
"""Of claims aligned less surely, all dates that seemed to clash in 420 unseen incidents were of two events."""
MIN_DEED_SCORE = 0.9
"""Of claims aligned so surely that have one subject, two verbs may tell one deed: a ferry leaves or casts off."""
MIN_PLANNED_SCORE = 0.8
"""Asked of plans whose verbs differ."""
FINDING = frozenset({"find", "discover"})
"""What was found by then had happened before."""
_AS_OF = re.compile(r"\bas of\s*\Z", re.IGNORECASE)
"""Before a time by which something was still so."""
_ASIDE = re.compile(r"\b(?:also|as of)\b", re.IGNORECASE)
YEARS = frozenset({"year", "decade"})
"""Grains so coarse that they hold most of what a story tells."""
MAX_LOOSE_DAYS = 115
"""A season is not loose; “in recent months” dates nothing that another outlet's day could bear out; “nearly a year ago” still does."""
MAX_SLIP_DAYS = 7
"""Two dates of one event that are further apart are dates of two events."""
MAX_SLIP_YEARS = 5
"""The same of bare years, when one thing began, ends or was built."""


def times_match(candidate: Candidate, story: Story) -> bool:
    """Both date one event, or their claims' main predicates, and nobody else's."""
    a, b = values_of(candidate)
    left, right = candidate.left.claim, candidate.right.claim
    if not isinstance(a, Moment) or not isinstance(b, Moment) or _is_loose(candidate.left) or _is_loose(candidate.right):
        return False
    if _is_open(a) != _is_open(b):
        return False  # what happened on a day also happened "since November"
    if other_people(left, right):
        return False
    if candidate.once:
        return True
    if _are_one_time_in_the_calendar(candidate):
        return True
    if _is_of_years(a) != _is_of_years(b) and candidate.link.score < SURE_SCORE:
        return False  # much is voted on in a year, and something on Monday
    if left.negated != right.negated or any(_is_as_of(side) for side in candidate.sides):
        return False
    return _is_one_deed_of(a, b) or _date_one_thing(candidate, a, b)


def _is_one_deed_of(left: Moment, right: Moment) -> bool:
    """Both date one event, and not merely that something was so: two terms of office may overlap."""
    return _one_event(left, right) and left.event not in EMPTY


def _date_one_thing(candidate: Candidate, left: Moment, right: Moment) -> bool:
    """Whether two dates of their claims' own verbs, which are not the same, may be of one thing.

    Not when something happened and when it was found; and over years only of claims that surely tell one thing.
    """
    one, other = candidate.left.claim, candidate.right.claim
    dated = left.event in {None, one.predicate} and right.event in {None, other.predicate} and _are_as_fine(candidate)
    if not dated or (_is_of_years(left) and _is_of_years(right) and candidate.link.score < SURE_SCORE):
        return False
    events = {left.event, right.event}
    return not (events & FINDING and events & HAPPENING and None not in {left.clock, right.clock})


def _is_as_of(side: Side) -> bool:
    """Whether it is a time by which something was still so."""
    before = side.claim.text[: max(0, side.mention.start - side.claim.start)] if side.mention else ""
    return _AS_OF.search(before) is not None


def _is_of_years(value: Moment) -> bool:
    """Not "nearly a year ago", which is a day give or take."""
    return value.grain in YEARS and not value.approximate


def _are_as_fine(candidate: Candidate) -> bool:
    """Both days, or both longer: most of what a story tells lies in the week of its day, if the two are not surely one thing."""
    fine = {isinstance(value, Moment) and value.grain in FINE for value in values_of(candidate)}
    return len(fine) == 1 or candidate.link.score >= SURE_SCORE


def _are_one_time_in_the_calendar(candidate: Candidate) -> bool:
    """Both with their years, and the same or one a part of the other; years in part the same only of claims that surely tell one thing."""
    left, right = candidate.left.mention, candidate.right.mention
    if left is None or right is None or not all(_is_in_the_calendar(side) for side in candidate.sides):
        return False
    comparison = compare_time(left, right)
    if comparison is None or comparison.reason != "coarser":
        return agrees(comparison)
    of_years = all(isinstance(value, Moment) and _is_of_years(value) for value in values_of(candidate))
    return not of_years or candidate.link.score >= SURE_SCORE


def _is_in_the_calendar(side: Side) -> bool:
    """With its year: aligned claims hardly both give one by chance, while a weekday dates most of what a story tells."""
    return YEAR.search(words_of(side)) is not None


def times_may_conflict(candidate: Candidate, story: Story) -> bool:
    """One event, and dates so near that one may be a slip for the other."""
    a, b = values_of(candidate)
    left, right = candidate.left.claim, candidate.right.claim
    if not isinstance(a, Moment) or not isinstance(b, Moment) or not may_be_slips(candidate):
        return False
    if amounts_clash(left, right) or candidate.link.score < MIN_DATED_SCORE or _are_of_two_places(left, right):
        return False  # four people shot on Friday, five on Sunday
    if any(claim.tense is None and claim.predicate is None for claim in (left, right)) or told_on_two_days(candidate, story):
        return False  # the stamp of an update, a signature
    if candidate.once:
        return not any(_may_be_of_another(side) for side in candidate.sides)
    happens = candidate.link.score >= SURE_SCORE and any(_happens(*one) for one in ((a, left), (b, right)))
    one_tense = left.tense == right.tense or None in {left.tense, right.tense}
    return (_one_event(a, b) or happens or _are_one_deed(candidate, a, b)) and one_tense


def _may_be_of_another(side: Side) -> bool:
    """Whether a date that stands for itself may be of another shooting, of who "was also shot", or of a text copied on another day."""
    return _ASIDE.search(side.claim.text) is not None or bool(DEICTIC & set(words_of(side).replace("’", "'").split()))


def _are_of_two_places(left: Claim, right: Claim) -> bool:
    """Both name places, and no two of these may be one: a concert in each of two towns, whatever hall or distance they add."""
    named = [[(m, m.value) for m in claim.mentions if isinstance(m.value, Place)] for claim in (left, right)]
    towns = [[m for m, place in places if place.level == "city" and place.role in {"in", "at"}] for places in named]
    a, b = towns if all(towns) else [[m for m, _ in places] for places in named]
    compared = [compare_place(x, y) for x in a for y in b]
    return None not in compared and none_fits(compared)


def _are_one_deed(candidate: Candidate, left: Moment, right: Moment) -> bool:
    """Two clock times of one day, of the verbs of two claims that surely tell one thing of one subject."""
    one, other = candidate.left.claim, candidate.right.claim
    if left.start is None or right.start is None or None in {left.clock, right.clock} or left.start.date() != right.start.date():
        return False  # who was arrested on Monday is arraigned on Wednesday
    dated = left.event == one.predicate and right.event == other.predicate
    return candidate.link.score >= MIN_DEED_SCORE and dated and has_subject(one) and has_subject(other) and one_head(one, other)


def times_may_update(candidate: Candidate, story: Story) -> bool:
    """One event that is ahead for both, in articles of two days: it has been put off, or brought forward."""
    left, right = candidate.left.claim, candidate.right.claim
    if (
        not are_plans(left, right)
        or candidate.in_order(story) is None
        or not one_occasion(left, right, story)
        or not may_be_meant_alike(left, right)
    ):
        return False
    told_alike = candidate.link.score >= MIN_PLANNED_SCORE and one_head(left, right)
    return (are_of_one_event(candidate) or told_alike) and not are_of_two_events(candidate)


def _happens(value: Moment, claim: Claim) -> bool:
    return value.event in HAPPENING and (value.event != "take" or TAKES_PLACE.search(claim.text) is not None)


def may_be_slips(candidate: Candidate) -> bool:
    """Whether one of two dates may be meant for the other: both say which day, in other words, and not too far apart."""
    a, b = values_of(candidate)
    if not isinstance(a, Moment) or not isinstance(b, Moment) or not a.start or not b.start:
        return False
    if are_of_two_events(candidate):
        return False
    if all(YEAR.fullmatch(words_of(side).removeprefix("since ")) for side in candidate.sides):
        return abs(a.start.year - b.start.year) <= MAX_SLIP_YEARS and one_head(candidate.left.claim, candidate.right.claim)
    near = abs((a.start.date() - b.start.date()).days) <= MAX_SLIP_DAYS
    return near and _tells_the_day(candidate.left) and _tells_the_day(candidate.right)


def are_of_one_event(candidate: Candidate) -> bool:
    """Both date the same verb, or two by which news dates one event: an arrest is not the hearing that follows."""
    a, b = values_of(candidate)
    return isinstance(a, Moment) and isinstance(b, Moment) and _one_event(a, b)


def _tells_the_day(side: Side) -> bool:
    """A day by its number, its name or from today; a feast that names a party does not say when."""
    words = (side.mention.text if side.mention else "").replace(".", " ").split()
    return any(word.strip(",'’s") in CALENDAR | DEICTIC or any(c.isdigit() for c in word) for word in words)


def _one_event(left: Moment, right: Moment) -> bool:
    return one_event(left.event, right.event)


def _is_open(value: Moment) -> bool:
    """From or until a day; a bare clock time has neither end."""
    return (value.start is None) != (value.end is None)


def _is_loose(side: Side) -> bool:
    """So wide and vague that any day would fit; "early 2023" is not."""
    value = side.mention.value if side.mention else None
    if not isinstance(value, Moment) or not value.approximate or _is_in_the_calendar(side):
        return False
    return bool(value.start and value.end and (value.end - value.start).days > MAX_LOOSE_DAYS)
