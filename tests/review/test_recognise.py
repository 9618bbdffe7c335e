"""A judgement stays with its words through re-runs and corrections, and never goes to a look-alike."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.review.history import Status
from crosscheck.review.sheet import ReviewSheet
from tests.review.builders import ABOARD, COURIER, ECHO, OUTLETS, POST, TEXTS, TOLL, finding, judged, report, state_of

OLD = report([finding(1, TOLL), finding(2, ABOARD, subject="carried … passengers")])
CONFIRMED = judged(OLD)


def replaced(article: str, old: str, new: str, texts=TEXTS) -> dict[str, str]:
    assert old in texts[article]
    return {**texts, article: texts[article].replace(old, new)}


def status(made, *judgements, number=1) -> Status:
    return state_of(made, *(judgements or (CONFIRMED,)), number=number).status


def test_a_judgement_is_on_one_finding_alone():
    assert (status(OLD), status(OLD, number=2)) == ("confirmed", "open")


def test_another_run_numbers_and_orders_findings_otherwise():
    again = report([finding(7, ABOARD), finding(8, tuple(reversed(TOLL)))], story="another-name", min_score=0.7)
    assert (status(again, number=7), status(again, number=8)) == ("open", "confirmed")


@pytest.mark.parametrize(
    ("article", "old", "new"),
    [
        ("post", "Ferry sinks off Port Ada\n\n", "Ferry sinks off Port Ada, killing many\n\nUpdated at noon.\n\n"),
        ("post", "a broken arm", "a broken leg"),
        ("post", "dozens were pulled", "dozens more were pulled"),
        ("post", "the coastguard said. ", "the coastguard said on Saturday. "),
        ("post", "The captain, Iver Lund, was taken to hospital with a broken arm. ", ""),
        ("courier", "a harbour official told reporters", "the harbour master told reporters"),
        ("courier", "Rescuers searched through the night", "Rescue crews searched all night long"),
        ("courier", "By dawn ", "By dawn\u00a0"),
        ("courier", "\n\n", "\n"),
    ],
)
def test_a_correction_elsewhere_in_the_article_changes_nothing(article, old, new):
    assert status(report([finding(3, TOLL)], replaced(article, old, new)), CONFIRMED, number=3) == "confirmed"


def test_typographic_quotation_marks_are_no_change():
    quoting = {name: f'"{text}" "we counted 12 souls" he said' for name, text in TEXTS.items()}
    curly = {name: re.sub(r'"(.*?)"', "“\\1”", text, flags=re.DOTALL) for name, text in quoting.items()}
    sides = (("post", "12 souls"), ("courier", "19 people"))
    assert status(report([finding(1, sides)], curly), judged(report([finding(1, sides)], quoting))) == "confirmed"


def test_renamed_files_change_nothing():
    names = {"post": "2026-04-13-a", "courier": "2026-04-13-b", "echo": "c"}
    texts = {names[name]: text for name, text in TEXTS.items()}
    sides = tuple((names[article], words) for article, words in TOLL)
    renamed = report([finding(1, sides)], texts, outlets={names[name]: outlet for name, outlet in OUTLETS.items()})
    assert status(renamed) == "confirmed"
    assert status(report([finding(1, sides)], texts, outlets={})) == "confirmed"


def test_a_renamed_and_corrected_file_is_known_by_its_words_alone():
    texts = {"x": POST.replace("a broken arm", "a broken leg"), "y": COURIER.replace("Olga Brandt", "Olga Brant")}
    assert status(report([finding(1, (("x", "12 people"), ("y", "19 people")))], texts, outlets={})) == "confirmed"


def test_a_sentence_that_moved_is_known_when_it_is_long():
    whole = "*The captain, Iver Lund, was taken to hospital with a broken arm"
    other = "*Prime Minister Olga Brandt called it a black day and promised an inquiry"
    old = report([finding(1, (("post", whole), ("courier", other)), kind="status")])
    sentence = whole[1:] + ". "
    moved = {**TEXTS, "post": POST.replace(sentence, "") + " " + sentence}
    assert status(report([finding(1, (("post", whole), ("courier", other)), kind="status")], moved), judged(old)) == "confirmed"


def test_spans_that_another_version_cuts_otherwise_are_the_same_words():
    assert status(report([finding(1, (("post", "At least 12 people"), ("courier", "19 people had died")))])) == "confirmed"


# --- changed since review -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"), [("12 people", "14 people"), ("12 people", "fourteen crew and passengers"), ("12 people", "12 passengers")]
)
def test_corrected_words_come_back_with_old_and_new(old, new):
    state = state_of(report([finding(1, (("post", new), ("courier", "19 people")))], replaced("post", old, new)), CONFIRMED)
    assert (state.status, state.decision) == ("changed", CONFIRMED)
    [change] = state.changes
    assert (change.what, change.outlet, change.old, change.new) == ("words", "Harbour Post", old, new)
    assert old in change.old_sentence
    assert new in change.new_sentence


def test_a_corrected_headline_comes_back_as_changed():
    sides = (("courier", "Nineteen dead"), ("post", "12 people"))
    new = report([finding(1, (("courier", "Twenty dead"), ("post", "12 people")))], replaced("courier", "Nineteen dead", "Twenty dead"))
    assert status(new, judged(report([finding(1, sides)]))) == "changed"


def test_a_changed_finding_that_is_judged_again_is_reviewed():
    new = report([finding(1, (("post", "14 people"), ("courier", "19 people")))], replaced("post", "12 people", "14 people"))
    sheet = ReviewSheet(new)
    sheet.take([CONFIRMED])
    again = judged(new, "dismiss", sheet=sheet)
    assert again.thread == CONFIRMED.thread
    assert status(new, CONFIRMED, again) == "dismissed"


def test_a_file_that_was_renamed_and_corrected_in_the_quoted_words_comes_back_as_changed():
    texts = {"x": POST.replace("12 people", "14 people"), "y": COURIER}
    new = report([finding(1, (("x", "14 people"), ("y", "19 people")))], texts, outlets={})
    assert status(new) == "changed"


def test_a_change_that_is_taken_back_needs_no_new_judgement():
    assert status(OLD, judged(report([finding(1, TOLL)]))) == "confirmed"


@pytest.mark.parametrize(
    ("action", "before", "after", "expected"),
    [
        ("confirm", "conflict", "updated", "changed"),
        ("confirm", "compatible", "conflict", "changed"),
        ("dismiss", "conflict", "compatible", "dismissed"),
        ("dismiss", "conflict", "agree", "dismissed"),
        ("dismiss", "compatible", "conflict", "changed"),
    ],
)
def test_another_verdict_calls_for_another_look_unless_it_is_milder_than_a_dismissed_one(action, before, after, expected):
    judgement = judged(report([finding(1, TOLL, verdict=before)]), action)
    assert status(report([finding(1, TOLL, verdict=after)]), judgement) == expected


def test_an_outlet_that_joins_with_a_difference_of_its_own_calls_for_another_look():
    texts = {**TEXTS, "echo": ECHO.replace("Twelve people", "Fifteen people")}
    state = state_of(report([finding(1, (*TOLL, ("echo", "Fifteen people")))], texts), CONFIRMED)
    assert state.status == "changed"
    assert [(change.what, change.outlet, change.new) for change in state.changes] == [("side", "Evening Echo", "Fifteen people")]


def test_an_outlet_that_joins_and_says_what_another_says_changes_nothing():
    assert status(report([finding(1, (*TOLL, ("echo", "Twelve people")), agreeing=[(0, 2)])])) == "confirmed"


def test_a_judged_pair_does_not_vouch_for_a_graver_word_between_others_of_the_same_finding():
    sides = (*TOLL, ("echo", "Twelve people"))
    judgement = judged(report([finding(1, sides, compatible=[(0, 2), (1, 2)])]), "dismiss")
    now = state_of(report([finding(1, sides, compatible=[(0, 2)])]), judgement)
    assert (now.status, [change.new for change in now.changes]) == ("changed", ["Twelve people"])


# --- look-alikes ----------------------------------------------------------------------------------------------------


def test_a_finding_between_other_sides_of_the_same_articles_is_another():
    texts = {**TEXTS, "post": POST + " In Vale 12 people died in a bus last year."}
    last = ("post", "12 people died in a bus")
    assert status(report([finding(1, (last, ("courier", "19 people")))], texts)) == "open"


def test_one_side_alone_is_not_the_finding():
    assert status(report([finding(1, (("post", "12 people"), ("echo", "Twelve people")))])) == "open"
    assert status(report([finding(1, (("courier", "19 people"), ("echo", "Twelve people")))])) == "open"


def test_the_same_words_with_another_kind_are_another_finding():
    assert status(report([finding(1, TOLL, kind="age")])) == "open"


def test_the_sides_without_the_pair_that_was_in_conflict_are_another_finding():
    texts = {**TEXTS, "wire": "Divers found 19 people dead, and all of them were brought ashore."}
    sides = (*TOLL, ("echo", "Twelve people"), ("wire", "19 people"))
    judgement = judged(report([finding(1, sides, agreeing=[(0, 2), (1, 3)], compatible=[(0, 3), (1, 2), (2, 3)])], texts))
    assert status(report([finding(1, (sides[0], sides[2]), verdict="agree")], texts), judgement) == "open"


ROW = "The town of {}, in the north of the province, counted {} dead on Monday, officials said. "


def rows(*towns: tuple[str, str]) -> str:
    return "".join(ROW.format(*town) for town in towns)


def test_rows_of_one_pattern_are_told_apart_when_one_is_deleted():
    there, gone = [("Ada", "12"), ("Ade", "15"), ("Ode", "18")], [("Ade", "15"), ("Ode", "18")]
    left, right = rows(*there), rows(("Ada", "13"), ("Ade", "16"), ("Ode", "19")).replace("Monday", "Tuesday")
    old = report([finding(1, (("post", "12 dead"), ("courier", "13 dead")))], {"post": left, "courier": right})
    new = report([finding(1, (("post", "15 dead"), ("courier", "16 dead")))], {"post": rows(*gone), "courier": right})
    assert status(new, judged(old)) == "open"


def test_an_unchanged_row_whose_finding_is_gone_does_not_become_the_row_below():
    texts = {"post": rows(("Ada", "12"), ("Ade", "15")), "courier": rows(("Ada", "13"), ("Ade", "16"))}
    corrected = {**texts, "post": texts["post"] + "Schools will stay shut."}
    old = report([finding(1, (("post", "12 dead"), ("courier", "13 dead")))], texts)
    assert status(report([finding(1, (("post", "15 dead"), ("courier", "13 dead")))], corrected), judged(old)) == "open"


def test_a_copy_in_another_outlet_is_not_the_outlet_that_was_judged():
    texts = {**TEXTS, "copy": POST}
    assert status(report([finding(1, (("copy", "12 people"), ("courier", "19 people")))], texts)) == "open"


def test_two_findings_on_the_same_words_are_told_apart_by_their_partners():
    first, second = finding(1, TOLL), finding(2, (("post", "12 people"), ("echo", "Twelve people")), verdict="agree")
    both = report([first, second])
    agreed = judged(both, "dismiss", number=2)
    assert (status(both, agreed, number=1), status(both, agreed, number=2)) == ("open", "dismissed")


def test_a_finding_that_is_split_keeps_its_judgement_in_the_part_that_has_more_of_it():
    sides = (*TOLL, ("echo", "Twelve people"))
    judgement = judged(report([finding(1, sides, agreeing=[(0, 2)])]))
    texts = {**TEXTS, "wire": "A boy and 19 people more died."}
    parts = report([finding(1, sides, agreeing=[(0, 2)]), finding(2, (("echo", "Twelve people"), ("wire", "19 people")))], texts)
    assert (status(parts, judgement, number=1), status(parts, judgement, number=2)) == ("confirmed", "open")


def test_a_story_with_other_articles_has_nothing_of_it():
    other = {"post": "A man of 12 people skills was hired.", "courier": "The choir of 19 people sang on Friday."}
    assert status(report([finding(1, TOLL)], other)) == "open"


words = st.sampled_from(
    ["boats", "rescuers", "12", "19", "people", "died", "the", "harbour", "on", "Friday", "in", "Ada", "Lorn", ".", "by", "dawn"]
)


@given(st.lists(words, min_size=1, max_size=40), st.lists(words, min_size=1, max_size=40))
def test_texts_of_like_words_are_never_taken_for_the_judged_ones(left, right):
    made = {
        "post": " ".join([*left, "12 people", *right]).replace("people 12 people", "x"),
        "courier": " ".join([*right, "19 people", *left]),
    }
    if any(text.count(told) != 1 for text, (_, told) in zip(made.values(), TOLL, strict=True)):
        return
    assert status(report([finding(1, TOLL)], made)) == "open"


@given(st.integers(0, len(POST)), st.text(max_size=30))
def test_whatever_is_inserted_away_from_the_words_and_their_context_changes_nothing(place, inserted):
    start = POST.index("12 people")
    if start - 70 < place < start + 80 or "12 people" in inserted:
        return
    texts = {**TEXTS, "post": POST[:place] + inserted + POST[place:]}
    assert status(report([finding(1, TOLL)], texts)) == "confirmed"
