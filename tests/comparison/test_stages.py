"""Steps of a case, a patient, a road: a later report that has come further is an update, and two steps are no agreement."""

import datetime as dt

import pytest

from crosscheck import article_from_text, compare
from crosscheck.comparison.course.stages import steps_apart

from .builders import FRIDAY, Desk, verdicts

DAY = dt.date(2026, 4, 12)


def told(left, right, later=2):
    """Verdicts of the rows on what became of it, for two articles of one sentence each."""
    articles = [
        article_from_text(text, id=ident, outlet=ident.upper(), published=DAY + dt.timedelta(days=days))
        for ident, text, days in (("a", left, 0), ("b", right, later))
    ]
    findings = compare(articles).findings
    return [verdict for kind in ("status", "event") for verdict, _ in verdicts(findings, kind)]


STEPS = [
    ("A baker was arrested on Friday over the fire at the mill.", "The baker was charged on Sunday with setting fire to the mill."),
    ("The baker Ivo Lund was charged with arson in March.", "The baker Ivo Lund was found guilty of arson on Friday."),
    ("The sailor Mara Oss is missing after the storm.", "The sailor Mara Oss was found alive on Sunday, two days after the storm."),
    ("The baker hit by the lorry was in critical condition on Friday.", "The baker who was hit by the lorry died on Saturday night."),
    ("The pass road at Sorrel was closed on Friday because of snow.", "The pass road at Sorrel was open again by Saturday."),
    ("A flood warning was issued for Sorrel on Friday.", "The flood warning for Sorrel was lifted on Saturday."),
    ("The sale of the dairy is awaiting approval from the cartel office.", "The cartel office has approved the sale of the dairy."),
]


@pytest.mark.parametrize(("left", "right"), STEPS)
def test_a_later_step_is_an_update(left, right):
    assert told(left, right) == ["updated"]


@pytest.mark.parametrize(("left", "right"), STEPS)
def test_two_steps_of_one_day_neither_agree_nor_differ(left, right):
    assert told(left, right, later=0) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "A Larvo baker was arrested on Friday over the fire at the mill.",
            "A Larvo miller was charged on Sunday with setting the mill on fire.",
        ),
        ("The baker was previously arrested over a fire.", "The baker was charged on Sunday over the fire at the mill."),
        ("Two of the sailors were taken to a hospital in stable condition.", "Two sailors died at the harbour on Saturday night."),
        ("A 12-year-old boy was in critical condition on Friday.", "A 6-year-old boy died on Saturday in the hospital."),
    ],
)
def test_steps_of_two_people_and_of_another_matter_are_no_update(left, right):
    assert "updated" not in told(left, right)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (("Two men were arrested", "arrest"), ("The men were sentenced", "sentence"), 5),
        (("The men were sentenced", "sentence"), ("Two men were charged", "charge"), -4),
        (("The men were held in custody", "hold"), ("Police arrested the men", "arrest"), 0),
        (("The men ate", "eat"), ("The men were charged", "charge"), None),
        (("She shot at people already in custody", "shoot"), ("She was charged", "charge"), None),
    ],
)
def test_the_step_is_what_the_predicate_tells(left, right, apart):
    desk = Desk(published=FRIDAY)
    one, other = (desk.claim(name, text, predicate=predicate) for name, (text, predicate) in zip("ab", (left, right), strict=True))
    assert steps_apart(one, other) == apart
