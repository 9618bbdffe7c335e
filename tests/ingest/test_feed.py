"""RSS and Atom files."""

import datetime as dt

import pytest

from crosscheck.ingest import RawFile, load
from crosscheck.ingest.formats.feed import SUMMARY_ONLY
from tests.ingest.documents import LEAD, PARAGRAPHS, TITLE, atom, item, paragraphs, rss


def read(data, name="a.rss"):
    return load([RawFile(name, data)])


def body(article):
    return [article.text[passage.start : passage.end] for passage in article.passages if passage.role == "body"]


def test_every_entry_is_an_article():
    items = read(rss(item(1), item(2, text=f"<p>{LEAD}</p>", published="Sun, 04 May 2014 08:00:00 GMT")))
    first, second = (entry.article for entry in items)
    assert (first.id, first.source, first.title, first.outlet, first.url) == (
        "a-1",
        "a.rss#1",
        f"{TITLE} 1",
        "The Harbour Post",
        "https://post.example/1",
    )
    assert first.published == dt.datetime(2014, 5, 3, 19, 18, tzinfo=dt.timezone(dt.timedelta(hours=-4)))
    assert first.published.utcoffset() == dt.timedelta(hours=-4)
    assert body(first) == list(PARAGRAPHS)
    assert second.published == dt.datetime(2014, 5, 4, 8, tzinfo=dt.UTC)
    assert first.sha256 != second.sha256


def test_the_full_content_is_read_before_the_summary():
    full = f"<content:encoded><![CDATA[{paragraphs()}]]></content:encoded>"
    [entry] = read(rss(item(1, text="A ferry sank.", more=full)))
    assert body(entry.article) == list(PARAGRAPHS)
    assert entry.article.notes == ()


def test_a_summary_alone_is_read_and_told():
    [entry] = read(rss(item(1, text=LEAD)))
    assert (body(entry.article), entry.article.notes) == ([LEAD], (SUMMARY_ONLY,))


def test_atom_with_authors_updates_and_a_source():
    entry = (
        f"<entry><title type='html'>Ferry &amp;amp; storm</title><link href='https://www.bbc.com/news/1'/><id>tag:1</id><author><name>Ada Quill</name></author>"
        f"<published>2014-05-03T19:18:00-04:00</published><updated>2014-05-04T08:00:00-04:00</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{paragraphs()}</div></content></entry>"
    )
    [found] = read(atom(entry), "a.atom")
    article = found.article
    assert (article.title, article.author, article.outlet, article.url) == (
        "Ferry & storm",
        "Ada Quill",
        "BBC",
        "https://www.bbc.com/news/1",
    )
    assert (article.published.isoformat(), article.updated.isoformat()) == ("2014-05-03T19:18:00-04:00", "2014-05-04T08:00:00-04:00")
    assert body(article) == list(PARAGRAPHS)


def test_only_an_update_stands_for_the_date_and_says_so():
    [found] = read(atom(f"<entry><title>x</title><id>1</id><updated>2014-05-04T08:00:00Z</updated><summary>{LEAD}</summary></entry>"))
    assert (found.article.published.isoformat(), found.article.published_from, found.article.updated) == (
        "2014-05-04T08:00:00+00:00",
        "feed's updated",
        None,
    )


def test_entries_without_text_are_skipped_and_the_others_read():
    items = read(rss(item(1, text=""), item(2), item(3, text="<img src=x>")))
    assert [entry.article.skipped for entry in items] == [
        "an entry without text; save the page itself",
        None,
        "an entry without text; save the page itself",
    ]


def test_markup_in_an_entry_is_not_kept():
    [entry] = read(rss(item(1, text=f"<script>alert(1)</script><p onclick='x()'>{LEAD}</p><iframe src='http://127.0.0.1:9'></iframe>")))
    assert body(entry.article) == [LEAD]


def test_two_snapshots_of_a_feed_keep_the_later_entries():
    late = item(1, text=f"<p>{LEAD} Two more were found.</p>", published="Sun, 04 May 2014 08:00:00 -0400")
    items = load([RawFile("old.rss", rss(item(1), item(2))), RawFile("new.rss", rss(late, item(2)))])
    assert {entry.article.source for entry in items if entry.article.skipped is None} == {"new.rss#1", "new.rss#2"}


LAUGHS = "<!DOCTYPE rss [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1 if n else str()};' * 10}'>" for n in range(9)) + "]>"


@pytest.mark.parametrize(
    "declared",
    [LAUGHS, "<!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>", "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'>%p;]>"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(declared, encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?>{declared}<rss version="2.0"><channel><title>x</title><item><title>&a8;&f;</title><description>{LEAD}</description></item></channel></rss>'
    articles = [entry.article for entry in read(text.encode(encoding), "a.xml")]
    assert all("root:" not in article.text + str(article.title) and len(article.text) < 2_000 for article in articles)
    assert articles[0].skipped == "XML that declares entities, which none needs and attacks use"


def test_entities_in_xml_that_is_not_well_formed_are_dropped():
    text = f"{LAUGHS}<rss version='2.0'><channel><item><title>&a8;</title><description>{LEAD}</description></item></channel>"
    for entry in read(text.encode()):
        assert len(entry.article.text) < 2_000


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<?xml version='1.0'?><nitf><body>x</body></nitf>", "XML that is no RSS or Atom feed"),
        (rss(), "a feed without entries"),
        (b"<rss>" + b"x" * 6_000_000, "longer than 5 MB"),
        (b"<rss>" + b"<p>" * 300_000, "more than 200,000 tags"),
        (b"<rss", "no RSS or Atom feed|without entries"),
    ],
)
def test_what_is_no_feed_is_told(data, reason):
    [entry] = read(data, "a.xml")
    assert any(part in entry.article.skipped for part in reason.split("|"))


def test_feeds_that_are_not_quite_xml_are_read_leniently():
    [entry] = read(rss(item(1)).replace(b"</rss>", b"").replace(b"<title>The Harbour Post", b"<title>The Harbour & Post"))
    assert body(entry.article) == list(PARAGRAPHS)


def test_a_feed_without_end_is_cut_with_a_reason(monkeypatch):
    monkeypatch.setattr("crosscheck.ingest.formats.feed.MAX_ENTRIES", 2)
    assert [entry.article.skipped for entry in read(rss(*(item(n) for n in range(5))))][
        -1
    ] == "more than 2 entries in one feed; this and later ones are left out"
