"""Headlines and captions break off anywhere: whatever is cut away, every rule that looks beside a word finds nothing there."""

import json
import os
import random
from pathlib import Path

import pytest

from crosscheck.extract import extract_claims
from crosscheck.ingest import article_from_text

GOLD = Path(__file__).parents[1] / "gold"
TIMES = int(os.environ.get("CROSSCHECK_FUZZ", "1"))
CUTS = 400


def sentences():
    for file in sorted(GOLD.glob("*.jsonl")):
        for case in map(json.loads, file.read_text("utf-8").splitlines()):
            yield from (case[side]["text"] for side in ("left", "right"))


def cut(text, chance):
    """The words of a text up to one of them, or from it on."""
    words = text.split()
    at = chance.randrange(len(words))
    kept = " ".join(words[at:] if chance.random() < 0.5 else words[: at + 1])
    return kept.rstrip(".,") if chance.random() < 0.3 else kept


def claims_of(texts):
    return list(extract_claims([article_from_text(text, id=f"a{n}", outlet="A") for n, text in enumerate(texts)]))


def test_sentences_cut_anywhere_are_read_without_an_error():
    chance = random.Random(7)  # noqa: S311 - the same cuts in every run
    texts = list(sentences())
    cuts = [cut(chance.choice(texts), chance) for _ in range(CUTS * TIMES)]
    assert len(claims_of(cuts)) == len(cuts)


@pytest.mark.parametrize("text", ["Two pro-Lebanese marchers held at B-G Airport", "Wounds", "Two hurt, who has", "Three found condition"])
def test_what_broke_once(text):
    claims_of([text])
