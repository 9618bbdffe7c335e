"""A real server that does everything wrong: each fault ends in time, with a plain reason, and harms no other address."""

import gzip
import socket
import struct
import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.fetch import fetch

PAGE = b"<p>The ferry sank off Harbour Point, the coast guard said.</p>"
BOMB = gzip.compress(b"\0" * 20_000_000)


def drip(request):
    request.send_response(200)
    request.end_headers()
    for _ in range(200):
        request.wfile.write(b"a")
        time.sleep(0.05)


def drip_headers(request):
    for character in b"HTTP/1.0 200 OK\r\nX-Slow: " + b"a" * 1000:
        request.wfile.write(bytes([character]))
        time.sleep(0.05)


def silent(request):
    time.sleep(4.0)


def endless(request):
    request.send_response(200)
    request.end_headers()
    while True:
        request.wfile.write(b"<p>and on it goes</p>" * 1000)


def endless_headers(request):
    request.wfile.write(b"HTTP/1.0 200 OK\r\n")
    while True:
        request.wfile.write(b"X-More: and more\r\n" * 1000)


def reset(request):
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.connection.close()


def reset_in_body(request):
    request.send_response(200)
    request.send_header("Content-Length", "5000")
    request.end_headers()
    request.wfile.write(PAGE)
    request.wfile.flush()
    reset(request)


def truncated(request):
    request.answer(PAGE, headers={"Content-Length": "5000"})


def nonsense(request):
    request.wfile.write(b"\x00\x01\x02 this is no HTTP\r\n\r\n")


def bad_length(request):
    request.answer(PAGE, headers={"Content-Length": "-7"})


def bomb(request):
    request.answer(BOMB, headers={"Content-Encoding": "gzip"})


def cut_gzip(request):
    request.answer(gzip.compress(PAGE * 50)[:-20], headers={"Content-Encoding": "gzip"})


def no_gzip(request):
    request.answer(PAGE, headers={"Content-Encoding": "gzip"})


def other_encoding(request):
    request.answer(PAGE, headers={"Content-Encoding": "br"})


FAULTS = [
    (drip, "too slow"),
    (drip_headers, "too slow"),
    (silent, "too slow"),
    (endless, "longer than 0.1 MB"),
    (endless_headers, "breaks off or is not HTTP"),
    (reset, "the connection broke"),
    (reset_in_body, "the connection broke"),
    (truncated, "breaks off"),
    (nonsense, "not HTTP"),
    (bad_length, "not HTTP"),
    (bomb, "longer than 0.1 MB"),
    (cut_gzip, "ends before its end"),
    (no_gzip, "damaged"),
    (other_encoding, "encoding 'br'"),
]


@pytest.mark.parametrize(("fault", "reason"), FAULTS, ids=[fault.__name__ for fault, _ in FAULTS])
def test_a_fault_ends_in_time_with_a_reason_and_without_bytes(site, get, limits, fault, reason):
    site.pages["/page"] = fault
    began = time.monotonic()
    hurried = reason == "too slow"
    result = get(site.url("/page"), replace(limits, read_seconds=1.0, total_seconds=2.0) if hurried else limits)
    assert time.monotonic() - began < (8.0 if hurried else 25.0)
    assert (result.outcome, result.data) == ("failed", b"")
    assert reason in result.reason
    assert site.paths == ["/page"]  # none of these is tried again


def test_one_failure_never_stops_the_rest(site, limits):
    site.pages["/reset"] = reset
    site.page("/good", PAGE)
    urls = [site.url("/reset"), "file:///etc/passwd", site.url("/good"), "not an address", site.url("/missing")]
    results = list(fetch(urls, limits=limits))
    assert [result.url for result in results] == urls
    assert [result.outcome for result in results] == ["failed", "refused", "fetched", "refused", "failed"]
    assert all((result.reason is None) == result.got for result in results)


def test_nobody_listening_is_a_failure_with_a_reason(get):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    result = get(f"http://127.0.0.1:{port}/")
    assert result.outcome == "failed"
    assert result.reason.startswith("no connection")


def test_a_name_that_does_not_exist_is_a_failure(get):
    assert "cannot be found" in get("http://nowhere.invalid/").reason


def test_bytes_come_as_they_are_whatever_charset_is_claimed(site, get):
    body = "<p>Zürich: fünf Verletzte</p>".encode("latin-1")
    site.page("/page", body, Content_Type="text/html; charset=utf-8")
    result = get(site.url("/page"))
    assert (result.data, result.content_type) == (body, "text/html; charset=utf-8")


def test_compressed_pages_are_unpacked(site, get):
    site.page("/page", gzip.compress(PAGE), Content_Encoding="gzip")
    assert get(site.url("/page")).data == PAGE


@pytest.mark.parametrize("size", [99_999, 100_000])
def test_a_body_up_to_the_limit_is_taken(site, get, size):
    site.page("/page", b"a" * size)
    assert len(get(site.url("/page")).data) == size


def test_statuses_without_a_page_are_failures_that_name_them(site, get):
    site.page("/gone", b"sorry", status=410)
    site.page("/nothing", status=204)
    assert get(site.url("/gone")).reason == "answers 410 Gone"
    assert get(site.url("/nothing")).reason == "answers 204 No Content"


HEADERS = st.sampled_from(
    [b"Location", b"Content-Encoding", b"Content-Length", b"Transfer-Encoding", b"Retry-After", b"Content-Type", b"ETag", b"X"]
)
VALUES = st.one_of(
    st.binary(max_size=30), st.sampled_from([b"chunked", b"gzip", b"5", b"http://[v", b"http://xn--/", b"//", b"\xff\xfe", b"a" * 3000])
)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.sampled_from([b"200 OK", b"302 Found", b"100 Continue", b"304 x", b"999 ?", b"0", b""]),
    st.lists(st.tuples(HEADERS, VALUES), max_size=4),
    st.binary(max_size=40),
)
def test_whatever_a_server_says_is_bytes_or_a_reason(site, limits, tmp_path, status, headers, body):
    lines = b"".join(name + b": " + value + b"\r\n" for name, value in headers)
    site.pages["/page"] = lambda request: request.wfile.write(b"HTTP/1.1 " + status + b"\r\n" + lines + b"\r\n" + body)
    short = replace(limits, allowed_networks=("127.0.0.0/8",), connect_seconds=0.3)
    (result,) = fetch([site.url("/page")], limits=short, cache=tmp_path, sleep=lambda _: None)
    assert result.got == (result.reason is None)
    assert result.outcome in ("fetched", "not_modified") if result.got else result.reason.isprintable()


# --- redirects ------------------------------------------------------------------------------------------------------


def test_redirects_are_followed_and_the_last_address_is_told(site, get):
    site.page("/short", status=302, Location="/long#top")
    site.page("/long", PAGE)
    result = get(site.url("/short"))
    assert (result.outcome, result.final_url) == ("fetched", site.url("/long"))


@pytest.mark.parametrize(
    ("location", "outcome", "reason"),
    [
        ("/page", "failed", "in a circle"),
        ("file:///etc/passwd", "refused", "only http and https"),
        ("http://[::1]:8080/", "refused", "this machine"),
        ("http://10.0.0.1/", "refused", "a private network"),
        ("http://169.254.169.254/latest/meta-data/", "refused", "where clouds keep metadata"),
        ("http://user:secret@127.0.0.1/", "refused", "password"),
        ("http://[::1", "refused", "not an address"),
        ("http://[", "refused", "names no host"),
        ("", "failed", "without saying where to"),
    ],
)
def test_where_a_redirect_may_not_lead(site, get, location, outcome, reason):
    site.page("/page", status=301, Location=location)
    result = get(site.url("/page"))
    assert result.outcome == outcome
    assert reason in result.reason


def test_a_chain_of_redirects_is_left_at_the_limit(site, get):
    for number in range(20):
        site.page(f"/{number}", status=302, Location=f"/{number + 1}")
    assert get(site.url("/0")).reason == "redirected more than 4 times"
    assert len(site.paths) == 5


# --- again ----------------------------------------------------------------------------------------------------------


def busy(times, status, **headers):
    """A page that answers `status` so many times before it is there."""
    left = [times]

    def page(request):
        left[0] -= 1
        request.answer(PAGE, status if left[0] >= 0 else 200, headers)

    return page


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504, 599])
def test_passing_failures_are_tried_again(site, get, status):
    site.pages["/page"] = busy(2, status)
    assert get(site.url("/page")).data == PAGE
    assert len(site.paths) == 3


def test_trying_again_ends(site, get):
    site.pages["/page"] = busy(99, 503)
    assert get(site.url("/page")).reason == "answers 503 Service Unavailable"
    assert len(site.paths) == 3


@pytest.mark.parametrize("status", [400, 403, 404, 451])
def test_lasting_failures_are_not_tried_again(site, get, status):
    site.pages["/page"] = busy(1, status)
    assert get(site.url("/page")).outcome == "failed"
    assert len(site.paths) == 1


def test_back_off_doubles(site, get, limits):
    slept = []
    site.pages["/page"] = busy(2, 503)
    get(site.url("/page"), replace(limits, back_off_seconds=0.5), sleep=slept.append)
    assert slept[0] == pytest.approx(0.5, abs=0.1)
    assert slept[1] == pytest.approx(1.0, abs=0.2)  # nobody slept, so that the first wait is still running


def test_retry_after_is_waited_for(site, get):
    slept = []
    site.pages["/page"] = busy(1, 429, Retry_After="1")
    assert get(site.url("/page"), sleep=slept.append).outcome == "fetched"
    assert slept == [pytest.approx(1.0, abs=0.1)]


def test_who_asks_for_a_longer_pause_than_is_waited_for_is_left_alone(site, limits):
    site.pages["/page"] = busy(1, 429, Retry_After="3600")
    site.page("/other", PAGE)
    first, second = fetch([site.url("/page"), site.url("/other")], limits=limits)
    assert "no request within the next 3600 s" in first.reason
    assert "no request within the next 3600 s" in second.reason
    assert site.paths == ["/page"]
