"""Files that are written: safe names, checks before the long work, whole or not at all."""

import os
import re
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import InputError, OutputError
from crosscheck.files import MAX_NAME, prepare_folder, story_name, write_files


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("biden-xi", "biden-xi"),
        ("Xi / Biden: the talks", "Xi-Biden-the-talks"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "story"),
        ("", "story"),
        ("/", "story"),
        (".hidden", "hidden"),
        ("v1.2", "v1.2"),
        ("Erdbeben Köln 二〇二三", "Erdbeben-Köln-二〇二三"),
        ("a\nb\tc\0d", "a-b-c-d"),
        ("x" * 300, "x" * MAX_NAME),
    ],
)
def test_a_given_name_becomes_safe(given_name, name):
    assert story_name([], given_name) == name


@given(st.text())
def test_any_name_becomes_one_plain_file_name(text):
    name = story_name([], text)
    assert name == Path(name).name
    assert 0 < len(name) <= MAX_NAME
    assert not name.startswith((".", "-"))
    assert not re.search(r"[/\\\0\s]", name)
    assert story_name([], name) == name


def test_the_story_is_called_after_the_one_folder_of_its_articles(tmp_path, monkeypatch):
    folder, other = tmp_path / "flood", tmp_path / "fire"
    folder.mkdir()
    other.mkdir()
    (folder / "a.txt").touch()
    assert story_name([str(folder)], None) == "flood"
    assert story_name([str(folder / "a.txt"), str(folder)], None) == "flood"
    assert story_name([f"{folder}/"], None) == "flood"
    assert story_name([str(folder), str(other)], None) == "story"
    assert story_name(["-", str(folder)], None) == "flood"
    assert story_name(["-"], None) == "story"
    monkeypatch.chdir(folder)
    assert story_name(["."], None) == "flood"
    assert story_name(["a.txt"], None) == "flood"


def test_a_folder_is_made_with_those_above_it(tmp_path):
    folder = prepare_folder(tmp_path / "a" / "b", ["x.json"])
    assert folder.is_dir()
    assert list(folder.iterdir()) == []


def test_a_file_in_the_way_of_the_folder_is_found_early(tmp_path):
    (tmp_path / "reports").write_text("mine")
    with pytest.raises(OutputError, match="it is a file"):
        prepare_folder(tmp_path / "reports", [])
    with pytest.raises(OutputError, match="can't write"):
        prepare_folder(tmp_path / "reports" / "deeper", [])
    assert (tmp_path / "reports").read_text() == "mine"


def test_a_folder_in_the_way_of_a_file_is_found_early(tmp_path):
    (tmp_path / "x.json").mkdir()
    with pytest.raises(OutputError, match=r"x\.json: a folder has that name"):
        prepare_folder(tmp_path, ["x.md", "x.json"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_found_early(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="Permission denied"):
        prepare_folder(tmp_path, [])


def test_files_are_replaced_whole_and_nothing_else_is_left(tmp_path):
    (tmp_path / "x.json").write_text("old and much longer than the new")
    written = write_files(tmp_path, {"x.json": "new “ü”\n", "x.md": "# x\n"})
    assert written == [tmp_path / "x.json", tmp_path / "x.md"]
    assert (tmp_path / "x.json").read_bytes() == "new “ü”\n".encode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.json", "x.md"]


def test_when_one_file_cannot_be_made_none_is_replaced(tmp_path):
    (tmp_path / "x.json").write_text("old")
    with pytest.raises(OutputError, match="can't write"):
        write_files(tmp_path, {"x.json": "new", "no/such/folder.md": "new"})
    assert (tmp_path / "x.json").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]


def test_an_interrupted_write_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    (tmp_path / "x.json").write_text("old")

    def interrupt(handle):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, {"x.json": "new", "x.md": "new"})
    assert (tmp_path / "x.json").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]


def test_what_comes_in_pieces_is_written_as_it_comes(tmp_path):
    def pieces():
        for number in range(3):
            yield f"{number}" * 100_000
            [waiting] = tmp_path.glob(".x.jsonl.*")
            seen.append(waiting.stat().st_size)

    seen = []
    [path] = write_files(tmp_path, {"x.jsonl": pieces()})
    assert path.read_text() == "0" * 100_000 + "1" * 100_000 + "2" * 100_000
    assert 0 < seen[0] < seen[1] < seen[2]
    assert [path.name for path in tmp_path.iterdir()] == ["x.jsonl"]


def test_pieces_that_end_in_an_interruption_or_an_error_leave_the_old_file(tmp_path):
    def pieces(error):
        yield "new"
        raise error

    (tmp_path / "x.jsonl").write_text("old")
    for error in (KeyboardInterrupt, InputError):
        with pytest.raises(error):
            write_files(tmp_path, {"x.jsonl": pieces(error)})
        assert (tmp_path / "x.jsonl").read_text() == "old"
        assert [path.name for path in tmp_path.iterdir()] == ["x.jsonl"]


def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path, monkeypatch):
    (tmp_path / "x.json").write_text("old")

    def refuse(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OutputError, match="No space left on device"):
        write_files(tmp_path, {"x.json": "new"})
    assert (tmp_path / "x.json").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]


def test_what_unicode_cannot_say_is_written_as_a_question_mark(tmp_path):
    [path] = write_files(tmp_path, {"x.md": "a\ud800b"})
    assert path.read_text("utf-8") == "a?b"


@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_permissions_are_those_that_the_user_wants_for_new_files(tmp_path, mask):
    before = os.umask(mask)
    try:
        [path] = write_files(tmp_path, {"x.md": "x"})
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask
