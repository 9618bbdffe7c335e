"""Alignments to findings: one row for each fact, with all outlets' values and how every two of them stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from crosscheck.compare.claims import compare_attribution, compare_event, compare_status
from crosscheck.compare.context import Side, Story
from crosscheck.compare.facts import Comparator, Fact, Matcher, quantities_match, typed_facts
from crosscheck.compare.name import compare_name
from crosscheck.compare.place import compare_place
from crosscheck.compare.quantity import compare_quantity
from crosscheck.compare.quote import compare_quote
from crosscheck.compare.roles import names_match, places_match, quotes_match, times_match
from crosscheck.compare.subject import subject_of
from crosscheck.compare.time import compare_time
from crosscheck.compare.verdicts import GRAVITY, gravest
from crosscheck.records import Alignment, Article, Claim, Finding, Kind, Relation
from crosscheck.records import Side as ReportSide

__all__ = ["COMPARATORS", "compare_claims"]

COMPARATORS: Mapping[Kind, tuple[Comparator, Matcher]] = {
    "count": (compare_quantity, quantities_match),
    "money": (compare_quantity, quantities_match),
    "percentage": (compare_quantity, quantities_match),
    "measure": (compare_quantity, quantities_match),
    "duration": (compare_quantity, quantities_match),
    "age": (compare_quantity, quantities_match),
    "date_time": (compare_time, times_match),
    "place": (compare_place, places_match),
    "person": (compare_name, names_match),
    "organisation": (compare_name, names_match),
    "quote": (compare_quote, quotes_match),
}
"""For each kind how two values compare, and when two mentions are about the same thing at all."""

PRIOR: Mapping[str, float] = {"agree": 0.95, "compatible": 0.9, "updated": 0.85, "conflict": 0.75}
"""How much an alignment's score is worth for each verdict, until confidence is calibrated on annotated cases."""


def compare_claims(alignments: Sequence[Alignment], claims: Sequence[Claim], articles: Sequence[Article]) -> list[Finding]:
    """All findings, gravest first; ids are given in that order."""
    story = Story({article.id: article for article in articles}, {claim.id: claim for claim in claims})
    found = [
        _finding(alignment, fact) for alignment in alignments for fact in _facts([story.claims[ident] for ident in alignment.claims], story)
    ]
    found.sort(key=lambda f: (-GRAVITY[f.verdict], -len({story.claims[s.claim].article for s in f.sides}), -f.confidence, f.sides[0].claim, f.kind))
    return [finding.model_copy(update={"id": f"f{number}"}) for number, finding in enumerate(found, 1)]


def _facts(claims: Sequence[Claim], story: Story) -> Iterator[Fact]:
    typed = [fact for kind, (compare, match) in COMPARATORS.items() for fact in typed_facts(kind, claims, story, compare, match)]
    yield from typed
    yield from _whole_claims(claims, story, covered={pair for fact in typed for pair in _claim_pairs(fact)})


def _claim_pairs(fact: Fact) -> Iterator[tuple[str, str]]:
    for relation in fact.relations:
        yield fact.sides[relation.left].claim.id, fact.sides[relation.right].claim.id


def _whole_claims(claims: Sequence[Claim], story: Story, covered: set[tuple[str, str]]) -> Iterator[Fact]:
    """Status, attribution and, where nothing else was found, the bare event."""
    sides = tuple(Side(claim, None) for claim in claims)
    relations: dict[Kind, list[Relation]] = {"status": [], "attribution": [], "event": []}
    for (i, left), (j, right) in combinations(enumerate(claims), 2):
        if left.article == right.article:
            continue
        status, attribution = compare_status(left, right, story), compare_attribution(left, right)
        event = compare_event(left, right) if status is None and (left.id, right.id) not in covered else None
        for kind, comparison in (("status", status), ("attribution", attribution), ("event", event)):
            if comparison is not None:
                relations[kind].append(  # type: ignore[index]
                    Relation(left=i, right=j, verdict=comparison.verdict, reason=comparison.reason, explanation=comparison.explanation)
                )
    for kind, found in relations.items():
        if found:
            yield _only(Fact(kind, sides, tuple(found)))


def _only(fact: Fact) -> Fact:
    """Without the sides that stand in no relation."""
    used = sorted({i for r in fact.relations for i in (r.left, r.right)})
    place = {i: n for n, i in enumerate(used)}
    relations = tuple(r.model_copy(update={"left": place[r.left], "right": place[r.right]}) for r in fact.relations)
    return Fact(fact.kind, tuple(fact.sides[i] for i in used), relations)


def _finding(alignment: Alignment, fact: Fact) -> Finding:
    grave = gravest(fact.relations)
    return Finding(
        id="",
        alignment=alignment.id,
        kind=fact.kind,
        subject=subject_of(fact.sides),
        verdict=grave.verdict,
        reason=grave.reason,
        confidence=round(alignment.score * PRIOR[grave.verdict], 2),
        explanation=grave.explanation,
        sides=tuple(_side(side) for side in fact.sides),
        relations=fact.relations,
    )


def _side(side: Side) -> ReportSide:
    mention = side.mention
    if mention is None:
        return ReportSide(claim=side.claim.id)
    return ReportSide(claim=side.claim.id, start=mention.start, end=mention.end, text=mention.text, value=mention.value)
