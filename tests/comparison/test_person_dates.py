"""When a person was arrested or died is compared though the claims share few words; of two persons nothing is."""

import pytest

from crosscheck.comparison.people.person_dates import pairs_of_person_dates

from .builders import times_compared

LEFT = "Daniel Brask, 22, is in jail in Larvo. {} A judge has set his bail. Nobody else is sought."
RIGHT = "Detectives in Larvo have a suspect. {} The mayor thanked them for it. Schools opened again."


def told(left, right):
    return times_compared(pairs_of_person_dates, LEFT.format(left), RIGHT.format(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("He was arrested on Tuesday.", "They took Daniel Brask into custody outside a bar late on Thursday.", ("conflict", None)),
        ("He was arrested on Tuesday.", "They arrested Maria Senn's son, Daniel Brask, on Tuesday morning.", ("compatible", "coarser")),
        ("Brask died on Tuesday.", "Daniel Brask was pronounced dead at 6:20 p.m. on Tuesday.", ("compatible", "coarser")),
    ],
)
def test_one_arrest_and_one_death_has_one_day(left, right, expected):
    assert told(left, right) == [expected]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He was arrested on Tuesday.", "They arrested Maria Senn on Thursday."),  # another person
        ("He was arrested on Tuesday.", "Daniel Brask was charged on Thursday."),  # another step
        ("He was arrested on Tuesday.", "Daniel Brask was not arrested on Thursday."),
        ("He was arrested on Tuesday. He was arrested again on Friday.", "Daniel Brask was arrested on Thursday."),  # an article of two
        ("He was arrested on Tuesday.", "The boy was arrested on Thursday."),  # whoever that is
    ],
)
def test_what_befell_another_is_silent(left, right):
    assert told(left, right) == []
