"""The terminal: how wide it is, whether it has colours, and progress on standard error."""

from __future__ import annotations

import os
import shutil
import sys
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

PIPE_WIDTH = 120
"""Columns of a table that goes into a pipe or file, where no terminal says."""


def width_and_colour() -> tuple[int, bool]:
    """Columns of standard output, and whether to use colours: NO_COLOR and dumb terminals get none, FORCE_COLOR always."""
    console = Console()
    if not sys.stdout.isatty():
        return int(os.environ.get("COLUMNS") or PIPE_WIDTH), bool(os.environ.get("FORCE_COLOR"))
    return shutil.get_terminal_size().columns, console.color_system is not None and not console.no_color


class Bars:
    """A progress bar for each stage, on standard error, shown only on a terminal; `quiet` shows nothing at all."""

    def __init__(self, *, quiet: bool) -> None:
        self._console = Console(stderr=True, quiet=quiet)
        columns = (TextColumn("{task.description:>10}"), BarColumn(), MofNCompleteColumn())
        self._progress = Progress(*columns, console=self._console, transient=True, disable=quiet or not self._console.is_terminal)
        self._tasks: dict[str, TaskID] = {}

    def step(self, stage: str, done: int, total: int) -> None:
        """Show how far a stage is."""
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(stage, total=total)
        self._progress.update(self._tasks[stage], completed=done, total=total)

    def note(self, text: str) -> None:
        """Say something on standard error."""
        self._console.print(text, highlight=False, markup=False, soft_wrap=True)

    def __enter__(self) -> Bars:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._progress.stop()
