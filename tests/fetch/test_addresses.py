import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.fetch import NotFetchedError
from crosscheck.fetch import addresses as module
from crosscheck.fetch.addresses import resolve, why_closed
from crosscheck.fetch.client import parse_url

CLOSED = """
0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.100.100.200 127.0.0.1 127.255.255.254 168.63.129.16 169.254.169.254 172.16.0.1 172.31.255.255
192.0.0.1 192.0.2.7 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255
:: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::1 100::1 fc00::1 fd00:ec2::254 fe80::1 fec0::1
ff02::1 2001::1 2001:db8::1 2002:7f00:1:: 2002:a00:1:: 3fff::1
""".split()
PUBLIC = "1.1.1.1 8.8.8.8 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.167.1.1 2606:4700::1111 2a00:1450::1 ::ffff:8.8.8.8 64:ff9b::808:808".split()


@pytest.mark.parametrize("address", CLOSED)
def test_addresses_that_only_this_machine_reaches_are_closed(address):
    assert why_closed(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_open(address):
    assert why_closed(ipaddress.ip_address(address)) is None


@given(st.ip_addresses())
def test_nothing_is_open_that_python_takes_for_local(address):
    local = address.is_loopback or address.is_multicast or address.is_link_local or address.is_unspecified
    assert why_closed(address) or not local


def test_only_the_allowed_network_is_opened():
    allowed = (ipaddress.ip_network("127.0.0.0/8"),)
    assert why_closed(ipaddress.ip_address("127.0.0.1"), allowed) is None
    assert why_closed(ipaddress.ip_address("::ffff:127.0.0.1"), allowed) is None
    assert why_closed(ipaddress.ip_address("10.0.0.1"), allowed)
    assert why_closed(ipaddress.ip_address("::1"), allowed)


def answers(monkeypatch, *addresses):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (address, 80)) for address in addresses])


def test_one_closed_address_closes_the_name(monkeypatch):
    answers(monkeypatch, "93.184.216.34", "192.168.0.1")
    with pytest.raises(NotFetchedError, match=r"news\.example \(192\.168\.0\.1\) is a private network") as caught:
        resolve("news.example", 80, seconds=1)
    assert caught.value.refused


def test_each_address_is_tried_once_and_not_too_many(monkeypatch):
    answers(monkeypatch, *["1.1.1.1"] * 3, *(f"8.8.8.{number}" for number in range(50)))
    assert [str(address) for address in resolve("news.example", 80, seconds=1)] == ["1.1.1.1", "8.8.8.0", "8.8.8.1", "8.8.8.2"]


def test_a_resolver_that_hangs_is_left_behind(monkeypatch):
    import threading

    free = threading.Event()
    monkeypatch.setattr(module.socket, "getaddrinfo", lambda *_, **__: free.wait(5) and [])
    with pytest.raises(NotFetchedError, match="could not be looked up within"):
        resolve("news.example", 80, seconds=0.05)
    free.set()


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f000001", "0x7f.1", "127.1", "017700000001", "0", "[::1]", "[::ffff:7f00:1]", "[::]", "localhost"]
)
def test_this_machine_is_refused_however_it_is_spelled(get, limits, host):
    from dataclasses import replace

    result = get(f"http://{host}:8080/", replace(limits, allowed_networks=()))
    assert result.outcome == "refused"
    assert "only public addresses are fetched" in result.reason


METADATA = """
169.254.169.254 2852039166 0xa9fea9fe 0xA9.0xFE.0xA9.0xFE 0251.0376.0251.0376 0251.254.0xa9.254 169.254.43518 [::ffff:169.254.169.254]
[::ffff:a9fe:a9fe] [0:0:0:0:0:ffff:a9fe:a9fe] [64:ff9b::a9fe:a9fe] [2002:a9fe:a9fe::1] [::169.254.169.254] [fd00:ec2::254] [fe80::a9fe:a9fe]
①⑥⑨.②⑤④.①⑥⑨.②⑤④ １６９.２５４.１６９.２５４ 169。254。169。254 100.100.100.200 168.63.129.16
""".split()


@pytest.mark.parametrize("host", METADATA)
def test_metadata_services_are_refused_however_they_are_spelled(get, limits, host):
    from dataclasses import replace

    result = get(f"http://{host}/latest/meta-data/", replace(limits, allowed_networks=()))
    assert (result.outcome, result.data) == ("refused", b"")


@pytest.mark.parametrize("host", METADATA)
def test_no_redirect_leads_to_a_metadata_service(site, get, host):
    site.pages["/page"] = lambda request: request.answer(b"", 302, {"Location": f"http://{host}/latest/".encode().decode("latin-1")})
    assert get(site.url("/page")).outcome in ("refused", "failed")
    assert site.paths == ["/page"]


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "file: is not fetched"),
        ("ftp://news.example/a.txt", "ftp: is not fetched"),
        ("gopher://news.example/", "gopher: is not fetched"),
        ("data:text/html,hello", "data: is not fetched"),
        ("javascript:alert(1)", "javascript: is not fetched"),
        ("news.example/story", "an address without http is not fetched"),
        ("", "an address without http is not fetched"),
        ("http://", "names no host"),
        ("http:///story", "names no host"),
        ("http://a b/", "names no host"),
        ("http://[fe80::1%25eth0]/", "names no host"),
        ("http://desk:secret@news.example/", "password"),
        ("http://desk@news.example/", "password"),
        ("http://1.1.1.1\\@127.0.0.1/", "password"),
        ("http://news.example:25/", "port 25"),
        ("http://news.example:99999/", "port 99999"),
        ("http://[::1", "not an address"),
        ("http://xn--/", "not an address"),
        ("http://news.example/a\nHost: b", "not an address"),
        ("http://news.example/" + "a" * 2000, "more than 2000 characters"),
    ],
)
def test_what_is_no_address_of_a_page_is_refused_before_anything_is_sent(url, reason):
    with pytest.raises(NotFetchedError, match=reason.replace("(", r"\(")) as caught:
        parse_url(url)
    assert caught.value.refused


@pytest.mark.parametrize(
    "url", ["https://news.example", "HTTP://News.Example:8080/a?b=c", " https://bücher.example/zürich ", "http://[2606:4700::1111]/"]
)
def test_addresses_of_pages_are_taken(url):
    assert parse_url(url).host


def test_the_fragment_is_not_sent():
    assert str(parse_url("https://news.example/a#b")) == "https://news.example/a"


@given(st.text(max_size=60), st.sampled_from(["", "http://", "https://[", "http://a.example/", "//"]))
def test_any_text_is_an_address_or_refused(text, before):
    try:
        assert parse_url(before + text).scheme in ("http", "https")
    except NotFetchedError as error:
        assert error.refused
