"""Names that the recogniser may have missed: what stands after a title or a role, before an age or a description, or after a given name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import gazetteer
from crosscheck.extract.mentions.given_names import FEMALE, MALE
from crosscheck.extract.mentions.name_acronyms import acronyms
from crosscheck.extract.mentions.name_cues import has_age, title_end
from crosscheck.extract.mentions.name_deeds import deeds
from crosscheck.extract.mentions.name_firms import firms
from crosscheck.extract.mentions.name_organisations import ends_in_acronym
from crosscheck.extract.mentions.name_roles import described_as
from crosscheck.extract.mentions.name_shape import has_digit, is_capitalised, is_hyphenated

GIVEN = MALE | FEMALE
_OFFICES = frozenset("interior defense defence state treasury justice homeland security majority minority attorney house senate".split())
"""Left before a name when a title between was cut off: "Interior [Secretary] Ryan Zinke"."""
STRIP = (
    titles.TITLES | {title.rstrip(".") for title in titles.TITLES} | titles.ROLES | titles.KIN | _OFFICES
    | {"the", "a", "an", "former", "then", "general", "mr", "said", "u.s.", "us", "-", "--", "—", "–"}
) - GIVEN  # fmt: skip
_OTHER_ENTITIES = frozenset({"GPE", "NORP", "DATE", "TIME"})
_BEFORE_PLACES = frozenset("in at near from to off outside around across through throughout toward towards into of".split())
SURE = frozenset({"TITLE", "ROLE", "DESCRIBED", "DEED"})
"""Labels of spans of which what shows them leaves no doubt that they are persons."""
_MAX_TOKENS = 6
_LONGEST_PLACE = 3


class Span(NamedTuple):
    """Tokens [start, end) of one Doc, the recogniser's label, and what the words around speak for."""

    start: int
    end: int
    label: str
    person_cue: bool = False
    """A person: a title, an age, a given name."""
    deed: bool = False
    """A person, surely: it does, suffers or has what only a person can."""
    located: bool = False
    """Where something is, if a town is called so."""


def given_away(doc: Any) -> Iterator[Span]:
    """Spans labelled BRAND, FIRM, DEED, TITLE, ROLE, DESCRIBED or GIVEN by what shows them; they may overlap, also the recogniser's."""
    yield from (Span(start, end, "FIRM") for start, end in (*firms(doc), *acronyms(doc)))
    yield from (Span(start, with_suffix(doc, end), "DEED") for start, end in deeds(doc))
    for token in doc[:-1]:
        behind = title_end(doc, token.i)
        brand = _brand_end(doc, token.i)
        if brand is not None:
            yield Span(token.i, brand, "BRAND")
        elif behind is not None and not (token.ent_type_ == "PERSON" and token.ent_iob_ == "I"):
            yield from _run(doc, behind, "TITLE")
        if token.lower_ in titles.OFFICES_OF_PLACES and doc[token.i + 1].lower_ == "of":
            yield from (_behind_place(doc, span) for span in _run(doc, token.i + 2, "TITLE") if span.end - span.start >= _LONGEST_PLACE)
        elif token.lower_ in titles.ROLES_BEFORE_NAMES and behind is None:
            yield from _whole(doc, token.i + 1, "ROLE" if token.is_lower else "TITLE")
        elif token.lower_ in GIVEN and is_capitalised(token) and not _continues_name(doc, token.i):
            yield from _whole(doc, token.i, "GIVEN")
        elif token.text == "," and token.i > 1:
            yield from _described(doc, token.i)


def _behind_place(doc: Any, span: Span) -> Span:
    return span._replace(start=past_office_place(doc, span.start, span.end))


def past_office_place(doc: Any, start: int, end: int) -> int:
    """As in "Governor of Elba Ana Ruiz", "Director of National Health Ana Ruiz": what stands right after "governor of" is no name."""
    if start < 2 or doc[start - 1].lower_ != "of" or end - start < _LONGEST_PLACE:
        return start
    office = doc[start - 2].lower_
    if office not in titles.OFFICES_OF_PLACES:
        named = (at for at in range(start, end - 1) if doc[at].lower_ in GIVEN)
        return next(named, start) if office in titles.TITLES | titles.ROLES else start
    lengths = range(min(_LONGEST_PLACE, end - start - 1), 0, -1)
    return start + next((length for length in lengths if gazetteer().lookup(doc[start : start + length].text)), 1)


def _brand_end(doc: Any, position: int) -> int | None:
    ends = range(min(position + _MAX_TOKENS, len(doc)), position + 1, -1) if doc[position].text in _FIRST_OF_BRANDS else ()
    return next((end for end in ends if doc[position:end].text.replace("’", "'") in titles.BRANDS), None)


_FIRST_OF_BRANDS = frozenset(word for brand in titles.BRANDS for word in (brand.split()[0], brand.split("-")[0], brand.split("'")[0]))


def with_suffix(doc: Any, end: int) -> int:
    """Take in "Jr.", also after a comma."""
    if end < len(doc) and doc[end].lower_ in titles.SUFFIXES:
        return end + 1
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ in {"jr.", "jr", "sr.", "sr"}:
        return end + 2
    return end


def past_hyphen(doc: Any, end: int) -> int:
    """Take in the second half of "Eze-Adler"."""
    joined = is_hyphenated(doc, end) and is_capitalised(doc[end + 1])
    return end + 2 if joined and doc[end + 1].ent_type_ not in {"GPE", "LOC", "FAC"} else end


def _continues_name(doc: Any, position: int) -> bool:
    return (
        position > 0 and is_capitalised(doc[position - 1]) and doc[position - 1].lower_ not in STRIP and doc[position - 1].pos_ == "PROPN"
    )


def _whole(doc: Any, start: int, label: str) -> Iterator[Span]:
    """A name of two words and more, that is no modifier of a noun behind it: "veteran Boston Herald reporter"."""
    for span in _run(doc, start, label):
        behind = doc[span.end] if span.end < len(doc) else None
        modifier = label in {"ROLE", "TITLE"} and behind is not None and behind.is_lower and behind.pos_ == "NOUN"
        if span.end - span.start > 1 and not modifier:
            yield span


def _described(doc: Any, comma: int) -> Iterator[Span]:
    """As in "Heydar Alishbandi, governor of the island", "DeShaun Swanson, 10,": at least two words, and nothing of a place about them."""
    start = comma
    while start > 0 and comma - start < _MAX_TOKENS and _is_proper(doc, start - 1):
        start -= 1
    if comma - start < 2 or start > 0 and doc[start - 1].lower_ in _BEFORE_PLACES or doc[start].lower_ in STRIP:
        return
    role = described_as(doc, comma)
    if (role is not None and role in titles.PERSONAL_ROLES) or has_age(doc, comma):
        yield from (span for span in _run(doc, start, "DESCRIBED") if span.end == comma)


def _is_proper(doc: Any, position: int) -> bool:
    token = doc[position]
    if token.text == "-":
        return not token.whitespace_ and position > 0 and not doc[position - 1].whitespace_
    return is_capitalised(token) and not has_digit(token) and token.pos_ == "PROPN" and token.ent_type_ not in _OTHER_ENTITIES - {"GPE"}


def _run(doc: Any, start: int, label: str) -> Iterator[Span]:
    end = start
    while end < len(doc) and end - start < _MAX_TOKENS and _continues_run(doc, start, end):
        end = past_hyphen(doc, end + 1)
    while end > start and (doc[end - 1].lower_ in titles.PARTICLES and not is_capitalised(doc[end - 1])):
        end -= 1
    if end > start and not _is_other_thing(doc, start, end, label):
        yield Span(start, with_suffix(doc, end), label)


def _continues_run(doc: Any, start: int, position: int) -> bool:
    token = doc[position]
    if token.lower_ in titles.SUFFIXES:
        return False
    if position > start and not doc[position - 1].whitespace_ and doc[position - 1].text != "-":
        return False
    if token.lower_ in titles.PARTICLES and not is_capitalised(token):
        return position > start
    if not is_capitalised(token) or token.pos_ not in {"PROPN", "NOUN", "ADJ"}:
        return False
    second = position == start + 1
    if token.lower_ in STRIP:
        return second and doc[start].lower_ in GIVEN and token.ent_type_ == "PERSON"  # Gabrielle King
    if token.ent_type_ == "GPE" and second:
        known = gazetteer().lookup(token.text)[:1]
        return not known or known[0].level == "city" and doc[start].lower_ in GIVEN
    return token.ent_type_ not in _OTHER_ENTITIES or (position == start and token.lower_ in GIVEN)


def _is_other_thing(doc: Any, start: int, end: int, label: str) -> bool:
    """Recognise a street, a hospital or an organisation that begins like a person's name."""
    behind, last = doc[end].lower_ if end < len(doc) else "", doc[end - 1]
    if ends_in_acronym([token.text for token in doc[start:end]]):
        return True
    surname = {last.lower_} & titles.SURNAME_TAILS if label in SURE and end - start > 1 else set()
    inside = {token.lower_ for token in doc[start:end]} - surname
    inner_saint = {"st.", "st"} if end - start > 2 and doc[end - 1].lower_ not in {"st.", "st"} else set()
    place = (inside - inner_saint | {behind}) & titles.PLACE_TAILS
    return bool(place or inside & titles.ORGANISATION_WORDS or doc[start:end].text.isupper() and end - start > 1 or behind in {"&"})
