"""When and where one speaker made one statement is compared, where both can be right; of two speakers and two statements nothing is."""

import pytest

from crosscheck import compare

from .builders import articles_of

LEFT = "Ferries between the islands are late again. {} Tickets will be paid back."
RIGHT = "Nobody knows how long the strike will last. {} Shops run out of bread."


def told(left, right, kind="date_time"):
    report = compare(articles_of(LEFT.format(left), RIGHT.format(right)))
    return [(one.verdict, one.reason) for one in report.findings if one.kind == kind]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Olga Prenn said on Thursday that the port would stay closed.",
            "“The port will stay closed,” Prenn said in a statement on Thursday evening.",
            ("compatible", "coarser"),
        ),
        (
            "Ardell Shipping said on Friday that it would sell all of its ferries.",
            "Ardell Shipping told investors on Friday that it would sell all of its ferries.",
            ("agree", None),
        ),
    ],
)
def test_one_statement_was_made_at_one_time(left, right, expected):
    assert told(left, right) == [expected]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police said on Thursday that the port would stay closed.", "Police said on Thursday the port would stay closed."),
        ("Olga Prenn said on Thursday that the port would stay closed.", "Olga Prenn said on Friday that the port would stay closed."),
        ("Olga Prenn said on Thursday that the port would stay closed.", "Anders Holt said on Thursday that the port would stay closed."),
        ("Olga Prenn said on Thursday that the port would stay closed.", "Olga Prenn said on Thursday that she loved her cats."),
    ],
)
def test_what_goes_without_saying_is_silent(left, right):
    assert told(left, right) == []


def test_where_the_speaker_comes_from_is_not_where_it_was_said():
    left = "Governor Olga Prenn of Ohio said that the port would stay closed."
    right = "“The port will stay closed,” Governor Prenn of Ohio said."
    assert told(left, right, "place") == []
