"""Amounts that one outlet tells in parts and another as their sum: £3m from the lottery and £1.5m from the council are £4.5 million."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Side, Story, amount_of, sentence_of
from crosscheck.comparison.occasion import one_occasion
from crosscheck.comparison.slots import SURE_SCORE, of_opposites
from crosscheck.records import Comparison, Quantity

ADDED = frozenset({"count", "money", "percentage"})
"""Kinds of which parts are told; of two lengths or times in a sentence one is seldom a part of what another outlet gives."""
MAX_PARTS = 5
SMALL_SUM = 20
"""Below it numbers add up by chance, so that claims must be surely aligned and count one thing."""
TOLERANCE = 0.005
"""Of a sum: "some €310 million" is rounded."""


def compare_with_sum(candidate: Candidate, story: Story) -> Comparison | None:
    """That one amount and its neighbours in a sentence add up to the other; None where they do not."""
    for total, part in ((candidate.left, candidate.right), (candidate.right, candidate.left)):
        whole = amount_of(total)
        if whole is None or not _is_exact(whole) or whole.parts or (whole.low or 0) <= (_low(part) or 0):
            continue
        if not one_occasion(total.claim, part.claim, story):
            continue
        for run in _runs(part, story):
            if _adds_up(whole, run, candidate.link.score):
                words = " + ".join(f"“{side.mention.text}”" for side in run if side.mention)
                return Comparison(
                    verdict="compatible",
                    reason="part_whole",
                    explanation=f"{words} add up to “{total.mention.text if total.mention else ''}”.",
                )
    return None


def _runs(part: Side, story: Story) -> Iterator[Sequence[Side]]:
    """Runs of neighbouring amounts of one unit in the part's sentence, with the part in them."""
    if part.mention is None or part.mention.kind not in ADDED:
        return
    unit = part.mention.value.unit if isinstance(part.mention.value, Quantity) else None
    told: dict[int, Side] = {}
    for claim in story.sentences.get(sentence_of(part.claim), ()):
        for mention in claim.mentions:
            if mention.kind == part.mention.kind and isinstance(mention.value, Quantity) and mention.value.unit == unit:
                told.setdefault(mention.start, Side(claim, mention))
    sides = [told[start] for start in sorted(told)]
    for first, last in combinations(range(len(sides) + 1), 2):
        run = sides[first:last]
        if 2 <= len(run) <= MAX_PARTS and any(side.mention and side.mention.start == part.mention.start for side in run):
            yield run


def _adds_up(whole: Quantity, run: Sequence[Side], score: float) -> bool:
    parts = [value for side in run if (value := amount_of(side)) is not None]
    total, told = whole.low or 0.0, sum(value.low or 0.0 for value in parts)
    if not all(_is_exact(value) and not value.parts for value in parts) or abs(total - told) > TOLERANCE * total:
        return False
    if whole.unit != "1":
        return True
    if any(of_opposites(whole, value) for value in parts) or (whole.slot.fate and any(_other_fate(whole, value) for value in parts)):
        return False
    alike = all(_may_be_of(value, whole) for value in parts)
    return alike and (total >= SMALL_SUM or (score >= SURE_SCORE and any(value.slot.thing == whole.slot.thing for value in parts)))


def _may_be_of(part: Quantity, whole: Quantity) -> bool:
    """Whether what the part counts may be some of what the whole counts."""
    a, b = part.slot, whole.slot
    return None in {a.thing, b.thing} or a.thing == b.thing or ((a.human or a.thing == "person") and (b.human or b.thing == "person"))


def _other_fate(left: Quantity, right: Quantity) -> bool:
    return bool(right.slot.fate) and left.slot.fate != right.slot.fate


def _is_exact(value: Quantity) -> bool:
    return value.low is not None and value.low == value.high and value.low > 0 and not (value.ordinal or value.vague)


def _low(side: Side) -> float | None:
    value = amount_of(side)
    return value.low if value is not None else None
