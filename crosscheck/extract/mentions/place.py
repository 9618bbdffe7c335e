"""Places: where things are said to be, with what each lies in, and apart from them the places that stand for governments."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Any

from crosscheck.extract.mentions.gazetteer_data import INSTITUTIONS, STATE_ABBREVIATIONS
from crosscheck.extract.mentions.name_shape import is_capitalised, name_end
from crosscheck.extract.mentions.place_chain import Atlas, containers_behind
from crosscheck.extract.mentions.place_metonyms import is_adjunct, is_metonym, preposition_of, through_adjunct
from crosscheck.extract.mentions.place_origin import goes_on_from, is_origin
from crosscheck.extract.mentions.place_spans import Found, find_spans
from crosscheck.extract.mentions.place_words import TAIL_LEVELS
from crosscheck.records import Mention, Place, PlaceLevel

_HALVES = frozenset(
    """northern southern eastern western central northwestern northeastern southwestern southeastern north-eastern north-western
    south-eastern south-western""".split()
)
_SIDES = frozenset("north south east west northwest northeast southwest southeast".split())
"""Of a town, as a quarter of it: "North Philadelphia", "west Baltimore"."""
_DATELINE_MARKS = frozenset({"—", "–", "--", "-", "(", "―"})
_SMALL_LEVELS = frozenset({"address", "venue", "neighbourhood"})


def find_places(docs: Sequence[Any], names: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Places of one article's passages: a list for each Doc, by position, offsets in the Doc's text.

    `names` is what `find_names` gave for the same Docs; no place is looked for inside a name. A dateline, a party tag
    ("D-Calif.") and a country before a noun ("U.S. officials") say nothing of where something happened and are left out.
    """
    found = [find_spans(doc, [(name.start, name.end) for name in these]) for doc, these in zip(docs, names, strict=True)]
    atlas = Atlas(docs, found)
    people = [{name.end for name in these if name.kind == "person"} for these in names]
    places = [list(_mentions(doc, spans, atlas, ends)) for doc, spans, ends in zip(docs, found, people, strict=True)]
    cities = _cities(docs, found, atlas)
    return [[_in_its_city(mention, cities) for mention in these] for these in places]


def _mentions(doc: Any, spans: Sequence[Found], atlas: Atlas, people: Container[int]) -> Iterator[Mention]:
    end = origin_end = -1
    for one in spans:
        if one.start < end or _is_party_tag(doc, one):
            continue
        if _is_dateline(doc, one):
            end = max(containers_behind(doc, one, spans), default=one.end)
            continue
        level, name, chain = atlas.level(doc, one), atlas.name(doc, one), atlas.chain(doc, one)
        if is_adjunct(doc, one.start, one.end) and (level == "country" or name in INSTITUTIONS or _before_a_name(doc, one)):
            continue
        end = max(containers_behind(doc, one, spans), default=one.end) if chain and level not in {"state", "country"} else one.end
        origin = is_origin(doc, one.start, end, people) or goes_on_from(doc, origin_end, one.start)
        origin_end = end if origin else -1
        yield _mention(doc, one, end, Place(name=name, level=level, within=tuple(part for part in chain if part != name), origin=origin))


def _mention(doc: Any, one: Found, end: int, place: Place) -> Mention:
    start = one.start
    role = through_adjunct(doc, start, end, preposition_of(doc, start, one.end))
    half, of_half = _half_before(doc, start, _SIDES if place.level == "city" else _HALVES)
    if half and place.level in {"country", "state", "region", "city"}:
        level = "neighbourhood" if place.level == "city" else "region"
        place = place.model_copy(update={"name": f"{half} {place.name}", "level": level, "within": (place.name, *place.within)})
        start = of_half
        role = preposition_of(doc, start, one.end)
    metonym = start == one.start and is_metonym(doc, one.start, one.end, place.name, place.level, role)
    span = doc[start:end]
    value = place.model_copy(update={"role": role, "metonym": metonym})
    return Mention(kind="place", start=span.start_char, end=span.end_char, text=span.text, value=value)


def _half_before(doc: Any, start: int, halves: Container[str]) -> tuple[str, int]:
    """As in "southern Iran", "south-western Iran": the word and where it begins; "" if there is none."""
    word = doc[start - 1] if start else None
    if word is None or word.lower_ not in halves or not word.whitespace_:
        return "", start
    if start > 2 and doc[start - 2].text == "-" and doc[start - 3].lower_ in {"north", "south"}:
        return f"{doc[start - 3].lower_}-{word.lower_}", start - 3
    return str(word.text if word.is_title else word.lower_), start - 1


def _is_dateline(doc: Any, one: Found) -> bool:
    """As in "WASHINGTON —": where the reporter sits."""
    text = doc[one.start : one.end].text
    if not text.isupper() or "." in text:
        return False
    return any(token.text in _DATELINE_MARKS or token.text[0] in "—―" for token in doc[one.end : one.end + _DATELINE_TOKENS])


_DATELINE_TOKENS = 4  # ", Calif. (AP) —"


def _is_party_tag(doc: Any, one: Found) -> bool:
    text, before = doc[one.start : one.end].text, doc[one.start - 1].text if one.start else ""
    if text not in STATE_ABBREVIATIONS:
        return False
    return before in {"-", "–", "("} or before.startswith(("D-", "R-"))


def _before_a_name(doc: Any, one: Found) -> bool:
    """As in "Texas Gov. Greg Abbott", "Chicago Tribune", "Lowtown-Highham Airport"."""
    if doc[one.end : one.end + 1].text in {"-", "–"} and not doc[one.end].whitespace_:
        last = name_end(doc, one.end + 1, is_capitalised) - 1
        return TAIL_LEVELS.get(doc[last].lower_) == "venue"
    behind = doc[one.end].text if one.end < len(doc) and doc[one.end].ent_type_ not in {"DATE", "TIME"} else ""
    return behind[:1].isupper() or behind.lower() in {"war", "crisis", "native"}


def _cities(docs: Sequence[Any], found: Sequence[Sequence[Found]], atlas: Atlas) -> tuple[str, ...]:
    """Return the chain of the one city that the article names, datelines included; empty if it names several or none."""
    cities: list[tuple[str, tuple[str, ...]]] = []
    for doc, spans in zip(docs, found, strict=True):
        for one in spans:
            level: PlaceLevel = atlas.level(doc, one)
            if level == "city":
                cities.append((atlas.name(doc, one), atlas.chain(doc, one)))
    return atlas.only_city(cities)


def _in_its_city(mention: Mention, city: tuple[str, ...]) -> Mention:
    value = mention.value
    if isinstance(value, Place) and value.level in _SMALL_LEVELS and not value.within and city and value.name != city[0]:
        return mention.model_copy(update={"value": value.model_copy(update={"within": city})})
    return mention
