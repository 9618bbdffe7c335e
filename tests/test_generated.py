"""claims/ and reports/ hold what the commands make of seeds/ now, but for the time a report was made at."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from crosscheck.cli import app

ROOT = Path(__file__).parents[1]
STORIES = sorted(path.name for path in (ROOT / "seeds").iterdir() if path.is_dir())
FOLDERS = {"claims": ("jsonl",), "reports": ("html", "json", "md")}
TIME = re.compile(r"20\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|\+00:00| UTC)")
MINUTE = len("2026-11-21T10:00")
"""The page prints no seconds."""
ADVICE = "run `make generated` and look at the difference before you commit it"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Both folders as the commands make them, run from the project's folder as `make generated` does."""
    folder = tmp_path_factory.mktemp("generated")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        for story in STORIES:
            for command, out in (("extract", "claims"), ("compare", "reports")):
                result = CliRunner().invoke(app, [command, "--quiet", f"seeds/{story}", "--out", str(folder / out)])
                assert result.exit_code == 0, result.stderr
    return folder


def without_time(text, generated):
    """The text without the one time that `generated` names, however a format prints it."""
    return TIME.sub(lambda found: "<generated>" if found[0][:MINUTE].replace(" ", "T") == generated[:MINUTE] else found[0], text)


def generated_of(folder, story):
    return re.search(r'"generated": "([^"]+)"', (folder / "reports" / f"{story}.json").read_text("utf-8"))[1]


@pytest.mark.parametrize(("folder", "ending"), [(folder, ending) for folder, endings in FOLDERS.items() for ending in endings])
@pytest.mark.parametrize("story", STORIES)
def test_what_is_committed_is_what_the_commands_make_now(made, story, folder, ending):
    committed = ROOT / folder / f"{story}.{ending}"
    assert committed.is_file(), f"{folder}/{committed.name} is missing: {ADVICE}"
    old, new = committed.read_text("utf-8"), (made / folder / committed.name).read_text("utf-8")
    if folder == "reports":
        assert (ROOT / "reports" / f"{story}.json").is_file(), f"reports/{story}.json is missing: {ADVICE}"
        old, new = without_time(old, generated_of(ROOT, story)), without_time(new, generated_of(made, story))
    lines = zip(old.splitlines(), new.splitlines(), strict=False)
    different = next(
        (f"line {number}: {one[:200]!r}, now {other[:200]!r}" for number, (one, other) in enumerate(lines, 1) if one != other), ""
    )
    assert old == new, f"{folder}/{committed.name} is out of date ({different or 'its length'}): {ADVICE}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_else_lies_there(folder):
    expected = {f"{story}.{ending}" for story in STORIES for ending in FOLDERS[folder]}
    found = {path.name for path in (ROOT / folder).iterdir() if path.name not in {"README.md", ".gitkeep"}}
    assert found <= expected, f"{sorted(found - expected)} come from no story in seeds/: delete them"
