"""Quotations and their speakers: short ones of one speaker that are of one utterance, and one that is credited to two."""

from __future__ import annotations

import re

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Side, Story, has_one, same_source
from crosscheck.comparison.occasion import one_occasion
from crosscheck.comparison.quote import compare_quote
from crosscheck.comparison.verdicts import agrees
from crosscheck.records import Claim, Comparison, Mention, Quote

MIN_SCORE = 0.85
"""Claims aligned less surely may quote two sentences of one speech."""
MIN_CREDITED_WORDS = 6
"""Shorter ones may be said by two people."""
NAMED = re.compile(r"\b[A-Z][\w’'-]{1,30} (?:[A-Z]\. ?)?[A-Z][\w’'-]{1,30}$")
LONG_AGO = re.compile(
    r"\b(?:in (?:19|20)\d\d|last (?:year|month|spring|summer|autumn|fall|winter)|(?:years?|months?) (?:ago|earlier|before)|"
    r"in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
)
"""Said of what was said before the days of a story."""
BODIES = frozenset(
    """Police Department Office County City Service Services Agency Ministry University College Hospital Court Council Board Party Union
    News Times Press Company Corp Inc Group House State States Association Authority Bureau Commission Committee Institute School
    Team""".split()
)


def are_of_one_time(candidate: Candidate, story: Story) -> bool:
    """Whether the sentences around two quotations date both in the days of the story, or both long before."""
    return _is_of_long_ago(candidate.left, story) == _is_of_long_ago(candidate.right, story)


def _is_of_long_ago(side: Side, story: Story) -> bool:
    if side.mention is None:
        return False
    start, end = side.claim.sentence
    text = story.articles[side.claim.article].text
    return LONG_AGO.search(f"{text[start : side.mention.start]} {text[side.mention.end : end]}") is not None


def compare_short_quotes(candidate: Candidate, story: Story) -> Comparison | None:
    """How two quotations stand whose words alone are too few to tell that they are of one utterance; None where they may be of two."""
    left, right = candidate.left, candidate.right
    if left.mention is None or right.mention is None or candidate.link.score < MIN_SCORE or not same_source(left.claim, right.claim):
        return None
    if not are_of_one_time(candidate, story):
        return None
    if not (has_one(left.claim, "quote") and has_one(right.claim, "quote")) or not one_occasion(left.claim, right.claim, story):
        return None
    if len({left.claim.tense, right.claim.tense} - {None}) > 1:
        return None  # what he will do, and later what he had to
    return compare_quote(left.mention, right.mention, one_utterance=True)


def is_credited_to_two(left: Claim, right: Claim) -> bool:
    """Whether one quotation is put into the mouths of two people, both by first name and surname."""
    if not are_of_two_persons(left, right):
        return False
    return any(agrees(compare_quote(one, other)) for one in _long_quotes(left) for other in _long_quotes(right))


def are_of_two_persons(left: Claim, right: Claim) -> bool:
    """Whether each claim has its speaker by first name and surname, and they are two; two may say a thing together."""
    speakers = [_person(claim.speaker or "") for claim in (left, right)]
    return all(speakers) and not speakers[0] & speakers[1] and not any(" and " in (claim.speaker or "") for claim in (left, right))


def _person(speaker: str) -> set[str]:
    """The words of a name that the speaker's words end in; nothing of an office or a firm."""
    found = NAMED.search(speaker)
    words = set(found[0].split()) if found else set()
    return set() if words & BODIES else words


def _long_quotes(claim: Claim) -> list[Mention]:
    return [m for m in claim.mentions if isinstance(m.value, Quote) and len(m.value.words) >= MIN_CREDITED_WORDS]
