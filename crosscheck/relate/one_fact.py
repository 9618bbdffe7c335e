"""The one-fact model, a cross-encoder of our own (`one_fact_model/README.md`): whether two claims tell one fact, and differ in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from crosscheck.relate.bundled import CrossEncoder

ONE_FACT = Path(__file__).parent / "one_fact_model"
LABELS = ("alike", "differs", "later", "conflict", "other")
"""What readers called two claims: of one fact alike, with a difference, at a later stage, in conflict; of two facts."""


class OneFactModel:
    """Loaded at the first call."""

    def __init__(self, folder: Path = ONE_FACT) -> None:
        self._folder = folder
        self._model: CrossEncoder | None = None

    def predict(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        """(n_pairs, 2), float32: that both tell one fact, and that they differ if they do; the same in either order of a pair."""
        if self._model is None:
            self._model = CrossEncoder(self._folder)
        told = self._model.predict(
            [(min(pair), max(pair)) for pair in pairs]
        )  # asked both ways it takes twice as long, and is right as often
        same = told[:, :-1].sum(axis=1)
        return np.stack([same, told[:, 1:-1].sum(axis=1) / np.maximum(same, 1e-9)], axis=1)
