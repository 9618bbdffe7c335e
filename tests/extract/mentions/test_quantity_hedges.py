"""Hedges, bounds, ranges and votes, on words alone and in sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_quantities import only, read

from crosscheck.extract.mentions.quantity.atoms import split_atoms
from crosscheck.extract.mentions.quantity.expressions import base_values, read_expressions
from crosscheck.extract.mentions.quantity.words import AFTER, EXACT, HEDGES

NUMBERS = ["12", "40", "1,200", "twelve", "two hundred", "1.4 million", "a dozen"]
AMOUNTS = ["$12", "€3m", "12 percent", "58 km", "five miles", "two hours", "34 pounds", "half a mile", "two-thirds of homes"]
LIKE_ARTICLES = {"all"}
"""Behind "all" a number may well be another's: "all $12"."""


def expressions(text):
    atoms = split_atoms(text)
    return list(read_expressions(atoms, [False] * len(atoms)))


def amount(text):
    (found,) = expressions(text)
    return found


@pytest.mark.parametrize("hedge", sorted(set(HEDGES) - LIKE_ARTICLES))
@pytest.mark.parametrize("number", ["40", "two hundred", "$12", "58 km"])
def test_a_hedge_before_changes_no_value(hedge, number):
    plain, hedged = amount(f"it was {number} then"), amount(f"it was {hedge} {number} then")
    assert base_values(hedged) == base_values(plain)
    assert (hedged.kind, hedged.unit) == (plain.kind, plain.unit)


@given(st.sampled_from(sorted(HEDGES)), st.sampled_from(NUMBERS + AMOUNTS))
def test_a_hedge_gives_its_bound_or_an_approximation(hedge, number):
    found = amount(f"it was {hedge} {number} then")
    if hedge in EXACT:
        assert (found.bound, found.approximate) == (None, False)
    else:
        assert found.bound == HEDGES[hedge]
        assert found.approximate is (HEDGES[hedge] is None)


@pytest.mark.parametrize("hedge", sorted(set(AFTER) - {"plus"}))
def test_a_hedge_behind_changes_no_value(hedge):
    glue = "" if hedge[0] in "+-" else " "
    words = hedge.replace("- ", "-")
    found = amount(f"it was 40{glue}{words} then")
    assert base_values(found)[:2] == (40, 40)
    assert found.bound == AFTER[hedge]


@given(st.integers(min_value=1, max_value=10**7), st.sampled_from(["about", "at least", "nearly", "more than", "up to", "fewer than"]))
def test_no_number_is_changed_by_a_hedge(number, hedge):
    assert base_values(amount(f"it was {hedge} {number:,} then"))[0] == number


@pytest.mark.parametrize(
    ("sentence", "low", "high", "bound", "approximate"),
    [
        ("At least 10 men came.", 10, None, "at_least", False),
        ("No fewer than 10 men came.", 10, None, "at_least", False),
        ("A minimum of 10 men came.", 10, None, "at_least", False),
        ("More than 10 men came.", 10, None, "more_than", False),
        ("Over 10 men came.", 10, None, "more_than", False),
        ("Upwards of 10 men came.", 10, None, "more_than", False),
        ("Just over 10 men came.", 10, None, "more_than", False),
        ("Well over 10 men came.", 10, None, "more_than", False),
        ("Up to 10 men came.", None, 10, "at_most", False),
        ("As many as 10 men came.", None, 10, "at_most", False),
        ("No more than 10 men came.", None, 10, "at_most", False),
        ("Fewer than 10 men came.", None, 10, "less_than", False),
        ("Under 10 men came.", None, 10, "less_than", False),
        ("Just under 10 men came.", None, 10, "less_than", False),
        ("Nearly 10 men came.", 10, 10, "nearly", True),
        ("Almost 10 men came.", 10, 10, "nearly", True),
        ("Close to 10 men came.", 10, 10, "nearly", True),
        ("About 10 men came.", 10, 10, None, True),
        ("Some 10 men came.", 10, 10, None, True),
        ("Roughly 10 men came.", 10, 10, None, True),
        ("An estimated 10 men came.", 10, 10, None, True),
        ("10 or so men came.", 10, 10, None, True),
        ("10 or more men came.", 10, None, "at_least", False),
        ("Exactly 10 men came.", 10, 10, None, False),
        ("Only 10 men came.", 10, 10, None, False),
        ("All 10 men came.", 10, 10, None, False),
        ("A total of 10 men came.", 10, 10, None, False),
    ],
)
def test_bounds_open_an_end_and_hedges_do_not(sentence, low, high, bound, approximate):
    value = only(sentence, "count").value
    assert (value.low, value.high, value.bound, value.approximate) == (low, high, bound, approximate)


@pytest.mark.parametrize(
    ("sentence", "low", "high", "kind"),
    [
        ("20 to 30 men came.", 20, 30, "count"),
        ("Between 20 and 30 men came.", 20, 30, "count"),
        ("Between one hundred and two hundred men came.", 100, 200, "count"),
        ("Two to three dozen men came.", 24, 36, "count"),
        ("He paid $20 to $30 for it.", 20, 30, "money"),
        ("He paid between $20 million and $30 million for it.", 2e7, 3e7, "money"),
        ("It lasts two to three hours.", 7200, 10_800, "duration"),
        ("It is 5 to 10 miles long.", 8046.72, 16_093.44, "measure"),
        ("Rates rose 2 to 3 percent.", 2, 3, "percentage"),
    ],
)
def test_a_range_has_two_ends(sentence, low, high, kind):
    value = only(sentence, kind).value
    assert (value.low, value.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("sentence", "lows"),
    [
        ("It rose from 20 to 30 houses.", [30]),
        ("It went from $20 to $30.", [20, 30]),
        ("He gave $30 to 20 men.", [30, 20]),
        ("Five and six men came.", [6]),
    ],
)
def test_two_ends_of_a_change_are_no_range(sentence, lows):
    found = [one.value for one in read(sentence) if one.kind in {"count", "money"} and not one.value.parts]
    assert [value.low for value in found] == lows
    assert all(value.low == value.high for value in found)


@pytest.mark.parametrize(
    ("sentence", "votes"),
    [
        ("The Senate voted 52-48 to pass it.", [52, 48]),
        ("The bill passed 52–48.", [52, 48]),
        ("The vote was 52 to 48.", [52, 48]),
        ("The House approved it by a vote of 232 to 196.", [232, 196]),
        ("The court ruled 5-4 for the city.", [5, 4]),
        ("In a 7-2 decision the court let it stand.", [7, 2]),
        ("The council adopted the plan 6-3.", [6, 3]),
    ],
)
def test_votes_for_and_against(sentence, votes):
    found = [one for one in read(sentence, "count") if one.value.slot.head == "vote"]
    assert [one.value.low for one in found] == votes
    assert [one.value.slot.modifiers for one in found] == [("for",), ("against",)]


@settings(deadline=None, max_examples=20)
@given(st.integers(min_value=51, max_value=100), st.integers(min_value=0, max_value=49))
def test_every_vote_is_read(ayes, noes):
    assert [one.value.low for one in read(f"The Senate voted {ayes}-{noes} to pass it.", "count")] == [ayes, noes]


@pytest.mark.parametrize(
    ("sentence", "fold", "what"),
    [
        ("Arrests have doubled.", 2, "arrest"),
        ("Prices tripled last year.", 3, "price"),
        ("Exports have quadrupled.", 4, "export"),
    ],
)
def test_what_multiplies(sentence, fold, what):
    (mention,) = [one for one in read(sentence, "count") if one.value.slot.head == "fold"]
    assert (mention.value.low, mention.value.slot.modifiers) == (fold, (what,))


@pytest.mark.parametrize(
    "sentence", ["The plane flew over two villages.", "The dispute over three islands goes on.", "Talks about two islands failed."]
)
def test_prepositions_of_place_are_no_hedges(sentence):
    value = only(sentence, "count").value
    assert value.bound is None
    assert value.low == value.high


def test_what_is_told_about_one_of_them_is_no_rough_number():
    assert not amount("more became known about one of the guards").approximate
    assert amount("about 40 of the guards").approximate
    assert amount("at least one of the guards").bound is not None
