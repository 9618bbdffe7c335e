"""The report for a terminal: what conflicts comes first, each finding with who says what in the outlet's exact words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from tabulate import tabulate

from crosscheck.records import Article, Report, Verdict
from crosscheck.report.neutral import one_line, shorten
from crosscheck.report.sides import SideView, published_words
from crosscheck.report.view import FindingView, ReportView, Section, view_report
from crosscheck.report.wording import counted
from crosscheck.report.wrap import Piece, indented, wrap

MIN_TABLE_WIDTH = 70
"""Below this, three columns leave under 35 cells for the words, about six words a line; a list reads better."""

MIN_WIDTH = 20
"""Narrower terminals get lines of this width: an indent, and room for a word."""

MAX_AGREEMENTS = 15
"""What fits on a screen below the findings that need an editor; `show_all` gives the rest."""

MAX_WORDS = 600
"""Code points of a side's words that are shown: ten lines at 80 columns with the other columns taken off."""

MAX_COLUMN_SHARE = 4
"""Outlet and date take at most a quarter of the width each, so that the words keep half."""

BOLD = "1"
STYLES: dict[Verdict, str] = {"conflict": "1;31", "compatible": "1;33", "updated": "1;36", "agree": "1;32"}

_INDENT = "   "
_GAP = 2  # tabulate puts two spaces between the columns of a plain table


@dataclass(frozen=True, slots=True)
class _Terminal:
    width: int
    colour: bool
    show_all: bool

    @property
    def narrow(self) -> bool:
        return self.width < MIN_TABLE_WIDTH

    def text(self, words: str, *, first: str = "", style: str = "") -> list[str]:
        """Wrap a text of one style under a bullet, a number or an indent."""
        room = self.width - cell_len(first)
        return indented(wrap([Piece(one_line(shorten(words, 2 * MAX_WORDS)).strip(), style)], room, colour=self.colour), first)

    def table(self, rows: Sequence[Sequence[Sequence[Piece]]], max_column: int) -> list[list[str]]:
        """Lay out rows of cells in columns that line up, and give the lines of each row.

        All columns but the last are as wide as their widest cell, up to `max_column`; the last takes what is left.
        """
        widths = [min(max(_cells(row[column]) for row in rows), max_column) for column in range(len(rows[0]) - 1)]
        columns = [[wrap(row[column], width, colour=self.colour) for row in rows] for column, width in enumerate(widths)]
        room = self.width - len(_INDENT) - sum(_laid_width(column) + _GAP for column in columns)
        columns.append([wrap(row[-1], room, colour=self.colour) for row in rows])
        cells = [["\n".join(column[number]) for column in columns] for number in range(len(rows))]
        lines = [_INDENT + line for line in tabulate(cells, tablefmt="plain", disable_numparse=True).split("\n")]
        heights = [max(len(column[number]) for column in columns) for number in range(len(rows))]
        return [lines[sum(heights[:number]) : sum(heights[: number + 1])] for number in range(len(rows))]


def _laid_width(column: Sequence[Sequence[str]]) -> int:
    """Give the cells that tabulate may spend on a column: without a further package it pads by code points, whatever their width."""
    lines = [line for cell in column for line in cell]
    return max(len(line) for line in lines) + max(cell_len(line) - len(line) for line in lines)


def _cells(pieces: Sequence[Piece]) -> int:
    return cell_len("".join(piece.text for piece in pieces))


def _said(side: SideView, verdict: Verdict, *, colour: bool) -> list[Piece]:
    """Give the sentence with the words that are compared emphasised: by colour, or in guillemets where there is none."""
    note = [Piece(one_line(f" [{side.note}]"))] if side.note else []
    words = one_line(shorten(side.words, MAX_WORDS))
    if side.whole_claim:
        return [Piece(words.strip()), *note]
    marked = [Piece(words, STYLES[verdict])] if colour else [Piece("«"), Piece(words), Piece("»")]
    return [Piece(one_line(side.before)), *marked, Piece(one_line(side.after).rstrip()), *note]


def _lead(number: int, view: FindingView, terminal: _Terminal) -> list[str]:
    first = f"{number}. "
    lines = terminal.text(view.subject, first=first, style=BOLD)
    indent = " " * len(first)
    for text in (view.finding.explanation, *(f"also: {also}" for also in view.also), view.facts):
        lines += terminal.text(text, first=indent) if text else []
    return lines


def _sides_as_rows(findings: Sequence[FindingView], terminal: _Terminal) -> list[list[str]]:
    """Lay out the sides of all findings of a section in one table, so that they line up, and give the lines of each finding."""
    rows = [
        [[Piece(one_line(side.label))], [Piece(side.published)], _said(side, view.finding.verdict, colour=terminal.colour)]
        for view in findings
        for side in view.sides
    ]
    blocks = iter(terminal.table(rows, terminal.width // MAX_COLUMN_SHARE)) if rows else iter(())
    return [[line for _ in view.sides for line in next(blocks)] for view in findings]


def _sides_as_list(view: FindingView, terminal: _Terminal) -> list[str]:
    lines: list[str] = []
    for side in view.sides:
        lines += terminal.text(f"{side.label}, {side.published}", first=_INDENT + "- ")
        indent = _INDENT + "  "
        lines += indented(
            wrap(_said(side, view.finding.verdict, colour=terminal.colour), terminal.width - len(indent), colour=terminal.colour), indent
        )
    return lines


def _findings(section: Section, terminal: _Terminal) -> list[str]:
    if terminal.narrow:
        sides = [_sides_as_list(view, terminal) for view in section.findings]
    else:
        sides = _sides_as_rows(section.findings, terminal)
    leads = [_lead(number, view, terminal) for number, view in enumerate(section.findings, 1)]
    return [line for lead, rows in zip(leads, sides, strict=True) for line in (*lead, *rows, "")]


def _agreement(view: FindingView) -> tuple[str, str]:
    """Give the fact in the words of all who tell it, each wording once, and who they are."""
    words = " / ".join(f"“{one_line(shorten(said, MAX_WORDS))}”" for said in view.wordings)
    told_by = " · ".join((", ".join(view.outlets), view.independence, view.confidence))
    return f"{one_line(view.subject)}: {words}", one_line(told_by)


def _agreements(section: Section, terminal: _Terminal) -> list[str]:
    shown = section.findings if terminal.show_all else section.findings[:MAX_AGREEMENTS]
    facts = [_agreement(view) for view in shown]
    if terminal.narrow:
        lines = [line for fact, told_by in facts for line in (*terminal.text(fact, first="- "), *terminal.text(told_by, first="  "))]
    else:
        rows = [[[Piece(f"{number}.")], [Piece(fact)], [Piece(told_by)]] for number, (fact, told_by) in enumerate(facts, 1)]
        lines = [line for row in terminal.table(rows, terminal.width // 2) for line in row]
    more = len(section.findings) - len(shown)
    return [*lines, *(terminal.text(f"… and {counted(more, 'more agreement')} (--all lists them)", first=_INDENT) if more else []), ""]


def _section(section: Section, terminal: _Terminal) -> list[str]:
    number = len(section.findings)
    if not number:
        return [*terminal.text(f"{section.title}: none", style=BOLD), ""]
    title = terminal.text(f"{section.title} ({number})", style=STYLES[section.verdict])
    return [*title, "", *(_agreements if section.verdict == "agree" else _findings)(section, terminal)]


def _remarks(view: ReportView, article: Article) -> str:
    told = view.remarks[article.id]
    return f" [{'; '.join(told)}]" if told else ""


def _head(view: ReportView, terminal: _Terminal) -> list[str]:
    lines = [*terminal.text(f"{view.report.story}: {view.headline}", style=BOLD), *terminal.text(view.counts), ""]
    told = [(view.labels[article.id], published_words(article), article.title or "", _remarks(view, article)) for article in view.read]
    if terminal.narrow:
        lines += [line for label, day, _, remarks in told for line in terminal.text(f"{label}, {day}{remarks}", first="- ")]
    elif told:
        rows = [[[Piece(one_line(cell))] for cell in (label, day, (title + remarks).lstrip())] for label, day, title, remarks in told]
        lines += [line for row in terminal.table(rows, terminal.width // MAX_COLUMN_SHARE) for line in row]
    for article in view.skipped:
        skipped = f"skipped: {view.labels[article.id]} ({article.source}): {article.skipped}"
        lines += terminal.text(skipped, first="- " if terminal.narrow else _INDENT)
    return [*lines, ""]


def _single_source(view: ReportView, terminal: _Terminal) -> list[str]:
    number = len(view.report.single_source)
    told = f"{counted(number, 'claim')} told by one outlet only"
    if not terminal.show_all or not number:
        return terminal.text(f"{told} (--all lists them)" if number else told)
    lines = terminal.text(f"Told by one outlet only ({number:,})", style=BOLD)
    for label, claims in view.single_source:
        lines += ["", *terminal.text(label)]
        for claim in claims:
            lines += terminal.text(shorten(claim.text, MAX_WORDS), first=_INDENT + "- ")
    return lines


def render_table(report: Report, *, width: int, colour: bool, show_all: bool = False) -> str:
    """Give the report for a terminal of `width` cells, at least MIN_WIDTH; with `colour`, ANSI codes mark verdicts and the words compared.

    From MIN_TABLE_WIDTH the sides stand in columns, below it in a list. Terminal escapes in articles are shown, not obeyed.
    """
    terminal = _Terminal(max(width, MIN_WIDTH), colour, show_all)
    view = view_report(report)
    lines = _head(view, terminal)
    for section in view.sections:
        lines += _section(section, terminal)
    lines += _single_source(view, terminal)
    return "\n".join(line.rstrip() for line in lines) + "\n"
