"""The bundled cross-encoders, of our own (`model/README.md`, `one_fact_model/README.md`), on ONNX Runtime without torch.

Weights are int8 with a scale for each output, and are turned back into float32 when the model is loaded, so that a pair's result does not
depend on the pairs it is batched with.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt

from crosscheck.batches import processors, same_length

FOLDER = Path(__file__).parent / "model"
"""Of the relation model; both were trained from all-MiniLM-L6-v2, whose tokenizer lies here."""
MAX_PIECES = 128
"""Word pieces of both sentences together, as in training; the longer sentence is cut first."""


class CrossEncoder:
    """Loaded from `model.onnx` in a folder."""

    def __init__(self, folder: Path = FOLDER) -> None:
        import onnxruntime as ort
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_PIECES)
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3  # errors only
        options.add_session_config_entry("session.disable_quant_qdq", "1")  # weights are float32 once loaded, not anew for each batch
        self._session = ort.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])
        self._labels: int = self._session.get_outputs()[0].shape[1]

    def predict(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        """(n_pairs, n_labels), float32: the probability of each of the model's labels, in the order of its card; rows sum to 1."""
        encoded = self._tokenizer.encode_batch_fast([(_sound(a), _sound(b)) for a, b in pairs])
        batches = list(same_length([len(item.ids) for item in encoded]))
        found = np.zeros((len(pairs), self._labels), dtype=np.float32)
        inputs = ([(encoded[i].ids, encoded[i].type_ids) for i in batch] for batch in batches)
        with ThreadPoolExecutor(processors()) as workers:
            for batch, rows in zip(batches, workers.map(self._run, inputs), strict=True):
                found[batch] = rows
        return found

    def _run(self, rows: Sequence[tuple[Sequence[int], Sequence[int]]]) -> npt.NDArray[np.float32]:
        ids, types = (np.array(part, dtype=np.int64) for part in zip(*rows, strict=True))
        [probabilities] = self._session.run(None, {"ids": ids, "types": types})
        return np.asarray(probabilities, dtype=np.float32)


def _sound(text: str) -> str:
    """The tokenizer refuses lone surrogates."""
    return text.strip().encode("utf-8", "replace").decode("utf-8")
