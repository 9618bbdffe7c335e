"""A number is compared only with a number about the same thing: this decides what is the same thing.

Heads are lemmas of what is counted; words that stand for each other in news counts ("people", "residents", "victims") form classes, and so do
the events that counts are kept of. Two classes that differ (killed against injured) are never the same slot.
"""

from __future__ import annotations

from crosscheck.records import Quantity, Slot

HEAD_CLASSES: tuple[frozenset[str], ...] = (
    frozenset("person people man woman victim child other passenger passerby civilian individual somebody".split()),
    frozenset("resident inhabitant population".split()),
    frozenset("boat vessel skiff ship craft dinghy".split()),
    frozenset("home house building residence property structure".split()),
    frozenset("car vehicle truck automobile".split()),
    frozenset("worker employee staff staffer staffers contractor".split()),
    frozenset("official minister officer member dignitary envoy".split()),
    frozenset("quake earthquake temblor tremor magnitude".split()),
    frozenset("aftershock".split()),
    frozenset("round bullet cartridge shot".split()),
    frozenset("arrest apprehension detention".split()),
    frozenset("death fatality".split()),
    frozenset("injury".split()),
    frozenset("pirate crew crewman brigand sailor crewmember".split()),
    frozenset("police policeman officer cop".split()),
    frozenset("soldier troop serviceman".split()),
    frozenset("migrant refugee asylum-seeker immigrant".split()),
    frozenset("protester demonstrator marcher".split()),
    frozenset("town village hamlet".split()),
)

EVENT_CLASSES: dict[str, frozenset[str]] = {
    "killed": frozenset("kill die dead death fatality fatal perish slay murder lose toll claim".split()),
    "injured": frozenset("injure wound hurt injury hospitalize hospitalise treat burn".split()),
    "arrested": frozenset("arrest detain apprehend nab capture hold custody arrest catch seize".split()),
    "missing": frozenset("miss missing unaccounted".split()),
    "displaced": frozenset("displace evacuate flee homeless shelter".split()),
    "rescued": frozenset("rescue save".split()),
    "damaged": frozenset("damage destroy flatten raze level wreck collapse ruin hit topple devastate affect".split()),
    "populated": frozenset("population resident home inhabit".split()),
    "charged": frozenset("charge indict accuse".split()),
    "shot": frozenset("shoot fire".split()),
}

_PEOPLE = HEAD_CLASSES[0]


def event_class(slot: Slot) -> str | None:
    """The class of the event that a quantity is kept of, from its event or from its head ("17 deaths")."""
    for name, words in EVENT_CLASSES.items():
        if slot.event in words:
            return name
    return next((name for name, words in EVENT_CLASSES.items() if slot.head in words), None)


def same_head(left: str | None, right: str | None) -> bool:
    """Whether two lemmas name the same kind of thing in a count."""
    if left is None or right is None:
        return left is right
    return left == right or any(left in words and right in words for words in HEAD_CLASSES)


def same_slot(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities of aligned claims are about the same thing."""
    if left.ordinal != right.ordinal:
        return False
    events = event_class(left.slot), event_class(right.slot)
    if None not in events and events[0] != events[1]:
        return False
    if same_head(left.slot.head, right.slot.head):
        return not _clash(left.slot, right.slot)
    if events[0] is not None and events[0] == events[1]:
        # "80 injured" has no noun, "17 deaths" counts people by their fate.
        return bool({left.slot.head, right.slot.head} & {None, *_PEOPLE, *EVENT_CLASSES[events[0]]})
    return left.unit == right.unit and left.unit != "1" and (left.slot.head is None or right.slot.head is None)


_OPPOSED: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset({"male", "man", "boy"}), frozenset({"female", "woman", "girl"})),
    (frozenset({"adult"}), frozenset({"juvenile", "child", "minor"})),
    (frozenset({"first"}), frozenset({"second", "third", "last"})),
)


def _clash(left: Slot, right: Slot) -> bool:
    a, b = {left.head, *left.modifiers}, {right.head, *right.modifiers}
    return any((a & x and b & y and not a & y) or (a & y and b & x and not a & x) for x, y in _OPPOSED)
