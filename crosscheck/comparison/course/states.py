"""What became of one thing that a story has but one of: the hospital was damaged or destroyed, the driver fled or was held there.

No number carries such a difference, and the claims share too few words to be aligned: what brings them together is the thing itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from crosscheck.comparison.context import Story, different_sources
from crosscheck.comparison.facts import Fact, Row, facts_of_rows, pairs_of_rows, row_of_compared
from crosscheck.comparison.occasion import may_be_one_occasion, names_clash
from crosscheck.comparison.one_subject import bare, head_phrase
from crosscheck.comparison.verdicts import COMMITTED, sentence
from crosscheck.records import Claim, Comparison, Quantity


@dataclass(frozen=True)
class Theme:
    """Things of one sort, and the states that rule each other out, by the words that tell them; the first that fits counts."""

    things: frozenset[str]
    states: tuple[tuple[str, re.Pattern[str]], ...]
    one: bool = False
    """Whether all of them stand and fall together: the lines, the power and the water of a town."""
    of_victim: bool = False
    """Whether it is told of the one who was killed, by whatever name, and so of nobody where several were."""


_HARMED = r"(?:damaged|affected|harmed|hit|cut|interrupted|disrupted)"
THEMES = (
    Theme(
        frozenset("hospital airport bridge station church mosque cathedral temple dam port museum tower stadium courthouse mill".split()),
        (
            (
                "untouched",
                re.compile(rf"\b(?:not|n[o’']t|never) (?:\w{{1,20}} )?{_HARMED}\b|\b(?:undamaged|unscathed|intact)\b|\bno damage\b"),
            ),
            ("slightly damaged", re.compile(r"\b(?:minor|slight|light) damages?\b|\b(?:slightly|lightly) (?:damaged|hit)\b")),
            (
                "damaged",
                re.compile(r"\b(?:parts?|sections?|wings?|some) of\b|\bpart(?:ly|ially)\b|\b(?:was|were|been) (?:\w{1,20} )?damaged\b"),
            ),
            (
                "destroyed",
                re.compile(r"\b(?:destroyed|razed|flattened|level?led|demolished|gutted|collapsed)\b|\bburn(?:ed|t) (?:down|to)\b"),
            ),
        ),
    ),
    Theme(
        frozenset(
            """victim man woman boy girl child baby infant toddler teen teenager youth student driver passenger pedestrian cyclist
            motorcyclist officer deputy firefighter gunman shooter suspect father mother son daughter patient person he she""".split()
        ),
        (
            (
                "dead where it happened",
                re.compile(
                    r"\b(?:died|dead|killed) (?:at|on|in|inside) (?:the|his|her|their) (?:scene|spot|home|house|apartment|residence)\b"
                ),
            ),
            (
                "dead only in hospital",
                re.compile(
                    r"\b(?:died|dead) (?:\w{1,20} ){0,3}?(?:at|in) (?:\S{1,20} ){0,4}?(?:hospital|medical cent(?:er|re)|infirmary)\b"
                    r"|\bdead on arrival\b|\bdied (?:en route|on the way) to\b"
                ),
            ),
        ),
        one=True,
        of_victim=True,
    ),
    Theme(
        frozenset("power electricity water supply supplies gas phone line lines".split()),
        (
            ("untouched", re.compile(rf"\b(?:not|n[o’']t|never) (?:\w{{1,20}} )?{_HARMED}\b|\bstill (?:has|have|had|works?|working)\b")),
            (
                "cut off",
                re.compile(r"\b(?:was|were|been) (?:cut|knocked out|interrupted|disrupted|lost)\b|\bwent (?:out|down)\b|\bfailed\b"),
            ),
        ),
        one=True,
    ),
    Theme(
        frozenset("driver gunman shooter attacker robber bomber assailant pilot captain".split()),
        (
            (
                "at the scene",
                re.compile(
                    r"\b(?:arrested|detained|caught|held|stayed|remained|surrendered|died|killed)\b[^.;]{0,40}\b(?:at|on) the scene\b"
                ),
            ),
            ("gone", re.compile(r"\bfled\b|\bescaped\b|\bran (?:away|off)\b|\bdrove (?:off|away)\b|\bleft the scene\b|\bstill at large\b")),
        ),
    ),
)
"""Each part of a pattern is bounded, so that no input makes it slow."""
DEGREES = frozenset({"slightly damaged", "damaged"})
PLACES_OF_DEATH = frozenset({"dead where it happened", "dead only in hospital"})
"""Where somebody died does not change from one day to the next."""


Told = tuple[Claim, str]
"""A claim, and the state that it tells."""


def states_in_conflict(story: Story) -> Iterator[Fact]:
    """A row for each thing to which two articles give two states."""
    return facts_of_rows("event", _rows(story), story)


def pairs_in_two_states(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims that such a row relates."""
    return pairs_of_rows(_rows(story))


def _rows(story: Story) -> Iterator[Row]:
    for articles in _told(story.claims.values()):
        claims = list(dict.fromkeys(claim for article in sorted(articles) for claim, _ in articles[article]))
        found = {(one[0].id, other[0].id): _compare(one, other, story) for one, other in _pairs(articles, story)}
        if any(comparison.verdict != "agree" for comparison in found.values()):
            yield row_of_compared(claims, found)


ByArticle = Mapping[str, list[Told]]


def _told(claims: Iterable[Claim]) -> list[ByArticle]:
    """For each thing that is told in two states what each article tells of it; an article that gives both settles nothing."""
    things: dict[tuple[int, str], dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
    claims = list(claims)
    several = any(_counts_dead(claim) for claim in claims)
    for claim in claims:
        for theme, thing, state in _states_of(claim):
            if not (several and THEMES[theme].of_victim):
                things[theme, thing][claim.article].append((claim, state))
    told: list[ByArticle] = []
    for _, articles in sorted(things.items()):
        sure = {article: _innermost(found) for article, found in articles.items() if len({state for _, state in found}) == 1}
        if len({found[0][1] for found in sure.values()}) > 1:
            told.append(sure)
    return told


def _innermost(told: list[Told]) -> list[Told]:
    """Without the claims that have it only from another within them: "the power, which was cut on Sunday, is back"."""
    places = [(claim.start, claim.end) for claim, _ in told]
    return [
        (claim, state)
        for claim, state in told
        if not any(claim.start <= a and b <= claim.end and (a, b) != (claim.start, claim.end) for a, b in places)
    ]


def _pairs(articles: ByArticle, story: Story) -> Iterator[tuple[Told, Told]]:
    """Claims of two articles that are compared, of one thing."""
    for one in sorted(articles):
        for other in sorted(articles.keys() & story.near[one]):
            for left, right in product(articles[one], articles[other]) if one < other else ():
                if _are_of_one_thing(left[0], right[0], story):
                    yield left, right


def _states_of(claim: Claim) -> Iterator[tuple[int, str, str]]:
    """The theme, the thing and its state; nothing of several counted things, a plan, or what may be."""
    if claim.subject is None or claim.status not in COMMITTED or claim.tense != "past" or _is_counted(claim):
        return
    head = [bare(word) for word in head_phrase(claim.subject)]
    for number, theme in enumerate(THEMES):
        thing = next((thing for word in head for thing in (word, word.removesuffix("s")) if thing in theme.things), None)
        if thing is not None or (theme.of_victim and _is_of_a_name(claim)):
            text = claim.text.lower()
            state = next((state for state, pattern in theme.states if pattern.search(text)), None)
            if state is not None:
                yield number, "" if theme.one else thing or "", state


def _is_of_a_name(claim: Claim) -> bool:
    return any(mention.kind == "person" and mention.text in (claim.subject or "") for mention in claim.mentions)


def _counts_dead(claim: Claim) -> bool:
    """Whether it tells of more than one."""
    amounts = (mention.value for mention in claim.mentions)
    return any(isinstance(value, Quantity) and value.slot.fate == "killed" and (value.low or 0) > 1 for value in amounts)


def _is_counted(claim: Claim) -> bool:
    """Some of several may be destroyed and others not; "one of the hospitals" is one."""
    told = [(m.text, m.value) for m in claim.mentions if m.kind in {"count", "percentage"}]
    return any(text in (claim.subject or "") and isinstance(value, Quantity) and value.high != 1 for text, value in told)


def _are_of_one_thing(left: Claim, right: Claim, story: Story) -> bool:
    """One occasion, and no other names but that of whom the other calls "the girl"."""
    one_is_named = _is_of_a_name(left) != _is_of_a_name(right)
    clash = not one_is_named and names_clash(left, right, story)
    return may_be_one_occasion(left, right, story) and not clash and not different_sources(left, right)


def _compare(one: Told, other: Told, story: Story) -> Comparison:
    """In conflict; where one report is later, the thing may have changed, or more been seen, but not been left untouched after all."""
    (left, state), (right, second) = one, other
    if state == second:
        return Comparison(verdict="agree", explanation=f"Both have it {state}.")
    order = story.later(left, right)
    early, late = (state, second) if order > 0 else (second, state)
    if order != 0 and late != "untouched" and {state, second} != PLACES_OF_DEATH:
        words = sentence(f"The later report has it {late}, the earlier one {early}")
        return Comparison(verdict="updated", reason="time", explanation=words)
    if {state, second} == DEGREES:
        return Comparison(verdict="compatible", reason="coarser", explanation=f"One has it {state}, the other {second}: both can be so.")
    return Comparison(verdict="conflict", explanation=f"One has it {state}, the other {second}; both cannot be so.")
