from __future__ import annotations

import pytest

from crosscheck.records import Relation
from crosscheck.report.subject import leave_open
from crosscheck.report.view import view_report

from .sample import Story


@pytest.mark.parametrize(
    ("subject", "values", "expected"),
    [
        ("A 19-year-old man was still missing", ["16-year-old", "19-year-old"], "A … man was still missing"),
        ("The quake struck on Saturday", ["Sunday", "Saturday"], "The quake struck on …"),
        ("The quake struck at 5:20 a.m. on Sunday", ["Sunday", "5:20 a.m. on Sunday"], "The quake struck at …"),
        ("Nine of the ninety-nine left on Sunday", ["nine"], "Nine of the ninety-nine left on Sunday"),
        ("The port is home to 120,000 people", ["200,000 people"], "The port is home to 120,000 people"),
        ("Toll of 172 in the port", ["17"], "Toll of 172 in the port"),
        ("Of ninety-nine pupils nine were hurt", ["nine"], "Of ninety-nine pupils … were hurt"),
        ("It cost 1.5 million euros", ["5 million euros"], "It cost 1.5 million euros"),
        ("Died on Sunday", ["Sunday"], "Died on Sunday"),
        ("It rained for two days", ["", "  "], "It rained for two days"),
        ("It rained for two days", [" two "], "It rained for … days"),
        ("", ["x"], ""),
    ],
)
def test_the_longest_value_that_stands_in_it_as_whole_words_is_left_open(subject, values, expected):
    assert leave_open(subject, values) == expected


def shown(kind, verdict, subject="The fire began on Sunday morning"):
    story = Story("open")
    story.article("a", "A", "The fire began on Sunday morning.")
    story.article("b", "B", "The fire began on Monday.")
    sides = [(story.claim("a", story.articles["a"].text), "Sunday morning"), (story.claim("b", story.articles["b"].text), "Monday")]
    story.finding(kind, verdict, subject, "", sides, relations=(Relation(left=0, right=1, verdict=verdict),))
    return next(view.subject for section in view_report(story.report()).sections for view in section.findings)


@pytest.mark.parametrize(
    ("kind", "verdict", "expected"),
    [
        ("date_time", "conflict", "The fire began on …"),
        ("date_time", "updated", "The fire began on …"),
        ("date_time", "compatible", "The fire began on Sunday morning"),
        ("date_time", "agree", "The fire began on Sunday morning"),
        ("quote", "conflict", "The fire began on Sunday morning"),
    ],
)
def test_a_headline_takes_no_side_where_only_one_can_be_right(kind, verdict, expected):
    assert shown(kind, verdict) == expected


def test_what_is_left_open_already_stays_as_it_is():
    assert shown("date_time", "conflict", "… Sunday morning brought the fire") == "… Sunday morning brought the fire"


def test_a_whole_claim_is_not_cut_out_of_itself():
    story = Story("whole")
    story.article("a", "A", "The mayor met the families.")
    story.finding("status", "updated", "The mayor met the families.", "", [(story.claim("a", "The mayor met the families."), None)])
    (view,) = (view for section in view_report(story.report()).sections for view in section.findings)
    assert view.subject == "The mayor met the families."
