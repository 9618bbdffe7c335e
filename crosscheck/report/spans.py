"""Cuts an article's text where the sides of findings begin and end, so that the page's script never counts characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text, in code points, that something refers to."""

    start: int
    end: int
    key: str


class Segment(NamedTuple):
    """A stretch of a text that the same spans cover from end to end; the segments of a text, put together, are the text."""

    text: str
    keys: tuple[str, ...]
    """Of the spans that cover it, in the order in which the spans were given; each once."""
    begins: tuple[int, ...]
    """Indices of the spans that begin here."""


def cut(text: str, spans: Sequence[Span]) -> list[Segment]:
    """Cut a text at the ends of spans that may overlap, touch or nest; what lies outside the text or is empty is ignored.

    >>> [(text, keys) for text, keys, _ in cut("abcdef", [Span(1, 4, "x"), Span(3, 5, "y")])]
    [('a', ()), ('bc', ('x',)), ('d', ('x', 'y')), ('e', ('y',)), ('f', ())]
    """
    begins: dict[int, list[int]] = defaultdict(list)
    ends: dict[int, list[int]] = defaultdict(list)
    for index, span in enumerate(spans):
        if 0 <= span.start < span.end <= len(text):
            begins[span.start].append(index)
            ends[span.end].append(index)
    places = sorted({0, len(text), *begins, *ends})
    segments: list[Segment] = []
    covering: set[int] = set()
    for start, end in zip(places, places[1:], strict=False):
        covering.difference_update(ends[start])
        covering.update(begins[start])
        keys = tuple(dict.fromkeys(spans[index].key for index in sorted(covering)))
        segments.append(Segment(text[start:end], keys, tuple(begins[start])))
    return segments
