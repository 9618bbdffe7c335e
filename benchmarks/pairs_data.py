"""Labelled pairs of texts as `pairs.py` reads them, and which of them belong together."""

import datetime as dt
import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
Truths = npt.NDArray[np.bool_]
Columns = dict[str, Numbers]
"""Evidence by its name, a row for each pair."""

STORY_PAIRS = 50
DAY = dt.date(2020, 1, 15)
"""Any day, for pairs without dates: what one text dates by a weekday the other dates from the same week."""
CLASSES = ("entail", "neutral", "contradict")
YES = ("same", "entail")
KNOWN = {*CLASSES, *YES, "different", "not_entail"}


@dataclass(frozen=True)
class Pair:
    """Two texts, what people say of them, and what they have in common with other pairs."""

    a: str
    b: str
    label: str | float
    story: str = ""
    question: str = ""
    genre: str = ""
    days: tuple[dt.date | None, dt.date | None] = (DAY, DAY)
    """When each was published, as far as is known."""


def read_pairs(path: Path, limit: int | None = None, *, answers: bool = False) -> list[Pair]:
    """The file's pairs in its order, or a seeded sample of them; `answers` takes their answers for the texts."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    if limit is not None and limit < len(rows):
        rows = [rows[n] for n in sorted(Random(0).sample(range(len(rows)), limit))]
    return [_pair(row, "answer_" if answers else "") for row in rows if not answers or {"answer_a", "answer_b"} <= row.keys()]


def _pair(row: Mapping[str, Any], prefix: str) -> Pair:
    label = row["label"]
    if isinstance(label, str) and label not in KNOWN:
        raise SystemExit(f"label {label!r}: expected a number or one of {', '.join(sorted(KNOWN))}")
    question, genre = str(row.get("qid", "")), str(row.get("genre", ""))
    story = question or str(row.get("topic", "")) or genre
    days = (_day(row["src_a"]), _day(row["src_b"])) if {"src_a", "src_b"} <= row.keys() else (DAY, DAY)
    return Pair(row[prefix + "a"], row[prefix + "b"], label, story, question, genre.removesuffix(" Error"), days)


def _day(source: Mapping[str, str]) -> dt.date | None:
    month, *rest = re.findall(r"\w+", source.get("date", "")) or [""]
    try:
        return dt.datetime.strptime(" ".join([month[:3], *rest]), "%b %d %Y").date()
    except ValueError:
        return None


def stories(pairs: Sequence[Pair]) -> list[list[int]]:
    """Places of pairs to be read as one story: those of a large one, and small ones put together."""
    places: dict[str, list[int]] = defaultdict(list)
    for n, pair in enumerate(pairs):
        places[pair.story].append(n)
    large = [found for found in places.values() if len(places) > 1 and len(found) >= STORY_PAIRS]
    small = [n for found in places.values() if len(places) == 1 or len(found) < STORY_PAIRS for n in found]
    if len(places) == 1:
        Random(0).shuffle(small)
    return large + [small[n : n + STORY_PAIRS] for n in range(0, len(small), STORY_PAIRS)]


def are_stories(pairs: Sequence[Pair]) -> bool:
    """Whether what the pairs have in common tells them apart, and most of them are of a large story."""
    counts = Counter(pair.story for pair in pairs)
    return len(counts) > 1 and sum(count for count in counts.values() if count >= STORY_PAIRS) > len(pairs) / 2


def groups(pairs: Sequence[Pair]) -> list[int]:
    """A number for each pair, the same for all that share a text or a question, through others too."""
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        while leader.setdefault(key, key) != key:
            key = leader[key] = leader[leader[key]]
        return key

    for pair in pairs:
        keys = [f"t {pair.a}", f"t {pair.b}", *([f"q {pair.question}"] if pair.question else [])]
        for key in keys[1:]:
            leader[find(key)] = find(keys[0])
    numbers: dict[str, int] = {}
    return [numbers.setdefault(find(f"t {pair.a}"), len(numbers)) for pair in pairs]
