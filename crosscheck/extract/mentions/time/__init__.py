"""Dates and times: found by a grammar of our own, and read against the day of publication and the verb's tense.

Ours, because the packaged ones fail on news: recognizers-text-date-time finds as much but is unmaintained and reads 30 sentences a
second; dateparser takes a Friday named on a Friday a week off and loses bounds, hedges and intervals. Regular expressions with bounded
repetitions find the simple expressions, a fold over neighbours joins them, and the parse says what they date and in which tense.
Ages, durations ("two days of talks") and what hangs on another event ("the day before the meeting") are left alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from crosscheck.extract.mentions.time.expressions import Calendar, Expression
from crosscheck.extract.mentions.time.grammar import scan
from crosscheck.extract.mentions.time.joining import join
from crosscheck.extract.mentions.time.lookalikes import is_lookalike
from crosscheck.extract.mentions.time.resolve import resolve
from crosscheck.extract.mentions.time.tense import governor, tense_of
from crosscheck.extract.mentions.time.words import NAMED_DATES
from crosscheck.records import Mention

__all__ = ["find_times", "taken_spans"]

_MODIFIERS = ("compound", "nmod", "poss", "amod", "nummod")
_BOUND_WORDS = re.compile(
    r"(?i:by|until|till|since|before|after|prior\sto|no\slater\sthan|as\s(?:early|late|soon)\sas|through)\s(?:the\s)?",
)


def find_times(doc: Any, published: dt.date | dt.datetime | None) -> list[Mention]:
    """Mentions of kind `date_time` in a parsed passage, in reading order, offsets in code points of `doc.text`.

    `doc` is a spaCy Doc with tags, parse and entities. A bound leaves one end open: "by Friday" is [None, end of Friday). Where the
    publication date is None, only what carries its own year is resolved; a clock time without a day is never resolved.
    """
    day = published.date() if isinstance(published, dt.datetime) else published
    simple = (expression for expression in scan(doc.text) if not is_lookalike(doc, expression))
    return [_mention(doc, expression, day) for expression in join(doc.text, simple)]


def taken_spans(mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    """Start and end of every date and time, in order, for grammars that must not read their numbers."""
    return sorted((mention.start, mention.end) for mention in mentions if mention.kind == "date_time")


def _mention(doc: Any, expression: Expression, published: dt.date | None) -> Mention:
    span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    token = governor(span)
    expression = _unbound_before_noun(_named_date(expression, doc, span), doc, span)
    value = resolve(expression, published, tense_of(token, span))
    if token is not None:
        value = value.model_copy(update={"event": token.lemma_.lower()})
    return Mention(
        kind="date_time", start=expression.start, end=expression.end, text=doc.text[expression.start : expression.end], value=value
    )


def _named_date(expression: Expression, doc: Any, span: Any) -> Expression:
    day = expression.day
    if not isinstance(day, Calendar) or day.year is not None or (day.month, day.day) not in NAMED_DATES:
        return expression
    year, events = NAMED_DATES[day.month or 0, day.day or 0]
    if any(token.lower_ in events for token in doc[span.end : span.end + 4]):
        return replace(expression, day=replace(day, year=year))
    return expression


def _unbound_before_noun(expression: Expression, doc: Any, span: Any) -> Expression:
    """Drop the bound of "after Friday's quake" and "before the Nov. 15 summit", where the preposition governs the noun."""
    if expression.bound is None or span.end >= len(doc):
        return expression
    modifies = any(token.dep_ in _MODIFIERS and token.head.i >= span.end for token in span)
    if modifies or doc[span.end].tag_ == "POS":
        return replace(expression, bound=None, start=_after_bound(expression, doc))
    return expression


def _after_bound(expression: Expression, doc: Any) -> int:
    found = _BOUND_WORDS.match(doc.text, expression.start, expression.end)
    return found.end() if found else expression.start
