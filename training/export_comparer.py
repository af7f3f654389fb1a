"""Write the comparer as ONNX, from what `training/train_comparer.py` learned.

    python training/export_comparer.py comparer.safetensors src/gravamen/inference/comparer --temperature 1.0

Needs onnx, numpy and safetensors; nothing here is needed at run time. The same input gives the same bytes.
Of several weights, the mean is written. Probabilities are those of the logits divided by the temperature
(Guo and others, 2017).

The graph (`training/graph.py`) takes the pieces of one pair, `rows` (length, 384) and `marks` (length,), and gives
`relations` (8,): probabilities in the order of `gravamen.inference.comparing.RELATIONS`.
"""

import argparse
import hashlib
import sys
from pathlib import Path

import numpy as np
from bert import as_bert
from export_tagger import mean
from graph import Graph, Weights, last_layer, model
from onnx import TensorProto
from safetensors.numpy import load_file


def comparer(learned: Weights, temperature: float) -> bytes:
    """The whole model."""
    graph = Graph(as_bert(learned))
    x = last_layer(graph, learned["places"], learned["marks"])
    of_side = graph.add("Equal", graph.add("Unsqueeze", "marks", graph.numbers(0)), sides(graph))
    inside = graph.add("Cast", of_side, to=TensorProto.FLOAT)
    count = graph.add("ReduceSum", inside, graph.numbers(1), keepdims=1)
    left, right = (
        graph.add("Slice", graph.add("MatMul", graph.add("Div", inside, count), x), *bounds(graph, at)) for at in (0, 1)
    )
    first = graph.add("Slice", x, *bounds(graph, 0))
    apart, both = graph.add("Abs", graph.add("Sub", left, right)), graph.add("Mul", left, right)
    joined = graph.add("Concat", first, apart, both, axis=1)
    judged = graph.add("Gelu", graph.dense(joined, "joint"))
    product = graph.add("MatMul", judged, graph.constant("judge.weight", learned["judge.weight"].T / temperature))
    logits = graph.add("Add", product, graph.constant("judge.bias", learned["judge.bias"] / temperature))
    graph.add("Squeeze", graph.softmax(logits), graph.numbers(0), out="relations")
    return model(graph, "gravamen-comparer", {"relations": [len(learned["judge.bias"])]})


def sides(graph: Graph) -> str:
    """The marks of the left and the right side, (2, 1)."""
    return graph.constant("sides", np.array([[0], [1]], dtype=np.int64))


def bounds(graph: Graph, row: int) -> tuple[str, str, str]:
    """Where a row begins and ends, and along which axis."""
    return graph.numbers(row), graph.numbers(row + 1), graph.numbers(0)


def main() -> None:
    """Write model.onnx and print its SHA-256."""
    options = argparse.ArgumentParser(description="Write the comparer that ships with gravamen.")
    options.add_argument("source", type=Path, nargs="+")
    options.add_argument("target", type=Path)
    options.add_argument("--temperature", type=float, required=True)
    chosen = options.parse_args()
    data = comparer(mean([load_file(one) for one in chosen.source]), chosen.temperature)
    (chosen.target / "model.onnx").write_bytes(data)
    sys.stdout.write(f"{hashlib.sha256(data).hexdigest()}  model.onnx  {len(data)} bytes\n")


if __name__ == "__main__":
    main()
