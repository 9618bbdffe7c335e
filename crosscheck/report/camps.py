"""Who stands with whom: the sides of a finding that agree, and how gravely each side differs from the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.records import Relation, Verdict
from crosscheck.report.sides import SideView
from crosscheck.report.wording import GRAVITY


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
    camp = list(range(number))
    for relation in relations:
        if relation.verdict == "agree":
            joined = camp[relation.left], camp[relation.right]
            camp = [min(joined) if other in joined else other for other in camp]
    return camp


def standings(number: int, relations: Sequence[Relation]) -> list[Verdict | None]:
    """Give the gravest relation that each of `number` sides has to any other; None where it is compared with none."""
    gravest: list[Verdict | None] = [None] * number
    for relation in relations:
        for index in (relation.left, relation.right):
            gravest[index] = graver(gravest[index], relation.verdict)
    return gravest


def graver(left: Verdict | None, right: Verdict | None) -> Verdict | None:
    """Give the graver of two verdicts, either of which may be missing."""
    return min((verdict for verdict in (left, right) if verdict is not None), key=GRAVITY.index, default=None)


def camps(sides: Sequence[SideView], relations: Sequence[Relation]) -> tuple[Camp, ...]:
    """Part the sides of a finding, given in the finding's order, into those that agree; the first camp holds the first side."""
    number, gravest = camp_numbers(len(sides), relations), standings(len(sides), relations)
    members: dict[int, list[SideView]] = {}
    standing: dict[int, Verdict | None] = {}
    for side in sides:
        members.setdefault(number[side.index], []).append(side)
        standing[number[side.index]] = graver(standing.get(number[side.index]), gravest[side.index])
    return tuple(Camp(tuple(members[key]), standing[key]) for key in sorted(members))
