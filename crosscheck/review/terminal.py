"""The review on a terminal: one finding at a time, a key for each decision. What is typed and shown goes through a `Console`."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from crosscheck.errors import InputError
from crosscheck.review.history import State
from crosscheck.review.judgement import DISMISS_WORDS, Action, DismissReason, Judgement
from crosscheck.review.sheet import ReviewSheet
from crosscheck.review.shown import ShownFinding, ShownReport, ShownSide
from crosscheck.review.store import Store
from crosscheck.review.words import harmless, progress, told, told_change, told_dispute

KEYS = "c confirm, d dismiss, n needs a call, m note, u undo, j next, k back, q quit"
_INDENT = "    "


class Console(Protocol):
    """Someone to ask."""

    width: int
    """Columns."""

    def key(self, prompt: str) -> str:
        """One key, or the empty string when there is nobody any more."""

    def line(self, prompt: str) -> str | None:
        """A line without its end; None when there is nobody any more."""

    def tell(self, text: str) -> None:
        """Show lines."""

    def strong(self, text: str) -> str:
        """Make the words stand out that are compared."""


@dataclass
class TerminalReview:
    """A walk through the findings of a report that nobody has reviewed yet."""

    shown: ShownReport
    sheet: ReviewSheet
    store: Store
    console: Console
    by: str
    clock: Callable[[], dt.datetime] = field(default=lambda: dt.datetime.now(dt.UTC))
    _read: int = 0
    _made: list[tuple[int, Judgement]] = field(default_factory=list)
    """What was recorded in this sitting and not taken back, with its place in the walk."""

    def run(self) -> None:
        """Show one finding after another until the last or until there is nobody any more, and say how far it got."""
        self._catch_up()
        waiting = [finding for finding in self.shown.findings if not self._state(finding).reviewed]
        place: int | None = 0
        while place is not None and place < len(waiting):
            self._show(waiting, place)
            place = self._answer(waiting, place)
        self.console.tell(self._summary())

    def _answer(self, waiting: Sequence[ShownFinding], place: int) -> int | None:
        """Ask what is to be done, and do it; gives the next place, or None to end."""
        key = self.console.key(f"{KEYS}: ").lower()
        if key in {"", "q"}:
            return None
        if key in {"j", "k"}:
            return place + 1 if key == "j" else max(place - 1, 0)
        try:
            if key == "u":
                return self._undo(waiting, place)
            if key in {"c", "d", "n", "m"}:
                return self._judge(key, waiting[place], place)
        except InputError as error:
            self.console.tell(f"Not recorded: {error}")
            return place
        self.console.tell(f"No such key: {key!r}.")
        return place

    def _judge(self, key: str, finding: ShownFinding, place: int) -> int:
        action: Action = {"c": "confirm", "d": "dismiss", "n": "needs_call", "m": "note"}[key]  # type: ignore[assignment]
        reason = self._reason() if action == "dismiss" else None
        if action == "dismiss" and reason is None:
            self.console.tell("Not dismissed.")
            return place
        note = "" if action == "confirm" else self.console.line("Note: " if action == "note" else "Note (may be empty): ") or ""
        if action == "note" and not note.strip():
            self.console.tell("No note.")
            return place
        judgement = self._record(finding, action, reason=reason, note=note)
        self._made.append((place, judgement))
        return place if action == "note" else place + 1

    def _reason(self) -> DismissReason | None:
        reasons = list(DISMISS_WORDS)
        offered = ", ".join(f"{number} {DISMISS_WORDS[reason]}" for number, reason in enumerate(reasons, 1))
        key = self.console.key(f"Why? {offered}: ")
        return reasons[int(key) - 1] if key in {str(number) for number in range(1, len(reasons) + 1)} else None

    def _undo(self, waiting: Sequence[ShownFinding], place: int) -> int:
        """Take back what was recorded last in this sitting, and go there."""
        if not self._made:
            raise InputError("nothing was recorded in this sitting that could be taken back")
        where, judgement = self._made.pop()
        self._record(waiting[where], "undo", undoes=judgement.id)
        return where

    def _record(
        self, finding: ShownFinding, action: Action, *, reason: DismissReason | None = None, note: str = "", undoes: str | None = None
    ) -> Judgement:
        key = self.sheet.keys[finding.id]
        judgement = self.sheet.judge(key, action, by=self.by, at=self.clock(), reason=reason, note=note, undoes=undoes)
        self.store.append(judgement)
        self._catch_up()
        self.console.tell(f"{told(judgement)}\n")
        return judgement

    def _catch_up(self) -> None:
        """Take in what was recorded since, by whomever."""
        entries = self.store.after(self._read)
        self.sheet.take(judgement for _, judgement in entries)
        self._read = entries[-1][0] if entries else self._read

    def _state(self, finding: ShownFinding) -> State:
        return self.sheet.state(self.sheet.keys[finding.id])

    def _summary(self) -> str:
        states = self.sheet.states().values()
        calls = sum(state.status == "needs_call" for state in states)
        done = progress(sum(state.reviewed for state in states), len(states))
        return f"{self.shown.title}: {done}" + (f", {calls} of them need a call" if calls else "")

    def _show(self, waiting: Sequence[ShownFinding], place: int) -> None:
        self._catch_up()
        finding, state = waiting[place], self._state(waiting[place])
        lines = [f"{place + 1}/{len(waiting)}  {finding.mark} {finding.verdict_words} · {finding.facts}"]
        lines += [*self._wrapped(finding.subject), *self._wrapped(finding.explanation)]
        for side in finding.foremost:
            lines += self._side(side)
        if finding.others:
            lines.append(f"  and {len(finding.others)} more: " + ", ".join(dict.fromkeys(side.outlet for side in finding.others)))
        self.console.tell("\n".join([*lines, *self._said(state), ""]))

    def _side(self, side: ShownSide) -> list[str]:
        head = "  " + "  ".join(part for part in (side.outlet, side.published, side.note) if part)
        text = f"{side.before}{self.console.strong(side.words)}{side.after}"
        return [head, *self._wrapped(text)]

    def _said(self, state: State) -> list[str]:
        lines = [] if state.decision is None else [f"! {'was ' if state.changes else ''}{told(state.decision)}"]
        for change in state.changes:
            lines.append(f"! {told_change(change)}")
            lines += self._wrapped(f"then: {harmless(change.old_sentence)}") if change.old_sentence else []
            lines += self._wrapped(f"now:  {harmless(change.new_sentence)}") if change.new_sentence else []
        lines += [f"! {told(note)}" for note in state.notes]
        return lines + ([f"! {told_dispute(state)}"] if state.differ else [])

    def _wrapped(self, text: str) -> list[str]:
        return textwrap.wrap(" ".join(text.split()), max(self.console.width - 1, 30), initial_indent=_INDENT, subsequent_indent=_INDENT)
