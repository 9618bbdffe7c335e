"""Aligned claims compared as wholes: status, attribution, and the bare event where nothing else was found.

Models, where there are some, have a say: which of them rule each other out, and which tell one fact.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from crosscheck.comparison.attributed import compare_attribution
from crosscheck.comparison.claims import compare_status, contradiction, doubt
from crosscheck.comparison.context import Link, Story, alone, sentence_of
from crosscheck.comparison.facts import Fact, fact_of_row, fit_a_row, related, row_of_claims, row_of_compared
from crosscheck.comparison.one_fact import Pair, compare_events
from crosscheck.comparison.verdicts import GRAVITY
from crosscheck.linked import linked
from crosscheck.records import Alignment, Claim, Comparison, Kind, Relation

MAX_TOLD = 2
"""Sentences of one article in a row, beside its headline: a fact is told, and told again with more of it; what is linked beyond that is
another fact."""
MIN_SCORE = 0.5
"""Claims that only stand in one group because each fits a third are not compared as wholes."""


def facts_of_wholes(story: Story, covered: Mapping[Pair, bool], told: Collection[Pair]) -> Iterator[Fact]:
    """The facts of whole claims.

    `covered`: the claims of which mentions were compared, and whether they give one figure. `told`: those whose status is told already.
    """
    contradicting = _contradicting(story, covered)
    statuses = dict(_statuses(story))
    yield from _status_and_source(story, covered, contradicting, {pair: found for pair, found in statuses.items() if pair not in told})
    yield from _events(story, {*covered, *told, *statuses}, contradicting)


def _contradicting(story: Story, covered: Mapping[Pair, bool]) -> set[Pair]:
    """The claims that the relation model finds to rule each other out, of those that it may be asked about."""
    if story.witness is None:
        return set()
    doubted = {pair: needed for pair, link in story.pairs.items() if (needed := _doubt(pair, link, story, covered))}
    told = story.witness.contradict([(alone(story.claims[a]), alone(story.claims[b])) for a, b in doubted])
    enough = story.witness.min_contradiction
    return {pair for (pair, needed), certainty in zip(doubted.items(), told, strict=True) if certainty >= needed * enough}


def _doubt(pair: Pair, link: Link, story: Story, covered: Mapping[Pair, bool]) -> float:
    left, right = (story.claims[ident] for ident in pair)
    unexplained = pair not in covered or left.negated != right.negated
    return doubt(left, right, story, link.score) if unexplained and link.score >= MIN_SCORE else 0.0


def _statuses(story: Story) -> Iterator[tuple[Pair, Comparison]]:
    for (a, b), link in story.pairs.items():
        found = compare_status(story.claims[a], story.claims[b], story, link.score) if link.score >= MIN_SCORE else None
        if found is not None:
            yield (a, b), found


def _status_and_source(
    story: Story, covered: Mapping[Pair, bool], contradicting: Collection[Pair], statuses: Mapping[Pair, Comparison]
) -> Iterator[Fact]:
    """Status and attribution, not of claims that rule each other out."""
    for alignment, claims in story.groups():
        relations: dict[Kind, list[Relation]] = {"status": [], "attribution": []}
        for pair, (i, left), (j, right) in _aligned(alignment, claims, story):
            score = story.pairs[pair].score
            if score < MIN_SCORE or pair in contradicting:
                continue
            if pair in statuses:
                relations["status"].append(related(i, j, statuses[pair]))
            attribution = compare_attribution(left, right, story, score, one_figure=covered.get(pair, False))
            if attribution is not None:
                relations["attribution"].append(related(i, j, attribution))
        for kind, found in relations.items():
            if found:
                yield fact_of_row(kind, row_of_claims(claims, found), alignment)


def _events(story: Story, compared: Collection[Pair], contradicting: Collection[Pair]) -> Iterator[Fact]:
    """The bare events: claims that rule each other out, and those that tell one fact and of which nothing else was `compared`.

    What is linked stands in one row, as far as that can be read as one fact.
    """
    alike = compare_events([pair for pair in story.pairs if pair not in compared and pair not in contradicting], story)
    found = {pair: comparison for pair, (comparison, _) in alike.items()}
    found |= {pair: contradiction(story.claims[pair[0]], story.claims[pair[1]]) for pair in story.pairs if pair in contradicting}
    for claims, pairs in _rows(found, story):
        fact = fact_of_row("event", row_of_compared(claims, {pair: found[pair] for pair in pairs}), story.pairs[pairs[0]].alignment)
        gravest = max(GRAVITY[found[pair].verdict] for pair in pairs)
        sure = [alike[pair][1] for pair in pairs if pair in alike and GRAVITY[found[pair].verdict] == gravest]
        yield replace(fact, confidence=max(sure)) if sure else fact


def _rows(found: Collection[Pair], story: Story) -> Iterator[tuple[list[Claim], list[Pair]]]:
    """What the pairs connect, each with its pairs, the best aligned first; those that may not join what they connect make further rows."""
    told = {ident for pair in found for ident in pair}
    surest = sorted(found, key=lambda pair: (-story.pairs[pair].score, pair))

    def may_join(_: Pair, one: Sequence[str], other: Sequence[str]) -> bool:
        return fit_a_row(one, other) and not _tell_apart(one, other, story)

    first = linked((ident for ident in story.claims if ident in told), surest, may_join)
    place = {ident: number for number, ident in enumerate(first)}
    rows: dict[str, list[Pair]] = defaultdict(list)
    for left, right in surest:
        rows[first[left] if first[left] == first[right] else ""].append((left, right))
    refused = rows.pop("", [])
    for pairs in rows.values():
        members = {ident for pair in pairs for ident in pair}
        yield [story.claims[ident] for ident in sorted(members, key=place.__getitem__)], pairs
    if refused:
        yield from _rows(refused, story)


def _tell_apart(one: Sequence[str], other: Sequence[str], story: Story) -> bool:
    """Whether some article has the two in more sentences than one fact takes: a fight, and the shots that ended it."""
    told = {sentence_of(claim) for ident in (*one, *other) if not (claim := story.claims[ident]).headline}
    return max(Counter(article for article, _ in told).values(), default=0) > MAX_TOLD


def _aligned(alignment: Alignment, claims: Sequence[Claim], story: Story) -> Iterator[tuple[Pair, tuple[int, Claim], tuple[int, Claim]]]:
    """Every pair of claims once, in its best alignment, with their places in it."""
    for (i, left), (j, right) in combinations(enumerate(claims), 2):
        pair = left.id, right.id
        link = story.pairs.get(pair)
        if link is not None and link.alignment is alignment:
            yield pair, (i, left), (j, right)
