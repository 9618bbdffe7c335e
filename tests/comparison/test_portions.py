"""None and some of one whole: both cannot be, whatever the amounts."""

import pytest

from crosscheck import compare

from .builders import articles_of, verdicts


def told(left, right):
    """Verdicts of the rows of money for two articles of one day."""
    return [one for one in verdicts(compare(articles_of(left, right)).findings, "money") if one[0] != "agree"]


NONE = "The budget that parliament passed on Monday includes none of the $4.7 million that Mayor Dana Orlin asked for a bridge."


@pytest.mark.parametrize("some", ["only a fraction of the", "half of the", "a small part of the"])
def test_none_and_some_of_a_whole_are_a_conflict(some):
    other = f"The budget that parliament passed on Monday includes {some} $4.7 million that Mayor Dana Orlin asked for a bridge."
    assert told(NONE, other) == [("conflict", None)]


@pytest.mark.parametrize(
    "other",
    [
        "The budget that parliament passed on Monday is short of the $4.7 million that Mayor Dana Orlin asked for a bridge.",
        "Parliament passed none of the $4.7 million on Monday that Mayor Dana Orlin asked for a bridge.",
        "Half of the $4.7 million that Mayor Dana Orlin paid for a bridge in Ebren was stolen in 2011.",
    ],
)
def test_other_words_and_other_amounts_are_silent(other):
    assert ("conflict", None) not in told(NONE, other)
