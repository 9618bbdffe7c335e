"""Spans whose own wording makes them places, whatever the recogniser says: addresses, "villages of A and B", "X Island", "X, Calif."."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from crosscheck.extract.mentions import place_words as words
from crosscheck.extract.mentions.gazetteer import gazetteer
from crosscheck.extract.mentions.gazetteer_data import STATE_ABBREVIATIONS
from crosscheck.extract.mentions.name_shape import is_capitalised
from crosscheck.extract.mentions.place_lists import listed_places
from crosscheck.records import PlaceLevel

_ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth"
    r"|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth)"
)
_NAME = r"(?:\d{1,3}(?:st|nd|rd|th)|(?!(?:The|A|An|On|In|At|From|Near|By|Mr|Mrs|Ms)\b)[A-Z][\w.'’-]{0,30})"
_PLAIN = r"(?!(?:The|A|An|On|In|At|From|Near|By)\b)[A-Z][\w’'-]{0,30}"
_TAIL = (
    r"(?:Avenue|Ave\.?|Street|Road|Rd\.?|Boulevard|Blvd\.?|Drive|Lane|Terrace|Highway|Hwy\.?|Parkway|Pkwy\.?|Freeway|Expressway|Turnpike)"
)
_WEAK_TAIL = r"(?:Court|Ct\.?|Place|Pl\.?|Way|Crescent|St\.?|Dr\.?|Alley|Circle|Cir\.?|Loop|Trail|Pike)"
_TAILS = r"(?:[Ss]treets|[Aa]venues|[Rr]oads|[Bb]oulevards|[Dd]rives|[Ll]anes)"
_DIRECTION = r"(?:(?:North|South|East|West|[NSEW]\.?) )?"
_COUNTED = r"\d{1,3}(?:st|nd|rd|th)"
_ON_WEAK = (
    rf"(?<=\b[Oo]n ){_DIRECTION}(?!Inner\b){_NAME}(?: {_NAME}){{0,2}}"
    r" (?:Circle|Cir\.?|Crescent|Alley|Loop|Pike|St\.?|Dr\.?|Pl\.?|Ct\.?)"
)
_NO_NAME_BEHIND = r"(?! (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])"
"""No saint's: "on Mount St. Helens"."""
_QUADRANT = (
    rf"(?: (?:[NS](?:[EW]|\.[EW]\.)|(?:(?:North|South)(?:east|west)?|East|West|[NSEW](?!\.)){_NO_NAME_BEHIND}"
    r"|[NSEW]\.(?=,| [a-z]|\s*$))(?!\w))?"
)
"""Behind a street: "Alder Road NW", "2802 Alder Way North", "Alder Way S. in"."""
_STREET = (
    rf"(?:{_DIRECTION}{_NAME}(?: {_NAME}){{0,3}} {_TAIL}|(?:{_DIRECTION}{_COUNTED} (?:St|Dr|Ct)\b\.?|{_ON_WEAK}){_NO_NAME_BEHIND})"
    rf"(?!\w){_QUADRANT}"
)
_WEAK_STREET = rf"{_DIRECTION}{_NAME}(?: {_NAME}){{0,3}} (?:{_TAIL}|{_WEAK_TAIL})(?!\w){_QUADRANT}"
_ROUTE = (
    r"(?:(?:Interstate|Route|Highway|I|U\.S\. (?:Highway|Route)|State (?:Highway|Road|Route)|County Road)[ -]\d{1,3}[A-Z]?\b"
    r"|(?<=\b[Oo]n )U\.S\. \d{1,3}\b(?! [a-z]{1,20}s\b))"
)
_CORNER_END = rf"(?:{_WEAK_STREET}|{_DIRECTION}{_NAME}(?: {_NAME})?)"
_COURT_YEAR = r"\d{1,5} (?:[A-Z][\w.]{0,20} ){0,2}(?:Supreme|District|Circuit|High|Federal|Appeals|Crown|Superior|County) Court"
_YEAR_BEFORE_STREET = r"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Bb]y )|(?<=\b[Uu]ntil )|(?<=\b[Dd]uring ))(?:19|20)\d\d "
_NUMBERED = (
    rf"{_DIRECTION}{_ORDINAL} and {_DIRECTION}(?:{_ORDINAL}|(?!Goal\b)[A-Z][a-z]{{2,20}})"
    rf"(?: (?:{_TAIL}|{_WEAK_TAIL}|{_TAILS}))?(?![\w'’])"
)
_CROSSING = (
    rf"(?<=\b(?:at|of) )(?:{_WEAK_STREET} and {_WEAK_STREET}|{_NUMBERED})|(?<=\bnear ){_NUMBERED}"
    rf"|{_DIRECTION}{_NAME}(?: {_NAME})? and {_DIRECTION}{_NAME}(?: {_NAME})? {_TAILS}(?!\w)"
)
_FOREIGN = (
    r"(?:Rua|Rue|Calle|Avenida|Viale|Corso|Piazza|Piazzale|Praça|Carrer|Passeig|Ulica|Ulitsa|Jalan|Avenue|Boulevard)"
    r" (?:(?:d[aeo]s?|de la|de l[ao]s|del|della|delle|dei|du|des) )?(?:l[’'])?[A-ZÀ-Þ][\w’'-]{1,30}"
    r"(?: (?:d[aeo]s? )?[A-ZÀ-Þ][\w’'-]{1,30}){0,2}"
)
"""Streets whose kind stands before the name: "Rua do Ouro", "Rue de la Gare"."""
_OF_PLAIN = rf"of {_DIRECTION}{_PLAIN}(?: {_PLAIN}){{0,2}}(?![\w'’])"
_BLOCK = rf"(?:\d{{1,6}}[ -]|[Ff]irst )[Bb]lock (?:(?:of )?(?:{_WEAK_STREET}|{_ROUTE})|{_OF_PLAIN})"
"""The street may go without its kind, or without "of": "the 1500 block of Maypole", "the 1500 block Alder Way"."""
_ADDRESS = re.compile(
    rf"\b(?P<block>{_BLOCK})"
    rf"|\b(?P<corner>(?:corner|intersection|junction) of {_CORNER_END} and {_CORNER_END}(?: {_TAIL}| {_TAILS})?)"
    rf"|(?<![\w.,$])(?!{_COURT_YEAR})(?!{_YEAR_BEFORE_STREET})(?P<house>\d{{1,5}}(?:-\d{{1,5}})? {_WEAK_STREET})"
    rf"|\b(?P<crossing>{_CROSSING})"
    rf"|\b(?P<foreign>{_FOREIGN})"
    rf"|\b(?P<route>{_ROUTE})|\b(?P<street>{_STREET})(?!, \d{{1,2}}(?:,|$| and ))"
)
"""Each part is bounded, so that no input makes it slow. Where an age stands behind a bare street, it is somebody: "Ana Street, 19,"."""

_STOP_IN_NAME = frozenset("the a an this that other another main major nearby local its his her their our".split())


class Cue(NamedTuple):
    """A stretch of tokens, and the level that its wording shows."""

    start: int
    end: int
    level: PlaceLevel


def place_cues(doc: Any) -> list[Cue]:
    """All such spans of one Doc by position, none overlapping another; the earlier rule wins."""
    taken: set[int] = set()
    found: list[Cue] = []
    for cue in (
        *_addresses(doc),
        *_listed(doc),
        *_with_tail(doc),
        *_with_head(doc),
        *_before_state(doc),
        *_before_its_container(doc),
        *_described(doc),
    ):
        tokens = range(cue.start, cue.end)
        if not taken.intersection(tokens):
            taken.update(tokens)
            found.append(cue)
    return sorted(found)


def _addresses(doc: Any) -> list[Cue]:
    found = []
    for match in _ADDRESS.finditer(doc.text):
        span = doc.char_span(match.start(), _without_full_stop(match), alignment_mode="expand")
        if span is not None:
            found.append(Cue(span.start, span.end, "address"))
    return found


def _without_full_stop(match: re.Match[str]) -> int:
    """Where the address ends: the full stop of "Ave." and "N.W." is its own, that of "Fourth and Main." the sentence's."""
    last = match.group().rsplit(" ", 1)[-1]
    ends_sentence = last.endswith(".") and last.lower() not in words.STREET_TAILS and last.count(".") == 1
    return match.end() - ends_sentence


def _listed(doc: Any) -> list[Cue]:
    return [Cue(start, end, words.OF_NOUNS[noun]) for start, end, noun in listed_places(doc)]


_LONGEST_NAME = 4


def _with_tail(doc: Any) -> list[Cue]:
    """As in "Qeshm Island", "Hormozgan province", "Riley Hospital for Children"."""
    found = []
    for token in doc[1:]:
        level = words.TAIL_LEVELS.get(token.lower_)
        if level is None or (not is_capitalised(token) and (level in {"city", "venue"} or token.lower_ in _LOWER_TAILS_UNSAFE)):
            continue
        start = token.i
        while start > 0 and token.i - start < _LONGEST_NAME and _is_name_part(doc[start - 1]):
            start -= 1
        if start < token.i and not doc[start : token.i].text.isdigit():
            found.append(Cue(start, _with_for_phrase(doc, token.i + 1), level))
    return found


def _with_head(doc: Any) -> list[Cue]:
    """As in "Lake Victoria", "Mount Rushmore"."""
    found = []
    for token in doc[:-1]:
        start, end = token.i, token.i + 1
        end += end < len(doc) and doc[end].text == "."
        if token.text not in words.HEADS or start > 0 and _is_name_part(doc[start - 1]) and not token.is_sent_start:
            continue
        alone = end < len(doc) and _is_name_part(doc[end]) and not (end + 1 < len(doc) and _is_name_part(doc[end + 1]))
        if alone and not gazetteer().lookup(doc[start : end + 1].text):  # Lake Stevens is a city
            found.append(Cue(start, end + 1, "region"))
    return found


_LOWER_TAILS_UNSAFE = frozenset(
    """region sea ocean mountain mountains valley desert bay gulf district neighborhood neighbourhood borough parish canyon gorge ravine
    fjord glacier plateau cove creek falls reef atoll lagoon estuary volcano gulch foothills highlands lowlands wetlands dunes cliffs swamp
    inlet reservoir crater headland massif""".split()
)


def _is_name_part(token: Any) -> bool:
    nationality = token.ent_type_ == "NORP" and token.pos_ == "ADJ"
    return (
        is_capitalised(token)
        and token.lower_ not in _STOP_IN_NAME
        and not nationality
        and token.pos_ not in {"DET", "ADP", "VERB", "PRON", "SCONJ", "ADV", "CCONJ", "AUX"}
    )


def _with_for_phrase(doc: Any, end: int) -> int:
    """Take in "for Children" after a hospital or a school."""
    if end + 1 < len(doc) and doc[end].lower_ in {"for", "of"} and doc[end - 1].lower_ in words.BUILDINGS and is_capitalised(doc[end + 1]):
        return end + 2
    return end


def _before_state(doc: Any) -> list[Cue]:
    """As in "Woodside, Calif.": the town's span only."""
    found = []
    for token in doc[1:-1]:
        if token.text == "," and state_at(doc, token.i + 1)[0] and _is_name_part(doc[token.i - 1]):
            start = token.i - 1
            while start > 0 and token.i - start < _LONGEST_NAME and _is_name_part(doc[start - 1]) and doc[start - 1].ent_type_ != "PERSON":
                start -= 1
            found.append(Cue(start, token.i, "city"))
    return found


def _before_its_container(doc: Any) -> list[Cue]:
    """As in "DAYTON, Ohio" and "Hope, Arkansas": a state or country in which the gazetteer has a town of the name before it."""
    found = []
    for token in doc[1:-1]:
        if token.text != "," or not is_capitalised(doc[token.i + 1]) or not is_capitalised(doc[token.i - 1]):
            continue
        behind = (gazetteer().lookup(doc[token.i + 1 : token.i + 1 + length].text)[:1] for length in (1, 2, 3))
        around = {place.name for places in behind for place in places if place.level in {"state", "country"}}
        for start in range(max(0, token.i - _LONGEST_NAME), token.i) if around else ():
            towns = gazetteer().lookup(doc[start : token.i].text) if is_capitalised(doc[start]) else ()
            if any(town.level == "city" and around & set(town.within) for town in towns):
                found.append(Cue(start, token.i, "city"))
                break
    return found


def _described(doc: Any) -> list[Cue]:
    """As in "Garvan, a town of about 9,000 people"."""
    found = []
    for token in doc[3:]:
        if words.OF_NOUNS.get(token.lower_) != "city" or token.lower_ in {"capital", "port"} or token.lower_.endswith("s"):
            continue
        start = token.i - 1
        while start > 1 and token.i - start < _LONGEST_NAME and doc[start].pos_ in {"ADJ", "NOUN"}:
            start -= 1
        article = doc[start].lower_ in {"a", "the", "another"} and doc[start - 1].text == "," and _is_name_part(doc[start - 2])
        if article and (token.i + 1 == len(doc) or doc[token.i + 1].pos_ not in {"NOUN", "PROPN"}):
            name = start - 2
            while name > 0 and start - name < _LONGEST_NAME and _is_name_part(doc[name - 1]) and not doc[name].is_sent_start:
                name -= 1
            found.append(Cue(name, start - 1, "city"))
    return found


def state_at(doc: Any, position: int) -> tuple[str | None, int]:
    """Return the US state that an abbreviation here stands for, and one past it; postal codes are too short to be trusted."""
    for length in (3, 2, 1):
        text = doc[position : position + length].text
        if text in STATE_ABBREVIATIONS:
            return STATE_ABBREVIATIONS[text], position + length
    return None, position
