"""Compressed bytes to plain ones, never more than a limit of them."""

from __future__ import annotations

import zlib

from crosscheck.ingest.document import UnreadableError
from crosscheck.ingest.limits import MAX_EXPANSION, MAX_GZIP_LAYERS, MAX_GZIP_MEMBERS, MIN_EXPANDED_BYTES

GZIP_MAGIC = b"\x1f\x8b\x08"
_GZIP_WINDOW = 31
"""zlib's word for a gzip header and the largest window."""
_CHUNK = 16_384
"""Web archives have a member for each record: a larger chunk would be copied once for each of those in it."""


def gunzip(data: bytes, limit: int) -> bytes:
    """Undo gzip, of several members and up to `MAX_GZIP_LAYERS` times; what is not compressed is given back as it is.

    Raises `UnreadableError` for more than `limit` bytes, for a ratio that only a bomb has, and for data that is broken or cut short.
    """
    for _ in range(MAX_GZIP_LAYERS):
        if not data.startswith(GZIP_MAGIC):
            return data
        data = _gunzip_once(data, limit)
    if data.startswith(GZIP_MAGIC):
        raise UnreadableError(f"compressed more than {MAX_GZIP_LAYERS} times over")
    return data


def _gunzip_once(data: bytes, limit: int) -> bytes:
    allowed = min(limit, max(MIN_EXPANDED_BYTES, MAX_EXPANSION * len(data)))
    out = bytearray()
    rest = memoryview(data)
    for _ in range(MAX_GZIP_MEMBERS):
        rest = rest[_member(rest, out, allowed, limit) :]
        # Tape archives and some downloads pad the end with zeros.
        if not rest or not bytes(rest[:1_024]).strip(b"\0"):
            return bytes(out)
    raise UnreadableError(f"more than {MAX_GZIP_MEMBERS:,} compressed members in one file")


def _member(rest: memoryview, out: bytearray, allowed: int, limit: int) -> int:
    """Expand the member that `rest` begins with to the end of `out`; how many bytes of `rest` it took."""
    decoder = zlib.decompressobj(_GZIP_WINDOW)
    taken = 0
    try:
        while not decoder.eof:
            chunk = decoder.unconsumed_tail or bytes(rest[taken : taken + _CHUNK])
            if not chunk:
                raise UnreadableError("the compressed file is cut short")
            if not decoder.unconsumed_tail:
                taken += len(chunk)
            out += decoder.decompress(chunk, allowed + 1 - len(out))
            if len(out) > allowed:
                raise UnreadableError(_too_much(allowed, limit))
    except zlib.error as error:
        raise UnreadableError(f"the compressed file is broken ({error})") from error
    return taken - len(decoder.unused_data)


def _too_much(allowed: int, limit: int) -> str:
    if allowed == limit:
        return f"longer than {limit // 1_000_000} MB when decompressed"
    return f"expands to more than {MAX_EXPANSION} times its size, as only a decompression bomb does"
