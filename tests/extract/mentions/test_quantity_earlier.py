"""Amounts of money without their currency, and those that no longer hold."""

import pytest
from reading_quantities import read


def told(text):
    return [(one.text, one.value.low, one.value.unit, "earlier" in one.value.slot.modifiers) for one in read(text, "money")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Operating profit fell to 58 million euros from 70 million a year ago.",
            [("58 million euros", 58e6, "EUR", False), ("70 million", 70e6, "EUR", True)],
        ),
        (
            "Net income rose to $3.1 billion from $2.8 billion.",
            [("$3.1 billion", 3.1e9, "USD", False), ("$2.8 billion", 2.8e9, "USD", True)],
        ),
        (
            "Sales reached 40 million pounds, missing the 45 million expected by analysts.",
            [("40 million pounds", 40e6, "GBP", False), ("45 million", 45e6, "GBP", False)],
        ),
        ("The outlook was lowered to €225–240 million.", [("€225–240 million", 225e6, "EUR", False)]),
        ("They paid $3-5 million for it.", [("$3-5 million", 3e6, "USD", False)]),
        ("The town raised 5 million dollars from 2 million people.", [("5 million dollars", 5e6, "USD", False)]),
        ("The band got 5 million dollars from the city.", [("5 million dollars", 5e6, "USD", False)]),
        ("He took $200 from a till.", [("$200", 200, "USD", False)]),
    ],
)
def test_the_amount_before_is_known_for_it(text, expected):
    assert told(text) == expected


def test_what_is_expected_is_no_result():
    events = [
        one.value.slot.event for one in read("Sales reached 40 million pounds, missing the 45 million expected by analysts.", "money")
    ]
    assert events == ["reach", "expect"]


def test_a_profit_keeps_its_kind():
    (profit,) = read("Operating profit fell to 58 million euros.", "money")
    assert (profit.value.slot.head, profit.value.slot.modifiers) == ("profit", ("operating",))


def test_what_lasts_is_named_before_that():
    (length,) = read("He spoke after a strike that lasted more than a month.", "duration")
    assert length.value.slot.head == "strike"


def test_half_past_is_no_half():
    assert read("The shop closed at half past three.", "percentage") == []
    assert len(read("Half of the shop was closed.", "percentage")) == 1
