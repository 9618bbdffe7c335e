"""Same topic or same fact: the score of a candidate pair, from features that a person can read.

In a story about one meeting every sentence is like every other, so cosine alone is right one time in five. What decides beside it: how much of
the rarer words both share, whether the predicates fit, whether names and times clash. The score is a logistic function of these.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.records import Article, Claim, Moment, Name, Place, Quantity

WEIGHTS = {"cosine": 8.0, "overlap": 4.5, "predicate": 0.8, "names": 0.6, "clash": -1.2, "amount": 0.8, "era": -3.0, "negation": -0.6}
BIAS = -6.7
"""Set by reading pairs of the sample stories, not fitted: a pair at cosine 0.6 whose rarer words overlap by half stands at one half."""

CURRENT_DAYS = 10
"""A claim without a date tells of the days before its publication."""
FAR_DAYS = 21
"""Dated events further apart are two events; a slip of a day or a plan that moves by a week is not."""


@dataclass(frozen=True)
class Signature:
    """What the features need of a claim, worked out once."""

    article: str
    terms: frozenset[str]
    weight: float
    predicate: str | None
    names: frozenset[str]
    amounts: frozenset[tuple[str, float | None]]
    era: tuple[dt.date, dt.date] | None
    dated: bool
    negated: bool


@dataclass(frozen=True)
class Features:
    """One pair, seen; each is in [0, 1] but for cosine, which is in [-1, 1]."""

    cosine: float
    overlap: float
    predicate: float
    names: float
    clash: float
    amount: float
    era: float
    negation: float


class Scorer:
    """Scores pairs of one story's claims; word weights are inverse document frequencies within the story."""

    def __init__(self, claims: Sequence[Claim], articles: Sequence[Article]) -> None:
        counts = Counter(term for claim in claims for term in claim.terms)
        self._idf = {term: math.log(1 + len(claims) / count) for term, count in counts.items()}
        published = {article.id: article.published_day for article in articles}
        eras = _sentence_eras(claims)
        self._signatures = [self._signature(claim, published[claim.article], eras.get((claim.article, claim.sentence))) for claim in claims]

    def _signature(self, claim: Claim, published: dt.date | None, era: tuple[dt.date, dt.date] | None) -> Signature:
        current = (published - dt.timedelta(days=CURRENT_DAYS), published + dt.timedelta(days=CURRENT_DAYS)) if published else None
        terms = frozenset(claim.terms)
        return Signature(
            article=claim.article,
            terms=terms,
            weight=sum(self._idf[term] for term in terms),
            predicate=claim.predicate,
            names=frozenset(_key_names(claim)),
            amounts=frozenset((m.value.unit, m.value.low) for m in claim.mentions if isinstance(m.value, Quantity) and m.value.low != 1),
            era=era or current,
            dated=era is not None,
            negated=claim.negated,
        )

    def features(self, i: int, j: int, cosine: float) -> Features:
        """The features of the pair of the claims at i and j."""
        left, right = self._signatures[i], self._signatures[j]
        shared = sum(self._idf[term] for term in sorted(left.terms & right.terms))
        both, either = left.names & right.names, left.names | right.names
        return Features(
            cosine=cosine,
            overlap=shared / (min(left.weight, right.weight) or 1.0) * 0.6 + shared / (max(left.weight, right.weight) or 1.0) * 0.4,
            predicate=float(left.predicate == right.predicate and left.predicate not in {None, "be", "have"}),
            names=len(both) / len(either) if either else 0.0,
            clash=float(bool(left.names) and bool(right.names) and not both),
            amount=float(bool(left.amounts & right.amounts)),
            era=_apart(left, right),
            negation=float(left.negated != right.negated),
        )

    def score(self, i: int, j: int, cosine: float) -> float:
        """How surely the two claims tell the same thing, in [0, 1]."""
        features = self.features(i, j, cosine)
        total = BIAS + sum(weight * getattr(features, name) for name, weight in WEIGHTS.items())
        return 1 / (1 + math.exp(-total))


def _key_names(claim: Claim) -> list[str]:
    return [m.value.name.lower() for m in claim.mentions if isinstance(m.value, Name) or (isinstance(m.value, Place) and not m.value.metonym)]


def _sentence_eras(claims: Sequence[Claim]) -> dict[tuple[str, tuple[int, int]], tuple[dt.date, dt.date]]:
    """When each sentence's dated events took place: the first resolved moment stands for the sentence's undated clauses too."""
    eras: dict[tuple[str, tuple[int, int]], tuple[dt.date, dt.date]] = {}
    for claim in claims:
        for mention in claim.mentions:
            value = mention.value
            if isinstance(value, Moment) and value.start and value.end and not value.recurring:
                eras.setdefault((claim.article, claim.sentence), (value.start.date(), value.end.date()))
    return eras


def _apart(left: Signature, right: Signature) -> float:
    """1 when both are dated and lie far apart, one half when only one is, else 0."""
    if left.era is None or right.era is None or not (left.dated or right.dated):
        return 0.0
    gap = max((left.era[0] - right.era[1]).days, (right.era[0] - left.era[1]).days)
    if gap <= FAR_DAYS:
        return 0.0
    return 1.0 if left.dated and right.dated else 0.5
