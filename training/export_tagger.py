"""Write the tagger as ONNX, from what `training/train_tagger.py` learned.

    python training/export_tagger.py FOLDER/tagger.safetensors training/tagger

Needs onnx, numpy and safetensors; nothing here is needed at run time. The same input gives the same bytes.

The graph (`training/graph.py`) gives for each piece of a window: `cue` (length, 3), scores of standing outside
a cue, beginning and continuing one; `queries` and `keys` (length, 384); `alone` (length, 4), what each piece is
apart from any cue; `certainty` (length,). What each label gains at a distance from the cue, float32 (4, 41),
goes into `distance.f4` beside the model.
"""

import argparse
import hashlib
import sys
from pathlib import Path

import numpy as np
from graph import WIDTH, Graph, Weights, last_layer, model
from safetensors.numpy import load_file

LABELS = 4
CENTRE = 2.0  # certainties are learned as their distance from it
NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "mixed": "attention.output.dense", "mixed_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense", "output": "output.dense", "output_norm": "output.LayerNorm",
}  # fmt: skip


def as_bert(learned: Weights) -> Weights:
    """The weights under BERT's names."""
    known = {f"embeddings.LayerNorm.{kind}": learned[f"norm.{kind}"] for kind in ("weight", "bias")}
    for name, value in learned.items():
        if name.startswith("layers."):
            _, number, part, kind = name.split(".")
            known[f"encoder.layer.{number}.{NAMES[part]}.{kind}"] = value
        else:
            known[name] = value
    return known


def tagger(learned: Weights) -> bytes:
    """The whole model."""
    weights = as_bert(learned)
    root = np.float32((WIDTH // LABELS) ** 0.5)
    heads = {"cue": learned["tags.weight"][:3]} | {name: learned[f"{name}.weight"] for name in ("alone", "certainty")}
    biases = {"cue": learned["tags.bias"][:3], "alone": learned["alone.bias"]}
    biases["certainty"] = learned["certainty.bias"] + CENTRE
    graph = Graph(weights)
    x = last_layer(graph, learned["places"])
    for name, weight in heads.items():
        product = graph.add("MatMul", x, graph.constant(f"{name}.weight", weight.T))
        out = graph.constant(f"{name}.bias", biases[name].astype(np.float32))
        if name == "certainty":
            graph.add("Squeeze", graph.add("Add", product, out), graph.numbers(1), out=name)
        else:
            graph.add("Add", product, out, out=name)
    graph.add("Gelu", graph.dense(x, "query"), out="queries")
    graph.add("Div", graph.add("Gelu", graph.dense(x, "key")), graph.constant("size", root), out="keys")
    shapes: dict[str, list[str | int]] = {
        "cue": ["length", 3], "queries": ["length", WIDTH], "keys": ["length", WIDTH],
        "alone": ["length", LABELS], "certainty": ["length"],
    }  # fmt: skip
    return model(graph, "gravamen-tagger", shapes)


def main() -> None:
    """Write model.onnx and distance.f4, and print their SHA-256."""
    options = argparse.ArgumentParser(description="Write the tagger that ships with gravamen.")
    options.add_argument("source", type=Path)
    options.add_argument("target", type=Path)
    chosen = options.parse_args()
    learned = load_file(chosen.source)
    files = {"model.onnx": tagger(learned), "distance.f4": learned["distance"].astype("<f4").tobytes()}
    for name, data in files.items():
        (chosen.target / name).write_bytes(data)
        sys.stdout.write(f"{hashlib.sha256(data).hexdigest()}  {name}  {len(data)} bytes\n")


if __name__ == "__main__":
    main()
