"""Bytes as they were got, with what is known of where they come from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import PurePosixPath

STDIN = "-"
GZIP_SUFFIX = ".gz"


@dataclass(frozen=True)
class RawFile:
    """What was read from one file or address, before anything is made of it."""

    source: str
    """The path or address as given, folders joined with `/`; `-` is standard input."""
    data: bytes
    """At most one byte more than the limit for its kind, see `limits.py`."""
    problem: str | None = None
    """Why the bytes cannot be had."""
    url: str | None = None
    """The address that they were fetched from, after redirects."""
    content_type: str | None = None
    """The Content-Type header that came with them, with its parameters."""
    fetched: dt.datetime | None = None

    @property
    def suffix(self) -> str:
        """The lower-case suffix that tells the kind: `.warc` for `dump.warc.gz`."""
        return suffix_of(self.source)

    @property
    def stem(self) -> str:
        """What people call the file: `dump` for `a/dump.warc.gz`."""
        return stem_of(self.source)


def suffix_of(name: str) -> str:
    """The lower-case suffix of a file's name, that of a compressed file's content.

    >>> suffix_of("a/dump.WARC.gz"), suffix_of("page.html"), suffix_of("notes.gz")
    ('.warc', '.html', '.gz')
    """
    path = PurePosixPath(name)
    if path.suffix.lower() == GZIP_SUFFIX:
        return PurePosixPath(path.stem).suffix.lower() or GZIP_SUFFIX
    return path.suffix.lower()


def stem_of(name: str) -> str:
    """A file's name without folders and suffixes.

    >>> stem_of("a/dump.warc.gz"), stem_of("v1.2 late.txt"), stem_of("-")
    ('dump', 'v1.2 late', 'stdin')
    """
    if name == STDIN:
        return "stdin"
    path = PurePosixPath(name)
    return PurePosixPath(path.stem).stem if path.suffix.lower() == GZIP_SUFFIX else path.stem
