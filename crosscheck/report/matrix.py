"""The picture of a story: a row for each fact, a column for each article, and in each cell what that article says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    """A fact with a cell for each column; None where the article is silent."""

    finding: FindingView
    cells: tuple[Cell | None, ...]
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
    made = []
    for view in findings:
        told: dict[str, list[SideView]] = {}
        for side in view.sides:
            told.setdefault(side.article.id, []).append(side)
        cells = tuple(_cell(view, told[column.article.id]) if column.article.id in told else None for column in columns)
        speaking = " ".join(str(column.number) for column, cell in zip(columns, cells, strict=True) if cell)
        made.append(Row(view, cells, speaking))
    return tuple(made)
