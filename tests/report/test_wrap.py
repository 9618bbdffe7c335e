from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from crosscheck.report.neutral import one_line
from crosscheck.report.wrap import Piece, indented, line_spans, styled, wrap

ANSI = re.compile(r"\x1b\[[0-9;]*m")
ONE_LINE = st.text().map(one_line)


@given(ONE_LINE, st.integers(min_value=2, max_value=40))
def test_no_line_is_wider_than_the_width(text, width):
    assert all(cell_len(text[start:end]) <= width for start, end in line_spans(text, width))


@given(ONE_LINE, st.integers(min_value=2, max_value=40))
def test_nothing_but_white_space_is_lost(text, width):
    kept = "".join(text[start:end] for start, end in line_spans(text, width))
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one", 3, ["one"]),
        ("a verylongword b", 6, ["a", "verylo", "ngword", "b"]),
        ("渡轮起火", 4, ["渡轮", "起火"]),
        ("cafe\u0301s now", 5, ["cafe\u0301s", "now"]),
        ("", 5, [""]),
    ],
)
def test_wrapping(text, width, lines):
    assert wrap([Piece(text)], width, colour=False) == lines


def test_colour_is_closed_and_opened_again_at_a_line_break():
    lines = wrap([Piece("the "), Piece("nine people", "1;31"), Piece(" died")], 8, colour=True)
    assert lines == ["the \x1b[1;31mnine\x1b[0m", "\x1b[1;31mpeople\x1b[0m", "died"]


@given(st.lists(st.builds(Piece, ONE_LINE, st.sampled_from(["", "1", "1;31"])), max_size=5), st.integers(min_value=2, max_value=30))
def test_colour_changes_no_line_break(pieces, width):
    coloured = [ANSI.sub("", line) for line in wrap(pieces, width, colour=True)]
    assert coloured == wrap(pieces, width, colour=False)


def test_styled_leaves_empty_text_and_plain_style_alone():
    assert styled("", "1", colour=True) == ""
    assert styled("a", "", colour=True) == "a"
    assert styled("a", "1", colour=False) == "a"


def test_indent_goes_on_under_the_first_line():
    assert indented(["a", "b"], "- ") == ["- a", "  b"]
    assert indented([], "- ") == []
