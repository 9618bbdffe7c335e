"""Makes the pictures of the report and of the review page that README shows, light and dark.

    python benchmarks/screenshots.py [--out benchmarks/screenshots]

Shows the sample story's report (reports/harbour-quake.json) in Chromium: the page that `crosscheck compare --out` writes, and the page of
`crosscheck serve` after two people have judged some findings. Judgements, their times and the window's size are always the same, so that
a picture changes only where a page or the fonts of the machine do. Needs Chromium on the path, and Pillow (reportlab brings it), which
paints with 256 colours: a page has hardly more, and a picture half the bytes.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from crosscheck.cli.shown import show_report
from crosscheck.records import Report
from crosscheck.report import parse_json, render_html
from crosscheck.review import ReviewSheet, open_store
from crosscheck.review.store import Store
from crosscheck.review.web import Guard, Shelf, create_app, listen, make_server

ROOT = Path(__file__).parents[1]
STORY = "harbour-quake"
WINDOW = {"width": 1280, "height": 1040}
SCHEMES = ("light", "dark")
COLOURS = 256
JUDGED_AT = dt.datetime(2026, 4, 13, 21, 40, tzinfo=dt.UTC)
TIMEOUT_MS = 15_000


def judge(report: Report, store: Store) -> None:
    """Record what two people said of the first findings: one is confirmed, one needs a call, and one of the last is dismissed."""
    sheet = ReviewSheet(report)
    keys = [sheet.keys[finding.id] for finding in report.findings]
    minutes = (JUDGED_AT + dt.timedelta(minutes=number) for number in range(3))
    store.append(sheet.judge(keys[0], "confirm", by="Ines Falk", at=next(minutes)))
    store.append(sheet.judge(keys[1], "needs_call", by="Tom Reyes", at=next(minutes), note="Ask the fire service who is missing."))
    store.append(sheet.judge(keys[-1], "dismiss", by="Ines Falk", at=next(minutes), reason="trivial"))


@contextlib.contextmanager
def serving(report: Report) -> Iterator[str]:
    """Run the review's server on a free port of this machine while its address is used."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / f"{STORY}.json").write_text(report.model_dump_json(by_alias=True), encoding="utf-8")
        with open_store(str(folder / "judgements.db")) as store, listen("127.0.0.1", 0) as listener:
            judge(report, store)
            server = make_server(Guard(create_app(Shelf(folder, store, show_report)), hosts=[], token=None))
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
            thread.start()
            try:
                while not server.started:
                    time.sleep(0.01)
                yield f"http://127.0.0.1:{listener.getsockname()[1]}"
            finally:
                server.should_exit = True
                thread.join()


def picture(page: Page) -> bytes:
    """What the window shows, as a small PNG file."""
    shot = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    small = shot.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    written = io.BytesIO()
    small.save(written, "PNG", optimize=True)
    return written.getvalue()


def take(browser: Browser, report: Report) -> dict[str, bytes]:
    """Give the pictures by their file names."""
    pictures = {}
    with tempfile.TemporaryDirectory() as folder, serving(report) as address:
        path = Path(folder) / "report.html"
        path.write_text(render_html(report), encoding="utf-8")
        for scheme in SCHEMES:
            context = browser.new_context(viewport=WINDOW, color_scheme=scheme, locale="en-GB", timezone_id="UTC")
            context.set_default_timeout(TIMEOUT_MS)
            context.add_init_script("localStorage.setItem('crosscheck-name', 'Ines Falk')")
            page = context.new_page()
            page.goto(path.as_uri())
            pictures[f"report-{scheme}.png"] = picture(page)
            page.goto(f"{address}/story/{STORY}")
            page.locator(".finding[aria-current]").wait_for()
            pictures[f"review-{scheme}.png"] = picture(page)
            context.close()
    return pictures


def sample() -> Report:
    """The sample story's report, as it is kept."""
    return parse_json((ROOT / "reports" / f"{STORY}.json").read_text(encoding="utf-8"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "screenshots", help="the folder for the pictures")
    folder = parser.parse_args().out
    chromium = shutil.which("chromium")
    if chromium is None:
        print("chromium is not on the path; install the package of that name", file=sys.stderr)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, content in take(browser, sample()).items():
            (folder / name).write_bytes(content)
            print(f"{folder / name}: {len(content) / 1000:.0f} kB")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
