"""What became of those whom something befell, where another verb of the sentence says so."""

import pytest
from reading_quantities import counted


def fates(sentence, value=2):
    return {one.fate for one in counted(sentence) if one.value == value}


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men were shot on Friday and died at a hospital.",
        "Two men were shot several times in the chest and pronounced dead at the scene.",
        "Two hikers were struck by a rock and later died.",
        "Two cyclists were hit by a van and succumbed to their injuries.",
        "Two men were stabbed and taken to a hospital, where they died.",
        "Two miners who were hurt in the blast have died.",
        "Two miners hospitalized after the blast have died.",
        "Boys shot, killed on the east side; two people were shot, killed near the port",
        "Two of those victims have since been pronounced dead.",
        "Two of the six people who were shot have died.",
        "The clinic said that two of the miners had died.",
    ],
)
def test_the_last_word_on_two_is_that_they_died(sentence):
    assert fates(sentence) == {"killed"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men were shot and severely wounded on Friday.",
        "Two boys were shot in the leg and are in stable condition.",
        "Two cyclists were hit by a van and remain in critical condition.",
        "Two people were struck by lightning but survived.",
        "Two workers were hit by a beam and are expected to recover.",
        "Two girls who were hit by a car on Friday are in fair condition.",
        "Two people who were taken to a hospital are listed in good condition.",
    ],
)
def test_the_last_word_on_two_is_that_they_are_hurt(sentence):
    assert fates(sentence) == {"injured"}


@pytest.mark.parametrize(
    ("sentence", "fate"),
    [
        ("Two men were shot and their dog died.", "killed"),
        ("Two hikers were hit by a rock but were not injured.", "injured"),
        ("Two hikers were hit by a rock and are not expected to survive.", "injured"),
        ("Two men were shot and the driver is in critical condition.", "injured"),
        ("Two houses were hit by a tree and are in good condition.", "killed"),
        ("A gunman shot two officers and died at the scene.", "killed"),
    ],
)
def test_what_is_said_of_others_is_not_said_of_the_two(sentence, fate):
    assert fate not in fates(sentence)


def test_those_of_whom_nothing_more_is_said_are_only_shot():
    assert fates("Two men were shot on Friday.") == {"shot"}
    assert fates("Two men were shot and taken to a hospital.") == {"shot"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Police found two people with gunshot wounds.",
        "Officers located two men suffering from gunshot wounds.",
        "They learned of two victims suffering from bullet wounds.",
        "Two men with gunshot wounds were taken away.",
        "They found two women who had been struck by gunfire.",
    ],
)
def test_those_found_with_bullet_wounds_are_shot_alive_or_dead(sentence):
    assert fates(sentence) == {"shot"}


@pytest.mark.parametrize(
    "sentence",
    ["Police found two people with no gunshot wounds.", "Police found two guns and a man with a gunshot wound.", "They found two men."],
)
def test_those_found_without_are_not(sentence):
    assert "shot" not in fates(sentence)
