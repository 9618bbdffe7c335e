"""The review page as an editor meets it, in a real Chromium: each test watches for errors in the console and requests to other hosts."""

import json
import re
import shutil
import time

import pytest

from crosscheck.records import Report
from tests.review.builders import ABOARD, COURIER, POST, TEXTS, TOLL, finding, judged, key_of, report
from tests.review.desk import Desk

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
SECONDS_TO_SEE = 15
MADE = report(
    [
        finding(1, TOLL),
        finding(2, ABOARD, verdict="compatible", subject="carried … passengers"),
        finding(3, (("post", "1988"), ("echo", "240")), verdict="agree", kind="date_time", subject="built in …"),
    ]
)
KEY, OTHER, THIRD = (key_of(MADE, number) for number in (1, 2, 3))


@pytest.fixture(scope="module")
def chromium():
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium here (Debian package chromium)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def desk(tmp_path):
    with Desk(tmp_path) as running:
        running.put(MADE)
        yield running


@pytest.fixture
def open_page(chromium, desk):
    """Opens a page in a browser of its own; at the end there must have been no error and no request to another host."""
    contexts, faults = [], []

    def open_(path="/story/ferry", name="Ada", **options):
        context = chromium.new_context(**options)
        contexts.append(context)
        context.set_default_timeout(SECONDS_TO_SEE * 1000)
        page = context.new_page()
        page.on("console", lambda message: message.type in {"error", "warning"} and faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: request.url.startswith(desk.url) or faults.append(request.url))
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        if name:
            context.add_init_script(
                f"localStorage.getItem('crosscheck-name') || localStorage.setItem('crosscheck-name', {json.dumps(name)})"
            )
        page.goto(desk.url + path)
        if path.startswith("/story/ferry") and "article" not in path:
            ready(page)
        page.faults = faults
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


def card(page, key=KEY):
    return page.locator(f'[data-key="{key}"]')


def sees(locator, words):
    playwright.expect(locator).to_contain_text(re.compile(re.escape(words)), timeout=SECONDS_TO_SEE * 1000)


def ready(page):
    """The state has come, and a finding is at hand."""
    playwright.expect(page.locator(".finding[aria-current]")).to_have_count(1)


def stored(desk, number):
    """What is stored, as soon as there are so many."""
    until = time.monotonic() + SECONDS_TO_SEE
    while desk.store.last() < number and time.monotonic() < until:
        time.sleep(0.02)
    return [(kept.action, kept.reason, kept.note, kept.by) for _, kept in desk.store.after()]


def current(page):
    return page.evaluate("document.querySelector('[aria-current]')?.dataset.key")


def test_confirm_dismiss_with_a_note_undo_and_reload(desk, open_page):
    page = open_page()
    sees(page.locator("#progress"), "0 of 3 reviewed")
    card(page).get_by_role("button", name="Confirm").click()
    sees(card(page), "confirmed by Ada")
    sees(page.locator("#progress"), "1 of 3 reviewed")
    card(page, OTHER).get_by_role("button", name="Dismiss").click()
    page.get_by_label("wrong reading").check()
    page.locator("#ask-dismiss").get_by_label("Note").fill("260 are seats.")
    page.locator("#ask-dismiss").get_by_role("button", name="Dismiss").click()
    sees(card(page, OTHER), "dismissed (wrong reading) by Ada")
    sees(card(page, OTHER), "260 are seats.")
    card(page).get_by_role("button", name="Undo").click()
    sees(page.locator("#progress"), "1 of 3 reviewed")
    assert stored(desk, 3) == [
        ("confirm", None, "", "Ada"),
        ("dismiss", "wrong_reading", "260 are seats.", "Ada"),
        ("undo", None, "", "Ada"),
    ]
    page.reload()
    sees(card(page, OTHER), "dismissed (wrong reading) by Ada")
    sees(page.locator("#progress"), "1 of 3 reviewed")
    assert card(page).get_attribute("data-status") == "open"


def test_the_keyboard_does_it_all(desk, open_page):
    page = open_page()
    press = page.keyboard.press
    assert current(page) == KEY
    press("j")
    assert current(page) == OTHER
    press("k")
    press("k")
    assert current(page) == KEY
    press("c")
    assert stored(desk, 1) == [("confirm", None, "", "Ada")]
    assert current(page) == OTHER
    press("d")
    press("1")
    press("Tab")
    page.keyboard.type("Crew, not passengers; c d u")
    press("Enter")
    assert stored(desk, 2)[1] == ("dismiss", "different_things", "Crew, not passengers; c d u", "Ada")
    assert current(page) == THIRD
    press("n")
    page.keyboard.type("Ask the yard")
    press("Enter")
    assert stored(desk, 3)[2] == ("needs_call", None, "Ask the yard", "Ada")
    press("u")
    assert stored(desk, 4)[3] == ("undo", None, "", "Ada")
    sees(page.locator("#toast"), "taken back")
    press("m")
    page.keyboard.type("A note")
    press("Enter")
    assert stored(desk, 5)[4] == ("note", None, "A note", "Ada")
    press("d")
    press("Escape")
    press("u")
    assert stored(desk, 6)[5][0] == "undo"
    press("/")
    page.keyboard.type("divers")
    sees(page.locator("#matching"), "1 of 3 shown")
    press("Enter")
    assert current(page) == KEY
    assert len(stored(desk, 6)) == 6


def test_tab_reaches_every_control_and_the_focus_is_seen(open_page):
    page = open_page()
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(
            "(() => { const at = document.activeElement, style = getComputedStyle(at); return [at.dataset.action || at.name || at.id || at.tagName, style.outlineStyle + style.outlineWidth]; })()"
        )
        reached.add(name)
        assert name == "BODY" or outline == "solid3px", name
    assert {"confirm", "dismiss", "needs_call", "note", "by", "verdict", "status", "kind", "outlet", "search", "A"} <= reached


def test_two_people_see_each_others_judgements(desk, open_page):
    ada, bo = open_page(name="Ada"), open_page(name="Bo Lind")
    card(ada).get_by_role("button", name="Confirm").click()
    sees(card(bo), "confirmed by Ada")
    sees(bo.locator("#progress"), "1 of 3 reviewed")
    bo.keyboard.press("j")
    card(bo).click()
    bo.keyboard.press("d")
    bo.keyboard.press("3")
    bo.keyboard.press("Enter")
    sees(card(ada), "Opinions differ: Ada: confirmed; Bo Lind: dismissed.")
    sees(ada.locator("#toast"), "dismissed (trivial) by Bo Lind")
    card(ada, OTHER).get_by_role("button", name="Confirm").click()
    card(bo, THIRD).get_by_role("button", name="Confirm").click()
    for page in (ada, bo):
        sees(page.locator("#progress"), "3 of 3 reviewed")
    assert len(stored(desk, 4)) == 4


def test_who_judges_is_asked_once_and_remembered(desk, open_page):
    page = open_page(name="")
    page.keyboard.press("c")
    page.get_by_role("dialog").get_by_label("Your name").fill("Ines Falk")
    page.keyboard.press("Enter")
    sees(card(page), "confirmed by Ines Falk")
    page.reload()
    ready(page)
    page.keyboard.press("c")
    assert [kept[3] for kept in stored(desk, 2)] == ["Ines Falk", "Ines Falk"]


def test_filters_and_search_choose_findings(open_page):
    page = open_page()

    def shown():
        return page.evaluate("[...document.querySelectorAll('.finding:not([hidden])')].map((card) => card.dataset.key)")

    page.get_by_label("agreements").uncheck()
    assert shown() == [KEY, OTHER]
    page.get_by_label("agreements").check()
    page.get_by_label("Kind").select_option("date_time")
    assert shown() == [THIRD]
    page.get_by_label("Kind").select_option("")
    page.get_by_label("Outlet").select_option("Evening Echo")
    assert shown() == [THIRD]
    page.get_by_label("Outlet").select_option("")
    page.get_by_label("Search").fill("BOARD lorn")
    assert shown() == [OTHER]
    page.get_by_label("Search").fill("no such words")
    assert shown() == []
    assert page.locator("#none").is_visible()
    page.get_by_label("Search").fill("")
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    page.get_by_label("Status").select_option("todo")
    playwright.expect(page.locator(".finding:not([hidden])")).to_have_count(2)


def test_what_changed_stands_beside_what_was_judged(desk, open_page):
    desk.store.append(judged(MADE))
    desk.put(
        report([finding(9, (("post", "14 people"), ("courier", "19 people")))], {**TEXTS, "post": POST.replace("12 people", "14 people")})
    )
    page = open_page()
    changed = page.locator(".finding").first
    sees(changed, "changed since review")
    sees(changed, "It was confirmed by Ines Falk")
    assert changed.locator("del").text_content().strip() == "12"
    assert changed.locator("ins").text_content().strip() == "14"
    sees(page.locator("#progress"), "0 of 1 reviewed · 1 changed since")


def test_the_way_to_the_article_and_back_ends_at_the_finding(open_page):
    page = open_page()
    card(page, OTHER).locator(".place").first.click()
    playwright.expect(page.locator("#words")).to_be_in_viewport()
    page.get_by_role("link", name="Back to the findings").click()
    ready(page)
    assert current(page) == OTHER


def test_a_report_that_is_made_anew_is_announced_not_swapped(desk, open_page):
    page = open_page()
    desk.put(report([finding(7, ABOARD)]))
    playwright.expect(page.locator("#anew")).to_be_visible()
    page.get_by_role("button", name="Load it").click()
    playwright.expect(page.locator(".finding")).to_have_count(1)


def test_what_is_judged_while_the_server_is_away_is_sent_when_it_is_back(desk, open_page):
    page = open_page()
    page.route("**/story/**", lambda route: route.abort())
    card(page).get_by_role("button", name="Confirm").click()
    sees(page.locator("#trouble"), "1 not saved yet")
    assert desk.store.last() == 0
    page.unroute("**/story/**")
    sees(card(page), "confirmed by Ada")
    playwright.expect(page.locator("#trouble")).to_have_text("")
    assert len(stored(desk, 1)) == 1
    page.faults[:] = [fault for fault in page.faults if "ERR_FAILED" not in fault]


def test_a_server_that_was_started_anew_is_met_without_loading_the_page(desk, open_page):
    page = open_page()
    desk.guard.csrf = "another key than the page has"
    card(page).get_by_role("button", name="Confirm").click()
    sees(card(page), "confirmed by Ada")
    page.faults[:] = [fault for fault in page.faults if "403" not in fault]


HOSTILE = (
    "<script>alert(1)</script></textarea><img src=x onerror=alert(2)> \U0001f468\u200d\U0001f469\u200d\U0001f467 e\u0301\u0301 \u202edesrever\u202c "
    "javascript:alert(3) &amp; {{7*7}} at least 12 people\u2028 died ]]> --> '\"><svg onload=alert(4)>. \x1b[31m \x00 " + "long" * 5_000
)


def test_hostile_articles_are_shown_as_text_with_the_right_words_marked(desk, open_page):
    texts = {"post": HOSTILE, "courier": COURIER}
    outlets = {"post": "</title><script>alert(5)</script>\u202e", "courier": "javascript:alert(6)"}
    made = report([finding(1, TOLL, subject="<b onclick=alert(7)>\u202e</h2>")], texts, story="<i>ferry</i>", outlets=outlets)
    data = json.loads(made.model_dump_json(by_alias=True))
    for article in data["articles"]:
        article["url"] = "javascript:alert(8)"
    desk.put(Report.model_validate(data))
    page = open_page()
    marked = page.locator(".finding mark").first
    assert marked.text_content() == "12 people"
    assert "<script>alert(1)</script>" in page.locator("blockquote").first.text_content()
    assert page.locator("main script, main img, main svg, main b, main i").count() == 0
    assert "\u202e" not in page.content()
    card(page, key_of(Report.model_validate(data))).get_by_role("button", name="Note").click()
    page.get_by_role("dialog").get_by_role("textbox").fill("</textarea><script>alert(9)</script>\U0001f6a2")
    page.keyboard.press("Enter")
    sees(page.locator(".said"), "</textarea><script>alert(9)</script>\U0001f6a2")
    page.locator(".place").first.click()
    assert page.locator("#words").text_content() == "12 people"
    assert page.locator("a[href^='javascript']").count() == 0
    page.goto(desk.url + "/")
    assert page.locator("h2 i").count() == 0


def test_an_article_of_ten_megabytes_is_judged_and_read_like_any_other(desk, open_page):
    endless = "<b>word " * 1_250_000 + "at least 12 people died"
    made = report([finding(1, TOLL)], {"post": endless, "courier": COURIER})
    desk.put(made)
    page = open_page()
    assert page.locator(".finding mark").first.text_content() == "12 people"
    assert len(page.locator("blockquote").first.text_content()) < 2_000
    page.keyboard.press("c")
    assert stored(desk, 1) == [("confirm", None, "", "Ada")]
    page.locator(".place").first.click()
    assert page.locator("#words").text_content() == "12 people"
    folded = page.locator("summary").text_content()
    assert folded == "9,940,009 characters before"
    assert page.locator(".text").evaluate("e => [...e.textContent].length") == len(endless) + len(folded)


CONTRAST = """
() => {
  const number = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (at) => { for (; at; at = at.parentElement) { const [r, g, b, a = 1] = number(getComputedStyle(at).backgroundColor); if (a === 1) return [r, g, b]; } return [255, 255, 255]; };
  const poor = [];
  for (const at of document.querySelectorAll("body *")) {
    const own = [...at.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !at.checkVisibility({ contentVisibilityAuto: false })) continue;
    const [a, b] = [light(number(getComputedStyle(at).color)), light(behind(at))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.push(`${at.tagName}.${at.className}: ${at.textContent.slice(0, 30)} ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
  }
  return poor;
}
"""


def faults_of(page):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe finds faults: pip install axe-playwright-python")
    found = axe.Axe().run(page).response["violations"]
    return [(fault["id"], node["target"], node["failureSummary"]) for fault in found for node in fault["nodes"]]


NAMELESS = """
() => [...document.querySelectorAll("button, input, select, textarea, a, summary, progress, dialog, [role]")].filter((at) => {
  const labelled = at.getAttribute("aria-label") || at.getAttribute("aria-labelledby") || at.textContent.trim() || [...(at.labels || [])].some((label) => label.textContent.trim());
  return !labelled && !["status", "alert"].includes(at.getAttribute("role"));
}).map((at) => at.outerHTML.slice(0, 80))
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_everyone_can_read_it(desk, open_page, scheme, width):
    desk.store.append(judged(MADE, "dismiss", number=2))
    desk.store.append(judged(MADE, "needs_call", number=3, note="Call."))
    texts = {**TEXTS, "post": POST.replace("12 people", "14 people")}
    desk.store.append(judged(MADE))
    desk.put(
        report(
            [
                finding(1, (("post", "14 people"), ("courier", "19 people"))),
                finding(2, ABOARD, verdict="compatible"),
                finding(3, (("post", "1988"), ("echo", "240")), verdict="agree", kind="date_time"),
            ],
            texts,
        )
    )
    page = open_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    playwright.expect(page.locator(".said:not(:empty)")).to_have_count(3)
    assert page.evaluate(CONTRAST) == []
    assert page.evaluate(NAMELESS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.keyboard.press("d")
    assert page.evaluate(CONTRAST) == []
    page.keyboard.press("Escape")
    assert page.evaluate(
        "[...document.querySelectorAll('[id]')].length === new Set([...document.querySelectorAll('[id]')].map((at) => at.id)).size"
    )
    assert page.evaluate("document.documentElement.lang") == "en"
    small = page.evaluate(
        "[...document.querySelectorAll('.actions button')].filter((at) => at.checkVisibility() && at.getBoundingClientRect().height < 24).length"
    )
    assert small == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_no_fault(desk, open_page, scheme, width):
    desk.store.append(judged(MADE, "dismiss", number=2))
    desk.store.append(judged(MADE, "needs_call", number=3, note="Call."))
    look = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    page = open_page(**look)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert faults_of(page) == []
    page.keyboard.press("d")
    page.locator("#ask-dismiss[open]").wait_for()
    assert faults_of(page) == []
    page.keyboard.press("Escape")
    card(page).locator(".place").first.click()
    page.locator("#words").wait_for()
    assert faults_of(page) == []
    assert faults_of(open_page("/", **look)) == []


def test_a_screen_reader_hears_the_finding_and_its_buttons(open_page):
    page = open_page()
    snapshot = page.locator("main").aria_snapshot()
    assert 'article "conflict … people died"' in snapshot
    assert 'group "Judge this finding"' in snapshot
    assert 'button "Confirm c"' in snapshot
    assert 'link "in the article of Harbour Post"' in snapshot


def big_report(findings: int, articles: int) -> Report:
    texts = {
        f"a{n}": "\n".join(
            f"Outlet {n} counted {row * 7 + n % 2} crates in hall {row} of the northern harbour on Friday, a spokesman said."
            for row in range(findings)
        )
        for n in range(articles)
    }
    rows = []
    for row in range(findings):
        pair = (row % articles, (row + 1) % articles)
        rows.append(
            finding(row, tuple((f"a{n}", f"{row * 7 + n % 2} crates in hall {row} ") for n in pair), subject=f"… crates in hall {row}")
        )
    return report(rows, texts)


def test_six_hundred_findings_open_and_move_without_delay(desk, open_page):
    desk.put(big_report(600, 30), "ferry")
    page = open_page("/")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")  # counts from here on
    page.goto(f"{desk.url}/story/ferry")
    ready(page)
    figures = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
    assert page.locator(".finding").count() == 600
    assert 0 < figures["TaskDuration"] < 2
    slowest = page.evaluate(
        "async () => { let slowest = 0; for (let n = 0; n < 30; n++) { const began = performance.now(); document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));"
        " document.body.offsetHeight; slowest = Math.max(slowest, performance.now() - began); await new Promise(requestAnimationFrame); } return slowest; }"
    )
    assert slowest < 200
