"""Alignments to findings: one row for each fact, with all outlets' values and how every two of them stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from crosscheck.comparison.attributed import compare_attribution
from crosscheck.comparison.candidates import JOINED_SCORE, Candidate
from crosscheck.comparison.claims import compare_event, compare_status, contradiction, doubt
from crosscheck.comparison.context import Link, Side, Story, alone
from crosscheck.comparison.course.case import courses_of_case
from crosscheck.comparison.course.charges import charges_told
from crosscheck.comparison.course.recovery import courses_of_recovery
from crosscheck.comparison.course.states import states_in_conflict
from crosscheck.comparison.explain import explain_amounts
from crosscheck.comparison.facts import Fact, fact_of_row, related, row_of_claims, typed_facts
from crosscheck.comparison.matching import (
    ages_match,
    ages_may_conflict,
    compare_as_told,
    names_in_two_forms,
    names_match,
    places_match,
    places_may_conflict,
    quantities_match,
    quantities_may_agree,
    quantities_may_conflict,
    quantities_may_update,
    quotes_match,
    quotes_may_conflict,
    times_match,
    times_may_conflict,
    times_may_update,
)
from crosscheck.comparison.name import compare_name
from crosscheck.comparison.one_source import compare_in_one_statement
from crosscheck.comparison.otherwise import the_one_difference
from crosscheck.comparison.people.conditions import conditions_of_the_hurt
from crosscheck.comparison.people.holders import offices_named_by_one
from crosscheck.comparison.people.hospitals import hospitals_of_persons
from crosscheck.comparison.people.identified import persons_named_by_one
from crosscheck.comparison.people.wounds import wounds_of_persons
from crosscheck.comparison.place import compare_place
from crosscheck.comparison.portions import compare_portions
from crosscheck.comparison.quantity import compare_quantity
from crosscheck.comparison.quote import compare_quote
from crosscheck.comparison.same_fact import fates_differ, same_fact
from crosscheck.comparison.shared import shared_ratio
from crosscheck.comparison.subject import subject_of
from crosscheck.comparison.sums import compare_with_sum
from crosscheck.comparison.time import compare_time
from crosscheck.comparison.totals import totals_in_parts
from crosscheck.comparison.unaligned import align_unaligned
from crosscheck.comparison.utterance import compare_short_quotes
from crosscheck.comparison.verdicts import GRAVITY, gravest
from crosscheck.comparison.weighing import Facet
from crosscheck.comparison.witness import Judgement, Probabilities, Witness
from crosscheck.records import Alignment, Article, Claim, Comparison, Finding, Kind, Relation
from crosscheck.records import Side as ReportSide

__all__ = ["FACETS", "Probabilities", "Witness", "align_unaligned", "bearing", "compare_claims", "explain_amounts"]


_QUANTITY = Facet(
    compare_quantity,
    quantities_match,
    quantities_may_conflict,
    quantities_may_update,
    quantities_may_agree,
    explains=lambda candidate, story: compare_portions(candidate, story) or compare_with_sum(candidate, story),
    otherwise=(the_one_difference, compare_in_one_statement),
)
_NAME = Facet(compare_name, names_match, None, explains=names_in_two_forms, otherwise=(the_one_difference,))
FACETS: Mapping[Kind, Facet] = {
    "count": _QUANTITY,
    "money": _QUANTITY,
    "percentage": _QUANTITY,
    "measure": _QUANTITY,
    "duration": _QUANTITY,
    "age": Facet(compare_quantity, ages_match, ages_may_conflict),
    "date_time": Facet(
        compare_time, times_match, times_may_conflict, times_may_update, otherwise=(the_one_difference, compare_in_one_statement)
    ),
    "place": Facet(compare_place, places_match, places_may_conflict, explains=compare_as_told, otherwise=(the_one_difference,)),
    "person": _NAME,
    "organisation": _NAME,
    "quote": Facet(compare_quote, quotes_match, quotes_may_conflict, otherwise=(compare_short_quotes,)),
}
"""For each kind how two values compare, when two mentions are about the same thing, and when they may contradict."""

MIN_SCORE = 0.5
"""Claims that only stand in one group because each fits a third are not compared as wholes."""
MIN_EVENT_SCORE = 0.9
"""Two claims without a figure, date or quotation in common agree only where they are aligned this surely: of unseen political news three in
four pairs below it are two things, and of the agreements that readers marked in seven stories one in a hundred lies there."""
MIN_FOLLOWING = 0.3
"""Where neither of two claims follows from the other more surely than this, three in four that were said to agree tell two things."""
MAX_CONTRADICTION = 0.4
"""Where two claims that were said to agree rule each other out more surely than this, two in three tell two things."""
MAX_UNLIKE_RATIO = 0.75
"""Of the words of the poorer of two claims, by rarity; claims that share more are taken to tell one thing."""
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

MEASURED = frozenset({"measure", "money", "percentage"})
"""That two sources of their own give one of these is worth a row; how long or how many, many a source says of many a thing."""
PRIOR: Mapping[str, float] = {"agree": 0.95, "compatible": 0.9, "updated": 0.85, "conflict": 0.75}
"""How much the score of two claims is worth for each verdict, of all but amounts, whose confidence is calibrated."""


def compare_claims(
    alignments: Sequence[Alignment],
    claims: Sequence[Claim],
    articles: Sequence[Article],
    near: Mapping[str, frozenset[str]] | None = None,
    witness: Witness | None = None,
) -> list[Finding]:
    """All findings, gravest first; ids are given in that order.

    `near`: for each article those compared with it, all if not given. `witness` is asked of aligned claims of which no mentions could be
    compared, whether they contradict each other, and of those with two names or dates, whether else they tell the same.
    """
    story = Story.of(alignments, claims, articles, near, witness)
    found = [_finding(fact, story) for fact in _facts(story)]
    found.sort(key=lambda finding: _rank(finding, story))
    return [finding.model_copy(update={"id": f"f{number}"}) for number, finding in enumerate(found, 1)]


def bearing(alignments: Sequence[Alignment], findings: Sequence[Finding]) -> set[str]:
    """The alignments on which some finding stands, or of which it relates two claims."""
    related_claims = {frozenset({one.sides[r.left].claim, one.sides[r.right].claim}) for one in findings for r in one.relations}
    named = {finding.alignment for finding in findings}
    return named | {one.id for one in alignments if any(frozenset(pair) in related_claims for pair in combinations(one.claims, 2))}


def _rank(finding: Finding, story: Story) -> tuple[object, ...]:
    """The gravest first, then what tells most of: figures before names, many articles before few."""
    outlets = len({story.claims[side.claim].article for side in finding.sides})
    kind = 0 if finding.verdict == "agree" else KIND_ORDER.index(finding.kind)
    return -GRAVITY[finding.verdict], kind, -outlets, -finding.confidence, finding.sides[0].claim, finding.kind, finding.subject


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
    of_case = [*courses_of_case(story), *courses_of_recovery(story), *charges_told(story), *conditions_of_the_hurt(story)]
    yield from of_case
    yield from offices_named_by_one(story)
    told = {pair for fact in of_case for pair, _ in _claim_pairs(fact)}
    wholes = _whole_claims(story, covered, _contradicting(story, covered), told)
    yield from _borne_out(list(wholes), story)


def _contradicting(story: Story, covered: Mapping[tuple[str, str], bool]) -> set[tuple[str, str]]:
    """The claims that the relation model finds to rule each other out, of those that it may be asked about."""
    if story.witness is None:
        return set()
    doubted = {pair: needed for pair, link in story.pairs.items() if (needed := _doubt(pair, link, story, covered))}
    told = story.witness.judge([(alone(story.claims[a]), alone(story.claims[b])) for a, b in doubted])
    enough = story.witness.min_contradiction
    return {pair for (pair, needed), judged in zip(doubted.items(), told, strict=True) if judged.contradicts >= needed * enough}


def _borne_out(facts: Sequence[Fact], story: Story) -> Iterator[Fact]:
    """Without the events that are said to agree though, as the relation model has it, they tell two things."""
    if story.witness is None:
        yield from facts
        return
    agreeing = {
        (fact.sides[relation.left].claim.id, fact.sides[relation.right].claim.id): None
        for fact in facts
        for relation in fact.relations
        if fact.kind == "event" and relation.verdict == "agree" and _may_be_unlike(fact, relation, story)
    }
    texts = [(alone(story.claims[a]), alone(story.claims[b])) for a, b in agreeing]
    judged = zip(agreeing, story.witness.judge(texts), strict=True)
    unlike = {pair for pair, judgement in judged if _are_two_things(judgement)}
    for fact in facts:
        ids = [side.claim.id for side in fact.sides]
        kept = [r for r in fact.relations if fact.kind != "event" or r.verdict != "agree" or (ids[r.left], ids[r.right]) not in unlike]
        if kept:
            yield fact_of_row(fact.kind, (fact.sides, kept), fact.alignment)


def _may_be_unlike(fact: Fact, relation: Relation, story: Story) -> bool:
    """In other words: only of such is the model asked, which takes as long as all else of a comparison."""
    left, right = fact.sides[relation.left].claim, fact.sides[relation.right].claim
    return story.link(left, right) is not None and shared_ratio(left, right, (), story) < MAX_UNLIKE_RATIO


def _are_two_things(judgement: Judgement) -> bool:
    """The claims seem to rule each other out, or neither follows from the other, however alike their sentences are."""
    return judgement.contradicts >= MAX_CONTRADICTION or judgement.follows < MIN_FOLLOWING


def _doubt(pair: tuple[str, str], link: Link, story: Story, covered: Mapping[tuple[str, str], bool]) -> float:
    left, right = (story.claims[ident] for ident in pair)
    unexplained = pair not in covered or left.negated != right.negated
    return doubt(left, right, story, link.score) if unexplained and link.score >= MIN_SCORE else 0.0


def _claim_pairs(fact: Fact) -> Iterator[tuple[tuple[str, str], bool]]:
    """Every two claims in a relation, and whether they give one figure; when it was said tells nothing of what was."""
    for relation in fact.relations:
        sides = fact.sides[relation.left], fact.sides[relation.right]
        if not any(side.mention in side.claim.said for side in sides):
            yield (sides[0].claim.id, sides[1].claim.id), relation.verdict == "agree" and fact.kind in MEASURED


def _whole_claims(
    story: Story,
    covered: Mapping[tuple[str, str], bool],
    contradicting: Collection[tuple[str, str]],
    told: Collection[tuple[str, str]],
) -> Iterator[Fact]:
    """Status, attribution and, where nothing else was found, the bare event; every pair of claims once, in its best alignment.

    Not the status of the claims that are `told` already, as steps of the story's case.
    """
    for alignment, claims in story.groups():
        relations: dict[Kind, list[Relation]] = {"status": [], "attribution": [], "event": []}
        for (i, left), (j, right) in combinations(enumerate(claims), 2):
            link = story.link(left, right)
            if link is not None and link.alignment is alignment and link.score >= MIN_SCORE:
                pair = left.id, right.id
                if pair in contradicting:
                    relations["event"].append(related(i, j, contradiction(left, right)))
                    continue
                for kind, comparison in _compare_wholes(left, right, story, link.score, covered.get(pair)):
                    if kind == "status" and pair in told:
                        continue
                    relations[kind].append(related(i, j, comparison))
        for kind, found in relations.items():
            if found:
                yield fact_of_row(kind, row_of_claims(claims, found), alignment)


def _compare_wholes(left: Claim, right: Claim, story: Story, score: float, one_figure: bool | None) -> Iterator[tuple[Kind, Comparison]]:
    """`one_figure`: whether both give one figure, None where no mentions of the two were compared."""
    status = compare_status(left, right, story, score)
    attribution = compare_attribution(left, right, story, score, one_figure=bool(one_figure))
    if status is not None:
        yield "status", status
    if attribution is not None:
        yield "attribution", attribution
    event = compare_event(left, right) if one_figure is None and status is None and score >= MIN_EVENT_SCORE else None
    if event is not None:
        yield "event", event


def _finding(fact: Fact, story: Story) -> Finding:
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
        confidence=round(confidence, 2),
        explanation=grave.explanation,
        sides=tuple(_side(side) for side in fact.sides),
        relations=fact.relations,
    )


def _confidence(fact: Fact, relation: Relation, story: Story) -> float:
    """How surely the relation stands: for amounts that differ the fitted probability, else what such claims and verdicts are worth."""
    left, right = fact.sides[relation.left], fact.sides[relation.right]
    link = story.link(left.claim, right.claim) or Link(JOINED_SCORE, fact.alignment)
    candidate = Candidate(left, right, link)
    if FACETS.get(fact.kind) is _QUANTITY and relation.verdict != "agree" and compare_portions(candidate, story) is None:
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
