"""Quoted words are found in their context or not at all, and hostile texts cost no more than honest ones."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.review.judgement import TextQuote
from crosscheck.review.places import fold, locate, reads_changed, shared_ratio
from crosscheck.review.selector import CONTEXT
from tests.review.builders import POST


def quote(text, words, start=None):
    start = text.index(words) if start is None else start
    end = start + len(words)
    return TextQuote(
        exact=words, prefix=text[max(start - CONTEXT, 0) : start], suffix=text[end : end + CONTEXT], start=start, end=end,
        article="post", outlet="Harbour Post", sentence="", text_sha256="",
    )  # fmt: skip


@given(st.data())
def test_words_are_found_in_their_own_text(data):
    start = data.draw(st.integers(0, len(POST) - 10))
    end = data.draw(st.integers(start + 1, len(POST)))
    assert locate(quote(POST, POST[start:end], start), fold(POST)) == (start, end)


def test_of_equal_words_the_one_in_its_context_is_found():
    text = "First 12 people ran. Then the fire took hold of the roof and 12 people more came out of the back door of the hall."
    second = text.rindex("12 people")
    assert locate(quote(text, "12 people", second), fold(text)) == (second, second + 9)
    assert locate(quote(text, "12 people", second), fold("First 12 people ran. Then nothing more was heard from the hall.")) is None


def test_of_equal_words_in_equal_context_the_nearest_is_found():
    text = "Twelve people died in the sinking of the Marten, the coastguard said late on Friday evening after the search had ended.\n" * 3
    places = [n * (len(text) // 3) for n in range(3)]
    for place in places:
        assert locate(quote(text, "Twelve people", place), fold("x" * 3 + text)) == (place + 3, place + 16)


@pytest.mark.parametrize(
    ("new", "changed"),
    [
        (POST.replace("12 people", "14 people"), True),
        (POST.replace("12 people", "12 people"), False),
        (POST.replace("At least 12 people died and dozens", "Officials put the dead at 14 people, and many more"), False),
    ],
)
def test_changed_words_stand_in_unchanged_context(new, changed):
    words = "14 people" if "14 people" in new else "12 people"
    start = new.index(words)
    assert reads_changed(quote(POST, "12 people"), fold(new), start, start + len(words)) is changed


@pytest.mark.parametrize(
    ("left", "right", "ratio"), [((0, 4), (0, 4), 1.0), ((0, 4), (2, 6), 1 / 3), ((0, 2), (2, 4), 0.0), ((3, 3), (3, 3), 0.0)]
)
def test_shared_ratio(left, right, ratio):
    assert shared_ratio(left, right) == shared_ratio(right, left) == pytest.approx(ratio)


@pytest.mark.parametrize("text", ["a" * 2_000_000, "a b " * 500_000, "12 people " * 200_000], ids=["letter", "words", "quote"])
def test_a_text_that_repeats_itself_millions_of_times_is_searched_in_a_moment(text):
    words = text[1_000_000:1_000_009]
    began = time.process_time()
    locate(quote(text, words, 1_000_000), fold(text))
    assert time.process_time() - began < 1
