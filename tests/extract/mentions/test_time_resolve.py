"""Intervals from what was said, without a parser: the calendar alone."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.mentions.time.expressions import Ago, Calendar, Clock, Expression, Hence, Holiday, Season, Shift, Window
from crosscheck.extract.mentions.time.feasts import holiday_date
from crosscheck.extract.mentions.time.resolve import resolve
from crosscheck.extract.mentions.time.spans import one_day

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
TENSES = st.sampled_from(["past", "present", "future", None])


def said(day, **fields):
    return Expression(0, 1, "date", day, **fields)


@given(DAYS, st.integers(0, 6), TENSES)
def test_a_weekday_lies_within_a_week_and_has_its_name(published, weekday, tense):
    moment = resolve(said(Calendar(weekday=weekday)), published, tense)
    assert moment.start.weekday() == weekday
    assert abs((moment.start.date() - published).days) < 7
    if weekday == published.weekday():
        assert moment.start.date() == published


@given(DAYS, st.integers(0, 6))
def test_tense_gives_the_direction(published, weekday):
    assert resolve(said(Calendar(weekday=weekday)), published, "future").start.date() >= published
    # One day ahead at most: pages are updated on the day after.
    assert resolve(said(Calendar(weekday=weekday)), published, "past").start.date() <= published + dt.timedelta(days=1)


@given(DAYS, st.integers(0, 6))
def test_last_and_next_weekdays_lie_strictly_behind_and_ahead(published, weekday):
    assert resolve(said(Calendar(weekday=weekday, which="last")), published, None).start.date() < published
    assert resolve(said(Calendar(weekday=weekday, which="next")), published, None).start.date() > published


@given(DAYS, st.integers(1, 12))
def test_a_month_lies_behind_or_ahead_by_tense(published, month):
    past = resolve(said(Calendar(month=month)), published, "past")
    future = resolve(said(Calendar(month=month)), published, "future")
    assert past.start.date() <= published < future.end.date()
    assert past.start.month == future.start.month == month


@given(DAYS, st.sampled_from(["week", "month", "year", "decade"]), TENSES)
def test_calendar_units_follow_one_another_without_gap(published, unit, tense):
    last, this, next_ = (resolve(said(Shift(unit, count)), published, tense) for count in (-1, 0, 1))
    assert last.end == this.start
    assert this.end == next_.start
    assert this.start.date() <= published < this.end.date()


@given(DAYS, st.sampled_from(["week", "month", "year"]), st.integers(1, 9), st.sampled_from(["exactly", "nearly", "over", None]))
def test_a_distance_back_holds_its_centre(published, unit, count, hedge):
    moment = resolve(said(Ago(unit, count, hedge)), published, "past")
    assert moment.start < moment.end <= dt.datetime.combine(published, dt.time()) + dt.timedelta(days=1)
    assert moment.approximate


@given(DAYS, st.sampled_from(["day", "week", "month", "year"]), st.booleans())
def test_a_window_touches_the_day_of_publication(published, unit, forward):
    moment = resolve(said(Window(unit, None, forward)), published, None)
    assert moment.start.date() <= published < moment.end.date()


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("thanksgiving", 2023, "2023-11-23"), ("labor day", 2023, "2023-09-04"), ("memorial day", 2022, "2022-05-30"),
        ("election day", 2016, "2016-11-08"), ("easter sunday", 2024, "2024-03-31"), ("good friday", 2000, "2000-04-21"),
        ("black friday", 2023, "2023-11-24"), ("mother's day", 2013, "2013-05-12"), ("christmas eve", 2020, "2020-12-24"),
    ],
)  # fmt: skip
def test_holidays_fall_where_the_calendar_has_them(name, year, expected):
    assert holiday_date(name, year).isoformat() == expected


@pytest.mark.parametrize(
    ("published", "tense", "expected"),
    [
        ("2013-02-20", "future", "2013-06-28"),
        ("2013-02-20", "past", "2012-06-28"),
        ("2013-06-27", "past", "2013-06-28"),
        ("2013-08-01", None, "2013-06-28"),
    ],
)
def test_a_date_without_year_follows_the_tense_unless_that_is_far_fetched(published, tense, expected):
    moment = resolve(said(Calendar(month=6, day=28)), dt.date.fromisoformat(published), tense)
    assert moment.start.date().isoformat() == expected


def test_the_weekday_beside_a_date_decides_its_year():
    moment = resolve(said(Calendar(month=6, day=28, weekday=3)), dt.date(2013, 2, 20), "future")
    assert moment.start == dt.datetime(2012, 6, 28)


def test_a_range_ends_on_the_next_such_day():
    moment = resolve(said(Calendar(month=12, day=22), until=Calendar(month=1, day=25)), dt.date(2019, 2, 15), "past")
    assert (moment.start, moment.end) == (dt.datetime(2018, 12, 22), dt.datetime(2019, 1, 26))


def test_winter_has_the_year_in_which_it_ends():
    moment = resolve(said(Season("winter", 2021)), None, None)
    assert (moment.start, moment.end, moment.grain) == (dt.datetime(2020, 12, 1), dt.datetime(2021, 3, 21), "season")


@pytest.mark.parametrize("day", [Ago("century", 90), Ago("year", 3000), Window("decade", 900, forward=True)])
def test_what_lies_beyond_the_calendar_stays_unresolved(day):
    assert resolve(said(day), dt.date(2023, 1, 1), None).start is None


@pytest.mark.parametrize(
    "day", [Shift("day", -1), Ago("year", 1), Window("month", None, forward=False), Holiday("christmas"), Season("summer")]
)
def test_nothing_relative_is_resolved_without_publication(day):
    moment = resolve(said(day), None, "past")
    assert (moment.start, moment.end) == (None, None)


def test_bounds_open_an_end():
    def bounds(bound, clock=None):
        moment = resolve(said(Calendar(2020, 5, 4), bound=bound, clock=clock), None, None)
        return moment.start, moment.end

    monday, tuesday = dt.datetime(2020, 5, 4), dt.datetime(2020, 5, 5)
    assert bounds("by") == (None, tuesday)
    assert bounds("before") == (None, monday)
    assert bounds("since") == (monday, None)
    assert bounds("after") == (tuesday, None)
    assert bounds("after", Clock(9, 30)) == (dt.datetime(2020, 5, 4, 9, 30), None)


@pytest.mark.parametrize(
    ("clock", "fields", "start", "end"),
    [
        (Clock(14), {}, "2020-05-04T14:00", "2020-05-04T15:00"),
        (Clock(14, 5), {}, "2020-05-04T14:05", "2020-05-04T14:06"),
        (Clock(14, 5, shift=-10), {}, "2020-05-04T13:55", "2020-05-04T13:56"),
        (Clock(9, 0, until=17 * 60), {}, "2020-05-04T09:00", "2020-05-04T17:00"),
        (Clock(22, 0, until=26 * 60), {}, "2020-05-04T22:00", "2020-05-05T02:00"),
        (Clock(2), {"part": "night"}, "2020-05-05T02:00", "2020-05-05T03:00"),
        # "midnight Monday" closes Monday, "just after midnight Monday" opens it
        (Clock(0, 0, midnight=True), {}, "2020-05-05T00:00", "2020-05-05T00:01"),
        (Clock(0, 0, midnight=True, shift=5), {}, "2020-05-04T00:05", "2020-05-04T00:06"),
        (Clock(0, 0, midnight=True, shift=60), {}, "2020-05-04T01:00", "2020-05-04T01:01"),
        (Clock(0, 0, midnight=True, shift=-10), {}, "2020-05-04T23:50", "2020-05-04T23:51"),
    ],
)
def test_a_clock_on_its_day(clock, fields, start, end):
    moment = resolve(said(Calendar(2020, 5, 4), clock=clock, **fields), None, None)
    assert (moment.start, moment.end) == (dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"clock": Clock(14)}, "14:00"),
        ({"clock": Clock(0, 5)}, "00:05"),
        ({"clock": Clock(0, 5, shift=-10)}, "23:55"),
        ({"clock": Clock(9, 0, until=600)}, None),
        ({"clock": Clock(9, 0), "bound": "before"}, None),
        ({}, None),
    ],
)
def test_the_clock_is_named_where_there_is_one(fields, expected):
    assert resolve(said(Calendar(2020, 5, 4), **fields), None, None).clock == expected


@pytest.mark.parametrize(
    ("part", "portion", "start", "end"),
    [
        ("morning", None, "2020-05-04T00:00", "2020-05-04T12:00"),
        ("morning", "early", "2020-05-04T00:00", "2020-05-04T09:00"),
        ("evening", "late", "2020-05-04T20:00", "2020-05-05T00:00"),
        ("night", None, "2020-05-04T18:00", "2020-05-05T04:00"),
        ("overnight", None, "2020-05-04T18:00", "2020-05-05T08:00"),
        ("small hour", None, "2020-05-04T00:00", "2020-05-04T07:00"),
        (None, "early", "2020-05-04T00:00", "2020-05-04T10:00"),
        (None, "late", "2020-05-04T18:00", "2020-05-05T00:00"),
        (None, "mid", "2020-05-04T00:00", "2020-05-05T00:00"),
    ],
)
def test_parts_of_the_day(part, portion, start, end):
    moment = resolve(said(Calendar(2020, 5, 4), part=part, portion=portion), None, None)
    assert (moment.start, moment.end) == (dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end))


@pytest.mark.parametrize(
    ("day", "portion", "start", "end", "grain"),
    [
        (Calendar(2020), "early", "2020-01-01", "2020-05-26", "season"),
        (Calendar(2020), "mid", "2020-04-19", "2020-09-13", "season"),
        (Calendar(2020), "late", "2020-08-07", "2021-01-01", "season"),
        (Calendar(2020, 6), "early", "2020-06-01", "2020-06-13", "week"),
        (Calendar(2020, 6), "end", "2020-06-22", "2020-07-01", "week"),
        (Calendar(2020, 6), "start", "2020-06-01", "2020-06-10", "week"),
        (Calendar(2020, 6), "earlier", "2020-06-01", "2020-06-16", "month"),
        (Calendar(2020, 6), "later", "2020-06-15", "2020-07-01", "month"),
        (Calendar(2020, 7), "later", "2020-07-01", "2020-08-01", "month"),
    ],
)
def test_portions_of_longer_times(day, portion, start, end, grain):
    moment = resolve(said(day, portion=portion), dt.date(2020, 6, 15), None)
    assert (moment.start, moment.end, moment.grain) == (dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end), grain)


@pytest.mark.parametrize(
    ("fields", "grain"),
    [
        ({"day": Calendar(weekday=1)}, "day"), ({"day": Calendar(month=3)}, "month"), ({"day": Shift("week", 1)}, "week"),
        ({"day": Season("fall")}, "season"), ({"day": Holiday("christmas")}, "day"), ({"day": Ago("year", 1)}, "year"),
        ({"day": Shift("day", 0), "part": "night"}, "part_of_day"), ({"day": None, "clock": Clock(3)}, "hour"),
        ({"day": None, "clock": Clock(3, 5)}, "minute"), ({"day": None, "clock": Clock(3, shift=5)}, "minute"),
        ({"day": Hence("day", 1)}, "day"), ({"day": Hence("year", 1)}, "year"),
    ],
)  # fmt: skip
def test_the_grain_is_known_where_the_time_is_not(fields, grain):
    moment = resolve(Expression(0, 1, "date", **fields), None, None)
    assert (moment.start, moment.end, moment.grain) == (None, None, grain)


def test_a_date_that_no_calendar_has_is_not_known():
    assert resolve(said(Calendar(2023, 2, 29)), None, None).start is None
    assert resolve(said(Calendar(2024, 2, 29)), None, None).start == dt.datetime(2024, 2, 29)


def test_what_counts_from_an_event_needs_it():
    day = said(Hence("day", 2), part="morning")
    assert resolve(day, dt.date(2023, 11, 10), "past").start is None
    moment = resolve(day, dt.date(2023, 11, 10), "past", one_day(dt.date(2023, 11, 1)))
    assert (moment.start, moment.end) == (dt.datetime(2023, 11, 3), dt.datetime(2023, 11, 3, 12))


@pytest.mark.parametrize("day", [Shift("year", 9000), Hence("year", 9000, whole=True), Calendar(weekday=0, further=600_000)])
def test_what_lies_beyond_the_last_year_stays_unresolved(day):
    assert resolve(said(day), dt.date(2023, 1, 1), None, one_day(dt.date(2023, 1, 1))).start is None
