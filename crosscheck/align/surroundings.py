"""What stands around a claim in its article: which of two that are alike is meant, the words of one sentence often do not tell.

"The road reopened at noon" is told of the pass that the sentence before it names; "he pleaded guilty" follows the charge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from crosscheck.align.encoder import Vectors
from crosscheck.records import Claim

SENTENCE, BEFORE, BEHIND = 0.5, 0.25, 0.15
"""How much the rest of its sentence, the sentence before and the one behind say of a claim, beside itself."""
NEAREST = 3
"""Claims of an article whose mean cosine is what any claim of the story has with some of it."""


class Surroundings:
    """How alike two claims are with what stands around them, and by how much they are nearer to each other than to others.

    Sources: Conneau et al. 2018, “Word translation without parallel data” (the margin there is called CSLS).
    """

    def __init__(self, claims: Sequence[Claim], vectors: Vectors) -> None:
        """`vectors`: (n_claims, dim), float32, rows of unit length."""
        self._vectors = vectors
        self._articles = [claim.article for claim in claims]
        self._rows = defaultdict(list)
        for row, article in enumerate(self._articles):
            self._rows[article].append(row)
        self._place = {row: n for rows in self._rows.values() for n, row in enumerate(rows)}
        self._around = _with_neighbours(claims, vectors)
        self._usual: dict[tuple[str, str], Vectors] = {}

    def context(self, i: int, j: int) -> float:
        """Cosine of two claims with what stands around them."""
        return float(self._around[i] @ self._around[j])

    def margin(self, i: int, j: int) -> float:
        """Twice the cosine of two claims less what each has with the nearest claims of the other's article."""
        left, right = self._articles[i], self._articles[j]
        usual = self._usually(left, right)[self._place[i]] + self._usually(right, left)[self._place[j]]
        return float(2 * (self._vectors[i] @ self._vectors[j]) - usual)

    def _usually(self, article: str, other: str) -> Vectors:
        """For each claim of an article its mean cosine with the nearest of another."""
        if (article, other) not in self._usual:
            rows, columns = self._rows[article], self._rows[other]
            cosines = self._vectors[rows] @ self._vectors[columns].T
            self._usual[article, other] = _mean_of_nearest(cosines)
            self._usual[other, article] = _mean_of_nearest(cosines.T)
        return self._usual[article, other]


def _mean_of_nearest(cosines: Vectors) -> Vectors:
    nearest = min(NEAREST, cosines.shape[1])
    return np.asarray(np.partition(cosines, -nearest, axis=1)[:, -nearest:].mean(axis=1))


def _with_neighbours(claims: Sequence[Claim], vectors: Vectors) -> Vectors:
    """Each claim's vector with those of its sentence and of the two beside it mixed in; rows of unit length."""
    told: dict[str, dict[tuple[int, int], list[int]]] = defaultdict(lambda: defaultdict(list))
    for row, claim in enumerate(claims):
        told[claim.article][claim.sentence].append(row)
    mixed = np.array(vectors)
    for sentences in told.values():
        rows = [sentences[sentence] for sentence in sorted(sentences)]
        means = [_unit(vectors[own].mean(axis=0)) for own in rows]
        beside = zip(rows, means, [means[0], *means[:-1]], [*means[1:], means[-1]], strict=True)  # the first and the last are their own
        for own, mean, before, behind in beside:
            mixed[own] += SENTENCE * mean + BEFORE * before + BEHIND * behind
    return _unit(mixed)


def _unit(vectors: Vectors) -> Vectors:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9), dtype=np.float32)
