"""The cache: it forgets nothing that was put in whole, believes nothing that was damaged, and never stops a run."""

import sqlite3
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.cache import MAX_VARIABLES, Cache, cache_folder, digest


def entries(folder):
    with sqlite3.connect(folder / "cache.sqlite") as connection:
        found = dict(connection.execute("SELECT key, value FROM entries"))
    connection.close()
    return found


def test_what_was_put_is_there_in_the_next_run(tmp_path):
    with Cache(tmp_path) as cache:
        cache.put({"a": b"one", "b": b""})
    with Cache(tmp_path) as cache:
        assert cache.get(["a", "b", "c"]) == {"a": b"one", "b": b""}


def test_the_last_value_counts(tmp_path):
    with Cache(tmp_path) as cache:
        cache.put({"a": b"old"})
        cache.put({"a": b"new"})
        assert cache.get(["a"]) == {"a": b"new"}


def test_many_keys_are_asked_for_in_several_statements(tmp_path):
    many = {str(n): str(n).encode() for n in range(3 * MAX_VARIABLES + 1)}
    with Cache(tmp_path) as cache:
        cache.put(many)
        assert cache.get([*many, *many]) == many


def test_without_a_folder_nothing_is_remembered():
    cache = Cache()
    cache.put({"a": b"one"})
    assert cache.get(["a"]) == {}
    cache.close()


def test_a_closed_cache_forgets_and_may_be_closed_again(tmp_path):
    cache = Cache(tmp_path)
    cache.close()
    cache.close()
    cache.put({"a": b"one"})
    assert cache.get(["a"]) == {}


@pytest.mark.parametrize("damaged", [b"", b"abc", b"\0\0\0\0one!", None], ids=["empty", "short", "altered", "not bytes"])
def test_a_damaged_entry_is_not_known(tmp_path, damaged):
    with Cache(tmp_path) as cache:
        cache.put({"a": b"one", "b": b"two"})
    with sqlite3.connect(tmp_path / "cache.sqlite") as connection:
        connection.execute("UPDATE entries SET value = ? WHERE key = 'a'", ["one" if damaged is None else damaged])
    connection.close()
    with Cache(tmp_path) as cache:
        assert cache.get(["a", "b"]) == {"b": b"two"}


@pytest.mark.parametrize("content", [b"not a database" * 100, b"SQLite format 3\0" + b"\xff" * 4096], ids=["text", "broken pages"])
def test_a_file_that_is_no_database_is_begun_anew(tmp_path, content):
    (tmp_path / "cache.sqlite").write_bytes(content)
    with Cache(tmp_path) as cache:
        cache.put({"a": b"one"})
    with Cache(tmp_path) as cache:
        assert cache.get(["a"]) == {"a": b"one"}


def test_a_database_that_is_found_broken_later_is_begun_anew_in_the_next_run(tmp_path):
    with Cache(tmp_path) as cache:
        cache.put({str(n): b"x" * 500 for n in range(500)})
    path = tmp_path / "cache.sqlite"
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    with Cache(tmp_path) as cache:
        cache.get([str(n) for n in range(500)])
        assert cache.get(["1"]) == {}
    with Cache(tmp_path) as cache:
        cache.put({"a": b"one"})
        assert cache.get(["a"]) == {"a": b"one"}


def test_an_empty_file_becomes_a_database(tmp_path):
    (tmp_path / "cache.sqlite").touch()
    with Cache(tmp_path) as cache:
        cache.put({"a": b"one"})
        assert cache.get(["a"]) == {"a": b"one"}


def test_another_programs_table_is_left_alone(tmp_path):
    with sqlite3.connect(tmp_path / "cache.sqlite") as connection:
        connection.execute("CREATE TABLE entries (other TEXT)")
    connection.close()
    with Cache(tmp_path) as cache:
        cache.put({"a": b"one"})
        assert cache.get(["a"]) == {}


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with Cache(tmp_path / "file" / "cache") as cache:
        cache.put({"a": b"one"})
        assert cache.get(["a"]) == {}


def test_a_locked_database_is_done_without_and_kept(tmp_path, monkeypatch):
    with Cache(tmp_path) as cache:
        cache.put({"a": b"one"})
    monkeypatch.setattr("crosscheck.cache.LOCK_SECONDS", 0.0)
    holder = sqlite3.connect(tmp_path / "cache.sqlite")
    holder.execute("BEGIN EXCLUSIVE")
    with Cache(tmp_path) as cache:
        cache.put({"b": b"two"})
    holder.close()
    assert set(entries(tmp_path)) == {"a"}


def test_two_processes_write_at_once(tmp_path):
    program = (
        "import sys; from pathlib import Path; from crosscheck.cache import Cache\n"
        "with Cache(Path(sys.argv[1])) as cache:\n"
        "    for n in range(200): cache.put({f'{sys.argv[2]}{n}': b'x' * 100})\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path), name]) for name in "ab"]
    assert [run.wait(60) for run in runs] == [0, 0]
    with Cache(tmp_path) as cache:
        keys = [f"{name}{n}" for name in "ab" for n in range(200)]
        assert set(cache.get(keys)) == set(keys)


def test_the_folder_is_the_one_named_in_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("CROSSCHECK_CACHE_DIR", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.setenv("CROSSCHECK_CACHE_DIR", "")
    assert "crosscheck" in str(cache_folder())


@given(st.lists(st.text(max_size=3), max_size=4), st.lists(st.text(max_size=3), max_size=4))
def test_different_parts_have_different_digests(left, right):
    assert (digest(*left) == digest(*right)) == (left == right)


@given(st.text(alphabet=st.characters(codec=None), max_size=5))
def test_any_text_has_a_digest(text):
    assert len(digest(text)) == 64
