"""What the pairs benchmark learns is learned on other rows than it is judged on, and the way to learn is chosen among those too."""

from collections.abc import Callable

import numpy as np
import pairs_learn
import pytest
from pairs_data import Pair
from pairs_fit import Task, figures, folds
from pairs_learn import fitted, relation_score, table_of


def task_of(labels: np.ndarray, kind: str = "binary") -> Task:
    return Task(kind, labels.astype(float), folds(labels.astype(float), list(range(len(labels)))))


def test_probabilities_become_log_odds_and_nothing_infinite() -> None:
    columns = {"alignment": np.array([0.0, 0.5, 1.0]), "cosine": np.array([0.0, 0.5, 1.0])}
    found = table_of(columns, ("alignment", "cosine"))
    assert found[1].tolist() == [0, 0.5]
    assert found[0, 0] == pytest.approx(-found[2, 0])
    assert found[0, 0] < -5
    assert np.isfinite(found).all()
    assert table_of(columns, ("alignment",), odds=False)[:, 0].tolist() == [0, 0.5, 1]


@pytest.mark.parametrize(("both", "score"), [(False, 0.9 - 0.05), (True, (0.9 - 0.05 + 0.1 - 0.2) / 2)])
def test_the_relation_speaks_from_the_first_text_or_both_ways(both: bool, score: float) -> None:
    said = {"there_entail": 0.9, "there_contradict": 0.05, "back_entail": 0.1, "back_contradict": 0.2}
    found = relation_score({name: np.array([value]) for name, value in said.items()}, both=both)
    assert found.tolist() == pytest.approx([score])


def test_every_way_to_fit_is_tried_without_the_fold_it_is_judged_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """No row is ever scored by what was fitted on it, and no row of a fold helps to choose how that fold is scored."""
    labels = np.arange(60) % 2
    task, asked = task_of(labels), list[tuple[frozenset[int], frozenset[int]]]()

    def spy(table: np.ndarray, task: Task, strength: float) -> Callable[[np.ndarray], Callable[[np.ndarray], np.ndarray]]:
        def fit(rows: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
            def score(wanted: np.ndarray) -> np.ndarray:
                asked.append((frozenset(rows.tolist()), frozenset(wanted.tolist())))
                return task.labels[wanted] * 0.5 + 0.25

            return score

        return fit

    monkeypatch.setattr(pairs_learn, "_line", spy)
    held = fitted([np.zeros((60, 1))], task)
    assert asked
    assert all(not learned & wanted for learned, wanted in asked)
    for fold in held:
        test = frozenset(fold.test.tolist())
        assert all(not test & learned or wanted != test for learned, wanted in asked)
        assert not test & frozenset(fold.train.tolist())


def test_the_table_that_tells_more_is_chosen() -> None:
    labels = np.arange(200) % 2
    noise = np.random.default_rng(5).normal(size=(200, 30))
    task = task_of(labels)
    alone = figures(fitted([noise], task), task)["auc"]
    chosen = figures(fitted([noise, np.column_stack([noise[:, 0], labels + noise[:, 1]])], task), task)["auc"]
    assert alone < 0.65 < 0.7 < chosen


def test_a_fit_is_the_same_each_time() -> None:
    labels = np.arange(120) % 3
    table = np.random.default_rng(6).normal(size=(120, 4)) + labels[:, None]
    task = task_of(labels, "classes")
    first, again = (fitted([table], task, trees=True) for _ in range(2))
    for one, other in zip(first, again, strict=True):
        assert np.array_equal(one.unseen, other.unseen)
        assert np.array_equal(one.seen, other.seen)


def test_classes_that_a_fold_has_not_met_get_no_probability() -> None:
    labels = np.array([0, 1] * 20)
    task = Task("classes", labels.astype(float), folds(labels.astype(float), list(range(40))))
    held = fitted([np.random.default_rng(7).normal(size=(40, 2))], task)
    assert all(fold.unseen.shape[1] == 3 and not fold.unseen[:, 2].any() for fold in held)
    assert all(fold.unseen.sum(axis=1) == pytest.approx(1) for fold in held)


def test_of_pairs_in_no_story_nothing_is_taken_off() -> None:
    """Stories of fifty are dealt out where there are none, which must not make a second table."""
    told = [Pair(f"a{n}", f"b{n}", "same" if n % 2 else "different") for n in range(60)]
    columns = {name: np.random.default_rng(8).normal(size=60) for name in pairs_learn.VISIBLE}
    seen: list[int] = []

    def count(tables: list[np.ndarray], task: Task, *, trees: bool = False) -> list[object]:
        seen.extend(table.shape[1] for table in tables)
        return []

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs_learn, "fitted", count)
        pairs_learn.methods(told, columns, Task.of(told))
    assert max(seen) == len(pairs_learn.VISIBLE)
