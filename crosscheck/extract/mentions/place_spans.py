"""Where places stand in one Doc: by their wording, by the gazetteer, and by the recogniser's word with a preposition before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from crosscheck.extract.mentions import place_words as words
from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import Entry, fold, gazetteer
from crosscheck.extract.mentions.gazetteer_data import COMMON_WORDS, INSTITUTIONS, US
from crosscheck.extract.mentions.name_organisations import is_event
from crosscheck.extract.mentions.name_shape import is_capitalised, past_hyphens
from crosscheck.extract.mentions.place_cues import Cue, place_cues
from crosscheck.extract.mentions.place_slots import slots
from crosscheck.records import PlaceLevel

_LARGE_CITY = 100_000  # inhabitants; a smaller town needs the recogniser or a preposition, for every surname is a town somewhere
_LONGEST_NAME = 5
_LABELS = frozenset({"GPE", "LOC", "FAC"})
_BEFORE_PLACES = frozenset("in at near from to off outside around across through into inside toward towards throughout".split())
_NEVER = titles.NOT_ORGANISATIONS - {"US", "UK", "USA", "UAE", "NYC", "DC"}


class Found(NamedTuple):
    """Tokens [start, end), the level that the wording shows if it does, and what the gazetteer knows by that name."""

    start: int
    end: int
    level: PlaceLevel | None
    entries: tuple[Entry, ...]


def find_spans(doc: Any, names: Sequence[tuple[int, int]]) -> list[Found]:
    """Candidates by position, none overlapping another or a name; `names` are the character spans of persons and organisations."""
    taken = {token.i for start, end in names for token in doc.char_span(start, end, alignment_mode="expand") or ()}
    found: list[Found] = []
    for one in (*_by_wording(doc, taken), *_by_gazetteer(doc), *_by_recogniser(doc), *_by_slot(doc)):
        tokens = range(one.start, one.end)
        if not taken.intersection(tokens):
            taken.update(tokens)
            found.append(one)
    return sorted(found)


def _by_wording(doc: Any, taken: set[int]) -> Iterator[Found]:
    for cue in place_cues(doc):
        if any(_fits(doc, cue.start, end) for end in range(cue.end + 1, min(cue.start + _LONGEST_NAME, len(doc)) + 1)):
            continue  # "San Francisco Bay area" is more than a bay
        entries = _entries(doc, cue)
        if entries and doc[cue.end - 1].lower_ in words.TAIL_LEVELS and _fits(doc, cue.start, cue.end):
            continue  # Green Bay is a city
        venue = cue.level == "venue"
        if venue and not _stands_as_location(doc, cue):
            continue
        if venue and all(i in taken for i in range(cue.start, cue.end)):
            taken.difference_update(range(cue.start, cue.end))  # "at Riley Hospital" is an organisation and a place
        yield Found(cue.start, cue.end, cue.level, () if cue.level == "address" else entries)


def _entries(doc: Any, cue: Cue) -> tuple[Entry, ...]:
    """Of "Franklin and Greene counties" the counties, not towns of those names."""
    text = doc[cue.start : cue.end].text
    known = gazetteer().lookup(text)
    if cue.level != "county" or text.endswith("County"):
        return known
    return tuple(entry for entry in known if entry.level in {"county", "region", "state"})


def _stands_as_location(doc: Any, cue: Cue) -> bool:
    """Something happens at it; "an expert at Stanford University" only says who employs her."""
    preposition = next((doc[i] for i in range(cue.start - 1, max(cue.start - 4, -1), -1) if doc[i].pos_ == "ADP"), None)
    if preposition is None or preposition.lower_ not in words.LOCATIVE_PREPOSITIONS - {"for", "by", "against", "with"}:
        return False
    return preposition.head.lower_ not in titles.ROLES and preposition.head.ent_type_ != "PERSON"


def _by_gazetteer(doc: Any) -> Iterator[Found]:
    position = 0
    while position < len(doc):
        length = next((n for n in range(min(_LONGEST_NAME, len(doc) - position), 0, -1) if _fits(doc, position, position + n)), 0)
        if length:
            yield Found(position, position + length, None, gazetteer().lookup(doc[position : position + length].text))
        position += length or 1


def _fits(doc: Any, start: int, end: int) -> bool:
    """Whether these tokens are the name of a known place, and mean it here."""
    first, last = doc[start], doc[end - 1]
    if not is_capitalised(first) or first.lower_ == "the" or not (is_capitalised(last) or last.lower_ in {"area", "gulf"}):
        return False
    text = doc[start:end].text
    if text in _NEVER or (start > 0 and doc[start - 1].text in {"-", "'"} and not doc[start - 1].whitespace_):
        return False
    if end < len(doc) and doc[end].is_digit and text in {"US", "U.S."}:
        return False  # "U.S. 31" is a road
    entries = gazetteer().lookup(text)
    return bool(entries) and _means_place(doc, start, end, entries[0]) and not _part_of_longer_name(doc, start, end)


def _means_place(doc: Any, start: int, end: int, entry: Entry) -> bool:
    text = doc[start:end].text
    if _is_short_word(text):
        return False
    if end - start == 1 and doc[start].lower_ in titles.TITLES | titles.ROLES:
        return False
    whole = end - start > 1 or not _inside_longer_run(doc, start)
    recognised = whole and any(token.ent_type_ in _LABELS for token in doc[start:end])
    after_preposition = start > 0 and (doc[start - 1].lower_ in _BEFORE_PLACES or _after_article(doc, start))
    if fold(text) in COMMON_WORDS or entry.level == "city" and entry.population < _LARGE_CITY and end - start == 1:
        if end - start == 1 and (
            doc[start].text.isupper() and entry.name != "Washington, D.C." or start > 0 and doc[start - 1].lower_ == "the"
        ):
            return False
        return recognised or (
            whole
            and after_preposition
            and doc[start].pos_ == "PROPN"
            and (doc[start].ent_type_ in {"", "ORG"} or doc[start].ent_type_ == "PERSON" and doc[start - 1].lower_ == "in")
            and not doc[start].is_sent_start
        )
    foreign_part = entry.level in {"state", "region"} and entry.within[-1:] not in {(US,), ()} and entry.within != ()
    if foreign_part and end - start == 1:
        return recognised or after_preposition
    return doc[start].pos_ in {"PROPN", "ADJ", "NOUN", "X"} or end - start > 1


def _inside_longer_run(doc: Any, position: int) -> bool:
    """As in "Holistic Retreat", "Center for Studies": a lone town's name has no capitalised neighbour."""
    before, behind = doc[position - 1] if position else None, doc[position + 1] if position + 1 < len(doc) else None
    first = before is not None and before.is_sent_start and before.lower_ not in _FIRST_WORDS
    joined = before is not None and before.whitespace_ and is_capitalised(before) and not first and before.pos_ == "PROPN"
    continued = behind is not None and (doc[position].ent_type_ != "GPE" and behind.ent_iob_ == "I" and behind.text not in {"'s", "’s"})
    followed = (
        behind is not None
        and doc[position].whitespace_
        and is_capitalised(behind)
        and behind.pos_ == "PROPN"
        and doc[position].ent_type_ != "GPE"
    )
    return bool(joined or continued or followed)


_FIRST_WORDS = frozenset("st. st saint san santa fort ft. mount mt. lake cape port new".split())
"""At the beginning of a sentence too, they belong to the name behind them."""


def _is_short_word(text: str) -> bool:
    """Postal codes and "us": only the recognised short forms pass."""
    return text in {"Us", "In", "IN", "OR", "ME", "OK", "HI", "OH", "AL", "PA", "MA", "LA", "CO", "ID", "DE", "DC."} or (
        len(text) <= 2 and text not in {"US", "UK", "DC"}
    )


def _after_article(doc: Any, start: int) -> bool:
    return start > 1 and doc[start - 1].lower_ == "the" and doc[start - 2].lower_ in _BEFORE_PLACES


def _part_of_longer_name(doc: Any, start: int, end: int) -> bool:
    """As in "Washington Post", "Bank of England", "Texas Tech": a word of some other name."""
    text = doc[start:end].text
    behind = doc[end] if end < len(doc) else None
    if text in INSTITUTIONS or behind is None:
        return False
    if text.startswith(("St", "Saint")) and behind.text in {"'s", "’s"} and end + 1 < len(doc) and is_capitalised(doc[end + 1]):
        return True  # St. Patrick's Day
    same_entity = behind.ent_iob_ == "I" and behind.text not in {"'s", "’s", "'", "’", ",", "-"} and is_capitalised(behind)
    if same_entity and behind.ent_type_ in {"ORG", "PERSON", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"}:
        return True
    before = doc[start - 1] if start else None
    return before is not None and doc[start].ent_iob_ == "I" and doc[start].ent_type_ in {"ORG", "EVENT", "WORK_OF_ART", "LAW", "PERSON"}


def _by_recogniser(doc: Any) -> Iterator[Found]:
    """Places that no gazetteer knows: the recogniser's label and a preposition of place must agree."""
    for ent in doc.ents:
        start = ent.start + (doc[ent.start].lower_ in {"the", "a", "an"})
        end = past_hyphens(doc, ent.end - (doc[ent.end - 1].text in {"'s", "’s", "'", "’"}))
        if ent.label_ not in _LABELS or start >= end or not is_capitalised(doc[start]):
            continue
        before = doc[ent.start - 1].lower_ if ent.start else ""
        usable = before in _BEFORE_PLACES and doc[start:end].text not in _NEVER and "\n" not in doc[start:end].text
        usable = usable and not gazetteer().lookup(doc[start:end].text.split("-")[0]) and not is_event(doc[end - 1].text)
        if usable and is_capitalised(doc[end - 1]) and not any(token.text in {"-", "“", '"'} or token.like_num for token in doc[start:end]):
            yield Found(start, end, words.TAIL_LEVELS.get(doc[end - 1].lower_), ())


def _by_slot(doc: Any) -> Iterator[Found]:
    for cue in slots(doc):
        yield Found(cue.start, cue.end, None if cue.level == "unknown" else cue.level, ())
