"""Lengths of time and shares of points that no whole numeral counts."""

import pytest
from reading_quantities import read

DAY = 86400


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Fortnight-long walkout ends.", 14 * DAY, 14 * DAY),
        ("The week-long siege is over.", 7 * DAY, 7 * DAY),
        ("A daylong search found the boat.", DAY, DAY),
        ("A months-long inquiry cleared her.", 2 * 2629800, None),
        ("An hours-long hearing ended at dusk.", 7200, None),
        ("It lasted two hours and 40 minutes.", 9600, 9600),
    ],
)
def test_what_lasts_so_long(text, low, high):
    ((found_low, found_high),) = [(one.value.low, one.value.high) for one in read(text, "duration")]
    assert (found_low, found_high) == (pytest.approx(low), high if high is None else pytest.approx(high))


@pytest.mark.parametrize("text", ["The three-week-long strike ended.", "He waited all day long."])
def test_a_numeral_counts_the_unit_itself(text):
    assert len(read(text, "duration")) <= 1


def test_a_part_of_a_point_is_of_the_rate():
    assert [(one.value.low, one.value.unit) for one in read("The bank lifted its key rate a quarter point on Monday.")] == [
        (0.25, "percentage_point")
    ]


@pytest.mark.parametrize(
    ("text", "word"), [("The plant was sold a day before it burned.", "before"), ("It was found a week after the storm.", "after")]
)
def test_a_distance_needs_no_numeral(text, word):
    (mention,) = read(text, "duration")
    assert (mention.value.low, mention.value.slot.modifiers) == (86400.0 if "day" in text else 604800.0, (word,))


def test_how_often_is_no_distance():
    assert read("Take it once a day before meals.", "duration") == []
