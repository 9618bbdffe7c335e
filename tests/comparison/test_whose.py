"""Wounds, charges and bonds are compared of one person; rough ages only where nobody else of the story may be meant."""

import pytest

from crosscheck import compare

from .builders import articles_of, beside_bare_events, verdicts


def told(kind, left, right, days=0):
    """Verdicts of the rows of a kind for two articles."""
    findings = compare(articles_of(left, right, days=(0, days))).findings
    return [one for one in verdicts(beside_bare_events(findings), kind) if one[0] != "agree"]


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("count", "A man crawled from a Larvo bar. One man said he had been shot three times.", "Devon Orr was shot four times in Larvo."),
        (
            "count",
            "Milo Weil, Piet Aalto and Dev Orr are charged with seven counts of assault in Larvo.",
            "Milo Weil is charged with two counts of assault in Larvo.",
        ),
        (
            "money",
            "Milo Weil is in the Larvo jail. His bond is set at $500,000.",
            "Dev Orr is in the Larvo jail. His bond was set at $1 million.",
        ),
    ],
)
def test_what_two_people_have_is_told_of_neither(kind, left, right):
    assert told(kind, left, right, days=2) == []


def test_a_decade_is_somebodys_age_only_where_nobody_else_may_be_meant():
    rough = "A man in his 40s was shot in Larvo on Friday."
    exact = "A 44-year-old man was shot in Larvo on Friday."
    assert told("age", rough, exact) == [("compatible", "bound")]
    assert told("age", rough, f"{exact} A 31-year-old man was shot beside him.") == []


def test_a_story_about_somebody_gives_no_rough_age():
    left = "A station aired a story about 19-year-old Ben Orr on Friday."
    assert told("age", left, "Ben Orr, 19, played in Larvo on Friday.") == []
