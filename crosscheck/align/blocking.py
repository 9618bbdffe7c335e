"""Candidate pairs: which claims are worth scoring against each other.

Near by vector, or sharing a rare name or number; public measurements show that word overlap alone finds a third of the natural pairs,
so words may add candidates and never gate them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from crosscheck.align.encoder import Vectors
from crosscheck.records import Claim, Name, Quantity

MAX_SHARING = 40
"""A name or number in more claims than this tells the story's topic, not one fact."""


def candidate_pairs(
    claims: Sequence[Claim], vectors: Vectors, near: Mapping[str, frozenset[str]], *, min_cosine: float, per_claim: int
) -> list[tuple[int, int]]:
    """Pairs (i, j), i < j, of claims of two articles that are near, in order.

    `vectors`: (n_claims, dim), float32, rows of unit length; `near`: as `nearest_articles` gives it.
    """
    pairs = set(_near(claims, vectors, near, min_cosine, per_claim))
    pairs.update((i, j) for i, j in _sharing(claims) if claims[j].article in near[claims[i].article])
    return sorted(pairs)


def _near(
    claims: Sequence[Claim], vectors: Vectors, near: Mapping[str, frozenset[str]], min_cosine: float, per_claim: int
) -> Iterator[tuple[int, int]]:
    standing: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        standing[claim.article].append(i)
    for article, rows in standing.items():
        columns = [j for other in sorted(near[article]) for j in standing.get(other, ())]
        if columns:
            cosines = vectors[rows] @ vectors[columns].T
            top = min(per_claim, len(columns))
            nearest = np.argpartition(-cosines, top - 1, axis=1)[:, :top]
            for row, i in enumerate(rows):
                for column in nearest[row][cosines[row, nearest[row]] >= min_cosine]:
                    j = columns[int(column)]
                    yield (i, j) if i < j else (j, i)


def _sharing(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    where: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for key in dict.fromkeys(_keys(claim)):
            where[key].append(i)
    for sharing in where.values():
        if 1 < len(sharing) <= MAX_SHARING:
            yield from combinations(sharing, 2)


def _keys(claim: Claim) -> Iterator[tuple[str, str]]:
    for mention in claim.mentions:
        value = mention.value
        if isinstance(value, Name):
            yield "name", value.name.lower()
        elif isinstance(value, Quantity) and value.slot.thing:
            yield value.unit, f"{value.slot.thing} {value.slot.fate or value.slot.event}"
