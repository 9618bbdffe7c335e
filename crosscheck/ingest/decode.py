"""Bytes to text."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from crosscheck.ingest.document import UnreadableError

BYTE_ORDER_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"{\\rtf", "an RTF document"),
)
SAMPLE_BYTES = 100_000
"""Enough letters to know an encoding by; detection is slower than linear on more."""
MAX_CONTROL_RATIO = 0.02
"""Of control characters among all: clean text has none, and a stray one or two in a scraped page are no harm."""
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
WEB_PAGE = re.compile(r"\s{0,20}<(?:!doctype\s+html|html|\?xml)", re.IGNORECASE)


class UndecodableError(UnreadableError):
    """Bytes that are not text; the message is the reason, without the file's name."""


def decode(data: bytes) -> str:
    r"""Decode `data`, without its byte order mark and with `\r\n` and `\r` turned into `\n`; nothing else is changed.

    UTF-8 is tried first, with or without mark, then what charset-normalizer finds, Windows-1252 before its like. A few broken
    bytes in text that is UTF-8 everywhere else become U+FFFD. Raises `UndecodableError` for what is not text.

    >>> decode(b"caf\xc3\xa9\r\n")
    'café\n'
    """
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise UndecodableError(f"the file is {kind}, not plain text; save its text as .txt")
    text = decode_any(data)
    if "\0" in text or len(CONTROLS.findall(text)) > MAX_CONTROL_RATIO * len(text):
        raise UndecodableError("binary data, not text")
    if WEB_PAGE.match(text):
        raise UndecodableError("a web page or XML file, not plain text; give it the suffix .html if it is a page, or .xml if it is a feed")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_any(data: bytes) -> str:
    """Decode `data` as `decode` does, whatever the text turns out to be. Raises `UndecodableError` for what is in no encoding."""
    encoding = next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None) or _utf_16_without_mark(data) or "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise UndecodableError(f"not valid {encoding.upper()} at byte {error.start}, though the file begins as such") from error
    if b"\0" in data:
        raise UndecodableError("binary data, not text")
    return _mended_utf_8(data) or _detected(data)


def _utf_16_without_mark(data: bytes) -> str | None:
    sample = data[:4096]
    halves = {"utf-16-le": sample[1::2], "utf-16-be": sample[0::2]}
    # Latin letters in UTF-16 have a zero in every second byte; binary data has zeros in both halves.
    for name, half in halves.items():
        if half and half.count(0) > 0.7 * len(half) and sample.count(0) == half.count(0):
            return name
    return None


def _mended_utf_8(data: bytes) -> str | None:
    text = data.decode("utf-8", errors="replace")
    broken, good = text.count("\ufffd"), sum(1 for char in text if char > "\x7f") - text.count("\ufffd")
    # In another encoding nearly every character above 127 is broken UTF-8; in UTF-8 that was cut or patched hardly any.
    return text if good >= 5 * broken else None


def _detected(data: bytes) -> str:
    matches = from_bytes(data[:SAMPLE_BYTES])
    names = [name for match in matches for name in match.could_be_from_charset]
    # Western files that are not UTF-8 are Windows-1252 far more often than any of the code pages that differ from it in a few signs.
    preferred = [name for name in ("cp1252",) if name in names or _reads_as_windows_1252(data)]
    for name in [*preferred, *names]:
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UndecodableError("the encoding is not known; save the file as UTF-8")


def _reads_as_windows_1252(data: bytes) -> bool:
    """Whether the bytes above 127 are few, and are all letters or marks that English news text uses."""
    high = [byte for byte in data[:SAMPLE_BYTES] if byte > 127]
    # Dashes, curly quotes, ellipsis, bullet, euro, section signs, fractions and Latin letters; control codes of Latin-1 are none of these.
    usual = {0x80, 0x85, *range(0x91, 0x98), 0x99, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0xBD, *range(0xC0, 0x100)} - {
        0xD7,
        0xF7,
    }
    return len(high) < 0.05 * len(data[:SAMPLE_BYTES]) and all(byte in usual for byte in high)
