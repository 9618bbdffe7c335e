"""Quotations: the words between quotation marks in a form that can be compared, and whether they are a whole sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from crosscheck.extract.mentions.quote_marks import Marks, begins_quoted, quotations
from crosscheck.records import Mention, Quote

__all__ = ["find_quotes", "quotations", "words_of"]

_CUT = re.compile(r"…|\.(?:\s?\.){2,4}|\[[^\]]{0,80}\]|\([^)]{0,80}\)")
_WORD = re.compile(r"…|[$£€]?\d++(?:[.,]\d++)*+%?[^\W_]*+(?:-[^\W_]++)*+|(?:[^\W\d_]\.){2,}+|[^\W_]++(?:['’&-][^\W_]++)*+")
_SENTENCE_WORDS = 3  # "I'm sorry" is a sentence, "war crimes" is not; below three words a verb alone does not decide


def find_quotes(docs: Sequence[Any]) -> list[list[Mention]]:
    """Quotations of one article's passages: a list for each Doc, by position, offsets in the Doc's text, marks included.

    "…," he said. "…" are two mentions. A quotation inside another is a mention of its own.
    """
    goes_on = [begins_quoted(doc.text) for doc in docs[1:]] + [False]
    return [list(_mentions(doc, on)) for doc, on in zip(docs, goes_on, strict=False)]


def _mentions(doc: Any, goes_on: bool) -> Iterator[Mention]:
    for marks in quotations(doc.text, goes_on=goes_on):
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


def _is_complete(doc: Any, marks: Marks, words: Sequence[str]) -> bool:
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


def _goes_on(text: str, marks: Marks) -> bool:
    """Return the second half of a split quotation: `"…," she said, "and …"`."""
    before = text[max(0, marks.start - _SPLIT_CHARACTERS) : marks.start].rstrip()
    return before.endswith(",") and bool(re.search(r"[,?!…—][\"”’'»]", before))


_SPLIT_CHARACTERS = 80
