"""When and where a sentence's event took place: what keeps a quake of today apart from the quake of two years ago in the last paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from crosscheck.records import Claim, Moment, Place, Setting

POINTING = frozenset({"it", "he", "she", "they", "this", "that", "these", "those"})
"""Subjects with which a sentence goes on about what the one before it told."""

LOCATIVE = frozenset({"in", "at", "on", "within", "inside", "near", "off", "across", "throughout", None})
"""What happens "in" a town happens there; what lies "south of" it or goes "to" it does not."""


def with_settings(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one article, in reading order, each with the setting of its sentence."""
    placed: list[Claim] = []
    before = Setting()
    for _, group in groupby(claims, key=lambda claim: claim.sentence):
        members = list(group)
        own = _setting(members)
        if own.start is None and (members[0].subject or "").lower() in POINTING:
            own = _filled(own, before)
        placed.extend(claim.model_copy(update={"setting": _filled(_setting([claim]), own)}) for claim in members)
        before = own
    return placed


def _filled(setting: Setting, wider: Setting) -> Setting:
    """A setting with what it leaves open taken from a wider one."""
    when = setting if setting.start is not None else wider
    where = setting if setting.places else wider
    return Setting(start=when.start, end=when.end, places=where.places, around=where.around)


def _setting(members: Sequence[Claim]) -> Setting:
    values = [mention.value for claim in members for mention in claim.mentions]
    dated = next((v for v in values if isinstance(v, Moment) and v.start and v.end and not v.recurring), None)
    places = [v for v in values if isinstance(v, Place) and not v.metonym and v.role in LOCATIVE]
    return Setting(
        start=dated.start.date() if dated and dated.start else None,
        end=dated.end.date() if dated and dated.end else None,
        places=tuple(dict.fromkeys(place.name.lower() for place in places)),
        around=tuple(dict.fromkeys(name.lower() for place in places for name in place.within)),
    )
