"""The findings as W3C Web Annotations in JSON-LD: a page of annotations per article, one for each side of a finding.

Source: https://www.w3.org/TR/annotation-model/ and https://www.w3.org/TR/annotation-vocab/
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from crosscheck.records import Article, Report
from crosscheck.report.locators import Node, identifier, render_graph, selectors, source_of
from crosscheck.report.neutral import shorten
from crosscheck.report.sides import SideView
from crosscheck.report.view import FindingView, ReportView, view_report

MAX_WORDS = 300
"""Code points of what another article says; its own annotation has all of it."""

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def _names(view: FindingView) -> list[str]:
    """Identify the annotations of a finding's sides by quoted place and kind; the finding's number changes from run to run."""
    sources = [source_of(side.article) for side in view.sides]
    of_all = sorted(f"{source} {side.start}" for source, side in zip(sources, view.sides, strict=True))
    return [
        identifier("annotation", source, str(side.start), str(side.end), view.finding.kind, view.finding.verdict, *of_all)
        for source, side in zip(sources, view.sides, strict=True)
    ]


def _cited(side: SideView) -> str:
    source = f"{side.label}, {side.page}" if side.page else side.label
    return f"{source}: “{shorten(side.words, MAX_WORDS)}”"


def _bodies(view: FindingView, side: SideView) -> list[Node]:
    explanation = view.finding.explanation or view.verdict
    others = "; ".join(_cited(other) for other in view.sides if other.article.id != side.article.id)
    text = f"{view.subject}: {explanation}" + (f" ({others})" if others else "")
    tags = [view.verdict, view.kind, *([view.reason] if view.reason else [])]
    tagging: list[Node] = [
        {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "language": "en", "value": tag} for tag in tags
    ]
    return [
        {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "language": "en", "value": text},
        *tagging,
    ]


def _annotation(name: str, view: FindingView, side: SideView, maker: Node, generated: str) -> Node:
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "commenting",
        "generator": maker,
        "generated": generated,
        "body": _bodies(view, side),
        "target": {
            "type": "SpecificResource",
            "source": source_of(side.article),
            "selector": selectors(side.article, side.start, side.end),
        },
    }


def _told(view: ReportView) -> list[tuple[Article, Mapping[str, tuple[FindingView, SideView]]]]:
    """Give the articles that have a part in findings, each with its sides by name; a side that a finding names twice is told once."""
    told: dict[str, dict[str, tuple[FindingView, SideView]]] = {article.id: {} for article in view.read}
    for finding in (finding for section in view.sections for finding in section.findings):
        for name, side in zip(_names(finding), finding.sides, strict=True):
            if side.article.id in told and side.start < side.end:
                told[side.article.id][name] = (finding, side)
    return [(article, told[article.id]) for article in view.read if told[article.id]]


def _pages(view: ReportView, collection: str, maker: Node, generated: str) -> tuple[list[Node], int]:
    """Give a page for each article with at least one annotation, as a page must have one, and how many annotations they hold."""
    told = _told(view)
    names = [identifier("page", view.report.story, article.id) for article, _ in told]
    pages: list[Node] = []
    total = 0
    for number, (article, sides) in enumerate(told):
        page: Node = {
            "id": names[number],
            "type": "AnnotationPage",
            "label": article.title or article.outlet or article.id,
            "partOf": collection,
        }
        page |= {"prev": names[number - 1]} if number else {}
        page |= {"next": names[number + 1]} if number + 1 < len(names) else {}
        items = [_annotation(name, finding, side, maker, generated) for name, (finding, side) in sides.items()]
        pages.append({**page, "startIndex": total, "items": items})
        total += len(items)
    return pages, total


def render_annotations(report: Report) -> str:
    """Give a graph of one AnnotationCollection for the story, and an AnnotationPage for each article that has part in a finding.

    Each annotation points at a side's words with a TextQuoteSelector and a TextPositionSelector, in a PDF also at their page, and says in
    words what crosscheck found.
    Two runs over the same articles give the same identifiers as long as a finding has the same places, kind and verdict.
    """
    view = view_report(report)
    generated = report.generated if report.generated.tzinfo else report.generated.replace(tzinfo=dt.UTC)
    when = generated.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    version = report.crosscheck.version
    maker: Node = {"id": identifier("crosscheck", version), "type": "Software", "name": f"crosscheck {version}"}
    collection = identifier("collection", report.story)
    pages, total = _pages(view, collection, maker, when)
    head: Node = {"id": collection, "type": "AnnotationCollection", "label": report.story, "total": total}
    if pages:
        head |= {"first": pages[0]["id"], "last": pages[-1]["id"]}
    return render_graph(CONTEXT, [head, *pages])
