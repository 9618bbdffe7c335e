"""How somebody hurt is: told otherwise, not told yet, better or dead in a later report, or told of another."""

import pytest

from crosscheck import compare
from crosscheck.comparison.people.conditions import DEAD, IN_DANGER, OUT_OF_DANGER, RECOVERING, UNTOLD, steps_of
from crosscheck.records import Claim

from .builders import articles_of, verdicts

SHOT = "A boy of 8 was shot in Larvo on Tuesday. "
WAS_SHOT = "Police in Larvo said a boy, 8, was shot at his home on Tuesday. "


def told(left, right, days=(0, 0)):
    return verdicts(compare(articles_of(left, right, days=days)).findings, "status")


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("He was in critical condition", {IN_DANGER}),
        ("She is in serious but stable condition", {IN_DANGER, OUT_OF_DANGER}),
        ("Her injuries were not life-threatening", {OUT_OF_DANGER}),
        ("with non-life threatening wounds", {OUT_OF_DANGER}),
        ("He is expected to make a full recovery", {OUT_OF_DANGER}),
        ("The woman escaped serious injury", {OUT_OF_DANGER}),
        ("His condition has not been released", {UNTOLD}),
        ("with life-threatening injuries", {IN_DANGER}),
        ("her condition is stable", {OUT_OF_DANGER}),
        ("She was discharged from the hospital", {RECOVERING}),
        ("He was pronounced dead", {DEAD}),
        ("The bridge was in poor condition", set()),
    ],
)
def test_conditions_are_read_from_the_words_that_tell_them(text, steps):
    claim = Claim(id="a:1", article="a", start=0, end=len(text), text=text)
    assert {step for _, step in steps_of(claim)} == steps


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


FIRST = "A guard was shot at the Velmo mill on Friday. {}"
SECOND = "The shooting of a guard at the Velmo mill has shaken the town. {}"


def updates(left, right, days=3):
    """The words of every two claims of which the later has it further, the earlier one's first."""
    report = compare(articles_of(FIRST.format(left), SECOND.format(right), days=(0, days)))
    text = {claim.id: claim.text for claim in report.claims}
    rows = [one for one in report.findings if one.kind == "status" and (one.verdict, one.reason) == ("updated", "time")]
    return [[text[side.claim] for side in row.sides] for row in rows]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The guard was in critical condition on Friday.", "The guard was in stable condition, a nurse said."),
        ("Jonas Weil, 41, is in an unknown condition.", "Jonas Weil, 41, was in critical condition."),
        ("Jonas Weil, 41, was critically injured.", "Jonas Weil, 41, has been released from hospital."),
        ("The 41-year-old guard is on life support.", "The 41-year-old guard died on Sunday."),
    ],
)
def test_the_hurt_get_better_or_die(left, right):
    ((early, late),) = updates(left, right)
    assert (early in left, late in right) == (True, True)


@pytest.mark.parametrize(
    ("left", "right", "days"),
    [
        ("Jonas Weil, 41, was in critical condition.", "Ivo Lund, 19, was in stable condition.", 3),  # two people
        ("A 41-year-old man was critically injured.", "A 19-year-old woman has been released from hospital.", 3),
        ("The guard was in stable condition.", "The guard was in critical condition.", 3),  # no recovery
        ("Jonas Weil, 41, and another man were in critical condition.", "Jonas Weil, 41, was released from hospital.", 3),  # of several
        ("The guard was in critical condition.", "The guard is expected to be in stable condition.", 3),  # still ahead
        ("The guard was in critical condition.", "The guard was in stable condition.", 0),
    ],
)
def test_two_people_and_what_is_not_later_are_silent(left, right, days):
    assert updates(left, right, days) == []
