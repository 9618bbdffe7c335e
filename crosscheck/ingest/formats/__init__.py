"""Which reader takes a file: by its first bytes where they tell, else by the type it was sent with, else by its suffix.

A format is a module of this package with a function from a `RawFile` to the documents in it, and an entry in `FORMATS`. Readers import
their libraries, and are imported themselves, when the first file of their kind is met.
"""

from __future__ import annotations

import codecs
import datetime as dt
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from crosscheck.ingest.document import Document, UnreadableError
from crosscheck.ingest.limits import MAX_BYTES, MAX_CONTAINER_BYTES, MAX_FEED_BYTES
from crosscheck.ingest.raw import GZIP_SUFFIX, STDIN, RawFile, suffix_of
from crosscheck.ingest.unpack import GZIP_MAGIC, gunzip

Reader = Callable[[RawFile, dt.date | None], Iterable[Document]]
"""What was read and the day today, if it is known, to the articles in it; raises `UnreadableError` for a file as a whole."""


def _text(raw: RawFile, today: dt.date | None) -> Iterable[Document]:
    from crosscheck.ingest.formats.text import read_text

    return read_text(raw)


def _html(raw: RawFile, today: dt.date | None) -> Iterable[Document]:
    from crosscheck.ingest.formats.html import read_html

    return read_html(raw, today)


def _pdf(raw: RawFile, today: dt.date | None) -> Iterable[Document]:
    from crosscheck.ingest.formats.pdf import read_pdf

    return read_pdf(raw)


def _docx(raw: RawFile, today: dt.date | None) -> Iterable[Document]:
    from crosscheck.ingest.formats.docx import read_docx

    return read_docx(raw)


def _message(raw: RawFile, today: dt.date | None) -> Iterable[Document]:
    from crosscheck.ingest.formats.mail import read_message

    return read_message(raw, today)


def _mailbox(raw: RawFile, today: dt.date | None) -> Iterable[Document]:
    from crosscheck.ingest.formats.mail import read_mailbox

    return read_mailbox(raw, today)


def _feed(raw: RawFile, today: dt.date | None) -> Iterable[Document]:
    from crosscheck.ingest.formats.feed import read_feed

    return read_feed(raw)


def _jsonl(raw: RawFile, today: dt.date | None) -> Iterable[Document]:
    from crosscheck.ingest.formats.jsonl import read_jsonl

    return read_jsonl(raw)


def _warc(raw: RawFile, today: dt.date | None) -> Iterable[Document]:
    from crosscheck.ingest.formats.warc import read_warc

    return read_warc(raw, today)


@dataclass(frozen=True)
class Format:
    """One kind of file."""

    name: str
    read: Reader
    suffixes: tuple[str, ...]
    types: tuple[str, ...]
    """MIME types, lower case."""
    max_bytes: int = MAX_BYTES


FORMATS = (
    Format("text", _text, (".txt", ".md", ".markdown"), ("text/plain", "text/markdown")),
    Format("html", _html, (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml")),
    Format("pdf", _pdf, (".pdf",), ("application/pdf",)),
    Format("docx", _docx, (".docx",), ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)),
    Format("message", _message, (".eml",), ("message/rfc822",)),
    Format("mailbox", _mailbox, (".mbox",), ("application/mbox",), MAX_CONTAINER_BYTES),
    Format(
        "feed",
        _feed,
        (".rss", ".atom", ".xml"),
        ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"),
        MAX_FEED_BYTES,
    ),
    Format("jsonl", _jsonl, (".jsonl",), ("application/jsonl", "application/x-ndjson", "application/x-jsonlines"), MAX_CONTAINER_BYTES),
    Format("warc", _warc, (".warc",), ("application/warc",), MAX_CONTAINER_BYTES),
)
_BY_NAME = {format.name: format for format in FORMATS}
_BY_SUFFIX = {suffix: format for format in FORMATS for suffix in format.suffixes}
_BY_TYPE = {type: format for format in FORMATS for type in format.types}
SUFFIXES = tuple(_BY_SUFFIX)

_HEAD_BYTES = 4_096
_MARKUP_ROOT = re.compile(rb"<(?:[a-z]{1,10}:)?(html|rss|feed|rdf)(?=[\s>/])", re.IGNORECASE)
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype|!--|\?xml|html|rss|feed|rdf:rdf)", re.IGNORECASE)
_HTML_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}<!doctype\s{1,10}html", re.IGNORECASE)
_MAILBOX = re.compile(rb"From [^\s]{1,200} [^\n]{0,60}\d{4}[^\n]{0,20}\r?\n>?[A-Za-z-]{2,40}: ")
_MESSAGE = re.compile(
    rb"\A(?:[A-Za-z][\w-]{1,40}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,40}){0,60}(?:message-id|mime-version|received):[ \t]", re.IGNORECASE
)
_TAG = re.compile(rb"</?[a-z][a-z0-9]{0,10}[\s/>]", re.IGNORECASE)


def read_documents(raw: RawFile, today: dt.date | None = None) -> list[Document]:
    """All documents in `raw`, decompressed first where it is compressed.

    What cannot be read is one document with `skipped` set. Never raises for what a file contains.
    """
    if raw.problem:
        return [Document(skipped=raw.problem)]
    try:
        raw = replace(raw, data=gunzip(raw.data, MAX_CONTAINER_BYTES))
        if not raw.data or raw.data.isspace():
            return [Document(skipped="the file is empty")]
        format = format_of(raw)
        if len(raw.data) > format.max_bytes:
            return [Document(skipped=too_long(format.max_bytes))]
        return list(format.read(raw, today)) or [Document(skipped="no article in this file")]
    except UnreadableError as error:
        return [Document(skipped=str(error))]


def format_of(raw: RawFile) -> Format:
    """The format that `raw` is read as; plain text where nothing tells another."""
    sniffed = _sniff(raw.data[:_HEAD_BYTES])
    if sniffed:
        return _BY_NAME[sniffed]
    named = _BY_SUFFIX.get(raw.suffix)
    sent = _BY_TYPE.get((raw.content_type or "").partition(";")[0].strip().lower())
    # Servers call everything text/plain, and a file on disk has no type: its suffix is what its owner says.
    format = sent if sent and sent.name != "text" else named or sent
    if format is None:
        return _BY_NAME[_guess(raw.data)]
    # A saved "page" without a single tag is text that was given the wrong suffix.
    return _BY_NAME["text"] if format.name == "html" and not _TAG.search(_as_ascii(raw.data[:MAX_BYTES])) else format


def is_known(head: bytes) -> bool:
    """Whether the first bytes of a file tell its kind, whatever it is called."""
    return head.startswith(GZIP_MAGIC) or _sniff(head) is not None


def max_bytes(source: str) -> int:
    """How much of `source` may be read, in bytes, before its content is known."""
    if source == STDIN or source.lower().endswith(GZIP_SUFFIX):
        return MAX_CONTAINER_BYTES
    format = _BY_SUFFIX.get(suffix_of(source))
    return format.max_bytes if format else MAX_BYTES


def too_long(limit: int) -> str:
    """The reason for leaving out what has more than `limit` bytes."""
    than = "more than any one article" if limit == MAX_BYTES else "more than is read of one file of this kind; split it"
    return f"longer than {limit // 1_000_000} MB, {than}"


def _as_ascii(data: bytes) -> bytes:
    """`data` in an encoding in which markup can be looked for."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data[: len(data) // 2 * 2].decode("utf-16", "ignore").encode("utf-8", "replace")
    return data


def _sniff(head: bytes) -> str | None:
    head = _as_ascii(head)
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04") and (b"word/" in head or b"[Content_Types].xml" in head):
        return "docx"
    if re.match(rb"WARC/\d", head):
        return "warc"
    if _MAILBOX.match(head):
        return "mailbox"
    if _MARKUP.match(head):
        root = _MARKUP_ROOT.search(head)
        if root:
            return "html" if root.group(1).lower() == b"html" else "feed"
        return "html" if _HTML_DOCTYPE.match(head) else None
    return None


def _guess(data: bytes) -> str:
    """The kind of a file without a telling name: mail and JSON lines begin as text does."""
    if _MESSAGE.match(data[:_HEAD_BYTES]):
        return "message"
    if data.lstrip().startswith(b"{"):
        try:
            return "jsonl" if "text" in json.loads(data.lstrip().partition(b"\n")[0]) else "text"
        except (ValueError, RecursionError):
            return "text"
    return "text"
