"""The pairs benchmark reads what it says it reads, parts nothing that belongs together, and never judges by what it was fitted on."""

import argparse
import datetime as dt
import json
from pathlib import Path
from typing import Any

import numpy as np
import pairs
import pairs_data
import pairs_evidence
import pairs_fit
import pairs_learn
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pairs_clashes import CLASHES
from pairs_data import Pair, are_stories, groups, read_pairs, stories
from pairs_edits import edit_of
from pairs_fit import OBJECTIVES, Task, cut, few_false, figures, folds, told_by_cuts, worth
from pairs_roles import ROLES
from pairs_words import WORDS

from crosscheck.align.encoder import named_encoder
from crosscheck.cache import Cache
from crosscheck.records import Quantity
from crosscheck.settings import Settings

FERRY = [
    ("The ferry carried 40 passengers.", "Forty people were aboard the ferry.", "entail"),
    ("The ferry sank off Lomvik on Friday.", "The ferry reached port safely.", "contradict"),
    ("The captain praised his crew.", "The weather was calm that week.", "neutral"),
    ("A trawler rescued 12 people.", "A trawler picked up a dozen survivors.", "entail"),
    ("The operator apologised.", "The operator refused to apologise.", "contradict"),
    ("Divers searched the wreck.", "Lomvik has a small harbour.", "neutral"),
]


class FakeModels:
    """The relation and one-fact models say what the labels are (some of them wrongly); claims and vectors are the real ones."""

    def __init__(self, right: dict[tuple[str, str], str]) -> None:
        self.cache, self.settings, self._right = Cache(), Settings(relation_model="none"), right
        self.encoder = named_encoder(self.settings.embedding_model)

    def relate(self, asked: list[tuple[str, str]]) -> np.ndarray:
        rows = []
        for pair in asked:
            row = [0.1, 0.1, 0.1]
            row[{"entail": 0, "same": 0, "contradict": 2}.get(self._right.get(pair, "neutral"), 1)] = 0.8
            rows.append(row + row)
        return np.array(rows).reshape(-1, 6)

    def one_fact(self, asked: list[tuple[str, str]]) -> np.ndarray:
        return np.array([[row[0] + row[2], 0.5, row[2]] for row in self.relate(asked)]).reshape(-1, 3)


def write(folder: Path, name: str, rows: list[dict[str, Any]]) -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def numbered(count: int, **more: Any) -> list[Pair]:
    return [Pair(f"a{n}", f"b{n}", "same" if n % 2 else "different", **more) for n in range(count)]


# --- reading --------------------------------------------------------------------------------------------------------


def test_a_sample_is_the_same_each_time_and_in_order(tmp_path: Path) -> None:
    path = write(tmp_path, "x.jsonl", [{"a": str(n), "b": "b", "label": "same"} for n in range(50)])
    sample = read_pairs(path, 10)
    assert sample == read_pairs(path, 10)
    assert len(sample) == 10
    assert sorted(sample, key=lambda pair: int(pair.a)) == sample
    assert len(read_pairs(path, 500)) == len(read_pairs(path)) == 50


def test_answers_are_pairs_of_their_own(tmp_path: Path) -> None:
    row = {"a": "A long paragraph.", "b": "Another.", "label": "same", "qid": "Q1"}
    path = write(tmp_path, "x.jsonl", [{**row, "answer_a": "ten", "answer_b": "a dozen"}, row])
    assert [(pair.a, pair.b) for pair in read_pairs(path, answers=True)] == [("ten", "a dozen")]
    assert len(read_pairs(path)) == 2


@pytest.mark.parametrize(
    ("row", "story", "question"),
    [
        ({"qid": "Q7", "genre": "news"}, "Q7", "Q7"),
        ({"topic": "storm", "genre": "news"}, "storm", ""),
        ({"genre": "news"}, "news", ""),
        ({}, "", ""),
    ],
)
def test_a_story_is_named_by_question_topic_or_genre(tmp_path: Path, row: dict[str, str], story: str, question: str) -> None:
    [pair] = read_pairs(write(tmp_path, "x.jsonl", [{"a": "x", "b": "y", "label": 2, **row}]))
    assert (pair.story, pair.question, pair.label) == (story, question, 2)


@pytest.mark.parametrize(
    ("sources", "days"),
    [
        ({}, (pairs_data.DAY, pairs_data.DAY)),
        ({"src_a": {"date": "June 5 2003"}, "src_b": {"date": "*"}}, (dt.date(2003, 6, 5), None)),
        ({"src_a": {"date": "June 5, 2003"}, "src_b": {"date": "DEC. 24, 2003"}}, (dt.date(2003, 6, 5), dt.date(2003, 12, 24))),
        ({"src_a": {"date": "June 5 2003"}, "src_b": {}}, (dt.date(2003, 6, 5), None)),
    ],
)
def test_texts_are_of_the_days_that_the_file_gives_or_of_one(tmp_path: Path, sources: dict[str, Any], days: tuple[Any, Any]) -> None:
    [pair] = read_pairs(write(tmp_path, "x.jsonl", [{"a": "x", "b": "y", "label": "same", **sources}]))
    assert pair.days == days


def test_an_unknown_label_is_refused_with_those_that_are_known(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"'weaken'.*contradict"):
        read_pairs(write(tmp_path, "x.jsonl", [{"a": "x", "b": "y", "label": "weaken"}]))


# --- what belongs together ------------------------------------------------------------------------------------------


def test_a_large_story_is_read_alone_and_small_ones_together() -> None:
    many = [Pair("a", "b", "same", story="storm")] * 60
    few = [Pair("a", "b", "same", story=name) for name in "xyz" for _ in range(20)]
    found = stories([*many, *few])
    assert [len(places) for places in found] == [60, 50, 10]
    assert found[0] == list(range(60))


def test_pairs_of_no_story_are_dealt_into_stories_of_fifty() -> None:
    found = stories(numbered(120))
    assert [len(places) for places in found] == [50, 50, 20]
    assert sorted(n for places in found for n in places) == list(range(120))
    assert found == stories(numbered(120))
    assert found[0] != list(range(50))


@pytest.mark.parametrize(
    ("sizes", "are"),
    [
        ({"storm": 60, "trial": 60, "vote": 10}, True),
        ({"news": 200}, False),
        ({"a": 10, "b": 20}, False),
        ({"a": 60, "b": 40, "c": 40}, False),
    ],
)
def test_pairs_are_of_stories_where_most_are_of_a_large_one_of_several(sizes: dict[str, int], are: bool) -> None:
    assert are_stories([Pair("a", "b", "same", story=name) for name, size in sizes.items() for _ in range(size)]) is are


def test_pairs_meet_through_a_text_on_either_side_and_through_others() -> None:
    told = [Pair("x", "y", 1.0), Pair("z", "w", 1.0), Pair("y", "z", 1.0), Pair("p", "q", 1.0)]
    assert groups(told) == [0, 0, 0, 1]


def test_pairs_on_one_question_meet_without_a_text_in_common() -> None:
    assert groups([Pair("x", "y", 1.0, question="Q1"), Pair("z", "w", 1.0, question="Q1"), Pair("p", "q", 1.0, question="Q2")]) == [0, 0, 1]


def test_a_text_that_reads_like_a_question_is_none() -> None:
    assert groups([Pair("Q1", "y", 1.0), Pair("z", "w", 1.0, question="Q1")]) == [0, 1]


@given(st.lists(st.tuples(st.integers(0, 30), st.booleans()), min_size=40, max_size=80))
def test_a_fold_holds_all_of_a_group_or_none(rows: list[tuple[int, bool]]) -> None:
    together = [group for group, _ in rows]
    if len(set(together)) < 2:
        return
    found = folds(np.array([float(label) for _, label in rows]), together)
    assert sorted(n for fold in found for n in fold) == list(range(len(rows)))
    for one in found:
        assert {together[n] for n in one}.isdisjoint(together[n] for other in found if other is not one for n in other)


def test_nothing_is_fitted_where_all_pairs_meet() -> None:
    with pytest.raises(SystemExit, match="all of them meet"):
        folds(np.array([0.0, 1.0, 0.0, 1.0]), [3, 3, 3, 3])


# --- thresholds -----------------------------------------------------------------------------------------------------


def best_by_trial(scores: np.ndarray, wanted: np.ndarray, name: str) -> float:
    return max(worth(scores >= edge, wanted, OBJECTIVES[name]) for edge in [*scores, np.inf])


@given(st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=2, max_size=30), st.sampled_from(sorted(OBJECTIVES)))
def test_no_cut_is_better_than_the_one_chosen(rows: list[tuple[int, bool]], name: str) -> None:
    scores, wanted = np.array([float(score) for score, _ in rows]), np.array([label for _, label in rows])
    found = worth(scores >= cut(scores, wanted, OBJECTIVES[name]), wanted, OBJECTIVES[name])
    assert found == pytest.approx(best_by_trial(scores, wanted, name))


def test_a_cut_lies_midway_between_what_it_parts() -> None:
    assert cut(np.array([0.9, 0.1, 0.7, 0.3]), np.array([True, False, True, False]), OBJECTIVES["accuracy"]) == pytest.approx(0.5)


@given(st.lists(st.integers(0, 50), min_size=100, max_size=100))
def test_a_cut_for_few_false_alarms_keeps_to_them(scores: list[int]) -> None:
    table, wanted = np.array(scores, dtype=float), np.arange(100) < 50
    assert (table[50:] >= cut(table, wanted, few_false)).sum() <= 1


def test_a_threshold_comes_from_the_other_folds_alone() -> None:
    scores, wanted = np.array([0.1, 0.9, 0.1, 0.9, 0.4, 0.4]), np.array([False, True, False, True, True, True])
    held = pairs_fit.as_they_are(scores, [np.array([0, 1]), np.array([2, 3]), np.array([4, 5])])
    told = told_by_cuts(held, wanted, OBJECTIVES["accuracy"])
    # The last fold's own best would be 0.4; the others' is midway, at 0.5.
    assert told.tolist()[4:] == [False, False]


def test_labels_that_mean_nothing_are_not_learned() -> None:
    """A wide table of noise: whoever looks at what he is judged by finds a pattern in it."""
    noise, labels = np.random.default_rng(1).normal(size=(200, 60)), np.arange(200) % 2
    task = Task("binary", labels.astype(float), folds(labels.astype(float), list(range(200))))
    assert 0.35 < figures(pairs_learn.fitted([noise], task), task)["auc"] < 0.65


# --- figures --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("labels", "kind", "contradictions"),
    [
        (["same", "different"], "binary", None),
        (["entail", "not_entail"], "binary", None),
        (["same", "contradict"], "binary", [False, True]),
        (["entail", "contradict"], "binary", [False, True]),
        (["entail", "neutral", "contradict"], "classes", [False, False, True]),
        ([0.5, 4], "number", None),
    ],
)
def test_labels_set_the_task(labels: list[Any], kind: str, contradictions: list[bool] | None) -> None:
    task = Task.of([Pair(f"a{n}", f"b{n}", label) for n, label in enumerate(labels * 3)])
    assert task.kind == kind
    assert (task.contradicts is None and contradictions is None) or task.contradicts.tolist() == contradictions * 3


def test_a_score_that_knows_is_right_in_every_figure() -> None:
    told = numbered(60)
    task = Task.of(told)
    found = figures(pairs_fit.as_they_are(task.labels, task.folds), task)
    assert found == {"accuracy": 1, "balanced_accuracy": 1, "f1": 1, "auc": 1, "average_precision": 1}


def test_a_score_that_points_the_wrong_way_is_below_half() -> None:
    task = Task.of(numbered(60))
    assert figures(pairs_fit.as_they_are(-task.labels, task.folds), task)["auc"] == 0


def test_of_classes_the_likeliest_counts_and_contradiction_by_its_own_threshold() -> None:
    """Contradictions get 0.3, and never the most: only a threshold finds them."""
    labels = ["entail", "neutral", "contradict"] * 20
    task = Task.of([Pair(f"a{n}", f"b{n}", label) for n, label in enumerate(labels)])
    sure = {"entail": [0.9, 0.1, 0.0], "neutral": [0.2, 0.8, 0.0], "contradict": [0.1, 0.6, 0.3]}
    found = figures(pairs_fit.as_they_are(np.array([sure[label] for label in labels]), task.folds), task)
    assert found == {"accuracy": 0.667, "balanced_accuracy": 0.667, "contradiction_f1": 1.0}


def test_numbers_are_judged_by_rank() -> None:
    task = Task.of([Pair(f"a{n}", f"b{n}", float(n)) for n in range(30)])
    assert figures(pairs_fit.as_they_are(np.exp(task.labels / 10), task.folds), task) == {"spearman": 1.0}


def test_what_is_usual_in_a_story_is_taken_off_within_it() -> None:
    """What is alike in one story is not in another, where all are."""
    told = [Pair(f"a{n}", f"b{n}", "same", story="storm" if n < 50 else "trial") for n in range(100)]
    table = np.column_stack([np.arange(100.0) % 2 + 5 * (np.arange(100) < 50), np.ones(100)])
    found = pairs_learn.above_usual(table, told)
    assert found[:, 0].tolist() == [-0.5, 0.5] * 50
    assert not found[:, 1].any()
    assert table[0, 0] == 5


def test_trees_find_what_no_line_can() -> None:
    """A pair is wanted where one of two columns holds, and not where both do."""
    table = np.random.default_rng(2).integers(0, 2, size=(300, 2)).astype(float)
    labels = (table[:, 0] != table[:, 1]).astype(float)
    task = Task("binary", labels, folds(labels, list(range(300))))
    assert figures(pairs_learn.fitted([table], task), task)["auc"] < 0.7
    assert figures(pairs_learn.fitted([table], task, trees=True), task)["auc"] > 0.99


def test_trees_are_left_where_there_is_nothing_to_find() -> None:
    noise, labels = np.random.default_rng(4).normal(size=(150, 20)), np.arange(150) % 2
    task = Task("binary", labels.astype(float), folds(labels.astype(float), list(range(150))))
    assert 0.3 < figures(pairs_learn.fitted([noise], task, trees=True), task)["auc"] < 0.7


@pytest.mark.parametrize("kind", ["binary", "classes", "number"])
def test_a_fit_finds_what_one_column_tells(kind: str) -> None:
    rows = 90
    labels = np.arange(rows) % (2 if kind == "binary" else 3)
    task = Task(kind, labels.astype(float), folds(labels.astype(float), list(range(rows))))
    noise = np.random.default_rng(3).normal(size=(rows, 4))
    found = figures(pairs_learn.fitted([noise, np.column_stack([noise, labels])], task, trees=True), task)
    assert found["spearman" if kind == "number" else "accuracy"] > 0.9


# --- evidence -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def evidence() -> tuple[list[Pair], dict[str, np.ndarray]]:
    told = [Pair(a, b, label) for a, b, label in FERRY] + [Pair(a, a, "entail") for a, _, _ in FERRY[:2]] + [Pair("...", "x", "neutral")]
    return told, pairs_evidence.evidence(told, FakeModels({(a, b): label for a, b, label in FERRY}))


def test_every_pair_has_every_piece_of_evidence(evidence: tuple[list[Pair], dict[str, np.ndarray]]) -> None:
    told, columns = evidence
    assert set(columns) == {*pairs_evidence.LIKENESS, *pairs_evidence.RELATION, *pairs_evidence.ONE_FACT, *WORDS, *ROLES, *CLASHES}
    assert {*columns} >= {*pairs_learn.VISIBLE}
    assert {len(column) for column in columns.values()} == {len(told)}
    assert all(np.isfinite(column).all() for column in columns.values())


def test_a_text_is_most_like_itself(evidence: tuple[list[Pair], dict[str, np.ndarray]]) -> None:
    _, columns = evidence
    for name in ("cosine", "token_set_ratio", "alignment", "covered"):
        assert columns[name][6:8].min() > columns[name][:6].max() - 1e-6


def test_a_text_without_claims_aligns_with_nothing(evidence: tuple[list[Pair], dict[str, np.ndarray]]) -> None:
    assert all(evidence[1][name][-1] == 0 for name in (*pairs_evidence.CLAIMS, *pairs_evidence.BEST))


def test_claims_are_covered_each_way_apart() -> None:
    """The second text tells what the first does, and another thing."""
    told = [Pair("The ferry sank off Lomvik on Friday.", "The ferry sank off Lomvik on Friday. The mayor of Alta sold his house.", "same")]
    columns = pairs_evidence.evidence(told, FakeModels({}))
    for there, back in (("covered_there", "covered_back"), ("told_there", "told_back"), ("least_there", "least_back")):
        assert columns[there][0] > columns[back][0]
    assert columns["covered"][0] == columns["covered_back"][0]
    assert columns["claims_alike_there"][0] == columns["claims_alike_most"][0] > columns["claims_alike_back"][0]


def test_compare_tells_a_conflict_of_figures_and_an_agreement() -> None:
    told = [
        Pair("A fire at a hotel in Oslo killed 12 people.", "A fire at a hotel in Oslo killed 14 people.", "contradict"),
        Pair("A fire at a hotel in Oslo killed 12 people.", "Twelve people were killed in a fire at a hotel in Oslo.", "entail"),
        Pair("The council met.", "The council met.", "entail"),
    ]
    found = pairs_evidence.compared(told, FakeModels({}))
    assert found["figure_conflict"].tolist()[:2] == [1, 0]
    assert found["figure_agree"].tolist()[:2] == [0, 1]
    assert found["unheld"].tolist() == [1, 0, 0]
    assert not found["conflict"][1:].any()


@pytest.mark.parametrize(
    ("a", "b", "within"),
    [
        ({"low": 12, "high": 12}, {"low": 10, "high": None}, True),
        ({"low": 10, "high": None}, {"low": 12, "high": 12}, False),
        ({"low": 12, "high": 12}, {"low": 12, "high": 12, "unit": "percent"}, False),
        ({"low": 12, "high": 12}, {"low": 14, "high": 14}, False),
        ({"low": 48, "high": 48, "step": 1}, {"low": 50, "high": 50, "step": 10, "approximate": True}, True),
    ],
)
def test_an_amount_follows_from_one_that_lies_within_it(a: dict[str, Any], b: dict[str, Any], within: bool) -> None:
    assert pairs_evidence._within(Quantity(**{"unit": "1", **a}), Quantity(**{"unit": "1", **b})) is within


# --- one-fact edits -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("The bridge cost 40 million euros", "The bridge cost 60 million euros", "number"),
        ("Two rowers drowned", "Three rowers drowned", "number"),
        ("The fair opens on Friday", "The fair opens on Sunday", "date"),
        ("The mill closed in 1987", "The mill closed in 1994", "date"),
        ("Prices may rise in May", "Prices may rise in June", "date"),
        ("The boat may sink", "The boat can sink", "other"),
        ("The prize went to Ana Brandt", "The prize went to Ole Lund", "name"),
        ("Ana Brandt won the prize", "Ole Lund won the prize", "name"),
        ("Ana Brandt won the prize", "She won the prize", "other"),
        ("The guard opened the gate", "The guard locked the gate", "other"),
        ("The guard opened the gate", "The guard opened the gate after 40 years", "other"),
        ("Same words.", "Same words.", "other"),
    ],
)
def test_an_edit_is_told_by_the_words_that_changed(a: str, b: str, kind: str) -> None:
    assert edit_of(a, b) == edit_of(b, a) == kind


# --- running --------------------------------------------------------------------------------------------------------

TOWNS = "Oslo Bergen Molde Narvik Alta Hamar Skien Moss Voss Larvik Gjovik Halden".split()


def options(**more: Any) -> argparse.Namespace:
    return argparse.Namespace(**{"limit": None, "against": None, "compare": False, **more})


def rows_of(label: str, verb: str) -> list[dict[str, str]]:
    return [
        {
            "a": f"The mayor of {town} opened the bridge.",
            "b": f"The mayor of {town} {verb} the bridge.",
            "label": label,
            "genre": "Verb Error",
        }
        for town in TOWNS
    ]


def fake(*rows: dict[str, str]) -> FakeModels:
    return FakeModels({(row["a"], row["b"]): row["label"] for row in rows})


def test_a_file_gives_a_table_and_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [*rows_of("same", "inaugurated"), *rows_of("different", "crossed")]
    result = pairs.judge_file(write(tmp_path, "towns.jsonl", rows), options(), fake(*rows))
    assert result["file"] == "towns.jsonl"
    assert result["rows"] == 24
    assert list(result["methods"]) == ["cosine", "token_set_ratio", "alignment", "relation", "one_fact", "combined"]
    assert result["methods"]["relation"]["auc"] == 1
    assert {"recall_at_work", "false_at_work"} <= set(result["methods"]["alignment"])
    assert "| combined |" in capsys.readouterr().out
    json.dumps(result)


def test_contradictions_alone_are_edits_measured_against_what_is_the_same(tmp_path: Path) -> None:
    edits, same = rows_of("contradict", "closed"), rows_of("same", "inaugurated")
    write(tmp_path, "mrpc.any.jsonl", same)
    result = pairs.judge_file(write(tmp_path, "edits.jsonl", edits), options(), fake(*edits, *same))
    assert result["methods"]["relation"] == {"false_alarms": 0, "found": 1, "Verb": 1, "words: other": 1}
    assert set(result["methods"]) == {"relation", "relation_fitted", "compare", "combined"}


def test_edits_without_anything_to_raise_false_alarms_on_are_refused(tmp_path: Path) -> None:
    edits = rows_of("contradict", "closed")
    with pytest.raises(SystemExit, match="--against"):
        pairs.judge_file(write(tmp_path, "edits.jsonl", edits), options(), fake(*edits))


def test_pairs_of_one_label_that_tells_nothing_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="nothing to tell apart"):
        pairs.judge_file(write(tmp_path, "x.jsonl", rows_of("different", "crossed")), options(), fake())


def test_what_is_the_same_alone_gives_recall_where_compare_works(tmp_path: Path) -> None:
    same = rows_of("same", "inaugurated")
    result = pairs.judge_file(write(tmp_path, "same.jsonl", same), options(), fake(*same))
    assert set(result) == {"benchmark", "file", "rows", "limit", "method", "recall_at_work"}


def test_the_relation_model_is_asked_once_for_what_it_said_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    class Counting:
        name = "counting"

        def predict(self, told: list[tuple[str, str]]) -> np.ndarray:
            asked.append(len(told))
            return np.array([[len(a) / 100, 0.5, len(b) / 100] for a, b in told], dtype=np.float32)

    monkeypatch.setattr(pairs_evidence, "named_model", lambda name: Counting())
    with Cache(tmp_path) as cache:
        first = pairs_evidence.Models(cache, "counting").relate([("xxx", "y"), ("z", "w"), ("xxx", "y")])
        again = pairs_evidence.Models(cache, "counting").relate([("z", "w"), ("xxx", "y"), ("z", "w")])
    assert asked == [4]
    assert first[0].tolist() == again[1].tolist() == pytest.approx([0.03, 0.5, 0.01, 0.01, 0.5, 0.03])
    assert first[1].tolist() == again[0].tolist()
