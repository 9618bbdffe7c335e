"""A slot as it is put together: the noun, its modifiers, the predicate, and the words around with the number left out."""

from __future__ import annotations

from typing import Any, NamedTuple

from crosscheck.extract.mentions.quantity.currencies_data import FORMS, UNSURE
from crosscheck.extract.mentions.quantity.predicates import Predicate
from crosscheck.extract.mentions.quantity.sentences import sentence_end
from crosscheck.extract.mentions.quantity.words import PLURAL_SCALES, SCALES
from crosscheck.records import Slot

_PHRASE_WORDS = 12
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "obj", "pobj", "prep", "agent", "attr", "acomp", "compound", "amod", "xcomp", "oprd", "neg"}
)
_LINKS = frozenset({"of", "in", "for", "from", "at", "on", "to", "against", "with", "by"})
"""What follows them is of the amount: "$300 at the store"."""
_DATING = frozenset("after before later earlier ago since when prior".split())
_PERIODS = frozenset("second minute hour day night week month quarter year decade".split())
_FIGURE_WORDS = frozenset("more least most many few fewer less some several couple handful total percent half third thirds".split())
_AMOUNT_WORDS = _FIGURE_WORDS | SCALES.keys() | PLURAL_SCALES.keys() | (FORMS.keys() - UNSURE)


class Found(NamedTuple):
    """A slot with the token index after the last word of the mention."""

    slot: Slot
    last: int


def make_slot(doc: Any, first: int, last: int, head: str | None, modifiers: tuple[str, ...], predicate: Predicate) -> Slot:
    """Put a slot together from the noun's lemma, what narrows it and the predicate over tokens [first, last)."""
    kept = tuple(dict.fromkeys(word for word in modifiers if word != head))
    return Slot(head=head, modifiers=kept, event=predicate.event, role=predicate.role, phrase=_words(doc, first, last, predicate.at))


def rate_at(doc: Any, last: int) -> tuple[str, ...]:
    """`per litre` of "a litre" and "per litre" behind an amount: a price for each is not a sum. "A day later" is no rate."""
    last += last + 1 < len(doc) and doc[last].text == "-"  # "a €3m-a-year contract"
    if last + 1 >= len(doc) or doc[last].lower_ not in {"a", "an", "per", "each", "every"} or doc[last + 1].tag_ != "NN":
        return ()
    dated = last + 2 < len(doc) and doc[last + 2].lower_ in _DATING
    return () if dated else (f"per {doc[last + 1].lemma_.lower()}",)


def in_each_period(doc: Any, found: Found) -> Found:
    """A count with what it is for each of, if that is a length of time: "210,000 passengers a year"."""
    rate = tuple(word for word in rate_at(doc, found.last) if word.removeprefix("per ") in _PERIODS)
    return found._replace(slot=found.slot.model_copy(update={"modifiers": (*found.slot.modifiers, *rate)})) if rate else found


def population_slot(doc: Any, first: int, last: int, at: int | None) -> Slot:
    """One slot for "a population of 120,000", "home to 120,000 people", "200,000 residents"."""
    return Slot(head="resident", event="population", role="other", phrase=_words(doc, first, last, at) or "population")


def _words(doc: Any, first: int, last: int, at: int | None) -> str:
    """Return the content words of the noun phrase, its predicate and that one's arguments, in the text's order, the number left out."""
    chosen = {token.i for token in doc[first:last] if token.pos_ in _CONTENT}
    if last < len(doc) and doc[last].lower_ in _LINKS:
        chosen |= {token.i for token in doc[last : min(last + 5, sentence_end(doc, first))] if token.pos_ in _CONTENT}
    if at is not None:
        chosen |= {at} | _arguments(doc[at])
    near = sorted(chosen, key=lambda index: (abs(index - first), index))[:_PHRASE_WORDS]
    return " ".join(doc[index].text for index in sorted(near) if doc[index].is_alpha and not _is_amount(doc[index]))


def _is_amount(token: Any) -> bool:
    return token.like_num or token.lower_ in _AMOUNT_WORDS


def _arguments(verb: Any) -> set[int]:
    found, layer = set(), [verb]
    for _ in range(3):
        layer = [child for token in layer for child in token.children if child.dep_ in _ARGUMENTS]
        found |= {token.i for token in layer if token.pos_ in _CONTENT}
    return found
