"""How long a large report keeps a browser busy.

    python benchmarks/page.py [--articles 30] [--findings 600] [--runs 3] [--keep FILE]

Makes a report of invented articles, opens its page in Chromium, and prints one line of JSON. `main_thread_s` is the processor time of the
page's main thread until two frames after loading, the median of the runs; the aim is under 2 s for 30 articles and 600 findings.
`frame_work_ms` is the processor time that a frame costs while the page is scrolled by 120 pixels a frame, which is faster than a wheel
turns, and `frame_ms_*` what passes between two frames: 16.7 is as smooth as a screen gets. Needs Chromium on the path.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import shutil
import statistics
import sys
import tempfile
import time
from itertools import combinations
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, sync_playwright

from crosscheck.records import (
    Alignment,
    Article,
    Claim,
    Copies,
    Finding,
    Kind,
    Maker,
    Models,
    Quantity,
    Reason,
    Relation,
    Report,
    Side,
    Slot,
    Verdict,
)
from crosscheck.report import render_html

EVERY_OUTLET_TELLS_ONE_IN = 40
"""Findings: the toll, the place and the day stand in every article of a large story, most facts in two to six."""

NOUNS = "people villages houses schools trucks bridges officers families boats witnesses".split()
MIX: tuple[tuple[Verdict, Reason | None, int], ...] = (
    ("conflict", None, 1), ("updated", "time", 2), ("compatible", "rounding", 5), ("agree", None, 12),
)  # fmt: skip
"""Verdicts in about the shares that they have in the sample stories."""

SCROLL = """
async () => {
  const gaps = [];
  const step = 120;
  await new Promise((done) => {
    let last = performance.now();
    const frame = (now) => {
      gaps.push(now - last);
      last = now;
      const before = scrollY;
      scrollBy(0, step);
      if (scrollY === before || gaps.length > 500) done(); else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return gaps.slice(1);
}
"""
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
FILTER = """
() => {
  const begin = performance.now();
  document.querySelector('#filters [value=agree]').click();
  document.body.getBoundingClientRect();
  return performance.now() - begin;
}
"""
POINT = """
() => {
  const claim = document.querySelector('#pages a.claim');
  const begin = performance.now();
  claim.focus();
  document.body.getBoundingClientRect();
  return performance.now() - begin;
}
"""


def _sentence(number: int, amount: int) -> str:
    noun = NOUNS[number % len(NOUNS)]
    return f"Officials of the district counted {amount} {noun} at site {number} on the second day of the search along the river."


def _amounts(verdict: Verdict, number: int, told: int) -> list[int]:
    if verdict == "agree":
        return [10 + number] * told
    return [10 + number + (place % 3) * (40 if verdict == "conflict" else 1) for place in range(told)]


def large_report(articles: int, findings: int) -> Report:
    """A report of that many articles and findings, always the same."""
    rng = random.Random(0)
    verdicts = [(verdict, reason) for verdict, reason, share in MIX for _ in range(share)]
    plan = []
    for number in range(findings):
        told = range(articles) if number % EVERY_OUTLET_TELLS_ONE_IN == 0 else sorted(rng.sample(range(articles), rng.randint(2, 6)))
        verdict, reason = verdicts[number % len(verdicts)]
        plan.append((number, verdict, reason, dict(zip(told, _amounts(verdict, number, len(told)), strict=True))))
    texts: list[str] = [f"Search along the river, report {place}\n\n" for place in range(articles)]
    claims: dict[tuple[int, int], Claim] = {}
    single = []
    for number, _, _, told in plan:
        for place, amount in told.items():
            claims[number, place] = _claim(texts, place, _sentence(number, amount), len(claims))
    for place in range(articles):
        for extra in range(20):
            alone = _claim(texts, place, f"Only this paper saw scene {extra} of {place} there.", len(claims))
            claims[findings + extra, place] = alone
            single.append(alone.id)
    made = tuple(_finding(number, verdict, reason, [claims[number, place] for place in told]) for number, verdict, reason, told in plan)
    start = dt.datetime(2026, 3, 1, 6, tzinfo=dt.UTC)
    return Report(
        story="large",
        generated=start,
        crosscheck=Maker(version="0", models=Models(embedding="none", relation="none"), settings={}),
        articles=tuple(
            Article(id=f"a{place}", outlet=f"Outlet {place}", title=f"Search along the river, report {place}", source=f"{place}.txt",
                    published=start + dt.timedelta(hours=place), sha256=f"{place:064x}", text=text)
            for place, text in enumerate(texts)
        ),
        claims=tuple(claims.values()),
        alignments=tuple(Alignment(id=finding.alignment, claims=tuple(claims_of(finding)), score=0.9) for finding in made),
        findings=tuple(sorted(made, key=lambda finding: ("conflict", "updated", "compatible", "agree").index(finding.verdict))),
        copies=(Copies(articles=("a3", "a9"), share=0.8),) if articles > 9 else (),
        single_source=tuple(single),
    )  # fmt: skip


def claims_of(finding: Finding) -> list[str]:
    return [side.claim for side in finding.sides]


def _claim(texts: list[str], place: int, sentence: str, number: int) -> Claim:
    start = len(texts[place])
    texts[place] += sentence + ("\n\n" if number % 3 else " ")
    end = start + len(sentence)
    return Claim(id=f"a{place}:{number}", article=f"a{place}", start=start, end=end, text=sentence, sentence=(start, end))


def _side(claim: Claim) -> Side:
    amount, noun = claim.text.split()[5:7]
    words = f"{amount} {noun}"
    start = claim.start + claim.text.index(words)
    value = Quantity(low=float(amount), high=float(amount), unit="1", slot=Slot(head=noun, fate="missing"))
    return Side(claim=claim.id, start=start, end=start + len(words), text=words, value=value)


def _finding(number: int, verdict: Verdict, reason: Reason | None, claims: list[Claim]) -> Finding:
    sides = tuple(_side(claim) for claim in claims)
    relations = []
    for left, right in combinations(range(len(sides)), 2):
        same = sides[left].text == sides[right].text
        told = f"“{sides[left].text}” stands beside “{sides[right].text}”."
        relations.append(
            Relation(left=left, right=right, verdict="agree" if same else verdict, reason=None if same else reason, explanation=told)
        )
    kind: Kind = "count"
    return Finding(
        id=f"f{number}", alignment=f"al{number}", kind=kind, subject=f"{NOUNS[number % len(NOUNS)]} at site {number}", verdict=verdict,
        reason=reason, confidence=0.5 + number % 50 / 100, explanation=relations[0].explanation, sides=sides, relations=tuple(relations),
    )  # fmt: skip


def _metrics(session: CDPSession) -> dict[str, float]:
    return {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}


def _open(browser: Browser, path: Path) -> dict[str, float]:
    """Load the page once and use it: seconds of the main thread, milliseconds of frames and of two actions."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    session = page.context.new_cdp_session(page)
    # The thread's own time: on a busy machine the clock on the wall counts what others do.
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(path.as_uri())
    page.evaluate(TWO_FRAMES)
    metrics = _metrics(session)
    gaps = sorted(page.evaluate(SCROLL))
    scrolling = _metrics(session)["TaskDuration"] - metrics["TaskDuration"]
    found = {
        "main_thread_s": metrics["TaskDuration"],
        "script_s": metrics["ScriptDuration"],
        "style_s": metrics["RecalcStyleDuration"],
        "layout_s": metrics["LayoutDuration"],
        "nodes": metrics["Nodes"],
        "frame_work_ms": 1000 * scrolling / len(gaps),
        "frame_ms_median": statistics.median(gaps),
        "frame_ms_p95": gaps[int(len(gaps) * 0.95)],
        "frame_ms_max": gaps[-1],
        "filter_ms": page.evaluate(FILTER),
        "point_ms": page.evaluate(POINT),
    }
    page.close()
    return found


def measure(report: Report, browser: Browser, runs: int) -> dict[str, Any]:
    """Render a report and open it `runs` times; each figure is the median of the runs."""
    begin = time.perf_counter()
    text = render_html(report)
    render_s = time.perf_counter() - begin
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(text, encoding="utf-8")
        opened = [_open(browser, path) for _ in range(runs)]
    medians = {name: round(statistics.median(run[name] for run in opened), 3) for name in opened[0]}
    size = {"articles": len(report.articles), "findings": len(report.findings), "megabytes": round(len(text.encode()) / 1e6, 2)}
    return {**size, "render_s": round(render_s, 3), **medians}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=30)
    parser.add_argument("--findings", type=int, default=600)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="also write the page here")
    chosen = parser.parse_args()
    if shutil.which("chromium") is None:
        print("chromium is not on the path; install the package of that name", file=sys.stderr)
        return 2
    report = large_report(chosen.articles, chosen.findings)
    if chosen.keep:
        chosen.keep.write_text(render_html(report), encoding="utf-8")
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        print(json.dumps(measure(report, browser, chosen.runs)))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
