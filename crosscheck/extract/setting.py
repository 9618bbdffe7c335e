"""When and where a sentence's event took place: what keeps a quake of today apart from the quake of two years ago in the last paragraph."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import groupby

from crosscheck.records import Claim, Moment, Place, Setting

POINTING = frozenset({"it", "he", "she", "they", "this", "that", "these", "those"})
"""Subjects with which a sentence goes on about what the one before it told."""

LOCATIVE = frozenset({"in", "at", "on", "within", "inside", "near", "off", "across", "throughout", None})
"""What happens "in" a town happens there; what lies "south of" it or goes "to" it does not."""

INSTRUMENTS = frozenset("law act statute rule decree treaty pact accord constitution amendment code charter".split())
"""What is in force long after its date: who acts under a law of the 1970s acts now."""

ADDITIVE = re.compile(r"\b(?:also|as well)\b")
"""Words by which a place is told in addition."""

PARTS_OF_THE_COMPASS = frozenset(
    """northern southern eastern western central northeastern northwestern southeastern southwestern
    north south east west northeast northwest southeast southwest""".split()
)


def with_settings(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one article, in reading order, each with the setting of its sentence."""
    placed: list[Claim] = []
    before = Setting()
    for _, group in groupby(claims, key=lambda claim: claim.sentence):
        members = list(group)
        own = Setting(**_dates(_main_moment(members)), **_places(members))
        goes_on = own.start is None and (members[0].subject or "").lower() in POINTING and not any(map(_is_open, members))
        if goes_on:
            own = _filled(own, before)
        if own.places and any(ADDITIVE.search(claim.text) for claim in members):
            own = _together(own, before)
        placed.extend(claim.model_copy(update={"setting": _placed(claim, members, own, goes_on=goes_on)}) for claim in members)
        before = own
    return placed


def _placed(claim: Claim, members: Sequence[Claim], sentence: Setting, *, goes_on: bool) -> Setting:
    when = _dates(_moment_of(claim, members))
    if goes_on and not when:
        when = _days(sentence.start, sentence.end)
    places = _places([claim])
    return Setting(**when, **(places if places["places"] else {"places": sentence.places, "around": sentence.around}))


def _filled(setting: Setting, wider: Setting) -> Setting:
    """A setting with what it leaves open taken from a wider one."""
    when = setting if setting.start is not None else wider
    where = setting if setting.places else wider
    return Setting(start=when.start, end=when.end, places=where.places, around=where.around)


def _together(setting: Setting, other: Setting) -> Setting:
    """A setting with the places of another beside its own: what "also shook Oman" shook the place told before."""
    places, around = (tuple(dict.fromkeys(a + b)) for a, b in ((setting.places, other.places), (setting.around, other.around)))
    return setting.model_copy(update={"places": places, "around": around})


# --- when -----------------------------------------------------------------------------------------------------------


def _moment_of(claim: Claim, members: Sequence[Claim]) -> Moment | None:
    """The claim's own date, or one that its sentence gives for it too."""
    own = _moments(claim)
    if own or _is_open(claim):
        return own[0] if own else None
    others = [other for other in members if other is not claim]
    named = (moment for other in others for moment in _moments(other) if moment.event is not None and moment.event == claim.predicate)
    shared = (moment for other in others if _reaches(other, claim) for moment in _moments(other))
    return next(named, None) or next(shared, None)


def _reaches(dated: Claim, claim: Claim) -> bool:
    """Whether one clause's date holds for another: from the whole to its parts and onwards.

    Never from a clause inside it: "the senator, who resigned in May, pleaded guilty" leaves the plea undated. And backwards only
    within one subject's doings: "thwarted the raid and seized the boats on Friday".
    """
    if claim.start <= dated.start and dated.end <= claim.end:
        return False
    return dated.start <= claim.start or (dated.subject is not None and dated.subject == claim.subject)


def _main_moment(members: Sequence[Claim]) -> Moment | None:
    """The first date of a sentence that is not a mere clause within another's."""
    outer = [c for c in members if not any(o is not c and o.start <= c.start and c.end <= o.end for o in members)]
    named = {claim.predicate for claim in outer} - {None}
    moments = [moment for claim in members for moment in _moments(claim) if claim in outer or moment.event in named]
    return moments[0] if moments else None


def _moments(claim: Claim) -> list[Moment]:
    values = [mention.value for mention in claim.mentions]
    return [v for v in values if isinstance(v, Moment) and v.start and v.end and not v.recurring and v.event not in INSTRUMENTS]


def _is_open(claim: Claim) -> bool:
    """Whether a claim has a date of its own that is not known: "two weeks later", counted from who knows what."""
    values = [mention.value for mention in claim.mentions]
    return any(isinstance(v, Moment) and not (v.start or v.end or v.clock or v.recurring) for v in values)


def _dates(moment: Moment | None) -> dict[str, dt.date]:
    if moment is None or moment.start is None or moment.end is None:
        return {}
    return _days(moment.start.date(), moment.end.date())


def _days(start: dt.date | None, end: dt.date | None) -> dict[str, dt.date]:
    return {"start": start, "end": end} if start is not None and end is not None else {}


# --- where ----------------------------------------------------------------------------------------------------------


def _places(members: Sequence[Claim]) -> dict[str, tuple[str, ...]]:
    told = [mention for claim in members for mention in claim.mentions]
    sources = " ".join(claim.speaker or "" for claim in members)
    values = [
        mention.value for mention in told if mention.text not in sources
    ]  # "Tehran's seismologic center" sits there, the quake does not
    places = [v for v in values if isinstance(v, Place) and not v.metonym and v.role in LOCATIVE]
    return {
        "places": tuple(dict.fromkeys(name for place in places for name in _names(place))),
        "around": tuple(dict.fromkeys(name.lower() for place in places for name in place.within)),
    }


def _names(place: Place) -> list[str]:
    """The place, and for "southern Iran" the country too: what lies in Iran may lie in its south."""
    name = place.name.lower()
    part, _, whole = name.partition(" ")
    return [name, whole] if part in PARTS_OF_THE_COMPASS and whole in {wider.lower() for wider in place.within} else [name]
