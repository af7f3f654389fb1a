"""Measure the shipped comparer by its probabilities alone, without the rules that stand around it.

    python training/score_comparer.py --perspectrum DEV.jsonl --conflicts bench/conflicts/dev.jsonl

Prints one JSON object: perspectrum's pairs of one group (F1 at some cuts of "same", and at the best one), the stance
of each perspective to its claim, the conflict suite by the likeliest relation and at some cuts of "contradicts", and
how well the probabilities are calibrated there (mean of -log of the true label's, over temperatures).
"""

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np
from comparer_pairs import Labelled, conflicts, views

from gravamen.inference.comparer import ShippedComparer
from gravamen.inference.comparing import RELATIONS

CUTS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
SAME, SUPPORTS, CONTRADICTS, SUPPORTED = map(RELATIONS.index, ("same", "supports", "contradicts", "supported"))
Figures = dict[str, object]


def prf(said: np.ndarray, gold: np.ndarray) -> list[float]:
    """Precision, recall and F1, three places."""
    hits = int((said & gold).sum())
    p, r = hits / max(1, int(said.sum())), hits / max(1, int(gold.sum()))
    return [round(one, 3) for one in (p, r, 2 * p * r / max(1e-9, p + r))]


def at_cuts(score: np.ndarray, gold: np.ndarray) -> Figures:
    """Precision, recall and F1 at some cuts and at the cut with the best F1."""
    order = np.argsort(-score, kind="stable")
    f1 = 2 * np.cumsum(gold[order]) / (np.arange(1, len(order) + 1) + gold.sum())
    best = float(score[order[int(f1.argmax())]])
    return {f"{cut:.3f}": prf(score >= cut, gold) for cut in (*CUTS, best)}


def of(comparer: ShippedComparer, pairs: list[Labelled]) -> np.ndarray:
    """Probabilities of the pairs."""
    return comparer.probabilities([one.pair for one in pairs])


def perspectives(comparer: ShippedComparer, path: Path) -> Figures:
    """Pairs of perspectives, and perspectives against their claim."""
    claims = views(path)
    pairs = [one for claim in claims for one in (*claim.together, *claim.apart)]
    start = time.time()
    found = of(comparer, pairs)
    speed = len(pairs) / (time.time() - start)
    same = np.array([one.allowed == ("same",) for one in pairs])
    stances = [one for claim in claims for one in claim.stances]
    p = of(comparer, stances)
    against = np.array([one.allowed == ("contradicts",) for one in stances])
    said = p[:, CONTRADICTS] > p[:, SAME] + p[:, SUPPORTS] + p[:, SUPPORTED]
    each = [prf(said == kind, against == kind)[2] for kind in (True, False)]
    return {
        "same": at_cuts(found[:, SAME], same),
        "stance macro-F1": round(sum(each) / 2, 3),
        "pairs a second": round(speed),
    }


def suite(comparer: ShippedComparer, path: Path) -> Figures:
    """The conflict suite."""
    pairs = conflicts(path)
    p = of(comparer, pairs)
    gold, said = np.array([RELATIONS.index(one.allowed[0]) for one in pairs]), p.argmax(axis=1)
    own = [at for at, name in enumerate(RELATIONS) if (gold == at).any()]
    logs = np.log(np.maximum(p, 1e-9))
    losses = {}
    for temperature in (0.8, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0):
        scaled = logs / temperature
        scaled -= np.log(np.exp(scaled).sum(axis=1, keepdims=True))
        losses[str(temperature)] = round(float(-scaled[np.arange(len(gold)), gold].mean()), 3)
    return {
        "right": round(float((said == gold).mean()), 3),
        "each": {RELATIONS[at]: prf(said == at, gold == at) for at in own},
        "contradicts": at_cuts(p[:, CONTRADICTS], gold == CONTRADICTS),
        "table": {RELATIONS[at]: np.bincount(said[gold == at], minlength=len(RELATIONS)).tolist() for at in own},
        "loss by temperature": losses,
    }


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description="Measure the comparer that ships with gravamen.")
    options.add_argument("--perspectrum", type=Path)
    options.add_argument("--conflicts", type=Path)
    chosen = options.parse_args()
    comparer = ShippedComparer()
    found: Figures = {"version": comparer.version}
    if chosen.conflicts:
        found["conflicts"] = suite(comparer, chosen.conflicts)
    if chosen.perspectrum:
        found["perspectrum"] = perspectives(comparer, chosen.perspectrum)
    sys.stdout.write(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
