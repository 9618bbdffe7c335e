"""A trained cross-encoder as the file that is shipped: python benchmarks/relation/export.py FOLDER [--out crosscheck/relate/model].

FOLDER is what `train.py` writes. The ONNX file holds int8 weights with a float scale for each output of a layer (for each word of the
embedding table), which ONNX Runtime turns back into float32 when it loads them: a quarter of the size, and no rounding of what flows
through. Inputs: `ids` and `types` (batch, length) without padding; output: `probabilities` (batch, labels), of the
relation model entail, neutral, contradict. The tokenizer, the same for all, is written beside the relation model.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

from crosscheck.align.minilm import bert_graph

RELATION = Path(__file__).resolve().parents[2] / "crosscheck" / "relate" / "model"
EMBEDDINGS = "bert.embeddings"


def quantised(name: str, value: np.ndarray, axis: int) -> tuple[list[Any], Any]:
    """Two constants, int8 and its scales along an axis, and the node that joins them to `name`."""
    scales = np.maximum(np.abs(value).max(axis=1 - axis), 1e-12).astype(np.float32) / 127
    codes = np.round(value / np.expand_dims(scales, 1 - axis)).clip(-127, 127).astype(np.int8)
    constants = [numpy_helper.from_array(codes, f"{name}.int8"), numpy_helper.from_array(scales, f"{name}.scale")]
    return constants, helper.make_node("DequantizeLinear", [f"{name}.int8", f"{name}.scale"], [name], axis=axis)


def looked_up(weights: dict[str, np.ndarray]) -> tuple[list[Any], list[Any]]:
    """Constants and nodes from `ids` and `types` to `embedded`: only the words of a text are turned into floats."""
    constants, _ = quantised("words", weights.pop(f"{EMBEDDINGS}.word_embeddings.weight"), 0)
    for name, key in (("positions", "position_embeddings"), ("kinds", "token_type_embeddings")):
        constants.append(numpy_helper.from_array(weights.pop(f"{EMBEDDINGS}.{key}.weight"), name))
    numbers = {"zero": np.array(0, dtype=np.int64), "one": np.array(1, dtype=np.int64), "last": np.array([-1], dtype=np.int64)}
    constants += [numpy_helper.from_array(value, name) for name, value in numbers.items()]
    make = helper.make_node
    nodes = [
        make("Gather", ["words.int8", "ids"], ["codes"]),
        make("Cast", ["codes"], ["code_values"], to=TensorProto.FLOAT),
        make("Gather", ["words.scale", "ids"], ["code_scales"]),
        make("Unsqueeze", ["code_scales", "last"], ["code_scales_wide"]),
        make("Mul", ["code_values", "code_scales_wide"], ["word_vectors"]),
        make("Gather", ["kinds", "types"], ["kind_vectors"]),
        make("Shape", ["ids"], ["shape"]),
        make("Gather", ["shape", "one"], ["length"]),
        make("Range", ["zero", "length", "one"], ["places"]),
        make("Gather", ["positions", "places"], ["position_vectors"]),
        make("Add", ["word_vectors", "kind_vectors"], ["word_and_kind"]),
        make("Add", ["word_and_kind", "position_vectors"], ["embedded"]),
    ]
    return constants, nodes


def classified(weights: dict[str, np.ndarray], states: str) -> tuple[list[Any], list[Any]]:
    """Constants and nodes from the states to `probabilities`: the first piece, pooled, classified."""
    constants = [numpy_helper.from_array(np.array(0, dtype=np.int64), "first")]
    names = {"pooler": "bert.pooler.dense", "classifier": "classifier"}
    for name, key in names.items():
        constants.append(numpy_helper.from_array(np.ascontiguousarray(weights.pop(f"{key}.weight").T), f"{name}.weight"))
        constants.append(numpy_helper.from_array(weights.pop(f"{key}.bias"), f"{name}.bias"))
    make = helper.make_node
    nodes = [
        make("Gather", [states, "first"], ["opening"], axis=1),
        make("Gemm", ["opening", "pooler.weight", "pooler.bias"], ["pooled_before"]),
        make("Tanh", ["pooled_before"], ["pooled"]),
        make("Gemm", ["pooled", "classifier.weight", "classifier.bias"], ["logits"]),
        make("Softmax", ["logits"], ["probabilities"], axis=1),
    ]
    return constants, nodes


def export(folder: Path) -> bytes:
    """The model as ONNX."""
    config = json.loads((folder / "config.json").read_text("utf-8"))
    weights = {name: value.astype(np.float32) for name, value in load_file(folder / "model.safetensors").items()}
    labels = len(weights["classifier.bias"])
    before, look_up = looked_up(weights)
    inner = {name.removeprefix("bert."): value for name, value in weights.items() if name.startswith("bert.")}
    body = onnx.load_from_string(bert_graph(inner, config)).graph
    after, classify = classified(weights, body.output[0].name)
    constants, nodes = [*before, *after], []
    for tensor in body.initializer:
        value = numpy_helper.to_array(tensor)
        if value.ndim == 2:
            made, node = quantised(tensor.name, value, 1)
            constants += made
            nodes.append(node)
        else:
            constants.append(tensor)
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"]) for name in ("ids", "types")]
    outputs = [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["batch", labels])]
    graph = helper.make_graph([*nodes, *look_up, *body.node, *classify], "relation", inputs, outputs, constants)
    versions = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    model: bytes = helper.make_model(graph, opset_imports=versions, ir_version=8).SerializeToString()
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=RELATION)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    part = options.out / "model.onnx.part"
    part.write_bytes(export(options.folder))
    part.replace(options.out / "model.onnx")
    if options.out.resolve() == RELATION:
        shutil.copyfile(options.folder / "tokenizer.json", options.out / "tokenizer.json")
    print(f"{(options.out / 'model.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
