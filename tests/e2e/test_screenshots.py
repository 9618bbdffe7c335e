"""README's pictures: the command that makes them, and the files that it made."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright drives the browser: pip install playwright")
image = pytest.importorskip("PIL.Image", reason="Pillow makes the pictures small: pip install pillow")
from playwright.sync_api import sync_playwright  # noqa: E402
from screenshots import WINDOW, sample, take  # noqa: E402, needs playwright and Pillow

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "benchmarks" / "screenshots"
NAMES = {f"{page}-{scheme}.png" for page in ("report", "review") for scheme in ("light", "dark")}
MAX_BYTES = 200_000


@pytest.fixture(scope="module")
def pictures():
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no chromium on the path: apt-get install chromium")
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        taken = take(browser, sample())
        browser.close()
    return taken


def brightness(content):
    with image.open(io.BytesIO(content)) as shot:
        assert shot.size == (WINDOW["width"], WINDOW["height"])
        return shot.convert("L").resize((1, 1), image.Resampling.BOX).getpixel((0, 0))


def test_the_command_takes_both_pages_light_and_dark(pictures):
    assert set(pictures) == NAMES
    for name, content in pictures.items():
        assert len(content) < MAX_BYTES
        assert (brightness(content) > 128) == ("light" in name)


def test_readme_shows_the_pictures_that_are_there():
    shown = re.findall(r"\]\((benchmarks/screenshots/[^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert {Path(path).name for path in shown} == NAMES == {path.name for path in FOLDER.iterdir()}
    assert all((ROOT / path).stat().st_size < MAX_BYTES for path in shown)
