"""How far the one case of a story had come when each article was written: nobody held, then someone charged, then sentenced.

The claims need share no word. What a later article tells beyond the furthest step of an earlier one updates it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from crosscheck.comparison.context import Side, Story, sentence_of
from crosscheck.comparison.course.stages import BEFORE
from crosscheck.comparison.course.steps import INVESTIGATED, JUSTICE, LIGHT, PEOPLE, Course, course_of, is_ahead, is_denied, is_told
from crosscheck.comparison.facts import Fact, Row, facts_of_rows, pairs_of_rows, row_of_compared
from crosscheck.comparison.incident.main_event import incident_of
from crosscheck.comparison.incident.once import MAX_DAYS_AGO
from crosscheck.comparison.name.persons import may_be_one_name
from crosscheck.comparison.one_subject import bare, head_phrase
from crosscheck.comparison.people.befallen import as_part, befell
from crosscheck.comparison.people.persons import SEXES
from crosscheck.comparison.verdicts import further
from crosscheck.records import Claim, Comparison, Moment, Name

_NOT_NAMED = (
    r"(?:names?|identit(?:y|ies))\b[^.]{0,40}\b(?:not|withheld|withholding)"
    r"|no names? (?:(?:has|have|is|are|was|were|being|been) ){1,2}(?:released|given|disclosed)"
    r"|(?:has|have|was|were)(?: not|n[’']t) (?:yet )?(?:been )?(?:identified|named)"
    r"|neither\b[^.]{0,60}\b(?:identified|named)"
)
NAMING = course_of(unnamed=_NOT_NAMED, named=r"(?:identified|named)\b[^.]{0,40}\bas")
_SUSPECTS = re.compile(rf"\b(?:{PEOPLE}|officers?|deput(?:y|ies)|witness(?:es)?|of interest)\b", re.IGNORECASE)
_OF_THE_REST = re.compile(r"\b(?:others?|second|third|remaining|more|additional)\b", re.IGNORECASE)
"""That the other two robbers are at large does not say that nobody is held."""
_INVESTIGATED = re.compile(rf"\b(?:{INVESTIGATED})\b", re.IGNORECASE)
NOT_YET = frozenset({"open", "reviewed", "unnamed"})
"""Steps told by what has not come yet."""
LAST_OF_NOBODY = list(JUSTICE).index("reviewed")
"""The last step that is told of nobody."""
HELD = list(JUSTICE).index("held")
"""The first step of one who is caught."""
_THEIRS = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)
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
    several = len({name for claim in story.claims.values() for name in _accused(claim, story)}) > 1
    for told in _told(story):
        found = {
            pair: comparison
            for one, other in combinations(sorted(told), 2)
            if other in story.near[one]
            for pair, comparison in _updates(told[one], told[other], story, several=several)
            if pair not in seen
        }
        seen |= found.keys()
        claims = list(dict.fromkeys(claim for article in sorted(told) for claim in told[article].values()))
        if found:
            yield row_of_compared(claims, found)


def _told(story: Story) -> Iterator[Mapping[str, Steps]]:
    """For each course of the case, and of each person, what each article tells of it, and the first claim of its text that does."""
    since = begins(story)
    least = sorted(story.claims.values(), key=lambda claim: (_INVESTIGATED.search(claim.text) is not None, claim.headline))
    claims = [claim for claim in least if not is_before(claim, since)]
    for course in (JUSTICE, NAMING):
        told: dict[str, dict[str, dict[int, Claim]]] = defaultdict(lambda: defaultdict(dict))
        for claim in claims:
            if (step := _step(claim, course)) is not None:
                last = {name.split()[-1] for name in _persons(claim, story)}
                for whose in (*(_parts_named(claim, step, story) if course is NAMING else ("",)), *sorted(last)):
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
            named = (side for side in _named(claim) if " " in _name_of(side))
            for part in as_part(befell(side, story) for side in named):
                told[part][claim.article].setdefault(1, claim)
    yield from (told[part] for part in sorted(told))


def _not_named_in(claim: Claim) -> Sequence[str]:
    """Who has no name yet; "neither the gunman nor the girl was identified" tells it of either."""
    accused = _SUSPECTS.search(claim.text) is not None
    return ("accused",) * accused + ("harmed",) * (not accused or " nor " in claim.text)


def _parts_named(claim: Claim, step: int, story: Story) -> Sequence[str]:
    """Whose name is, or is not yet, told: who "was identified as the gunman" is none of the wounded whose names are withheld."""
    named = [mention for mention in claim.mentions if mention.kind == "person"] if step else []
    return sorted(as_part(befell(Side(claim, mention), story) for mention in named)) or _not_named_in(claim)


def _persons(claim: Claim, story: Story) -> frozenset[str]:
    """The names of those whom the subject names, of the only one named who was not harmed, or for whom "he" stands."""
    sides = [side for one in story.sentences[sentence_of(claim)] for side in _named(one)]
    subjects = [side for side in sides if side.mention and side.mention.text in (claim.subject or "")]
    own = [side for side in sides if side.claim == claim]
    others = [side for side in own or (sides if _THEIRS.search(claim.text) else []) if not befell(side, story) & {"dead", "hurt"}]
    told = frozenset(_name_of(side) for side in subjects or others)
    return told if subjects or len(told) == 1 else _stood_for(claim, story)


def _stood_for(claim: Claim, story: Story) -> frozenset[str]:
    """The one person of the article for whom the claim's "he" stands."""
    words = {*claim.gist.replace("’s", "").split()} - {*claim.text.split()}
    named = {name for name in story.names_of_persons(claim.article) if words & {name.split()[-1]}}
    return frozenset(named if len(named) == 1 else ())


def _named(claim: Claim) -> Iterator[Side]:
    return (Side(claim, mention) for mention in claim.mentions if mention.kind == "person" and isinstance(mention.value, Name))


def _name_of(side: Side) -> str:
    value = side.mention.value if side.mention else None
    return value.name if isinstance(value, Name) else ""


def _share_one(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether some name of both is one person's: two brothers of one surname are two."""
    return any(may_be_one_name(one, other) for one, other in product(left, right))


def _updates(one: Steps, other: Steps, story: Story, *, several: bool) -> Iterator[tuple[tuple[str, str], Comparison]]:
    """What the later article tells beyond the furthest step of the earlier one, which also updates what went on until then.

    Where `several` are accused, nobody knows of whom a claim tells that names none of them, if the other does.
    """
    order = story.later(next(iter(one.values())), next(iter(other.values())))
    early, late = (one, other) if order > 0 else (other, one)
    furthest = max(early)
    until = [(step, claim) for step, claim in early.items() if step == furthest or _is_standing(claim)]
    for step, claim in late.items() if order != 0 else ():
        for earlier, before in until if step > furthest else ():
            unclear = several and earlier > LAST_OF_NOBODY and _is_one_named(before, claim, story)
            if not unclear and not (_is_uncharged(before) and LAST_OF_NOBODY < step < HELD) and not _are_two_people(before, claim, story):
                yield (before.id, claim.id) if order > 0 else (claim.id, before.id), further(before, claim)


def _is_one_named(left: Claim, right: Claim, story: Story) -> bool:
    """Whether only one of them names who stands accused."""
    shared = _share_one(_persons(left, story), _persons(right, story))
    return not shared and bool(_accused(left, story)) != bool(_accused(right, story))


def _is_uncharged(claim: Claim) -> bool:
    """Whether it tells but that nobody is charged, which says nothing of whether somebody is suspected."""
    found = JUSTICE["open"].search(claim.text)
    return found is not None and "charg" in found[0].lower()


def _accused(claim: Claim, story: Story) -> set[str]:
    """The last names of those against whom it tells something."""
    return {_name_of(side).split()[-1] for side in _named(claim) if "accused" in befell(side, story)}


def _is_standing(claim: Claim) -> bool:
    """Whether what it tells goes on: somebody "is in custody", the shooting "remains under investigation"."""
    return claim.tense == "present" and (claim.predicate in LIGHT or JUSTICE["open"].search(claim.text) is not None)


def _are_two_people(early: Claim, late: Claim, story: Story) -> bool:
    """A baker who was arrested is not the miller who was charged; "a man" may be either, but no boy and no woman."""
    heads = [bare(words[-1]) for claim in (early, late) if (words := head_phrase(claim.subject or ""))]
    names = [_persons(claim, story) for claim in (early, late)]
    if (set(heads) & GROWN and set(heads) & YOUNG) or len({SEXES[head] for head in heads if head in SEXES}) > 1:
        return True
    if all(names):
        return not _share_one(*names)
    named = any(mention.kind == "person" for claim in (early, late) for mention in claim.mentions)
    return len(set(heads)) > 1 and not set(heads) & ANYONE and not named


def begins(story: Story) -> dt.date | None:
    """The first day of what a story is about; what is dated before is another matter."""
    days = [day for article in story.articles.values() if (day := article.published_day) is not None]
    return min(days) - dt.timedelta(days=MAX_DAYS_AGO) if days else None


def is_before(claim: Claim, since: dt.date | None) -> bool:
    """Whether it tells of another matter, from before what the story is about, by its own dates or those of what it goes on from."""
    moments = [mention.value for mention in claim.mentions if isinstance(mention.value, Moment)]
    dated = [moment.end.date() for moment in moments if moment.end is not None]
    ends = dated or ([claim.setting.end] if claim.setting.end is not None else [])
    ended = since is not None and any(end < since for end in ends)
    return ended or BEFORE.search(claim.text) is not None


def _step(claim: Claim, course: Course) -> int | None:
    """The furthest step that a claim tells."""
    steps = reversed(list(enumerate(course.items())))
    told = (n for n, (step, words) in steps if any(_may_tell(claim, step, found) for found in words.finditer(claim.text)))
    return next(told, None)


def _may_tell(claim: Claim, step: str, found: re.Match[str]) -> bool:
    """Whether the words tell the step: what has come is neither ahead nor denied, but for guilt, and who is named has a name."""
    if step in NOT_YET:
        return _OF_THE_REST.search(claim.subject or "") is None
    led = claim.text[: found.start()]
    ahead = claim.tense == "future" or claim.status in {"planned", "possible"} or is_ahead(led) or is_denied(led)
    if ahead or (claim.negated and "not guilty" not in found[0]):
        return False
    if step == "named":
        return any(mention.kind == "person" for mention in claim.mentions)
    return step in {"sought", "warrant"} or claim.headline or (claim.predicate is not None and is_told(claim.predicate, found[0]))
