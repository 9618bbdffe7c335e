"""What one outlet states as fact, and another only puts into somebody's mouth, alleges, denies or holds possible: both can be right.

Of unseen political news five in six such rows told two things, as long as a few common words were enough: what a party disputes is not what
it did, words of a quotation are nobody's statement of fact, and an "alleged shooter" casts no doubt on where he went to school.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck.comparison.context import Story, different_sources, source_words
from crosscheck.comparison.events import one_event
from crosscheck.comparison.occasion import amounts_clash, other_people
from crosscheck.comparison.one_subject import one_subject
from crosscheck.comparison.utterance import is_credited_to_two
from crosscheck.comparison.verdicts import EMPTY, sentence
from crosscheck.records import Claim, Comparison, Status

MIN_SCORES: Mapping[Status, float] = {"alleged": 0.6, "denied": 0.7, "possible": 0.85, "attributed": 0.83}
"""Who said it is worth a row only where both surely tell the same thing; that one is an allegation matters more."""
MIN_RESTATED_RATIO = 0.5
"""The share, by rarity, of what one claim reports as said that the other must state."""
MIN_ALLEGED_RATIO = 0.3
"""The same of an allegation or denial, which outlets word with more care than those who state it."""
MIN_SHARED_WORDS, MIN_SHARED_WORDS_OF_VERB = 3, 2
"""Two words in common are a topic, unless one is the verb."""
ACCUSING = frozenset("accuse charge allege suspect blame".split())
"""Who reports that somebody was accused does not say that he did it."""
UNTOLD = frozenset({"happen", "occur"})
OWN_WORDS = re.compile(r"\b(?:I|I[’']\w{1,2}|me|my|we|we[’']\w{1,2}|our|us)\b")
"""No outlet says "we" of what it reports: somebody is quoted who stands in another sentence."""


def compare_attribution(left: Claim, right: Claim, story: Story, score: float, *, one_figure: bool = False) -> Comparison | None:
    """What one outlet states and another only alleges, denies or puts into somebody's mouth can both be right.

    So can one figure that each has from its own source: that it is told twice over is worth a row.
    """
    if is_credited_to_two(left, right):
        words = f"The same words are credited to {left.speaker} and to {right.speaker}"
        return Comparison(verdict="conflict", explanation=sentence(words))
    if left.negated != right.negated or other_people(left, right) or amounts_clash(left, right):
        return None
    for stated, held in ((left, right), (right, left)):
        sure = held.status in MIN_SCORES and score >= MIN_SCORES[held.status]
        if stated.status == "asserted" and sure and _restates(stated, held, story):
            return _scope(stated, held)
    if one_figure and different_sources(left, right):
        words = sentence(f"Two sources give one figure: {left.speaker} and {right.speaker}")
        return Comparison(verdict="compatible", reason="scope", explanation=words)
    return None


def _scope(stated: Claim, held: Claim) -> Comparison | None:
    if held.status == "possible" and not _is_only_possible(stated, held):
        return None  # what may happen yet is another matter
    if held.status == "attributed" and not source_words(held):
        return None
    how = f"{'only possible' if held.status == 'possible' else held.status}{_by(held)}"
    return Comparison(verdict="compatible", reason="scope", explanation=sentence(f"One states it as fact; in the other it is {how}"))


def _is_only_possible(stated: Claim, held: Claim) -> bool:
    return one_event(stated.predicate, held.predicate) and stated.tense == held.tense and one_subject(stated, held)


def _restates(stated: Claim, held: Claim, story: Story) -> bool:
    """Whether one claim tells, in the outlet's own words, most of what the other puts into the mouth of somebody else.

    Of an allegation or a denial either may tell more than the other.
    """
    if _is_quoted(stated, story) or stated.predicate in ACCUSING or not _is_one_deed(stated, held):
        return False
    source = {word.strip(".,").lower() for word in (held.speaker or "").split()}
    ours, theirs = set(stated.terms), set(held.terms) - source
    one_verb = stated.predicate == held.predicate and held.predicate not in EMPTY
    if len(ours & theirs) < (MIN_SHARED_WORDS_OF_VERB if one_verb else MIN_SHARED_WORDS):
        return False
    shared, *all_of = (sum(story.rarity(term) for term in sorted(terms)) for terms in (ours & theirs, theirs, ours))
    needed = MIN_ALLEGED_RATIO * min(all_of) if held.status in {"alleged", "denied"} else MIN_RESTATED_RATIO * all_of[0]
    if shared < needed:
        return False
    own = {word.strip(".,").removesuffix("’s").removesuffix("'s").lower() for word in (stated.gist or stated.text).split()}
    return held.status != "attributed" or not source_words(held) & own


def _is_quoted(claim: Claim, story: Story) -> bool:
    """Whether the words are somebody's whom the claim does not name."""
    if OWN_WORDS.search(claim.text):
        return True
    quotes = (side.mention for side in story.sides("quote", claim.article))
    return any(quote is not None and quote.start < claim.end and claim.start < quote.end for quote in quotes)


def _is_one_deed(stated: Claim, held: Claim) -> bool:
    """Whether what one tells to have been done stands in the other too: who "disputed the claims" of what was done did not do it.

    That "the incident happened" is no deed.
    """
    if {stated.predicate, held.predicate} & UNTOLD:
        return False
    if one_event(stated.predicate, held.predicate):
        return stated.predicate not in EMPTY or one_subject(stated, held)
    told = ((stated.predicate, held.terms), (held.predicate, stated.terms))
    return any(predicate not in EMPTY and predicate in terms for predicate, terms in told)


def _by(claim: Claim) -> str:
    if claim.speaker is None:
        return ""
    if claim.status == "possible":
        return f", according to {claim.speaker}"
    return f" to {claim.speaker}" if claim.status == "attributed" else f" by {claim.speaker}"
