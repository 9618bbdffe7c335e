"""What is planned otherwise in a later report is news; on one day it is a contradiction."""

import datetime as dt

import pytest

from crosscheck import article_from_text, compare

from .builders import verdicts

DAY = dt.date(2026, 7, 6)


def told(kind, left, right, later):
    articles = [
        article_from_text(text, id=ident, outlet=ident.upper(), published=DAY + dt.timedelta(days=days))
        for ident, text, days in (("a", left, 0), ("b", right, later))
    ]
    return {verdict for verdict, _ in verdicts(compare(articles).findings, kind)}


LAUNCH = "The Corran ferry will be launched on July 20.", "The Corran ferry will be launched on July 23."
CHAIR = "Ana Keller will lead the inquiry into the Corran ferry.", "Marta Voss will lead the inquiry into the Corran ferry."


@pytest.mark.parametrize(("kind", "texts"), [("date_time", LAUNCH), ("person", CHAIR)])
def test_a_plan_that_changes_with_the_days_is_an_update(kind, texts):
    assert told(kind, *texts, later=3) == {"updated"}
    assert told(kind, *texts, later=0) == {"conflict"}


def test_what_has_happened_is_none():
    past = [text.replace("will be launched", "was launched").replace("July", "June") for text in LAUNCH]
    assert told("date_time", *past, later=3) == {"conflict"}


MEETING = "Prime minister Ana Keller will meet the Corran dockers on Thursday."


@pytest.mark.parametrize(
    ("late", "expected"),
    [
        ("Prime minister Ana Keller met the Corran dockers.", {"updated"}),
        ("Prime minister Ana Keller had previously met the Corran dockers.", set()),
        ("Prime minister Ana Keller had met the Corran dockers several times.", set()),
        ("Prime minister Ana Keller agreed to plan a call with the Corran dockers.", set()),
    ],
)
def test_what_was_done_before_is_not_the_plan_done(late, expected):
    assert told("status", MEETING, late, later=4) == expected


@pytest.mark.parametrize(("done", "verdicts_told"), [("stood down", {"updated"}), ("agreed to stand down", set())])
def test_what_is_only_agreed_on_is_not_done(done, verdicts_told):
    planned = "The harbour master, Ana Keller, is expected to stand down over the Corran ferry."
    assert told("status", planned, f"The harbour master, Ana Keller, {done} over the Corran ferry.", later=3) == verdicts_told
