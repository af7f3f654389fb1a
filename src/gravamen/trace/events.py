"""Whether texts are on the same event, by their words (tf-idf, Salton and Buckley 1988)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, log, sqrt

from gravamen.text.words import content_stems

SAME_EVENT = 0.3  # cosine of tf-idf; two texts on one event, in other words, reach it
HEAVIEST = 24  # words by which a text is looked up; texts on one event share one of them

Vector = Mapping[str, float]


def vectors(texts: Iterable[str]) -> Mapping[str, Vector]:
    """The tf-idf vector of each text among `texts`, of length 1, the heaviest word first."""
    counts = {text: Counter(content_stems(text)) for text in texts}
    frequency = Counter(word for bag in counts.values() for word in bag)
    return {text: _vector(bag, frequency, len(counts)) for text, bag in counts.items()}


def _vector(bag: Counter[str], frequency: Counter[str], total: int) -> Vector:
    weights = {word: (1 + log(count)) * log(1 + total / frequency[word]) for word, count in bag.items()}
    length = sqrt(fsum(weight * weight for weight in weights.values())) or 1.0
    return {word: weights[word] / length for word in sorted(weights, key=lambda word: (-weights[word], word))}


def cosine(left: Vector, right: Vector) -> float:
    """How near two vectors are, 0 to 1."""
    if len(right) < len(left):
        left, right = right, left
    return round(fsum(weight * right[word] for word, weight in left.items() if word in right), 6)


def covered(part: Vector, whole: Vector) -> float:
    """How much of the weight of `part` lies on words of `whole`, 0 to 1."""
    return round(fsum(weight * weight for word, weight in part.items() if word in whole), 6)


class Lookup:
    """Finds the texts that share one of their heaviest words, so that not all pairs are compared."""

    def __init__(self) -> None:
        self._places: dict[str, list[int]] = {}

    def add(self, place: int, vector: Vector) -> None:
        """Know the vector by its heaviest words."""
        for word in heaviest(vector):
            self._places.setdefault(word, []).append(place)

    def near(self, vector: Vector) -> list[int]:
        """The places of the vectors that share a heaviest word with this one, ascending."""
        return sorted({place for word in heaviest(vector) for place in self._places.get(word, ())})


def heaviest(vector: Vector) -> Sequence[str]:
    """The words that weigh most."""
    return [word for word, _ in zip(vector, range(HEAVIEST), strict=False)]
