"""`crosscheck fetch`, with a site of this machine."""

import datetime as dt

import pytest
import typer
import yaml
from typer.testing import CliRunner

from crosscheck.cli.fetch import MAX_NAME_CHARS, register, saved_files
from crosscheck.fetch import session
from crosscheck.fetch.limits import Limits
from crosscheck.ingest import RawFile, load, load_articles

STORY = b"""<!doctype html><html lang="en"><head><title>Ferry sinks off Harbour Point</title>
<meta property="og:site_name" content="The Harbour Post"><meta property="og:title" content="Ferry sinks off Harbour Point">
<meta property="article:published_time" content="2026-03-01T09:30:00+01:00"><meta name="author" content="Ines Falk"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Ferry sinks off Harbour Point</h1>
<p>A ferry with 120 people on board sank off Harbour Point early on Sunday, the coast guard said.</p>
<p>Eleven passengers were taken to hospital with mild injuries, and the others were brought ashore by fishing boats.</p>
<p>Captain Lena Brandt said the ship had taken in water after it hit a buoy in thick fog near the harbour mouth.</p>
</article></body></html>"""
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Post</title>%s</channel></rss>""" % b"".join(
    b"<item><title>Story %d</title><link>https://post.example/story-%d</link><pubDate>Sun, 01 Mar 2026 0%d:00:00 GMT</pubDate>"
    b"<description>The coast guard said on Sunday that %d passengers of the ferry were brought ashore by fishing boats.</description></item>"
    % (number, number, number, number + 40)
    for number in (1, 2)
)


@pytest.fixture
def run(monkeypatch):
    """The command, without the pauses that it makes for others' sake."""
    monkeypatch.setattr(session.Limits, "__init__", _hurried(Limits.__init__))
    app = typer.Typer(rich_markup_mode=None)
    register(app)
    app.command("other")(lambda: None)
    return lambda *arguments: CliRunner().invoke(app, ["fetch", "--allow-network", "127.0.0.0/8", *map(str, arguments)])


def _hurried(usual):
    return lambda self, **given: usual(self, **{"delay_seconds": 0.0, "back_off_seconds": 0.0, **given})


def test_a_page_is_saved_as_text_with_front_matter_that_reads_back(site, run, tmp_path):
    site.page("/news/ferry.html", STORY, Content_Type="text/html")
    result = run(site.url("/news/ferry.html"), "--out", tmp_path / "new")
    assert result.exit_code == 0, result.output
    (path,) = (tmp_path / "new").iterdir()
    assert str(path) in result.stdout.splitlines()
    stated = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
    assert stated["outlet"] == "The Harbour Post"
    assert stated["fetched_from"] == site.url("/news/ferry.html")
    assert len(stated["sha256"]) == 64
    assert stated["published_from"]
    assert dt.datetime.fromisoformat(stated["fetched"]).tzinfo
    (article,) = load_articles([path])
    (original,) = load([RawFile("ferry.html", STORY)])
    assert article.text.strip() == original.article.text.strip()
    assert (article.title, article.published, article.author) == (original.article.title, original.article.published, "Ines Falk")
    assert article.published_from == original.article.published_from == "meta article:published_time"


def test_what_is_known_of_a_page_s_reading_is_saved_and_reads_back(site, run, tmp_path):
    stated = b'{"@type": "NewsArticle", "isAccessibleForFree": false, "dateModified": "2026-03-02T07:00:00+01:00"}'
    page = STORY.replace(b"</head>", b'<script type="application/ld+json">' + stated + b"</script></head>")
    site.page("/ferry", page, Content_Type="text/html")
    assert "not free to read" in run(site.url("/ferry"), "--out", tmp_path).stderr
    (path,) = tmp_path.iterdir()
    (article,) = load_articles([path])
    (original,) = (item.article for item in load([RawFile("ferry.html", page)]))
    fields = ("published", "published_from", "updated", "notes")
    assert [getattr(article, name) for name in fields] == [getattr(original, name) for name in fields]
    assert article.updated == dt.datetime.fromisoformat("2026-03-02T07:00:00+01:00")
    assert article.notes == ("the page says that it is not free to read: its text may be cut short",)


def test_a_page_fetched_again_takes_its_own_place(site, run, tmp_path):
    site.page("/ferry", STORY, Content_Type="text/html")
    names = [run(site.url("/ferry"), "--out", tmp_path, "--no-cache").stdout for _ in range(2)]
    assert names[0] == names[1]
    assert len(list(tmp_path.iterdir())) == 1


def test_what_fails_is_told_with_its_reason_and_stops_nothing(site, run, tmp_path):
    site.page("/ferry", STORY, Content_Type="text/html")
    result = run(site.url("/missing"), "ftp://post.example/a", site.url("/ferry"), "--out", tmp_path)
    assert result.exit_code == 0
    assert "/missing: answers 404 Not Found" in result.stderr
    assert "ftp://post.example/a: ftp: is not fetched" in result.stderr
    assert f"1 saved in {tmp_path}, 2 not" in result.stderr


def test_when_nothing_could_be_saved_the_exit_code_says_so(site, run, tmp_path):
    result = run(site.url("/missing"), "--out", tmp_path, "--quiet")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "nothing could be saved" in result.stderr
    assert "404" not in result.stderr


def test_the_contact_is_sent(site, run, tmp_path):
    run(site.url("/ferry"), "--out", tmp_path, "--contact", "desk@post.example")
    assert all("(+desk@post.example)" in headers["User-Agent"] for _, headers in site.asked)


def test_a_contact_that_cannot_be_sent_is_bad_usage(site, run, tmp_path):
    assert run(site.url("/ferry"), "--out", tmp_path, "--contact", "the desk").exit_code == 2
    assert site.asked == []


def test_a_place_that_cannot_be_written_is_told_before_anything_is_fetched(site, run, tmp_path):
    (tmp_path / "file").write_text("")
    assert run(site.url("/ferry"), "--out", tmp_path / "file").exit_code == 2
    assert site.asked == []


def test_a_summary_is_saved_and_told_where_its_article_cannot_be_had(site, run, tmp_path):
    site.page("/feed", FEED.replace(b"https://post.example", site.url("").encode()), Content_Type="application/rss+xml")
    result = run(site.url("/feed"), "--out", tmp_path)
    assert site.paths == ["/feed", "/story-1", "/story-2"]
    assert f"{site.url('/story-1')}: answers 404 Not Found" in result.stderr
    assert f"{site.url('/feed')}#1: the feed holds only a summary" in result.stderr
    assert f"2 saved in {tmp_path}, 2 not" in result.stderr


def test_the_articles_of_a_feed_of_summaries_are_fetched_and_saved_instead_of_them(site, run, tmp_path):
    site.page("/feed", FEED.replace(b"https://post.example", site.url("").encode()), Content_Type="application/rss+xml")
    site.page("/story-1", STORY, Content_Type="text/html")
    result = run(site.url("/feed"), "--out", tmp_path)
    assert f"2 saved in {tmp_path}, 1 not" in result.stderr
    texts = sorted((path.read_text("utf-8") for path in tmp_path.iterdir()), key=len)
    assert "42 passengers of the ferry were brought" in texts[0]
    assert "Captain Lena Brandt said" in texts[1]
    assert not any("41 passengers of the ferry were brought" in text for text in texts)


def test_a_feed_with_whole_articles_is_taken_as_it_is(site, run, tmp_path):
    text = b"".join(
        b"<p>The coast guard said on Sunday that passenger %d of the ferry was brought ashore by boat.</p>" % n for n in range(30)
    )
    full = FEED.replace(b"</description>", b"</description><content:encoded><![CDATA[" + text + b"]]></content:encoded>")
    full = full.replace(b"<rss ", b'<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ')
    site.page("/feed", full, Content_Type="application/rss+xml")
    result = run(site.url("/feed"), "--out", tmp_path)
    assert site.paths == ["/feed"]
    assert result.exit_code == 0 and "only a summary" not in result.stderr


def test_the_links_of_a_feed_obey_every_rule_of_an_address(site, run, tmp_path):
    links = [
        "http://169.254.169.254/latest",
        "http://127.0.0.1:22/",
        site.url("/drafts/1"),
        "file:///etc/passwd",
        "http://user:secret@post.example/",
    ]
    items = "".join(
        f"<item><title>x</title><link>{link}</link><description>The ferry sank on Sunday off the harbour.</description></item>"
        for link in links
    )
    site.page(
        "/feed", f"<rss version='2.0'><channel><title>Post</title>{items}</channel></rss>".encode(), Content_Type="application/rss+xml"
    )
    site.page("/robots.txt", b"User-agent: *\nDisallow: /drafts/")
    result = run(site.url("/feed"), "--out", tmp_path)
    assert site.paths == ["/feed"]
    for reason in (
        "169.254.169.254 is a link-local address",
        "port 22 is not one of the web",
        "robots.txt asks programs to keep away",
        "user name or password",
    ):
        assert reason in result.stderr
    assert "etc/passwd" not in result.stdout + result.stderr


def test_each_entry_of_a_feed_is_a_file_of_its_own():
    raw = RawFile("https://post.example/feed", FEED, url="https://post.example/feed", content_type="application/rss+xml")
    items = [item for item in load([raw]) if item.article.skipped is None]
    assert len(saved_files(raw, items)) == len(items) == 2


@pytest.mark.parametrize(
    "address",
    [
        "https://post.example/../../etc/passwd",
        "https://post.example/%2e%2e%2f%2e%2e%2fetc",
        "https://post.example/..%5c..%5ca",
        "https://post.example/" + "a" * 1900,
        "https://post.example/",
        "https://post.example/con.html?a=/b:c*d",
        "https://bücher.example/zürich\u202egnp",
    ],
)
def test_file_names_are_safe_and_tell_addresses_apart(address):
    def name(source):
        (item,) = load([RawFile(source, STORY, url="https://post.example/a", content_type="text/html")])
        return next(iter(saved_files(RawFile(source, STORY), [item])))

    ours = name(address)
    assert len(ours) < MAX_NAME_CHARS + 20
    assert set(ours) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert ours.count(".") == 1
    assert not ours.startswith((".", "-"))
    assert name(address + "x") != ours
