"""One address from robots.txt to bytes: turns, redirects, further attempts, and what was kept of an earlier run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import httpx

from crosscheck.fetch.client import NOT_MODIFIED, REDIRECTS, WITH_BODY, Client, Reply, parse_url
from crosscheck.fetch.limits import MAX_ROBOTS_BYTES, Limits
from crosscheck.fetch.outcome import Fetched, NotFetchedError
from crosscheck.fetch.robots import Robots, parse_robots
from crosscheck.fetch.store import Kept, Store
from crosscheck.fetch.turns import Turns
from crosscheck.fetch.waits import back_off, is_passing, retry_after


class Visitor:
    """Fetches addresses one by one; safe to use from several threads."""

    def __init__(self, limits: Limits, agent: str, store: Store, sleep: Callable[[float], object]) -> None:
        self._limits = limits
        self._client = Client(limits, agent)
        self._store = store
        self._turns = Turns(limits.delay_seconds, limits.max_wait_seconds, sleep)
        self._robots: dict[str, Robots | NotFetchedError] = {}

    def visit(self, url: str) -> Fetched:
        """What became of `url`; never raises for what a server does."""
        try:
            return self._follow(url)
        except NotFetchedError as error:
            return Fetched(url, "refused" if error.refused else "failed", str(error))

    def _follow(self, asked: str) -> Fetched:
        url = parse_url(asked)
        seen = [url]
        while True:
            self._ask_leave(url)
            kept = self._store.get(str(url))
            reply = self._get(url, kept)
            if reply.status not in REDIRECTS:
                return self._outcome(asked, reply, kept)
            url = self._next(reply, seen)
            seen.append(url)

    def _next(self, reply: Reply, seen: list[httpx.URL]) -> httpx.URL:
        """Where a redirect leads."""
        location = reply.headers.get("Location")
        if not location:
            raise NotFetchedError(f"answers {reply.said} without saying where to")
        try:
            url = parse_url(location, reply.url)
        except NotFetchedError as error:
            raise NotFetchedError(f"redirected: {error}", refused=error.refused) from error
        if url in seen:
            raise NotFetchedError("redirected in a circle; some sites do so to programs that keep no cookies")
        if len(seen) > self._limits.max_redirects:
            raise NotFetchedError(f"redirected more than {self._limits.max_redirects} times")
        return url

    def _outcome(self, asked: str, reply: Reply, kept: Kept | None) -> Fetched:
        url = str(reply.url)
        if reply.status == NOT_MODIFIED and kept is not None:
            return Fetched(asked, "not_modified", None, kept.data, url, kept.content_type, kept.fetched)
        if reply.status not in WITH_BODY:
            raise NotFetchedError(f"answers {reply.said}")
        now, headers = dt.datetime.now(dt.UTC), reply.headers
        content_type = headers.get("Content-Type")
        self._store.put(Kept(url, reply.body, now, content_type, headers.get("ETag"), headers.get("Last-Modified")))
        return Fetched(asked, "fetched", None, reply.body, url, content_type, now)

    def _get(self, url: httpx.URL, kept: Kept | None = None, *, robots: bool = False) -> Reply:
        """The first answer that is not a passing failure, or the last one that is."""
        headers = kept.conditions if kept is not None else {}
        max_bytes = MAX_ROBOTS_BYTES if robots else self._limits.max_body_bytes
        attempt = 1
        while True:
            with self._turns.turn(url.host):
                reply = self._client.get(url, headers, max_bytes=max_bytes, cut=robots)
                if not is_passing(reply.status):
                    return reply
                asked = retry_after(reply.headers.get("Retry-After"), dt.datetime.now(dt.UTC))
                self._turns.hold(url.host, back_off(attempt, self._limits.back_off_seconds) if asked is None else asked)
            if attempt >= self._limits.max_attempts:
                return reply
            attempt += 1

    def _ask_leave(self, url: httpx.URL) -> None:
        """Raise `NotFetchedError` if the site's robots.txt forbids `url`, or cannot be had."""
        origin = str(url.copy_with(raw_path=b"/robots.txt"))
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin, url.host)
        robots = self._robots[origin]
        if isinstance(robots, NotFetchedError):
            raise NotFetchedError(str(robots), refused=robots.refused) from robots
        if not robots.allows(url.raw_path.decode("ascii")):
            raise NotFetchedError("the site's robots.txt asks programs to keep away from this address", refused=True)

    def _read_robots(self, origin: str, host: str) -> Robots | NotFetchedError:
        try:
            reply = self._fetch_robots(origin)
        except NotFetchedError as error:
            return error
        if is_passing(reply.status):
            return NotFetchedError(f"the site's robots.txt answers {reply.said}, so that what it allows is not known", refused=True)
        robots = parse_robots(reply.body) if reply.status in WITH_BODY else Robots()
        if robots.delay_seconds is not None:
            self._turns.slow_down(host, min(robots.delay_seconds, self._limits.max_crawl_delay_seconds))
        return robots

    def _fetch_robots(self, origin: str) -> Reply:
        url = parse_url(origin)
        seen = [url]
        while True:
            reply = self._get(url, robots=True)
            if reply.status not in REDIRECTS:
                return reply
            try:
                url = self._next(reply, seen)
            except NotFetchedError as error:
                raise NotFetchedError(f"the site's robots.txt: {error}", refused=error.refused) from error
            seen.append(url)
