import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.fetch.limits import MAX_ROBOTS_BYTES, MAX_ROBOTS_RULES
from crosscheck.fetch.robots import parse_robots


@pytest.mark.parametrize(
    ("rule", "path", "allowed"),
    [
        ("Disallow: /", "/news", False),
        ("Disallow:", "/news", True),
        ("Disallow: /drafts", "/drafts/1", False),
        ("Disallow: /drafts", "/news/drafts", True),
        ("Disallow: /Drafts", "/drafts", True),
        ("Disallow: /\nAllow: /news", "/news/quake", True),
        ("Allow: /news\nDisallow: /", "/sport", False),
        ("Disallow: /news\nAllow: /news", "/news", True),
        ("Disallow: /*.pdf$", "/a/b.pdf", False),
        ("Disallow: /*.pdf$", "/a/b.pdf?x=1", True),
        ("Disallow: /*?print=", "/a?print=1", False),
        ("Disallow: */amp/", "/news/amp/quake", False),
        ("Disallow: /a*b*c", "/a-b", True),
        ("Disallow: /a$", "/a", False),
        ("Disallow: /a$", "/ab", True),
        ("Disallow: /ab*b$", "/ab", True),
        ("Disallow: /~desk", "/%7Edesk/1", False),
        ("Disallow: /%7edesk", "/~desk/1", False),
        ("Disallow: /zürich", "/z%C3%BCrich", False),
        ("Disallow: /a%2fb", "/a/b", True),
        ("disallow : /x # all of it", "/x", False),
        ("Disallow /x", "/x", True),
        ("Disallow: //[half", "/x", True),
    ],
)
def test_rules_mean_what_the_standard_says(rule, path, allowed):
    assert parse_robots(f"User-agent: *\n{rule}\n".encode()).allows(path) is allowed


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("User-agent: crosscheck\nDisallow: /\n\nUser-agent: *\nDisallow:", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: CrossCheck/2.0\nAllow: /", True),
        ("User-agent: other\nUser-agent: crosscheck\nDisallow: /", False),
        ("User-agent: other\nDisallow: /", True),
        ("User-agent: crosscheckers\nDisallow: /", True),
        ("User-agent: crosscheck\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: crosscheck\nDisallow: /", False),
        ("User-agent: crosscheck\nUser-agent: *\nDisallow: /", False),
        ("User-agent: crosscheck\n\nUser-agent: *\nDisallow: /", False),
        ("Disallow: /", True),
        ("", True),
        ("<html><body>No such page: Disallow: /</body></html>", True),
        ("\ufeffUser-agent: *\r\nDisallow: /", False),
    ],
)
def test_the_group_that_names_this_program_counts_or_else_that_for_everyone(text, allowed):
    assert parse_robots(text.encode()).allows("/news") is allowed


@pytest.mark.parametrize(
    ("stated", "seconds"), [("5", 5.0), ("0.5", 0.5), ("-1", None), ("soon", None), ("9" * 50, None), ("²", None), ("inf", None)]
)
def test_crawl_delay(stated, seconds):
    assert parse_robots(f"User-agent: *\nCrawl-delay: {stated}".encode()).delay_seconds == seconds


@given(st.binary(max_size=300), st.text(max_size=50))
def test_any_bytes_are_a_robots_file(data, path):
    assert parse_robots(b"User-agent: *\nDisallow: /" + data).allows("/" + path) in (True, False)


@pytest.mark.parametrize("line", [b"Disallow: /" + b"*a" * 990, b"Disallow: /" + b"*" * 1990, b"Disallow: /" + b"%" * 1990])
def test_hostile_rules_cost_little(line):
    data = (b"User-agent: *\n" + b"\n".join([line] * (MAX_ROBOTS_BYTES // len(line))))[:MAX_ROBOTS_BYTES]
    began = time.process_time()
    parse_robots(data).allows("/" + "a" * 1900)
    assert time.process_time() - began < 3.0


def test_rules_beyond_the_limit_are_not_looked_at():
    data = b"User-agent: *\n" + b"Disallow: /a\n" * (MAX_ROBOTS_RULES + 10)
    assert len(parse_robots(data).rules) == MAX_ROBOTS_RULES


# --- on a site ------------------------------------------------------------------------------------------------------


def test_what_robots_forbids_is_refused_and_not_asked_for(site, get):
    site.page("/robots.txt", b"User-agent: *\nDisallow: /drafts/")
    site.page("/drafts/1", b"text")
    result = get(site.url("/drafts/1"))
    assert result.outcome == "refused"
    assert "robots.txt" in result.reason
    assert site.paths == []


def test_a_redirect_into_what_robots_forbids_is_refused(site, get):
    site.page("/robots.txt", b"User-agent: *\nDisallow: /drafts/")
    site.page("/news", status=302, Location="/drafts/1")
    assert get(site.url("/news")).outcome == "refused"
    assert site.paths == ["/news"]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(200, "fetched"), (401, "fetched"), (404, "fetched"), (410, "fetched"), (500, "refused"), (503, "refused"), (429, "refused")],
)
def test_a_missing_robots_allows_and_a_broken_one_refuses(site, get, status, outcome):
    site.page("/robots.txt", b"", status=status)
    site.page("/news", b"text")
    assert get(site.url("/news")).outcome == outcome


def test_robots_is_asked_for_once_a_site(site, limits):
    from crosscheck.fetch import fetch

    urls = [site.url(f"/{number}") for number in range(3)]
    for number in range(3):
        site.page(f"/{number}", b"text")
    assert [result.outcome for result in fetch(urls, limits=limits)] == ["fetched"] * 3
    assert [path for path, _ in site.asked].count("/robots.txt") == 1


def test_a_robots_that_never_ends_is_read_as_far_as_the_standard_asks(site, get):
    site.page("/robots.txt", b"User-agent: *\nDisallow: /drafts\n" + b"# padding\n" * 60_000)
    site.page("/news", b"text")
    assert get(site.url("/news")).outcome == "fetched"
    assert get(site.url("/drafts")).outcome == "refused"


def test_ten_megabytes_of_rules_cost_little_and_those_at_the_top_count(site, get):
    rule = b"Disallow: /drafts/*/of/*/%d$\n"
    site.page("/robots.txt", b"User-agent: *\nDisallow: /top\n" + b"".join(rule % number for number in range(10_000_000 // len(rule))))
    began = time.process_time()
    assert get(site.url("/top")).outcome == "refused"
    site.page("/" + "drafts/" * 200, b"text")
    assert get(site.url("/" + "drafts/" * 200)).outcome == "fetched"
    assert time.process_time() - began < 10


def test_a_redirected_robots_is_followed(site, get):
    site.page("/robots.txt", status=301, Location="/rules.txt")
    site.page("/rules.txt", b"User-agent: *\nDisallow: /")
    assert get(site.url("/news")).outcome == "refused"


def test_a_robots_redirected_in_a_circle_is_named_as_what_fails(site, get):
    site.page("/robots.txt", status=301, Location="/robots.txt")
    assert get(site.url("/news")).reason.startswith("the site's robots.txt: redirected in a circle")


def test_crawl_delay_is_kept_up_to_a_limit(site, limits):
    from dataclasses import replace

    from crosscheck.fetch import fetch

    slept = []
    site.page("/robots.txt", b"User-agent: *\nCrawl-delay: 86400")
    short = replace(limits, max_crawl_delay_seconds=7.0)
    list(fetch([site.url("/a")], limits=short, sleep=slept.append))
    assert slept == [pytest.approx(7.0, abs=0.2)]
