"""Whom a noun phrase can be: a person, several, and which pronouns may stand for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crosscheck.extract.lexicon import FEMALE_WORDS, MALE_WORDS, PEOPLE
from crosscheck.extract.mentions.given_names import FEMALE, MALE


def is_person(noun: Any) -> bool:
    """Whether a noun names or describes people."""
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in PEOPLE


def is_plural(noun: Any) -> bool:
    """Whether a noun phrase stands for several: plural, or with a coordinated member."""
    return noun.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in noun.children)


def pronouns_of(noun: Any, phrase: Iterable[Any]) -> tuple[str, ...]:
    """He, she, or both where neither a title, a kinship word nor a given name tells; none for what is no single person."""
    if not is_person(noun) or is_plural(noun):
        return ()
    for word in (t.lower_ for t in phrase if t.dep_ != "poss" and t.head.dep_ != "poss"):
        if word in FEMALE_WORDS or (word in FEMALE and word not in MALE):
            return ("she",)
        if word in MALE_WORDS or (word in MALE and word not in FEMALE):
            return ("he",)
    return ("he", "she")
