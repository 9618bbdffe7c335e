"""Hurt, where the text says it by other words; and what is no harm."""

import pytest
from reading_quantities import counted, read


@pytest.mark.parametrize(
    "sentence",
    [
        "The attack put three women into the hospital.",
        "The blast sent three people to the hospital.",
        "The crash landed three passengers in the hospital.",
        "Medics reported taking three wounded people to the hospital.",
        "Rescuers found three injured hikers.",
        "Three people were taken to Keller Medical Center.",
        "Three people were flown to a trauma center.",
        "Three people are in the hospital with burns.",
        "Three were grazed by bullets.",
        "Three firefighters were treated for smoke inhalation.",
        "Three people were treated at the scene and released.",
        "Three runners were treated by paramedics.",
        "Medics treated three of the runners for burns.",
        "The blast sent two women and a man to the hospital, three people in all were hurt.",
        "Three teens taken to hospital after crash",
        "Three people walked into a hospital with burns.",
        "Three sailors drove themselves to a hospital.",
        "All three remain in the hospital.",
        "Three people are recovering after being shot.",
        "Three people, ages 16 to 18, were hurt.",
        "Three women, ranging in age from 17 to 27, were injured.",
        "Three officers, all from Gary, were hurt.",
        "One of the four was pronounced dead; the other three were taken to Mercy Hospital.",
    ],
)
def test_three_are_hurt(sentence):
    assert (3, "injured") in {(one.value, one.fate) for one in counted(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The blast sent nine doctors to the hospital.",
        "The company sent 12 workers to the hospital for tests.",
        "The charity sent nine people to the hospital's board.",
        "Two doctors treated patients at the scene.",
        "Two doctors treated two of the men for free.",
        "Two men went to the hospital with flowers.",
        "Two nurses taken to the hospital for training stayed.",
        "Two reporters walked into the hospital.",
        "Two firms are recovering after the slump.",
        "Two men, ages 20 and 31, were promoted.",
        "Three doctors treated injuries at the scene.",
        "Nine cows were grazed in the field.",
        "Two reporters were in the hospital when it collapsed.",
        "He visited two wounded soldiers.",
        "None of their injuries are believed to be life-threatening.",
        "None of the injuries was serious.",
        "No injuries were considered serious.",
        "No serious injuries were reported.",
        "No other injuries were reported.",
        "There were no further injuries.",
        "No one else was hurt.",
    ],
)
def test_nobody_is_said_to_be_hurt_or_spared(sentence):
    assert not [one for one in counted(sentence) if one.fate == "injured"]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Two people were hit by bullets.", "shoot"),
        ("Two people were struck by gunfire.", "shoot"),
        ("Two people were hit by a truck.", "strike"),
        ("Two houses were hit by a truck.", "hit"),
    ],
)
def test_a_bullet_shoots_and_a_truck_strikes(sentence, event):
    (found,) = read(sentence, "count")
    assert found.value.slot.event == event


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("There were no injuries.", "person"),
        ("No one was hurt.", "person"),
        ("None of the passengers was hurt.", "passenger"),
        ("No passengers were hurt.", "passenger"),
        ("Three children were inside. None were hurt.", "child"),
        ("No homes were damaged.", "home"),
    ],
)
def test_none_is_zero_of_what_could_have_been(sentence, head):
    assert head in [one.value.slot.head for one in read(sentence, "count") if one.value.low == 0]


@pytest.mark.parametrize(
    "sentence",
    ["None were hurt.", "No other passengers were hurt.", "No passengers were seen.", "No longer hurt, she ran.", "No home is safe."],
)
def test_no_zero_without_its_like(sentence):
    assert not [one for one in read(sentence, "count") if one.value.low == 0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two women were listed in serious condition.",
        "Two women were last reported in critical condition.",
        "Two women have been upgraded to fair condition.",
    ],
)
def test_whoever_is_listed_in_a_condition_is_hurt(sentence):
    assert [(one.value, one.fate) for one in counted(sentence)] == [(2, "injured")]


def test_a_house_in_good_condition_is_not_hurt():
    assert [one.fate for one in counted("Three homes were listed in good condition.")] == [None]
