"""How much, how long and how often: each limit with its reason."""

from __future__ import annotations

from dataclasses import dataclass

CONNECT_SECONDS = 10.0
"""Three lost packets at the start of a connection, which are sent again after 1, 2 and 4 seconds, are still forgiven."""
READ_SECONDS = 20.0
"""Between two pieces of an answer. Slow news sites think for five seconds; who says nothing for twenty has gone."""
TOTAL_SECONDS = 60.0
"""For one request from look-up to last byte, so that a server cannot hold it for ever with a byte every few seconds."""

MAX_BODY_BYTES = 20_000_000
"""Decoded, as much as is read of one article's file: three million words. Also of the bytes on the wire."""
MAX_ROBOTS_BYTES = 512_000
"""RFC 9309 asks for at least 500 KiB; what comes after is not looked at."""
MAX_ROBOTS_RULES = 5_000
"""The longest files of news sites have some hundreds; each request is matched against all of them."""
MAX_URL_CHARS = 2_000
"""What browsers and servers agree on."""
MAX_REDIRECTS = 8
"""Short link, tracker, http to https, bare name to www, consent page, language: six. RFC 9309 asks for five for robots.txt."""
MAX_FOLLOWED = 50
"""Links of summary-only feeds in one run, the first of each feed: feeds name the newest first, and at a second each it stays a minute."""
MAX_ADDRESSES = 4
"""Of one name that are tried in turn; each may take the whole connect time."""

MAX_ATTEMPTS = 4
"""With the waits below that is seven seconds of patience with a server that is being restarted."""
BACK_OFF_SECONDS = 1.0
"""Before the second attempt, and doubled for each further one."""
MAX_WAIT_SECONDS = 60.0
"""The longest Retry-After that is waited for; who asks for longer is not asked again in this run, rather than asked too early."""

DELAY_SECONDS = 1.0
"""Between two requests to one host: slower than a reader who opens links in tabs."""
MAX_CRAWL_DELAY_SECONDS = 30.0
"""Some sites state an hour or a day to keep crawlers out that take everything; for a few named articles half a minute is polite."""
MAX_HOSTS_AT_ONCE = 4
"""Requests wait for the network, not the processor; one story has about as many outlets, and four full answers fit in memory."""


@dataclass(frozen=True)
class Limits:
    """All limits of a run; tests give short ones."""

    connect_seconds: float = CONNECT_SECONDS
    read_seconds: float = READ_SECONDS
    total_seconds: float = TOTAL_SECONDS
    max_body_bytes: int = MAX_BODY_BYTES
    max_redirects: int = MAX_REDIRECTS
    max_followed: int = MAX_FOLLOWED
    max_attempts: int = MAX_ATTEMPTS
    back_off_seconds: float = BACK_OFF_SECONDS
    max_wait_seconds: float = MAX_WAIT_SECONDS
    delay_seconds: float = DELAY_SECONDS
    max_crawl_delay_seconds: float = MAX_CRAWL_DELAY_SECONDS
    max_hosts_at_once: int = MAX_HOSTS_AT_ONCE
    allowed_networks: tuple[str, ...] = ()
    """Networks such as `127.0.0.0/8` that are fetched from though they are not public: tests' servers, a newsroom's own system."""
