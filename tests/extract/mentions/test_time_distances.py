"""Times told by their distance: without a parser."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_times import FRIDAY

from crosscheck.extract.mentions.time.distances import ago_span, hence_span, window_span
from crosscheck.extract.mentions.time.expressions import Ago, Hence, Window
from crosscheck.extract.mentions.time.spans import one_day

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
UNITS = ["day", "week", "month", "year"]


def holds(span, day):
    return span.start <= dt.datetime.fromisoformat(day) < span.end


@pytest.mark.parametrize(
    ("day", "inside", "outside"),
    [
        (Ago("day", 3), ["2023-11-07"], ["2023-11-06", "2023-11-08"]),
        (Ago("day", 3, "over"), ["2023-11-06", "2023-11-07"], ["2023-11-09", "2023-10-30"]),
        (Ago("week", 1), ["2023-11-03"], ["2023-10-27", "2023-11-10"]),
        (Ago("week", 2, "nearly"), ["2023-10-27", "2023-10-29"], ["2023-10-26", "2023-11-05"]),
        (Ago("month", 2), ["2023-09-10", "2023-09-01"], ["2023-08-10", "2023-10-10"]),
        (Ago("year", 1), ["2022-11-10", "2022-09-10"], ["2022-05-10", "2023-05-10"]),
        (Ago("year", 1, "exactly"), ["2022-11-10", "2022-10-20"], ["2022-09-10", "2023-01-10"]),
        (Ago("year", 1, "nearly"), ["2022-11-10", "2023-01-10"], ["2022-11-09", "2023-06-10"]),
        (Ago("year", 2, "over"), ["2021-11-10", "2021-07-10"], ["2022-01-10", "2021-01-10"]),
        (Ago("year", 1.5), ["2022-05-10"], ["2021-11-10", "2023-05-10"]),
        (Ago("year", 20), ["2003-11-10", "2002-06-10"], ["2000-11-10", "2007-11-10"]),
        (Ago("decade", 1), ["2013-11-10"], ["2009-11-10", "2018-11-10"]),
        (Ago("century", 1), ["1923-11-10"], ["1823-11-10", "2013-11-10"]),
        (Ago("day", None), ["2023-11-05"], ["2023-11-10", "2023-10-20"]),
        (Ago("month", None), ["2023-08-10"], ["2023-11-01", "2022-11-10"]),
        (Ago("hour", 2), ["2023-11-10"], ["2023-11-12", "2023-11-08"]),
    ],
)
def test_so_long_ago(day, inside, outside):
    span = ago_span(day, FRIDAY)
    assert [one for one in inside if not holds(span, one)] == []
    assert [one for one in outside if holds(span, one)] == []


@pytest.mark.parametrize(
    ("window", "inside", "outside"),
    [
        (Window("week", 2, forward=False), ["2023-10-27", "2023-11-10"], ["2023-10-26", "2023-11-11"]),
        (Window("week", 2, forward=True), ["2023-11-10", "2023-11-24"], ["2023-11-09", "2023-11-26"]),
        (Window("month", None, forward=False), ["2023-06-10"], ["2022-11-10", "2023-11-12"]),
        (Window("day", None, forward=True), ["2023-11-15"], ["2023-12-10", "2023-11-09"]),
        (Window("hour", 24, forward=False), ["2023-11-09", "2023-11-10"], ["2023-11-08"]),
        (Window("hour", 24, forward=True), ["2023-11-10", "2023-11-11"], ["2023-11-13"]),
        (Window("year", 1, forward=False), ["2022-11-10"], ["2022-11-09"]),
    ],
)
def test_stretches_to_and_from_publication(window, inside, outside):
    span = window_span(window, FRIDAY)
    assert [one for one in inside if not holds(span, one)] == []
    assert [one for one in outside if holds(span, one)] == []


@given(DAYS, st.sampled_from(UNITS), st.integers(1, 9))
def test_further_back_is_earlier(published, unit, count):
    nearer, farther = (ago_span(Ago(unit, count + more), published) for more in (0, 1))
    assert farther.start < nearer.start
    assert farther.end <= nearer.end


@given(DAYS, st.sampled_from(UNITS), st.integers(1, 9))
def test_later_and_earlier_lie_on_either_side(anchor, unit, count):
    later, earlier = (hence_span(Hence(unit, sign * count), one_day(anchor)) for sign in (1, -1))
    assert earlier.start.date() < anchor < later.end.date()
    assert earlier.start < earlier.end < later.start < later.end


@given(DAYS, st.integers(-40, 40))
def test_days_are_counted_to_the_day(anchor, count):
    span = hence_span(Hence("day", count), one_day(anchor))
    assert (span.start.date() - anchor).days == count
    assert (span.end - span.start, span.grain, span.approximate) == (dt.timedelta(days=1), "day", False)


@given(DAYS, st.integers(0, 6), st.sampled_from([1, -1]))
def test_the_following_weekday_lies_within_a_week(anchor, weekday, direction):
    span = hence_span(Hence("day", direction, weekday=weekday), one_day(anchor))
    assert span.start.weekday() == weekday
    assert 1 <= direction * (span.start.date() - anchor).days <= 7


@given(DAYS, st.sampled_from(["week", "month", "year"]), st.integers(-5, 5))
def test_whole_units_follow_one_another(anchor, unit, count):
    this, next_ = (hence_span(Hence(unit, count + more, whole=True), one_day(anchor)) for more in (0, 1))
    assert this.end == next_.start
    assert this.grain == unit
