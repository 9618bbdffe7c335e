"""Neighbours that make one time, and the words before them: without a parser."""

import pytest
from reading_times import joined

from crosscheck.extract.mentions.time.expressions import Calendar, Clock, Hence, Shift
from crosscheck.extract.mentions.time.leads import is_day


def fields(text):
    return [(said, one.bound, one.portion, one.part, one.approximate, one.recurring) for said, one in joined(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # days
        ("on Saturday, Sept. 19, 2015", ["Saturday, Sept. 19, 2015"]),
        ("on Sept. 19 (Saturday)", ["Sept. 19 (Saturday)"]),
        ("on Tuesday of last week", ["Tuesday of last week"]),
        ("on Monday last week", ["Monday last week"]),
        ("in November last year", ["November last year"]),
        ("today, Nov. 15", ["today, Nov. 15"]),
        ("on Easter Sunday 2019", ["Easter Sunday 2019"]),
        # days with parts of them
        ("on Friday night", ["Friday night"]),
        ("on the night of Friday", ["night of Friday"]),
        ("in the early hours of Monday", ["early hours of Monday"]),
        ("late Tuesday evening", ["late Tuesday evening"]),
        ("on Sunday morning, Nov. 13, 2016, in", ["Sunday morning, Nov. 13, 2016"]),
        ("early the next morning", ["early the next morning"]),
        # and with clocks
        ("at 1:15 a.m. Tuesday", ["1:15 a.m. Tuesday"]),
        ("on Tuesday at 1:15 a.m.", ["Tuesday at 1:15 a.m."]),
        ("Tuesday, shortly after 1 a.m.", ["Tuesday, shortly after 1 a.m."]),
        ("Friday's 6 p.m. deadline", ["Friday's 6 p.m."]),
        ("at 9:25 in the morning of 9th Nov", ["9:25 in the morning of 9th Nov"]),
        ("at nine o'clock in the evening", ["nine o'clock in the evening"]),
        ("at noon Tuesday", ["noon Tuesday"]),
        ("at 2 a.m. the next day", ["2 a.m. the next day"]),
        ("at 1353 (1023 GMT)", ["1353 (1023 GMT)"]),
        # ranges
        ("Nov. 13-17", ["Nov. 13-17"]),
        ("from Dec. 22, 2018 through Jan. 25, 2019", ["from Dec. 22, 2018 through Jan. 25, 2019"]),
        ("between 2 a.m. and 4 a.m.", ["2 a.m. and 4 a.m."]),
        ("from 2007 to 2011", ["2007 to 2011"]),
        ("between Monday and Wednesday", ["Monday and Wednesday"]),
        # what stays apart
        ("on Monday and Tuesday", ["Monday", "Tuesday"]),
        ("He rang at 9 p.m. The next day he came", ["9 p.m.", "The next day"]),
        ("He rang at 9 p.m. Yesterday he came", ["9 p.m.", "Yesterday"]),
        ("on Monday, and it is said that on Tuesday", ["Monday", "Tuesday"]),
        ("in 2007 and 2011", ["2007", "2011"]),
    ],
)
def test_neighbours_join(text, expected):
    found = [said for said, _ in joined(text)]
    assert [one.removeprefix("from ") for one in found] == [one.removeprefix("from ") for one in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by Friday", ("by Friday", "by", None, None, False, False)),
        ("no later than Friday", ("no later than Friday", "by", None, None, False, False)),
        ("until Friday", ("until Friday", "by", None, None, False, False)),
        ("since 2019", ("since 2019", "since", None, None, False, False)),
        ("before noon", ("before noon", "before", None, None, False, False)),
        ("after Nov. 5", ("after Nov. 5", "after", None, None, False, False)),
        ("as early as Friday", ("as early as Friday", "since", None, None, False, False)),
        ("as late as Friday", ("as late as Friday", "by", None, None, False, False)),
        ("about 8 p.m.", ("about 8 p.m.", None, None, None, True, False)),
        ("around Nov. 5", ("around Nov. 5", None, None, None, True, False)),
        ("on or about Nov. 5", ("on or about Nov. 5", None, None, None, True, False)),
        ("early Friday", ("early Friday", None, "early", None, False, False)),
        ("late 2019", ("late 2019", None, "late", None, False, False)),
        ("mid-November", ("mid-November", None, "mid", None, False, False)),
        ("the end of last month", ("end of last month", None, "end", None, False, False)),
        ("the start of 2019", ("start of 2019", None, "start", None, False, False)),
        ("earlier this week", ("earlier this week", None, "earlier", None, False, False)),
        ("every Monday", ("every Monday", None, None, None, False, True)),
        ("on Mondays", ("Mondays", None, None, None, False, True)),
        ("Monday through Friday", ("Monday through Friday", None, None, None, False, True)),
        # verbs and nouns that are no portion
        ("it will close in October", ("October", None, None, None, False, False)),
        ("the shows start Monday", ("Monday", None, None, None, False, False)),
        ("plans to end 2014 bans", ("2014", None, None, None, False, False)),
        ("trials beginning in May", ("May", None, None, None, False, False)),
    ],
)
def test_words_before_a_time(text, expected):
    assert fields(text) == [expected]


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("shortly after 1 a.m.", 10),
        ("shortly before 7 a.m.", -10),
        ("just after midnight", 5),
        ("moments before noon", -5),
        ("an hour after midnight", 60),
        ("about an hour after midnight", 60),
        ("two hours before midnight", -120),
        ("half an hour past noon", 30),
        ("ten minutes to noon", None),
        ("ten minutes before noon", -10),
        ("45 minutes after 3 p.m.", 45),
        ("a few minutes after 3 p.m.", 10),
        ("about 3 p.m.", None),
        ("at 3 p.m.", None),
    ],
)
def test_words_that_move_a_clock(text, shift):
    ((_, one),) = joined(text)
    assert one.clock.shift == (shift or 0)
    assert one.approximate or shift is None


@pytest.mark.parametrize("text", ["in the morning", "that afternoon's night", "9:25", "the score was 3:2", "overnight", "nine o'clock"])
def test_parts_and_clocks_alone_say_no_time(text):
    assert [said for said, one in joined(text) if one.form != "anchored"] == []


def test_a_clock_takes_its_half_of_the_day_from_the_part():
    clocks = [one.clock for text in ("9:25 in the morning", "9 o'clock at night", "3:10 in the afternoon") for _, one in joined(text)]
    assert clocks == [Clock(9, 25), Clock(21), Clock(15, 10)]


def test_a_local_time_takes_its_offset_from_universal_time():
    ((_, one),) = joined("at 1353 (1023 GMT)")
    assert one.clock.offset == 210
    ((_, other),) = joined("at 0030 (2230 GMT)")
    assert other.clock.offset == 120


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (Calendar(month=3), False), (Calendar(month=3, day=1), True), (Calendar(weekday=1), True), (Calendar(2019), False),
        (Shift("day", 1), True), (Shift("week", 1), False), (Hence("day", 1), True), (Hence("year", 1), False), (None, False),
    ],
)  # fmt: skip
def test_which_days_take_a_clock(day, expected):
    assert is_day(day) is expected
