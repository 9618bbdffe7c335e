"""The day of a clock time that stands apart from it: "Tuesday's quake hit at 5:42 a.m.", "on Monday he was shot in the park at 9 p.m."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from crosscheck.extract.mentions.time.expressions import Expression
from crosscheck.extract.mentions.time.leads import is_day

_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Placed:
    """An expression with its spaCy span and the token that it dates."""

    expression: Expression
    span: Any
    governor: Any | None


def on_their_days(placed: Sequence[Placed]) -> list[Placed]:
    """Give each clock time the one day that its own event has, where a verb or its subject is dated once."""
    days: dict[int, list[Expression]] = defaultdict(list)
    for one in placed:
        if one.governor is not None and one.expression.day is not None:
            days[one.governor.i].append(one.expression)
    return [replace(one, expression=_on_day(one, days)) for one in placed]


def _on_day(one: Placed, days: dict[int, list[Expression]]) -> Expression:
    expression, verb = one.expression, one.governor
    if expression.clock is None or expression.day is not None or verb is None:
        return expression
    subjects = [child.i for child in verb.children if child.dep_ in _SUBJECTS]
    found = [dated for i in (verb.i, *subjects) for dated in days.get(i, ())]
    if len(found) != 1 or not _is_plain(found[0]):
        return expression
    return replace(expression, day=found[0].day, part=expression.part or found[0].part)


def _is_plain(expression: Expression) -> bool:
    """Tell a day from a range, a bound and a habit."""
    return is_day(expression.day) and not (expression.until or expression.bound or expression.recurring or expression.clock)
