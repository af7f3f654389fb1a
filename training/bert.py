"""What BERT calls the weights of a layer, and what our training scripts call them."""

import numpy as np
from numpy.typing import NDArray

NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "mixed": "attention.output.dense", "mixed_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense", "output": "output.dense", "output_norm": "output.LayerNorm",
}  # fmt: skip


def as_bert(learned: dict[str, NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
    """The weights under BERT's names."""
    known = {f"embeddings.LayerNorm.{kind}": learned[f"norm.{kind}"] for kind in ("weight", "bias")}
    for name, value in learned.items():
        if name.startswith("layers."):
            _, number, part, kind = name.split(".")
            known[f"encoder.layer.{number}.{NAMES[part]}.{kind}"] = value
        else:
            known[name] = value
    return known
