"""What a toll, or the number of something, is said to have come to."""

import pytest
from reading_quantities import Counted, counted, read


def person(value, fate):
    return Counted(value, "person", fate)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The death toll of the flood that swept the old quarter on Monday has climbed to 31.", [person(31, "killed")]),
        ("The death toll rose from 12 to 31.", [person(31, "killed")]),
        ("Officials lowered the death toll of the ferry fire to 28.", [person(28, "killed")]),
        ("The injury toll stands at 40.", [person(40, "injured")]),
        ("Death toll in quarry blast rises to 31", [person(31, "killed")]),
        ("Quarry blast death toll at 31", [person(31, "killed")]),
        ("Deaths from the flood climbed to 61.", [person(61, "killed")]),
        ("The number of missing in the flood stood at nine on Sunday.", [person(9, "missing")]),
        ("The number of people injured in the derailment has reached 212.", [person(212, "injured")]),
        ("The number of injured was 12.", [person(12, "injured")]),
        ("The number of missing in the Orlan dam disaster has fallen to 23.", [person(23, "missing")]),
        ("The number of missing persons in the valley is now 88.", [person(88, "missing")]),
        ("The tally of dead rose to 15.", [person(15, "killed")]),
        ("The count of injured passed 200.", [person(200, "injured")]),
        ("The army put the number of confirmed deaths at 17.", [person(17, "killed")]),
        ("The number of confirmed cases climbed to 112 this week.", [Counted(112, "case", None)]),
        ("The number of barns destroyed rose to 47.", [Counted(47, "barn", "damaged")]),
    ],
)
def test_a_number_that_a_toll_comes_to_counts_what_it_is_of(sentence, found):
    assert counted(sentence) == found


def test_who_is_recovered_is_no_one_rescued():
    (first, second) = counted("Nine more bodies were found, bringing the number recovered from the mine to 52.")
    assert first == Counted(9, "body", "recovered")
    assert second == Counted(52, "body", "recovered")


@pytest.mark.parametrize(
    "sentence",
    [
        "The toll has risen by 12 since Friday.",
        "The toll is expected to rise, with 12 in the clinic.",
        "The tolls on the bridge rose to 12 in May.",
        "It was one of the city's most notorious killings.",
        "The number 12 bus hit a wall.",
        "A number of roads were closed, bringing to 12 the closures this year.",
    ],
)
def test_what_is_added_to_a_toll_is_none(sentence):
    assert [one for one in read(sentence, "count") if one.value.slot.event == "kill"] == []
