"""Many addresses at once: hosts side by side, each host's addresses one after the other, results in the order asked for."""

from __future__ import annotations

import queue
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from crosscheck.errors import InputError
from crosscheck.fetch.limits import Limits
from crosscheck.fetch.outcome import Fetched, NotFetchedError

if TYPE_CHECKING:
    from crosscheck.fetch.visit import Visitor

Progress = Callable[[int, int], None]
"""Told how many addresses are done, of how many."""
Follow = Callable[[Fetched], Sequence[str]]
"""Given an answer, the further addresses that it stands for."""
_CONTACT = re.compile(r"[\x21-\x27\x2a-\x7e]{3,200}")
"""One word of printable ASCII without brackets, which would end the comment of the header."""


def user_agent(contact: str | None) -> str:
    """The User-Agent header: who asks, and an address or page where the site's owner can complain.

    Raises `InputError` for a contact that is not one word. Ends in no contact where there is none.
    """
    product = f"crosscheck/{version('crosscheck')}"
    if contact is None or not contact.strip():
        return product
    if not _CONTACT.fullmatch(contact.strip()):
        raise InputError(f"contact {contact[:60]!r}: expected a mail address or a web page, such as desk@harbour-post.example")
    return f"{product} (+{contact.strip()})"


def fetch(
    urls: Sequence[str],
    *,
    contact: str | None = None,
    cache: Path | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
    sleep: Callable[[float], object] | None = None,
    follow: Follow | None = None,
) -> Iterator[Fetched]:
    """What became of each of `urls`, in that order; one that is named twice is fetched once and given once.

    Behind them comes what became of the addresses that `follow` gives for their answers, no more than `limits.max_followed`, under
    the same limits and rules; those of their answers are not followed any further. Never raises for what servers do. `cache` is a
    folder for answers, which are asked for again only if they changed. `sleep` is what waits between requests, in seconds; by default
    a wait that ends when the iterator is closed.

    Raises `InputError` for a contact that cannot be sent or an allowed network that is none.
    """
    from crosscheck.fetch.store import Store
    from crosscheck.fetch.visit import Visitor

    limits = limits or Limits()
    stopped = threading.Event()

    def pause(seconds: float) -> None:
        if stopped.wait(seconds):
            raise NotFetchedError("stopped")

    try:
        visitor = Visitor(limits, user_agent(contact), Store(cache), sleep or pause)
    except ValueError as error:
        raise InputError(f"allowed networks: {error}; expected such as 10.2.0.0/16") from error
    return _run(list(dict.fromkeys(urls)), visitor, limits, stopped, progress, follow)


def _run(
    urls: list[str], visitor: Visitor, limits: Limits, stopped: threading.Event, progress: Progress | None, follow: Follow | None
) -> Iterator[Fetched]:
    try:
        further: list[Sequence[str]] = []
        for result in _all(urls, visitor, limits.max_hosts_at_once, stopped, progress):
            if follow is not None and result.got:
                further.append(follow(result))
            yield result
        # By turns, so that a long feed does not keep out the links of the others.
        links = (link for row in zip_longest(*further) for link in row if link is not None and link not in urls)
        yield from _all(list(dict.fromkeys(links))[: limits.max_followed], visitor, limits.max_hosts_at_once, stopped, progress)
    finally:
        stopped.set()


def _all(urls: list[str], visitor: Visitor, threads: int, stopped: threading.Event, progress: Progress | None) -> Iterator[Fetched]:
    groups: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    for group in _by_host(urls):
        groups.put(group)
    done: queue.SimpleQueue[Fetched | BaseException] = queue.SimpleQueue()

    def work() -> None:
        try:
            while not stopped.is_set():
                for url in groups.get_nowait():
                    done.put(visitor.visit(url))
        except queue.Empty:
            return
        except BaseException as error:  # a fault of ours: raised again where the caller sees it, who would wait for ever otherwise
            done.put(error)

    # Daemons, so that Ctrl-C does not wait for a slow server; whatever they write is whole or not there.
    for _ in range(min(threads, groups.qsize())):
        threading.Thread(target=work, name="crosscheck-fetch", daemon=True).start()
    yield from _in_order(urls, done, progress)


def _in_order(urls: list[str], done: queue.SimpleQueue[Fetched | BaseException], progress: Progress | None) -> Iterator[Fetched]:
    waiting: dict[str, Fetched] = {}
    given = 0
    for count in range(1, len(urls) + 1):
        result = done.get()
        if isinstance(result, BaseException):
            raise result
        waiting[result.url] = result
        if progress is not None:
            progress(count, len(urls))
        while given < len(urls) and urls[given] in waiting:
            yield waiting.pop(urls[given])
            given += 1


def _by_host(urls: Sequence[str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for url in urls:
        try:
            host = urlsplit(url.strip()).hostname or ""
        except ValueError:
            host = ""
        groups.setdefault(host, []).append(url)
    return list(groups.values())
