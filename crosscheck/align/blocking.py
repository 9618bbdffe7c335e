"""Candidate pairs: which claims are worth scoring against each other.

Near by vector, or sharing a rare name or number; public measurements show that word overlap alone finds a third of the natural pairs,
so words may add candidates and never gate them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from crosscheck.align.encoder import Vectors
from crosscheck.records import Claim, Name, Quantity

ROWS = 1024
"""Claims in one matrix product: 1024 × 20,000 float32 are 80 MB."""
MAX_SHARING = 40
"""A name or number in more claims than this tells the story's topic, not one fact."""


def candidate_pairs(claims: Sequence[Claim], vectors: Vectors, *, min_cosine: float, per_claim: int) -> list[tuple[int, int]]:
    """Pairs (i, j), i < j, of claims of two articles, in order.

    `vectors`: (n_claims, dim), float32, rows of unit length.
    """
    pairs = set(_near(claims, vectors, min_cosine, per_claim))
    pairs.update(_sharing(claims))
    return sorted(pairs)


def _near(claims: Sequence[Claim], vectors: Vectors, min_cosine: float, per_claim: int) -> Iterator[tuple[int, int]]:
    articles = np.array([claim.article for claim in claims])
    for first in range(0, len(claims), ROWS):
        block = vectors[first : first + ROWS] @ vectors.T
        block[articles[first : first + ROWS, None] == articles[None, :]] = -np.inf
        top = min(per_claim, len(claims) - 1)
        if top < 1:
            return
        nearest = np.argpartition(-block, top - 1, axis=1)[:, :top]
        for row, columns in enumerate(nearest):
            for column in columns[block[row, columns] >= min_cosine]:
                i, j = first + row, int(column)
                yield (i, j) if i < j else (j, i)


def _sharing(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    where: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for key in dict.fromkeys(_keys(claim)):
            where[key].append(i)
    for sharing in where.values():
        if 1 < len(sharing) <= MAX_SHARING:
            yield from ((i, j) for i, j in combinations(sharing, 2) if claims[i].article != claims[j].article)


def _keys(claim: Claim) -> Iterator[tuple[str, str]]:
    for mention in claim.mentions:
        value = mention.value
        if isinstance(value, Name):
            yield "name", value.name.lower()
        elif isinstance(value, Quantity) and value.slot.thing:
            yield value.unit, f"{value.slot.thing} {value.slot.fate or value.slot.event}"
