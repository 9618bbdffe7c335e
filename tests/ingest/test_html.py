"""Saved web pages to articles."""

import datetime as dt

import pages
import pytest

from crosscheck.ingest import RawFile, load
from crosscheck.ingest.limits import MAX_LIVE_ENTRIES
from tests.ingest.documents import LEAD, PARAGRAPHS, SECOND, THIRD, TITLE, ld, page, paragraphs


def read(markup, **more):
    return load([RawFile("a.html", markup.encode() if isinstance(markup, str) else markup, **more)])


def one(markup, **more):
    [item] = read(markup, **more)
    return item


def body(article):
    return [article.text[passage.start : passage.end] for passage in article.passages if passage.role == "body"]


@pytest.mark.parametrize("layout", pages.LAYOUTS, ids=lambda layout: layout.__name__)
def test_typical_layouts_give_the_article_and_what_it_states(layout):
    for story in pages.stories(2, f"test {layout.__name__}"):
        scores = pages.score(layout(story))
        assert scores["body"] >= 0.93, scores
        assert all(scores[name] == 1 for name in pages.FIELDS), scores


def test_the_headline_comes_first_and_the_page_s_frame_is_left_out():
    menu = "<nav><ul><li><a href=/a>Politics</a></li><li><a href=/b>Sport</a></li></ul></nav>"
    article = one(
        page(f"{menu}<article><h1>{TITLE}</h1>{paragraphs()}</article><footer>© 2014 The Harbour Post. All rights reserved.</footer>")
    ).article
    assert article.text.startswith(TITLE)
    assert [passage.role for passage in article.passages] == ["headline", "body", "body", "body"]
    assert body(article) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "extra",
    [
        "<div role=dialog><p>We and our partners store cookies on your device to personalise what you see, and you may object at any time.</p></div>",
        "<div id=onetrust-banner><p>This site uses cookies to personalise content, and you may object to that at any time in the settings.</p></div>",
        "<div class='newsletter-signup'><p>Every morning the day's best stories, free in your inbox, written by our own correspondents.</p></div>",
        "<section class=related><h3>Related</h3><p>Another ferry ran aground off Lorn last week after its engine failed in the storm.</p></section>",
        "<div class=comments-list><p>I was on that ferry last summer and it already looked as if it would not last another winter.</p></div>",
        "<div><h3>More like this</h3><p>Another ferry ran aground off Lorn last week after its engine failed in the storm.</p></div>",
    ],
)
def test_what_is_not_the_article_is_not_read(extra):
    for markup in (f"<article><h1>{TITLE}</h1>{paragraphs()}</article>{extra}", f"<div><h1>{TITLE}</h1>{paragraphs()}{extra}</div>"):
        assert body(one(page(markup)).article) == list(PARAGRAPHS)


def test_a_class_that_covers_most_of_the_page_is_no_reason_to_cut():
    assert body(one(page(f"<div class='subscribe-layout'><h1>{TITLE}</h1>{paragraphs()}</div>")).article) == list(PARAGRAPHS)


def test_of_an_endless_page_the_first_article_is_read():
    other = (
        f"<article><h1>Storm closes the port of Lorn</h1>{paragraphs([text.replace('ferry', 'storm') for text in PARAGRAPHS])}</article>"
    )
    text = one(page(f"<article><h1>{TITLE}</h1>{paragraphs()}</article>{other}{other}")).article.text
    assert "storm closes" not in text.lower()
    text = one(page(f"{other}<article><h1>{TITLE}</h1>{paragraphs()}</article>", head=ld())).article.text
    assert text.startswith(TITLE)
    assert "storm closes" not in text.lower()


def test_one_article_in_two_elements_is_kept_whole():
    markup = f"<h1>{TITLE}</h1><article>{paragraphs([LEAD, SECOND])}</article><article>{paragraphs([THIRD, THIRD.replace('Tuesday', 'Friday')])}</article>"
    assert len(body(one(page(markup)).article)) == 4


def test_a_stated_body_is_taken_where_the_page_is_drawn_by_script():
    item = one(page("<div id=root></div>", head=ld(articleBody="\n\n".join(PARAGRAPHS))))
    assert body(item.article) == list(PARAGRAPHS)
    markup = "".join(f"<p>{text} &amp; more</p>" for text in PARAGRAPHS)
    assert body(one(page("<div id=root></div>", head=ld(articleBody=markup))).article) == [f"{text} & more" for text in PARAGRAPHS]


def test_a_page_without_text_says_what_to_do():
    assert one(page("<div id=root></div>")).article.skipped.startswith("no article text in this page; if it is drawn by JavaScript")


def test_a_paywall_is_told():
    item = one(page(head=ld(isAccessibleForFree="False")))
    assert item.article.notes == ("the page says that it is not free to read: its text may be cut short",)


def test_the_date_s_source_and_the_update_are_kept():
    item = one(page(head=ld(datePublished="2014-05-03T19:18:00-04:00", dateModified="2014-05-04T08:00:00-04:00")))
    assert item.article.published_from == "JSON-LD datePublished"
    assert item.article.updated == dt.datetime.fromisoformat("2014-05-04T08:00:00-04:00")
    assert item.article.published == dt.datetime.fromisoformat("2014-05-03T19:18:00-04:00")


def test_of_a_page_without_text_nothing_is_claimed():
    head = ld(datePublished="2014-05-03T19:18:00-04:00", dateModified="2014-05-04T08:00:00-04:00")
    article = one(page("<div id=root></div>", head=head)).article
    assert article.skipped
    assert (article.title, article.published, article.published_from, article.updated) == (None, None, None, None)


def test_a_dateline_in_the_text_is_the_last_resort():
    item = one(
        page(f"<article><h1>{TITLE}</h1><p>PORT ADA, May 3, 2014 (Harbour Press) -- {LEAD}</p>{paragraphs([SECOND, THIRD])}</article>")
    )
    assert (item.article.published, item.article.published_from) == (dt.date(2014, 5, 3), "dateline in the text")


@pytest.mark.parametrize(
    "comment",
    ["<!-- saved from url=(0024)https://post.example/a -->", "<!--\n Page saved with SingleFile \n url: https://post.example/a \n-->"],
)
def test_the_address_that_a_browser_saved_is_read(comment):
    assert one(comment + page()).article.url == "https://post.example/a"


def test_scripts_and_handlers_stay_markup():
    markup = f"<article><h1>{TITLE}</h1><script>document.write('x')</script><p onclick='x()'>{LEAD}</p><img src=x onerror='alert(1)'>{paragraphs([SECOND, THIRD])}</article>"
    text = one(page(markup)).article.text
    assert "alert" not in text
    assert "document.write" not in text


@pytest.mark.parametrize(
    "markup", ["<html>", "<html><body></body></html>", "<!DOCTYPE html>", "<p>", "<html><head><title>x</title></head></html>", "<br>" * 50]
)
def test_pages_of_nothing_are_skipped(markup):
    assert one(markup).article.skipped


# --- live blogs -----------------------------------------------------------------------------------------------------


def live(*updates, body="", **node):
    return page(
        f"<h1>{TITLE}</h1>{body}",
        head=ld(**{"@type": "LiveBlogPosting", "datePublished": "2014-05-03T08:00:00-04:00", "liveBlogUpdate": list(updates), **node}),
    )


def update(hour, text=LEAD, **more):
    return {
        "@type": "BlogPosting",
        "headline": f"Bulletin of {hour}",
        "datePublished": f"2014-05-03T{hour:02}:00:00-04:00",
        "articleBody": f"{text} ({hour})",
        **more,
    }


def test_entries_of_a_live_blog_are_articles_with_their_own_times():
    items = read(
        live(
            update(9),
            update(11, url="https://post.example/live#b11"),
            update(10, author={"name": "Tom Reed"}),
            author={"name": "Ada Quill"},
        )
    )
    found = [(item.article.source, item.article.title, item.article.published.hour, item.article.author) for item in items]
    assert found == [
        ("a.html#1", "Bulletin of 9", 9, "Ada Quill"),
        ("a.html#2", "Bulletin of 11", 11, "Ada Quill"),
        ("a.html#3", "Bulletin of 10", 10, "Tom Reed"),
    ]
    assert len({item.article.sha256 for item in items}) == 3
    assert all(item.article.outlet == "The Harbour Post" and item.article.skipped is None for item in items)


def test_entries_without_text_of_their_own_are_found_on_the_page():
    blocks = "".join(f"<div id=b{hour}><h2>Bulletin of {hour}</h2><p>{LEAD} It is {hour}.</p></div>" for hour in (9, 10))
    items = read(live(*(update(hour, articleBody="", url=f"https://post.example/live#b{hour}") for hour in (9, 10)), body=blocks))
    assert [body(item.article) for item in items] == [[f"{LEAD} It is 9."], [f"{LEAD} It is 10."]]


def test_entries_in_microdata():
    entry = "<div itemprop=liveBlogUpdate itemscope><time itemprop=datePublished datetime='2014-05-03T{0}:00:00-04:00'></time><h3 itemprop=headline>Bulletin of {0}</h3><div itemprop=articleBody><p>{1} It is {0}.</p></div></div>"
    items = read(page(f"<h1>{TITLE}</h1>" + "".join(entry.format(hour, LEAD) for hour in (10, 11))))
    assert [(item.article.title, item.article.published.hour) for item in items] == [("Bulletin of 10", 10), ("Bulletin of 11", 11)]


def test_entries_in_utc_get_the_zone_of_the_page():
    items = read(live(*({**update(hour), "datePublished": f"2014-05-04T0{hour}:00:00Z"} for hour in (1, 2))))
    assert [item.article.published.isoformat() for item in items] == ["2014-05-03T21:00:00-04:00", "2014-05-03T22:00:00-04:00"]
    assert items[0].article.published_from == "JSON-LD datePublished of the entry, zone of the page"


def test_entries_without_times_and_lone_entries_are_no_live_blog():
    for updates in (
        [update(9)],
        [update(9, datePublished=None), update(10, datePublished="soon")],
        [],
        [None, 3, "x"],
        [update(9, articleBody=None), update(10, articleBody=7)],
    ):
        items = read(live(*updates, body=paragraphs()))
        assert [item.article.source for item in items] == ["a.html"], updates


def test_a_later_save_of_a_live_blog_replaces_its_entries_one_by_one():
    link = "https://post.example/live#b{}"
    old = live(*(update(hour, url=link.format(hour)) for hour in (9, 10)))
    new = live(
        update(9, text=SECOND, url=link.format(9), dateModified="2014-05-03T12:00:00-04:00"),
        update(11, url=link.format(11)),
        update(10, url=link.format(10)),
    )
    items = {
        item.article.source: item.article.skipped for item in load([RawFile("new.html", new.encode()), RawFile("old.html", old.encode())])
    }
    assert [source for source, skipped in items.items() if skipped is None] == ["new.html#1", "new.html#2", "new.html#3"] or len(
        [1 for skipped in items.values() if skipped is None]
    ) == 3
    assert "another version of new.html#1" in items["old.html#1"]
    assert items["old.html#2"] or items["new.html#3"]


def test_a_live_blog_without_end_is_cut_with_a_reason():
    items = read(live(*(update(n % 24, text=f"{LEAD} {n}", url=f"https://post.example/live#b{n}") for n in range(MAX_LIVE_ENTRIES + 5))))
    assert len(items) == MAX_LIVE_ENTRIES + 1
    assert [item.article.skipped for item in items if item.article.skipped] == [
        f"more than {MAX_LIVE_ENTRIES} entries in one live blog; this and later ones are left out"
    ]
