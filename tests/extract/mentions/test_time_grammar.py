"""The grammar as a whole: the longest expression wins, nothing overlaps, and no rule looks further than it must."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_times import joined, simple

from crosscheck.extract.mentions.time import patterns
from crosscheck.extract.mentions.time.grammar import RULES, scan
from crosscheck.extract.mentions.time.joining import join
from crosscheck.extract.mentions.time.words import FIXED_HOLIDAYS, FLOATING_HOLIDAYS, MONTHS, NUMBERS, PARTS, SEASONS, WEEKDAYS, ZONES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Nov. 15, 2023", ["Nov. 15, 2023"]),
        ("on 2023-11-15", ["2023-11-15"]),
        ("in November 2023", ["November 2023"]),
        ("in November 11 people", ["November"]),
        ("in the third quarter of 2019", ["the third quarter of 2019"]),
        ("on New Year's Day 2020", ["New Year's Day 2020"]),
        ("the day before yesterday", ["the day before yesterday"]),
        ("over the past two weeks", ["the past two weeks"]),
        ("on Black Friday", ["Black Friday"]),
        ("on the Fourth of July", ["Fourth of July"]),
        ("on Martin Luther King Jr. Day", ["Martin Luther King Jr. Day"]),
        ("the following Monday", ["the following Monday"]),
        ("a week ago Tuesday", ["a week ago Tuesday"]),
        ("two weeks from now", ["two weeks from now"]),
        ("in the 2019 fiscal year", ["2019 fiscal year"]),
        ("on Mon. Nov. 6", ["Mon.", "Nov. 6"]),
    ],
)
def test_the_longest_expression_wins(text, expected):
    assert [said for said, _ in simple(text)] == expected


@pytest.mark.parametrize("name", sorted(name for name in MONTHS if len(name) > 4))
def test_every_month_is_known_in_both_cases_of_print(name):
    for written in (name.title(), name.upper()):
        ((_, one),) = simple(f"on {written} 3")
        assert one.day.month == MONTHS[name]


@pytest.mark.parametrize("name", sorted(name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july")))
def test_every_short_month_is_known_with_a_point(name):
    ((said, one),) = simple(f"on {name.title()}. 3")
    assert (said, one.day.month, one.day.day) == (f"{name.title()}. 3", MONTHS[name], 3)


@pytest.mark.parametrize("name", sorted(name for name in WEEKDAYS if name.endswith("day")))
def test_every_weekday_is_known(name):
    assert [one.day.weekday for written in (name.title(), name.upper()) for _, one in simple(f"on {written}")] == [WEEKDAYS[name]] * 2
    assert simple(f"on {name}") == []


@pytest.mark.parametrize("name", sorted(SEASONS))
def test_every_season_needs_a_word_that_makes_it_a_time(name):
    assert [one.day.name for _, one in simple(f"last {name}")] == [name]
    assert simple(f"a {name} of it") == []


@pytest.mark.parametrize("name", sorted([*FIXED_HOLIDAYS, *FLOATING_HOLIDAYS]))
def test_every_holiday_is_known_with_a_capital(name):
    assert [said for said, _ in simple(f"on {name.title()}")][0].lower() == name
    assert [one for _, one in simple(f"on {name}") if one.form == "holiday"] == []


@pytest.mark.parametrize("zone", sorted(ZONES))
def test_every_zone_gives_its_offset(zone):
    ((_, one),) = simple(f"at 3 p.m. {zone.upper()}")
    assert one.clock.offset == ZONES[zone]


@pytest.mark.parametrize("number", sorted(word for word in NUMBERS if word.isalpha() and len(word) > 2 and word != "couple"))
def test_every_number_counts_days(number):
    ((_, ago),) = simple(f"{number} days ago")
    ((_, later),) = simple(f"{number} days later")
    assert ago.day.count == later.day.count == NUMBERS[number]


def test_parts_of_the_day_are_in_order_and_within_reach_of_it():
    assert [name for name, (first, last) in PARTS.items() if not 0 <= first < last <= 32] == []


@given(st.text(max_size=80))
def test_expressions_never_overlap_and_lie_in_the_text(text):
    found = list(scan(text))
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(0 <= one.start < one.end <= len(text) for one in found)


@given(st.text(alphabet="0123456789/-.: apmNov", max_size=40))
def test_figures_of_any_sort_are_read_without_error(text):
    joined(text)


HOSTILE = [
    "1 ", "12:", "1/1/", "1-1-", "1.1.", "Nov. ", "November 1", "Monday ", "in the ", "last ", "the ", "the next ", "a ", "two days ",
    "ten days later ", "that ", "a few ", "early ", "about ", "shortly after ", "an hour after ", "between 1 and ", " ", "\n", "'s ",
    "(1111 GMT ", "2 p.m. ", "2023 ", "2018-", "Monday, ", "’", "and a half ", "some ", "GMT+1", "New Year's ", "week from ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_every_rule_is_linear_on_a_hostile_line(unit):
    # 200 kB: a rule that is worse than linear would need minutes here, and the limit is for the slowest machine of a busy day.
    text = unit * (200_000 // len(unit))
    began = time.process_time()
    for pattern, _ in RULES:
        sum(1 for _ in pattern.finditer(text))
    assert time.process_time() - began < 20


@pytest.mark.parametrize("unit", ["2 p.m. Monday ", "about 2 p.m. on ", "Monday and ", "the next day ", "an hour after 2 p.m. "])
def test_joining_is_linear_on_a_hostile_line(unit):
    def seconds(size):
        text = unit * (size // len(unit))
        began = time.process_time()
        join(text, scan(text))
        return time.process_time() - began

    small, large = (min(seconds(size) for _ in range(2)) for size in (12_500, 100_000))
    # Eight times the text; quadratic time would be 64 times as long.
    assert large < 24 * small + 0.5


def test_all_patterns_are_used():
    used = {id(pattern) for pattern, _ in RULES}
    assert [
        name
        for name, value in vars(patterns).items()
        if name.isupper() and not name.startswith("_") and hasattr(value, "finditer") and id(value) not in used
    ] == []
