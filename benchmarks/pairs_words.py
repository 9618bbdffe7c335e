"""How much of its words a text shares with another, how rare they are, and in what order they stand, for `pairs.py`."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from pairs_data import Numbers
from pairs_reading import Reading
from rapidfuzz.distance import Indel, LCSseq
from rapidfuzz.fuzz import partial_ratio, token_sort_ratio

WORDS = (
    "words_there", "words_back", "words_least", "missed_there", "missed_back", "rarest_missed_there", "rarest_missed_back",
    "alike_there", "alike_back", "alike_least", "strangest_there", "strangest_back", "acts_alike", "things_alike", "names_alike",
    "two_words", "three_words", "order", "in_place", "edits", "partial_ratio", "token_sort_ratio", "longer", "lengths_apart", "short",
)  # fmt: skip


class Rarity:
    """How rare words are among texts: their inverse document frequencies."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        found = [set(reading.content) for reading in readings]
        self._texts, self._counts = len(found), Counter(word for words in found for word in words)

    def of(self, word: str) -> float:
        """The natural logarithm of how many texts have no such word for each that has."""
        return math.log((self._texts + 1) / (self._counts[word] + 0.5))

    def weight(self, words: Iterable[str]) -> float:
        """Of all together."""
        return math.fsum(self.of(word) for word in words)


def wording(a: Reading, b: Reading, rarity: Rarity, vectors: Mapping[str, Numbers]) -> dict[str, float]:
    """WORDS of a pair; `there` is the share of the first text's that is found in the second. `vectors` are of single words, unit length."""
    missed_there, missed_back = _missing(a.content, b.content), _missing(b.content, a.content)
    words_there, words_back = (
        1 - rarity.weight(missed) / (rarity.weight(of) or 1.0) for missed, of in ((missed_there, a.content), (missed_back, b.content))
    )
    alike_there, strangest_there = _alike(a.content, b.content, rarity, vectors)
    alike_back, strangest_back = _alike(b.content, a.content, rarity, vectors)
    return {
        "words_there": words_there,
        "words_back": words_back,
        "words_least": min(words_there, words_back),
        "missed_there": math.log1p(len(missed_there)),
        "missed_back": math.log1p(len(missed_back)),
        "rarest_missed_there": max(map(rarity.of, missed_there), default=0.0),
        "rarest_missed_back": max(map(rarity.of, missed_back), default=0.0),
        "alike_there": alike_there,
        "alike_back": alike_back,
        "alike_least": min(alike_there, alike_back),
        "strangest_there": strangest_there,
        "strangest_back": strangest_back,
        "acts_alike": _both_ways(a.content_of("VERB"), b.content_of("VERB"), rarity, vectors),
        "things_alike": _both_ways(a.content_of("NOUN"), b.content_of("NOUN"), rarity, vectors),
        "names_alike": rarity.weight({*a.names} & {*b.names}) / (rarity.weight({*a.names} | {*b.names}) or 1.0),
        "two_words": _runs(a.told, b.told, 2),
        "three_words": _runs(a.told, b.told, 3),
        "order": _order(a.told, b.told),
        "in_place": LCSseq.similarity(a.told, b.told) / (min(len(a.told), len(b.told)) or 1),
        "edits": Indel.normalized_similarity(a.told, b.told),
        "partial_ratio": partial_ratio(" ".join(a.told), " ".join(b.told)) / 100,
        "token_sort_ratio": token_sort_ratio(" ".join(a.told), " ".join(b.told)) / 100,
        "longer": math.log((len(a.told) + 1) / (len(b.told) + 1)),
        "lengths_apart": abs(math.log((len(a.told) + 1) / (len(b.told) + 1))),
        "short": math.log1p(min(len(a.told), len(b.told))),
    }


def _missing(words: Sequence[str], other: Sequence[str]) -> list[str]:
    known = set(other)
    return [word for word in words if word not in known]


def _alike(words: Sequence[str], other: Sequence[str], rarity: Rarity, vectors: Mapping[str, Numbers]) -> tuple[float, float]:
    """How like the other text's words are, the nearest for each, weighted by rarity; and how unlike any is the one that is least."""
    if not words or not other:
        return 0.0, 1.0
    near = (np.stack([vectors[word] for word in words]) @ np.stack([vectors[word] for word in other]).T).max(axis=1)
    weights = np.array([rarity.of(word) for word in words])
    return float(near @ weights / weights.sum()), float(((1 - near) * weights).max() / weights.max())


def _both_ways(words: Sequence[str], other: Sequence[str], rarity: Rarity, vectors: Mapping[str, Numbers]) -> float:
    return (_alike(words, other, rarity, vectors)[0] + _alike(other, words, rarity, vectors)[0]) / 2


def _runs(a: Sequence[str], b: Sequence[str], length: int) -> float:
    """The share of runs of so many words that both have, of those of both (Dice)."""
    left, right = (Counter(zip(*(words[n:] for n in range(length)), strict=False)) for words in (a, b))
    return 2 * (left & right).total() / ((left.total() + right.total()) or 1)


def _order(a: Sequence[str], b: Sequence[str]) -> float:
    """Of any two words that both have once, the share that stand in one order in both; 1 where there are no two."""
    counts, others = Counter(a), Counter(b)
    places = [b.index(word) for word in a if counts[word] == others[word] == 1]
    if len(places) < 2:
        return 1.0
    kept = sum(one < other for n, one in enumerate(places) for other in places[n + 1 :])
    return kept / (len(places) * (len(places) - 1) / 2)
