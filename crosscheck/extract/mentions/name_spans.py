"""Where names stand in one Doc: the recogniser's spans with their edges put right, and those that the words around give away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer_data import STATE_ABBREVIATIONS
from crosscheck.extract.mentions.name_cues import is_located, is_premises, names_a_person, title_end
from crosscheck.extract.mentions.name_deeds import is_of_a_person
from crosscheck.extract.mentions.name_given_away import GIVEN, STRIP, SURE, Span, given_away, past_hyphen, past_office_place, with_suffix
from crosscheck.extract.mentions.name_organisations import organisation_cue
from crosscheck.extract.mentions.name_shape import has_digit, is_capitalised

_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_PAIR = 3  # tokens: two given names and a comma
_NO_SURNAMES = titles.ORGANISATION_WORDS | titles.PLACE_TAILS
_PARTNERED = frozenset("llp llc inc ltd co company associates partners sons group department ministry".split())
"""After a list of names these make it one firm or office."""
_OFFICES = frozenset("of for on".split())
"""Before a list of what an office is for."""


def spans_of(doc: Any, places: frozenset[int], venues: frozenset[int]) -> list[Span]:
    """Candidates by position, none overlapping another.

    `places` and `venues` are tokens that surely belong to places; a venue may be an organisation as well.
    """
    taken: set[int] = set()
    found = []
    for span in sorted(
        (_before_address(doc, span, places) for span in (*_recognised(doc), *given_away(doc))),
        key=lambda s: (s.label not in {"BRAND", "FIRM", "TITLE"}, s.start - s.end, s.start),
    ):
        tokens = range(span.start, span.end)
        if span.start < span.end and not taken.intersection(tokens) and not _in_place(doc, span, places, venues):
            taken.update(tokens)
            deed = is_of_a_person(doc, span.start, span.end)
            if span.label in {"PERSON", "GIVEN"} and not deed and _is_vessel(doc, span):
                found.append(span._replace(label="PRODUCT"))
                continue
            cue = deed or span.label in SURE or names_a_person(doc, span.start, span.end)
            found.append(span._replace(person_cue=cue, deed=deed, located=not cue and is_located(doc, span.start, span.end)))
    return sorted(found)


def _before_address(doc: Any, span: Span, places: frozenset[int]) -> Span:
    """As in "Rook's Motors on Elm Avenue": where the firm lies is no part of its name."""
    inside = (i for i in range(span.start + 1, span.end - 1) if doc[i].lower_ in {"on", "near"} and i + 1 in places)
    return span._replace(end=next(inside, span.end)) if span.label in {"ORG", "FIRM"} else span


_VESSELS = frozenset(
    """ferry trawler tanker freighter yacht ship vessel liner schooner tug tugboat barge frigate destroyer cruiser submarine lifeboat ketch
    steamer coaster catamaran warship racehorse mare stallion gelding filly colt""".split()
)


def _is_vessel(doc: Any, span: Span) -> bool:
    """As in "the ferry Ana Ruiz", "the Ana Ruiz sank": a person's full name has no article, but before a noun."""
    before = doc[span.start - 1] if span.start else None
    if before is None or span.end - span.start < 2:
        return False
    behind = doc[span.end] if span.end < len(doc) else None
    modifies = behind is not None and (
        behind.pos_ in {"NOUN", "PROPN", "ADJ"} or behind.text in {"-", "–", "'s", "’s"} or behind.tag_ == "POS"
    )
    return before.lower_ in _VESSELS or (before.lower_ == "the" and not modifies)


def _in_place(doc: Any, span: Span, places: frozenset[int], venues: frozenset[int]) -> bool:
    """Within a place; "Ana Lake" is none where she has a title, a role or an age."""
    tokens = range(span.start, span.end)
    if span.label in SURE and len(tokens) > 1 and doc[span.end - 1].lower_ in titles.SURNAME_TAILS:
        return False
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
    inside = next((i for i in range(start + 1, end - 1) if doc[i].lower_ in {"in", "near"} and is_capitalised(doc[i + 1])), end)
    if inside == start + 1 and not organisation_cue(doc[start].text):
        end = inside  # "the chapel of Bethel in Corrwen"
    if end - start == _PAIR and doc[start + 1].text == "," and doc[start].lower_ in GIVEN:
        yield from (Span(i, i + 1, "PERSON") for i in (start, end - 1))  # "Michael, Connor and Jane Ash"
        return
    if _is_list(doc, start, end):
        yield from _listed(doc, start, end)
        return
    person = end - 2
    if person > start and doc[person].lower_ in GIVEN and not {doc[person].lower_, doc[end - 1].lower_} & _NO_SURNAMES:
        yield Span(*trim(doc, start, person), "ORG")
        yield Span(person, with_suffix(doc, end), "PERSON")
    else:
        yield Span(start, end if end == start else with_suffix(doc, end), "ORG")


def _is_list(doc: Any, start: int, end: int) -> bool:
    """As in "Marriott, Apple and American Airlines"; not "Baker, Lowe and Finch LLP", nor "Bureau of Alcohol, Tobacco and Firearms"."""
    words = [token.lower_ for token in doc[start:end]]
    return {",", "and"} <= set(words) and not _OFFICES & set(words) and words[-1].rstrip(".") not in _PARTNERED


def _listed(doc: Any, start: int, end: int) -> Iterator[Span]:
    """Each of several names that commas and "and" part."""
    first = start
    for position in range(start, end + 1):
        if position == end or doc[position].text == "," or doc[position].lower_ == "and":
            if position > first:
                yield Span(first, position, "ORG")
            first = position + 1


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
                left = past_office_place(doc, left, right)
                right = past_hyphen(doc, right) if right - left > 1 else right
                right -= right - left > 1 and title_end(doc, right - 1) == right + 1  # "Vallejo Lt", of "Vallejo Lt. Ana Ruiz"
                yield Span(left, with_suffix(doc, right), "FAC" if is_premises(doc, left) else "PERSON")
            piece = position + 1


def _may_stand_in_person(doc: Any, position: int) -> bool:
    token = doc[position]
    if token.is_quote and (_is_nickname(doc, position) or _is_nickname(doc, position - 2)):
        return True
    if token.lower_ in titles.PARTICLES or token.text == "-" or token.lower_ in titles.SUFFIXES:
        return True
    return is_capitalised(token) and token.lower_ not in {"and", "the", "of"} and not token.is_quote


def _is_nickname(doc: Any, opening: int) -> bool:
    """As in "William “Bill” Moss": one word between marks, within the name."""
    if opening < 1 or opening + 3 >= len(doc) or not doc[opening].is_quote or not doc[opening + 2].is_quote:
        return False
    return doc[opening - 1].ent_type_ == doc[opening + 3].ent_type_ == "PERSON" and is_capitalised(doc[opening + 3])


def _strip_left(doc: Any, start: int, end: int) -> tuple[int, int]:
    while start < end - 1 and (doc[start].lower_ in STRIP or doc[start].text in STATE_ABBREVIATIONS or has_digit(doc[start])):
        start += 1
    if start == end - 1 and (doc[start].lower_ in titles.TITLES or has_digit(doc[start])):
        return end, end
    return start, end


def _without_title(doc: Any, start: int, end: int) -> tuple[int, int]:
    """As in "House Speaker Nancy Pelosi" tagged as one organisation keeps what follows the title; "the Sheriff's Office" is one."""
    for position in range(end - 2, start - 1, -1):
        if title_end(doc, position) == position + 1 and doc[position + 1].text not in _POSSESSIVES:
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
        and token.lower_ not in STRIP
        and token.lower_ not in titles.ORGANISATION_WORDS
        and (not token.is_sent_start or _is_written_like_a_name(token.text))
    )


def _is_written_like_a_name(text: str) -> bool:
    """With an inner capital, as no word that begins a sentence has: "De’Shaun", "LaTonya"."""
    return text[1:].lower() != text[1:] and not text.isupper()
