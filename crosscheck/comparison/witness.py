"""What a relation model is asked about two texts, and how sure it must be to be heard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Probabilities = tuple[float, float, float]
"""That one text follows from the other, that it is left open, that it is contradicted."""
Relate = Callable[[Sequence[tuple[str, str]]], Sequence[tuple[Probabilities, Probabilities]]]
"""For each pair of texts the probabilities in both directions."""
Texts = Sequence[tuple[str, str]]


class Judgement(NamedTuple):
    """How two texts stand, in [0, 1]."""

    follows: float
    """That one follows from the other, in the surer direction."""
    contradicts: float
    """That they rule each other out, in the less sure direction."""


@dataclass(frozen=True)
class Witness:
    """A relation model and its thresholds."""

    relate: Relate
    min_contradiction: float = 1.0
    min_entailment: float = 1.0

    def judge(self, pairs: Texts) -> list[Judgement]:
        """How each two stand."""
        told = self.relate(pairs) if pairs else []
        return [Judgement(follows=max(one[0], other[0]), contradicts=min(one[2], other[2])) for one, other in told]

    def tell_the_same(self, left: str, right: str) -> bool:
        """Whether each of two texts follows from the other."""
        ((one, other),) = self.relate([(left, right)])
        return min(one[0], other[0]) >= self.min_entailment
