"""Feeds that carry no more than summaries: where their articles stand, and which of the two counts."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from crosscheck.ingest.article import Loaded
from crosscheck.ingest.document import UnreadableError
from crosscheck.ingest.formats import format_of, read_documents
from crosscheck.ingest.limits import MAX_CONTAINER_BYTES
from crosscheck.ingest.raw import RawFile
from crosscheck.ingest.unpack import gunzip
from crosscheck.ingest.versions import canonical_url


def links_of_summaries(raw: RawFile) -> list[str]:
    """The addresses of the entries of a feed that hold only a summary or nothing, in the feed's order; none for what is no feed."""
    try:
        raw = replace(raw, data=gunzip(raw.data, MAX_CONTAINER_BYTES))
    except UnreadableError:
        return []
    if raw.problem or format_of(raw).name != "feed":
        return []
    return list(dict.fromkeys(document.url for document in read_documents(raw) if document.summary and document.url))


def told_in_full(items: Iterable[Loaded]) -> set[str]:
    """What `canonical_url` makes of the addresses of the articles that were read themselves.

    Those that they were asked for under are among them: a feed's links often lead to the article by way of a counter.
    """
    whole = [item.article for item in items if not item.summary and item.article.skipped is None]
    found = (canonical_url(address) for article in whole for address in (article.url, article.source) if address)
    return {address for address in found if address is not None}


def without_summaries(items: Iterable[Loaded], known: Set[str]) -> list[Loaded]:
    """`items` without the summaries of what stands at one of the `known` addresses: where an article can't be had its summary stays."""
    return [item for item in items if not (item.summary and item.article.url and canonical_url(item.article.url) in known)]
