"""What two aligned claims say as wholes: planned against happened, denied against asserted, said by one against known to another."""

from __future__ import annotations

import re

from crosscheck.comparison.context import Story, different_sources, same_source
from crosscheck.comparison.course.stages import BEFORE, is_further
from crosscheck.comparison.occasion import amounts_clash, is_told_by_both, names_clash, one_occasion, other_people
from crosscheck.comparison.one_source import CERTAINTY, are_of_one_tense, is_one_statement
from crosscheck.comparison.one_subject import bare, may_be_one_subject, one_head, one_subject, same_head
from crosscheck.comparison.otherwise import SURE_SUPPORT, differ_in_a_denial, nothing_differs, support_of_a_denial
from crosscheck.comparison.shared import compare_mentions
from crosscheck.comparison.verdicts import COMMITTED, EMPTY, agrees, further, sentence, shortened
from crosscheck.records import Claim, Comparison, Kind, Moment, Quantity

MIN_SHARED_RATIO = 0.5
"""Of all content words of two claims, so many must be shared before a "not" in one of them contradicts the other."""
MIN_UPDATE_RATIO = 0.3
"""The same for a plan and its outcome, whose words differ more."""
MIN_WITNESS_RATIO = 0.4
"""The same before a relation model is asked whether they contradict each other: below it most that it is sure of are two things."""
BORNE_OUT = 0.85
"""Where all else is the same but that one denies, the model need not be as sure: what else could differ has been seen."""
SOME_SUPPORT = 2
"""What must bear out two sentences before the model is asked of claims in them that share few words: a name and a date."""
MIN_DOUBTED_SCORE = 0.85
"""Below it fewer than two in three aligned pairs tell one event, unless their sentences bear them out."""
SURE_SCORE = 0.85
"""Claims aligned this surely tell one event though they share few words."""
OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("acquit clear exonerate absolve", "convict"),
        ("pass approve adopt endorse ratify", "reject defeat block veto overturn"),
        ("accept", "reject refuse decline"),
        ("grant approve", "deny refuse reject"),
        ("survive", "die perish"),
        ("allow permit let", "ban bar forbid prohibit outlaw"),
        ("uphold affirm", "overturn reverse quash annul"),
        ("resume reopen", "suspend halt"),
        ("rise increase climb grow gain jump", "fall drop decline decrease sink slip shrink"),
        ("raise increase lift", "cut lower reduce slash"),
        ("win beat", "lose"),
        ("sign", "veto"),
        ("support back endorse", "oppose"),
        ("stay remain", "leave resign depart"),
        ("open reopen", "close"),
        ("hire appoint", "fire dismiss"),
        ("extend prolong", "cut shorten"),
        ("attend compete participate", "miss skip"),
        ("admit confess", "deny"),
    )
)
"""Outcomes of one decision or accident that rule each other out."""
MIN_STAGE_SCORE = 0.75
MIN_REALISED = 0.2
"""Of plans and what is told as done the one-fact model is as sure wherever readers found one to be the outcome of the other."""
UNREALISED = frozenset({"planned", "possible"})
PLANNING = frozenset("plan agree propose schedule prepare intend arrange expect promise vow seek hope want consider".split())
"""What is done so has not been brought about."""
STILL_AHEAD = re.compile(r"\b(?:agreed|decided|offered|wanted|hoped|sought) to\b|\b(?:would|will)\b")
"""Words of what is past, by which something is still to be done."""
TELLING = frozenset(
    "survive live say tell release disclose comment identify name provide confirm know reveal report explain believe".split()
)
"""To deny these denies nothing of what is so, or says that somebody died."""
_LIGHT = frozenset("take make get give put go come say call seek see use need want allow help keep ask set schedule".split())
"""Verbs that tell too little of what was done: a plan "to take down the image" is not done when somebody "took to" the air."""


def compare_status(left: Claim, right: Claim, story: Story, score: float) -> Comparison | None:
    """Planned, or not so yet, and happened later is an update; the same predicate affirmed and denied at one time is a conflict."""
    if other_people(left, right):
        return None
    for early, late in ((left, right), (right, left)):
        done = _realised(early, late, score, story.later(early, late)) and not is_told_by_both(early, late, story)
        if done and _may_be_its_outcome(early, late, story):
            words = f"“{shortened(early.text)}” was still ahead; “{shortened(late.text)}” reports it as done."
            return Comparison(verdict="updated", reason="time", explanation=words)
        if story.later(early, late) > 0 and score >= MIN_STAGE_SCORE and is_further(early, late):
            return further(early, late)
    if not _contradicts(left, right) or is_told_by_both(left, right, story):
        return None
    if different_sources(left, right):
        return Comparison(
            verdict="compatible", reason="scope", explanation=sentence(f"{left.speaker} and {right.speaker} say opposite things")
        )
    order = story.later(left, right)
    early, late = (left, right) if order > 0 else (right, left)
    if order != 0 and early.negated and not late.negated:
        words = f"“{shortened(early.text)}” was so for the earlier report; the later one has “{shortened(late.text)}”."
        return Comparison(verdict="updated", reason="time", explanation=words)
    if order != 0 and left.negated == right.negated:
        words = f"The later report has “{shortened(late.text)}”, the earlier one “{shortened(early.text)}”."
        return Comparison(verdict="updated", reason="time", explanation=words)
    words = f"One says that it is so, the other that it is not: “{shortened(left.text)}” and “{shortened(right.text)}”."
    return Comparison(verdict="conflict", explanation=words)


def _realised(early: Claim, late: Claim, score: float, order: int) -> bool:
    """Whether one claim has as done what the other has ahead; `order`: 1 where it appeared clearly later, -1 earlier, else 0.

    In articles of one day only the planned verb itself, of the same subject, says so: "he would repay it" is not done by "he settled".
    """
    if early.status not in UNREALISED or early.tense == "past" or late.status not in COMMITTED or late.tense != "past":
        return False
    if order < 0 or early.negated != late.negated or amounts_clash(early, late) or BEFORE.search(late.text) or _only_plans(late):
        return False
    same = early.predicate == late.predicate and early.predicate not in EMPTY | _LIGHT
    if same and one_head(early, late):
        return early.status == "planned" or order > 0
    told_alike = score >= SURE_SCORE or _shared_ratio(early, late) >= MIN_UPDATE_RATIO
    return early.status == "planned" and order > 0 and told_alike and (same or same_head(early, late))


def _may_be_its_outcome(early: Claim, late: Claim, story: Story) -> bool:
    """Whether the one-fact model, if there is one, may take the plan and what was done, or their sentences, for one thing."""
    told = story.told_as_one(early, late)
    return told is None or max(told) >= MIN_REALISED


def _only_plans(claim: Claim) -> bool:
    """Who "agreed to plead guilty", or knew that she would be in court, has not pleaded or been there yet."""
    return claim.predicate in PLANNING or STILL_AHEAD.search(claim.text) is not None


def _contradicts(left: Claim, right: Claim) -> bool:
    """One affirms what the other denies, in nearly the same words: a bare "is not" beside an "is" about the same topic denies nothing."""
    if not _stand_alike(left, right) or left.tense != right.tense or not nothing_differs(left, right):
        return False
    if not (one_subject(left, right) or (same_source(left, right) and may_be_one_subject(left, right))):
        return False  # of one who speaks of two things, "it" is as a rule what he speaks of
    if None in {left.subject, right.subject}:
        return False  # "injured during the incident" leaves open who
    if _shared_ratio(left, right) < MIN_SHARED_RATIO:
        return False
    if left.predicate == right.predicate:
        denied, told = (left, right) if left.negated else (right, left)
        if left.negated == right.negated or left.predicate in EMPTY:
            return False
        return not _is_of_others(denied) and _is_placed_and_dated_by(denied, told)
    pair = {left.predicate, right.predicate}
    return left.negated == right.negated and any(pair & one and pair & other for one, other in OPPOSITES)


def _is_of_others(denied: Claim) -> bool:
    """That nobody else was hurt does not say that one man was not."""
    return bool(_OTHERS & set((denied.subject or "").lower().split()))


def _is_placed_and_dated_by(denied: Claim, told: Claim) -> bool:
    """Whether the other tells where and when too: who "did not serve in Vietnam" may have served."""
    where = [mention for mention in denied.mentions if mention.kind in {"place", "date_time"}]
    return all(any(agrees(compare_mentions(mention, other)) for other in told.mentions if other.kind == mention.kind) for mention in where)


def _stand_alike(left: Claim, right: Claim) -> bool:
    """Both told for what is, or both for what is ahead."""
    return {left.status, right.status} <= COMMITTED or left.status == right.status == "planned"


_OTHERS = frozenset({"else", "other", "others", "more", "further", "additional"})


def _shared_ratio(left: Claim, right: Claim) -> float:
    """The share of the words of both that both have; who says it is left out."""
    a, b = (set(claim.terms) - {bare(word) for word in (claim.speaker or "").split()} for claim in (left, right))
    return len(a & b) / len(a | b) if a | b else 0.0


def doubt(left: Claim, right: Claim, story: Story, score: float) -> float:
    """How sure a relation model must be of a contradiction before it is heard, as a share of what it is asked as a rule; 0 if not at all.

    Such a model takes two buses that burned in two towns for a contradiction; that much must be ruled out before it is asked. One claim
    denies what the other tells of one subject in many of the same words, nobody else named, or all else that their sentences tell is the
    same; or one named source is credited with both. Where none of this holds, all five contradictions that it saw in 668 unseen incidents
    were none, as sure of them as of the real ones.
    """
    denied = left if left.negated else right
    if denied.predicate in TELLING or _is_of_others(denied) or is_told_by_both(left, right, story):
        return 0.0  # what is not released may well be so
    if different_sources(left, right) or not _stand_alike(left, right) or _affirm_one_deed(left, right):
        return 0.0
    if is_one_statement(left, right, story, score) and are_of_one_tense(left, right) and not _typed(left) & _typed(right):
        return CERTAINTY
    if left.negated == right.negated or left.tense != right.tense:
        return 0.0
    told_alike = differ_in_a_denial(left, right, story, score) and one_subject(left, right)
    if told_alike:
        return BORNE_OUT
    if story.later(left, right) != 0 or not one_occasion(left, right, story):
        return 0.0
    support = support_of_a_denial(left, right, story)
    if support >= SOME_SUPPORT:
        return BORNE_OUT if support >= SURE_SUPPORT else 1.0
    if score < MIN_DOUBTED_SCORE:
        return 0.0
    if left.predicate != right.predicate or _shared_ratio(left, right) < MIN_WITNESS_RATIO or not one_subject(left, right):
        return 0.0
    return 0.0 if names_clash(left, right, story) or _typed(left) & _typed(right) else 1.0


def _affirm_one_deed(left: Claim, right: Claim) -> bool:
    """Whether neither denies what both tell by one verb: "a man shot his daughter" and "her father shot her" may well be one shot."""
    one_verb = left.predicate == right.predicate and left.predicate not in {None, *EMPTY}
    return one_verb and not (_denies(left) or _denies(right))


def _denies(claim: Claim) -> bool:
    """By its verb, or by a word beside it: "lost no soldiers", "nobody came"."""
    return claim.negated or any(isinstance(mention.value, Quantity) and mention.value.high == 0 for mention in claim.mentions)


def _typed(claim: Claim) -> set[Kind]:
    """The kinds of its numbers and times: what these say of another claim's, or that they say nothing, needs no model."""
    return {mention.kind for mention in claim.mentions if isinstance(mention.value, Quantity | Moment)}


def contradiction(left: Claim, right: Claim) -> Comparison:
    """What a relation model takes for a contradiction."""
    return Comparison(
        verdict="conflict", explanation=f"The two seem to rule each other out: “{shortened(left.text)}” and “{shortened(right.text)}”."
    )
