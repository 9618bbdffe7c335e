"""JSON Lines with named fields."""

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.ingest import RawFile, load
from tests.ingest.documents import LEAD, SECOND, TITLE, jsonl


def read(data, name="a.jsonl"):
    return [item.article for item in load([RawFile(name, data)])]


def test_every_field_is_read_and_others_are_ignored():
    line = {"text": LEAD, "outlet": "Post", "title": TITLE, "published": "2014-05-03T19:18:00-04:00", "updated": "2014-05-04", "url": "https://post.example/1",
            "author": ["Ada Quill", "Tom Reed"], "id": "Post 1", "score": 3}  # fmt: skip
    [item] = load([RawFile("a.jsonl", jsonl(line))])
    article = item.article
    assert (article.id, article.source, article.outlet, article.title, article.url, article.author) == (
        "post-1", "a.jsonl#1", "Post", TITLE, "https://post.example/1", "Ada Quill, Tom Reed",
    )  # fmt: skip
    assert (article.published.isoformat(), article.updated, article.published_from) == (
        "2014-05-03T19:18:00-04:00",
        dt.date(2014, 5, 4),
        "field of the line",
    )
    assert article.text == f"{TITLE}\n\n{LEAD}"


def test_only_a_text_is_needed_and_lines_are_counted_as_an_editor_does():
    articles = read(b"\n" + jsonl({"text": LEAD}) + b"\n  \n" + json.dumps({"text": SECOND, "date": "May 3, 2014"}).encode())
    assert [(article.id, article.source, article.outlet) for article in articles] == [("a-2", "a.jsonl#2", "a"), ("a-5", "a.jsonl#5", "a")]
    assert articles[1].published == dt.date(2014, 5, 3)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON"),
        (b'{"text": "x"} extra', "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[1]", "not a JSON object; expected one with text, outlet"),
        (b"{}", "no text; expected a field named text"),
        (b'{"text": "  "}', "no text"),
        (b'{"text": 7}', "no text"),
        (b'{"text": "x", "published": "soon"}', "published is 'soon'; expected a date such as 2023-11-10"),
        (b'{"text": "x", "published": {"a": 1}}', "published is"),
        (b'{"text": "x", "article": "a", "start": 0, "end": 1, "id": "a:1"}', "a claim that crosscheck has extracted"),
        (b'{"text": "\xff"}', "not JSON"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_and_the_others_are_read(line, reason):
    good = json.dumps({"text": LEAD}).encode()
    articles = {article.source: article for article in read(good + b"\n" + line + b"\n" + json.dumps({"text": SECOND}).encode())}
    assert reason in articles["a.jsonl#2"].skipped
    assert articles["a.jsonl#1"].skipped is articles["a.jsonl#3"].skipped is None


@pytest.mark.parametrize("id_", ["../../etc/passwd", "a/b\\c", "x" * 10_000, "\u0000", "…", 7, "C:\\x"])
def test_ids_are_no_paths(id_):
    [article] = read(jsonl({"text": LEAD, "id": id_}))
    assert len(article.id) <= 80
    assert all(char.isalnum() or char in "-_" for char in article.id)
    assert article.source == "a.jsonl#1"


def test_equal_ids_are_told_apart():
    ids = [article.id for article in read(jsonl({"text": LEAD, "id": "x"}, {"text": SECOND, "id": "x"}))]
    assert len(set(ids)) == 2


def test_values_that_no_text_has_do_no_harm():
    line = {
        "text": "A ferry\u0000 sank \ud800off Ada.\r\nTwelve died.",
        "title": "Ferry\u0007 sinks \u001b[31mnow",
        "outlet": "x" * 20_000,
        "url": "javascript:alert(1)",
        "author": {"a": 1},
    }
    [article] = read(jsonl(line))
    assert article.text == "Ferry sinks [31mnow\n\nA ferry sank off Ada.\nTwelve died."
    assert (article.outlet, article.url, article.author) == ("a", None, None)
    assert article.model_dump_json()


@pytest.mark.parametrize("value", [None, "", "unknown", "null"])
def test_an_unknown_date_is_none(value):
    assert read(jsonl({"text": LEAD, "published": value}))[0].published is None


def test_a_file_without_end_is_cut_with_a_reason(monkeypatch):
    monkeypatch.setattr("crosscheck.ingest.formats.jsonl.MAX_ENTRIES", 2)
    articles = read(jsonl(*({"text": f"{LEAD} {n}"} for n in range(9))))
    assert [article.skipped for article in articles] == [None, None, "more than 2 articles in one file; this and later lines are left out"]


def test_other_encodings_are_refused():
    assert "UTF-8" in read('{"text": "x"}'.encode("utf-16"))[0].skipped


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None, max_examples=80)
@given(
    st.dictionaries(
        st.sampled_from(["text", "outlet", "title", "published", "date", "updated", "url", "author", "id", "x"]), values, max_size=8
    )
)
def test_any_object_gives_one_article(line):
    [article] = read(json.dumps(line).encode())
    assert article.skipped or article.text
    assert article.model_dump_json()
