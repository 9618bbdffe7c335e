"""Victims counted by other words than a numeral: "a triple homicide", "no one was hurt"; and what doubled or tripled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions.quantity.lone import find_lone
from crosscheck.extract.mentions.quantity.nouns import lemma_of
from crosscheck.extract.mentions.quantity.predicates import event_lemma, governing
from crosscheck.extract.mentions.quantity.words import FOLDS, MULTIPLES, VICTIMS
from crosscheck.extract.mentions.quantity.wounds import find_adverbs
from crosscheck.records import Mention, Quantity, Slot

_TOGETHER = {"couple": 2, "pair": 2, "duo": 2, "trio": 3}
_BEFALLING = frozenset({"kill", "injure", "arrest", "shoot", "stab", "die", "gun down", "missing", "kidnap", "abduct", "rescue"})


def find_victims(doc: Any) -> Iterator[Mention]:
    """Yield everyone counted alone, the "twice" of who was shot, victims of a "double homicide", nobody hurt, and what doubled."""
    yield from find_lone(doc)
    yield from find_adverbs(doc)
    found: Mention | None
    for token in doc:
        if token.lower_ in MULTIPLES and token.i + 1 < len(doc) and token.nbor().lemma_.lower() in VICTIMS:
            found = _multiple(doc, token)
        elif token.lower_ in {"nobody", "no"}:
            found = _nobody(doc, token)
        elif token.lower_ in _TOGETHER and token.i > 0:
            found = _couple(doc, token)
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


def _multiple(doc: Any, token: Any) -> Mention:
    event = VICTIMS[token.nbor().lemma_.lower()]
    slot = Slot(head="person", event=event, role="patient", phrase=f"victims {token.nbor().text}")
    return _mention(doc, token.i, token.i + 2, float(MULTIPLES[token.lower_]), slot)


def _couple(doc: Any, noun: Any) -> Mention | None:
    """Recognise "an elderly couple was killed", "the pair were held"; "a couple of people" are two or three."""
    first = noun.i
    while first > 0 and doc[first - 1].pos_ in {"ADJ", "NOUN", "PROPN"} and not noun.is_sent_start and noun.i - first < 4:
        first -= 1
    article = first > 0 and doc[first - 1].lower_ in {"a", "an", "the"}
    predicate = governing(doc, first, noun.i + 1, noun) if article and not _goes_on(doc, noun.i + 1) else None
    if predicate is None or predicate.event not in _BEFALLING or predicate.role != "patient" or predicate.at is None:
        return None
    slot = Slot(head="person", event=predicate.event, role="patient", phrase=f"{noun.lower_} {doc[predicate.at].text}")
    return _mention(doc, first - 1, noun.i + 1, float(_TOGETHER[noun.lower_]), slot)


def _goes_on(doc: Any, at: int) -> bool:
    return at < len(doc) and (doc[at].lower_ in {"of", "'s", "’s"} or doc[at].like_num or doc[at].pos_ == "NOUN")


def _nobody(doc: Any, token: Any) -> Mention | None:
    last = token.i + 1
    if token.lower_ == "no":
        if last >= len(doc) or doc[last].lower_ != "one":
            return None
        last += 1
    if last < len(doc) and doc[last].lower_ == "else":
        return None  # others were
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
    changed = {child.dep_: child for child in verb.children if child.pos_ == "NOUN"}
    subject = changed.get("dobj") or changed.get("nsubjpass") or changed.get("nsubj")
    if subject is None:
        return None
    slot = Slot(head="fold", modifiers=(lemma_of(subject),), event=event_lemma(verb), phrase=f"{subject.text} {verb.text}")
    return _mention(doc, verb.i, verb.i + 1, float(FOLDS[verb.lemma_.lower()]), slot)
