"""What one outlet states as fact, and another only puts into somebody's mouth, alleges, denies or holds possible: both can be right.

Of unseen political news five in six such rows told two things, as long as a few common words were enough: what a party disputes is not what
it did, words of a quotation are nobody's statement of fact, and an "alleged shooter" casts no doubt on where he went to school.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from crosscheck.comparison.context import Story, different_sources, source_words
from crosscheck.comparison.course.case import begins, is_before
from crosscheck.comparison.events import one_event
from crosscheck.comparison.occasion import amounts_clash, other_people
from crosscheck.comparison.one_subject import bare, has_subject, one_subject
from crosscheck.comparison.utterance import is_credited_to_two
from crosscheck.comparison.verdicts import EMPTY, sentence
from crosscheck.records import Claim, Comparison, Status

MIN_SCORES: Mapping[Status, float] = {"alleged": 0.6, "denied": 0.7, "possible": 0.85, "attributed": 0.83}
"""Who said it is worth a row only where both surely tell the same thing; that one is an allegation matters more."""
MIN_RESTATED_RATIO = 0.5
"""The share, by rarity, of what one claim reports as said that the other must state."""
MIN_ALLEGED_RATIO = 0.3
"""The same of an allegation or denial, which outlets word with more care than those who state it."""
MIN_ONE_FACT, MIN_ONE_SENTENCE = 0.8, 0.4
"""How sure the one-fact model must be of two claims, and of their sentences: of rows that readers judged none was right below it, and three
in five above."""
MIN_SHARED_WORDS, MIN_SHARED_WORDS_OF_VERB = 3, 2
"""Two words in common are a topic, unless one is the verb."""
ACCUSING = frozenset("accuse charge allege suspect blame".split())
"""Who reports that somebody was accused does not say that he did it."""
NO_FACT = re.compile(
    r"\A(?:what|whether|how|why|if)\b|\b(?:should|must|ought|can|could)\b|\b(?:accus\w*|alleg(?:es?|ations?)|disputes|den(?:y|ie[sd]))\b",
    re.IGNORECASE,
)
"""In the words of who is to state something as fact: a question, what is wished or may be done, and what somebody is said to have done."""
SOURCED = re.compile(r"\b(?:said|says|according to|accus\w{1,5}|alleg\w{1,7}|police report)\b", re.IGNORECASE)
"""In the sentence around a statement: it may be meant to hold of that too."""
_ACCUSED = re.compile(r"\b(?:accus|charg|alleg|suspect|blam)\w*(?P<of>.*)", re.IGNORECASE | re.DOTALL)
_IN_PASSING = re.compile(r"\A(?:that|who|whom|which|when|where|after|before|as|while)\b", re.IGNORECASE)
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
        if stated.status == "asserted" and sure and _restates(stated, held, story) and _may_be_one_fact(stated, held, story):
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


def _may_be_one_fact(left: Claim, right: Claim, story: Story) -> bool:
    """Whether the one-fact model, if there is one, takes two claims for one fact, and does not take their sentences for two."""
    told = story.told_as_one(left, right)
    return told is None or (told[0] >= MIN_ONE_FACT and told[1] >= MIN_ONE_SENTENCE)


def _is_only_possible(stated: Claim, held: Claim) -> bool:
    return one_event(stated.predicate, held.predicate) and stated.tense == held.tense and one_subject(stated, held)


def _restates(stated: Claim, held: Claim, story: Story) -> bool:
    """Whether one claim tells, in the outlet's own words, most of what the other puts into the mouth of somebody else.

    Of an allegation or a denial either may tell more than the other.
    """
    if _is_quoted(stated, story) or stated.predicate in ACCUSING or NO_FACT.search(stated.text) or not _is_one_deed(stated, held):
        return False
    if SOURCED.search(story.sentence_text(stated)):
        return False
    if held.status == "attributed" and _IN_PASSING.search(held.text) and not _IN_PASSING.search(stated.text):
        return False  # an outlet's own clause within what police say: "a man related to the girl who was shot"
    if _is_of_the_speaker(held) and not one_subject(stated, held):
        return False
    if is_before(stated, since := begins(story)) != is_before(held, since):
        return False
    source = {word.strip(".,").lower() for word in (held.speaker or "").split()}
    ours, theirs = set(stated.terms), set(held.terms) - source
    one_verb = stated.predicate == held.predicate and held.predicate not in EMPTY
    if not _has_one_object(ours, theirs, stated, held):
        return False
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


def _has_one_object(ours: set[str], theirs: set[str], stated: Claim, held: Claim) -> bool:
    """Whether what both tell beside who did what may be one: who shot an officer, and allegedly a clerk, did two things.

    A passive's subject is an object, and no doer that both share.
    """
    subjects = [{bare(word) for word in (claim.subject or "").split()} for claim in (stated, held)]
    told = subjects[0] | subjects[1] | {stated.predicate, held.predicate}
    objects = ours - told, theirs - told
    return not (subjects[0] & subjects[1] and all(objects)) or bool(objects[0] & objects[1])


def _is_of_the_speaker(held: Claim) -> bool:
    """As "he opposes the bill", in the mouth of the senator himself; that somebody else opposes it is another matter."""
    return not has_subject(held) and held.speaker is not None and held.gist.startswith(held.speaker)


def _is_one_deed(stated: Claim, held: Claim) -> bool:
    """Whether what one tells to have been done is what the other puts into somebody's mouth, or accuses somebody of.

    One that says only what else was the case with the same people is about another thing, and that "the incident happened" is no deed.
    """
    if {stated.predicate, held.predicate} & UNTOLD or None in {stated.predicate, held.predicate}:
        return False
    if one_event(stated.predicate, held.predicate):
        return stated.predicate not in EMPTY or one_subject(stated, held)
    accused = _ACCUSED.search(held.text) if held.predicate in ACCUSING else None
    if accused is not None:
        return _tells(accused["of"], stated.predicate)
    return any(_tells(one.text, other.predicate, "(?:and|,) ") for one, other in ((stated, held), (held, stated)))


def _tells(text: str, predicate: str | None, after: str = "") -> bool:
    """Whether words hold a form of a verb: "shot and wounded" tells of wounding."""
    if predicate is None or predicate in EMPTY:
        return False
    return re.search(rf"{after}\b{re.escape(predicate.removesuffix('e'))}(?:e|ed|es|s|ing)?\b", text, re.IGNORECASE) is not None


def _by(claim: Claim) -> str:
    if claim.speaker is None:
        return ""
    if claim.status == "possible":
        return f", according to {claim.speaker}"
    return f" to {claim.speaker}" if claim.status == "attributed" else f" by {claim.speaker}"
