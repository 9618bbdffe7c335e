"""How somebody hurt was doing when each article was written: in critical condition, then stable, then home, or dead.

As with wounds, what brings the claims together is whom they tell it of: by name, by age, or the only one whom an article tells to be hurt.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.course.steps import CONDITION
from crosscheck.comparison.facts import Fact, Row, facts_of_rows, pairs_of_rows
from crosscheck.comparison.people.harmed import Person, people_of, rows_of
from crosscheck.comparison.verdicts import further
from crosscheck.records import Claim, Comparison

Told = tuple[int, Claim]
"""The furthest step that an article tells of a person, and the claim that does."""


def courses_of_recovery(story: Story) -> Iterator[Fact]:
    """A row for each person whom a later article tells to be doing better, or to have died."""
    return facts_of_rows("status", _rows(story), story)


def pairs_of_recovery(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims that such a row relates."""
    return pairs_of_rows(_rows(story))


def _rows(story: Story) -> Iterator[Row]:
    return rows_of((_furthest(person) for person in people_of(story, _steps)), partial(_compare, story=story), story)


def _steps(claim: Claim) -> Iterator[tuple[int, int]]:
    """Where a claim tells how somebody is doing, and the step."""
    for number, words in enumerate(CONDITION.values()):
        yield from ((found.start(), number) for found in words.finditer(claim.text))


def _furthest(person: Person[int]) -> tuple[Person[int], Side, Told]:
    found = max(person.found, key=lambda one: (one.told, not one.claim.headline))
    return person, Side(found.claim, None), (found.told, found.claim)


def _compare(one: Told, other: Told, story: Story) -> Comparison | None:
    """An update where the later article has come further."""
    order = story.later(one[1], other[1])
    (step, early), (later_step, late) = (one, other) if order > 0 else (other, one)
    return further(early, late) if order != 0 and later_step > step else None
