"""How somebody hurt is doing: what a later article tells of the same person updates what an earlier one told."""

import pytest

from crosscheck import compare

from .builders import articles_of

FIRST = "A guard was shot at the Velmo mill on Friday. {}"
SECOND = "The shooting of a guard at the Velmo mill has shaken the town. {}"


def updates(left, right, days=3):
    """The words of every two claims of which the later has it further, the earlier one's first."""
    report = compare(articles_of(FIRST.format(left), SECOND.format(right), days=(0, days)))
    text = {claim.id: claim.text for claim in report.claims}
    rows = [one for one in report.findings if one.kind == "status" and "a step further" in one.explanation]
    assert all((row.verdict, row.reason) == ("updated", "time") for row in rows)
    return [[text[side.claim] for side in row.sides] for row in rows]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The guard was in critical condition on Friday.", "The guard was in stable condition, a nurse said."),
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
        ("The guard was in critical condition.", "The guard is expected to be in stable condition.", 3),  # still ahead
        ("The guard was in critical condition.", "The guard was in stable condition.", 0),
    ],
)
def test_two_people_and_what_is_not_later_are_silent(left, right, days):
    assert updates(left, right, days) == []
