"""Where quotations begin and end.

Marks differ by outlet: straight, curly, doubled apostrophes, single ones for a quotation inside another or in British
headlines. A mark may be missing: at the end of a paragraph that the speaker goes on in, or by a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_DOUBLE = re.compile(r"[\"“”„«»‹›「」『』＂]|''|``|‘‘|’’")
_CURLY = re.compile(r"[“”\n]")
_ONLY_OPEN = frozenset({"“", "„", "``", "‘‘", "「", "『"})
_ONLY_CLOSE = frozenset({"”", "’’", "」", "』"})
_GUILLEMETS = frozenset({"«", "»", "‹", "›"})
"""French ones point outwards, German ones inwards."""
_SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'](?=[\w$£€“\"(])")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,?!…%)])['’](?!\w)")
_INDENT = 40  # characters of white space that may stand before a paragraph's first word
_MAX_SINGLE = 400  # characters; a single mark farther away belongs to something else
_ELIDED = re.compile(r"['’](?:em|til|tis|twas|cause|n|bout|round|\d0s|\d\d)\b|‘(?:em|tis|twas|til|n|\d0s|\d\d)\b", re.IGNORECASE)
_TAG = re.compile(r",\s(?:[\w.]{1,30}\s){0,3}(?:said|says|told|added|wrote)\b|\b(?:said|says|added)\s[A-Z]\w{1,30}(?:\s[A-Z]\w{1,30})?\.")
_SLIPPED_CLOSE = re.compile(r"(?<=[,?!.])['’](?=\s(?:[\w.]{1,30}\s){1,3}(?:said|says|told|added|wrote)\b|\s(?:said|says)\b)")
_DEEPEST = 3  # quotations within quotations; so that marks without end take no time without end
_COVER = "x"
_PARITY_WINDOW = 2000  # characters; longer stretches between straight marks are no quotation


class Marks(NamedTuple):
    """Offsets of a quotation with its marks [start, end), and of the words inside."""

    start: int
    end: int
    inside_start: int
    inside_end: int


def quotations(text: str, *, goes_on: bool = False) -> list[Marks]:
    """Where quotations stand, outer and inner, by position; `goes_on` says that the paragraph behind `text` begins with a mark."""
    double = sorted(_double_marked(text, goes_on), key=lambda marks: (marks.start, -marks.end))
    single = [marks for outer, inner in _nested(text, double) for marks in _single_marked(text, outer, inner)]
    return sorted((*double, *single), key=lambda marks: (marks.start, -marks.end))


def _nested(text: str, double: Sequence[Marks]) -> list[tuple[Marks, list[Marks]]]:
    """Each quotation, and first the whole text, with those that stand directly inside."""
    levels = [(Marks(0, len(text), 0, len(text)), list[Marks]())]
    found = levels[:]
    for marks in double:
        while len(levels) > 1 and marks.start >= levels[-1][0].end:
            levels.pop()
        levels[-1][1].append(marks)
        if len(levels) <= _DEEPEST:
            levels.append((marks, []))
            found.append(levels[-1])
    return found


def begins_quoted(text: str) -> bool:
    """Whether a paragraph begins with a quotation mark."""
    return text.lstrip()[:1] in {"“", '"', "„", "«", "‘", "'", "`"}


def _double_marked(text: str, goes_on: bool) -> Iterator[Marks]:
    paired = _paired(text)
    opened: re.Match[str] | None = None
    busy = 0  # up to here only “…” within “…” counts
    for mark in _DOUBLE.finditer(text):
        pair = paired.get(mark.start())
        if opened is not None and pair and (mark.start() < busy or opened.group() in _GUILLEMETS):
            yield Marks(mark.start(), pair[1], mark.end(), pair[0])
            busy = max(busy, pair[1])
        elif mark.start() < busy:
            continue
        elif opened is not None and _can_close(text, mark, opened):
            yield Marks(opened.start(), mark.end(), opened.end(), mark.start())
            opened = None
        elif _can_open(text, mark):
            if opened is not None:
                yield from _unclosed(text, opened, mark.start(), goes_on)
            opened, busy = mark, pair[0] if pair else 0
    if opened is not None:
        yield from _unclosed(text, opened, len(text), goes_on)


def _paired(text: str) -> dict[int, tuple[int, int]]:
    """Start of an opening mark → its closing mark, for marks that say themselves which they are, within a paragraph."""
    found: dict[int, tuple[int, int]] = {}
    open_marks: list[int] = []
    for mark in _CURLY.finditer(text):
        if mark.group() == "\n":
            open_marks.clear()
        elif mark.group() == "“":
            open_marks.append(mark.start())
        elif open_marks:
            found[open_marks.pop()] = mark.span()
    return found


def _can_open(text: str, mark: re.Match[str]) -> bool:
    """Curly marks say so themselves; others stand before a word and not behind one: an inch mark stands behind its number."""
    if mark.group() in _ONLY_CLOSE:
        return False
    before, behind = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if mark.group() in _ONLY_OPEN or mark.group() in "«‹":
        return bool(behind.strip())
    if bool(behind.strip()) and (not before.strip() or before in "([—–-―/‘'"):
        return True
    return before in ",.:;”" and behind.isupper() and text.count(mark.group(), mark.start(), _paragraph_end(text, mark.start())) % 2 == 0


def _paragraph_end(text: str, start: int) -> int:
    end = text.find("\n", start, start + _PARITY_WINDOW)
    return end if end >= 0 else start + _PARITY_WINDOW


def _can_close(text: str, mark: re.Match[str], opened: re.Match[str]) -> bool:
    """Straight ones close behind a word, or between spaces when the quotation ends in punctuation: `streets, " she said`."""
    if opened.group() == "„":
        return mark.group() in {"“", "”", '"'}
    if opened.group() in _GUILLEMETS:
        return mark.group() in _GUILLEMETS
    if mark.group() in _ONLY_OPEN or mark.group() in _GUILLEMETS:
        return False
    if mark.group() in _ONLY_CLOSE:
        return True
    before, behind = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if before.strip():
        return not (before in "([—–" and behind.isalnum())
    return not behind.strip() or behind in ",.;:)]"


def _unclosed(text: str, opened: re.Match[str], limit: int, goes_on: bool) -> Iterator[Marks]:
    """Recognise a speaker who goes on in the next paragraph: the quotation runs to the end of this one, if it began a paragraph.

    Where the next paragraph is not quoted the mark was forgotten, and the outlet's own words may stand inside.
    """
    end = text.find("\n", opened.end(), limit)
    end = limit if end < 0 else end
    before = text[max(0, opened.start() - _INDENT) : opened.start()].rstrip(" \t\u00a0")
    at_start = before.endswith("\n") or (not before and opened.start() <= _INDENT)
    closed_paragraph = end == len(text) or text[end] == "\n"
    stop = len(text[:end].rstrip())
    if not at_start or not closed_paragraph or stop <= opened.end():
        return
    slip = _SLIPPED_CLOSE.search(text, opened.end(), stop)
    if slip and not _SINGLE_OPEN.search(text, opened.end(), slip.start()):
        yield Marks(opened.start(), slip.end(), opened.end(), slip.start())
    elif goes_on or begins_quoted(text[end : end + _INDENT]) or not _TAG.search(text, opened.end(), stop):
        yield Marks(opened.start(), stop, opened.end(), stop)


def _single_marked(text: str, outer: Marks, inner: Sequence[Marks]) -> Iterator[Marks]:
    """Between single marks in `outer`; an apostrophe has letters on both sides, or stands for a cut-off beginning.

    What stands between other marks inside is covered, so that ‘he said “no” to me’ is one quotation.
    """
    shift, covered = outer.inside_start, _covered(text, outer, inner)
    position = 0
    while opened := _SINGLE_OPEN.search(covered, position):
        position = opened.end()
        if _ELIDED.match(covered, opened.start()):
            continue
        closed = _single_close(covered, opened.end(), min(len(covered), opened.end() + _MAX_SINGLE), opened.group() == "‘")
        if closed is not None:
            yield Marks(shift + opened.start(), shift + closed.end(), shift + opened.end(), shift + closed.start())
            position = closed.end()


def _covered(text: str, outer: Marks, inner: Sequence[Marks]) -> str:
    pieces, position = [], outer.inside_start
    for marks in inner:
        if marks.start >= position:
            pieces += [text[position : marks.start], _COVER * (marks.end - marks.start)]
            position = marks.end
    return "".join((*pieces, text[position : outer.inside_end]))


def _single_close(text: str, start: int, end: int, curly: bool) -> re.Match[str] | None:
    """Return the first that cannot be a plural's apostrophe, else the first of all: "the officers' union" closes nothing."""
    line_end = text.find("\n", start, end)
    candidates = [
        mark
        for mark in _SINGLE_CLOSE.finditer(text, start, end if line_end < 0 else line_end)
        if (mark.group() == "’") == curly or mark.group() == "'"
    ]
    reopened = _SINGLE_OPEN.search(text, start, end)
    within = [mark for mark in candidates if reopened is None or mark.start() < reopened.start()] or candidates
    sure = [mark for mark in within if text[mark.start() - 1] != "s" or not re.match(r" [a-z]", text[mark.end() : mark.end() + 2])]
    return (sure or within or [None])[0]  # type: ignore[list-item]
