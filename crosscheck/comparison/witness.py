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
MIN_FOLLOWING, MAX_DENYING, MIN_APART = 0.85, 0.25, 0.7
"""Of two texts of which one tells more: how surely it is followed by the other once both have one name, how surely neither then denies the
other, and how surely each does as they stand. Of our own look-alikes of persons and organisations none comes near all three."""


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

    def tell_the_same_but_for(self, left: str, right: str, as_left: str) -> bool:
        """Whether two texts tell the same as soon as the second has the name that the first has, `as_left`.

        Each then follows from the other; or one does, which tells more, and as the two stand they rule each other out.
        """
        ((one, other),) = self.relate([(left, as_left)])
        if min(one[0], other[0]) >= self.min_entailment:
            return True
        tells_more = max(one[0], other[0]) >= MIN_FOLLOWING and max(one[2], other[2]) <= MAX_DENYING
        return tells_more and self.judge([(left, right)])[0].contradicts >= MIN_APART
