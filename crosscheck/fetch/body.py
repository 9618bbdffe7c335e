"""A body's bytes as they come in, decompressed, within a limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from crosscheck.fetch.outcome import NotFetchedError

GZIP = ("gzip", "x-gzip")
PLAIN = ("", "identity")
ACCEPTED = "gzip"
"""The one encoding that is asked for: every server has it, and its decoder can be stopped at any byte."""
MAX_MEMBERS = 100
"""Of one gzip stream: servers send one, some one for each block. Thousands of empty ones only cost time."""
_GZIP_WINDOW = 16 + zlib.MAX_WBITS


def read_body(pieces: Iterable[bytes], encoding: str, max_bytes: int, *, cut: bool = False) -> bytes:
    """Join `pieces`; raises `NotFetchedError` at the first byte beyond `max_bytes`, or with `cut` leaves the rest unread.

    No more than `max_bytes` are ever unpacked, whatever the ratio of compression.
    """
    encoding = encoding.strip().lower()
    if encoding in PLAIN:
        data, ended = _join(pieces, max_bytes)
    elif encoding in GZIP:
        data, ended = _unpack(pieces, max_bytes)
    else:
        raise NotFetchedError(f"sent in the encoding {encoding[:40]!r}, which was not asked for")
    if not ended and not cut:
        raise NotFetchedError(f"longer than {max_bytes / 1e6:g} MB, more than any article")
    return data[:max_bytes]


def _join(pieces: Iterable[bytes], max_bytes: int) -> tuple[bytes, bool]:
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > max_bytes:
            return bytes(data), False
    return bytes(data), True


def _unpack(pieces: Iterable[bytes], max_bytes: int) -> tuple[bytes, bool]:
    data, packed, members, decoder = bytearray(), 0, 1, zlib.decompressobj(_GZIP_WINDOW)
    for piece in pieces:
        packed += len(piece)
        while piece:
            if decoder.eof:
                members, decoder = members + 1, zlib.decompressobj(_GZIP_WINDOW)
            try:
                data += decoder.decompress(piece, max_bytes + 1 - len(data))
            except zlib.error as error:
                raise NotFetchedError("the compressed page is damaged") from error
            if max(len(data), packed) > max_bytes or members > MAX_MEMBERS:
                return bytes(data), False
            piece = decoder.unused_data if decoder.eof else decoder.unconsumed_tail
    if packed and not decoder.eof:
        raise NotFetchedError("the compressed page ends before its end")
    return bytes(data), True
