"""What articles tell of a person wherever they name one: how the name is written, and how old the person is.

Neither has to do with whether two claims share their other words: "Ana Ruiz, 24, was driving" and "Ruiz, 26, a nurse, died at once".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations, product

from crosscheck.comparison.context import Side, Story, amount_of
from crosscheck.comparison.name.persons import SUFFIXES, compare_spelling, is_one_bearer
from crosscheck.comparison.name.roles import share_a_role
from crosscheck.comparison.spelling import folded
from crosscheck.records import Comparison, Kind, Name

MAX_AGE_SLIP = 2
"""Years by which two ages of one person differ, where the names are not quite the same; Jaylen, 9, and Jayden, 4, are brothers."""
NOUNS = frozenset(
    """man woman boy girl child baby infant toddler teen teenager mother father mom dad son daughter brother sister husband wife
    boyfriend girlfriend driver suspect victim student teacher officer deputy""".split()
)
"""What a headline writes with a capital, and is no name."""
SEXES: Mapping[str, str] = {
    **dict.fromkeys("man boy father son brother husband boyfriend uncle grandfather male grandson nephew".split(), "m"),
    **dict.fromkeys("woman girl mother daughter sister wife girlfriend aunt grandmother female granddaughter niece".split(), "f"),
}
TO_SOMEBODY = SEXES.keys() | {"child", "cousin", "sibling", "friend", "neighbor", "victim", "witness", "resident", "student"}
"""What one person may well be beside what another report calls him: a daughter is a sister too, and a victim."""
GENERATION = 15
"""Years that part a father from a son of his name."""


def pairs_of_persons(story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """Every two forms of a name, or ages of one person named, in two articles that are compared, each where its article has it first.

    Other kinds have none.
    """
    told = {article: sides for article in sorted(story.articles) if (sides := _told(story, article, kind))}
    for one, other in combinations(told, 2):
        if other in story.near[one]:
            yield from (pair for pair in product(told[one], told[other]) if _are_of_one_person(*pair, story))


def compare_name_forms(left: Side, right: Side, story: Story) -> Comparison | None:
    """How two forms of a name stand, of which neither article has the other's; None of sides that are not the first of their form.

    Two people may have names so alike: of two sexes, ages or callings they are two. That one has it wrong takes a sign that they are one.
    """
    one, other = _form(left, right, story), _form(right, left, story)
    if one is None or other is None or not _share_letters(one.name, other.name):
        return None
    ages = [ages_of(name, side.claim.article, story) for name, side in ((one, left), (other, right))]
    found = compare_spelling(one.name, other.name, same=bool(ages[0] & ages[1]))
    if found is None or folded(one.name) == folded(other.name):
        return found
    one, other = _by_calling(one), _by_calling(other)
    if (one.sex and other.sex and one.sex != other.sex) or (one.roles and other.roles and not share_a_role(one, other)):
        return None
    if all(ages) and not any(abs(a - b) <= MAX_AGE_SLIP for a in ages[0] for b in ages[1]):
        return None
    sure = ages[0] & ages[1] or (one.roles and other.roles) or story.link(left.claim, right.claim) is not None
    return found if found.verdict != "conflict" or sure else None


def _by_calling(name: Name) -> Name:
    return name.model_copy(update={"roles": tuple(role for role in name.roles if not TO_SOMEBODY & set(role.split()))})


def owner_of(side: Side, story: Story) -> Name | None:
    """The person with a name whose age a side tells, by the fullest name that the article has; None of "the boy" and "Mother"."""
    value = amount_of(side)
    head = (value.slot.head if value else None) or ""
    if not head[:1].isupper() or head.split()[-1].lower() in NOUNS:
        return None
    words = set(folded(head).split())
    full = [side.mention.value for side in story.name_forms.get(side.claim.article, {}).values() if side.mention]
    named = [
        name for name in full if isinstance(name, Name) and (set(folded(name.name).split()) >= words or is_one_bearer(head, name.name))
    ]
    if len(named) == 1:
        return named[0]
    known = named or " " in head or folded(head) in map(folded, story.names_of_persons(side.claim.article))
    return Name(name=head) if known else None


def name_told(side: Side, story: Story) -> Name | None:
    """Whom a side tells of, by naming or by an age; None of people without a name."""
    value = side.mention.value if side.mention else None
    return value if isinstance(value, Name) else owner_of(side, story)


def sides_of(person: Name, article: str, story: Story) -> Iterator[Side]:
    """Where an article names a person or tells the person's age."""
    sides = (*story.sides("person", article), *story.sides("age", article))
    return (side for side in sides if (name := name_told(side, story)) and name.name == person.name)


def bearers_of(person: Name, article: str, story: Story) -> Iterator[Side]:
    """Where an article tells of one who surely bears the name, be it fuller or shorter there."""
    sides = (*story.sides("person", article), *story.sides("age", article))
    return (side for side in sides if (name := name_told(side, story)) and is_one_bearer(name.name, person.name) == "surely")


def ages_of(person: Name, article: str, story: Story) -> frozenset[float]:
    """The ages that an article gives a person."""
    told = (amount_of(side) for side in sides_of(person, article, story))
    return frozenset(value.low for value in told if value and value.low is not None)


def has_some_of(person: Name, article: str, story: Story) -> bool:
    """Whether an article has any word of a person's name."""
    return bool((_words_of(person.name) - SUFFIXES - SEXES.keys()) & _words_of(story.articles[article].text))


def _words_of(text: str) -> set[str]:
    """Without points and what a hyphen ties: CJ Orsa is C.J. Orsa-Lind."""
    words = folded(text).replace(".", "").replace("-", " ").split()
    return {word.strip(",;:!?'\"“”()").removesuffix("'s") for word in words}


def are_both_named(left: Side, right: Side, story: Story) -> bool:
    """Whether both sides tell ages of persons with names."""
    return owner_of(left, story) is not None and owner_of(right, story) is not None


def bear_one_name(left: Side, right: Side, story: Story) -> bool:
    """Whether two ages are of one person with a name."""
    one, other, a, b = owner_of(left, story), owner_of(right, story), amount_of(left), amount_of(right)
    if one is None or other is None or a is None or b is None or (one.sex and other.sex and one.sex != other.sex):
        return False
    gap = abs((a.low or 0) - (b.low or 0)) if a.unit == b.unit else 0
    bearer = is_one_bearer(one.name, other.name)
    one_suffix = _is_junior(one.name) == _is_junior(other.name)
    return (bearer == "surely" and (one_suffix or gap < GENERATION)) or (bearer == "perhaps" and gap <= MAX_AGE_SLIP)


def _is_junior(name: str) -> bool:
    return folded(name).replace(".", "").split()[-1] in SUFFIXES


def _told(story: Story, article: str, kind: Kind) -> Collection[Side]:
    if kind != "age":
        return story.name_forms.get(article, {}).values() if kind == "person" else ()
    ages: dict[tuple[str, float | None], Side] = {}
    for side in story.sides(kind, article):
        value, owner = amount_of(side), owner_of(side, story)
        if value is not None and owner is not None:
            ages.setdefault((owner.name, value.low), side)
    return ages.values()


def _are_of_one_person(left: Side, right: Side, story: Story) -> bool:
    return bear_one_name(left, right, story) if amount_of(left) else compare_name_forms(left, right, story) is not None


def _form(side: Side, other: Side, story: Story) -> Name | None:
    value = side.mention.value if side.mention else None
    if not isinstance(value, Name) or value.name in story.name_forms.get(other.claim.article, {}):
        return None
    return value if story.name_forms.get(side.claim.article, {}).get(value.name) == side else None


def _share_letters(left: str, right: str) -> bool:
    """Whether some word of both begins alike, which is quickly seen."""
    return bool({word[0] for word in folded(left).split()} & {word[0] for word in folded(right).split()})
