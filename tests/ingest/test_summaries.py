"""Feeds that carry only summaries beside the articles themselves."""

import gzip

import pytest

from crosscheck.ingest import RawFile, links_of_summaries, load, told_in_full, without_summaries
from tests.ingest.documents import LEAD, item, page, paragraphs, rss

SUMMARIES = rss(item(1, text=LEAD), item(2, text=""), item(3))
CONTENT = f"<content:encoded><![CDATA[{paragraphs() * 2}]]></content:encoded>"


def sources(*raws):
    return [entry.article.source for entry in load(raws)]


def test_the_links_of_entries_that_are_not_told_in_full():
    assert links_of_summaries(RawFile("a.rss", SUMMARIES)) == [f"https://post.example/{number}" for number in (1, 2, 3)]
    assert links_of_summaries(RawFile("a.rss", rss(item(1, text=LEAD, more=CONTENT)))) == []
    assert links_of_summaries(RawFile("https://post.example/feed", gzip.compress(SUMMARIES, mtime=0)))


@pytest.mark.parametrize(
    "raw",
    [
        RawFile("a.html", page().encode()),
        RawFile("a.rss", b"", "answers 404 Not Found"),
        RawFile("a.rss", b"\x1f\x8b\x08broken"),
        RawFile("a.rss", b"<rss><channel/></rss>"),
        RawFile("a.txt", b"See https://post.example/1"),
    ],
    ids=["page", "failure", "broken", "empty", "text"],
)
def test_what_is_no_feed_has_none(raw):
    assert links_of_summaries(raw) == []


def test_an_address_of_something_else_is_no_link():
    assert links_of_summaries(RawFile("a.rss", rss(item(1, text=LEAD).replace("https://post.example/1", "file:///etc/passwd")))) == []


def test_the_article_counts_and_its_summary_is_left_out():
    whole = RawFile("https://post.example/1?utm_source=rss", page().encode(), url="https://www.post.example/1", content_type="text/html")
    assert sources(RawFile("a.rss", rss(item(1, text=LEAD), item(2, text=LEAD + " Again."))), whole) == [whole.source, "a.rss#2"]


def test_a_link_by_way_of_a_counter_is_known_by_what_was_asked_for():
    feed = RawFile("a.rss", rss(item(1, text=LEAD)).replace(b"https://post.example/1", b"https://count.example/x/1"))
    whole = RawFile("https://count.example/x/1", page().encode(), url="https://post.example/2026/ferry", content_type="text/html")
    assert sources(feed, whole) == [whole.source]


def test_a_summary_stays_where_its_article_could_not_be_read():
    for lost in (
        RawFile("https://post.example/1", b"", "answers 404 Not Found"),
        RawFile("https://post.example/1", b"<html></html>", content_type="text/html"),
    ):
        used = [entry.article.source for entry in load([RawFile("a.rss", rss(item(1, text=LEAD))), lost]) if entry.article.skipped is None]
        assert used == ["a.rss#1"]


def test_nothing_else_is_left_out():
    items = load([RawFile("a.rss", rss(item(1, more=CONTENT), item(2))), RawFile("b.html", page().encode())])
    assert without_summaries(items, told_in_full(items)) == items
