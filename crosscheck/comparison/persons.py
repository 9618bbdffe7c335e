"""What articles tell of a person wherever they name one: how the name is written, and how old the person is.

Neither has to do with whether two claims share their other words: "Ana Ruiz, 24, was driving" and "Ruiz, 26, a nurse, died at once".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import combinations, product

from crosscheck.comparison.context import Side, Story, amount_of
from crosscheck.comparison.name import compare_spelling
from crosscheck.comparison.slots import same_person
from crosscheck.records import Comparison, Kind, Name


def pairs_of_persons(story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """Every two forms of a name, or ages of one person named, in two articles that are compared, each where its article has it first.

    Other kinds have none.
    """
    told = {article: sides for article in sorted(story.articles) if (sides := _told(story, article, kind))}
    for one, other in combinations(told, 2):
        if other in story.near[one]:
            yield from (pair for pair in product(told[one], told[other]) if _are_of_one_person(*pair, story))


def compare_name_forms(left: Side, right: Side, story: Story) -> Comparison | None:
    """How two forms of a name stand, of which neither article has the other's; None of sides that are not the first of their form."""
    name, other = _form(left, right, story), _form(right, left, story)
    return compare_spelling(name, other) if name and other else None


def is_of_someone_named(side: Side) -> bool:
    """Whether an age is of a person with a name, not of "the boy"."""
    value = amount_of(side)
    return value is not None and (value.slot.head or "")[:1].isupper()


def _told(story: Story, article: str, kind: Kind) -> Collection[Side]:
    if kind != "age":
        return story.name_forms.get(article, {}).values() if kind == "person" else ()
    ages: dict[tuple[str | None, float | None], Side] = {}
    for side in story.sides(kind, article):
        value = amount_of(side)
        if value is not None and is_of_someone_named(side):
            ages.setdefault((value.slot.head, value.low), side)
    return ages.values()


def _are_of_one_person(left: Side, right: Side, story: Story) -> bool:
    a, b = amount_of(left), amount_of(right)
    return same_person(a, b) if a is not None and b is not None else compare_name_forms(left, right, story) is not None


def _form(side: Side, other: Side, story: Story) -> str | None:
    value = side.mention.value if side.mention else None
    name = value.name if isinstance(value, Name) else ""
    is_first = story.name_forms.get(side.claim.article, {}).get(name) == side
    return name if is_first and name not in story.name_forms.get(other.claim.article, {}) else None
