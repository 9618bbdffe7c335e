"""A clause as it would stand alone: its subject put in, pronouns resolved by rule, the reporting words left out.

The gist is only ever compared by meaning and never shown as a quotation. The rules are few and cautious: he and she are the person named last,
it and they the last subject that fits; what does not fit stays as written.
"""

from __future__ import annotations

from typing import Any

from crosscheck.extract.clauses import SUBJECT_DEPS, Clause

_SINGULAR = frozenset({"it", "he", "she"})
_HUMAN = frozenset({"he", "she"})
_PLURAL = frozenset({"they"})
_FIRST = frozenset({"i", "we"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_LIGHT = frozenset("be have do say tell will would".split())


class Memory:
    """What has been spoken of so far in an article, for pronouns."""

    def __init__(self) -> None:
        self.person: str | None = None
        self.thing: str | None = None
        self.group: str | None = None

    def note(self, clause: Clause, *, frame: bool = False) -> None:
        """Remember the subject of a clause by what pronoun could stand for it; of "X said", only a person."""
        if not clause.subject:
            return
        head = next((t for t in clause.subject if t.dep_ in SUBJECT_DEPS), clause.subject[-1])
        if head.pos_ in {"PRON", "NUM"} or head.lower_ in _RELATIVE or head.ent_type_ in _NOT_IT:
            return
        text = _text(clause.subject)
        if head.ent_type_ == "PERSON":
            self.person = text
        elif frame:
            return
        elif head.tag_ in {"NNS", "NNPS"} or any(t.dep_ == "cc" for t in clause.subject):
            self.group = text
        else:
            self.thing = text
            if head.pos_ == "NOUN" and head.lemma_.lower() in _PEOPLE:
                self.person = text

    def resolve(self, pronoun: str, speaker: str | None) -> str | None:
        """What a pronoun stands for, or None where the rules don't reach."""
        if pronoun in _FIRST:
            return speaker
        if pronoun in _HUMAN:
            return self.person
        if pronoun in _PLURAL:
            return self.group
        return self.thing if pronoun == "it" else None


_NOT_IT = frozenset({"GPE", "NORP", "CARDINAL", "DATE", "ORG"})
"""A country or a company is the subject of many sentences, and what "it" means in few of them."""

_PEOPLE = frozenset("man woman boy girl officer official spokesman spokeswoman victim suspect driver president minister governor judge".split())


def gist_of(clause: Clause, memory: Memory, speaker: str | None) -> str:
    """One readable line: subject, then the clause's own words."""
    own = [t for t in clause.tokens if t.text not in {'"', "“", "”", "''", "``"}]
    if own and own[0].lower_ in _RELATIVE and clause.head.dep_ == "relcl":
        own = own[1:]
    if own and own[0].dep_ == "mark":
        own = own[1:]
    subject = clause.subject
    inside = {t.i for t in own}
    lead = "" if not subject or all(t.i in inside for t in subject) else _text(subject)
    if len(subject) == 1 and subject[0].lower_ in _SINGULAR | _PLURAL | _FIRST:
        meant = memory.resolve(subject[0].lower_, speaker)
        if meant and subject[0].i in inside:
            return _text([t for t in own if t.i < subject[0].i]) + " " + meant + " " + _text([t for t in own if t.i > subject[0].i])
        lead = meant or lead
    if clause.head.dep_ == "appos" and lead:
        lead += " is"
    elif clause.head.lower_ == "home" and lead:
        lead += " is"
    return f"{lead} {_text(own)}".strip()


def terms_of(clause: Clause) -> tuple[str, ...]:
    """Content lemmas, lower case, in order and once each: the clause's own, then its subject's."""
    tokens = (*clause.tokens, *(t for t in clause.subject if t.i not in {own.i for own in clause.tokens}))
    seen: dict[str, None] = {}
    for token in tokens:
        lemma = token.lemma_.lower()
        if token.pos_ in CONTENT and lemma not in _LIGHT and any(c.isalnum() for c in lemma):
            seen.setdefault(lemma)
    return tuple(seen)


def _text(tokens: Any) -> str:
    """Tokens as text; a space where something was left out, and no comma left hanging."""
    parts: list[str] = []
    last = None
    for token in tokens:
        if token.is_punct and parts and (last is None or token.i != last.i + 1) and token.text in {",", ";"}:
            continue
        if last is not None and token.i != last.i + 1 and not parts[-1].endswith(" "):
            parts.append(" ")
        parts.append(token.text_with_ws)
        last = token
    return " ".join("".join(parts).replace(" ,", ",").split())
