"""What the judgements teach: how often the findings of a kind and verdict were right."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tabulate import tabulate

from crosscheck.review.history import Attached, State, fold_history
from crosscheck.review.judgement import DISMISS_WORDS, Judgement
from crosscheck.review.recognise import GRAVITY
from crosscheck.review.selector import selector_key

Z_95 = 1.959964
"""Standard deviations of a normal distribution that hold 95 % of it."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The judged findings of one kind or verdict, by their last decision."""

    confirmed: int = 0
    dismissed: int = 0
    needs_call: int = 0

    @property
    def precision(self) -> float | None:
        """Confirmed findings among those confirmed or dismissed; None where there is neither."""
        decided = self.confirmed + self.dismissed
        return self.confirmed / decided if decided else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % confidence interval of the precision.

        Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, 1927; right for few cases too.
        """
        precision, decided = self.precision, self.confirmed + self.dismissed
        if precision is None:
            return None
        centre = precision + Z_95**2 / (2 * decided)
        spread = Z_95 * math.sqrt(precision * (1 - precision) / decided + Z_95**2 / (4 * decided**2))
        scale = 1 + Z_95**2 / decided
        return max((centre - spread) / scale, 0.0), min((centre + spread) / scale, 1.0)


def judged_findings(judgements: Iterable[Judgement]) -> list[State]:
    """The state of each finding that was ever judged, by its thread; two threads that began on the same words are one."""
    threads: dict[str, list[Judgement]] = defaultdict(list)
    thread_of_key: dict[str, str] = {}
    same: dict[str, str] = {}
    for judgement in judgements:
        thread = same.get(judgement.thread, judgement.thread)
        first = thread_of_key.setdefault(selector_key(judgement.finding), thread)
        if first != thread:
            threads[first] += threads.pop(thread, [])
            same |= {name: first for name, now in same.items() if now == thread} | {thread: first}
        threads[first].append(judgement)
    return [fold_history([Attached(judgement) for judgement in told]) for told in threads.values()]


def tally(states: Iterable[State], by: str) -> dict[str, Tally]:
    """Count last decisions by `kind` or `verdict` of the finding as it was judged."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for state in states:
        if state.decision is not None:
            counts[str(getattr(state.decision.finding, by))][state.status] += 1
    return {name: Tally(count["confirmed"], count["dismissed"], count["needs_call"]) for name, count in counts.items()}


def render_stats(judgements: Sequence[Judgement]) -> str:
    """Give the statistics as plain text, lines of at most 80 columns."""
    states = judged_findings(judgements)
    decided = [state for state in states if state.decision is not None]
    people = len({judgement.by.casefold() for judgement in judgements})
    disputed = sum(bool(state.differ) for state in states)
    by = f"{people} person" if people == 1 else f"{people} people"
    lines = [f"{len(judgements)} judgements by {by} on {len(states)} findings, {disputed} of them in dispute"]
    if not decided:
        return "\n".join([*lines, "No finding is confirmed or dismissed yet."]) + "\n"
    verdicts, kinds = tally(decided, "verdict"), tally(decided, "kind")
    # The grave verdicts first; kinds by how much is known of them.
    by_gravity = [(name, verdicts[name]) for name in reversed(GRAVITY) if name in verdicts]
    by_number = sorted(kinds.items(), key=lambda item: (-item[1].confirmed - item[1].dismissed, item[0]))
    reasons = Counter(state.decision.reason for state in decided if state.decision and state.decision.reason)
    dismissed = ", ".join(f"{DISMISS_WORDS[reason]} {reasons[reason]}" for reason in DISMISS_WORDS if reasons[reason])
    tables = [_table("verdict", by_gravity), _table("kind", by_number)]
    return "\n\n".join([*lines, *tables, *([f"dismissed: {dismissed}"] if dismissed else [])]) + "\n"


def _table(name: str, tallies: Sequence[tuple[str, Tally]]) -> str:
    head = (name, "confirmed", "dismissed", "to call", "precision", "95 % interval")
    rows = [(label, count.confirmed, count.dismissed, count.needs_call, *_figures(count)) for label, count in tallies]
    return tabulate(rows, head, tablefmt="simple", colalign=("left", "right", "right", "right", "right", "right"), disable_numparse=True)


def _figures(count: Tally) -> tuple[str, str]:
    precision, interval = count.precision, count.interval
    if precision is None or interval is None:
        return "", ""
    return f"{precision:.2f}", f"{interval[0]:.2f}-{interval[1]:.2f}"
