"""Two dates that are of two things, or of one that recurs or goes on, contradict nothing; those of one event still do."""

import datetime as dt

import pytest

from crosscheck import article_from_text, compare

from .builders import verdicts

DAY = dt.date(2026, 7, 10)  # a Friday


def told(left, right, later=0):
    articles = [
        article_from_text(text, id=ident, outlet=ident.upper(), published=DAY + dt.timedelta(days=days))
        for ident, text, days in (("a", left, 0), ("b", right, later))
    ]
    return {verdict for verdict, _ in verdicts(compare(articles).findings, "date_time")}


@pytest.mark.parametrize(
    ("left", "right", "later"),
    [
        ("The Corran fire brigade posted just before 4 p.m. Thursday that nobody is in danger.",
         "The Corran fire brigade posted just before 9 a.m. Wednesday that nobody is in danger.", 0),
        ("Ana Keller remained incarcerated Thursday in the Corran county jail.",
         "Ana Keller was released Friday from the Corran county jail.", 1),
        ("Ana Keller was arraigned in Corran court Monday on two counts of arson.",
         "Ana Keller was arraigned in Corran court on Thursday on two counts of arson.", 7),
        ("A gunman shot a man on Tuesday at the Larch Travel Plaza in Denver.",
         "A gunman shot a man on Wednesday in Boulder.", 0),
    ],
)  # fmt: skip
def test_dates_of_two_occasions_do_not_clash(left, right, later):
    assert "conflict" not in told(left, right, later)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana Keller was arraigned in Corran court on Tuesday on two counts of arson.",
         "Ana Keller was arraigned in Corran court on Wednesday on two counts of arson."),
        ("The shooting happened around 10:50 p.m. on Tuesday in Denver.", "The shooting happened around 10:20 p.m. on Tuesday in Denver."),
        ("A gunman shot Ana Keller on Tuesday in Denver.", "A gunman shot Ana Keller on Wednesday in Denver."),
    ],
)  # fmt: skip
def test_dates_of_one_occasion_do(left, right):
    assert "conflict" in told(left, right)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("around 12:36 a.m. on Thursday", "shortly after midnight on Thursday", "compatible"),
        ("around 1:20 a.m. on Thursday", "shortly after midnight on Thursday", "conflict"),
        ("around 2:35 a.m. on Thursday", "just before 2 a.m. on Thursday", "conflict"),
    ],
)
def test_shortly_after_an_hour_leaves_more_open_than_just_before_it(left, right, verdict):
    assert told(f"The shooting happened {left} in Corran.", f"The shooting happened {right} in Corran.") == {verdict}


@pytest.mark.parametrize(
    ("early", "late", "verdict"),
    [
        ("Ana Keller is the harbour master. She is scheduled for a hearing on July 20.", "Ana Keller is scheduled for a hearing on July 23.", {"updated"}),
        ("Tom Voss is the harbour master. He is scheduled for a hearing on July 20.", "Ana Keller is scheduled for a hearing on July 23.", set()),
        ("Tom Voss is the harbour master. He is scheduled for a hearing on July 20.", "A hearing for all four is scheduled for July 23.", set()),
    ],
)  # fmt: skip
def test_a_hearing_is_put_off_only_if_both_are_known_to_be_of_one(early, late, verdict):
    assert told(early, late, later=3) == verdict


def test_a_year_that_stands_right_behind_its_comma_is_read():
    assert told("The ferry sank off Corran on June 21,2026.", "The ferry sank off Corran on June 21.") == {"agree"}
