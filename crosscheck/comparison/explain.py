"""Why two amounts of a finding are taken for the same thing, or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.comparison.candidates import JOINED_SCORE, Candidate
from crosscheck.comparison.context import Link, Side, Story
from crosscheck.comparison.same_fact import BIAS, same_fact, steps_of
from crosscheck.records import Alignment, Article, Claim, Finding, Mention, Quantity, Waterfall
from crosscheck.records import Side as ReportSide


def explain_amounts(
    finding: Finding,
    alignments: Sequence[Alignment],
    claims: Sequence[Claim],
    articles: Sequence[Article],
    near: Mapping[str, frozenset[str]] | None = None,
) -> list[Waterfall]:
    """For each relation of two amounts how the probability that they are one thing comes about."""
    story = Story.of(alignments, claims, articles, near)
    alignment = next(one for one in alignments if one.id == finding.alignment)
    found = []
    for relation in finding.relations:
        left, right = (_side(finding.sides[place], story) for place in (relation.left, relation.right))
        if finding.kind != "age" and _is_amount(left) and _is_amount(right):
            candidate = Candidate(left, right, story.link(left.claim, right.claim) or Link(JOINED_SCORE, alignment))
            found.append(
                Waterfall(
                    model="same_fact",
                    left=relation.left,
                    right=relation.right,
                    start=BIAS,
                    steps=tuple(steps_of(candidate, story)),
                    probability=same_fact(candidate, story),
                )
            )
    return found


def _is_amount(side: Side) -> bool:
    return side.mention is not None and isinstance(side.mention.value, Quantity)


def _side(told: ReportSide, story: Story) -> Side:
    claim = story.claims[told.claim]
    mention: Mention | None = next((m for m in claim.mentions if (m.start, m.end, m.value) == (told.start, told.end, told.value)), None)
    return Side(claim, mention)
