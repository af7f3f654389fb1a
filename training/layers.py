"""The layers that the tagger and the comparer learn from: MiniLM's six, as all-MiniLM-L6-v2 has them.

Needs torch.
"""

import math

from bert import NAMES
from torch import Tensor, nn, round
from torch.nn import functional

LAYERS, HEADS, WIDTH, INNER = 6, 12, 384, 1536


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.mixed, self.mixed_norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, 1e-12)
        self.inner, self.output = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x: Tensor, mask: Tensor, dropout: float) -> Tensor:
        rows, length, _ = x.shape
        query, key, value = (
            part(x).view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        # Written out: on a processor the backward pass of torch's fused attention takes a fifth of the time.
        weights = (query @ key.transpose(2, 3) / math.sqrt(WIDTH / HEADS) + mask).softmax(-1).to(value.dtype)
        mixed = self.mixed((weights @ value).transpose(1, 2).reshape(rows, length, WIDTH))
        x = self.mixed_norm(x + mixed)
        inner = self.output(functional.gelu(self.inner(x)))
        return self.output_norm(x + functional.dropout(inner, dropout, self.training))


def layers_of(base: dict[str, Tensor]) -> nn.ModuleList:
    """Layers with the base's weights."""
    layers = nn.ModuleList(Layer() for _ in range(LAYERS))
    for number, layer in enumerate(layers):
        for ours, theirs in NAMES.items():
            name = f"encoder.layer.{number}.{theirs}"
            getattr(layer, ours).load_state_dict({k: base[f"{name}.{k}"] for k in ("weight", "bias")})
    return layers


def shipped_words(base: dict[str, Tensor]) -> Tensor:
    """The word embeddings as shipped: int8, one scale for each row."""
    words = base["embeddings.word_embeddings.weight"]
    scale = words.abs().amax(dim=1, keepdim=True) / 127
    return round(words / scale) * scale
