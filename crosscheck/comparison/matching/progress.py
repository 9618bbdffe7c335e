"""Amounts that are told while they grow: what has burned, is contained, counted or collected so far, an estimate and a later one."""

from __future__ import annotations

import re

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Story
from crosscheck.comparison.matching.sides import around
from crosscheck.comparison.occasion import names_clash, one_occasion
from crosscheck.comparison.same_fact import quantity_of, rises
from crosscheck.comparison.slots import near_ratio, opposed
from crosscheck.records import Claim


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_TIME = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|dawn|nightfall|evening|morning)"
STANDING = _words(
    rf"now|so far|to date|as of|already|by (?:early |late )?{_TIME}|since {_TIME}|still|was rising|"
    "first estimates?|initial|initially|preliminary|estimated?"
)
"""Said of an amount as it stood when it was told."""
GROWING = _words(
    "now|up from|more than|hits?|"
    "rose|ris(?:es|en|ing)|grew|grown|grows|climb(?:ed|s)|swell(?:ed|s)|swollen|reach(?:ed|es)|spread|pass(?:ed|es)|"
    "topp(?:ed|s)|peaked|doubled|tripled|raised|increased|jumped|contained|counted|tallied|collected|pledged|donated|burned|confirmed|covers?"
)
SINKING = _words("lowered|fell|fallen|falls|falling|dropped|sank|shr[au]nk|down (?:from|to)|cut|revised down|receded|remain(?:s|ed|ing)?")
LASTING = _words("(?:has|have) (?:now |already |so far )?been")
REVISED = re.compile(
    r"\b(?:lower|revis|correct|reduc|downgrad)(?:ed|es|e|s|ing) (?:\w{1,20} ){0,4}?(?:toll|number|figure|count|estimate|tally|total)s?\b"
    r"|\b(?:toll|number|figure|count|estimate|tally|total)s? (?:\w{1,20} ){0,6}?(?:lowered|revised|corrected|reduced|downgraded)\b"
)
"""What a later report says that knows of the earlier figure."""
MIN_SCORE = 0.8
"""Claims aligned less surely often tell two amounts of one story."""
MIN_NEAR_RATIO = 0.2
"""Of the rarer words beside the two amounts."""


def goes_on(candidate: Candidate, story: Story) -> bool:
    """Whether the two are one amount at two times, by words that say so: the later article has more of it, or says that it fell."""
    in_order = candidate.in_order(story)
    if in_order is None or candidate.link.score < MIN_SCORE:
        return False
    old, new = in_order
    a, b = quantity_of(old), quantity_of(new)
    if a.unit != b.unit or a.vague or b.vague or a.ordinal or b.ordinal or opposed(a, b):
        return False
    if names_clash(old.claim, new.claim, story) or not one_occasion(old.claim, new.claim, story):
        return False
    if near_ratio(a.slot, b.slot, story.rarity) < MIN_NEAR_RATIO:
        return False
    earlier, later = (around(side)[0] for side in (old, new))
    grows = rises(a, b)
    if grows and a.unit == "second":
        return LASTING.search(earlier) is not None  # three days that "have been" so may become five
    moves = (GROWING if grows else SINKING).search(later)
    return bool(moves) and bool(STANDING.search(earlier) or STANDING.search(later) or _are_of_two_days(old.claim, new.claim))


def _are_of_two_days(old: Claim, new: Claim) -> bool:
    """Each tells when, and the days do not overlap: a price on Tuesday and on Friday."""
    a, b = old.setting, new.setting
    return bool(a.start and a.end and b.start and a.end <= b.start)
