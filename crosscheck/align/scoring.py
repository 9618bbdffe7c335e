"""Same topic or same fact: the score of a candidate pair, from features that a person can read.

In a story about one meeting every sentence is like every other, so plain cosine is right one time in five. What decides instead: the
cosine of the claims with what stands around them once the story's own topic is taken out, whether each is nearer to the other than to what
else the other's article tells, how much of the rarer words they and their sentences share, whether the words beside their numbers are the
same, whether times clash. The score is a logistic function of these.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from crosscheck.align.encoder import Vectors
from crosscheck.align.surroundings import Surroundings
from crosscheck.records import Article, Claim, Name, Place, Quantity, Step

WEIGHTS = {
    "context": 3.5, "margin": 1.6, "overlap": 6.2, "names": 0.3, "amount": 1.3, "near": 0.5, "slot": 1.2, "era": -0.9, "negation": -0.3,
}  # fmt: skip
BIAS = -2.5
"""The weights are fitted on annotated stories (`benchmarks/align.py`, which also judges such a fit without each story) and rounded, none
with a sign that makes no sense; the bias was chosen by the conflicts and agreements that come of it in them and in our own cases."""
SENTENCE = 0.7
"""How much of the overlap is that of the whole sentences: what a claim leaves out of its sentence tells what it is about."""

CURRENT_DAYS = 10
"""A claim without a date tells of the days before its publication."""
FAR_DAYS = 21
"""Dated events further apart are two events; a slip of a day or a plan that moves by a week is not."""
TOPIC_PRIOR = 40
"""Claims that a story must have before half of its mean is taken for its topic: two claims have no topic apart from themselves."""
RARELY_COUNTED = 1.5
"""Mentions for each article: a noun counted no oftener ("aftershocks", "pages") is one and the same in all of them."""
COSINE_DIGITS = 4
"""Cosines are rounded: machines and batch sizes differ in the seventh digit, and a report must not."""


@dataclass(frozen=True)
class Amount:
    """What the features need of a quantity."""

    unit: str
    low: float | None
    thing: str | None
    fate: str | None
    near: frozenset[str]


@dataclass(frozen=True)
class Bag:
    """Words, and how much they weigh together."""

    words: frozenset[str]
    weight: float


@dataclass(frozen=True)
class Signature:
    """What the features need of a claim, worked out once."""

    terms: Bag
    sentence: Bag
    names: frozenset[str]
    amounts: tuple[Amount, ...]
    era: tuple[dt.date, dt.date] | None
    dated: bool
    negated: bool


@dataclass(frozen=True)
class Features:
    """One pair, seen; each is in [0, 1] but for the context, a cosine, and the margin, in [-4, 4]."""

    context: float
    margin: float
    overlap: float
    names: float
    amount: float
    near: float
    slot: float
    era: float
    negation: float


class Scorer:
    """Scores pairs of one story's claims; word weights are inverse document frequencies within the story."""

    def __init__(self, claims: Sequence[Claim], articles: Sequence[Article], vectors: Vectors) -> None:
        counts = Counter(term for claim in claims for term in claim.terms)
        self._idf = {term: math.log(1 + len(claims) / count) for term, count in counts.items()}
        self._rare = math.log(1 + len(claims))
        self._surroundings = Surroundings(claims, _centred(vectors))
        told: dict[tuple[str, int], set[str]] = defaultdict(set)
        for claim in claims:
            told[claim.article, claim.sentence[0]].update(claim.terms)
        sentences = {key: self._bag(terms) for key, terms in told.items()}
        published = {article.id: article.published_day for article in articles}
        self._articles = len(published)
        self._counted = Counter((v.unit, v.thing) for claim in claims for v in _amounts(claim))
        self._signatures = [
            self._signature(claim, sentences[claim.article, claim.sentence[0]], published[claim.article]) for claim in claims
        ]

    def _signature(self, claim: Claim, sentence: Bag, published: dt.date | None) -> Signature:
        setting = claim.setting
        era = (setting.start, setting.end) if setting.start and setting.end else None
        current = (published - dt.timedelta(days=CURRENT_DAYS), published + dt.timedelta(days=CURRENT_DAYS)) if published else None
        return Signature(
            terms=self._bag(claim.terms),
            sentence=sentence,
            names=frozenset(_key_names(claim)),
            amounts=tuple(_amounts(claim)),
            era=era or current,
            dated=era is not None,
            negated=claim.negated,
        )

    def features(self, i: int, j: int) -> Features:
        """The features of the pair of the claims at i and j."""
        left, right = self._signatures[i], self._signatures[j]
        both, either = left.names & right.names, left.names | right.names
        amount, near, slot = self._amounts(left, right)
        return Features(
            context=round(self._surroundings.context(i, j), COSINE_DIGITS),
            margin=round(self._surroundings.margin(i, j), COSINE_DIGITS),
            overlap=(1 - SENTENCE) * self._overlap(left.terms, right.terms) + SENTENCE * self._overlap(left.sentence, right.sentence),
            names=len(both) / len(either) if either else 0.0,
            amount=amount,
            near=near,
            slot=slot,
            era=_apart(left, right),
            negation=float(left.negated != right.negated),
        )

    def steps(self, i: int, j: int) -> list[Step]:
        """What each feature of a pair adds to BIAS, in log odds, the weightiest first."""
        features = vars(self.features(i, j))
        steps = [Step(name=name, value=value, adds=WEIGHTS[name] * value) for name, value in features.items()]
        return sorted(steps, key=lambda step: -abs(step.adds))

    def score(self, i: int, j: int) -> float:
        """How surely the two claims tell the same thing, in [0, 1]."""
        features = self.features(i, j)
        total = BIAS + sum(weight * getattr(features, name) for name, weight in WEIGHTS.items())
        return 1 / (1 + math.exp(-total))

    def _amounts(self, left: Signature, right: Signature) -> tuple[float, float, float]:
        """Of the best two numbers of one unit: are they the same, how much of the words beside them is, do they count one thing."""
        same, near, slot = 0.0, 0.0, 0.0
        for a in left.amounts:
            for b in right.amounts:
                if a.unit == b.unit:
                    same = max(same, float(a.low == b.low and a.low not in {None, 1.0}))
                    near = max(near, self._weight(a.near & b.near) / (min(self._weight(a.near), self._weight(b.near)) or 1.0))
                    slot = max(slot, self._one_slot(a, b))
        return same, near, slot

    def _bag(self, words: Iterable[str]) -> Bag:
        kept = frozenset(words)
        return Bag(kept, self._weight(kept))

    def _overlap(self, left: Bag, right: Bag) -> float:
        """How much of the rarer words of both is shared, more so of the shorter one's, in [0, 1]."""
        shared = self._weight(left.words & right.words)
        return 0.6 * shared / (min(left.weight, right.weight) or 1.0) + 0.4 * shared / (max(left.weight, right.weight) or 1.0)

    def _weight(self, words: Iterable[str]) -> float:
        """Words that no claim's terms hold are as rare as a word can be."""
        return math.fsum(self._idf.get(word, self._rare) for word in words)

    def _one_slot(self, left: Amount, right: Amount) -> float:
        """1 for one thing with one fate, or one that the articles rarely count; one half for other things without a fate; else 0."""
        if left.thing is None or left.thing != right.thing or left.fate != right.fate:
            return 0.0
        rare = self._counted[left.unit, left.thing] <= RARELY_COUNTED * self._articles
        return 1.0 if rare or left.fate is not None or left.unit == "magnitude" else 0.5


def _centred(vectors: Vectors) -> Vectors:
    """Vectors without the story's topic: its mean, shrunk for small stories; rows of unit length."""
    if not len(vectors):
        return vectors
    share = len(vectors) / (len(vectors) + TOPIC_PRIOR)
    moved = vectors - share * vectors.mean(axis=0)
    return np.asarray(moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def _amounts(claim: Claim) -> list[Amount]:
    values = [mention.value for mention in claim.mentions if isinstance(mention.value, Quantity)]
    return [Amount(v.unit, v.low, v.slot.thing, v.slot.fate, frozenset(v.slot.near)) for v in values if not v.ordinal]


def _key_names(claim: Claim) -> list[str]:
    values = [mention.value for mention in claim.mentions]
    return [v.name.lower() for v in values if isinstance(v, Name) or (isinstance(v, Place) and not v.metonym)]


def _apart(left: Signature, right: Signature) -> float:
    """1 when both are dated and lie far apart, one half when only one is, else 0."""
    if left.era is None or right.era is None or not (left.dated or right.dated):
        return 0.0
    gap = max((left.era[0] - right.era[1]).days, (right.era[0] - left.era[1]).days)
    if gap <= FAR_DAYS:
        return 0.0
    return 1.0 if left.dated and right.dated else 0.5
