"""The history as JSON Lines, and gold drafts that the gold format's own checks accept."""

import json
import re

from crosscheck.review.export import export_history, gold_drafts
from crosscheck.review.judgement import Judgement
from crosscheck.review.sheet import ReviewSheet
from tests import test_gold_format as gold_format
from tests.review.builders import TEXTS, TOLL, finding, judged, report

MADE = report([finding(1, TOLL)])


def drafts(*judgements):
    return [json.loads(line) for line in gold_drafts(judgements).split("\n") if line]


def test_each_judgement_is_a_line_that_can_be_read_back():
    judgements = [judged(MADE, "dismiss", note="a\u2028b\nc"), judged(MADE, "note", note="später")]
    lines = export_history(enumerate(judgements, 7)).splitlines()
    assert [json.loads(line)["number"] for line in lines] == [7, 8]
    read = [{name: value for name, value in json.loads(line).items() if name != "number"} for line in lines]
    assert [Judgement.model_validate_json(json.dumps(line)) for line in read] == judgements
    assert read[0]["made_with"]["settings"] == {"min_score": 0.5}


def test_a_dismissed_pair_is_a_look_alike_in_the_format_of_the_gold_cases():
    [draft] = drafts(judged(MADE, "dismiss", note="The courier counts the missing too."))
    assert list(draft) == gold_format.KEYS
    gold_format.test_a_case_is_well_formed(draft)
    assert (draft["verdict"], draft["kind"], draft["left_words"], draft["right_words"]) == ("silent", "count", "12 people", "19 people")
    assert "different things; The courier counts the missing too." in draft["comment"]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", draft["id"])


def test_after_a_wrong_reading_a_person_is_asked_for_the_verdict():
    [draft] = drafts(judged(MADE, "dismiss", reason="wrong_reading"))
    assert "TO DO: give the right verdict" in draft["comment"]


def test_what_was_right_or_taken_back_is_no_look_alike():
    assert drafts(judged(MADE), judged(MADE, "needs_call"), judged(MADE, "dismiss", reason="trivial")) == []
    sheet = ReviewSheet(MADE)
    said = judged(MADE, "dismiss", sheet=sheet)
    sheet.take([said])
    assert drafts(said, judged(MADE, "undo", sheet=sheet)) == []


def test_the_pair_is_one_that_carried_the_verdict():
    sides = (("echo", "Twelve people"), *TOLL)
    [draft] = drafts(judged(report([finding(1, sides, agreeing=[(0, 1)], compatible=[(0, 2)])]), "dismiss"))
    assert (draft["left_words"], draft["right_words"]) == ("12 people", "19 people")


def test_kinds_with_two_words_make_good_ids():
    [draft] = drafts(judged(report([finding(1, TOLL, kind="date_time")]), "dismiss"))
    assert draft["id"].startswith("dismissed-date-time-")


def test_what_does_not_fit_the_format_is_told():
    texts = {"post": "Only 12 people.", "courier": TEXTS["courier"].replace("By dawn 19 people", "By dawn, of 19 19 people")}
    [draft] = drafts(judged(report([finding(1, (("post", "12 people"), ("courier", "of 19")))], texts), "dismiss"))
    assert "TO DO: 8 to 60 words of Harbour Post" in draft["comment"]
