"""Claims that are compared though they stand in no alignment: too few of their words are the same, but both tell of one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import get_args

from crosscheck.comparison.candidates import UNALIGNED_SCORE, pairs_told_once
from crosscheck.comparison.context import Story
from crosscheck.comparison.course.case import pairs_of_case
from crosscheck.comparison.course.charges import pairs_of_charges
from crosscheck.comparison.course.states import pairs_in_two_states
from crosscheck.comparison.people.conditions import pairs_of_conditions
from crosscheck.comparison.people.hospitals import pairs_of_hospitals
from crosscheck.comparison.people.wounds import pairs_of_wounds
from crosscheck.records import Alignment, Article, Claim, Kind

_OF_ROWS = (
    pairs_in_two_states,
    pairs_of_case,
    pairs_of_charges,
    pairs_of_wounds,
    pairs_of_hospitals,
    pairs_of_conditions,
)


def align_unaligned(
    alignments: Sequence[Alignment], claims: Sequence[Claim], articles: Sequence[Article], near: Mapping[str, frozenset[str]]
) -> list[Alignment]:
    """An alignment for every two of them of which neither stands in one."""
    story = Story.of(alignments, claims, articles, near)
    of_rows = (find(story) for find in _OF_ROWS)
    of_sides = ((one.claim, other.claim) for kind in get_args(Kind) for one, other in pairs_told_once(story, kind))
    aligned = {ident for alignment in alignments for ident in alignment.claims}
    lone: list[Alignment] = []
    for left, right in dict.fromkeys((left.id, right.id) for left, right in chain(*of_rows, of_sides)):
        if not {left, right} & aligned:
            ident = f"a{len(alignments) + len(lone) + 1}"
            lone.append(Alignment(id=ident, claims=(left, right), score=UNALIGNED_SCORE, pair_scores=(UNALIGNED_SCORE,)))
    return lone
