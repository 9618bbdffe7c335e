"""Who said it: a row only where both tell one deed, and one of them in its own words."""

import datetime as dt

import pytest

from crosscheck import article_from_text, compare

from .builders import verdicts

DAY = dt.date(2026, 4, 12)


def told(left, right):
    """Verdicts of the attribution rows for two articles."""
    articles = [article_from_text(text, id=ident, outlet=ident.upper(), published=DAY) for ident, text in (("a", left), ("b", right))]
    return verdicts(compare(articles).findings, "attribution")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The treasurer moved 84,000 euros from the harbour fund to a private account.",
            "The treasurer allegedly moved 84,000 euros from the harbour fund to a private account.",
        ),
        (
            "The aide forwarded sensitive port files to her private account.",
            "The aide reportedly forwarded port files, some of them sensitive, to her private account.",
        ),
        (
            "The driver of the stolen truck fled to the harbour on Tuesday night.",
            "Police believe that the driver of the stolen truck fled to the harbour on Tuesday night.",
        ),
        (
            "The harbour board settled the lawsuit of its former clerk for 84,000 euros.",
            "The harbour board settled the lawsuit of its former clerk for 84,000 euros, the Larvo Courier said.",
        ),
    ],
)
def test_what_one_states_and_another_only_reports_is_a_row(left, right):
    assert told(left, right) == [("compatible", "scope")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # what a party disputes is not what it did
        ("Union organisers defended themselves against claims of fraud.", "Union organisers disputed claims of fraud."),
        # the mark is of the doer, not of what else is told of him
        ("The shooter and the girl went to the same school in Larvo.", "The alleged shooter went to the same school in Larvo as the girl."),
        # and not of what is looked into
        ("The auditor is investigating the fraud at the port.", "The auditor is investigating alleged fraud at the port."),
        # a boy suspected of it gave himself up for certain
        (
            "A girl was shot in Larvo and the boy gave himself up.",
            "A girl was shot in Larvo and the boy suspected of shooting her gave himself up.",
        ),
        # that it happened is no deed
        ("The fire happened near the Larvo harbour wall.", "The fire happened near the Larvo harbour wall, police said."),
        # words of a quotation are nobody's statement of fact
        (
            "“We stand by our reporting on the harbour fund,” the paper wrote.",
            "“We stand by our reporting on the harbour fund,” said Mr. Ostler.",
        ),
        # two words in common are a topic
        ("The town hall had been vague.", "“This is about the town hall,” said councillor Anna Brenk."),
        # what can be seen is there
        ("The minister is seen on the video pushing a reporter.", "The minister can be seen on the video pushing a reporter."),
    ],
)
def test_two_things_and_quoted_words_are_none(left, right):
    assert told(left, right) == []
