"""The findings as CSV for spreadsheets: a row per side."""

from __future__ import annotations

import csv
import io

from crosscheck.records import Article, Report
from crosscheck.report.neutral import shorten, visible
from crosscheck.report.sides import SideView
from crosscheck.report.view import FindingView, view_report
from crosscheck.report.wording import stamp_words

COLUMNS = (
    "finding", "verdict", "reason", "kind", "subject", "confidence", "explanation",
    "outlet", "article", "published", "speaker", "status", "words", "sentence", "start", "end",
    "page", "published_from", "updated", "notes",
)  # fmt: skip

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads the file in the code page of the machine, and every name with an accent breaks.

LibreOffice, Google Sheets and Python's `utf-8-sig` take it away; a program that reads plain UTF-8 sees it before the first column's name.
The people whom this format is for open it with a double click, so it stays. The separator is a comma: a first line `sep=,` would make
Excel forget the mark again.
"""

MAX_CELL = 32_000
"""Excel holds 32,767 characters in a cell and spreads the rest over the next rows."""

# A cell that begins so is a formula to Excel, LibreOffice and Google Sheets, and an article could put one into an editor's sheet, to
# send its cells elsewhere. The full-width forms work in East Asian versions.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# Programs drop these in front of a formula when they read a file, or when a cell is edited.
_SKIPPED = " \u00a0\u200b\ufeff"


def safe_cell(text: str) -> str:
    """Make a text harmless in a spreadsheet: a leading apostrophe says that what follows is text, not a formula.

    >>> safe_cell("=1+1"), safe_cell("-5 °C"), safe_cell("about 5")
    ("'=1+1", "'-5 °C", 'about 5')
    """
    # Looked at before control characters are replaced, because a spreadsheet may drop the replaced ones in front of a formula.
    guarded = f"'{text}" if text.lstrip(_SKIPPED).startswith(_FORMULA_STARTS) or text.startswith(_FORMULA_STARTS) else text
    return shorten(visible(guarded), MAX_CELL)


def _row(view: FindingView, side: SideView) -> list[str]:
    finding, claim = view.finding, side.claim
    texts = (finding.id, finding.verdict, finding.reason or "", finding.kind, view.subject, view.confidence, finding.explanation)
    told = (side.article.outlet, side.article.id, side.published, claim.speaker or "", claim.status)
    sentence = side.before + side.words + side.after
    place = (side.words, sentence, str(side.start), str(side.end), side.page)
    return [safe_cell(text) for text in (*texts, *told, *place, *_reading(side.article))]


def _reading(article: Article) -> tuple[str, str, str]:
    """Tell how the article was read; unlike for a person, wherever its date is from, as a column is filtered by its values."""
    return article.published_from or "", stamp_words(article.updated) if article.updated else "", "; ".join(article.notes)


def render_csv(report: Report) -> str:
    """Give a header row and a row per side of each finding, gravest first; the line ends are CRLF (RFC 4180).

    Write it as UTF-8 without translating line ends. `start` and `end` count code points in the article's text; where a side means its
    whole claim they are the claim's. `sentence` is the sentence around the words, cut if it is very long. `page` is empty where the article
    has no pages; the last three columns are the article's.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for section in view_report(report).sections:
        writer.writerows(_row(view, side) for view in section.findings for side in view.sides)
    return BYTE_ORDER_MARK + out.getvalue()
