"""The sentence encoder that ships with the program: all-MiniLM-L6-v2 (Apache-2.0), int8 weights, on the CPU.

MODEL_CARD.md beside this file tells where the weights come from; `training/export_encoder.py` made them.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gravamen.record.errors import ModelError
from gravamen.record.identity import digest

WIDTH = 384
LONGEST = 256  # word pieces; what follows them is not seen
LONGEST_TEXT = 8192  # characters handed to the tokeniser, so that a hostile text costs no more than another
SHA256 = {
    "model.onnx": "763b5d58dd6af6f9be5d3e21714e779b0e703f3e231d4f75b3d3df75b800798d",
    "tokenizer.json": "5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b",
}
VERSION = f"all-MiniLM-L6-v2-int8-{SHA256['model.onnx'][:8]}"


class MiniLM:
    """An `Encoder`. Loading takes half a second; raises ModelError where a file is missing or damaged."""

    def __init__(self, folder: Path = Path(__file__).parent) -> None:
        model, pieces = (_checked(folder / name, SHA256[name]) for name in ("model.onnx", "tokenizer.json"))
        import onnxruntime
        from tokenizers import Tokenizer

        onnxruntime.set_default_logger_severity(3)
        settings = onnxruntime.SessionOptions()
        # One thread for each text, several texts at once: no sum depends on how many processors there are.
        settings.intra_op_num_threads = 1
        settings.inter_op_num_threads = 1
        settings.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        self._session = onnxruntime.InferenceSession(model, settings, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_buffer(pieces)
        self._tokenizer.enable_truncation(LONGEST)

    @property
    def version(self) -> str:
        """Name of the model, with the beginning of its hash."""
        return VERSION

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape (len(texts), 384), in order.

        Each text is run by itself, so its vector is the same in any company, bit for bit. Of a text only the
        first 256 word pieces count.
        """
        vectors = np.empty((len(texts), WIDTH), dtype=np.float32)
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            for row, vector in enumerate(workers.map(self._vector, texts)):
                vectors[row] = vector
        return vectors

    def _vector(self, text: str) -> NDArray[np.float32]:
        readable = text[:LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")  # a lone surrogate is "?"
        ids = np.array(self._tokenizer.encode(readable).ids, dtype=np.int64)
        vector: NDArray[np.float32] = self._session.run(["embedding"], {"ids": ids})[0]
        return vector


def _checked(path: Path, sha256: str) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        why = f"cannot read {path.name} of the sentence encoder. Install gravamen again."
        raise ModelError(why) from error
    if digest(data) != sha256:
        raise ModelError(f"{path.name} of the sentence encoder is damaged. Install gravamen again.")
    return data
