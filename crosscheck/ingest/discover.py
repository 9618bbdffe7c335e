"""Which files the named paths stand for, and the bytes in them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from crosscheck.errors import InputError
from crosscheck.ingest.formats import SUFFIXES, is_known, max_bytes, too_long
from crosscheck.ingest.limits import MAX_BYTES
from crosscheck.ingest.raw import GZIP_SUFFIX, STDIN, RawFile, suffix_of

__all__ = ["MAX_BYTES", "RawFile", "read_inputs"]

SNIFFED_BYTES = 4_096
"""Enough to know a kind of file by."""
EXPECTED = f"{', '.join(SUFFIXES)}, each with or without {GZIP_SUFFIX}"
LEADS_OUT = "a link that leads out of the folder; name the file itself to have it read"


@dataclass(frozen=True)
class _Found:
    source: str
    key: str
    """The same for two names of one file."""
    problem: str | None = None


def read_inputs(inputs: Sequence[str | Path], stdin: BinaryIO) -> Iterator[RawFile]:
    """Read every article file that `inputs` name, each once, sorted by source whatever the order of `inputs`, one at a time.

    Folders give their own and their sub-folders' files of a known suffix; hidden names, pipes and devices are left out, and links
    that lead out of the folder are reported and not followed. A file that is named itself may be a link, or have any suffix if
    its first bytes tell its kind. Raises `InputError`, before anything is read, for a path that is missing, of an unsupported
    kind, or a folder without any article.
    """
    if not inputs:
        raise InputError("no articles were named; name files, folders, or - for standard input")
    found: dict[str, _Found] = {}
    for item in _sources(inputs):
        # One file may be named twice, by itself and by its folder: the shortest name is kept, whichever came first.
        found[item.key] = min(item, found.get(item.key, item), key=lambda one: (len(one.source), one.source))
    return (_read(item, stdin) for item in sorted(found.values(), key=lambda one: one.source))


def _sources(inputs: Iterable[str | Path]) -> Iterator[_Found]:
    for given in inputs:
        if str(given) == STDIN:
            yield _Found(STDIN, STDIN)
            continue
        path = Path(given)
        if _is(path, "dir"):
            yield from _files_in(path)
        elif not _is(path, "exists"):
            raise InputError(f"{given}: no such file or folder; check the name, or name - for standard input")
        elif not _is(path, "file") or not (suffix_of(path.name) in SUFFIXES or _is_known_inside(path)):
            raise InputError(f"{given}: not a kind of file that can be read; expected {EXPECTED}, a folder, or - for standard input")
        else:
            yield _Found(path.as_posix(), os.path.realpath(path))


def _is(path: Path, what: str) -> bool:
    try:
        return {"dir": path.is_dir, "file": path.is_file, "exists": path.exists}[what]()
    except (OSError, ValueError) as error:  # no permission, a name that is too long, a NUL in it
        raise InputError(f"{path}: cannot be looked at ({error}); check the name and its permissions") from error


def _is_known_inside(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return is_known(file.read(SNIFFED_BYTES))
    except OSError:
        return False


def _files_in(folder: Path) -> Iterator[_Found]:
    def refuse(error: OSError) -> None:
        raise InputError(f"{error.filename}: the folder cannot be read ({error.strerror}); check its permissions") from error

    inside = Path(os.path.realpath(folder))
    found: list[_Found] = []
    for root, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # Links to folders are never followed; one that leads out is told, since its owner may miss what is in it.
        for path in (Path(root, name) for name in folders):
            if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(inside):
                found.append(_Found(path.as_posix(), f"link {path.as_posix()}", LEADS_OUT))
        for name in names:
            path = Path(root, name)
            if name.startswith(".") or suffix_of(name) not in SUFFIXES or _is_device(path):
                continue
            real = os.path.realpath(path)
            leads_out = path.is_symlink() and not Path(real).is_relative_to(inside)
            # Under a key of its own: the same file may also be named by itself, and then it is read.
            found.append(_Found(path.as_posix(), f"link {path.as_posix()}" if leads_out else real, LEADS_OUT if leads_out else None))
    if not found:
        raise InputError(f"{folder}: no article in this folder; expected files that end in {EXPECTED}")
    yield from found


def _is_device(path: Path) -> bool:
    """Whether reading `path` could wait for ever: a pipe, a socket, a terminal, or a link to one."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:  # a link that leads nowhere is told when it is read
        return False


def _read(found: _Found, stdin: BinaryIO) -> RawFile:
    if found.problem:
        return RawFile(found.source, b"", found.problem)
    limit = max_bytes(found.source)
    try:
        if found.source == STDIN:
            data = stdin.read(limit + 1)
        else:
            with Path(found.source).open("rb") as file:
                data = file.read(limit + 1)
    except OSError as error:
        return RawFile(found.source, b"", f"cannot be read: {error.strerror or error}")
    return RawFile(found.source, data, too_long(limit) if len(data) > limit else None)
