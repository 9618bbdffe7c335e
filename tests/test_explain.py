"""Why a finding stands where it stands."""

import math

import pytest
from test_cli import run

from crosscheck.align.scoring import WEIGHTS as ALIGNMENT
from crosscheck.comparison.same_fact import WEIGHTS as SAME_FACT
from crosscheck.errors import InputError
from crosscheck.pipeline import explain
from crosscheck.report import parse_json, render_waterfalls
from crosscheck.report.as_waterfall import WORDS


@pytest.fixture(scope="module")
def report(root):
    return parse_json((root / "reports" / "harbour-quake.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def root(request):
    return request.config.rootpath


def test_the_steps_add_up_to_the_probability(report):
    for finding in report.findings[:8]:
        for waterfall in explain(report, finding.id):
            total = waterfall.start + sum(step.adds for step in waterfall.steps)
            assert waterfall.probability == pytest.approx(1 / (1 + math.exp(-total)), abs=1e-9)
            assert [abs(step.adds) for step in waterfall.steps] == sorted((abs(step.adds) for step in waterfall.steps), reverse=True)


def test_what_is_explained_is_what_was_decided(report):
    scores = {
        frozenset((one.claims[i], one.claims[j])): score
        for one in report.alignments
        for (i, j), score in zip(
            [(i, j) for i in range(len(one.claims)) for j in range(i + 1, len(one.claims))], one.pair_scores, strict=True
        )
    }
    seen = 0
    for finding in report.findings[:8]:
        for waterfall in explain(report, finding.id):
            key = frozenset((finding.sides[waterfall.left].claim, finding.sides[waterfall.right].claim))
            if waterfall.model == "alignment" and key in scores:
                seen += 1
                assert waterfall.probability == pytest.approx(scores[key], abs=0.0051)
    assert seen > 5


def test_amounts_that_conflict_are_explained_as_amounts(report):
    finding = next(one for one in report.findings if one.verdict == "conflict" and one.kind in {"count", "money", "measure"})
    amounts = [one for one in explain(report, finding.id) if one.model == "same_fact"]
    relation = max((one for one in amounts), key=lambda one: one.probability)
    assert round(relation.probability, 2) >= finding.confidence


def test_every_feature_has_plain_words():
    assert set(WORDS) == set(ALIGNMENT) | set(SAME_FACT)


def test_the_drawing_shows_each_side_and_where_the_probability_went(report):
    finding = report.findings[0]
    text = render_waterfalls(report, finding, explain(report, finding.id))
    assert text.startswith(f"{finding.id} {finding.kind} {finding.verdict}")
    assert "Do the two claims tell the same thing?" in text and "\x1b" not in text
    assert all(len(line) < 120 for line in text.splitlines() if "|" in line)
    assert "\x1b[32m" in render_waterfalls(report, finding, explain(report, finding.id), colour=True)


def test_an_unknown_finding_is_told_with_those_there_are(report):
    with pytest.raises(InputError, match=f"no finding f999; its findings are f1 to f{len(report.findings)}"):
        explain(report, "f999")


def test_the_command_takes_a_report_and_a_folder(root):
    from_file = run("explain", str(root / "reports" / "harbour-quake.json"), "f1")
    from_folder = run("explain", str(root / "seeds" / "harbour-quake"), "f1")
    assert from_file.exit_code == from_folder.exit_code == 0
    assert from_file.stdout == from_folder.stdout != ""


@pytest.mark.parametrize(("story", "told"), [("nowhere.json", "No such file"), ("nowhere", "no such file or folder")])
def test_what_is_not_there_is_told(story, told):
    done = run("explain", story, "f1")
    assert done.exit_code == 2
    assert told in done.stderr and "Traceback" not in done.stderr
