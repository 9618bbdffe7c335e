"""Organisations that no list and no recogniser knows, by what they are called: "the chipmaker Sylq", "Caltrane, a shipping company"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import gazetteer
from crosscheck.extract.mentions.given_names import FEMALE, MALE
from crosscheck.extract.mentions.name_shape import is_capitalised

SORTS = frozenset(
    """company firm chain airline carrier retailer supermarket brewer brewery pollster insurer lender broadcaster publisher startup
    start-up manufacturer operator shipper builder contractor developer utility giant conglomerate supplier distributor charity
    nonprofit non-profit consultancy subsidiary website app wholesaler grocer oilmaker refiner miner pharmacy""".split()
)
"""What an organisation is called before or behind its name; so is all that ends in "maker" but for the people below."""
_MAKING_PEOPLE = frozenset(
    "lawmaker filmmaker policymaker dressmaker peacemaker homemaker watchmaker shoemaker playmaker troublemaker".split()
)
_NAMED_BEFORE = frozenset({"airline", "airlines", "chain", "brewery", "supermarket", "website", "app", "pharmacy", "subsidiary"})
"""Of these what they are called may also stand in front: "the Karsten brewery"."""
_OWNED = frozenset("earnings profit profits revenue revenues shares shareholders turnover stock".split())
"""Only a firm has them."""
_HEADS = frozenset({("executive", "of"), ("ceo", "of"), ("shares", "of"), ("shares", "in"), ("shareholders", "of")})
_OTHER_ENTITIES = frozenset({"DATE", "TIME", "NORP", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "EVENT", "LANGUAGE"})
_JOINERS = frozenset({"&", "and"})
_LONGEST_NAME = 4
_LONGEST_DESCRIPTION = 5


def firms(doc: Any) -> Iterator[tuple[int, int]]:
    """Tokens [start, end) of each name that the words around show to be an organisation's; they may overlap."""
    for token in doc[:-1]:
        if _is_sort(token):
            yield from _named(doc, token.i + 1, _end(doc, token.i + 1))
            yield from _described(doc, token.i)
            if token.lower_ in _NAMED_BEFORE and token.nbor().pos_ not in {"NOUN", "PROPN"}:
                yield from _named(doc, _start(doc, token.i), token.i)
        elif token.text in {"'s", "’s"} and doc[token.i + 1].lower_ in _OWNED:
            yield from _named(doc, _start(doc, token.i), token.i)
        elif token.i and (doc[token.i - 1].lower_, token.lower_) in _HEADS:
            yield from _named(doc, token.i + 1, _end(doc, token.i + 1))


def _is_sort(token: Any) -> bool:
    alone = token.lower_ == "maker" and not (token.i and token.nbor(-1).pos_ == "NOUN" and token.nbor(-1).is_lower)  # "chip maker"
    maker = token.lower_.endswith("maker") and token.lower_ not in _MAKING_PEOPLE and not alone
    return (
        (token.lower_ in SORTS or maker)
        and not (is_capitalised(token) and not token.is_sent_start)
        and token.pos_ in {"NOUN", "PROPN", "ADJ"}
    )


def _described(doc: Any, noun: int) -> Iterator[tuple[int, int]]:
    """As in "Caltrane, a small shipping company,"."""
    behind = doc[noun + 1]
    article = next((i for i in range(noun - 1, max(noun - _LONGEST_DESCRIPTION, 1), -1) if doc[i].lower_ in {"a", "an"}), 0)
    if article and doc[article - 1].text == "," and behind.pos_ not in {"NOUN", "PROPN"}:
        yield from _named(doc, _start(doc, article - 1), article - 1)


def _named(doc: Any, start: int, end: int) -> Iterator[tuple[int, int]]:
    text, words = doc[start:end].text, [token.lower_ for token in doc[start:end]]
    if not words or doc[start].is_sent_start and end - start == 1 or text in titles.NOT_ORGANISATIONS:
        return
    person = len(words) > 1 and words[0] in MALE | FEMALE or any(word in titles.TITLES | titles.ROLES | titles.KIN for word in words)
    if not person and not text.isupper() and not gazetteer().lookup(text):
        yield start, end


def _end(doc: Any, start: int) -> int:
    """One past the name that begins at a token."""
    end = start
    while end < len(doc) and end - start < _LONGEST_NAME and (_is_part(doc[end]) or end > start and _joins(doc, end)):
        end += 1
        while end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_ and is_capitalised(doc[end + 1]):
            end += 2
    return end


def _start(doc: Any, end: int) -> int:
    """Where the name begins that ends before a token."""
    start = end
    while start > 0 and end - start < _LONGEST_NAME and (_is_part(doc[start - 1]) or start < end and _joins(doc, start - 1)):
        start -= 1
    return start


def _is_part(token: Any) -> bool:
    return is_capitalised(token) and token.pos_ in {"PROPN", "NOUN", "ADJ"} and token.ent_type_ not in _OTHER_ENTITIES


def _joins(doc: Any, position: int) -> bool:
    inside = 0 < position < len(doc) - 1 and _is_part(doc[position - 1]) and _is_part(doc[position + 1])
    return inside and doc[position].lower_ in _JOINERS and (doc[position].text == "&" or doc[position - 1].ent_type_ == "ORG")
