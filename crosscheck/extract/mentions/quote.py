"""Quotations: where the quotation marks are, and the words between them in a form that can be compared.

Marks differ by outlet: straight, curly, doubled apostrophes, single ones for a quotation inside another or in British
headlines. A mark may be missing: at the end of a paragraph that the speaker goes on in, or by a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from crosscheck.records import Mention, Quote

_DOUBLE = re.compile(r"[\"“”„«»]|''|``|‘‘|’’")
_SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'](?=[\w$£€“\"(])")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,?!…%)])['’](?!\w)")
_INDENT = 40  # characters of white space that may stand before a paragraph's first word
_MAX_SINGLE = 400  # characters; a single mark farther away belongs to something else
_ELIDED = re.compile(r"['’](?:em|til|tis|twas|cause|n|bout|round|\d0s|\d\d)\b", re.IGNORECASE)
_CUT = re.compile(r"…|\.(?:\s?\.){2,4}|\[[^\]]{0,80}\]|\([^)]{0,80}\)")
_WORD = re.compile(r"…|[$£€]?\d+(?:[.,]\d+)*%?[^\W_]*(?:-[^\W_]+)*|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’&-][^\W_]+)*")
_SENTENCE_WORDS = 3  # "I'm sorry" is a sentence, "war crimes" is not; below three words a verb alone does not decide


class _Marks(NamedTuple):
    """Offsets of a quotation with its marks [start, end), and of the words inside."""

    start: int
    end: int
    inside_start: int
    inside_end: int


def find_quotes(docs: Sequence[Any]) -> list[list[Mention]]:
    """Quotations of one article's passages: a list for each Doc, by position, offsets in the Doc's text, marks included.

    "…," he said. "…" are two mentions. A quotation inside another is a mention of its own.
    """
    return [list(_mentions(doc)) for doc in docs]


def _mentions(doc: Any) -> Iterator[Mention]:
    for marks in quotations(doc.text):
        words = words_of(doc.text[marks.inside_start : marks.inside_end])
        if any(word != "…" for word in words):
            value = Quote(words=words, complete=_is_complete(doc, marks, words))
            yield Mention(kind="quote", start=marks.start, end=marks.end, text=doc.text[marks.start : marks.end], value=value)


def words_of(text: str) -> tuple[str, ...]:
    """Lower-case words without punctuation; what the outlet cut or put in is `…`; hyphens close up, as outlets differ on them.

    >>> words_of("We’ll win [it] – the down-side risk ... is 5,000%!")
    ("we'll", 'win', '…', 'the', 'downside', 'risk', '…', 'is', '5000%')
    """
    plain = _CUT.sub(" … ", text).replace("’", "'").replace("‘", "'")
    words = [word.lower() for word in _WORD.findall(plain)]
    return tuple(word.replace("-", "").replace(",", "") for word in words)


def quotations(text: str) -> list[_Marks]:
    """Where quotations stand, outer and inner, by position."""
    outer = list(_double_marked(text))
    inside_of = [(marks.inside_start, marks.inside_end) for marks in outer]
    free = _gaps(len(text), [(marks.start, marks.end) for marks in outer])
    single = [marks for start, end in (*inside_of, *free) for marks in _single_marked(text, start, end)]
    return sorted((*outer, *single), key=lambda marks: (marks.start, -marks.end))


def _gaps(length: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    position = 0
    for start, end in taken:
        if start > position:
            yield position, start
        position = end
    if position < length:
        yield position, length


def _double_marked(text: str) -> Iterator[_Marks]:
    opened: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text):
        if opened is None:
            if _can_open(text, mark):
                opened = mark
        elif _can_close(text, mark):
            yield _Marks(opened.start(), mark.end(), opened.end(), mark.start())
            opened = None
        elif _can_open(text, mark):
            yield from _unclosed(text, opened, mark.start())
            opened = mark
    if opened is not None:
        yield from _unclosed(text, opened, len(text))


def _can_open(text: str, mark: re.Match[str]) -> bool:
    """Curly marks say so themselves; others stand before a word and not behind one: an inch mark stands behind its number."""
    if mark.group() in {"”", "’’", "»"}:
        return False
    before, behind = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if mark.group() in {"“", "„", "``", "‘‘", "«"}:
        return bool(behind.strip())
    return bool(behind.strip()) and (not before.strip() or before in "([—–-―/‘'")


def _can_close(text: str, mark: re.Match[str]) -> bool:
    """Straight ones close behind a word, or between spaces when the quotation ends in punctuation: `streets, " she said`."""
    if mark.group() in {"“", "„", "``", "‘‘", "«"}:
        return False
    if mark.group() in {"”", "’’", "»"}:
        return True
    before, behind = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if before.strip():
        return not (before in "([—–" and behind.isalnum())
    return not behind.strip() or behind in ",.;:)]"


def _unclosed(text: str, opened: re.Match[str], limit: int) -> Iterator[_Marks]:
    """Recognise a speaker who goes on in the next paragraph: the quotation runs to the end of this one, if it began a paragraph."""
    end = text.find("\n", opened.end(), limit)
    end = limit if end < 0 else end
    before = text[max(0, opened.start() - _INDENT) : opened.start()].rstrip(" \t\u00a0")
    at_start = before.endswith("\n") or (not before and opened.start() <= _INDENT)
    closed_paragraph = end == len(text) or text[end] == "\n"
    stop = len(text[:end].rstrip())
    if at_start and closed_paragraph and stop > opened.end():
        yield _Marks(opened.start(), stop, opened.end(), stop)


def _single_marked(text: str, start: int, end: int) -> Iterator[_Marks]:
    """Between single marks in [start, end); an apostrophe has letters on both sides, or stands for a cut-off beginning."""
    position = start
    while opened := _SINGLE_OPEN.search(text, position, end):
        position = opened.end()
        if _ELIDED.match(text, opened.start()):
            continue
        closed = _single_close(text, opened.end(), min(end, opened.end() + _MAX_SINGLE), opened.group() == "‘")
        if closed is not None:
            yield _Marks(opened.start(), closed.end(), opened.end(), closed.start())
            position = closed.end()


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


def _is_complete(doc: Any, marks: _Marks, words: Sequence[str]) -> bool:
    """Recognise a whole sentence: enough words, a finite verb, and a beginning and an end that the outlet did not build into its own."""
    span = doc.char_span(marks.inside_start, marks.inside_end, alignment_mode="expand")
    inside = doc.text[marks.inside_start : marks.inside_end].strip()
    if span is None or not inside or len(words) < _SENTENCE_WORDS:
        return False
    verb = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or (token.tag_ == "VB" and token.i == span.start) for token in span)
    ends = (
        inside[-1] in ".?!,…—"
        or inside[-1] in "'’\"”"
        or doc.text[marks.end : marks.end + 1] in {",", "."}
        or marks.inside_end == marks.end
    )
    starts = inside.lstrip("…[(‘'“\" ")[:1].isupper() or _goes_on(doc.text, marks)
    return verb and ends and starts


def _goes_on(text: str, marks: _Marks) -> bool:
    """Return the second half of a split quotation: `"…," she said, "and …"`."""
    before = text[max(0, marks.start - _SPLIT_CHARACTERS) : marks.start].rstrip()
    return before.endswith(",") and bool(re.search(r"[,?!…—][\"”’'»]", before))


_SPLIT_CHARACTERS = 80
