"""Who stands with whom: the sides of a finding that agree, and how gravely each side differs from the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosscheck.linked import linked
from crosscheck.records import Relation, Verdict
from crosscheck.report.sides import SideView
from crosscheck.report.wording import GRAVITY

_RANK: Mapping[Verdict, int] = {verdict: rank for rank, verdict in enumerate(GRAVITY)}


@dataclass(frozen=True, slots=True)
class Camp:
    """Sides that agree with one another."""

    sides: tuple[SideView, ...]
    standing: Verdict | None
    """The gravest of their relations to others."""

    @property
    def words(self) -> str:
        """The words of its first side."""
        return self.sides[0].words.strip()

    @property
    def labels(self) -> tuple[str, ...]:
        """Who says so, each once."""
        return tuple(dict.fromkeys(side.label for side in self.sides))


def camp_numbers(number: int, relations: Sequence[Relation]) -> list[int]:
    """Give each of `number` sides the lowest index among those that it agrees with, directly or through others."""
    agreeing = ((relation.left, relation.right) for relation in relations if relation.verdict == "agree")
    return list(linked(range(number), agreeing).values())


def standings(number: int, relations: Sequence[Relation]) -> list[Verdict | None]:
    """Give the gravest relation that each of `number` sides has to any other; None where it is compared with none."""
    gravest: list[Verdict | None] = [None] * number
    for relation in relations:
        for index in (relation.left, relation.right):
            gravest[index] = graver(gravest[index], relation.verdict)
    return gravest


def graver(left: Verdict | None, right: Verdict | None) -> Verdict | None:
    """Give the graver of two verdicts, either of which may be missing."""
    if left is None or right is None:
        return left or right
    return left if _RANK[left] <= _RANK[right] else right


def gravest_first(parted: Sequence[Camp]) -> list[Camp]:
    """Put the camps that differ most gravely first: they are what a finding is about."""
    return sorted(parted, key=lambda camp: _RANK[camp.standing] if camp.standing else len(_RANK))


def camps(sides: Sequence[SideView], relations: Sequence[Relation], gravest: Sequence[Verdict | None]) -> tuple[Camp, ...]:
    """Part the sides of a finding, given in the finding's order, into those that agree; the first camp holds the first side.

    `gravest` holds what `standings` gives.
    """
    number = camp_numbers(len(sides), relations)
    members: dict[int, list[SideView]] = {}
    standing: dict[int, Verdict | None] = {}
    for side in sides:
        members.setdefault(number[side.index], []).append(side)
        standing[number[side.index]] = graver(standing.get(number[side.index]), gravest[side.index])
    return tuple(Camp(tuple(members[key]), standing[key]) for key in sorted(members))
