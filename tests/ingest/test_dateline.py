"""Dates that an article states of itself."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.ingest.dateline import find_published, glued_run, glued_stamp, is_lone_dateline, read_stamp, trailing_run


def zone(hours):
    return dt.timezone(dt.timedelta(hours=hours))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("November 28, 2005", dt.date(2005, 11, 28)),
        ("Nov. 28, 2005", dt.date(2005, 11, 28)),
        ("Sept. 3, 2014", dt.date(2014, 9, 3)),
        ("28 November 2005", dt.date(2005, 11, 28)),
        ("10th Nov 2011", dt.date(2011, 11, 10)),
        ("Monday, November 28, 2005", dt.date(2005, 11, 28)),
        ("2023-11-10", dt.date(2023, 11, 10)),
        ("11/27/2005", dt.date(2005, 11, 27)),
        ("27/11/2005", dt.date(2005, 11, 27)),
        ("27.11.2005", dt.date(2005, 11, 27)),
        ("4/4/2011", dt.date(2011, 4, 4)),
        ("January 1, 2013 7:18 PM", dt.datetime(2013, 1, 1, 19, 18)),
        ("January 1, 2013, 12:05 a.m.", dt.datetime(2013, 1, 1, 0, 5)),
        ("Sat Nov 12 2011, 01:19 hrs", dt.datetime(2011, 11, 12, 1, 19)),
        ("Monday, March 29th 2015 at 9:17pm", dt.datetime(2015, 3, 29, 21, 17)),
        ("2023-11-10 18:30", dt.datetime(2023, 11, 10, 18, 30)),
        ("2023-11-10T18:30:00Z", dt.datetime(2023, 11, 10, 18, 30, tzinfo=dt.UTC)),
        ("2023-11-10T18:30:00+02:00", dt.datetime(2023, 11, 10, 18, 30, tzinfo=zone(2))),
        ("Monday, 28 November 2005, 02:24 GMT", dt.datetime(2005, 11, 28, 2, 24, tzinfo=dt.UTC)),
        ("Nov 27, 2005 8:20 AM ET", dt.datetime(2005, 11, 27, 8, 20, tzinfo=zone(-5))),
        ("July 4, 2012 8:20 AM ET", dt.datetime(2012, 7, 4, 8, 20, tzinfo=zone(-4))),
        ("March 20, 2006 8:20 AM PT", dt.datetime(2006, 3, 20, 8, 20, tzinfo=zone(-8))),
        ("March 20, 2007 8:20 AM PT", dt.datetime(2007, 3, 20, 8, 20, tzinfo=zone(-7))),
        ("8:20 PM EST, Tue November 3, 2015", dt.datetime(2015, 11, 3, 20, 20, tzinfo=zone(-5))),
        ("May 5, 2011 6:07:15 PM GMT+05:30", dt.datetime(2011, 5, 5, 18, 7, 15, tzinfo=zone(5.5))),
    ],
)
def test_dates_and_times_are_read_with_their_zone(text, expected):
    found = read_stamp(text)
    assert (found, type(found), getattr(found, "tzinfo", None)) == (expected, type(expected), getattr(expected, "tzinfo", None))


@pytest.mark.parametrize("zone_name", ["IST", "BST", "CST"])
def test_a_zone_with_several_meanings_is_left_out(zone_name):
    assert read_stamp(f"Nov 11, 2011 09:56 {zone_name}") == dt.datetime(2011, 11, 11, 9, 56)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3/4/2011",
        "31 June 2011",
        "2011-13-01",
        "November 28",
        "Monday",
        "May",
        "2011",
        "on November 28, 2005",
        "November 28, 2005 was a Monday",
        "November 28, 2005 25:61",
        "the 4th of July",
        "9" * 500,
    ],
)
def test_what_is_no_date_or_has_two_readings_is_not_guessed(text):
    assert read_stamp(text) is None


@settings(deadline=None)  # other work on the machine must not fail it
@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_is_read_back_in_three_ways(day):
    assert {read_stamp(day.isoformat()), read_stamp(f"{day:%B} {day.day}, {day.year}"), read_stamp(f"{day.day} {day:%b} {day.year}")} == {
        day
    }


@settings(deadline=None)  # other work on the machine must not fail it
@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text):
    read_stamp(text)
    find_published([text], text)
    assert 0 <= glued_run(text) <= len(text)
    assert 0 <= trailing_run(text) <= len(text)


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Published: November 28, 2005 A large ferry sank.", "Published: November 28, 2005"),
        ("Last Updated: Monday, 28 November 2005, 02:24 GMT Six lost in ferry fire", "Last Updated: Monday, 28 November 2005, 02:24 GMT"),
        (" date 2023-11-10 President Quill will sail.", " date 2023-11-10"),
        ("Sat Nov 12 2011, 01:19 hrs The ferry turned.", "Sat Nov 12 2011, 01:19 hrs"),
        ("January 1, 2013 7:18 PM HARBOUR (AP) — A man fell.", "January 1, 2013 7:18 PM"),
        ("Posted 3 May 2013 2:10 PM | Updated 3 May 2013 3 p.m. Two died.", "Posted 3 May 2013 2:10 PM | Updated 3 May 2013 3 p.m."),
        ("November 28, 2005 was a Monday.", ""),
        ("Published on November 28, 2005 in Port Ada, the report says much.", ""),
        ("On November 28, 2005 President Quill sailed.", ""),
        ("November 28 Ten people sailed.", ""),
        ("Updated rules took effect on May 3, 2013 The end.", ""),
        ("January 1, 2013 7:18 PM", ""),
    ],
)
def test_dates_glued_before_a_sentence(text, run):
    assert text[: glued_run(text)] == run


def test_dates_glued_behind_a_headline():
    text = "Suspect held in ferry fire Posted: Thursday, April 23, 2015 10:11 AM EDT Updated: Friday, April 24, 2015 9 AM EDT"
    assert text[: -trailing_run(text)] == "Suspect held in ferry fire"
    assert trailing_run("The law was posted: nobody read it before May 3, 2013.") == 0
    assert trailing_run("The ferry sank on May 3, 2013") == 0


def test_a_bare_date_between_two_sentences_is_found():
    text = "The ferry sank at 6.1 knots. November 28, 2005 Ten people were on board."
    assert [text[slice(*span)] for span in [glued_stamp(text)] if span] == ["November 28, 2005"]
    assert glued_stamp("It rained. November 28, 2005 was a Monday.") is None
    assert glued_stamp("It rained on November 28, 2005. The ferry sank.") is None


@pytest.mark.parametrize(
    "text", ["Nov. 28", "Monday, Nov. 28", "7:04 a.m.", "Updated 3 hours ago", "Last Updated:", "(Published Friday, Jan. 6, 2017)"]
)
def test_lines_of_dates_alone(text):
    assert is_lone_dateline(text)


@pytest.mark.parametrize("text", ["May", "Sunday was quiet", "12", "2013", "Posted bail", "Updated rules", "March on the port"])
def test_lines_that_only_look_like_dates(text):
    assert not is_lone_dateline(text)


@pytest.mark.parametrize(
    ("lines", "opening", "expected"),
    [
        ([], "", None),
        (["Updated: May 4, 2013", "May 3, 2013"], "", dt.date(2013, 5, 3)),
        (["Posted: May 3, 2013 Updated: May 4, 2013"], "", dt.date(2013, 5, 3)),
        (["Last Updated: May 4, 2013"], "", dt.date(2013, 5, 4)),
        (["Nov. 28"], "", None),
        (["3/4/2011", "May 3, 2013"], "", dt.date(2013, 5, 3)),
        ([], "PORT ADA, Nov. 28, 2005 (Harbour Press) -- A ferry sank.", dt.date(2005, 11, 28)),
        ([], "PORT ADA, Nov. 28 (Harbour Press) -- A ferry sank.", None),
        ([], "A ferry sank on Nov. 28, 2005 - a Monday.", None),
    ],
)
def test_the_publication_date_is_the_one_stated_as_such(lines, opening, expected):
    assert find_published(lines, opening) == expected
