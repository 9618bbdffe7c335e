"""Mails and mailboxes of newsletters, by the standard library.

A mailbox is divided here and not by `mailbox.mbox`, which reads only files that are on disk under their own name.
Source: RFC 5322 (messages), RFC 2045 (parts), RFC 4155 (mbox).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from crosscheck.ingest.document import PARSER_FAULTS, Document, UnreadableError, clean_field, clean_text, clean_url, join_blocks
from crosscheck.ingest.limits import MAX_BYTES, MAX_ENTRIES, MAX_HEADER_CHARS, MAX_MESSAGE_DEPTH, MAX_MESSAGE_PARTS
from crosscheck.ingest.outlets import known_outlet
from crosscheck.ingest.page.dates import read_machine_date
from crosscheck.ingest.page.tree import decode_markup, lines_of, parse_page
from crosscheck.ingest.raw import RawFile

_FROM = re.compile(rb"(?:\A|(?<=\n)\r?\n)From [^\n]{3,300}\n")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_RFC_COMMENT = re.compile(r"(?<!\s)\s*+\([^()]{0,40}\)\s*$")
_BOUNDARY = re.compile(rb"boundary\s{0,5}=", re.IGNORECASE)
MIN_HTML_RATIO = 0.6
"""Of the plain part's words that the HTML part must have to be taken: it has paragraphs and no addresses between the words, but in some
mails it is only a frame of pictures."""


def read_message(raw: RawFile, today: dt.date | None = None) -> list[Document]:
    """The one article of a mail. Raises `UnreadableError` for what is no mail, or has too many parts."""
    return [_message(raw.data)]


def read_mailbox(raw: RawFile, today: dt.date | None = None) -> Iterator[Document]:
    """An article for each message, numbered in order; what is wrong with one is its `skipped`."""
    for number, data in enumerate(_messages(raw.data), 1):
        if number > MAX_ENTRIES:
            yield Document(
                fragment=str(number), skipped=f"more than {MAX_ENTRIES:,} messages in one mailbox; this and later ones are left out"
            )
            return
        try:
            document = _message(data)
        except UnreadableError as error:
            document = Document(skipped=str(error))
        yield replace(document, fragment=str(number), data=data)


def _messages(data: bytes) -> Iterator[bytes]:
    """Divide a mailbox at its From lines, which stand at the start and after blank lines."""
    starts = [found.span() for found in _FROM.finditer(data)]
    if not starts:
        raise UnreadableError("not a mailbox: it does not begin with a From line")
    for (_, start), (end, _) in zip(starts, [*starts[1:], (len(data), 0)], strict=True):
        yield _QUOTED_FROM.sub(rb"\1", data[start:end])


def _message(data: bytes) -> Document:
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"a message longer than {MAX_BYTES // 1_000_000} MB")
    if len(_BOUNDARY.findall(data)) > MAX_MESSAGE_PARTS:
        raise UnreadableError(f"a mail of more than {MAX_MESSAGE_PARTS} parts")
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        plain, markup = _bodies(message)
    except UnreadableError:
        raise
    except PARSER_FAULTS as error:
        raise UnreadableError("not a mail that can be read") from error
    text = _text(plain, markup)
    name, address = parseaddr(_header(message, "From") or "")
    published = read_machine_date(_RFC_COMMENT.sub("", _header(message, "Date") or ""))
    if not (text or published or address):
        raise UnreadableError("not a mail: it has neither headers nor text")
    return Document(
        text=text,
        title=clean_field(_header(message, "Subject")),
        outlet=known_outlet(f"https://{address.rpartition('@')[2]}/") or clean_field(name) or clean_field(address.rpartition("@")[2]),
        url=clean_url((_header(message, "Archived-At") or "").strip("<> ")),
        published=published,
        published_from="Date header of the mail" if published else None,
        skipped=None if text else "a mail without text",
    )


def _header(message: Message, name: str) -> str | None:
    try:
        value = str(message.get(name) or "")[:MAX_HEADER_CHARS]
        return str(make_header(decode_header(value))) or None
    except (HeaderParseError, *PARSER_FAULTS):
        return None


def _bodies(message: Message) -> tuple[str, str]:
    """The first plain and the first HTML body, attachments and forwarded mails left alone."""
    found = {"text/plain": "", "text/html": ""}
    queue = [(message, 0)]
    for count, (part, depth) in enumerate(queue, 1):  # grows while it is walked
        if count > MAX_MESSAGE_PARTS:
            raise UnreadableError(f"a mail of more than {MAX_MESSAGE_PARTS} parts")
        if depth > MAX_MESSAGE_DEPTH:
            raise UnreadableError(f"a mail of more than {MAX_MESSAGE_DEPTH} parts within parts")
        kind = part.get_content_type()
        if part.get_content_maintype() == "multipart":
            inner = part.get_payload()
            queue += [(child, depth + 1) for child in inner if isinstance(child, Message)] if isinstance(inner, list) else []
        elif kind in found and not found[kind] and part.get_content_disposition() != "attachment":
            found[kind] = _decoded(part)
    return found["text/plain"], found["text/html"]


def _decoded(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return ""
    try:
        return clean_text(decode_markup(payload, str(part.get("Content-Type") or "")[:MAX_HEADER_CHARS]))
    except UnreadableError:  # a picture that calls itself text
        return ""


def _text(plain: str, markup: str) -> str:
    """The text of the richer body."""
    rich = ""
    if markup:
        try:
            rich = join_blocks(lines_of(parse_page(markup)))
        except UnreadableError:
            rich = ""
    return rich if rich and len(rich.split()) >= MIN_HTML_RATIO * len(plain.split()) else plain.strip()
