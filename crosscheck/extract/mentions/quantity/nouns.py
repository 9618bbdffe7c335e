"""The noun phrase behind a number: which noun is counted, and what narrows it."""

from __future__ import annotations

from typing import Any, NamedTuple

from crosscheck.extract.mentions.quantity.persons import PERSONS
from crosscheck.extract.mentions.quantity.words import AGE_WORDS, CASUALTY_ADJECTIVES, CONTAINERS

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFIER_TAGS = frozenset({"JJ", "JJR", "JJS", "HYPH", "POS", "``", "''", "AFX"})
_EMPTY = frozenset("other more additional further extra remaining most such same separate different many least own".split())
COLLECTIVE = frozenset("people police crew personnel staff aircraft troops clergy folk sheep cattle fish percent series".split())
"""Singular in form and counted all the same."""
_IRREGULAR = {"children": "child", "men": "man", "women": "woman", "olds": "person"}
"""Left as they are by the lemmatizer where a headline writes them with capitals; 16-year-olds are people."""
_TEMPORAL = frozenset({"next", "this", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
                       "december", "ago", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "yesterday", "tonight", "morning", "afternoon",
                       "evening", "night", "noon", "last", "earlier", "late", "early", "overnight"})  # fmt: skip
_MAX_OWNER = 5
_MASS_OK = frozenset({"million", "billion"})


class Phrase(NamedTuple):
    """Tokens [first, last) of a counted noun phrase behind the number; `noun` is the counted token's index, or None."""

    noun: int | None
    modifiers: tuple[str, ...]
    last: int


def lemma_of(token: Any) -> str:
    """Return the singular, lower case; people and persons are `person`, whatever the tagger thought of capitals."""
    lemma = str(token.lemma_).lower()
    if lemma in {"people", "persons"} or token.lower_ == "people":
        return "person"
    if token.lower_ in _IRREGULAR:
        return _IRREGULAR[token.lower_]
    if token.tag_ in {"NNP", "NNPS"} and lemma.endswith("s") and not lemma.endswith("ss") and len(lemma) > 3:
        return lemma[:-1]
    return lemma


def is_person(lemma: str | None) -> bool:
    """Tell whether this holds: counts human beings."""
    return lemma is not None and (lemma in PERSONS or lemma.endswith(("man", "woman", "men")))


def read_phrase(doc: Any, first: int, *, single: bool) -> Phrase:
    """Return the noun phrase that starts at token `first`; `single` allows a singular proper noun, as one or a hyphen does.

    An age before it is no part of it: "two 16-year-old boys". It ends after its first plural noun (unless the parse makes that a
    modifier of the next), before times and before any verb.
    """
    noun, at, modifiers = None, past_age(doc, first), []
    while at < min(len(doc), first + 9):
        token = doc[at]
        if token.is_space or token.lower_ in _TEMPORAL or not _continues(token, noun):
            break
        if token.tag_ in _NOUN_TAGS:
            if noun is not None:
                modifiers.append(doc[noun].lower_ if doc[noun].pos_ == "PROPN" else lemma_of(doc[noun]))
            noun = at
            if token.tag_ in {"NNS", "NNPS"} and not _modifies_next(token):
                at += 1
                break
        elif token.is_alpha and token.lower_ not in _EMPTY:
            modifiers.append(
                token.lower_ if token.tag_ in {"VBN", "VBD", "VBG"} else str(token.lemma_).lower()
            )  # gold-plated, high-ranking
        at += 1
    if noun is None or not _countable(doc[noun], single):
        return Phrase(None, (), first)
    return Phrase(noun, tuple(modifiers), noun + 1)


def past_age(doc: Any, first: int) -> int:
    """Return the token behind the "30-year-old" that starts at token `first`, or `first` itself; the olds of "30-year-olds" are counted."""
    at = first
    while at < min(len(doc), first + _LONGEST_AGE) and (doc[at].is_digit or doc[at].lower_ in AGE_WORDS):
        at += 1
    spoken = {doc[at - 1].lower_, doc[min(at, len(doc) - 1)].lower_.removesuffix("s")}
    return at if at - first > 1 and doc[first].is_digit and "old" in spoken else first


_LONGEST_AGE = 5


def _hyphenated(token: Any) -> bool:
    """Tell whether this holds: a link of "face-to-face": a hyphen stands right before or behind."""
    doc, at = token.doc, token.i
    glued_before = at > 0 and doc[at - 1].text == "-" and not doc[at - 1].whitespace_
    return glued_before or (at + 1 < len(doc) and doc[at + 1].text == "-" and not token.whitespace_ and not doc[at + 1].whitespace_)


def _continues(token: Any, noun: int | None) -> bool:
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if token.tag_ in _NOUN_TAGS:
        return token.lower_ not in CASUALTY_ADJECTIVES or (following is not None and following.tag_ in _NOUN_TAGS)
    if noun is not None and _hyphenated(token) and (token.text == "-" or token.is_alpha):
        return True
    if token.tag_ in _MODIFIER_TAGS:
        return token.lower_ not in CASUALTY_ADJECTIVES or token.dep_ == "amod"
    nominal = following is not None and following.tag_ in (_NOUN_TAGS | _MODIFIER_TAGS | {"VBN", "VBG"})
    if token.tag_ in {"VBN", "VBG", "VBD"}:
        return (
            (noun is None or token.nbor(-1).text == "-")
            and nominal
            and (token.nbor(-1).text == "-" or token.dep_ == "amod" or token.lower_ in CASUALTY_ADJECTIVES or "-" in token.text)
        )
    if token.tag_ in {"RB", "RBR", "RBS"}:
        return noun is None and nominal
    if token.tag_ == "CD":
        model = not token.text.replace(",", "").isdecimal() and "-" in token.text
        return nominal and (model or (noun is not None and token.nbor(-1).tag_ in {"NNP", "NN"} and len(token.text) < 4))
    return (
        token.lower_ in {",", "and"}
        and noun is None
        and token.i > 0
        and token.nbor(-1).tag_ == "JJ"
        and following is not None
        and (following.tag_ == "JJ")
    )


def _modifies_next(token: Any) -> bool:
    return bool(token.dep_ in {"compound", "nmod", "poss"} and 0 < token.head.i - token.i <= 4)


def _countable(token: Any, single: bool) -> bool:
    if token.lower_ in _TEMPORAL or token.ent_type_ in {"TIME"}:
        return False
    if single or token.tag_ in {"NNS", "NNPS"} or token.lower_ in COLLECTIVE:
        return True
    return bool(token.tag_ == "NN" or (token.tag_ == "NNP" and token.lower_.endswith("s")))


def of_object(doc: Any, at: int) -> Phrase | None:
    """Return the noun phrase of "of the skiffs", "of ammunition" that starts at token `at`."""
    if at >= len(doc) or doc[at].lower_ != "of":
        return None
    first = _past_owner(doc, at + 1)
    while first < len(doc) and (doc[first].tag_ in {"DT", "PRP$", "CD"} or doc[first].lower_ in {"all", "those", "these"}):
        first += 1
    phrase = read_phrase(doc, first, single=True)
    return phrase if phrase.noun is not None else None


def _past_owner(doc: Any, first: int) -> int:
    """Return the token behind the possessive of "the town's 41 wells", or `first` itself."""
    for at in range(first, min(first + _MAX_OWNER, len(doc))):
        if doc[at].tag_ == "POS":
            return at + 1
        if doc[at].pos_ not in {"DET", "ADJ", "NOUN", "PROPN"}:
            return first
    return first


def is_container(lemma: str) -> bool:
    """Says little of what is counted when "of" follows."""
    return lemma in CONTAINERS
