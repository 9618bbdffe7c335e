"""How far the one case of a story had come when each article was written: nobody held, then someone charged, then sentenced.

The claims need share no word. What a later article tells beyond the furthest step of an earlier one updates it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.course.stages import BEFORE
from crosscheck.comparison.facts import Fact, Row, facts_of_rows, pairs_of_rows, related, row_of_claims
from crosscheck.comparison.incident.main_event import incident_of
from crosscheck.comparison.incident.once import MAX_DAYS_AGO
from crosscheck.comparison.one_subject import bare, head_phrase
from crosscheck.comparison.people.befallen import as_part, befell
from crosscheck.comparison.verdicts import shortened
from crosscheck.records import Claim, Comparison, Mention, Moment, Name

_PEOPLE = (
    r"(?:suspects?|gunm[ae]n|shooters?|killers?|attackers?|robbers?|assailants?|drivers?|those responsible|whoever|person responsible)"
)
_BE = r"\b(?:was|were|been|is|are|being)\b(?: \w{1,20}){0,2}"
_POLICE = r"\b(?:police|officers|deputies|investigators|authorities|detectives|marshals|agents)"
_OPEN = (
    r"\bno (?:arrests?|suspects?|suspect (?:information|descriptions?))\b"
    r"|\b(?:no ?one|nobody)\b[^.]{0,40}\b(?:custody|arrested|charged|detained)\b"
    rf"|\b(?:(?:search(?:ing)?|look(?:ing)?|hunt(?:ing)?|manhunt) for|seeking) (?:\S{{1,20}} ){{0,3}}{_PEOPLE}\b"
    rf"|\b{_PEOPLE} (?:\w{{1,20}} ){{0,3}}(?:at large|on the (?:run|loose))\b|\bremains? at large\b"
    r"|\bnot (?:yet )?(?:made|announced) any arrests\b|\byet to (?:make|announce) an(?:y)? arrests?\b|\bwithout an arrest\b"
)
_NOT_NAMED = (
    r"\b(?:names?|identit(?:y|ies))\b[^.]{0,40}\b(?:not|withheld|withholding)\b"
    r"|\b(?:has|have|was|were)(?: not|n[’']t) (?:yet )?(?:been )?(?:identified|named)\b"
    r"|\bneither\b[^.]{0,60}\b(?:identified|named)\b"
)
Course = Mapping[str, re.Pattern[str]]
"""Steps in their order, by the words that tell them."""


def _course(**steps: str) -> Course:
    return {step: re.compile(words, re.IGNORECASE) for step, words in steps.items()}


NAMING = _course(unnamed=_NOT_NAMED, named=r"\b(?:identified|named)\b[^.]{0,40}\bas\b")
COURSES: Sequence[Course] = (
    _course(
        open=_OPEN,
        sought=(
            r"\bpersons? of interest\b|\bwarrants? (?:has |have |had )?(?:been |was |were |is )?issued\b|\bissued (?:an? |his |her )?"
            r"(?:arrest )?warrants?\b|\bwanted (?:for|in|on)\b|\bnamed (?:as )?(?:a |the )?suspects?\b"
            rf"|{_POLICE} (?:\w{{1,20}} )?want(?:ed)? to (?:talk|speak) (?:to|with)\b|\bwanted for questioning\b"
        ),
        held=(
            rf"{_BE} (?:arrested|taken into custody|apprehended|captured|detained|jailed)\b"
            rf"|{_BE} held (?:in|on|without|at|for|pending)\b"
            rf"|{_POLICE} (?:have |had )?(?:arrested|captured|apprehended|detained)\b"
            r"|\bturned (?:him|her|them)sel(?:f|ves) in\b|\b(?:led to|announced|made) (?:the |an )?arrests?\b"
            rf"|(?:{_BE}|\bsuspects?|\bha(?:s|ve|d) (?:\S{{1,20}} ){{1,4}}?) ?in custody\b"
        ),
        charged=(
            rf"{_BE} (?:charged|indicted|arraigned)\b|\bfac(?:es|ing)\b[^.]{{0,60}}\bcharges?\b"
            r"|\bcharges? (?:was|were|has been|have been) filed\b"
            r"|\bcharged\b[^.]{0,60}\bwith\b|\bindicted\b|\barraign"
        ),
        tried=(
            r"\bplead(?:ed|s)? [\"'‘“]?(?:not )?guilty\b|\bpled\b"
            r"|\b(?:went|goes|is|was) on trial\b|\btrial (?:began|begins|opened|started)\b"
        ),
        judged=r"\bconvicted (?:of|on|in)\b|\bfound (?:not )?guilty\b|\bacquitted\b|\bwas convicted\b",
        sentenced=r"\b(?:was|were|been) sentenced\b",
    ),
    _course(
        in_danger=(
            r"\b(?:critical|grave|life-threatening) (?:condition|injur(?:y|ies))\b|\bcritically (?:injured|wounded|hurt)\b"
            r"|\bfighting for (?:his|her|their) li(?:fe|ves)\b|\blife support\b"
        ),
        stable=r"\b(?:stable|fair|good|satisfactory) condition\b|\bout of danger\b",
        recovering=(
            r"\b(?:released|discharged) from (?:the |a |an )?(?:\w{1,20} )?hospital\b|\b(?:is|are) (?:now )?(?:doing|recovering) well\b"
            r"|\brecovering at home\b"
        ),
    ),
    NAMING,
)
"""Every part of a pattern is bounded, so that no input makes it slow."""
_SUSPECTS = re.compile(rf"\b(?:{_PEOPLE}|officers?|deput(?:y|ies)|witness(?:es)?|of interest)\b", re.IGNORECASE)
NOT_YET = frozenset({"open", "unnamed"})
"""Steps told by what has not come yet."""
ANYONE = frozenset(
    """man woman boy girl teen teenager suspect person gunman shooter killer driver he she they who one police officer officers deputies
    investigators authorities detectives father mother son couple pair two men women suspects people arrests charges warrant""".split()
)
"""Of a subject, what may be whoever another report means."""
GROWN, YOUNG = frozenset({"man", "woman", "men", "women"}), frozenset({"boy", "girl", "boys", "girls"})
Steps = Mapping[int, Claim]
"""By number the steps that an article tells, each with a claim that tells it."""


def courses_of_case(story: Story) -> Iterator[Fact]:
    """A row for each course of the story's case of which two articles tell different steps."""
    return facts_of_rows("status", _rows(story), story)


def pairs_of_case(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims that such a row relates."""
    return pairs_of_rows(_rows(story))


def _rows(story: Story) -> Iterator[Row]:
    if incident_of(story) is None:
        return
    seen: set[tuple[str, str]] = set()
    for told in _told(story):
        found = {
            pair: further
            for one, other in combinations(sorted(told), 2)
            if other in story.near[one]
            for pair, further in _updates(told[one], told[other], story)
            if pair not in seen
        }
        seen |= found.keys()
        claims = list(dict.fromkeys(claim for article in sorted(told) for claim in told[article].values()))
        place = {claim.id: n for n, claim in enumerate(claims)}
        if found:
            yield row_of_claims(claims, [related(place[left], place[right], further) for (left, right), further in found.items()])


def _told(story: Story) -> Iterator[Mapping[str, Steps]]:
    """For each course of the case, and of each person, what each article tells of it, and the first claim of its text that does."""
    since = begins(story)
    claims = [claim for claim in sorted(story.claims.values(), key=lambda claim: claim.headline) if not is_before(claim, since)]
    for course in COURSES:
        told: dict[str, dict[str, dict[int, Claim]]] = defaultdict(lambda: defaultdict(dict))
        for claim in claims:
            if (step := _step(claim, course)) is not None:
                for whose in ("", *_persons(claim)):
                    told[whose][claim.article].setdefault(step, claim)
        yield from (told[whose] for whose in sorted(told))
    yield from _named_by_part(claims, story)


def _named_by_part(claims: Sequence[Claim], story: Story) -> Iterator[Mapping[str, Steps]]:
    """That those harmed, or accused, have no name yet, and that somebody named was harmed or is accused."""
    told: dict[str, dict[str, dict[int, Claim]]] = defaultdict(lambda: defaultdict(dict))
    for claim in claims:
        if NAMING["unnamed"].search(claim.text):
            for part in _not_named_in(claim):
                told[part][claim.article].setdefault(0, claim)
        elif not claim.negated and claim.status not in {"planned", "possible"}:
            named = (mention for mention in claim.mentions if mention.kind == "person" and _is_full(mention))
            for part in as_part(befell(Side(claim, mention), story) for mention in named):
                told[part][claim.article].setdefault(1, claim)
    yield from (told[part] for part in sorted(told))


def _not_named_in(claim: Claim) -> Sequence[str]:
    """Who has no name yet; "neither the gunman nor the girl was identified" tells it of either."""
    accused = _SUSPECTS.search(claim.text) is not None
    return ("accused",) * accused + ("harmed",) * (not accused or " nor " in claim.text)


def _is_full(mention: Mention) -> bool:
    return isinstance(mention.value, Name) and " " in mention.value.name


def _persons(claim: Claim) -> set[str]:
    """The last names of those whom the subject names, or of the only one whom the claim names."""
    names = [mention for mention in claim.mentions if mention.kind == "person" and isinstance(mention.value, Name)]
    subjects = [mention for mention in names if mention.text in (claim.subject or "")]
    told = subjects or (names if len(names) == 1 else [])
    return {mention.value.name.split()[-1] for mention in told if isinstance(mention.value, Name)}


def _updates(one: Steps, other: Steps, story: Story) -> Iterator[tuple[tuple[str, str], Comparison]]:
    """What the later article tells beyond the furthest step of the earlier one."""
    order = story.later(next(iter(one.values())), next(iter(other.values())))
    early, late = (one, other) if order > 0 else (other, one)
    furthest = max(early)
    for step, claim in late.items() if order != 0 else ():
        if step > furthest and not _are_two_people(early[furthest], claim):
            words = f"The later report has come a step further: “{shortened(early[furthest].text)}”, then “{shortened(claim.text)}”."
            pair = (early[furthest].id, claim.id) if order > 0 else (claim.id, early[furthest].id)
            yield pair, Comparison(verdict="updated", reason="time", explanation=words)


def _are_two_people(early: Claim, late: Claim) -> bool:
    """A baker who was arrested is not the miller who was charged; "a man" may be either, but no boy."""
    heads = [bare(words[-1]) for claim in (early, late) if (words := head_phrase(claim.subject or ""))]
    named = any(mention.kind == "person" for claim in (early, late) for mention in claim.mentions)
    if set(heads) & GROWN and set(heads) & YOUNG:
        return True
    return len(set(heads)) > 1 and not set(heads) & ANYONE and not named


def begins(story: Story) -> dt.date | None:
    """The first day of what a story is about; what is dated before is another matter."""
    days = [day for article in story.articles.values() if (day := article.published_day) is not None]
    return min(days) - dt.timedelta(days=MAX_DAYS_AGO) if days else None


def is_before(claim: Claim, since: dt.date | None) -> bool:
    """Whether it tells of another matter, from before what the story is about."""
    moments = [mention.value for mention in claim.mentions if isinstance(mention.value, Moment)]
    ended = any(since is not None and moment.end is not None and moment.end.date() < since for moment in moments)
    return ended or BEFORE.search(claim.text) is not None


def _step(claim: Claim, course: Course) -> int | None:
    """The furthest step that a claim tells, ahead of none."""
    if claim.tense == "future" or claim.status in {"planned", "possible"}:
        return None
    told = [
        number
        for number, (step, pattern) in enumerate(course.items())
        if (words := pattern.search(claim.text)) and _may_tell(claim, step, words[0])
    ]
    return max(told, default=None)


def _may_tell(claim: Claim, step: str, words: str) -> bool:
    """Whether a claim can tell the step: what has come is not denied, but for guilt, and who is named has a name."""
    named = any(mention.kind == "person" for mention in claim.mentions)
    denied = claim.negated and "not guilty" not in words
    return step in NOT_YET or (not denied and (step != "named" or named))
