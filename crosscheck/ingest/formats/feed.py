"""RSS and Atom files, by feedparser: every entry is an article, of its full content where the feed has it, else of its summary."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any

from crosscheck.ingest.document import PARSER_FAULTS, Document, UnreadableError, clean_field, clean_url, join_blocks
from crosscheck.ingest.limits import MAX_ENTRIES, MAX_FEED_TAGS
from crosscheck.ingest.outlets import domain_of, known_outlet
from crosscheck.ingest.page.dates import read_machine_date
from crosscheck.ingest.page.text import plain_paragraphs
from crosscheck.ingest.raw import RawFile
from crosscheck.ingest.xml_prolog import refuse_entities

SUMMARY_ONLY = "the feed holds only a summary of this article"
MIN_FULL_RATIO = 1.5
"""How much longer a full text is than its summary."""


def read_feed(raw: RawFile) -> Iterator[Document]:
    """An article for each entry, numbered in order. Raises `UnreadableError` for what is no feed or declares harmful entities."""
    if raw.data.count(b"<") > MAX_FEED_TAGS:
        raise UnreadableError(f"XML of more than {MAX_FEED_TAGS:,} tags")
    # The parser below drops declarations itself, so that those in XML that is not well formed do no harm either.
    refuse_entities(io.BytesIO(raw.data), "XML")
    found = _parse(raw)
    if not found.get("version") and not found.get("entries"):
        raise UnreadableError("XML that is no RSS or Atom feed")
    if not found.entries:
        raise UnreadableError("a feed without entries")
    feed = found.get("feed") or {}
    for number, entry in enumerate(found.entries, 1):
        if number > MAX_ENTRIES:
            yield Document(fragment=str(number), skipped=f"more than {MAX_ENTRIES:,} entries in one feed; this and later ones are left out")
            return
        yield _article(number, entry, feed)


def _parse(raw: RawFile) -> Any:
    import feedparser  # type: ignore[import-untyped]

    headers = {"content-type": raw.content_type} if raw.content_type else {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # Bytes in a stream: a string could be taken for an address to be fetched.
            return feedparser.parse(io.BytesIO(raw.data), response_headers=headers, sanitize_html=True, resolve_relative_uris=False)
    except PARSER_FAULTS as error:
        raise UnreadableError("not a feed that can be read") from error


def _article(number: int, entry: Any, feed: Any) -> Document:
    try:
        return _document(number, entry, feed)
    except UnreadableError as error:
        return Document(fragment=str(number), skipped=str(error))


def _document(number: int, entry: Any, feed: Any) -> Document:
    full = [part.get("value") or "" for part in entry.get("content") or ()]
    summary = entry.get("summary") or ""
    markup = max(full, key=len, default="") or summary
    text = join_blocks(plain_paragraphs(markup))
    title = clean_field(" ".join(plain_paragraphs(entry.get("title") or "")))
    url = clean_url(entry.get("link")) or clean_url(entry.get("id"))
    # Asked in its own way, feedparser gives the one date for the other, with a warning.
    published, updated = read_machine_date(entry.get("published")), read_machine_date(dict.get(entry, "updated"))
    summary_only = not any(len(part) > MIN_FULL_RATIO * len(summary) or not summary for part in full) and not _is_long(text)
    outlet = known_outlet(url) or clean_field((entry.get("source") or {}).get("title")) or clean_field(feed.get("title")) or domain_of(url)
    return Document(
        text=text,
        title=title,
        outlet=outlet,
        author=clean_field(entry.get("author")),
        url=url,
        published=published or updated,
        published_from="feed's published" if published else "feed's updated" if updated else None,
        updated=updated if published and updated != published else None,
        fragment=str(number),
        data="\n".join((url or "", title or "", markup)).encode("utf-8", "replace"),
        summary=summary_only,
        notes=(SUMMARY_ONLY,) if text and summary_only else (),
        skipped=None if text else "an entry without text; save the page itself",
    )


def _is_long(text: str) -> bool:
    """Whether a "summary" is as long as an article: many feeds put the whole text there."""
    return len(text) > 1_000
