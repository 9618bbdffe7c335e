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
        # who is accused of it is only said to have done it
        (
            "A nine-year-old Larvo girl was shot on Saturday by a boy from her class.",
            "A boy of ten is accused of shooting a Larvo girl from his class on Saturday.",
        ),
        (
            "Nine dockers were shot and wounded at the Larvo harbour on Monday.",
            "A total of nine dockers were wounded at the Larvo harbour on Monday, Captain Brenk said.",
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
        # an outlet's own clause within what police say
        (
            "A three-year-old girl was killed by a stray bullet in a Larvo car.",
            "Police said the man is an uncle of the three-year-old girl who was killed by a stray bullet in a Larvo car.",
        ),
        # what is wished is no fact
        (
            "Leading members called on the mayor to cancel the Larvo harbour fair.",
            "“Cancel the Larvo harbour fair,” said councillor Brenk.",
        ),
        ("Anyone who saw the Larvo fire should call the police.", "Anyone who saw the Larvo fire can call the police."),
        # nor what both have somebody accused of
        (
            "The court indicted twelve dockers accused of stealing copper from the Larvo yard.",
            "Twelve dockers were indicted for allegedly stealing copper from the Larvo yard.",
        ),
        # what the speaker does himself, another does too
        ("Mara Quill, who leads the guild, opposes the harbour toll.", "Senator Ostler said he opposes the harbour toll."),
        # two deeds of one man
        ("Ostler also shot Deputy Brenk.", "Ostler allegedly shot a woman on the ferry."),
        # what stands beside the words of a source may be meant as its words too
        (
            "The driver of the stolen truck fled to the harbour on Tuesday night, and its master said that the gates were open.",
            "Police believe that the driver of the stolen truck fled to the harbour on Tuesday night.",
        ),
        # last year's shooting is another
        (
            "Four dockers were wounded in a shooting on Monday at the Larvo yard.",
            "Four dockers were wounded in a shooting last year at the Larvo yard, the Courier reported.",
        ),
    ],
)
def test_two_things_and_quoted_words_are_none(left, right):
    assert told(left, right) == []
