"""What was worked out once, kept on disk by content and model, so that a second run on the same articles costs little more than start-up.

One SQLite file: safe for several runs at once, and a run that is killed leaves nothing half-written. A cache that can't be read or written is
done without, since it only saves time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import platformdirs

MAX_VARIABLES = 500
"""SQLite takes at least 999 variables in one statement."""


def cache_folder() -> Path:
    """`CROSSCHECK_CACHE_DIR` if set, else where caches belong on this system."""
    return Path(os.environ.get("CROSSCHECK_CACHE_DIR") or platformdirs.user_cache_dir("crosscheck"))


def digest(*parts: str) -> str:
    """One key for several parts, none of which may be mistaken for another's beginning."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()


class Cache:
    """A map from digests to bytes; without a folder it forgets everything."""

    def __init__(self, folder: Path | None = None) -> None:
        self._connection = _open(folder) if folder is not None else None

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The known ones of the keys."""
        found: dict[str, bytes] = {}
        if self._connection is not None:
            with self._forgiving():
                for chunk in _chunks(list(dict.fromkeys(keys))):
                    marks = ",".join("?" * len(chunk))
                    found.update(self._connection.execute(f"SELECT key, value FROM entries WHERE key IN ({marks})", chunk))  # noqa: S608 - only "?"
        return found

    def put(self, entries: Mapping[str, bytes]) -> None:
        """Remember all entries in one transaction."""
        if self._connection is not None:
            with self._forgiving(), self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", entries.items())

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @contextlib.contextmanager
    def _forgiving(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error:
            self.close()


def _open(folder: Path) -> sqlite3.Connection | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(folder / "cache.sqlite", timeout=5)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID")
    except (OSError, sqlite3.Error):
        return None
    return connection


def _chunks(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(keys), MAX_VARIABLES):
        yield keys[first : first + MAX_VARIABLES]
