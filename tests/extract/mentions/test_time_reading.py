"""Dates and times in made-up sentences: which words, which interval, which event."""

import datetime as dt

import pytest
from reading_times import FRIDAY, find, interval

from crosscheck.extract.mentions.time import taken_spans


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        # weekdays, by tense, from a Friday
        ("The two ministers will meet Wednesday in Oslo.", "Wednesday", "2023-11-15"),
        ("The two ministers met Wednesday in Oslo.", "Wednesday", "2023-11-08"),
        ("Police said Friday that a man had died.", "Friday", "2023-11-10"),
        ("Ministers to meet Wednesday", "Wednesday", "2023-11-15"),
        ("The trial begins Monday in Leeds.", "Monday", "2023-11-13"),
        ("Talks are expected to resume Tuesday.", "Tuesday", "2023-11-14"),
        ("The vote was scheduled for Tuesday.", "Tuesday", "2023-11-14"),
        ("The prosecutor charged the pair last Friday.", "last Friday", "2023-11-03"),
        ("He resigned on Tuesday of last week.", "Tuesday of last week", "2023-10-31"),
        ("The mayor on Thursday rejected the plan.", "Thursday", "2023-11-09"),
        # days by name
        ("The bridge closed yesterday.", "yesterday", "2023-11-09"),
        ("The bridge opens tomorrow.", "tomorrow", "2023-11-11"),
        ("She slept there last night.", "last night", "2023-11-09T18:00..2023-11-10T04:00"),
        ("Rain fell this morning.", "this morning", "2023-11-10..2023-11-10T12:00"),
        # parts of a day
        ("Rioters gathered on Friday night.", "Friday night", "2023-11-10T18:00..2023-11-11T04:00"),
        ("A barn burned early Monday.", "early Monday", "2023-11-06..2023-11-06T10:00"),
        ("The bill passed late Tuesday evening.", "late Tuesday evening", "2023-11-07T20:00..2023-11-08"),
        ("A crash killed one early Tuesday morning.", "early Tuesday morning", "2023-11-07..2023-11-07T09:00"),
        # calendar units
        ("They will hold talks next week.", "next week", "2023-11-13..2023-11-20"),
        ("Prices rose last month.", "last month", "2023-10-01..2023-11-01"),
        ("Prices rose last year.", "last year", "2022-01-01..2023-01-01"),
        ("They met earlier this week.", "earlier this week", "2023-11-06..2023-11-11"),
        ("The court will rule later this month.", "later this month", "2023-11-10..2023-12-01"),
        ("They sat down in Malta last November.", "last November", "2022-11-01..2022-12-01"),
        ("They sat down in November last year.", "November last year", "2022-11-01..2022-12-01"),
        ("Storms struck over the weekend.", "the weekend", "2023-11-10T18:00..2023-11-13"),
        ("They will play this weekend.", "this weekend", "2023-11-10T18:00..2023-11-13"),
        ("They posted it @ 3:57 PM Thursday.", "3:57 PM Thursday", "2023-11-09T15:57..2023-11-09T15:58"),
        # months and dates without a year
        ("Voters go to the polls in January.", "January", "2024-01-01..2024-02-01"),
        ("The balloon was seen in February.", "February", "2023-02-01..2023-03-01"),
        ("Sentencing has been set for June 28.", "June 28", "2024-06-28"),
        ("The shop opened on Oct. 3.", "Oct. 3", "2023-10-03"),
        ("They met earlier in November.", "earlier in November", "2023-11-01..2023-11-11"),
        # dates with a year, in all orders
        ("He was born on November 15, 1961.", "November 15, 1961", "1961-11-15"),
        ("He was born on Nov, 15, 1961.", "Nov, 15, 1961", "1961-11-15"),
        ("He was born on 15 November 1961.", "15 November 1961", "1961-11-15"),
        ("The boat sank on 10 Nov 11.", "10 Nov 11", "2011-11-10"),
        ("The boat sank on 10th Nov.", "10th Nov.", "2023-11-10"),
        ("It was filed on 2021-03-09.", "2021-03-09", "2021-03-09"),
        ("It was filed on 11/27/2005.", "11/27/2005", "2005-11-27"),
        ("It was filed on 27/11/2005.", "27/11/2005", "2005-11-27"),
        ("It happened on Saturday, Sept. 19, 2015.", "Saturday, Sept. 19, 2015", "2015-09-19"),
        ("She visited in August 2022.", "August 2022", "2022-08-01..2022-09-01"),
        ("She visited in July of 2021.", "July of 2021", "2021-07-01..2021-08-01"),
        ("She moved there in 2019.", "2019", "2019-01-01..2020-01-01"),
        ("Jobs vanished in the 1990s.", "1990s", "1990-01-01..2000-01-01"),
        ("Sales fell in the third quarter of 2019.", "the third quarter of 2019", "2019-07-01..2019-10-01"),
        # ranges
        ("It lasted from Dec. 22, 2018 through Jan. 25, 2019.", "Dec. 22, 2018 through Jan. 25, 2019", "2018-12-22..2019-01-26"),
        ("He filed returns for the years 2006 through 2011.", "2006 through 2011", "2006-01-01..2012-01-01"),
        ("From 2007 to 2011, he bought boats.", "2007 to 2011", "2007-01-01..2012-01-01"),
        ("The fair runs Nov. 13-17.", "Nov. 13-17", "2023-11-13..2023-11-18"),
        # bounds leave an end open
        ("She must pay by Tuesday.", "by Tuesday", "..2023-11-15"),
        ("He has been missing since Thursday.", "since Thursday", "2023-11-09.."),
        # holidays
        ("It began on St. Patrick's Day 2012.", "St. Patrick's Day 2012", "2012-03-17"),
        ("A man was shot on New Year’s Eve.", "New Year’s Eve", "2022-12-31"),
        ("He lost on Election Day.", "Election Day", "2023-11-07"),
        ("They died on Easter Sunday 2019.", "Easter Sunday 2019", "2019-04-21"),
        # clock times with their day
        ("Shots rang out at about 1:15 a.m. Tuesday.", "about 1:15 a.m. Tuesday", "2023-11-07T01:15..2023-11-07T01:16"),
        ("Sunday 5:20 a.m. the alarm rang.", "Sunday 5:20 a.m.", "2023-11-05T05:20..2023-11-05T05:21"),
        ("At about 9:25 in the morning of 9th Nov, it fell.", "about 9:25 in the morning of 9th Nov", "2023-11-09T09:25..2023-11-09T09:26"),
        ("The judge set the hearing for June 28 at 2 p.m.", "June 28 at 2 p.m.", "2024-06-28T14:00..2024-06-28T15:00"),
        ("The two met Friday's 6 p.m. deadline.", "Friday's 6 p.m.", "2023-11-10T18:00..2023-11-10T19:00"),
        ("It opened just after midnight Thursday.", "just after midnight Thursday", "2023-11-09T00:05..2023-11-09T00:06"),
        ("The deal lapsed at midnight Thursday.", "midnight Thursday", "2023-11-10..2023-11-10T00:01"),
        ("Thieves struck between 2 a.m. and 4 a.m. Thursday.", "2 a.m. and 4 a.m. Thursday", "2023-11-09T02:00..2023-11-09T04:00"),
    ],
)  # fmt: skip
def test_words_become_an_interval(sentence, words, expected):
    found = {one.text: interval(one) for one in find(sentence)}
    assert found.get(words) == expected, found


@pytest.mark.parametrize(
    ("sentence", "words", "inside", "outside"),
    [
        ("They last met nearly a year ago.", "nearly a year ago", "2022-11-14", "2022-11-01"),
        ("They met almost exactly one year ago.", "almost exactly one year ago", "2022-11-14", "2022-07-14"),
        ("They split more than two years ago.", "more than two years ago", "2021-10-01", "2022-03-01"),
        ("They travelled there in recent months.", "recent months", "2023-07-06", "2022-01-01"),
        ("A call is due in the coming weeks.", "the coming weeks", "2023-12-01", "2023-11-01"),
        ("Ties soured in the last year.", "the last year", "2023-03-01", "2022-05-01"),
        ("She fell ill last summer.", "last summer", "2023-07-01", "2022-07-01"),
        ("Curbs were lifted in early 2023.", "early 2023", "2023-02-01", "2023-08-01"),
        ("He signed it at the end of last month.", "end of last month", "2023-10-25", "2023-10-05"),
        ("Peak arrests came in the 2000 fiscal year.", "2000 fiscal year", "2000-05-01", "2002-05-01"),
    ],
)
def test_vague_times_are_approximate_intervals(sentence, words, inside, outside):
    (mention,) = (one for one in find(sentence) if one.text == words)
    value = mention.value
    assert value.approximate
    assert value.start <= dt.datetime.fromisoformat(inside) < value.end
    assert not value.start <= dt.datetime.fromisoformat(outside) < value.end


@pytest.mark.parametrize(
    ("sentence", "clock", "grain", "approximate"),
    [
        ("It took place around 8:35 p.m. at a home.", "20:35", "minute", True),
        ("It occurred around 9.25 am.", "09:25", "minute", True),
        ("It struck at 1353 (1023 GMT).", "13:53", "minute", False),
        ("It hit at 1:53 p.m. local time.", "13:53", "minute", False),
        ("She rang at 2 p.m.", "14:00", "hour", False),
        ("She rang at noon.", "12:00", "minute", False),
        ("She rang at 12 a.m.", "00:00", "hour", False),
        ("She rang shortly before 7 a.m.", "06:50", "hour", True),
        ("She rang just after seven p.m.", "19:05", "minute", True),
        ("She rang at 6 o'clock in the evening.", "18:00", "hour", False),
        ("She rang at 8 in the morning.", "08:00", "hour", False),
        ("The alarm rang at 0530 hrs.", "05:30", "minute", False),
    ],
)
def test_a_clock_time_without_a_day_is_not_resolved(sentence, clock, grain, approximate):
    (mention,) = find(sentence)
    value = mention.value
    assert (value.start, value.end, value.clock, value.grain, value.approximate) == (None, None, clock, grain, approximate)


@pytest.mark.parametrize(
    ("sentence", "said", "expected"),
    [
        # one verb has both
        ("On Monday he was shot in the park at 9 p.m.", "9 p.m.", "2023-11-06T21:00..2023-11-06T22:00"),
        ("At 9 p.m. he was shot in the park on Monday.", "9 p.m.", "2023-11-06T21:00..2023-11-06T22:00"),
        ("It struck on Nov. 9 off the coast, far from the port, at 0530 GMT.", "0530 GMT", "2023-11-09T05:30..2023-11-09T05:31"),
        # or its subject has the day
        ("Tuesday's quake hit at 5:42 a.m. local time.", "5:42 a.m. local time", "2023-11-07T05:42..2023-11-07T05:43"),
        ("Police said Monday's collision happened shortly before 7 a.m.", "shortly before 7 a.m.", "2023-11-06T06:50..2023-11-06T06:51"),
        ("Monday night's storm struck the coast at 11 p.m.", "11 p.m.", "2023-11-06T23:00..2023-11-07"),
        ("Monday night's storm struck the coast at 2 a.m.", "2 a.m.", "2023-11-07T02:00..2023-11-07T03:00"),
        # other events, habits and bounds
        ("He was arrested on Tuesday at his home and released at 9 p.m.", "9 p.m.", "?"),
        ("Police said Tuesday the man was shot at 9 p.m.", "9 p.m.", "?"),
        ("The trial of Monday's gunman begins at 9 a.m.", "9 a.m.", "?"),
        ("Every Monday the shop opens its doors at 9 a.m.", "9 a.m.", "?"),
        ("The shop was closed by Friday, and opened at 9 a.m.", "9 a.m.", "?"),
    ],
)
def test_a_clock_time_has_the_day_of_its_own_event(sentence, said, expected):
    found = {one.text: interval(one) for one in find(sentence)}
    assert found.get(said) == expected, found


def test_a_stated_zone_makes_the_interval_aware():
    (mention,) = find("Posted on Nov. 15, 2011 6:07:15 PM GMT+01:00")
    assert mention.value.start == dt.datetime(2011, 11, 15, 18, 7, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def test_the_local_offset_follows_from_a_time_in_utc_beside_it():
    (mention,) = find("It struck on Nov. 9 at 1353 (1023 GMT) near the port.")
    assert mention.text == "Nov. 9 at 1353 (1023 GMT)"
    assert mention.value.start.utcoffset() == dt.timedelta(hours=3, minutes=30)


@pytest.mark.parametrize("sentence", ["Every Monday he runs.", "On Sundays he rests.", "The clinic is open Monday through Friday."])
def test_what_recurs_is_no_moment(sentence):
    assert [(one.value.start, one.value.end, one.value.recurring) for one in find(sentence)] == [(None, None, True)]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The quake struck on Sunday.", "strike"),
        ("It was the day of Sunday's quake.", "quake"),
        ("They will attend the Nov. 15 summit.", "summit"),
        ("Ms. Reyes on Saturday accused the firm.", "accuse"),
        ("The office said Tuesday Mr. Okoro's remarks were wrong.", "say"),
    ],
)
def test_the_dated_event_is_named(sentence, event):
    assert [one.value.event for one in find(sentence)] == [event]


def test_without_a_publication_date_only_absolute_dates_resolve():
    found = find("He left on Wednesday and on Nov. 15 and last week and on May 3, 2019.", None)
    assert [(one.text, interval(one)) for one in found if one.value.start] == [("May 3, 2019", "2019-05-03")]
    assert [one.value.grain for one in found if one.value.start is None] == ["day", "day", "week"]


def test_a_datetime_of_publication_counts_by_its_day():
    text = "He died yesterday."
    assert find(text, dt.datetime(2023, 11, 10, 23, 50)) == find(text, FRIDAY)


def test_a_weekday_of_the_day_after_publication_belongs_to_an_updated_page():
    (mention,) = find("Police said Saturday that two had died.")
    assert interval(mention) == "2023-11-11"


def test_a_date_that_names_an_event_keeps_its_year():
    assert [interval(one) for one in find("He recalled the Sept. 11 attacks.")] == ["2001-09-11"]
    assert [interval(one) for one in find("He called on Sept. 11.")] == ["2023-09-11"]


def test_the_preposition_before_an_event_is_no_bound_of_the_day():
    assert [(one.text, interval(one)) for one in find("He left before the Nov. 15 summit.")] == [("Nov. 15", "2023-11-15")]


def test_a_leap_day_without_its_year_is_found():
    assert [interval(one) for one in find("She was born on Feb. 29.")] == ["2020-02-29"]


def test_taken_spans_cover_every_mention_in_order():
    text = "He rang at 8:35 p.m. on Nov. 15, and again in 2019."
    assert [text[start:end] for start, end in taken_spans(reversed(find(text)))] == ["8:35 p.m. on Nov. 15", "2019"]
