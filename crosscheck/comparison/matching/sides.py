"""What the rules of all kinds ask of a side: its value, and the words of its claim around it."""

from __future__ import annotations

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Side


def values_of(candidate: Candidate) -> tuple[object, object]:
    """Both values, None where a whole claim is compared."""
    left, right = candidate.left.mention, candidate.right.mention
    return left.value if left else None, right.value if right else None


def only_possible(candidate: Candidate) -> bool:
    """Whether either claim tells but what may be."""
    return "possible" in {candidate.left.claim.status, candidate.right.claim.status}


def around(side: Side) -> tuple[str, str, str]:
    """What a claim says, and its words before and behind the mention, lower case."""
    text, start, mention = side.claim.text.lower(), side.claim.start, side.mention
    if mention is None:
        return text, "", ""
    return text, text[: mention.start - start].rstrip(), text[mention.end - start :].lstrip()


def words_of(side: Side) -> str:
    """The mention's own words, in one case."""
    return side.mention.text.casefold() if side.mention else ""
