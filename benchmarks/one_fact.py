"""Do two claims tell one fact, and with a difference worth showing: what readers say of pairs, what the score says, what the model says.

    python benchmarks/one_fact.py LABELS.tsv STORIES.jsonl [STORIES.jsonl …] [--model FOLDER]

A line of LABELS (`benchmarks/relation/one_fact.tsv`, and `one_fact_apart.tsv`, whose stories were not trained on) names a story of
STORIES, for each of two claims the place of its article in the story and where it begins and ends, and what a reader called the two:
alike, differs (both can be right), later (one shows a later stage), conflict, other (two facts). Pairs were drawn from those that
`compare` looks at, more of the surer ones. Of a claim that is cut otherwise today the one that overlaps most is taken.

Printed: for each range of the score how many pairs there are and the share that tell one fact; average precision and AUC of the score, of
the model (the bundled one) and of both joined as `compare` does; precision and recall at some thresholds; how well a difference is told.
The last line is JSON.
"""

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from incidents import with_claims
from sklearn.metrics import average_precision_score, roc_auc_score
from tabulate import tabulate

from crosscheck.align.encoder import named_encoder
from crosscheck.align.scoring import Scorer
from crosscheck.comparison.context import alone
from crosscheck.comparison.one_fact import MIN_DIFFERENCE, joined
from crosscheck.pipeline import embed
from crosscheck.records import Article, Claim
from crosscheck.relate import ONE_FACT, OneFactModel
from crosscheck.settings import Settings

MIN_OVERLAP = 0.5
"""Of what two claims cover together; below it the labelled claim is lost."""
RANGES = (0.0, 0.5, 0.7, 0.9, 0.97, 1.01)
THRESHOLDS = (0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True)
class Pair:
    """Two claims of one story as they read alone, what a reader called them, and what alignment gives them."""

    left: str
    right: str
    label: str
    score: float


def overlap(claim: Claim, start: int, end: int) -> float:
    """The share of what both cover that each covers."""
    return max(0, min(claim.end, end) - max(claim.start, start)) / (max(claim.end, end) - min(claim.start, start))


def read_stories(paths: Sequence[Path], wanted: set[str]) -> dict[str, tuple[list[Article], list[list[Claim]]]]:
    """Of each story its articles, in the order of the file, and their claims."""
    rows = [row for path in paths for row in map(json.loads, path.read_text("utf-8").splitlines()) if row["story"] in wanted]
    found: dict[str, tuple[list[Article], list[list[Claim]]]] = defaultdict(lambda: ([], []))
    for row, article, claims in with_claims(rows):
        found[row["story"]][0].append(article)
        found[row["story"]][1].append(claims)
    return dict(found)


def labelled_pairs(labels: Path, paths: Sequence[Path], *, scored: bool = True) -> Iterator[Pair]:
    """The pairs that are still claims; their scores, which take an encoder, are 0 where they are not asked for."""
    of_story: dict[str, list[list[str]]] = defaultdict(list)
    with labels.open(encoding="utf-8", newline="") as lines:
        for story, *rest in list(csv.reader(lines, delimiter="\t"))[1:]:
            of_story[story].append(rest)
    encoder = named_encoder(Settings().embedding_model)
    for story, (articles, told) in read_stories(paths, set(of_story)).items():
        claims = [claim for of_article in told for claim in of_article]
        place = {claim.id: n for n, claim in enumerate(claims)}
        scorer = Scorer(claims, articles, embed([alone(claim) for claim in claims], encoder)) if scored else None
        for *places, label in of_story[story]:
            numbers = [int(number) for number in places]
            sides = [claim_at(told, *numbers[:3]), claim_at(told, *numbers[3:])]
            if sides[0] is not None and sides[1] is not None:
                score = scorer.score(place[sides[0].id], place[sides[1].id]) if scorer else 0.0
                yield Pair(alone(sides[0]), alone(sides[1]), label, score)


def claim_at(told: Sequence[Sequence[Claim]], article: int, start: int, end: int) -> Claim | None:
    """The claim of an article that a label means."""
    best = max(told[article], key=lambda claim: overlap(claim, start, end), default=None)
    return best if best is not None and overlap(best, start, end) >= MIN_OVERLAP else None


def judge(pairs: Sequence[Pair], model: OneFactModel) -> dict[str, Any]:
    """Print the tables; gives the figures of the last line."""
    same = np.array([pair.label != "other" for pair in pairs])
    scores = np.array([pair.score for pair in pairs])
    told = model.predict([(pair.left, pair.right) for pair in pairs])
    both = np.array([joined(row[0], score) for row, score in zip(told, scores, strict=True)])
    rows = [(f"{low} to {high}", *_share(same, (scores >= low) & (scores < high))) for low, high in pairwise(RANGES)]
    print(tabulate(rows, ("score", "pairs", "of one fact"), floatfmt=".2f"), "\n")
    measures = {
        name: (float(average_precision_score(same, values)), float(roc_auc_score(same, values)))
        for name, values in (("score", scores), ("model", told[:, 0]), ("joined", both))
    }
    print(tabulate([(name, *found) for name, found in measures.items()], ("", "average precision", "AUC"), floatfmt=".3f"), "\n")
    kept = [(least, *_share(same, both >= least), (same & (both >= least)).sum() / same.sum()) for least in THRESHOLDS]
    print(tabulate(kept, ("joined, at least", "pairs", "precision", "recall"), floatfmt=".2f"), "\n")
    differ = np.array([pair.label != "alike" for pair in pairs])[same]
    shown = told[same, 1] >= MIN_DIFFERENCE
    print(f"of {same.sum()} pairs of one fact {differ.sum()} differ; {shown.sum()} are said to, {differ[shown].mean():.2f} of them rightly")
    auc = float(roc_auc_score(differ, told[same, 1]))
    return {name: round(found[0], 3) for name, found in measures.items()} | {"difference_auc": round(auc, 3)}


def _share(same: Any, chosen: Any) -> tuple[int, float]:
    return int(chosen.sum()), float(same[chosen].mean()) if chosen.any() else float("nan")


def main() -> None:
    """Read the pairs and judge them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("stories", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, default=ONE_FACT, help="folder of the model; the bundled one by default")
    options = parser.parse_args()
    pairs = list(labelled_pairs(options.labels, options.stories))
    labels = dict(Counter(pair.label for pair in pairs).most_common())
    print(json.dumps({"benchmark": "one_fact", "pairs": len(pairs), "labels": labels, **judge(pairs, OneFactModel(options.model))}))


if __name__ == "__main__":
    main()
