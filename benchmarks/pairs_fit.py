"""How well evidence tells pairs apart: everything fitted and every threshold from the other folds, for `pairs.py`."""

import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from pairs_data import CLASSES, YES, Columns, Numbers, Pair, Rows, Truths, groups
from pairs_evidence import COMPARED, LIKENESS, RELATION
from scipy.stats import spearmanr
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import average_precision_score, balanced_accuracy_score, roc_auc_score
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

FOLDS = 5
MAX_FALSE = 0.03
"""Of `same` pairs that may be taken for contradictions."""
LEAST = 1e-4
"""Probabilities are kept off 0 and 1 by it before their log odds are taken."""
STRENGTHS = (0.01, 0.1, 1.0)
"""Inverses of the penalty on weights."""


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


def fitted(tables: Sequence[Numbers], task: Task) -> list[Held]:
    """Scores by a regression on the one of the tables, and of the strength, that is best on the folds it is fitted on."""
    return [_best_fit(tables, task, number) for number in range(len(task.folds))]


def _best_fit(tables: Sequence[Numbers], task: Task, number: int) -> Held:
    test, rest = task.folds[number], [fold for n, fold in enumerate(task.folds) if n != number]
    train = np.concatenate(rest)
    found = []
    for table, strength in product(tables, STRENGTHS):
        inner = [np.setdiff1d(train, fold) for fold in rest] if len(rest) > 1 else [train]
        seen = np.concatenate([_fit(table, task, rows, strength)(fold) for rows, fold in zip(inner, rest, strict=True)])
        found.append((_loss(seen, task, train), len(found), seen, table, strength))
    _, _, seen, table, strength = min(found, key=lambda tried: tried[:2])
    return Held(train, test, seen, _fit(table, task, train, strength)(test))


def _fit(table: Numbers, task: Task, train: Rows, strength: float) -> Callable[[Rows], Numbers]:
    labels = task.labels[train]
    if task.kind == "number":
        line = make_pipeline(StandardScaler(), Ridge(1 / strength)).fit(table[train], labels)
        return lambda rows: np.asarray(line.predict(table[rows]))
    wide = len(CLASSES) if task.kind == "classes" else 2
    model = make_pipeline(StandardScaler(), LogisticRegression(C=strength, max_iter=5000)) if len(set(labels)) > 1 else DummyClassifier()
    model.fit(table[train], labels.astype(int))

    def probabilities(rows: Rows) -> Numbers:
        found = np.zeros((len(rows), wide))
        found[:, model.classes_] = model.predict_proba(table[rows])
        return found if wide > 2 else found[:, 1]

    return probabilities


def _loss(scores: Numbers, task: Task, rows: Rows) -> float:
    labels = task.labels[rows]
    if task.kind == "number":
        return float(((scores - labels) ** 2).mean())
    sure = scores[np.arange(len(rows)), labels.astype(int)] if task.kind == "classes" else np.where(labels == 1, scores, 1 - scores)
    return float(-np.log(np.maximum(sure, LEAST)).mean())


def told_by_cuts(held: Sequence[Held], wanted: Truths, objective: Objective, of: Callable[[Numbers], Numbers] = np.asarray) -> Truths:
    """Which pairs are said to be wanted, each fold's by the cut that is best for the rest."""
    told = np.zeros(len(wanted), dtype=bool)
    for fold in held:
        told[fold.test] = of(fold.unseen) >= cut(of(fold.seen), wanted[fold.train], objective)
    return told


def worth(told: Truths, wanted: Truths, objective: Objective) -> float:
    """The objective, of what was told."""
    value = objective(np.sum(told & wanted), np.sum(told & ~wanted), max(np.sum(wanted), 1), max(np.sum(~wanted), 1))
    return round(float(value), 3)


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


def methods(pairs: Sequence[Pair], columns: Columns, task: Task) -> dict[str, list[Held]]:
    """Every row of the table."""
    single = {name: columns[name] for name in ("cosine", "token_set_ratio", "alignment")}
    if "conflict" in columns:
        single["compare"] = columns["figure_agree"] - columns["unheld"] - 2 * columns["conflict"]
    if task.kind == "classes":
        found = {name: fitted([scores[:, None]], task) for name, scores in single.items()}
        found["relation"] = as_they_are(table_of(columns, RELATION[: len(CLASSES)], odds=False), task.folds)
    else:
        single["relation"] = relation_score(columns, both={pair.label for pair in pairs}.isdisjoint({"entail", "not_entail"}))
        found = {name: as_they_are(scores, task.folds) for name, scores in single.items()}
    more = COMPARED if "conflict" in columns else ()
    sets = LIKENESS[:4], (*RELATION, *more), (*LIKENESS[:4], *RELATION, *more), (*LIKENESS, *RELATION, *more)
    tables = [table_of(columns, names) for names in sets]
    return {**found, "combined": fitted(tables, task)}


def relation_score(columns: Columns, *, both: bool) -> Numbers:
    """Entailment less contradiction, from the first text to the second or the mean of both ways."""
    there, back = (columns[f"{way}_entail"] - columns[f"{way}_contradict"] for way in ("there", "back"))
    return (there + back) / 2 if both else there


def table_of(columns: Columns, names: Sequence[str], *, odds: bool = True) -> Numbers:
    """(n_pairs, n_names); of probabilities the log odds."""
    probable = {*RELATION, "alignment", "covered"} if odds else set()
    kept = {name: np.clip(columns[name], LEAST, 1 - LEAST) for name in names if name in probable}
    return np.column_stack([np.log(kept[name] / (1 - kept[name])) if name in kept else columns[name] for name in names])
