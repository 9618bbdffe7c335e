"""Words that stand for each other in news counts: what is counted, and the fate that it is counted by.

"10 people were killed", "the quake's toll of 10" and "ten dead" fill one slot; "80 injured" fills another. The classes are closed lists of
plain news English, each named by its commonest member; a word in none of them stands for itself.
"""

from __future__ import annotations

from collections.abc import Sequence

THINGS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "person": "person people man woman victim child boy girl other others passenger passerby civilian individual pedestrian bystander "
        "casualty",
        "resident": "resident inhabitant population",
        "boat": "boat vessel skiff ship craft dinghy",
        "building": "home house building residence property structure",
        "vehicle": "car vehicle truck automobile",
        "worker": "worker employee staff staffer contractor",
        "official": "official minister dignitary envoy",
        "aftershock": "aftershock",
        "round": "round bullet cartridge",
        "arrest": "arrest apprehension detention",
        "crew": "pirate crew crewman brigand sailor crewmember",
        "police": "police policeman officer cop",
        "soldier": "soldier troop serviceman",
        "migrant": "migrant refugee immigrant",
        "protester": "protester demonstrator marcher reveler reveller attendee participant",
        "village": "town village hamlet settlement",
        "death": "death fatality toll",
        "injury": "injury",
        "suspect": "suspect defendant",
    }.items()
}

FATES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "killed": "kill die dead death fatality fatal perish slay murder claim toll drown",
        "injured": "injure wound hurt injury hospitalize hospitalise maim",
        "arrested": "arrest detain apprehend nab custody arrest round capture",
        "missing": "miss missing unaccounted",
        "displaced": "displace evacuate homeless",
        "rescued": "rescue save pull dig",
        "damaged": "damage destroy flatten raze level wreck collapse ruin topple devastate destruction hit affect",
        "population": "population",
        "charged": "charge indict",
        "shot": "shoot",
    }.items()
}

PEOPLE_FATES = frozenset({"killed", "injured", "missing", "displaced", "rescued", "shot"})
"""What happens to people: a number with such a fate and no noun counts people."""


def thing_of(head: str | None, fate: str | None) -> str | None:
    """The class of what is counted, or the lemma itself; deaths and injuries are people by their fate."""
    name = next((name for name, words in THINGS.items() if head in words), head)
    if name in {"death", "injury"} or head in FATES.get(fate or "", ()) or (name is None and fate in PEOPLE_FATES):
        return "person"
    return name


_NOUNS_OF_FATE = frozenset({"destruction", "damage", "death", "fatality", "injury", "arrest"})
"""Nouns that tell the fate where the verb is empty: "caused destruction in seven villages"."""


def fate_of(head: str | None, event: str | None, near: Sequence[str] = ()) -> str | None:
    """The class of the event that a count is kept by: from its predicate, else the counted noun ("17 deaths"), else a noun beside it."""
    for word in (event, head, *(word for word in near if word in _NOUNS_OF_FATE)):
        for name, words in FATES.items():
            if word in words:
                return name
    return None
