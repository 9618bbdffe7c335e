"""How far a thing has come: a suspect is sought, held, charged and sentenced, a road closed and open again.

A later report that has it further along takes back nothing of what the earlier one said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from crosscheck.comparison.context import alone
from crosscheck.comparison.occasion import amounts_clash
from crosscheck.comparison.one_subject import one_head
from crosscheck.comparison.spelling import REMEMBERED
from crosscheck.comparison.verdicts import COMMITTED
from crosscheck.records import Claim

Course = Sequence[re.Pattern[str]]


def _steps(**words: str) -> Course:
    """Steps in their order, by the words that tell them."""
    return [re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for pattern in words.values()]


COURSES: tuple[Course, ...] = (
    _steps(
        sought="at large|on the run|on the loose|being sought|still sought|wanted|manhunt|hunt for|searching for|looking for",
        held=(
            "held (?:in|on|without|as)|being held|arrested|detained|captured|apprehended|caught|custody|surrendered|arrest|"
            "turned (?:him|her|them)sel(?:f|ves) in"
        ),
        charged="charged|indicted|arraigned|indictment",
        tried="pleaded|pled|went on trial|on trial|stood trial",
        judged="convicted|found (?:him |her |them )?(?:not )?guilty|acquitted|exonerated|conviction|verdict",
        sentenced="sentenced|jailed for|imprisoned|sent to prison",
    ),
    _steps(
        missing="missing|unaccounted for|trapped|lost contact|disappeared|vanished|stranded|stuck",
        found="found|rescued|recovered|pulled (?:alive |dead )?from|freed|located|turned up|brought to safety",
    ),
    _steps(
        in_danger=(
            "(?:critical|serious|grave|life-threatening) condition|life support|intensive care|fighting for (?:his|her|their) li(?:fe|ves)"
        ),
        out_of_it="died|dead|pronounced|succumbed|discharged|released from hospital|recovered|recovering",
    ),
    _steps(
        closed="closed|shut|blocked|suspended|grounded|sealed off|impassable",
        open_again="re-?opened|open again|reopens|resumed|lifted|back in service|running again|passable",
    ),
    _steps(
        pending="awaiting|awaits|pending|under (?:review|consideration)|proposed|considering|considers|being considered|waiting for",
        decided="approved|adopted|passed|signed|cleared|rejected|turned down|voted down|blocked|vetoed|confirmed",
    ),
    _steps(
        in_effect="in (?:effect|force|place)|issued|imposed|declared",
        ended="lifted|discontinued|cancell?ed|called off|expired|rescinded|withdrawn",
    ),
    _steps(
        evacuated="evacuated|ordered to leave|told to leave|moved out|displaced",
        back="allowed (?:to return|back|home)|returned home|return to their homes|went home",
    ),
    _steps(
        burning="burning|out of control|uncontained|raging|spreading|still being fought|battling|battled",
        out="put out|extinguished|under control|fully contained|contained|doused",
    ),
    _steps(
        going_on="under way|underway|continues|continued|continuing|ongoing|is being|are being|on strike|went on strike|walked out",
        over="ended|over|called off|wound up|winding down|completed|concluded|finished|back at work|returned to work|came to an end",
    ),
)
"""Each pattern is of fixed words, so that no input makes it slow."""


BEFORE = re.compile(
    r"\b(?:previous(?:ly)?|earlier|prior|formerly|once|in the past|(?:several|multiple|many) times|before (?:for|on|over))\b", re.IGNORECASE
)
"""Of another matter than the one that goes on."""
LIGHT = frozenset("be have remain stay take stand go come keep get leave become turn".split())
"""Verbs that leave the step to what follows them: "is in custody", "went on trial"."""
PLAIN = frozenset("arrest convict die close extinguish".split())
"""What several words may say: "found guilty", "taken into custody"."""


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
    found = zip(_steps_told(alone(left), left.predicate), _steps_told(alone(right), right.predicate), strict=True)
    apart = [b - a for a, b in found if a is not None and b is not None]
    return max(apart, key=abs, default=None)


@lru_cache(maxsize=REMEMBERED)
def _steps_told(text: str, predicate: str) -> list[int | None]:
    """For each course the furthest step that a claim tells: who was convicted has been charged."""
    return [next((n for n in reversed(range(len(course))) if _is_told(predicate, course[n].search(text))), None) for course in COURSES]


def _is_told(predicate: str, found: re.Match[str] | None) -> bool:
    """Whether the words are the predicate's, of which a form begins as it does: who shot at "people already in custody" held nobody."""
    if found is None:
        return False
    return predicate in LIGHT | PLAIN or any(word[0] == predicate[0] for word in found[0].lower().split())
