"""Word tables of the quantity grammar: numerals, hedges, bounds, and nouns and verbs that decide what a number counts."""

from __future__ import annotations

from typing import Literal

Bound = Literal["at_least", "more_than", "at_most", "less_than", "nearly"]

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
TENS = {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0, "lakh": 1e5, "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7, "mln": 1e6, "bln": 1e9, "bn": 1e9, "tn": 1e12,
}  # fmt: skip
ATTACHED_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "t": 1e12}
"""Letters glued to an amount of money; "m" glued to anything else is a metre."""

PLURAL_SCALES = {"dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
"""A bare plural means two or more of them, with no upper end: "dozens" is [24, None], "hundreds" [200, None]."""

AGE_UNITS = {
    form: years
    for unit, years in (("year", 1.0), ("month", 1 / 12), ("week", 7 / 365.25), ("day", 1 / 365.25))
    for form in (unit, f"{unit}s")
}
"""What ages are given in, as parts of a year."""
AGE_WORDS = frozenset({"-", "old", *AGE_UNITS})

VAGUE = {
    "several": (3, 20), "multiple": (3, 20), "few": (2, 10), "couple": (2, 3), "handful": (3, 10), "many": (3, None), "numerous": (3, None),
}  # fmt: skip
"""What the words can honestly cover. Upper ends are generous: an editor would not call "several" of seven or of twelve an error,
but would of fifty; lower ends are the dictionaries'."""

ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
NOT_RANKED = frozenset({
    "lady", "amendment", "responder", "half", "time", "floor", "street", "avenue", "grade", "grader", "degree", "name", "minister",
    "class", "place",
    "world", "party", "hand", "thing", "quarter", "century", "district", "circuit", "division", "person", "precinct", "ward", "step",
    "base", "trimester",
    "thought", "gentleman", "round", "inning", "period", "set", "baseman", "down", "birthday", "anniversary", "year", "day", "week",
    "month",
})  # fmt: skip
"""Nouns whose ordinal names a thing, or a time, and does not rank events."""

FRACTIONS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6,
    "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

HEDGES: dict[str, Bound | None] = {
    "about": None, "around": None, "roughly": None, "approximately": None, "approx": None, "some": None, "an estimated": None,
    "estimated": None,
    "more or less": None, "circa": None, "in the region of": None, "in the neighborhood of": None, "an average of": None,
    "close to": "nearly",
    "almost": "nearly", "nearly": "nearly", "virtually": "nearly", "just under": "less_than", "just over": "more_than",
    "at least": "at_least",
    "no fewer than": "at_least", "no less than": "at_least", "not less than": "at_least", "a minimum of": "at_least",
    "minimum of": "at_least",
    "more than": "more_than", "over": "more_than", "upwards of": "more_than", "upward of": "more_than", "in excess of": "more_than",
    "greater than": "more_than", "exceeding": "more_than", "above": "more_than", "well over": "more_than", "well more than": "more_than",
    "slightly more than": "more_than", "a little more than": "more_than", "a little over": "more_than", "north of": "more_than",
    "up to": "at_most", "as many as": "at_most", "as much as": "at_most", "as few as": "at_least", "as little as": "at_least",
    "no more than": "at_most",
    "not more than": "at_most", "at most": "at_most", "a maximum of": "at_most", "maximum of": "at_most", "as long as": "at_most",
    "as high as": "at_most",
    "fewer than": "less_than", "less than": "less_than", "under": "less_than", "below": "less_than", "slightly less than": "less_than",
    "a little less than": "less_than", "slightly fewer than": "less_than", "shy of": "less_than", "not quite": "less_than",
    "exactly": None, "just": None, "only": None, "a total of": None, "total of": None, "another": None, "a further": None,
    "an additional": None,
    "additional": None, "all": None, "a whopping": None, "a record": None,
}  # fmt: skip
"""Longest first wins. Those in EXACT say nothing about the number and only belong to its words."""
EXACT = frozenset(
    {
        "exactly",
        "just",
        "only",
        "a total of",
        "total of",
        "another",
        "a further",
        "an additional",
        "additional",
        "all",
        "a whopping",
        "a record",
    }
)
HEDGE_WORDS = frozenset(word for words in HEDGES for word in words.split()) - {"a", "an", "of", "all", "as", "the", "in", "by", "to"}
"""Single words that hedges are made of."""
SPATIAL = frozenset({"over", "under", "above", "below", "around", "about"})
"""Hedges that are prepositions of place elsewhere."""
AFTER: dict[str, Bound | None] = {
    "or more": "at_least", "or greater": "at_least", "or higher": "at_least", "or above": "at_least", "and over": "at_least",
    "and up": "at_least",
    "or older": "at_least", "or fewer": "at_most", "or less": "at_most", "or under": "at_most", "or so": None, "at least": "at_least",
    "at most": "at_most",
    "plus": "at_least", "- plus": "at_least", "+": "at_least", "- odd": None, "- some": None, "- ish": None,
}  # fmt: skip

KILL = frozenset({
    "kill", "die", "slay", "murder", "drown", "perish", "execute", "massacre", "dead", "deceased", "assassinate", "succumb", "electrocute",
    "behead", "lynch", "asphyxiate", "decapitate", "slaughter",
})  # fmt: skip
INJURE = frozenset({"injure", "wound", "hurt", "hospitalize", "hospitalise", "maim", "injured", "wounded"})
MISSING = frozenset({"missing", "unaccounted"})
ARREST = frozenset({"arrest", "apprehend", "detain", "jail", "imprison"})
SHOOT = frozenset(
    {"shoot", "stab", "strike", "rescue", "evacuate", "charge", "displace", "kidnap", "abduct", "sicken", "infect", "trap", "hit", "gun"}
)
"""Things that are done to people: a number with no noun that undergoes them counts persons."""
CASUALTY_ADJECTIVES = {
    "dead": "kill", "die": "kill", "dies": "kill",
    "killed": "kill", "deceased": "kill", "slain": "kill", "injured": "injure", "wounded": "injure", "hurt": "injure",
    "missing": "missing",
    "hospitalized": "injure", "hospitalised": "injure", "arrested": "arrest", "detained": "arrest", "jailed": "arrest", "shot": "shoot",
    "stabbed": "stab",
    "homeless": "displace", "displaced": "displace", "unaccounted": "missing", "evacuated": "evacuate", "rescued": "rescue",
}  # fmt: skip
TOLL_NOUNS = {
    "death": "kill",
    "fatality": "kill",
    "killing": "kill",
    "homicide": "kill",
    "casualty": "casualty",
    "injury": "injure",
    "toll": "kill",
}
EVENT_NOUNS = {
    "death": "kill", "killing": "kill", "murder": "kill", "slaying": "kill", "drowning": "kill", "massacre": "kill", "execution": "kill",
    "wounding": "injure",
    "injury": "injure", "shooting": "shoot", "stabbing": "stab", "arrest": "arrest", "detention": "arrest", "kidnapping": "kidnap",
    "abduction": "kidnap",
    "rescue": "rescue", "evacuation": "evacuate", "indictment": "indict", "layoff": "dismiss",
}  # fmt: skip
"""What is done to the people behind "of": "the deaths of 12 soldiers"."""
VICTIMS = {
    "homicide": "kill",
    "murder": "kill",
    "killing": "kill",
    "slaying": "kill",
    "fatality": "kill",
    "shooting": "shoot",
    "stabbing": "stab",
}
MULTIPLES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
FOLDS = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10}

CASUALTY_VERBS = {
    form: event
    for event, forms in {
        "kill": "kill kills killed killing slain slays",
    "injure": "injure injures injured injuring wound wounds wounded wounding hurts hurting",
        "arrest": "arrest arrests arrested arresting detain detains detained detaining", "shoot": "shoots shooting",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Read by form, since headlines make the tagger take "Kills" for a noun."""

CONTAINERS = frozenset({
    "group", "team", "total", "number", "series", "gang", "crowd", "set", "batch", "string", "convoy", "fleet", "panel", "list", "bunch",
    "array",
    "rest", "majority", "pair", "couple", "handful", "trio", "crew", "cluster", "piece", "ton", "type", "kind", "sort",
})  # fmt: skip
"""Nouns that stand before "of" and say little of what is counted."""

VOTING = frozenset(
    {"vote", "votes", "voted", "voting", "approved", "rejected", "confirmed", "ratified", "adopted", "backed", "endorsed", "agreed"}
)
VOTE_WORDS = VOTING | {"ruling", "ruled", "decision", "margin", "majority", "party-line", "passed"}
SHAKING = frozenset({"magnitude", "richter", "quake", "earthquake", "temblor", "aftershock", "aftershocks", "tremor", "seismic"})
