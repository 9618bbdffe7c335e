"""Fit and judge the score by which claims are aligned (`crosscheck/align/scoring.py`).

    python benchmarks/align.py STORIES GOLD [STORIES GOLD …] [--prior 0.1]

Every candidate pair of `compare` is one example: of one fact when an annotation of GOLD that is no trap marks both claims, else of two.
Headlines, which tell again what the text tells and which annotators leave out, are not asked. Readers annotate what is of interest, so
that many a pair that is of one fact counts as none: precisions are too low by far and only to be compared with each other.

Printed: the average precision by story of the shipped weights, and of a logistic fit on all other stories; how many pairs are above
some scores, and the share that is marked; the weights that are fitted on all stories, as they stand in the code. --prior is the share of
pairs of one fact that the fit is told to expect, which moves its bias alone. The last line is JSON.
"""

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from tabulate import tabulate

from crosscheck import align, load_articles
from crosscheck.align.blocking import candidate_pairs
from crosscheck.align.encoder import named_encoder
from crosscheck.align.scoring import Features, Scorer
from crosscheck.pipeline import embed, extract_claims
from crosscheck.records import Claim
from crosscheck.settings import Settings

NAMES = [field.name for field in fields(Features)]
STRENGTH = 1.0
"""Inverse of the penalty on weights of standardised features."""
SCORES = (0.5, 0.8, 0.9, 0.95)


@dataclass(frozen=True)
class Examples:
    """A story's candidate pairs: (n, n_features), whether each is marked, and what the shipped weights give."""

    features: np.ndarray[Any, Any]
    marked: np.ndarray[Any, Any]
    shipped: np.ndarray[Any, Any]


def marks_of(gold: Path, texts: dict[str, str]) -> list[list[tuple[str, int, int]]]:
    """For each annotation that is no trap where its sides stand: article, start, end."""
    found = []
    for item in json.loads(gold.read_text("utf-8")):
        if item["verdict"] != "trap":
            sides = [(side["article"], texts[side["article"]].find(side["snippet"]), len(side["snippet"])) for side in item["sides"]]
            found.append([(article, at, at + length) for article, at, length in sides if at >= 0])
    return found


def examples_of(folder: Path, gold: Path) -> Examples:
    """The candidate pairs of a story, as `compare` has them."""
    settings = Settings()
    articles = sorted(load_articles([folder]), key=lambda article: article.id)
    claims = extract_claims(articles)
    vectors = embed([claim.gist or claim.text for claim in claims], named_encoder(settings.embedding_model))
    near = align.nearest_articles(claims, settings.articles_per_article)
    scorer = Scorer(claims, articles, vectors)
    pairs = candidate_pairs(claims, vectors, near, min_cosine=settings.min_cosine, per_claim=settings.candidates_per_claim)
    pairs = [(i, j) for i, j in pairs if not (claims[i].headline or claims[j].headline)]
    stems = {article.id: Path(article.source).stem for article in articles}
    marked = marked_pairs(claims, stems, marks_of(gold, {stems[article.id]: article.text for article in articles}))
    rows = [list(vars(scorer.features(i, j)).values()) for i, j in pairs]
    return Examples(np.array(rows), np.array([pair in marked for pair in pairs]), np.array([scorer.score(i, j) for i, j in pairs]))


def marked_pairs(claims: list[Claim], stems: dict[str, str], marks: list[list[tuple[str, int, int]]]) -> set[tuple[int, int]]:
    """Places in `claims` of every two that one annotation marks."""
    found = set()
    for sides in marks:
        told: dict[str, set[int]] = defaultdict(set)
        for article, start, end in sides:
            told[article].update(n for n, c in enumerate(claims) if stems[c.article] == article and c.start < end and start < c.end)
        for one, other in ((a, b) for a in told for b in told if a < b):
            found |= {(min(i, j), max(i, j)) for i in told[one] for j in told[other]}
    return found


def fit(parts: list[Examples], prior: float) -> tuple[np.ndarray[Any, Any], float]:
    """Weights of the features as they are, and the bias."""
    rows, marked = np.vstack([part.features for part in parts]), np.concatenate([part.marked for part in parts])
    spread = rows.std(axis=0) + 1e-9
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(rows / spread, marked)
    share = marked.mean()
    moved = np.log(prior / (1 - prior)) - np.log(share / (1 - share))
    return model.coef_[0] / spread, float(model.intercept_[0] + moved)


def main() -> None:
    """Fit, judge and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="STORIES GOLD")
    parser.add_argument("--prior", type=float, default=0.1)
    options = parser.parse_args()
    stories = {
        gold.stem: examples_of(folder / gold.stem, gold)
        for folder, golds in list(pairwise(options.folders))[::2]
        for gold in sorted(golds.glob("*.json"))
    }
    rows, left_out = [], {}
    for story, part in stories.items():
        weights, bias = fit([other for name, other in stories.items() if name != story], options.prior)
        left_out[story] = 1 / (1 + np.exp(-(part.features @ weights + bias)))
        rows.append(
            (
                story,
                len(part.marked),
                int(part.marked.sum()),
                *(average_precision_score(part.marked, s) for s in (part.shipped, left_out[story])),
            )
        )
    print(tabulate(rows, ("story", "pairs", "marked", "shipped", "fitted without it"), floatfmt=".3f"), "\n")
    marked = np.concatenate([part.marked for part in stories.values()])
    for name, scores in (("shipped", [part.shipped for part in stories.values()]), ("fitted", list(left_out.values()))):
        told = np.concatenate(scores)
        above = [(least, marked[told >= least]) for least in SCORES]
        print(
            name, *(f"above {least}: {len(of)} pairs, {of.mean():.2f} marked, recall {of.sum() / marked.sum():.2f};" for least, of in above)
        )
    weights, bias = fit(list(stories.values()), options.prior)
    print({name: round(float(weight), 1) for name, weight in zip(NAMES, weights, strict=True)}, round(bias, 1))
    means = {name: round(float(np.mean([row[place] for row in rows])), 3) for name, place in (("shipped", 3), ("fitted", 4))}
    print(json.dumps({"benchmark": "align", "stories": len(rows), **means}))


if __name__ == "__main__":
    main()
