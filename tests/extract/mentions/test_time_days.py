"""Calendar days of what was stated, given publication and tense: without a parser. Publication is Friday 10 November 2023."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_times import FRIDAY

from crosscheck.extract.mentions.time.days import choose, day_span
from crosscheck.extract.mentions.time.expressions import Ago, Calendar, Hence, Holiday, Season, Shift, Stretch, Window
from crosscheck.extract.mentions.time.spans import one_day, whole_year

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
TENSES = st.sampled_from(["past", "present", "future", None])
DAY_FIRST = Calendar(2023, 11, 10, either=True)


def short(span):
    if span is None:
        return None
    start, end = (f"{edge:%Y-%m-%dT%H:%M}".removesuffix("T00:00") for edge in (span.start, span.end))
    return start if span.end - span.start == dt.timedelta(days=1) else f"{start}..{end}"


@pytest.mark.parametrize(
    ("weekday", "tense", "expected"),
    [
        (0, "past", "2023-11-06"), (1, "past", "2023-11-07"), (2, "past", "2023-11-08"), (3, "past", "2023-11-09"),
        (4, "past", "2023-11-10"), (4, "future", "2023-11-10"), (4, None, "2023-11-10"),
        # six days back is the day after publication: pages are updated
        (5, "past", "2023-11-11"), (6, "past", "2023-11-05"),
        (0, "future", "2023-11-13"), (3, "future", "2023-11-16"), (5, "future", "2023-11-11"),
        (2, "present", "2023-11-08"), (2, None, "2023-11-08"),
    ],
)  # fmt: skip
def test_bare_weekdays(weekday, tense, expected):
    assert short(day_span(Calendar(weekday=weekday), FRIDAY, tense)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (Calendar(weekday=4, which="last"), "2023-11-03"),
        (Calendar(weekday=3, which="last"), "2023-11-09"),
        (Calendar(weekday=4, which="next"), "2023-11-17"),
        (Calendar(weekday=0, which="next"), "2023-11-13"),
        (Calendar(weekday=1, which="this"), "2023-11-14"),
        (Calendar(weekday=1, weeks=-1), "2023-10-31"),
        (Calendar(weekday=1, weeks=0), "2023-11-07"),
        (Calendar(weekday=1, weeks=1), "2023-11-14"),
        (Calendar(weekday=1, further=-1), "2023-10-31"),
        (Calendar(weekday=4, further=-1), "2023-11-03"),
        (Calendar(weekday=5, further=-2), "2023-10-21"),
        (Calendar(weekday=0, further=1), "2023-11-20"),
        (Calendar(weekday=4, further=1), "2023-11-17"),
    ],
)
def test_weekdays_with_their_week(day, expected):
    assert short(day_span(day, FRIDAY, None)) == expected


@pytest.mark.parametrize(
    ("day", "published", "tense", "expected"),
    [
        # the tense, and one reading alone on its side
        (DAY_FIRST, "2023-10-12", "past", "2023-10-11"),
        (DAY_FIRST, "2023-10-20", "future", "2023-11-10"),
        # one is near
        (DAY_FIRST, "2023-11-12", "past", "2023-11-10"),
        (DAY_FIRST, "2023-11-12", None, "2023-11-10"),
        (DAY_FIRST, "2023-10-10", None, "2023-10-11"),
        # the weekday beside it
        (Calendar(2023, 11, 10, weekday=4, either=True), "2024-05-01", "past", "2023-11-10"),
        (Calendar(2023, 11, 10, weekday=2, either=True), "2024-05-01", "past", "2023-10-11"),
        (Calendar(2023, 11, 10, weekday=2, either=True), None, None, "2023-10-11"),
        # both fall on that weekday, one is near
        (Calendar(2023, 11, 7, weekday=1, either=True), "2023-11-10", "past", "2023-11-07"),
        # who knows
        (DAY_FIRST, "2024-05-01", "past", None),
        (DAY_FIRST, "2023-01-05", "future", None),
        (DAY_FIRST, None, "past", None),
    ],
)
def test_numeric_dates_in_either_order(day, published, tense, expected):
    assert short(day_span(day, dt.date.fromisoformat(published) if published else None, tense)) == expected


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        ("day", -1, "2023-11-09"), ("day", 0, "2023-11-10"), ("day", 1, "2023-11-11"),
        ("week", -1, "2023-10-30..2023-11-06"), ("week", 0, "2023-11-06..2023-11-13"), ("week", 1, "2023-11-13..2023-11-20"),
        ("weekend", -1, "2023-11-03T18:00..2023-11-06"), ("weekend", 0, "2023-11-10T18:00..2023-11-13"),
        ("month", -1, "2023-10-01..2023-11-01"), ("month", 2, "2024-01-01..2024-02-01"), ("month", -11, "2022-12-01..2023-01-01"),
        ("year", -1, "2022-01-01..2023-01-01"), ("year", 1, "2024-01-01..2025-01-01"),
        ("decade", -1, "2010-01-01..2020-01-01"), ("decade", 0, "2020-01-01..2030-01-01"),
        ("century", -1, None),
    ],
)  # fmt: skip
def test_units_from_that_of_publication(unit, count, expected):
    assert short(day_span(Shift(unit, count), FRIDAY, None)) == expected


@pytest.mark.parametrize(
    ("published", "tense", "expected"),
    [
        ("2023-11-06", "past", "2023-11-03T18:00..2023-11-06"),
        ("2023-11-08", "past", "2023-11-03T18:00..2023-11-06"),
        ("2023-11-09", "past", "2023-11-10T18:00..2023-11-13"),
        ("2023-11-06", "future", "2023-11-10T18:00..2023-11-13"),
        ("2023-11-12", "past", "2023-11-10T18:00..2023-11-13"),
    ],
)
def test_the_weekend_is_the_one_just_gone_until_midweek(published, tense, expected):
    assert short(day_span(Shift("weekend", 0), dt.date.fromisoformat(published), tense)) == expected


@pytest.mark.parametrize(
    ("day", "tense", "expected"),
    [
        (Calendar(month=11), "past", "2023-11-01..2023-12-01"),
        (Calendar(month=12), "past", "2022-12-01..2023-01-01"),
        (Calendar(month=10), "future", "2024-10-01..2024-11-01"),
        (Calendar(month=12), None, "2023-12-01..2024-01-01"),
        (Calendar(month=9), None, "2023-09-01..2023-10-01"),
        (Calendar(month=11, which="last"), None, "2022-11-01..2022-12-01"),
        (Calendar(month=3, which="next"), None, "2024-03-01..2024-04-01"),
        (Calendar(month=10, years=-1), None, "2022-10-01..2022-11-01"),
        (Calendar(month=10, day=3), "past", "2023-10-03"),
        (Calendar(month=12, day=25), "past", "2023-12-25"),
        (Calendar(month=6, day=28), "future", "2024-06-28"),
        (Calendar(month=2, day=29), "past", "2020-02-29"),
        (Calendar(month=2, day=29), "future", "2024-02-29"),
        (Calendar(2019), None, "2019-01-01..2020-01-01"),
        (Calendar(2019, 5), None, "2019-05-01..2019-06-01"),
        (Calendar(2019, 5, 3), None, "2019-05-03"),
        (Stretch(2019, 7, 3), None, "2019-07-01..2019-10-01"),
        (Stretch(1990, 1, 120), None, "1990-01-01..2000-01-01"),
        (Season("summer", which="last"), None, "2023-06-01..2023-09-23"),
        (Season("summer"), "past", "2023-06-01..2023-09-23"),
        (Season("summer"), "future", "2024-06-01..2024-09-23"),
        (Season("winter", which="this"), None, "2022-12-01..2023-03-21"),
        (Holiday("thanksgiving"), "past", "2022-11-24"),
        (Holiday("thanksgiving"), "future", "2023-11-23"),
        (Holiday("christmas", which="last"), None, "2022-12-25"),
        (Holiday("halloween"), "past", "2023-10-31"),
        (Holiday("halloween", 2019), None, "2019-10-31"),
        (Hence("day", 2), "past", None),
    ],
)
def test_months_dates_seasons_and_holidays(day, tense, expected):
    assert short(day_span(day, FRIDAY, tense)) == expected


@pytest.mark.parametrize(
    "day", [Calendar(weekday=1), Calendar(month=3), Shift("week", 1), Ago("day", 1), Window("day", 1, forward=True), Season("fall")]
)
def test_nothing_without_publication(day):
    assert day_span(day, None, "past") is None


def test_a_distance_counts_from_its_anchor_and_not_from_publication():
    assert short(day_span(Hence("day", 2), FRIDAY, "past", one_day(dt.date(2020, 5, 1)))) == "2020-05-03"


@pytest.mark.parametrize(
    ("which", "tense", "expected"),
    [("last", None, 2021), ("next", None, 2023), (None, "past", 2022), (None, "future", 2022), ("this", None, 2022)],
)
def test_choosing_among_years(which, tense, expected):
    spans = [whole_year(year) for year in range(2019, 2026)]
    chosen = choose(spans, dt.datetime(2022, 6, 1), which, tense, margin=dt.timedelta(0), strict=True)
    assert chosen.start.year == expected


def test_choosing_among_nothing():
    assert choose([], dt.datetime(2022, 6, 1), None, "past", margin=dt.timedelta(0), strict=True) is None


@given(DAYS, st.integers(1, 12), st.integers(1, 12), TENSES)
def test_an_open_order_gives_one_of_both_or_nothing(published, month, day, tense):
    span = day_span(Calendar(2023, month, day, either=month != day), published, tense)
    if span is not None:
        assert span.start.date() in (dt.date(2023, month, day), dt.date(2023, day, month))


@given(DAYS, st.integers(1, 4), st.sampled_from(["day", "week", "month", "year"]))
def test_what_is_so_far_from_now_lies_ahead(published, count, unit):
    span = day_span(Ago(unit, -count), published, "future")
    assert span.start.date() > published


@given(DAYS, st.integers(0, 6), st.integers(1, 4))
def test_weeks_ago_and_from_a_weekday_keep_it(published, weekday, weeks):
    back = day_span(Calendar(weekday=weekday, further=-weeks), published, None).start.date()
    ahead = day_span(Calendar(weekday=weekday, further=weeks), published, None).start.date()
    assert back.weekday() == ahead.weekday() == weekday
    assert 7 * weeks <= (published - back).days < 7 * (weeks + 1)
    assert 7 * weeks <= (ahead - published).days < 7 * (weeks + 1)
