"""People who are counted without a numeral: "a man was gunned down", "a triple homicide", "no one was hurt"; and multiples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of
from crosscheck.extract.mentions.quantity.predicates import event_lemma, governing
from crosscheck.extract.mentions.quantity.words import FOLDS, MULTIPLES, ORDINALS, VICTIMS
from crosscheck.records import Mention, Quantity, Slot

_AGE_WORDS = frozenset({"-", "year", "month", "old"})
_BEFALLING = frozenset({"kill", "injure", "arrest", "shoot", "stab", "die", "gun down", "missing", "kidnap", "abduct", "rescue"})
_PLAIN_EVENTS = frozenset({"kill", "injure", "arrest", "shoot", "stab"})


def find_victims(doc: Any) -> Iterator[Mention]:
    """One for each lone victim, victims of a "double homicide", nobody hurt, and what doubled or tripled."""
    for token in doc:
        if token.lower_ in {"a", "an", "another"}:
            found = _lone(doc, token)
        elif token.lower_ in MULTIPLES and token.i + 1 < len(doc) and token.nbor().lemma_.lower() in VICTIMS:
            found = _multiple(doc, token)
        elif token.lower_ in {"nobody", "no"}:
            found = _nobody(doc, token)
        elif token.lemma_.lower() in FOLDS and token.pos_ in {"VERB", "ADV"}:
            found = _fold(doc, token)
        else:
            continue
        if found is not None:
            yield found


def _mention(doc: Any, first: int, last: int, value: float, slot: Slot) -> Mention:
    words = doc[first:last]
    return Mention(
        kind="count",
        start=words.start_char,
        end=words.end_char,
        text=words.text,
        value=Quantity(low=value, high=value, unit="1", step=1.0, slot=slot),
    )


def _lone(doc: Any, article: Any) -> Mention | None:
    noun = next(
        (
            token
            for token in doc[article.i + 1 : article.i + 8]
            if token.pos_ in {"NOUN", "VERB", "PUNCT", "ADP"} and token.lower_ not in _AGE_WORDS
        ),
        None,
    )
    while noun is not None and noun.pos_ == "NOUN" and noun.i + 1 < len(doc) and noun.nbor().pos_ == "NOUN" and noun.dep_ == "compound":
        noun = noun.nbor()
    while noun is not None and noun.i + 2 < len(doc) and noun.nbor().tag_ == "POS":
        noun = next((token for token in doc[noun.i + 2 : noun.i + 6] if token.pos_ == "NOUN" and token.dep_ != "compound"), None)
    if noun is None or noun.tag_ != "NN" or not is_person(lemma_of(noun)):
        return None
    between = doc[article.i + 1 : noun.i]
    if any(token.lower_ in ORDINALS or (token.text.isdecimal() and not _is_age(doc, token.i)) for token in between):
        return None  # "a third victim" is a rank
    predicate = governing(doc, article.i, noun.i + 1, noun)
    if predicate.event not in _PLAIN_EVENTS or predicate.role != "patient" or predicate.at is None or abs(predicate.at - noun.i) > 12:
        return None
    verb = doc[predicate.at]
    if _undone(verb):
        return None
    modifiers = tuple(
        str(token.lemma_).lower()
        for token in doc[article.i + 1 : noun.i]
        if token.pos_ in {"ADJ", "NOUN"} and token.is_alpha and token.lower_ not in _AGE_WORDS
    )
    phrase = f"{noun.text} {verb.text}"
    return _mention(
        doc,
        article.i,
        noun.i + 1,
        1.0,
        Slot(head=lemma_of(noun), modifiers=modifiers, event=predicate.event, role="patient", phrase=phrase),
    )


def _is_age(doc: Any, at: int) -> bool:
    return any(token.lower_ in {"year", "month", "old"} for token in doc[at + 1 : at + 4])


def _undone(verb: Any) -> bool:
    """Denied, imagined or general: "did not kill a man", "would kill a man", "to kill a man"."""
    unreal = {"would", "could", "should", "must", "might", "can", "may", "if"}
    return any(child.dep_ == "neg" or child.tag_ == "TO" or child.lower_ in unreal for child in verb.children)


def _multiple(doc: Any, token: Any) -> Mention:
    event = VICTIMS[token.nbor().lemma_.lower()]
    slot = Slot(head="person", event=event, role="patient", phrase=f"victims {token.nbor().text}")
    return _mention(doc, token.i, token.i + 2, float(MULTIPLES[token.lower_]), slot)


def _nobody(doc: Any, token: Any) -> Mention | None:
    last = token.i + 1
    if token.lower_ == "no":
        if last >= len(doc) or doc[last].lower_ != "one":
            return None
        last += 1
    predicate = governing(doc, token.i, last, doc[last - 1])
    if predicate.event not in _BEFALLING or predicate.role != "patient":
        return None
    slot = Slot(
        head="person",
        event=predicate.event,
        role="patient",
        phrase=f"people {doc[predicate.at].text}" if predicate.at is not None else "people",
    )
    return _mention(doc, token.i, last, 0.0, slot)


def _fold(doc: Any, verb: Any) -> Mention | None:
    """Recognise "Arrests have doubled": twice as many arrests."""
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass", "dobj"} and child.pos_ == "NOUN"), None)
    if subject is None:
        return None
    slot = Slot(head="fold", modifiers=(lemma_of(subject),), event=event_lemma(verb), phrase=f"{subject.text} {verb.text}")
    return _mention(doc, verb.i, verb.i + 1, float(FOLDS[verb.lemma_.lower()]), slot)
