"""Two printings of one article."""

import pytest

from crosscheck.ingest import RawFile, load
from crosscheck.ingest.versions import canonical_url
from tests.ingest.documents import LEAD, SECOND, jsonl, ld, page, warc


def line(text, **more):
    return {"text": text, "outlet": "Post", "url": "https://post.example/1", **more}


def skipped(*objects):
    return {item.article.source.rpartition("#")[2]: item.article.skipped for item in load([RawFile("a.jsonl", jsonl(*objects))])}


def test_the_later_version_counts_and_the_earlier_is_kept_with_a_reason():
    items = load([RawFile("a.jsonl", jsonl(line(LEAD, published="2014-05-04"), line(SECOND, published="2014-05-03")))])
    old = next(item.article for item in items if item.article.source == "a.jsonl#2")
    assert old.skipped == "another version of a.jsonl#1, with the same outlet and address; the later one, of 2014-05-04, counts"
    assert old.text == SECOND
    assert old.passages


def test_updated_decides_before_published():
    found = skipped(line(LEAD, published="2014-05-03", updated="2014-05-06"), line(SECOND, published="2014-05-04"))
    assert found["1"] is None
    assert "of 2014-05-06" in found["2"]


def test_zones_are_compared_as_instants():
    found = skipped(line(LEAD, published="2014-05-03T23:00:00-05:00"), line(SECOND, published="2014-05-04T01:00:00+00:00"))
    assert found["1"] is None
    assert found["2"]


def test_of_three_versions_one_counts():
    found = skipped(*(line(f"{LEAD} {n}", published=f"2014-05-0{day}") for n, day in enumerate((4, 6, 5))))
    assert [found[n] is None for n in "123"] == [False, True, False]


def test_without_dates_the_last_counts_and_the_reason_says_so():
    found = skipped(line(LEAD), line(SECOND))
    assert found == {
        "1": "another version of a.jsonl#2, with the same outlet and address; neither says which is later, so the one that sorts last counts",
        "2": None,
    }


def test_ten_sorts_behind_nine():
    found = skipped(*(line(f"{LEAD} {n}") for n in range(12)))
    assert [number for number, reason in found.items() if reason is None] == ["12"]


def test_of_two_copies_in_a_web_archive_the_later_dated_counts():
    first, second = (
        page(head=ld(datePublished="2014-05-03", dateModified=f"2014-05-0{day}"), title=f"Ferry {day} sinks") for day in (7, 5)
    )
    items = load(
        [
            RawFile(
                "a.warc", warc(("https://post.example/x/1", first.encode()), ("http://www.post.example/x/1/?utm_source=a", second.encode()))
            )
        ]
    )
    assert [item.article.skipped is None for item in items] == [True, False]


def text(words, **stated):
    lines = "".join(
        f"{name}: {value}\n" for name, value in {"outlet": "The Harbour Post", "url": "https://post.example/1", **stated}.items()
    )
    return RawFile("agency.txt", f"---\n{lines}---\n{words}\n".encode())


def saved(**stated):
    head = "<link rel=canonical href='https://www.post.example/1?utm_source=x'><meta property='og:site_name' content='The Harbour Post'>"
    return RawFile("page.html", page(head=head + ld(datePublished="2014-05-03T10:00:00Z", **stated)).encode())


@pytest.mark.parametrize(
    ("agency", "html", "counts"),
    [
        ({"published": "2014-05-03T12:00:00Z"}, {}, "agency.txt"),
        ({"published": "2014-05-03T08:00:00Z"}, {}, "page.html"),
        ({"published": "2014-05-03T12:00:00Z"}, {"dateModified": "2014-05-03T13:00:00Z"}, "page.html"),
        ({"published": "2014-05-03T10:00:00Z", "updated": "2014-05-04T09:00:00Z"}, {"dateModified": "2014-05-03T13:00:00Z"}, "agency.txt"),
    ],
)
def test_a_saved_page_and_a_text_of_one_address_are_versions(agency, html, counts):
    items = load([text(LEAD, **agency), saved(**html)])
    assert {item.article.source: item.article.skipped is None for item in items} == {
        name: name == counts for name in ("agency.txt", "page.html")
    }


def test_of_two_texts_with_one_date_the_one_fetched_later_counts():
    early, late = (text(f"{LEAD} {hour}", published="2014-05-03", fetched=f"2014-05-05T{hour}:00:00+00:00") for hour in ("07", "19"))
    found = load([RawFile("b.txt", early.data), RawFile("a.txt", late.data)])
    assert [item.article.source for item in found if item.article.skipped is None] == ["a.txt"]


def test_a_text_without_an_outlet_is_its_address_s_where_that_is_well_known():
    [item] = load([RawFile("x.txt", f"---\nurl: https://www.bbc.co.uk/news/1\n---\n{LEAD}\n".encode())])
    assert item.article.outlet == "BBC"


@pytest.mark.parametrize("updated", ["soon", "[1, 2]", "2014-13-45"])
def test_an_update_that_is_no_date_is_passed_over(updated):
    [item] = load([text(LEAD, updated=updated)])
    assert item.article.skipped is None and item.article.updated is None


@pytest.mark.parametrize(
    "change",
    [
        {"outlet": "Herald"},
        {"url": "https://post.example/2"},
        {"url": None},
        {"url": "https://post.example/"},
        {"url": "https://post.example/1?page=2"},
    ],
)
def test_another_outlet_or_address_is_no_version(change):
    assert set(skipped(line(LEAD), line(SECOND, **change)).values()) == {None}


def test_two_articles_that_give_the_front_page_as_their_address_are_two():
    assert set(skipped(line(LEAD, url="https://post.example/"), line(SECOND, url="https://post.example")).values()) == {None}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("https://post.example/a", "http://post.example/a/"),
        ("https://post.example/a", "https://www.post.example/a#comments"),
        ("https://post.example/a", "https://m.post.example/a?utm_source=x&fbclid=1"),
        ("https://post.example/a", "https://amp.post.example/a/amp"),
        ("https://post.example/a", "https://post.example/a.amp"),
        ("https://post.example/a?x=1&y=2", "https://post.example/a?y=2&x=1"),
    ],
)
def test_addresses_of_one_article(left, right):
    assert canonical_url(left) == canonical_url(right)


@pytest.mark.parametrize("url", ["", "post.example/a", "ftp://post.example/a", "https://[::1/a", "https://post.example/?" + "a=1&" * 500])
def test_what_is_no_address_names_nothing(url):
    assert canonical_url(url) is None
