"""Markup to a tree of elements, and elements to lines of text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any

from crosscheck.ingest.decode import BYTE_ORDER_MARKS, CONTROLS, MAX_CONTROL_RATIO, SIGNATURES, decode_any
from crosscheck.ingest.document import PARSER_FAULTS, UnreadableError
from crosscheck.ingest.limits import MAX_ELEMENT_DEPTHS, MAX_ELEMENTS, MAX_MARKUP_CHARS

Element = Any
"""An element of lxml, which has no types of its own."""

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w:.-]{2,40})", re.IGNORECASE)
_SENT_CHARSET = re.compile(r"charset\s{0,5}=\s{0,5}[\"']?([\w:.-]{2,40})", re.IGNORECASE)
_TEXT_CODEC = re.compile(r"utf-?(?:8|16|32)|cp\d|iso8859|koi8|gb|hz|big5|euc_|shift_jis|iso2022|mac-|tis-620|kz1048|johab|ptcp")
_WINDOWS_1252 = ("ascii", "iso8859-1")
"""The HTML standard reads pages that declare these as Windows-1252, as their authors meant."""
_DATA_URI = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,3},[\w+/=%.-]{200,}")
SNIFFED_CHARS = 100_000
_LD_JSON = "ld+json"
UNSEEN = frozenset("script style noscript template svg math iframe object embed canvas audio video select button form input head".split())
"""Elements whose text is not the page's."""
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6
    header hgroup hr html li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul
    """.split()
)


def decode_markup(data: bytes, content_type: str | None = None) -> str:
    """Decode a page by its byte order mark, the charset it was sent with, the one it declares, or as plain text is decoded.

    Raises `UnreadableError` for a picture or another binary file with the wrong suffix.
    """
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"the file is {kind}, not a web page")
    text = _decode_declared(data, content_type)
    text = decode_any(data) if text is None else text
    if len(CONTROLS.findall(text[:SNIFFED_CHARS])) > MAX_CONTROL_RATIO * len(text[:SNIFFED_CHARS]):
        raise UnreadableError("binary data, not a web page")
    return text


def _decode_declared(data: bytes, content_type: str | None) -> str | None:
    if any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        return None
    sent = _SENT_CHARSET.search((content_type or "")[:500])
    declared = _CHARSET.search(data[:4_096])
    names = (sent.group(1) if sent else None, declared.group(1).decode("ascii", "replace") if declared else None)
    return next((text for name in names if name and (text := _decode_as(data, name)) is not None), None)


def _decode_as(data: bytes, name: str) -> str | None:
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    codec = "cp1252" if codec in _WINDOWS_1252 else codec
    # A page declares UTF-16 in ASCII bytes only by mistake; UTF-8 is tried, and mended, by the common decoder.
    if not _TEXT_CODEC.match(codec) or codec.startswith("utf"):
        return None
    try:
        return data.decode(codec)
    except UnicodeError:
        return data.decode(codec, "replace") if codec == "cp1252" else None


def parse_page(text: str) -> Element:
    """Parse a page leniently, as browsers do. Entities are never expanded beyond HTML's own, and nothing is loaded.

    Raises `UnreadableError` for a page that is too large or has no elements.
    """
    from lxml import etree, html  # type: ignore[import-untyped]

    text = _without_code(_DATA_URI.sub("data:,", CONTROLS.sub("", text)))
    if len(text) > MAX_MARKUP_CHARS:
        raise UnreadableError(f"a page of more than {MAX_MARKUP_CHARS // 1_000_000} million characters of markup")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, *PARSER_FAULTS) as error:
        raise UnreadableError("not a web page that can be parsed") from error
    _check_size(tree)
    return tree


def _check_size(tree: Element) -> None:
    from lxml import etree

    depth = elements = depths = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start":
            elements, depths = elements + 1, depths + depth
    if elements > MAX_ELEMENTS:
        raise UnreadableError(f"a page of more than {MAX_ELEMENTS:,} elements")
    if depths > MAX_ELEMENT_DEPTHS:
        raise UnreadableError("a page whose elements are nested deeper than any article's")


def _without_code(text: str) -> str:
    """Cut out scripts and styles, which are most of a page, but for structured data; each is looked for once, from where the last ended."""
    for tag in ("script", "style"):
        lower, kept, end = text.lower(), [], 0
        while (start := lower.find(f"<{tag}", end)) >= 0:
            opened = lower.find(">", start)
            closed = lower.find(f"</{tag}", opened) if opened >= 0 else -1
            if closed < 0:
                break
            if _LD_JSON in lower[start : min(opened, start + 500)]:
                kept.append(text[end:closed])
            else:
                kept.append(text[end:start])
                closed = lower.find(">", closed) + 1 or len(text)
            end = closed
        text = "".join([*kept, text[end:]])
    return text


def lines_of(element: Element, without: frozenset[str] = UNSEEN) -> list[str]:
    """The lines that a reader sees in `element`: a line for each block and after each line break, white space collapsed."""
    lines: list[str] = []
    words: list[str] = []
    for piece in _pieces(element, without):
        if piece is None:
            line = " ".join("".join(words).split())
            if line:
                lines.append(line)
            words = []
        else:
            words.append(piece)
    line = " ".join("".join(words).split())
    return [*lines, line] if line else lines


def _pieces(element: Element, without: frozenset[str]) -> Iterator[str | None]:
    """The texts in `element` in order, None at each break between lines. Without recursion: trees may be deep."""
    stack: list[tuple[Element, bool]] = [(element, False)]
    while stack:
        node, closing = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        if closing:
            if tag in BLOCKS:
                yield None
            if node is not element and node.tail:
                yield node.tail
            continue
        if tag in BLOCKS or tag == "br":
            yield None
        stack.append((node, True))
        if tag and tag not in without:
            if node.text:
                yield node.text
            stack.extend((child, False) for child in reversed(node))
