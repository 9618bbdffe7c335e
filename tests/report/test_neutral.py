from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.neutral import first_words, is_letter_or_digit, last_words, one_line, shorten, visible


@given(st.text())
def test_visible_replaces_one_for_one_so_that_offsets_stay_true(text):
    assert len(visible(text)) == len(text)


@given(st.text())
def test_one_line_has_no_control_character_and_no_override(text):
    shown = one_line(text)
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert not any("\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069" for character in shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b31m", "�31m"),
        ("a\x00b\x7fc", "a␀b␡c"),
        ("over\rwritten", "over written"),
        ("lone \ud800", "lone �"),
        ("two\n\tlines", "two\n\tlines"),
        ("\u202edrow\u202c", "�drow\u202c"),
        ("\u2067مرحبا\u2069", "\u2067مرحبا\u2069"),
    ],
)
def test_visible_shows_what_a_terminal_would_obey(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["مرحبا\u200f 12", "👩\u200d🚒", "naïve café", "渡轮"])
def test_one_line_leaves_other_scripts_alone(text):
    assert one_line(text) == text


@given(st.text(), st.integers(min_value=5, max_value=40))
def test_shorten_keeps_both_ends_within_the_limit(text, limit):
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == text or (short[0] == text[0] and short[-1] == text[-1])


def test_context_is_cut_at_words():
    assert last_words("one two three four", 11) == "[…] three four"
    assert first_words("one two three four", 9) == "one two […]"
    assert last_words("short", 9) == first_words("short", 9) == "short"


@given(st.text(min_size=1), st.integers(min_value=1, max_value=20))
def test_cut_context_keeps_to_its_limit_and_its_mark(text, limit):
    assert len(last_words(text, limit)) <= max(limit + 4, 4)
    assert len(first_words(text, limit)) <= limit + 4


@pytest.mark.parametrize(
    ("character", "expected"), [("a", True), ("7", True), ("渡", True), ("$", False), (" ", False), ("", False), ("“", False)]
)
def test_word_characters(character, expected):
    assert is_letter_or_digit(character) is expected
