"""Words that stand for each other in news counts: what is counted, and the fate that it is counted by.

"10 people were killed", "the quake's toll of 10" and "ten dead" fill one slot; "80 injured" fills another. The classes are closed lists of
plain news English, each named by its commonest member; a word in none of them stands for itself.
"""

from __future__ import annotations

from collections.abc import Sequence

THINGS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "person": "person people victim other others passenger passerby civilian individual pedestrian bystander casualty soul "
        "reveler reveller guest attendee partygoer participant onlooker spectator",
        "child": "child kid boy girl minor juvenile infant baby toddler teen teenager youth youngster schoolchild",
        "man": "man male gentleman",
        "woman": "woman female lady",
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
        "protester": "protester protestor demonstrator marcher",
        "village": "town village hamlet settlement",
        "death": "death fatality toll",
        "injury": "injury",
        "suspect": "suspect defendant",
        "medal": "medal gold silver bronze",
    }.items()
}

FATES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "killed": "kill die dead fatal perish slay murder drown",
        "injured": "injure wound hurt hospitalize hospitalise maim",
        "arrested": "arrest detain apprehend nab custody capture",
        "missing": "missing unaccounted",
        "displaced": "displace evacuate homeless",
        "survived": "rescue save pull dig survive",
        "damaged": "damage destroy flatten raze level wreck collapse ruin topple devastate hit affect",
        "population": "population",
        "charged": "charge indict",
        "shot": "shoot",
        "aboard": "aboard",
        "capacity": "capacity",
    }.items()
}
FATES["arrested"] |= {"round up"}

FATE_NOUNS = {
    "death": "killed", "fatality": "killed", "toll": "killed", "murder": "killed", "killing": "killed", "homicide": "killed",
    "slaying": "killed", "drowning": "killed", "injury": "injured", "arrest": "arrested", "apprehension": "arrested",
    "detention": "arrested", "rescue": "survived", "evacuation": "displaced", "destruction": "damaged", "damage": "damaged",
    "population": "population", "charge": "charged", "indictment": "charged",
}  # fmt: skip
"""Counted nouns that tell the fate themselves: "17 deaths"; a verb's form need not ("three rounds", "five saves")."""
_SURVIVOR = "survivor"
_COUNTING = frozenset(
    "be number total rescue bring count confirm find list locate pick pluck pull reach recover register report take".split()
)
"""What is done to survivors in reports that count all of them; "two survivors testified" counts witnesses."""
_LIFELESS = frozenset({"dead", "lifeless"})
_ONE_EACH = frozenset("survivor death fatality toll murder killing homicide slaying drowning injury arrest apprehension detention".split())
"""So many of them are so many people; a person can have two wounds and face three charges."""
_DONE_TO_PEOPLE = frozenset({"kill", "injure", "arrest", "shoot", "rescue", "detain", "charge", "wound"})
_BODIES = frozenset({"body", "corpse"})
_TALLYING = frozenset({"count", "tally"})
_RECOVERING = frozenset({"recover", "retrieve", "pull", "pull out", "dig", "dig out", "dig up", "find", "discover", "remove"})
"""Whoever is pulled out is rescued, but for the dead."""
PEOPLE_FATES = frozenset({"killed", "injured", "missing", "displaced", "survived", "shot"})
"""What happens to people: a number with such a fate and no noun counts people."""


def thing_of(head: str | None, fate: str | None) -> str | None:
    """The class of what is counted, or the lemma itself; deaths and injuries are people by their fate."""
    if head in _ONE_EACH or (head is None and fate in PEOPLE_FATES) or (head in _BODIES and fate == "killed"):
        return "person"
    return next((name for name, words in THINGS.items() if head in words), head)


_NOUNS_OF_FATE = frozenset({"destruction", "damage", "death", "fatality", "injury", "arrest"})
_EMPTY_EVENTS = frozenset("cause bring wreak see report result leave inflict do".split())
"""Behind them a noun tells the fate: "caused destruction in seven villages"; beside any other verb a death may be someone else's."""


def fate_of(head: str | None, event: str | None, near: Sequence[str] = (), role: str | None = None) -> str | None:
    """The class of the event that a count is kept by: from its predicate, else the counted noun ("17 deaths"), else a noun beside it.

    Those who do it to others (`role` is agent: "12 officers arrested a man") do not share the fate.
    """
    if role == "agent" and event in _DONE_TO_PEOPLE:
        return None
    if head in _BODIES:
        return "killed" if event in _TALLYING else "recovered" if event in _RECOVERING else None
    if head == _SURVIVOR:
        return "survived" if event is None or event.split()[0] in _COUNTING else None
    by_event = next((name for name, words in FATES.items() if event in words), None)
    if by_event == "survived" and _LIFELESS & set(near):
        return "killed"
    if event in {"pull", "dig"} and role == "other":
        return None  # "pulled a gun on two guards"
    beside = next((FATE_NOUNS[word] for word in near if word in _NOUNS_OF_FATE), None) if event in _EMPTY_EVENTS else None
    return by_event or FATE_NOUNS.get(head or "") or beside
