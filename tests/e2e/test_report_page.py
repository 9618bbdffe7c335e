"""The report's page in a real Chromium, opened from disk as an editor opens it."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator

import pytest
from report.sample import Story, empty_report, sample_report

from crosscheck.report import render_html
from crosscheck.report.neutral import visible

playwright = pytest.importorskip("playwright.sync_api", reason="playwright drives the browser: pip install playwright")
from page import large_report, measure  # noqa: E402, needs playwright

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on the path: apt-get install chromium")

DESK, PHONE = {"width": 1400, "height": 900}, {"width": 390, "height": 844}
MAX_MAIN_THREAD_SECONDS = 2
"""What issue 5 allows for 30 articles and 600 findings."""
SMOOTH_MS = 1000 / 60
"""A frame of a screen; what a page needs for one while it scrolls has to fit in."""


@pytest.fixture(scope="module")
def browser() -> Iterator:
    with playwright.sync_playwright() as player:
        started = player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def open_report(browser, tmp_path):
    """Opens reports; whatever a page complains of or asks the network for fails the test."""
    contexts, faults = [], []

    def opened(report, *, viewport=DESK, anchor="", **options):
        path = tmp_path / f"{len(contexts)}.html"
        path.write_text(render_html(report), encoding="utf-8", errors="strict")
        context = browser.new_context(viewport=viewport, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.on("request", lambda request: faults.append(request.url) if not request.url.startswith(path.as_uri()) else None)
        page.goto(path.as_uri() + anchor)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def shown(page, selector):
    return page.locator(f"{selector}:visible").count()


def in_window(page, selector):
    box, size = page.locator(selector).first.bounding_box(), page.viewport_size
    return box is not None and 0 <= box["y"] <= size["height"] and 0 <= box["x"] <= size["width"]


# --- the answer, the matrix and its filters ---


def test_the_first_screen_names_the_conflicts_and_who_is_in_them(open_report):
    page = open_report(sample_report())
    assert in_window(page, "text=Check before you print: 3 conflicts")
    assert page.locator(".camps li.conflict").first.inner_text() == "✖ about 6:15 a.m. Harbour Post (harbour)"
    assert in_window(page, ".camps li.conflict")


def test_a_verdict_can_be_left_out_and_brought_back(open_report):
    page = open_report(sample_report())
    assert (shown(page, "tr[data-verdict]"), shown(page, ".finding")) == (17, 17)
    page.get_by_label("agree (5)").uncheck()
    assert (shown(page, "tr[data-verdict]"), shown(page, ".finding")) == (12, 12)
    assert page.locator("#filters output").inner_text() == "12 of 17 facts shown"
    assert not page.locator("#findings-agree").is_visible()
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("document.querySelector('#filters output').textContent === '17 of 17 facts shown'")
    assert shown(page, ".finding") == 17


@pytest.mark.parametrize(
    ("label", "option", "left"),
    [("Kind", "quote", 1), ("Outlet", "渡轮早报 of the South China Coast", 2), ("Confidence", "0.9 or more", 14)],
)
def test_facts_can_be_chosen_by_kind_outlet_and_confidence(open_report, label, option, left):
    page = open_report(sample_report())
    page.locator("#filters").get_by_label(label).select_option(label=option)
    assert (shown(page, "tr[data-verdict]"), shown(page, ".finding")) == (left, left)


def test_filters_narrow_each_other(open_report):
    page = open_report(sample_report())
    page.locator("#filters").get_by_label("Kind").select_option(label="count")
    page.get_by_label("agree (5)").uncheck()
    page.get_by_label("updated (2)").uncheck()
    assert shown(page, "tr[data-verdict]") == 2


# --- from a finding to its sentence and back ---


def test_a_value_in_the_matrix_leads_to_its_words_in_the_article(open_report):
    page = open_report(sample_report())
    page.locator("td a", has_text="shortly before 7 a.m.").click()
    words = page.locator("#pages mark.on", has_text="shortly before 7 a.m.")
    words.wait_for()
    assert words.count() == 1 and in_window(page, "#pages mark.on >> text=shortly before 7 a.m.")
    assert page.locator("#pages article:visible h3").all_inner_texts() == ["Harbour Post (harbour)", "Calder Herald"]
    assert "Marked in 2 of 7 articles" in page.locator("#panel").inner_text()
    page.get_by_role("link", name="Back to the finding").click()
    page.wait_for_timeout(100)
    assert in_window(page, "#f1 h4")
    assert shown(page, "#pages article") == 7


def test_a_link_in_a_mail_opens_the_report_at_the_words(open_report):
    page = open_report(sample_report(), anchor="#f2-s1")
    assert in_window(page, "#pages mark.on >> text=43-year-old")


@pytest.mark.parametrize("viewport", [DESK, PHONE])
def test_such_a_link_shows_whose_words_they_are(open_report, viewport):
    page = open_report(sample_report(), anchor="#f2-s1", viewport=viewport)
    page.wait_for_timeout(300)
    assert in_window(page, "#pages article:has(#f2-s1) h3")
    assert in_window(page, "#pages mark.on >> text=43-year-old")


def test_a_link_to_an_agreement_unfolds_it_even_if_it_is_filtered_out(open_report):
    page = open_report(sample_report())
    page.get_by_label("agree (5)").uncheck()
    page.evaluate("location.hash = '#f13'")
    page.wait_for_function(
        "document.querySelector('#f13').closest('details').open && !document.querySelector('#f13').closest('.finding').hidden"
    )


def test_escape_puts_everything_back(open_report):
    page = open_report(sample_report(), anchor="#f1-s0")
    page.locator("#panel").wait_for()
    page.keyboard.press("Escape")
    page.locator("#panel").wait_for(state="hidden")
    assert (shown(page, "#pages article"), page.locator("#pages .on").count()) == (7, 0)


# --- claims that are told elsewhere ---


def claim(page, text):
    return page.locator("#pages a.claim", has_text=text).first


def test_pointing_at_a_claim_shows_who_else_tells_it(open_report):
    page = open_report(sample_report())
    claim(page, "The blaze began at about 6:15 a.m.").hover()
    panel = page.locator("#panel")
    assert panel.locator("li").all_inner_texts() == ["Calder Herald: “It broke out shortly before 7 a.m. on Sunday morning.”"]
    assert page.locator("#pages .on", has_text="It broke out shortly before 7 a.m.").count() == 1


def test_words_that_scrolling_brings_under_a_resting_pointer_ask_for_nothing(open_report):
    page = open_report(sample_report())
    page.mouse.move(300, 400)
    page.locator("#pages").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#pages').scrollIntoView()")
    page.wait_for_timeout(200)
    assert not page.locator("#panel").is_visible()


def test_the_keyboard_goes_from_claim_to_claim_and_from_outlet_to_outlet(open_report):
    page = open_report(sample_report())
    first = claim(page, "The ferry")
    first.focus()
    assert page.locator("#panel").is_visible()
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.textContent")
    assert second != first.inner_text()
    here = page.evaluate("document.activeElement.closest('article').id")
    page.keyboard.press("Enter")
    page.wait_for_function(
        "here => document.activeElement.closest('article') && document.activeElement.closest('article').id !== here", arg=here
    )
    assert page.evaluate("document.activeElement.matches('a.claim.on')")


def test_an_article_is_few_stops_of_the_tab_key(open_report):
    page = open_report(sample_report())
    stops = page.evaluate(
        "[...document.querySelectorAll('#pages article')].map((a) => a.querySelectorAll('a.claim[tabindex=\"0\"]').length)"
    )
    assert max(stops) == 1


def test_a_claim_told_by_no_one_else_looks_different(open_report):
    page = open_report(sample_report())
    alone = page.locator("#pages .claim.alone", has_text="The search lasted four hours.")
    assert alone.evaluate("e => getComputedStyle(e).textDecorationStyle") == "dotted"
    assert "◇" in alone.evaluate("e => getComputedStyle(e, '::before').content")
    assert claim(page, "The blaze began").evaluate("e => getComputedStyle(e).textDecorationStyle") == "solid"


# --- hostile text ---

HOSTILE = (
    "<script>document.title = 'pwned'</script></textarea></style></title><img src=x onerror=alert(1)>\n"
    "\u202eNine died\u202c in cafe\u0301 👩\u200d🚒🔥 Zürich, «nine people» hurt & <b>bold</b> &lt;i&gt; {{ 7 * 7 }} ${1} javascript:alert(1)\n"
    "مرحبا \u2067 nine \u2069 end\x00\x1b[31m."
)


def hostile_report():
    story = Story("</title><script>alert('story')</script>")
    for name in ("left", "right"):
        story.article(name, f"<img src=x onerror=alert('{name}')>", HOSTILE, title="\"'><svg onload=alert(1)>", url="javascript:alert(1)")
    sides = [(story.claim(name, HOSTILE, speaker="<b onclick=alert(1)>"), "nine people") for name in ("left", "right")]
    story.finding("count", "conflict", "<script>alert('subject')</script>", "\u202e</p><iframe src=javascript:alert(1)>", sides)
    story.article("lone", "</script>", "-->]]></script><script>alert(2)</script>")
    story.claim("lone", "]]></script>", speaker="x")
    return story.report()


def test_hostile_text_is_shown_as_text(open_report):
    report = hostile_report()
    page = open_report(report)
    texts = page.locator("#pages .text").evaluate_all("all => all.map((e) => e.textContent)")
    # A browser may show no NUL; it is a picture of one by then.
    assert texts == [visible(article.text) for article in report.articles]
    assert page.title().startswith("</title><script>")
    assert page.locator("script, img, iframe, textarea, svg:not(.chart)").count() == 1
    assert page.locator('a[href^="javascript:" i]').count() == 0


def test_marks_stand_at_the_code_points_of_the_report(open_report):
    report = hostile_report()
    page = open_report(report)
    places = page.evaluate(
        """() => [...document.querySelectorAll('#pages .text')].flatMap((text) => [...text.querySelectorAll('mark')].map((mark) => {
             const range = document.createRange();
             range.setStart(text, 0);
             range.setEndBefore(mark);
             return [[...range.toString()].length, mark.textContent];
           }))"""
    )
    expected = [(side.start, side.text) for finding in report.findings for side in finding.sides]
    assert [tuple(place) for place in places] == expected
    assert expected[0][0] == HOSTILE.index("nine people") + len(report.articles[0].title) + 2


def test_an_override_turns_nothing_around(open_report):
    page = open_report(hostile_report())
    assert "\u202e" not in page.content() and "\u202d" not in page.content()


def test_a_paragraph_of_ten_megabytes_opens_folded_and_unfolds(open_report):
    story = Story("huge")
    text = "<b>word " * 1_250_000 + " nine people"
    story.article("a", "A", text)
    story.article("b", "B", "Ten people died.")
    sides = [(story.claim("a", text), "nine people"), (story.claim("b", "Ten people died."), "Ten people")]
    story.finding("count", "conflict", "toll", "", sides)
    begin = time.monotonic()
    page = open_report(story.report())
    assert time.monotonic() - begin < 30
    assert page.locator("#article-1 .text").evaluate("e => [...e.textContent].length") == len(text)
    assert not page.locator("#article-1 .text").is_visible()
    assert page.locator("summary", has_text="A long text, 10,000,012 characters").is_visible()
    assert page.locator(".sides blockquote").first.inner_text().endswith("nine people")


# --- for everyone ---


def test_without_a_script_everything_can_be_read_and_links_lead_to_the_words(open_report):
    page = open_report(sample_report(), java_script_enabled=False)
    assert not page.locator("#filters").is_visible()
    assert shown(page, "tr[data-verdict]") == shown(page, ".finding") == 17
    page.locator("td a", has_text="shortly before 7 a.m.").click()
    assert page.url.endswith("#f1-s1")
    assert in_window(page, "[id='f1-s1'] + mark")


def test_on_a_phone_the_matrix_scrolls_in_its_own_box_under_a_first_column_that_stays(open_report):
    page = open_report(sample_report(), viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    box = page.locator(".matrix")
    assert box.evaluate("e => e.scrollWidth > e.clientWidth")
    fact = page.locator("tr[data-verdict] th").first
    before = fact.bounding_box()["x"]
    box.evaluate("e => { e.scrollLeft = 400; }")
    assert abs(fact.bounding_box()["x"] - before) <= 1


def test_on_paper_nothing_is_cut_off_and_the_tools_are_gone(open_report):
    page = open_report(sample_report())
    page.emulate_media(media="print")
    assert shown(page, "#filters") == shown(page, "nav") == 0
    for selector in (".text", ".matrix"):
        assert page.locator(selector).evaluate_all("all => all.every((e) => getComputedStyle(e).overflowY === 'visible')")


def test_on_paper_no_conflict_stays_folded(open_report):
    story = Story("many")
    for name in ("left", "right"):
        story.article(name, name, " ".join(f"Fact {number} holds." for number in range(15)))
    for number in range(15):
        sides = [(story.claim(name, f"Fact {number} holds."), f"Fact {number}") for name in ("left", "right")]
        story.finding("event", "conflict", f"fact {number}", "", sides)
    page = open_report(story.report())
    readable = "() => [...document.querySelectorAll('.first ol > li > a')].filter((e) => e.checkVisibility()).length"
    assert page.evaluate(readable) == 10
    page.emulate_media(media="print")
    assert page.evaluate(readable) == 15


@pytest.mark.parametrize(("choice", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_those_who_asked_for_calm(open_report, choice, moves):
    page = open_report(sample_report(), anchor="#f1-s0", reduced_motion=choice)
    seconds = page.locator("mark.on").first.evaluate("e => parseFloat(getComputedStyle(e).transitionDuration)")
    assert (seconds > 0) == moves


LOOKS = [("light", DESK), ("dark", DESK), ("light", PHONE)]


def unfolded(page):
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    return page


@pytest.mark.parametrize(("scheme", "viewport"), LOOKS)
@pytest.mark.parametrize("anchor", ["", "#f1-s0"])
def test_axe_finds_no_serious_fault(open_report, scheme, viewport, anchor):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe finds faults: pip install axe-playwright-python")
    page = unfolded(open_report(sample_report(), color_scheme=scheme, viewport=viewport, anchor=anchor))
    found = axe.Axe().run(page).response["violations"]
    assert [(fault["id"], node["target"], node["failureSummary"]) for fault in found for node in fault["nodes"]] == []


CONTRAST = """
() => {
  const rgb = (css) => (css.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = rgb(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('svg, script, style, .sr')) continue;
    const [a, b] = [rgb(getComputedStyle(element).color), ground(element)].map(light).sort((x, y) => x - y);
    const ratio = (b + 0.05) / (a + 0.05);
    if (ratio < 4.5) poor.push([node.data.slice(0, 40), ratio]);
  }
  return poor;
}
"""


@pytest.mark.parametrize(("scheme", "viewport"), LOOKS)
@pytest.mark.parametrize("anchor", ["", "#f1-s0"])
def test_every_text_has_the_contrast_of_wcag_aa(open_report, scheme, viewport, anchor):
    assert unfolded(open_report(sample_report(), color_scheme=scheme, viewport=viewport, anchor=anchor)).evaluate(CONTRAST) == []


@pytest.mark.parametrize("report", [sample_report(), empty_report(), hostile_report()])
def test_headings_go_down_one_step_at_a_time(open_report, report):
    levels = [int(tag[1]) for tag in open_report(report).locator("h1, h2, h3, h4, h5").evaluate_all("all => all.map((e) => e.tagName)")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_everything_that_can_be_used_has_a_name(open_report):
    page = unfolded(open_report(sample_report()))
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('a[href], button, input, select, summary, [role=region], [role=img], article, nav, aside')]
             .filter((e) => !(e.textContent.trim() || e.getAttribute('aria-label') || (e.labels && e.labels.length)))
             .map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert nameless == []
    broken = page.evaluate(
        "[...document.querySelectorAll('[aria-labelledby]')].filter((e) => !document.getElementById(e.getAttribute('aria-labelledby'))).length"
    )
    assert broken == 0
    assert re.search(r"^conflict: 34$", page.locator("td.conflict", has_text="34").evaluate("e => e.textContent.replace('✖', '').trim()"))


# --- large stories ---


def test_the_benchmark_measures_a_page(browser):
    measured = measure(large_report(6, 30), browser, 1)
    assert (measured["articles"], measured["findings"]) == (6, 30)
    assert 0 < measured["main_thread_s"] < MAX_MAIN_THREAD_SECONDS


@pytest.mark.slow
def test_thirty_articles_and_six_hundred_findings_open_in_time(browser):
    measured = measure(large_report(30, 600), browser, 1)
    assert measured["main_thread_s"] < MAX_MAIN_THREAD_SECONDS
    assert measured["frame_work_ms"] < SMOOTH_MS
