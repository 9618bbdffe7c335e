"""What holds of every text and every day: absolute dates stand for themselves, offsets quote, intervals are never reversed."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from reading_times import find, parser, words

from crosscheck.extract.mentions.time import find_article_times, find_times

PARSED = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
DAYS = st.dates(dt.date(1960, 1, 1), dt.date(2039, 12, 31))
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SHORT_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
FORMS = {
    "iso": lambda day: f"{day:%Y-%m-%d}",
    "American": lambda day: f"{day:%B} {day.day}, {day.year}",
    "American, short": lambda day: f"{SHORT_MONTHS[day.month - 1]} {day.day}, {day.year}",
    "American, no comma": lambda day: f"{day:%B} {day.day} {day.year}",
    "American, ordinal": lambda day: f"{day:%B} {ordinal(day.day)}, {day.year}",
    "capitals": lambda day: f"{day:%B} {day.day}, {day.year}".upper(),
    "British": lambda day: f"{day.day} {day:%B} {day.year}",
    "British, ordinal": lambda day: f"{ordinal(day.day)} of {day:%B} {day.year}",
    "with weekday": lambda day: f"{day:%A}, {day:%B} {day.day}, {day.year}",
    "British with weekday": lambda day: f"{day:%A} {day.day} {day:%B} {day.year}",
    "dots": lambda day: f"{day.day}.{day.month}.{day.year}",
    "navy": lambda day: f"{day.day} {day:%b} {day:%y}",
}


def ordinal(number):
    return f"{number}" + ("th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th"))


def day_of(text, published):
    (mention,) = find_times(parser()(text), published)
    assert text[mention.start : mention.end] == mention.text
    return mention.value


@PARSED
@given(DAYS, st.sampled_from(sorted(FORMS)), DAYS)
@example(dt.date(2020, 2, 29), "iso", dt.date(2020, 3, 1))
@example(dt.date(2023, 5, 1), "American, short", dt.date(2023, 11, 10))
def test_an_absolute_date_in_any_form_stands_for_itself_whenever_it_is_written(day, form, published):
    value = day_of(f"He died on {FORMS[form](day)}, they said.", published)
    assert (value.start.date(), value.end.date(), value.grain) == (day, day + dt.timedelta(days=1), "day")
    assert not value.approximate


@PARSED
@given(DAYS, st.sampled_from(sorted(FORMS)), st.integers(0, 23), st.integers(0, 59))
def test_an_absolute_date_with_a_clock_stands_for_its_minute(day, form, hour, minute):
    clock = f"{hour % 12 or 12}:{minute:02d} {'a.m.' if hour < 12 else 'p.m.'}"
    value = day_of(f"He died at {clock} on {FORMS[form](day)}, they said.", None)
    assert value.start == dt.datetime(day.year, day.month, day.day, hour, minute)
    assert (value.end - value.start, value.grain, value.clock) == (dt.timedelta(minutes=1), "minute", f"{hour:02d}:{minute:02d}")


@PARSED
@given(DAYS, DAYS)
def test_a_slashed_date_is_its_day_or_the_one_turned_round_or_open(day, published):
    value = day_of(f"He died on {day.month}/{day.day}/{day.year}.", published)
    if value.start is not None:
        turned = dt.date(day.year, day.day, day.month) if day.day <= 12 else day
        assert value.start.date() in (day, turned)


@PARSED
@given(DAYS)
def test_a_slashed_date_of_the_day_before_is_read_right(published):
    day = published - dt.timedelta(days=1)
    value = day_of(f"He died on {day.month}/{day.day}/{day.year}.", published)
    if day.day <= 12 and day.day != day.month and abs((dt.date(day.year, day.day, day.month) - published).days) <= 10:
        assume(False)  # 1/2 told on 3 February: either is near
    assert value.start.date() == day


@PARSED
@given(DAYS, st.sampled_from(WEEKDAYS), st.sampled_from(["died", "will die", "dies"]))
def test_a_weekday_lies_within_a_week_of_publication(published, weekday, verb):
    value = day_of(f"The patient {verb} on {weekday}.", published)
    assert abs((value.start.date() - published).days) < 7
    assert f"{value.start:%A}" == weekday


@PARSED
@given(DAYS, st.integers(1, 60))
def test_days_ago_are_counted_to_the_day(published, count):
    value = day_of(f"The patient died {count} days ago.", published)
    assert (published - value.start.date()).days == count


@PARSED
@given(DAYS, st.integers(1, 60), st.sampled_from(["later", "earlier"]))
def test_days_from_an_event_are_counted_to_the_day(day, count, way):
    text = f"The ferry sank on {FORMS['American'](day)}. Exactly {count} days {way}, its owner left."
    first, second = (one.value.start.date() for one in find_times(parser()(text), None))
    assert (second - first).days == (count if way == "later" else -count)


TIMES = (
    "Monday|Nov. 15|May|2023|in 2019|1:15 a.m.|8 p.m.|noon|midnight|early|late|last|next|this|week|month|year|yesterday|today|tonight|"
    "ago|two|ten days later|the next day|that night|the following Friday|the day before|by|since|until|before|after|about|shortly after|"
    "at|on|of|the|from|to|through|between|and|(|)|,|.|–|GMT|EST|'s|morning|the weekend|summer|Christmas|11/10/2023|10.11.2023|every|"
    "an hour after|a week from|the end of|Q3|fiscal|the 1990s|said|died|will|meets|“|”|é|𝟙"
).split("|")  # fmt: skip


@PARSED
@given(st.lists(st.sampled_from(TIMES), min_size=1, max_size=16), st.dates(dt.date(1, 1, 2), dt.date(9998, 12, 30)))
def test_any_heap_of_time_words_gives_sound_times(pieces, published):
    text = " ".join(pieces)
    found = find_times(parser()(text), published)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert all(left.end <= right.start for left, right in zip(found, found[1:], strict=False))
    for one in found:
        check(one.value)


def check(value):
    if value.start is None or value.end is None:
        return
    assert value.start < value.end
    assert not value.recurring
    length = value.end - value.start
    match value.grain:
        case "minute" | "hour" if value.clock is not None:
            assert length <= dt.timedelta(days=1)
        case "part_of_day":
            assert length <= dt.timedelta(days=1)
        case "week" | "month" | "season" | "year" | "decade":
            assert length >= dt.timedelta(days=1)


LENGTHS = {
    "minute": (0, 0.1),
    "hour": (0, 0.1),
    "part_of_day": (0.1, 1),
    "day": (1, 1),
    "week": (7, 7),
    "month": (28, 31),
    "year": (365, 366),
    "decade": (3652, 3653),
}


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("at 1:15 a.m. Tuesday", "minute"), ("at 2 p.m. on Nov. 3", "hour"), ("on Friday night", "part_of_day"), ("this morning", "part_of_day"),
        ("on Friday", "day"), ("yesterday", "day"), ("on Nov. 3", "day"), ("on Christmas Eve", "day"), ("last week", "week"),
        ("this week", "week"), ("last month", "month"), ("in March", "month"), ("in March 2019", "month"), ("last year", "year"),
        ("in 2019", "year"), ("in the 1990s", "decade"),
    ],
)  # fmt: skip
def test_the_interval_is_as_long_as_its_grain(text, grain):
    (mention,) = find(f"He left {text}.")
    low, high = LENGTHS[grain]
    assert mention.value.grain == grain
    assert low <= (mention.value.end - mention.value.start) / dt.timedelta(days=1) <= high


@PARSED
@given(st.text(max_size=120))
def test_no_text_is_too_strange(text):
    for one in find_times(parser()(text), dt.date(2023, 11, 10)):
        assert text[one.start : one.end] == one.text


@PARSED
@given(st.lists(st.sampled_from(TIMES), min_size=1, max_size=12))
def test_without_publication_only_what_has_its_year_or_counts_from_that_is_known(pieces):
    text = " ".join(pieces)
    for one in find_times(parser()(text), None):
        if one.value.start or one.value.end:
            assert any(c.isdigit() for c in text)


@PARSED
@given(st.lists(st.sampled_from(TIMES), min_size=1, max_size=12), st.integers(1, 11))
def test_the_same_passages_give_the_same_times_in_any_run(pieces, cut):
    passages = [parser()(" ".join(part)) for part in (pieces[:cut], pieces[cut:]) if part]
    day = dt.date(2023, 11, 10)
    assert find_article_times(passages, day) == find_article_times(passages, day)


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "“”", "é" * 50, "𝟙𝟚/𝟙𝟙/𝟚𝟘𝟚𝟛", "٣ نوفمبر", "１１月１０日"])
def test_texts_without_a_time(text):
    assert words(text) == []


def test_no_passages_give_no_times():
    assert find_article_times([], None) == []
