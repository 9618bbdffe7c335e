"""Degrees below zero, letters for degrees, and amounts of two units."""

import pytest
from reading_quantities import only, read


@pytest.mark.parametrize(
    ("sentence", "words", "low", "high"),
    [
        ("It fell to minus 18 Celsius overnight.", "minus 18 Celsius", -18, -18),
        ("Temperatures on the plateau fell to -18C.", "-18C", -18, -18),
        ("The heat reached 41C on Friday.", "41C", 41, 41),
        ("Temperatures of 20-24C are expected.", "20-24C", 20, 24),
    ],
)
def test_degrees(sentence, words, low, high):
    mention = only(sentence, "measure")
    assert (mention.text, mention.value.low, mention.value.high, mention.value.unit) == (words, low, high, "degree_Celsius")


@pytest.mark.parametrize("sentence", ["Flat 24C was empty.", "They sat in row 12F."])
def test_a_letter_behind_a_number_is_no_degree(sentence):
    assert read(sentence, "measure") == []


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "value"),
    [
        ("The siege lasted three hours and 40 minutes.", "duration", "three hours and 40 minutes", 13_200),
        ("The statue is 6 feet 2 inches tall.", "measure", "6 feet 2 inches", 1.8796),
    ],
)
def test_two_units_make_one_amount(sentence, kind, words, value):
    mention = only(sentence, kind)
    assert (mention.text, mention.value.low) == (words, pytest.approx(value))


@pytest.mark.parametrize(
    "sentence", ["It took two days and three weeks.", "It took one hour and 90 minutes.", "It took two hours, 50 minutes more."]
)
def test_amounts_that_do_not_go_on_stay_two(sentence):
    assert len(read(sentence, "duration")) == 2


@pytest.mark.parametrize(
    ("sentence", "bound"), [("They cleared more than a ton of mud.", "more_than"), ("It lay over a mile away.", "more_than")]
)
def test_one_unit_behind_a_bound_is_an_amount(sentence, bound):
    assert only(sentence, "measure").value.bound == bound


@pytest.mark.parametrize("sentence", ["They have a ton of work.", "He set a foot in it."])
def test_one_unit_alone_is_none(sentence):
    assert read(sentence, "measure") == []
