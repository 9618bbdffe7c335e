import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.fetch import NotFetchedError
from crosscheck.fetch.body import MAX_MEMBERS, read_body


@given(st.binary(max_size=2000), st.integers(1, 50), st.sampled_from(["gzip", "GZIP ", "x-gzip", "", "identity"]))
def test_a_body_comes_whole_in_whatever_pieces(data, size, encoding):
    sent = gzip.compress(data) if "gzip" in encoding.lower() else data
    pieces = [sent[at : at + size] for at in range(0, len(sent), size)]
    assert read_body(pieces, encoding, 3000) == data


@given(st.binary(max_size=300))
def test_any_bytes_are_unpacked_or_refused(data):
    try:
        assert len(read_body([data], "gzip", 1000)) <= 1000
    except NotFetchedError as error:
        assert str(error)


def test_several_members_are_one_body():
    assert read_body([gzip.compress(b"one ") + gzip.compress(b"two")], "gzip", 100) == b"one two"


def test_thousands_of_empty_members_are_refused():
    with pytest.raises(NotFetchedError, match="longer"):
        read_body([gzip.compress(b"") * (MAX_MEMBERS + 1)], "gzip", 1_000_000)


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_a_body_beyond_the_limit_is_refused_or_cut(encoding):
    data = b"a" * 1001
    sent = gzip.compress(data) if encoding else data
    with pytest.raises(NotFetchedError, match="longer"):
        read_body([sent], encoding, 1000)
    assert read_body([sent], encoding, 1000, cut=True) == b"a" * 1000


def test_a_bomb_is_left_unread():
    taken = []

    def pieces():
        packer = zlib.compressobj(wbits=31)
        for _ in range(10_000):
            taken.append(1)
            yield packer.compress(b"\0" * 1_000_000) + packer.flush(zlib.Z_SYNC_FLUSH)

    with pytest.raises(NotFetchedError, match="longer"):
        read_body(pieces(), "gzip", 5_000_000)
    assert len(taken) < 10


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "x" * 500])
def test_encodings_that_were_not_asked_for_are_refused(encoding):
    with pytest.raises(NotFetchedError, match="not asked for"):
        read_body([b"data"], encoding, 1000)
