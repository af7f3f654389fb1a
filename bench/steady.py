"""Whether the models give the same bits on another processor, and `gravamen claims` the same bytes.

`python bench/steady.py dump FILE.npz` on each processor, then `python bench/steady.py compare ONE.npz OTHER.npz`

A dump holds what the tagger's and the encoder's models put out for sentences of different lengths, before
anything is decided by it, and the rows of `gravamen claims`. An older processor can be had by emulation:
`NPY_DISABLE_CPU_FEATURES=X86_V3 PYTHONPATH=src:.venv/lib/python3.11/site-packages qemu-x86_64 -cpu Haswell
/path/to/python3.11 bench/steady.py dump FILE.npz` (QEMU 7.2 works out numpy's AVX2 maximum of a column wrongly;
`NPY_DISABLE_CPU_FEATURES=X86_V4` runs that code on a processor itself). Exit 1 where two dumps differ.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gravamen.attribute.claims import claims
from gravamen.cli.claim_row import claim_row
from gravamen.inference import tagger
from gravamen.inference.minilm import MiniLM
from gravamen.inference.pieces import windows
from gravamen.inference.shipped import checked, session
from gravamen.inference.words import words
from gravamen.record.claim import Claim
from gravamen.record.document import Passage, Reading
from gravamen.record.identity import digest
from gravamen.record.span import Span

OUTPUTS = ("tags", "pairs", "certainty")
SENTENCES = (
    "No.",
    "Ships sank.",
    "She denied it.",
    "The ship sank, he said.",
    "“Nobody was on board,” Ana Sol said.",
    "Officials declined to comment on the loss of the ship.",
    "According to the harbour guard, 3 of 17 boats were missing.",
    "The ministry said on Monday that it had designated the Sand Fleet.",
    "Bram Okafor reportedly left Port Dune before the court could hear him.",
    "It may be that no ship was there at all, the mayor’s spokeswoman added late.",
    "Whether the pier will be closed is not known, and the owners would not say so either.",
    "“We never saw the letter”, wrote the captain, who claims that the owners sent it in May 2021.",
    "The union says that its members were promised $3.5 million; the port denies that it promised anything.",
    "Teresa Oriol, who led the inquiry, told the assembly that the accused had hoped to sell the cargo in Oslo.",
    "Sea Wire reports that two officials, who asked not to be named, said that the guards were ordered to stand by.",
    "Asked whether he had known of the fire, the minister said: “I was told about it on the radio, like everybody.” "
    "He left.",
    "The court found that the company had neither insured the ship nor warned its crew, although an engineer had "
    "written twice to the owners that the hull would not last another winter.",
    "In a statement of March 3, the Harbour Office accused the Sand Fleet of smuggling grain, charged its founder, "
    "Juan Peña, with fraud, and said that it believed at least 40 people to have been involved.",
    "She insisted that the figures were wrong, that the ministry had never asked for others, that nobody had "
    "warned of the shortage, and that whoever said otherwise, as the Dune Herald did last week, was either "
    "mistaken or did not want to know what every farmer on the coast had known since the summer.",
    "“The tide was low, the night was clear, and there were lamps on both piers,” the pilot told the inquiry, "
    "according to its report; the owners, who have denied any fault since 1997, argued that the lamps had been "
    "put out, that the pilot was drunk, that the harbour guard could not have seen the ship from its tower, and "
    "that the only witness, a fisherman called Ruiz, had told the police a different story the next morning, when "
    "he was asked whether he thought that anybody might have survived.",
)


def dumped() -> Iterator[tuple[str, NDArray[np.generic]]]:
    """What the models put out for each sentence, and the rows of the claims as bytes, each by a name."""
    model = session(checked(Path(tagger.__file__).parent / "model.onnx", tagger.SHA256["model.onnx"]))
    shipped = tagger.ShippedTagger()
    for number, text in enumerate(SENTENCES):
        for window in windows(words().tokenizer, text, Span(0, len(text))):
            put_out = model.run(OUTPUTS, {"rows": words().rows(window.ids)})
            yield from zip((f"{name} of sentence {number}" for name in OUTPUTS), put_out, strict=True)
        yield f"rows of sentence {number}", np.frombuffer(rows_of(text, shipped), dtype=np.uint8)
    yield "vectors", MiniLM().encode(SENTENCES)


def rows_of(text: str, shipped: tagger.ShippedTagger) -> bytes:
    """What `gravamen claims` prints for the text."""
    reading = Reading(document="d", reader="row", text=text, text_hash=digest(text.encode()))
    passage = Passage(document="d", span=Span(0, len(text)), text=text, page=None, paragraph=1)
    found = (one for one in claims(reading, [passage], shipped) if isinstance(one, Claim))
    return "".join(json.dumps(claim_row("d", one), ensure_ascii=False) + "\n" for one in found).encode()


def differing(one: Path, other: Path) -> Iterator[str]:
    """What differs between two dumps; of numbers, by how much at most."""
    with np.load(one) as left, np.load(other) as right:
        for name in sorted({*left.files, *right.files}):
            if name not in left.files or name not in right.files or left[name].shape != right[name].shape:
                yield f"{name}: of another shape"
            elif left[name].tobytes() != right[name].tobytes():
                furthest = np.abs(left[name].astype(np.float64) - right[name].astype(np.float64)).max()
                yield f"{name}: by {furthest:.3g} at most"


def main() -> int:
    """Dump or compare."""
    match sys.argv[1:]:
        case ["dump", file]:
            held = dict(dumped())
            np.savez(Path(file), allow_pickle=False, **held)
            hashed = hashlib.sha256(b"".join(held[name].tobytes() for name in sorted(held))).hexdigest()
            print(f"{len(held)} arrays, SHA-256 {hashed[:16]}")
            return 0
        case ["compare", one, other]:
            told = list(differing(Path(one), Path(other)))
            print("\n".join(told) if told else "the same bits, and the same rows")
            return 1 if told else 0
    raise SystemExit(__doc__)


if __name__ == "__main__":
    sys.exit(main())
