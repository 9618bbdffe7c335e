"""A fact to its finding: the gravest of its relations, how sure it is, what it is about, and where it stands among others."""

from __future__ import annotations

from collections.abc import Mapping

from crosscheck.comparison.candidates import JOINED_SCORE, Candidate
from crosscheck.comparison.context import Link, Side, Story
from crosscheck.comparison.facets import AMOUNT, FACETS
from crosscheck.comparison.facts import Fact
from crosscheck.comparison.matching import names_in_two_forms
from crosscheck.comparison.portions import compare_portions
from crosscheck.comparison.same_fact import fates_differ, same_fact
from crosscheck.comparison.subject import subject_of
from crosscheck.comparison.verdicts import GRAVITY, gravest
from crosscheck.records import Finding, Kind, Relation
from crosscheck.records import Side as ReportSide

TOTAL_CONFIDENCE = 0.8
"""Of totals that are the sum of another outlet's dead and hurt, so many are told of one event."""
NAME_CONFIDENCE = 0.9
"""Of forty names that local news spells in two ways, so many were read and were one person's."""
CASE_CONFIDENCE = 0.8
"""Of thirty steps of a case that unaligned claims of local news tell, so many were read and were of the one case."""
KIND_ORDER: tuple[Kind, ...] = (
    "count", "money", "percentage", "measure", "duration", "age", "status", "date_time",
    "place", "quote", "event", "attribution", "organisation", "person",
)  # fmt: skip
"""What an editor wants to see first among findings of one verdict."""

PRIOR: Mapping[str, float] = {"agree": 0.95, "compatible": 0.9, "updated": 0.85, "conflict": 0.75}
"""How much the score of two claims is worth for each verdict, of all but amounts, whose confidence is calibrated."""


def finding_of(fact: Fact, story: Story) -> Finding:
    """The finding of a fact, yet without an id."""
    top = gravest(fact.relations).verdict
    confidence, grave = max(
        ((_confidence(fact, relation, story), relation) for relation in fact.relations if relation.verdict == top),
        key=lambda weighed: weighed[0],
    )
    of_person = (fact.sides[grave.left], fact.sides[grave.right])
    return Finding(
        id="",
        alignment=fact.alignment.id,
        kind=fact.kind,
        subject=subject_of(fact.kind, of_person if fact.kind in {"person", "age"} else fact.sides),
        verdict=grave.verdict,
        reason=grave.reason,
        confidence=round(confidence if fact.confidence is None else fact.confidence, 2),
        explanation=grave.explanation,
        sides=tuple(_side(side) for side in fact.sides),
        relations=fact.relations,
    )


def _confidence(fact: Fact, relation: Relation, story: Story) -> float:
    """How surely the relation stands: for amounts that differ the fitted probability, else what such claims and verdicts are worth."""
    left, right = fact.sides[relation.left], fact.sides[relation.right]
    link = story.link(left.claim, right.claim) or Link(JOINED_SCORE, fact.alignment)
    candidate = Candidate(left, right, link)
    if FACETS.get(fact.kind) is AMOUNT and relation.verdict != "agree" and compare_portions(candidate, story) is None:
        return TOTAL_CONFIDENCE if fates_differ(candidate) else same_fact(candidate, story)
    if names_in_two_forms(candidate, story) is not None:
        return NAME_CONFIDENCE
    if fact.kind == "status" and story.link(left.claim, right.claim) is None:
        return CASE_CONFIDENCE
    return link.score * PRIOR[relation.verdict]


def _side(side: Side) -> ReportSide:
    mention = side.mention
    if mention is None:
        return ReportSide(claim=side.claim.id)
    return ReportSide(claim=side.claim.id, start=mention.start, end=mention.end, text=mention.text, value=mention.value)


def rank_of(finding: Finding, story: Story) -> tuple[object, ...]:
    """The gravest first, then what tells most of: figures before names, many articles before few."""
    outlets = len({story.claims[side.claim].article for side in finding.sides})
    kind = 0 if finding.verdict == "agree" else KIND_ORDER.index(finding.kind)
    return -GRAVITY[finding.verdict], kind, -outlets, -finding.confidence, finding.sides[0].claim, finding.kind, finding.subject
