"""Word files (.docx), by python-docx; the archive is looked through before anything of it is expanded, and nothing is put on disk."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from crosscheck.ingest.document import PARSER_FAULTS, Document, UnreadableError, clean_field, join_blocks
from crosscheck.ingest.limits import MAX_EXPANSION, MAX_WORD_XML_BYTES, MAX_ZIP_BYTES, MAX_ZIP_MEMBERS, MIN_EXPANDED_BYTES
from crosscheck.ingest.raw import RawFile
from crosscheck.ingest.xml_prolog import refuse_entities

_MAIN = "word/document.xml"
_TITLE_STYLE = re.compile(r"(?:title|headline|heading 1)", re.IGNORECASE)
_TOOLS = ("python-docx", "microsoft office user", "windows user", "user", "admin", "administrator")
"""Names that programs put in for an author."""
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = (f"{_WORD}del", f"{_WORD}moveFrom", _FALLBACK)
"""What a tracked change has taken out, and the second printing of a text box for older programs."""
MAX_TITLE_PARAGRAPHS = 5


def read_docx(raw: RawFile) -> list[Document]:
    """The one article of a Word file. Raises `UnreadableError`."""
    document = _open(raw.data)
    try:
        blocks = list(_blocks(document))
        title = _title(document)
        core = document.core_properties
        author, core_title = clean_field(core.author), clean_field(core.title)
    except PARSER_FAULTS as error:
        raise UnreadableError("not a Word file that can be read: its parts contradict each other") from error
    text = join_blocks(blocks)
    if author and author.lower() in _TOOLS:
        author = None
    # A template's title outlives many articles: it counts only where the text has it too.
    title = title or (core_title if core_title and core_title in text[:2_000] else None)
    return [Document(text=text, title=title, author=author, skipped=None if text else "no text in this Word file")]


def _open(data: bytes) -> Any:
    from docx import Document as open_docx
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive)
        return open_docx(io.BytesIO(data))
    except UnreadableError:
        raise
    except (zipfile.BadZipFile, LxmlError, *PARSER_FAULTS) as error:
        raise UnreadableError(f"not a Word file that can be read ({type(error).__name__})") from error


def _check(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that is no Word file, expands too far, or declares entities.

    A member is never expanded beyond the size that the directory states for it: zipfile stops there.
    """
    members = archive.infolist()
    names = {member.filename for member in members}
    if _MAIN not in names:
        raise UnreadableError("a ZIP archive, not a Word file")
    if len(members) > MAX_ZIP_MEMBERS:
        raise UnreadableError(f"a Word file of more than {MAX_ZIP_MEMBERS:,} parts")
    if len(names) < len(members):
        raise UnreadableError("a Word file with two parts of one name")
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableError("a Word file that is locked with a password; save it without one")
    expanded = sum(member.file_size for member in members)
    if expanded > MAX_ZIP_BYTES:
        raise UnreadableError(f"a Word file that expands to more than {MAX_ZIP_BYTES // 1_000_000} MB")
    for member in members:
        if member.file_size > max(MIN_EXPANDED_BYTES, MAX_EXPANSION * member.compress_size):
            raise UnreadableError(f"a part expands to more than {MAX_EXPANSION} times its size, as only a decompression bomb does")
        if member.filename.lower().endswith((".xml", ".rels")):
            _check_xml(archive, member)


def _check_xml(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    if member.file_size > MAX_WORD_XML_BYTES:
        raise UnreadableError(f"a Word file with more than {MAX_WORD_XML_BYTES // 1_000_000} MB of text and its markup")
    with archive.open(member) as part:
        refuse_entities(part, "a Word file", any_doctype=True)


def _blocks(document: Any) -> Iterator[str]:
    """Paragraphs in order, a table's row on one line; headers, footers and notes at the foot are not among them."""
    for item in document.iter_inner_content():
        if item._element.tag == f"{_WORD}tbl":
            for row in item._element.iter(f"{_WORD}tr"):
                cells = [" ".join(_text(cell).split()) for cell in row.iterchildren(f"{_WORD}tc")]
                yield " | ".join(cell for cell in cells if cell)
        else:
            yield _text(item._element)


def _text(element: Any) -> str:
    """The text as it stands after all tracked changes, line breaks kept."""
    words: list[str] = []
    for node in element.iter(f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br", f"{_WORD}cr", f"{_WORD}noBreakHyphen"):
        if any(ancestor.tag in _LEFT_OUT for ancestor in node.iterancestors()):
            continue
        tag = node.tag.removeprefix(_WORD)
        words.append((node.text or "") if tag == "t" else {"tab": " ", "noBreakHyphen": "\u2011"}.get(tag, "\n"))
    return "".join(words)


def _title(document: Any) -> str | None:
    filled = [paragraph for paragraph in document.paragraphs[:50] if _text(paragraph._element).strip()]
    for paragraph in filled[:MAX_TITLE_PARAGRAPHS]:
        if paragraph.style is not None and _TITLE_STYLE.fullmatch(paragraph.style.name or ""):
            return clean_field(_text(paragraph._element))
    return None
