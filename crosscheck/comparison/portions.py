"""Of one whole, told as an amount, one outlet says none and another some: "none of the $4 million" beside "half of the $4 million".

The amounts are the same, and it is the words before them that differ.
"""

from __future__ import annotations

import re
from typing import Literal

from crosscheck.comparison.candidates import JOINED_SCORE, Candidate
from crosscheck.comparison.context import Side, Story, different_sources
from crosscheck.comparison.matching.amounts import quantities_match, quantities_may_agree
from crosscheck.comparison.occasion import are_of_two_sides, one_occasion
from crosscheck.comparison.quantity import compare_quantity
from crosscheck.comparison.verdicts import agrees_rounded
from crosscheck.records import Comparison

_OF = r" of (?:[^\s,;.]{1,20} ){0,6}\Z"
"""Bounded, so that no input makes it slow."""
_NONE = re.compile(rf"\b(?:none|nothing|not (?:any|a cent|a penny|one)){_OF}", re.IGNORECASE)
_SOME = re.compile(
    rf"\b(?:(?:an?|one|the) (?:\w{{1,20}} )?(?:fraction|part|portion|share|half|third|quarter|fifth|tenth)|some|half|most|much|all){_OF}",
    re.IGNORECASE,
)


def compare_portions(candidate: Candidate, story: Story) -> Comparison | None:
    """That one has none of a whole and the other some of it; None where they don't say."""
    left, right = candidate.sides
    portions = {_portion(left), _portion(right)}
    if portions != {"none", "some"} or candidate.link.score < JOINED_SCORE or left.mention is None or right.mention is None:
        return None
    a, b = left.claim, right.claim
    one = quantities_match(candidate, story) or quantities_may_agree(candidate, story)
    if not one or not agrees_rounded(compare_quantity(left.mention, right.mention)):
        return None
    if different_sources(a, b) or are_of_two_sides(a, b) or not one_occasion(a, b, story) or story.later(a, b) != 0:
        return None
    return Comparison(verdict="conflict", explanation=f"Of “{left.mention.text}” one has some, the other none.")


def _portion(side: Side) -> Literal["none", "some"] | None:
    """What the words before the amount say of it; nothing of a claim that denies it."""
    if side.mention is None:
        return None
    before = side.claim.text[: max(0, side.mention.start - side.claim.start)]
    if _NONE.search(before):
        return "none"
    return "some" if _SOME.search(before) and not side.claim.negated else None
