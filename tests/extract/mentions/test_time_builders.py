"""What each simple expression says, before it is known when it was said: without a parser."""

import pytest
from reading_times import simple

from crosscheck.extract.mentions.time.builders import count_of, full_year, which_of
from crosscheck.extract.mentions.time.expressions import Ago, Calendar, Clock, Hence, Holiday, Season, Shift, Stretch, Window


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        # dates in all orders
        ("on 2023-11-10", "2023-11-10", Calendar(2023, 11, 10)),
        ("on 11/27/2005", "11/27/2005", Calendar(2005, 11, 27)),
        ("on 27/11/2005", "27/11/2005", Calendar(2005, 11, 27)),
        ("on 11/27/05", "11/27/05", Calendar(2005, 11, 27)),
        ("on 11/10/2023", "11/10/2023", Calendar(2023, 11, 10, either=True)),
        ("on 11-10-2023", "11-10-2023", Calendar(2023, 11, 10, either=True)),
        ("on 11/11/2023", "11/11/2023", Calendar(2023, 11, 11)),
        ("on 10.11.2023", "10.11.2023", Calendar(2023, 11, 10)),
        ("on Nov. 15", "Nov. 15", Calendar(month=11, day=15)),
        ("on Nov 15, 2023", "Nov 15, 2023", Calendar(2023, 11, 15)),
        ("on Nov, 15, 2023", "Nov, 15, 2023", Calendar(2023, 11, 15)),
        ("on NOVEMBER 15", "NOVEMBER 15", Calendar(month=11, day=15)),
        ("on November 15th", "November 15th", Calendar(month=11, day=15)),
        ("on 15 November 2023", "15 November 2023", Calendar(2023, 11, 15)),
        ("on the 15th of November", "15th of November", Calendar(month=11, day=15)),
        ("on the 15th day of November, 2023", "15th day of November, 2023", Calendar(2023, 11, 15)),
        ("on 10 Nov 11", "10 Nov 11", Calendar(2011, 11, 10)),
        ("on 10-Nov-11", "10-Nov-11", Calendar(2011, 11, 10)),
        ("on 3 Mar 84", "3 Mar 84", Calendar(1984, 3, 3)),
        ("on 3 May 84", "3 May 84", Calendar(1984, 5, 3)),
        ("on 3 May 84 people", "3 May", Calendar(month=5, day=3)),
        ("last Nov. 15", "last Nov. 15", Calendar(month=11, day=15, which="last")),
        # months, weekdays, years
        ("in November", "November", Calendar(month=11)),
        ("in Sept.", "Sept.", Calendar(month=9)),
        ("in November 2022", "November 2022", Calendar(2022, 11)),
        ("in July of 2021", "July of 2021", Calendar(2021, 7)),
        ("last November", "last November", Calendar(month=11, which="last")),
        ("this coming May", "this coming May", Calendar(month=5, which="next")),
        ("on Wednesday", "Wednesday", Calendar(weekday=2)),
        ("on WEDNESDAY", "WEDNESDAY", Calendar(weekday=2)),
        ("last Friday", "last Friday", Calendar(weekday=4, which="last")),
        ("this past Friday", "this past Friday", Calendar(weekday=4, which="last")),
        ("next Friday", "next Friday", Calendar(weekday=4, which="next")),
        ("a week ago Tuesday", "a week ago Tuesday", Calendar(weekday=1, further=-1)),
        ("two weeks from Monday", "two weeks from Monday", Calendar(weekday=0, further=2)),
        ("in 2019", "2019", Calendar(2019)),
        ("in 2018-19", "2018-19", Calendar(2018)),
        ("in the 1990s", "1990s", Stretch(1990, 1, 120)),
        ("in the '90s", "'90s", Stretch(1990, 1, 120)),
        ("in the third quarter of 2019", "the third quarter of 2019", Stretch(2019, 7, 3)),
        ("in the second half of 2019", "the second half of 2019", Stretch(2019, 7, 6)),
        ("in Q3 2019", "Q3 2019", Stretch(2019, 7, 3)),
        ("in fiscal 2019", "fiscal 2019", Calendar(2019)),
        ("in the 2019 fiscal year", "2019 fiscal year", Calendar(2019)),
        # relative to publication
        ("it rained yesterday", "yesterday", Shift("day", -1)),
        ("it rains today", "today", Shift("day", 0)),
        ("it rains tomorrow", "tomorrow", Shift("day", 1)),
        ("the day before yesterday", "the day before yesterday", Shift("day", -2)),
        ("the day after tomorrow", "the day after tomorrow", Shift("day", 2)),
        ("the night before last", "the night before last", Shift("day", -2)),
        ("last night", "last night", Shift("day", -1)),
        ("this morning", "this morning", Shift("day", 0)),
        ("last week", "last week", Shift("week", -1)),
        ("next month", "next month", Shift("month", 1)),
        ("this decade", "this decade", Shift("decade", 0)),
        ("over the weekend", "the weekend", Shift("weekend", 0)),
        ("the last fiscal year", "the last fiscal year", Shift("year", -1)),
        ("two days ago", "two days ago", Ago("day", 2)),
        ("a year and a half ago", "a year and a half ago", Ago("year", 1.5)),
        ("nearly a year ago", "nearly a year ago", Ago("year", 1, "nearly")),
        ("more than two years ago", "more than two years ago", Ago("year", 2, "over")),
        ("almost exactly a year ago", "almost exactly a year ago", Ago("year", 1, "exactly")),
        ("several weeks ago", "several weeks ago", Ago("week", None)),
        ("seventeen days ago", "seventeen days ago", Ago("day", 17)),
        ("nineteen days ago", "nineteen days ago", Ago("day", 19)),
        ("two weeks from now", "two weeks from now", Ago("week", -2)),
        ("in three days' time", "in three days' time", Ago("day", -3)),
        ("in recent months", "recent months", Window("month", None, forward=False)),
        ("over the past two weeks", "the past two weeks", Window("week", 2, forward=False)),
        ("in the coming days", "the coming days", Window("day", None, forward=True)),
        # relative to an event
        ("ten days later", "ten days later", Hence("day", 10)),
        ("a week earlier", "a week earlier", Hence("week", -1)),
        ("about ten days later", "about ten days later", Hence("day", 10, slack=2.0)),
        ("the next day", "the next day", Hence("day", 1)),
        ("the very next morning", "the very next morning", Hence("day", 1)),
        ("that night", "that night", Hence("day", 0)),
        ("the previous year", "the previous year", Hence("year", -1, whole=True)),
        ("the following Monday", "the following Monday", Hence("day", 1, weekday=0)),
        ("the week before.", "the week before", Hence("week", -1, whole=True)),
        # seasons and holidays
        ("last summer", "last summer", Season("summer", which="last")),
        ("in the fall", "fall", Season("fall")),
        ("in the fall of 2018", "fall of 2018", Season("fall", 2018)),
        ("winter 2020", "winter 2020", Season("winter", 2020)),
        ("on Christmas Eve", "Christmas Eve", Holiday("christmas eve")),
        ("on New Year’s Day 2020", "New Year’s Day 2020", Holiday("new year's day", 2020)),
        ("last Thanksgiving", "last Thanksgiving", Holiday("thanksgiving", which="last")),
    ],
)  # fmt: skip
def test_days_as_stated(text, said, day):
    found = dict(simple(text))
    assert found[said].day == day, found


@pytest.mark.parametrize(
    ("text", "said", "clock"),
    [
        ("at 2 p.m.", "2 p.m.", Clock(14)),
        ("at 12 a.m.", "12 a.m.", Clock(0)),
        ("at 12 p.m.", "12 p.m.", Clock(12)),
        ("at 1:15 a.m.", "1:15 a.m.", Clock(1, 15)),
        ("at 9.25 am", "9.25 am", Clock(9, 25)),
        ("at 8:35 PM", "8:35 PM", Clock(20, 35)),
        ("at 7:21:15 AM", "7:21:15 AM", Clock(7, 21)),
        ("at seven p.m.", "seven p.m.", Clock(19)),
        ("at 2 p.m. EST", "2 p.m. EST", Clock(14, None, -300)),
        ("at 2 p.m. local time", "2 p.m. local time", Clock(14)),
        ("at 2 p.m. ET", "2 p.m. ET", Clock(14)),
        ("at 6 p.m. GMT+01:00", "6 p.m. GMT+01:00", Clock(18, None, 60)),
        ("at 6 p.m. GMT-3", "6 p.m. GMT-3", Clock(18, None, -180)),
        ("from 9 to 11 p.m.", "9 to 11 p.m.", Clock(21, 0, until=1380)),
        ("from 10 to 2 p.m.", "10 to 2 p.m.", Clock(10, 0, until=840)),
        ("from 9:30-11 a.m.", "9:30-11 a.m.", Clock(9, 30, until=660)),
        ("at 0530 GMT", "0530 GMT", Clock(5, 30, 0)),
        ("at 0530 hrs", "0530 hrs", Clock(5, 30)),
        ("at 21:30", "21:30", Clock(21, 30)),
        ("at 05:30", "05:30", Clock(5, 30)),
        ("at 9:25", "9:25", Clock(9, 25, meridiem=False)),
        ("at 0:59", "0:59", Clock(0, 59, meridiem=False)),
        ("at 00:59", "00:59", Clock(0, 59, meridiem=False)),
        ("at nine o'clock", "nine o'clock", Clock(9, meridiem=False)),
        ("at 8 in the morning", "8", Clock(8, meridiem=False)),
        ("at noon", "noon", Clock(12, 0)),
        ("at 12 noon", "12 noon", Clock(12, 0)),
        ("at midday", "midday", Clock(12, 0)),
        ("at midnight", "midnight", Clock(0, 0, midnight=True)),
    ],
)
def test_clocks_as_stated(text, said, clock):
    assert dict(simple(text))[said].clock == clock


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("in the morning", "morning"), ("late evening", "late evening"), ("overnight", "overnight"), ("pre-dawn hours", "pre-dawn"),
        ("mid-afternoon", "mid afternoon"), ("nights", "night"), ("the small hours", "small hour"), ("the early hours", "early hour"),
    ],
)  # fmt: skip
def test_parts_of_a_day(text, part):
    assert [one.part for _, one in simple(text)] == [part]


@pytest.mark.parametrize(
    "text",
    [
        # days and hours that no calendar or clock has
        "Feb. 30", "31 June", "13/32/2020", "2020-13-01", "2020-00-10", "0/5/2020", "31.31.2020",
        "27 p.m.", "0 a.m.", "9:75 a.m.", "25:61", "2575 GMT", "13 to 14 p.m.",
        # numbers that only look like dates
        "24/7", "9/11", "1/2", "3-2", "192.168.1.100", "1.2.3", "v2.10.2023-b", "10,500", "555-10-2023", "$11/10/2023", "A11/10/2023",
        # words without capitals
        "he may march on", "the sun sat", "she wed", "it is mar",
        "Jan left", "Mar said", "christmas came", "thanksgiving turkey",
        # seasons as verbs and nouns
        "prices fall", "they spring back", "the fall of Rome", "a spring in his step",
        # counts of units that say no time
        "for two years", "two days of talks", "a day", "weeks", "the last of them", "the third quarter", "the next",
        "several days later", "a year and a half later", "for the past two years", "2018-17",
    ],
)  # fmt: skip
def test_what_says_no_time(text):
    assert [words for words, one in simple(text) if one.clock or (one.day and one.form not in ("month", "year"))] == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (None, None),
        ("several", None),
        ("a few", None),
        ("a", 1),
        ("a couple of", 2),
        ("Twelve", 12),
        ("half an", 0.5),
        ("2.5", 2.5),
        ("140", 140),
    ],
)
def test_counts(text, count):
    assert count_of(text) == count


@pytest.mark.parametrize(("text", "year"), [(None, None), ("11", 2011), ("39", 2039), ("40", 1940), ("99", 1999), ("1876", 1876)])
def test_short_years(text, year):
    assert full_year(text) == year


@pytest.mark.parametrize(
    ("text", "which"), [(None, None), ("Last", "last"), ("this past", "last"), ("the coming", "next"), ("this", "this")]
)
def test_which(text, which):
    assert which_of(text) == which
