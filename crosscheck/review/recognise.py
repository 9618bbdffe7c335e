"""Which finding of a report a judgement belongs to, after the report was made anew from articles that may have changed.

A judgement is on words, so it stays with them: through other thresholds, a correction elsewhere in an article, a renamed file. It never
goes to a finding on other words, however alike: one that is shown as new costs a minute, a judgement on the wrong one hides a conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from crosscheck.records import Finding, Kind, Report, Verdict
from crosscheck.review.judgement import FindingSelector, TextQuote
from crosscheck.review.places import Span, fold, locate, probes, reads_changed, shared_ratio
from crosscheck.review.selector import Located, ReportIndex, gravest_pairs

MIN_CLAIM_RATIO = 0.5
"""What two readings of a claim share of their text if they are the same claim: half, as a clause more or less may be taken with it."""

AROUND = 80
"""Code points before and after a side in which a judged quotation that overlaps it shows itself."""

GRAVITY: tuple[Verdict, ...] = ("agree", "compatible", "updated", "conflict")


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between a finding as it was judged and as it is."""

    what: Literal["words", "verdict", "side"]
    """Words of a side were corrected; the verdict is another; an outlet joined whose difference nobody has judged."""
    outlet: str = ""
    old: str = ""
    new: str = ""
    old_sentence: str = ""
    new_sentence: str = ""


@dataclass(frozen=True, slots=True)
class Recognition:
    """A finding that a judgement belongs to."""

    finding: str
    """Its id in the report."""
    changes: tuple[Change, ...]


class _Shown(NamedTuple):
    """A side of a finding in the report at hand."""

    finding: str
    side: int
    place: Located


class _Match(NamedTuple):
    """A side that was judged, and the side that stands in its place now."""

    old: int
    shown: _Shown
    shared: float
    """Of their spans, in [0, 1]; 0 where the words were changed."""


class Recogniser:
    """Finds the findings of one report again by the selectors of judgements."""

    def __init__(self, index: ReportIndex) -> None:
        self._index = index
        self._sides: dict[tuple[Kind, str], list[_Shown]] = defaultdict(list)
        self._by_digest: dict[str, list[str]] = defaultdict(list)
        self._by_outlet: dict[str, list[str]] = defaultdict(list)
        for finding in index.report.findings:
            for number, side in enumerate(finding.sides):
                place = index.located(side)
                self._sides[finding.kind, place.article.id].append(_Shown(finding.id, number, place))
        for ident, article in index.articles.items():
            self._by_digest[index.digests[ident]].append(ident)
            self._by_outlet[article.outlet].append(ident)
        self._around: dict[Kind, str] = {}
        # Most quotations are of a few articles, and an article of megabytes is to be folded once.
        self._folded = lru_cache(maxsize=256)(lambda ident: fold(index.articles[ident].text))

    def recognise(self, selector: FindingSelector) -> tuple[Recognition, ...]:
        """The finding that a judgement was made on, with what changed since; none where it is not surely here.

        More than one only where findings quote the same words equally well, as when one was split in two.
        """
        same, gone = self._same_places(selector)
        matches: dict[str, list[_Match]] = defaultdict(list)
        for match in same:
            matches[match.shown.finding].append(match)
        for match in self._changed_places(selector, gone, set(matches)):
            matches[match.shown.finding].append(match)
        scores = {ident: _score(self._index.findings[ident], selector, found) for ident, found in matches.items()}
        best = max((score for score in scores.values() if score is not None), default=None)
        chosen = [ident for ident, score in scores.items() if score is not None and score == best]
        return tuple(Recognition(ident, self._changes(selector, ident, matches[ident])) for ident in chosen)

    def _articles(self, kind: Kind, quote: TextQuote) -> Sequence[str]:
        """Ids of the articles that a quotation may be from, the best fitting alone: name, outlet and text may each change."""
        article = self._index.articles.get(quote.article)
        same_text = self._by_digest.get(quote.text_sha256, [])
        if same_text:
            hinted = [ident for ident in same_text if ident == quote.article and self._index.articles[ident].outlet == quote.outlet]
            return hinted or [ident for ident in same_text if self._index.articles[ident].outlet == quote.outlet] or same_text
        if article is not None and article.outlet == quote.outlet:
            return [quote.article]
        return self._by_outlet.get(quote.outlet) or self._strangers(kind, quote)

    def _strangers(self, kind: Kind, quote: TextQuote) -> Sequence[str]:
        """All articles, for an outlet that is not there by its name: its file may have been renamed, and it is named after the file.

        Most judgements in a newsroom's store are on other stories. They end here, at a look at the words around this report's sides.
        """
        if kind not in self._around:
            sides = [shown.place for (other, _), there in self._sides.items() if other == kind for shown in there]
            windows = (fold(place.article.text[max(place.start - AROUND, 0) : place.end + AROUND]) for place in sides)
            self._around[kind] = "\0".join(windows)
        return list(self._index.articles) if any(probe in self._around[kind] for probe in probes(quote)) else ()

    def _place(self, quote: TextQuote, article: str) -> Span | None:
        if self._index.digests[article] == quote.text_sha256:
            return quote.start, quote.start + len(quote.exact)
        return locate(quote, self._folded(article))

    def _same_places(self, selector: FindingSelector) -> tuple[list[_Match], list[int]]:
        """Sides that stand where the judged ones stood, and the indices of those whose words are no longer anywhere."""
        matches: list[_Match] = []
        gone: list[int] = []
        for old, quote in enumerate(selector.sides):
            places = {article: self._place(quote, article) for article in self._articles(selector.kind, quote)}
            for article, span in places.items():
                if span is not None:
                    matches += _overlapping(old, quote, span, self._sides.get((selector.kind, article), ()))
            if all(span is None for span in places.values()):
                gone.append(old)
        return matches, gone

    def _changed_places(self, selector: FindingSelector, gone: Sequence[int], findings: set[str]) -> list[_Match]:
        """Sides whose words were corrected, in findings that another side is recognised in: one alone would be too little to go by."""
        matches = []
        for old in gone if findings else ():
            quote = selector.sides[old]
            for article in self._articles(selector.kind, quote) or self._index.articles:
                for shown in self._sides.get((selector.kind, article), ()):
                    place = shown.place
                    if shown.finding in findings and reads_changed(quote, self._folded(article), place.start, place.end):
                        matches.append(_Match(old, shown, 0.0))
        return matches

    def _changes(self, selector: FindingSelector, ident: str, matches: Sequence[_Match]) -> tuple[Change, ...]:
        finding = self._index.findings[ident]
        changes = [_words_changed(selector.sides[match.old], match.shown) for match in matches if not match.shared]
        if finding.verdict != selector.verdict:
            return (*changes, Change("verdict", old=selector.verdict, new=finding.verdict))
        for side in _unjudged(finding, selector, matches):
            place = self._index.located(finding.sides[side])
            changes.append(Change("side", outlet=place.article.outlet, new=place.words, new_sentence=place.sentence))
        return tuple(changes)


def _overlapping(old: int, quote: TextQuote, span: Span, sides: Sequence[_Shown]) -> list[_Match]:
    """Sides on the span: a value's words may be cut a little otherwise by another version, a claim's only so far."""
    matches = []
    for shown in sides:
        shared = shared_ratio(span, (shown.place.start, shown.place.end))
        whole = quote.whole_claim or shown.place.whole_claim
        if shared >= MIN_CLAIM_RATIO if whole else shared > 0:
            matches.append(_Match(old, shown, shared))
    return matches


def _score(finding: Finding, selector: FindingSelector, matches: Sequence[_Match]) -> tuple[int, int, float, bool] | None:
    """How well a finding fits: pairs of its verdict with no words changed, with some, what the spans share, and the same subject.

    None where no pair that carried the verdict is here in both its articles, or nothing of it is unchanged.
    """
    by_old: dict[int, list[_Match]] = defaultdict(list)
    for match in matches:
        by_old[match.old].append(match)
    found = [
        sum(bool(match.shared) for match in pair)
        for left, right in _judged_pairs(selector, by_old)
        if (pair := _best_pair(by_old.get(left, ()), by_old.get(right, ())))
    ]
    if not any(found):
        return None
    shared = sum(max(match.shared for match in there) for there in by_old.values())
    return found.count(2), len(found), round(shared, 6), finding.subject == selector.subject


def _judged_pairs(selector: FindingSelector, there: Mapping[int, Sequence[_Match]]) -> Sequence[tuple[int, int]]:
    """The pairs that carried the verdict; where all agreed, pairs of neighbours among those still there, which is enough to know."""
    if selector.pairs:
        return selector.pairs
    present = sorted(there, key=lambda old: (selector.sides[old].article, old))
    return [(left, right) for left, right in zip(present, present[1:], strict=False) if _apart(selector, left, right)]


def _apart(selector: FindingSelector, left: int, right: int) -> bool:
    return selector.sides[left].article != selector.sides[right].article


def _best_pair(left: Sequence[_Match], right: Sequence[_Match]) -> tuple[_Match, _Match] | None:
    """Two sides of two articles, unchanged ones first."""
    pairs = [(one, other) for one in left for other in right if one.shown.place.article.id != other.shown.place.article.id]
    return max(pairs, key=lambda pair: (bool(pair[0].shared) + bool(pair[1].shared), pair[0].shared + pair[1].shared), default=None)


def _words_changed(quote: TextQuote, shown: _Shown) -> Change:
    place = shown.place
    return Change("words", place.article.outlet, quote.exact, place.words, quote.sentence, place.sentence)


def _unjudged(finding: Finding, selector: FindingSelector, matches: Sequence[_Match]) -> list[int]:
    """Sides of pairs that carry the verdict and that were not judged: of an outlet that joined, or that stood there with a milder verdict.

    One that says what a judged side says brings nothing new.
    """
    judged = {frozenset(pair) for pair in selector.pairs}
    stands_for = _stands_for(finding, matches)
    fresh = {
        right if stands_for[left] else left
        for left, right in gravest_pairs(finding)
        if not any(frozenset((one, other)) in judged for one in stands_for[left] for other in stands_for[right])
    }
    return sorted(fresh)


def _stands_for(finding: Finding, matches: Sequence[_Match]) -> dict[int, set[int]]:
    """For each side of a finding the judged sides that it is, or for one that is new, those that say the same."""
    known: dict[int, set[int]] = defaultdict(set)
    for match in matches:
        known[match.shown.side].add(match.old)
    stands_for = {side: set(known.get(side, ())) for side in range(len(finding.sides))}
    for relation in finding.relations:
        if relation.verdict == "agree":
            for new, other in ((relation.left, relation.right), (relation.right, relation.left)):
                if new not in known:
                    stands_for[new] |= known.get(other, set())
    by_words: dict[str, set[int]] = defaultdict(set)
    for side, olds in known.items():
        by_words[_said(finding, side)] |= olds
    for side, olds in stands_for.items():
        if side not in known and finding.sides[side].text:
            olds |= by_words.get(_said(finding, side), set())
    return stands_for


def _said(finding: Finding, side: int) -> str:
    return fold(finding.sides[side].text or "").casefold()


def recogniser(report: Report) -> Recogniser:
    """Make a report's recogniser."""
    return Recogniser(ReportIndex(report))
