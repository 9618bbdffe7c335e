"""The acts that a story dates once: of "the governor signed it on Thursday" and "a bill signed into law last week" both tell when.

Their claims share too few words to be aligned. That both can be right is told of them, and never that they contradict each other: two
articles may mean two signings after all.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.events import EVENTS
from crosscheck.comparison.incident.main_event import HARM
from crosscheck.comparison.incident.once import is_done, moment_of, pairs_that_fit, told_once
from crosscheck.comparison.one_subject import bare, has_subject, head_phrase, one_head
from crosscheck.comparison.people.person_dates import BEFALLING
from crosscheck.records import Claim, Kind

MIN_STEM = 4
"""Letters of a verb that begin its noun too: with fewer, "set" would be "settle"."""
INITIALS = range(3, 7)
"""Of two letters too many names have the initials, and of more than six none goes by them."""
A_YEAR = dt.timedelta(days=365)
"""Much else was done in it."""
TOLD_ELSEWHERE = HARM.union(BEFALLING, *(words for words in EVENTS if words & set(BEFALLING)))
"""What befalls people, one beside another: such a date takes a name to be compared, or the story's incident."""
POSSESSIVES = frozenset("his her their its my our your".split())


def pairs_of_acts(story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """Every two dates of one act that fit, in two articles that are compared and date it once; other kinds have none."""
    if kind != "date_time":
        return
    told: dict[str, set[str]] = defaultdict(set)
    for article in story.near:
        for side in story.sides(kind, article):
            told[_act_of(side) or ""].add(article)
    for act in sorted(told.keys() - TOLD_ELSEWHERE - {""}):
        forms = [other for other in told if _is_one_act(act, other)]
        if act == min(forms, key=len) and len(set().union(*(told[form] for form in forms))) > 1:
            once = told_once(story, kind, partial(_dates, act=act))
            yield from (pair for pair in pairs_that_fit(once, once, story, kind) if _are_tied(*pair))


def _dates(side: Side, act: str) -> bool:
    return _is_one_act(act, _act_of(side) or "")


def _act_of(side: Side) -> str | None:
    """What the side dates, told as done; in no mere year, and not by a verb so common that it is no term of the claim, as "say" is."""
    moment = moment_of(side)
    if moment is None or moment.recurring or not moment.start or not moment.end or moment.end - moment.start >= A_YEAR:
        return None
    return moment.event if is_done(side.claim) and moment.event in side.claim.terms else None


def _is_one_act(act: str, other: str) -> bool:
    """The same verb, or its noun, "resign" and "resignation"; that the house passed a bill is not that the governor signed it."""
    short, long = sorted((act, other), key=len)
    return short == long or (len(short) >= MIN_STEM and long.startswith(short))


def _are_tied(left: Side, right: Side) -> bool:
    """Whether the claims share a word beside the act and its day, or one has the initials of a name in the other."""
    if _are_of_two(left.claim, right.claim):
        return False
    terms, others = _terms(left), _terms(right)
    return bool(terms & others or terms & _initials(right.claim) or others & _initials(left.claim))


def _terms(side: Side) -> set[str]:
    """Without the act and the words of its date."""
    dated = {bare(word) for word in side.mention.text.split()} if side.mention else set()
    return set(side.claim.terms) - dated - {_act_of(side) or ""}


def _initials(claim: Claim) -> set[str]:
    """Of every run of words between two capitals: CAA is the Clean Air Act."""
    words = re.findall(r"\w{1,40}", claim.text)
    runs = (words[n : n + size] for n in range(len(words)) for size in INITIALS)
    return {"".join(word[0] for word in run).lower() for run in runs if run[0][0].isupper() and run[-1][0].isupper()}


def _are_of_two(left: Claim, right: Claim) -> bool:
    """Whether one subject belongs to somebody, "his wife", and the other is none of that."""
    phrases = [head_phrase(claim.subject or "") for claim in (left, right)]
    owned = any(word.lower() in POSSESSIVES or word.endswith(("'s", "’s")) for phrase in phrases for word in phrase)
    return owned and has_subject(left) and has_subject(right) and not one_head(left, right)
