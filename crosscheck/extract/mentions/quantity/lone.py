"""One person who is counted without a numeral: "a man was killed", "a 17-year-old was hurt", "Woman injured in house fire"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from crosscheck.extract.mentions.quantity.coordinated import past_joined
from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of
from crosscheck.extract.mentions.quantity.predicates import Predicate, event_lemma, governing
from crosscheck.extract.mentions.quantity.sentences import sentence_end, sentence_start
from crosscheck.extract.mentions.quantity.words import AGE_WORDS, CASUALTY_ADJECTIVES, ONES, ORDINALS, TENS
from crosscheck.records import Mention, Quantity, Slot

_PLAIN_EVENTS = frozenset({"kill", "injure", "arrest", "shoot", "stab"})
_TO_ONESELF = frozenset({"kill", "injure", "shoot", "stab"})
_REFLEXIVES = frozenset({"himself", "herself", "themself"})
_REACH = 12
"""Words between a person and what befell them, ages and marks not counted."""
_MAX_BARE = 5
"""Tokens before the noun of a headline: "Off-duty police officer"."""
_BARE_PARTS = frozenset({"ADJ", "NOUN", "PROPN", "INTJ"})
"""The tagger takes the boy of "Boy, 11, hurt" for a cry."""
_ARTICLES = frozenset({"a", "an", "another"})
_LEADS = frozenset({":", "–", "—", "|", "-", ";"})
_GROUPS = frozenset({"police", "crew", "people", "staff", "faculty", "congress", "other", "male", "female", "native", "national"})
_BY_SEX_OR_AGE = frozenset("man woman boy girl child baby infant toddler teen teenager male female".split())
_PARENTS = frozenset("mother father parent grandmother grandfather".split())
_CHILDREN = frozenset("son daughter child baby grandson granddaughter grandchild".split())
_KIN = (
    _PARENTS
    | _CHILDREN
    | frozenset(
        "husband wife brother sister girlfriend boyfriend mom dad niece nephew cousin sibling uncle aunt stepfather "
        "stepmother stepson stepdaughter fiance fiancé fiancee fiancée ex-wife ex-husband ex-girlfriend ex-boyfriend".split()
    )
)
"""Of whom one has one, or names the one meant: "killed his wife"."""
_FELLOWS = frozenset("friend neighbor neighbour roommate partner boss coworker co-worker colleague classmate companion".split())
"""Of whom one has several; which one is meant, an age says: "her 8-year-old friend"."""
_EQUALS = (frozenset({"husband", "wife"}), frozenset({"brother", "sister"}), frozenset({"aunt", "uncle"}))
_PLURAL_VERBS = frozenset({"were", "are", "have", "both"})
_DYING = frozenset({"dies", "died", "dead"})


_IN_STATUTES = frozenset("child minor person officer official member adult juvenile".split())
_OF_STATUTES = frozenset("police peace law enforcement family household public elderly disabled federal".split())
_CHARGING = frozenset("charge count convict indict plead".split())
_FAR = 24
"""Tokens: one charge stands behind another."""


class Person(NamedTuple):
    """Someone at tokens [first, last), by the lemma of the noun, and that noun."""

    first: int
    last: int
    head: str
    noun: Any


def find_lone(doc: Any) -> Iterator[Mention]:
    """Yield everyone harmed or arrested whom an article, an age or a headline's bare noun introduces, in their order."""
    reached = 0
    for token in doc:
        person = _person_at(doc, token) if token.i >= reached else None
        if person is None:
            continue
        predicate = _befell(doc, person)
        if predicate is None:
            continue
        reached = person.last
        yield _mention(doc, person, predicate)
        if (second := _second(doc, person)) is not None:
            reached = second.last
            yield _mention(doc, second, predicate)


def _person_at(doc: Any, token: Any) -> Person | None:
    if token.lower_ in _ARTICLES or (token.lower_ == "one" and _aged(doc, token.i + 1) is not None):
        return _with_article(doc, token)
    if token.tag_ == "PRP$":
        kin = _with_article(doc, token)
        aged = _aged(doc, token.i + 1) is not None
        return kin if kin is not None and (kin.head in _KIN or (aged and kin.head in _FELLOWS)) else None
    return _bare(doc, token.i) if _opens(doc, token.i) else None


def _with_article(doc: Any, article: Any) -> Person | None:
    aged = _aged(doc, article.i + 1)
    if aged is not None and not _modifies(doc, aged):
        return Person(article.i, aged, "person", doc[aged - 1])
    if _is_next_one(doc, article.i + 1):
        return Person(article.i, article.i + 2, "person", doc[article.i + 1])
    noun = next(
        (
            token
            for token in doc[article.i + 1 : (aged or article.i + 1) + 7]
            if token.pos_ in {"NOUN", "VERB", "PUNCT", "ADP"} and token.lower_ not in AGE_WORDS and token.dep_ != "amod"
        ),
        None,
    )
    while noun is not None and noun.pos_ == "NOUN" and noun.i + 1 < len(doc) and noun.nbor().pos_ == "NOUN" and noun.dep_ == "compound":
        noun = noun.nbor()
    noun = _past_hyphen(noun)
    while noun is not None and noun.i + 2 < len(doc) and noun.nbor().tag_ == "POS":
        owned = doc[noun.i + 2 : (_aged(doc, noun.i + 2) or noun.i + 2) + 4]
        noun = _past_hyphen(next((t for t in owned if t.pos_ == "NOUN" and t.dep_ != "compound" and t.lower_ not in AGE_WORDS), None))
    if noun is None or noun.tag_ != "NN" or not is_person(lemma_of(noun)):
        return None
    between = doc[article.i + 1 : noun.i]
    if any(token.lower_ in ORDINALS or (token.text.isdecimal() and not _is_age(doc, token.i)) for token in between):
        return None  # "a third victim" is a rank
    return Person(article.i, noun.i + 1, lemma_of(noun), noun)


def _past_hyphen(noun: Any) -> Any:
    """Return the wife of "ex-wife", which the tokenizer takes apart."""
    joined = noun is not None and noun.i + 2 < len(noun.doc) and noun.nbor().text == "-" and noun.nbor(2).pos_ == "NOUN"
    return noun.nbor(2) if joined else noun


def _is_next_one(doc: Any, at: int) -> bool:
    """Recognise "two were killed and a third was hurt": one of another fate; one of the same fate is only ranked."""
    if at + 1 >= len(doc) or doc[at].lower_ not in ORDINALS or doc[at + 1].pos_ not in {"AUX", "VERB"}:
        return False
    before = doc[sentence_start(doc, at) : at - 1]
    told = {event_lemma(token) for token in before if token.pos_ in {"VERB", "ADJ"}} & _PLAIN_EVENTS
    own = governing(doc, at - 1, at + 1, doc[at]).event
    return any(token.like_num for token in before) and bool(told) and own not in told


def _aged(doc: Any, at: int) -> int | None:
    """Return the token behind "17-year-old", "nine-month-old", "3 year old" at token `at`."""
    if at >= len(doc) or not (doc[at].text.isdecimal() or doc[at].lower_ in ONES or doc[at].lower_ in TENS):
        return None
    end = at + 1
    while end < len(doc) and end < at + 6 and doc[end].lower_ in AGE_WORDS:
        end += 1
    return end if doc[end - 1].lower_ == "old" else None


def _modifies(doc: Any, aged: int) -> bool:
    """Whether a noun follows, of which "17-year-old" tells the age."""
    following = doc[aged] if aged < len(doc) else None
    if following is None or following.lower_ in CASUALTY_ADJECTIVES:
        return False
    return following.pos_ in {"NOUN", "PROPN", "ADJ"} or following.text in {"-", "'s", "’s"} or following.tag_ == "POS"


def _is_age(doc: Any, at: int) -> bool:
    return any(token.lower_ in AGE_WORDS - {"-"} for token in doc[at + 1 : at + 4])


def _opens(doc: Any, at: int) -> bool:
    """Whether a headline, or a part of one, begins at token `at`: nowhere else does one person stand without an article."""
    if at == 0 or doc[at].is_sent_start:
        return True
    lead = doc[at - 1]
    if lead.text in _LEADS:
        return bool(at == 1 or doc[at - 2].whitespace_ or lead.whitespace_)
    return lead.lower_ in {",", "and", "&"} and _only_people(doc, at - 1)


def _only_people(doc: Any, end: int) -> bool:
    """Whether a headline has only told of people before token `end`: "4-year-old boy" of "4-year-old boy, woman hurt"."""
    first = sentence_start(doc, end)
    led = next((token.i + 1 for token in reversed(doc[first:end]) if token.text == ":"), first)
    words = doc[led:end]
    plain = all(token.pos_ in {"NUM", "NOUN", "ADJ", "PROPN", "PUNCT", "CCONJ", "INTJ"} or token.lower_ in AGE_WORDS for token in words)
    return plain and len(words) > 0 and is_person(lemma_of(words[-1])) and (words[0].like_num or is_person(lemma_of(words[0])))


def _bare(doc: Any, first: int) -> Person | None:
    """Return the person of "Woman injured in fire", "Local boy, 11, hurt", "10-year-old killed": the noun right before what befell them."""
    aged = _aged(doc, first)
    if aged is not None and not _modifies(doc, aged):
        return Person(first, aged, "person", doc[aged - 1])
    at = start = first if aged is None else aged
    while at < min(len(doc), start + _MAX_BARE) and doc[at].pos_ in _BARE_PARTS and doc[at].lower_ not in CASUALTY_ADJECTIVES:
        at += 1
    if at == start or at >= len(doc):
        return None
    noun = doc[at - 1]
    if noun.tag_ not in {"NN", "NNP", "UH"} or not is_person(lemma_of(noun)) or lemma_of(noun) in _GROUPS:
        return None
    return Person(first, at, lemma_of(noun), noun)


def _befell(doc: Any, person: Person) -> Predicate | None:
    """Return what befell the person; None where they did it to others, or it did not happen."""
    aged = _past_age(doc, person.last)
    predicate = governing(doc, person.first, aged, person.noun)
    if predicate.at is None or predicate.event not in _PLAIN_EVENTS or _distance(doc, predicate.at, person) > _REACH:
        return None
    bare = doc[person.first].lower_ not in {*_ARTICLES, "one"} and doc[person.first].tag_ != "PRP$"
    if predicate.role != "patient" and not _to_oneself(doc, predicate):
        return None
    if bare and (predicate.at < person.last or predicate.at > (past_joined(doc, person.last) or aged) + 3):
        return None  # a headline has it right behind: "Man critically hurt"
    if _undone(doc[predicate.at]) or _is_statutory(doc, person, predicate):
        return None
    if bare and predicate.event != "arrest" and _DYING & {token.lower_ for token in doc[predicate.at : sentence_end(doc, predicate.at)]}:
        return predicate._replace(event="kill")
    return predicate._replace(role="patient")


def _past_age(doc: Any, last: int) -> int:
    """Return the token behind the age of "Boy, 11, hurt"."""
    aged = last + 2 < len(doc) and doc[last].text == "," and doc[last + 1].text.isdecimal() and doc[last + 2].text == ","
    return last + 3 if aged else last


def _distance(doc: Any, at: int, person: Person) -> int:
    first, last = sorted((at, person.noun.i))
    return sum(not (token.is_punct or token.like_num or token.lower_ in AGE_WORDS) for token in doc[first:last])


def _to_oneself(doc: Any, predicate: Predicate) -> bool:
    """Recognise "a boy shot himself": who does it to himself is hurt by it."""
    if predicate.at is None or predicate.event not in _TO_ONESELF:
        return False
    following = [token.lower_ for token in doc[predicate.at + 1 : predicate.at + 4]]
    if following[:2] in (["and", "killed"], ["and", "wounded"], ["and", "injured"]):
        following = following[2:]
    return bool(following) and following[0] in _REFLEXIVES


def _undone(verb: Any) -> bool:
    """Denied, imagined or general: "did not kill a man", "would kill a man", "to kill a man"."""
    unreal = {"would", "could", "should", "must", "might", "can", "may", "if"}
    return any(child.dep_ == "neg" or child.tag_ == "TO" or child.lower_ in unreal for child in verb.children)


def _is_statutory(doc: Any, person: Person, predicate: Predicate) -> bool:
    """Recognise "charged with injury to a child": the name of an offence, which speaks of nobody."""
    named = person.head in _IN_STATUTES and predicate.event != "kill" and doc[person.first].lower_ in _ARTICLES
    if not named or not all(token.lower_ in _OF_STATUTES for token in doc[person.first + 1 : person.noun.i]):
        return False
    before = doc[max(sentence_start(doc, person.first), person.first - _FAR) : person.first]
    return any(token.lemma_.lower() in _CHARGING for token in before) and doc[person.first - 1].lower_ in {"to", "of", "on", "against"}


def _second(doc: Any, first: Person) -> Person | None:
    """Return the woman of "a man and woman": another person without an article; "a husband and father" is one."""
    at = first.last + 1
    if at >= len(doc) or doc[at - 1].lower_ != "and":
        return None
    if (aged := _aged(doc, at)) is not None and not _modifies(doc, aged):
        found = Person(at, aged, "person", doc[aged - 1])
    else:
        end = aged if aged is not None else at
        while end < min(len(doc), at + 8) and doc[end].pos_ in {"ADJ", "NOUN"} and doc[end].lower_ not in CASUALTY_ADJECTIVES:
            end += 1
        noun = doc[end - 1]
        if end <= at or noun.tag_ != "NN" or not is_person(lemma_of(noun)):
            return None
        found = Person(at, end, lemma_of(noun), noun)
    plural = found.last < len(doc) and doc[found.last].lower_ in _PLURAL_VERBS
    return found if plural or aged is not None or _are_two(first.head, found.head) else None


def _are_two(left: str, right: str) -> bool:
    """Whether no one can be both, as one can be a wife and a mother."""
    pair = {left, right}
    if len(pair) < 2 or pair in _EQUALS:
        return len(pair) == 2
    kin = (left in _PARENTS and right in _CHILDREN) or (right in _PARENTS and left in _CHILDREN)
    return kin or pair <= _BY_SEX_OR_AGE


def _mention(doc: Any, person: Person, predicate: Predicate) -> Mention:
    words = doc[person.first : person.last]
    modifiers = tuple(
        str(token.lemma_).lower()
        for token in doc[person.first + 1 : person.noun.i]
        if token.pos_ in {"ADJ", "NOUN"} and token.is_alpha and token.lower_ not in AGE_WORDS
    )
    phrase = f"{person.noun.text} {doc[predicate.at].text}"
    slot = Slot(head=person.head, modifiers=modifiers, event=predicate.event, role=predicate.role, phrase=phrase)
    value = Quantity(low=1.0, high=1.0, unit="1", step=1.0, slot=slot)
    return Mention(kind="count", start=words.start_char, end=words.end_char, text=words.text, value=value)
