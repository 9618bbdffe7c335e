"""Names are resolved once: the address that was checked is the one that is connected to."""

import socket
import ssl
import subprocess
import threading

import pytest

from crosscheck.fetch import client as client_module
from crosscheck.fetch import fetch


@pytest.fixture
def names(monkeypatch):
    """Names to the lists of addresses that they resolve to, one list for each look-up in turn; numbers resolve to themselves."""
    table, asked = {}, []
    original = socket.getaddrinfo

    def look_up(host, port, *args, **options):
        if host not in table:
            return original(host, port, *args, **options)
        asked.append(host)
        found = table[host].pop(0) if len(table[host]) > 1 else table[host][0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    table["asked"] = asked
    return table


def test_a_name_that_changes_to_a_private_address_is_refused_at_the_next_request(site, get, names):
    names["rebind.test"] = [["127.0.0.1"], ["10.0.0.1"]]
    site.page("/story", b"secret")
    result = get(site.url("/story", "rebind.test"))
    assert (result.outcome, result.data) == ("refused", b"")
    assert "rebind.test (10.0.0.1) is a private network" in result.reason
    assert [path for path, _ in site.asked] == ["/robots.txt"]


def test_each_request_looks_its_name_up_once(site, get, names):
    names["news.test"] = [["127.0.0.1"]]
    site.page("/story", b"text")
    assert get(site.url("/story", "news.test")).outcome == "fetched"
    assert len(names["asked"]) == len(site.asked) == 2  # robots.txt and the page


def test_the_host_header_goes_by_the_name(site, get, names):
    names["news.test"] = [["127.0.0.1"]]
    site.page("/story", b"text")
    get(site.url("/story", "news.test"))
    assert {headers["Host"] for _, headers in site.asked} == {f"news.test:{site.server_address[1]}"}


def test_a_redirect_to_a_name_of_a_private_address_is_refused(site, get, names):
    names["inside.test"] = [["192.168.0.9"]]
    site.page("/story", status=302, Location="http://inside.test/admin")
    assert "inside.test (192.168.0.9) is a private network" in get(site.url("/story")).reason


def test_the_next_address_is_tried_where_the_first_does_not_answer(site, get, limits, names):
    from dataclasses import replace

    names["two.test"] = [["127.0.0.2", "127.0.0.1"]]
    site.page("/story", b"text")
    both = replace(limits, allowed_networks=("127.0.0.0/8",))
    assert get(site.url("/story", "two.test"), both).data == b"text"


def test_no_proxy_of_the_environment_is_used(site, get, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    site.page("/story", b"text")
    assert get(site.url("/story")).outcome == "fetched"


@pytest.fixture
def certificate(tmp_path):
    """A certificate for `news.test` that its own authority signed."""
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=news.test",
    ]
    try:
        subprocess.run(
            [*command, "-addext", "subjectAltName=DNS:news.test", "-keyout", key, "-out", cert], check=True, capture_output=True, timeout=20
        )
    except (OSError, subprocess.SubprocessError):
        pytest.skip("no openssl to make a certificate with")
    return key, cert


@pytest.fixture
def secure(site, certificate, monkeypatch):
    """The site behind TLS, trusted for `news.test`; the list of names that clients asked for."""
    key, cert = certificate
    context, asked = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), []
    context.load_cert_chain(cert, key)
    context.sni_callback = lambda connection, name, _: asked.append(name)
    site.socket = context.wrap_socket(site.socket, server_side=True, do_handshake_on_connect=False)
    trusting = ssl.create_default_context(cafile=cert)
    monkeypatch.setattr(client_module.httpx, "create_ssl_context", lambda: trusting)
    return asked


def test_tls_goes_by_the_name_and_not_by_the_address(site, secure, get, names):
    names["news.test"] = names["other.test"] = [["127.0.0.1"]]
    site.page("/story", b"text")
    assert get(site.url("/story", "news.test").replace("http:", "https:")).data == b"text"
    assert set(secure) == {"news.test"}
    wrong = get(site.url("/story", "other.test").replace("http:", "https:"))
    assert wrong.outcome == "failed"
    assert "certificate" in wrong.reason


def test_closing_early_ends_the_waiting(site, limits):
    from dataclasses import replace

    for number in range(3):
        site.page(f"/{number}", b"text")
    patient = replace(limits, delay_seconds=0.1, max_wait_seconds=99)
    results = fetch([site.url(f"/{number}") for number in range(3)], limits=patient)
    next(results)
    results.close()
    for thread in threading.enumerate():
        if thread.name == "crosscheck-fetch":
            thread.join(2)
            assert not thread.is_alive()
    assert len(site.paths) < 3


def test_an_ipv6_literal_is_connected_to_where_it_is_allowed(get, limits):
    from dataclasses import replace

    try:
        server = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("no IPv6 here")

    def serve():
        for _ in range(2):  # robots.txt and the page
            connection = server.accept()[0]
            asked.append(connection.recv(65_536))
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntext")
            connection.close()

    asked = []
    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    port = server.getsockname()[1]
    result = get(f"http://[::1]:{port}/story", replace(limits, allowed_networks=("::1/128",)))
    thread.join(2)
    server.close()
    assert result.data == b"text"
    assert f"Host: [::1]:{port}".encode() in asked[1]
