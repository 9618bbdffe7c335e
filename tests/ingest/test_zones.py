"""Time zones by their abbreviations."""

import datetime as dt

import pytest

from crosscheck.ingest.zones import read_zone

WINTER, SUMMER = dt.datetime(2014, 1, 5, 12), dt.datetime(2014, 7, 5, 12)


@pytest.mark.parametrize(
    ("text", "moment", "hours"),
    [
        ("9 a.m. GMT", SUMMER, 0),
        ("9 a.m. UTC+2", SUMMER, 2),
        ("9 a.m. GMT-3:30", SUMMER, -3.5),
        ("9 a.m. GMT+01:0", SUMMER, 1),
        ("9 a.m. EDT", WINTER, -4),
        ("9 a.m. CEST", SUMMER, 2),
        ("9 a.m. ET", WINTER, -5),
        ("9 a.m. ET", SUMMER, -4),
        ("9 a.m. CT", SUMMER, -5),
        ("9 a.m. MT", dt.datetime(2014, 3, 9, 1, 59), -7),
        ("9 a.m. MT", dt.datetime(2014, 3, 9, 2), -6),
        ("9 a.m. PT", dt.datetime(2014, 11, 2, 2), -8),
        ("9 a.m. PT", dt.datetime(2005, 4, 3, 2), -7),
        ("9 a.m. PT", dt.datetime(2005, 10, 30, 2), -8),
    ],
)
def test_zones_hold_at_the_stated_time(text, moment, hours):
    assert read_zone(text, moment) == dt.timezone(dt.timedelta(hours=hours))


@pytest.mark.parametrize("text", ["9 a.m.", "9 a.m. IST", "9 a.m. CST", "9 a.m. BST", "9 a.m. XYZ", "9 a.m. et", "GMT+99"])
def test_a_zone_that_is_unknown_or_stands_for_several_gives_none(text):
    assert read_zone(text, SUMMER) is None


def test_american_zones_before_one_rule_held_give_none():
    assert read_zone("9 a.m. ET", dt.datetime(1975, 7, 1, 9)) is None
