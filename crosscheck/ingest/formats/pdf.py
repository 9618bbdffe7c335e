"""PDF files: lines by pypdf, put together to paragraphs by where they stand on the page."""

from __future__ import annotations

import io
import logging
import re
import time
from collections.abc import Sequence
from typing import Any

from crosscheck.ingest.document import PARSER_FAULTS, Document, UnreadableError, clean_field, clean_text
from crosscheck.ingest.formats.pdf_layout import Line, join_pages, largest_lines, without_running_heads
from crosscheck.ingest.limits import MAX_PDF_PAGE_CHARS, MAX_PDF_PAGES, MAX_PDF_SECONDS, MAX_PDF_STREAM_BYTES
from crosscheck.ingest.raw import RawFile

logging.getLogger("pypdf").addHandler(logging.NullHandler())

MIN_PAGE_CHARS = 20
"""A scanned page has none, or a stamp of the scanner."""

_EMPTY_TITLES = re.compile(
    r"\A(?:untitled.*|microsoft word.*|.*\.(?:docx?|pdf|indd|qxd|tmp|html?)|\(?(?:anonymous|unspecified)\)?)", re.IGNORECASE
)


def read_pdf(raw: RawFile) -> list[Document]:
    """The one article of a PDF, with where each page begins. Raises `UnreadableError`, for scanned pages with what to do."""
    from pypdf import apply_configuration

    with apply_configuration(
        zlib_maximum_output_length=MAX_PDF_STREAM_BYTES,
        lzw_maximum_output_length=MAX_PDF_STREAM_BYTES,
        run_length_maximum_output_length=MAX_PDF_STREAM_BYTES,
        array_based_stream_maximum_output_length=MAX_PDF_STREAM_BYTES,
        jbig2dec_binary=None,  # a program of another hand, for pictures: nothing is run
    ):
        reader, stated = _open(raw.data)
        pages, blank = _pages(reader)
    if not any(pages):
        scanned = f"{len(pages)} scanned pages" if len(pages) > 1 else "a scanned page"
        raise UnreadableError(f"a PDF of {scanned} without text; run it through text recognition (OCR) first")
    pages = without_running_heads(pages)
    text, starts = join_pages(pages)
    notes = (
        (f"no text on page{'s' if len(blank) > 1 else ''} {', '.join(map(str, blank))} of {len(pages)}: pictures or scans",)
        if blank
        else ()
    )
    title = clean_field(largest_lines(pages)) or _stated_title(stated)
    return [
        Document(text=text, title=title, author=_author(stated), pages=starts, notes=notes, skipped=None if text else "no text in this PDF")
    ]


def _open(data: bytes) -> tuple[Any, dict[str, Any]]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("a PDF that is locked with a password; save it without one")
        pages = len(reader.pages)
        stated = dict(reader.metadata or {})
    except UnreadableError:
        raise
    except (PyPdfError, *PARSER_FAULTS, ImportError) as error:
        raise UnreadableError(f"not a PDF that can be read ({_reason(error)})") from error
    if not pages:
        raise UnreadableError("a PDF without pages")
    if pages > MAX_PDF_PAGES:
        raise UnreadableError(f"a PDF of {pages:,} pages; up to {MAX_PDF_PAGES} are read as one article, so split it")
    return reader, stated


def _reason(error: BaseException) -> str:
    return " ".join(clean_text(str(error)).split())[:100] or type(error).__name__


def _pages(reader: Any) -> tuple[list[list[Line]], list[int]]:
    """The lines of each page, and the numbers of those without text."""
    pages: list[list[Line]] = []
    blank: list[int] = []
    end = time.monotonic() + MAX_PDF_SECONDS
    for number in range(len(reader.pages)):
        lines = _lines(reader, number, end)
        if sum(len(line.text) for line in lines) < MIN_PAGE_CHARS:
            lines = []
            blank.append(number + 1)
        pages.append(lines)
    return pages, blank


def _lines(reader: Any, number: int, end: float) -> list[Line]:
    from pypdf.errors import PyPdfError

    pieces: list[Line] = []

    def take(text: str, page: Sequence[float], line: Sequence[float], font: Any, size: float | None) -> None:
        x = line[4] * page[0] + line[5] * page[2] + page[4]
        y = line[4] * page[1] + line[5] * page[3] + page[5]
        scale = abs(line[3] * page[3]) or abs(line[1] * page[2]) or 1.0
        if text:
            pieces.append(Line(text, x, y, abs(float(size or 0)) * scale))

    def watch(*_: object) -> None:
        if time.monotonic() > end:
            raise UnreadableError(f"a PDF that takes more than {MAX_PDF_SECONDS:.0f} seconds to read; print it to a new PDF")

    try:
        reader.pages[number].extract_text(visitor_text=take, visitor_operand_before=watch)
    except UnreadableError:
        raise
    except (PyPdfError, *PARSER_FAULTS):
        return []  # one page that cannot be read does not lose the others; it is told as one without text
    return _as_lines(pieces)


def _as_lines(pieces: Sequence[Line]) -> list[Line]:
    r"""Pieces of text, whose line ends are `\n`, to lines; each stands where its first piece does."""
    lines: list[Line] = []
    words, first, length = "", None, 0
    for piece in pieces:
        for position, part in enumerate(piece.text.split("\n")):
            if position:
                lines += _line(words, first)
                words, first = "", None
            if part.strip() and first is None:
                first = piece
            words += part
        length += len(piece.text)
        if length > MAX_PDF_PAGE_CHARS:
            break
    return [*lines, *_line(words, first)]


def _line(words: str, first: Line | None) -> list[Line]:
    text = " ".join(clean_text(words.replace("\u00ad", "\u2010" if words.rstrip().endswith("\u00ad") else "")).split())
    return [Line(text, first.x, first.y, first.size)] if first and text else []


def _stated_title(stated: dict[str, Any]) -> str | None:
    title = clean_field(str(stated.get("/Title") or ""))
    return title if title and not _EMPTY_TITLES.fullmatch(title) and len(title.split()) > 2 else None


def _author(stated: dict[str, Any]) -> str | None:
    name = clean_field(str(stated.get("/Author") or ""))
    return name if name and not _EMPTY_TITLES.fullmatch(name) and " " in name else None
