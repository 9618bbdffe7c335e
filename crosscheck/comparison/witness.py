"""What a relation model may be asked about two texts, and how sure it must be to be heard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Ask = Callable[[Sequence[tuple[str, str]]], Sequence[float]]
"""For each pair of texts how surely one holds in both directions, in [0, 1]."""


@dataclass(frozen=True)
class Witness:
    """A relation model and its thresholds."""

    contradict: Ask
    """Asked once for all pairs."""
    entail: Ask
    min_contradiction: float = 1.0
    min_entailment: float = 1.0

    def tell_the_same(self, left: str, right: str) -> bool:
        """Whether each of two texts follows from the other."""
        return self.entail([(left, right)])[0] >= self.min_entailment
