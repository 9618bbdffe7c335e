"""Who reported what first, as far as the times of publication tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosscheck.records import Article
from crosscheck.report.chart import stage_of
from crosscheck.report.columns import Column
from crosscheck.report.neutral import first_words, one_line
from crosscheck.report.sides import SideView, in_utc, publication_order
from crosscheck.report.view import FindingView

MAX_VALUE = 40
"""Code points of the value that an outlet was the first to give."""


@dataclass(frozen=True, slots=True)
class FirstFact:
    """A fact, or a fact's new value, that one article told before all others."""

    view: FindingView
    value: str
    """What the article said where outlets differ, in its words; of a plan, how far it had come; empty where all agree."""


@dataclass(frozen=True, slots=True)
class Step:
    """One article on the line of publication."""

    column: Column
    after: str
    """How long after the first article it was published, in words; empty for the first and the undated."""
    facts: tuple[FirstFact, ...]


def _bounds(published: dt.datetime | dt.date) -> tuple[dt.datetime, dt.datetime]:
    """Give the earliest and the latest moment that a time of publication can mean."""
    start = in_utc(published)
    return start, start if isinstance(published, dt.datetime) else start.replace(hour=23, minute=59, second=59)


def first_teller(articles: Sequence[Article]) -> Article | None:
    """Find the article that came before all those of other outlets; None where the times of publication do not settle it.

    An undated article may be the first, and so may any article of a day of which only the date is known.
    """
    dated = [(*_bounds(article.published), article) for article in articles if article.published is not None]
    if not dated or len(dated) < len(articles):
        return None
    _, latest, first = min(dated, key=lambda bound: bound[1])
    return first if all(latest < start for start, _, article in dated if article.outlet != first.outlet) else None


def _brief(side: SideView) -> str:
    return first_words(one_line(side.words[: 2 * MAX_VALUE]).strip(), MAX_VALUE)


def _values(view: FindingView) -> list[tuple[str, list[SideView]]]:
    """Part the sides of a fact that changed or is disputed by what they say, with the words for it.

    Of any other fact all sides are one part, without words.
    """
    if view.finding.verdict not in ("updated", "conflict"):
        return [("", list(view.sides))]
    if view.finding.verdict == "conflict" or view.finding.kind != "status":
        return [(_brief(camp.sides[0]), list(camp.sides)) for camp in view.camps]
    stages: dict[str, list[SideView]] = {}
    for side in view.sides:
        stages.setdefault(stage_of(side.claim)[1], []).append(side)
    return list(stages.items())


def _firsts(view: FindingView) -> dict[str, FirstFact]:
    """Give, by article, what it was first with: the fact, or one of its values if it changed."""
    firsts: dict[str, FirstFact] = {}
    for value, sides in _values(view):
        first = first_teller([side.article for side in sides])
        if first is not None and len(view.outlets) > 1:
            own = next(side for side in sides if side.article.id == first.id)
            differs = view.finding.verdict == "compatible" and not own.whole_claim
            firsts.setdefault(first.id, FirstFact(view, value or (_brief(own) if differs else "")))
    return firsts


def _after(first: Article | None, article: Article) -> str:
    """Say how much later an article came, no finer than both times are known."""
    if first is None or first.published is None or article.published is None:
        return ""
    minutes = int((in_utc(article.published) - in_utc(first.published)).total_seconds() // 60)
    if not (isinstance(first.published, dt.datetime) and isinstance(article.published, dt.datetime)):
        days = (in_utc(article.published).date() - in_utc(first.published).date()).days
        return f"{days} d later" if days else ""
    days, hours, left = minutes // 1440, minutes % 1440 // 60, minutes % 60
    parts = [f"{number} {unit}" for number, unit in ((days, "d"), (hours, "h"), (left, "min")) if number]
    return f"{' '.join(parts[:2])} later" if parts else ""


def line_of_reports(columns: Sequence[Column], findings: Iterable[FindingView]) -> tuple[Step, ...]:
    """Give the articles by publication, each with the facts that it told before every other outlet, in the order of `findings`."""
    facts: dict[str, list[FirstFact]] = {column.article.id: [] for column in columns}
    for view in findings:
        for article, fact in _firsts(view).items():
            if article in facts:
                facts[article].append(fact)
    ordered = sorted(columns, key=lambda column: publication_order(column.article))
    start = ordered[0].article if ordered else None
    return tuple(Step(column, _after(start, column.article), tuple(facts[column.article.id])) for column in ordered)
