"""How the one who was hurt is: told otherwise, not told yet, or told of another."""

import pytest

from crosscheck import compare
from crosscheck.comparison.people.conditions import states_of
from crosscheck.records import Claim

from .builders import articles_of, verdicts

SHOT = "A boy of 8 was shot in Larvo on Tuesday. "
WAS_SHOT = "Police in Larvo said a boy, 8, was shot at his home on Tuesday. "


def told(left, right, days=(0, 0)):
    return verdicts(compare(articles_of(left, right, days=days)).findings, "status")


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("He was in critical condition", {"critical"}),
        ("She is in serious but stable condition", {"serious", "stable"}),
        ("Her injuries were not life-threatening", {"out of danger"}),
        ("with non-life threatening wounds", {"out of danger"}),
        ("He is expected to make a full recovery", {"out of danger"}),
        ("The woman escaped serious injury", {"out of danger"}),
        ("His condition has not been released", {"not told"}),
        ("with life-threatening injuries", {"critical"}),
        ("her condition is stable", {"stable"}),
        ("The bridge was in poor condition", set()),
    ],
)
def test_conditions_are_read_from_the_words_that_tell_them(text, states):
    assert set(states_of(Claim(id="a:1", article="a", start=0, end=len(text), text=text))) == states


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (SHOT + "The boy is in critical condition.", WAS_SHOT + "His condition was not released.", "scope"),
        (SHOT + "The boy is in critical condition.", WAS_SHOT + "His injuries are not life-threatening.", "scope"),
        (SHOT + "The boy is in serious condition.", WAS_SHOT + "He is in serious but stable condition.", "coarser"),
    ],
)
def test_two_conditions_of_one_day_can_both_be_right(left, right, reason):
    assert told(left, right) == [("compatible", reason)]


def test_a_condition_that_was_not_told_yet_is_an_update():
    left, right = SHOT + "His condition was not released.", WAS_SHOT + "The boy is in critical condition."
    assert told(left, right, days=(0, 1)) == [("updated", "time")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (SHOT + "The boy is in stable condition.", WAS_SHOT + "The boy is in stable condition and is expected to recover."),
        (SHOT + "He is in critical condition.", "A girl of 6 was shot in Larvo on Tuesday. She is in stable condition."),
        (
            "Two people were wounded in a shooting in Larvo. One man is in critical condition.",
            "A shooting in Larvo left two people wounded. One man is in stable condition.",
        ),
        (SHOT + "He is in critical condition. His sister's injuries are minor.", WAS_SHOT + "Another boy is in stable condition."),
    ],
)
def test_one_condition_and_those_of_others_are_silent(left, right):
    assert [verdict for verdict, reason in told(left, right) if reason in {"scope", "coarser"}] == []
