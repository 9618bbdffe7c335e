"""The articles with their claims and the sides of findings marked, each claim leading to those that tell the same elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from crosscheck.records import Claim, Report, Verdict
from crosscheck.report.camps import graver
from crosscheck.report.columns import Column
from crosscheck.report.sides import SideView
from crosscheck.report.spans import Segment, Span, cut
from crosscheck.report.view import FindingView, ReportView

LONG_TEXT = 100_000
"""Code points from which an article stays folded until it is asked for: the longest features of a newspaper have 60,000."""

MAX_ALIGNED = 40
"""Claims elsewhere that a claim leads to, the surest first; a fact that every outlet tells three times needs no more."""


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch that belongs to the same sides of findings from end to end."""

    text: str
    findings: str
    """Their keys, as `f1 f7`; empty for other text."""
    verdict: Verdict | None
    """How gravely the words differ from what others say, at worst; None where they are compared with nothing."""
    anchors: tuple[str, ...]
    """Names of the sides that begin here."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an article that belongs to the same claims from end to end."""

    words: tuple[Words, ...]
    claims: str
    """Their names, as `c3 c4`; empty between claims."""
    anchors: tuple[str, ...]
    """Names of the claims that begin here."""
    aligned: str
    """Anchors of the claims elsewhere that tell the same, as `c7 c12`; empty where there are none."""
    next: str
    """The aligned claim to go to from here; going on leads through all articles that tell it and back."""
    alone: bool
    """No other article tells it."""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article, ready to be laid out."""

    column: Column
    url: str | None
    """Where the article stands, if that is a web address: a link of another scheme could run a script."""
    stretches: tuple[Stretch, ...]
    claims: int
    alone: int
    long: bool
    """Longer than LONG_TEXT."""


def key_of(view: FindingView) -> str:
    """Name a finding in the page by its number, as its id may hold anything."""
    return f"f{view.number}"


def anchor_of(view: FindingView, side: SideView) -> str:
    """Name the place of a side in its article."""
    return f"f{view.number}-s{side.index}"


def web_address(url: str | None) -> str | None:
    """Give a URL if a browser may follow it."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def aligned_elsewhere(report: Report) -> dict[str, tuple[str, ...]]:
    """Give, by claim id, the claims of other articles that tell the same, the surest first, MAX_ALIGNED at most."""
    article = {claim.id: claim.article for claim in report.claims}
    found: dict[str, dict[str, None]] = {}
    for alignment in sorted(report.alignments, key=lambda alignment: -alignment.score):
        for claim in alignment.claims:
            others = found.setdefault(claim, {})
            if len(others) < MAX_ALIGNED:
                others.update(dict.fromkeys(other for other in alignment.claims if article.get(other) != article.get(claim)))
    return {claim: tuple(others)[:MAX_ALIGNED] for claim, others in found.items() if others}


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is to be marked in all articles."""

    sides: Mapping[str, Sequence[Span]]
    """By article, under their names."""
    findings: Mapping[str, tuple[str, Verdict | None]]
    """By name of side: the key of its finding, and how gravely it differs from the finding's other sides."""
    names: Mapping[str, str]
    """By claim id, and so the next three."""
    aligned: Mapping[str, Sequence[str]]
    next: Mapping[str, str]
    alone: frozenset[str]


def _next(claim: Claim, aligned: Sequence[str], place: Mapping[str, int], article: Mapping[str, str]) -> str:
    """Choose the aligned claim in the article that is next to the right, or else in the leftmost one."""
    first: dict[int, str] = {}
    for other in aligned:
        first.setdefault(place[article[other]], other)
    here = place[claim.article]
    return first[min(first, key=lambda number: (number <= here, number))]


def _marks(view: ReportView, columns: Sequence[Column]) -> _Marks:
    place = {column.article.id: column.number for column in columns}
    claims = {claim.id: claim for claim in view.report.claims if claim.article in place}
    article = {name: claim.article for name, claim in claims.items()}
    elsewhere = {name: [other for other in others if other in claims] for name, others in aligned_elsewhere(view.report).items()}
    aligned = {name: others for name, others in elsewhere.items() if others and name in claims}
    sides: dict[str, list[Span]] = {name: [] for name in place}
    findings: dict[str, tuple[str, Verdict | None]] = {}
    for finding in (finding for section in view.sections for finding in section.findings):
        for side in (side for side in finding.sides if side.article.id in sides):
            name = anchor_of(finding, side)
            sides[side.article.id].append(Span(side.start, side.end, name))
            findings[name] = (key_of(finding), finding.standing[side.index])
    return _Marks(
        sides=sides,
        findings=findings,
        names={name: f"c{number}" for number, name in enumerate(claims, 1)},
        aligned=aligned,
        next={name: _next(claims[name], others, place, article) for name, others in aligned.items()},
        alone=frozenset(view.report.single_source),
    )


def _stretches(text: str, claims: Sequence[Claim], sides: Sequence[Span], marks: _Marks) -> tuple[Stretch, ...]:
    """Cut an article's text at its claims, and these at the sides of findings; the innermost of nested claims says where words lead."""
    own = {marks.names[claim.id]: claim for claim in claims}
    names = list(own)
    segments = cut(text, [*(Span(claim.start, claim.end, name) for name, claim in own.items()), *sides])
    made = []
    for around, run in groupby(segments, key=lambda segment: tuple(key for key in segment.keys if key in own)):
        parts = list(run)
        inner = own[min(around, key=lambda name: own[name].end - own[name].start)].id if around else ""
        made.append(
            Stretch(
                words=tuple(_words(segment, sides, len(names), marks.findings) for segment in parts),
                claims=" ".join(around),
                anchors=tuple(names[index] for index in parts[0].begins if index < len(names)),
                aligned=" ".join(marks.names[other] for other in marks.aligned.get(inner, ())),
                next=marks.names[marks.next[inner]] if inner in marks.next else "",
                alone=inner in marks.alone,
            )
        )
    return tuple(made)


def _words(segment: Segment, sides: Sequence[Span], first_side: int, findings: Mapping[str, tuple[str, Verdict | None]]) -> Words:
    """Name the sides that begin in a segment, and the findings that it belongs to; sides count from `first_side` in `segment.begins`."""
    found = [findings[key] for key in segment.keys if key in findings]
    gravest: Verdict | None = None
    for _, verdict in found:
        gravest = graver(gravest, verdict)
    begins = tuple(sides[index - first_side].key for index in segment.begins if index >= first_side)
    return Words(segment.text, " ".join(dict.fromkeys(key for key, _ in found)), gravest, begins)


def article_pages(view: ReportView, columns: Sequence[Column]) -> tuple[ArticlePage, ...]:
    """Mark the articles of the columns; the texts of a page's words, put together, are the article's text."""
    marks = _marks(view, columns)
    told: dict[str, list[Claim]] = {column.article.id: [] for column in columns}
    for claim in view.report.claims:
        if claim.article in told:
            told[claim.article].append(claim)
    return tuple(
        ArticlePage(
            column=column,
            url=web_address(column.article.url),
            stretches=_stretches(column.article.text, told[column.article.id], marks.sides[column.article.id], marks),
            claims=len(told[column.article.id]),
            alone=sum(claim.id in marks.alone for claim in told[column.article.id]),
            long=len(column.article.text) > LONG_TEXT,
        )
        for column in columns
    )
