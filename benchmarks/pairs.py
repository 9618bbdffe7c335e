"""Do two texts tell the same fact, does one follow from the other, do they contradict each other: the shipped models on labelled pairs.

    python benchmarks/pairs.py FILE.jsonl… [--limit N] [--against FILE.jsonl…] [--relation-model NAME_OR_PATH] [--cache FOLDER]

FILE is JSON Lines, a pair a line: {"a", "b", "label"} with a label of same/different/contradict, entail/neutral/contradict,
entail/not_entail, or a number. `answer_a` and `answer_b` are judged as pairs of their own. `qid`, `topic` or else `genre` names what the
texts have in common: one of at least STORY_PAIRS pairs is a story, and the rest are put together until they are as many, since word
rarity and topic come from a story's claims.

Every text goes the way of an article without a date: claims, vectors, alignment scores. Methods, each a row of the table:
  cosine, token_set_ratio   baselines: the embedding of the whole texts; rapidfuzz
  alignment     `align.scoring`, the best over the claims of both texts
  relation      the relation model on the whole texts, nothing fitted: entailment less contradiction, its likeliest label of three; of
                same, different and numbers the mean of both directions
  one_fact      the one-fact model on the whole texts: that both tell one fact (not of labels of three)
  combined      learned from what can be seen in the two: likeness of the texts, and of their claims each way; words shared each way, by
                rarity, and those with nothing like them in the other; order and partners of shared words; who does what to whom; amounts,
                dates and names without a counterpart; what one denies, refutes, doubts or asks; words put in place of one another; the
                relation model each way; the one-fact model. A logistic regression (of numbers: ridge) on few or all of these, boosted trees
                on all, or the mean of both, whichever does best within the folds that it is fitted on. Where pairs are of
                stories, also how far all that is above what is usual in the story
  compare       the whole of `compare` on the two as articles of the days in `src_a` and `src_b` ("June 5 2003"), or else of one day (of
                entail/not_entail, and where `--compare` asks for it): an agreement on a figure speaks for entailment; a conflict, or a
                figure of the second that none of the first lies within, against it
Folds: five, and texts that meet in a pair, and questions (`qid`), are never parted. What is fitted is fitted on the other four, and so
is every threshold: accuracy, balanced accuracy, F1 (of same or entail) and contradiction F1 have each their own. AUC and average precision
are of scores; of fitted ones, of folds put together.

A file of contradictions alone is one of edits, and measured as the share found where at most MAX_FALSE of the `same` pairs of the files
AGAINST is (by default superpal*.jsonl and mrpc*.jsonl beside it): thresholds again from the other folds, the false alarms as they came
out. What measures likeness, order and roles is left out there: an edited sentence is told from a paraphrase by being nearly the same. A
file of `same` alone gives recall where `compare` works. The last lines are JSON, one for each file.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from pairs_data import YES, Columns, Pair, read_pairs
from pairs_edits import edit_of, judge_edits
from pairs_evidence import Models, compared, evidence
from pairs_fit import Task, figures
from pairs_learn import methods

from crosscheck.cache import Cache, cache_folder
from crosscheck.relate import BUNDLED


def judge_file(path: Path, options: argparse.Namespace, models: Models) -> dict[str, Any]:
    """The figures of one file, tables printed."""
    pairs = read_pairs(path, options.limit)
    result: dict[str, Any] = {"benchmark": "pairs", "file": path.name, "rows": len(pairs), "limit": options.limit}
    labels = {pair.label for pair in pairs}
    if labels == {"contradict"}:
        against = options.against or [*sorted(path.parent.glob("superpal*.jsonl")), *sorted(path.parent.glob("mrpc*.jsonl"))]
        same = [pair for other in against for pair in read_pairs(other, options.limit) if pair.label == "same"]
        if not same:
            raise SystemExit(f"{path}: contradictions alone; name files with `same` pairs by --against, for false alarms")
        counted = Counter(sort for pair in pairs for sort in (pair.genre, f"words: {edit_of(pair.a, pair.b)}"))
        print(f"{len(same)} pairs for false alarms; edits: " + ", ".join(f"{sort} {count}" for sort, count in sorted(counted.items())))
        found = judge_edits(pairs, same, models)
        return {**result, "method": "combined", **show(path.name, found)["combined"], "methods": found}
    if labels <= set(YES):
        scores = evidence(pairs, models)
        return {**result, "method": "alignment", **show(path.name, {"alignment": at_work(pairs, scores, models)})["alignment"]}
    if len(labels) < 2:
        raise SystemExit(f"{path}: all pairs are labelled {labels}; there is nothing to tell apart")
    found = judge_pairs(pairs, models, whole=options.compare or labels == {"entail", "not_entail"})
    result |= {"method": "combined", **show(path.name, found)["combined"], "methods": found}
    answers = read_pairs(path, options.limit, answers=True)
    if answers:
        found = judge_pairs(answers, models, whole=False)
        result["answers"] = {
            "rows": len(answers),
            "method": "combined",
            **show(f"{path.name}, answers", found)["combined"],
            "methods": found,
        }
    return result


def judge_pairs(pairs: Sequence[Pair], models: Models, *, whole: bool) -> dict[str, dict[str, float]]:
    """Each method's figures."""
    columns, task = evidence(pairs, models), Task.of(pairs)
    if whole:
        columns |= compared(pairs, models)
    found = {name: figures(held, task) for name, held in methods(pairs, columns, task).items()}
    if task.kind == "binary":
        found["alignment"] |= at_work(pairs, columns, models)
    return found


def at_work(pairs: Sequence[Pair], columns: Columns, models: Models) -> dict[str, float]:
    """The share of pairs with and without one meaning that score what `compare` asks of claims that tell the same."""
    told, wanted = columns["alignment"] >= models.settings.min_score, np.array([pair.label in YES for pair in pairs])
    shares = {"recall_at_work": told[wanted], "false_at_work": told[~wanted]}
    return {name: round(float(of.mean()), 3) for name, of in shares.items() if len(of)}


def show(name: str, found: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Print the table of the methods, in Markdown, and hand it on."""
    heads = list(dict.fromkeys(head for figures in found.values() for head in figures))
    print(f"\n| {name} | " + " | ".join(head.replace("_", " ") for head in heads) + " |\n" + "|---" * (len(heads) + 1) + "|")
    for method, row in found.items():
        print(f"| {method} | " + " | ".join(f"{row[head]:.3f}" if head in row else "" for head in heads) + " |")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--limit", type=int, help="pairs of each file, a seeded sample")
    parser.add_argument("--against", nargs="+", type=Path, metavar="FILE", help="whose `same` pairs must raise no alarm")
    parser.add_argument("--compare", action="store_true", help="ask the whole of `compare` of every file's pairs")
    parser.add_argument("--relation-model", default=BUNDLED, metavar="NAME_OR_PATH")
    parser.add_argument("--cache", type=Path, default=cache_folder(), metavar="FOLDER", help="of claims, vectors and what the model said")
    options = parser.parse_args()
    with Cache(options.cache) as cache:
        models = Models(cache, options.relation_model)
        results = [judge_file(path, options, models) for path in options.files]
    print()
    for result in results:
        print(json.dumps(result))


if __name__ == "__main__":
    main()
