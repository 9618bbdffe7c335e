"""The terminal: how wide it is, whether it has colours, and progress on standard error."""

from __future__ import annotations

import os
import shutil
import sys
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PIPE_WIDTH = 120
"""Columns of a table that goes into a pipe or file, where no terminal says."""


def width_and_colour() -> tuple[int, bool]:
    """Columns of standard output, and whether to use colours: NO_COLOR and dumb terminals get none, else FORCE_COLOR always."""
    width = shutil.get_terminal_size((PIPE_WIDTH, 24)).columns
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") in {"dumb", "unknown"}:
        return width, False
    return width, sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))


class Bars:
    """A progress bar for each stage, on standard error, shown only on a terminal that can redraw a line; notes are shown everywhere."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._progress: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def step(self, stage: str, done: int, total: int) -> None:
        """Show how far a stage is; one that has nothing to do is not shown."""
        if self._progress is None or not total:
            return
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(stage, total=total)
        self._progress.update(self._tasks[stage], completed=done, total=total)

    def note(self, text: str) -> None:
        """Say something on standard error."""
        if not self._quiet:
            print(f"crosscheck: {text}", file=sys.stderr, flush=True)  # noqa: T201 - this is what the class is for

    def __enter__(self) -> Bars:
        if not self._quiet and sys.stderr.isatty() and os.environ.get("TERM") not in {"dumb", "unknown"}:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (TextColumn("{task.description:>10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._progress is not None:
            self._progress.stop()
            self._progress = None
