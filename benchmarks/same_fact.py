"""Fit and judge the probability that two amounts are about the same thing (`crosscheck/comparison/same_fact.py`).

    python benchmarks/same_fact.py [CASES …] [--stories STORIES GOLD]… [--list]

Every pair of amounts that `compare` would weigh and that are not plainly equal is one example: of one thing when an annotation says how
its two places stand (conflict, compatible, updated), else of two. The gold cases are left out in five parts, each story as a whole, and
judged by a fit on the rest: how well the probabilities hold, and how many conflicts are right and found at several thresholds. Then all of
it is fitted once and the weights are printed as they stand in the code. CASES are folders as for `gold.py`, STORIES and GOLD as for
`stories.py`, read when they are there; what is not named is what has been looked at. The last line is JSON.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from gold import load_cases, overlaps, report_on, words_of
from scipy.optimize import minimize
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import average_precision_score

from crosscheck import compare, load_articles
from crosscheck.comparison import FACETS
from crosscheck.comparison.candidates import candidates_of, sides_of
from crosscheck.comparison.context import Story
from crosscheck.comparison.matching import conflict_is_open
from crosscheck.comparison.same_fact import Features, fates_differ, features_of
from crosscheck.records import Report

KINDS = ("count", "money", "percentage", "measure", "duration")
PARTS = 5
STRENGTH = 0.3
"""Inverse of the penalty on weights; from 0.03 to 10 the average precision moves by 0.02."""
NAMES = [field.name for field in fields(Features)]
FOR = frozenset({"score", "shared", "lasting", "occasion", "toll", "unit", "tense", "lead"})
"""The features that speak for one thing; all others speak against it."""
SHARED, HERE = Path(__file__).parents[2] / "shared", Path(__file__).parent
CASES = (HERE.parent / "tests" / "gold", HERE / "gold_apart")
STORIES = ((SHARED / "stories", SHARED / "gold"), (HERE / "stories_apart" / "articles", HERE / "stories_apart" / "gold"))

Place = tuple[str, tuple[int, int]]


@dataclass(frozen=True)
class Wanted:
    """An annotation: two places, what kind of fact stands there, and how the two stand."""

    left: Place
    right: Place
    kind: str
    verdict: str


@dataclass(frozen=True)
class Example:
    """A pair of amounts: where it is from, its features, how the values compare, and whether they are of one thing."""

    part: str
    features: Features
    verdict: str
    open: bool
    same: bool
    words: str


def examples_of(part: str, report: Report, wanted: list[Wanted]) -> Iterator[Example]:
    story = Story.of(report.alignments, report.claims, report.articles)
    for kind in KINDS:
        for candidate in candidates_of(kind, sides_of(kind, story), story):
            left, right = candidate.left, candidate.right
            found = FACETS[kind].compare(left.mention, right.mention)
            in_headline = (
                left.claim.headline or right.claim.headline
            )  # readers mark the words of the text, not the headline's that repeat them
            if found is None or found.verdict == "agree" or fates_differ(candidate) or in_headline:
                continue
            places = [(side.claim.article, (side.mention.start, side.mention.end)) for side in (left, right)]
            same = any(_is_meant(places, kind, found.verdict, want) for want in wanted)
            words = f"{left.mention.text} | {right.mention.text} || {left.claim.text[:90]} | {right.claim.text[:90]}"
            yield Example(part, features_of(candidate, story), found.verdict, conflict_is_open(candidate, story), same, words)


def _is_meant(places: list[Place], kind: str, verdict: str, want: Wanted) -> bool:
    fits = verdict == want.verdict if want.verdict == "conflict" else want.verdict in {"compatible", "updated"}
    there = any(
        a[0] == x[0] and b[0] == y[0] and overlaps(a[1], x[1]) and overlaps(b[1], y[1])
        for a, b in (places, places[::-1])
        for x, y in [(want.left, want.right)]
    )
    return kind == want.kind and fits and there


def from_gold(folder: Path) -> Iterator[Example]:
    for number, case in enumerate(case for case in load_cases(folder) if case["kind"] in KINDS):
        report = report_on(case)
        words = words_of(case, report)
        told = case["verdict"] not in {"silent", "agree"}
        wanted = [Wanted(("left", words["left"]), ("right", words["right"]), case["kind"], case["verdict"])] if told else []
        yield from examples_of(f"gold {number % PARTS}", report, wanted)


def from_stories(stories: Path, gold: Path) -> Iterator[Example]:
    for folder in sorted(path for path in stories.iterdir() if path.is_dir()):
        report = compare(load_articles([folder]), story=folder.name)
        items = json.loads((gold / f"{folder.name}.json").read_text("utf-8"))
        yield from examples_of(f"story {folder.name}", report, list(annotations(report, items)))


def annotations(report: Report, items: list[dict[str, Any]]) -> Iterator[Wanted]:
    """Every two sides of an annotated fact, where their words are found in the articles."""
    articles = {Path(article.source).stem: article for article in report.articles}
    for item in (item for item in items if item["verdict"] not in {"trap", "agree"}):
        places = []
        for side in item["sides"]:
            article = articles[side["article"]]
            start = article.text.find(side["snippet"])
            if start >= 0:
                places.append((article.id, (start, start + len(side["snippet"]))))
        for n, left in enumerate(places):
            yield from (Wanted(left, right, item["kind"], item["verdict"]) for right in places[n + 1 :])


def fit(rows: list[Example]) -> tuple[np.ndarray, float]:
    """Weights in the features' own units, and the bias: a logistic regression in which no weight may have a sign that makes no sense."""
    table, same = matrix(rows), np.array([row.same for row in rows], dtype=float)
    spread = table.std(axis=0) + 1e-9
    scaled = np.hstack([table / spread, np.ones((len(rows), 1))])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = scaled @ weights
        penalty = np.append(weights[:-1], 0.0) / STRENGTH
        value = np.logaddexp(0, odds).sum() - same @ odds + 0.5 * penalty @ weights
        return float(value), scaled.T @ (1 / (1 + np.exp(-odds)) - same) + penalty

    bounds = [(0, None) if name in FOR else (None, 0) for name in NAMES] + [(None, None)]
    found = minimize(loss, np.zeros(len(bounds)), jac=True, bounds=bounds, method="L-BFGS-B").x
    return found[:-1] / spread, float(found[-1])


def matrix(rows: list[Example]) -> np.ndarray:
    return np.array([list(asdict(row.features).values()) for row in rows])


def left_out(rows: list[Example]) -> np.ndarray:
    """Each example's probability by a fit without its part."""
    probability = np.zeros(len(rows))
    for part in sorted({row.part for row in rows}):
        here = [n for n, row in enumerate(rows) if row.part == part]
        weights, bias = fit([row for row in rows if row.part != part])
        probability[here] = 1 / (1 + np.exp(-(matrix([rows[n] for n in here]) @ weights + bias)))
    return probability


def show_reliability(probability: np.ndarray, same: np.ndarray) -> list[dict[str, float]]:
    print(f"{'said':>12}{'pairs':>8}{'mean said':>11}{'are':>7}")
    table = []
    for low in np.arange(0, 1, 0.2):
        here = (probability >= low) & (probability < low + 0.2)
        if here.any():
            row = {"from": round(float(low), 1), "pairs": int(here.sum()), "said": round(float(probability[here].mean()), 2)}
            table.append({**row, "are": round(float(same[here].mean()), 2)})
            print(f"{low:6.1f}–{low + 0.2:.1f}{here.sum():8}{probability[here].mean():11.2f}{same[here].mean():7.2f}")
    return table


def show_thresholds(rows: list[Example], probability: np.ndarray) -> dict[str, float]:
    figures: dict[str, float] = {}
    same = np.array([row.same for row in rows])
    for origin in ("gold", "story"):
        for verdict in ("conflict", "compatible"):
            here = np.array([row.part.startswith(origin) and row.verdict == verdict for row in rows])
            opened = here & np.array([row.open or verdict != "conflict" for row in rows])
            if not (same & here).any():
                continue
            figures[f"{origin}_{verdict}_average_precision"] = round(float(average_precision_score(same[here], probability[here])), 3)
            for threshold in (0.3, 0.4, 0.5, 0.6, 0.7):
                told = opened & (probability >= threshold)
                right = int((told & same).sum())
                share = right / (same & here).sum()
                print(f"{origin:6}{verdict:11} ≥ {threshold}: {right:4} of {told.sum():4} right, {share:.2f} of all found")
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", type=Path, default=CASES)
    parser.add_argument("--stories", type=Path, nargs=2, action="append", metavar=("STORIES", "GOLD"))
    parser.add_argument("--list", action="store_true", help="print the examples that are judged wrong")
    options = parser.parse_args()
    rows = [row for folder in options.cases for row in from_gold(folder)]
    for folders in options.stories or STORIES:
        if all(path.is_dir() for path in folders):
            rows += from_stories(*folders)
    probability, same = left_out(rows), np.array([row.same for row in rows])
    print(f"{len(rows)} pairs, {same.sum()} of one thing")
    reliability = show_reliability(probability, same)
    gap = float(np.abs(IsotonicRegression(out_of_bounds="clip").fit(probability, same).predict(probability) - probability).mean())
    figures = show_thresholds(rows, probability)
    if options.list:
        for n in np.argsort(-probability):
            if (probability[n] >= 0.4) != rows[n].same:
                print(f"{probability[n]:.2f} {rows[n].part} {rows[n].verdict} open={rows[n].open} same={rows[n].same} {rows[n].words}")
    weights, bias = fit(rows)
    print("WEIGHTS = {" + ", ".join(f'"{name}": {weight:.2f}' for name, weight in zip(NAMES, weights, strict=True)) + "}")
    print(f"BIAS = {bias:.2f}")
    counts = {"pairs": len(rows), "same": int(same.sum()), "calibration_gap": round(gap, 3)}
    print(json.dumps({"benchmark": "same_fact", **counts, **figures, "reliability": reliability}))


if __name__ == "__main__":
    main()
