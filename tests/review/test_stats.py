"""Precision counts findings by their last decision, not judgements."""

import pytest

from crosscheck.review.sheet import ReviewSheet
from crosscheck.review.stats import Tally, judged_findings, render_stats, tally
from tests.review.builders import ABOARD, TOLL, finding, judged, report

MADE = report([finding(1, TOLL), finding(2, ABOARD, verdict="compatible"), finding(3, (("post", "1988"), ("courier", "260")), kind="age")])


def test_precision_is_the_share_of_the_confirmed():
    judgements = [judged(MADE, "confirm"), judged(MADE, "dismiss", number=2), judged(MADE, "needs_call", number=3)]
    states = judged_findings(judgements)
    assert tally(states, "kind") == {"count": Tally(1, 1, 0), "age": Tally(0, 0, 1)}
    assert tally(states, "verdict") == {"conflict": Tally(1, 0, 1), "compatible": Tally(0, 1, 0)}
    assert (Tally(1, 1).precision, Tally(3, 1).precision, Tally(0, 0, 1).precision) == (0.5, 0.75, None)


def test_a_finding_counts_once_by_what_was_said_last():
    sheet = ReviewSheet(MADE)
    said = []
    for action in ("confirm", "dismiss", "confirm", "undo"):
        said.append(judged(MADE, action, sheet=sheet))
        sheet.take(said[-1:])
    assert tally(judged_findings(said), "kind") == {"count": Tally(0, 1, 0)}


def test_a_finding_that_came_back_in_another_report_counts_once():
    again = report([finding(9, TOLL)], story="other")
    sheet = ReviewSheet(again)
    first = judged(MADE)
    sheet.take([first])
    assert tally(judged_findings([first, judged(again, "dismiss", number=9, sheet=sheet)]), "kind") == {"count": Tally(0, 1, 0)}


def test_two_who_were_first_at_the_same_time_judged_one_finding():
    ada, bo = judged(MADE, "confirm", by="Ada"), judged(MADE, "dismiss", by="Bo")
    assert ada.thread != bo.thread
    [state] = judged_findings([ada, bo, bo.model_copy(update={"id": "0" * 8 + ada.id[8:], "note": "later"})])
    assert [judgement.by for judgement in state.differ] == ["Ada", "Bo"]


@pytest.mark.parametrize(("count", "low", "high"), [(Tally(8, 2), 0.490, 0.943), (Tally(1, 0), 0.206, 1.0), (Tally(0, 5), 0.0, 0.435)])
def test_the_interval_is_wilsons(count, low, high):
    assert count.interval == pytest.approx((low, high), abs=0.001)


def test_the_text_fits_a_terminal_and_names_reasons():
    judgements = [
        judged(MADE, "confirm"),
        judged(MADE, "dismiss", number=2, reason="trivial", by="Bo"),
        judged(MADE, "needs_call", number=3),
    ]
    text = render_stats(judgements)
    assert max(map(len, text.splitlines())) <= 80
    assert text.startswith("3 judgements by 2 people on 3 findings, 0 of them in dispute\n")
    assert "dismissed: trivial 1" in text
    lines = [line.split() for line in text.splitlines()]
    assert ["count", "1", "1", "0", "0.50", "0.09-0.91"] in lines
    assert ["age", "0", "0", "1"] in lines


def test_nothing_decided_is_told():
    assert "No finding is confirmed or dismissed yet." in render_stats([judged(MADE, "note", note="?")])
    assert render_stats([]).startswith("0 judgements by 0 people")
