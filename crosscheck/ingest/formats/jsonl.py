"""JSON Lines: an object with named fields in each line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crosscheck.ingest.decode import BYTE_ORDER_MARKS
from crosscheck.ingest.document import Document, UnreadableError, clean_field, clean_text, clean_url
from crosscheck.ingest.limits import MAX_ENTRIES, MAX_LINE_BYTES
from crosscheck.ingest.page.dates import read_machine_date
from crosscheck.ingest.raw import RawFile

FIELDS = "text, outlet, title, published or date, updated, url, author, id"
CLAIM_FIELDS = ("article", "start", "end", "text")
UNKNOWN = ("", "null", "none", "unknown", "n/a")


def read_jsonl(raw: RawFile) -> Iterator[Document]:
    """An article for each line that is not blank, named by the line's number; what is wrong with one is its `skipped`.

    Raises `UnreadableError` for bytes that are not UTF-8, as JSON is.
    """
    count = 0
    for number, line in _lines(raw.data):
        count += 1
        if count > MAX_ENTRIES:
            yield Document(
                fragment=str(number), skipped=f"more than {MAX_ENTRIES:,} articles in one file; this and later lines are left out"
            )
            return
        yield _article(number, line)


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    if any(data.startswith(mark) and name != "utf-8-sig" for mark, name in BYTE_ORDER_MARKS):
        raise UnreadableError("JSON Lines in another encoding than UTF-8; save the file as UTF-8")
    start, number = (3 if data.startswith(b"\xef\xbb\xbf") else 0), 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        number += 1
        line = data[start:end].strip()
        if line:
            yield number, line
        start = end + 1


def _article(number: int, line: bytes) -> Document:
    fragment = str(number)
    try:
        return _document(fragment, line)
    except UnreadableError as error:
        return Document(fragment=fragment, data=line, skipped=str(error))


def _document(fragment: str, line: bytes) -> Document:
    if len(line) > MAX_LINE_BYTES:
        raise UnreadableError(f"a line longer than {MAX_LINE_BYTES // 1_000_000} MB")
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"not JSON ({str(error)[:80] or type(error).__name__})") from error
    if not isinstance(value, dict):
        raise UnreadableError(f"not a JSON object; expected one with {FIELDS}")
    if all(name in value for name in CLAIM_FIELDS):
        raise UnreadableError("a claim that crosscheck has extracted, not an article")
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise UnreadableError(f"no text; expected a field named text, and any of {FIELDS.removeprefix('text, ')}")
    date = next((value[name] for name in ("published", "date") if value.get(name) is not None), None)
    published = _date(date, "published")
    id_ = value.get("id")
    return Document(
        text=clean_text(text),
        title=clean_field(value.get("title")),
        outlet=clean_field(value.get("outlet")),
        author=_author(value.get("author")),
        url=clean_url(value.get("url")),
        published=published,
        published_from="field of the line" if published else None,
        updated=_date(value.get("updated"), "updated"),
        fragment=fragment,
        id=clean_field(str(id_)) if isinstance(id_, str | int) and not isinstance(id_, bool) else None,
        data=line,
    )


def _date(value: Any, name: str) -> Any:
    if value is None or (isinstance(value, str) and value.strip().lower() in UNKNOWN):
        return None
    stamp = read_machine_date(value)
    if stamp is None:
        raise UnreadableError(f"{name} is {str(value)[:40]!r}; expected a date such as 2023-11-10 or 2023-11-10T18:30:00Z")
    return stamp


def _author(value: Any) -> str | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    return clean_field(value)
