"""What a reader of one format makes of a file: the text and what is stated about it, before headline and page furniture are told apart."""

from __future__ import annotations

import datetime as dt
import re
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from crosscheck.ingest.limits import MAX_FIELD_CHARS, MAX_URL_CHARS

Stamp = dt.datetime | dt.date

PARSER_FAULTS = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,  # recursion that went too deep, and what is not implemented
    OSError,
    EOFError,
    MemoryError,
    struct.error,
    zlib.error,
)
"""What parsers of other hands raise on a file that breaks its own format.

Fuzzing each of them found nearly every built-in error and none outside this list but the parsers' own; all mean the same here: this
file cannot be read. Only calls into those parsers are guarded by it, never our own code.
"""
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class UnreadableError(ValueError):
    """A file, or one article of it, that cannot be read; the message is the reason, without the file's name."""


@dataclass(frozen=True)
class Document:
    """One article as its file states it; what is not stated is None."""

    text: str = ""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: Stamp | None = None
    published_from: str | None = None
    """Where the date was found, for a person to read: `JSON-LD datePublished, with the zone of the dateline`."""
    updated: Stamp | None = None
    fetched: dt.datetime | None = None
    """When the page was taken from the web, where an archive states it."""
    fragment: str | None = None
    """What tells it from the other articles of its file, put behind `#`; None where the file is one article."""
    id: str | None = None
    """What it is called in its file."""
    summary: bool = False
    """No more than a feed's summary of what stands at `url`."""
    part: str | None = None
    """Which entry of a live blog it is; entries share the page's URL, and are no versions of each other."""
    data: bytes | None = None
    """Its own bytes; None where they are the file's."""
    pages: tuple[int, ...] = ()
    """Where each page begins in `text`, for paginated files."""
    notes: tuple[str, ...] = ()
    """What a person should know of it: pages without text, a text cut short by a paywall."""
    skipped: str | None = None


def clean_field(value: object) -> str | None:
    r"""A title, name or the like as one line without control characters; None for what is no text, empty or far too long.

    >>> clean_field(" Ferry\n sinks\x07 ")
    'Ferry sinks'
    """
    if not isinstance(value, str) or len(value) > 20 * MAX_FIELD_CHARS:
        return None
    line = " ".join(_UNSEEN.sub("", value).split())
    return line if 0 < len(line) <= MAX_FIELD_CHARS else None


def clean_url(value: object) -> str | None:
    """An http or https address as it stands; None for anything else."""
    if not isinstance(value, str) or len(value) > MAX_URL_CHARS:
        return None
    value = value.strip()
    try:
        host = urlsplit(value).hostname
    except ValueError:  # a bracket that is not closed
        return None
    return value if host and re.fullmatch(r"https?://[^\s\x00-\x1f<>\"]+", value, re.IGNORECASE) else None


def clean_text(text: str) -> str:
    r"""`text` with `\n` for all line ends, without the characters that no text has: control codes, lone surrogates, non-characters."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def join_blocks(blocks: Iterable[str]) -> str:
    r"""Paragraphs as one text, a blank line between them; white space in each is collapsed, but for line ends that were meant."""
    cleaned = ("\n".join(" ".join(line.split()) for line in clean_text(block).split("\n")).strip("\n") for block in blocks)
    return "\n\n".join(block for block in cleaned if block.strip())
