"""A number that no noun follows: of them, the dead, a toll, a population, a crowd, or what was counted just before."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.quantity.aboard import on_a_list
from crosscheck.extract.mentions.quantity.levels import read_level
from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of
from crosscheck.extract.mentions.quantity.phrases import Found, make_slot, population_slot
from crosscheck.extract.mentions.quantity.populations import is_bare_population
from crosscheck.extract.mentions.quantity.predicates import Predicate, governing, is_human_event
from crosscheck.extract.mentions.quantity.sentences import sentence_start
from crosscheck.extract.mentions.quantity.tolls import read_toll
from crosscheck.extract.mentions.quantity.words import CASUALTY_ADJECTIVES

_BACK_REFERENCES = frozenset({"them", "us", "which", "whom", "these", "those"})
_PERSON_WORDS = frozenset({"others", "more", "dead", "injured", "wounded", "hurt", "missing"})
_PARENTS = frozenset("mother father parent grandmother grandfather mom dad mum".split())
_STILL_THERE = frozenset({"still", "behind", "trapped", "held", "captive", "unaccounted", "stranded"})
"""As in "nine of the pupils fled, leaving 14 still in the hands of the gunmen"."""
_COMPANIES = frozenset(
    "crowd audience congregation crew mob gang delegation workforce staff squad family party army garrison choir jury cast throng band "
    "entourage".split()
)


def bare_slot(doc: Any, first: int, last: int, value: float) -> Found | None:
    """Return the slot of a number at tokens [first, last) without a noun; None where nothing says what is counted."""
    back = last + 1 < len(doc) and doc[last].lower_ == "of" and doc[last + 1].lower_ in _BACK_REFERENCES
    end = last + 2 if back else last
    more = doc[end].lower_ if end < len(doc) else ""
    end += more in _PERSON_WORDS and more not in CASUALTY_ADJECTIVES
    one_dies = last < len(doc) and doc[last].lower_ == "dies" and value != 1  # "killer of three dies"
    if one_dies or _is_age(doc, first, last) or _has_children(doc, first) or _is_said_of_one(doc, first, last):
        return None
    if is_bare_population(doc, first, last, value):
        return Found(population_slot(doc, first, end, None), end)
    if back and end < len(doc) and doc[end].tag_ == "NNS" and is_person(lemma_of(doc[end])):
        # "Twelve people, four of them children": the four are children, and no toll of their own.
        return Found(make_slot(doc, first, end + 1, lemma_of(doc[end]), (), Predicate(None, None, None)), end + 1)
    if (crowd := _members_of(doc, first)) is not None:
        return Found(make_slot(doc, first, end, "person", (), governing(doc, crowd.i, end, crowd)), end)
    if on_a_list(doc, end):
        return Found(make_slot(doc, first, end, "person", (), Predicate("list", "patient", None)), end)
    if value > 1 and _makes_up_all(doc, first):
        return Found(make_slot(doc, first, end, "person", (), Predicate("make", "patient", first - 1)), end)
    if (toll := read_toll(doc, first)) is not None:
        predicate = Predicate(toll.event, "patient" if toll.event is not None else None, toll.at)
        return Found(make_slot(doc, first, end, toll.head or _antecedent(doc, first), (), predicate), end)
    if (level := read_level(doc, first, end, value)) is not None:
        return level
    if value > 1 and first > 0 and doc[first - 1].lower_ == "leaving" and end < len(doc) and doc[end].lower_ in _STILL_THERE:
        return Found(make_slot(doc, first, end, _antecedent(doc, first) or "person", (), Predicate("remain", "patient", None)), end)
    return _by_predicate(doc, first, end, value, back=back)


def _is_age(doc: Any, first: int, last: int) -> bool:
    """Recognise "Boy, 3, dies", "two others 37, were taken": right behind a person a bare number is an age."""
    at = first - 1 - (first > 0 and doc[first - 1].text == ",")
    if at < 0 or last >= len(doc) or doc[last].text not in {",", ")", "—", "–"}:
        return False
    person = is_person(lemma_of(doc[at])) or doc[at].lower_ in {"others", "another", "one"} or doc[at].ent_type_ == "PERSON"
    return bool(person)


def _has_children(doc: Any, first: int) -> bool:
    """Recognise "a mother of three was killed": the three are her children, and alive."""
    return first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lemma_.lower() in _PARENTS


def _is_said_of_one(doc: Any, first: int, last: int) -> bool:
    """Recognise "Keller was one of four injured": the one is named, and the four are counted."""
    being = first > 0 and doc[first - 1].lemma_.lower() in {"be", "among"}
    return (
        being
        and last - first == 1
        and doc[first].lower_ == "one"
        and [t.lower_ for t in doc[last : last + 1]] == ["of"]
        and (last + 1 < len(doc) and bool(doc[last + 1].like_num))
    )


def _by_predicate(doc: Any, first: int, end: int, value: float, *, back: bool) -> Found | None:
    """Recognise "12 were killed", "two of them fled": people by what befell them, else what was counted before."""
    predicate = governing(doc, first, end, None)
    if predicate.at == end and doc[end].lower_ in CASUALTY_ADJECTIVES and doc[end].tag_ != "VBD":
        end += 1
    close = predicate.at is not None and -2 <= predicate.at - first and predicate.at - end <= 4
    if is_human_event(predicate.event) and predicate.role == "patient" and close:
        return Found(make_slot(doc, first, end, "person", (), predicate), end)
    rest = first > 0 and doc[first - 1].lower_ in {"remaining", "other"}
    antecedent = _antecedent(doc, first)
    if antecedent is None and not back and not rest:
        return None
    subject = close and predicate.at is not None and predicate.at >= end and doc[first].dep_ in {"nsubj", "nsubjpass"}
    if back or ((rest or subject) and value > 1):
        return Found(make_slot(doc, first, end, antecedent, (), predicate), end)
    return None


def none_slot(doc: Any, first: int, last: int) -> Found | None:
    """Return the slot of "None were hurt" at tokens [first, last), said of what was counted just before."""
    predicate, antecedent = governing(doc, first, last, None), _antecedent(doc, first)
    harmed = predicate.event in {"kill", "injure"} and predicate.role == "patient"
    return Found(make_slot(doc, first, last, antecedent, (), predicate), last) if harmed and antecedent is not None else None


def _makes_up_all(doc: Any, first: int) -> bool:
    """Recognise "together with the dead that makes 214": people, like the dead among them."""
    if first < 1 or doc[first - 1].lemma_.lower() != "make":
        return False
    words = [token.lower_ for token in doc[sentence_start(doc, first) : first]]
    return any(words[at] == "with" and words[at + 2] in CASUALTY_ADJECTIVES for at in range(len(words) - 2))


def _members_of(doc: Any, first: int) -> Any | None:
    """Return the crowd of "a crowd of 40", the family of "a family of four": nouns whose members are people."""
    if first < 2 or doc[first - 1].lower_ != "of" or doc[first - 2].lemma_.lower() not in _COMPANIES:
        return None
    return doc[first - 2]


def _antecedent(doc: Any, first: int) -> str | None:
    """Return the nearest plural noun before that a number counts, in this sentence or the two before."""
    start = sentence_start(doc, first)
    for _ in range(2):
        start = sentence_start(doc, start - 1) if start else 0
    for token in reversed(doc[start:first]):
        if token.tag_ == "NNS" and any(child.dep_ == "nummod" or child.pos_ == "NUM" for child in token.children):
            return lemma_of(token)
        if token.tag_ == "NNS" and token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.like_num:
            return lemma_of(token)  # "nine of the pupils"
    return None
