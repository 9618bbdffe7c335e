"""Places that no list and no recogniser knows, by where they stand: "the Lindqvist auction house", "the streets of Quenabar"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions import place_words as words
from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import gazetteer
from crosscheck.extract.mentions.gazetteer_data import COMMON_WORDS
from crosscheck.extract.mentions.given_names import FEMALE, MALE
from crosscheck.extract.mentions.name_organisations import is_event
from crosscheck.extract.mentions.name_shape import is_capitalised, is_name_part, name_end, name_start
from crosscheck.extract.mentions.place_cues import Cue

_PREMISES = frozenset(
    """plant factory mine market port mill warehouse depot refinery shipyard quarry colliery smelter sawmill range hills forest
    pass ranch mansion barracks nightclub pub pier quay tunnel bridge ferry terminal pipeline reservoir dam works quarter suburb
    square shipyards docks castle""".split()
)
"""Behind a name these say where: nothing but premises or a stretch of land is called so."""
_HOUSES = frozenset({"auction", "opera", "guest", "town", "custom", "power", "slaughter"})
"""Before "house", which else is somebody's."""
_HOLDERS = (
    frozenset("streets outskirts residents inhabitants mayor suburbs townspeople settlement harbour harbor castle forest jungle".split())
    | words.DIRECTIONS
)
"""Before "of": only a place has them."""
_PARTS_OF_LAND = frozenset("summit slopes slope foot flank flanks banks bank shores shore mouth crater peak".split())
"""Before "of the": "the summit of the Orrhorn"."""
_CALLED_AT = frozenset("station stadium airport hospital school church hotel junction cemetery prison theatre theater".split())
"""The same behind "at": a station may be a broadcaster's, too."""
_BEFORE = frozenset({"in", "near", "outside", "around"})
_GOING = frozenset(
    "travel fly go drive head move return sail march flee deport extradite relocate commute run lead stretch sweep roll walk".split()
)
"""Before "to", "through" or "across" and a name: one goes there."""
_VISITED = frozenset({"visit", "flee", "tour"})
_WAYS = frozenset({"to", "through", "across", "towards", "toward"})
_SITES = frozenset(
    """brook stream river creek lake pond dam weir lock canal bridge crossing junction roundabout crossroads station port harbour
    harbor quay
    jetty marina camp mine quarry pit colliery plant mill works farm field beach cove lido chapel church abbey cathedral mosque temple
    castle
    fort estate barracks base airfield airstrip border landfill reservoir tunnel depot shipyard refinery cemetery monument ruin village
    settlement resort crater cave cliff slope hill hillside mountain ridge valley forest wood woodland bush brush scrub heath moor pasture
    meadow marsh coast shore shoreline headland road motorway highway railway track line viaduct pier spring waterfall glacier sewer drain
    reserve sanctuary substation windfarm lighthouse prison jail""".split()
)
"""What lies at, above or below a place, and at no person or firm: "a brook at Temebury"."""
_LAND_TAILS = frozenset("moor ridge woods wood heath marsh hill hills forest pass peak springs glen meadows pond common dale fell".split())
"""The last word of a stretch of land's name, and of people's."""
_ABOVE = frozenset({"above", "below", "beneath", "beside", "beyond", "overlooking"})
_NOWHERE = frozenset({"heaven", "hell", "paradise", "general", "part", "vain"})
_MAX_MODIFIERS = 2
_MIN_LETTERS = 3


def slots(doc: Any) -> Iterator[Cue]:
    """Spans of tokens that are called like places there; which of them are somebody's or some firm's name the caller must know."""
    yield from stations(doc)
    for token in doc[1:]:
        if token.lower_ in _PREMISES and token.is_lower or token.lower_ == "house" and doc[token.i - 1].lower_ in _HOUSES:
            yield from _premises(doc, token.i)
        elif token.dep_ == "dobj" and token.head.lemma_ in _VISITED and token.ent_type_ != "PERSON":
            yield from _behind(doc, name_start(doc, token.i + 1, _is_part))
        elif token.lower_ == "the" and token.i > 1 and doc[token.i - 1].lower_ == "of" and doc[token.i - 2].lower_ in _PARTS_OF_LAND:
            if doc[token.i + 1 : token.i + 2] and doc[token.i + 1].ent_type_ not in {"ORG", "NORP"}:
                yield from _behind(doc, token.i + 1)
        elif _leads_to_a_place(token) and not _in_headline(doc, token.i):
            yield from _behind(doc, token.i + 1)


def stations(doc: Any) -> Iterator[Cue]:
    """As in "at Orvelle Junction station": premises that no firm or person of the name has a part in."""
    for token in doc[2:]:
        if token.lower_ in _CALLED_AT and token.is_lower:
            yield from (cue for cue in _premises(doc, token.i) if cue.start and doc[cue.start - 1].lower_ == "at")
        elif token.i + 1 < len(doc) and (token.lower_ == "at" or token.lower_ in _ABOVE) and not _in_headline(doc, token.i):
            yield from (cue for cue in _behind(doc, token.i + 1) if _lies_there(token, cue))


def _lies_there(preposition: Any, cue: Cue) -> bool:
    """As in "a dam above Orrin", "came down at Wester Moor"."""
    site = preposition.head.pos_ in {"NOUN", "PROPN"} and preposition.head.lemma_.lower() in _SITES
    land = cue.end - cue.start > 1 and preposition.doc[cue.end - 1].lower_ in _LAND_TAILS
    return site or land


def _leads_to_a_place(token: Any) -> bool:
    if token.lower_ == "of":
        return token.nbor(-1).lower_ in _HOLDERS
    if token.lower_ == "off":
        return bool(token.dep_ == "prep" and token.ent_type_ == "")
    return token.lower_ in _BEFORE or (token.lower_ in _WAYS and token.dep_ == "prep" and token.head.lemma_.lower() in _GOING)


def _in_headline(doc: Any, preposition: int) -> bool:
    """As in "Teen Hurt in Shooting": where every word is capitalised, a capital says nothing."""
    before = doc[preposition - 1]
    return is_capitalised(doc[preposition]) and not doc[preposition].is_sent_start or before.text.istitle() and not before.is_sent_start


def _premises(doc: Any, noun: int) -> Iterator[Cue]:
    """As in "the Polgrave asbestos mine": the name, at most two common words, and the noun."""
    last = noun - 1
    while last > 0 and noun - last <= _MAX_MODIFIERS and doc[last].is_lower and doc[last].pos_ in {"NOUN", "ADJ"}:
        last -= 1
    start = name_start(doc, last + 1, _is_part)
    goes_on = noun + 1 < len(doc) and doc[noun + 1].pos_ in {"NOUN", "PROPN"} and doc[noun].whitespace_
    if start <= last and not goes_on and _is_name(doc, start, last + 1):
        yield Cue(start, noun + 1, "venue")


def _behind(doc: Any, start: int) -> Iterator[Cue]:
    """As in "around Saint-Orlac": the name is all that the preposition has."""
    end = name_end(doc, start, _is_part)
    behind = doc[end] if end < len(doc) else None
    followed = behind is not None and (
        behind.pos_ in {"NOUN", "PROPN", "NUM"} or behind.tag_ == "VBG" or behind.text in {"'s", "’s", "&", "-", "–", "#"}
    )
    if end > start and not followed and is_capitalised(doc[end - 1]) and _is_name(doc, start, end):
        yield Cue(start, end, "unknown")


def _is_part(token: Any) -> bool:
    return is_name_part(token) and not token.text.isupper() and token.ent_type_ not in {"LAW", "WORK_OF_ART"}


def _is_name(doc: Any, start: int, end: int) -> bool:
    """No word that begins the sentence, is known for something else, or belongs to a person's or an organisation's longer name."""
    first, text = doc[start], doc[start:end].text
    if first.is_sent_start or len(text) < _MIN_LETTERS or gazetteer().lookup(text) or is_event(doc[end - 1].text):
        return False  # "Suspect in Fatal Shooting Held"
    inner = {token.lower_ for token in doc[start:end]}
    known = titles.TITLES | titles.ROLES | titles.ORGANISATION_WORDS | titles.KNOWN_ORGANISATIONS | titles.NOT_ORGANISATIONS | MALE | FEMALE
    if inner & (known | _NOWHERE) or {token.text for token in doc[start:end]} & known or inner & COMMON_WORDS:
        return False
    outside = doc[start].ent_iob_ == "I" or end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].ent_type_ in {"ORG", "PERSON"}
    return not (outside and first.ent_type_ in {"ORG", "PERSON"})
