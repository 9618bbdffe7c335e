"""When two mentions are about the same thing, and when so surely that different values contradict: a pair of rules for each kind."""

from __future__ import annotations

import re

from crosscheck.comparison.candidates import JOINED_SCORE, Candidate
from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.name import compare_name
from crosscheck.comparison.occasion import CALENDAR, amounts_clash, names_clash, one_occasion, other_people
from crosscheck.comparison.same_fact import counts_people, quantity_of, same_fact, size_gap
from crosscheck.comparison.slots import SURE_SCORE, is_lasting, is_rest, one_slot, opposed, same_person, strong_key, told_in_the_same_words
from crosscheck.records import Claim, Moment, Name, Place, Quantity

MATCH_PROBABILITY = 0.4
"""Of annotated differences left out of the fit, some four in five above it are of one thing (`benchmarks/README.md`)."""
CONFLICT_PROBABILITY = 0.6
"""Of our own cases left out of the fit nine in ten above it are conflicts; on unseen news most wrong ones lie between 0.4 and 0.6."""
SURE_PROBABILITY = 0.8
"""Asked of counts of others, who need not be the same others."""
UPDATE_PROBABILITY = 0.3
"""A later toll is news and no accusation."""
MAX_SLIP_GAP = 0.7
"""Natural logarithm: an amount twice another is seldom a slip for it; profit and revenue, or tested and ill, lie further apart."""
PARTITIVE = re.compile(r"\bof (?:the|them|those|these|whom|its|his|her|their)\b")
LOCATIVE = frozenset({"in", "at", "on", "near", "off", "outside", "inside", "within", "around", None})
"""Prepositions that say where a thing happens, against where it comes from or goes to."""
EVENTS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "meet meeting summit talk talks rendezvous hold greet",
        "visit trip travel tour arrive fly",
        "attack raid assault storm ambush thwart foil repel",
        "strike hit quake earthquake shake jolt rock",
        "kill die death",
        "kill shooting shoot gun",
        "crash collide collision derail",
        "arrest detain seize custody",
        "sentence sentencing",
        "begin start commence open trial",
        "sign signing approve pass passage",
        "resign resignation quit",
        "launch lift liftoff",
        "elect vote election ballot referendum poll",
        "convict conviction verdict",
        "explode explosion blast",
    )
)
"""Verbs and nouns by which news dates one and the same event."""
HAPPENING = frozenset({"happen", "occur", "take", "come", "hit", "strike"})
"""Predicates that date whatever event the story is about; "take" only where it takes place."""
TAKES_PLACE = re.compile(r"\bt(?:ake|akes|aking|aken|ook) place\b")
STATES = frozenset({"remain", "be", "stay", "keep", "continue"})
"""Verbs of what is so on one day and on the next."""
MIN_DATED_SCORE = 0.65
"""Of claims aligned less surely, all dates that seemed to clash in 420 unseen incidents were of two events."""
ANYONE = frozenset("man woman boy girl child person teenager victim student adult male female juvenile resident patient".split())
"""Nouns that many people of one story may be called by."""
KIN = frozenset(
    """man woman boy girl child baby son daughter brother sister sibling twin parent mother father husband wife couple cousin niece nephew
    grandparent grandmother grandfather grandchild uncle aunt friend neighbor neighbour""".split()
)
"""Nouns of which two count two sorts of people: three daughters are no couple."""
INCLUDING_ONE = re.compile(
    r"\b(?:including|counting) (?:the|its|their|his|her) (?:\w{1,30} )?"
    r"(?:shooter|gunman|attacker|assailant|bomber|suspect|driver|pilot|killer)\b"
)
"""Whom one outlet may count among the dead and another not."""
ONLY = frozenset({"only", "sole", "lone", "last"})
"""Words that leave room for one."""
DEICTIC = frozenset({"today", "yesterday", "tomorrow", "tonight", "Today", "Yesterday", "Tomorrow", "Tonight"})
MAX_LOOSE_DAYS = 100
"""“In recent months” dates nothing that another outlet's day could bear out; “nearly a year ago” still does."""
MAX_SLIP_DAYS = 7
"""Two dates of one event that are further apart are dates of two events."""


def quantities_match(candidate: Candidate, story: Story) -> bool:
    """Likely enough, as the features of same_fact have it, or the toll of one occasion, of which a story has but one."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    left, right = candidate.left.claim, candidate.right.claim
    if _one_toll(a, b) and not opposed(a.slot, b.slot):
        return one_occasion(left, right, story)
    return same_fact(candidate, story) >= MATCH_PROBABILITY


def _one_toll(left: Quantity, right: Quantity) -> bool:
    """Counts of those of one sort with one fate, vague ones too, or magnitudes."""
    keys = [strong_key(value.model_copy(update={"vague": False})) for value in (left, right)]
    return keys[0] is not None and keys[0] == keys[1]


def quantities_may_agree(candidate: Candidate, story: Story) -> bool:
    """One slot on one occasion, or one figure with a unit in claims that are aligned: the same sum in two tellings is no coincidence."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    left, right = candidate.left.claim, candidate.right.claim
    if a.ordinal != b.ordinal:
        return False
    if a.unit == b.unit != "1" and candidate.link.score >= JOINED_SCORE and one_occasion(left, right, story):
        return True
    if not one_slot(a, b, story.rarity):
        return False
    if is_lasting(a, b) or told_in_the_same_words(a, b, story.rarity):
        return not other_people(left, right)
    return one_occasion(left, right, story)


def quantities_may_conflict(candidate: Candidate, story: Story) -> bool:
    """So likely one thing that two values contradict, and not beside the names of two things: two valleys, two bus lines, two towns."""
    if not conflict_is_open(candidate) or names_clash(candidate.left.claim, candidate.right.claim, story):
        return False
    return same_fact(candidate, story) >= (SURE_PROBABILITY if _are_rests(candidate) else CONFLICT_PROBABILITY)


def _are_rests(candidate: Candidate) -> bool:
    """Both count those beside some others, who need not be the same: "two other victims", "five others"."""
    return is_rest(quantity_of(candidate.left).slot) and is_rest(quantity_of(candidate.right).slot)


def tolls_may_update(candidate: Candidate, story: Story) -> bool:
    """Less will do for the dead and the hurt, of which a story has but one count, that grows."""
    if not conflict_is_open(candidate) or names_clash(candidate.left.claim, candidate.right.claim, story):
        return False
    one = _one_toll(quantity_of(candidate.left), quantity_of(candidate.right))
    return one and same_fact(candidate, story) >= UPDATE_PROBABILITY


def conflict_is_open(candidate: Candidate) -> bool:
    """Neither amount is vague, one of several, of another part, or far off in size; counts are both of what is or both of what may be."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    if a.vague or b.vague or a.ordinal != b.ordinal or (a.unit == "1" and _only_ahead(candidate)) or opposed(a.slot, b.slot):
        return False
    if _is_part(candidate.left) != _is_part(candidate.right) or may_both_count(candidate):
        return False
    if a.unit == "1" and (_counts_of_people_differ(a, b) or 1 in {a.high, b.high}):
        return False
    return size_gap(a, b) <= MAX_SLIP_GAP or _one_toll(a, b)


def _counts_of_people_differ(left: Quantity, right: Quantity) -> bool:
    """People against things, people of another fate, people by their order, or two lists that we have added up ourselves."""
    if counts_people(left) != counts_people(right):
        return True
    if left.slot.thing != right.slot.thing and {left.slot.thing, right.slot.thing} <= KIN:
        return True
    return counts_people(left) and (left.slot.fate != right.slot.fate or left.ordinal or bool(left.parts and right.parts))


def may_both_count(candidate: Candidate) -> bool:
    """Whether one count may be of some of those whom the other counts, or holds one more by its own words."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    return a.unit == b.unit == "1" and (_may_be_some_of(a, b) or _may_be_some_of(b, a) or _one_is_counted_in(candidate))


def _one_is_counted_in(candidate: Candidate) -> bool:
    """One count is the larger by one, and says that it includes the one who did it: "seven people, including the shooter"."""
    a, b = quantity_of(candidate.left), quantity_of(candidate.right)
    large = candidate.left if (a.low or 0) > (b.low or 0) else candidate.right
    return abs((a.low or 0) - (b.low or 0)) == 1 and INCLUDING_ONE.search(large.claim.text) is not None


def _may_be_some_of(few: Quantity, many: Quantity) -> bool:
    """Three siblings may be among six people; six siblings are not among three."""
    some = few.slot.thing not in {None, "person"} and many.slot.thing == "person"
    return some and counts_people(few) and few.slot.fate == many.slot.fate and (few.high or 0) < (many.low or 0)


def _is_part(side: Side) -> bool:
    """Only some of those that the story tells of are counted: "two others", "four of the victims"."""
    return is_rest(quantity_of(side).slot) or PARTITIVE.search(side.mention.text if side.mention else "") is not None


def ages_match(candidate: Candidate, story: Story) -> bool:
    """One person by name or noun; one value whose person the other claim leaves open."""
    a, b = _values(candidate)
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    open_to_both = a.low == b.low and a.high == b.high and not (_is_named(a) and _is_named(b))
    return same_person(a, b) or open_to_both or ages_may_conflict(candidate, story)


def ages_may_conflict(candidate: Candidate, story: Story) -> bool:
    """A name or a role that both give, or the only one of both; two boys of one story may be two."""
    a, b = _values(candidate)
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or _only_possible(candidate):
        return False
    only = all(ONLY & set(side.claim.text.lower().split()) for side in (candidate.left, candidate.right))
    one = same_person(a, b) and a.slot.head not in ANYONE and not _shared_surname(a, b, story)
    return one or (only and candidate.link.score >= SURE_SCORE)


def _shared_surname(left: Quantity, right: Quantity, story: Story) -> bool:
    """One age is of a bare surname that two people of the story bear."""
    return any(len(story.full_names.get(head or "", ())) > 1 for head in (left.slot.head, right.slot.head))


def _is_named(age: Quantity) -> bool:
    return (age.slot.head or "")[:1].isupper()


def _only_ahead(candidate: Candidate) -> bool:
    """One is only possible, or only one of them still ahead."""
    ahead = [side.claim.status == "planned" for side in (candidate.left, candidate.right)]
    return _only_possible(candidate) or ahead[0] != ahead[1]


def _only_possible(candidate: Candidate) -> bool:
    return "possible" in {candidate.left.claim.status, candidate.right.claim.status}


def times_match(candidate: Candidate, story: Story) -> bool:
    """Both date one event, or their claims' main predicates, and nobody else's."""
    a, b = _values(candidate)
    left, right = candidate.left.claim, candidate.right.claim
    if not isinstance(a, Moment) or not isinstance(b, Moment) or _is_loose(a) or _is_loose(b):
        return False
    if _is_open(a) != _is_open(b):
        return False  # what happened on a day also happened "since November"
    if other_people(left, right) or left.negated != right.negated:
        return False
    return _one_event(a, b) or (a.event in {None, left.predicate} and b.event in {None, right.predicate})


def times_may_conflict(candidate: Candidate, story: Story) -> bool:
    """One event, and dates so near that one may be a slip for the other."""
    a, b = _values(candidate)
    left, right = candidate.left.claim, candidate.right.claim
    if not isinstance(a, Moment) or not isinstance(b, Moment) or not may_be_slips(candidate):
        return False
    if amounts_clash(left, right) or candidate.link.score < MIN_DATED_SCORE:
        return False  # four people shot on Friday, five on Sunday
    if any(claim.tense is None and claim.predicate is None for claim in (left, right)):
        return False  # the stamp of an update, a signature
    happens = candidate.link.score >= SURE_SCORE and any(_happens(*one) for one in ((a, left), (b, right)))
    one_tense = left.tense == right.tense or None in {left.tense, right.tense}
    return (_one_event(a, b) or happens) and one_tense


def _happens(value: Moment, claim: Claim) -> bool:
    return value.event in HAPPENING and (value.event != "take" or TAKES_PLACE.search(claim.text) is not None)


def may_be_slips(candidate: Candidate) -> bool:
    """Whether one of two dates may be meant for the other: both say which day, in other words, and not too far apart."""
    a, b = _values(candidate)
    if not isinstance(a, Moment) or not isinstance(b, Moment) or not a.start or not b.start:
        return False
    if _text(candidate.left) == _text(candidate.right):
        return False  # "today" in a text that was published twice, or two Mondays
    if {a.event, b.event} & STATES:
        return False
    near = abs((a.start.date() - b.start.date()).days) <= MAX_SLIP_DAYS
    return near and _tells_the_day(candidate.left) and _tells_the_day(candidate.right)


def _text(side: Side) -> str:
    return side.mention.text.casefold() if side.mention else ""


def _tells_the_day(side: Side) -> bool:
    """A day by its number, its name or from today; a feast that names a party does not say when."""
    words = (side.mention.text if side.mention else "").replace(".", " ").split()
    return any(word.strip(",'’s") in CALENDAR | DEICTIC or any(c.isdigit() for c in word) for word in words)


def _one_event(left: Moment, right: Moment) -> bool:
    if left.event is None or right.event is None:
        return False
    return left.event == right.event or any(left.event in words and right.event in words for words in EVENTS)


def _is_open(value: Moment) -> bool:
    return value.start is None or value.end is None


def _is_loose(value: Moment) -> bool:
    """So wide and vague that any day would fit."""
    return bool(value.approximate and value.start and value.end and (value.end - value.start).days > MAX_LOOSE_DAYS)


def places_match(candidate: Candidate, story: Story) -> bool:
    """Both are tied to their events in the same way, and neither stands for a government."""
    a, b = _values(candidate)
    if not isinstance(a, Place) or not isinstance(b, Place) or a.metonym or b.metonym:
        return False
    return a.role == b.role or (a.role in LOCATIVE and b.role in LOCATIVE)


def places_may_conflict(candidate: Candidate, story: Story) -> bool:
    """The only place of each claim, of one predicate, in claims that surely tell one fact."""
    left, right = candidate.left.claim, candidate.right.claim
    one_event = left.tense is not None and left.predicate == right.predicate and not other_people(left, right)
    return one_event and candidate.link.score >= SURE_SCORE and _only(left, "place") and _only(right, "place")


def names_match(candidate: Candidate, story: Story) -> bool:
    """Names that may be two forms of one, and not just the full name and a part of it, which every article uses."""
    a, b = _values(candidate)
    if not isinstance(a, Name) or not isinstance(b, Name):
        return False
    left, right = set(a.name.lower().split()), set(b.name.lower().split())
    if (left <= right or right <= left) and not _other_title(a, b):
        return False
    one_acronym = a.acronym in {b.name, b.acronym} - {None} or b.acronym in {a.name} - {None}
    return bool(left & right) or one_acronym or _spelt_otherwise(candidate)


def _spelt_otherwise(candidate: Candidate) -> bool:
    """No word is the same, and yet it is one name: "Mohammed Al-Rashidi" and "Muhammad al Rashidi"."""
    left, right = candidate.left.mention, candidate.right.mention
    comparison = compare_name(left, right) if left and right else None
    return comparison is not None and comparison.reason == "alias"


def _other_title(left: Name, right: Name) -> bool:
    """Titles of which some word is the same and the last is not: a climate czar is a climate envoy."""
    for a in left.roles:
        for b in right.roles:
            if set(a.split()[:-1]) & set(b.split()[:-1]) and a.split()[-1] != b.split()[-1]:
                return True
    return False


def quotes_match(candidate: Candidate, story: Story) -> bool:
    """Any two quotations of aligned claims: the comparator itself tells another utterance apart."""
    return True


def quotes_may_conflict(candidate: Candidate, story: Story) -> bool:
    """Quotations whose words agree but for what turns their meaning."""
    return True


def _values(candidate: Candidate) -> tuple[object, object]:
    left, right = candidate.left.mention, candidate.right.mention
    return left.value if left else None, right.value if right else None


def _only(claim: Claim, kind: str) -> bool:
    return sum(mention.kind == kind for mention in claim.mentions) == 1
