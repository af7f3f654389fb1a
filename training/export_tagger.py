"""Write the tagger as ONNX, from what `training/train_tagger.py` learned.

    python training/export_tagger.py FIRST/tagger.safetensors SECOND/tagger.safetensors src/gravamen/inference/tagger

Needs onnx, numpy and safetensors; nothing here is needed at run time. The same input gives the same bytes.
Of several weights, each learned from the one before, the mean is written (Izmailov and others, 2018).

The graph (`training/graph.py`) gives for each piece of a window: `tags` (length, 9), scores of standing outside
a cue, beginning and continuing one, then the same of contents and of speakers; `pairs` (4, length, length), how
likely each label is of a piece (last) for a piece of a cue (in the midst); `certainty` (length,). What each label
gains at a distance from the cue, float32 (4, 41), goes into `distance.f4` beside the model.
"""

import argparse
import hashlib
import sys
from pathlib import Path

import numpy as np
from bert import as_bert
from graph import WIDTH, Graph, Weights, last_layer, model
from safetensors.numpy import load_file

LABELS = 4
CENTRE = 2.0  # certainties are learned as their distance from it


def tagger(learned: Weights) -> bytes:
    """The whole model."""
    weights = as_bert(learned)
    root = np.float32((WIDTH // LABELS) ** 0.5)
    heads = {name: learned[f"{name}.weight"] for name in ("tags", "alone", "certainty")}
    biases = {name: learned[f"{name}.bias"] for name in heads}
    biases["certainty"] = biases["certainty"] + CENTRE
    graph = Graph(weights)
    x = last_layer(graph, learned["places"])
    for name, weight in heads.items():
        product = graph.add("MatMul", x, graph.constant(f"{name}.weight", weight.T))
        out = graph.constant(f"{name}.bias", biases[name].astype(np.float32))
        if name == "certainty":
            graph.add("Squeeze", graph.add("Add", product, out), graph.numbers(1), out=name)
        else:
            graph.add("Add", product, out, out=name)
    parts = graph.numbers(-1, LABELS, WIDTH // LABELS)

    def by_label(name: str, order: list[int]) -> str:
        return graph.add("Transpose", graph.add("Reshape", graph.add("Gelu", graph.dense(x, name)), parts), perm=order)

    # (4, length, 96) by (4, 96, length)
    product = graph.add("MatMul", by_label("query", [1, 0, 2]), by_label("key", [1, 2, 0]))
    scaled = graph.add("Div", product, graph.constant("size", root))
    alone = graph.add("Unsqueeze", graph.add("Transpose", "alone", perm=[1, 0]), graph.numbers(1))
    graph.add("Add", scaled, alone, out="pairs")
    shapes: dict[str, list[str | int]] = {
        "tags": ["length", 9], "pairs": [LABELS, "length", "length"], "certainty": ["length"],
    }  # fmt: skip
    return model(graph, "gravamen-tagger", shapes)


def mean(learned: list[Weights]) -> Weights:
    """The mean of several weights, name by name."""
    return {name: np.mean([one[name] for one in learned], axis=0, dtype=np.float32) for name in learned[0]}


def main() -> None:
    """Write model.onnx and distance.f4, and print their SHA-256."""
    options = argparse.ArgumentParser(description="Write the tagger that ships with gravamen.")
    options.add_argument("source", type=Path, nargs="+")
    options.add_argument("target", type=Path)
    chosen = options.parse_args()
    learned = mean([load_file(one) for one in chosen.source])
    files = {"model.onnx": tagger(learned), "distance.f4": learned["distance"].astype("<f4").tobytes()}
    for name, data in files.items():
        (chosen.target / name).write_bytes(data)
        sys.stdout.write(f"{hashlib.sha256(data).hexdigest()}  {name}  {len(data)} bytes\n")


if __name__ == "__main__":
    main()
