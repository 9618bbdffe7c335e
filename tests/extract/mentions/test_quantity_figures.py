"""A figure without a noun is the toll that was told of right before it; a conversion in brackets hides nothing."""

import pytest
from reading_quantities import read


def tolls(text):
    return [(one.value.low, one.value.slot.event) for one in read(text, "count") if one.value.slot.head == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rescuers carried out more bodies overnight. The figure stood at 47.", (47, "kill")),
        ("Deaths were reported on both banks. The total rose to nine.", (9, "kill")),
        ("Many are still missing. The count climbed to 31.", (31, "missing")),
    ],
)
def test_the_figure_is_of_those_told_of_before(text, expected):
    assert expected in tolls(text)


@pytest.mark.parametrize(
    "text",
    ["The firm has many shops. The total rose to nine.", "Bodies were found. The figure of the saint stood at 3 Mill Lane."],
)
def test_other_figures_count_nobody(text):
    assert tolls(text) == []


def test_an_amount_in_two_units_is_of_what_follows_both():
    rain = next(one for one in read("Some 310 mm (12.2 inches) of rain fell on Larvo.", "measure") if "310" in one.text)
    assert rain.value.slot.head == "rain"
