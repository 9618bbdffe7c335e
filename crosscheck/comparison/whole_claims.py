"""Aligned claims compared as wholes: status, attribution, and the bare event where nothing else was found.

The relation model, where there is one, has a say: which of them rule each other out, and which that seem to agree tell two things.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from crosscheck.comparison.attributed import compare_attribution
from crosscheck.comparison.claims import compare_event, compare_status, contradiction, doubt
from crosscheck.comparison.context import Link, Story, alone
from crosscheck.comparison.facts import Fact, fact_of_row, related, row_of_claims
from crosscheck.comparison.shared import shared_ratio
from crosscheck.comparison.witness import Judgement
from crosscheck.records import Claim, Comparison, Kind, Relation

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

Pair = tuple[str, str]
"""The ids of two claims."""


def facts_of_wholes(story: Story, covered: Mapping[Pair, bool], told: Collection[Pair]) -> Iterator[Fact]:
    """The facts of whole claims.

    `covered`: the claims of which mentions were compared, and whether they give one figure. `told`: those whose status is told already.
    """
    yield from _borne_out(list(_whole_claims(story, covered, _contradicting(story, covered), told)), story)


def _contradicting(story: Story, covered: Mapping[Pair, bool]) -> set[Pair]:
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


def _doubt(pair: Pair, link: Link, story: Story, covered: Mapping[Pair, bool]) -> float:
    left, right = (story.claims[ident] for ident in pair)
    unexplained = pair not in covered or left.negated != right.negated
    return doubt(left, right, story, link.score) if unexplained and link.score >= MIN_SCORE else 0.0


def _whole_claims(
    story: Story,
    covered: Mapping[Pair, bool],
    contradicting: Collection[Pair],
    told: Collection[Pair],
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
