"""How many live in a place, and the counts of people and of dwellers that are something else."""

import pytest
from reading_quantities import Counted, counted, only


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The town is home to 120,000 people.", 120_000),
        ("The village, home to some 900, was empty.", 900),
        ("The island houses 120,000 people.", 120_000),
        ("The town has about 200,000 residents.", 200_000),
        ("The island has 120,000 inhabitants.", 120_000),
        ("Qarun, with a population of 120,000, was hit.", 120_000),
        ("Qarun, population 5,000, was hit.", 5_000),
        ("Qarun, a town of 5,000, was hit.", 5_000),
        ("Qarun, a town of 5,000 people, was hit.", 5_000),
        ("The city of 120,000 was cut off.", 120_000),
        ("They visited a city of 12 million.", 12_000_000),
        ("It is an island of 120,000 people.", 120_000),
        ("The island's population is about 120,000.", 120_000),
        ("The city's population fell to 120,000.", 120_000),
        ("The city's 120,000 residents were told to leave.", 120_000),
        ("He spoke to the city's 120,000 residents.", 120_000),
        ("About 120,000 people live on the island.", 120_000),
        ("Some 120,000 live in the city.", 120_000),
    ],
)
def test_a_population_has_one_slot(sentence, value):
    assert counted(sentence) == [Counted(value, "resident", "population")]


@pytest.mark.parametrize(
    "sentence",
    [
        "About 2,000 residents were evacuated.",
        "The company has about 200,000 residents in its care homes.",
        "The care home has 120 residents.",
        "About 120,000 people live in poverty.",
        "Some 300 people live with a parent.",
        "A crowd of 5,000 left the city.",
        "The march drew 5,000 people.",
        "The town lost 300 people in the war.",
        "A city of 12 was never built.",
        "A community of 12 left the island.",
        "A convoy of 300 trucks left the city.",
        "The hotel has 300 guests.",
        "Two residents live in the city.",
    ],
)
def test_people_who_are_not_all_of_a_place_are_no_population(sentence):
    assert all(one.fate != "population" for one in counted(sentence))


def test_the_words_of_a_population_reach_to_its_number():
    assert only("Qarun, a town of about 5,000, was hit.", "count").text == "about 5,000"


@pytest.mark.parametrize(
    ("sentence", "bound", "approximate"),
    [
        ("The town has more than 5,000 residents.", "more_than", False),
        ("The town, home to nearly 5,000 people, was hit.", "nearly", True),
        ("Qarun, a town of some 5,000, was hit.", None, True),
    ],
)
def test_a_population_keeps_its_hedge(sentence, bound, approximate):
    mention = only(sentence, "count")
    assert (mention.value.bound, mention.value.approximate) == (bound, approximate)
