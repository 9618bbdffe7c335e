"""The one-fact model, a cross-encoder of our own (`one_fact_model/README.md`): whether two claims tell one fact, and differ in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from crosscheck.relate.bundled import CrossEncoder

ONE_FACT = Path(__file__).parent / "one_fact_model"


class OneFactModel:
    """Loaded at the first call."""

    def __init__(self, folder: Path = ONE_FACT) -> None:
        self._folder = folder
        self._model: CrossEncoder | None = None

    def predict(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        """What a reader would call each two, (n_pairs, 3), float32; the same in either order of a pair.

        That both tell one fact; if they do and are in no conflict, that they differ; if they do, that they are in conflict. Asked in both
        orders it takes twice as long and is right as often.
        """
        if self._model is None:
            self._model = CrossEncoder(self._folder)
        alike, differs, later, conflict, _other = self._model.predict([(min(pair), max(pair)) for pair in pairs]).T
        different = differs + later
        same = alike + different + conflict
        return np.stack([same, different / np.maximum(alike + different, 1e-9), conflict / np.maximum(same, 1e-9)], axis=1)
