"""Gzip, honest and hostile."""

import gzip
import zlib

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from crosscheck.ingest import RawFile, load
from crosscheck.ingest.document import UnreadableError
from crosscheck.ingest.limits import MAX_GZIP_MEMBERS, MIN_EXPANDED_BYTES
from crosscheck.ingest.unpack import GZIP_MAGIC, gunzip

LIMIT = 5_000_000
BOMB = gzip.compress(b"\0" * 10_000_000)


@settings(deadline=None)
@given(st.lists(st.binary(max_size=2_000), min_size=1, max_size=5))
def test_members_come_back_joined(parts):
    whole = b"".join(parts)
    assume(not whole.startswith(GZIP_MAGIC))
    assert gunzip(b"".join(gzip.compress(part) for part in parts), LIMIT) == whole


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_behind_a_gzip_mark_give_bytes_or_a_reason(data):
    try:
        assert isinstance(gunzip(b"\x1f\x8b\x08" + data, LIMIT), bytes)
    except UnreadableError as error:
        assert str(error)


def test_what_is_not_compressed_is_left_alone():
    assert gunzip(b"Plain words.", LIMIT) == b"Plain words."


def test_zeros_behind_the_last_member_are_padding():
    assert gunzip(gzip.compress(b"Words.") + b"\0" * 512, LIMIT) == b"Words."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (BOMB, "expands to more than 200 times its size"),
        (gzip.compress(bytes(range(256)) * 40_000), "longer than 5 MB when decompressed|200 times"),
        (gzip.compress(gzip.compress(gzip.compress(b"x"))), "compressed more than 2 times over"),
        (gzip.compress(b"The ferry sank." * 50)[:-12], "cut short"),
        (gzip.compress(b"x") + b"rubbish", "broken"),
        (b"\x1f\x8b\x08\x00" + b"\xff" * 100, "broken"),
        (gzip.compress(b"") * (MAX_GZIP_MEMBERS + 1), "compressed members"),
    ],
)
def test_bombs_and_broken_files_are_refused_with_a_reason(data, reason):
    with pytest.raises(UnreadableError, match=reason):
        gunzip(data, LIMIT)


def test_a_bomb_in_a_bomb_is_stopped_at_the_outer_layer():
    assert "200 times" in load([RawFile("a.html.gz", gzip.compress(BOMB))])[0].article.skipped


def test_never_more_than_the_limit_is_held(monkeypatch):
    held = []
    real = zlib.decompressobj

    class Watched:
        def __init__(self, window):
            self.inner = real(window)

        def __getattr__(self, name):
            return getattr(self.inner, name)

        def decompress(self, data, limit):
            out = self.inner.decompress(data, limit)
            held.append(len(out))
            return out

    monkeypatch.setattr("crosscheck.ingest.unpack.zlib.decompressobj", Watched)
    with pytest.raises(UnreadableError):
        gunzip(BOMB, LIMIT)
    assert sum(held) <= max(LIMIT, MIN_EXPANDED_BYTES) + 1
