"""Short quotations of one utterance: what one speaker says in two claims that tell the same, and say nothing else."""

from __future__ import annotations

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Story, same_source
from crosscheck.comparison.occasion import one_occasion
from crosscheck.comparison.quote import compare_quote
from crosscheck.records import Claim, Comparison

MIN_SCORE = 0.85
"""Claims aligned less surely may quote two sentences of one speech."""


def compare_short_quotes(candidate: Candidate, story: Story) -> Comparison | None:
    """How two quotations stand whose words alone are too few to tell that they are of one utterance; None where they may be of two."""
    left, right = candidate.left, candidate.right
    if left.mention is None or right.mention is None or candidate.link.score < MIN_SCORE or not same_source(left.claim, right.claim):
        return None
    if not (_quotes_once(left.claim) and _quotes_once(right.claim)) or not one_occasion(left.claim, right.claim, story):
        return None
    if len({left.claim.tense, right.claim.tense} - {None}) > 1:
        return None  # what he will do, and later what he had to
    return compare_quote(left.mention, right.mention, one_utterance=True)


def _quotes_once(claim: Claim) -> bool:
    return sum(mention.kind == "quote" for mention in claim.mentions) == 1
