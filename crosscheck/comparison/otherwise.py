"""All else equal: two claims that tell the same thing but for one value, which then cannot both be right.

What makes a difference between two values mean something is how much else the two claims share. Where they are aligned beyond doubt, most
of their words are the same and nothing else in them differs, no list of what may be compared is needed: a ferry that sank off one port on
Friday with 12 dead did not sink there on Thursday.
"""

from __future__ import annotations

from collections.abc import Collection

from crosscheck.comparison.context import Story
from crosscheck.comparison.facts import Candidate
from crosscheck.comparison.matching import may_be_slips, times_match
from crosscheck.comparison.name import compare_name
from crosscheck.comparison.occasion import CALENDAR, names_clash, one_occasion
from crosscheck.comparison.place import compare_place
from crosscheck.comparison.quantity import compare_quantity
from crosscheck.comparison.same_fact import size_gap
from crosscheck.comparison.slots import is_figure
from crosscheck.comparison.time import compare_time
from crosscheck.records import Claim, Comparison, Mention, Moment, Name, Place, Quantity

MIN_SCORE = 0.85
"""Claims aligned less surely often tell two things in like words."""
MIN_DENIED_SCORE = 0.9
"""The same where one denies what the other affirms: a "not" is often of another matter."""
MIN_SHARED_RATIOS = (0.7, 0.5, 0.35, 0.25)
"""The share, by rarity, of the words of the poorer claim, values apart, that the other must have too: where no other value bears the two
out, or names differ, for two neighbours of a fire have much the same to tell; where a name or a date does; where an amount does; where
two do."""
MIN_DENIED_SHARED_RATIO = 0.5
"""The same where one denies what the other affirms."""
NAMES = frozenset({"person", "organisation", "place"})
MIN_ANCHORS = {"organisation": 2, "place": 2, "person": 1}
"""Values that both claims give alike. Two towns may each have a fire on Friday; that 14,000 homes lost power in
both is no chance."""
AMOUNTS = frozenset({"count", "money", "percentage", "measure", "duration"})
MAX_SIZE_GAP = 1.5
"""Natural logarithm: 14,000 and 41,000 may be a slip, 400 that were ill among 12,000 that were tested are none."""


def differ_in_one_thing(candidate: Candidate, story: Story) -> bool:
    """Whether the two values are all that tells two surely aligned claims apart."""
    left, right, one, other = candidate.left.claim, candidate.right.claim, candidate.left.mention, candidate.right.mention
    if one is None or other is None or candidate.link.score < MIN_SCORE or not _stand_alike(left, right):
        return False
    if _is_elsewhere(one, _others(right, other)) or _is_elsewhere(other, _others(left, one)):
        return False
    if not (_names_may_be_one if one.kind in NAMES else _values_may_be_one)(candidate, one, other, story):
        return False
    anchors = _anchors(_others(left, one), _others(right, other))
    if anchors is None or len(anchors) < MIN_ANCHORS.get(one.kind, 0):
        return False
    near = one.kind != "date_time" or may_be_slips(candidate)
    if not near and not (_are_alike_dates(one, other) and times_match(candidate, story) and any(a.kind in AMOUNTS for a in anchors)):
        return False
    amounts = sum(a.kind in AMOUNTS for a in anchors)
    borne_out = 0 if one.kind in NAMES or not near or not anchors else 1 + min(amounts, 2)
    return _shared_ratio(left, right, (one, other), story) >= MIN_SHARED_RATIOS[borne_out]


def _names_may_be_one(candidate: Candidate, one: Mention, other: Mention, story: Story) -> bool:
    """Each is the only name of its sort in its claim, and the other's article does not know it at all."""
    left, right = candidate.left.claim, candidate.right.claim
    return _is_only(one, left) and _is_only(other, right) and not (_is_told(one, right, story) or _is_told(other, left, story))


def _values_may_be_one(candidate: Candidate, one: Mention, other: Mention, story: Story) -> bool:
    """Both are of one sort, in claims of one occasion that name nothing different."""
    left, right = candidate.left.claim, candidate.right.claim
    apart = one.kind != "date_time" and not one_occasion(left, right, story)
    return _of_one_sort(one, other) and not apart and not names_clash(left, right, story)


def nothing_differs(left: Claim, right: Claim) -> bool:
    """Whether every kind of value that both claims have is given alike by both."""
    return _anchors(_others(left), _others(right)) is not None


def differ_in_a_denial(left: Claim, right: Claim, story: Story, score: float) -> bool:
    """Whether all that tells two surely aligned claims apart is that one denies what the other affirms, in whatever words."""
    if score < MIN_DENIED_SCORE or left.negated == right.negated or names_clash(left, right, story):
        return False
    anchors = _anchors(_others(left), _others(right))
    return bool(anchors) and _shared_ratio(left, right, (*left.mentions, *right.mentions), story) >= MIN_DENIED_SHARED_RATIO


def _stand_alike(left: Claim, right: Claim) -> bool:
    """Both of what is, or both of what is ahead; neither denies what the other affirms, and what may be contradicts nothing."""
    planned = [claim.status == "planned" for claim in (left, right)]
    tenses = {left.tense, right.tense} - {None}
    return left.negated == right.negated and planned[0] == planned[1] and len(tenses) < 2 and "possible" not in {left.status, right.status}


def _is_elsewhere(mention: Mention, others: list[Mention]) -> bool:
    """Whether the other claim has the value too, in another place: it is that one that tells the same."""
    compared = (compare_mentions(mention, other) for other in others if other.kind == mention.kind)
    return any(comparison and comparison.verdict == "agree" for comparison in compared)


def _of_one_sort(one: Mention, other: Mention) -> bool:
    """Counts of one noun, measures in one unit, not far apart, or one numeral with two units: "six hours" and "six days"."""
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return True
    if a.unit == "1" and (a.parts or b.parts or 1 in {a.high, b.high}):
        return False  # lists that were added up, and "a man"
    one_noun = a.slot.thing == b.slot.thing and a.slot.fate == b.slot.fate
    if a.ordinal != b.ordinal or a.vague or b.vague or a.unit != b.unit or (a.unit == "1" and not one_noun):
        return False
    return size_gap(a, b) <= MAX_SIZE_GAP or _numeral(one) == _numeral(other)


def _is_only(mention: Mention, claim: Claim) -> bool:
    """Whether the claim names nobody and nothing else of the kind: of two hosts the other outlet may name the third."""
    return sum(m.kind == mention.kind for m in claim.mentions) == 1


def _are_alike_dates(one: Mention, other: Mention) -> bool:
    """Two years, two months or two days of a month: what lies further apart than a slip must at least be told alike."""
    a, b = one.value, other.value
    written = all(any(word in CALENDAR or word.strip(".,").isdigit() for word in m.text.split()) for m in (one, other))
    return isinstance(a, Moment) and isinstance(b, Moment) and a.grain == b.grain and written


def _numeral(mention: Mention) -> str:
    return mention.text.replace("-", " ").split()[0].lower()


def _is_told(mention: Mention, claim: Claim, story: Story) -> bool:
    """Whether the claim's article has the name anywhere: then both are known there, and each has its own part."""
    text = story.articles[claim.article].text
    words = [word for word in mention.text.split() if word[:1].isupper()]
    return not words or any(word in text for word in words)


def _others(claim: Claim, *compared: Mention) -> list[Mention]:
    return [m for m in claim.mentions if m.kind != "quote" and not any(m.start < c.end and c.start < m.end for c in compared)]


def _anchors(left: list[Mention], right: list[Mention]) -> list[Mention] | None:
    """The values that both give alike; None where something else differs too."""
    found: dict[tuple[int, int], Mention] = {}
    for kind in sorted({m.kind for m in left} & {m.kind for m in right}):
        pairs = [(a, compare_mentions(a, b)) for a in left for b in right if a.kind == b.kind == kind]
        if not any(comparison and comparison.verdict in {"agree", "compatible"} for _, comparison in pairs):
            return None
        found |= {(a.start, a.end): a for a, comparison in pairs if comparison and comparison.verdict == "agree" and _is_telling(a)}
    return list(found.values())


def compare_mentions(left: Mention, right: Mention) -> Comparison | None:
    """Two values of one kind, whatever the kind; None where it can't be told."""
    if isinstance(left.value, Quantity):
        return compare_quantity(left, right)
    if isinstance(left.value, Moment):
        return compare_time(left, right)
    if isinstance(left.value, Place):
        return compare_place(left, right)
    return compare_name(left, right) if isinstance(left.value, Name) else None


def _is_telling(mention: Mention) -> bool:
    return not isinstance(mention.value, Quantity) or is_figure(mention.value)


def _shared_ratio(left: Claim, right: Claim, compared: Collection[Mention], story: Story) -> float:
    values = {word.strip(".,’'“”").lower() for mention in compared for word in mention.text.split()}
    a, b = (set(claim.terms) - values for claim in (left, right))
    shared, *both = (sum(story.rarity(term) for term in sorted(terms)) for terms in (a & b, a, b))
    return shared / min(both) if min(both) else 0.0
