from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt  # comes with rich

from crosscheck.report.as_markdown import escape, render_markdown
from crosscheck.report.neutral import one_line

from .sample import Story, empty_report, sample_report

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OWN_MARKUP = {
    "text", "text_special", "strong_open", "strong_close", "em_open", "em_close", "inline", "heading_open", "heading_close",
    "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
}  # fmt: skip
TRICKY = st.text(alphabet=st.sampled_from(list("ab1 .*_`[]()<>|~#&;!\\\n-+=$“")), max_size=25)


def tokens(text):
    return [inner for token in READER.parse(text) for inner in (token, *(token.children or ()))]


def shown(text):
    return "".join(token.content for token in tokens(text) if token.type in ("text", "text_special"))


@given(TRICKY)
def test_escaped_text_reads_as_the_text_itself(text):
    assert shown(f"x{escape(text)}x") == f"x{one_line(text)}x"


@pytest.mark.parametrize("text", ["Costs $1.4 million (up 3%).", "AT&T's ship – 12:30 p.m. - left!", "No. 5 + 3 = 8"])
def test_ordinary_text_is_left_readable(text):
    assert escape(text) == text


def story_of(before, words, after, outlet):
    story = Story("tricky")
    for name in ("left", "right"):
        story.article(name, outlet + name, before + words + after, title=words or None)
    for verdict in ("conflict", "agree"):
        whole = before + words + after
        sides = [(story.claim(name, whole), words) for name in ("left", "right")]
        story.finding("event", verdict, words, before, sides)
    return story.report()


@given(TRICKY, TRICKY.filter(str.strip), TRICKY, TRICKY)
def test_articles_put_no_markup_into_the_report_and_their_words_stand_in_it(before, words, after, outlet):
    text = render_markdown(story_of(before, words, after, outlet))
    assert {token.type for token in tokens(text)} <= OWN_MARKUP
    assert one_line(words).strip() in shown(text)


def test_compared_words_are_bold_and_whole_claims_are_not():
    text = render_markdown(sample_report())
    assert "“The blaze began at **about 6:15 a.m.**”" in text
    assert "“We heard two bangs”" in text


def test_words_that_stars_cannot_mark_stand_in_guillemets():
    story = Story("edges")
    story.article("a", "A", "pay US$40 now")
    story.finding("money", "conflict", "price", "e", [(story.claim("a", "pay US$40 now"), "$40")])
    assert "pay US«$40» now" in render_markdown(story.report())


def test_sections_come_in_order_and_empty_ones_say_so():
    text = render_markdown(sample_report())
    titles = [line for line in text.splitlines() if line.startswith("## ")]
    assert titles == [
        "## Conflicts (3)", "## Differences that can both be right (7)", "## Updates (2)", "## Agreements (5)",
        "## Told by one outlet only (2)",
    ]  # fmt: skip
    assert render_markdown(empty_report()).count("None.") == 4
