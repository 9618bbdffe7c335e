"""YAML front matter: what the file says of itself."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

import yaml
from frontmatter.default_handlers import YAMLHandler

from crosscheck.ingest.dateline import read_stamp
from crosscheck.ingest.document import Stamp, UnreadableError, clean_field

FIELDS = ("outlet", "title", "published", "url", "author")
UNKNOWN = ("", "null", "~", "none", "unknown", "n/a")
MAX_CHARS = 65_536
"""A front matter of five lines is usual; YAML's memory grows much faster than its text."""
MAX_NOTES = 8
"""No reader writes more than three of one article."""
FIRST_KEY = re.compile(r"\A-{3,}[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n){0,20}[A-Za-z_][\w-]{0,40}[ \t]*:(?:[ \t]|\n|$)")
CLOSED = re.compile(r"\n-{3,}[ \t]*(?:\n|$)")


class FrontMatterError(UnreadableError):
    """Front matter that cannot be understood; the message has the line."""


@dataclass(frozen=True)
class Metadata:
    """What front matter states, and the text after it; white space in values is collapsed."""

    body: str
    outlet: str | None = None
    title: str | None = None
    published: Stamp | None = None
    url: str | None = None
    author: str | None = None
    updated: Stamp | None = None
    fetched: dt.datetime | None = None
    """When `crosscheck fetch` got it, which also writes the next two."""
    published_from: str | None = None
    notes: tuple[str, ...] = ()


def read_metadata(text: str) -> Metadata:
    r"""Split `text` into front matter and body; text without front matter is all body.

    A first line of dashes that no `key:` follows is a rule, not front matter. Raises `FrontMatterError`.

    >>> read_metadata("---\noutlet: The Harbour Post\n---\nThe bridge is open.").outlet
    'The Harbour Post'
    """
    if not FIRST_KEY.match(text):
        return Metadata(text)
    closing = CLOSED.search(text, 3)
    if closing is None or closing.start() > MAX_CHARS:
        raise FrontMatterError("front matter, line 1: it begins with --- but no --- ends it")
    values = _load(text[text.index("\n") : closing.start()])
    known = {name: _text(values.get(name), name, text) for name in FIELDS}
    published = _published(known.pop("published"), _line_of("published", text))
    updated, fetched = (_stamp(values.get(name)) for name in ("updated", "fetched"))
    fetched = fetched if isinstance(fetched, dt.datetime) else None
    return Metadata(
        text[closing.end() :],
        published=published,
        updated=updated,
        fetched=fetched,
        published_from=clean_field(values.get("published_from")),
        notes=_notes(values.get("reading_notes")),
        **known,
    )


def _load(block: str) -> dict[str, object]:
    try:
        # The base loader keeps every value as it is written: a title `1984` or `No` stays text.
        values = YAMLHandler().load(block, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 1
        raise FrontMatterError(
            f"front matter, line {line}: {error.problem or 'invalid YAML'}; expected lines such as outlet: NAME"
        ) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise FrontMatterError(f"front matter: {reason or 'invalid YAML'}; expected lines such as outlet: NAME") from error
    if not isinstance(values, dict):
        raise FrontMatterError("front matter, line 2: expected lines such as outlet: NAME")
    return {str(key).strip().lower(): value for key, value in values.items()}


def _text(value: object, name: str, text: str) -> str | None:
    if name == "author" and isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise FrontMatterError(f"front matter, line {_line_of(name, text)}: {name} is not a single value; expected {name}: TEXT")
    return " ".join(value.split()) or None


def _published(value: str | None, line: int) -> dt.datetime | dt.date | None:
    if value is None or value.lower() in UNKNOWN:
        return None
    stamp = read_stamp(value)
    if stamp is None:
        raise FrontMatterError(
            f"front matter, line {line}: published is {value[:60]!r}; expected a date such as 2023-11-10 or 2023-11-10T18:30:00Z"
        )
    return stamp


def _stamp(value: object) -> Stamp | None:
    """A date that only tells versions apart; what is none is passed over."""
    return read_stamp(value) if isinstance(value, str) else None


def _notes(value: object) -> tuple[str, ...]:
    lines = value[:MAX_NOTES] if isinstance(value, list) else [value]
    return tuple(note for line in lines if (note := clean_field(line)))


def _line_of(name: str, text: str) -> int:
    head = re.match(rf"(?:(?!{name}[ \t]*:)[^\n]*\n)*", text[:MAX_CHARS], re.IGNORECASE)
    return (head.group().count("\n") if head else 0) + 1
