"""How somebody hurt is: "in critical condition", "injuries that are not life-threatening", "released from hospital", or dead.

The claims need share no word. As with wounds, what brings them together is whom they tell it of; and where a story has but one who was
hurt and lives, all conditions are told of that one. They change within hours, so that two of one day can both be right; a later report
that has somebody better or dead, or a condition that was not told yet, updates the earlier one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.course.case import begins, is_before
from crosscheck.comparison.course.steps import CONDITION
from crosscheck.comparison.facts import Fact, Row, facts_of_rows, pairs_of_rows, related, row_of_claims
from crosscheck.comparison.incident.main_event import incident_of
from crosscheck.comparison.one_subject import bare
from crosscheck.comparison.people.harmed import PRONOUNS, SEVERAL, Person, people_of, rows_of
from crosscheck.comparison.people.persons import SEXES
from crosscheck.comparison.same_fact import counts_people
from crosscheck.comparison.verdicts import further, shortened
from crosscheck.records import Claim, Comparison, Name, Quantity

UNTOLD, IN_DANGER, OUT_OF_DANGER, RECOVERING, DEAD = range(len(CONDITION))
FORETOLD = frozenset({UNTOLD, OUT_OF_DANGER})
"""What is told by denying or expecting something too: "not life-threatening", "should survive"."""
_POSSESSIVES = {"his": "m", "her": "f"}


@dataclass(frozen=True)
class Condition:
    """The steps of recovery that an article tells of somebody, each with the first claim of its text that does, and of which sex."""

    claims: Mapping[int, Claim]
    sexes: frozenset[str] = frozenset()

    @property
    def steps(self) -> frozenset[int]:
        """Not that it is not told, where it is."""
        return frozenset(self.claims.keys() - {UNTOLD} or self.claims)

    @property
    def furthest(self) -> tuple[int, Claim]:
        """The last step, and the claim that tells it."""
        return max(self.claims.items(), key=lambda told: told[0])

    def told_by(self, common: frozenset[int] = frozenset()) -> Claim:
        """The first claim that tells a step beyond the `common` ones, if one does."""
        claims = [self.claims[step] for step in sorted(self.steps - common or self.steps)]
        return min(claims, key=lambda claim: (claim.headline, claim.start))


def conditions_of_the_hurt(story: Story) -> Iterator[Fact]:
    """A row for each person of whom two articles tell otherwise how he or she is."""
    return facts_of_rows("status", _rows(story), story)


def pairs_of_conditions(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims that such a row relates."""
    return pairs_of_rows(_rows(story))


def _rows(story: Story) -> Iterator[Row]:
    """Of each person told apart, then of the only one who lives, but of articles that tell of a person already."""
    seen: set[frozenset[str]] = set()
    people = (one for person in people_of(story, steps_of) if (one := _of_person(person, story)))
    for sides, relations in rows_of(people, partial(_compare_days, story=story), story):
        seen |= {frozenset({sides[one.left].claim.article, sides[one.right].claim.article}) for one in relations}
        yield sides, relations
    told = _of_the_living(story)
    found = {
        (i, j): comparison
        for (i, one), (j, other) in combinations(enumerate(told), 2)
        if other in story.near[one] and {one, other} not in seen and (comparison := _compare(told[one], told[other], story)) is not None
    }
    if any(comparison.verdict != "agree" for comparison in found.values()):
        common = frozenset.intersection(*(condition.steps for condition in told.values()))
        claims = [condition.told_by(common) for condition in told.values()]
        yield row_of_claims(claims, [related(*pair, comparison) for pair, comparison in found.items()])


def steps_of(claim: Claim) -> Iterator[tuple[int, int]]:
    """Where a claim tells how somebody is, and the step: not "life-threatening" of what is not."""
    found = [(step, match.span()) for step, words in enumerate(CONDITION.values()) for match in words.finditer(claim.text)]
    for step, (start, end) in found:
        within = any(one in FORETOLD and one != step and a <= start and end <= b for one, (a, b) in found)
        if not within and (step in FORETOLD or not claim.negated):
            yield start, step


def _of_person(person: Person[int], story: Story) -> tuple[Person[int], Side, Condition] | None:
    """What is told of a person; None where some of it is told of several."""
    if any(_tells_of_several(one.claim, story) for one in person.found):
        return None
    in_order = sorted(person.found, key=lambda one: one.claim.headline)
    condition = Condition({one.told: one.claim for one in reversed(in_order)})
    return person, Side(condition.furthest[1], None), condition


def _of_the_living(story: Story) -> Mapping[str, Condition]:
    """What each article tells of the only one who was hurt and lives.

    Nothing in a story of several who were hurt, and of an article that tells of a man and of a woman.
    """
    if incident_of(story) is None or any(_counts_several_hurt(claim) for claim in story.claims.values()):
        return {}
    found: dict[str, list[tuple[int, Claim]]] = defaultdict(list)
    since = begins(story)
    for claim in sorted(story.claims.values(), key=lambda claim: (claim.headline, claim.start)):
        if claim.status not in {"alleged", "denied", "possible"} and not is_before(claim, since):
            found[claim.article] += [(step, claim) for _, step in steps_of(claim) if step < RECOVERING]
    told: dict[str, Condition] = {}
    for article, steps in sorted(found.items()):
        sexes = frozenset(sex for _, claim in steps if (sex := _sex(claim)))
        if steps and len(sexes) < 2 and not any(_tells_of_several(claim, story) for _, claim in steps):  # noqa: PLR2004
            told[article] = Condition(dict(reversed(steps)), sexes)
    return told


def _tells_of_several(claim: Claim, story: Story) -> bool:
    return SEVERAL.search(story.articles[claim.article].text[slice(*claim.sentence)]) is not None


def _counts_several_hurt(claim: Claim) -> bool:
    amounts = (mention.value for mention in claim.mentions if isinstance(mention.value, Quantity))
    return any(counts_people(value) and value.slot.fate == "injured" and value.high != 1 for value in amounts)


def _sex(claim: Claim) -> str | None:
    """Of whom the claim's subject is, as far as its first words tell: "she", "the boy", "her injuries"."""
    words = [bare(word) for word in (claim.subject or "").split()]
    names = (m.value for m in claim.mentions if m.kind == "person" and m.text in (claim.subject or ""))
    of_name = next((name.sex for name in names if isinstance(name, Name) and name.sex), None)
    return of_name or next((sex for word in words if (sex := _POSSESSIVES.get(word) or PRONOUNS.get(word) or SEXES.get(word))), None)


def _compare_days(one: Condition, other: Condition, story: Story) -> Comparison | None:
    """An update where the later article has come further."""
    order = story.later(one.furthest[1], other.furthest[1])
    (step, early), (later_step, late) = (one.furthest, other.furthest) if order > 0 else (other.furthest, one.furthest)
    if order == 0 or later_step <= step:
        return None
    if step == UNTOLD:
        words = f"The earlier report has no condition, or not yet; the later one tells it: “{shortened(late.text)}”."
        return Comparison(verdict="updated", reason="time", explanation=words)
    return further(early, late)


def _compare(one: Condition, other: Condition, story: Story) -> Comparison | None:
    """Of one day both can be so; of two, only what was not told is told now: that somebody is better is told by person."""
    if one.sexes and other.sexes and one.sexes != other.sexes:
        return None
    if one.steps == other.steps:
        return Comparison(verdict="agree", explanation="Both tell the same condition.")
    if story.later(one.told_by(), other.told_by()) != 0:
        return _compare_days(one, other, story) if {UNTOLD} in (one.steps, other.steps) else None
    words = f"“{shortened(one.told_by(other.steps).text)}” and “{shortened(other.told_by(one.steps).text)}”"
    if {UNTOLD} in (one.steps, other.steps):
        return Comparison(verdict="compatible", reason="scope", explanation=f"One has no condition, or not yet: {words}.")
    coarser = one.steps < other.steps or other.steps < one.steps
    told = f"The condition may have changed, or is told by two sources: {words}."
    return Comparison(verdict="compatible", reason="coarser" if coarser else "scope", explanation=told)
