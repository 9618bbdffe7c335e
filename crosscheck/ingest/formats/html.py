"""Web pages: text by trafilatura, metadata checked against each other, live blogs entry by entry."""

from __future__ import annotations

import datetime as dt
import logging
import re
from dataclasses import replace

from crosscheck.ingest.document import Document, clean_url
from crosscheck.ingest.limits import MAX_LIVE_ENTRIES
from crosscheck.ingest.page.live import LiveEntry, live_entries
from crosscheck.ingest.page.metadata import PageFacts, page_facts
from crosscheck.ingest.page.text import page_text
from crosscheck.ingest.page.tree import Element, decode_markup, parse_page
from crosscheck.ingest.raw import RawFile

for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    # What they log of a broken page is said in our own words; without a handler Python prints it.
    logging.getLogger(_name).addHandler(logging.NullHandler())

_SAVED_FROM = re.compile(
    r"<!--[^>]{0,80}?(?:saved from url=\(\d{1,6}\)|SingleFile\s{1,5}url:\s{1,5})(https?://[^\s>]{1,2000})", re.IGNORECASE
)
NO_TEXT = "no article text in this page; if it is drawn by JavaScript, save it from the browser when it is complete"


def read_html(raw: RawFile, today: dt.date | None = None) -> list[Document]:
    """The article of a page, or the entries of a live blog. Raises `UnreadableError` for what is not a page."""
    markup = decode_markup(raw.data, raw.content_type)
    saved = _SAVED_FROM.search(markup[:10_000])
    url = raw.url or (clean_url(saved.group(1)) if saved else None)
    tree = parse_page(markup)
    facts = page_facts(tree, url, today)
    page = _document(facts)
    entries = live_entries(tree, facts.nodes, page.published)
    if entries:
        return _live(page, entries)
    text = page_text(tree, facts.title, facts.node)
    return [replace(page, text=text, skipped=None if text else NO_TEXT)]


def _document(facts: PageFacts) -> Document:
    free = str(facts.node.get("isAccessibleForFree", "")).lower()
    paywall = ("the page says that it is not free to read: its text may be cut short",) if free == "false" else ()
    return Document(
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        url=facts.url,
        published=facts.published.stamp if facts.published else None,
        published_from=facts.published.source if facts.published else None,
        updated=facts.updated,
        notes=(*facts.notes, *paywall),
    )


def _live(page: Document, entries: list[LiveEntry]) -> list[Document]:
    documents = [_part(page, number, entry) for number, entry in enumerate(entries[:MAX_LIVE_ENTRIES], 1)]
    if len(entries) > MAX_LIVE_ENTRIES:
        documents.append(
            Document(
                fragment=str(MAX_LIVE_ENTRIES + 1),
                skipped=f"more than {MAX_LIVE_ENTRIES} entries in one live blog; this and later ones are left out",
            )
        )
    return documents


def _part(page: Document, number: int, entry: LiveEntry) -> Document:
    return replace(
        page,
        text=entry.text,
        title=entry.title,
        author=entry.author or page.author,
        url=entry.url or page.url,
        published=entry.published.stamp,
        published_from=entry.published.source,
        updated=entry.updated,
        fragment=str(number),
        part=entry.key,
        data=f"{entry.key}\n{entry.title or ''}\n{entry.text}".encode("utf-8", "replace"),
        notes=(*page.notes, f"an entry of the live blog {page.title!r}" if page.title else "an entry of a live blog"),
    )


__all__ = ["Element", "read_html"]
