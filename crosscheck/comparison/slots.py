"""A number is compared only with a number about the same thing: this decides what is the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

from crosscheck.comparison.name.persons import may_be_one_name
from crosscheck.comparison.spelling import folded
from crosscheck.records import Quantity, Slot

DOERS = frozenset("gunman shooter attacker assailant robber suspect intruder burglar bomber hijacker kidnapper pirate".split())
"""Who did it, unless they are counted among those whom it befell."""
_OPPOSED: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset({"male", "man", "boy"}), frozenset({"female", "woman", "girl"})),
    (
        frozenset({"adult"}),
        frozenset("juvenile child children minor boy girl schoolchild schoolchildren pupil student teenager pensioner".split()),
    ),
    (frozenset({"first"}), frozenset({"second", "third", "last"})),
    (frozenset({"maximum", "minimum"}), frozenset({"average"})),
    (DOERS, frozenset("child baby toddler infant kid victim bystander hostage passenger neighbor neighbour".split())),
)
"""Words of which one number may have the one and another number the other, never of one thing."""
_EXCLUSIVE: tuple[frozenset[str], ...] = (
    frozenset({"total", "far", "altogether", "overall", "combined", "cumulative"}),
    frozenset({"aftershock", "foreshock"}),
    frozenset({"average", "median", "normally", "usually"}),
    frozenset({"season"}),
    frozenset({"gust"}),
    frozenset({"earlier", "originally", "initially"}),
    frozenset({"identity", "identify"}),
    frozenset({"qualify", "qualifying", "qualification", "heat", "semifinal"}),
    frozenset({"year", "annual", "annually", "yearly"}),
    frozenset({"quarter", "quarterly"}),
    frozenset({"month", "monthly"}),
    frozenset({"critically", "critical"}),
    frozenset({"seriously", "serious", "severely", "severe"}),
    (_ASKED := frozenset({"test", "invite", "expect", "plan", "limit", "ask", "demand", "seek", "request"})),
)
"""Words that make another thing of what they stand beside: a running total or a season's is not one occasion's count, an aftershock not the
quake, what was asked for not what was given."""
_UNITS_OF_TIME = frozenset({"year", "month", "quarter"})
MIN_NEAR_RATIO = 0.3
"""Amounts of one unit are of one thing only when the rarer words beside them are: every budget story is full of millions."""
SURE_SCORE = 0.7
"""Of pairs aligned this surely, most tell one fact; below it a clash of values more often means two facts."""
BEFALLING = frozenset({"killed", "injured", "missing", "shot"})
REST = frozenset({"other", "others", "more", "another", "additional", "next", "remaining", "rest", "them", "whom"})
MIN_SAME_WORDS = 3
SAME_WORDS_RATIO = 0.7
"""Three rarer words and most of all beside the poorer number: list items and amounts of one purchase, one budget line."""
MAX_SMALL_COUNT = 2
"""Two of anything are told of many things."""
SELF_EVIDENT_UNITS = frozenset({"magnitude"})
"""A story has one of it: nothing more need be said of what is measured."""

Rarity = Callable[[str], float]
"""How rare a word is in the story; in a story about a wall, "wall" tells nothing apart."""


def one_slot(left: Quantity, right: Quantity, rarity: Rarity) -> bool:
    """Whether two quantities of aligned claims may be about the same thing."""
    a, b = left.slot, right.slot
    if left.ordinal != right.ordinal or (a.fate and b.fate and a.fate != b.fate) or opposed(left, right):
        return False
    if left.unit == right.unit and left.unit != "1":
        return left.unit in SELF_EVIDENT_UNITS or near_ratio(a, b, rarity) >= MIN_NEAR_RATIO
    if a.thing is not None and a.thing == b.thing:
        return True
    if a.human and b.human and (left.parts or right.parts or "person" in {a.thing, b.thing}):
        return bool(left.parts or right.parts) or a.fate == b.fate
    return a.fate is not None and a.fate == b.fate and (a.thing is None or b.thing is None)


def is_rest(slot: Slot) -> bool:
    """Whether only those beside some others are counted: "two others", "seven more", "the next two"."""
    return bool(REST & {slot.head, *slot.modifiers, *slot.near})


def is_figure(value: Quantity) -> bool:
    """An amount that two sources hardly give by chance, and two events hardly share: "two leaders" is none."""
    return not value.vague and (value.unit != "1" or (value.low or 0) > MAX_SMALL_COUNT)


def is_lasting(left: Quantity, right: Quantity) -> bool:
    """Populations: true on any occasion, wherever a sentence happens to mention them."""
    return left.slot.fate == right.slot.fate == "population"


def told_in_the_same_words(left: Quantity, right: Quantity, rarity: Rarity) -> bool:
    """So many rarer words beside both numbers are the same ("vacation at the Holistic Retreat") that no date need say so."""
    shared = set(left.slot.near) & set(right.slot.near)
    return len(shared) >= MIN_SAME_WORDS and near_ratio(left.slot, right.slot, rarity) >= SAME_WORDS_RATIO


def same_person(left: Quantity, right: Quantity) -> bool:
    """Whether two ages are of one person, as far as the heads tell: they share a name, or say "boy" both."""
    one, other = left.slot.head or "", right.slot.head or ""
    shared = set(folded(one).split()) & set(folded(other).split())
    return bool(shared) and (not (one[:1].isupper() and other[:1].isupper()) or may_be_one_name(one, other))


def near_ratio(left: Slot, right: Slot, rarity: Rarity) -> float:
    """The share, by rarity, of the words beside the poorer number that stand beside the other too, in [0, 1]."""
    weights = [sum(rarity(word) for word in sorted(words)) for words in (set(left.near), set(right.near), set(left.near) & set(right.near))]
    fewer = min(weights[:2])
    return weights[2] / fewer if fewer else 0.0


def strong_key(value: Quantity) -> str | None:
    """What is counted where a story has but one of it: people by what became of them, a quake's magnitude; None for all else."""
    if value.ordinal or value.vague:
        return None
    if value.unit in SELF_EVIDENT_UNITS:
        return value.unit
    if value.unit == "1" and value.slot.thing not in {None, "wound"} and value.slot.fate not in {None, "population"}:
        return f"{value.slot.thing} {value.slot.fate}"
    return None


def opposed(left: Quantity, right: Quantity) -> bool:
    """Whether words beside two numbers rule out that they count one thing."""
    a, b = _words_of(left), _words_of(right)
    if left.slot.fate == right.slot.fate == "capacity":
        a, b = a - _ASKED, b - _ASKED  # a limit is what a ship is licensed to carry
    if _of_doers_and_victims(left, right) or _of_doers_and_victims(right, left):
        return True
    return of_opposites(left, right) or any(bool(a & words) != bool(b & words) for words in _EXCLUSIVE)


def _of_doers_and_victims(doers: Quantity, victims: Quantity) -> bool:
    """Two gunmen are none of the three women who were shot."""
    did_it = doers.slot.head in DOERS and doers.slot.fate not in BEFALLING
    return did_it and victims.slot.fate in BEFALLING and victims.slot.head not in DOERS


def of_opposites(left: Quantity, right: Quantity) -> bool:
    """Whether one is of men and one of women, one of adults and one of children."""
    one, other = left.slot.head, right.slot.head
    if any((one in x and other in y) or (one in y and other in x) for x, y in _OPPOSED):
        return True
    return are_opposed(_words_of(left), _words_of(right), _OPPOSED)


def are_opposed(
    left: AbstractSet[str | None], right: AbstractSet[str | None], pairs: Iterable[tuple[frozenset[str], frozenset[str]]]
) -> bool:
    """Whether of some pair the left words have one alone, and the right ones the other alone."""
    return any(_has_only(left, x, y) and _has_only(right, y, x) or _has_only(left, y, x) and _has_only(right, x, y) for x, y in pairs)


def _has_only(words: AbstractSet[str | None], one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(words & one) and not words & other


def _words_of(value: Quantity) -> set[str | None]:
    """Everything that a slot tells; the year of a "two-year ban" only says how long it is."""
    words = {value.slot.head, *value.slot.modifiers, *value.slot.near}
    return words - _UNITS_OF_TIME if value.unit == "second" else words
