"""The numeral grammar, its hedges and its units, read off words alone."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extract.mentions.quantity.atoms import split_atoms, word_at
from crosscheck.extract.mentions.quantity.expressions import base_values, read_expressions
from crosscheck.extract.mentions.quantity.hedges import read_hedge
from crosscheck.extract.mentions.quantity.masks import lookalike_spans
from crosscheck.extract.mentions.quantity.numbers import read_numeral, stated_step
from crosscheck.extract.mentions.quantity.units import base_unit, read_unit


def read(text):
    atoms = split_atoms(text)
    return list(read_expressions(atoms, [False] * len(atoms)))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("0", 0),
        ("7", 7),
        ("1,234", 1234),
        ("1,234,567", 1_234_567),
        ("3.14", 3.14),
        ("1.4 million", 1_400_000),
        ("1.4-million", 1_400_000),
        ("2 dozen", 24),
        ("seven", 7),
        ("nineteen", 19),
        ("twenty-one", 21),
        ("ninety nine", 99),
        ("a hundred", 100),
        ("one hundred and five", 105),
        ("two hundred fifty", 250),
        ("two hundred and fifty thousand", 250_000),
        ("three thousand two hundred", 3_200),
        ("a thousand", 1000),
        ("five million", 5_000_000),
        ("a hundred billion", 100_000_000_000),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("half a dozen", 6),
        ("a half-dozen", 6),
        ("a dozen", 12),
        ("five dozen", 60),
        ("two and a half", 2.5),
        ("one and a half million", 1_500_000),
        ("a million and a half", 1_500_000),
        ("3 1/2", 3.5),
        ("2½", 2.5),
        ("500 crore", 5_000_000_000),
        ("3 lakh", 300_000),
    ],
)
def test_a_numeral_has_one_value_in_digits_and_in_words(words, value):
    numeral = read_numeral(split_atoms(words), 0)
    assert numeral is not None
    assert (numeral.low, numeral.high) == (pytest.approx(value), pytest.approx(value))
    assert numeral.end == len(split_atoms(words))


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("dozens", 24, None),
        ("scores of", 40, None),
        ("hundreds", 200, None),
        ("thousands", 2_000, None),
        ("tens of thousands", 20_000, None),
        ("hundreds of thousands", 200_000, None),
        ("millions", 2_000_000, None),
        ("several", 3, 20),
        ("a few", 2, 10),
        ("a few hundred", 200, 1000),
        ("a couple", 2, 3),
        ("a couple of dozen", 24, 36),
        ("several thousand", 3_000, 20_000),
        ("many", 3, None),
    ],
)
def test_a_vague_word_is_an_interval(words, low, high):
    numeral = read_numeral(split_atoms(words), 0)
    assert numeral is not None
    assert (numeral.low, numeral.high, numeral.vague) == (low, high, True)


@pytest.mark.parametrize(
    ("words", "percent"),
    [
        ("half of", 50),
        ("two-thirds of", 200 / 3),
        ("a third of", 100 / 3),
        ("three quarters of", 75),
        ("one in five", 20),
        ("nine out of 10", 90),
        ("three in four", 75),
    ],
)
def test_a_share_of_a_whole_is_a_percentage(words, percent):
    numeral = read_numeral(split_atoms(words), 0)
    assert numeral is not None
    assert numeral.fraction
    assert numeral.low == pytest.approx(percent)


@pytest.mark.parametrize(("words", "rank"), [("fifth", 5), ("5th", 5), ("twenty-first", 21), ("21st", 21), ("second", 2)])
def test_an_ordinal_is_told_apart_from_a_count(words, rank):
    numeral = read_numeral(split_atoms(words), 0)
    assert numeral is not None
    assert (numeral.low, numeral.ordinal) == (rank, True)


@pytest.mark.parametrize("words", ["scores 20 points", "few people", "as many as", "a man", "an hour", "the", "hundredth", ""])
def test_other_words_are_no_numeral(words):
    atoms = split_atoms(words)
    index = 1 if words.startswith("as many") else 0
    assert read_numeral(atoms, index) is None


@pytest.mark.parametrize(
    ("mantissa", "decimals", "step"),
    [
        (10, 0, 1),
        (50, 0, 1),
        (99, 0, 1),
        (100, 0, 100),
        (612, 0, 1),
        (600, 0, 100),
        (1_400, 0, 100),
        (120_000, 0, 10_000),
        (5_687.75, 2, 0.01),
        (1.4, 1, 0.1),
    ],
)
def test_the_step_is_the_place_of_the_last_stated_digit_and_small_numbers_are_exact(mantissa, decimals, step):
    assert stated_step(mantissa, decimals) == pytest.approx(step)


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_and_without_separators_are_the_same_number(number):
    plain, grouped = (read_numeral(split_atoms(text), 0) for text in (str(number), f"{number:,}"))
    assert plain is not None
    assert grouped is not None
    assert plain.low == grouped.low == number
    assert plain.step == grouped.step


@given(st.text(max_size=80))
def test_atoms_stand_in_the_text_where_they_say(text):
    atoms = split_atoms(text)
    assert all(text[atom.start : atom.end].lower() == atom.lower for atom in atoms)
    assert all(left.end <= right.start for left, right in zip(atoms, atoms[1:], strict=False))


@settings(deadline=None)  # the first unit loads pint
@given(st.text(alphabet="0123456789 ,.-$%abtmo½", max_size=80))
def test_any_text_can_be_read_and_expressions_do_not_overlap(text):
    found = read(text)
    assert all(left.end <= right.start or left.end <= right.core for left, right in zip(found, found[1:], strict=False))
    assert all(0 <= one.start <= one.core < one.end <= len(split_atoms(text)) for one in found)


def test_words_beyond_either_end_are_empty():
    atoms = split_atoms("ten")
    assert (word_at(atoms, -1), word_at(atoms, 1)) == ("", "")


@pytest.mark.parametrize(
    ("text", "bound", "approximate"),
    [
        ("at least 10", "at_least", False),
        ("more than 10", "more_than", False),
        ("over 10", "more_than", False),
        ("upwards of 10", "more_than", False),
        ("up to 10", "at_most", False),
        ("as many as 10", "at_most", False),
        ("no more than 10", "at_most", False),
        ("no fewer than 10", "at_least", False),
        ("fewer than 10", "less_than", False),
        ("less than 10", "less_than", False),
        ("nearly 10", "nearly", False),
        ("almost 10", "nearly", False),
        ("about 10", None, True),
        ("some 10", None, True),
        ("roughly 10", None, True),
        ("an estimated 10", None, True),
        ("approximately 10", None, True),
        ("at least about 10", "at_least", True),
        ("over nearly 10", "nearly", False),
        ("only 10", None, False),
        ("a total of 10", None, False),
        ("10 or more", "at_least", False),
        ("10 or fewer", "at_most", False),
        ("10 or so", None, True),
        ("10-plus", "at_least", False),
        ("10+", "at_least", False),
        ("just over 10", "more_than", False),
        ("the 10", None, False),
    ],
)
def test_hedges_on_both_sides_give_a_bound_or_an_approximation(text, bound, approximate):
    atoms = split_atoms(text)
    at = next(index for index, atom in enumerate(atoms) if atom.numeric)
    hedge = read_hedge(atoms, at, at + 1)
    assert (hedge.bound, hedge.approximate) == (bound, approximate)


@pytest.mark.parametrize(
    ("text", "kind", "unit", "low", "high"),
    [
        ("$5,687.75", "money", "USD", 5687.75, 5687.75),
        ("US$5.50", "money", "USD", 5.5, 5.5),
        ("C$30", "money", "CAD", 30, 30),
        ("€3m", "money", "EUR", 3e6, 3e6),
        ("£20bn", "money", "GBP", 2e10, 2e10),
        ("Rs 500 crore", "money", "INR", 5e9, 5e9),
        ("$1.4-million", "money", "USD", 1.4e6, 1.4e6),
        ("half a million dollars", "money", "USD", 5e5, 5e5),
        ("a hundred billion dollars", "money", "USD", 1e11, 1e11),
        ("30 Canadian dollars", "money", "CAD", 30, 30),
        ("40 cents", "money", "USD", 0.4, 0.4),
        ("2 million pounds", "money", "GBP", 2e6, 2e6),
        ("$20 to $30 million", "money", "USD", 2e7, 3e7),
        ("5%", "percentage", "percent", 5, 5),
        ("5 per cent", "percentage", "percent", 5, 5),
        ("0.3 percentage points", "percentage", "percentage_point", 0.3, 0.3),
        ("40 percent to 70 percent", "percentage", "percent", 40, 70),
        ("40 to 70 percent", "percentage", "percent", 40, 70),
        ("between half and two-thirds of homes", "percentage", "percent", 50, 200 / 3),
        ("8 kilometers", "measure", "metre", 8000, 8000),
        ("58km", "measure", "metre", 58_000, 58_000),
        ("five miles", "measure", "metre", 8046.72, 8046.72),
        ("30 acres", "measure", "metre ** 2", 121406.178, 121406.178),
        ("104°F", "measure", "degree_Celsius", 40, 40),
        ("190 pounds", "measure", "kilogram", 86.1826, 86.1826),
        ("two days", "duration", "second", 172_800, 172_800),
        ("four-hour", "duration", "second", 14_400, 14_400),
        ("46 to 57 months", "duration", "second", 46 * 2_629_800, 57 * 2_629_800),
        ("three decades", "duration", "second", 30 * 31_557_600, 30 * 31_557_600),
        ("in a year", "duration", "second", 31_557_600, 31_557_600),
        ("half an hour", "duration", "second", 1800, 1800),
        ("a few hours", "duration", "second", 7200, 36_000),
        ("for weeks", "duration", "second", 2 * 604_800, None),
        ("a 34-year-old", "age", "year", 34, 34),
        ("aged 62", "age", "year", 62, 62),
        ("9 or 10 year old", "age", "year", 9, 10),
        ("a 20- to 25-year-old", "age", "year", 20, 25),
        ("an 18-month-old", "age", "year", 1.5, 1.5),
        ("their 8-week-old baby", "age", "year", 56 / 365.25, 56 / 365.25),
        ("a magnitude-6.1 temblor", "measure", "magnitude", 6.1, 6.1),
        ("a 6.1-magnitude quake", "measure", "magnitude", 6.1, 6.1),
        ("put the magnitude at 6.1", "measure", "magnitude", 6.1, 6.1),
        ("the quake was 6.1", "measure", "magnitude", 6.1, 6.1),
        ("20-30", "count", "1", 20, 30),
        ("between 30 and 40", "count", "1", 30, 40),
        ("20 to 30 million", "count", "1", 2e7, 3e7),
        ("2m customers", "count", "1", 2e6, 2e6),
    ],
)
def test_amounts_are_in_base_units(text, kind, unit, low, high):
    (found,) = read(text)
    assert (found.kind, found.unit) == (kind, unit)
    assert base_values(found)[0] == pytest.approx(low)
    assert base_values(found)[1] == (None if high is None else pytest.approx(high))


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("$1.4 billion", 1e8),
        ("$750,000", 10_000),
        ("58 km", 1000),
        ("46 months", 2_629_800),
        ("half a million dollars", 5e5),
        ("100 percent", 5),
    ],
)
def test_the_step_is_in_base_units(text, step):
    (found,) = read(text)
    assert base_values(found)[2] == pytest.approx(step)


@pytest.mark.parametrize("text", ["$5 a year", "twice a day", "each year", "a man", "FOX59", "5G network", "per year"])
def test_a_rate_or_a_name_has_no_duration_or_count(text):
    assert [found for found in read(text) if found.kind in {"duration", "count"}] == []


@pytest.mark.parametrize(
    ("word", "end"), [("square miles", 2), ("miles per hour", 3), ("percentage points", 2), ("metric tons", 2), ("mph", 1), ("feet", 1)]
)
def test_the_longest_unit_wins(word, end):
    unit = read_unit(split_atoms(word), 0)
    assert unit is not None
    assert unit.end == end


@pytest.mark.parametrize("word", ["people", "m", "g", "houses", ""])
def test_other_words_are_no_unit(word):
    assert read_unit(split_atoms(f"5 {word}"), 1) is None


@pytest.mark.parametrize(
    ("name", "base", "factor"),
    [
        ("mile", "metre", 1609.344),
        ("month", "second", 2_629_800),
        ("year", "second", 31_557_600),
        ("decade", "second", 315_576_000),
        ("kilogram", "kilogram", 1),
    ],
)
def test_pint_gives_the_factor_to_the_base_unit(name, base, factor):
    assert base_unit(name)[:2] == (base, pytest.approx(factor))


@pytest.mark.parametrize(
    "text",
    [
        "Nov. 15",
        "Nov. 15, 2023",
        "15 November 2023",
        "2023-11-15",
        "1:15 a.m.",
        "8 p.m.",
        "9/11",
        "1970s",
        "2006-07",
        "(323) 890-5500",
        "313-223-4759",
        "13500 block",
        "38th Street",
        "123 Main Street",
        "AK-47",
        "AK 47",
        "Boeing 737",
        "Flight 370",
        "Section 2",
        "No. 5",
        "COVID-19",
        ".40 caliber",
        "1. ",
        "https://example.org/12",
        "@user99",
        "Group of 20",
        "S&P 500",
        "in 2023",
        "2015 election",
    ],
)
def test_lookalikes_are_masked(text):
    spans = lookalike_spans(text)
    digit = next(index for index, letter in enumerate(text) if letter.isdigit())
    assert any(start <= digit < end for start, end in spans), spans


@pytest.mark.parametrize(
    "text", ["12 people", "$1.4 million", "34-year-old", "58km", "120,000", "6.1-magnitude", "magnitude-6.1", "3 1/2 years", "52-48"]
)
def test_amounts_are_not_masked(text):
    assert lookalike_spans(text) == []


def test_masks_are_linear_on_hostile_input():
    started = time.process_time()
    for filler in ("1" * 50_000, "A " * 25_000, "1-" * 25_000, "," * 50_000, "a-1" * 16_000, "1,111" * 10_000):
        lookalike_spans(filler)
        split_atoms(filler)
    assert time.process_time() - started < 10
