"""robots.txt as RFC 9309 has it: the longest rule counts, `*` and `$` mean what sites think they mean.

The standard library's parser takes the first rule, knows no `*` within paths, and raises on some malformed lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

from crosscheck.fetch.limits import MAX_ROBOTS_RULES, MAX_URL_CHARS

PRODUCT = "crosscheck"
"""What site owners name in their robots.txt."""
_SAFE = "/:?#[]@!$&'()*+,;=-._~%"
_DELAY = re.compile(r"\d{1,6}(?:\.\d{1,6})?")
_PRODUCT_NAME = re.compile(r"[a-z_-]{1,100}")


@dataclass(frozen=True)
class Robots:
    """What one site asks of this program."""

    rules: tuple[tuple[str, bool], ...] = ()
    """Path pattern, and whether it is allowed."""
    delay_seconds: float | None = None

    def allows(self, path: str) -> bool:
        """Whether `path`, with its query, may be asked for.

        >>> Robots((("/", False), ("/news/*.html$", True))).allows("/news/quake.html")
        True
        """
        path = _normal(path)
        matching = [(len(pattern), allowed) for pattern, allowed in self.rules if _matches(pattern, path)]
        return max(matching, default=(0, True))[1]


def parse_robots(data: bytes) -> Robots:
    r"""What `data`, a robots.txt, says to this program: the groups that name it, or those for everyone.

    >>> parse_robots(b"User-agent: *\nDisallow: /drafts/\nCrawl-delay: 2").delay_seconds
    2.0
    """
    own: list[tuple[str, str]] | None = None
    everyone: list[tuple[str, str]] = []
    agents: list[str] = []
    in_rules = False
    for key, value in _lines(data):
        if key == "user-agent":
            agents, in_rules = ([] if in_rules else agents) + [value.lower()], False
            if own is None and any(_names_us(agent) for agent in agents):
                own = []
        elif key in ("allow", "disallow", "crawl-delay"):
            in_rules = True
            if own is not None and any(_names_us(agent) for agent in agents):
                own.append((key, value))
            if "*" in agents:
                everyone.append((key, value))
    return _robots(everyone if own is None else own)


def _names_us(agent: str) -> bool:
    name = _PRODUCT_NAME.match(agent)
    return name is not None and name.group() == PRODUCT


def _lines(data: bytes) -> list[tuple[str, str]]:
    # Paths are compared percent-encoded, so that a byte is a byte in whatever encoding the file was written.
    text = "".join(chr(byte) if byte < 0x80 else f"%{byte:02X}" for byte in data.removeprefix(b"\xef\xbb\xbf"))
    found = []
    for line in re.split(r"[\r\n]+", text):
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            found.append((key.strip().lower(), value.strip()[:MAX_URL_CHARS]))
    return found


def _robots(lines: Sequence[tuple[str, str]]) -> Robots:
    rules = [(_normal(value), key == "allow") for key, value in lines if key != "crawl-delay" and value]
    delays = [float(value) for key, value in lines if key == "crawl-delay" and _DELAY.fullmatch(value)]
    return Robots(tuple(rules[:MAX_ROBOTS_RULES]), max(delays, default=None))


def _normal(path: str) -> str:
    """One spelling for each path: `%7e` and `~` are the same, `%2F` and `/` are not."""
    return re.sub(r"%[0-9A-Fa-f]{2}", _octet, quote(path, safe=_SAFE))


def _octet(found: re.Match[str]) -> str:
    character = unquote_to_bytes(found.group()).decode("latin-1")
    plain = character.isascii() and (character.isalnum() or character in "-._~")
    return character if plain else found.group().upper()


def _matches(pattern: str, path: str) -> bool:
    """Whether `path` begins as `pattern` says; each part is looked for once, after the one before it."""
    whole = pattern.endswith("$")
    first, *rest = (pattern[:-1] if whole else pattern).split("*")
    if not path.startswith(first):
        return False
    if not rest:
        return not whole or path == first
    at = len(first)
    for part in rest[:-1]:
        at = path.find(part, at)
        if at < 0:
            return False
        at += len(part)
    last = rest[-1]
    return len(path) - len(last) >= at and path.endswith(last) if whole else path.find(last, at) >= 0
