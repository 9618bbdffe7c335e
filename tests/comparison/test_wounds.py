"""Where somebody was hit: of one person, two places far from one another are a conflict, a part of the other is coarser, neighbours are silent."""

import pytest

from crosscheck import compare

from .builders import articles_of, beside_bare_events, verdicts


def told(left, right, kind="event"):
    """Verdicts of the rows of a kind for two articles of one day."""
    return [one for one in verdicts(beside_bare_events(compare(articles_of(left, right)).findings), kind) if one[0] != "agree"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mira Tolan was shot in the leg on Tuesday.", "Tolan was struck in the thigh, police said."),
        ("A 9-year-old girl was shot in the leg, arm and chest.", "The 9-year-old girl was hit in the chest."),
        ("Luis Ruiz was grazed in the right arm in Larvo.", "Luis Ruiz was hit by a bullet in the arm."),
        ("Dana Orlin suffered a gunshot wound to the face.", "Orlin, 31, had a gunshot wound to her head."),
    ],
)
def test_a_part_of_the_part_is_coarser(left, right):
    assert told(left, right) == [("compatible", "coarser")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mira Tolan was struck in the lower abdomen on Tuesday.", "Mira Tolan was hit in the foot, police said."),
        ("A 9-year-old girl was shot in the left leg in Larvo.", "The 9-year-old girl was shot in the right leg."),
        ("A girl was struck in the stomach in Larvo.", "The girl was hit in the hip in Larvo."),
    ],
)
def test_two_places_of_one_person_are_a_conflict(left, right):
    assert told(left, right) == [("conflict", None)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mira Tolan was shot in the chest in Larvo.", "Tolan was hit in the back in Larvo."),
        ("Mira Tolan was shot in the shoulder in Larvo.", "Tolan was hit in the chest in Larvo."),
        ("Mira Tolan was shot in the head in Larvo.", "Dana Orlin was shot in the leg in Larvo."),
        ("Two men were shot. One was hit in the head.", "Two men were shot. One was hit in the foot."),
        ("Mira Tolan was shot several times, in the head too, in Larvo.", "Tolan was shot in the leg in Larvo."),
        ("Mira Tolan was shot in the head in Larvo.", "Mira Tolan's mother was shot in the leg in Larvo."),
        ("Mira Tolan was shot in the back of a car in Larvo.", "Tolan was shot in the head in Larvo."),
        ("An officer was grazed in the nose in Larvo.", "A girl was shot in the hand in Larvo."),
        ("A man of 26 was hit in the ankle. A man of 26 was hit in the head.", "A man of 26 was shot in the leg."),
    ],
)
def test_neighbours_others_and_several_wounds_are_silent(left, right):
    assert told(left, right) == []


GIRL = "A girl of 4 was shot in Larvo on Tuesday. The girl was hit in the hip."


@pytest.mark.parametrize(
    "other",
    [
        "A girl of 4 was shot in Larvo. Two men were arrested. The girl was struck in the stomach.",
        "A girl of 4 was shot in Larvo. The girl was struck in the stomach. Last month a 12-year-old boy was shot in the foot.",
    ],
)
def test_those_arrested_and_a_boy_leave_one_girl(other):
    assert told(GIRL, other) == [("conflict", None)]


@pytest.mark.parametrize(
    "other",
    [
        "A girl of 4 was shot in Larvo. A boy of 12 was hit in the stomach.",
        "A girl of 4 was shot in Larvo. The victim was hit in the stomach. A 12-year-old boy was shot in the foot.",
        "A girl of 4 was shot in Larvo. A 19-year-old woman was shot in the stomach, and a 12-year-old boy in the foot.",
    ],
)
def test_of_two_nobody_is_taken_for_the_other(other):
    assert told(GIRL, other) == []


def test_the_man_who_shoots_is_not_hit():
    shot = "Luis Ruiz, 30, shot a girl in the leg in Larvo."
    assert told(shot, "Luis Ruiz, 30, was hit in the head in Larvo.") == []


def test_a_wound_that_the_other_tells_of_another_woman_is_no_conflict():
    both = "A 36-year-old woman was shot in the head in Larvo. A 43-year-old woman was shot in the abdomen."
    assert told(both, "Mira Tolan, 36, was shot in the abdomen in Larvo.") == []
