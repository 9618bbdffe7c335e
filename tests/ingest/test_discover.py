"""Which files are read, and under which name."""

import io
import os

import pytest

from crosscheck.errors import InputError
from crosscheck.ingest.discover import MAX_BYTES, read_inputs

NOTHING = io.BytesIO()


def test_sources_are_as_given_and_sorted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b" / "c").mkdir(parents=True)
    for name in ("z.txt", "b/y.MD", "b/c/x.markdown"):
        (tmp_path / name).write_text(name)
    found = read_inputs(["z.txt", "./b", "-"], io.BytesIO(b"typed"))
    assert [(raw.source, raw.data) for raw in found] == [
        ("-", b"typed"),
        ("b/c/x.markdown", b"b/c/x.markdown"),
        ("b/y.MD", b"b/y.MD"),
        ("z.txt", b"z.txt"),
    ]


def test_the_shortest_name_of_a_file_is_kept(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("One.")
    for names in (["a.txt", tmp_path], [tmp_path, "a.txt"]):
        assert [raw.source for raw in read_inputs(names, NOTHING)] == ["a.txt"]


def test_no_more_than_the_limit_is_read(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * (MAX_BYTES + 1_000))
    [raw] = read_inputs([tmp_path], NOTHING)
    assert (len(raw.data), raw.problem) == (MAX_BYTES + 1, "longer than 20 MB, more than any one article")


def test_a_pipe_is_no_article(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="not a kind of file that can be read"):
        read_inputs([tmp_path / "pipe.txt"], NOTHING)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_without_permission_is_an_error(tmp_path):
    (tmp_path / "closed").mkdir(mode=0)
    with pytest.raises(InputError, match="the folder cannot be read"):
        read_inputs([tmp_path], NOTHING)
