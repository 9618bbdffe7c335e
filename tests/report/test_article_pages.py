from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.records import Alignment, Claim
from crosscheck.report.article_pages import MAX_ALIGNED, aligned_elsewhere, article_pages, web_address
from crosscheck.report.columns import order_columns
from crosscheck.report.view import view_report

from .sample import Story, sample_report


def pages_of(report):
    view = view_report(report)
    return article_pages(view, order_columns(view.read, view.labels, report.copies))


def text_of(page):
    return "".join(words.text for stretch in page.stretches for words in stretch.words)


def test_the_words_of_a_page_put_together_are_the_article():
    for page in pages_of(sample_report()):
        assert text_of(page) == page.column.article.text


SPAN = st.tuples(st.integers(-2, 30), st.integers(-2, 30))


@given(st.text(min_size=1, max_size=25), st.lists(SPAN, max_size=6), st.lists(SPAN, max_size=6))
def test_nothing_is_lost_whatever_overlaps(text, claims, sides):
    story = Story("overlap")
    story.article("a", "A", text)
    report = story.report()
    made = tuple(Claim(id=f"a:{n}", article="a", start=start, end=end, text="") for n, (start, end) in enumerate(claims))
    story.claims = {claim.id: claim for claim in made}
    for start, end in sides if made else ():
        finding = story.finding("count", "conflict", "s", "", [(made[0].id, None)])
        side = finding.sides[0].model_copy(update={"start": start, "end": end, "text": "x"})
        story.findings[-1] = finding.model_copy(update={"sides": (side,)})
    changed = report.model_copy(update={"claims": made, "findings": tuple(story.findings), "alignments": tuple(story.alignments)})
    (page,) = pages_of(changed)
    assert text_of(page) == text
    inside = sum(0 <= start < end <= len(text) for start, end in claims)
    assert sum(len(stretch.anchors) for stretch in page.stretches) == inside


def ring():
    story = Story("ring")
    for name in "abc":
        story.article(name, name.upper(), f"It rained in {name}. Only {name} saw it.")
    told = [story.claim(name, f"It rained in {name}.") for name in "abc"]
    story.alignments.append(Alignment(id="al", claims=tuple(told), score=0.9))
    for name in "abc":
        story.claim(name, f"Only {name} saw it.")
    return story


def test_a_claim_leads_on_through_the_articles_that_tell_it_and_back():
    first, second, third = (page.stretches[0] for page in pages_of(ring().report()))
    assert (first.claims, first.next, first.aligned) == ("c1", "c2", "c2 c3")
    assert (second.next, third.next) == ("c3", "c1")


def test_a_claim_told_by_no_one_else_says_so():
    for page in pages_of(ring().report()):
        assert [stretch.alone for stretch in page.stretches if stretch.claims] == [False, True]
        assert (page.claims, page.alone) == (2, 1)


def test_the_innermost_of_nested_claims_says_where_words_lead():
    story = Story("nested")
    story.article("a", "A", "The mayor said it rained all day.")
    story.article("b", "B", "It rained.")
    story.claim("a", "The mayor said it rained all day.")
    inner, other = story.claim("a", "it rained"), story.claim("b", "It rained.")
    story.alignments.append(Alignment(id="al", claims=(inner, other), score=0.9))
    stretches = pages_of(story.report())[0].stretches
    assert [(stretch.claims, stretch.next, stretch.anchors) for stretch in stretches] == [
        ("c1", "", ("c1",)), ("c1 c2", "c3", ("c2",)), ("c1", "", ()),
    ]  # fmt: skip


def test_the_surest_alignments_come_first_and_there_is_an_end_to_them():
    story = Story("many")
    story.article("a", "A", "It rained.")
    first = story.claim("a", "It rained.")
    others = []
    for number in range(MAX_ALIGNED + 10):
        story.article(f"b{number}", f"B{number}", "It rained.")
        others.append(story.claim(f"b{number}", "It rained."))
        story.alignments.append(Alignment(id=f"al{number}", claims=(first, others[-1]), score=number / 100))
    assert aligned_elsewhere(story.report())[first] == tuple(reversed(others))[:MAX_ALIGNED]


def test_claims_of_the_same_article_are_not_elsewhere():
    story = Story("same")
    story.article("a", "A", "It rained. It rained again.")
    story.alignments.append(Alignment(id="al", claims=(story.claim("a", "It rained."), story.claim("a", "It rained again.")), score=1))
    assert aligned_elsewhere(story.report()) == {}


def test_words_are_marked_by_how_their_side_stands_to_the_others():
    (words,) = (
        words
        for page in pages_of(sample_report()) for stretch in page.stretches for words in stretch.words
        if words.text == "about 6:15 a.m."
    )  # fmt: skip
    assert (words.findings, words.verdict, words.anchors) == ("f1", "conflict", ("f1-s0",))


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/x", True), ("HTTP://a.example", True), ("javascript:alert(1)", False), (" https://a.example", False),
        ("data:text/html,x", False), ("//a.example", False), (None, False), ("", False),
    ],
)  # fmt: skip
def test_only_web_addresses_become_links(url, shown):
    assert (web_address(url) is not None) == shown
