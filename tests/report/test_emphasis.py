from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.records import Relation
from crosscheck.report.emphasis import MAX_QUOTED_WORDS, differing_words, sentences_of
from crosscheck.report.view import view_report

from .sample import Story, sample_report

WORDS = st.lists(st.sampled_from(["we", "heard", "two", "three", "bangs", "“", ",", "É", "don’t"]), max_size=12).map(" ".join)


def marked(stretches):
    return [text for text, is_marked in stretches if is_marked]


@pytest.mark.parametrize(
    ("words", "other", "differing"),
    [
        ("We heard two bangs", "We heard three bangs", ["two"]),
        ("“We heard two bangs,”", "we heard two bangs.", []),
        ("We don’t know", "We don't know", []),
        ("Three bangs", "Two bangs", ["Three"]),
        ("it took four of us", "it took five", ["four of us"]),
        ("We will win at the court", "And we will win in the court, we hope", ["at"]),
        ("We heard two very loud bangs", "We heard two bangs", ["very loud"]),
        ("We heard two bangs", "We heard two very loud bangs", []),
        ("A and B and C", "B", []),
        ("We end up in court, and hopefully we get a fair shake, and we will win at the court", "And we will win in the court", ["at"]),
        ("rain", "sun", ["rain"]),
        ("", "sun", []),
        ("“…”", "sun", []),
    ],
)
def test_words_that_stand_otherwise_in_the_other_quotation_are_marked(words, other, differing):
    assert marked(differing_words(words, other)) == differing


@given(WORDS, WORDS)
def test_nothing_is_lost_or_changed(words, other):
    assert "".join(text for text, _ in differing_words(words, other)) == words


@given(WORDS)
def test_a_quotation_does_not_differ_from_itself(words):
    assert marked(differing_words(words, words.upper())) == []


@pytest.mark.parametrize("words", ["word " * (MAX_QUOTED_WORDS + 1), "x" * 1_000_000])
def test_texts_too_long_to_compare_are_left_unmarked(words):
    assert differing_words(words, "word") == [(words, False)]


def sentences(kind, report=None):
    views = [view for section in view_report(report or sample_report()).sections for view in section.findings]
    view = next(view for view in views if view.finding.kind == kind)
    return sentences_of(view.finding, view.sides)


def test_compared_words_are_marked_in_their_sentence():
    left, right = sentences("date_time")
    assert marked(left) == ["about 6:15 a.m."] and marked(right) == ["shortly before 7 a.m."]
    assert "".join(text for text, _ in right) == "It broke out shortly before 7 a.m. on Sunday morning."


def test_quotations_show_the_words_in_which_they_differ():
    assert [marked(sentence) for sentence in sentences("quote")] == [["two"], ["three"]]


def test_a_quotation_is_compared_with_the_one_that_it_differs_from_most_gravely():
    story = Story("three")
    quotes = {"a": "“We heard two bangs,”", "b": "“We heard two very loud bangs,”", "c": "“We heard three bangs,”"}
    for name, words in quotes.items():
        story.article(name, name, f"{words} she said.")
    relations = (
        Relation(left=0, right=1, verdict="compatible", reason="scope"),
        Relation(left=0, right=2, verdict="conflict"),
        Relation(left=1, right=2, verdict="agree"),
    )
    sides = [(story.claim(name, words), words) for name, words in quotes.items()]
    story.finding("quote", "conflict", "bangs", "", sides, relations=relations)
    assert [marked(sentence) for sentence in sentences("quote", story.report())] == [["two"], ["very loud"], ["three"]]


def test_where_one_quotation_only_leaves_words_out_the_other_shows_them():
    story = Story("cut")
    story.article("a", "A", "“We heard two very loud bangs,” she said.")
    story.article("b", "B", "“We heard two bangs,” she said.")
    quotes = {"a": "“We heard two very loud bangs,”", "b": "“We heard two bangs,”"}
    story.finding("quote", "compatible", "bangs", "", [(story.claim(name, words), words) for name, words in quotes.items()], reason="scope")
    assert [marked(sentence) for sentence in sentences("quote", story.report())] == [["very loud"], []]


def test_quotations_of_different_length_only_are_marked_as_a_whole():
    story = Story("longer")
    quotes = {"a": "“We heard two bangs,”", "b": "“two bangs”"}
    for name, words in quotes.items():
        story.article(name, name, f"{words} she said.")
    story.finding("quote", "compatible", "bangs", "", [(story.claim(name, words), words) for name, words in quotes.items()], reason="scope")
    assert [marked(sentence) for sentence in sentences("quote", story.report())] == [["“We heard two bangs,”"], ["“two bangs”"]]


def test_quotations_that_agree_are_marked_as_a_whole():
    story = Story("same")
    for name in ("a", "b"):
        story.article(name, name, "“We heard two bangs,” she said.")
    sides = [(story.claim(name, "“We heard two bangs,” she said."), "“We heard two bangs,”") for name in ("a", "b")]
    story.finding("quote", "agree", "bangs", "", sides)
    assert [marked(sentence) for sentence in sentences("quote", story.report())] == [["“We heard two bangs,”"]] * 2


def test_the_speaker_is_marked_where_the_sides_differ_in_who_says_it():
    story = Story("who")
    story.article("a", "A", "The roof fell in, the mayor said. More rain came.")
    story.article("b", "B", "The roof fell in.")
    said = story.claim("a", "The roof fell in", sentence="The roof fell in, the mayor said.", speaker="the mayor")
    story.finding("attribution", "compatible", "roof", "", [(said, None), (story.claim("b", "The roof fell in"), None)], reason="scope")
    attributed, plain = sentences("attribution", story.report())
    assert "".join(text for text, _ in attributed) == "The roof fell in, the mayor said."
    assert marked(attributed) == ["the mayor"]
    assert marked(plain) == []


def test_a_whole_claim_stands_in_its_sentence_unless_the_text_was_edited():
    story = Story("edited")
    story.article("a", "A", "On Monday the owner met the families.")
    story.finding("status", "updated", "s", "", [(story.claim("a", "the owner met", sentence=story.articles["a"].text), None)])
    report = story.report()
    assert sentences("status", report) == [[("On Monday the owner met the families.", False)]]
    changed = report.articles[0].model_copy(update={"text": "Now it is another text altogether, it is."})
    assert sentences("status", report.model_copy(update={"articles": (changed,)})) == [[("the owner met", False)]]
