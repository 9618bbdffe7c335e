"""All else equal: two claims that tell the same thing but for one value, which then cannot both be right.

What makes a difference between two values mean something is how much else the two claims share. Where they are aligned beyond doubt, most
of their words are the same and nothing else in them differs, no list of what may be compared is needed: a ferry that sank off one port on
Friday with 12 dead did not sink there on Thursday.
"""

from __future__ import annotations

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Story, alone, sentence_of
from crosscheck.comparison.incomparable import is_one_figure, numeral, one_figure_in_two_units, unknown_organisations, unknown_places
from crosscheck.comparison.matching import are_of_one_event, are_of_two_events, may_be_slips, may_both_count, times_match, told_on_two_days
from crosscheck.comparison.occasion import CALENDAR, names_clash, one_occasion
from crosscheck.comparison.quantity import is_slip
from crosscheck.comparison.same_fact import counts_people, size_gap
from crosscheck.comparison.shared import (
    AMOUNTS,
    NAMES,
    Whole,
    anchors_of,
    compare_mentions,
    others,
    share_a_word,
    shared_ratio,
    support_of,
    weight,
)
from crosscheck.comparison.slots import opposed
from crosscheck.comparison.verdicts import agrees
from crosscheck.records import Claim, Comparison, Mention, Moment, Quantity

SAYING = frozenset({"say", "tell", "add"})
MIN_SCORE = 0.85
"""Claims aligned less surely often tell two things in like words."""
MIN_ASKED_SCORE = 0.5
"""The same where a relation model says that they tell the same but for the value."""
MIN_SURE_SCORE = 0.75
"""The same of sentences that an amount and a name, or more, bear out."""
MIN_DENIED_SCORE = 0.93
"""The same where one denies what the other affirms: a "not" is often of another matter."""
MIN_SHARED_RATIOS = (0.7, 0.5, 0.35, 0.25)
"""The share, by rarity, of the words of the poorer of the two, values apart, that the other must have too: where nothing else bears the two
out; where a name or a date does; where an amount does, or two of those; where more does. Names, and dates too far apart for a slip, need
more: two neighbours of a fire have much the same to tell."""
MIN_SURE_SHARED_RATIO = 0.2
"""The same of sentences that an amount and a name, or more, bear out, in whatever words."""
MIN_DENIED_SHARED_RATIO = 0.5
"""The same where one denies what the other affirms."""
MIN_NAME_SUPPORT = {"organisation": 2, "place": 2, "person": 1}
"""Two towns may each have a fire on Friday; that 14,000 homes lost power in both is no chance."""
MIN_ODD_SUPPORT = 1
"""What must bear out values that can't be compared by themselves: $40 are not 40 euros, and may well be of another thing."""
SURE_SUPPORT = 3
"""With an amount among what bears two sentences out: a name and the sum, or more. Then they tell one fact in whatever words and tense."""
MIN_DATED_SUPPORT = 4
"""What must bear out two dates too far apart for a slip, whatever verb each stands beside: a name, a place and a sum."""
MIN_SENTENCE_SUPPORT = 2
"""What must bear out two sentences, whose clauses may be of several things."""
MAX_SIZE_GAP = 1.5
"""Natural logarithm: 14,000 and 41,000 may be a slip, 400 that were ill among 12,000 that were tested are none."""


def the_one_difference(candidate: Candidate, story: Story) -> Comparison | None:
    """How two values stand that are all that tells two surely aligned claims apart, or two sentences that share much else.

    As a rule in conflict; None where they agree, or anything else differs too.
    """
    one, other = candidate.left.mention, candidate.right.mention
    if one is None or other is None or not _are_of_one_time(candidate.left.claim, candidate.right.claim):
        return None
    if are_of_two_events(candidate) or (one.kind == "date_time" and told_on_two_days(candidate, story)):
        return None
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity) and may_both_count(candidate, story):
        return None
    comparison = compare_mentions(one, other)
    least = 0
    if comparison is None or comparison.verdict == "compatible":
        unknown = (unknown_places(one, other) or unknown_organisations(one, other)) if comparison is None else None
        comparison = one_figure_in_two_units(one, other) or unknown
        least = MIN_ODD_SUPPORT
    if comparison is None or comparison.verdict == "agree":
        return None
    first, second = candidate.left.claim, candidate.right.claim
    link = story.link(first, second)
    if link and link.score >= MIN_SCORE and _all_else_is_equal(candidate, Whole.of_claim(first), Whole.of_claim(second), story, least):
        return comparison
    if link and link.score >= MIN_ASKED_SCORE and _are_the_same_but_for(candidate, story):
        return comparison
    link = story.sentence_links.get((sentence_of(first), sentence_of(second)))
    if link is None or link.score < (MIN_SCORE if one.kind == "date_time" else MIN_SURE_SCORE):
        return None
    left, right = Whole.of_sentence(first, story), Whole.of_sentence(second, story)
    least = (MIN_SENTENCE_SUPPORT if not is_one_figure(one, other) else MIN_ODD_SUPPORT) if link.score >= MIN_SCORE else SURE_SUPPORT
    return comparison if _all_else_is_equal(candidate, left, right, story, least, of_sentences=True) else None


def _are_the_same_but_for(candidate: Candidate, story: Story) -> bool:
    """Whether two claims tell the same as soon as one is given the other's name or date, as a relation model has it, in whatever words."""
    one, other = candidate.left.mention, candidate.right.mention
    left, right = Whole.of_claim(candidate.left.claim), Whole.of_claim(candidate.right.claim)
    if story.witness is None or one is None or other is None or one.kind not in NAMES | {"date_time"}:
        return False
    if _is_elsewhere(one, others(right, other)) or _is_elsewhere(other, others(left, one)) or not _stand_alike(left.claim, right.claim):
        return False
    anchors = anchors_of(others(left, one), others(right, other))
    if None in {left.claim.tense, right.claim.tense} or anchors is None:
        return False  # two stamps of a live page are alike but for their hours
    if one.kind in NAMES and not _names_may_be_one(left, right, one, other, story):
        return False
    if one.kind == "date_time" and not (are_of_one_event(candidate) and (may_be_slips(candidate) or _are_alike_dates(one, other))):
        return False
    texts = alone(left.claim), alone(right.claim)
    if one.text not in texts[0] or other.text not in texts[1]:
        texts = left.text, right.text
    as_left = texts[1].replace(other.text, one.text, 1)
    if one.kind in {"person", "organisation"} and anchors:
        return story.witness.tell_the_same_but_for(*texts, as_left)
    return story.witness.tell_the_same(texts[0], as_left)


def _all_else_is_equal(candidate: Candidate, left: Whole, right: Whole, story: Story, least: int, *, of_sentences: bool = False) -> bool:
    """Nothing else differs, and what is alike bears the two out: an amount weighs as much as two names or dates."""
    one, other = candidate.left.mention, candidate.right.mention
    if one is None or other is None or _is_elsewhere(one, others(right, other)) or _is_elsewhere(other, others(left, one)):
        return False
    anchors = anchors_of(others(left, one), others(right, other))
    if anchors is None:
        return False
    amounts = sum(weight(a) for a in anchors)
    support = support_of(left, right, anchors, story) if of_sentences else len(anchors) + amounts
    sure = one.kind != "date_time" and of_sentences and amounts > 0 and support >= SURE_SUPPORT
    if not sure and not _stand_alike(left.claim, right.claim):
        return False
    if one.kind in NAMES:
        if not _names_may_be_one(left, right, one, other, story):
            return False
    elif not _values_may_be_one(left, right, one, other, story, sure=sure):
        return False
    figures = amounts > 0 or one.kind in AMOUNTS
    if support < max(least, MIN_NAME_SUPPORT.get(one.kind, 0)) or (of_sentences and not figures):
        return False  # what one man did on Tuesday and on Wednesday, or two of his critics
    near = one.kind != "date_time" or may_be_slips(candidate)
    told_alike = _are_alike_dates(one, other) and amounts > 0
    if not near and not (told_alike and (support >= MIN_DATED_SUPPORT or times_match(candidate, story))):
        return False
    borne_out = support - 2 if one.kind in NAMES else support if near and figures else min(support, 1)
    needed = MIN_SURE_SHARED_RATIO if sure and one.kind not in NAMES else MIN_SHARED_RATIOS[max(0, min(borne_out, 3))]
    return shared_ratio(left, right, (one, other), story) >= needed


def _names_may_be_one(left: Whole, right: Whole, one: Mention, other: Mention, story: Story) -> bool:
    """Each is the only name of its sort in its claim, and the other's article does not know it at all; who just speaks is one of many."""
    if {left.claim.predicate, right.claim.predicate} & SAYING:
        return False
    told = _is_told(one, other, right.claim, story) or _is_told(other, one, left.claim, story)
    return _is_only(one, left, right) and _is_only(other, right, left) and not told


def _values_may_be_one(left: Whole, right: Whole, one: Mention, other: Mention, story: Story, *, sure: bool) -> bool:
    """Both are of one sort, in claims of one occasion that name nothing different; `sure`: each may be the only people counted, too."""
    apart = one.kind != "date_time" and not one_occasion(left.claim, right.claim, story)
    of_one_sort = _of_one_sort(one, other) or (sure and _are_the_only_people(left, right, one, other))
    return of_one_sort and not apart and not names_clash(left.claim, right.claim, story)


def _are_the_only_people(left: Whole, right: Whole, one: Mention, other: Mention) -> bool:
    """Each is all the people that its sentence counts, by whatever noun: two dock workers, six dockers."""
    counted = [[m.value for m in whole.mentions if isinstance(m.value, Quantity) and counts_people(m.value)] for whole in (left, right)]
    a, b = one.value, other.value
    if [len(people) for people in counted] != [1, 1] or counted[0][0] != a or counted[1][0] != b:
        return False
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.parts or b.parts or a.vague or b.vague:
        return False
    return len({a.slot.fate, b.slot.fate} - {None}) < 2  # noqa: PLR2004 - two fates


def nothing_differs(left: Claim, right: Claim) -> bool:
    """Whether every kind of value that both claims have is given alike by both."""
    return anchors_of(others(left), others(right)) is not None


def differ_in_a_denial(left: Claim, right: Claim, story: Story, score: float) -> bool:
    """Whether all that tells two surely aligned claims apart is that one denies what the other affirms, in whatever words."""
    if score < MIN_DENIED_SCORE or left.negated == right.negated or names_clash(left, right, story):
        return False
    anchors = anchors_of(others(left), others(right))
    return bool(anchors) and shared_ratio(left, right, (*left.mentions, *right.mentions), story) >= MIN_DENIED_SHARED_RATIO


def support_of_a_denial(left: Claim, right: Claim, story: Story) -> int:
    """How much bears out that the sentences of two claims, of which one denies, tell one thing; 0 where anything else differs."""
    link = story.sentence_links.get((sentence_of(left), sentence_of(right)))
    if link is None or link.score < MIN_SURE_SCORE or left.negated == right.negated or names_clash(left, right, story):
        return 0
    wholes = Whole.of_sentence(left, story), Whole.of_sentence(right, story)
    anchors = anchors_of(others(wholes[0]), others(wholes[1]))
    return support_of(*wholes, anchors, story) if anchors is not None else 0


def _are_of_one_time(left: Claim, right: Claim) -> bool:
    """Both of what is, or both of what is ahead."""
    return (left.status == "planned") == (right.status == "planned")


def _stand_alike(left: Claim, right: Claim) -> bool:
    """Neither denies what the other affirms, in one tense; what may be contradicts nothing."""
    tenses = {left.tense, right.tense} - {None}
    return left.negated == right.negated and len(tenses) < 2 and "possible" not in {left.status, right.status}  # noqa: PLR2004 - two tenses


def _is_elsewhere(mention: Mention, others: list[Mention]) -> bool:
    """Whether the other claim has the value too, in another place, or a name that shares a word: it is that one that tells the same."""
    return any(
        agrees(compare_mentions(mention, other)) or (mention.kind in NAMES and share_a_word(mention, other))
        for other in others
        if other.kind == mention.kind
    )


def _of_one_sort(one: Mention, other: Mention) -> bool:
    """Counts of one noun, measures in one unit, not far apart, or one numeral with two units: "six hours" and "six days"."""
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return True
    if opposed(a, b):
        return False
    if a.unit == "1" and (a.parts or b.parts or 1 in {a.high, b.high}):
        return False  # lists that were added up, and "a man"
    one_noun = (a.slot.thing == b.slot.thing and a.slot.fate == b.slot.fate) or is_slip(a, b)
    if a.ordinal != b.ordinal or a.vague or b.vague or (a.unit == "1" and not one_noun):
        return False
    return size_gap(a, b) <= MAX_SIZE_GAP or numeral(one) == numeral(other)


def _is_only(mention: Mention, whole: Whole, other: Whole) -> bool:
    """Whether nobody and nothing else of the kind is named but what both name: of two hosts the other outlet may name the third."""
    rivals = [m for m in other.mentions if m.kind == mention.kind]
    return all(
        m == mention or any(agrees(compare_mentions(m, rival)) for rival in rivals) for m in whole.mentions if m.kind == mention.kind
    )


def _are_alike_dates(one: Mention, other: Mention) -> bool:
    """Two years, two months or two days of a month: what lies further apart than a slip must at least be told alike."""
    a, b = one.value, other.value
    written = all(any(word in CALENDAR or word.strip(".,").isdigit() for word in m.text.split()) for m in (one, other))
    return isinstance(a, Moment) and isinstance(b, Moment) and a.grain == b.grain and written


def _is_told(mention: Mention, other: Mention, claim: Claim, story: Story) -> bool:
    """Whether the claim's article has the name, or a word of it, anywhere: then each may have its own part.

    Two counties share "County", two of one surname may be one person.
    """
    text = story.articles[claim.article].text
    shared = set() if mention.kind == "person" else set(other.text.split())
    words = [word for word in mention.text.split() if word[:1].isupper() and word not in shared]
    return not words or any(word in text for word in words)
