"""The report as one self-contained web page: what conflicts, the matrix of facts, each finding, who was first, and the articles."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from crosscheck.records import Report
from crosscheck.report.article_pages import anchor_of, article_pages, key_of
from crosscheck.report.camps import gravest_first
from crosscheck.report.chart import HEIGHT, RADIUS, WIDTH, draw
from crosscheck.report.columns import brackets, order_columns
from crosscheck.report.emphasis import Stretch, sentences_of
from crosscheck.report.matrix import rows
from crosscheck.report.neutral import first_words, one_line, shorten, visible
from crosscheck.report.told_first import line_of_reports
from crosscheck.report.view import FindingView, Section, view_report
from crosscheck.report.wording import GRAVITY, KIND_WORDS, VERDICT_MARKS, VERDICT_WORDS, counted, listed

MAX_WORDS = 1_000
"""Code points of a side's words in a finding; the article below has them all."""

MAX_BRIEF = 80
"""Code points of a wording in the summary: it has to fit on a line with its outlets."""

CONFIDENCES = ("0.5", "0.7", "0.8", "0.9")
"""What the page can be filtered by; below 0.5 a finding is more often wrong than right."""

WIDE = 8
"""Columns from which the matrix does not fit on paper; the findings say the same there."""


def _source(name: str) -> str:
    """Read a file of the page; browsers hash it with line feeds, however the package was unpacked."""
    return files("crosscheck.report").joinpath("templates", name).read_text(encoding="utf-8").replace("\r\n", "\n")


def content_hash(source: str) -> str:
    """Give the Content-Security-Policy expression that allows exactly this inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _shown(text: str) -> str:
    """Cut a text before it is made harmless: an article may be ten megabytes without a full stop."""
    return visible(shorten(text, MAX_WORDS))


def _sentences(view: FindingView) -> list[list[Stretch]]:
    """Give the sentences of a finding's sides as they are shown, in the order of the sides."""
    return [[Stretch(_shown(text), marked) for text, marked in sentence] for sentence in sentences_of(view.finding, view.sides)]


def _brief(text: str) -> str:
    """Give the beginning of a text on one line."""
    return first_words(one_line(text[: 2 * MAX_BRIEF]).strip(), MAX_BRIEF)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("crosscheck.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(visible=visible, shown=_shown, counted=counted, listed=listed, key=key_of, brief=_brief)
    environment.filters.update(gravest_first=gravest_first)
    environment.globals.update(
        anchor=anchor_of, sentences=_sentences, chart=draw, marks=VERDICT_MARKS, words=VERDICT_WORDS, confidences=CONFIDENCES,
        chart_width=WIDTH, chart_height=HEIGHT, radius=RADIUS, wide=WIDE,
    )  # fmt: skip
    return environment


def _by_gravity(sections: Sequence[Section]) -> list[Section]:
    return sorted(sections, key=lambda section: GRAVITY.index(section.verdict))


def render_html(report: Report) -> str:
    """Give one page that asks for nothing else: no request leaves it, and its policy allows no script but its own.

    Article text is shown as text; control characters are shown as pictures of them, and right-to-left text is kept to its own box.
    Without a script the page still has everything but the filter and the picture of aligned claims: links lead from each value to its
    place in the article, and from each claim to those that tell the same elsewhere.
    """
    view = view_report(report)
    sections = _by_gravity(view.sections)
    columns = order_columns(view.read, view.labels, report.copies)
    kinds = dict.fromkeys(finding.finding.kind for section in sections for finding in section.findings)
    style, script = _source("page.css"), _source("page.js")
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            view=view,
            sections=sections,
            columns=columns,
            column_of={column.article.id: column for column in columns},
            brackets=brackets(columns),
            rows={section.verdict: rows(section.findings, columns) for section in sections},
            kinds={kind: KIND_WORDS[kind] for kind in KIND_WORDS if kind in kinds},
            steps=line_of_reports(columns, (finding for section in sections for finding in section.findings)),
            pages=article_pages(view, columns),
            style=style,
            script=script,
            style_hash=content_hash(style),
            script_hash=content_hash(script),
            generated=report.generated.astimezone(dt.UTC) if report.generated.tzinfo else report.generated,
        )
    )
