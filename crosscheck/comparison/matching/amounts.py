"""Amounts: when two are about the same thing, and when so surely that they contradict each other."""

from __future__ import annotations

import re

from crosscheck.comparison.candidates import JOINED_SCORE, Candidate
from crosscheck.comparison.context import Side, Story, sentence_of
from crosscheck.comparison.matching.parts import may_both_count
from crosscheck.comparison.matching.progress import REVISED, goes_on
from crosscheck.comparison.matching.sides import around, only_possible
from crosscheck.comparison.occasion import names_clash, one_occasion, other_people
from crosscheck.comparison.quantity import is_added_up, is_ratio, of_one_list, same_digits
from crosscheck.comparison.same_fact import counts_people, quantity_of, rises, same_fact, size_gap
from crosscheck.comparison.slots import SURE_SCORE, is_lasting, is_rest, one_slot, opposed, strong_key, told_in_the_same_words
from crosscheck.comparison.time import compare_time
from crosscheck.comparison.utterance import LONG_AGO
from crosscheck.comparison.verdicts import none_fits
from crosscheck.records import Quantity

MATCH_PROBABILITY = 0.4
"""Of annotated differences left out of the fit, some four in five above it are of one thing (`benchmarks/README.md`)."""
VAGUE_PROBABILITY = 0.6
"""Asked where one is "a few" or "dozens", which fits most other amounts, and not of one noun."""
MIN_VAGUE = 0.25
"""Less sure of both claims and sentences, the one-fact model has seen two things: of five such pairs one was of one thing."""
INCLUDING = re.compile(r"\b(?:including|among them)\s*\Z", re.IGNORECASE)
"""Before some of those that are counted there."""
CONFLICT_PROBABILITY = 0.6
"""Of our own cases left out of the fit nine in ten above it are conflicts; on unseen news most wrong ones lie between 0.4 and 0.6."""
SURE_PROBABILITY = 0.8
"""Asked of counts of others, who need not be the same others."""
SLIP_PROBABILITY = 0.5
"""Asked of amounts with the same digits, £1.1 million and £110,000, whose distance makes them look unlike."""
ASKED_MARGIN = 0.18
MIN_ONE_FACT = 0.6
"""By so much less likely amounts contradict too where the one-fact model is this sure of their claims and of their sentences: of our own
cases that fall so little short it takes two contradictions in three for one fact, and no look-alike."""
MIN_CONFLICTING = 0.12
"""Less sure of both, the model has seen two things, whatever stands beside the amounts."""
UPDATE_PROBABILITY = 0.3
"""A later toll is news and no accusation."""
MAX_SLIP_GAP = 0.7
"""Natural logarithm: an amount twice another is seldom a slip for it; profit and revenue, or tested and ill, lie further apart."""
MIN_PART_GAP = 0.4
"""Natural logarithm: two sources' tolls of one event are seldom half as much again as one another."""
PARTITIVE = re.compile(r"\bof (?:the|them|those|these|whom|its|his|her|their)\b")
HARMED = frozenset({"killed", "injured", "missing"})
NARROWED = re.compile(
    r"(?:was|were|been|is) [a-z]{2,20} (?:inside|aboard|by the)\b|(?:in|inside|aboard|on|at|from|else|other|of|with|who|near)\b"
)
"""Behind "no one": some of those there may have been."""
KIN = frozenset(
    """man woman boy girl child baby son daughter brother sister sibling twin parent mother father husband wife couple cousin niece nephew
    grandparent grandmother grandfather grandchild uncle aunt friend neighbor neighbour""".split()
)
"""Nouns of which two count two sorts of people: three daughters are no couple."""
WOUND = "wound"
"""What is counted in "shot five times"."""
MIN_ODD_FIGURE = 11
"""Smaller numbers, and round ones, are counted on many occasions."""


def quantities_match(candidate: Candidate, story: Story) -> bool:
    """Likely enough, as the features of same_fact have it, or the toll of one occasion, of which a story has but one."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    left, right = candidate.left.claim, candidate.right.claim
    if _may_be_others(a, b, story) or _are_two_things(a, b):
        return False
    if (a.vague or b.vague) and not _may_be_told_vaguely(candidate, story):
        return False
    if (_one_toll(a, b) or _none_beside_some(candidate)) and not opposed(a, b):
        return one_occasion(left, right, story)
    loose = (a.vague or b.vague) and (a.slot.thing is None or a.slot.thing != b.slot.thing)
    return same_fact(candidate, story) >= (VAGUE_PROBABILITY if loose else MATCH_PROBABILITY)


def _may_be_told_vaguely(candidate: Candidate, story: Story) -> bool:
    """Whether "several" may stand for the other amount: not for some of those counted beside it, nor where two things are told of."""
    some = [INCLUDING.search(around(side)[1]) is not None for side in candidate.sides]
    told = story.told_as_one(candidate.left.claim, candidate.right.claim)
    return some[0] == some[1] and (told is None or max(told) >= MIN_VAGUE)


def _one_toll(left: Quantity, right: Quantity) -> bool:
    """Counts of those of one sort with one fate, vague ones too, or magnitudes."""
    keys = [strong_key(value.model_copy(update={"vague": False})) for value in (left, right)]
    return keys[0] is not None and keys[0] == keys[1]


def _may_be_others(left: Quantity, right: Quantity, story: Story) -> bool:
    """One person of each, or several of one, of whom only one outlet says what befell them: he who drove home is not the one who died.

    Several neighbours are no three suspects either.
    """
    vague = left.vague or right.vague
    fits_all = vague or left.low == left.high == right.low == right.high == 1
    of_two_sorts = vague and left.slot.thing != right.slot.thing and "person" not in {left.slot.head, right.slot.head}
    apart = (left.slot.fate != right.slot.fate and fits_all) or of_two_sorts
    return counts_people(left) and counts_people(right) and apart and not told_in_the_same_words(left, right, story.rarity)


def _are_two_things(left: Quantity, right: Quantity) -> bool:
    """Five shooters and five calibres: so few that it may be chance; 4,930 starters are the 5,000 runners.

    How often somebody was shot is not how many guns there were.
    None of the money and none of the ships, one tax count and one fraud count: there is one of everything.
    """
    a, b = left.slot, right.slot
    if not (left.unit == right.unit == "1" and a.head and b.head):
        return False
    most = max(left.low or left.high or 0, right.low or right.high or 0)
    of_one_sort = a.head == b.head and not (a.modifiers and b.modifiers and set(a.modifiers).isdisjoint(b.modifiers))
    if (a.head == WOUND) != (b.head == WOUND) and (left.vague or right.vague):
        return True
    one_each = most <= 1 and not (left.ordinal or a.fate or b.fate or of_one_sort)
    return one_each or (most < MIN_ODD_FIGURE and counts_people(left) != counts_people(right))


def quantities_may_agree(candidate: Candidate, story: Story) -> bool:
    """One slot on one occasion, or one figure in aligned claims: the same sum in two tellings, the same 33 votes, are no coincidence."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    left, right = candidate.left.claim, candidate.right.claim
    if a.ordinal != b.ordinal or _may_be_others(a, b, story) or _are_two_things(a, b):
        return False
    if a.unit == b.unit != "1" and candidate.link.score >= JOINED_SCORE and one_occasion(left, right, story):
        return True
    if not one_slot(a, b, story.rarity):
        return False
    if is_lasting(a, b) or told_in_the_same_words(a, b, story.rarity) or (candidate.link.score >= JOINED_SCORE and _is_odd_figure(a, b)):
        return not other_people(left, right)
    return one_occasion(left, right, story)


def _is_odd_figure(left: Quantity, right: Quantity) -> bool:
    """Whether both count one noun, and so many of it, to the one, that another occasion hardly has as many."""
    figure = left.low if left.low == left.high == right.low == right.high else None
    return left.slot.head == right.slot.head and figure is not None and figure >= MIN_ODD_FIGURE and figure % 10 != 0


def quantities_may_conflict(candidate: Candidate, story: Story) -> bool:
    """So likely one thing that two values contradict, and not beside the names of two things: two valleys, two bus lines, two towns."""
    if not conflict_is_open(candidate, story) or names_clash(candidate.left.claim, candidate.right.claim, story):
        return False
    if _are_told_of_two_days(candidate, story) or _are_part_and_toll(candidate, story):
        return False
    if _none_beside_some(candidate):
        return candidate.link.score >= SURE_SCORE  # the two numbers themselves make such a pair look unlike
    probability, least = same_fact(candidate, story), _needed(candidate)
    if probability < least - ASKED_MARGIN:
        return False
    told = story.told_as_one(candidate.left.claim, candidate.right.claim)
    if told is None:
        return probability >= least
    return max(told) >= MIN_CONFLICTING if probability >= least else min(told) >= MIN_ONE_FACT


def _needed(candidate: Candidate) -> float:
    """How likely two amounts must be of one thing; the same digits in both are no chance."""
    if _are_rests(candidate):
        return SURE_PROBABILITY
    return SLIP_PROBABILITY if same_digits(quantity_of(candidate.left), quantity_of(candidate.right)) else CONFLICT_PROBABILITY


def _are_told_of_two_days(candidate: Candidate, story: Story) -> bool:
    """Each sentence dates what it tells, and no two of their dates may be one: Monday's arrests, and Tuesday's."""
    told = [[m for c in story.sentences[sentence_of(side.claim)] for m in c.mentions if m.kind == "date_time"] for side in candidate.sides]
    return none_fits(compare_time(a, b) for a in told[0] for b in told[1])


def _are_part_and_toll(candidate: Candidate, story: Story) -> bool:
    """One article has a higher toll too, of which this is a part (those who died in the church), and the other has none."""
    return _is_part_of_toll(candidate.left, story) != _is_part_of_toll(candidate.right, story)


def _is_part_of_toll(side: Side, story: Story) -> bool:
    key = strong_key(quantity_of(side))
    if key is None or quantity_of(side).unit != "1":
        return False
    tolls = (other for other in story.sides("count", side.claim.article) if strong_key(quantity_of(other)) == key)
    return any(_is_far_above(other, side) and _is_of_one_event(side, other, story) for other in tolls)


def _is_far_above(large: Side, small: Side) -> bool:
    a, b = quantity_of(small), quantity_of(large)
    return rises(a, b) and size_gap(a, b) >= MIN_PART_GAP


def _is_of_one_event(side: Side, other: Side, story: Story) -> bool:
    """Not the toll of an earlier quake, which the article recalls, nor what the amount is said to be a third of."""
    measured = any(mention.kind == "percentage" for mention in other.claim.mentions)
    return one_occasion(side.claim, other.claim, story) and LONG_AGO.search(other.claim.text) is None and not measured


def _are_rests(candidate: Candidate) -> bool:
    """Both count those beside some others, who need not be the same: "two other victims", "five others"."""
    return is_rest(quantity_of(candidate.left).slot) and is_rest(quantity_of(candidate.right).slot)


def quantities_may_update(candidate: Candidate, story: Story) -> bool:
    """Amounts that are said to grow or to sink; less will do for the dead and the hurt, of whom a story has but one count."""
    if goes_on(candidate, story):
        return True
    in_order = candidate.in_order(story)
    if in_order is None:
        return False
    old, new = (quantity_of(side) for side in in_order)
    moves = rises(old, new) or old.slot.fate == "missing" or REVISED.search(in_order[1].claim.text) is not None
    still_missing = old.slot.fate == new.slot.fate == "missing"
    if (
        not moves
        or not _one_toll(old, new)
        or _are_part_and_toll(candidate, story)
        or not (conflict_is_open(candidate, story) or still_missing)
    ):
        return False
    return one_occasion(candidate.left.claim, candidate.right.claim, story) and same_fact(candidate, story) >= UPDATE_PROBABILITY


def conflict_is_open(candidate: Candidate, story: Story) -> bool:
    """Neither amount is vague, one of several, of another part, or far off in size; counts are both of what is or both of what may be."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    if _none_beside_some(candidate):
        return not (_only_ahead(candidate) or opposed(a, b))
    if a.vague or b.vague or a.ordinal != b.ordinal or (a.unit == "1" and _only_ahead(candidate)) or opposed(a, b):
        return False
    if _is_part(candidate.left) != _is_part(candidate.right) or may_both_count(candidate, story) or is_ratio(a) or is_ratio(b):
        return False
    if a.unit == "1" and (_counts_of_people_differ(a, b) or 1 in {a.high, b.high}):
        return False
    return size_gap(a, b) <= MAX_SLIP_GAP or _one_toll(a, b) or same_digits(a, b)


def _none_beside_some(candidate: Candidate) -> bool:
    return _nobody_and_some(candidate.left, candidate.right) or _nobody_and_some(candidate.right, candidate.left)


def _nobody_and_some(none: Side, some: Side) -> bool:
    """Nobody was harmed, and somebody was, if only one or several; "no one else" and "no one inside" leave room for others."""
    a, b = quantity_of(none), quantity_of(some)
    if not (a.low == a.high == 0 and (b.low or 0) >= 1 and a.slot.fate == b.slot.fate in HARMED):
        return False
    if is_rest(a.slot) or is_rest(b.slot) or a.ordinal or b.ordinal or not counts_people(b):
        return False
    return a.slot.thing in {"person", b.slot.thing} and not NARROWED.match(around(none)[2])


def _counts_of_people_differ(left: Quantity, right: Quantity) -> bool:
    """People against things, people of another fate, people by their order, or two lists that we have added up ourselves."""
    if counts_people(left) != counts_people(right):
        return True
    if left.slot.thing != right.slot.thing and {left.slot.thing, right.slot.thing} <= KIN:
        return True
    added_up = is_added_up(left) and is_added_up(right) and not of_one_list(left, right)
    return counts_people(left) and (left.slot.fate != right.slot.fate or left.ordinal or added_up)


def _is_part(side: Side) -> bool:
    """Only some of those that the story tells of are counted: "two others", "four of the victims"."""
    return is_rest(quantity_of(side).slot) or PARTITIVE.search(side.mention.text if side.mention else "") is not None


def _only_ahead(candidate: Candidate) -> bool:
    """One is only possible, or only one of them still ahead."""
    ahead = [side.claim.status == "planned" for side in (candidate.left, candidate.right)]
    return only_possible(candidate) or ahead[0] != ahead[1]
