"""Web archives (WARC), by warcio: each HTML page in them is an article.

Source: ISO 28500, the WARC file format.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from crosscheck.ingest.document import PARSER_FAULTS, Document, UnreadableError, clean_url
from crosscheck.ingest.limits import MAX_BYTES, MAX_ENTRIES, MAX_RECORDS
from crosscheck.ingest.page.dates import read_machine_date
from crosscheck.ingest.raw import RawFile

PAGES = ("text/html", "application/xhtml+xml")
CODED = ("br", "zstd", "compress")
"""Compressions that are not undone here; archives as a rule store what they were sent, or gzip."""


def read_warc(raw: RawFile, today: dt.date | None = None) -> Iterator[Document]:
    """An article for each page that was answered with 200, numbered in order; what cannot be read of one is its `skipped`.

    Raises `UnreadableError` for a file without a single record; one that breaks off gives what stands before.
    """
    from crosscheck.ingest.formats.html import read_html

    number = 0
    for page in _pages(raw):
        if isinstance(page, Document):
            number += 1
            yield replace(page, fragment=str(number))
            continue
        if number >= MAX_ENTRIES:
            yield Document(
                fragment=str(number + 1), skipped=f"more than {MAX_ENTRIES:,} pages in one archive; this and later ones are left out"
            )
            return
        try:
            documents = read_html(page, today)
        except UnreadableError as error:
            documents = [Document(url=page.url, skipped=str(error))]
        for document in documents:
            number += 1
            yield replace(document, fragment=str(number), data=document.data or page.data, fetched=page.fetched)


def _pages(raw: RawFile) -> Iterator[RawFile | Document]:
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]

    records = ArchiveIterator(io.BytesIO(raw.data))
    for count in range(MAX_RECORDS + 1):
        page: RawFile | Document | None = None
        try:
            # The iterator prints its warnings.
            with contextlib.redirect_stderr(io.StringIO()):
                record = next(records, None)
                page = _page(raw, record) if record is not None else None
        except (ArchiveLoadFailed, *PARSER_FAULTS) as error:
            if count == 0:
                raise UnreadableError("not a web archive that can be read: its first record is broken") from error
            yield Document(skipped="the archive breaks off here, or a record of it is broken; the pages before it were read")
            return
        if record is None:
            return
        if count == MAX_RECORDS:
            yield Document(skipped=f"more than {MAX_RECORDS:,} records in one archive; later ones are left out")
            return
        if page is not None:
            yield page


def _page(raw: RawFile, record: Any) -> RawFile | Document | None:
    """The page in a record; None for other records, a document with its reason for a page that cannot be had."""
    if record.rec_type != "response" or record.http_headers is None or str(record.http_headers.get_statuscode()) != "200":
        return None
    sent = record.http_headers.get_header("Content-Type") or ""
    if sent.partition(";")[0].strip().lower() not in PAGES:
        return None
    url = clean_url(record.rec_headers.get_header("WARC-Target-URI"))
    coding = (record.http_headers.get_header("Content-Encoding") or "").strip().lower()
    if coding in CODED:
        return Document(url=url, skipped=f"a page compressed with {coding}, which is not read; store it uncompressed or with gzip")
    data = record.content_stream().read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return Document(url=url, skipped=f"a page longer than {MAX_BYTES // 1_000_000} MB when decompressed")
    fetched = read_machine_date(record.rec_headers.get_header("WARC-Date"))
    return RawFile(raw.source, data, url=url, content_type=sent, fetched=fetched if isinstance(fetched, dt.datetime) else None)
