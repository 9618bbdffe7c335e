"""How surely a clause is stated: negation, tense, and what the outlet commits itself to."""

from __future__ import annotations

from typing import Any, Literal

from crosscheck.extract.attribution import Attribution
from crosscheck.extract.clauses import Clause
from crosscheck.extract.lexicon import (
    ALLEGED_MARKS,
    ALLEGING,
    CONDITIONAL_MARKS,
    DENYING,
    FUTURE_AUX,
    NEGATIONS,
    NEGATIVE_VERBS,
    PLANNING,
    POSSIBLE_ADVERBS,
    POSSIBLE_AUX,
    POSSIBLE_VERBS,
    RAISING,
)
from crosscheck.records import Status

Tense = Literal["past", "present", "future"]


def event_token(head: Any) -> Any:
    """The token that carries the event: below "is expected to", "began to", "will have to"."""
    token = head
    for _ in range(3):
        below = next((c for c in token.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"}), None)
        if below is None or token.lemma_.lower() not in RAISING:
            break
        token = below
    return token


def is_negated(clause: Clause) -> bool:
    """Whether the predicate is denied by its own clause: "did not", "no one was", "failed to"."""
    head, event = clause.head, event_token(clause.head)
    near = [c for t in {head.i: head, event.i: event}.values() for c in t.children]
    if any(c.dep_ == "neg" or (c.dep_ in {"advmod", "preconj"} and c.lower_ in NEGATIONS) for c in near):
        return True
    for c in near:
        if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and (c.lower_ in NEGATIONS or any(g.lower_ in {"no", "neither", "none"} and g.dep_ in {"det", "neg"} for g in c.children)):
            return True
    return head.i != event.i and head.lemma_.lower() in NEGATIVE_VERBS


def tense_of(clause: Clause) -> Tense | None:
    """Past, present or future; a participle takes its parent's."""
    head = clause.head
    aux = [c for c in head.children if c.dep_ in {"aux", "auxpass"}]
    words = {c.lower_ for c in aux}
    if words & FUTURE_AUX or _plans(head):
        return "future"
    if "would" in words:
        return "future"
    finite = [c for c in (*aux, head) if c.tag_ in {"VBD", "VBZ", "VBP", "MD"}]
    if any(c.tag_ == "VBD" for c in finite):
        return "past"
    if any(c.lemma_ == "have" for c in aux):
        return "past"
    if finite:
        return "present"
    if clause.parent is not None and head.dep_ in {"advcl", "acl", "conj", "pcomp", "relcl"}:
        return tense_of(clause.parent)
    return "past" if head.tag_ == "VBN" else None


def status_of(clause: Clause, attribution: Attribution | None) -> Status:
    """The contract's status of a clause; denial and allegation outweigh plans, plans outweigh doubt, doubt outweighs plain attribution."""
    head = clause.head
    words = {t.lower_ for t in clause.tokens}
    if attribution is not None and attribution.cue in DENYING:
        return "denied"
    if words & ALLEGED_MARKS or (attribution is not None and attribution.cue in ALLEGING) or _under_charge(clause):
        return "alleged"
    aux = {c.lower_ for c in (*head.children, *event_token(head).children) if c.dep_ == "aux"}
    marks = {c.lower_ for c in head.children if c.dep_ in {"mark", "advmod"}}
    if marks & CONDITIONAL_MARKS or aux & POSSIBLE_AUX or (words & POSSIBLE_ADVERBS) or head.lemma_.lower() in POSSIBLE_VERBS:
        return "possible"
    if tense_of(clause) == "future":
        return "possible" if "would" in aux and attribution is None else "planned"
    return "attributed" if attribution is not None else "asserted"


def _plans(head: Any) -> bool:
    """"is expected to meet", "plans to meet", "is to meet"."""
    below = next((c for c in head.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"} and any(g.lower_ == "to" for g in c.children)), None)
    if below is None:
        return False
    lemma = head.lemma_.lower()
    return lemma in PLANNING or lemma == "be" or (lemma == "go" and head.tag_ == "VBG")


def _under_charge(clause: Clause) -> bool:
    """"charges that he spent", "accused of spending": the content of a charge."""
    above = clause.head.head
    return clause.head.dep_ in {"acl", "ccomp", "pcomp", "relcl"} and above.lemma_.lower() in {"charge", "allegation", "accusation", "claim", "suspicion"}
