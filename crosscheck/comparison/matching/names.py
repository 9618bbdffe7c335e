"""Places, names and quotations: when two are about the same thing, and when they contradict each other."""

from __future__ import annotations

import re

from crosscheck.comparison.address import share_street
from crosscheck.comparison.candidates import JOINED_SCORE, Candidate
from crosscheck.comparison.context import Side, Story, has_one
from crosscheck.comparison.matching.sides import values_of
from crosscheck.comparison.name import compare_name
from crosscheck.comparison.name.organisations import letters_of
from crosscheck.comparison.name.persons import is_one_bearer
from crosscheck.comparison.name.roles import compare_titles
from crosscheck.comparison.occasion import amounts_clash, far_apart, other_people
from crosscheck.comparison.people.persons import compare_name_forms
from crosscheck.comparison.place import is_more_exact, is_named_in
from crosscheck.comparison.quantity import compare_quantity
from crosscheck.comparison.quote import compare_quote
from crosscheck.comparison.slots import SURE_SCORE
from crosscheck.comparison.utterance import are_of_one_time, are_of_two_persons
from crosscheck.comparison.verdicts import agrees, agrees_rounded
from crosscheck.records import Claim, Comparison, Name, Place

LOCATIVE = frozenset({"in", "at", "on", "near", "off", "outside", "inside", "within", "around", None})
"""Prepositions that say where a thing happens, against where it comes from or goes to."""

WIDE = frozenset({"state", "country", "continent"})
"""Every town lies in one: that another outlet names it tells more of one fact only where the claims are well aligned."""
MIN_WIDE_SCORE = 0.6
_AREAS = "(?:neighbou?rhood|section|area|district|suburb|borough|quarter|community|part)"
"""What a part of a town is called; a suburb lies beside it, which is no other place either."""


def places_match(candidate: Candidate, story: Story) -> bool:
    """Both are tied to their events in the same way, of one time, and neither stands for a government."""
    a, b = values_of(candidate)
    if not isinstance(a, Place) or not isinstance(b, Place) or a.metonym or b.metonym:
        return False
    if far_apart(candidate.left.claim, candidate.right.claim, story):
        return False  # the country of last year's quake is not told of this one
    if _is_only_its_state(a, b) or _is_only_its_state(b, a):
        return False
    if _differs_in_nothing(a, candidate.right, b, story) or _differs_in_nothing(b, candidate.left, a, story):
        return False
    if a.name != b.name and {a.level, b.level} & WIDE and candidate.link.score < MIN_WIDE_SCORE:
        return False
    return candidate.once or a.role == b.role or (a.role in LOCATIVE and b.role in LOCATIVE) or _are_ways(a, b)


def _is_only_its_state(inner: Place, outer: Place) -> bool:
    """A place of some state and the country, or a town and its state where either is not said to be where it happened.

    What any list knows is else no difference between two reports: "a Virginia Beach woman" and "a car with a Virginia plate".
    """
    if outer.name not in inner.within or inner.level not in {"city", "county", "state"}:
        return False
    if outer.level == "country":
        return inner.level == "state" or inner.within.index(outer.name) > 0
    return outer.level == "state" and None in {inner.role, outer.role}


def _differs_in_nothing(inner: Place, side: Side, outer: Place, story: Story) -> bool:
    """Whether the sentence of the coarser place names the finer one too: "Lowtown police are investigating a shooting at Ames Park"."""
    around = story.sentence_text(side.claim)
    if side.mention and outer.level != "address":
        around = around.replace(side.mention.text, "")  # not the San Francisco of "San Francisco Bay Area"
    return inner.name != outer.name and is_more_exact(inner, outer) and is_named_in(inner, around)


def _are_ways(left: Place, right: Place) -> bool:
    """As in "west of" and "south of" one town."""
    return left.name == right.name and all((place.role or "").endswith(" of") for place in (left, right))


def places_may_conflict(candidate: Candidate, story: Story) -> bool:
    """The only place of each claim, of one predicate, in claims that surely tell one fact."""
    left, right = candidate.left.claim, candidate.right.claim
    a, b = values_of(candidate)
    if isinstance(a, Place) and isinstance(b, Place) and _are_ways(a, b):
        return candidate.link.score >= SURE_SCORE and _are_as_far(left, right)
    one_event = left.tense is not None and left.predicate == right.predicate and not other_people(left, right)
    if far_apart(left, right, story) or amounts_clash(left, right):
        return False
    if candidate.once:  # houses on two streets are more often two incidents than a slip
        on_one_street = not isinstance(a, Place) or not isinstance(b, Place) or share_street(a, b)
        return on_one_street and not other_people(left, right)
    return one_event and candidate.link.score >= SURE_SCORE and has_one(left, "place") and has_one(right, "place")


def compare_as_told(candidate: Candidate, story: Story) -> Comparison | None:
    """Two towns of which one lies in the other, as an article of the story has it and no list: "Lowtown's Ferryside neighborhood"."""
    a, b = values_of(candidate)
    if not isinstance(a, Place) or not isinstance(b, Place) or {a.level, b.level} & {"address", *WIDE} or a.origin or b.origin:
        return None
    if candidate.link.score < JOINED_SCORE or not places_match(candidate, story):
        return None
    for inner, outer in ((a.name, b.name), (b.name, a.name)):
        side = candidate.right if inner == a.name else candidate.left
        if inner == outer or inner in story.sentence_text(side.claim):
            continue  # its own sentence names the part too
        if told := next(filter(None, (_told_within(inner, outer, one.text) for one in story.articles.values())), None):
            lies = "is a suburb of" if " suburb " in told else "lies in"
            return Comparison(verdict="compatible", reason="coarser", explanation=f"{inner} {lies} {outer}: a report has “{told}”.")
    return None


def _told_within(inner: str, outer: str, text: str) -> str | None:
    """The words that say so."""
    if inner not in text or outer not in text:
        return None
    one, other = re.escape(inner), re.escape(outer)
    found = re.search(rf"\b{other}['’]s {one} {_AREAS}\b|\b{one}(?:, an?)? {_AREAS} (?:of|in) {other}\b", text)
    return " ".join(found[0].split()) if found else None


def _are_as_far(left: Claim, right: Claim) -> bool:
    """Both give one distance, so that it is the same way that they tell of."""
    a, b = ([m for m in claim.mentions if m.kind == "measure"] for claim in (left, right))
    return any(agrees_rounded(compare_quantity(one, other)) for one in a for other in b)


def names_match(candidate: Candidate, story: Story) -> bool:
    """Organisations that may be one, and not just the full name and a part of it, which every article uses; persons are told once."""
    a, b = values_of(candidate)
    if not isinstance(a, Name) or not isinstance(b, Name):
        return False
    if candidate.left.mention and candidate.left.mention.kind == "person":
        return False
    left, right = set(a.name.lower().split()), set(b.name.lower().split())
    if left <= right or right <= left:
        return False
    if _has_its_form(candidate.left, candidate.right, story) or _has_its_form(candidate.right, candidate.left, story):
        return False
    one_acronym = a.acronym in {b.name, b.acronym} - {None} or b.acronym in {a.name} - {None}
    return bool(left & right) or one_acronym or _spelt_otherwise(candidate)


def _has_its_form(side: Side, other: Side, story: Story) -> bool:
    """Whether an article that writes an organisation one way here has the other's way too: each is then only the shorter at times."""
    one, text = side.mention, other.mention.text if other.mention else ""
    forms = {letters_of(told.mention.text) for told in story.sides("organisation", side.claim.article) if told.mention}
    return one is not None and letters_of(one.text) != letters_of(text) and letters_of(text) in forms


def names_in_two_forms(candidate: Candidate, story: Story) -> Comparison | None:
    """How two spellings of a person's name stand, once for every two articles, or the two titles that two claims give one person."""
    forms = compare_name_forms(*candidate.sides, story)
    a, b = values_of(candidate)
    if forms is not None or not isinstance(a, Name) or not isinstance(b, Name) or is_one_bearer(a.name, b.name) != "surely":
        return forms
    return compare_titles(a, b)


def _spelt_otherwise(candidate: Candidate) -> bool:
    """No word is the same, and yet it is one name: "Mohammed Al-Rashidi" and "Muhammad al Rashidi"."""
    left, right = candidate.left.mention, candidate.right.mention
    comparison = compare_name(left, right) if left and right else None
    return comparison is not None and comparison.reason == "alias"


def quotes_match(candidate: Candidate, story: Story) -> bool:
    """Any two quotations of aligned claims, unless just one was said long ago: the comparator itself tells other utterances apart.

    Of two speakers by name only the same words are one utterance.
    """
    left, right = candidate.left, candidate.right
    if are_of_two_persons(left.claim, right.claim) and left.mention and right.mention:
        return agrees(compare_quote(left.mention, right.mention))
    return are_of_one_time(candidate, story)


def quotes_may_conflict(candidate: Candidate, story: Story) -> bool:
    """Quotations whose words agree but for what turns their meaning."""
    return True
