"""The gold cases are well formed and cover every kind; the benchmark that reads them scores as it says."""

import datetime as dt
import importlib.util
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest

from crosscheck.records import Article, Claim, Finding, Kind, Maker, Models, Reason, Relation, Report, Side

ROOT = Path(__file__).parents[1]
VERDICTS_BY_FILE = {
    "agreements.jsonl": {"agree"},
    "compatible.jsonl": {"compatible", "updated"},
    "conflicts.jsonl": {"conflict"},
    "lookalikes.jsonl": {"silent"},
}
KEYS = ["id", "left", "right", "kind", "verdict", "reason", "left_words", "right_words", "comment"]
BIG_KINDS = {"count", "money", "date_time", "place", "person", "status", "quote", "attribution"}
# What `updated` can mean for a kind: a quotation, an age, an attribution, an event or an organisation does not grow with the hours.
UPDATING_KINDS = {"count", "money", "percentage", "measure", "duration", "date_time", "place", "person", "status"}
EXPECTED_PAIRS = {(kind, verdict) for kind in get_args(Kind) for verdict in ("agree", "compatible", "conflict", "silent")} | {
    (kind, "updated") for kind in UPDATING_KINDS
}


def load(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (ROOT / "tests/gold" / name).read_text("utf-8").splitlines()]


BY_FILE = {name: load(name) for name in VERDICTS_BY_FILE}
CASES = [case for cases in BY_FILE.values() for case in cases]
APART = [
    json.loads(line)
    for folder in ("gold_apart", "gold_unseen")
    for line in (ROOT / "benchmarks" / folder / "cases.jsonl").read_text("utf-8").splitlines()
]
"""Written by somebody who knew nothing of the rules; only what is checked here may be known of the unseen ones."""
STORIES = sorted((ROOT / "benchmarks").glob("stories_*/gold/*.json"))
"""So are these: whole articles, and what a reader found in them."""


def test_there_are_enough_cases_and_lookalikes():
    assert len(CASES) >= 400
    assert len(BY_FILE["lookalikes.jsonl"]) >= 120


def test_every_kind_has_every_verdict_that_it_can_have():
    assert {(case["kind"], case["verdict"]) for case in CASES} == EXPECTED_PAIRS


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_has_enough_cases(kind):
    assert sum(case["kind"] == kind for case in CASES) >= (20 if kind in BIG_KINDS else 10)


def test_every_reason_of_the_contract_occurs():
    assert {case["reason"] for case in CASES} == {None, *get_args(Reason)}


@pytest.mark.parametrize("name", VERDICTS_BY_FILE)
def test_a_file_holds_only_its_own_verdicts(name):
    assert {case["verdict"] for case in BY_FILE[name]} == VERDICTS_BY_FILE[name]


def test_ids_are_unique_and_kebab_case():
    assert [name for name, times in Counter(case["id"] for case in CASES).items() if times > 1] == []
    assert [case["id"] for case in CASES if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", case["id"])] == []


def test_no_text_is_used_twice():
    texts = Counter(case[side]["text"] for case in CASES for side in ("left", "right"))
    assert [text for text, times in texts.items() if times > 1] == []


@pytest.mark.parametrize("case", CASES + APART, ids=lambda case: case["id"])
def test_a_case_is_well_formed(case):
    assert list(case) == KEYS
    assert (case["reason"] is None) == (case["verdict"] not in {"compatible", "updated"})
    assert (case["reason"] == "time") == (case["verdict"] == "updated")
    assert case["comment"].strip() and "\n" not in case["comment"]
    for side in ("left", "right"):
        assert sorted(case[side]) == ["published", "text"]
        assert 8 <= len(case[side]["text"].split()) <= 60
        assert case[side]["text"].count(case[f"{side}_words"]) == 1
        assert dt.datetime.fromisoformat(case[side]["published"])


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_annotation_of_a_story_stands_in_its_articles(path):
    articles = {article.stem: article.read_text("utf-8") for article in (path.parents[1] / "articles" / path.stem).glob("*.txt")}
    items = json.loads(path.read_text("utf-8"))
    assert len(articles) >= 3 and len(items) >= 40
    for item in items:
        assert item["kind"] in get_args(Kind) and item["verdict"] in {"agree", "compatible", "updated", "conflict", "trap"}
        assert [side for side in item["sides"] if articles[side["article"]].count(side["snippet"]) != 1] == []


@pytest.mark.parametrize("case", [case for case in CASES if case["verdict"] == "updated"], ids=lambda case: case["id"])
def test_an_update_stands_in_the_later_article(case):
    assert case["left"]["published"] < case["right"]["published"]


# --- the benchmark --------------------------------------------------------------------------------------------------


def load_benchmark() -> Any:
    spec = importlib.util.spec_from_file_location("gold_benchmark", ROOT / "benchmarks/gold.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


gold = load_benchmark()
CASE = {
    "id": "fake-toll",
    "left": {"text": "Nine people died. Two fled.", "published": "2024-01-01"},
    "right": {"text": "In all 17 people died. Two fled.", "published": "2024-01-02"},
    "kind": "count",
    "verdict": "updated",
    "reason": "time",
    "left_words": "Nine people",
    "right_words": "17 people",
    "comment": "a fake",
}


def report_with(*relations: tuple[str, str | None, str | None, str | None]) -> Report:
    """Build a report on CASE: each relation is a verdict, a reason, and the words on both sides (None: the first sentence)."""
    articles, claims, findings = [], [], []
    for name in ("left", "right"):
        text = CASE[name]["text"]
        articles.append(Article(id=name, outlet=name, source=name, sha256="", text=text))
        claims.append(Claim(id=f"{name}:1", article=name, start=0, end=text.index(".") + 1, text=text[: text.index(".") + 1]))
    for number, (verdict, reason, *words) in enumerate(relations):
        sides = []
        for article, chosen in zip(articles, words, strict=True):
            start = None if chosen is None else article.text.index(chosen)
            end = None if start is None else start + len(chosen)
            sides.append(Side(claim=f"{article.id}:1", start=start, end=end, text=chosen))
        relation = Relation(left=0, right=1, verdict=verdict, reason=reason)
        findings.append(
            Finding(
                id=f"f{number}",
                alignment="a1",
                kind="count",
                subject="",
                verdict=verdict,
                confidence=0.5,
                explanation="",
                sides=tuple(sides),
                relations=(relation,),
            )
        )
    maker = Maker(version="0", models=Models(embedding="none", relation="none"), settings={})
    when = dt.datetime(2024, 1, 3)
    return Report(
        story="fake",
        generated=when,
        crosscheck=maker,
        articles=tuple(articles),
        claims=tuple(claims),
        alignments=(),
        findings=tuple(findings),
    )


def score(verdict: str, reason: str | None, *relations: tuple[str, str | None, str | None, str | None]) -> Counter[str]:
    return gold.score_case({**CASE, "verdict": verdict, "reason": reason}, report_with(*relations))[0]


def test_a_case_is_right_when_its_words_have_its_verdict():
    tally = score("updated", "time", ("updated", "time", "Nine people", "17 people"))
    assert (tally["right"], tally["strict"], tally["reason"]) == (1, 1, 1)


def test_compatible_counts_as_updated_but_not_strictly():
    tally = score("updated", "time", ("compatible", "bound", "Nine", "17"))
    assert (tally["right"], tally["strict"], tally["reason"]) == (1, 0, 0)


def test_a_relation_beside_the_words_finds_nothing():
    tally = score("updated", "time", ("updated", "time", "Two", "17 people"))
    assert (tally["found"], tally["right"]) == (0, 0)


def test_a_side_without_a_value_stands_for_its_claim():
    assert score("conflict", None, ("conflict", None, None, None))["right"] == 1


def test_a_conflict_beside_the_words_counts_against_precision():
    tally = score("conflict", None, ("conflict", None, "Nine people", "17 people"), ("conflict", None, "Two", "Two"))
    assert gold.figures(tally)["conflict_precision"] == 0.5


@pytest.mark.parametrize(("verdict", "silent", "strict"), [("conflict", 0, 0), ("compatible", 1, 0), ("updated", 1, 0), ("agree", 1, 1)])
def test_a_lookalike_must_not_be_a_conflict_nor_strictly_any_difference(verdict, silent, strict):
    tally = score("silent", None, (verdict, None, "Nine people", "17 people"))
    assert (tally["silent"], tally["silent_strict"]) == (silent, strict)


def test_a_lookalike_that_is_found_counts_against_precision():
    right = score("conflict", None, ("conflict", None, "Nine people", "17 people"))
    wrong = score("silent", None, ("conflict", None, "Nine people", "17 people"))
    assert gold.figures(right + wrong)["precision"] == 0.5


def test_an_empty_report_is_silent_and_finds_nothing():
    assert score("silent", None)["silent_strict"] == 1
    assert gold.figures(score("conflict", None))["recall"] == 0
