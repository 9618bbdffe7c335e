"""What models are asked about two texts, and how sure they must be to be heard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Probabilities = tuple[float, float, float]
"""That one text follows from the other, that it is left open, that it is contradicted."""
Texts = Sequence[tuple[str, str]]
"""Pairs of texts."""
Relate = Callable[[Texts], Sequence[tuple[Probabilities, Probabilities]]]
"""For each pair the probabilities in both directions."""
MIN_FOLLOWING, MAX_DENYING, MIN_APART = 0.85, 0.25, 0.7
"""Of two texts of which one tells more: how surely it is followed by the other once both have one name, how surely neither then denies the
other, and how surely each does as they stand. Of our own look-alikes of persons and organisations none comes near all three."""


class OneFact(NamedTuple):
    """What two texts are to a reader, in [0, 1]."""

    same: float
    """That both tell one fact."""
    differs: float
    """That they then differ in what is worth showing, if not by conflict."""
    conflicts: float = 0.0
    """That they then rule each other out."""


Compare = Callable[[Texts], Sequence[OneFact]]
"""For each pair what it is."""


@dataclass(frozen=True)
class Witness:
    """A relation model and its thresholds; a model of whether two texts tell one fact, if there is one."""

    relate: Relate
    min_contradiction: float = 1.0
    min_entailment: float = 1.0
    one_fact: Compare | None = None

    def contradict(self, pairs: Texts) -> list[float]:
        """How surely each two rule each other out, in [0, 1], in the less sure direction."""
        return [min(one[2], other[2]) for one, other in (self.relate(pairs) if pairs else [])]

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
        return tells_more and self.contradict([(left, right)])[0] >= MIN_APART
