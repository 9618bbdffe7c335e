"""What two aligned claims say as wholes: planned against happened, denied against asserted, said by one against known to another."""

from __future__ import annotations

from crosscheck.compare.context import Story, named_source
from crosscheck.records import Claim, Comparison

UNREALISED = frozenset({"planned", "possible"})
COMMITTED = frozenset({"asserted", "attributed"})


def compare_status(left: Claim, right: Claim, story: Story) -> Comparison | None:
    """Planned before and happened later is an update; the same predicate affirmed and denied at one time is a conflict."""
    for early, late, order in ((left, right, story.later(left, right)), (right, left, story.later(right, left))):
        if early.status in UNREALISED and early.tense != "past" and late.status in COMMITTED and late.tense == "past" and order >= 0 and not late.negated and not early.negated:
            return Comparison(verdict="updated", reason="time", explanation=f"“{_short(early)}” was still ahead; “{_short(late)}” reports it as done")
    if left.negated != right.negated and left.predicate == right.predicate and left.status in COMMITTED and right.status in COMMITTED and left.tense == right.tense:
        return Comparison(verdict="conflict", explanation=f"one says that it is so, the other that it is not: “{_short(left)}” / “{_short(right)}”")
    return None


def compare_attribution(left: Claim, right: Claim) -> Comparison | None:
    """What one outlet states and another only alleges, denies or puts into somebody's mouth can both be right."""
    for stated, held in ((left, right), (right, left)):
        if stated.status == "asserted" and held.status in {"alleged", "denied"}:
            return Comparison(verdict="compatible", reason="scope", explanation=f"stated as fact by one, {held.status} in the other{_by(held)}")
        if stated.status == "asserted" and held.status == "attributed" and named_source(held) is not None:
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
