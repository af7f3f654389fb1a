"""Models that ship: what is missing or damaged is told with what to do."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import gravamen.inference.comparer as comparer
import gravamen.inference.minilm as minilm
import gravamen.inference.tagger as tagger
import gravamen.inference.words as words
from gravamen.record.errors import ModelError

FILES: list[tuple[Callable[[Path], object], Path, str]] = [
    (comparer.ShippedComparer, Path(comparer.__file__).parent, "model.onnx"),
    (minilm.MiniLM, Path(minilm.__file__).parent, "model.onnx"),
    (tagger.ShippedTagger, Path(tagger.__file__).parent, "model.onnx"),
    (tagger.ShippedTagger, Path(tagger.__file__).parent, "distance.f4"),
    (words.Words, Path(words.__file__).parent, "words.int8"),
    (words.Words, Path(words.__file__).parent, "tokenizer.json"),
]


@pytest.mark.parametrize(("load", "folder", "name"), FILES)
def test_a_damaged_or_missing_file_is_told(
    tmp_path: Path, load: Callable[[Path], object], folder: Path, name: str
) -> None:
    for original in folder.iterdir():
        if original.is_file():
            shutil.copy(original, tmp_path / original.name)
    load(tmp_path)
    (tmp_path / name).write_bytes(b"no model")
    with pytest.raises(ModelError, match=f"{name} is damaged.*Install"):
        load(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(ModelError, match=f"cannot read .*{name}.*Install"):
        load(tmp_path)
