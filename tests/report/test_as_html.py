from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from importlib.resources import files
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.report.as_html import render_html
from crosscheck.report.neutral import visible

from .sample import Story, empty_report, sample_report

OWN_TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "p", "main", "section", "button", "span", "table",
    "thead", "tbody", "tr", "th", "td", "a", "bdi", "ul", "li", "q", "mark", "label", "input", "div", "article", "footer", "script",
}  # fmt: skip
VOID = {"meta", "input"}
HOSTILE = st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&'\"/{}% \x1b\u202e\n\r")), max_size=40)


class Page(HTMLParser):
    """Reads a page as a browser would, and complains of tags that do not close."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.texts, self.articles, self.marks, self.open = [], [], [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))
        if ("class", "text") in attrs:
            self.articles.append("")

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        self.texts.append(data)
        if any(attributes.get("class") == "text" for _, attributes in self.open):
            self.articles[-1] += data
            if self.open[-1][0] == "mark":
                self.marks.append((len(self.articles) - 1, self.open[-1][1]["data-f"].split(), data))

    def values(self, name):
        return [attributes[name] for _, attributes in self.attributes if name in attributes]


SAMPLE = sample_report()
TEXT = render_html(SAMPLE)
PAGE = Page(TEXT)
READ = [article for article in SAMPLE.articles if article.skipped is None]


def test_article_text_stands_in_it_once_and_to_the_letter():
    assert PAGE.articles == [visible(article.text) for article in READ]
    for article in (article for article in READ if len(article.text) > 300):
        assert "".join(PAGE.texts).count(visible(article.text)) == 1


def test_only_own_tags_stand_in_it():
    assert set(PAGE.tags) <= OWN_TAGS
    assert PAGE.tags.count("script") == PAGE.tags.count("style") == PAGE.tags.count("title") == 1


def test_no_request_leaves_the_page_and_no_handler_stands_in_it():
    assert not {"src", "srcset", "action", "data", "poster", "style", "background"} & {
        name for _, attributes in PAGE.attributes for name in attributes
    }
    assert not [name for _, attributes in PAGE.attributes for name in attributes if name.startswith("on")]
    assert all(link.startswith(("#", "https://harbour.example/")) for link in PAGE.values("href") if link)
    assert "url(" not in TEXT and "@import" not in TEXT


def test_the_policy_allows_exactly_the_pages_own_script_and_style():
    policy = next(attributes["content"] for tag, attributes in PAGE.attributes if attributes.get("http-equiv") == "Content-Security-Policy")
    for tag in ("script", "style"):
        inline = re.search(f"<{tag}>(.*?)</{tag}>", TEXT, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy and "unsafe" not in policy


def test_every_link_inside_the_page_leads_somewhere():
    places = PAGE.values("id")
    assert len(places) == len(set(places))
    assert {link[1:] for link in PAGE.values("href") if link and link.startswith("#")} <= set(places)


def test_the_words_of_every_side_are_marked_in_their_article():
    claims = {claim.id: claim for claim in SAMPLE.claims}
    order = [article.id for article in READ]
    for number, finding in enumerate(SAMPLE.findings, 1):
        for side in finding.sides:
            claim = claims[side.claim]
            marked = "".join(words for place, keys, words in PAGE.marks if f"f{number}" in keys and place == order.index(claim.article))
            assert visible(side.text or claim.text) in marked


def test_the_words_of_every_side_stand_in_the_findings():
    shown = "".join(PAGE.texts)
    assert all(visible(side.text) in shown for finding in SAMPLE.findings for side in finding.sides if side.text)


def test_what_one_outlet_only_tells_can_be_marked():
    assert (
        "".join(words for _, keys, words in PAGE.marks if "alone" in keys)
        == "“We heard two bangs,” she added.The search lasted four hours."
    )


def test_verdicts_have_a_shape_and_a_word_beside_the_colour():
    for mark, words in [("✖", "conflict"), ("≈", "both can be right"), ("↻", "updated"), ("=", "agree")]:
        assert f'<span aria-hidden="true">{mark}</span> {words}</p>' in TEXT


def test_the_summary_stands_on_top():
    shown = [text.strip() for text in PAGE.texts if text.strip()]
    assert "3 conflicts · 7 differences explained · 2 updates · 5 agreements · 2 told by one outlet only" in shown[3:6]


def test_a_report_without_findings_is_a_page_too():
    page = Page(render_html(empty_report()))
    assert sum(text.endswith(": none") for text in page.texts) == 4
    assert page.articles == []


def test_a_link_to_the_outlet_is_a_web_address_or_not_there():
    assert "https://harbour.example/ferry" in PAGE.values("href")
    assert "javascript:alert(1)" not in PAGE.values("href")


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE.filter(bool), HOSTILE, HOSTILE)
def test_hostile_text_stays_text(before, words, after, name):
    story = Story(name)
    story.article("a", name, before + words + after, title=name or None, url=name)
    story.finding("count", "conflict", words, after, [(story.claim("a", before + words + after, speaker=name), words)])
    report = story.report()
    page = Page(render_html(report))
    assert set(page.tags) <= OWN_TAGS
    assert page.tags.count("script") == 1
    assert page.articles == [visible(report.articles[0].text)]


def test_overlapping_and_repeated_spans_keep_the_text_whole():
    story = Story("overlap")
    story.article("a", "A", "nine people were killed")
    claim = story.claim("a", "nine people were killed")
    for words in ("nine people", "people were killed", "people", "nine people"):
        story.finding("count", "conflict", words, "", [(claim, words)])
    page = Page(render_html(story.report()))
    assert page.articles == ["nine people were killed"]
    assert [(keys, words) for _, keys, words in page.marks] == [
        (["f1", "f4"], "nine "), (["f1", "f2", "f3", "f4"], "people"), (["f2"], " were killed"),
    ]  # fmt: skip


def test_a_paragraph_of_ten_megabytes_is_shown_once():
    story = Story("huge")
    text = "<b>" + "x" * 10_000_000 + " nine people"
    story.article("a", "A", text)
    story.finding("count", "conflict", "toll", "", [(story.claim("a", text), "nine people")])
    made = render_html(story.report())
    assert len(text) < len(made) < len(text) + 40_000


CSS = files("crosscheck.report").joinpath("templates", "page.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in CSS.split("@media (prefers-color-scheme: dark)")[:2])


def luminance(colour):
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("scheme", "ground"), list(product([LIGHT, DARK], ["paper", "panel"])))
def test_text_has_the_contrast_of_wcag_aa(scheme, ground):
    for ink in ("ink", "soft", "link", "conflict", "compatible", "updated", "agree"):
        dark, light = sorted((luminance(scheme[ink]), luminance(scheme[ground])))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
    dark, light = sorted((luminance(scheme["on-ink"]), luminance(scheme["on"])))
    assert (light + 0.05) / (dark + 0.05) >= 4.5
