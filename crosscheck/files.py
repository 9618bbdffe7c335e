"""Files that are written: checked before the long work, replaced atomically after it."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from crosscheck.errors import OutputError


def story_name(paths: Sequence[str], given: str | None) -> str:
    """A file-name-safe name: as given, or that of the one folder that the articles come from, or `story`."""
    if given is None:
        folders = {Path(path) if Path(path).is_dir() else Path(path).parent for path in paths if path != "-"}
        given = folders.pop().resolve().name if len(folders) == 1 else ""
    return re.sub(r"[^\w.-]+", "-", given).strip("-.") or "story"


def prepare_folder(folder: Path) -> Path:
    """Make the folder and try to write there; raises OutputError now rather than after the long work."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(f"can't write to {folder}: {error.strerror or error}; name a folder that you may write to with --out") from error
    return folder


def write_files(folder: Path, contents: Mapping[str, str]) -> list[Path]:
    """Write all files beside their places first, then move them in: whoever reads them sees the old or the new, whole."""
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, text in contents.items():
            handle, temporary = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
            waiting.append((Path(temporary), folder / name))
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8", "replace"))
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(0o644)
        for temporary, target in waiting:
            temporary.replace(target)
    except OSError as error:
        raise OutputError(f"can't write {folder}: {error.strerror or error}") from error
    finally:
        for temporary_path, _ in waiting:
            temporary_path.unlink(missing_ok=True)
    return [target for _, target in waiting]
