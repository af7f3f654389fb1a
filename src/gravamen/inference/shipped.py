"""Models that ship with the program: read, checked against their hash, and run one text at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gravamen.record.errors import ModelError
from gravamen.record.identity import digest

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def checked(path: Path, sha256: str) -> bytes:
    """The file's bytes. Raises ModelError where it is missing or damaged."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(f"cannot read {path.parent.name}/{path.name}. Install gravamen again.") from error
    if digest(data) != sha256:
        raise ModelError(f"{path.parent.name}/{path.name} is damaged. Install gravamen again.")
    return data


def session(model: bytes) -> InferenceSession:
    """A session that runs the model on one thread: no sum depends on how many processors there are."""
    import onnxruntime

    onnxruntime.set_default_logger_severity(3)
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = 1
    settings.inter_op_num_threads = 1
    settings.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    return onnxruntime.InferenceSession(model, settings, providers=["CPUExecutionProvider"])
