"""Dates of pages: what machines are told, what readers see, and what is believed where they differ."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.ingest.page.dates import Dated, choose, read_machine_date, visible_dates

UTC = dt.UTC
EDT = dt.timezone(dt.timedelta(hours=-4))
IST = dt.timezone(dt.timedelta(hours=5, minutes=30))


def at(*parts, zone=None):
    return dt.datetime(*parts, tzinfo=zone)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2014-05-03", dt.date(2014, 5, 3)),
        ("20140503", dt.date(2014, 5, 3)),
        ("2014-05-03T19:18:00Z", at(2014, 5, 3, 19, 18, zone=UTC)),
        ("2014-05-03T19:18:00.123456+0000", at(2014, 5, 3, 19, 18, zone=UTC)),
        ("2014-05-03T19:18:00-04:00", at(2014, 5, 3, 19, 18, zone=EDT)),
        ("2014-05-03 19:18:00 -0400", at(2014, 5, 3, 19, 18, zone=EDT)),
        ("2014-05-03 19:18:00 UTC", at(2014, 5, 3, 19, 18, zone=UTC)),
        ("2014-05-03T19:18", at(2014, 5, 3, 19, 18)),
        ("20140503T191800Z", at(2014, 5, 3, 19, 18, zone=UTC)),
        ("Sat, 03 May 2014 19:18:00 -0400", at(2014, 5, 3, 19, 18, zone=EDT)),
        ("Sat, 03 May 2014 19:18:00 GMT", at(2014, 5, 3, 19, 18, zone=UTC)),
        ("3 May 2014 19:18:00 EST", at(2014, 5, 3, 19, 18, zone=dt.timezone(dt.timedelta(hours=-5)))),
        ("Sat, 03 May 2014 19:18:00 -0000", at(2014, 5, 3, 19, 18, zone=UTC)),
        ("1399144680", at(2014, 5, 3, 19, 18, zone=UTC)),
        (1399144680, at(2014, 5, 3, 19, 18, zone=UTC)),
        ("1399144680000", at(2014, 5, 3, 19, 18, zone=UTC)),
        ("May 3, 2014 7:18 PM EDT", at(2014, 5, 3, 19, 18, zone=EDT)),
        ("  3 May 2014 ", dt.date(2014, 5, 3)),
    ],
)  # fmt: skip
def test_dates_as_machines_are_told_them(value, expected):
    found = read_machine_date(value)
    assert found == expected
    assert isinstance(found, dt.datetime) == isinstance(expected, dt.datetime)
    if isinstance(found, dt.datetime):
        assert found.utcoffset() == expected.utcoffset()


@pytest.mark.parametrize(
    "value",
    ["", None, [], {}, True, "yesterday", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "0", "2014-13-01", "2014-02-30", "3/4/2014", "2014", "x" * 500,
     "99999999999999", "2014-05-03T25:00", "Sat, 99 May 2014 19:18:00 GMT", "9999-12-31T23:59:59-14:00", "9999-12-31", "Fri, 31 Dec 9999 23:59:59 +0000", "2014-05-03T19:18:00+99:00"],
)  # fmt: skip
def test_no_date_is_no_date(value):
    assert read_machine_date(value) is None


@settings(deadline=None)
@given(st.text(max_size=90) | st.integers() | st.from_regex(r"\d{4}-?\d\d-?\d\d[T ]\d\d:?\d\d(:\d\d)?.{0,8}", fullmatch=True))
def test_any_value_gives_a_date_or_none(value):
    found = read_machine_date(value)
    assert found is None or found.year >= 1800


@settings(deadline=None)
@given(st.datetimes(dt.datetime(1990, 1, 2), dt.datetime(2090, 1, 1)), st.integers(-48, 56))
def test_iso_comes_back_with_its_zone(moment, quarters):
    moment = moment.replace(microsecond=0, tzinfo=dt.timezone(dt.timedelta(minutes=15 * quarters)))
    found = read_machine_date(moment.isoformat())
    assert (found, found.utcoffset()) == (moment, moment.utcoffset())


MACHINE = "JSON-LD datePublished"


@pytest.mark.parametrize(
    ("stated", "visible", "expected", "source"),
    [
        # UTC for machines, the newsroom's hour for readers: its zone follows, and with it the day.
        (
            at(2014, 5, 4, 1, 18, zone=UTC),
            at(2014, 5, 3, 21, 18),
            at(2014, 5, 3, 21, 18, zone=EDT),
            f"{MACHINE}, zone by the hour of the dateline",
        ),
        (
            at(2014, 5, 3, 20, 0, zone=UTC),
            at(2014, 5, 4, 1, 30),
            at(2014, 5, 4, 1, 30, zone=IST),
            f"{MACHINE}, zone by the hour of the dateline",
        ),
        (
            at(2014, 5, 4, 1, 18, zone=UTC),
            at(2014, 5, 3, 21, 18, zone=EDT),
            at(2014, 5, 3, 21, 18, zone=EDT),
            f"{MACHINE}, zone of the dateline",
        ),
        # Only the day is shown: the newsroom's day counts, without an hour.
        (at(2014, 5, 4, 1, 18, zone=UTC), dt.date(2014, 5, 3), dt.date(2014, 5, 3), f"dateline, where {MACHINE} gives the day in UTC"),
        (at(2014, 5, 3, 19, 18, zone=UTC), dt.date(2014, 5, 3), at(2014, 5, 3, 19, 18, zone=UTC), MACHINE),
        # A zone that was chosen is not overruled by a day.
        (at(2014, 5, 3, 21, 18, zone=EDT), dt.date(2014, 5, 4), at(2014, 5, 3, 21, 18, zone=EDT), MACHINE),
        (at(2014, 5, 3, 21, 18, zone=EDT), at(2014, 5, 3, 21, 18), at(2014, 5, 3, 21, 18, zone=EDT), MACHINE),
        # The dateline is the more exact.
        (dt.date(2014, 5, 3), at(2014, 5, 3, 21, 18, zone=EDT), at(2014, 5, 3, 21, 18, zone=EDT), f"{MACHINE} and dateline"),
        (at(2014, 5, 3, 21, 18), at(2014, 5, 3, 21, 18, zone=EDT), at(2014, 5, 3, 21, 18, zone=EDT), f"{MACHINE} and dateline"),
        # It is the less exact.
        (at(2014, 5, 3, 21, 18), dt.date(2014, 5, 3), at(2014, 5, 3, 21, 18), MACHINE),
        # Half an hour's edit is no zone: an offset of 4:07 exists nowhere.
        (at(2014, 5, 4, 1, 18, zone=UTC), at(2014, 5, 3, 21, 25), at(2014, 5, 4, 1, 18, zone=UTC), MACHINE),
        (at(2014, 5, 3, 10, 0, zone=UTC), None, at(2014, 5, 3, 10, 0, zone=UTC), MACHINE),
    ],
)
def test_metadata_and_dateline_are_read_together(stated, visible, expected, source):
    found, note = choose([Dated(stated, MACHINE)], visible)
    assert (found.stamp, found.source, note) == (expected, source, None)
    if isinstance(expected, dt.datetime):
        assert found.stamp.utcoffset() == expected.utcoffset()


def test_days_that_do_not_fit_are_told():
    found, note = choose([Dated(dt.date(2014, 5, 3), MACHINE)], dt.date(2014, 5, 9))
    assert found.stamp == dt.date(2014, 5, 3)
    assert note == "the page shows 2014-05-09 as its date, JSON-LD datePublished says 2014-05-03; the latter is used"


def test_another_statement_makes_the_first_more_exact():
    day, utc, local = (
        Dated(dt.date(2014, 5, 3), "meta date"),
        Dated(at(2014, 5, 4, 1, 0, zone=UTC), "a"),
        Dated(at(2014, 5, 3, 21, 0, zone=EDT), "b"),
    )
    assert choose([day, local], None)[0] == Dated(local.stamp, "meta date and b")
    assert choose([utc, local], None)[0].stamp.utcoffset() == dt.timedelta(hours=-4)
    assert choose([local, utc], None)[0] == local
    assert choose([day, Dated(at(2014, 5, 9, 1, 0), "other")], None)[0] == day


def test_what_lies_in_the_future_is_not_believed():
    today = dt.date(2014, 5, 3)
    late, good = Dated(dt.date(2044, 1, 1), "meta expires"), Dated(dt.date(2014, 5, 2), "meta date")
    assert choose([late, good], None, today)[0] == good
    assert choose([late], dt.date(2044, 1, 1), today) == (None, None)
    assert choose([late], None)[0] == late


def test_nothing_stated_leaves_the_dateline():
    assert choose([], dt.date(2014, 5, 3)) == (Dated(dt.date(2014, 5, 3), "dateline"), None)
    assert choose([], None) == (None, None)


@pytest.mark.parametrize(
    ("lines", "published", "updated"),
    [
        (["By Ada Quill", "May 3, 2014 7:18 PM EDT"], at(2014, 5, 3, 19, 18, zone=EDT), None),
        (["Published May 3, 2014 | Updated: May 4, 2014 8:00 AM"], dt.date(2014, 5, 3), at(2014, 5, 4, 8)),
        (["Last updated: 4 May 2014", "First published: 3 May 2014"], dt.date(2014, 5, 3), dt.date(2014, 5, 4)),
        (["Posted by Ada Quill on May 3, 2014"], dt.date(2014, 5, 3), None),
        (["The law was published on May 3, 1998."], None, None),
        (["The ferry sank on May 3, 2014, the owner said"], None, None),
        (["Saturday", "7:18 PM", "3 hours ago"], None, None),
        ([], None, None),
    ],
)
def test_datelines_around_a_headline(lines, published, updated):
    assert visible_dates(lines) == (published, updated)
