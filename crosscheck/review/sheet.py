"""One report under review: its findings, what has been said of each, and the making of new judgements."""

from __future__ import annotations

import datetime as dt
import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from pydantic import ValidationError

from crosscheck.errors import InputError
from crosscheck.records import Report
from crosscheck.review.history import OPEN, Attached, State, fold_history
from crosscheck.review.judgement import Action, DismissReason, FindingSelector, Judgement, new_id
from crosscheck.review.recognise import Recogniser, Recognition
from crosscheck.review.selector import ReportIndex, select_finding, selector_key


class ReviewSheet:
    """The findings of a report by their keys, and their states. Judgements are taken in as they come; threads may share one sheet."""

    def __init__(self, report: Report) -> None:
        self.report = report
        index = ReportIndex(report)
        self._recogniser = Recogniser(index)
        self._selectors: dict[str, FindingSelector] = {}
        self._key_of: dict[str, str] = {}
        for finding in report.findings:
            selector = select_finding(finding, index)
            key = _free(selector_key(selector), self._selectors)
            self._selectors[key], self._key_of[finding.id] = selector, key
        self._attached: dict[str, list[Attached]] = defaultdict(list)
        self._homes: dict[str, tuple[Recognition, ...]] = {}
        self._states: dict[str, State] = {}
        self._lock = threading.Lock()

    @property
    def keys(self) -> Mapping[str, str]:
        """The key of each finding by the finding's id, in the report's order. A key names what is shown, and outlives the id."""
        return self._key_of

    def take(self, judgements: Iterable[Judgement]) -> None:
        """Take in further judgements, of this story or another, in the order in which they were recorded."""
        with self._lock:
            for judgement in judgements:
                # What is taken back is taken back wherever it was recognised, whatever became of the words between the two.
                home = self._homes.get(judgement.undoes) if judgement.undoes else None
                recognised = self._recogniser.recognise(judgement.finding) if home is None else home
                if not recognised:
                    continue
                self._homes[judgement.id] = recognised
                for there in recognised:
                    key = self._key_of[there.finding]
                    self._attached[key].append(Attached(judgement, there.changes))
                    self._states.pop(key, None)

    def state(self, key: str) -> State:
        """What has been said of a finding; raises InputError where the report has no finding of that key."""
        if key not in self._selectors:
            raise InputError(f"{key}: the report has no such finding; it was made anew: load it again")
        with self._lock:
            if key not in self._states:
                self._states[key] = fold_history(self._attached[key]) if key in self._attached else OPEN
            return self._states[key]

    def states(self) -> dict[str, State]:
        """The states of all findings, in the report's order."""
        return {key: self.state(key) for key in self._selectors}

    def counts(self, keys: Iterable[str] | None = None) -> Counter[str]:
        """How many findings have each status; of those with the keys given, else of all."""
        return Counter(self.state(key).status for key in (self._selectors if keys is None else keys))

    def judge(
        self,
        key: str,
        action: Action,
        *,
        by: str,
        at: dt.datetime,
        reason: DismissReason | None = None,
        note: str = "",
        undoes: str | None = None,
        ident: str | None = None,
    ) -> Judgement:
        """Make a judgement on a finding, not yet recorded; an undo without `undoes` takes back the last judgement that stands.

        `at` is the time now. Raises InputError for what cannot be: a dismissal without reason, nothing to undo, an unknown finding.
        """
        state = self.state(key)
        if action == "undo":
            undoes = _to_undo(state, undoes)
        ident = ident or new_id()
        try:
            return Judgement(
                id=ident,
                action=action,
                reason=reason,
                note=note,
                undoes=undoes,
                by=by,
                at=at.astimezone(dt.UTC),
                story=self.report.story,
                finding=self._selectors[key],
                thread=state.history[0].thread if state.history else ident,
                made_with=self.report.crosscheck,
                generated=self.report.generated,
            )
        except ValidationError as error:
            raise InputError("; ".join(_told(fault["loc"], fault["msg"]) for fault in error.errors())) from error


def _told(where: tuple[int | str, ...], what: str) -> str:
    return ": ".join((*(str(part) for part in where), what.removeprefix("Value error, ")))


def _free(key: str, taken: Mapping[str, FindingSelector]) -> str:
    """Findings that show the same to the letter are numbered."""
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free


def _to_undo(state: State, undoes: str | None) -> str:
    """The id of what is taken back: as given, if it stands, else the last that stands."""
    undone = {judgement.undoes for judgement in state.history}
    standing = [judgement.id for judgement in state.history if judgement.action != "undo" and judgement.id not in undone]
    if not standing or (undoes is not None and undoes not in standing):
        raise InputError("there is nothing to undo: it was taken back before, or never said")
    return undoes or standing[-1]
