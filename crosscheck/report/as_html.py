"""The report as one self-contained web page: findings, and the articles side by side with the words of the chosen finding marked."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from crosscheck.records import Article, Report, Verdict
from crosscheck.report.neutral import shorten, visible
from crosscheck.report.sides import SideView, published_words
from crosscheck.report.spans import Segment, Span, cut
from crosscheck.report.view import FindingView, ReportView, view_report
from crosscheck.report.wording import VERDICTS, counted

MAX_WORDS = 1_000
"""Code points of a side's words in the findings table; the article below has them all."""

ALONE = "alone"
"""The key of the words that only one outlet tells."""


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    keys: str
    """The findings that mean this text, as `f1 f7`; empty for plain text."""
    verdict: Verdict | None
    """The gravest of their verdicts; None where only one outlet tells it."""
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    article: Article
    label: str
    published: str
    url: str | None
    """Where the article stands, if that is a web address: a link of another scheme could run a script."""
    pieces: tuple[_Piece, ...]


def key_of(view: FindingView) -> str:
    """Name a finding in the page by its number, as its id may hold anything."""
    return f"f{view.number}"


def anchor_of(view: FindingView, side: SideView) -> str:
    """Name the place of a side in its article."""
    return f"f{view.number}-s{side.index}"


def _piece(segment: Segment, anchors: Sequence[str], verdicts: dict[str, Verdict]) -> _Piece:
    found = [verdicts[key] for key in segment.keys if key != ALONE]
    gravest = min(found, key=VERDICTS.index, default=None)
    return _Piece(segment.text, " ".join(segment.keys), gravest, tuple(anchors[index] for index in segment.begins if anchors[index]))


def _pages(view: ReportView) -> list[_Page]:
    spans: dict[str, list[tuple[Span, str]]] = {article.id: [] for article in view.report.articles}
    verdicts: dict[str, Verdict] = {}
    for section in view.sections:
        for finding in section.findings:
            verdicts[key_of(finding)] = section.verdict
            for side in finding.sides:
                spans[side.article.id].append((Span(side.start, side.end, key_of(finding)), anchor_of(finding, side)))
    for _, claims in view.single_source:
        for claim in claims:
            spans[claim.article].append((Span(claim.start, claim.end, ALONE), ""))
    pages = []
    for article in view.read:
        anchors = [anchor for _, anchor in spans[article.id]]
        segments = cut(article.text, [span for span, _ in spans[article.id]])
        pieces = tuple(_piece(segment, anchors, verdicts) for segment in segments)
        url = article.url if article.url and article.url.lower().startswith(("http://", "https://")) else None
        pages.append(_Page(article, view.labels[article.id], published_words(article), url, pieces))
    return pages


def _source(name: str) -> str:
    """Read a file of the page; browsers hash it with line feeds, however the package was unpacked."""
    return files("crosscheck.report").joinpath("templates", name).read_text(encoding="utf-8").replace("\r\n", "\n")


def content_hash(source: str) -> str:
    """Give the Content-Security-Policy expression that allows exactly this inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


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
    environment.filters.update(visible=visible, shorten=lambda text: shorten(text, MAX_WORDS), counted=counted, key=key_of)
    environment.globals.update(anchor=anchor_of, alone=ALONE)
    return environment


def render_html(report: Report) -> str:
    """Give one page that asks for nothing else: no request leaves it, and its policy allows no script but its own.

    Article text is shown as text; control characters are shown as pictures of them, and right-to-left text is kept to its own box.
    Without a script the page still has everything but the filter, and links lead from each side to its place in the article.
    """
    view = view_report(report)
    style, script = _source("page.css"), _source("page.js")
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            view=view,
            pages=_pages(view),
            style=style,
            script=script,
            style_hash=content_hash(style),
            script_hash=content_hash(script),
            generated=report.generated.astimezone(dt.UTC) if report.generated.tzinfo else report.generated,
        )
    )
