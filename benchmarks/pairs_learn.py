"""Learns from evidence how pairs stand: everything fitted on the other folds, and how to fit it chosen within them, for `pairs.py`."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from pairs_clashes import CLASHES, STANCE
from pairs_data import CLASSES, Columns, Numbers, Pair, Rows, are_stories, stories
from pairs_evidence import BEST, CLAIMS, COMPARED, ONE_FACT, RELATION
from pairs_fit import Held, Task, as_they_are
from pairs_roles import ROLES
from pairs_words import WORDS
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

LEAST = 1e-4
"""Probabilities are kept off 0 and 1 by it before their log odds are taken."""
PROBABLE = frozenset({*RELATION, *ONE_FACT, "alignment", "covered"})
STRENGTHS = (0.003, 0.01, 0.1, 1.0)
"""Inverses of the penalty on weights."""
TREES = {"max_iter": 120, "learning_rate": 0.06, "min_samples_leaf": 20, "l2_regularization": 5.0, "max_features": 0.3, "random_state": 0}
"""Slow to learn: most sets have some hundred pairs."""
LEAVES = (6, 15)
"""Of each tree."""
LIKE = ("cosine", "token_set_ratio", "alignment", "covered")
MODELS = (*RELATION, *ONE_FACT)
CLOSE = (*LIKE, *BEST, *MODELS)
VISIBLE = (*CLOSE, *CLAIMS[2:], *WORDS, *ROLES, *CLASHES)
Fit = Callable[[Rows], Callable[[Rows], Numbers]]
"""From the rows to learn from to what scores rows."""


@dataclass(frozen=True)
class _Tried:
    """A way to fit, with its scores of the rows that it was fitted without, and how far those are off."""

    fit: Fit
    seen: Numbers
    loss: float


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
        single["one_fact"] = columns["one_fact"]
        found = {name: as_they_are(scores, task.folds) for name, scores in single.items()}
    more = COMPARED if "conflict" in columns else ()
    few = [("alignment",), ("there_entail", "there_contradict"), LIKE, RELATION]
    some = [(*LIKE, *RELATION), (*LIKE, *MODELS), (*LIKE, *MODELS, *STANCE), CLOSE, VISIBLE]
    tables = [table_of(columns, names) for names in (*few, *((*names, *more) for names in some))]
    if are_stories(pairs):
        tables += [np.hstack([table, above_usual(table, pairs)]) for table in tables[len(few) :]]
    return {**found, "combined": fitted(tables, task, trees=True)}


def above_usual(table: Numbers, pairs: Sequence[Pair]) -> Numbers:
    """How far each column is above what is usual among the pairs of its story, whatever their labels: all in a story are somewhat alike."""
    found = table.copy()
    for places in stories(pairs):
        found[places] -= table[places].mean(axis=0)
    return found


def fitted(tables: Sequence[Numbers], task: Task, *, trees: bool = False) -> list[Held]:
    """Scores by what does best within the folds that it is fitted on.

    Tried are a regression on each table at each strength, and with `trees` also boosted trees on the last table and the mean of the best
    of both sorts.
    """
    lines = [_line(table, task, strength) for table, strength in product(tables, STRENGTHS)]
    grown = [_grown(tables[-1], task, leaves) for leaves in LEAVES] if trees else []
    return [_held(lines, grown, task, number) for number in range(len(task.folds))]


def _held(lines: Sequence[Fit], trees: Sequence[Fit], task: Task, number: int) -> Held:
    test, rest = task.folds[number], [fold for n, fold in enumerate(task.folds) if n != number]
    train = np.concatenate(rest)
    best = _best(_try(fit, task, rest) for fit in lines)
    if trees:
        grown = _best(_try(fit, task, rest) for fit in trees)
        both = (best.seen + grown.seen) / 2
        best = _best((best, grown, _Tried(_mean(best.fit, grown.fit), both, _loss(both, task, train))))
    return Held(train, test, best.seen, best.fit(train)(test))


def _best(tried: Iterable[_Tried]) -> _Tried:
    return min(tried, key=lambda one: one.loss)


def _try(fit: Fit, task: Task, rest: Sequence[Rows]) -> _Tried:
    train = np.concatenate(rest)
    inner = [np.setdiff1d(train, fold) for fold in rest] if len(rest) > 1 else [train]
    seen = np.concatenate([fit(rows)(fold) for rows, fold in zip(inner, rest, strict=True)])
    return _Tried(fit, seen, _loss(seen, task, train))


def _mean(one: Fit, other: Fit) -> Fit:
    def fit(rows: Rows) -> Callable[[Rows], Numbers]:
        first, second = one(rows), other(rows)
        return lambda asked: (first(asked) + second(asked)) / 2

    return fit


def _line(table: Numbers, task: Task, strength: float) -> Fit:
    model: Any = Ridge(1 / strength) if task.kind == "number" else LogisticRegression(C=strength, max_iter=5000)
    return _by(lambda: make_pipeline(StandardScaler(), model), table, task)


def _grown(table: Numbers, task: Task, leaves: int) -> Fit:
    kind = HistGradientBoostingRegressor if task.kind == "number" else HistGradientBoostingClassifier
    return _by(lambda: kind(**TREES, max_leaf_nodes=leaves), table, task)


def _by(make: Callable[[], Any], table: Numbers, task: Task) -> Fit:
    wide = len(CLASSES) if task.kind == "classes" else 2

    def fit(rows: Rows) -> Callable[[Rows], Numbers]:
        labels = task.labels[rows]
        if task.kind == "number":
            line = make().fit(table[rows], labels)
            return lambda asked: np.asarray(line.predict(table[asked]))
        model = (make() if len(set(labels)) > 1 else DummyClassifier()).fit(table[rows], labels.astype(int))

        def probabilities(asked: Rows) -> Numbers:
            found = np.zeros((len(asked), wide))
            found[:, model.classes_] = model.predict_proba(table[asked])
            return found if wide > 2 else found[:, 1]

        return probabilities

    return fit


def _loss(scores: Numbers, task: Task, rows: Rows) -> float:
    labels = task.labels[rows]
    if task.kind == "number":
        return float(((scores - labels) ** 2).mean())
    sure = scores[np.arange(len(rows)), labels.astype(int)] if task.kind == "classes" else np.where(labels == 1, scores, 1 - scores)
    return float(-np.log(np.maximum(sure, LEAST)).mean())


def relation_score(columns: Columns, *, both: bool) -> Numbers:
    """Entailment less contradiction, from the first text to the second or the mean of both ways."""
    there, back = (columns[f"{way}_entail"] - columns[f"{way}_contradict"] for way in ("there", "back"))
    return (there + back) / 2 if both else there


def table_of(columns: Columns, names: Sequence[str], *, odds: bool = True) -> Numbers:
    """(n_pairs, n_names); of probabilities the log odds."""
    kept = {name: np.clip(columns[name], LEAST, 1 - LEAST) for name in names if odds and name in PROBABLE}
    return np.column_stack([np.log(kept[name] / (1 - kept[name])) if name in kept else columns[name] for name in names])
