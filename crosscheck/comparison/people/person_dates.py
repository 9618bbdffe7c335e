"""When a person with a name was arrested, died or was sentenced: what comes once in a story, whichever claims are aligned."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from crosscheck.comparison.context import Side, Story, alone
from crosscheck.comparison.incident.once import FINE, is_done, moment_of, pairs_of_told, told_once
from crosscheck.comparison.name.persons import is_one_bearer
from crosscheck.comparison.one_subject import bare
from crosscheck.records import Kind

BEFALLING = ("arrest", "die", "convict", "sentence")
"""What a report dates of a person that comes once."""


def pairs_of_person_dates(story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """Every two days of one person's arrest, death or sentence, in two articles that are compared; other kinds have none."""
    if kind != "date_time":
        return
    for event in BEFALLING:
        for name in _persons(story, event):
            yield from pairs_of_told(told_once(story, kind, partial(_is_dated, event=event, name=name, story=story)), story, kind)


def _persons(story: Story, event: str) -> list[str]:
    """Those of whom some article dates it, each once."""
    found: list[str] = []
    for article in sorted(story.near):
        names = {_whom(side, event, story) for side in story.sides("date_time", article)} - {None}
        found += [name for name in sorted(filter(None, names)) if not any(is_one_bearer(name, known) == "surely" for known in found)]
    return found


def _is_dated(side: Side, event: str, name: str, story: Story) -> bool:
    whom = _whom(side, event, story)
    return whom is not None and is_one_bearer(whom, name) == "surely"


def _whom(side: Side, event: str, story: Story) -> str | None:
    """The one person whom the claim names, not only as somebody's kin, or has a pronoun for, if the side dates that the event came."""
    claim, moment = side.claim, moment_of(side)
    if moment is None or moment.event != event or moment.grain not in FINE or not is_done(claim):
        return None
    words = {bare(word) for word in alone(claim).split() if not word.endswith(("'s", "’s"))}
    named = [name for name in story.names_of_persons(claim.article) if bare(name.split()[-1]) in words]
    return named[0] if len(named) == 1 else None
