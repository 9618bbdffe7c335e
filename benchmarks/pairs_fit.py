"""How well scores tell pairs apart, every threshold from the other folds, for `pairs.py`."""

import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from pairs_data import CLASSES, YES, Numbers, Pair, Rows, Truths, groups
from scipy.stats import spearmanr
from sklearn.metrics import average_precision_score, balanced_accuracy_score, roc_auc_score
from sklearn.model_selection import StratifiedGroupKFold

FOLDS = 5
MAX_FALSE = 0.03
"""Of `same` pairs that may be taken for contradictions."""


@dataclass(frozen=True)
class Task:
    """What the labels ask for, and which rows must stay together."""

    kind: str
    """binary: the same, or entailed, or not; classes: the places in CLASSES; number."""
    labels: Numbers
    folds: list[Rows]
    contradicts: Truths | None = None

    @classmethod
    def of(cls, pairs: Sequence[Pair]) -> "Task":
        """The task that the pairs' labels set."""
        labels, together = {pair.label for pair in pairs}, groups(pairs)
        contradicts = np.array([pair.label == "contradict" for pair in pairs]) if "contradict" in labels else None
        if any(not isinstance(label, str) for label in labels):
            kind, numbers = "number", np.array([float(pair.label) for pair in pairs])
        elif "neutral" in labels:
            kind, numbers = "classes", np.array([float(CLASSES.index(str(pair.label))) for pair in pairs])
        else:
            kind, numbers = "binary", np.array([float(pair.label in YES) for pair in pairs])
        return cls(kind, numbers, folds(numbers, together), contradicts)


def folds(labels: Numbers, together: Sequence[int]) -> list[Rows]:
    """The rows of each fold, of like shares of labels as far as what stays together allows."""
    few = len(set(labels)) <= len(CLASSES)
    ranks = labels if few else np.digitize(labels, np.quantile(labels, [0.25, 0.5, 0.75]))
    parts = min(FOLDS, len(set(together)), *Counter(ranks.tolist()).most_common(1)[0][1:])
    if parts < 2:
        raise SystemExit("too few pairs, or all of them meet in a text or question: nothing can be fitted on the others")
    splitter = StratifiedGroupKFold(parts, shuffle=True, random_state=0)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "The least populated class", UserWarning)
        return [test for _, test in splitter.split(labels, ranks.astype(int), together)]


Objective = Callable[[Numbers, Numbers, float, float], Numbers]
"""How good each cut is, by the right and the false ones that it finds, of so many that are to be found and so many that are not."""
OBJECTIVES: dict[str, Objective] = {
    "accuracy": lambda tp, fp, yes, no: (tp + no - fp) / (yes + no),
    "balanced_accuracy": lambda tp, fp, yes, no: (tp / yes + (no - fp) / no) / 2,
    "f1": lambda tp, fp, yes, no: 2 * tp / (tp + fp + yes),
}


def few_false(tp: Numbers, fp: Numbers, yes: float, no: float) -> Numbers:
    """The share found, of cuts with few enough false ones."""
    return np.where(fp <= MAX_FALSE * no, tp / yes, -1.0)


def cut(scores: Numbers, wanted: Truths, objective: Objective) -> float:
    """The score from which on a pair is said to be wanted: midway between the two that the best cut parts."""
    order = np.argsort(-scores, kind="stable")
    ranked, right = scores[order], wanted[order]
    tp, fp = np.append(0, right.cumsum()), np.append(0, (~right).cumsum())
    parts = np.concatenate([[True], ranked[1:] < ranked[:-1], [True]])  # equal scores can't be parted
    gains = np.where(parts, objective(tp, fp, max(right.sum(), 1), max((~right).sum(), 1)), -np.inf)
    best = int(gains.argmax())
    above, below = (ranked[best - 1] if best else np.inf), (ranked[best] if best < len(ranked) else -np.inf)
    return float((above + below) / 2) if np.isfinite(above) and np.isfinite(below) else float(above)


@dataclass(frozen=True)
class Held:
    """A fold: its rows and scores by what was fitted on the rest, and the rest's, each fitted without its own fold."""

    train: Rows
    test: Rows
    seen: Numbers
    unseen: Numbers


def as_they_are(scores: Numbers, folds: Sequence[Rows]) -> list[Held]:
    """Scores of which nothing is fitted."""
    rest = [np.setdiff1d(np.arange(len(scores)), test) for test in folds]
    return [Held(train, test, scores[train], scores[test]) for train, test in zip(rest, folds, strict=True)]


def told_by_cuts(held: Sequence[Held], wanted: Truths, objective: Objective, of: Callable[[Numbers], Numbers] = np.asarray) -> Truths:
    """Which pairs are said to be wanted, each fold's by the cut that is best for the rest."""
    told = np.zeros(len(wanted), dtype=bool)
    for fold in held:
        told[fold.test] = of(fold.unseen) >= cut(of(fold.seen), wanted[fold.train], objective)
    return told


def worth(told: Truths, wanted: Truths, objective: Objective) -> float:
    """The objective, of what was told."""
    right, wrong, yes = (np.array(float(found.sum())) for found in (told & wanted, told & ~wanted, wanted))
    return round(float(objective(right, wrong, max(float(yes), 1.0), max(float(len(wanted) - yes), 1.0))), 3)


def figures(held: Sequence[Held], task: Task) -> dict[str, float]:
    """What fits the labels, of one method."""
    scores = np.zeros((len(task.labels), *held[0].unseen.shape[1:]))
    for fold in held:
        scores[fold.test] = fold.unseen
    if task.kind == "number":
        return {"spearman": round(float(spearmanr(scores, task.labels).statistic), 3)}
    if task.kind == "classes":
        told = scores.argmax(axis=1)
        found = {
            "accuracy": round(float((told == task.labels).mean()), 3),
            "balanced_accuracy": round(float(balanced_accuracy_score(task.labels, told)), 3),
        }
    else:
        wanted = task.labels == 1
        found = {name: worth(told_by_cuts(held, wanted, objective), wanted, objective) for name, objective in OBJECTIVES.items()}
        found["auc"] = round(float(roc_auc_score(wanted, scores)), 3)
        found["average_precision"] = round(float(average_precision_score(wanted, scores)), 3)
    if task.contradicts is not None:
        of = (lambda table: table[:, CLASSES.index("contradict")]) if task.kind == "classes" else np.negative
        told = told_by_cuts(held, task.contradicts, OBJECTIVES["f1"], of)
        found["contradiction_f1"] = worth(told, task.contradicts, OBJECTIVES["f1"])
    return found
