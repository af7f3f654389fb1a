"""The sentence encoder: unit vectors that mean something, the same in any company, and errors for people."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gravamen.inference.encoder import Encoder
from gravamen.inference.minilm import MiniLM

SENTENCES = [f"The harbour office of town {n} counted {n * 7} crates and {'many ' * n}barrels." for n in range(32)]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return MiniLM()


def test_vectors_are_those_of_the_published_model(encoder: Encoder) -> None:
    # First numbers of the float32 model for this sentence, as its authors' library gives them.
    (vector,) = encoder.encode(["This is an example sentence"])
    assert vector[:3] == pytest.approx([0.0677, 0.0635, 0.0487], abs=0.02)


def test_nearer_in_meaning_is_larger(encoder: Encoder) -> None:
    asked, near, far = encoder.encode(
        ["Who smuggled the cocaine?", "The drugs were trafficked by sailors.", "The bakery opens at nine."]
    )
    assert asked @ near > asked @ far + 0.2


def test_nothing_gives_no_vectors(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


def test_a_text_has_the_same_vector_alone_and_among_32(encoder: Encoder) -> None:
    together = encoder.encode(SENTENCES)
    alone = np.vstack([encoder.encode([text]) for text in SENTENCES])
    assert together.tobytes() == alone.tobytes()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=[])), min_size=1, max_size=4))
def test_any_text_has_a_unit_vector(encoder: Encoder, texts: list[str]) -> None:
    vectors = encoder.encode(texts)
    assert vectors.shape == (len(texts), 384)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_a_text_without_end_is_cut(encoder: Encoder) -> None:
    long, longer = encoder.encode(["salt " * 5_000, "salt " * 1_000_000])
    assert long.tobytes() == longer.tobytes()
