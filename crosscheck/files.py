"""Files that are written: checked before the long work, replaced atomically after it."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from crosscheck.errors import OutputError

MAX_NAME = 100
"""Code points; file systems take 255 bytes with the ending and what a temporary name adds."""


def story_name(paths: Sequence[str], given: str | None) -> str:
    """A file-name-safe name: as given, or that of the one folder that the articles come from, or `story`.

    >>> story_name(["-"], None), story_name([], "Xi / Biden: the talks")
    ('story', 'Xi-Biden-the-talks')
    """
    if given is None:
        folders = {Path(path) if Path(path).is_dir() else Path(path).parent for path in paths if path != "-" and "://" not in path}
        given = folders.pop().resolve().name if len(folders) == 1 else ""
    return re.sub(r"[^\w.-]+", "-", given).strip("-.")[:MAX_NAME].rstrip("-.") or "story"


def prepare_folder(folder: Path, names: Iterable[str]) -> Path:
    """Make the folder and try to write there; raises OutputError now rather than after the long work."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        why = "it is a file" if folder.is_file() else error.strerror or error
        raise OutputError(f"can't write to {folder}: {why}; name a folder that you may write to with --out") from error
    for name in names:
        if (folder / name).is_dir():
            raise OutputError(f"can't write {folder / name}: a folder has that name; move it away, or give another --story or --out")
    return folder


def write_files(folder: Path, contents: Mapping[str, str | Iterable[str]]) -> list[Path]:
    """Write all files beside their places first, then move them in: whoever reads them sees the old or the new, whole.

    What comes in pieces is written as it comes, so that it may be larger than memory.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, text in contents.items():
            handle, temporary = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
            waiting.append((Path(temporary), folder / name))
            with os.fdopen(handle, "wb") as file:
                for piece in [text] if isinstance(text, str) else text:
                    file.write(piece.encode("utf-8", "replace"))
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(_usual_mode())
        for temporary_path, target in waiting:
            temporary_path.replace(target)
    except OSError as error:
        raise OutputError(f"can't write to {folder}: {error.strerror or error}; nothing there was changed that is not whole") from error
    finally:
        for temporary_path, _ in waiting:
            temporary_path.unlink(missing_ok=True)
    return [target for _, target in waiting]


def _usual_mode() -> int:
    """Permissions of a new file under the user's umask; temporary files are for their owner alone."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
