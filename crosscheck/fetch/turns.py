"""When a host may be asked: one request at a time, and a pause after each."""

from __future__ import annotations

import contextlib
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator

from crosscheck.fetch.outcome import NotFetchedError


class Turns:
    """Keeps requests to one host apart, from whatever thread and by whatever redirect they come."""

    def __init__(self, delay_seconds: float, max_wait_seconds: float, sleep: Callable[[float], object] = time.sleep) -> None:
        self._delay = delay_seconds
        self._max_wait = max_wait_seconds
        self._sleep = sleep
        self._guard = threading.Lock()
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._delays: dict[str, float] = {}
        self._not_before: dict[str, float] = {}

    @contextlib.contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until `host` may be asked, and keep all others from it meanwhile.

        Raises `NotFetchedError` if it has asked for a longer pause than is waited for.
        """
        with self._guard:
            lock = self._locks[host]
        with lock:
            wait = self._not_before.get(host, 0.0) - time.monotonic()
            if wait > max(self._max_wait, self._pause(host)):
                raise NotFetchedError(f"{host} asks for no request within the next {wait:.0f} s; try again later")
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                self.hold(host, self._pause(host))

    def slow_down(self, host: str, delay_seconds: float) -> None:
        """Leave at least `delay_seconds` between requests to `host` from now on, the next one included."""
        self._delays[host] = max(delay_seconds, self._delays.get(host, 0.0))
        self.hold(host, self._pause(host))

    def hold(self, host: str, seconds: float) -> None:
        """Let nobody ask `host` for `seconds` from now."""
        self._not_before[host] = max(self._not_before.get(host, 0.0), time.monotonic() + seconds)

    def _pause(self, host: str) -> float:
        return max(self._delay, self._delays.get(host, 0.0))
