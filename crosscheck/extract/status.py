"""How surely a clause is stated: negation, tense, and what the outlet commits itself to."""

from __future__ import annotations

from typing import Any, Literal

from crosscheck.extract.attribution import Attribution
from crosscheck.extract.clauses import Clause
from crosscheck.extract.lexicon import (
    AIMS,
    ALLEGED_MARKS,
    ALLEGING,
    ALLEGING_NOUNS,
    CHARGES,
    CONDITIONAL_MARKS,
    DENYING,
    FUTURE_AUX,
    NEGATIONS,
    NEGATIVE_VERBS,
    PERCEIVING,
    PLANNING,
    POSSIBLE_ADVERBS,
    POSSIBLE_AUX,
    POSSIBLE_VERBS,
    RAISING,
    REPORTED,
    SCHEDULING,
    SUPPOSED,
)
from crosscheck.extract.people import is_person
from crosscheck.extract.phrases import announced
from crosscheck.extract.reporting import SUBJECT_DEPS, has_subject
from crosscheck.records import Status

Tense = Literal["past", "present", "future"]
_AUX = frozenset({"aux", "auxpass"})
_CERTAIN = frozenset("surprise secret wonder doubt coincidence accident stranger exception time".split())
"""“No doubt”, "no secret", "wasted no time" deny nothing."""


def event_token(head: Any) -> Any:
    """The token that carries the event: below "is expected to", "began to", "will have to"."""
    token = announced(head) or head
    for _ in range(3):
        below = next((c for c in token.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"}), None)
        if below is None or not (token.lemma_.lower() in RAISING or _is_rumoured(token)):
            break
        token = below
    return token


def _is_rumoured(token: Any) -> bool:
    """Tell "is believed to have fled", "is said to be ill"."""
    passive = token.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in token.children)
    return passive and token.lemma_.lower() in REPORTED | SUPPOSED and any(child.dep_ == "xcomp" for child in token.children)


def _is_presumed(token: Any) -> bool:
    """Tell "is presumed dead", "are feared drowned"."""
    passive = token.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in token.children)
    return passive and token.lemma_.lower() in SUPPOSED and any(child.dep_ in {"oprd", "acomp"} for child in token.children)


def is_negated(clause: Clause) -> bool:
    """Whether the predicate is denied by its own clause: "did not", "no one was", "failed to"."""
    head, event = clause.head, event_token(clause.head)
    near = [c for t in {head.i: head, event.i: event}.values() for c in t.children]
    if any(c.dep_ == "neg" or (c.dep_ in {"advmod", "preconj"} and c.lower_ in NEGATIONS) for c in near):
        return not any(c.lower_ == "only" and c.i == n.i + 1 for n in near if n.dep_ == "neg" for c in near)
    for c in near:
        if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and (c.lower_ in NEGATIONS or _is_no(c)):
            return True
        if c.dep_ in {"acomp", "oprd", "advmod"} and any(g.lower_ == "not" for g in c.children):
            return True  # "pleaded not guilty"
        if c.dep_ == "ccomp" and c.pos_ == "ADJ" and any(g.dep_ == "neg" for g in c.children):
            return True  # "found him not guilty"
    if head.dep_ == "conj" and not has_subject(head) and any(_is_no(c) or c.lower_ in NEGATIONS for c in clause.subject):
        return True  # "no guards were shot at or hurt"
    return head.i != event.i and head.lemma_.lower() in NEGATIVE_VERBS


def _is_no(noun: Any) -> bool:
    """Tell "no warning", and "no tsunami warning" where the parser hangs the "no" on the wrong noun."""
    first = noun.left_edge
    if noun.lemma_.lower() in _CERTAIN and first.i == noun.i - 1:
        return False  # "it is no surprise"
    return first.lower_ in {"no", "neither", "none"} and first.dep_ in {"det", "neg"}


def tense_of(clause: Clause, *, headline: bool = False) -> Tense | None:
    """Past, present or future; a participle takes its parent's, and a headline tells what happened in the present."""
    tense = _tense(clause)
    if not headline:
        return tense
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.head.children) and clause.head.tag_ == "VB":
        return "future"
    plain = (
        clause.head.tag_ in {"VBZ", "VBP"}
        and clause.head.lemma_.lower() not in {"be", "have"}
        and not any(c.dep_ in _AUX for c in clause.head.children)
    )
    return "past" if tense == "present" and plain else tense


def _tense(clause: Clause) -> Tense | None:
    head = announced(clause.head) or clause.head
    if head.lower_ == "dead" and not any(c.dep_ in _AUX for c in head.children):
        return "past"
    if _will_be(head) or (clause.parent is not None and head.dep_ == "conj" and not has_subject(head) and _will_be(head.head)):
        return "future"
    if head.tag_ == "VBN" and head.dep_ == "acl" and _past_an_aside(head):
        return "past"
    aux = [c for c in head.children if c.dep_ in _AUX]
    words = {c.lower_ for c in aux}
    if words & FUTURE_AUX or _plans(head) or ("would" in words and "have" not in words):
        return "future"
    finite = [c for c in (*aux, head) if c.tag_ in {"VBD", "VBZ", "VBP", "MD"}]
    if any(c.tag_ == "VBD" for c in finite) or any(c.lemma_ == "have" for c in aux) or _has_been(head, words):
        return "past"
    if _is_rumoured(head) and any(c.lemma_ == "have" for c in event_token(head).children if c.dep_ == "aux"):
        return "past"
    if finite:
        return "present"
    if clause.parent is not None and head.dep_ in {"advcl", "acl", "conj", "pcomp", "relcl"}:
        return _tense(clause.parent)
    return "past" if head.tag_ == "VBN" else None


def _has_been(head: Any, aux: set[str]) -> bool:
    """Tell "he's been freed", "she's been there": the tagger takes the contracted "has" for "is"."""
    return not aux.isdisjoint({"'s", "’s"}) and ("been" in aux or head.lower_ == "been")


def _will_be(head: Any) -> bool:
    """Tell the infinitive of headlines, which also open articles: "Minister to resign"."""
    to = head.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in head.children)
    return to and (announced(head.head) is not None or (head.dep_ == "ROOT" and has_subject(head)))


def _past_an_aside(verb: Any) -> bool:
    """Tell the past in "the road, which had been shut, reopened": the parser takes it for a participle."""
    aside = any(c.dep_ == "relcl" and c.i < verb.i for c in verb.head.children)
    return aside and verb.i > 0 and verb.nbor(-1).text == ","


def status_of(clause: Clause, attribution: Attribution | None, *, headline: bool = False) -> Status:
    """The contract's status of a clause; denial and allegation outweigh plans, plans outweigh doubt, doubt outweighs plain attribution."""
    head, event = clause.head, event_token(clause.head)
    if (attribution is not None and attribution.cue in DENYING) or _denies(clause):
        return "denied"
    if (
        any(t.lower_ in ALLEGED_MARKS and _casts_doubt(t, {head.i, event.i}) for t in clause.tokens)
        or (attribution is not None and attribution.cue in ALLEGING)
        or _under_charge(clause)
    ):
        return "alleged"
    if _is_presumed(head):
        return "possible"
    if _is_rumoured(head):
        return "possible" if head.lemma_.lower() in SUPPOSED else "alleged"
    near = (*head.children, *event.children)
    aux = {c.lower_ for c in near if c.dep_ == "aux"}
    if event.lemma_.lower() in PERCEIVING:
        aux -= {"can", "could"}  # what can be seen in a video is there
    if _is_conditional(clause) or aux & POSSIBLE_AUX or head.lemma_.lower() in POSSIBLE_VERBS or any(_is_doubt(c) for c in near):
        return "possible"
    tense = tense_of(clause, headline=headline)
    if tense == "future":
        return "possible" if "would" in aux and attribution is None else "planned"
    supposed = attribution is not None and attribution.cue in SUPPOSED and head.dep_ not in {"advcl", "relcl", "acl"}
    if tense == "past" and supposed:
        return "possible"  # what police believe to have happened; what the mayor thinks of it, he says
    return "possible" if {"would", "have"} <= aux else "attributed" if attribution is not None else "asserted"


def _casts_doubt(mark: Any, told: set[int]) -> bool:
    """Whether a mark such as "allegedly" is of what the clause tells.

    Who reports "alleged fraud" tells for certain that it is looked into, and "the alleged gunman", or "a man suspected of it", casts doubt
    on who did it and on nothing else that is told of him.
    """
    if _is_defendant(mark):
        return False
    if mark.i in told:
        return True
    if mark.dep_ in {"amod", "compound"}:
        return not is_person(mark.head) and (mark.head.i in told or mark.head.dep_ in SUBJECT_DEPS)
    return mark.head.i in told or (mark.pos_ == "ADV" and mark.head.pos_ in {"VERB", "AUX"})


def _is_defendant(token: Any) -> bool:
    """Tell "the accused's van", "the accused was silent": who stands trial, not what is said of him."""
    if token.lower_ != "accused" or token.i == 0 or token.nbor(-1).lower_ != "the" or token.i + 1 >= len(token.doc):
        return False
    behind = token.nbor()
    return behind.tag_ == "POS" or behind.lower_ in {"man", "woman"} or behind.pos_ in {"VERB", "AUX", "PUNCT"}


def _is_doubt(token: Any) -> bool:
    """Tell "probably", or "likely" as in "are likely to agree"."""
    return token.lower_ in POSSIBLE_ADVERBS and token.dep_ in {"advmod", "acomp", "oprd"}


def _is_conditional(clause: Clause) -> bool:
    """Whether a clause holds only if another does; "even if" sets no condition, and what happened is no supposition."""
    if any(c.dep_ in {"mark", "advmod"} and c.lower_ in CONDITIONAL_MARKS for c in clause.head.children):
        return True
    if _is_inverted(clause):
        return True
    own = {t.i for t in clause.tokens}
    conditions = [c for c in clause.head.children if c.dep_ == "advcl" and c.i in own]
    marks = [g for c in conditions for g in c.children if g.dep_ == "mark" and g.lower_ in CONDITIONAL_MARKS]
    return _tense(clause) != "past" and any(g.i == 0 or g.nbor(-1).lower_ not in {"even", "as"} for g in marks)


def _is_inverted(clause: Clause) -> bool:
    """Tell "had they been married", "were he to win": a condition without "if"."""
    first, head = clause.tokens[0], clause.head
    if first.lower_ not in {"had", "were", "should"} or head.dep_ != "advcl" or not (first.i == head.i or first.head.i == head.i):
        return False
    return any(child.dep_ in SUBJECT_DEPS and child.i > first.i for child in head.children)


def _denies(clause: Clause) -> bool:
    """Tell "denied taking the money", "rejected the allegations": the clause tells a thing and that it is denied."""
    if clause.head.lemma_.lower() not in DENYING:
        return False
    return any(
        (c.dep_ == "xcomp" and any(t.tag_ == "VBG" for t in (c, *c.children)))
        or (c.dep_ in {"dobj", "nsubjpass"} and c.lemma_.lower() in CHARGES)
        for c in clause.head.children
    )


def _plans(head: Any) -> bool:
    """Tell "is expected to meet", "plans to meet", "is to meet", "has been set for June", "is due in court"."""
    below = next(
        (c for c in head.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"} and any(g.lower_ == "to" for g in c.children)), None
    )
    lemma = head.lemma_.lower()
    if below is None:
        below_it = {(c.dep_, c.lower_) for c in head.children}
        founded = ("prt", "up") in below_it  # "a fund has been set up for the family"
        scheduled = lemma in SCHEDULING and head.tag_ == "VBN" and ("prep", "for") in below_it and not founded
        return scheduled or (lemma == "be" and any(c.dep_ == "acomp" and c.lower_ == "due" and c.n_rights for c in head.children))
    if lemma == "be":
        if below.lemma_.lower() == "blame" or any(c.dep_ in {"csubj", "csubjpass"} for c in head.children):
            return False  # "the rain is to blame", "having it is to want it"
        return head.tag_ in {"VBZ", "VBP", "VBD"} and not any(c.dep_ in SUBJECT_DEPS and c.lemma_.lower() in AIMS for c in head.children)
    return lemma in PLANNING or (lemma == "go" and head.tag_ == "VBG")


def _under_charge(clause: Clause) -> bool:
    """Tell "charges that he spent it": the content of a charge."""
    return clause.head.dep_ in {"acl", "ccomp", "pcomp"} and clause.head.head.lemma_.lower() in ALLEGING_NOUNS
