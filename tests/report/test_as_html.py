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
from crosscheck.report.wording import GRAVITY

from .sample import Story, empty_report, sample_report

OWN_TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "h4", "p", "main", "section", "button", "span", "table",
    "thead", "tbody", "tr", "th", "td", "a", "bdi", "ul", "li", "mark", "label", "input", "div", "article", "footer", "script", "nav",
    "aside", "b", "small", "ol", "blockquote", "details", "summary", "colgroup", "col", "form", "fieldset", "legend", "select", "option",
    "output", "figure", "figcaption", "svg", "path", "circle", "text", "polyline", "wbr",
}  # fmt: skip
VOID = {"meta", "input", "col", "wbr"}
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

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.append((tag, dict(attrs)))

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
ORDER = ["island", "coast", "harbour", "herald", "zaobao", "harbour2", "mercury", "empty"]
"""By publication, the undated last; Coast Radio stands beside the wire whose text it carries."""
TEXT = render_html(SAMPLE)
PAGE = Page(TEXT)
READ = sorted((article for article in SAMPLE.articles if article.skipped is None), key=lambda article: ORDER.index(article.id))


def test_article_text_stands_in_it_once_and_to_the_letter():
    assert PAGE.articles == [visible(article.text) for article in READ]
    for article in (article for article in READ if len(article.text) > 300):
        assert "".join(PAGE.texts).count(visible(article.text)) == 1


def test_only_own_tags_stand_in_it():
    assert set(PAGE.tags) <= OWN_TAGS
    assert PAGE.tags.count("script") == PAGE.tags.count("style") == PAGE.tags.count("title") == 1


def test_no_request_leaves_the_page_and_no_handler_stands_in_it():
    assert not {"src", "srcset", "action", "data", "poster", "style", "background", "xlink:href"} & {
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


def test_what_one_outlet_only_tells_looks_different_and_leads_nowhere():
    alone = [
        attributes for tag, attributes in PAGE.attributes if "alone" in (attributes.get("class") or "").split() and "data-c" in attributes
    ]
    assert len({attributes["data-c"] for attributes in alone}) == len(SAMPLE.single_source) == 2
    assert not any("href" in attributes for attributes in alone)


def test_a_claim_told_elsewhere_leads_through_all_articles_that_tell_it_and_back():
    links = {
        attributes["id"]: attributes
        for tag, attributes in PAGE.attributes
        if tag == "a" and "data-with" in attributes and "id" in attributes
    }
    for name, attributes in links.items():
        assert attributes["href"][1:] in attributes["data-with"].split()
        assert name not in attributes["data-with"].split()
        assert set(attributes["data-with"].split()) <= set(PAGE.values("id"))


def test_verdicts_have_a_sign_and_a_word_beside_the_colour():
    for mark, words, verdict in [
        ("✖", "conflict", "conflict"), ("≈", "both can be right", "compatible"), ("↻", "updated", "updated"), ("=", "agree", "agree"),
    ]:  # fmt: skip
        sign = f'<span class="sign" aria-hidden="true">{mark}</span>'
        assert f'<span class="tag {verdict}">{sign} {words}</span>' in TEXT
        assert f'<td class="{verdict}">{sign} <span class="sr">{words}: </span>' in TEXT


def test_the_answer_stands_on_top_and_leads_to_each_verdict():
    shown = " ".join("".join(PAGE.texts[: PAGE.texts.index("Outlets, in order of publication")]).split())
    assert "✖ 3 conflicts · ≈ 7 differences explained · ↻ 2 updates · = 5 agreements · 2 told by one outlet only" in shown
    assert "Check before you print: 3 conflicts" in shown
    assert shown.index("34 Harbour Post") < shown.index("43-year-old Calder Herald")


def test_the_gravest_verdict_comes_first_everywhere():
    for tag in ("tr", "div"):
        verdicts = [attributes["data-verdict"] for name, attributes in PAGE.attributes if name == tag and "data-verdict" in attributes]
        assert verdicts == sorted(verdicts, key=GRAVITY.index)
        assert len(verdicts) == len(SAMPLE.findings)


def test_a_report_without_findings_is_a_page_too():
    page = Page(render_html(empty_report()))
    assert sum(text.endswith(": none") for text in page.texts) == 8
    assert "No conflict was found" in page.texts
    assert page.articles == []


def test_many_conflicts_are_folded_behind_the_first_ten():
    story = Story("many")
    for name in ("left", "right"):
        story.article(name, name, " ".join(f"Fact {number} holds." for number in range(15)))
    for number in range(15):
        sides = [(story.claim(name, f"Fact {number} holds."), f"Fact {number}") for name in ("left", "right")]
        story.finding("event", "conflict", f"fact {number}", "", sides)
    text = render_html(story.report())
    assert "<summary>5 more</summary>" in text and '<ol start="11">' in text
    Page(text)


def test_the_outlets_of_one_wire_text_stand_under_one_bracket():
    share = f"one wire text, {SAMPLE.copies[0].share:.0%} shared"
    assert f'<th scope="colgroup" colspan="2">{share}</th>' in TEXT
    assert f"{share}, with <bdi>Coast Radio</bdi>" in TEXT


def test_a_text_of_which_little_is_shared_is_not_called_one_text():
    little = [copied.model_copy(update={"share": 0.33}) for copied in SAMPLE.copies]
    text = render_html(SAMPLE.model_copy(update={"copies": tuple(little)}))
    assert "partly one text, 33% shared" in text
    assert "one wire text" not in text


def test_what_there_is_none_of_raises_no_alarm():
    nothing = [
        attributes["href"] for tag, attributes in Page(render_html(empty_report())).attributes if attributes.get("class") == "nothing"
    ]
    assert nothing == ["#facts-conflict", "#facts-compatible", "#facts-updated", "#facts-agree", "#articles"]
    assert 'class="nothing"' not in TEXT


def test_where_nothing_conflicts_it_says_what_is_left_to_do():
    calm = tuple(finding for finding in SAMPLE.findings if finding.verdict != "conflict")
    page = Page(render_html(SAMPLE.model_copy(update={"findings": calm})))
    shown = " ".join("".join(page.texts[: page.texts.index("Outlets, in order of publication")]).split())
    assert "See that you have the newest: 2 facts changed" in shown
    assert "Choose your wording: 7 facts told differently" in shown
    assert "Ask yourself whether one source will do: 2 claims" in shown


def test_an_outlet_that_is_named_by_its_address_may_break_after_a_dot():
    story = Story("address")
    story.article("a", "<b>.news.example", "It rained.")
    assert "<bdi>&lt;b&gt;.<wbr>news.<wbr>example</bdi>" in render_html(story.report())


def test_a_very_long_article_is_folded():
    story = Story("long")
    story.article("a", "A", "word " * 30_000)
    assert "<summary>A long text, 150,000 characters</summary>" in render_html(story.report())


def test_a_changing_fact_has_a_chart_that_says_the_same_in_words():
    charts = [attributes["aria-label"] for tag, attributes in PAGE.attributes if tag == "svg"]
    assert charts == ["2026-03-15 11:30 UTC, Harbour Post (harbour): still ahead; 2026-03-16 08:05 +02:00, Calder Herald: told as done"]


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
    assert len(text) < len(made) < len(text) + 60_000


CSS = files("crosscheck.report").joinpath("templates", "page.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in CSS.split("@media (prefers-color-scheme: dark)")[:2])


def luminance(colour):
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(left, right):
    dark, light = sorted((luminance(left), luminance(right)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("scheme", "ground"), list(product([LIGHT, DARK], ["paper", "panel"])))
def test_text_has_the_contrast_of_wcag_aa(scheme, ground):
    for ink in ("ink", "soft", "link", *GRAVITY):
        assert contrast(scheme[ink], scheme[ground]) >= 4.5, (ink, ground)


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_verdicts_have_the_contrast_of_wcag_aa_on_their_own_ground(scheme):
    for verdict in GRAVITY:
        assert contrast(scheme[verdict], scheme[f"{verdict}-ground"]) >= 4.5
        assert contrast(scheme["ink"], scheme[f"{verdict}-ground"]) >= 4.5
    assert contrast(scheme["on-ink"], scheme["on"]) >= 4.5
