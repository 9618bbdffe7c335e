"""Who is aboard, who may be, and who came out alive: three counts of people, which no one may set against each other."""

import pytest
from reading_quantities import Counted, counted, read


def person(value, fate):
    return Counted(value, "person", fate)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In all 41 people survived and nine drowned.", [person(41, "survived"), person(9, "killed")]),
        ("By evening 60 survivors had been brought ashore.", [person(60, "survived")]),
        ("Nineteen passengers were plucked from the water by a trawler.", [person(19, "survived")]),
        ("Twelve miners were pulled alive from the shaft.", [Counted(12, "miner", "survived")]),
        ("All 98 people on board were taken off unhurt.", [person(98, "survived")]),
        ("Some 150 people were saved.", [person(150, "survived")]),
    ],
)
def test_who_is_saved_has_survived_whatever_it_is_called(sentence, expected):
    assert counted(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Six children were pulled out of the rubble dead.",
        "Twelve people were taken to the police station.",
        "Two survivors testified on Monday.",
        "Twelve people were found guilty.",
        "Nine passengers were brought before a judge.",
    ],
)
def test_who_is_only_moved_or_found_has_not_survived_anything(sentence):
    assert all(one.fate != "survived" for one in counted(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The barge had 40 people aboard.", person(40, "aboard")),
        ("The bus was carrying about 80 passengers.", person(80, "aboard")),
        ("A trawler carrying 12 people ran aground.", person(12, "aboard")),
        ("She put the number of those on board at 210.", person(210, "aboard")),
        ("The ship is licensed to carry 300 passengers.", person(300, "capacity")),
        ("The permit sets a limit of 120 people.", person(120, "capacity")),
        ("The hall has room for 500 guests.", person(500, "capacity")),
    ],
)
def test_who_is_aboard_and_who_may_be_are_told_apart(sentence, expected):
    assert counted(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    ["Four men carrying 12 people on stretchers arrived.", "The road can take 300 cars.", "In all 40 people on board were killed."],
)
def test_what_only_sounds_like_it_is_neither(sentence):
    assert all(one.fate not in {"aboard", "capacity"} for one in counted(sentence))


def test_a_list_counts_people_too():
    assert counted("The number of those aboard was put at 210, against 180 on the manifest.") == [person(210, "aboard"), person(180, None)]
    assert counted("Together with the dead that makes 61, he said.") == [person(61, None)]


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The 900-strong plant outside Lyon closed.", ["person"]),
        ("A 40-strong choir sang on Friday.", ["person"]),
        ("A 12-strong fleet left on Friday.", ["strong"]),
    ],
)
def test_a_strong_plant_is_counted_by_its_people(sentence, things):
    assert [one.value.slot.head for one in read(sentence, "count")] == things
