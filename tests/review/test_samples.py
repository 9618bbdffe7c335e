"""The sample reports: every finding is known again, in its own place, and none of one story in another."""

import json
from pathlib import Path

import pytest

from crosscheck.cli.shown import show_report
from crosscheck.records import Report
from crosscheck.review.sheet import ReviewSheet
from crosscheck.review.shown import MAX_FOREMOST, ShownSide, foremost_sides
from tests.review.builders import NOW

REPORTS = Path(__file__).parents[2] / "reports"
STORIES = sorted(path.stem for path in REPORTS.glob("*.json"))


def load(story):
    return Report.model_validate_json((REPORTS / f"{story}.json").read_text("utf-8"))


def judge_all(report):
    sheet = ReviewSheet(report)
    return {finding: sheet.judge(key, "confirm", by="Ada", at=NOW) for finding, key in sheet.keys.items()}


def moved(report, before, old="", new=""):
    """The report on articles that begin with further words, in which some words at a known place are others of the same length."""
    assert len(old) == len(new)
    data = json.loads(report.model_dump_json(by_alias=True))

    def shift(record):
        if isinstance(record, dict):
            for name, value in record.items():
                if name in {"start", "end"} and isinstance(value, int):
                    record[name] = value + len(before)
                elif name == "sentence":
                    record[name] = [place + len(before) for place in value]
                elif name == "text" and value and old:
                    record[name] = value.replace(old, new)
                else:
                    shift(value)
        elif isinstance(record, list):
            for value in record:
                shift(value)

    shift([data["claims"], data["findings"]])
    for article in data["articles"]:
        article["text"] = before + (article["text"].replace(old, new) if old else article["text"])
        article["passages"] = []
    return Report.model_validate(data)


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize(
    "before",
    ["", "Correction: an earlier version of this article misspelled a name.\n\n", "\U0001f6a2 "],
    ids=["same", "corrected", "emoji"],
)
def test_every_finding_is_known_again_in_its_place(story, before):
    report = load(story)
    sheet = ReviewSheet(moved(report, before))
    judged = judge_all(report)
    sheet.take(judged.values())
    for finding, key in sheet.keys.items():
        assert (sheet.state(key).status, sheet.state(key).decision, len(sheet.state(key).history)) == ("confirmed", judged[finding], 1)


def test_corrected_words_come_back_and_all_else_stays():
    report = load("harbour-quake")
    corrected = moved(report, "", "200,000 people", "160,000 people")
    sheet = ReviewSheet(corrected)
    sheet.take(judge_all(report).values())
    changed = {finding for finding, key in sheet.keys.items() if sheet.state(key).status == "changed"}
    saying = {finding.id for finding in corrected.findings if any(side.text == "160,000 people" for side in finding.sides)}
    assert changed == saying != set()
    assert set(sheet.counts()) == {"changed", "confirmed"}


@pytest.mark.parametrize("story", STORIES)
def test_nothing_of_one_story_is_found_in_another(story):
    sheet = ReviewSheet(load(story))
    for other in STORIES:
        if other != story:
            sheet.take(judge_all(load(other)).values())
    assert set(sheet.counts()) == {"open"}


@pytest.mark.parametrize("story", STORIES)
def test_every_finding_is_shown_with_both_sides_of_its_verdict(story):
    report = load(story)
    shown = show_report(report)
    assert sorted(finding.id for finding in shown.findings) == sorted(finding.id for finding in report.findings)
    findings = {finding.id: finding for finding in report.findings}
    for finding in shown.findings:
        assert 1 < len(finding.foremost) <= MAX_FOREMOST
        assert {side.index for side in (*finding.foremost, *finding.others)} == set(range(len(findings[finding.id].sides)))
        assert len({side.article for side in finding.foremost}) > 1
    verdicts = [finding.verdict for finding in shown.findings]
    assert verdicts == sorted(verdicts, key=["conflict", "compatible", "updated", "agree"].index)


def side(index, words):
    return ShownSide(outlet="", published="", note="", before="", words=words, after="", article=index, index=index)


@pytest.mark.parametrize(
    ("words", "pairs", "foremost"),
    [
        (["nine", "Nine", "17"], [(0, 2), (1, 2)], [0, 2]),
        (["nine", "at least nine", "nine people", "9", "nine dead", "17"], [(n, 5) for n in range(5)], [0, 1, 2, 5]),
        (["nine", "nine", "nine"], [], [0, 1, 2]),
        (["a", "b", "c"], [(1, 2)], [1, 2]),
    ],
)
def test_both_camps_stand_in_front(words, pairs, foremost):
    sides = [side(index, told) for index, told in enumerate(words)]
    first, others = foremost_sides(sides, pairs)
    assert [shown.index for shown in first] == foremost
    assert len(first) + len(others) == len(sides)
