"""The relation model as a plug: the bundled one, any sentence-transformers CrossEncoder of three labels, or none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from crosscheck.errors import ModelError
from crosscheck.relate.bundled import CrossEncoder

Probabilities = npt.NDArray[np.float32]
BUNDLED = "crosscheck-relation-minilm"
"""Our own, beside this module."""
NONE = "none"
CONTRADICTS = 2
"""The column of the probability that two sentences contradict each other."""
BATCH = 32
MAX_TOLD = 200
"""Code points of a library's own message; some run over many lines."""
LABELS = {"entail": 0, "entailment": 0, "neutral": 1, "contradict": 2, "contradiction": 2}
"""Where the model's own names for its labels stand in our order."""


class RelationModel(Protocol):
    """Anything that tells how two sentences stand."""

    @property
    def name(self) -> str:
        """Stands in reports and cache keys."""

    def predict(self, pairs: Sequence[tuple[str, str]]) -> Probabilities:
        """(n_pairs, 3), float32, rows that sum to 1: the first sentence entails, leaves open, contradicts the second."""


class BundledModel:
    """Loaded at the first call."""

    name = BUNDLED

    def __init__(self) -> None:
        self._model: CrossEncoder | None = None

    def predict(self, pairs: Sequence[tuple[str, str]]) -> Probabilities:
        """(n_pairs, 3), float32; a pair's row is the same to the bit whatever it is predicted with."""
        if self._model is None:
            self._model = CrossEncoder()
        return self._model.predict(pairs)


class NamedModel:
    """A sentence-transformers CrossEncoder by name or path; loaded at the first call, since that takes seconds."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._model: Any = None
        self._order: list[int] = []

    @property
    def name(self) -> str:
        """As given."""
        return self._name

    def predict(self, pairs: Sequence[tuple[str, str]]) -> Probabilities:
        """(n_pairs, 3), float32; raises ModelError when the model can't be loaded or its labels are not the three."""
        if self._model is None:
            self._model, self._order = _load(self._name)
        if not pairs:
            return np.zeros((0, 3), dtype=np.float32)
        found = self._model.predict(list(pairs), batch_size=BATCH, apply_softmax=True, convert_to_numpy=True, show_progress_bar=False)
        return np.asarray(found, dtype=np.float32)[:, self._order]


def named_model(name: str) -> RelationModel | None:
    """Give the bundled model by its own name, None for "none", and any other, a path too, through sentence-transformers.

    Raises ModelError for what can only be a path and is no folder: a model itself is loaded late, after the long work.
    """
    if name == NONE:
        return None
    if name.startswith(("/", "./", "../", "~")) and not Path(name).is_dir():
        raise ModelError(f"relation model {name}: no such folder; give the folder of a CrossEncoder, {BUNDLED} or {NONE}")
    return BundledModel() if name == BUNDLED else NamedModel(name)


def _load(name: str) -> tuple[Any, list[int]]:
    from sentence_transformers import CrossEncoder as Library
    from transformers.utils import logging

    # The library draws a bar and prints a table of weights on standard error, which belongs to our own messages.
    logging.disable_progress_bar()
    logging.set_verbosity_error()
    try:
        model = Library(name, device="cpu")
    except (OSError, ValueError) as error:
        told = " ".join(str(error).split())[:MAX_TOLD]
        raise ModelError(
            f"relation model {name!r} can't be loaded: {told}; give the folder of a CrossEncoder, {BUNDLED} or {NONE}"
        ) from error
    named = {LABELS.get(str(label).lower()): int(place) for place, label in model.config.id2label.items()}
    if set(named) != {0, 1, 2}:
        labels = ", ".join(map(str, model.config.id2label.values()))
        raise ModelError(f"relation model {name!r} has the labels {labels}; crosscheck needs entailment, neutral and contradiction")
    return model, [named[place] for place in (0, 1, 2)]
