"""A clause as it would stand alone: its subject put in, pronouns and roles resolved by rule, the reporting words left out.

The gist is only ever compared by meaning and never shown as a quotation. "I" in a quotation is its speaker, "he" in what someone said the
speaker if the sex is right; all else is as `coreference` finds it, and what it leaves open stays as written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from crosscheck.extract.attribution import Attribution
from crosscheck.extract.clauses import Clause
from crosscheck.extract.coreference import PRONOUNS, Antecedents
from crosscheck.extract.marks import QUOTATION_MARKS
from crosscheck.extract.referents import Phrase

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_NAMING = frozenset({"NOUN", "PROPN"})
_GLUED = frozenset({"", "'", "’", ",", ".", ";", ":", "?", "!", ")", "-", "–"})
"""What stands right behind a word."""
_LIGHT = frozenset("be have do say tell will would".split())


@dataclass(frozen=True)
class Substitute:
    """Words put in the place of a pronoun or noun phrase of the clause."""

    end: int
    """Index of the last token that they replace."""
    text: str
    phrases: tuple[Phrase, ...] = ()
    """The antecedents; none where it is the speaker."""


def gist_of(clause: Clause, antecedents: Antecedents, attribution: Attribution | None = None, *, quoted: bool = False) -> str:
    """One readable line: subject, then the clause's own words. In quotations only "I" is resolved."""
    own = [t for t in (*clause.lead, *clause.tokens) if t.text not in QUOTATION_MARKS]
    if own and ((own[0].lower_ in _RELATIVE and clause.head.dep_ == "relcl") or _subordinates(own[0], clause)):
        own = own[1:]
    inside = {t.i for t in own}
    subject = clause.subject
    substitutes = _substitutes(clause, antecedents, attribution, quoted=quoted)
    lead = "" if not subject or any(t.i in inside for t in subject) else _put(subject, substitutes)
    if lead and (shared := _shared_auxiliary(clause)):
        lead += f" {shared}"
    if lead and (clause.head.dep_ == "appos" or clause.head.lower_ == "home"):
        lead += " is"
    return f"{lead} {_put(own, substitutes)}".strip()


def _substitutes(clause: Clause, antecedents: Antecedents, attribution: Attribution | None, *, quoted: bool) -> dict[int, Substitute]:
    """By index of the first token that is replaced."""
    found: dict[int, Substitute] = {}
    speaker = attribution.speaker if attribution is not None and attribution.speaker.lower() not in {"i", *PRONOUNS} else None
    alone = clause.subject[0] if len(clause.subject) == 1 else None
    if alone is not None and speaker and (alone.lower_ == "i" or (not quoted and attribution and alone.lower_ in attribution.pronouns)):
        found[alone.i] = Substitute(alone.i, speaker)
    for token in () if quoted else (*clause.subject, *clause.lead, *clause.tokens):
        phrases = antecedents.get(token.i, ())
        stands_alone = token.pos_ != "PRON" or (alone is not None and token.i == alone.i)
        if phrases and stands_alone and token.i not in found:
            first = token.i if token.pos_ == "PRON" else token.left_edge.i
            found[first] = Substitute(token.i, " and ".join(text_of(phrase) for phrase in phrases), phrases)
    return found


def _put(tokens: Sequence[Any], substitutes: dict[int, Substitute]) -> str:
    """Tokens as text, with what some of them stand for in their place."""
    text, end = "", -1
    run: list[Any] = []
    for token in tokens:
        substitute = substitutes.get(token.i)
        if substitute is None:
            run += [token] if token.i > end else []
            continue
        text = _join(_join(text, text_of(run)), substitute.text)
        run, end = [], substitute.end
    return _join(text, text_of(run))


def _join(left: str, right: str) -> str:
    return left + ("" if right[:1] in _GLUED or not left else " ") + right


def _subordinates(token: Any, clause: Clause) -> bool:
    """Whether a word only ties its clause to the one above: "when", "after", "although"."""
    return bool(token.head.i == clause.head.i) and (token.dep_ == "mark" or (token.lower_ == "when" and clause.head.dep_ == "advcl"))


def _shared_auxiliary(clause: Clause) -> str:
    """The "will" of "will meet the unions and present a plan", the "was" of "was fined and ordered to pay"."""
    head = clause.head
    if head.dep_ != "conj" or head.tag_ not in {"VB", "VBN"} or any(child.dep_ in {"aux", "auxpass"} for child in head.children):
        return ""
    return " ".join(str(child.text) for child in head.head.children if child.dep_ in {"aux", "auxpass"} and child.i < head.head.i)


def terms_of(clause: Clause) -> tuple[str, ...]:
    """Content lemmas, lower case, in order and once each: the clause's own, then its subject's."""
    own = {t.i for t in clause.tokens}
    seen: dict[str, None] = {}
    for token in (*clause.tokens, *(t for t in (*clause.lead, *clause.subject) if t.i not in own)):
        lemma = token.lemma_.lower()
        if token.pos_ in _CONTENT and lemma not in _LIGHT and any(c.isalnum() for c in lemma):
            seen.setdefault(lemma)
    return tuple(seen)


def terms_meant(clause: Clause, antecedents: Antecedents) -> tuple[str, ...]:
    """Lower-case words of the names that role nouns of the clause stand for: "the senator" is Ruth Adler.

    A pronoun adds none: with the names of pronouns in, claims about one person, who is in most of a story's claims, drew together.
    """
    nouns = (t for t in (*clause.tokens, *clause.lead, *clause.subject) if t.pos_ != "PRON")
    words = (word for noun in nouns for phrase in antecedents.get(noun.i, ()) for word in phrase)
    return tuple(dict.fromkeys(word.lemma_.lower() for word in words if word.pos_ in _NAMING and any(c.isalnum() for c in word.text)))


def text_of(tokens: Iterable[Any]) -> str:
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
