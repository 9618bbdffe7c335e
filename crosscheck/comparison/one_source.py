"""One named source, credited with two things: then it is one statement, and both cannot be what was said."""

from __future__ import annotations

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Story, alone, has_one, same_source
from crosscheck.comparison.occasion import names_clash, other_people
from crosscheck.comparison.shared import compare_mentions
from crosscheck.comparison.slots import one_slot
from crosscheck.records import Claim, Comparison, Mention, Quantity

MIN_SCORE = 0.8
"""Claims aligned less surely may be two of many that a source has made."""
CERTAINTY = 0.89
"""As a share of what a relation model is asked for as a rule: of 26 such pairs of our own cases that it took for contradictions so surely,
24 were some."""


def is_one_statement(left: Claim, right: Claim, story: Story, score: float) -> bool:
    """Whether both claims are of one source, reported at one time, and name nobody and nothing different."""
    of_one = score >= MIN_SCORE and same_source(left, right) and story.later(left, right) == 0
    return of_one and not other_people(left, right) and not names_clash(left, right, story)


def are_of_one_tense(left: Claim, right: Claim) -> bool:
    """Both of what was, or both of what is or will be: what he will not do, he may have had to do."""
    return (left.tense == "past") == (right.tense == "past")


def compare_in_one_statement(candidate: Candidate, story: Story) -> Comparison | None:
    """How two values stand that two outlets have from one source, each the only one of its sort, where the claims rule each other out."""
    left, right = candidate.left, candidate.right
    if left.mention is None or right.mention is None or story.witness is None:
        return None
    if not is_one_statement(left.claim, right.claim, story, candidate.link.score):
        return None
    if not (_is_only(left.claim, left.mention) and _is_only(right.claim, right.mention)):
        return None
    a, b = left.mention.value, right.mention.value
    if isinstance(a, Quantity) and isinstance(b, Quantity) and not one_slot(a, b, story.rarity):
        return None  # a sentence of 20 years, of which seven must be served
    comparison = compare_mentions(left.mention, right.mention)
    if comparison is None or comparison.verdict != "conflict":
        return None
    (certainty,) = story.witness.contradict([(alone(left.claim), alone(right.claim))])
    return comparison if certainty >= CERTAINTY * story.witness.min_contradiction else None


def _is_only(claim: Claim, mention: Mention) -> bool:
    """Whether the claim has no other value of the kind; what is vague or added up may be more or less than it says."""
    value = mention.value
    if isinstance(value, Quantity) and (value.vague or value.parts or value.ordinal):
        return False
    return has_one(claim, mention.kind)
