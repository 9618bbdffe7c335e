"""Which mentions of a story are held against one another: of aligned claims or sentences, or of a slot that a story has but one of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product

from crosscheck.comparison.context import Link, Side, Story, amount_of
from crosscheck.comparison.incident.acts import pairs_of_acts
from crosscheck.comparison.incident.main_event import pairs_of_main_event
from crosscheck.comparison.people.person_dates import pairs_of_person_dates
from crosscheck.comparison.people.persons import pairs_of_persons
from crosscheck.comparison.slots import strong_key
from crosscheck.comparison.statements import pairs_of_statements
from crosscheck.records import Claim, Kind, Mention, Quantity

UNALIGNED_SCORE = 0.45
"""What is taken for the score of two claims that only a slot of its own kind brings together."""
ONCE_SCORE = 0.7
"""The same of two of what a story has but one of, the day of its incident or the age of a person."""
JOINED_SCORE = 0.5
"""What is taken for the score of two claims that stand in one row through others."""


@dataclass(frozen=True)
class Candidate:
    """Two sides that may be about the same thing, with how their claims are aligned."""

    left: Side
    right: Side
    link: Link
    once: bool = False
    """Whether a story has but one of it, whatever else the claims tell: the day or street of its incident, a person's age."""

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both."""
        return self.left, self.right

    def in_order(self, story: Story) -> tuple[Side, Side] | None:
        """The side that appeared clearly earlier and the later one; None where neither did."""
        order = story.later(self.left.claim, self.right.claim)
        return None if order == 0 else (self.left, self.right) if order > 0 else (self.right, self.left)


Sides = Mapping[str, Sequence[Side]]
"""For each claim its mentions of one kind."""


def sides_of(kind: Kind, story: Story) -> Sides:
    """What of a story is compared of one kind."""
    return {ident: [Side(claim, mention) for mention in _comparable(claim, kind)] for ident, claim in story.claims.items()}


def candidates_of(kind: Kind, sides: Sides, story: Story) -> Iterator[Candidate]:
    """Mentions of aligned claims, and those of a slot that a story has but one of, wherever they stand."""
    seen = set()
    for (left, right), link in story.pairs.items():
        seen.add((left, right))
        for a in sides[left]:
            for b in sides[right]:
                yield Candidate(a, b, link)
    best = story.best_alignments
    for a, b in _in_strong_slots([side for group in sides.values() for side in group if side.claim.id in best], story):
        if (a.claim.id, b.claim.id) not in seen:
            yield Candidate(a, b, Link(UNALIGNED_SCORE, best[a.claim.id]))
    for a, b in pairs_told_once(story, kind):
        alignment = best.get(a.claim.id) or best.get(b.claim.id)
        if alignment is not None:
            yield Candidate(a, b, Link(ONCE_SCORE, alignment), once=True)


def pairs_told_once(story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """Sides of which a story has one fact, wherever they stand.

    They are the day and street of its incident, the name and age of a person, and when an act was done or a statement made.
    """
    finders = (pairs_of_main_event, pairs_of_persons, pairs_of_person_dates, pairs_of_acts, pairs_of_statements)
    return chain.from_iterable(find(story, kind) for find in finders)


def in_aligned_sentences(sides: Sides, story: Story) -> Iterator[Candidate]:
    """Mentions of claims that are not aligned, in sentences of which others are."""
    for (left, right), link in story.sentence_links.items():
        told, others = ([claim for claim in story.sentences[sentence] if sides[claim.id]] for sentence in (left, right))
        for a, b in product(told, others):
            if story.link(a, b) is None:
                for one, other in product(sides[a.id], sides[b.id]):
                    yield Candidate(one, other, link)


def _in_strong_slots(sides: Sequence[Side], story: Story) -> Iterator[tuple[Side, Side]]:
    """Every two, of two articles that are compared, in a slot that a story has but one of."""
    slots: dict[str, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    for side in sides:
        value = amount_of(side)
        if value is not None and (key := strong_key(value)) is not None:
            slots[key][side.claim.article].append(side)
    for told in slots.values():
        for one in sorted(told):
            for other in sorted(told.keys() & story.near[one]):
                if one < other:
                    yield from product(told[one], told[other])


def _comparable(claim: Claim, kind: Kind) -> list[Mention]:
    """A claim's mentions of a kind; the members of a list that is summed up are left to their sum."""
    mentions = [m for m in claim.mentions if m.kind == kind]
    sums = [m for m in mentions if isinstance(m.value, Quantity) and m.value.parts]
    return [m for m in mentions if not any(s is not m and s.start <= m.start and m.end <= s.end for s in sums)]
