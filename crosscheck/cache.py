"""What was worked out once, kept on disk by content and model, so that a second run on the same articles costs little more than start-up.

One SQLite file: safe for several runs at once, and a run that is killed leaves nothing half-written. Every entry carries a checksum.
A cache that can't be read or written is done without, since it only saves time; one that is no longer a database is begun anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import platformdirs

MAX_VARIABLES = 500
"""SQLite takes at least 999 variables in one statement."""
CHECKSUM_BYTES = 4
LOCK_SECONDS = 5.0
"""How long another run's write is waited for before this one does without."""


def cache_folder() -> Path:
    """`CROSSCHECK_CACHE_DIR` if set, else where caches belong on this system."""
    return Path(os.environ.get("CROSSCHECK_CACHE_DIR") or platformdirs.user_cache_dir("crosscheck"))


def digest(*parts: str) -> str:
    """One key for several parts, none of which may be mistaken for another's beginning.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()


class Cache:
    """A map from digests to bytes; without a folder it forgets everything."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = folder / "cache.sqlite" if folder is not None else None
        self._connection: sqlite3.Connection | None = None
        if self._path is not None:
            with self._forgiving():
                self._connection = _open(self._path)
            if self._connection is None and not self._path.exists():  # it was damaged and has been removed
                with self._forgiving():
                    self._connection = _open(self._path)

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The known ones of the keys; an entry that was damaged on the disk is not known."""
        found: dict[str, bytes] = {}
        if self._connection is not None:
            with self._forgiving():
                for chunk in _chunks(list(dict.fromkeys(keys))):
                    marks = ",".join("?" * len(chunk))
                    rows = self._connection.execute(f"SELECT key, CAST(value AS BLOB) FROM entries WHERE key IN ({marks})", chunk)  # noqa: S608 - only "?"
                    found.update(
                        (key, value[CHECKSUM_BYTES:]) for key, value in rows if value[:CHECKSUM_BYTES] == _checksum(value[CHECKSUM_BYTES:])
                    )
        return found

    def put(self, entries: Mapping[str, bytes]) -> None:
        """Remember all entries in one transaction."""
        if self._connection is not None:
            with self._forgiving(), self._connection:
                rows = ((key, _checksum(value) + value) for key, value in entries.items())
                self._connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", rows)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextlib.contextmanager
    def _forgiving(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            if getattr(error, "sqlite_errorcode", None) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and self._connection is not None:
                return  # this entry is not remembered, the next may be
            self.close()
            # Its subclasses say that the file is locked, full or read-only; this class itself says that it is damaged.
            if type(error) is sqlite3.DatabaseError and self._path is not None:
                _remove(self._path)


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=LOCK_SECONDS)
    try:
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode=WAL")  # not waited for where another run is opening the file, which then switches it
        connection.execute("PRAGMA synchronous=NORMAL")  # after a power cut the last entries may be missing, never damaged
        connection.execute("CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _remove(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        with contextlib.suppress(OSError):
            name.unlink(missing_ok=True)


def _checksum(value: bytes) -> bytes:
    return zlib.crc32(value).to_bytes(CHECKSUM_BYTES, "big")


def _chunks(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(keys), MAX_VARIABLES):
        yield keys[first : first + MAX_VARIABLES]
