"""To which hospital somebody was taken: one outlet names it, another writes "a nearby hospital", and two may name two.

As with wounds, what brings the claims together is who was taken there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.facts import Fact, Row, facts_of_rows, pairs_of_rows, related
from crosscheck.comparison.occasion import other_people
from crosscheck.comparison.people.harmed import Person, people_of, rows_of
from crosscheck.comparison.place import OF_HOSPITALS
from crosscheck.comparison.spelling import folded
from crosscheck.records import Claim, Comparison, Mention, Quantity

_NAMED = re.compile(r"[A-Z][\w’'.]{1,30} (?:Hospitals?|Medical Cent(?:er|re)|Infirmary|Health|Trauma Center|Clinic)\b")
_TAKEN = (
    r"\b(?:took|takes?n?|taking|transport(?:ed|ing)?|rush(?:ed|ing)|airlift(?:ed|ing)|flown|flew|brought|driven|drove|sent|hospitalized"
    r"|treated|admitted|died|dead|recovering|condition|surgery|stable)\b[^.;]{0,60}? (?:to|at|in|into) "
)
_AT = re.compile(rf"{_TAKEN}(?:the )?\Z", re.IGNORECASE)
_UNNAMED = re.compile(rf"{_TAKEN}(?:an? |the )?(?:[a-z]{{1,20}} ){{0,2}}?hospital\b")
_MOVED = re.compile(
    r"\b(?:airlift(?:ed)?|air lifted|transfer(?:red)?|flown|flew|helicopter|life ?flight|(?:later|then|initially|first|was) moved"
    r"|(?:later|then|initially|first) (?:\w{1,20} )?(?:taken|transported|rushed|brought))\b",
    re.IGNORECASE,
)
"""Words of an article that tells of two hospitals, or may."""
_SHORT = re.compile(r"\b[A-Z]{2,}\b")
"""Letters for a name that another outlet may write out."""
_SEVERAL = re.compile(r"\b(?:some|other|others|another|victims|they|them|both|all|people|men|women|children(?!['’]))\b", re.IGNORECASE)
MIN_SCORE = 0.8
"""Of two aligned claims that tell of one stay: of fifteen above it all did but those of other numbers of people, of nine below it three."""
SORTS = OF_HOSPITALS | frozenset(
    """hospitals health care healthcare system trauma the and of at in regional memorial general county community children childrens campus
    university school saint st""".split()
)
"""What the names of many are made of."""


@dataclass(frozen=True)
class Stay:
    """The hospitals that an article names for one person, none where it names none, and whether the person may have been in two."""

    names: tuple[str, ...]
    moved: bool


def hospitals_of_persons(story: Story, compared: Collection[tuple[str, str]] = ()) -> Iterator[Fact]:
    """A row for each person whose hospital two articles tell otherwise, but of claims whose places were `compared` already."""
    for fact in facts_of_rows("place", _rows(story), story):
        pairs = {(fact.sides[one.left].claim.id, fact.sides[one.right].claim.id) for one in fact.relations if one.verdict != "agree"}
        if not pairs & set(compared):
            yield fact


def pairs_of_hospitals(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims that such a row relates."""
    return pairs_of_rows(_rows(story))


def _rows(story: Story) -> Iterator[Row]:
    """Those of persons, then those of hospitals that only aligned claims bring together."""
    told = set()
    for sides, relations in rows_of((one for person in people_of(story, _stays) if (one := _told(person, story))), compare_stays, story):
        told |= {side.claim.article for side in sides}
        yield sides, relations
    for (left, right), link in story.pairs.items():
        claims = story.claims[left], story.claims[right]
        if link.score >= MIN_SCORE and not {claim.article for claim in claims} <= told and _are_of_as_many(*claims):
            stays = [[Side(claim, hospital) for _, hospital in _stays(claim)] for claim in claims]
            unnamed = [sides[0].claim.article for sides in stays if sides and sides[0].mention is None]
            if all(stays) and len(unnamed) == 1 and not _NAMED.search(story.articles[unnamed[0]].text):
                told |= {claim.article for claim in claims}
                left_stay, right_stay = (Stay(tuple(s.mention.text for s in sides if s.mention), moved=False) for sides in stays)
                if found := compare_stays(left_stay, right_stay):
                    yield [stays[0][0], stays[1][0]], [related(0, 1, found)]


def _are_of_as_many(left: Claim, right: Claim) -> bool:
    """Whether both claims may be of one person, or of as many people: three of five who were hurt are not the other two."""
    counts = [
        {mention.value.low for mention in claim.mentions if mention.kind == "count" and isinstance(mention.value, Quantity)}
        for claim in (left, right)
    ]
    several = any(_SEVERAL.search(claim.text) for claim in (left, right))
    return counts[0] == counts[1] and (bool(counts[0]) or not several) and not other_people(left, right)


def _stays(claim: Claim) -> Iterator[tuple[int, Mention | None]]:
    named = _hospital(claim)
    unnamed = _UNNAMED.search(claim.text) if named is None else None
    if named is not None:
        yield named.start - claim.start, named
    elif unnamed is not None:
        yield unnamed.start(), None


def _told(person: Person[Mention | None], story: Story) -> tuple[Person[Mention | None], Side, Stay] | None:
    """The hospitals of a person, and where one is named first; None where an article names one, and not of whom."""
    text = story.articles[person.article].text
    sides = [Side(stay.claim, stay.told) for stay in person.found]
    names = tuple(dict.fromkeys(side.mention.text for side in sides if side.mention))
    if not names and _NAMED.search(text):
        return None
    side = next((side for side in sides if side.mention), sides[0])
    return person, side, Stay(names, len(names) > 1 or _MOVED.search(text) is not None)


def _hospital(claim: Claim) -> Mention | None:
    """The longest name of the hospital that somebody was taken to, as the claim tells."""
    named = [
        mention
        for mention in claim.mentions
        if mention.kind in {"place", "organisation"}
        and _NAMED.search(mention.text)
        and _AT.search(claim.text[: mention.start - claim.start])
    ]
    return max(named, key=lambda mention: len(mention.text), default=None)


def _core(name: str) -> frozenset[str]:
    words = folded(name).replace("’", "'").replace("'s", "").replace(".", "").replace("-", " ").split()
    return frozenset(word.removesuffix("s") for word in words if word not in SORTS)


def compare_stays(left: Stay, right: Stay) -> Comparison | None:
    """Whether both can be so; None where it cannot be told whether two names are one hospital's, or somebody was moved."""
    if not left.names or not right.names:
        told = f"One names the hospital, {' and '.join(left.names or right.names)}; the other does not."
        return Comparison(verdict="compatible", reason="coarser", explanation=told) if left.names or right.names else None
    for one in left.names:
        for other in right.names:
            a, b = _core(one), _core(other)
            if folded(one) == folded(other):
                return Comparison(verdict="agree", explanation=f"Both name {one}.")
            if a and b and (a <= b or b <= a):
                return Comparison(verdict="compatible", reason="alias", explanation=f"{one} and {other} are one hospital.")
            if a & b or not a or not b:
                return None
    if left.moved or right.moved or any(_SHORT.search(name) for name in (*left.names, *right.names)):
        return None
    return Comparison(verdict="conflict", explanation=f"One has {left.names[0]}, the other {right.names[0]}.")
