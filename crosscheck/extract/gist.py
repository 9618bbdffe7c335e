"""A clause as it would stand alone: its subject put in, pronouns resolved by rule, the reporting words left out.

The gist is only ever compared by meaning and never shown as a quotation. The rules are few and cautious: he and she are the speaker or
the person of that sex named last, they the people spoken of last, it the last subject that fits; what does not fit stays as written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crosscheck.extract.attribution import Attribution
from crosscheck.extract.clauses import Clause
from crosscheck.extract.marks import QUOTATION_MARKS
from crosscheck.extract.people import is_person, is_plural, pronouns_of
from crosscheck.extract.reporting import SUBJECT_DEPS

_HUMAN = frozenset({"he", "she"})
_PRONOUNS = frozenset({"it", "he", "she", "they", "i"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_LIGHT = frozenset("be have do say tell will would".split())
_NOT_IT = frozenset({"GPE", "NORP", "CARDINAL", "DATE", "ORG"})
"""A country or a company is the subject of many sentences, and what "it" means in few of them."""


_OF_TIME = frozenset("time day night morning afternoon evening hour year month week moment case matter".split())


class Memory:
    """What has been spoken of so far in an article, for pronouns."""

    def __init__(self) -> None:
        self._people: dict[str, str] = {}
        self._thing: str | None = None
        self._group: str | None = None

    def note(self, clause: Clause, *, frame: bool = False) -> None:
        """Remember the subject of a clause by what pronoun could stand for it; of "X said", only a person."""
        head = next((t for t in clause.subject if t.dep_ in SUBJECT_DEPS), clause.subject[-1] if clause.subject else None)
        if head is None or head.pos_ in {"PRON", "NUM", "DET"} or head.lower_ in _RELATIVE:
            return
        text = _text(clause.subject)
        for pronoun in pronouns_of(head, clause.subject):
            self._people[pronoun] = text
        if frame:
            return
        if is_person(head) and is_plural(head):
            self._group = text
        elif not is_person(head) and not is_plural(head) and head.ent_type_ not in _NOT_IT:
            self._thing = text

    def resolve(self, pronoun: str, attribution: Attribution | None) -> str | None:
        """What a pronoun stands for, or None where the rules don't reach: in "Weber said he had seen it", Weber."""
        speaker = attribution.speaker if attribution is not None and attribution.speaker.lower() not in _PRONOUNS else None
        if pronoun == "i":
            return speaker
        if attribution is not None and speaker is not None and pronoun in attribution.pronouns:
            return speaker
        if pronoun in _HUMAN:
            return self._people.get(pronoun)
        return self._group if pronoun == "they" else self._thing


def gist_of(clause: Clause, memory: Memory, attribution: Attribution | None = None, *, quoted: bool = False) -> str:
    """One readable line: subject, then the clause's own words. In quotations only "I" is resolved."""
    own = [t for t in (*clause.lead, *clause.tokens) if t.text not in QUOTATION_MARKS]
    if own and ((own[0].lower_ in _RELATIVE and clause.head.dep_ == "relcl") or _subordinates(own[0], clause)):
        own = own[1:]
    inside = {t.i for t in own}
    subject = clause.subject
    lead = "" if not subject or any(t.i in inside for t in subject) else _text(subject)
    if len(subject) == 1 and subject[0].lower_ in _PRONOUNS and not _is_empty(subject[0], clause, quoted):
        meant = memory.resolve(subject[0].lower_, attribution)
        if meant and subject[0].i in inside:
            parts = (_text(t for t in own if t.i < subject[0].i), meant, _text(t for t in own if t.i > subject[0].i))
            return " ".join(part for part in parts if part)
        lead = meant or lead
    if lead and (shared := _shared_auxiliary(clause)):
        lead += f" {shared}"
    if lead and (clause.head.dep_ == "appos" or clause.head.lower_ == "home"):
        lead += " is"
    return f"{lead} {_text(own)}".strip()


def _subordinates(token: Any, clause: Clause) -> bool:
    """Whether a word only ties its clause to the one above: "when", "after", "although"."""
    return bool(token.head.i == clause.head.i) and (token.dep_ == "mark" or (token.lower_ == "when" and clause.head.dep_ == "advcl"))


def _shared_auxiliary(clause: Clause) -> str:
    """The "will" of "will meet the unions and present a plan", the "was" of "was fined and ordered to pay"."""
    head = clause.head
    if head.dep_ != "conj" or head.tag_ not in {"VB", "VBN"} or any(child.dep_ in {"aux", "auxpass"} for child in head.children):
        return ""
    return " ".join(str(child.text) for child in head.head.children if child.dep_ in {"aux", "auxpass"} and child.i < head.head.i)


def _is_empty(pronoun: Any, clause: Clause, quoted: bool) -> bool:
    """Whether a pronoun should stay: any but "I" in a quotation, and "it" that stands for a clause or the weather."""
    if pronoun.lower_ == "i":
        return False
    if quoted:
        return True
    if pronoun.lower_ != "it" or clause.head.lemma_ != "be":
        return False
    parts = [*clause.head.children, *(g for c in clause.head.children if c.dep_ in {"acomp", "attr"} for g in c.children)]
    return any(c.dep_ in {"advcl", "ccomp", "xcomp", "csubj", "relcl"} or c.lemma_.lower() in _OF_TIME for c in parts)


def terms_of(clause: Clause) -> tuple[str, ...]:
    """Content lemmas, lower case, in order and once each: the clause's own, then its subject's."""
    own = {t.i for t in clause.tokens}
    seen: dict[str, None] = {}
    for token in (*clause.tokens, *(t for t in (*clause.lead, *clause.subject) if t.i not in own)):
        lemma = token.lemma_.lower()
        if token.pos_ in _CONTENT and lemma not in _LIGHT and any(c.isalnum() for c in lemma):
            seen.setdefault(lemma)
    return tuple(seen)


def _text(tokens: Iterable[Any]) -> str:
    """Tokens as text; a space where something was left out, and no comma left hanging."""
    parts: list[str] = []
    last = None
    for token in tokens:
        gap = last is None or token.i != last.i + 1
        if gap and token.is_punct and token.text in {",", ";"}:
            parts[-1:] = [part.rstrip(" ,") + " " for part in parts[-1:]]
            last = None
            continue
        if gap and parts and not parts[-1].endswith(" "):
            parts.append(" ")
        parts.append(token.text_with_ws)
        last = token
    text = " ".join("".join(parts).replace(" ,", ",").split()).strip(" ,;")
    return text[:-1].rstrip(" ,;") if text.endswith((" .", ",.")) else text
