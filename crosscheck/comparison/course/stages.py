"""How far a thing has come: a suspect is sought, held, charged and sentenced, a road closed and open again.

A later report that has it further along takes back nothing of what the earlier one said.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crosscheck.comparison.context import alone
from crosscheck.comparison.course.steps import CONDITION, JUSTICE, Course, course_of, steps_in
from crosscheck.comparison.occasion import amounts_clash
from crosscheck.comparison.one_subject import one_head
from crosscheck.comparison.same_fact import counts_people
from crosscheck.comparison.spelling import REMEMBERED
from crosscheck.comparison.verdicts import COMMITTED
from crosscheck.records import Claim, Quantity

COURSES: tuple[Course, ...] = (
    JUSTICE,
    course_of(
        missing="missing|unaccounted for|trapped|lost contact|disappeared|vanished|stranded|stuck",
        found="found|rescued|recovered|pulled (?:alive |dead )?from|freed|located|turned up|brought to safety",
    ),
    CONDITION,
    course_of(
        closed="closed|shut|blocked|suspended|grounded|sealed off|impassable",
        open_again="re-?opened|open again|reopens|resumed|lifted|back in service|running again|passable",
    ),
    course_of(
        pending="awaiting|awaits|pending|under (?:review|consideration)|proposed|considering|considers|being considered|waiting for",
        decided="approved|adopted|passed|signed|cleared|rejected|turned down|voted down|blocked|vetoed|confirmed",
    ),
    course_of(
        in_effect="in (?:effect|force|place)|issued|imposed|declared",
        ended="lifted|discontinued|cancell?ed|called off|expired|rescinded|withdrawn",
    ),
    course_of(
        evacuated="evacuated|ordered to leave|told to leave|moved out|displaced",
        back="allowed (?:to return|back|home)|returned home|return to their homes|went home",
    ),
    course_of(
        burning="burning|out of control|uncontained|raging|spreading|still being fought|battling|battled",
        out="put out|extinguished|under control|fully contained|contained|doused",
    ),
    course_of(
        going_on="under way|underway|continues|continued|continuing|ongoing|is being|are being|on strike|went on strike|walked out",
        over="ended|over|called off|wound up|winding down|completed|concluded|finished|back at work|returned to work|came to an end",
    ),
)
"""Each pattern is of fixed words, so that no input makes it slow."""


BEFORE = re.compile(
    r"\b(?:previous(?:ly)?|earlier|prior|formerly|once|unrelated|in the past|(?:several|multiple|many|other) times"
    r"|before (?:for|on|over))\b",
    re.IGNORECASE,
)
"""Of another matter than the one that goes on."""


def is_further(early: Claim, late: Claim) -> bool:
    """Whether the late claim has the same person or thing at a later step: charged after the arrest, found after being missed."""
    if not {early.status, late.status} <= COMMITTED or any(BEFORE.search(claim.text) for claim in (early, late)):
        return False
    apart = steps_apart(early, late)
    return apart is not None and apart > 0 and one_head(early, late) and not amounts_clash(early, late)


def steps_apart(left: Claim, right: Claim) -> int | None:
    """How many steps further the right claim has a thing, by the course that both tell of; None where none tells of both.

    0 where both have it at one step.
    """
    if left.negated or right.negated:
        return None
    if left.predicate is None or right.predicate is None:
        return None
    several = _counts_several(left) or _counts_several(right)
    found = zip(COURSES, _steps_told(alone(left), left.predicate), _steps_told(alone(right), right.predicate), strict=True)
    apart = [b - a for course, a, b in found if a is not None and b is not None and not (several and course is CONDITION)]
    return max(apart, key=abs, default=None)


def _counts_several(claim: Claim) -> bool:
    """Of several who were hurt two outlets may tell of others: two are out of danger, and two have died."""
    amounts = (mention.value for mention in claim.mentions if mention.kind == "count" and isinstance(mention.value, Quantity))
    return any(counts_people(value) and value.high != 1 for value in amounts)


@lru_cache(maxsize=REMEMBERED)
def _steps_told(text: str, predicate: str) -> list[int | None]:
    """For each course the furthest step that a claim tells: who was convicted has been charged."""
    return [next((number for number, _ in steps_in(course, text, predicate)), None) for course in COURSES]
