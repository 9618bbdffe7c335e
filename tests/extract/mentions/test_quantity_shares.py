"""Shares of a whole, fractions of a unit, and the ranks and terms that look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.mentions.quantity.atoms import split_atoms
from crosscheck.extract.mentions.quantity.expressions import base_values, read_expressions
from crosscheck.extract.mentions.quantity.shares import SHARE_STEP, read_part, read_share

MILE, HOUR, POUND = 1609.344, 3600, 0.45359237


def expressions(text):
    atoms = split_atoms(text)
    return list(read_expressions(atoms, [False] * len(atoms)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half", 1 / 2),
        ("a half", 1 / 2),
        ("a third", 1 / 3),
        ("one third", 1 / 3),
        ("one-quarter", 1 / 4),
        ("three-quarters", 3 / 4),
        ("two thirds", 2 / 3),
        ("four-fifths", 4 / 5),
        ("nine tenths", 9 / 10),
    ],
)
def test_a_part_is_between_nothing_and_all(text, value):
    part = read_part(split_atoms(text), 0)
    assert part is not None
    assert part[0] == pytest.approx(value)
    assert part[1] == len(split_atoms(text))


@pytest.mark.parametrize("text", ["five thirds", "two third", "one thirds", "a man", "two", "the half", ""])
def test_other_words_are_no_part(text):
    assert read_part(split_atoms(text), 0) is None


@pytest.mark.parametrize(
    ("text", "at", "percent"),
    [
        ("a third of voters", 0, 100 / 3),
        ("one-third of voters", 0, 100 / 3),
        ("one third of voters", 0, 100 / 3),
        ("fell by a third", 2, 100 / 3),
        ("fell by about a third last year", 3, 100 / 3),
        ("rose a fifth in May", 1, 20),
        ("up nearly a quarter from May", 2, 25),
        ("fell by half", 2, 50),
        ("fell by more than half", 4, 50),
        ("cut the staff in half", 4, 50),
        ("more than a third were children", 2, 100 / 3),
        ("nearly a third said no", 1, 100 / 3),
        ("a two-thirds majority", 1, 200 / 3),
        ("half the homes", 0, 50),
        ("half of those asked", 0, 50),
        ("three-quarters of the fleet", 0, 75),
        ("one in five", 0, 20),
        ("nine out of 10", 0, 90),
        ("1 in 4 voters", 0, 25),
        ("two-in-three chance", 0, 200 / 3),
        ("a one-in-three chance", 1, 100 / 3),
    ],
)
def test_a_share_is_a_percentage(text, at, percent):
    share = read_share(split_atoms(text), at)
    assert share is not None
    assert share.fraction
    assert share.low == pytest.approx(percent)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a third man", 0),
        ("by a third party", 1),
        ("rose a third time", 1),
        ("won by a quarter length", 2),
        ("the third quarter of 2020", 1),
        ("the second half of the match", 2),
        ("the first half the season", 2),
        ("half asleep", 0),
        ("one half hour", 0),
        ("a fifth victim died", 0),
        ("three in 10 days", 0),
        ("four in five games", 0),
        ("five in ten minutes", 0),
        ("two in 2005", 0),
        ("ten of 12", 0),
        ("5 in 5", 0),
        ("its third million", 1),
    ],
)
def test_ranks_terms_and_series_are_no_share(text, at):
    assert read_share(split_atoms(text), at) is None


@pytest.mark.parametrize(
    ("text", "step"), [("a third of", SHARE_STEP), ("half of", SHARE_STEP), ("one in five", SHARE_STEP), ("13 in 100", 1)]
)
def test_a_plain_fraction_is_coarser_than_a_percentage(text, step):
    share = read_share(split_atoms(text), 0)
    assert share is not None
    assert share.step == step


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=2, max_value=1000))
def test_so_many_in_so_many_is_their_ratio(top, bottom):
    share = read_share(split_atoms(f"{top} in {bottom}"), 0)
    if top < bottom:
        assert share is not None
        assert share.low == pytest.approx(100 * top / bottom)
        assert 0 < share.step <= SHARE_STEP
    else:
        assert share is None


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("half a pound", "kilogram", POUND / 2),
        ("a half-pound", "kilogram", POUND / 2),
        ("a half pound", "kilogram", POUND / 2),
        ("a pound and a half", "kilogram", POUND * 1.5),
        ("half a mile", "metre", MILE / 2),
        ("a quarter of a mile", "metre", MILE / 4),
        ("a quarter-mile", "metre", MILE / 4),
        ("a quarter mile", "metre", MILE / 4),
        ("three-quarters of a mile", "metre", MILE * 0.75),
        ("a third of a mile", "metre", MILE / 3),
        ("a mile and a half", "metre", MILE * 1.5),
        ("half an hour", "second", HOUR / 2),
        ("a half-hour", "second", HOUR / 2),
        ("an hour and a half", "second", HOUR * 1.5),
        ("three-quarters of an hour", "second", HOUR * 0.75),
        ("half a century", "second", 50 * 31_557_600),
        ("half a percentage point", "percentage_point", 0.5),
        ("a quarter-point cut", "percentage_point", 0.25),
        ("a half-point rate rise", "percentage_point", 0.5),
        ("half a dozen", "1", 6),
        ("a half-dozen", "1", 6),
        ("half a dozen miles", "metre", 6 * MILE),
        ("half a million", "1", 500_000),
        ("three-quarters of a million", "1", 750_000),
        ("a third of a million dollars", "USD", 1e6 / 3),
    ],
)
def test_a_fraction_of_one_thing_is_an_amount(text, unit, value):
    (found,) = expressions(text)
    assert found.unit == unit
    assert base_values(found)[0] == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["half-year results", "a half-century for the opener", "every half hour", "half-day closing", "a half-point ahead"]
)
def test_terms_and_rates_are_no_fraction_of_a_unit(text):
    assert [found for found in expressions(text) if found.kind != "count"] == []


@pytest.mark.parametrize(("text", "bound", "approximate"), [("nearly half a mile", "nearly", False), ("about half a pound", None, True)])
def test_fractions_of_a_unit_take_hedges(text, bound, approximate):
    (found,) = expressions(text)
    assert (found.bound, found.approximate) == (bound, approximate)
