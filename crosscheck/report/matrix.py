"""The picture of a story: a row for each fact, a column for each article, and in each cell what that article says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.records import Verdict
from crosscheck.report.camps import graver
from crosscheck.report.columns import Column
from crosscheck.report.neutral import first_words, one_line
from crosscheck.report.sides import SideView
from crosscheck.report.view import FindingView
from crosscheck.report.wording import STATUS_WORDS

MAX_VALUE = 70
"""Code points of a value: four lines of a column of eleven ems."""

MAX_VALUES = 3
"""Different wordings of one article that a cell shows; the finding has them all."""


@dataclass(frozen=True, slots=True)
class Value:
    """One wording of a fact by one article."""

    words: str
    side: SideView
    note: str
    """How firmly it is said, where that is what the outlets differ in."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article says of one fact."""

    verdict: Verdict | None
    """How gravely it differs from the others; None where it is compared with none of them."""
    values: tuple[Value, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Row:
    """A fact with what each article says of it."""

    finding: FindingView
    cells: tuple[Cell | int, ...]
    """From left to right; a number is how many columns beside each other are silent, which most are where articles are many."""
    columns: str
    """The numbers of the columns that are not silent, as `1 4`."""


def _words(view: FindingView, side: SideView) -> str:
    """Give what the sides differ in: the source of an attribution, else the words that are compared."""
    if view.finding.kind == "attribution":
        return first_words(one_line((side.claim.speaker or "as fact")[: 2 * MAX_VALUE]).strip(), MAX_VALUE)
    return first_words(one_line(side.words[: 2 * MAX_VALUE]).strip(), MAX_VALUE)


def _cell(view: FindingView, sides: Sequence[SideView]) -> Cell:
    values: dict[str, Value] = {}
    verdict = None
    for side in sides:
        words = _words(view, side)
        note = STATUS_WORDS[side.claim.status] if view.finding.kind in ("attribution", "status") else ""
        values.setdefault(f"{words.casefold()} {note}", Value(words, side, note))
        verdict = graver(verdict, view.standing[side.index])
    return Cell(verdict, tuple(values.values())[:MAX_VALUES], max(len(values) - MAX_VALUES, 0))


def rows(findings: Sequence[FindingView], columns: Sequence[Column]) -> tuple[Row, ...]:
    """Lay findings out as rows, in the order given."""
    place = {column.article.id: column.number for column in columns}
    return tuple(_row(view, place) for view in findings)


def _row(view: FindingView, place: Mapping[str, int]) -> Row:
    told: dict[int, list[SideView]] = {}
    for side in view.sides:
        if side.article.id in place:
            told.setdefault(place[side.article.id], []).append(side)
    speaking = sorted(told)
    cells: list[Cell | int] = []
    for before, number in pairwise([0, *speaking, len(place) + 1]):
        cells += [number - before - 1] if number - before > 1 else []
        cells += [_cell(view, told[number])] if number in told else []
    return Row(view, tuple(cells), " ".join(map(str, speaking)))
