"""Live blogs: each entry with a time of its own is an article of its own.

Source: https://schema.org/LiveBlogPosting and its property liveBlogUpdate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urldefrag

from crosscheck.ingest.document import Stamp, clean_url, join_blocks
from crosscheck.ingest.limits import MAX_LIVE_ENTRIES
from crosscheck.ingest.page.dates import Dated, choose, read_machine_date
from crosscheck.ingest.page.structured import Node, itemprops, names_of, text_of, types_of
from crosscheck.ingest.page.text import stated_texts
from crosscheck.ingest.page.tree import Element, lines_of

MIN_ENTRIES = 2
"""One entry is an article that its system calls a live blog."""


@dataclass(frozen=True)
class LiveEntry:
    """One entry of a live blog."""

    key: str
    """What names it in the page: its anchor, its address, or its time."""
    title: str | None
    text: str
    author: str | None
    url: str | None
    published: Dated
    updated: Stamp | None


def live_entries(tree: Element, nodes: Sequence[Node], page_zone: Stamp | None) -> list[LiveEntry]:
    """The dated entries of a live blog in the page's order, at most one more than `MAX_LIVE_ENTRIES`; empty for other pages.

    `page_zone` is the page's own date: entries stated in UTC are given its zone, so that their days are the newsroom's.
    """
    found: dict[str, LiveEntry] = {}
    for entry in _candidates(tree, nodes):
        if entry.text and entry.key not in found:
            found[entry.key] = replace(entry, published=_in_zone(entry.published, page_zone))
        if len(found) > MAX_LIVE_ENTRIES:
            break
    return list(found.values()) if len(found) >= MIN_ENTRIES else []


def _candidates(tree: Element, nodes: Sequence[Node]) -> Iterator[LiveEntry]:
    anchors = {element.get("id"): element for element in tree.iter() if isinstance(element.tag, str) and element.get("id")}
    for node in nodes:
        if "LiveBlogPosting" in types_of(node):
            updates = node.get("liveBlogUpdate")
            for update in updates if isinstance(updates, list) else [updates]:
                entry = _from_json(update, anchors) if isinstance(update, dict) else None
                if entry:
                    yield entry
    for element in itemprops(tree, "liveBlogUpdate"):
        entry = _from_microdata(element)
        if entry:
            yield entry


def _from_json(node: Mapping[str, Any], anchors: Mapping[str, Element]) -> LiveEntry | None:
    published, _ = choose(
        [Dated(stamp, "JSON-LD datePublished of the entry") for stamp in [read_machine_date(node.get("datePublished"))] if stamp], None
    )
    if published is None:
        return None
    title = text_of(node.get("headline"))
    url = clean_url(node.get("url")) or clean_url(node.get("@id"))
    anchor = urldefrag(url or str(node.get("@id") or "")).fragment
    text = next(stated_texts([node]), "")
    if not text and anchor in anchors:
        text = join_blocks(line for line in lines_of(anchors[anchor]) if line != title)
    key = anchor or url or f"{published.stamp.isoformat()} {title or text[:40]}"
    authors = ", ".join(names_of(node.get("author"))[:10]) or None
    return LiveEntry(key, title, text, authors, url, published, _changed(node.get("dateModified"), published))


def _from_microdata(element: Element) -> LiveEntry | None:
    def first(name: str) -> Element | None:
        return next(itemprops(element, name), None)

    dated, body, heading = first("datePublished"), first("articleBody"), first("headline")
    stamp = read_machine_date(dated.get("datetime") or dated.get("content")) if dated is not None else None
    if stamp is None:
        return None
    title = text_of(" ".join(lines_of(heading))) if heading is not None else None
    lines = [line for line in lines_of(element if body is None else body) if line != title]
    published = Dated(stamp, "microdata datePublished of the entry")
    text = join_blocks(lines)
    return LiveEntry(element.get("id") or f"{stamp.isoformat()} {title or text[:40]}", title, text, None, None, published, None)


def _changed(value: object, published: Dated) -> Stamp | None:
    stamp = read_machine_date(value)
    return stamp if stamp != published.stamp else None


def _in_zone(entry: Dated, page: Stamp | None) -> Dated:
    import datetime as dt

    stamp = entry.stamp
    if (
        not isinstance(stamp, dt.datetime)
        or not isinstance(page, dt.datetime)
        or not page.utcoffset()
        or stamp.tzinfo is None
        or stamp.utcoffset()
    ):
        return entry
    return Dated(stamp.astimezone(page.tzinfo), f"{entry.source}, zone of the page")
