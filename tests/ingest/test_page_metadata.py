"""What a page states of itself, from every place where pages state it."""

import datetime as dt

import pytest

from crosscheck.ingest.page.metadata import page_facts
from crosscheck.ingest.page.tree import parse_page
from tests.ingest.documents import TITLE, ld, page, paragraphs

EDT = dt.timezone(dt.timedelta(hours=-4))
STAMP = "2014-05-03T19:18:00-04:00"
MOMENT = dt.datetime(2014, 5, 3, 19, 18, tzinfo=EDT)


def facts(body=None, *, head="", title=TITLE, url=None, today=None):
    return page_facts(parse_page(page(body, head=head, title=title)), url, today)


def meta(name, content):
    return f'<meta property="{name}" name="{name}" content="{content}">'


# --- dates ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "body", "source"),
    [
        (ld(datePublished=STAMP), None, "JSON-LD datePublished"),
        (meta("article:published_time", STAMP), None, "meta article:published_time"),
        (meta("parsely-pub-date", STAMP), None, "meta parsely-pub-date"),
        (meta("DC.date.issued", STAMP), None, "meta dc.date.issued"),
        ("", f"<h1>{TITLE}</h1><meta itemprop=datePublished content='{STAMP}'>{paragraphs()}", "meta datepublished"),
        ("", f"<h1>{TITLE}</h1><time itemprop=datePublished datetime='{STAMP}'>Saturday</time>{paragraphs()}", "microdata datePublished"),
        ("", f"<h1>{TITLE}</h1><time datetime='{STAMP}'>Saturday</time>{paragraphs()}", "time element"),
        ("", f"<h1>{TITLE}</h1><div>May 3, 2014 7:18 PM EDT</div>{paragraphs()}", "dateline"),
    ],
)
def test_the_publication_date_and_where_it_was_found(head, body, source):
    found = facts(body, head=head).published
    assert (found.stamp, found.stamp.utcoffset(), found.source) == (MOMENT, MOMENT.utcoffset(), source)


def test_the_address_has_the_date_where_nothing_else_does():
    found = facts(url="https://post.example/2014/may/03/ferry-sinks").published
    assert (found.stamp, found.source) == (dt.date(2014, 5, 3), "date in the address")
    assert facts(url="https://post.example/2014/13/45/ferry").published is None


def test_updated_is_apart_from_published():
    found = facts(head=ld(datePublished=STAMP, dateModified="2014-05-04T08:00:00-04:00"))
    assert (found.published.stamp, found.updated) == (MOMENT, dt.datetime(2014, 5, 4, 8, tzinfo=EDT))
    assert facts(head=ld(datePublished=STAMP, dateModified=STAMP)).updated is None
    shown = facts(f"<h1>{TITLE}</h1><p>Published May 3, 2014</p><p>Updated May 4, 2014</p>{paragraphs()}")
    assert (shown.published.stamp, shown.updated) == (dt.date(2014, 5, 3), dt.date(2014, 5, 4))


def test_a_page_with_only_an_update_says_so():
    found = facts(head=meta("article:modified_time", STAMP))
    assert (found.published.stamp, found.updated) == (MOMENT, None)
    assert "of the last change" in found.published.source


def test_the_day_that_the_page_was_loaded_is_not_its_date():
    body = f"<div class=today>Tuesday, June 10, 2014</div><nav>{'<a>News</a> ' * 20}</nav><h1>{TITLE}</h1><p>By Ada Quill</p><p>May 3, 2014</p>{paragraphs()}"
    assert facts(body).published.stamp == dt.date(2014, 5, 3)


def test_dates_of_comments_and_other_articles_are_not_its_date():
    side = "<aside><time datetime='2020-01-01'>January 1, 2020</time></aside>"
    assert facts(f"<h1>{TITLE}</h1>{paragraphs()}{side}", url="https://post.example/a").published is None


def test_a_date_in_the_future_is_passed_over():
    head = ld(datePublished="2044-05-03") + meta("article:published_time", STAMP)
    assert facts(head=head, today=dt.date(2020, 1, 1)).published.stamp == MOMENT


# --- headline, outlet, author, address ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", f"<h1>{TITLE}</h1>"),
        ("", f"<div class=logo><h1>The Harbour Post</h1></div><h1>{TITLE}</h1>"),
        (ld(headline="Ferry disaster: all you need to know"), f"<h1>{TITLE}</h1>"),
        (ld(), "<h1>The Harbour Post</h1>"),
        (meta("og:title", TITLE), "<div>no heading</div>"),
        ("", "<div>no heading</div>"),
        (ld(), f"<h1>{TITLE}</h1><h1>Storm closes the port of Lorn</h1>"),
        (ld(), "<h1>Storm closes the port of Lorn</h1><h1><span>Ferry sinks</span>\n off Port Ada</h1>"),
    ],
)
def test_the_headline_that_the_page_shows_else_states(head, body):
    assert facts(f"{body}{paragraphs()}", head=meta("og:site_name", "The Harbour Post") + head).title == TITLE


@pytest.mark.parametrize(
    ("head", "title", "url", "outlet"),
    [
        (meta("og:site_name", "The Harbour Post"), TITLE, None, "The Harbour Post"),
        (ld(publisher={"@type": "Organization", "name": "Lorn Daily"}), TITLE, None, "Lorn Daily"),
        (meta("og:site_name", "BBC News"), TITLE, "https://www.bbc.com/news/1", "BBC"),
        (meta("application-name", "Lorn Daily"), TITLE, "https://lorn.example/1", "Lorn Daily"),
        ("", TITLE, "https://lorn.example/1", "The Harbour Post"),
        ("<script>x</script>", TITLE, None, "The Harbour Post"),
        (ld(**{"@type": "WebSite", "name": "Lorn Daily"}), TITLE, None, "Lorn Daily"),
    ],
)
def test_the_outlet_by_its_domain_its_own_words_or_the_page_s_title(head, title, url, outlet):
    assert facts(head=head, title=title, url=url).outlet == outlet


@pytest.mark.parametrize(
    ("whole", "url", "outlet"),
    [
        (f"The Harbour Post: {TITLE}", None, "The Harbour Post"),
        (f"{TITLE} - Lorn Daily", None, "Lorn Daily"),
        (TITLE, None, None),
        (TITLE, "https://www.lorn.example/1", "lorn.example"),
        (f"{TITLE} after storm", None, "after storm"),
    ],
)
def test_a_title_element_with_a_site_in_it(whole, url, outlet):
    tree = parse_page(f"<html><head><title>{whole}</title></head><body><h1>{TITLE}</h1>{paragraphs()}</body></html>")
    found = page_facts(tree, url, None).outlet
    assert found == outlet if "after" not in whole else found != TITLE


@pytest.mark.parametrize(
    ("head", "byline", "author"),
    [
        (ld(author={"@type": "Person", "name": "Ada Quill"}), "", "Ada Quill"),
        (ld(author=[{"name": "Ada Quill"}, {"name": "Tom Reed"}, {"name": "Ada Quill"}]), "", "Ada Quill, Tom Reed"),
        (ld(author="By Ada Quill"), "", "Ada Quill"),
        (meta("author", "Ada Quill"), "", "Ada Quill"),
        (meta("article:author", "https://social.example/ada"), "<p>By Ada Quill</p>", "Ada Quill"),
        (meta("author", "The Harbour Post"), "<p>By Ada Quill and Tom Reed</p>", "Ada Quill and Tom Reed"),
        ("", "<a rel=author href=/ada>Ada Quill</a>", "Ada Quill"),
        ("", "<span itemprop=author itemscope><span itemprop=name>Ada Quill</span></span>", "Ada Quill"),
        ("", "<p>By Ada Quill | May 3, 2014</p>", "Ada Quill"),
    ],
)
def test_the_author_without_addresses_and_site_names(head, byline, author):
    site = meta("og:site_name", "The Harbour Post")
    assert facts(f"<h1>{TITLE}</h1>{byline}{paragraphs()}", head=site + head).author == author


@pytest.mark.parametrize(
    ("head", "given", "expected"),
    [
        ("<link rel=canonical href='https://post.example/a'>", None, "https://post.example/a"),
        ("<link rel=canonical href='/a'>", "https://post.example/b?x", "https://post.example/a"),
        ("<link rel=canonical href='https://amp.post.example/a'>", "https://post.example/b", "https://amp.post.example/a"),
        ("<link rel=canonical href='https://other.example/a'>", "https://post.example/b", "https://post.example/b"),
        (meta("og:url", "https://post.example/a"), None, "https://post.example/a"),
        (ld(mainEntityOfPage="https://post.example/a"), None, "https://post.example/a"),
        ("<link rel=canonical href='javascript:alert(1)'>", None, None),
        ("<link rel=canonical href='file:///etc/passwd'>", "https://post.example/b", "https://post.example/b"),
        ("<link rel=canonical href='http://[bad/'>", None, None),
        ("", "https://post.example/b", "https://post.example/b"),
    ],
)
def test_the_address_is_that_of_the_host_that_answered(head, given, expected):
    assert facts(head=head, url=given).url == expected


def test_of_several_described_articles_the_page_s_own_is_read():
    other = {"@type": "NewsArticle", "headline": "Storm closes port", "datePublished": "2020-01-01", "author": {"name": "Someone Else"}}
    own = {"@type": "NewsArticle", "headline": TITLE, "datePublished": STAMP, "author": {"name": "Ada Quill"}}
    found = facts(head=ld(**{"@graph": [other, own], "@type": "WebSite", "headline": None}))
    assert (found.published.stamp, found.author) == (MOMENT, "Ada Quill")


@pytest.mark.parametrize(
    "script",
    ["not JSON", "[" * 100_000, '{"@type": "NewsArticle", "headline": ["', '{"@type": ["NewsArticle", 7], "headline": {"a": 1}, "author": [[[]]], "publisher": 3}', "null", "[]",
     '{"@type":"NewsArticle","datePublished":{"a":1},"author":{"name":{"name":1}},"mainEntityOfPage":[1],"isAccessibleForFree":[]}'],
)  # fmt: skip
def test_broken_structured_data_is_passed_over(script):
    found = facts(head=f'<script type="application/ld+json">{script}</script>' + meta("article:published_time", STAMP))
    assert (found.title, found.published.stamp) == (TITLE, MOMENT)


def test_structured_data_in_comments_and_with_entities_is_read():
    node = f'{{"@type":"NewsArticle","headline":"Ferry &amp; storm","datePublished":"{STAMP}"}}'
    wrapped = f'<script type="application/ld+json">//<![CDATA[\n{node}\n//]]></script>'
    found = facts("<div>no heading</div>" + paragraphs(), head=wrapped)
    assert (found.title, found.published.stamp) == ("Ferry & storm", MOMENT)
