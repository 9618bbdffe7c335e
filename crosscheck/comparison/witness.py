"""What a relation model is asked about two texts, and how sure it must be to be heard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Probabilities = tuple[float, float, float]
"""That one text follows from the other, that it is left open, that it is contradicted."""
Relate = Callable[[Sequence[tuple[str, str]]], Sequence[tuple[Probabilities, Probabilities]]]
"""For each pair of texts the probabilities in both directions."""
Texts = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Witness:
    """A relation model and its thresholds."""

    relate: Relate
    min_contradiction: float = 1.0
    min_entailment: float = 1.0

    def contradictions(self, pairs: Texts) -> list[float]:
        """How surely each two rule each other out: as in the less sure direction."""
        return [min(one[2], other[2]) for one, other in self.relate(pairs)] if pairs else []

    def entailments(self, pairs: Texts) -> list[float]:
        """How surely one of each two follows from the other: as in the surer direction."""
        return [max(one[0], other[0]) for one, other in self.relate(pairs)] if pairs else []

    def tell_the_same(self, left: str, right: str) -> bool:
        """Whether each of two texts follows from the other."""
        ((one, other),) = self.relate([(left, right)])
        return min(one[0], other[0]) >= self.min_entailment
