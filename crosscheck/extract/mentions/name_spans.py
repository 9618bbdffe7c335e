"""Where names stand in one Doc: the recogniser's spans with their edges put right, and those that a title or a given name gives away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer_data import STATE_ABBREVIATIONS
from crosscheck.extract.mentions.given_names import FEMALE, MALE
from crosscheck.extract.mentions.place_cues import is_capitalised

_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_HEADS_OF_STREETS = titles.PLACE_TAILS
_OFFICES = frozenset("interior defense defence state treasury justice homeland security majority minority attorney house senate".split())
"""Left before a name when a title between was cut off: "Interior [Secretary] Ryan Zinke"."""
_STRIP = (
    titles.TITLES | titles.ROLES | titles.KIN | _OFFICES
    | {"the", "a", "an", "former", "then", "general", "mr", "said", "u.s.", "us", "-", "--", "—", "–"}
) - (MALE | FEMALE)  # fmt: skip
_NO_SURNAMES = titles.ORGANISATION_WORDS | titles.PLACE_TAILS
_MAX_TOKENS = 5


class Span(NamedTuple):
    """Tokens [start, end) of one Doc, the recogniser's label, and whether the words around speak for a person."""

    start: int
    end: int
    label: str
    person_cue: bool = False


def spans_of(doc: Any, places: frozenset[int], venues: frozenset[int]) -> list[Span]:
    """Candidates by position, none overlapping another.

    `places` and `venues` are tokens that surely belong to places; a venue may be an organisation as well.
    """
    taken: set[int] = set()
    found = []
    for span in sorted((*_recognised(doc), *_given_away(doc)), key=lambda s: (s.label != "TITLE", -(s.end - s.start), s.start)):
        tokens = range(span.start, span.end)
        if span.start < span.end and not taken.intersection(tokens) and not _in_place(span, places, venues):
            taken.update(tokens)
            found.append(span._replace(person_cue=span.label == "TITLE" or _has_person_cue(doc, span)))
    return sorted(found)


def _in_place(span: Span, places: frozenset[int], venues: frozenset[int]) -> bool:
    tokens = range(span.start, span.end)
    if span.label == "ORG":
        return places.issuperset(tokens)
    return bool(places.intersection(tokens)) or bool(venues.intersection(tokens))


def _recognised(doc: Any) -> Iterator[Span]:
    for ent in doc.ents:
        if ent.label_ not in _LABELS:
            continue
        if ent.label_ == "PERSON":
            yield from _persons(doc, ent.start, ent.end)
        elif ent.label_ == "ORG":
            start, end = trim(doc, ent.start, ent.end)
            yield from _organisation(doc, *_without_title(doc, start, end))
        else:
            yield Span(*trim(doc, ent.start, ent.end), ent.label_)


def _organisation(doc: Any, start: int, end: int) -> Iterator[Span]:
    """As in "House of Representatives Nancy Pelosi" is an organisation and a person."""
    person = end - 2
    if person > start and doc[person].lower_ in (MALE | FEMALE) and not {doc[person].lower_, doc[end - 1].lower_} & _NO_SURNAMES:
        yield Span(*trim(doc, start, person), "ORG")
        yield Span(person, _with_suffix(doc, end), "PERSON")
    else:
        yield Span(start, end if end == start else _with_suffix(doc, end), "ORG")


def trim(doc: Any, start: int, end: int) -> tuple[int, int]:
    """Without article, quotation marks, possessive ending and punctuation at the edges."""
    while start < end and (
        doc[start].lower_ in {"the", "a", "an"} or doc[start].is_punct or doc[start].is_space or doc[start].lower_ == "--"
    ):
        start += 1
    while end > start and (
        doc[end - 1].text in _POSSESSIVES or doc[end - 1].is_space or (doc[end - 1].is_punct and doc[end - 1].text != ".")
    ):
        end -= 1
    return start, end


def _persons(doc: Any, start: int, end: int) -> Iterator[Span]:
    """Recognise a recognised person, cut at `and`, commas, lower-case words and possessors; widened to the left over missed given names."""
    piece = start
    for position in range(start, end + 1):
        if position == end or not _may_stand_in_person(doc, position):
            left, right = _strip_left(doc, *trim(doc, piece, position))
            if left < right:
                left = _widen_left(doc, left) if left == start else left
                yield Span(left, _with_suffix(doc, right), "PERSON")
            piece = position + 1


def _may_stand_in_person(doc: Any, position: int) -> bool:
    token = doc[position]
    if token.lower_ in titles.PARTICLES or token.text == "-" or token.lower_ in titles.SUFFIXES:
        return True
    return is_capitalised(token) and token.lower_ not in {"and", "the", "of"} and not token.is_quote


def _strip_left(doc: Any, start: int, end: int) -> tuple[int, int]:
    while start < end - 1 and (doc[start].lower_ in _STRIP or doc[start].text in STATE_ABBREVIATIONS or doc[start].is_digit):
        start += 1
    if start == end - 1 and (doc[start].lower_ in titles.TITLES or doc[start].is_digit):
        return end, end
    return start, end


def _without_title(doc: Any, start: int, end: int) -> tuple[int, int]:
    """As in "House Speaker Nancy Pelosi" tagged as one organisation keeps what follows the title."""
    for position in range(end - 2, start - 1, -1):
        if doc[position].lower_ in titles.TITLES and doc[position].lower_ not in {"general", "agent", "commander", "private", "crown"}:
            return position + 1, end
    return start, end


def _widen_left(doc: Any, start: int) -> int:
    """Over capitalised words that the parser ties to the name and no other entity holds: "De’Shaun" before "Swanson"."""
    while start > 0 and _is_missed_given_name(doc[start - 1]) and doc[start - 1].head.i >= start:
        start -= 1
    return start


def _is_missed_given_name(token: Any) -> bool:
    return (
        token.pos_ == "PROPN"
        and is_capitalised(token)
        and not token.text.isupper()
        and not token.ent_type_
        and token.lower_ not in _STRIP
        and token.lower_ not in titles.ORGANISATION_WORDS
        and token.i > token.sent.start
    )


def _with_suffix(doc: Any, end: int) -> int:
    """Take in "Jr.", also after a comma."""
    if end < len(doc) and doc[end].lower_ in titles.SUFFIXES:
        return end + 1
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ in {"jr.", "jr", "sr.", "sr"}:
        return end + 2
    return end


def _given_away(doc: Any) -> Iterator[Span]:
    """Names that the recogniser may have missed: after a title, or a known given name with a capitalised word behind it."""
    for token in doc[:-1]:
        inside = token.ent_type_ == "PERSON" and token.ent_iob_ == "I"
        if (
            token.lower_ in titles.TITLES
            and is_capitalised(token)
            and not inside
            and token.lower_ not in {"general", "agent", "commander", "private", "crown"}
        ):
            yield from _run(doc, token.i + 1, "TITLE")
        elif (token.lower_ in MALE or token.lower_ in FEMALE) and is_capitalised(token) and not _continues_name(doc, token.i):
            yield from (span for span in _run(doc, token.i, "GIVEN") if span.end - span.start > 1)


def _continues_name(doc: Any, position: int) -> bool:
    return (
        position > 0 and is_capitalised(doc[position - 1]) and doc[position - 1].lower_ not in _STRIP and doc[position - 1].pos_ == "PROPN"
    )


def _run(doc: Any, start: int, label: str) -> Iterator[Span]:
    end = start
    while end < len(doc) and end - start < _MAX_TOKENS and _continues_run(doc, start, end):
        end += 1
    while end > start and (doc[end - 1].lower_ in titles.PARTICLES and not is_capitalised(doc[end - 1])):
        end -= 1
    if end > start and not _is_other_thing(doc, start, end):
        yield Span(start, _with_suffix(doc, end), label)


def _continues_run(doc: Any, start: int, position: int) -> bool:
    token = doc[position]
    if token.lower_ in titles.SUFFIXES:
        return False
    if position > start and not doc[position - 1].whitespace_ and doc[position - 1].text != "-":
        return False
    if token.lower_ in titles.PARTICLES and not is_capitalised(token):
        return position > start
    fits = is_capitalised(token) and token.pos_ in {"PROPN", "NOUN", "ADJ"} and token.lower_ not in _STRIP
    return (
        fits and token.ent_type_ not in {"GPE", "NORP", "DATE", "TIME"} or (fits and position == start and token.lower_ in (MALE | FEMALE))
    )


def _is_other_thing(doc: Any, start: int, end: int) -> bool:
    """Recognise a street, a hospital or an organisation that begins like a person's name."""
    behind = doc[end].lower_ if end < len(doc) else ""
    inside = {token.lower_ for token in doc[start:end]}
    place = (inside | {behind}) & _HEADS_OF_STREETS
    return bool(place or inside & titles.ORGANISATION_WORDS or doc[start:end].text.isupper() and end - start > 1 or behind in {"&"})


def _has_person_cue(doc: Any, span: Span) -> bool:
    """Recognise a title or role before it, an age, a description or "who" behind it."""
    before = doc[span.start - 1].lower_ if span.start else ""
    if before in titles.TITLES or (before in titles.ROLES and not doc[span.start - 1].is_sent_start):
        return True
    comma = span.end < len(doc) and doc[span.end].text == ","
    behind = doc[span.end + 1] if comma and span.end + 1 < len(doc) else None
    if behind is not None and (
        behind.lower_ == "who" or (behind.is_digit and len(behind.text) <= _AGE_DIGITS) or behind.lower_ in titles.ROLES
    ):
        return True
    described = behind is not None and behind.pos_ == "DET" and any(t.lower_ in titles.ROLES for t in doc[behind.i : behind.i + 5])
    return described or (span.end - span.start > 1 and doc[span.start].lower_ in (MALE | FEMALE))


_AGE_DIGITS = 3
