"""Train the tagger: who says what, and how certain each event is.

    python training/train_tagger.py --base FOLDER --polnear TRAIN.jsonl DEV.jsonl \
        --events TRAIN.jsonl [TRAIN.jsonl ...] --events-dev DEV.jsonl --out FOLDER

Needs torch, numpy, safetensors, tokenizers and this package; 70 minutes on two cores that did other work too.
FOLDER of --base holds `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2.
The card is training/tagger/MODEL_CARD.md.

The model is MiniLM's six layers with heads on the last: tags of cues (and, to help the layers learn, of
contents and speakers) for each piece; for each cue, the mean of its pieces' queries is set against the keys
of all pieces of the window, which gives what that cue's content and speaker are (a biaffine scorer in the
manner of Dozat and Manning, 2017); and the certainty of an event at each piece (Lee and others, 2015).
Word embeddings stay as they are, since the sentence encoder shares them.
"""

import argparse
import json
import math
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from layers import WIDTH, layers_of, shipped_words
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from gravamen.inference.pieces import Window, windows
from gravamen.text.paragraphs import paragraphs

LONGEST = 256
PARTS = ("cue", "content", "source")
LABELS = 4  # of a piece for a cue: begins content, continues it, begins speaker, continues it (else nothing)
SIZE = WIDTH // LABELS
REACH = 20  # buckets of distance each way
BATCH = 2048  # pieces
MASK, MASKED = 103, 0.05  # [MASK] takes the place of one piece in twenty
DOUBTED, MOST_DOUBTED = 0.15, 48  # pieces of a batch that look like a cue and are none
KEPT = 0.998  # of the mean of the weights, at each step


class Tagger(nn.Module):
    """The encoder and its heads."""

    def __init__(self, base: dict[str, Tensor]) -> None:
        super().__init__()
        self.register_buffer("words", shipped_words(base), persistent=False)
        place = base["embeddings.position_embeddings.weight"][:LONGEST]
        self.places = nn.Parameter(place + base["embeddings.token_type_embeddings.weight"][0])
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.norm.load_state_dict({k: base[f"embeddings.LayerNorm.{k}"] for k in ("weight", "bias")})
        self.layers = layers_of(base)
        self.tags = nn.Linear(WIDTH, 3 * len(PARTS))
        self.query, self.key = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.alone = nn.Linear(WIDTH, LABELS)
        self.distance = nn.Parameter(torch.zeros(LABELS, 2 * REACH + 1))
        self.certainty = nn.Linear(WIDTH, 1)

    def heads(self) -> list[nn.Parameter]:
        """Parameters that start from nothing."""
        new = (self.tags, self.query, self.key, self.alone, self.certainty)
        return [*(p for part in new for p in part.parameters()), self.distance]

    def forward(self, ids: Tensor, dropout: float = 0.1) -> Tensor:
        mask = torch.where(ids != 0, 0.0, -1e4)[:, None, None, :]
        x = self.norm(self.words[ids] + self.places[: ids.shape[1]])
        x = functional.dropout(x, dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask, dropout)
        return x

    def pairs(self, x: Tensor, rows: Tensor, pool: Tensor, middles: Tensor) -> Tensor:
        """Scores (cue, label, piece); `pool` (cue, piece) averages a cue's pieces, `rows` are their windows."""
        query, key = functional.gelu(self.query(x)), functional.gelu(self.key(x))
        pooled = torch.einsum("cl,clw->cw", pool, query[rows]).view(-1, LABELS, SIZE)
        keys = key.view(*key.shape[:2], LABELS, SIZE)[rows]
        scores = torch.einsum("cks,clks->ckl", pooled, keys) / math.sqrt(SIZE)
        where = buckets(torch.arange(x.shape[1])[None, :] - middles[:, None]) + REACH
        return scores + self.alone(x).transpose(1, 2)[rows] + self.distance[:, where].transpose(0, 1)


def buckets(distance: Tensor) -> Tensor:
    """Signed buckets of distances in pieces: each up to 8, then four for each doubling."""
    size = distance.abs().float()
    far = 8 + torch.floor(4 * torch.log2(size.clamp(min=8) / 8))
    return (torch.where(size <= 8, size, far).clamp(max=REACH) * distance.sign()).long()


@dataclass
class Example:
    """A window with what is to be learned from it."""

    window: Window
    tags: np.ndarray  # (parts, length): 0 outside, 1 begins, 2 continues
    cues: list[tuple[list[int], np.ndarray]]  # pieces of the cue; labels (length,), 0 for nothing
    events: list[tuple[list[int], float]]


def touched(window: Window, spans: list[tuple[int, int]]) -> list[int]:
    """Pieces that share a character with the spans."""
    inside = np.zeros(len(window.ids), dtype=bool)
    for start, end in spans:
        inside |= (window.starts < end) & (window.ends > start)
    return np.flatnonzero(inside & (window.starts < window.ends)).tolist()


def lettered(length: int, groups: list[list[int]]) -> np.ndarray:
    """1 where a run of pieces begins, 2 where it goes on."""
    row = np.zeros(length, dtype=np.int64)
    for group in groups:
        for at, piece in enumerate(group):
            row[piece] = 2 if at and group[at - 1] == piece - 1 else 1
    return row


def joined(tokenizer: Tokenizer, text: str, alone: float, chance: random.Random) -> Iterator[Window]:
    """The text's paragraphs, each a window with the chance `alone`, else with those after it as long as they fit.

    The tagger reads paragraphs alone; longer windows make it see more contexts of the same words.
    """
    held: list[Window] = []
    single = chance.random() < alone
    for window in (one for span in paragraphs(text) for one in windows(tokenizer, text, span)):
        if held and (single or sum(len(one.ids) - 1 for one in held) + len(window.ids) > LONGEST):
            yield merged(held)
            held = []
        held.append(window)
    if held:
        yield merged(held)


def merged(held: list[Window]) -> Window:
    """One window of several, [SEP] between them."""
    rest = [slice(None) if one is held[0] else slice(1, None) for one in held]
    parts = {
        name: np.concatenate([getattr(one, name)[keep] for one, keep in zip(held, rest, strict=True)])
        for name in ("ids", "starts", "ends")
    }
    return Window(**parts)


def attributions(path: Path, tokenizer: Tokenizer, alone: float, chance: random.Random) -> Iterator[Example]:
    """Windows of PolNeAR documents."""
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        parts = [
            {part: [tuple(span) for one in found[part] for span in one["spans"]] for part in PARTS}
            for found in document["attributions"]
        ]
        for window in joined(tokenizer, document["text"], alone, chance):
            length, groups = len(window.ids), {part: [] for part in PARTS}
            cues = []
            for part in parts:
                cue = touched(window, part["cue"])
                content, source = touched(window, part["content"]), touched(window, part["source"])
                for name, found in zip(PARTS, (cue, content, source), strict=True):
                    groups[name].append(found)
                if cue and content:
                    row = lettered(length, [content])
                    row = np.where(row > 0, row, lettered(length, [source]) + 2 * (lettered(length, [source]) > 0))
                    cues.append((cue, row))
            yield Example(window, np.stack([lettered(length, groups[part]) for part in PARTS]), cues, [])


def events(paths: list[Path], tokenizer: Tokenizer, most: int, chance: random.Random) -> Iterator[Example]:
    """Windows of one to `most` sentences with rated events."""
    rows = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    while rows:
        taken, rows = rows[: (count := chance.randint(1, most))], rows[count:]
        text, targets = "", []
        for row in taken:
            words, starts, at = row["text"].split(" "), [], len(text)
            for word in words:
                starts.append(at)
                at += len(word) + 1
            for target in row["targets"]:
                first, last = target["span1"]
                targets.append(((starts[first], starts[last - 1] + len(words[last - 1])), target["label"]))
            text += row["text"] + "\n\n"
        for window in joined(tokenizer, text, 0.0, chance):
            found = [(touched(window, [span]), label) for span, label in targets]
            yield Example(window, np.zeros((3, len(window.ids)), np.int64), [], [one for one in found if one[0]])


def batches(examples: list[Example], chance: random.Random) -> list[list[Example]]:
    """Batches of windows of like length, in random order."""
    order = sorted(examples, key=lambda one: len(one.window.ids) + chance.random() * 16)
    found: list[list[Example]] = [[]]
    for one in order:
        if len(found[-1]) and (len(found[-1]) + 1) * len(one.window.ids) > BATCH:
            found.append([])
        found[-1].append(one)
    chance.shuffle(found)
    return found


def tensors(batch: list[Example]) -> dict[str, Tensor]:
    """A batch as padded arrays."""
    length = max(len(one.window.ids) for one in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    tags = torch.full((len(batch), 3, length), -100)
    cues = [(row, pieces, labels) for row, one in enumerate(batch) for pieces, labels in one.cues]
    pool, labels = torch.zeros(len(cues), length), torch.full((len(cues), length), -100)
    marked = [(row, pieces, value) for row, one in enumerate(batch) for pieces, value in one.events]
    picks = torch.zeros(len(marked), length)
    for row, one in enumerate(batch):
        real = torch.from_numpy(one.window.starts < one.window.ends)
        ids[row, : len(real)] = torch.from_numpy(one.window.ids)
        if not one.events:
            tags[row, :, : len(real)] = torch.where(real, torch.from_numpy(one.tags), -100)
    for number, (row, pieces, values) in enumerate(cues):
        pool[number, pieces] = 1 / len(pieces)
        real = torch.from_numpy(batch[row].window.starts < batch[row].window.ends)
        labels[number, : len(real)] = torch.where(real, torch.from_numpy(values), -100)
    for number, (_, pieces, _) in enumerate(marked):
        picks[number, pieces] = 1 / len(pieces)
    return {
        "ids": ids, "tags": tags, "pool": pool, "labels": labels, "picks": picks,
        "rows": torch.tensor([row for row, *_ in cues], dtype=torch.long),
        "middles": torch.tensor([round(sum(pieces) / len(pieces)) for _, pieces, _ in cues], dtype=torch.long),
        "event_rows": torch.tensor([row for row, *_ in marked], dtype=torch.long),
        "values": torch.tensor([value for *_, value in marked], dtype=torch.float32),
    }  # fmt: skip


def masked(ids: Tensor) -> Tensor:
    """The ids with some pieces hidden; marks and padding stay."""
    return torch.where((torch.rand(ids.shape) < MASKED) & (ids > MASK), MASK, ids)


def doubted(scores: Tensor, tags: Tensor) -> tuple[Tensor, Tensor]:
    """Rows and places of pieces that look most like a cue, and neither are one nor stand beside one.

    They are set against the window like cues, and have no content: so the pairs learn to refuse a false cue.
    """
    gold = functional.max_pool1d((tags > 0).float()[:, None], 3, 1, 1)[:, 0] > 0
    looks = torch.where((tags == 0) & ~gold, 1 - scores.softmax(-1)[..., 0], 0.0).flatten()
    best = looks.topk(min(MOST_DOUBTED, len(looks)))
    chosen = best.indices[best.values > DOUBTED]
    return chosen // tags.shape[1], chosen % tags.shape[1]


def losses(model: Tagger, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
    """Of the tags, of the pairs and of certainty."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        x = model(masked(batch["ids"]))
    x = x.float()
    nothing = x.sum() * 0
    tags = pairs = certain = nothing
    if (batch["tags"] >= 0).any():
        scores = model.tags(x).view(*x.shape[:2], 3, 3).permute(0, 3, 2, 1)
        each = functional.cross_entropy(scores, batch["tags"], ignore_index=-100, reduction="none")
        real = (batch["tags"][:, 0] >= 0).sum()
        tags = (each * torch.tensor([2.0, 0.5, 0.5])[None, :, None]).sum() / real
    if len(batch["rows"]):
        rows, places = doubted(model.tags(x).view(*x.shape[:2], 3, 3)[:, :, 0].detach(), batch["tags"][:, 0])
        pool = torch.cat([batch["pool"], functional.one_hot(places, x.shape[1]).float()])
        nothing_of = torch.where(batch["tags"][rows, 0] >= 0, 0, -100)
        labels = torch.cat([batch["labels"], nothing_of])
        scores = model.pairs(x, torch.cat([batch["rows"], rows]), pool, torch.cat([batch["middles"], places]))
        scores = functional.pad(scores, (0, 0, 1, 0))
        total = functional.cross_entropy(scores, labels, ignore_index=-100, reduction="sum")
        pairs = total / (batch["labels"] > 0).sum()
    if len(batch["event_rows"]):
        pooled = torch.einsum("el,elw->ew", batch["picks"], x[batch["event_rows"]])
        pooled = functional.dropout(pooled, 0.1, model.training)
        certain = functional.smooth_l1_loss(model.certainty(pooled)[:, 0] + 2, batch["values"], beta=0.3)
    return tags, pairs, certain


@torch.no_grad()
def report(model: Tagger, examples: list[Example]) -> str:
    """F1 of cue pieces, of contents' and speakers' pieces given the cue, and the certainty's error."""
    model.eval()
    hits, said, gold, exact, errors = [0] * 3, [0] * 3, [0] * 3, [0, 0], []
    for group in batches(examples, random.Random(0)):
        batch = tensors(group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = model(batch["ids"])
        x = x.float()
        predicted = model.tags(x).view(*x.shape[:2], 3, 3)[:, :, 0].argmax(-1) > 0
        found = [(predicted & (batch["tags"][:, 0] >= 0), batch["tags"][:, 0] > 0)]
        if len(batch["rows"]):
            scores = functional.pad(model.pairs(x, batch["rows"], batch["pool"], batch["middles"]), (0, 0, 1, 0))
            best = torch.where(batch["labels"] >= 0, scores.argmax(1), 0)
            for low, high in ((1, 2), (3, 4)):
                inside, truth = (best >= low) & (best <= high), (batch["labels"] >= low) & (batch["labels"] <= high)
                found.append((inside, truth))
                exact[low // 3] += int((inside == truth).all(1).sum())
        for at, (inside, truth) in enumerate(found):
            hits[at] += int((inside & truth).sum())
            said[at] += int(inside.sum())
            gold[at] += int(truth.sum())
        if len(batch["event_rows"]):
            pooled = torch.einsum("el,elw->ew", batch["picks"], x[batch["event_rows"]])
            errors += (model.certainty(pooled)[:, 0] + 2).clamp(-3, 3).sub(batch["values"]).abs().tolist()
    model.train()
    scores = [2 * h / max(1, s + g) for h, s, g in zip(hits, said, gold, strict=True)]
    cues = sum(len(one.cues) for one in examples)
    return (
        f"cue {scores[0]:.4f} content {scores[1]:.4f} speaker {scores[2]:.4f} "
        f"exact {exact[0] / max(1, cues):.4f} {exact[1] / max(1, cues):.4f} mae {sum(errors) / max(1, len(errors)):.4f}"
    )


def main() -> None:
    """Train and write weights; progress goes to standard error."""
    options = argparse.ArgumentParser(description="Train the tagger that ships with gravamen.")
    options.add_argument("--base", type=Path, required=True)
    options.add_argument("--polnear", type=Path, nargs=2, required=True)
    options.add_argument("--events", type=Path, nargs="+", required=True)
    options.add_argument("--events-dev", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--epochs", type=int, default=10)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--start", type=Path, help="weights of an earlier run, to go on from")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(chosen.seed)
    chance = random.Random(chosen.seed)
    tokenizer = Tokenizer.from_file(str(chosen.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    held_out = [
        *attributions(chosen.polnear[1], tokenizer, 1.0, chance),
        *events([chosen.events_dev], tokenizer, 1, chance),
    ]
    model = Tagger(load_file(chosen.base / "model.safetensors"))
    if chosen.start:
        model.load_state_dict(load_file(chosen.start))
    new = model.heads()
    known = {id(p) for p in new}
    old = [p for p in model.parameters() if id(p) not in known]
    optimizer = torch.optim.AdamW(
        [{"params": old, "lr": chosen.rate}, {"params": new, "lr": 5 * chosen.rate}], weight_decay=0.01
    )

    def epoch_of(chance: random.Random) -> list[list[Example]]:
        """The batches of one epoch."""
        parts = (
            list(attributions(chosen.polnear[0], tokenizer, 0.6, chance)),
            list(events(chosen.events, tokenizer, 6, chance)),
        )
        found = [batch for part in parts for batch in batches(part, chance)]
        chance.shuffle(found)
        return found

    steps = chosen.epochs * len(epoch_of(random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(step / (0.06 * steps + 1), max(0.01, (steps - step) / (0.94 * steps)))
    )
    mean = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(KEPT))
    start = time.time()
    for epoch in range(chosen.epochs):
        means = np.zeros(3)
        todo = epoch_of(chance)
        for count, group in enumerate(todo):
            parts = losses(model, tensors(group))
            sum(parts).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            mean.update_parameters(model)
            optimizer.zero_grad(set_to_none=True)
            means += [float(part.detach()) for part in parts]
            if count % 50 == 0:
                sys.stderr.write(f"{epoch} {count}/{len(todo)} {means / (count + 1)} {time.time() - start:.0f} s\n")
        sys.stderr.write(f"epoch {epoch}: {report(mean.module, held_out)} {time.time() - start:.0f} s\n")
        save_file({k: v.contiguous() for k, v in mean.module.state_dict().items()}, chosen.out / "tagger.safetensors")


if __name__ == "__main__":
    main()
