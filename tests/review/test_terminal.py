"""The review on a terminal, by a console that types what it is told; and the commands as a user meets them."""

import io
import json
import os
import pty
import select
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from crosscheck.cli import app
from crosscheck.cli.shown import show_report
from crosscheck.review.sheet import ReviewSheet
from crosscheck.review.store import open_store
from crosscheck.review.terminal import TerminalReview
from tests.review.builders import ABOARD, NOW, TEXTS, TOLL, finding, judged, report

MADE = report(
    [finding(1, TOLL), finding(2, ABOARD, subject="carried … passengers"), finding(3, (("post", "1988"), ("echo", "240")), verdict="agree")]
)


SECONDS_TO_ANSWER = 60


class Typist:
    """Answers every question with the next of its lines, and keeps what it is shown."""

    width = 80

    def __init__(self, *lines):
        self._lines, self.shown, self.asked = list(lines), [], []

    def key(self, prompt):
        self.asked.append(prompt)
        return self._lines.pop(0) if self._lines else ""

    def line(self, prompt):
        self.asked.append(prompt)
        return self._lines.pop(0) if self._lines else None

    def tell(self, text):
        self.shown.append(text)

    def strong(self, text):
        return f"[{text}]"

    @property
    def text(self):
        return "\n".join(self.shown)


@pytest.fixture
def store(tmp_path):
    with open_store(str(tmp_path / "judgements.db")) as opened:
        yield opened


def review(store, *lines, made=MADE, by="Ada"):
    typist = Typist(*lines)
    TerminalReview(show_report(made), ReviewSheet(made), store, typist, by, clock=lambda: NOW).run()
    return typist


def said(store):
    return [(kept.action, kept.reason, kept.note, kept.finding.sides[0].exact) for _, kept in store.after()]


def test_findings_come_one_after_another_the_gravest_first(store):
    typist = review(store, "j", "j", "j")
    heads = [text.split("\n")[0] for text in typist.shown[:-1]]
    assert [head.split("  ")[0] for head in heads] == ["1/3", "2/3", "3/3"]
    assert "conflict" in heads[0]
    assert "agree" in heads[2]
    assert "At least [12 people] died" in typist.text
    assert "Harbour Post  2026-04-13 09:30 UTC" in typist.text
    assert typist.shown[-1] == "ferry: 0 of 3 reviewed"


def test_each_key_records_its_judgement(store):
    typist = review(store, "c", "d", "2", "It says 240 seats.", "n", "Call the line.", "q")
    assert said(store) == [
        ("confirm", None, "", "12 people"),
        ("dismiss", "wrong_reading", "It says 240 seats.", "240 passengers"),
        ("needs_call", None, "Call the line.", "1988"),
    ]
    assert typist.shown[-1] == "ferry: 3 of 3 reviewed, 1 of them need a call"
    assert {kept.by for _, kept in store.after()} == {"Ada"}


def test_a_note_stays_at_its_finding(store):
    review(store, "m", "Port says 14.", "c", "q")
    assert said(store) == [("note", None, "Port says 14.", "12 people"), ("confirm", None, "", "12 people")]


def test_undo_takes_back_ones_own_last_judgement_and_goes_there(store):
    store.append(judged(MADE, "note", number=2, note="mine stays", by="Bo"))
    review(store, "c", "u", "d", "4", "", "u", "u", "q")
    assert [action for action, *_ in said(store)] == ["note", "confirm", "undo", "dismiss", "undo"]
    assert review(store, "q").shown[-1] == "ferry: 0 of 3 reviewed"


def test_k_goes_back_and_stays_at_the_first(store):
    heads = [text.split("  ")[0] for text in review(store, "j", "k", "k", "q").shown]
    assert heads[:4] == ["1/3", "2/3", "1/3", "1/3"]


def test_what_is_reviewed_is_not_shown_again(store):
    review(store, "c", "q")
    assert review(store, "q").shown[0].startswith("1/2  ")


def test_what_changed_comes_back_with_old_and_new(store):
    review(store, "c", "q")
    texts = {**TEXTS, "post": TEXTS["post"].replace("12 people", "14 people")}
    typist = review(store, "q", made=report([finding(1, (("post", "14 people"), ("courier", "19 people")))], texts))
    assert "! was confirmed by Ada, 14 Apr 02:10 UTC" in typist.text
    assert "! Harbour Post has changed its words." in typist.text
    assert "then: At least 12 people died" in typist.text
    assert "now: At least 14 people died" in " ".join(typist.text.split())


@pytest.mark.parametrize("lines", [("d", "9", "q"), ("d", "x", "q"), ("d",), ("m", " ", "q"), ("m",), ("x", "q"), ("u", "q"), ()], ids=str)
def test_a_slip_records_nothing(store, lines):
    assert review(store, *lines).shown[-1] == "ferry: 0 of 3 reviewed"
    assert said(store) == []


def test_what_cannot_be_recorded_is_told_and_the_finding_stays(store):
    typist = review(store, "m", "bad \x1b[31m note", "q")
    assert "Not recorded: note: control characters are not allowed" in typist.text
    assert said(store) == []


def test_a_colleagues_judgements_are_seen_while_one_reviews(store):
    class Meanwhile(Typist):
        def key(self, prompt):
            if not self.asked:
                store.append(judged(MADE, "dismiss", number=2, by="Bo"))
            return super().key(prompt)

    typist = Meanwhile("j", "c", "q")
    TerminalReview(show_report(MADE), ReviewSheet(MADE), store, typist, "Ada", clock=lambda: NOW).run()
    assert "! dismissed (different things) by Bo" in typist.text
    typist = review(store, "j", "k", "q")
    assert typist.shown[-1] == "ferry: 1 of 3 reviewed"


def test_hostile_articles_cannot_write_on_the_terminal(store):
    texts = {name: f"\x1b]0;owned\x07\u202e{text}\x9b2J\u2028" for name, text in TEXTS.items()}
    old = report([finding(1, TOLL)], texts, story="x\x1b[2J", outlets={"post": "Po\x1bst\u202e"})
    store.append(judged(old))
    new = {**texts, "post": texts["post"].replace("12 people", "14\x1b[5m people")}
    typist = review(
        store,
        "q",
        made=report([finding(1, (("post", "14\x1b[5m people"), ("courier", "19 people")))], new, outlets={"post": "Po\x1bst\u202e"}),
    )
    assert "has changed its words" in typist.text
    assert not set(typist.text) & set("\x1b\x07\x9b\u202e\u2028")


# --- commands -------------------------------------------------------------------------------------------------------


def run(*arguments, stdin=None, cwd=None):
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "ferry.json").write_text(MADE.model_dump_json(by_alias=True))
    return folder


@pytest.mark.parametrize("story", ["ferry", "ferry.json", "a folder of articles"])
def test_a_story_is_named_or_given_as_a_file(reports, story, tmp_path):
    (tmp_path / "ferry").mkdir()
    given = {"ferry": "ferry", "ferry.json": reports / "ferry.json", "a folder of articles": tmp_path / "ferry"}[story]
    result = run("review", given, "--reports", reports, "--by", "Ada", stdin="c\n\nd 1\n1\nnot the same\nq\n")
    assert result.exit_code == 0
    assert "«12 people»" in result.stdout
    assert result.stdout.endswith("ferry: 2 of 3 reviewed\n")
    exported = [json.loads(line) for line in run("judgements", "export", "--store", reports / "judgements.db").stdout.splitlines()]
    assert [(line["number"], line["action"], line["note"]) for line in exported] == [(1, "confirm", ""), (2, "dismiss", "not the same")]


def test_the_judgements_can_be_counted_and_drafted_as_gold(reports):
    run("review", "ferry", "--reports", reports, "--by", "Ada", stdin="d\n1\n\nc\nq\n")
    store = f"sqlite:///{reports / 'judgements.db'}"
    assert "conflict" in run("judgements", "stats", "--store", store).stdout
    assert json.loads(run("judgements", "gold", "--store", store).stdout)["left_words"] == "12 people"


def test_who_judges_is_the_user_if_not_given(reports, monkeypatch):
    monkeypatch.setenv("LOGNAME", "inesf")
    run("review", "ferry", "--reports", reports, stdin="c\n")
    assert json.loads(run("judgements", "export", "--store", reports / "judgements.db").stdout)["by"] == "inesf"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["review", "nowhere"], "neither a report nor a story"),
        (["judgements", "stats", "--store", "nowhere.db"], "no judgements are kept there yet"),
        (["judgements", "export", "--store", "mysql://x/y"], "not supported"),
        (["serve", "nowhere"], "no such folder"),
        (["serve", ".", "--token", "short"], "too short"),
    ],
)
def test_what_cannot_be_done_is_told_with_exit_code_2(arguments, told):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_a_file_that_is_no_report_is_told(tmp_path):
    (tmp_path / "x.json").write_text('{"schema": "other"}')
    result = run("review", tmp_path / "x.json")
    assert (result.exit_code, "not a crosscheck report" in result.stderr) == (2, True)
    assert not (tmp_path / "judgements.db").exists()


@pytest.mark.parametrize(
    "command",
    [["review"], ["serve"], ["judgements"], ["judgements", "export"], ["judgements", "stats"], ["judgements", "gold"]],
    ids=" ".join,
)
def test_help_fits_a_terminal_and_keeps_its_examples_in_lines(command):
    text = run(*command, "--help").stdout
    assert max(map(len, text.splitlines())) <= 80
    assert "\\b" not in text
    if command == ["review"]:
        assert '\n    crosscheck review harbour-quake --by "Ines Falk"\n' in text


def test_a_terminal_takes_single_keys(reports):
    master, slave = pty.openpty()
    command = [sys.executable, "-c", "from crosscheck.cli import main; main()", "review", str(reports / "ferry.json"), "--by", "Ada"]
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env={**os.environ, "TERM": "xterm", "COLUMNS": "80"})
    os.close(slave)
    shown = io.BytesIO()
    answers = [
        (b"q quit: ", b"c"),
        (b"q quit: ", b"d"),
        (b"Why? ", b"3"),
        (b"may be empty): ", b"too small\n"),
        (b"q quit: ", b"\x1b[A"),
        (b"q quit: ", b"\x04"),
    ]
    seen = 0
    while data := _read(master):
        shown.write(data)
        while answers and answers[0][0] in shown.getvalue()[seen:]:
            seen = shown.getvalue().index(answers[0][0], seen) + len(answers[0][0])
            os.write(master, answers.pop(0)[1])
    os.close(master)
    assert process.wait(30) == 0
    assert b"\x1b[1m12 people\x1b[0m" in shown.getvalue()
    assert b"ferry: 2 of 3 reviewed" in shown.getvalue()
    with open_store(str(reports / "judgements.db")) as store:
        assert [(kept.reason, kept.note) for _, kept in store.after()] == [(None, ""), ("trivial", "too small")]


def _read(master):
    # A program that waits for a key which it has already taken would wait for ever.
    assert select.select([master], [], [], SECONDS_TO_ANSWER)[0], "the terminal says nothing more"
    try:
        return os.read(master, 65536)
    except OSError:  # Linux ends a terminal that nobody holds with an error
        return b""
