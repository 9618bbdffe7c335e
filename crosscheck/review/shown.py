"""What the review shows of a finding. The texts are ready to be shown: whoever makes them sees to control characters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crosscheck.records import Kind, Report, Verdict

MAX_FOREMOST = 4
"""Sides shown without being asked for: two camps with two voices each fit a screen."""


@dataclass(frozen=True, slots=True)
class ShownSide:
    """One outlet's words in their sentence."""

    outlet: str
    published: str
    note: str
    """The page if there is one; speaker and status where it is not the outlet's own plain statement; else empty."""
    before: str
    words: str
    after: str
    article: int
    """Position of the article in the report."""
    index: int
    """Position of the side in the finding."""


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding in words."""

    id: str
    kind: Kind
    verdict: Verdict
    mark: str
    """A sign beside the verdict's colour."""
    verdict_words: str
    facts: str
    """Reason, kind and confidence on one line."""
    subject: str
    explanation: str
    also: tuple[str, ...]
    """Further differences between its sides."""
    foremost: tuple[ShownSide, ...]
    """The sides that the verdict is about, each wording once, MAX_FOREMOST at most."""
    others: tuple[ShownSide, ...]


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report in words, the gravest findings first."""

    title: str
    counts: str
    outlets: tuple[str, ...]
    remarks: tuple[tuple[str, ...], ...]
    """What should be known of how each article was read, in the report's order of articles."""
    findings: tuple[ShownFinding, ...]


Viewer = Callable[[Report], ShownReport]
"""Puts a report into words; handed in, so that the review reads as the report does."""


def foremost_sides(sides: Sequence[ShownSide], pairs: Sequence[tuple[int, int]]) -> tuple[tuple[ShownSide, ...], tuple[ShownSide, ...]]:
    """Part the sides: those that the verdict is about (all, where `pairs` is empty) with each wording once, and the others."""
    about = {index for pair in pairs for index in pair} or {side.index for side in sides}
    # The two of the first pair before all others: four wordings of one camp would say nothing of the other.
    first = sorted((side for side in sides if side.index in about), key=lambda side: side.index not in (pairs[0] if pairs else ()))
    wordings: dict[str, int] = {}
    for side in first:
        wordings.setdefault(side.words.casefold() if pairs else str(side.index), side.index)
    chosen = set(list(wordings.values())[:MAX_FOREMOST])
    return tuple(side for side in sides if side.index in chosen), tuple(side for side in sides if side.index not in chosen)
