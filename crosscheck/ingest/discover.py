"""Which files the named paths stand for, and the bytes in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from crosscheck.errors import InputError

SUFFIXES = (".txt", ".md", ".markdown")
STDIN = "-"
MAX_BYTES = 20_000_000
"""Three million words: no newspaper prints such an article, and a parse of it would fill the memory of a laptop."""


@dataclass(frozen=True)
class RawFile:
    """What was read from one file, before anything is made of it."""

    source: str
    """The path as given, folders joined with `/`; `-` is standard input."""
    data: bytes
    """At most one byte more than `MAX_BYTES`."""
    problem: str | None = None
    """Why the bytes cannot be had."""


def read_inputs(inputs: Sequence[str | Path], stdin: BinaryIO) -> list[RawFile]:
    """Read every article file that `inputs` name, each once, sorted by source whatever the order of `inputs`.

    Folders give their own and their sub-folders' `.txt`, `.md` and `.markdown` files; hidden names are left out.
    Raises `InputError` for a path that is missing, of an unsupported kind, or a folder without any article.
    """
    if not inputs:
        raise InputError("no articles were named; name files, folders, or - for standard input")
    sources: dict[str, str] = {}
    for source in _sources(inputs):
        key = STDIN if source == STDIN else os.path.realpath(source)
        # One file may be named twice, by itself and by its folder: the shortest name is kept, whichever came first.
        sources[key] = min(source, sources.get(key, source), key=lambda name: (len(name), name))
    return [_read(source, stdin) for source in sorted(sources.values())]


def _sources(inputs: Iterable[str | Path]) -> Iterator[str]:
    for given in inputs:
        if str(given) == STDIN:
            yield STDIN
            continue
        path = Path(given)
        if _is(path, "dir"):
            yield from _files_in(path)
        elif not _is(path, "exists"):
            raise InputError(f"{given}: no such file or folder; check the name, or name - for standard input")
        elif not _is(path, "file") or path.suffix.lower() not in SUFFIXES:
            raise InputError(
                f"{given}: not a kind of file that can be read; expected {', '.join(SUFFIXES)}, a folder, or - for standard input"
            )
        else:
            yield path.as_posix()


def _is(path: Path, what: str) -> bool:
    try:
        return {"dir": path.is_dir, "file": path.is_file, "exists": path.exists}[what]()
    except (OSError, ValueError) as error:  # no permission, a name that is too long, a NUL in it
        raise InputError(f"{path}: cannot be looked at ({error}); check the name and its permissions") from error


def _files_in(folder: Path) -> list[str]:
    def refuse(error: OSError) -> None:
        raise InputError(f"{error.filename}: the folder cannot be read ({error.strerror}); check its permissions") from error

    found: list[str] = []
    for root, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (Path(root, name) for name in names if not name.startswith("."))
        found += [path.as_posix() for path in paths if path.suffix.lower() in SUFFIXES]
    if not found:
        raise InputError(f"{folder}: no article in this folder; expected files that end in {', '.join(SUFFIXES)}")
    return found


def _read(source: str, stdin: BinaryIO) -> RawFile:
    try:
        if source == STDIN:
            data = stdin.read(MAX_BYTES + 1)
        else:
            with Path(source).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return RawFile(source, b"", f"cannot be read: {error.strerror or error}")
    if len(data) > MAX_BYTES:
        return RawFile(source, data, f"longer than {MAX_BYTES // 1_000_000} MB, more than any one article")
    return RawFile(source, data)
