"""Train the comparer: how one statement stands to another.

    python training/train_comparer.py --base FOLDER --entailment TRAIN.jsonl DEV.jsonl \
        --perspectrum TRAIN.jsonl DEV.jsonl --conflicts training/conflict-pairs/*.jsonl \
        --conflicts-dev bench/conflicts/dev.jsonl --mutations training/altered-pairs/a.jsonl --out FOLDER

Needs torch, numpy, safetensors, tokenizers and this package. FOLDER of --base holds `model.safetensors` and
`tokenizer.json` of all-MiniLM-L6-v2. The card is src/gravamen/inference/comparer/MODEL_CARD.md.

A cross-encoder: MiniLM's six layers read both statements at once, and a small network judges the first piece
with the means of both sides. Each piece bears a mark (left, right; the first piece's tells whether one
party says both, and which is earlier). Word embeddings stay as they are, since the other models share them.
"""

import argparse
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from comparer_pairs import Labelled, apart, conflicts, entailments, known_less, mutations, refigured, strangers, views
from layers import WIDTH, layers_of, shipped_words
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from gravamen.inference.comparer.reading import LONGEST, MARKS, read
from gravamen.inference.comparing import RELATIONS

BATCH = 2048  # pieces
DROPOUT = 0.1
KEPT = 0.99  # of the mean of the weights, at each step: more, and the mean lags behind a short run
FORGOTTEN = 0.2  # share of pairs whose speakers, or days, are hidden
ORDER = {name: at for at, name in enumerate(RELATIONS)}


class Comparer(nn.Module):
    """The encoder and its head."""

    def __init__(self, base: dict[str, Tensor]) -> None:
        super().__init__()
        self.register_buffer("words", shipped_words(base), persistent=False)
        self.places = nn.Parameter(base["embeddings.position_embeddings.weight"][:LONGEST].clone())
        kinds = base["embeddings.token_type_embeddings.weight"]
        self.marks = nn.Parameter(torch.cat([kinds[:2], kinds[:1].expand(MARKS - 2, WIDTH)]).clone())
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.norm.load_state_dict({k: base[f"embeddings.LayerNorm.{k}"] for k in ("weight", "bias")})
        self.layers = layers_of(base)
        self.joint = nn.Linear(3 * WIDTH, WIDTH)
        self.judge = nn.Linear(WIDTH, len(RELATIONS))

    def heads(self) -> list[nn.Parameter]:
        """Parameters that start from nothing."""
        return [*self.joint.parameters(), *self.judge.parameters(), self.marks]

    def forward(self, ids: Tensor, marks: Tensor) -> Tensor:
        """Logits (pairs, relations); `marks` (pairs, length) are -1 on padding."""
        real = marks >= 0
        mask = torch.where(real, 0.0, -1e4)[:, None, None, :]
        x = self.norm(self.words[ids] + self.marks[marks.clamp(min=0)] + self.places[: ids.shape[1]])
        x = functional.dropout(x, DROPOUT, self.training)
        for layer in self.layers:
            x = layer(x, mask, DROPOUT)
        x = x.float()
        sides = torch.stack([(marks == one).float() for one in (0, 1)], dim=1)
        left, right = ((sides / sides.sum(2, keepdim=True)) @ x).unbind(1)
        joined = torch.cat([x[:, 0], (left - right).abs(), left * right], dim=1)
        joined = functional.dropout(joined, DROPOUT, self.training)
        return self.judge(functional.gelu(self.joint(joined)))


Read = tuple[list[int], list[int], list[bool]]  # ids, marks, whether each relation is allowed


def reads(pairs: list[Labelled], tokenizer: Tokenizer) -> list[Read]:
    """The pairs as pieces."""
    found = []
    for one in pairs:
        ids, marks = read(tokenizer, one.pair)
        found.append((ids, marks, [name in one.allowed for name in RELATIONS]))
    return found


def batches(examples: list[Read], chance: random.Random) -> list[list[Read]]:
    """Batches of pairs of like length, in random order."""
    order = sorted(examples, key=lambda one: len(one[0]) + chance.random() * 6)
    found: list[list[Read]] = [[]]
    longest = 0
    for one in order:
        longest = max(longest, len(one[0]))
        if found[-1] and (len(found[-1]) + 1) * longest > BATCH:
            found.append([])
            longest = len(one[0])
        found[-1].append(one)
    chance.shuffle(found)
    return found


def tensors(batch: list[Read]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, marks and allowed relations, padded."""
    length = max(len(ids) for ids, *_ in batch)
    ids = torch.tensor([one + [0] * (length - len(one)) for one, *_ in batch])
    marks = torch.tensor([one + [-1] * (length - len(one)) for _, one, _ in batch])
    return ids, marks, torch.tensor([allowed for *_, allowed in batch])


def loss(model: Comparer, batch: list[Read]) -> Tensor:
    """Mean of -log of what the allowed relations have together."""
    ids, marks, allowed = tensors(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = model(ids, marks).float()
    together = torch.where(allowed, logits, -1e4).logsumexp(1)
    return (logits.logsumexp(1) - together).mean()


@torch.no_grad()
def probabilities(model: Comparer, pairs: list[Labelled], tokenizer: Tokenizer) -> np.ndarray:
    """(pairs, relations), in order."""
    model.eval()
    examples = reads(pairs, tokenizer)
    order = sorted(range(len(examples)), key=lambda at: len(examples[at][0]))
    found = np.zeros((len(pairs), len(RELATIONS)), np.float32)
    for first in range(0, len(order), 64):
        group = order[first : first + 64]
        ids, marks, _ = tensors([examples[at] for at in group])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found[group] = model(ids, marks).float().softmax(1).numpy()
    model.train()
    return found


def best_f1(score: np.ndarray, gold: np.ndarray) -> tuple[float, float]:
    """The best F1 over all cuts, and its cut."""
    order = np.argsort(-score, kind="stable")
    hits = np.cumsum(gold[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + gold.sum())
    at = int(f1.argmax())
    return float(f1[at]), float(score[order[at]])


def of(name: str, p: np.ndarray) -> np.ndarray:
    """The probability of a relation."""
    return p[:, ORDER[name]]


def mean_f1(said: np.ndarray, gold: np.ndarray, labels: list[int]) -> float:
    """Mean over labels of F1."""
    each = [2 * ((said == k) & (gold == k)).sum() / max(1, (said == k).sum() + (gold == k).sum()) for k in labels]
    return float(np.mean(each))


class HeldOut:
    """What the model is measured on after each epoch; none of it is learned from."""

    def __init__(self, entailment: Path, perspectrum: Path, conflict: Path, every: int) -> None:
        chance = random.Random(0)
        claims = views(perspectrum)[::every]
        self.together = [one for claim in claims for one in claim.together]
        self.apart = [one for claim in claims for one in claim.apart]
        self.stances = [one for claim in claims for one in claim.stances]
        self.entailments = chance.sample([one for _, one in entailments(entailment)], 600)
        self.conflicts = conflicts(conflict)

    def report(self, model: Comparer, tokenizer: Tokenizer) -> str:
        """Figures in one line."""
        p = probabilities(model, self.together + self.apart, tokenizer)
        gold = np.arange(len(p)) < len(self.together)
        same, cut = best_f1(of("same", p), gold)
        p = probabilities(model, self.stances, tokenizer)
        against = np.array(["contradicts" in one.allowed for one in self.stances])
        stance = mean_f1(of("contradicts", p) > of("supports", p) + of("same", p), against, [0, 1])
        p = probabilities(model, self.entailments, tokenizer)
        three = np.stack([of("same", p) + of("supports", p), of("contradicts", p)], 1)
        three = np.concatenate([three, 1 - three.sum(1, keepdims=True)], 1).argmax(1)
        truth = [0 if "same" in one.allowed else 1 if "contradicts" in one.allowed else 2 for one in self.entailments]
        p = probabilities(model, self.conflicts, tokenizer)
        said, label = p.argmax(1), np.array([ORDER[one.allowed[0]] for one in self.conflicts])
        contradicts = ORDER["contradicts"]
        each = " ".join(
            f"{name[:5]} {((said == k) & (label == k)).sum()}/{(said == k).sum()}/{(label == k).sum()}"
            for k, name in enumerate(RELATIONS)
            if (label == k).any()
        )
        best, at = best_f1(p[:, contradicts], label == contradicts)
        return (
            f"perspectrum {same:.3f} at {cut:.3f} stance {stance:.3f} entailment {np.mean(three == truth):.3f} "
            f"conflicts right {np.mean(said == label):.3f} macro {mean_f1(said, label, sorted(set(label))):.3f} "
            f"contradicts {best:.3f} at {at:.3f} | {each}"
        )


def main() -> None:
    """Train and write weights; progress goes to standard error."""
    options = argparse.ArgumentParser(description="Train the comparer that ships with gravamen.")
    options.add_argument("--base", type=Path, required=True)
    options.add_argument("--entailment", type=Path, nargs=2, required=True)
    options.add_argument("--perspectrum", type=Path, nargs=2, required=True)
    options.add_argument("--conflicts", type=Path, nargs="*", default=[])
    options.add_argument("--mutations", type=Path, nargs="*", default=[])
    options.add_argument("--conflicts-dev", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--entailed", type=int, default=20000, help="entailment pairs an epoch")
    options.add_argument(
        "--together", type=float, default=1.0, help="share of perspectrum's pairs of one group an epoch"
    )
    options.add_argument("--repeat", type=int, default=2, help="times an epoch that the conflict pairs are read")
    options.add_argument("--epochs", type=int, default=2)
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--every", type=int, default=6, help="of perspectrum's claims, one in so many is measured")
    options.add_argument("--start", type=Path, help="weights of an earlier run, to go on from")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(2)
    chance, numbers = random.Random(chosen.seed), np.random.default_rng(chosen.seed)
    tokenizer = Tokenizer.from_file(str(chosen.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    entailed = [one for _, one in entailments(chosen.entailment[0])]
    claims = views(chosen.perspectrum[0])
    ours = [one for path in chosen.conflicts for one in conflicts(path)]
    altered = [one for path in chosen.mutations for one in mutations(path)]
    held_out = HeldOut(chosen.entailment[1], chosen.perspectrum[1], chosen.conflicts_dev, chosen.every)
    sys.stderr.write(f"{len(entailed)} entailments, {len(ours)} conflicts, {len(altered)} of mutations\n")
    model = Comparer(load_file(chosen.base / "model.safetensors"))
    if chosen.start:
        model.load_state_dict(load_file(chosen.start))

    def epoch_of() -> list[list[Read]]:
        """The batches of one epoch."""
        together = [one for claim in claims for one in claim.together]
        together = chance.sample(together, round(chosen.together * len(together)))
        stances = [one for claim in claims for one in claim.stances]
        pairs = chance.sample(entailed, min(chosen.entailed, len(entailed)))
        pairs += together + apart(claims, 2 * len(together), numbers)
        pairs += chance.sample(stances, round(chosen.together * len(stances)))
        pairs += [known_less(one, chance, FORGOTTEN) for _ in range(chosen.repeat) for one in ours + altered]
        pairs += refigured(ours + altered, chance)
        pairs += strangers(ours, len(ours) // 10, chance) if ours else []
        pairs = [one.turned() if chance.random() < 0.5 else one for one in pairs]
        return batches(reads(pairs, tokenizer), chance)

    todo = epoch_of()
    steps = chosen.epochs * len(todo)
    known = {id(one) for one in model.heads()}
    old = [one for one in model.parameters() if id(one) not in known]
    optimizer = torch.optim.AdamW(
        [{"params": old, "lr": chosen.rate}, {"params": model.heads(), "lr": 3 * chosen.rate}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(step / (0.06 * steps + 1), max(0.01, (steps - step) / (0.94 * steps)))
    )
    mean = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(KEPT))
    start = time.time()
    for epoch in range(chosen.epochs):
        total = 0.0
        for count, group in enumerate(todo):
            one = loss(model, group)
            one.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            mean.update_parameters(model)
            optimizer.zero_grad(set_to_none=True)
            total += float(one.detach())
            if count % 50 == 0:
                sys.stderr.write(f"{epoch} {count}/{len(todo)} {total / (count + 1):.4f} {time.time() - start:.0f} s\n")
        sys.stderr.write(f"epoch {epoch}: {held_out.report(mean.module, tokenizer)} {time.time() - start:.0f} s\n")
        save_file({k: v.contiguous() for k, v in mean.module.state_dict().items()}, chosen.out / "comparer.safetensors")
        todo = epoch_of() if epoch + 1 < chosen.epochs else []


if __name__ == "__main__":
    main()
