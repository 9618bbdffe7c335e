"""Which verb of saying a predicate is the content of, read off the parse."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.lexicon import SAYING

SUBJECT_DEPS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_DECIDING = frozenset("reject dismiss refute dispute deny confirm propose".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def has_subject(token: Any) -> bool:
    """Whether a predicate has a subject of its own."""
    return any(child.dep_ in SUBJECT_DEPS for child in token.children)


def is_finite(token: Any) -> bool:
    """Whether a predicate carries tense itself or in an auxiliary."""
    return token.tag_ in _FINITE or any(child.dep_ in {"aux", "auxpass"} and child.tag_ in _FINITE for child in token.children)


def says(token: Any) -> bool:
    """Whether a token is a verb that reports content."""
    return token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in SAYING


def is_interjected(token: Any) -> bool:
    """Whether a verb of saying stands beside what it reports: ", she says," or "as the mayor put it"."""
    if not says(token) or not has_subject(token) or any(child.dep_ == "ccomp" for child in token.children):
        return False
    return token.dep_ == "parataxis" or (
        token.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ == "as" for child in token.children)
    )


def reporting_verb(token: Any) -> Any | None:
    """The verb of saying that a predicate is the content of, or None."""
    while token.dep_ == "conj" and not belongs_to_reporter(token):
        token = token.head
    if token.dep_ in {"ccomp", "parataxis"} and says(token.head) and not is_interjected(token):
        return None if _is_decision(token.head, token) or follows_content(token) else token.head
    if token.dep_ == "xcomp" and token.head.lemma_.lower() in SAYING and token.head.tag_ == "VBN":
        return token.head
    return next((child for child in token.children if is_interjected(child)), None)


def _is_decision(verb: Any, content: Any) -> bool:
    """Whether the verb has what it refuses or confirms beside it: "the plan is dead: the council rejected it" reports no clause."""
    if verb.lemma_.lower() not in _DECIDING or verb.doc[content.left_edge.i].is_quote or verb.doc[max(0, content.left_edge.i - 1)].is_quote:
        return False
    return any(child.dep_ == "dobj" and child.pos_ in {"NOUN", "PROPN", "PRON"} for child in verb.children)


def follows_content(token: Any) -> bool:
    """Whether an aside's verb of saying has its content already: "in a verdict, which lawyers said he would contest, the court held"."""
    verb, first = token.head, token.left_edge.i
    if (
        token.dep_ not in {"ccomp", "parataxis"}
        or not says(verb)
        or verb.dep_ != "relcl"
        or token.i < verb.i
        or first == 0
        or token.doc[first - 1].text != ","
    ):
        return False
    return has_subject(token) and any(child.dep_ == "ccomp" and verb.i < child.i < first for child in verb.children)


def belongs_to_reporter(token: Any) -> bool:
    """Whether a finite conjunct without a subject, after ", and" inside what someone said, tells what the speaker did.

    The small parser hangs the second predicate of the speaker ("the ministry says the balloon drifted, and shot it down") on the reported
    clause nearly always.
    """
    if token.dep_ != "conj" or token.tag_ not in {"VBD", "VBZ", "VBP"} or has_subject(token):
        return False
    first = token.head
    while first.dep_ in {"conj", "relcl"}:
        first = first.head if first.dep_ == "conj" else next((a for a in first.ancestors if a.dep_ == "ccomp"), first.head)
    said = first.dep_ == "ccomp" and says(first.head) and first.head.tag_ in {"VBD", "VBZ", "VBP"} and first.head.i < first.i
    before = [part.text for part in token.doc[max(0, token.i - 3) : token.i]]
    return bool(said and any(a == "," and b in {"and", "but"} for a, b in zip(before, before[1:], strict=False)))
