"""What became of those whom something befell, where a further verb of the same sentence says so: shot and died, hit and in hospital."""

from __future__ import annotations

from typing import Any, Literal

from crosscheck.extract.mentions.quantity.casualties import died_in_hospital
from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of
from crosscheck.extract.mentions.quantity.sentences import sentence_end
from crosscheck.extract.mentions.quantity.words import INJURE

Outcome = Literal["kill", "injure"]
_DYING = frozenset({"die", "succumb", "perish"})
_DECLARED = frozenset({"pronounce", "declare"})
_DEAD = frozenset({"dead", "deceased"})
_LIVING = frozenset({"survive", "recover", "live", "recovery", "ok", "okay", "fine"})
_SHAPE = frozenset({"critical", "serious", "stable", "fair", "grave", "guarded", "good", "satisfactory"})
_REACH = 12
"""Tokens behind a verb: "was flown to Keller Medical Center, where she was listed in critical condition"."""


def outcome_of(verb: Any) -> Outcome | None:
    """Return what the verbs joined to a passive say of its subject: `kill` for "were hit by a train and died", the last word being final.

    A verb with a subject of its own tells of others: "a man was shot and his wife died".
    """
    if verb.tag_ != "VBN" or not any(child.dep_ == "auxpass" for child in verb.children):
        return None
    told = [found for other in verb.conjuncts if other.i > verb.i and not _has_subject(other) and (found := became(other)) is not None]
    return told[-1] if told else None


def outcome_behind_clause(noun: Any, end: int) -> tuple[Outcome, int] | None:
    """Return what the verb behind a clause on its subject says, and where: "a boy who was hit by a car is in stable condition"."""
    verb = noun.head
    if verb.i <= end or noun.dep_ not in {"nsubj", "nsubjpass"} or (found := became(verb)) is None:
        return None
    return found, verb.i


def dies_behind(doc: Any, at: int) -> int | None:
    """Return the verb of "A teen hospitalized after the crash has died", whose participle is at `at`, whatever the parser makes of it."""
    for token in doc[at + 1 : min(at + _REACH, sentence_end(doc, at)) - 1]:
        if token.text in {",", ";"} or token.lower_ in {"and", "but", "who", "when"}:
            return None
        if token.lower_ in {"has", "have"} and token.nbor().lemma_.lower() in _DYING:
            before = token.nbor(-1)
            return None if before.ent_type_ == "PERSON" or is_person(lemma_of(before)) else token.i + 1
    return None


def became(verb: Any) -> Outcome | None:
    """Return what one verb says of its subject; None where it denies it or tells of something else."""
    if any(child.dep_ == "neg" for child in verb.children):
        return None
    lemma, behind = verb.lemma_.lower(), _behind(verb)
    words = {token.lower_ for token in behind}
    if lemma in _DYING or (lemma in _DECLARED and words & _DEAD):
        return "kill"
    if died_in_hospital(verb.doc, verb.i):
        return "kill"
    alive = lemma == "survive" or (lemma == "expect" and bool(words & _LIVING))
    hurt = verb.tag_ == "VBN" and lemma in INJURE
    if (alive or hurt) and not any(child.dep_ == "dobj" for child in verb.children):
        return "injure"
    return "injure" if _in_condition(behind) else None


def _behind(verb: Any) -> list[Any]:
    """Return the tokens behind a verb, up to a subject that is told of next."""
    found = []
    for token in verb.doc[verb.i + 1 : min(verb.i + 1 + _REACH, sentence_end(verb.doc, verb.i))]:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.pos_ != "PRON":
            break
        found.append(token)
    return found


def _in_condition(behind: list[Any]) -> bool:
    """Recognise "in critical condition", "in stable but serious condition"."""
    at = next((place for place, token in enumerate(behind) if token.lower_ == "condition"), None)
    return at is not None and any(token.lower_ in _SHAPE for token in behind[max(0, at - 3) : at])


def _has_subject(verb: Any) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in verb.children)
