"""The reports in a folder, each with its sheet: read when they change, judgements taken in as they are recorded."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crosscheck.errors import CrosscheckError, InputError
from crosscheck.records import Report
from crosscheck.review.judgement import Judgement
from crosscheck.review.reports import read_report
from crosscheck.review.sheet import ReviewSheet
from crosscheck.review.shown import ShownReport, Viewer
from crosscheck.review.store import Store

Stamp = tuple[int, int]
"""A file's time of change in nanoseconds and its size: another one is another report."""


@dataclass
class Story:
    """A report that is under review."""

    name: str
    """The file's stem."""
    stamp: Stamp
    report: Report
    shown: ShownReport
    sheet: ReviewSheet
    read: int = 0
    """Judgements of the common history that the sheet has taken in."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that is no report, with the reason."""

    name: str
    why: str


class Shelf:
    """All stories of one folder with the history of judgements; used by all threads of the server."""

    def __init__(self, folder: Path, store: Store, view: Viewer) -> None:
        self.store = store
        self._folder, self._view = folder, view
        self._stories: dict[str, Story | Unreadable] = {}
        self._stamps: dict[str, Stamp] = {}
        self._history: list[Judgement] = []
        self._number = 0
        self._lock = threading.RLock()

    def names(self) -> list[str]:
        """The stems of the JSON files that are there now."""
        try:
            return sorted(path.stem for path in self._folder.glob("*.json") if path.is_file() and not path.name.startswith("."))
        except OSError as error:
            raise InputError(f"can't read the folder {self._folder}: {error.strerror or error}") from error

    def stories(self) -> Iterator[Story | Unreadable]:
        """All files of the folder, by name."""
        for name in self.names():
            yield self._current(name)

    def story(self, name: str) -> Story:
        """A story by its file's stem, with all that is recorded on it; raises InputError where there is none."""
        if name not in self.names():
            raise InputError(f"{name}: no such story in {self._folder}")
        found = self._current(name)
        if isinstance(found, Unreadable):
            raise InputError(f"{name}: {found.why}")
        return found

    def catch_up(self) -> int:
        """Take in what was recorded since, by this server or another program; gives the number of the last judgement."""
        with self._lock:
            for number, judgement in self.store.after(self._number):
                self._history.append(judgement)
                self._number = number
            for story in self._stories.values():
                if isinstance(story, Story):
                    self._fill(story)
            return self._number

    def record(self, judgement: Judgement) -> None:
        """Record a judgement; it is on the disk when this returns."""
        self.store.append(judgement)
        self.catch_up()

    def stamp(self, name: str) -> Stamp:
        """What tells a story's report from one that is made later."""
        try:
            status = (self._folder / f"{name}.json").stat()
        except OSError as error:
            raise InputError(f"{name}: no such story in {self._folder}") from error
        return status.st_mtime_ns, status.st_size

    def _current(self, name: str) -> Story | Unreadable:
        stamp = self.stamp(name)
        with self._lock:
            if self._stamps.get(name) != stamp:
                self._stories[name] = self._read(name, stamp)
                self._stamps[name] = stamp
            story = self._stories[name]
        self.catch_up()
        return story

    def _read(self, name: str, stamp: Stamp) -> Story | Unreadable:
        try:
            report = read_report(self._folder / f"{name}.json")
            return Story(name, stamp, report, self._view(report), ReviewSheet(report))
        except CrosscheckError as error:
            return Unreadable(name, str(error))

    def _fill(self, story: Story) -> None:
        story.sheet.take(self._history[story.read :])
        story.read = len(self._history)
