"""One request and its answer, no more: no redirect is followed, nothing is tried again, no cookie is kept."""

from __future__ import annotations

import contextlib
import http
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from ipaddress import ip_network

import httpcore
import httpx

from crosscheck.fetch.body import ACCEPTED, read_body
from crosscheck.fetch.limits import MAX_URL_CHARS, Limits
from crosscheck.fetch.outcome import NotFetchedError
from crosscheck.fetch.transport import CheckedTransport

WITH_BODY = (200, 203)
REDIRECTS = (301, 302, 303, 307, 308)
NOT_MODIFIED = 304
SCHEMES = ("http", "https")
WEB_PORTS = (80, 443)
FIRST_FREE_PORT = 1024
"""Below it only the web's own two: the others belong to mail, shells and the like, which a forged request might be taken for a command."""


@dataclass(frozen=True)
class Reply:
    """An answer; `body` is read only of one that carries a page."""

    url: httpx.URL
    status: int
    headers: httpx.Headers
    body: bytes = b""

    @property
    def said(self) -> str:
        """What the server answered, for a person to read: `404 Not Found`."""
        try:
            return f"{self.status} {http.HTTPStatus(self.status).phrase}"
        except ValueError:
            return str(self.status)


def parse_url(text: str, base: httpx.URL | None = None) -> httpx.URL:
    """An address that may be asked for, without its fragment; raises `NotFetchedError`.

    What the host resolves to is not looked at here but where it is connected to.
    """
    text = text.strip()
    if len(text) > MAX_URL_CHARS:
        raise NotFetchedError(f"the address has more than {MAX_URL_CHARS} characters", refused=True)
    try:
        url = (base.join(text) if base is not None else httpx.URL(text)).copy_with(fragment=None)
        scheme, host, port, user = url.scheme, url.host, url.port, url.userinfo
    except (httpx.InvalidURL, ValueError) as error:  # ValueError: a name that IDNA does not know
        raise NotFetchedError(f"not an address: {error}", refused=True) from error
    if scheme not in SCHEMES:
        raise NotFetchedError(
            f"{scheme + ':' if scheme else 'an address without http'} is not fetched; only http and https are", refused=True
        )
    if user:
        raise NotFetchedError("the address has a user name or password in it; it would be sent along and stored", refused=True)
    if not host or "%" in host:
        raise NotFetchedError("the address names no host", refused=True)
    if port is not None and port not in WEB_PORTS and not FIRST_FREE_PORT <= port < 1 << 16:
        raise NotFetchedError(f"port {port} is not one of the web", refused=True)
    return url


class Client:
    """Sends single requests within `limits`; safe to use from several threads."""

    def __init__(self, limits: Limits, agent: str) -> None:
        self._limits = limits
        self._agent = agent
        self._allowed = tuple(ip_network(network) for network in limits.allowed_networks)

    @cached_property
    def _context(self) -> ssl.SSLContext:
        return httpx.create_ssl_context()  # takes a while to load all authorities

    def get(self, url: httpx.URL, headers: Mapping[str, str], *, max_bytes: int, cut: bool = False) -> Reply:
        """Ask once for `url`; raises `NotFetchedError` for what is no whole answer. With `cut` a longer body is cut at `max_bytes`."""
        limits = self._limits
        timeout = httpx.Timeout(limits.read_seconds, connect=limits.connect_seconds)
        own = {"User-Agent": self._agent, "Accept-Encoding": ACCEPTED, "Accept": "*/*", "Connection": "close", **headers}
        request = httpx.Request("GET", url, headers=own, extensions={"timeout": timeout.as_dict()})
        transport = CheckedTransport(
            self._context, connect_seconds=limits.connect_seconds, total_seconds=limits.total_seconds, allowed=self._allowed
        )
        try:
            # Not by way of httpx.Client, which parses where a redirect leads though it is not to follow it.
            with transport, contextlib.closing(transport.handle_request(request)) as answer:
                return _reply(url, answer, max_bytes, cut)
        except httpcore.TimeoutException as error:
            raise NotFetchedError(_too_slow(error, limits)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise NotFetchedError(_broken(error)) from error
        except (httpx.InvalidURL, ValueError) as error:  # a header that is none
            raise NotFetchedError(f"the answer cannot be understood: {error}") from error


def _reply(url: httpx.URL, answer: httpx.Response, max_bytes: int, cut: bool) -> Reply:
    body = b""
    if answer.status_code in WITH_BODY:
        body = read_body(answer.iter_raw(), answer.headers.get("Content-Encoding", ""), max_bytes, cut=cut)
    return Reply(url, answer.status_code, answer.headers, body)


def _too_slow(error: Exception, limits: Limits) -> str:
    if isinstance(error, httpcore.ConnectTimeout):
        return f"no connection within {limits.connect_seconds:g} s"
    return f"too slow: nothing came for {limits.read_seconds:g} s, or not all of it within {limits.total_seconds:g} s"


def _broken(error: Exception) -> str:
    detail = " ".join(str(error).split())[:200]
    if isinstance(error, httpcore.ConnectError):
        return f"no connection: {detail}" if detail else "no connection"
    if isinstance(error, httpcore.ProtocolError):
        return f"the answer breaks off or is not HTTP: {detail}"
    return f"the connection broke: {detail}" if detail else "the connection broke"
