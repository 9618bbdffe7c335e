"""Alignments to findings: one row for each fact, with all outlets' values and how every two of them stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from crosscheck.comparison.context import Story
from crosscheck.comparison.course.case import courses_of_case
from crosscheck.comparison.course.charges import charges_told
from crosscheck.comparison.course.states import states_in_conflict
from crosscheck.comparison.explain import explain_amounts
from crosscheck.comparison.facets import FACETS
from crosscheck.comparison.facts import Fact, typed_facts
from crosscheck.comparison.findings import finding_of, rank_of
from crosscheck.comparison.people.conditions import conditions_of_the_hurt
from crosscheck.comparison.people.holders import offices_named_by_one
from crosscheck.comparison.people.hospitals import hospitals_of_persons
from crosscheck.comparison.people.identified import persons_named_by_one
from crosscheck.comparison.people.wounds import wounds_of_persons
from crosscheck.comparison.totals import totals_in_parts
from crosscheck.comparison.unaligned import align_unaligned
from crosscheck.comparison.whole_claims import facts_of_wholes
from crosscheck.comparison.witness import OneFact, Probabilities, Witness
from crosscheck.records import Alignment, Article, Claim, Finding

__all__ = ["FACETS", "OneFact", "Probabilities", "Witness", "align_unaligned", "bearing", "compare_claims", "explain_amounts"]

MEASURED = frozenset({"measure", "money", "percentage"})
"""That two sources of their own give one of these is worth a row; how long or how many, many a source says of many a thing."""


def compare_claims(
    alignments: Sequence[Alignment],
    claims: Sequence[Claim],
    articles: Sequence[Article],
    near: Mapping[str, frozenset[str]] | None = None,
    witness: Witness | None = None,
) -> list[Finding]:
    """All findings, gravest first; ids are given in that order.

    `near`: for each article those compared with it, all if not given. `witness` is asked of aligned claims of which no mentions could be
    compared, whether they contradict each other or tell one fact, and of those with two names or dates, whether else they tell the same.
    """
    story = Story.of(alignments, claims, articles, near, witness)
    found = [finding_of(fact, story) for fact in _facts(story)]
    found.sort(key=lambda finding: rank_of(finding, story))
    return [finding.model_copy(update={"id": f"f{number}"}) for number, finding in enumerate(found, 1)]


def bearing(alignments: Sequence[Alignment], findings: Sequence[Finding]) -> set[str]:
    """The alignments on which some finding stands, or of which it relates two claims."""
    related_claims = {frozenset({one.sides[r.left].claim, one.sides[r.right].claim}) for one in findings for r in one.relations}
    named = {finding.alignment for finding in findings}
    return named | {one.id for one in alignments if any(frozenset(pair) in related_claims for pair in combinations(one.claims, 2))}


def _facts(story: Story) -> Iterator[Fact]:
    typed = [fact for kind, facet in FACETS.items() for fact in typed_facts(kind, story, facet)]
    typed += [*totals_in_parts(story), *states_in_conflict(story), *persons_named_by_one(story)]
    named = {pair for fact in typed if fact.kind in {"place", "organisation"} for pair, _ in _claim_pairs(fact)}
    typed += [*wounds_of_persons(story), *hospitals_of_persons(story, named)]
    yield from typed
    covered: dict[tuple[str, str], bool] = {}
    for fact in typed:
        for pair, one_figure in _claim_pairs(fact):
            covered[pair] = covered.get(pair, False) or one_figure
    of_case = [*courses_of_case(story), *charges_told(story), *conditions_of_the_hurt(story)]
    yield from of_case
    yield from offices_named_by_one(story)
    told = {pair for fact in of_case for pair, _ in _claim_pairs(fact)}
    yield from facts_of_wholes(story, covered, told)


def _claim_pairs(fact: Fact) -> Iterator[tuple[tuple[str, str], bool]]:
    """Every two claims in a relation, and whether they give one figure; when it was said tells nothing of what was."""
    for relation in fact.relations:
        sides = fact.sides[relation.left], fact.sides[relation.right]
        if not any(side.mention in side.claim.said for side in sides):
            yield (sides[0].claim.id, sides[1].claim.id), relation.verdict == "agree" and fact.kind in MEASURED
