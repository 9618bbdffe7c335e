"""What became of an article between two versions, for a terminal: values that changed, claims that came and that went."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.records import Claim, Report
from crosscheck.report.wrap import styled

GONE, NEW, CHANGED = "31", "32", "1"


def render_changes(report: Report, old: str, new: str, *, colour: bool = False) -> str:
    """Text of a report on two versions of one article, whose ids are `old` and `new`."""
    lines = [*_changed(report, old, colour), *_only(report, new, "New", "+", NEW, colour), *_only(report, old, "Gone", "-", GONE, colour)]
    return "\n".join(lines or ["Nothing that the article tells has changed."]) + "\n"


def _changed(report: Report, old: str, colour: bool) -> Iterator[str]:
    claims = {claim.id: claim for claim in report.claims}
    found = [finding for finding in report.findings if finding.verdict != "agree"]
    if found:
        yield styled(f"Changed: {len(found)}", CHANGED, colour=colour)
    for finding in found:
        relation = next(one for one in finding.relations if one.verdict == finding.verdict)
        pair = sorted((finding.sides[relation.left], finding.sides[relation.right]), key=lambda side: claims[side.claim].article != old)
        yield f"  {finding.kind}: {relation.explanation}"
        for side, sign, style in zip(pair, "-+", (GONE, NEW), strict=True):
            yield styled(f"    {sign} {_words(claims[side.claim])}", style, colour=colour)


def _only(report: Report, article: str, title: str, sign: str, style: str, colour: bool) -> Iterator[str]:
    """The claims that one version alone tells; what stands in both to the letter is not among them."""
    single = set(report.single_source)
    others = {_words(claim) for claim in report.claims if claim.article != article}
    found = [_words(claim) for claim in report.claims if claim.article == article and claim.id in single and _words(claim) not in others]
    if found:
        yield styled(f"{title}: {len(found)}", CHANGED, colour=colour)
    yield from (styled(f"    {sign} {words}", style, colour=colour) for words in found)


def _words(claim: Claim) -> str:
    return " ".join(claim.text.split())
