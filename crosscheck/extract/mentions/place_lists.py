"""Places that a common noun lists: "the villages of A, B and C", "the hardest-hit towns were A and B", "six towns, including A and B"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions import place_words as words
from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import gazetteer
from crosscheck.extract.mentions.given_names import FEMALE, MALE
from crosscheck.extract.mentions.name_shape import is_capitalised

_LONGEST_NAME = 4
_LONGEST_GAP = 6  # tokens between the noun and its list: "villages hardest hit by the quake were"
_LONGEST_LIST = 40
_PARTICLES = frozenset("al el de del la le du des das dos da di sur upon bin den der van el- al-".split())
_COPULAS = frozenset({"is", "are", "was", "were"})
_OPENERS = frozenset({"including", "like", "namely", "called", "named"})
_ENDS = frozenset({".", ";", ")", "—", "–", "--"})
_PEOPLE = titles.ROLES | titles.KIN | frozenset("people villager inhabitant family pupil parent doctor crowd citizen".split())


def listed_places(doc: Any) -> Iterator[tuple[int, int, str]]:
    """Tokens [start, end) of each place, and the noun that it stands behind, lower case; a list of one is "the town of Zarand"."""
    for token in doc[:-2]:
        noun = token.lower_
        if noun not in words.OF_NOUNS:
            continue
        start, named_after = _behind_of(doc, token.i), True
        if start is None and noun in words.LISTED_NOUNS:
            start, named_after = _behind_opener(doc, token.i), False
        items = [] if start is None else _items(doc, start) if noun.endswith("s") else _one(doc, start)
        if not (named_after or _may_be_places(doc, items)) or _is_container(doc, noun, items):
            continue
        yield from ((first, end, noun) for first, end in items)


def _may_be_places(doc: Any, items: list[tuple[int, int]]) -> bool:
    """Not "Mayor Ana Ruiz", "Ana Ruiz", or adjectives alone as in "British and French"."""
    if any(doc[start].lower_ in _PEOPLE or end - start > 1 and doc[start].lower_ in MALE | FEMALE for start, end in items):
        return False
    return not all(
        end - start == 1 and (doc[start].tag_ in {"JJ", "NNPS"} or doc[start].ent_type_ in {"NORP", "LANGUAGE"}) for start, end in items
    )


def _is_container(doc: Any, noun: str, items: list[tuple[int, int]]) -> bool:
    """As in "the cities of California", "communities of Ohio and Iowa": what they lie in, not what they are called."""
    if not noun.endswith("s") or words.OF_NOUNS[noun] in {"state", "region"}:
        return False
    likeliest = [gazetteer().lookup(doc[start:end].text)[:1] for start, end in items]
    return bool(items) and all(places and places[0].level in {"state", "country", "continent"} for places in likeliest)


def _behind_of(doc: Any, noun: int) -> int | None:
    if doc[noun + 1].lower_ != "of" or is_capitalised(doc[noun]) and doc[noun].lower_ in _OFFICIAL_NAMES:
        return None
    return noun + 2


_OFFICIAL_NAMES = frozenset("state states region island islands gulf sea strait bay".split())
"""Capitalised, they begin a name: "Gulf of Aden", "State of the Union"."""


def _behind_opener(doc: Any, noun: int) -> int | None:
    """Return where the list begins, behind "were", ":", "including", "such as" or "among them"."""
    for position in range(noun + 1, min(noun + 1 + _LONGEST_GAP, len(doc) - 1)):
        token, behind = doc[position], doc[position + 1]
        if token.lower_ in _COPULAS and is_capitalised(behind):
            return position + 1 if _is_subject(doc, noun) else None
        if (token.lower_ in _OPENERS or token.text == ":") and is_capitalised(behind):
            return position + 1 if not _of_people(doc, noun) else None
        if (token.lower_, behind.lower_) in {("such", "as"), ("among", "them")}:
            start = position + 2 + (position + 2 < len(doc) and doc[position + 2].text == ",")
            return start if start < len(doc) and is_capitalised(doc[start]) else None
        if is_capitalised(token) or token.text in _ENDS or token.is_sent_start:
            return None
    return None


def _is_subject(doc: Any, noun: int) -> bool:
    """Whether no preposition stands before its phrase: "among those in the two villages were …" goes on with persons."""
    return _preposition(doc, noun) is None


def _of_people(doc: Any, noun: int) -> bool:
    """As in "residents of two villages, including …"."""
    preposition = _preposition(doc, noun)
    return preposition is not None and preposition.head.lemma_.lower() in _PEOPLE


def _preposition(doc: Any, noun: int) -> Any | None:
    """Return the one before the noun's phrase."""
    position = noun - 1
    while position >= 0 and noun - position < _LONGEST_GAP and (doc[position].pos_ in _MODIFIERS or doc[position].text == "-"):
        position -= 1
    return doc[position] if position >= 0 and doc[position].pos_ == "ADP" else None


_MODIFIERS = frozenset({"DET", "ADJ", "NUM", "ADV", "VERB", "NOUN"})


def _one(doc: Any, start: int) -> list[tuple[int, int]]:
    end = name_end(doc, start)
    return [(start, end)] if end > start and not _has_tail(doc, end) else []


def _items(doc: Any, start: int) -> list[tuple[int, int]]:
    """Up to the item behind "and"; where none comes, only the first is sure: "in the villages of A, Ana Ruiz said"."""
    found: list[tuple[int, int]] = []
    position, last = start, False
    while position - start < _LONGEST_LIST:
        end = name_end(doc, position)
        if end == position or _has_tail(doc, end):
            break
        found.append((position, end))
        if last:
            return found
        position = end
        comma = position < len(doc) and doc[position].text == ","
        position += comma
        last = position < len(doc) and doc[position].lower_ in {"and", "or", "&"}
        position += last
        if not (comma or last):
            break
    return found if position >= len(doc) or doc[position].text in _ENDS else found[:1]


def _has_tail(doc: Any, end: int) -> bool:
    """As in "the villages of Kerman province": the province is named, with its own noun."""
    return end < len(doc) and doc[end].is_lower and doc[end].lower_ in words.TAIL_LEVELS


def name_end(doc: Any, start: int) -> int:
    """One past the name that starts here; `start` itself if none does. "Tom-senati" and "Deir al-Balah" are one name each."""
    end = start
    while end < len(doc) and end - start < 2 * _LONGEST_NAME:
        if is_capitalised(doc[end]) and doc[end].ent_type_ not in {"DATE", "TIME"}:
            end += 1
        elif end > start and doc[end].text in {"-", "‑"} and end + 1 < len(doc) and not doc[end - 1].whitespace_ + doc[end].whitespace_:
            end += 2
        elif end > start and doc[end].lower_ in _PARTICLES and end + 1 < len(doc) and _continues(doc, end + 1):
            end += 1
        else:
            break
    return end


def _continues(doc: Any, position: int) -> bool:
    return is_capitalised(doc[position]) or doc[position].text == "-"
