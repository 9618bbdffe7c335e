"""Puts a report into the words that its other formats use, for the review to show."""

from __future__ import annotations

from crosscheck.records import Report
from crosscheck.report.neutral import one_line, shorten
from crosscheck.report.sides import SideView
from crosscheck.report.view import FindingView, view_report
from crosscheck.review import ShownFinding, ShownReport, ShownSide, foremost_sides, gravest_pairs

MAX_WORDS = 1_000
"""Code points of a side's words; the article has them all."""


def show_report(report: Report) -> ShownReport:
    """Show the findings in the report's own order, in its words, on one line each and without control characters."""
    view = view_report(report)
    positions = {article.id: number for number, article in enumerate(report.articles)}
    return ShownReport(
        title=one_line(report.story),
        counts=view.counts,
        outlets=tuple(dict.fromkeys(one_line(view.labels[article.id]) for article in view.read)),
        remarks=tuple(tuple(one_line(remark) for remark in view.remarks[article.id]) for article in report.articles),
        findings=tuple(_show_finding(shown, positions) for section in view.sections for shown in section.findings),
    )


def _show_finding(shown: FindingView, positions: dict[str, int]) -> ShownFinding:
    sides = [_show_side(side, positions[side.article.id]) for side in shown.sides]
    foremost, others = foremost_sides(sides, gravest_pairs(shown.finding))
    return ShownFinding(
        id=shown.finding.id,
        kind=shown.finding.kind,
        verdict=shown.finding.verdict,
        mark=shown.mark,
        verdict_words=shown.verdict,
        facts=one_line(shown.facts),
        subject=one_line(shown.subject),
        explanation=one_line(shown.finding.explanation),
        also=tuple(one_line(line) for line in shown.also),
        foremost=foremost,
        others=others,
    )


def _show_side(side: SideView, article: int) -> ShownSide:
    return ShownSide(
        outlet=one_line(side.label),
        published=side.published,
        note=one_line(side.note),
        before=one_line(side.before),
        words=shorten(one_line(side.words), MAX_WORDS),
        after=one_line(side.after),
        article=article,
        index=side.index,
    )
