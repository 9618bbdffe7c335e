"""A number that a toll or a "number of" something is said to have come to: it climbed to 17, stood at eight, was lowered to 19."""

from __future__ import annotations

from typing import Any, NamedTuple

from crosscheck.extract.mentions.quantity.aboard import is_on_board
from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of, read_phrase
from crosscheck.extract.mentions.quantity.sentences import sentence_start
from crosscheck.extract.mentions.quantity.words import CASUALTY_ADJECTIVES, TOLL_NOUNS

_MOVING = frozenset(
    """rise climb grow jump increase soar surge swell mount creep tick go come fall drop decline shrink decrease dip stand remain stay sit
    reach hit total be update pass top exceed surpass""".split()
)
"""What a number does that is then so high; beside them "by 12" says how much was added, and "from 12" what it was."""
_BRINGING = frozenset("bring raise lower put take push revise cut reduce increase lift drive leave place peg set update correct".split())
"""What is done to a number: "bringing the number of dead to 47"."""
_REACHING = frozenset({"reach", "hit", "total", "be", "pass", "top", "exceed", "surpass"})
_LEADS = frozenset({"to", "at", "as"})
_TOLL_LEADS = frozenset({"to", "at", "of", ":"})
_REACH = 24
"""Tokens between a toll and its number: "the toll of the avalanche that hit the valley's oldest village on Sunday has climbed to"."""
_BEFORE = 6
"""Tokens between "bringing" and its number: "bringing the official number of confirmed dead"."""
_NEAR = 3
_DEATHS = TOLL_NOUNS.keys() - {"toll"}
"""In the plural they are tolls themselves; tolls are what drivers pay."""
_BETWEEN = frozenset({"ADV", "ADP", "PART", "AUX", "VERB", "NUM"})
"""Between a verb and its number: "has risen sharply by two to", "rose from nine to"."""
_ARTICLES = frozenset({"a", "an", "any", "large", "small", "growing"})
"""“A number of people” is no number; "a growing number" neither."""


_FIGURES = frozenset({"figure", "tally", "count", "total"})
_RECALLED = 30
"""Tokens before "the figure" in which those that it counts stand."""
_NO_TOLL = frozenset({"arrested", "detained", "jailed", "shot", "stabbed"})


class Toll(NamedTuple):
    """What is counted, by the lemma of its noun, what befell it, and the index of the token that says so; None for what is not said."""

    head: str | None
    event: str | None
    at: int


def read_toll(doc: Any, first: int) -> Toll | None:
    """Return what the number at token `first` is the toll of; None where it is no toll."""
    first -= first > 0 and doc[first - 1].lower_ == "between"
    floor = max(sentence_start(doc, first), first - _REACH)
    for noun in reversed(doc[floor:first]):
        word = noun.lemma_.lower()
        if word in _DEATHS and noun.tag_ in {"NNS", "NNPS"} and not any(child.dep_ == "nummod" for child in noun.children):
            return Toll("person", TOLL_NOUNS[word], noun.i) if _comes_to(doc, noun.i, first) else None
        if (word == "toll" and noun.tag_ != "NNS") or (word == "dead" and noun.i + 2 == first and not noun.is_sent_start):
            return Toll("person", _harm_of(noun), noun.i) if _comes_to(doc, noun.i, first) else None
        if word in {"tally", "count"} and noun.i + 2 < first and noun.nbor().lower_ == "of" and _of_harmed(doc, noun.i, first):
            return _number_of(doc, noun.i, first) if _comes_to(doc, noun.i, first) else None
        if word in _FIGURES and noun.nbor().lower_ != "of" and (harm := _told_before(doc, noun.i)) is not None:
            return Toll("person", harm, noun.i) if _comes_to(doc, noun.i, first) else None
        if word == "number" and noun.pos_ == "NOUN" and not _is_vague(doc, noun.i):
            return _number_of(doc, noun.i, first) if _comes_to(doc, noun.i, first) else None
    return None


def _told_before(doc: Any, at: int) -> str | None:
    """Find what "the figure" is of: those whose deaths or wounds were told of right before it."""
    for token in reversed(doc[max(0, at - _RECALLED) : at]):
        if token.lemma_.lower() in _DEATHS | {"body"}:
            return TOLL_NOUNS.get(token.lemma_.lower(), "kill")
        if token.lower_ in CASUALTY_ADJECTIVES and token.lower_ not in _NO_TOLL:
            return CASUALTY_ADJECTIVES[token.lower_]
    return None


def _of_harmed(doc: Any, at: int, first: int) -> bool:
    """Recognise "the tally of dead", "the count of people injured"; a count may be a nobleman or a charge."""
    return any(token.lower_ in CASUALTY_ADJECTIVES for token in doc[at + 1 : min(first, at + 6)])


def _is_vague(doc: Any, at: int) -> bool:
    return bool(_ARTICLES & {token.lower_ for token in doc[max(0, at - 2) : at]})


def _harm_of(toll: Any) -> str:
    """Return `injure` for an injury toll, `kill` for all others and for "the dead"."""
    lead = toll.nbor(-1).lower_ if toll.i > 0 else ""
    return TOLL_NOUNS.get(lead, CASUALTY_ADJECTIVES.get(lead, "kill"))


def _comes_to(doc: Any, noun: int, first: int) -> bool:
    """Whether the number at token `first` is what the noun came to, or was brought to."""
    lead, between = doc[first - 1], doc[noun + 1 : first]
    if first - noun <= _NEAR and (lead.lower_ in _TOLL_LEADS or lead.lemma_.lower() in {"be", *_REACHING}):
        return True
    if lead.lower_ in _LEADS and _is_brought(doc, noun) and not any(token.text in {",", ";"} for token in between):
        return True
    verb = next((token for token in reversed(between) if token.lemma_.lower() in _MOVING), None)
    if verb is None or first - verb.i > _NEAR + 2:
        return False
    if any(token.pos_ not in _BETWEEN for token in doc[verb.i + 1 : first]):
        return False
    direct = all(token.pos_ == "ADV" for token in doc[verb.i + 1 : first])
    return lead.lower_ in _LEADS or (direct and verb.lemma_.lower() in _REACHING)


def _is_brought(doc: Any, noun: int) -> bool:
    return any(token.lemma_.lower() in _BRINGING for token in doc[max(0, noun - _BEFORE) : noun])


def _number_of(doc: Any, at: int, first: int) -> Toll | None:
    """Return what "the number of people missing", "the number of missing", "the number recovered" is of."""
    start = at + 1 + (doc[at + 1].lower_ == "of")
    while start < first and doc[start].tag_ in {"DT", "PRP$"}:
        start += 1
    if is_on_board(doc, start):
        return Toll("person", "aboard", start)
    phrase = read_phrase(doc, start, single=True)
    noun = phrase.noun if phrase.noun is not None and phrase.noun < first else None
    if noun is None and doc[start].lower_ not in CASUALTY_ADJECTIVES and doc[start].tag_ not in {"VBN", "VBD"}:
        return None
    head = lemma_of(doc[noun]) if noun is not None else None
    if head in TOLL_NOUNS:
        return Toll("person", TOLL_NOUNS[head], start)
    harm = next((token for token in doc[start : min(first, (noun or start) + _NEAR)] if token.lower_ in CASUALTY_ADJECTIVES), None)
    if harm is not None and (head is None or is_person(head)):
        return Toll(head or "person", CASUALTY_ADJECTIVES[harm.lower_], harm.i)
    if noun is not None and is_on_board(doc, noun + 1) and is_person(head):
        return Toll(head, "aboard", noun + 1)
    own = doc[start] if noun is None else doc[noun + 1]
    done = own.i < first and own.tag_ in {"VBN", "VBD"} and own.lemma_.lower() not in _MOVING
    return Toll(head, str(own.lemma_).lower() if done else None, own.i if done else start)
