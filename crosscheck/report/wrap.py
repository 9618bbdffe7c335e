"""Wraps and colours text for a terminal: width is counted in cells, so that Chinese and accents line up and colours count as nothing.

tabulate's own wrapping counts code points unless a further package is installed, and can cut a colour code that a line break meets;
so cells are wrapped here, and tabulate gets lines that fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len, chop_cells

_WORD = re.compile(r"\S+")


class Piece(NamedTuple):
    """A stretch of one-line text with its colour."""

    text: str
    style: str = ""
    """Parameters of the terminal's "select graphic rendition", such as `1;31` for bold red; empty is plain."""


def styled(text: str, style: str, *, colour: bool) -> str:
    """Put a style around a text and take it back after it."""
    return f"\x1b[{style}m{text}\x1b[0m" if colour and style and text else text


def _words(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Give the spans of the words, those wider than a line cut to its width."""
    for word in _WORD.finditer(text):
        if cell_len(word[0]) <= width:
            yield word.span()
            continue
        start = word.start()
        for chunk in chop_cells(word[0], width):
            yield start, start + len(chunk)
            start += len(chunk)


def line_spans(text: str, width: int) -> list[tuple[int, int]]:
    """Break a one-line text into the spans of lines of at most `width` cells.

    >>> line_spans("one two three", 8)
    [(0, 7), (8, 13)]
    """
    spans: list[tuple[int, int]] = []
    for start, end in _words(text, width):
        fits = bool(spans) and start > spans[-1][1] and cell_len(text[spans[-1][0] : end]) <= width
        if fits:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def wrap(pieces: Iterable[Piece], width: int, *, colour: bool) -> list[str]:
    """Break coloured text into lines of at most `width` cells; each line carries its own colour codes."""
    whole = list(pieces)
    text = "".join(piece.text for piece in whole)
    return [_line(whole, start, end, colour=colour) for start, end in line_spans(text, width)] or [""]


def _line(pieces: Sequence[Piece], start: int, end: int, *, colour: bool) -> str:
    line, place = "", 0
    for text, style in pieces:
        line += styled(text[max(start - place, 0) : max(end - place, 0)], style, colour=colour)
        place += len(text)
    return line


def indented(lines: Iterable[str], first: str, rest: str | None = None) -> list[str]:
    """Set lines in, the first of them by `first`, which may be a bullet or a number."""
    rest = " " * cell_len(first) if rest is None else rest
    return [(first if number == 0 else rest) + line for number, line in enumerate(lines)]
