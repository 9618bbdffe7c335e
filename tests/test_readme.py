"""README: its commands run, its Python runs, its example is what the program prints, and what it names is there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
LINES = [line.split("  #")[0].strip() for language, block in BLOCKS if language == "sh" for line in block.splitlines() if line.strip()]
COMMANDS = [line for line in LINES if re.search(r"\bcrosscheck\b", line)]
FOUND_EXIT = 1


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A folder with the sample stories, and a `crosscheck` first on the path that is the one under test."""
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    program = folder / "bin" / "crosscheck"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nfrom crosscheck.cli import main\nmain()\n")
    program.chmod(0o755)
    return folder


def shell(line, checkout, cache_folder):
    env = {"PATH": f"{checkout / 'bin'}:/usr/bin:/bin", "CROSSCHECK_CACHE_DIR": str(cache_folder)}
    return subprocess.run(["bash", "-c", line], cwd=checkout, env=env, capture_output=True, text=True, timeout=300, check=False)


def test_there_are_commands_to_run():
    assert len(COMMANDS) >= 9


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_runs_as_it_stands(line, checkout, cache_folder):
    done = shell(line, checkout, cache_folder)
    assert done.returncode in ({0, FOUND_EXIT} if "--fail-on" in line else {0}), done.stderr
    assert done.stdout or "--out" in line
    assert "Traceback" not in done.stderr


def test_files_are_written_where_it_says(checkout, cache_folder):
    for line in COMMANDS:
        if "--out" in line:
            shell(line, checkout, cache_folder)
    for path in ("reports/harbour-quake.json", "reports/harbour-quake.md", "reports/harbour-quake.html", "claims/biden-xi.jsonl"):
        assert (checkout / path).is_file()


def test_the_python_runs_as_it_stands(checkout, cache_folder):
    [program] = [block for language, block in BLOCKS if language == "python"]
    env = {"PATH": "", "CROSSCHECK_CACHE_DIR": str(cache_folder)}
    done = subprocess.run([sys.executable, "-c", program], cwd=checkout, env=env, capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "12" in done.stdout


def test_the_example_is_what_the_program_prints(checkout, cache_folder):
    [example] = [block for language, block in BLOCKS if language == "text" and block.startswith("Differences")]
    printed = shell("crosscheck compare seeds/biden-xi", checkout, cache_folder).stdout
    missing = [line for line in example.splitlines() if line not in printed.splitlines()]
    assert missing == [], "README's example is no longer what `crosscheck compare seeds/biden-xi` prints: copy it anew"


def test_links_and_folders_lead_somewhere():
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / link).exists(), link
    for folder in re.findall(r"^\| `(crosscheck/\w+|\w+/)`", README, re.MULTILINE):
        assert (ROOT / folder).is_dir(), folder


def test_make_has_what_it_names():
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    documents = README + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert set(re.findall(r"^make (\w+)", documents, re.MULTILINE)) <= set(targets)


def test_the_public_names_are_those_of_the_package():
    import crosscheck

    [program] = [block for language, block in BLOCKS if language == "python"]
    imported = re.search(r"from crosscheck import (.+)", program)[1].split(", ")
    assert set(imported) <= set(crosscheck.__all__)
