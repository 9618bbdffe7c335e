"""The present state of a finding, folded from the judgements on it: nothing is ever overwritten, the last word stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from crosscheck.review.judgement import DECISIONS, Judgement
from crosscheck.review.recognise import GRAVITY, Change

Status = Literal["open", "changed", "confirmed", "dismissed", "needs_call"]
_STATUS: dict[str, Status] = {"confirm": "confirmed", "dismiss": "dismissed", "needs_call": "needs_call"}


@dataclass(frozen=True, slots=True)
class Attached:
    """A judgement, with what changed in its finding since."""

    judgement: Judgement
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """What has been said of one finding."""

    status: Status = "open"
    decision: Judgement | None = None
    """The last decision that was not undone."""
    changes: tuple[Change, ...] = ()
    """What changed since that decision and calls for another look."""
    notes: tuple[Judgement, ...] = ()
    """Notes that were not undone, in order."""
    differ: tuple[Judgement, ...] = ()
    """The last decision of each person, where they are not the same."""
    history: tuple[Judgement, ...] = ()
    """Everything, in order, undone or not."""

    @property
    def reviewed(self) -> bool:
        """A person has decided on the finding as it stands now."""
        return self.status in {"confirmed", "dismissed", "needs_call"}


OPEN = State()


def fold_history(attached: Sequence[Attached]) -> State:
    """Fold the judgements on one finding, in the order in which they were recorded."""
    if not attached:
        return OPEN
    undone = {entry.judgement.undoes for entry in attached}
    standing = [entry for entry in attached if entry.judgement.id not in undone]
    decisions = [entry for entry in standing if entry.judgement.action in DECISIONS]
    last = decisions[-1] if decisions else None
    changes = _calling(last) if last else ()
    return State(
        status="open" if last is None else "changed" if changes else _STATUS[last.judgement.action],
        decision=last.judgement if last else None,
        changes=changes,
        notes=tuple(entry.judgement for entry in standing if entry.judgement.action == "note"),
        differ=_differ(entry.judgement for entry in decisions),
        history=tuple(entry.judgement for entry in attached),
    )


def _calling(entry: Attached) -> tuple[Change, ...]:
    """Changes that call for another look: a dismissed finding whose verdict has become milder is as dismissed as before."""
    dismissed = entry.judgement.action == "dismiss"
    return tuple(
        change for change in entry.changes if not (dismissed and change.what == "verdict" and _gravity(change.new) < _gravity(change.old))
    )


def _gravity(verdict: str) -> int:
    return [str(known) for known in GRAVITY].index(verdict)


def _differ(decisions: Iterable[Judgement]) -> tuple[Judgement, ...]:
    last = {judgement.by.casefold(): judgement for judgement in decisions}
    return tuple(last.values()) if len({judgement.action for judgement in last.values()}) > 1 else ()
