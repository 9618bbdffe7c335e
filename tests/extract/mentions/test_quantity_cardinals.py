"""Cardinals in digits and in words, and the places that they are stated to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.mentions.quantity.atoms import glued, skip_hyphen, split_atoms
from crosscheck.extract.mentions.quantity.cardinals import below_hundred, read_digits, read_scales, read_words
from crosscheck.extract.mentions.quantity.numbers import read_numeral, span_range

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def spoken(number, *, joint=" and "):
    """The number as English says it, from 0 to a million."""
    if number < 20:
        return ONES.split()[number]
    if number < 100:
        tens = TENS.split()[number // 10 - 2]
        return tens if number % 10 == 0 else f"{tens}-{spoken(number % 10)}"
    if number < 1000:
        rest = number % 100
        return f"{spoken(number // 100)} hundred" + (f"{joint}{spoken(rest)}" if rest else "")
    if number < 10**6:
        rest = number % 1000
        return f"{spoken(number // 1000, joint=joint)} thousand" + (f" {spoken(rest, joint=joint)}" if rest else "")
    return "one million"


def numeral(text):
    found = read_numeral(split_atoms(text), 0)
    assert found is not None, text
    return found


@given(st.integers(min_value=0, max_value=10**6), st.sampled_from([" and ", " "]))
def test_a_number_in_digits_and_in_words_reads_the_same(number, joint):
    words, digits = numeral(spoken(number, joint=joint)), numeral(f"{number:,}")
    assert (words.low, words.high, words.step) == (digits.low, digits.high, digits.step)
    assert words.end == len(split_atoms(spoken(number, joint=joint)))


@given(st.integers(min_value=0, max_value=99))
def test_number_words_below_a_hundred_end_where_they_end(number):
    atoms = split_atoms(f"{spoken(number)} people")
    value, end = below_hundred(atoms, 0)
    assert value == number
    assert atoms[end].lower == "people"


@given(st.integers(min_value=1, max_value=999), st.sampled_from([("thousand", 10**3), ("million", 10**6), ("billion", 10**9)]))
def test_a_scale_word_multiplies(number, scale):
    assert numeral(f"{number} {scale[0]}").low == number * scale[1]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("one thousand and five", 1_005),
        ("a thousand five hundred", 1_500),
        ("a hundred and twenty", 120),
        ("twenty-five hundred", 2_500),
        ("nineteen hundred", 1_900),
        ("one million two hundred thousand", 1_200_000),
        ("two million and a half", 2_500_000),
        ("a dozen and a half", 18),
        ("two and a half thousand", 2_500),
        ("one hundred and twenty thousand", 120_000),
        ("zero", 0),
    ],
)
def test_spoken_numbers(words, value):
    assert numeral(words).low == value


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("between one hundred and two hundred", 100),
        ("between one thousand and two thousand", 1_000),
        ("between two hundred and fifty thousand", 200),
        ("one thousand and two thousand", 1_000),
        ("two hundred and one hundred", 200),
        ("five and six", 5),
        ("ten and a friend", 10),
    ],
)
def test_an_and_that_joins_two_numbers_makes_no_third(text, first):
    atoms = split_atoms(text)
    found = read_words(atoms, 1 if text.startswith("between") else 0)
    assert found is not None
    assert found.low == first


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("fifty thousand", 10_000),
        ("50 thousand", 10_000),
        ("58 thousand", 1_000),
        ("50 million", 1_000_000),
        ("1.4 million", 100_000),
        ("one million two hundred thousand", 100_000),
        ("twelve", 1),
        ("two and a half", 0.5),
        ("a million and a half", 500_000),
        ("3½", 0.5),
        ("12.50", 0.01),
    ],
)
def test_the_step_is_the_place_that_was_said(text, step):
    assert numeral(text).step == pytest.approx(step)


@pytest.mark.parametrize("text", ["A320", "G20", "Q3"])
def test_digits_glued_to_letters_are_no_number(text):
    assert read_digits(split_atoms(text), 1) is None


@pytest.mark.parametrize(("text", "scale", "end"), [("million", 1e6, 1), ("hundred thousand", 1e5, 2), ("-million", 1.0, 0), ("x", 1.0, 0)])
def test_scale_words_are_multiplied_from_the_left(text, scale, end):
    assert read_scales(split_atoms(text), 0) == (scale, end)


@pytest.mark.parametrize(
    ("left", "right", "low", "high"),
    [
        ("20", "30", 20, 30),
        ("20", "30 million", 2e7, 3e7),
        ("two", "five thousand", 2000, 5000),
        ("two", "three hundred", 200, 300),
        ("one", "two hundred thousand", 1e5, 2e5),
        ("two", "three dozen", 24, 36),
        ("two", "two hundred and fifty", 2, 250),
        ("two", "one thousand two hundred", 2, 1200),
        ("5", "one million two hundred thousand", 5, 1_200_000),
        ("half of", "two-thirds of", 50, 200 / 3),
    ],
)
def test_two_numbers_span_a_range(left, right, low, high):
    joined = span_range(numeral(left), numeral(right))
    assert joined is not None
    assert (joined.low, joined.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("left", "right"), [("30", "20"), ("dozens", "40"), ("5", "several"), ("fifth", "sixth"), ("5", "half of"), ("7", "7")]
)
def test_falling_vague_and_mixed_numbers_span_none(left, right):
    assert span_range(numeral(left), numeral(right)) is None


def test_atoms_know_what_is_glued_and_what_a_hyphen_joins():
    atoms = split_atoms("twenty-one - two")
    assert glued(atoms, 1)
    assert not glued(atoms, 3)
    assert skip_hyphen(atoms, 1) == 2
    assert skip_hyphen(atoms, 3) == 3
