"""What every format shows, worked out once: sections, sides with their outlets and sentences, and independent sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosscheck.records import Article, Claim, Finding, Report, Verdict
from crosscheck.report.camps import Camp, camp_numbers, camps, gravest_first, standings
from crosscheck.report.provenance import remarks
from crosscheck.report.sides import SideView, article_labels, look_up, published_first, view_side
from crosscheck.report.sources import Wire, independent_sources, shared_text, wire_texts
from crosscheck.report.subject import open_subject
from crosscheck.report.wording import (
    GRAVITY,
    KIND_WORDS,
    REASON_WORDS,
    SECTION_TITLES,
    VERDICT_MARKS,
    VERDICT_WORDS,
    VERDICTS,
    counted,
    listed,
)

MAX_ALSO = 3
"""Further differences named under a finding; its sides stand there anyway."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding with its sides and its words for verdict, reason and kind."""

    finding: Finding
    number: int
    """Position in the report, from 1: safe to use as an anchor, whatever the id holds."""
    subject: str
    """What it is about; where its sides differ, with the value left open."""
    verdict: str
    mark: str
    reason: str
    """The reason in words, or empty."""
    kind: str
    confidence: str
    sides: tuple[SideView, ...]
    """Those that agree next to each other, those that differ most gravely first; the sides of an update in the order of publication."""
    camps: tuple[Camp, ...]
    standing: tuple[Verdict | None, ...]
    """The gravest relation of each side, by the side's index in the finding."""
    also: tuple[str, ...]
    """What else differs between its sides, beside the gravest difference that its explanation tells."""
    sources: tuple[tuple[str, ...], ...]
    """Its outlets, in groups that share a source."""
    shared: str
    """What joins outlets in such a group: one wire text, or a part of it; empty where nothing does."""

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that have a side in it, each once."""
        return tuple(outlet for source in self.sources for outlet in source)

    @property
    def wordings(self) -> tuple[str, ...]:
        """The words of its sides, each wording once."""
        return tuple(dict.fromkeys(side.words.strip() for side in self.sides))

    @property
    def facts(self) -> str:
        """Reason, kind and confidence on one line."""
        return " · ".join(part for part in (self.reason, self.kind, f"confidence {self.confidence}") if part)

    @property
    def independence(self) -> str:
        """Whether its outlets are sources of their own or carry one wire text."""
        copied = [source for source in self.sources if len(source) > 1]
        if not copied:
            return "independent" if len(self.sources) > 1 else "one outlet"
        if len(self.sources) == 1:
            return f"not independent: {self.shared}"
        joined = "; ".join(listed(source) for source in copied)
        return f"{counted(len(self.sources), 'independent source')} ({joined}: {self.shared})"


@dataclass(frozen=True, slots=True)
class Section:
    """The findings of one verdict, in the report's order; agreements with the best founded first."""

    verdict: Verdict
    title: str
    mark: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report, ready to be laid out."""

    report: Report
    sections: tuple[Section, ...]
    """All four, empty ones included."""
    labels: Mapping[str, str]
    """Article id to the name that stands for it."""
    remarks: Mapping[str, tuple[str, ...]]
    """Article id to what should be known of how it was read."""
    read: tuple[Article, ...]
    skipped: tuple[Article, ...]
    single_source: tuple[tuple[str, tuple[Claim, ...]], ...]
    """Label and claims of each article that tells something alone, in the report's order of articles."""
    headline: str
    tally: tuple[tuple[str, int, str], ...]
    """What there is how many times, in the order of `counts`: verdict, or `alone`, the number, and the words."""

    @property
    def counts(self) -> str:
        """The answer in one line."""
        return " · ".join(words for _, _, words in self.tally)


def _also(finding: Finding) -> tuple[str, ...]:
    """Tell the further relations of a finding whose sides differ in more than one way, gravest first, once for each two camps."""
    differing = [relation for relation in finding.relations if relation.verdict != "agree"]
    camp = camp_numbers(len(finding.sides), finding.relations) if differing else []
    told: set[object] = {finding.explanation}
    lines = []
    for relation in sorted(differing, key=lambda relation: GRAVITY.index(relation.verdict)):
        between = (*sorted((camp[relation.left], camp[relation.right])), relation.verdict, relation.reason)
        known = relation.explanation in told or between in told
        told |= {relation.explanation, between}
        if relation.explanation and not known:
            how = VERDICT_WORDS[relation.verdict] if relation.reason is None else REASON_WORDS[relation.reason]
            lines.append(f"{relation.explanation.rstrip('.')} ({how}).")
    left_out = [f"… and {counted(len(lines) - MAX_ALSO, 'more difference')}"] if len(lines) > MAX_ALSO else []
    return tuple(lines[:MAX_ALSO] + left_out)


def _finding_view(
    number: int,
    finding: Finding,
    wires: Mapping[str, Wire],
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    labels: Mapping[str, str],
) -> FindingView:
    sides = tuple(view_side(index, side, claims, articles, labels) for index, side in enumerate(finding.sides))
    standing = standings(len(sides), finding.relations)
    parted = camps(sides, finding.relations, standing)
    together = tuple(side for camp in gravest_first(parted) for side in camp.sides)
    told_in = [side.article for side in sides]
    return FindingView(
        finding=finding,
        number=number,
        subject=open_subject(finding),
        verdict=VERDICT_WORDS[finding.verdict],
        mark=VERDICT_MARKS[finding.verdict],
        reason=REASON_WORDS[finding.reason] if finding.reason else "",
        kind=KIND_WORDS[finding.kind],
        confidence=f"{finding.confidence:.2f}",
        sides=tuple(sorted(sides, key=published_first)) if finding.verdict == "updated" else together,
        camps=parted,
        standing=tuple(standing),
        also=_also(finding),
        sources=independent_sources(told_in, wires),
        shared=shared_text(told_in, wires),
    )


def _best_founded_first(view: FindingView) -> tuple[int, int, bool, int, int]:
    """Sort agreements: most independent sources, most outlets, told in a headline, told early (news puts what matters first)."""
    in_headline = any(side.claim.headline for side in view.sides)
    return -len(view.sources), -len(view.outlets), not in_headline, min((side.start for side in view.sides), default=0), view.number


def _sections(findings: Sequence[FindingView]) -> tuple[Section, ...]:
    sections = []
    for verdict in VERDICTS:
        chosen = [view for view in findings if view.finding.verdict == verdict]
        if verdict == "agree":
            chosen.sort(key=_best_founded_first)
        sections.append(Section(verdict, SECTION_TITLES[verdict], VERDICT_MARKS[verdict], tuple(chosen)))
    return tuple(sections)


def _told_by_several(report: Report, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> int:
    """Count the claims that stand in an alignment of two or more outlets."""
    told: set[str] = set()
    for alignment in report.alignments:
        outlets = {look_up(articles, look_up(claims, claim, "claim").article, "article").outlet for claim in alignment.claims}
        if len(outlets) > 1:
            told.update(alignment.claims)
    return len(told)


def _tally(sections: Sequence[Section], single: int) -> tuple[tuple[str, int, str], ...]:
    number = {section.verdict: len(section.findings) for section in sections}
    return (
        ("conflict", number["conflict"], counted(number["conflict"], "conflict")),
        ("compatible", number["compatible"], f"{counted(number['compatible'], 'difference')} explained"),
        ("updated", number["updated"], counted(number["updated"], "update")),
        ("agree", number["agree"], counted(number["agree"], "agreement")),
        ("alone", single, f"{single:,} told by one outlet only"),
    )


def view_report(report: Report) -> ReportView:
    """Work out what all formats show.

    Raises InputError where the report names an article or a claim that it does not hold.
    """
    articles = {article.id: article for article in report.articles}
    claims = {claim.id: claim for claim in report.claims}
    labels = article_labels(report.articles)
    wires = wire_texts(report.copies)
    findings = [_finding_view(number, finding, wires, claims, articles, labels) for number, finding in enumerate(report.findings, 1)]
    sections = _sections(findings)
    read = tuple(article for article in report.articles if article.skipped is None)
    skipped = tuple(article for article in report.articles if article.skipped is not None)
    alone: dict[str, list[Claim]] = {article.id: [] for article in report.articles}
    for claim in (look_up(claims, name, "claim") for name in report.single_source):
        alone[look_up(articles, claim.article, "article").id].append(claim)
    outlets = len(dict.fromkeys(article.outlet for article in read))
    headline = (
        f"{counted(len(read), 'article')} from {counted(outlets, 'outlet')}"
        + (f" ({len(skipped)} skipped)" if skipped else "")
        + f", {counted(len(report.claims), 'claim')}, {_told_by_several(report, claims, articles):,} of them told by two or more outlets"
    )
    return ReportView(
        report=report,
        sections=sections,
        labels=labels,
        remarks={article.id: remarks(article) for article in report.articles},
        read=read,
        skipped=skipped,
        single_source=tuple((labels[article], tuple(told)) for article, told in alone.items() if told),
        headline=headline,
        tally=_tally(sections, len(report.single_source)),
    )
