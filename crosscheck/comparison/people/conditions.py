"""How the one who was hurt is: "in critical condition", "injuries that are not life-threatening", "his condition was not released".

The claims need share no word: where a story has but one who was hurt and lives, all conditions are told of that one. They change within
hours, so that two of them can both be right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from crosscheck.comparison.context import Story
from crosscheck.comparison.course.case import begins, is_before
from crosscheck.comparison.facts import Fact, Row, facts_of_rows, pairs_of_rows, related, row_of_claims
from crosscheck.comparison.incident.main_event import incident_of
from crosscheck.comparison.one_subject import bare
from crosscheck.comparison.people.harmed import PRONOUNS, SEVERAL
from crosscheck.comparison.people.persons import SEXES
from crosscheck.comparison.same_fact import counts_people
from crosscheck.comparison.verdicts import shortened
from crosscheck.records import Claim, Comparison, Name, Quantity, Relation

_HURT = r"(?:injur(?:y|ies|ed|ing|es)|wound(?:s|ed|ing)?|hurt)\b"
_CONDITION = r"(?: (?:but|to|and|or) \w{1,20})? condition\b"
_IS = r"\bconditions? (?:is|was|as|to)(?: \w{1,20} (?:but|and))?"
UNTOLD, SAFE, STABLE = "not told", "out of danger", "stable"
STATES = {
    UNTOLD: (
        r"\bconditions? (?:\S{1,20} ){0,3}?(?:unknown|unclear|not (?:\w{1,20} ){0,2}?(?:known|released|available|disclosed|given))\b"
        r"|\b(?:unknown condition|no word on (?:\S{1,20} ){0,3}?conditions?)\b"
    ),
    SAFE: (
        r"\bnon-? ?life[- ]?threatening\b|(?:\bnot|n[’']t) (?:\w{1,20} ){0,3}?(?:life[- ]threatening|serious|critical)\b"
        r"|\b(?:expected to|will|should) (?:be (?:fine|okay|ok|all ?right)|survive|live|(?:fully )?recover|pull through|make it"
        r"|make an? (?:\w{1,20} )?recovery)\b"
        rf"|\b(?:is|are) (?:now )?(?:doing|recovering) well\b"
        rf"|\bminor {_HURT}|\bout of danger\b|\b(?:escaped|avoided|without) (?:serious|severe) {_HURT}"
    ),
    STABLE: rf"\b(?:stable|fair|good|satisfactory){_CONDITION}|{_IS} (?:stable|fair|good)\b",
    "serious": rf"\bserious{_CONDITION}|{_IS} serious\b|\b(?:seriously|severely|serious|severe) {_HURT}",
    "critical": (
        rf"\b(?:critical|grave){_CONDITION}|{_IS} (?:critical|grave)\b|\bcritically {_HURT}|\blife support\b"
        r"|\bintensive care\b|\bfighting for (?:his|her) life\b|\blife[- ]threatening\b"
    ),
}
"""How somebody is, by the words that tell it; the words of the first two count for no other. Each part is bounded, so that no input makes
it slow."""
_PATTERNS = {state: re.compile(words, re.IGNORECASE) for state, words in STATES.items()}


@dataclass(frozen=True)
class Condition:
    """All that an article tells of how the one who was hurt is, with the claim that tells it, and that person's sex where it is told."""

    claims: Mapping[str, Claim]
    sexes: frozenset[str]

    @property
    def states(self) -> frozenset[str]:
        """Not that it is not told, where it is."""
        return frozenset(self.claims.keys() - {UNTOLD} or self.claims)

    def told_by(self, common: frozenset[str] = frozenset()) -> Claim:
        """The first claim that tells a state beyond the `common` ones, if one does."""
        claims = [self.claims[state] for state in sorted(self.states - common or self.states)]
        return min(claims, key=lambda claim: (claim.headline, claim.start))


def conditions_of_the_hurt(story: Story) -> Iterator[Fact]:
    """A row where two articles tell otherwise how the one who was hurt is."""
    return facts_of_rows("status", _rows(story), story)


def pairs_of_conditions(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims that such a row relates."""
    return pairs_of_rows(_rows(story))


def _rows(story: Story) -> Iterator[Row]:
    told = _told(story)
    articles = sorted(told)
    relations: list[Relation] = []
    for (i, one), (j, other) in combinations(enumerate(articles), 2):
        if other in story.near[one] and (found := _compare(told[one], told[other], story)) is not None:
            relations.append(related(i, j, found))
    if any(relation.verdict != "agree" for relation in relations):
        common = frozenset.intersection(*(condition.states for condition in told.values()))
        yield row_of_claims([told[article].told_by(common) for article in articles], relations)


def _told(story: Story) -> Mapping[str, Condition]:
    """What each article tells; nothing in a story of several who were hurt, and of an article that tells of a man and of a woman."""
    if incident_of(story) is None or any(_counts_several_hurt(claim) for claim in story.claims.values()):
        return {}
    found: dict[str, list[tuple[Claim, str]]] = defaultdict(list)
    since = begins(story)
    for claim in sorted(story.claims.values(), key=lambda claim: (claim.headline, claim.start)):
        if claim.status not in {"alleged", "denied", "possible"} and not is_before(claim, since):
            found[claim.article] += [(claim, state) for state in states_of(claim)]
    told: dict[str, Condition] = {}
    for article, states in found.items():
        text = story.articles[article].text
        sexes = frozenset(sex for claim, _ in states if (sex := _sex(claim)))
        if states and len(sexes) < 2 and not any(SEVERAL.search(text[slice(*claim.sentence)]) for claim, _ in states):  # noqa: PLR2004
            told[article] = Condition({state: claim for claim, state in reversed(states)}, sexes)
    return told


def _counts_several_hurt(claim: Claim) -> bool:
    amounts = (mention.value for mention in claim.mentions if isinstance(mention.value, Quantity))
    return any(counts_people(value) and value.slot.fate == "injured" and value.high != 1 for value in amounts)


def states_of(claim: Claim) -> Iterator[str]:
    """The conditions that a claim tells, each once."""
    text = claim.text
    for state, pattern in _PATTERNS.items():
        clear = state in {UNTOLD, SAFE}
        if pattern.search(text) and (clear or not claim.negated):
            yield state
            text = pattern.sub("", text) if clear else text


def _sex(claim: Claim) -> str | None:
    """Of whom the claim's subject is, as far as its first words tell: "she", "the boy", "her injuries"."""
    words = [bare(word) for word in (claim.subject or "").split()]
    names = (m.value for m in claim.mentions if m.kind == "person" and m.text in (claim.subject or ""))
    of_name = next((name.sex for name in names if isinstance(name, Name) and name.sex), None)
    return of_name or next((sex for word in words if (sex := _POSSESSIVES.get(word) or PRONOUNS.get(word) or SEXES.get(word))), None)


_POSSESSIVES = {"his": "m", "her": "f"}


def _compare(one: Condition, other: Condition, story: Story) -> Comparison | None:
    """Whether both can be so; of two days, only that what was not told is told now."""
    if one.sexes and other.sexes and one.sexes != other.sexes:
        return None
    common, odd = one.states & other.states, one.states ^ other.states
    if not odd or (common & {SAFE, STABLE} and odd <= {SAFE, STABLE}):
        return Comparison(verdict="agree", explanation=f"Both tell that the condition is {_words(common)}.")
    order = story.later(one.told_by(), other.told_by())
    early, late = (one, other) if order >= 0 else (other, one)
    if order != 0:
        if early.states != {UNTOLD}:
            return None  # the course of recovery tells who got better
        words = f"The earlier report has no condition; the later one tells that it is {_words(late.states)}."
        return Comparison(verdict="updated", reason="time", explanation=words)
    if {UNTOLD} in (one.states, other.states):
        words = f"One has no condition, or not yet: “{shortened(one.told_by().text)}” and “{shortened(other.told_by().text)}”."
        return Comparison(verdict="compatible", reason="scope", explanation=words)
    coarser = one.states < other.states or other.states < one.states
    words = f"One tells that the condition is {_words(one.states)}, the other that it is {_words(other.states)}."
    return Comparison(verdict="compatible", reason="coarser" if coarser else "scope", explanation=words)


def _words(states: frozenset[str]) -> str:
    return " and ".join(sorted(states))
