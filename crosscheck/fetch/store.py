"""Answers kept on disk with what tells the server which version they are, so that a page is sent again only when it has changed."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

MAGIC = b"crosscheck-page-1\n"
SUFFIX = ".page"
MAX_HEADER_BYTES = 20_000
"""Address, type, ETag and date, each of at most a few thousand characters."""
MAX_STORE_BYTES = 500_000_000
"""Five thousand usual pages, a year of a desk's stories; the oldest go first."""
MAX_VALIDATOR_CHARS = 1_000
"""An ETag is a hash or two; what is longer is not sent back."""


@dataclass(frozen=True)
class Kept:
    """An answer as it came, and its validators."""

    url: str
    data: bytes
    fetched: dt.datetime
    content_type: str | None = None
    etag: str | None = None
    modified: str | None = None
    """The Last-Modified header, to the letter."""

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it has changed."""
        both = (("If-None-Match", self.etag), ("If-Modified-Since", self.modified))
        return {name: value for name, value in both if value and _is_validator(value)}


def _is_validator(value: str) -> bool:
    # RFC 9110 lets an ETag have bytes beyond ASCII, whose encoding nobody knows; none of them can be sent back.
    return len(value) <= MAX_VALIDATOR_CHARS and value.isascii() and value.isprintable()


class Store:
    """A file for each address in `folder`; without a folder it forgets everything.

    It only saves time and the servers' work: what cannot be read or written, or is damaged, is done without.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._pruned = False

    def get(self, url: str) -> Kept | None:
        """What was kept of `url`."""
        if self._folder is None:
            return None
        try:
            with self._path(self._folder, url).open("rb") as file:
                if file.readline(len(MAGIC)) != MAGIC:
                    return None
                header = json.loads(file.readline(MAX_HEADER_BYTES))
                data = file.read()
            sha256 = header.pop("sha256")
            kept = Kept(**{**header, "data": data, "fetched": dt.datetime.fromisoformat(header["fetched"])})
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None
        return kept if kept.url == url and hashlib.sha256(data).hexdigest() == sha256 else None

    def put(self, kept: Kept) -> None:
        """Keep an answer that can be asked for conditionally."""
        if self._folder is None or not kept.conditions:
            return
        fields = {**asdict(kept), "fetched": kept.fetched.isoformat(), "sha256": hashlib.sha256(kept.data).hexdigest()}
        del fields["data"]
        header = json.dumps(fields, ensure_ascii=True).encode("ascii") + b"\n"
        if len(header) < MAX_HEADER_BYTES:
            with contextlib.suppress(OSError):
                _write(self._path(self._folder, kept.url), MAGIC + header + kept.data)
                self._prune(self._folder)

    def _prune(self, folder: Path) -> None:
        """Remove the oldest files beyond the size of the store; looked at once a run."""
        if self._pruned:
            return
        self._pruned = True
        files = [(entry.stat(), Path(entry.path)) for entry in os.scandir(folder) if entry.name.endswith(SUFFIX)]
        total = 0
        for stat, path in sorted(files, key=lambda file: (-file[0].st_mtime, file[1])):
            total += stat.st_size
            if total > MAX_STORE_BYTES:
                path.unlink(missing_ok=True)

    @staticmethod
    def _path(folder: Path, url: str) -> Path:
        return folder / f"{hashlib.sha256(url.encode('utf-8')).hexdigest()}{SUFFIX}"


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".page.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
