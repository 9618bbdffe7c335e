"""The events told so far in an article, and which of them "two days later" counts from: the nearest, where only one can be meant."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import deque
from dataclasses import dataclass
from typing import Any

from crosscheck.extract.mentions.time.event_words import REPORTING
from crosscheck.extract.mentions.time.expressions import Expression, Hence, Window
from crosscheck.extract.mentions.time.spans import ONE_DAY, Span
from crosscheck.extract.mentions.time.tense import Tense
from crosscheck.records import Moment

_SENTENCES_BACK = 2
"""A story that has gone on for longer without a date may have come to another day."""


@dataclass(frozen=True, slots=True)
class _Told:
    sentence: int
    span: Span | None
    """None where something was dated, but not so that one could count from it."""
    reports: bool
    """It dates the telling: "police said on Friday"."""
    quoted: bool


class Story:
    """What one article has dated so far; its passages are given in reading order."""

    def __init__(self, published: dt.date | None) -> None:
        self._published = published
        self._told: deque[_Told] = deque()
        self._before = 0
        self._starts: list[int] = []
        self._marks: list[int] = []

    def open(self, doc: Any) -> None:
        """Go on with the next passage, a spaCy Doc with sentences."""
        self._before += len(self._starts)
        self._starts = [sentence.start_char for sentence in doc.sents]
        self._marks = [i for i, character in enumerate(doc.text) if character in '"“”']

    def note(self, start: int, expression: Expression, moment: Moment) -> None:
        """Remember a time of the open passage; a clock without a day and what recurs date nothing."""
        if moment.recurring or (expression.day is None and moment.start is None):
            return
        reports = moment.event in REPORTING
        self._told.append(_Told(self._sentence(start), _countable(expression, moment), reports, self._quoted(start)))
        while self._told[0].sentence < self._told[-1].sentence - _SENTENCES_BACK:
            self._told.popleft()

    def anchor(self, start: int, day: Hence) -> Span | None:
        """Give the time that an expression of the open passage counts from, or None where that is not clear."""
        pool = self._pool(self._sentence(start), back=day.count <= 0)
        quoted = self._quoted(start)
        days = {told.span.start.date() if told.span and told.span.start else None for told in pool}
        if len(days) != 1 or any(told.quoted != quoted for told in pool):
            return None
        return pool[-1].span

    def fits(self, moment: Moment, tense: Tense | None) -> bool:
        """Tell whether a time that was counted lies on the tense's side of publication."""
        if self._published is None or moment.start is None or moment.end is None:
            return True
        if tense == "future":
            return moment.end.date() >= self._published
        return tense is None or moment.start.date() <= self._published + ONE_DAY

    def _pool(self, sentence: int, *, back: bool) -> list[_Told]:
        """Take the times of this sentence, or of the nearest before it; when it was told matters only to "a day earlier" beside it."""
        here = [told for told in self._told if told.sentence == sentence]
        pool = [told for told in here if not told.reports] or (here if back else [])
        for earlier in range(sentence - 1, sentence - 1 - _SENTENCES_BACK, -1):
            pool = pool or [told for told in self._told if told.sentence == earlier and not told.reports]
        return pool

    def _sentence(self, start: int) -> int:
        return self._before + bisect_left(self._starts, start + 1)

    def _quoted(self, start: int) -> bool:
        return bisect_left(self._marks, start) % 2 == 1


def _countable(expression: Expression, moment: Moment) -> Span | None:
    """Give the time as one to count from: a day, or a whole week, month or year; not a range, a bound or a guess."""
    start, end = moment.start, moment.end
    if start is None or end is None or expression.until is not None or isinstance(expression.day, Window):
        return None
    if moment.grain in ("minute", "hour", "part_of_day"):
        clear = moment.grain == "part_of_day" or not (expression.clock and expression.clock.midnight)
        return Span(start, end, moment.grain) if clear else None
    if moment.approximate or (moment.grain == "day" and end - start != ONE_DAY):
        return None
    return Span(start, end, moment.grain)
