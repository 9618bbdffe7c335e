"""Ages: who is 34 years old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of, read_phrase
from crosscheck.extract.mentions.quantity.passage import Passage
from crosscheck.extract.mentions.quantity.sentences import entity_text
from crosscheck.records import Mention, Quantity, Slot

_APPOSITIVE = re.compile(r"(?<=[\w.’'”\")])\s?, ?(\d{1,3})(?=\s?(?:[,;)]|\.(?:\s|$)|$|\s(?:and|of|who|was|were|is|are)\b))")
_BRACKETED = re.compile(r"(?<=\w) \((\d{1,3})\)")
_DECADE = re.compile(r"\bin (?:his|her|their) (?:(early|mid|late)[- ])?['’]?([2-9]0)s\b")
_DECADE_WORDS = re.compile(
    r"\bin (?:his|her|their) (?:(early|mid|late)[- ])?(teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"
)
_WORD_DECADES = {
    word: 10 * n for n, word in enumerate("teens twenties thirties forties fifties sixties seventies eighties nineties".split(), start=1)
}
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_NAME_REACH, _OWNER_REACH = 14, 60
"""Tokens: a name with its titles, and about three sentences back to whom "in his 30s" belongs."""
_MONTHS = frozenset({"jan", "feb", "mar", "apr", "may", "june", "july", "aug", "sept", "oct", "nov", "dec"})


def find_ages(passage: Passage) -> Iterator[Mention]:
    """Ages that stand without the word: "Swanson, 10, was", "a man in his 20s"."""
    for pattern in (_APPOSITIVE, _BRACKETED):
        for match in pattern.finditer(passage.text):
            owner = _owner(passage.before(match.start(1), _NAME_REACH))
            if owner is not None and 0 < int(match[1]) < 115:
                yield _age(passage, match.start(1), match.end(1), float(match[1]), float(match[1]), owner)
    for pattern in (_DECADE, _DECADE_WORDS):
        for match in pattern.finditer(passage.text):
            decade = int(match[2]) if match[2].isdecimal() else _WORD_DECADES[match[2]]
            low, high = _PARTS.get(match[1] or "", (3 if decade == 10 else 0, 9))
            yield _age(
                passage,
                match.start(),
                match.end(),
                decade + low,
                decade + high,
                _nearest(passage.before(match.start(), _OWNER_REACH)),
                approximate=True,
            )


def _age(passage: Passage, start: int, end: int, low: float, high: float, owner: str | None, *, approximate: bool = False) -> Mention:
    value = Quantity(
        low=low,
        high=high,
        unit="year",
        step=1.0,
        approximate=approximate,
        slot=Slot(head=owner, event="age", phrase=f"age of {owner or 'person'}"),
    )
    return Mention(kind="age", start=start, end=end, text=passage.text[start:end], value=value)


def _owner(before: list[Any]) -> str | None:
    """Return the person right before the comma, by the tagger's names or by a noun for people."""
    while before and before[-1].text in {",", "(", '"', "”"}:
        before.pop()
    if not before:
        return None
    last = before[-1]
    if last.pos_ == "NOUN":
        return lemma_of(last) if is_person(lemma_of(last)) and last.tag_ == "NN" else None
    if last.tag_ not in {"NNP", "NNPS"} and last.text not in {"Jr.", "Sr.", "III", "II"} or last.lower_.rstrip(".") in _MONTHS:
        return None
    name = _name_back(before)
    person = last.ent_type_ == "PERSON" or any(token.ent_type_ == "PERSON" for token in before[-3:] if token.text in name)
    alone = last.ent_type_ == "" and last.tag_ == "NNP"  # "Keller, 54," where the tagger knows no Keller
    return name if person or alone or (len(name.split()) >= 2 and last.ent_type_ not in {"GPE", "LOC", "DATE", "LAW", "EVENT"}) else None


def _name_back(before: list[Any]) -> str:
    at = len(before)
    while (
        at > 0 and (before[at - 1].tag_ in {"NNP", "NNPS"} or before[at - 1].text in {"Jr.", "Sr.", "III", "II"}) and len(before) - at < 5
    ):
        at -= 1
    while at > 1 and before[at].text in {"Jr.", "Sr."} and before[at - 1].text == ",":
        at -= 1
    return " ".join(token.text for token in before[at:])


def _nearest(before: list[Any]) -> str | None:
    """Return the last noun for a person, or person's name among the tokens before."""
    for token in reversed(before):
        if token.ent_type_ == "PERSON":
            return entity_text(token.doc, token.i, "PERSON")
        if token.pos_ == "NOUN" and is_person(lemma_of(token)):
            return lemma_of(token)
    return None


def _described(token: Any) -> str | None:
    """Return the subject of "was 62 years old"; a pronoun names nobody."""
    for _ in range(5):
        token = token.head
        subject = next((child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            return _called(subject) if subject.pos_ in {"NOUN", "PROPN"} else None
    return None


def _called(noun: Any) -> str:
    """Return the person's whole name as tagged, or the noun's lemma."""
    return entity_text(noun.doc, noun.i, "PERSON") or lemma_of(noun)


def age_slot(doc: Any, first: int, last: int) -> Slot:
    """Whose age tokens [first, last) state: the name or noun behind "10-year-old", else the subject or the name before."""
    at = last + (last < len(doc) and doc[last].lower_ == "-")
    phrase = read_phrase(doc, at, single=True) if at < len(doc) else None
    owner: str | None = None
    if phrase is not None and phrase.noun is not None:
        noun = doc[phrase.noun]
        owner = entity_text(doc, noun.i, "PERSON") or (
            lemma_of(noun) if noun.pos_ == "NOUN" else " ".join(t.text for t in doc[at : phrase.last] if t.tag_ == "NNP")
        )
    elif "years" in {token.lower_ for token in doc[first:last]}:
        owner = _described(doc[last - 1])
    elif first > 0 and doc[last - 1].lower_ not in {"old", "olds"}:
        owner = _nearest(list(doc[max(0, first - _OWNER_REACH) : first]))
    return Slot(head=owner, event="age", phrase=f"age of {owner or 'person'}")
