"""A bare number that something rose or fell to counts it; a year, a place in a table and a place name do not."""

import pytest
from reading_quantities import read


def levels(text):
    return [(one.value.low, one.value.slot.head, one.value.slot.modifiers[-1:] == ("earlier",)) for one in read(text, "count")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Claims rose to 240,000.", [(240_000, "claim", False)]),
        ("The unemployment rate fell to 4.2 from 4.6 in March.", [(4.2, "rate", False), (4.6, "rate", True)]),
        ("The index dropped from 5,210 to 5,120.", [(5_210, "index", True), (5_120, "index", False)]),
        ("Enrolment climbed sharply to 1,250.", [(1_250, "enrolment", False)]),
        ("Thefts have fallen in recent years, to 4,100.", [(4_100, "theft", False)]),
    ],
)
def test_what_it_came_to_is_counted(sentence, found):
    assert levels(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Sales fell to 2019 levels.",
        "The records dropped to 2015.",
        "The team slipped to 12th.",
        "The ship sank to 40 metres.",
        "Ana rose to 12.",
    ],
)
def test_other_numbers_are_not(sentence):
    assert levels(sentence) == []
