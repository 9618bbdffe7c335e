"""Web archives."""

import datetime as dt
import gzip

import pytest

from crosscheck.ingest import RawFile, load
from tests.ingest.documents import LEAD, TITLE, ld, page, record, warc

HTML = [("Content-Type", "text/html; charset=utf-8")]


def read(data, name="a.warc"):
    return load([RawFile(name, data)])


def response(number=1, **more):
    return (f"https://post.example/{number}", page(title=f"Ferry {number} sinks off Port Ada", **more).encode())


@pytest.mark.parametrize("compressed", [False, True])
def test_every_page_is_an_article_with_its_address_and_hour(compressed):
    items = read(
        warc(response(1, head=ld(datePublished="2014-05-03")), response(2), compressed=compressed), "a.warc.gz" if compressed else "a.warc"
    )
    assert [(item.article.source.rpartition("#")[2], item.article.url, item.article.skipped) for item in items] == [
        ("1", "https://post.example/1", None), ("2", "https://post.example/2", None),
    ]  # fmt: skip
    assert items[0].article.published == dt.date(2014, 5, 3)
    assert items[0].fetched == dt.datetime(2014, 5, 5, 10, tzinfo=dt.UTC)
    assert all(LEAD in item.article.text for item in items)


def test_the_whole_archive_compressed_as_one_is_read_too():
    assert len(read(gzip.compress(warc(response(1), response(2))), "a.warc.gz")) == 2


def test_pictures_requests_errors_and_redirects_are_no_articles():
    data = (
        record("warcinfo", b"software: x")
        + warc(("https://post.example/a.png", b"\x89PNG", [("Content-Type", "image/png")]))
        + record("request", b"GET / HTTP/1.1\r\nHost: post.example\r\n\r\n", type="application/http; msgtype=request")
        + warc(("https://post.example/404", page().encode(), HTML, "404 Not Found"), ("https://post.example/301", b"", HTML, "301 Moved"))
        + warc(response(7))
    )
    [item] = read(data)
    assert (item.article.source, item.article.url) == ("a.warc#1", "https://post.example/7")


def test_compressed_answers_are_read():
    headers = [*HTML, ("Content-Encoding", "gzip")]
    [item] = read(warc(("https://post.example/1", gzip.compress(page().encode()), headers)))
    assert LEAD in item.article.text


def test_chunked_answers_are_read():
    body = page().encode()
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(body[at : at + 100]), body[at : at + 100]) for at in range(0, len(body), 100)) + b"0\r\n\r\n"
    [item] = read(warc(("https://post.example/1", chunks, [*HTML, ("Transfer-Encoding", "chunked")])))
    assert LEAD in item.article.text


def test_the_charset_that_was_sent_is_believed():
    body = page(f"<article><h1>{TITLE}</h1><p>{LEAD} Its café had the name “Ада”.</p></article>").encode("cp1251", "ignore")
    [item] = read(warc(("https://post.example/1", body, [("Content-Type", "text/html; charset=windows-1251")])))
    assert "“Ада”" in item.article.text


def test_a_bomb_in_an_answer_is_skipped_and_the_others_are_read():
    headers = [*HTML, ("Content-Encoding", "gzip")]
    items = read(warc(("https://post.example/1", gzip.compress(b" " * 30_000_000), headers), response(2)))
    assert items[0].article.skipped == "a page longer than 20 MB when decompressed"
    assert items[1].article.skipped is None


def test_an_answer_in_another_compression_is_told():
    items = read(warc(("https://post.example/1", b"\x8b\x02\x80", [*HTML, ("Content-Encoding", "br")]), response(2)))
    assert "compressed with br" in items[0].article.skipped
    assert items[1].article.skipped is None


def test_an_archive_that_breaks_off_gives_what_stands_before(capsys):
    data = warc(response(1), response(2), response(3))
    items = read(data[: len(data) // 2])
    assert items[0].article.skipped is None
    assert len(items) in (2, 3)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "data",
    [
        b"WARC/1.0\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: -5\r\n\r\n" + b"x" * 99,
        b"WARC/9.9\r\n\r\n",
        b"not an archive at all",
    ],
)
def test_broken_archives_are_skipped(data):
    [item] = read(data)
    assert item.article.skipped


def test_live_blogs_in_an_archive_are_their_entries():
    updates = [
        {"@type": "BlogPosting", "headline": f"Entry {n}", "datePublished": f"2014-05-03T0{n}:00:00Z", "articleBody": f"{LEAD} {n}"}
        for n in (1, 2)
    ]
    blog = page(head=ld(**{"@type": "LiveBlogPosting", "liveBlogUpdate": updates}))
    items = read(warc(("https://post.example/live", blog.encode()), response(2)))
    assert [item.article.source for item in items] == ["a.warc#1", "a.warc#2", "a.warc#3"]
    assert [item.article.title for item in items] == ["Entry 1", "Entry 2", "Ferry 2 sinks off Port Ada"]


def test_archives_without_end_are_cut_with_a_reason(monkeypatch):
    monkeypatch.setattr("crosscheck.ingest.formats.warc.MAX_ENTRIES", 2)
    assert (
        read(warc(*(response(n) for n in range(5))))[-1].article.skipped
        == "more than 2 pages in one archive; this and later ones are left out"
    )
    monkeypatch.setattr("crosscheck.ingest.formats.warc.MAX_RECORDS", 3)
    monkeypatch.setattr("crosscheck.ingest.formats.warc.MAX_ENTRIES", 99)
    assert read(warc(*(response(n) for n in range(5))))[-1].article.skipped == "more than 3 records in one archive; later ones are left out"
