"""What two outlets tell word for word is one row: the country that its sentence names is none of its own, the street is."""

import pytest

from crosscheck import compare

from .builders import articles_of


def rows(left, right):
    """Kind and verdict of every row."""
    return [(row.kind, row.verdict) for row in compare(articles_of(left, right)).findings]


SAME = "The court in Larvo told the dairies of Norway to lower the price of butter."


def test_a_country_goes_without_saying():
    assert rows(SAME, SAME) == [("event", "agree")]


def test_a_street_does_not():
    text = "Mara Quill opened her bakery at 14 Linden Street."
    assert ("place", "agree") in rows(text, text)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The ferry Solveig ran aground in fog near Bergen.", "The Solveig, a ferry, hit rocks off Bergen on its way home."),
        ("The quake damaged a hospital in Bergen.", "Cracks opened in the walls of the hospital in Bergen after the quake."),
    ],
)
def test_in_other_words_it_is_told(left, right):
    assert ("place", "agree") in rows(left, right)


def test_what_both_copied_from_one_text_does_not_contradict():
    text = "The dam did not break in the storm. The dam broke in the storm, a farmer said."
    assert not [verdict for _, verdict in rows(text, text) if verdict == "conflict"]
