"""Two dates of one event: the same, one within the other, near enough, or not both right."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparison.time import compare_time
from crosscheck.records import Mention, Moment, Quantity


def at(text, start=None, end=None, grain="day", **fields):
    """Build a mention; a day's end may be left out."""
    first = dt.datetime.fromisoformat(start) if start else None
    last = dt.datetime.fromisoformat(end) if end else first and first + LENGTHS.get(grain, dt.timedelta(days=1))
    return Mention(kind="date_time", start=0, end=len(text), text=text, value=Moment(start=first, end=last, grain=grain, **fields))


def clock(text, time, grain="minute", day=None, **fields):
    return at(text, f"{day}T{time}" if day else None, None, grain, clock=time, **fields)


def since(text, start):
    return Mention(
        kind="date_time", start=0, end=len(text), text=text, value=Moment(start=dt.datetime.fromisoformat(start), end=None, grain="day")
    )


def by(text, end):
    return Mention(
        kind="date_time", start=0, end=len(text), text=text, value=Moment(start=None, end=dt.datetime.fromisoformat(end), grain="day")
    )


LENGTHS = {"minute": dt.timedelta(minutes=1), "hour": dt.timedelta(hours=1)}
WEDNESDAY = at("Wednesday", "2023-11-15")
NOV_15 = at("Nov. 15", "2023-11-15")
NEXT_WEEK = at("next week", "2023-11-13", "2023-11-20", "week")
NOVEMBER = at("November", "2023-11-01", "2023-12-01", "month")
SUNDAY_NIGHT = at("late Sunday", "2024-03-03T18:00", "2024-03-04T00:00", "part_of_day")
EARLY_MONDAY = at("early Monday", "2024-03-04T00:00", "2024-03-04T10:00", "part_of_day")
SUNDAY_MORNING = at("Sunday morning", "2024-03-03", "2024-03-03T12:00", "part_of_day")
SUNDAY_EVENING = at("Sunday evening", "2024-03-03T16:00", "2024-03-04", "part_of_day")
YEAR_AGO = at("nearly a year ago", "2022-11-10", "2023-02-10", "year", approximate=True)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (WEDNESDAY, NOV_15),
        (NEXT_WEEK, at("Nov. 13-19", "2023-11-13", "2023-11-20")),
        (clock("1353 (1023 GMT)", "13:53"), clock("1:53 p.m. local time", "13:53")),
        (clock("2 p.m.", "14:00", "hour"), clock("2:00 p.m.", "14:00")),
        (
            clock("about 1:15 a.m.", "01:15", approximate=True),
            clock("around 1:15 a.m. Tuesday", "01:15", day="2013-01-01", approximate=True),
        ),
        (since("since May", "2023-05-01"), since("from May on", "2023-05-01")),
    ],
)
def test_the_same_time_in_other_words_agrees(left, right):
    verdict = compare_time(left, right)
    assert (verdict.verdict, verdict.reason) == ("agree", None)


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (NEXT_WEEK, WEDNESDAY, "coarser"),
        (NOVEMBER, NOV_15, "coarser"),
        (at("Sunday", "2024-03-03"), clock("Sunday 5:20 a.m.", "05:20", day="2024-03-03"), "coarser"),
        (at("2023", "2023-01-01", "2024-01-01", "year"), NOVEMBER, "coarser"),
        (YEAR_AGO, at("Nov. 14, 2022", "2022-11-14"), "coarser"),
        (at("2006 through 2011", "2006-01-01", "2012-01-01", "year"), at("2008", "2008-01-01", "2009-01-01", "year"), "coarser"),
        (at("last week", "2024-02-26", "2024-03-04", "week"), at("Sunday", "2024-02-25"), "coarser"),
        (SUNDAY_NIGHT, EARLY_MONDAY, "coarser"),
        (at("Friday night", "2024-03-08T18:00", "2024-03-09T04:00", "part_of_day"), at("Saturday", "2024-03-09"), "coarser"),
        (clock("11:50 p.m. Sunday", "23:50", day="2024-03-03"), EARLY_MONDAY, "coarser"),
        (clock("around 9.25 am", "09:25", approximate=True), SUNDAY_MORNING, "coarser"),
        (SUNDAY_EVENING, at("Sunday night", "2024-03-03T18:00", "2024-03-04T04:00", "part_of_day"), "alias"),
        (clock("around 8:35 p.m.", "20:35", approximate=True), clock("around 8:30 p.m.", "20:30", approximate=True), "rounding"),
        (clock("9.25", "09:25", day="2011-11-10"), clock("about 9:25", "09:25", day="2011-11-10", approximate=True), "rounding"),
        (clock("about 8 p.m.", "20:00", "hour", approximate=True), clock("8:30 p.m.", "20:30"), "rounding"),
        (clock("11:58 p.m.", "23:58"), clock("midnight", "00:00"), "rounding"),
        (clock("9:30 p.m.", "21:30"), SUNDAY_NIGHT, "coarser"),
        (clock("2 a.m.", "02:00"), SUNDAY_NIGHT, "coarser"),
        (clock("11:30 p.m.", "23:30"), SUNDAY_MORNING, "coarser"),
        (clock("11:30 a.m.", "11:30"), SUNDAY_MORNING, "coarser"),
        (by("by Friday", "2024-03-09"), at("Thursday", "2024-03-07"), "bound"),
        (since("since September", "2011-09-01"), at("September", "2011-09-01", "2011-10-01", "month"), "bound"),
    ],
)  # fmt: skip
def test_times_that_can_both_be_right_are_compatible(left, right, reason):
    verdict = compare_time(left, right)
    assert (verdict.verdict, verdict.reason) == ("compatible", reason)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (at("Thursday", "2011-11-10"), at("Friday", "2011-11-11")),
        (at("yesterday", "2011-11-10"), at("Friday", "2011-11-11")),
        (at("2011", "2011-01-01", "2012-01-01", "year"), at("2012", "2012-01-01", "2013-01-01", "year")),
        (at("Feb. 3, 2021", "2021-02-03"), at("Feb. 3, 2022", "2022-02-03")),
        (NOVEMBER, at("Dec. 1", "2023-12-01")),
        (at("last week", "2024-02-26", "2024-03-04", "week"), at("this week", "2024-03-04", "2024-03-11", "week")),
        (clock("about 6:15 a.m.", "06:15", approximate=True), clock("shortly before 7 a.m.", "06:50", approximate=True)),
        (clock("8 p.m.", "20:00", "hour"), clock("8 a.m.", "08:00", "hour")),
        (clock("June 28 at 2 p.m.", "14:00", "hour", day="2013-06-28"), clock("June 28 at 3 p.m.", "15:00", "hour", day="2013-06-28")),
        (clock("Monday 9:10 a.m.", "09:10", day="2024-03-04"), clock("Tuesday 9:10 a.m.", "09:10", day="2024-03-05")),
        (clock("3 p.m.", "15:00", "hour"), at("early Sunday", "2024-03-03", "2024-03-03T10:00", "part_of_day")),
        (SUNDAY_MORNING, SUNDAY_EVENING),
        (since("since May 4", "2023-05-04"), at("May 1", "2023-05-01")),
        (since("since May 4", "2023-05-04"), since("since May 1", "2023-05-01")),
    ],
)  # fmt: skip
def test_times_that_cannot_both_be_right_conflict(left, right):
    verdict = compare_time(left, right)
    assert (verdict.verdict, verdict.reason) == ("conflict", None)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (at("Wednesday", None), WEDNESDAY),
        (at("every Monday", None, recurring=True), at("Monday", "2024-03-04")),
        (clock("9:30 p.m.", "21:30"), at("Sunday", "2024-03-03")),
        (clock("10:30 a.m.", "10:30"), at("mid afternoon", "2024-03-03T13:00", "2024-03-03T17:00", "part_of_day")),
        (clock("12:30 p.m.", "12:30"), at("early Sunday", "2024-03-03", "2024-03-03T10:00", "part_of_day")),
        (clock("1:25 p.m.", "13:25"), SUNDAY_MORNING),  # no morning lasts so long, and who tells of one may tell of something else
        # our own reading is in doubt, not the outlets' words
        (at("today", "2013-01-05"), at("today", "2013-01-01")),
        (at("Friday", "2024-03-01"), at("friday", "2024-03-08")),
        (at("Thursday", "2024-03-07"), at("March 14", "2024-03-14")),
        (at("June 28", "2012-06-28"), at("June 28, 2013", "2013-06-28")),
        # one zone is known, the other is not
        (clock("10:23 GMT Monday", "10:23", day="2024-03-04", grain="minute"), None),
        (clock("10:23 GMT", "10:23"), clock("1:53 p.m.", "13:53")),
    ],
)
def test_what_cannot_be_compared_gives_nothing(left, right):
    if right is None:
        value = left.value
        zone = {edge: getattr(value, edge).replace(tzinfo=dt.timezone.utc) for edge in ("start", "end")}  # noqa: UP017
        left, right = left.model_copy(update={"value": value.model_copy(update=zone)}), clock("1:53 p.m. Monday", "13:53", day="2024-03-04")
    assert compare_time(left, right) is None
    assert compare_time(right, left) is None


def test_two_known_zones_are_compared_as_one():
    def zoned(text, hour, hours):
        start = dt.datetime(2005, 11, 27, hour, 23, tzinfo=dt.timezone(dt.timedelta(hours=hours)))
        value = Moment(start=start, end=start + dt.timedelta(minutes=1), grain="minute", clock=f"{hour}:23")
        return Mention(kind="date_time", start=0, end=len(text), text=text, value=value)

    assert compare_time(zoned("10:23 GMT", 10, 0), zoned("5:23 EST", 5, -5)).verdict == "agree"
    assert compare_time(zoned("10:23 GMT", 10, 0), zoned("7:23 EST", 7, -5)).verdict == "conflict"


def test_a_number_is_no_time():
    number = Mention(kind="count", start=0, end=1, text="3", value=Quantity(low=3, high=3, unit="1"))
    assert compare_time(number, WEDNESDAY) is None


def test_the_explanation_shows_how_a_relative_day_was_read():
    assert compare_time(WEDNESDAY, NOV_15).explanation == "“Wednesday” and “Nov. 15” are both Wednesday 15 November 2023."
    assert compare_time(NEXT_WEEK, WEDNESDAY).explanation == (
        "“next week” is Monday 13 November 2023 to Sunday 19 November 2023, “Wednesday” is Wednesday 15 November 2023: "
        "the second lies within the first."
    )


GRAINS = {"day": 1, "week": 7, "month": 30, "year": 365}


@st.composite
def moments(draw):
    grain = draw(st.sampled_from([*GRAINS, "minute", "hour", "part_of_day"]))
    start = dt.datetime(2023, 11, 1) + dt.timedelta(days=draw(st.integers(0, 30)), hours=draw(st.integers(0, 23)))
    length = dt.timedelta(days=GRAINS[grain]) if grain in GRAINS else LENGTHS.get(grain, dt.timedelta(hours=9))
    dated = draw(st.booleans())
    time = f"{start:%H:%M}" if grain in LENGTHS else None
    ends = draw(st.sampled_from([(start, start + length), (start, None), (None, start + length)])) if dated else (None, None)
    value = Moment(start=ends[0], end=ends[1], grain=grain, clock=time, approximate=draw(st.booleans()), recurring=draw(st.booleans()))
    text = draw(st.sampled_from(["Wednesday", "Nov. 15", "Nov. 15, 2023", "then"]))
    return Mention(kind="date_time", start=0, end=len(text), text=text, value=value)


@given(moments(), moments())
def test_the_order_of_the_sides_changes_no_verdict(left, right):
    there, back = compare_time(left, right), compare_time(right, left)
    assert (there and (there.verdict, there.reason)) == (back and (back.verdict, back.reason))
    assert there is None or there.explanation.endswith(".")


@given(moments())
def test_a_time_agrees_with_itself_or_cannot_be_compared(mention):
    verdict = compare_time(mention, mention)
    assert verdict is None or verdict.verdict == "agree"
    known = mention.value.start or mention.value.end or mention.value.clock
    assert (verdict is None) == bool(mention.value.recurring or not known)


@given(moments(), moments())
def test_overlapping_days_never_conflict(left, right):
    a, b = left.value, right.value
    if a.clock is None and b.clock is None and None not in (a.start, a.end, b.start, b.end) and a.start < b.end and b.start < a.end:
        verdict = compare_time(left, right)
        assert verdict is None or verdict.verdict != "conflict"


def test_one_weekday_with_its_clock_time_is_not_a_week_off():
    left, right = (clock("6:10 p.m. Monday", "18:10", day=day) for day in ("2023-11-06", "2023-11-13"))
    assert compare_time(left, right) is None


def test_a_clock_time_just_before_the_night_is_near_enough_and_one_within_needs_no_word():
    night = at("Sunday night", "2024-03-03T18:00", "2024-03-04T04:00", "part_of_day")
    assert "near enough" in compare_time(clock("around 5:40 p.m.", "17:40"), night).explanation
    assert "near enough" not in compare_time(clock("around 7:40 p.m.", "19:40"), night).explanation
