"""What somebody is charged with, or found guilty of, whichever claims tell it: one outlet lists fewer of the charges, or another degree.

An article repeats charges in parts, so they are gathered over all of it, and each person's compared with the same person's elsewhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosscheck.comparison.context import Story
from crosscheck.comparison.course.case import GROWN, YOUNG, begins, is_before
from crosscheck.comparison.course.offences import BROAD, KILLING, Offences, offences_in
from crosscheck.comparison.facts import Fact, Row, facts_of_rows, pairs_of_rows, row_of_compared
from crosscheck.comparison.name.persons import is_one_bearer
from crosscheck.comparison.one_subject import bare, head_phrase
from crosscheck.comparison.people.persons import MAX_AGE_SLIP, SEXES
from crosscheck.comparison.verdicts import sentence
from crosscheck.records import Claim, Comparison, Name, Quantity

_ANY = r"[^.;]{0,80}?"
STAGES: Mapping[str, re.Pattern[str]] = {
    "guilty": re.compile(
        r"\b(?:plead(?:ed|s|ing)?|pled) [\"'‘“]?guilty[\"'’”]?\b[^.;,]{0,40}? to\b|\b(?:convicted|found guilty|guilty) (?:of|on)\b"
        rf"|\bsentenced\b{_ANY} for\b",
        re.IGNORECASE,
    ),
    "accused": re.compile(
        rf"\bcharg(?:ed|es?|ing)\b{_ANY} (?:with|as)\b|\b(?:charges?|counts?|suspicion),? (?:of|includ\w{{1,3}})\b"
        rf"|\b(?:indicted|arraigned|arrested|booked|held|jailed|detained)\b{_ANY} (?:on|for)\b(?! the\b)|\bnot guilty[\"'’”]? to\b"
        r"|\b(?:fac(?:es?|ed|ing)|fil(?:ed|ing)|including|on)\b(?=[^.;]{0,120}\b(?:charges?|counts?)\b)",
        re.IGNORECASE,
    ),
}
"""What leads a list of offences. Whoever pleads guilty to less than the charges takes nothing back: the two are never compared."""
_NOT_NOW = re.compile(
    r"\b(?:could|may|might|would|expected|scheduled|due|initial(?:ly)?|original(?:ly)?|upgraded|reduced|lesser|dropped|dismissed|amend(?:ed)?"
    r"|withdrew|withdrawn|unrelated|past|history|record|acquitted|punishable|maximum|to (?:face|be charged))\b",
    re.IGNORECASE,
)
"""Of charges that may come, or are the charges no more, or are of another matter."""
_ALSO = re.compile(r"\b(?:also|additional(?:ly)?|in addition|further)\b", re.IGNORECASE)
"""Of a list that goes on from another."""
_CHARGING = re.compile(rf"\b(?:charg(?:ed|ing|es?)(?: against)?|arrested|indicted|booked) {_ANY}(?:\b(?:with|on|for)\b|\Z)", re.IGNORECASE)
"""Whom somebody charges stands after it."""
_APPOSITION = re.compile(r",\s{1,3}([^,]{1,60}),")
"""A name beside a subject: "the girl's father, Ruben Ostrow, faces"."""
SEVERAL = frozenset(
    """men women people suspects teens teenagers boys girls brothers sisters parents couple pair trio they both others them adults second
    third fourth another two three four""".split()
)
"""Of a subject, what shows that more than one stands accused."""
MAX_DAYS = 1
"""Within which a longer list is only fuller; later more may have been charged."""


@dataclass(frozen=True)
class Charges:
    """What one claim lists."""

    claim: Claim
    stage: str
    lead: str
    """The words before the list."""
    listed: Offences


Told = Mapping[str, Sequence[Charges]]
"""For each article what it lists of one person, at one stage."""


def charges_told(story: Story) -> Iterator[Fact]:
    """A row for each person and stage of which two articles list different charges."""
    return facts_of_rows("status", _rows(story), story)


def pairs_of_charges(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims that such a row relates."""
    return pairs_of_rows(_rows(story))


def _rows(story: Story) -> Iterator[Row]:
    seen: set[tuple[str, str]] = set()
    for told in _told(story):
        found: dict[tuple[str, str], Comparison] = {}
        for one, other in combinations(sorted(told), 2):
            pair = _compare(told[one], told[other], told, story) if other in story.near[one] else None
            if pair is not None and (pair[0].id, pair[1].id) not in seen:
                found[pair[0].id, pair[1].id] = pair[2]
        seen |= found.keys()
        claims = [story.claims[ident] for ident in dict.fromkeys(ident for pair in found for ident in pair)]
        if found:
            yield row_of_compared(claims, found)


def _told(story: Story) -> Iterator[Told]:
    """For each person and stage what each article lists; what is told of nobody named is the only accused's, if there is but one."""
    since = begins(story)
    claims = (claim for claim in story.claims.values() if not is_before(claim, since))
    listed = [(charges, _accused(charges.claim, story)) for claim in claims if (charges := charges_of(claim, story)) is not None]
    everyone = _persons(name for _, names in listed for name in names)
    one_accused = len(everyone) <= 1 and not _are_several([charges for charges, _ in listed], everyone)
    told: dict[tuple[str, str], dict[str, list[Charges]]] = defaultdict(lambda: defaultdict(list))
    for charges, names in listed:
        for person in {""} if one_accused else {bearer for name in names if (bearer := _bearer(name, everyone))}:
            told[person, charges.stage][charges.claim.article].append(charges)
    yield from (told[key] for key in sorted(told))


def charges_of(claim: Claim, story: Story) -> Charges | None:
    """What a claim lists, if it tells that somebody is accused of it or found guilty.

    A list may be cut into several claims ("assault, endangering a child"), so that it is read on to the end of its sentence.
    """
    text = claim.text
    if (claim.negated and "not guilty" not in text.lower()) or _NOT_NOW.search(text):
        return None
    if claim.tense == "future" or claim.status in {"planned", "possible", "denied"}:
        return None
    rest = story.articles[claim.article].text[claim.end : claim.sentence[1]]
    begin = max(0, text.find(claim.subject or ""))
    leads = ((stage, found.end()) for stage, pattern in STAGES.items() for found in pattern.finditer(text, begin))
    read = (Charges(claim, stage, text[:end], offences_in(text[end:] + rest)) for stage, end in leads)
    return next((charges for charges in read if charges.listed.degrees), None)


def _accused(claim: Claim, story: Story) -> frozenset[str]:
    """The names of those whom a claim says to be charged: its subject, or whom somebody charges."""
    whom = _CHARGING.search(claim.text)
    of_gist = claim.gist.removesuffix(claim.text) if claim.gist.endswith(claim.text) else " ".join(claim.gist.split()[:3])
    subject = claim.subject or ""
    beside = _APPOSITION.match(claim.text.partition(subject)[2]) if subject else None
    parts = (" ".join(head_phrase(subject)), beside[1] if beside else "", whom[0] if whom else "", of_gist)
    return next((names for words in parts if (names := _named(words, claim, story))), frozenset())


def _named(words: str, claim: Claim, story: Story) -> frozenset[str]:
    """The persons whom the words name, not only as somebody's kin; a last name of two people tells nobody."""
    named = (mention for mention in claim.mentions if re.search(rf"{re.escape(mention.text)}(?!\w|['’]s\b)", words))
    told = frozenset(mention.value.name for mention in named if mention.kind == "person" and isinstance(mention.value, Name))
    if told:
        return told
    last = {bare(word) for word in words.split() if not word.endswith(("'s", "’s"))}
    known = _persons(name for name in story.names_of_persons(claim.article) if bare(name.split()[-1]) in last)
    return frozenset(known if len(known) == 1 else ())


def _persons(names: Iterable[str]) -> list[str]:
    """One name for each person, the longest."""
    people: list[str] = []
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        if not any(is_one_bearer(name, known) for known in people):
            people.append(name)
    return people


def _bearer(name: str, people: Sequence[str]) -> str | None:
    """Whose name it is, unless two of them may bear it."""
    found = [known for known in people if known == name] or [known for known in people if is_one_bearer(name, known)]
    return found[0] if len(found) == 1 else None


def _are_several(told: Sequence[Charges], known: Sequence[str]) -> bool:
    """Whether others stand accused than who is `known`: several, people of both sexes, of two ages, old and young, or that one's kin."""
    spoken = [word for one in told for word in f"{one.claim.subject or ''} {one.lead}".split()]
    words = {bare(word) for word in spoken}
    of_kin = {bare(word) for word in spoken if word.endswith(("'s", "’s"))} & {bare(name.split()[-1]) for name in known}
    mentions = (m for one in told for m in one.claim.mentions if m.text in (one.claim.subject or ""))
    amounts = [mention.value for mention in mentions if isinstance(mention.value, Quantity) and mention.value.low is not None]
    ages = [value.low or 0 for value in amounts if value.unit == "year"]
    of_two = len({SEXES[word] for word in words & SEXES.keys()}) > 1 or bool(words & GROWN and words & YOUNG)
    counted = any(value.unit == "1" and (value.low or 0) > 1 for value in amounts)
    return counted or of_two or bool(words & SEVERAL or of_kin) or (len(ages) > 1 and max(ages) - min(ages) > MAX_AGE_SLIP)


def _compare(one: Sequence[Charges], other: Sequence[Charges], told: Told, story: Story) -> tuple[Claim, Claim, Comparison] | None:
    """How what two articles list stands, with the claims that show it."""
    left, right = _together(one), _together(other)
    for offence in sorted((left.degrees.keys() & right.degrees.keys()) - BROAD):
        degrees = left.degrees[offence], right.degrees[offence]
        if all(len(degree) == 1 for degree in degrees) and degrees[0] != degrees[1]:
            values = [f"{next(iter(degree))}-degree {offence}" for degree in degrees]
            sides = [next(charges.claim for charges in listed if charges.listed.degrees.get(offence)) for listed in (one, other)]
            return sides[0], sides[1], _differ(sides, values, story)
    killings = [next(iter(found)) for both in (left, right) if len(found := both.degrees.keys() & KILLING) == 1]
    if len(killings) == 2 and killings[0] != killings[1]:
        pairs = zip((one, other), killings, strict=True)
        sides = [next(charges.claim for charges in listed if offence in charges.listed.degrees) for listed, offence in pairs]
        return sides[0], sides[1], _differ(sides, killings, story)
    if len(left.degrees) > len(right.degrees):
        return _fuller(one, other, told, story)
    fuller = _fuller(other, one, told, story)
    return (fuller[1], fuller[0], fuller[2]) if fuller is not None else None


def _differ(sides: Sequence[Claim], values: Sequence[str], story: Story) -> Comparison:
    """In conflict, but for a later report: charges are changed."""
    order = story.later(*sides)
    if order != 0:
        early, late = values if order > 0 else values[::-1]
        return Comparison(verdict="updated", reason="time", explanation=sentence(f"The later report has {late}, the earlier one {early}"))
    return Comparison(verdict="conflict", explanation=sentence(f"One has {values[0]}, the other {values[1]}"))


def _fuller(more: Sequence[Charges], fewer: Sequence[Charges], told: Told, story: Story) -> tuple[Claim, Claim, Comparison] | None:
    """That one article lists all charges of the other and more, in one claim that gives some of both."""
    full, short = _fullest(more), _fullest(fewer)
    few = _together(fewer)
    extra = full.listed.degrees.keys() - few.degrees.keys()
    if "homicide" in few.degrees or few.degrees.keys() & KILLING:
        extra -= {"homicide"} | (KILLING if "homicide" in few.degrees else set())
    if few.unsure or not extra or not few.degrees.keys() < _together(more).degrees.keys() or not full.listed.degrees.keys() - extra:
        return None
    others = (charges for listed in told.values() for charges in listed if extra & charges.listed.degrees.keys())
    known = any(story.later(short.claim, charges.claim) <= 0 for charges in others)
    words = f"Beside {_and(few.degrees)}, {{}} lists {_and(extra)} too."
    if story.later(short.claim, full.claim) > 0 and story.days_apart(short.claim, full.claim) > MAX_DAYS and not known:
        return full.claim, short.claim, Comparison(verdict="updated", reason="time", explanation=words.format("the later report"))
    return full.claim, short.claim, Comparison(verdict="compatible", reason="part_whole", explanation=words.format("one report"))


def _together(listed: Sequence[Charges]) -> Offences:
    """What an article lists in all."""
    degrees: dict[str, frozenset[str]] = defaultdict(frozenset)
    for charges in listed:
        for offence, given in charges.listed.degrees.items():
            degrees[offence] |= given
    goes_on = all(_ALSO.search(charges.claim.text) for charges in listed)
    return Offences(dict(degrees), goes_on or any(charges.listed.unsure for charges in listed))


def _fullest(listed: Sequence[Charges]) -> Charges:
    """The claim that lists most, in the text if it is there."""
    return max(listed, key=lambda charges: (len(charges.listed.degrees), not charges.claim.headline))


def _and(offences: Iterable[str]) -> str:
    *most, last = sorted(offences)
    return f"{', '.join(most)} and {last}" if most else last
