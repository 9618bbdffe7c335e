"""Text to stretches that read as one block each: paragraphs, lines, and dates or buttons that were glued to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from crosscheck.ingest import stock_phrases as stock
from crosscheck.ingest.dateline import glued_run, glued_stamp, trailing_run

Span = tuple[int, int]
WRAP_CHARS = range(50, 91)
"""Lengths of lines that a typewriter's or a mail program's margin leaves."""
MIN_WRAPPED_LINES = 4
MIN_WRAPPED_RATIO = 0.6
"""Of lines that end within `WRAP_CHARS` and amid a sentence; 0.0 to 0.2 in pages with a paragraph a line, 0.8 and more in wrapped text."""
RAGGED_CHARS = 10
"""How much shorter than the margin an editor leaves a line though its next word would fit."""
MAX_GLUED_AT = 400
"""Characters from the start of a passage within which a page's date or its headline may be glued into it."""
MAX_GLUED_PIECES = 8
"""At either end of a passage; pages have up to three, and more is no page."""
MAX_HEADLINE_WORDS = 18

_SENTENCE_END = re.compile(r"[.!?…:][\"”’')\]]{0,2}$")
_CHROME = re.compile(rf"(?:{stock.CHROME}\s+){{3,12}}|{stock.LONE_CHROME}\s*")
_TRAILING = re.compile(
    r"\s{0,9}(?:\((?:(?:AP |File |Staff )?(?:Photo|Image|Source|Credit|Courtesy|Video)s?\b[^()\n]{0,80}|(?i:read more)[^()\n]{1,60})\)"
    r"(?:\s{0,9}Buy Photo)?"
    r"|(?<=[.!?\"”)])\s{0,9}(?:Photo|Photo by|Photo credit|Image|Credit): ?[^.\n]{3,80}"
    r"|(?<=[.!?\"”)])\s{0,9}\(?(?:Copyright|©|\(c\))\s{0,9}(?:©\s{0,9}|by\s{1,9})?(?:19|20)\d\d\b[^\n]{0,300}|Buy Photo"
    r"|\s[—–-]{1,2}\s?[A-Z][^\n()]{1,40} \(@\w{1,30}\) [A-Z][a-z]{2,8}\.? \d{1,2}, 20\d\d"  # whose tweet, and when
    r"|(?<=[.!?\"”]) [A-Z][\w'’-]+ [A-Z][\w'’-]+ ?/ ?(?:[A-Z][\w.'’-]*+ ?){1,4})\s{0,9}$"
)
_MARK = re.compile(r"(?:#{1,6}|[*•>►×-])[ \t]+(?=\S)")
_SENTENCE_START = re.compile(r"\s(?=An?\s[a-z0-9]|The\s\w)")


@dataclass(frozen=True)
class Stretch:
    """A stretch of text, trimmed of white space; `role` is None until it has been judged."""

    start: int
    end: int
    role: Literal["headline", "body", "boilerplate"] | None = None
    block: int = 0
    """Stretches with the same number have no blank line between them."""


def split_stretches(text: str) -> list[Stretch]:
    """Split `text` at blank lines, and at line ends too unless it is hard-wrapped; cut off what is glued on at either end.

    In order, not overlapping, none empty; only white space and list marks are left between them.
    """
    blocks = _blocks(text)
    margin = _margin(text, blocks)
    stretches: list[Stretch] = []
    for number, block in enumerate(blocks):
        for start, end in _join_wrapped(text, block, margin) if margin else block:
            for left, right, role in _unglue(text, start, end):
                stretches.append(Stretch(left, right, role, number))
    return stretches


def cut_glued_date(text: str, stretch: Stretch) -> list[Stretch]:
    """Cut a bare date out of the sentences that it was pasted between: summary, date, first sentence."""
    found = glued_stamp(text[stretch.start : min(stretch.end, stretch.start + MAX_GLUED_AT)])
    if found is None:
        return [stretch]
    left, right = stretch.start + found[0], stretch.start + found[1]
    pieces = ((stretch.start, left, None), (left, right, "boilerplate"), (right, stretch.end, None))
    return [Stretch(*_trim(text, start, end), role, stretch.block) for start, end, role in pieces]  # type: ignore[arg-type]


def cut_glued_headline(text: str, stretch: Stretch) -> list[Stretch]:
    """Cut off a headline without punctuation that runs into the first sentence: "Six lost in ferry fire A car ferry ...".

    Only where A, An or The begins that sentence; any other first word could be part of a name.
    """
    opening = text[stretch.start : min(stretch.end, stretch.start + MAX_GLUED_AT)]
    for match in _SENTENCE_START.finditer(opening):
        words = opening[: match.start()].split()
        if not 4 <= len(words) <= MAX_HEADLINE_WORDS or any(mark in opening[: match.start()] for mark in '.!?;"“”—'):
            continue
        before, after = words[-1], opening[match.end() :].split(maxsplit=2)
        # "The" before a capital is a name's ("told The Herald") unless a name has just ended.
        named = after[0] == "The" and after[1][0].isupper() and not before[0].isupper()
        if before.lower() in stock.NOT_BEFORE_A_SENTENCE or not before[-1].isalnum() or named:
            continue
        middle = stretch.start + match.start()
        return [Stretch(stretch.start, middle, "headline", stretch.block), Stretch(*_trim(text, middle, stretch.end), None, stretch.block)]
    return [stretch]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _blocks(text: str) -> list[list[Span]]:
    blocks: list[list[Span]] = [[]]
    start = 0
    for line in text.split("\n"):
        left, right = _trim(text, start, start + len(line))
        if left < right:
            blocks[-1].append((left, right))
        elif blocks[-1]:
            blocks.append([])
        start += len(line) + 1
    return [block for block in blocks if block]


def _margin(text: str, blocks: list[list[Span]]) -> int:
    """Find the line length that the text is hard-wrapped at, in characters; 0 if it is not."""
    inner = [span for block in blocks for span in block[:-1]]
    wrapped = [
        end - start for start, end in inner if end - start in WRAP_CHARS and not _SENTENCE_END.search(text[max(start, end - 3) : end])
    ]
    if len(wrapped) < max(MIN_WRAPPED_LINES, MIN_WRAPPED_RATIO * len(inner)):
        return 0
    return max(wrapped)


def _join_wrapped(text: str, block: list[Span], margin: int) -> Iterator[Span]:
    """Join lines up to each that ends early: the next line's first word would have fitted, so the break was meant."""
    start, end = block[0]
    for left, right in block[1:]:
        first_word = text[left : min(right, left + margin)].split(maxsplit=1)[0]
        line_start = max(start, text.rfind("\n", start, end) + 1)
        if end - line_start + 1 + len(first_word) <= margin - RAGGED_CHARS or end - line_start > margin:
            yield start, end
            start = left
        end = right
    yield start, end


def _unglue(text: str, start: int, end: int) -> Iterator[tuple[int, int, Literal["boilerplate"] | None]]:
    """Cut the page's own words off the passage's start and end."""
    mark = _MARK.match(text, start, end)
    start = mark.end() if mark else start
    for _ in range(MAX_GLUED_PIECES):
        head = _glued_head(text[start : min(end, start + MAX_GLUED_AT)])
        left, right = _trim(text, start, start + head)
        if not head or right >= end:
            break
        yield left, right, "boilerplate"
        start = _trim(text, right, end)[0]
    tails: list[Span] = []
    for _ in range(MAX_GLUED_PIECES):
        tail = _glued_tail(text[max(start, end - MAX_GLUED_AT) : end])
        left, right = _trim(text, end - tail, end)
        if not tail or left <= start:
            break
        tails.append((left, right))
        end = _trim(text, start, left)[1]
    if start < end:
        yield start, end, None
    for left, right in reversed(tails):
        yield left, right, "boilerplate"


def _glued_head(opening: str) -> int:
    chrome = _CHROME.match(opening)
    return chrome.end() if chrome else glued_run(opening)


def _glued_tail(closing: str) -> int:
    tail = _TRAILING.search(closing)
    return len(closing) - tail.start() if tail else trailing_run(closing)
