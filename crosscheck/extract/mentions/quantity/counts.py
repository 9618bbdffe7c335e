"""What a plain count counts: the noun behind it, its modifiers and the governing predicate."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.quantity.aboard import read_held
from crosscheck.extract.mentions.quantity.bare import bare_slot
from crosscheck.extract.mentions.quantity.casualties import event_of_lives, read_harm
from crosscheck.extract.mentions.quantity.nouns import COLLECTIVE, Phrase, is_container, is_person, lemma_of, of_object, read_phrase
from crosscheck.extract.mentions.quantity.phrases import Found, make_slot, population_slot
from crosscheck.extract.mentions.quantity.populations import is_population
from crosscheck.extract.mentions.quantity.predicates import Predicate, governing, is_human_event
from crosscheck.extract.mentions.quantity.sentences import sentence_start
from crosscheck.extract.mentions.quantity.words import CASUALTY_ADJECTIVES, TOLL_NOUNS
from crosscheck.extract.mentions.quantity.wounds import times_struck, wounds_borne

_OF_THINGS = frozenset({"fleet", "flotilla", "herd", "armada", "convoy", "pack", "flock"})


def count_slot(doc: Any, first: int, last: int, *, single: bool, value: float) -> Found | None:
    """Return the slot of a plain count at tokens [first, last), hedges included; None where nothing says what is counted."""
    at = last + (last < len(doc) and doc[last].lower_ == "-")
    if at > last and at < len(doc) and doc[at].lower_ == "strong" and (strong := _strong(doc, first, at)) is not None:
        return strong
    harm = read_harm(doc, first, last)
    if harm is not None and harm.at == last:
        return bare_slot(doc, first, last, value)  # "three sustained minor burns" counts no burns
    phrase = read_phrase(doc, at, single=single or at > last)
    if (shared := _shared_noun(doc, at, phrase, value)) is not None:
        return _described(doc, first, shared, value)
    if phrase.noun is None and (owned := _of_phrase(doc, at)) is not None:
        if value == 1 and lemma_of(doc[owned.noun]) in TOLL_NOUNS:
            return None  # "one of the city's worst killings" had victims of its own
        return _described(doc, first, owned, value)
    if phrase.noun is None:
        return bare_slot(doc, first, last, value)
    if value == 1 and single and doc[phrase.noun].tag_ == "NNS" and at > last:
        return None
    inner = of_object(doc, phrase.last)
    if inner is not None and inner.noun is not None:
        if is_container(lemma_of(doc[phrase.noun])) and doc[inner.noun].tag_ in {"NNS", "NNPS"} and value == 1:
            phrase = inner
        else:
            phrase = Phrase(phrase.noun, (*phrase.modifiers, lemma_of(doc[inner.noun])), phrase.last)
    return _described(doc, first, phrase, value, hyphen=at > last)


def _shared_noun(doc: Any, at: int, phrase: Phrase, value: float) -> Phrase | None:
    """Return the jets of "eight short-haul and six long-haul jets": the noun stands once, behind the last number."""
    if phrase.noun is not None and (value == 1 or doc[phrase.noun].tag_ in {"NNS", "NNPS"} or doc[phrase.noun].lower_ in COLLECTIVE):
        return None
    stop = at
    while stop < min(len(doc), at + 5) and (doc[stop].pos_ in {"ADJ", "NOUN", "PROPN", "ADV"} or doc[stop].text == "-"):
        stop += 1
    if any(token.lower_ in CASUALTY_ADJECTIVES for token in doc[at:stop]):
        return None
    if stop == at or stop + 2 >= len(doc) or doc[stop].lower_ not in {"and", "or"} or not doc[stop + 1].like_num:
        return None
    behind = read_phrase(doc, stop + 2, single=False)
    if behind.noun is None or not behind.modifiers or doc[behind.noun].tag_ != "NNS":
        return None
    return Phrase(behind.noun, tuple(token.lower_ for token in doc[at:stop] if token.is_alpha), stop)


def _of_phrase(doc: Any, at: int) -> Phrase | None:
    return of_object(doc, at) if at < len(doc) and doc[at].lower_ == "of" else None


def _described(doc: Any, first: int, phrase: Phrase, value: float, *, hyphen: bool = False) -> Found | None:
    noun = doc[phrase.noun]
    if hyphen and noun.i - 1 > first and phrase.modifiers:
        return _hyphenated(doc, first, phrase)
    mixed = _past_mixed(doc, phrase)
    head = lemma_of(noun) if mixed == phrase.last else "person"
    phrase = phrase._replace(last=mixed)
    predicate = governing(doc, first, phrase.last, noun)
    wounds = times_struck(doc, first, phrase.last) if head == "time" else wounds_borne(doc, first, phrase.last, head, phrase.modifiers)
    if wounds is not None:
        return wounds
    if predicate.event == "hit" and is_person(head):
        predicate = predicate._replace(event="strike")  # a house that is hit is damaged
    if head in TOLL_NOUNS and head != "toll" and (head != "injury" or doc[first].lower_ == "no"):
        return Found(
            make_slot(doc, first, phrase.last, "person", phrase.modifiers, Predicate(TOLL_NOUNS[head], "patient", predicate.at)),
            phrase.last,
        )
    if is_population(doc, first, head, predicate.event, value):
        return Found(population_slot(doc, first, phrase.last, predicate.at), phrase.last)
    if head == "life" and (event := event_of_lives(doc, first, phrase.last)) is not None:
        return Found(make_slot(doc, first, phrase.last, "person", (), Predicate(event, "patient", predicate.at)), phrase.last)
    if head == "other":
        # "Three others were wounded" are people; "three others" of another kind are left without a noun.
        human = is_human_event(predicate.event) or _people_nearby(doc, first)
        return Found(make_slot(doc, first, phrase.last, "person" if human else None, (), predicate), phrase.last)
    if is_person(head) and not is_human_event(predicate.event) and (held := read_held(doc, first, phrase.last)) is not None:
        predicate = Predicate(held, "other", predicate.at)
    return Found(make_slot(doc, first, phrase.last, head, phrase.modifiers, predicate), phrase.last)


_SORTS = frozenset({"men", "women", "children", "boys", "girls", "adults", "teenagers", "teens"})


def _past_mixed(doc: Any, phrase: Phrase) -> int:
    """Return the token behind "men, women and children", all of whom one number counts, or behind the phrase alone."""
    at, end = phrase.last, phrase.last
    while at - 1 < len(doc) and doc[at - 1].lower_ in _SORTS:
        spoken = at < len(doc) and doc[at].lower_ == "and"
        at += 1 + (at + 1 < len(doc) and doc[at].text == "," and doc[at + 1].lower_ == "and")
        if at < len(doc) and doc[at].lower_ in _SORTS and doc[at - 1].lower_ in {",", "and"}:
            at += 1
            owned = at < len(doc) and doc[at].tag_ == "POS"
            end = at if (spoken or doc[at - 2].lower_ == "and") and not owned else end
        else:
            break
    return end


def _strong(doc: Any, first: int, at: int) -> Found | None:
    """Recognise "the 900-strong plant", "a 40-strong choir": so many people; a fleet's are ships."""
    phrase = read_phrase(doc, at + 1, single=True)
    if phrase.noun is None or lemma_of(doc[phrase.noun]) in _OF_THINGS:
        return None
    noun = doc[phrase.noun]
    modifiers = (*phrase.modifiers, lemma_of(noun))
    return Found(make_slot(doc, first, phrase.last, "person", modifiers, governing(doc, first, phrase.last, noun)), phrase.last)


def _hyphenated(doc: Any, first: int, phrase: Phrase) -> Found:
    """Recognise "A 31-page complaint" counts pages, of a complaint."""
    counted = next((at for at in range(first, phrase.last) if doc[at].lower_ == "-"), first) + 1
    head = lemma_of(doc[counted]) if counted < phrase.last else lemma_of(doc[phrase.noun])
    modifiers = tuple(word for word in (*phrase.modifiers, lemma_of(doc[phrase.noun])) if word != head)
    return Found(make_slot(doc, first, phrase.last, head, modifiers, governing(doc, first, phrase.last, doc[phrase.noun])), phrase.last)


def _people_nearby(doc: Any, first: int) -> bool:
    return any(is_person(lemma_of(token)) or token.ent_type_ == "PERSON" for token in doc[sentence_start(doc, first) : first])
