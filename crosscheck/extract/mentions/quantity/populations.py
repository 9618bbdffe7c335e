"""How many live in a place, however it is put: a population of 120,000, home to 120,000 people, a town of 5,000, its 900 residents."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.quantity.nouns import lemma_of
from crosscheck.extract.mentions.quantity.sentences import sentence_start

_SETTLEMENTS = frozenset(
    "city town island village country county nation community suburb state region province district metropolis population area zone "
    "municipality territory capital port hamlet borough township settlement archipelago".split()
)
_SMALL_SETTLEMENTS = _SETTLEMENTS - {"country", "nation", "state", "area", "zone", "population", "community", "district", "region"}
"""Behind them a bare number counts dwellers: "a town of 5,000"; a community of 12 may be one of nuns."""
_DWELLERS = frozenset({"person", "resident", "inhabitant", "citizen", "villager"})
_OWNING = frozenset({"have", "be", "home", "house", "count", "live", "boast", "number", "dwell", "reside", None})
_LIVING = frozenset({"live", "dwell", "reside"})
_PLACES = frozenset({"GPE", "LOC"})
_OWNER_REACH = 12
_MIN_TOWN = 100
"""A bare "city of 12" is a list of cities or a slip; villages of fewer are told with a noun."""


def is_population(doc: Any, first: int, head: str, event: str | None, value: float) -> bool:
    """Whether the dwellers or people counted at token `first` on are all that live somewhere."""
    if head not in _DWELLERS:
        return False
    before = [token.lemma_.lower() for token in doc[max(sentence_start(doc, first), first - 3) : first]]
    if before[-2:] in (["home", "to"], ["house", "to"]) or (before[-1:] == ["of"] and bool(_SETTLEMENTS & set(before))):
        return True
    if value < _MIN_TOWN:
        return False
    if event in _LIVING:
        return _somewhere(doc, first)
    if before[-1:] == ["house"] and any(_is_place(token) for token in doc[max(0, first - 3) : first - 1]):
        return True
    if first > 1 and doc[first - 1].tag_ == "POS" and _is_place(doc[first - 2]):
        return True
    return head != "person" and event in _OWNING and _owned_by_place(doc, first)


def is_bare_population(doc: Any, first: int, last: int, value: float) -> bool:
    """Whether a number without a noun is one: "population 5,000", "a town of 5,000", "home to some 900", "some 900 live there"."""
    before = doc[max(sentence_start(doc, first), first - 5) : first]
    lemmas = [token.lemma_.lower() for token in before]
    if "population" in lemmas and "," not in lemmas[lemmas.index("population") :]:
        return True
    if value < _MIN_TOWN or (last < len(doc) and doc[last].pos_ in {"NOUN", "PROPN", "NUM"}):
        return False
    if lemmas[-2:] == ["home", "to"] or (lemmas[-1:] == ["of"] and lemmas[-2:-1] and lemmas[-2] in _SMALL_SETTLEMENTS):
        return True
    return last < len(doc) and doc[last].lemma_.lower() in _LIVING and _somewhere(doc, first)


def _is_place(token: Any) -> bool:
    return token.ent_type_ in _PLACES or lemma_of(token) in _SETTLEMENTS


def _somewhere(doc: Any, first: int) -> bool:
    """Recognise "120,000 people live on the island": the verb has a place, and not a manner ("live in poverty", "with a parent")."""
    verb = next((token for token in doc[first : first + 8] if token.lemma_.lower() in _LIVING), None)
    if verb is None:
        return False
    behind = list(doc[verb.i + 1 : verb.i + 6])
    if behind and behind[0].lower_ in {"there", "here"}:
        return True
    placed = behind[0].lower_ in {"in", "on", "across"} if behind else False
    return placed and any(_is_place(token) for token in behind[1:])


def _owned_by_place(doc: Any, first: int) -> bool:
    """Whether the subject of the clause is a place, or a pronoun for a thing: "it has 900 residents"; companies house residents too."""
    start = max(sentence_start(doc, first), first - _OWNER_REACH)
    verbs = [token.i for token in doc[start:first] if token.pos_ in {"VERB", "AUX"}]
    if not verbs:
        return start == sentence_start(doc, first) and any(_is_place(token) for token in doc[start:first])
    subject = next((child for child in doc[verbs[-1]].children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        subject = next((token for token in reversed(doc[start : verbs[-1]]) if token.pos_ in {"NOUN", "PROPN"}), None)
    if subject is None:
        return False
    if subject.lower_ in {"it", "which", "that", "where", "there"}:
        nouns = [token for token in doc[max(0, subject.i - 60) : subject.i] if token.pos_ in {"NOUN", "PROPN"}]
        return subject.lower_ == "it" and not nouns or any(_is_place(token) for token in nouns[-2:])
    return _is_place(subject)
