"""Dates and times: found by a grammar of our own, and read against the day of publication and the verb's tense.

Ours, because the packaged ones fail on news: recognizers-text-date-time finds as much but is unmaintained and reads 30 sentences a
second; dateparser takes a Friday named on a Friday a week off and loses bounds, hedges and intervals. Regular expressions with bounded
repetitions find the simple expressions, a fold over neighbours joins them, and the parse says what they date and in which tense.
Ages, durations ("two days of talks") and what hangs on an event named beside it ("the day before the meeting") are left alone;
"ten days later" counts from the event told before it, where only one can be meant.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from crosscheck.extract.mentions.time.anchors import Story
from crosscheck.extract.mentions.time.clocks import Placed, on_their_days
from crosscheck.extract.mentions.time.expressions import Calendar, Expression, Hence
from crosscheck.extract.mentions.time.governors import event_of, governor
from crosscheck.extract.mentions.time.grammar import scan
from crosscheck.extract.mentions.time.joining import join
from crosscheck.extract.mentions.time.lookalikes import is_lookalike, is_stamp
from crosscheck.extract.mentions.time.resolve import resolve
from crosscheck.extract.mentions.time.tense import Tense, tense_of
from crosscheck.extract.mentions.time.words import NAMED_DATES
from crosscheck.records import Mention, Moment

__all__ = ["find_article_times", "find_times", "taken_spans"]

_MODIFIERS = ("compound", "nmod", "poss", "amod", "nummod")
_BOUND_WORDS = re.compile(
    r"(?i:by|until|till|since|before|after|prior\sto|no\slater\sthan|as\s(?:early|late|soon)\sas|through)\s(?:the\s)?",
)


def find_article_times(docs: Sequence[Any], published: dt.date | dt.datetime | None) -> list[list[Mention]]:
    """Mentions of kind `date_time` in an article's parsed passages: a list for each, in reading order, offsets in its own `text`.

    `docs` are spaCy Docs with tags, parse and entities, in the article's order. A bound leaves one end open: "by Friday" is
    [None, end of Friday). Where the publication date is None, only what carries its own year is resolved, and what counts from
    that. A clock time is resolved only where its event has one day in the sentence, "two days later" only where it is clear from
    which event it counts.
    """
    day = published.date() if isinstance(published, dt.datetime) else published
    story, found = Story(day), []
    for doc in docs:
        story.open(doc)
        simple = (expression for expression in scan(doc.text) if not is_lookalike(doc, expression))
        placed = on_their_days(
            [_placed(doc, expression) for expression in join(doc.text, simple) if not is_stamp(doc.text, expression.start)]
        )
        found.append([_mention(doc, one, day, story) for one in placed])
    return found


def find_times(doc: Any, published: dt.date | dt.datetime | None) -> list[Mention]:
    """Mentions of one passage by itself, as `find_article_times` gives them."""
    return find_article_times([doc], published)[0]


def taken_spans(mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    """Start and end of every date and time, in order, for grammars that must not read their numbers."""
    return sorted((mention.start, mention.end) for mention in mentions if mention.kind == "date_time")


def _placed(doc: Any, expression: Expression) -> Placed:
    span = _span(doc, expression)
    stated = _unbound_before_noun(_named_date(expression, doc, span), doc, span)
    span = _span(doc, stated)  # without the "before" of "wounded before Sunday's speech"
    return Placed(stated, span, governor(span))


def _span(doc: Any, expression: Expression) -> Any:
    return doc.char_span(expression.start, expression.end, alignment_mode="expand")


def _mention(doc: Any, placed: Placed, published: dt.date | None, story: Story) -> Mention:
    expression, span, token = placed.expression, placed.span, placed.governor
    value = _moment(expression, published, tense_of(token, span), story)
    if token is not None:
        value = value.model_copy(update={"event": event_of(token, span)})
    story.note(expression.start, expression, value)
    return Mention(
        kind="date_time", start=expression.start, end=expression.end, text=doc.text[expression.start : expression.end], value=value
    )


def _moment(expression: Expression, published: dt.date | None, tense: Tense | None, story: Story) -> Moment:
    anchor = story.anchor(expression.start, expression.day) if isinstance(expression.day, Hence) else None
    value = resolve(expression, published, tense, anchor)
    return value if anchor is None or story.fits(value, tense) else resolve(expression, published, tense)


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
