"""Claim splitting against claims that people wrote down.

    python benchmarks/claims.py FILE

FILE is JSON Lines, a sentence a line: {"text", "claims": [words of the sentence, …]} (as in PropSegment, where people marked, for
every proposition of a sentence, the words that express it). Each claim is compared by its words with the one of the other side that
fits best: recall is the mean over the people's claims of the F1 of their best match, precision the mean over ours; our claim's words
are those of its gist, which has the shared subject. The whole sentence as its one claim is measured the same way, for comparison.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from crosscheck.extract.clauses import split_clauses
from crosscheck.extract.gist import gist_of
from crosscheck.extract.parser import parse
from crosscheck.extract.sentences import split_sentences

Bag = Counter[str]
MIN_WORDS = 2
"""A claim of the people's with fewer words ("Malefiz") names a thing and claims nothing."""


def bag(text: str) -> Bag:
    """Count the words of a text, lower case, articles aside."""
    return Counter(word for word in re.findall(r"\w+", text.lower()) if word not in {"the", "a", "an"})


def overlap_f1(left: Bag, right: Bag) -> float:
    """Give the F1 of the words that two claims share."""
    shared = sum((left & right).values())
    return 2 * shared / max(sum(left.values()) + sum(right.values()), 1)


def best(items: Sequence[Bag], others: Sequence[Bag]) -> list[float]:
    """Give for each item the F1 of the other that fits best."""
    return [max((overlap_f1(item, other) for other in others), default=0.0) for item in items]


def mean_f1(precisions: Sequence[float], recalls: Sequence[float]) -> dict[str, float]:
    """Give the two means and their harmonic mean."""
    precision, recall = sum(precisions) / max(len(precisions), 1), sum(recalls) / max(len(recalls), 1)
    return {
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(2 * precision * recall / max(precision + recall, 1e-9), 3),
    }


def main(path: Path) -> None:
    """Measure and print."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    ours: tuple[list[float], list[float]] = ([], [])
    whole: tuple[list[float], list[float]] = ([], [])
    made = wanted = 0
    for row, doc in zip(rows, parse(row["text"] for row in rows), strict=True):
        gold = [claim for claim in map(bag, row["claims"]) if sum(claim.values()) >= MIN_WORDS]
        if not gold:
            continue
        clauses = [clause for sentence in split_sentences(doc) for clause in split_clauses(sentence)]
        claims = [bag(gist_of(clause, {})) for clause in clauses]
        made, wanted = made + len(claims), wanted + len(gold)
        for figures, side in ((ours, claims), (whole, [bag(row["text"])])):
            figures[0].extend(best(side, gold))
            figures[1].extend(best(gold, side))
    table = {"claims": mean_f1(*ours), "whole sentence": mean_f1(*whole)}
    print(f"{'':24}{'precision':>10}{'recall':>10}{'F1':>10}")
    for name, figure in table.items():
        print(f"{name:24}{figure['precision']:10.3f}{figure['recall']:10.3f}{figure['f1']:10.3f}")
    counts = {"sentences": len(rows), "claims": made, "people's claims": wanted}
    print(json.dumps({"benchmark": "claims", **counts, "ours": table["claims"], "whole_sentence": table["whole sentence"]}))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    main(parser.parse_args().file)
