"""Stands before every request: whose page it comes from, who may ask, how much is sent, and what a browser may do with the answer."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY = 65_536
"""Bytes: the longest note in four-byte characters, escaped, with room to spare."""
BODY_SECONDS = 10
"""For a body of that size; who takes longer wants to keep us busy."""
WRONG_TOKEN_SECONDS = 0.5
"""What a wrong token waits: nothing for a person, years for a program that guesses."""
COOKIE_DAYS = 7

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    # not "no-referrer": browsers would then send "Origin: null" with a form, and it could not be told from a stranger's
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)
SAFE_METHODS = frozenset({"GET", "HEAD"})

LOGIN = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>crosscheck: token</title><link rel="icon" href="/static/icon.svg"><link rel="stylesheet" href="/static/review.css"></head>
<body class="login"><main><h1>crosscheck</h1>
<p>{message}</p>
<form method="post" action="/token"><label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="off" required autofocus>
<button type="submit">Open</button></form></main></body></html>
"""


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a host name.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host.lower() == "localhost":
        return True
    address = _address(host)
    return address is not None and address.is_loopback


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


class Guard:
    """ASGI middleware. `hosts` are names beside `localhost` that the server is known by; with a `token` nobody comes in without it.

    A page of another site must not be able to read or to judge: a `Host` that is not ours stops names that were pointed at us (DNS
    rebinding), `Origin` and the CSRF key stop requests that another page sends.
    """

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str], token: str | None, any_address: bool = False) -> None:
        self._app = app
        self._hosts = {"localhost", *(host.lower() for host in hosts)}
        self._any_address = any_address
        self._token = token
        self._cookie = hashlib.sha256(b"crosscheck cookie " + token.encode()).hexdigest() if token else ""
        # Cookies do not know ports: two servers on one machine must not take each other's.
        self._cookie_name = f"crosscheck_{self._cookie[:8]}"
        self.csrf = secrets.token_urlsafe(24)
        """What a page must send back with every judgement; pages of other sites cannot read it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what may not pass, and let the rest through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        guarded = _with_headers(send)
        refusal = await self._refusal(scope, headers)
        body: bytes | None = None
        if refusal is None and scope["method"] not in SAFE_METHODS:
            body = await _read_body(headers, receive)
            if body is None:
                refusal = PlainTextResponse("The request is too large or came too slowly.", 413, {"connection": "close"})
            elif scope["path"] == "/token" and self._token:
                refusal = await self._log_in(dict(parse_qsl(body.decode("latin-1"))).get("token", ""), "/")
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        scope.setdefault("state", {})["csrf"] = self.csrf
        await self._app(scope, receive if body is None else _replay(body, receive), guarded)

    async def _refusal(self, scope: Scope, headers: dict[str, str]) -> Response | None:
        if not self._known_host(headers.get("host", "")):
            return PlainTextResponse("This server is not known by that name; `crosscheck serve --allow-host NAME` makes it known.", 421)
        if scope["method"] not in SAFE_METHODS and not self._own_page(scope, headers):
            return PlainTextResponse("The request does not come from this server's own page. Load the page again.", 403)
        if self._token is None or scope["path"].startswith("/static/") or self._logged_in(headers) or scope["path"] == "/token":
            return None
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        if "token" in query and scope["method"] in SAFE_METHODS:
            given = query.pop("token")
            return await self._log_in(given, scope["path"] + (f"?{urlencode(query)}" if query else ""))
        return HTMLResponse(LOGIN.format(message="This desk needs its token. It was printed when the server was started."), 401)

    def _known_host(self, header: str) -> bool:
        try:
            name = urlsplit(f"//{header}").hostname or ""
        except ValueError:
            return False
        # An address cannot be pointed elsewhere by who owns a name.
        return name in self._hosts or is_loopback(name) or (self._any_address and _address(name) is not None)

    def _own_page(self, scope: Scope, headers: dict[str, str]) -> bool:
        try:
            origin = urlsplit(headers.get("origin", ""))
        except ValueError:
            return False
        same = origin.scheme in {"http", "https"} and origin.netloc.lower() == headers.get("host", "").lower()
        if not same or headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return False
        return scope["path"] == "/token" or hmac.compare_digest(headers.get("x-csrf-token", "").encode(), self.csrf.encode())

    def _logged_in(self, headers: dict[str, str]) -> bool:
        assert self._token is not None  # noqa: S101 - for the type checker: asked only where there is one
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        if bearer and hmac.compare_digest(bearer.encode(), self._token.encode()):
            return True
        try:
            cookie = SimpleCookie(headers.get("cookie", "")).get(self._cookie_name)
        except CookieError:
            return False
        return cookie is not None and hmac.compare_digest(cookie.value.encode(), self._cookie.encode())

    async def _log_in(self, token: str, target: str) -> Response:
        """Set the cookie and lead on to an address without the token, so that it stays out of what is copied and bookmarked."""
        if self._token is None or not hmac.compare_digest(token.encode("utf-8", "replace"), self._token.encode()):
            await asyncio.sleep(WRONG_TOKEN_SECONDS)
            return HTMLResponse(LOGIN.format(message="That is not the token. Look where the server was started."), 401)
        response = RedirectResponse("/" + target.lstrip("/\\"), 303)  # never "//elsewhere"
        # Lax: a link in a colleague's message opens the page. Judging is guarded by Origin and key beside it.
        response.set_cookie(self._cookie_name, self._cookie, max_age=COOKIE_DAYS * 86_400, httponly=True, samesite="lax")
        return response


def _with_headers(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = {name for name, _ in message["headers"]}
            cache = () if b"cache-control" in own else ((b"cache-control", b"no-store"),)
            message = {**message, "headers": [*message["headers"], *HEADERS, *cache]}
        await send(message)

    return guarded


async def _read_body(headers: dict[str, str], receive: Receive) -> bytes | None:
    """The whole body; None if it is too large, too slow, or not a length."""
    length = headers.get("content-length", "0")
    if not length.isdigit() or int(length) > MAX_BODY:
        return None
    body, more = bytearray(), True
    try:
        async with asyncio.timeout(BODY_SECONDS):
            while more:
                message = await receive()
                if message["type"] != "http.request":
                    return None
                body += message.get("body", b"")
                more = message.get("more_body", False)
                if len(body) > MAX_BODY:
                    return None
    except TimeoutError:
        return None
    return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def replay() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
