"""All else equal: two claims that tell the same thing but for one value, which then cannot both be right.

What makes a difference between two values mean something is how much else the two claims share. Where they are aligned beyond doubt, most
of their words are the same and nothing else in them differs, no list of what may be compared is needed: a ferry that sank off one port on
Friday with 12 dead did not sink there on Thursday.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Story, sentence_of
from crosscheck.comparison.matching import may_be_slips, may_both_count, times_match
from crosscheck.comparison.name import compare_name
from crosscheck.comparison.occasion import CALENDAR, names_clash, names_in, one_occasion
from crosscheck.comparison.place import compare_place
from crosscheck.comparison.quantity import compare_quantity, rates_of
from crosscheck.comparison.same_fact import size_gap
from crosscheck.comparison.slots import is_figure
from crosscheck.comparison.time import compare_time
from crosscheck.comparison.verdicts import agrees
from crosscheck.records import Claim, Comparison, Mention, Moment, Name, Place, Quantity

MIN_SCORE = 0.85
"""Claims aligned less surely often tell two things in like words."""
MIN_DENIED_SCORE = 0.9
"""The same where one denies what the other affirms: a "not" is often of another matter."""
MIN_SHARED_RATIOS = (0.7, 0.5, 0.35, 0.25)
"""The share, by rarity, of the words of the poorer of the two, values apart, that the other must have too: where nothing else bears the two
out; where a name or a date does; where an amount does, or two of those; where more does. Names, and dates too far apart for a slip, need
more: two neighbours of a fire have much the same to tell."""
MIN_DENIED_SHARED_RATIO = 0.5
"""The same where one denies what the other affirms."""
NAMES = frozenset({"person", "organisation", "place"})
MIN_NAME_SUPPORT = {"organisation": 2, "place": 2, "person": 1}
"""Two towns may each have a fire on Friday; that 14,000 homes lost power in both is no chance."""
MIN_ODD_SUPPORT = 1
"""What must bear out values that can't be compared by themselves: $40 are not 40 euros, and may well be of another thing."""
MIN_SENTENCE_SUPPORT = 2
"""What must bear out two sentences, whose clauses may be of several things."""
SORTS = frozenset({"Port", "Mount", "Lake", "Cape", "Fort", "Camp", "River", "Bay", "Gulf", "Isle"})
"""Of places, where the sort stands before the name; else the last word tells it: a county, a street, a park."""
FIGURE = re.compile(r"\d[\d.,]*")
AMOUNTS = frozenset({"count", "money", "percentage", "measure", "duration"})
MAX_SIZE_GAP = 1.5
"""Natural logarithm: 14,000 and 41,000 may be a slip, 400 that were ill among 12,000 that were tested are none."""
DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD"})
"""Each is "dollars" at home."""
MIN_SLIP_DIGITS = 3
"""Shorter figures differ in one digit by chance."""


@dataclass(frozen=True)
class Whole:
    """What is held against another, and has to be equal but for one value: a claim, or all claims of a sentence."""

    claim: Claim
    """The one with the value."""
    mentions: Sequence[Mention]
    terms: frozenset[str]
    text: str

    @classmethod
    def of_claim(cls, claim: Claim) -> Whole:
        """No more than the claim itself tells."""
        return cls(claim, claim.mentions, frozenset(claim.terms), claim.text)

    @classmethod
    def of_sentence(cls, claim: Claim, story: Story) -> Whole:
        """Everything that the sentence of a claim tells; what two of its claims mention counts once."""
        claims, (start, end) = story.sentences[sentence_of(claim)], claim.sentence
        mentions = {(m.start, m.end, m.kind): m for one in claims for m in one.mentions}
        terms = frozenset(term for one in claims for term in one.terms)
        return cls(claim, list(mentions.values()), terms, story.articles[claim.article].text[start:end])


def the_one_difference(candidate: Candidate, story: Story) -> Comparison | None:
    """How two values stand that are all that tells two surely aligned claims apart, or two sentences that share much else.

    As a rule in conflict; None where they agree, or anything else differs too.
    """
    one, other = candidate.left.mention, candidate.right.mention
    if one is None or other is None or not _stand_alike(candidate.left.claim, candidate.right.claim):
        return None
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity) and may_both_count(candidate):
        return None
    comparison = compare_mentions(one, other)
    least = 0
    if comparison is None or comparison.verdict == "compatible":
        comparison = _one_figure_in_two_units(one, other) or (_unknown_places(one, other) if comparison is None else None)
        least = MIN_ODD_SUPPORT
    if comparison is None or comparison.verdict == "agree":
        return None
    first, second = candidate.left.claim, candidate.right.claim
    link = story.link(first, second)
    if link and link.score >= MIN_SCORE and _all_else_is_equal(candidate, Whole.of_claim(first), Whole.of_claim(second), story, least):
        return comparison
    link = story.sentence_links.get((sentence_of(first), sentence_of(second)))
    if link is None or link.score < MIN_SCORE:
        return None
    left, right = Whole.of_sentence(first, story), Whole.of_sentence(second, story)
    least = MIN_SENTENCE_SUPPORT
    return comparison if _all_else_is_equal(candidate, left, right, story, least, of_sentences=True) else None


def _all_else_is_equal(candidate: Candidate, left: Whole, right: Whole, story: Story, least: int, *, of_sentences: bool = False) -> bool:
    """Nothing else differs, and what is alike bears the two out: an amount weighs as much as two names or dates."""
    one, other = candidate.left.mention, candidate.right.mention
    if one is None or other is None or _is_elsewhere(one, _others(right, other)) or _is_elsewhere(other, _others(left, one)):
        return False
    if not (_names_may_be_one if one.kind in NAMES else _values_may_be_one)(left, right, one, other, story):
        return False
    anchors = _anchors(_others(left, one), _others(right, other))
    if anchors is None:
        return False
    amounts = sum(a.kind in AMOUNTS for a in anchors)
    support = len(anchors) + amounts + (_shared_names(left, right, anchors, story) if of_sentences else 0)
    figures = amounts > 0 or one.kind in AMOUNTS
    if support < max(least, MIN_NAME_SUPPORT.get(one.kind, 0)) or (of_sentences and not figures):
        return False  # what one man did on Tuesday and on Wednesday, or two of his critics
    near = one.kind != "date_time" or may_be_slips(candidate)
    told_alike = _are_alike_dates(one, other) and amounts > 0
    if not near and not (told_alike and times_match(candidate, story)):
        return False
    borne_out = support - 2 if one.kind in NAMES else support if near and figures else min(support, 1)
    return _shared_ratio(left, right, (one, other), story) >= MIN_SHARED_RATIOS[max(0, min(borne_out, 3))]


def _shared_names(left: Whole, right: Whole, anchors: Sequence[Mention], story: Story) -> int:
    """Names that both have and no mention reads: of places and firms that no list knows."""
    read = {word for anchor in anchors for word in anchor.text.split()}
    a, b = ([set(name) for name in names_in(whole.text, story) if not read & set(name)] for whole in (left, right))
    return max(sum(name <= set().union(*others) for name in names) for names, others in ((a, b), (b, a)))


def _one_figure_in_two_units(left: Mention, right: Mention) -> Comparison | None:
    """What "2.3 million dollars" is beside "2.3 million euros", 4 percent beside 4 points, "up to five miles" beside five kilometres.

    No rate need be known, and no bound helps: the figure is the same, and the unit is the slip.
    """
    a, b = left.value, right.value
    if left.kind != right.kind or not isinstance(a, Quantity) or not isinstance(b, Quantity) or _numeral(left) != _numeral(right):
        return None
    rates = [rates_of(value) for value in (a, b)]
    units = (a.unit, a.step) != (b.unit, b.step) and not {a.unit, b.unit} <= DOLLARS
    if not units and not (all(rates) and rates[0] != rates[1]):
        return None
    return Comparison(verdict="conflict", explanation=f"“{left.text}” and “{right.text}” give one figure in two units.")


def _unknown_places(left: Mention, right: Mention) -> Comparison | None:
    """Two names of which no list knows how they lie; two of one sort, as two counties or two streets, do not lie in one another."""
    a, b = left.value, right.value
    if not isinstance(a, Place) or not isinstance(b, Place) or a.metonym or b.metonym or a.role != b.role:
        return None
    one, other = left.text.split(), right.text.split()
    if len(one) > 1 and len(other) > 1 and (one[-1] == other[-1] or one[0] == other[0] in SORTS):
        return Comparison(verdict="conflict", explanation=f"“{left.text}” and “{right.text}” are two places of one sort.")
    text = f"One has “{left.text}” and one “{right.text}”, and nothing says whether one lies in the other."
    return Comparison(verdict="compatible", reason="coarser", explanation=text)


def _names_may_be_one(left: Whole, right: Whole, one: Mention, other: Mention, story: Story) -> bool:
    """Each is the only name of its sort in its claim, and the other's article does not know it at all."""
    told = _is_told(one, other, right.claim, story) or _is_told(other, one, left.claim, story)
    return _is_only(one, left) and _is_only(other, right) and not told


def _values_may_be_one(left: Whole, right: Whole, one: Mention, other: Mention, story: Story) -> bool:
    """Both are of one sort, in claims of one occasion that name nothing different."""
    apart = one.kind != "date_time" and not one_occasion(left.claim, right.claim, story)
    return _of_one_sort(one, other) and not apart and not names_clash(left.claim, right.claim, story)


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
    return any(agrees(compare_mentions(mention, other)) for other in others if other.kind == mention.kind)


def _of_one_sort(one: Mention, other: Mention) -> bool:
    """Counts of one noun, measures in one unit, not far apart, or one numeral with two units: "six hours" and "six days"."""
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return True
    if a.unit == "1" and (a.parts or b.parts or 1 in {a.high, b.high}):
        return False  # lists that were added up, and "a man"
    one_noun = (a.slot.thing == b.slot.thing and a.slot.fate == b.slot.fate) or _is_slip(one, other)
    if a.ordinal != b.ordinal or a.vague or b.vague or (a.unit == "1" and not one_noun):
        return False
    return size_gap(a, b) <= MAX_SIZE_GAP or _numeral(one) == _numeral(other)


def _is_slip(one: Mention, other: Mention) -> bool:
    """Whether two longer figures have the same digits in another order, or differ in one: 1,450 jobs and 4,150 posts."""
    a, b = ("".join(c for c in mention.text if c.isdigit()) for mention in (one, other))
    if len(a) != len(b) or len(a) < MIN_SLIP_DIGITS:
        return False
    return sorted(a) == sorted(b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _is_only(mention: Mention, whole: Whole) -> bool:
    """Whether nobody and nothing else of the kind is named: of two hosts the other outlet may name the third."""
    return sum(m.kind == mention.kind for m in whole.mentions) == 1


def _are_alike_dates(one: Mention, other: Mention) -> bool:
    """Two years, two months or two days of a month: what lies further apart than a slip must at least be told alike."""
    a, b = one.value, other.value
    written = all(any(word in CALENDAR or word.strip(".,").isdigit() for word in m.text.split()) for m in (one, other))
    return isinstance(a, Moment) and isinstance(b, Moment) and a.grain == b.grain and written


def _numeral(mention: Mention) -> str:
    """The figure as it is written, whatever its unit: 2.3 for "2.3 million euros", 5 for "up to five miles"."""
    if (digits := FIGURE.search(mention.text)) is not None:
        return digits.group()
    value = mention.value
    point = (value.low if value.low is not None else value.high) if isinstance(value, Quantity) else None
    return str(round(abs(point) / value.step)) if isinstance(value, Quantity) and point is not None and value.step else mention.text


def _is_told(mention: Mention, other: Mention, claim: Claim, story: Story) -> bool:
    """Whether the claim's article has the name, or a word of it, anywhere: then each may have its own part.

    Two counties share "County", two of one surname may be one person.
    """
    text = story.articles[claim.article].text
    shared = set() if mention.kind == "person" else set(other.text.split())
    words = [word for word in mention.text.split() if word[:1].isupper() and word not in shared]
    return not words or any(word in text for word in words)


def _others(whole: Claim | Whole, *compared: Mention) -> list[Mention]:
    return [m for m in whole.mentions if m.kind != "quote" and not any(m.start < c.end and c.start < m.end for c in compared)]


def _anchors(left: list[Mention], right: list[Mention]) -> list[Mention] | None:
    """The values that both give alike; None where something else differs too."""
    found: dict[tuple[int, int], Mention] = {}
    for kind in sorted({m.kind for m in left} & {m.kind for m in right}):
        pairs = [(a, b, compare_mentions(a, b)) for a in left for b in right if a.kind == b.kind == kind]
        fitting = [(a, b, comparison) for a, b, comparison in pairs if comparison and comparison.verdict in {"agree", "compatible"}]
        fitted = [mention for a, b, _ in fitting for mention in (a, b)]
        if not fitting or any(_counted_alike(a, b) and a not in fitted and b not in fitted for a, b, _ in pairs):
            return None
        found |= {(a.start, a.end): a for a, _, comparison in fitting if comparison.verdict == "agree" and _is_telling(a)}
    return list(found.values())


def _counted_alike(left: Mention, right: Mention) -> bool:
    """Both count one sort of things, or measure in one unit."""
    a, b = left.value, right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit != b.unit:
        return False
    return a.unit != "1" or a.slot.thing == b.slot.thing


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


def _shared_ratio(left: Claim | Whole, right: Claim | Whole, compared: Collection[Mention], story: Story) -> float:
    values = {word.strip(".,’'“”").lower() for mention in compared for word in mention.text.split()}
    a, b = (set(whole.terms) - values for whole in (left, right))
    shared, *both = (sum(story.rarity(term) for term in sorted(terms)) for terms in (a & b, a, b))
    return shared / min(both) if min(both) else 0.0
