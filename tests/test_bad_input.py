"""Bad input: one plain line or a sensible report for each, never a traceback, and the good articles are still compared."""

import datetime as dt
import json
import os
import stat

import pytest
from typer.testing import CliRunner

from crosscheck.cli import app

POST = (
    "---\noutlet: The Harbour Post\ntitle: Ferry sinks off Ada\npublished: 2014-05-03\n---\n"
    "A ferry sank off Port Ada on Friday, killing 12 people, police said. The boat had left the island of Lorn at noon.\n"
)
COURIER = (
    "---\noutlet: Lorn Courier\npublished: 2014-05-03\n---\n"
    "Twelve people died when a ferry went down off Port Ada on Friday. Its owner, Ilse Brandt, said that it carried 80 passengers.\n"
)
WEEKLY = "---\noutlet: Weekly\npublished: 2014-05-04\n---\nThe city council voted to close two libraries in the old town next year.\n"
SOON = (dt.datetime.now(dt.UTC) + dt.timedelta(days=400)).date().isoformat()
FUTURE = f"---\noutlet: Tomorrow\npublished: {SOON}\n---\nA ferry sank off Port Ada on Friday, killing 12 people.\n"


def write(folder, **files):
    for name, content in files.items():
        (folder / f"{name}.txt").write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def run(*arguments, stdin=None):
    """The exit code, standard output and standard error of a command; what escapes it fails the test."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert "Traceback" not in result.stdout + result.stderr
    return result.exit_code, result.stdout, result.stderr


def report_on(*paths, stdin=None):
    code, out, err = run("compare", *paths, "--format", "json", stdin=stdin)
    assert code == 0, err
    report = json.loads(out)
    return report, {article["id"]: article["skipped"] for article in report["articles"]}, err


def verdicts(report):
    return [finding["verdict"] for finding in report["findings"]]


UNREADABLE = {
    "empty": (b"", "the file is empty"),
    "white space": (b" \n\t\n", "the file is empty"),
    "front matter alone": (b"---\noutlet: A\n---\n", "no text"),
    "binary": (bytes(range(256)) * 40, "binary"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" * 50, "PNG image"),
    "invalid front matter": (b"---\noutlet: [unclosed\n---\nA ferry sank off Port Ada on Friday.\n", "front matter"),
    "an impossible date": (b"---\npublished: 2014-13-45\n---\nA ferry sank off Port Ada on Friday.\n", "published"),
    "the same text again": (POST.encode(), "same text as"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_article_that_cannot_be_used_is_told_and_the_others_are_compared(tmp_path, name):
    content, reason = UNREADABLE[name]
    report, skipped, err = report_on(write(tmp_path, courier=COURIER, post=POST, unread=content))
    assert reason in skipped["unread"]
    assert skipped["post"] is skipped["courier"] is None
    assert f"unread.txt: skipped, {skipped['unread']}" in err
    assert "agree" in verdicts(report)
    assert not any(claim["article"] == "unread" for claim in report["claims"])


def test_the_table_names_what_was_skipped(tmp_path):
    code, out, _ = run("compare", write(tmp_path, courier=COURIER, post=POST, unread=b""))
    assert code == 0
    assert "skipped: unread" in out


@pytest.mark.parametrize("name", [name for name in UNREADABLE if name != "the same text again"])
def test_when_nothing_can_be_used_the_reason_is_told(tmp_path, name):
    content, reason = UNREADABLE[name]
    code, out, err = run("compare", write(tmp_path, unread=content))
    assert (code, out) == (2, "")
    assert err.startswith("crosscheck: no article could be read (")
    assert reason in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("command", ["compare", "extract"])
@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("missing.txt", "no such file or folder"),
        ("missing/", "no such file or folder"),
        ("folder", "no article in this folder"),
        ("paper.odt", "not a kind of file that can be read"),
        ("x" * 5000, "cannot be looked at"),
        ("a\0b", "no such file or folder"),
    ],
)
def test_a_path_that_cannot_be_used_stops_the_run(tmp_path, monkeypatch, command, path, told):
    monkeypatch.chdir(write(tmp_path, post=POST))
    (tmp_path / "folder").mkdir()
    (tmp_path / "paper.odt").write_bytes(b"PK")
    code, out, err = run(command, "post.txt", path)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1


def test_a_named_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert stat.S_ISFIFO((tmp_path / "pipe.txt").stat().st_mode)
    code, _, err = run("compare", tmp_path / "pipe.txt")
    assert code == 2
    assert "not a kind of file" in err


def test_one_article_alone_has_nothing_to_differ_from(tmp_path):
    report, _, err = report_on(write(tmp_path, post=POST))
    assert report["findings"] == report["alignments"] == []
    assert report["single_source"] == [claim["id"] for claim in report["claims"]] != []
    assert "only one article could be read" in err
    code, out, _ = run("compare", tmp_path)
    assert code == 0
    assert "Conflicts: none" in out


def test_all_articles_from_one_outlet_are_compared_with_a_warning(tmp_path):
    report, _, err = report_on(write(tmp_path, a=POST, b=COURIER.replace("Lorn Courier", "The Harbour Post")))
    assert "all 2 articles are from one outlet, The Harbour Post" in err
    assert "agree" in verdicts(report)


def test_articles_with_nothing_in_common_have_no_findings(tmp_path):
    report, _, _ = report_on(write(tmp_path, post=POST, weekly=WEEKLY))
    assert report["findings"] == []
    assert len(report["single_source"]) == len(report["claims"]) > 1


def test_undated_articles_are_compared_without_guessing_days(tmp_path):
    undated = [text.replace("published: 2014-05-03\n", "") for text in (POST, COURIER)]
    report, _, err = report_on(write(tmp_path, post=undated[0], courier=undated[1]))
    assert [article["published"] for article in report["articles"]] == [None, None]
    assert err.count("no publication date") == 2
    assert "agree" in verdicts(report)
    assert "conflict" not in verdicts(report)


def test_a_date_in_the_future_is_taken_at_its_word_with_a_warning(tmp_path):
    report, _, err = report_on(write(tmp_path, post=POST, tomorrow=FUTURE))
    assert f"published on {SOON}, which lies after today" in err
    assert {article["id"]: article["published"] for article in report["articles"]}["tomorrow"] == SOON


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "2014-05-03T23:59:59+14:00", "2014-05-03T00:00:00-12:00"])
def test_dates_at_the_edge_of_the_calendar_stop_nothing(tmp_path, published):
    edge = COURIER.replace("2014-05-03", published) + "It had sailed yesterday, last week, next month, every year and three decades ago.\n"
    report, _, _ = report_on(write(tmp_path, post=POST, courier=edge))
    assert len(report["claims"]) > 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_other_encodings_are_read(tmp_path, encoding):
    text = COURIER.replace("Ilse Brandt", "Ilse Brändli") + "“Café” is what the crew called it, said Åsa Öberg of the coast guard.\n"
    text = text.replace("“", '"').replace("”", '"') if encoding == "latin-1" else text
    report, skipped, _ = report_on(write(tmp_path, post=POST, courier=text.encode(encoding)))
    assert skipped["courier"] is None
    assert any("Brändli" in article["text"] and "Åsa Öberg" in article["text"] for article in report["articles"])


@pytest.mark.parametrize(
    "body",
    [
        "A" * 50_000,
        "a " * 20_000,
        "1 2 3 4 5 6 7 8 9 0 " * 1_000,
        "“" * 3_000,
        '"No," he said, "' * 400,
        "(((" * 3_000,
        "He said that she said that " * 150 + "he left.",
        "12 people, 13 people and " * 200 + "14 people died.",
        "\u202e\u200b\ufeff\x07\x1b[31mred\x1b[0m text that hides",
        "😀👩‍👩‍👧‍👦 " * 300,
        "第七艘船在周五沉没，十二人死亡。" * 60,
    ],
    ids=["one word", "one letter", "figures", "open quotes", "speech", "brackets", "nesting", "a list", "controls", "emoji", "chinese"],
)
def test_odd_text_stops_nothing(tmp_path, body):
    report, _, _ = report_on(write(tmp_path, post=POST, courier=COURIER, odd=f"---\noutlet: Odd\npublished: 2014-05-03\n---\n{body}\n"))
    assert {"post", "courier"} <= {claim["article"] for claim in report["claims"]}
    texts = {article["id"]: article["text"] for article in report["articles"]}
    assert all(texts[claim["article"]][claim["start"] : claim["end"]] == claim["text"] for claim in report["claims"])


def test_control_codes_in_an_article_do_not_reach_the_terminal(tmp_path):
    odd = '---\noutlet: "O\\u001b[31mdd"\npublished: 2014-05-03\n---\nTwelve people \x1b]0;owned\x07died when a ferry sank off Port Ada on Friday.\n'
    code, out, err = run("compare", write(tmp_path, post=POST, odd=odd), "--all")
    assert code == 0
    assert "\x1b" not in out + err
    assert "\x07" not in out + err


def test_standard_input_is_one_of_the_articles(tmp_path):
    report, skipped, _ = report_on("-", write(tmp_path, post=POST), stdin=COURIER)
    assert set(skipped) == {"post", "stdin"}
    assert "agree" in verdicts(report)


def test_empty_standard_input_is_told(tmp_path):
    _, skipped, err = report_on("-", write(tmp_path, post=POST, courier=COURIER), stdin="")
    assert skipped["stdin"] == "the file is empty"
    assert "-: skipped" in err


@pytest.mark.parametrize("command", ["compare", "extract"])
def test_a_file_in_the_way_of_the_output_is_found_before_the_long_work(tmp_path, monkeypatch, command):
    write(tmp_path, post=POST, courier=COURIER)
    (tmp_path / "out").write_text("mine")

    def too_late(*_, **__):
        raise AssertionError("the long work was begun")

    monkeypatch.setattr("crosscheck.pipeline.claims_by_article", too_late)
    code, out, err = run(command, tmp_path, "--out", tmp_path / "out")
    assert (code, out) == (2, "")
    assert "can't write to" in err
    assert (tmp_path / "out").read_text() == "mine"


@pytest.mark.slow
def test_two_megabytes_beside_an_article_are_compared(tmp_path):
    """A page with thousands of repeated lines; the same length of prose takes some minutes (benchmarks/README.md)."""
    advert = "Subscribers to the Log of Velm read every story first, and pay no more for it than for a cup of tea a week at the depot."
    lines = [f"Truck {n} left the depot at Velm with {n % 90 + 10} crates on Friday.\n\n" + f"{advert}\n\n" * 40 for n in range(420)]
    big = "---\noutlet: Log\npublished: 2014-05-03\n---\n" + "".join(lines) + COURIER.split("---\n")[2]
    assert len(big) > 2_000_000
    report, skipped, _ = report_on(write(tmp_path, big=big, post=POST))
    assert skipped == {"big": None, "post": None}
    assert "agree" in verdicts(report)


def test_an_address_that_is_refused_stops_nothing(tmp_path):
    folder = write(tmp_path, post=POST, courier=POST.replace("Post", "Courier"))
    code, out, err = run("compare", folder, "http://127.0.0.1:9/news")
    assert code == 0 and out
    assert "http://127.0.0.1:9/news: skipped" in err and "Traceback" not in err


def test_an_address_alone_that_is_refused_is_told():
    code, out, err = run("compare", "http://169.254.169.254/latest/meta-data")
    assert (code, out) == (2, "")
    assert "no article could be read" in err
