"""Two mentions to how they stand: compared as their kind is, and a conflict weighed by who said it, when, and what else is told.

A conflict survives only where it must: not when an article also has the other's figure, when two named sources each gave their own (but
nobody has two ages), or when time explains it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crosscheck.comparison.candidates import JOINED_SCORE, Candidate
from crosscheck.comparison.context import Side, Story, amount_of, different_sources, same_source, sentence_of
from crosscheck.comparison.matching.whose import are_of_two_people
from crosscheck.comparison.occasion import are_of_two_sides
from crosscheck.comparison.people.befallen import befell
from crosscheck.comparison.people.persons import are_both_named, bearers_of, owner_of
from crosscheck.comparison.same_fact import rises
from crosscheck.comparison.shared import shared_ratio
from crosscheck.comparison.slots import is_figure
from crosscheck.comparison.verdicts import agrees, agrees_rounded, are_plans, milder, sentence
from crosscheck.records import Comparison, Mention, Moment, Place, Quantity

Comparator = Callable[[Mention, Mention], Comparison | None]
Matcher = Callable[[Candidate, Story], bool]
Gate = Callable[[Candidate, Story], bool]
Finder = Callable[[Candidate, Story], Comparison | None]

MIN_BIRTHDAY_DAYS = 14
"""Between articles nearer together a year's difference is more often a slip than a birthday."""
DAYS_OF_A_YEAR = 365
MIN_EQUAL_SCORE = 0.9
"""Of sentences: aligned so surely, they tell one fact, and equal values in them are of it."""
SAME_WORDS_RATIO = 0.9
"""Of the words of the poorer claim, by rarity."""
TOLLS = frozenset({"killed", "missing", "survived"})
"""What becomes of people once in a story."""
MIN_UPDATED = 0.6
"""Of counts that readers found one to be news of the other the one-fact model is surer than this, of half of the others it is not."""
MAX_BOUND_RATIO = 1.3
"""Who says "over $10,000" has a sum not far above it in mind."""


@dataclass(frozen=True)
class Facet:
    """How one kind of mention is compared."""

    compare: Comparator
    matches: Matcher
    """Are the two about the same thing at all?"""
    may_conflict: Gate | None
    """Are they so surely about the same thing that different values contradict? None: never by themselves."""
    may_update: Gate | None = None
    """Where a later figure needs less than a contradiction: are they one thing as it goes on?"""
    may_agree: Gate | None = None
    """Where equal values tell more than the words: are they about the same thing if the values are the same?"""
    explains: Finder | None = None
    """Whatever the gates and the sources say: what settles how two values stand, a sum of parts or two spellings of one name."""
    otherwise: Sequence[Finder] = ()
    """Whatever the gates say: how two values stand that must be of one thing, by what else the claims or their sentences tell."""

    def explain(self, candidate: Candidate, story: Story) -> Comparison | None:
        """What `explains` finds, if there is such."""
        return self.explains(candidate, story) if self.explains else None

    def moves(self, candidate: Candidate, story: Story) -> bool:
        """Whether `may_update` says so, if there is such."""
        return self.may_update is not None and self.may_update(candidate, story)


def compare_sides(candidate: Candidate, story: Story, facet: Facet) -> Comparison | None:
    """How the two mentions stand, as the gates of their kind and what else the story tells have it; None where that is not to be told."""
    left, right = candidate.left.mention, candidate.right.mention
    if left is None or right is None:
        return None
    explained = facet.explain(candidate, story)
    found = explained or _by_gates(left, right, candidate, story, facet) or compare_otherwise(candidate, story, facet)
    if agrees(found) and _goes_without_saying(left, candidate, story):
        return None
    listed = (
        found is not None and found.reason == "part_whole" and any(_tells_it_too(*sides, facet, story) for sides in _both_ways(candidate))
    )
    return None if listed else found


def _both_ways(candidate: Candidate) -> tuple[tuple[Side, Side], tuple[Side, Side]]:
    """Its sides, each beside the other."""
    return (candidate.left, candidate.right), (candidate.right, candidate.left)


def _tells_it_too(side: Side, other: Side, facet: Facet, story: Story) -> bool:
    """Whether another mention in the side's sentence agrees with the other side: "three people, two women and a man"."""
    if side.mention is None or other.mention is None:
        return False
    beside = [m for claim in story.sentences[sentence_of(side.claim)] for m in claim.mentions if m.kind == side.mention.kind]
    return any(mention != side.mention and agrees(facet.compare(mention, other.mention)) for mention in beside)


def _goes_without_saying(mention: Mention, candidate: Candidate, story: Story) -> bool:
    """Whether claims told in the same words say no more by naming one town or country; a street is a fact of its own."""
    named = isinstance(mention.value, Place) and mention.value.level != "address"
    return named and shared_ratio(candidate.left.claim, candidate.right.claim, (), story) >= SAME_WORDS_RATIO


def _by_gates(left: Mention, right: Mention, candidate: Candidate, story: Story, facet: Facet) -> Comparison | None:
    moves = facet.moves(candidate, story)
    matches = moves or facet.matches(candidate, story)
    if not matches and not (facet.may_agree and facet.may_agree(candidate, story)):
        return None
    comparison = facet.compare(left, right)
    if comparison is None:
        return None
    if not nearly_equal(comparison, left, right):
        loose = comparison.verdict == "compatible" and candidate.link.score < JOINED_SCORE
        if loose or not matches:
            return None  # "more than a dozen" allows every other toll: claims that are not aligned need more than that
    if comparison.verdict != "conflict":
        return comparison
    conflicts = facet.may_conflict is not None and facet.may_conflict(candidate, story)
    return _weigh(comparison, candidate, story, facet, conflicts=conflicts, moves=moves)


def compare_otherwise(candidate: Candidate, story: Story, facet: Facet) -> Comparison | None:
    """The same where all else must be equal, whatever the gates say."""
    comparison = next(filter(None, (find(candidate, story) for find in facet.otherwise)), None)
    if comparison is None or comparison.verdict != "conflict":
        return comparison
    return _weigh(comparison, candidate, story, facet, conflicts=True, moves=facet.moves(candidate, story))


def compare_equal(candidate: Candidate, story: Story, facet: Facet) -> Comparison | None:
    """That two mentions of surely aligned sentences agree, though the claims they stand in are cut otherwise."""
    left, right = candidate.left.mention, candidate.right.mention
    if left is None or right is None or candidate.link.score < MIN_EQUAL_SCORE or not facet.matches(candidate, story):
        return None
    if not {candidate.left.claim.id, candidate.right.claim.id} & set(candidate.link.alignment.claims):
        return None  # two other claims are what aligns the sentences
    if isinstance(left.value, Quantity) and not is_figure(left.value):
        return None  # there is one of everything
    comparison = facet.compare(left, right)
    return comparison if agrees(comparison) else None


def nearly_equal(comparison: Comparison, left: Mention, right: Mention) -> bool:
    """Whether two amounts are the same, or the same but for rounding, or one just over the bound that the other gives."""
    if agrees_rounded(comparison):
        return True
    a, b = left.value, right.value
    if comparison.reason != "bound" or not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.vague or b.vague:
        return False
    low, high = sorted(value.low or value.high or 0.0 for value in (a, b))
    return 0 < high <= MAX_BOUND_RATIO * low


def _weigh(comparison: Comparison, candidate: Candidate, story: Story, facet: Facet, *, conflicts: bool, moves: bool) -> Comparison | None:
    """A conflict of bare values, weighed by who said it, when, and what else the two articles say; None where it is none.

    `conflicts`: whether the two are so surely about one thing that they contradict; if not, the later may still be an update.
    `moves`: whether the words say of any amount that it was counted while it changed.
    """
    left, right = candidate.left, candidate.right
    if are_of_two_sides(left.claim, right.claim) or are_of_two_people(candidate, story):
        return None
    update = _update(candidate, story, moves=moves) if conflicts or moves else None
    if not conflicts and update is None:
        return None
    known = [has_counterpart(*sides, facet, candidate, story) for sides in _both_ways(candidate)]
    one_source = same_source(left.claim, right.claim)
    if all(known) or (any(known) and not one_source):
        return None
    if different_sources(left.claim, right.claim) and not are_both_named(left, right, story):
        words = f"{left.claim.speaker} ({_words(left)}) and {right.claim.speaker} ({_words(right)})"
        return milder(comparison, f"Each has it from its own source: {words}.")
    if not one_source and (both := _who_gives_both(candidate, story, facet)) is not None:
        return milder(comparison, sentence(f"{both} gives both {_words(left)} and {_words(right)}"))
    if update is None:
        return comparison
    return update if _may_be_of_two_times(candidate, story) else None


def _who_gives_both(candidate: Candidate, story: Story, facet: Facet) -> str | None:
    """The outlet of a third article that has both amounts, each from its own source: two agencies measured, and both are told."""
    left, right = candidate.left, candidate.right
    value = amount_of(left)
    if value is None or value.unit == "1" or left.mention is None or right.mention is None:
        return None
    for ident in dict.fromkeys(story.claims[claim].article for claim in candidate.link.alignment.claims):
        if ident not in {left.claim.article, right.claim.article}:
            told = [side for side in story.sides(left.mention.kind, ident) if side.mention]
            equal = [[s.claim for s in told if s.mention and agrees(facet.compare(m, s.mention))] for m in (left.mention, right.mention)]
            if any(different_sources(a, b) for a in equal[0] for b in equal[1]):
                return story.articles[ident].outlet
    return None


def has_counterpart(side: Side, other: Side, facet: Facet, candidate: Candidate, story: Story) -> bool:
    """Whether the other article has a second mention that agrees with this side: then it is that one that tells the same thing."""
    if side.mention is None:
        return False
    for rival in story.sides(side.mention.kind, other.claim.article):
        if not rival.mention or rival.mention == other.mention or _tells_no_day(rival.mention) != _tells_no_day(side.mention):
            continue
        if _may_be_one(side, rival, facet, candidate, story):
            comparison = facet.compare(side.mention, rival.mention)
            if agrees_rounded(comparison) or (comparison is not None and comparison.reason == "bound" and _start_alike(side, rival)):
                return True
    return False


def _start_alike(left: Side, right: Side) -> bool:
    """Whether one is the least that the other allows: "five" and "at least five"."""
    a, b = amount_of(left), amount_of(right)
    return a is not None and b is not None and a.low is not None and a.low == b.low


def _tells_no_day(mention: Mention) -> bool:
    """A bare clock time, which is the same on each of two days."""
    return isinstance(mention.value, Moment) and mention.value.start is None and mention.value.end is None


def _may_be_one(side: Side, rival: Side, facet: Facet, candidate: Candidate, story: Story) -> bool:
    """Matching words, or an amount with a unit: the same sum of money in both articles is no coincidence, the same small count may be.

    That two people with names are of one age is one too.
    """
    if (facet.may_agree or facet.matches)(Candidate(side, rival, candidate.link), story):
        return True
    a, b = amount_of(side), amount_of(rival)
    if are_both_named(side, rival, story):
        return False
    return a is not None and b is not None and a.unit == b.unit != "1"


def _update(candidate: Candidate, story: Story, *, moves: bool) -> Comparison | None:
    """Counts grow while a story develops, those of the missing fall too: a later report's other figure is news and no contradiction."""
    in_order = candidate.in_order(story)
    if in_order is None:
        return None
    old, new = in_order
    if are_plans(old.claim, new.claim):
        words = f"The later report plans it for {_words(new)}, the earlier one had {_words(old)}."
        return Comparison(verdict="updated", reason="time", explanation=words)
    a, b = amount_of(old), amount_of(new)
    if a is None or b is None:
        return None
    years = b.low - a.low if a.unit == b.unit == "year" and a.low is not None and b.low is not None else 0
    days = MIN_BIRTHDAY_DAYS + (years - 1) * DAYS_OF_A_YEAR
    if years >= 1 and story.days_apart(old.claim, new.claim) >= days and not (_is_dead(old, story) or _is_dead(new, story)):
        return Comparison(verdict="updated", reason="time", explanation=f"A birthday may lie between {_words(old)} and {_words(new)}.")
    if moves or (a.unit == "1" and "population" not in {a.slot.fate, b.slot.fate} and (rises(a, b) or a.slot.fate == "missing")):
        words = f"The later report has {_words(new)}, the earlier one {_words(old)}."
        return Comparison(verdict="updated", reason="time", explanation=words)
    return None


def _may_be_of_two_times(candidate: Candidate, story: Story) -> bool:
    """Whether the one-fact model, if there is one, may take two claims with counts, or their sentences, for one fact.

    It need not where a story has but one of it: those who died, are missed or survived.
    """
    value = amount_of(candidate.left)
    if value is None or value.unit != "1" or value.slot.fate in TOLLS:
        return True
    told = story.told_as_one(candidate.left.claim, candidate.right.claim)
    return told is None or max(told) >= MIN_UPDATED


def _is_dead(side: Side, story: Story) -> bool:
    """Whether any article tells that the one whose age it is is dead, and so grows no older; whoever stands accused lives."""
    owner = owner_of(side, story)
    told = (one for article in story.articles for one in bearers_of(owner, article, story)) if owner else (side,)
    parts = {part for one in told for part in befell(one, story)}
    return "dead" in parts and "accused" not in parts


def _words(side: Side) -> str:
    return f"“{side.mention.text if side.mention else side.claim.text}”"
