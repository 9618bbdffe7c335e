import datetime as dt
import os
import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest

from crosscheck import __version__
from crosscheck.errors import InputError
from crosscheck.fetch import Limits, NotFetchedError, fetch, store, user_agent
from crosscheck.fetch.turns import Turns

ETAG = {"ETag": '"v1"', "Last_Modified": "Sun, 01 Mar 2026 10:00:00 GMT", "Content_Type": "text/html"}


def test_the_user_agent_tells_who_asks():
    assert user_agent(None) == user_agent("  ") == f"crosscheck/{__version__}"
    assert user_agent("desk@post.example") == f"crosscheck/{__version__} (+desk@post.example)"


@pytest.mark.parametrize("contact", ["a b", "desk)\r\nX-Evil: 1", "(desk)", "é@post.example", "a" * 300])
def test_a_contact_that_would_break_the_header_is_refused(contact):
    with pytest.raises(InputError, match="expected a mail address"):
        user_agent(contact)


def test_every_request_carries_the_user_agent(site, get):
    site.page("/story", b"text")
    get(site.url("/story"), contact="desk@post.example")
    assert {headers["User-Agent"] for _, headers in site.asked} == {f"crosscheck/{__version__} (+desk@post.example)"}


def test_an_allowed_network_that_is_none_is_an_input_error():
    with pytest.raises(InputError, match="expected such as"):
        list(fetch(["http://a.example/"], limits=Limits(allowed_networks=("home",))))


def test_results_come_in_the_order_asked_for_and_each_address_once(site, limits):
    site.page("/slow", b"slow")
    site.pages["/slow"] = lambda request: (time.sleep(0.1), request.answer(b"slow"))
    site.page("/fast", b"fast")
    urls = [site.url("/slow"), site.url("/fast", "127.1"), site.url("/slow")]
    assert [result.data for result in fetch(urls, limits=limits)] == [b"slow", b"fast"]
    assert site.paths.count("/slow") == 1


def test_progress_counts_to_the_end(site, limits):
    seen = []
    list(fetch([site.url("/a"), site.url("/b"), "ftp://c"], limits=limits, progress=lambda done, total: seen.append((done, total))))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_no_addresses_give_no_results():
    assert list(fetch([])) == []


def test_a_fault_of_ours_is_raised_where_the_caller_sees_it(site, limits):
    def broken(seconds):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(fetch([site.url("/a"), site.url("/b")], limits=replace(limits, delay_seconds=0.5), sleep=broken))


# --- one at a time --------------------------------------------------------------------------------------------------


def test_one_request_a_host_at_a_time_with_a_pause_between(site, limits):
    open_now, most, begun = [0], [0], []
    guard = threading.Lock()

    def page(request):
        with guard:
            begun.append(time.monotonic())
            open_now[0] += 1
            most[0] = max(most[0], open_now[0])
        time.sleep(0.02)
        request.answer(b"text")
        with guard:
            open_now[0] -= 1

    for number in range(4):
        site.pages[f"/{number}"] = page
    list(fetch([site.url(f"/{number}") for number in range(4)], limits=replace(limits, delay_seconds=0.05)))
    assert most == [1]
    assert all(later - earlier >= 0.05 for earlier, later in zip(begun, begun[1:], strict=False))


def test_hosts_do_not_wait_for_each_other(site, limits):
    together = threading.Barrier(2, timeout=2)
    site.pages["/a"] = site.pages["/b"] = lambda request: (together.wait(), request.answer(b"text"))
    results = list(fetch([site.url("/a"), site.url("/b", "127.1")], limits=replace(limits, read_seconds=3, total_seconds=3)))
    assert [result.outcome for result in results] == ["fetched", "fetched"]


def test_turns_refuse_a_wait_that_is_too_long():
    turns = Turns(0.0, 1.0)
    turns.hold("a", 5.0)
    with pytest.raises(NotFetchedError, match="a asks for no request within the next 5 s"), turns.turn("a"):
        pass
    with turns.turn("b"):
        pass


def test_a_pause_longer_than_the_longest_wait_is_still_waited_for():
    slept = []
    turns = Turns(0.0, 1.0, slept.append)
    turns.slow_down("a", 5.0)
    with turns.turn("a"):
        pass
    assert slept == [pytest.approx(5.0, abs=0.1)]


# --- conditional requests -------------------------------------------------------------------------------------------


def versioned(request):
    if request.headers.get("If-None-Match") == '"v1"' and request.headers.get("If-Modified-Since"):
        request.answer(b"", 304)
    else:
        request.answer(b"text", 200, ETAG)


def test_what_has_not_changed_is_not_sent_again(site, get, tmp_path):
    site.pages["/story"] = versioned
    first = get(site.url("/story"), cache=tmp_path / "pages")
    second = get(site.url("/story"), cache=tmp_path / "pages")
    assert (first.outcome, second.outcome) == ("fetched", "not_modified")
    assert second.got
    assert (second.data, second.content_type, second.fetched, second.final_url) == (first.data, "text/html", first.fetched, first.final_url)


def test_what_has_changed_is_sent_and_kept(site, get, tmp_path):
    site.page("/story", b"old", **ETAG)
    get(site.url("/story"), cache=tmp_path)
    site.page("/story", b"new", **ETAG)
    assert get(site.url("/story"), cache=tmp_path).data == b"new"
    assert len(list(tmp_path.iterdir())) == 1


def test_without_a_cache_or_a_validator_every_page_is_asked_for_anew(site, get, tmp_path):
    site.pages["/story"] = versioned
    site.page("/plain", b"text")
    assert [get(site.url("/story")).outcome for _ in range(2)] == ["fetched", "fetched"]
    assert [get(site.url("/plain"), cache=tmp_path).outcome for _ in range(2)] == ["fetched", "fetched"]
    assert list(tmp_path.iterdir()) == []


def test_not_modified_without_having_asked_is_a_failure(site, get, tmp_path):
    site.page("/story", status=304)
    assert get(site.url("/story"), cache=tmp_path).reason == "answers 304 Not Modified"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: b"",
        lambda data: data.replace(b"text", b"lies"),
        lambda data: data[:25],
        lambda data: data[:18] + b"[" * 5000,
    ],
)
def test_a_damaged_cache_is_done_without(site, get, tmp_path, damage):
    site.pages["/story"] = versioned
    get(site.url("/story"), cache=tmp_path)
    (page,) = tmp_path.iterdir()
    page.write_bytes(damage(page.read_bytes()))
    again = get(site.url("/story"), cache=tmp_path)
    assert (again.outcome, again.data) == ("fetched", b"text")


def test_the_oldest_pages_go_where_there_are_too_many(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MAX_STORE_BYTES", 2500)
    for age in (3, 2, 1):
        kept = store.Kept(f"http://a.example/{age}", b"x" * 900, dt.datetime.now(dt.UTC), etag='"1"')
        store.Store(tmp_path).put(kept)
        (newest,) = set(tmp_path.iterdir()) - {path for path in tmp_path.iterdir() if path.stat().st_mtime < time.time() - 5}
        os.utime(newest, (time.time() - age * 1000,) * 2)
    store.Store(tmp_path).put(store.Kept("http://a.example/0", b"x" * 900, dt.datetime.now(dt.UTC), etag='"1"'))
    known = [age for age in (3, 2, 1, 0) if store.Store(tmp_path).get(f"http://a.example/{age}")]
    assert known == [1, 0]


def test_a_cache_that_cannot_be_written_is_done_without(site, get, tmp_path):
    (tmp_path / "file").write_text("no folder")
    site.pages["/story"] = versioned
    assert get(site.url("/story"), cache=tmp_path / "file").outcome == "fetched"


@pytest.mark.parametrize("etag", ['"' + "x" * 5000 + '"', '"caf\xe9"'])
def test_a_validator_that_cannot_be_sent_back_is_not(site, get, tmp_path, etag):
    site.page("/story", b"text", ETag=etag)
    assert [get(site.url("/story"), cache=tmp_path).outcome for _ in range(2)] == ["fetched", "fetched"]


def test_a_reason_is_short_and_no_command_to_the_terminal():
    assert str(NotFetchedError("\x1b[2Jgone\r\n" + "a" * 5000)).startswith("?[2Jgone??a")
    assert len(str(NotFetchedError("a" * 5000))) == 300


def test_the_room_is_light_until_something_is_fetched():
    heavy = "import sys, crosscheck.fetch, crosscheck.cli.fetch; print({'httpx', 'ssl', 'pydantic', 'rich'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True).stdout.strip() == "set()"


def test_further_addresses_are_asked_for_behind_the_others_once_each_and_not_too_many(site, limits):
    site.page("/robots.txt", b"User-agent: *\nDisallow: /b2")
    for path in ("/a", "/b", "/a1", "/a2", "/b1", "/b2", "/b3"):
        site.page(path, path.encode())
    leads = {"/a": ["/a1", "/a2", "/b", "/b1"], "/b": ["/b1", "/b2", "/b3"], "/a1": ["/deeper"]}
    asked = [site.url(path) for path in ("/a", "/b")]
    follow = lambda one: [site.url(path) for path in leads.get(one.data.decode(), ())]  # noqa: E731
    results = list(fetch(asked, limits=replace(limits, max_followed=4), follow=follow))
    assert [result.url for result in results] == [site.url(path) for path in ("/a", "/b", "/a1", "/b1", "/a2", "/b2")]
    assert [result.outcome for result in results] == ["fetched"] * 5 + ["refused"]
    assert [path for path, _ in site.asked].count("/robots.txt") == 1


def test_what_failed_leads_nowhere(site, limits):
    assert len(list(fetch([site.url("/missing")], limits=limits, follow=lambda _: [site.url("/next")]))) == 1
