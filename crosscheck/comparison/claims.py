"""What two aligned claims say as wholes: planned against happened, denied against asserted, said by one against known to another."""

from __future__ import annotations

from crosscheck.comparison.context import Story, source_words
from crosscheck.records import Claim, Comparison

MIN_SHARED_RATIO = 0.5
"""Of all content words of two claims, so many must be shared before a "not" in one of them contradicts the other."""
MIN_ATTRIBUTION_SCORE = 0.6
"""Who said it is worth a row only where both surely tell the same thing."""
UNREALISED = frozenset({"planned", "possible"})
COMMITTED = frozenset({"asserted", "attributed"})


def compare_status(left: Claim, right: Claim, story: Story) -> Comparison | None:
    """Planned before and happened later is an update; the same predicate affirmed and denied at one time is a conflict."""
    for early, late, order in ((left, right, story.later(left, right)), (right, left, story.later(right, left))):
        if early.status in UNREALISED and early.tense != "past" and late.status in COMMITTED and late.tense == "past" and order >= 0 and not late.negated and not early.negated:
            return Comparison(verdict="updated", reason="time", explanation=f"“{_short(early)}” was still ahead; “{_short(late)}” reports it as done")
    if left.negated != right.negated and _same_words(left, right) and left.status in COMMITTED and right.status in COMMITTED and left.tense == right.tense:
        return Comparison(verdict="conflict", explanation=f"one says that it is so, the other that it is not: “{_short(left)}” / “{_short(right)}”")
    return None


def _same_words(left: Claim, right: Claim) -> bool:
    """The same predicate, and nearly the same words: a bare "is not" beside an "is" about the same topic denies nothing."""
    a, b = set(left.terms), set(right.terms)
    return left.predicate == right.predicate and left.predicate not in {"be", "have", "do"} and len(a & b) >= MIN_SHARED_RATIO * len(a | b)


def compare_attribution(left: Claim, right: Claim, score: float) -> Comparison | None:
    """What one outlet states and another only alleges, denies or puts into somebody's mouth can both be right."""
    if score < MIN_ATTRIBUTION_SCORE:
        return None
    for stated, held in ((left, right), (right, left)):
        if stated.status == "asserted" and held.status in {"alleged", "denied"}:
            return Comparison(verdict="compatible", reason="scope", explanation=f"stated as fact by one, {held.status} in the other{_by(held)}")
        if stated.status == "asserted" and held.status == "attributed" and source_words(held):
            return Comparison(verdict="compatible", reason="scope", explanation=f"stated as fact by one, attributed in the other{_by(held)}")
    return None


def compare_event(left: Claim, right: Claim) -> Comparison | None:
    """Two aligned claims without a typed difference tell the same event, unless one denies it."""
    if left.negated != right.negated:
        return None
    return Comparison(verdict="agree", explanation="both tell the same")


def _by(claim: Claim) -> str:
    return f" to {claim.speaker}" if claim.speaker else ""


def _short(claim: Claim) -> str:
    words = claim.text.split()
    return " ".join(words[:14]) + (" …" if len(words) > 14 else "")
