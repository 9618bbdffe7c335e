"""The last word stands, what is taken back is as if it had not been said, and nothing is forgotten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crosscheck.errors import InputError
from crosscheck.review.judgement import Judgement
from crosscheck.review.sheet import ReviewSheet
from tests.review.builders import ABOARD, TOLL, finding, judged, report, state_of

MADE = report([finding(1, TOLL), finding(2, ABOARD)])


@pytest.fixture
def sheet():
    return ReviewSheet(MADE)


def say(sheet, action, **more):
    """Judge and take in at once."""
    judgement = judged(MADE, action, sheet=sheet, **more)
    sheet.take([judgement])
    return judgement


def state(sheet, number=1):
    return sheet.state(sheet.keys[f"f{number}"])


def test_nothing_said_is_open(sheet):
    assert (state(sheet).status, state(sheet).reviewed, state(sheet).history) == ("open", False, ())


@pytest.mark.parametrize(("action", "status"), [("confirm", "confirmed"), ("dismiss", "dismissed"), ("needs_call", "needs_call")])
def test_a_decision_stands(sheet, action, status):
    decision = say(sheet, action)
    assert (state(sheet).status, state(sheet).decision, state(sheet).reviewed) == (status, decision, True)
    assert state(sheet, 2).status == "open"


def test_the_last_decision_stands_and_the_first_is_kept(sheet):
    first, second = say(sheet, "confirm"), say(sheet, "dismiss")
    assert state(sheet).decision == second
    assert state(sheet).history == (first, second)


def test_a_note_decides_nothing(sheet):
    note = say(sheet, "note", note="The port says 14.")
    assert (state(sheet).status, state(sheet).notes) == ("open", (note,))


def test_undo_takes_back_the_last_word_that_stands(sheet):
    say(sheet, "confirm")
    say(sheet, "dismiss")
    say(sheet, "undo")
    assert state(sheet).status == "confirmed"
    say(sheet, "undo")
    assert state(sheet).status == "open"
    assert len(state(sheet).history) == 4


def test_undo_may_name_what_it_takes_back(sheet):
    mine, theirs = say(sheet, "confirm"), say(sheet, "needs_call", by="Bo Lind")
    say(sheet, "undo", undoes=mine.id)
    assert state(sheet).decision == theirs


def test_there_is_an_end_to_undoing(sheet):
    with pytest.raises(InputError, match="nothing to undo"):
        say(sheet, "undo")
    mine = say(sheet, "confirm")
    say(sheet, "undo", undoes=mine.id)
    with pytest.raises(InputError, match="nothing to undo"):
        say(sheet, "undo", undoes=mine.id)


def test_people_who_differ_are_named_until_they_agree(sheet):
    say(sheet, "confirm", by="Ada")
    assert state(sheet).differ == ()
    say(sheet, "dismiss", by="Bo")
    assert [judgement.by for judgement in state(sheet).differ] == ["Ada", "Bo"]
    say(sheet, "dismiss", by="ada")
    assert state(sheet).differ == ()


def test_an_undo_of_someone_elses_machine_finds_its_judgement(sheet):
    """The undo arrives with the judgement from the store, as another process sees it."""
    other = ReviewSheet(MADE)
    other.take([judged(MADE, "confirm", sheet=sheet) for _ in range(1)])
    first = state(other).history[0]
    other.take([judged(MADE, "undo", sheet=other, undoes=first.id)])
    assert state(other).status == "open"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"action": "dismiss", "reason": None}, "a dismissal gives its reason"),
        ({"action": "confirm", "reason": "trivial"}, "a dismissal gives its reason"),
        ({"action": "note", "note": "  "}, "a note has words"),
        ({"action": "confirm", "undoes": "0" * 8 + "-0000-0000-0000-" + "0" * 12}, "an undo names"),
        ({"action": "confirm", "by": " "}, "by"),
        ({"action": "confirm", "by": "Ada\x1b[31m"}, "control characters"),
        ({"action": "confirm", "note": "\u202eabc"}, "control characters"),
        ({"action": "note", "note": "x" * 4001}, "4000"),
        ({"action": "confirm", "ident": "1; DROP TABLE"}, "id"),
    ],
)
def test_what_cannot_be_is_refused_in_words(sheet, fields, told):
    given_fields = {"by": "Ada", "reason": None, "note": "", **fields}
    action = given_fields.pop("action")
    with pytest.raises(InputError, match=told):
        sheet.judge(sheet.keys["f1"], action, at=judged(MADE).at, **given_fields)


def test_a_finding_that_is_not_there_is_told(sheet):
    with pytest.raises(InputError, match="no such finding"):
        sheet.state("0123456789abcdef")


def test_a_judgement_is_never_changed():
    with pytest.raises(ValidationError):
        judged(MADE).note = "other"


def test_a_judgement_says_what_was_judged_and_with_what(sheet):
    judgement = judged(report([finding(1, TOLL)], min_score=0.7), "dismiss")
    assert (judgement.story, judgement.made_with.models.embedding, judgement.made_with.settings) == ("ferry", "tiny", {"min_score": 0.7})
    assert (judgement.finding.kind, judgement.finding.verdict, judgement.finding.pairs) == ("count", "conflict", ((0, 1),))
    left = judgement.finding.sides[0]
    assert (left.exact, left.outlet, left.article, left.published) == ("12 people", "Harbour Post", "post", "2026-04-13T09:30:00+00:00")
    assert left.prefix.endswith("the coastguard said. At least ")
    assert left.suffix.startswith(" died and dozens")
    assert left.sentence.startswith("At least 12 people died")
    assert judgement.at.utcoffset().total_seconds() == 0


def test_a_judgement_survives_json():
    judgement = judged(MADE, "dismiss", note="Zwölf – “12”")
    assert Judgement.model_validate_json(judgement.model_dump_json(by_alias=True)) == judgement
    assert judgement.model_dump(by_alias=True)["schema"] == "crosscheck.judgement/1"


def test_quoted_words_are_cut_from_code_points():
    texts = {
        "post": "\U0001f6a2\U0001f6a2 e\u0301 12 people \U0001f468\u200d\U0001f469\u200d\U0001f467 died",
        "courier": "By dawn 19 people had died",
    }
    left = judged(report([finding(1, TOLL)], texts)).finding.sides[0]
    assert (left.exact, left.prefix, left.start) == ("12 people", "\U0001f6a2\U0001f6a2 e\u0301 ", 6)


def test_a_paragraph_of_megabytes_is_not_copied_into_each_judgement():
    texts = {"post": "x" * 2_000_000 + " and so on", "courier": "By dawn 19 people had died"}
    made = report([finding(1, (("post", "*" + texts["post"]), ("courier", "19 people")), kind="status")], texts)
    judgement = judged(made)
    assert len(judgement.model_dump_json()) < 20_000
    assert state_of(made, judgement).status == "confirmed"


actions = st.lists(
    st.tuples(st.sampled_from(["confirm", "dismiss", "needs_call", "note", "undo"]), st.sampled_from(["Ada", "Bo"])), max_size=12
)


@given(actions)
def test_folding_is_the_same_at_once_and_piece_by_piece(said):
    sheet, all_said = ReviewSheet(MADE), []
    for action, by in said:
        try:
            all_said.append(say(sheet, action, by=by, note="why"))
        except InputError:
            assert action == "undo"
    at_once = ReviewSheet(MADE)
    at_once.take(all_said)
    assert state(at_once) == state(sheet)
    assert state(sheet).history == tuple(all_said)
    standing = sum(judgement.action != "undo" for judgement in all_said) - sum(judgement.action == "undo" for judgement in all_said)
    assert (state(sheet).decision is not None) + len(state(sheet).notes) <= max(standing, 0)
