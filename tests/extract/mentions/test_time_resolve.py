"""Intervals from what was said, without a parser: the calendar alone."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.mentions.time.expressions import Ago, Calendar, Clock, Expression, Holiday, Season, Shift, Window
from crosscheck.extract.mentions.time.feasts import holiday_date
from crosscheck.extract.mentions.time.resolve import resolve

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
