"""Findings to selectors: the words that a finding stands on, each with its context, so that it can be found again in a later report."""

from __future__ import annotations

import hashlib
from functools import cached_property
from itertools import combinations

from crosscheck.errors import InputError
from crosscheck.records import Article, Claim, Finding, Report, Side
from crosscheck.review.judgement import FindingSelector, TextQuote

CONTEXT = 64
"""Code points before and after the words: some ten words, so that two sentences made by one pattern still differ in their names. The
annotation model's examples have fewer, but a page has one quotation and a report hundreds."""
MAX_EXACT = 4_000
"""Code points of a quotation: far beyond any sentence, yet a paragraph of megabytes does not end up in each judgement."""
MAX_SENTENCE = 600
"""Code points of what is kept for reading, not for finding the words again."""
KEY_DIGITS = 16


class Located:
    """A side's span in its article's text, cut to MAX_EXACT; what a selector is made of and looked for in."""

    __slots__ = ("article", "claim", "end", "start", "whole_claim")

    def __init__(self, side: Side, claim: Claim, article: Article) -> None:
        self.claim, self.article = claim, article
        self.whole_claim = side.start is None or side.end is None
        start, end = (claim.start, claim.end) if side.start is None or side.end is None else (side.start, side.end)
        self.start, self.end = start, min(end, start + MAX_EXACT)

    @property
    def words(self) -> str:
        """The exact words."""
        return self.article.text[self.start : self.end]

    @property
    def sentence(self) -> str:
        """The sentence around the words, or the claim where no sentence is known; with "[…]" where it is long."""
        first, last = self.claim.sentence
        if not (first <= self.start and self.end <= last):
            first, last = self.claim.start, self.claim.end
        first, last = min(first, self.start), max(last, self.end)
        cut_first, cut_last = max(first, self.start - MAX_SENTENCE // 2), min(last, self.start + MAX_SENTENCE)
        text = self.article.text[cut_first:cut_last].strip()
        return ("[…] " if cut_first > first else "") + text + (" […]" if cut_last < last else "")


class ReportIndex:
    """A report's records by their ids, and what is worked out of its articles once."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.articles = {article.id: article for article in report.articles}
        self.claims = {claim.id: claim for claim in report.claims}
        self.findings = {finding.id: finding for finding in report.findings}

    @cached_property
    def digests(self) -> dict[str, str]:
        """SHA-256 of each article's text, by the article's id."""
        return {ident: hashlib.sha256(article.text.encode("utf-8", "replace")).hexdigest() for ident, article in self.articles.items()}

    def located(self, side: Side) -> Located:
        """Find a side's words; raises InputError where a report that was cut or edited lacks them."""
        try:
            claim = self.claims[side.claim]
            return Located(side, claim, self.articles[claim.article])
        except KeyError as error:
            raise InputError(f"the report names {error.args[0]!r}, which is not in it: it was cut or edited; make it anew") from error


def _quote(place: Located, digest: str) -> TextQuote:
    text = place.article.text
    published = place.article.published
    return TextQuote(
        exact=_clean(place.words),
        prefix=_clean(text[max(place.start - CONTEXT, 0) : place.start]),
        suffix=_clean(text[place.end : place.end + CONTEXT]),
        start=place.start,
        end=place.end,
        article=_clean(place.article.id),
        outlet=_clean(place.article.outlet),
        published=published.isoformat() if published else None,
        speaker=_clean(place.claim.speaker) if place.claim.speaker else None,
        sentence=_clean(place.sentence),
        text_sha256=digest,
        whole_claim=place.whole_claim,
    )


def _clean(text: str) -> str:
    """Lone surrogates cannot be stored anywhere; a report read from JSON has none, one made in memory may."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _cut(text: str) -> str:
    return text if len(text) <= MAX_SENTENCE else f"{text[:MAX_SENTENCE]} […]"


def gravest_pairs(finding: Finding) -> tuple[tuple[int, int], ...]:
    """The pairs of sides between which the finding's verdict holds, as indices; none where all agree."""
    if finding.verdict == "agree":
        return ()
    return tuple((relation.left, relation.right) for relation in finding.relations if relation.verdict == finding.verdict)


def select_finding(finding: Finding, index: ReportIndex) -> FindingSelector:
    """Describe a finding by its words, to be recognised in a later report."""
    places = [index.located(side) for side in finding.sides]
    return FindingSelector(
        kind=finding.kind,
        verdict=finding.verdict,
        reason=finding.reason,
        subject=_clean(_cut(finding.subject)),
        explanation=_clean(_cut(finding.explanation)),
        confidence=finding.confidence,
        sides=tuple(_quote(place, index.digests[place.article.id]) for place in places),
        pairs=gravest_pairs(finding),
    )


def selector_key(selector: FindingSelector) -> str:
    """Name a finding by what an editor sees of it: verdict, explanation, and each side's words, context and outlet.

    It stays while what is shown stays, whatever number a later report gives the finding.
    """
    parts = [selector.kind, selector.verdict, selector.explanation]
    for quote in selector.sides:
        parts += [quote.outlet, quote.article, quote.prefix, quote.exact, quote.suffix]
    # Lengths keep ("ab", "c") apart from ("a", "bc").
    told = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(told.encode()).hexdigest()[:KEY_DIGITS]


def pairs_of(selector: FindingSelector) -> tuple[tuple[int, int], ...]:
    """The pairs of sides that carry a finding: those of its verdict, or where all agree every pair of two articles."""
    if selector.pairs:
        return selector.pairs
    return tuple(
        (left, right)
        for left, right in combinations(range(len(selector.sides)), 2)
        if selector.sides[left].article != selector.sides[right].article
    )
