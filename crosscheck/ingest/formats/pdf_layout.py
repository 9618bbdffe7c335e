"""Lines as they stand on printed pages to paragraphs: no format's own, only gaps, indents, letter sizes and hyphens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from statistics import median

GAP_RATIO = 1.2
"""Of the usual distance between lines: printers set a quarter of a line or more between paragraphs, and vary the rest by a few percent."""
INDENT_EMS = 0.7
"""The first line of a paragraph is set in by one em or more, the next letter of a justified line by a tenth of one."""
SHORT_LINE_RATIO = 0.8
"""Of the column's longest line: what ends a sentence and is shorter than this is a paragraph's last line."""
HEADLINE_RATIO = 1.25
"""Of the usual letter size."""
MEANT_BREAK_RATIO = 0.7
"""Of the column's longest line: where a line with the next line's first word would be shorter than this, the break was meant, as behind
a byline; letters differ in width by less."""
NEARBY_LINES = 8
"""On either side, of the same column: a paragraph's neighbours, by which its width is judged."""
COLUMN_EMS = 4.0
"""How far apart the starts of lines of one column may be: indents and quotations."""
SMALL_RATIO = 0.85
"""Of the usual letter size: what is set smaller at a page's edge is the paper's own line."""
MAX_EDGE_CHARS = 80
HEADLINE_WORDS = range(4, 31)
"""Fewer are the paper's name, more are a paragraph in large print."""
MIN_REPEATED_PAGES = 2
REPEATED_RATIO = 0.5
"""A line at the top or bottom of this share of the pages is the paper's name, not the article's."""
EDGE_LINES = 3
EDGE_POINTS = 6.0
"""Running heads stand at one height on every page, or within half a line of it."""
MAX_HEADLINE_LINES = 4

_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]]{0,2}$")
_PAGE_NUMBER = re.compile(r"(?:page\s)?[-–—\s]{0,3}\d{1,4}[-–—\s]{0,3}(?:(?:of|/)\s?\d{1,4})?", re.IGNORECASE)
_HYPHENATED = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,}+)[-\u2010\u00ad]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")


@dataclass(frozen=True)
class Line:
    """One printed line; x and y are its start in points from the page's lower left corner, size that of its letters."""

    text: str
    x: float
    y: float
    size: float


def without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """Leave out page numbers, small print at the edges, and lines that stand at the top or bottom of most pages."""
    edges = [{_place(line) for line in (*lines[:EDGE_LINES], *lines[-EDGE_LINES:])} for lines in pages]
    counts = Counter(place for edge in edges for place in edge)
    filled = sum(1 for lines in pages if lines)
    repeated = {place for place, count in counts.items() if count >= max(MIN_REPEATED_PAGES, REPEATED_RATIO * filled)}
    usual = _usual_size(line for lines in pages for line in lines)
    return [[line for index, line in enumerate(lines) if not _is_furniture(line, index, len(lines), repeated, usual)] for lines in pages]


def _is_furniture(line: Line, index: int, count: int, repeated: set[tuple[str, int]], usual: float) -> bool:
    if EDGE_LINES <= index < count - EDGE_LINES:
        return False
    small = index in (0, 1, count - 1) and line.size < SMALL_RATIO * usual and len(line.text) <= MAX_EDGE_CHARS
    return small or _place(line) in repeated or _PAGE_NUMBER.fullmatch(line.text) is not None


def _usual_size(lines: Iterable[Line]) -> float:
    """The size that most letters are set in."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return max(letters, key=lambda size: (letters[size], size), default=0.0)


def _place(line: Line) -> tuple[str, int]:
    """What a running head has in common on all pages: its words but for the page's number, and its height."""
    return re.sub(r"^\d{1,4}\b|\b\d{1,4}$", "0", line.text).casefold(), round(line.y / EDGE_POINTS)


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Group a page's lines to paragraphs by gaps, indents, letter sizes and lines that end early."""
    if not lines:
        return []
    gaps = [upper.y - lower.y for upper, lower in pairwise(lines) if 0 < upper.y - lower.y < 5 * max(upper.size, 1)]
    leading = median(gaps) if gaps else 0.0
    groups = [[lines[0]]]
    for index, (upper, lower) in enumerate(pairwise(lines)):
        if _is_break(upper, lower, leading, _width(lines, index)):
            groups.append([])
        groups[-1].append(lower)
    return groups


def _width(lines: Sequence[Line], index: int) -> int:
    """Characters in the longest line around line `index` that is of its column and size."""
    here = lines[index]
    near = lines[max(0, index - NEARBY_LINES) : index + NEARBY_LINES + 1]
    return max(len(line.text) for line in near if line is here or _is_alike(line, here))


def _is_alike(left: Line, right: Line) -> bool:
    size = max(left.size, right.size, 1.0)
    return abs(left.size - right.size) <= 0.1 * size and abs(left.x - right.x) <= COLUMN_EMS * size


def _is_break(upper: Line, lower: Line, leading: float, width: int) -> bool:
    gap = upper.y - lower.y
    if abs(upper.size - lower.size) > 0.1 * max(upper.size, lower.size, 1):
        return True
    ended = _SENTENCE_END.search(upper.text) is not None
    early = len(upper.text) < SHORT_LINE_RATIO * width
    if gap < 0:  # the next column goes on with the sentence
        return ended and early
    # Lines of a headline are farther apart than those of the text around it.
    if leading and gap > max(GAP_RATIO * leading, GAP_RATIO * upper.size if upper.size > leading else 0):
        return True
    if ended and lower.x - upper.x > INDENT_EMS * max(lower.size, 1) and gap > 0.5 * leading:
        return True
    return _is_meant(upper, lower, width) or (ended and early)


def join_pages(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[int, ...]]:
    """All pages' paragraphs as one text, and where each page begins in it; a paragraph that runs over a page's end stays one."""
    known = _known_words(line.text for lines in pages for line in lines)
    text, starts = "", []
    before: Sequence[Line] = ()
    for lines in pages:
        paragraphs = [_join_lines([line.text for line in group], known) for group in _paragraphs(lines)]
        starts.append(len(text))
        for position, paragraph in enumerate(paragraphs):
            over = position == 0 and _goes_on(before, lines[0])
            text = _join_lines([text, paragraph], known) if over else f"{text}\n\n{paragraph}" if text else paragraph
            if position == 0:
                starts[-1] = len(text) - len(paragraph)
        before = lines or before
    return text, tuple(starts)


def _known_words(lines: Iterable[str]) -> set[str]:
    """The words that the text has whole: not what stands on either side of a hyphen at a line's end."""
    known: set[str] = set()
    divided = False
    for line in lines:
        words = _WORD.findall(line.lower())
        ends = _HYPHENATED.search(line[-60:]) is not None
        known.update(words[1 if divided else 0 : len(words) - 1 if ends else None])
        divided = ends
    return known


def _goes_on(before: Sequence[Line], lower: Line) -> bool:
    """Whether the paragraph at the end of the page `before` goes on with `lower`: its last line is full, and ends amid a sentence."""
    if not before or _SENTENCE_END.search(before[-1].text) or abs(before[-1].size - lower.size) > 0.1 * lower.size:
        return False
    return not _is_meant(before[-1], lower, _width(before, len(before) - 1))


def _is_meant(upper: Line, lower: Line, width: int) -> bool:
    """Whether a line was ended before it was full."""
    return len(upper.text) + 1 + len(lower.text.split(maxsplit=1)[0]) < MEANT_BREAK_RATIO * width


def _join_lines(lines: Sequence[str], known: set[str]) -> str:
    """Lines to one; a word that was divided at a line's end is made whole, one that is written with a hyphen keeps it."""
    text = lines[0]
    for line in lines[1:]:
        divided = _HYPHENATED.search(text[-60:])
        if not divided or not line[:1].islower():
            text = f"{text} {line}"
            continue
        head, tail = divided.group(1).lower(), re.match(r"[^\W\d_]+", line)
        whole, parts = head + (tail.group().lower() if tail else ""), (head, tail.group().lower() if tail else "")
        hyphened = "-".join(parts)
        # "well-/known" keeps its hyphen where the text has "well-known" elsewhere, or both parts as words and not the whole.
        keeps = hyphened in known or (whole not in known and all(part in known and len(part) > 2 for part in parts))
        text = (text[:-1] + "-" if keeps else text[:-1]) + line
    return text


def largest_lines(pages: Sequence[Sequence[Line]]) -> str | None:
    """The lines of the first page that are set in its largest letters, if these stand out and are as long as a headline."""
    lines = next((page for page in pages if page), [])
    usual = _usual_size(line for page in pages for line in page)
    for size in sorted({line.size for line in lines}, reverse=True):
        if not usual or size < HEADLINE_RATIO * usual:
            return None
        start = next(index for index, line in enumerate(lines) if line.size == size)
        run = [line.text for line in takewhile(lambda line, size=size: abs(line.size - size) <= 0.05 * size, lines[start:])]  # type: ignore[misc]
        title = " ".join(run[:MAX_HEADLINE_LINES])
        if len(title.split()) in HEADLINE_WORDS:
            return title
    return None
