"""Whole days, months and years, and the days of feasts and seasons."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.mentions.time.feasts import holiday_date, season_of
from crosscheck.extract.mentions.time.spans import Span, grain_of_unit, is_fine, midnight, month_start, one_day, same_day, whole_year
from crosscheck.extract.mentions.time.words import EASTER_HOLIDAYS, FIXED_HOLIDAYS, FLOATING_HOLIDAYS, SEASONS

YEARS = st.integers(1900, 2100)
NAMES = sorted([*FIXED_HOLIDAYS, *FLOATING_HOLIDAYS, *EASTER_HOLIDAYS])


@pytest.mark.parametrize(
    ("year", "month", "expected"),
    [
        (2023, 1, "2023-01-01"),
        (2023, 12, "2023-12-01"),
        (2023, 13, "2024-01-01"),
        (2023, 0, "2022-12-01"),
        (2023, -11, "2022-01-01"),
        (2023, 25, "2025-01-01"),
    ],
)
def test_months_run_into_the_years_around(year, month, expected):
    assert month_start(year, month) == dt.datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (2023, 2, 31, "2023-02-28"),
        (2024, 2, 31, "2024-02-29"),
        (2023, 14, 29, "2024-02-29"),
        (2023, 6, 31, "2023-06-30"),
        (2023, 0, 31, "2022-12-31"),
    ],
)
def test_short_months_give_their_last_day(year, month, day, expected):
    assert same_day(year, month, day).isoformat() == expected


@pytest.mark.parametrize(
    ("unit", "grain"),
    [
        ("minute", "day"), ("hour", "day"), ("day", "day"), ("weekend", "day"), ("week", "week"), ("month", "month"), ("year", "year"),
        ("decade", "decade"), ("century", "decade"),
    ],
)  # fmt: skip
def test_grain_of_a_distance(unit, grain):
    assert grain_of_unit(unit) == grain


@pytest.mark.parametrize(
    ("grain", "approximate", "expected"),
    [
        ("day", False, True),
        ("minute", False, True),
        ("part_of_day", False, True),
        ("day", True, False),
        ("week", False, False),
        ("year", False, False),
    ],
)
def test_fine_spans_lie_on_one_day(grain, approximate, expected):
    start = dt.datetime(2023, 5, 1)
    assert is_fine(Span(start, start, grain, approximate)) is expected


@given(st.dates(dt.date(2, 1, 1), dt.date(9998, 12, 31)))
def test_a_day_is_as_long_as_a_day(day):
    span = one_day(day)
    assert (span.start, span.end - span.start, span.grain) == (midnight(day), dt.timedelta(days=1), "day")


@given(YEARS)
def test_a_year_has_all_its_days(year):
    span = whole_year(year)
    assert (span.end - span.start).days == 365 + calendar.isleap(year)


@given(YEARS, st.sampled_from(NAMES))
def test_every_holiday_lies_in_its_year(year, name):
    assert holiday_date(name, year).year == year


@given(YEARS, st.sampled_from(sorted(FLOATING_HOLIDAYS)))
def test_floating_holidays_keep_their_weekday(year, name):
    _, weekday, _, after = FLOATING_HOLIDAYS[name]
    assert holiday_date(name, year).weekday() == (weekday + after) % 7


@given(YEARS)
def test_easter_is_a_sunday_in_spring(year):
    easter = holiday_date("easter", year)
    assert easter.weekday() == 6
    assert dt.date(year, 3, 22) <= easter <= dt.date(year, 4, 25)
    assert holiday_date("good friday", year) == easter - dt.timedelta(days=2)
    assert holiday_date("ash wednesday", year).weekday() == 2


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (1961, "04-02"),
        (1981, "04-19"),
        (1999, "04-04"),
        (2000, "04-23"),
        (2008, "03-23"),
        (2011, "04-24"),
        (2019, "04-21"),
        (2023, "04-09"),
        (2038, "04-25"),
    ],
)
def test_easter_as_in_the_almanac(year, expected):
    assert holiday_date("easter sunday", year).isoformat() == f"{year}-{expected}"


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("martin luther king jr. day", 2023, "2023-01-16"), ("presidents' day", 2023, "2023-02-20"), ("memorial day", 2023, "2023-05-29"),
        ("labor day", 2014, "2014-09-01"), ("columbus day", 2023, "2023-10-09"), ("thanksgiving", 2024, "2024-11-28"),
        ("black friday", 2024, "2024-11-29"), ("cyber monday", 2023, "2023-11-27"), ("election day", 2022, "2022-11-08"),
        ("election day", 2016, "2016-11-08"), ("father's day", 2023, "2023-06-18"), ("veterans day", 2023, "2023-11-11"),
        ("juneteenth", 2021, "2021-06-19"), ("fourth of july", 1976, "1976-07-04"), ("guy fawkes night", 2023, "2023-11-05"),
    ],
)  # fmt: skip
def test_holidays_as_in_the_almanac(name, year, expected):
    assert holiday_date(name, year).isoformat() == expected


@given(YEARS)
def test_seasons_cover_the_year_in_order(year):
    spans = [season_of(name, year) for name in ("winter", "spring", "summer", "fall")]
    for earlier, later in zip(spans, spans[1:], strict=False):
        assert earlier.start < later.start <= earlier.end < later.end
    assert season_of("autumn", year) == season_of("fall", year)


@pytest.mark.parametrize("name", sorted(SEASONS))
def test_seasons_are_approximate(name):
    span = season_of(name, 2020)
    assert (span.grain, span.approximate) == ("season", True)
    assert (40 if name.startswith("mid") else 85) <= (span.end - span.start).days <= 115
