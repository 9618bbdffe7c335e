"""What speaks for a person: a title or role before the name, an age or a description behind it, and the words that tie them."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.given_names import FEMALE, MALE
from crosscheck.extract.mentions.name_shape import is_capitalised
from crosscheck.extract.mentions.place_words import DIRECTIONS

_AGE_DIGITS = 3
_DESCRIPTION_TOKENS = 5
_NOT_ALONE = frozenset({"general", "agent", "commander", "private", "crown"})
"""Before a capitalised word these are as often common words: "Private Bank", "General Motors"."""
_GENERALS = frozenset("attorney secretary surgeon solicitor prosecutor inspector governor auditor director consul adjutant".split())
_AIMED = frozenset(
    """shout yell scream look stare glance fire shoot aim point laugh smile wave wink swing throw lunge spit lash rage direct anger angry
    mad furious jab dig""".split()
)

_FORCES = frozenset("police army marine marines guard corps infantry force retired traffic".split())
"""Before a major; alone the word is a boy's name, too."""
_WHERE = frozenset({"in", "near", "outside"})
_HELD = frozenset(
    "stake stakes share shares holding holdings interest investment investments investor investors stock confidence trust faith".split()
)
"""“In” a firm."""


def word_before(doc: Any, start: int) -> tuple[str, int]:
    """Return the word before a token in lower case, and where it stands; "" and -1 at the beginning.

    The tokeniser cuts the full stop off some titles ("Sgt" "."), which is put back.
    """
    last = start - 1
    if last > 0 and doc[last].text == "." and not doc[last - 1].whitespace_ and f"{doc[last - 1].lower_}." in titles.TITLES:
        return f"{doc[last - 1].lower_}.", last - 1
    return (doc[last].lower_, last) if last >= 0 else ("", -1)


def title_end(doc: Any, position: int) -> int | None:
    """Return one past the title that begins at a token and that only a person's name may follow; None if there is none."""
    token = doc[position]
    if not is_capitalised(token) and token.lower_ not in {"elect", "designate"}:
        return None
    if position + 1 < len(doc) and doc[position + 1].text == "." and not token.whitespace_ and f"{token.lower_}." in titles.TITLES:
        return position + 2
    if token.lower_ == "major":
        return position + 1 if position and doc[position - 1].lower_ in _FORCES else None
    if token.lower_ == "general":
        before = doc[position - 2] if position > 1 and doc[position - 1].text == "-" else doc[position - 1] if position else None
        return position + 1 if before is not None and before.lower_ in _GENERALS else None
    if token.lower_ in {"elect", "designate"} and position > 1 and doc[position - 1].text == "-":
        return position + 1 if doc[position - 2].lower_ in titles.TITLES else None
    return position + 1 if token.lower_ in titles.TITLES and token.lower_ not in _NOT_ALONE else None


def names_a_person(doc: Any, start: int, end: int) -> bool:
    """Whether the words around tokens [start, end) say that they name a person."""
    before, position = word_before(doc, start)
    if before in titles.TITLES or (before in titles.PERSONAL_ROLES and not doc[position].is_sent_start):
        return True
    if before == "old" and position > 0 and doc[position - 1].text == "-" or before.endswith("-year-old"):
        return True
    if has_age(doc, end) or _is_described(doc, end) or _is_identified(doc, start):
        return True
    return end - start > 1 and doc[start].lower_ in (MALE | FEMALE) and is_capitalised(doc[end - 1])


def has_age(doc: Any, end: int) -> bool:
    """As in ", 44, was"; a year or a score of four digits is none."""
    if end + 1 >= len(doc) or doc[end].text != "," or not doc[end + 1].is_digit or len(doc[end + 1].text) > _AGE_DIGITS:
        return False
    return end + 2 >= len(doc) or doc[end + 2].text in {",", ".", ";", ")", "and", "—", "–"} or doc[end + 2].is_space


def _is_described(doc: Any, end: int) -> bool:
    """As in ", who", ", spokesman for", ", a local farmer"."""
    behind = doc[end + 1] if end + 1 < len(doc) and doc[end].text == "," else None
    if behind is None:
        return False
    if behind.lower_ == "who" or behind.lower_ in titles.PERSONAL_ROLES:
        return True
    return behind.pos_ == "DET" and any(token.lower_ in titles.PERSONAL_ROLES for token in doc[behind.i : behind.i + _DESCRIPTION_TOKENS])


def _is_identified(doc: Any, start: int) -> bool:
    """As in "he was John Barlow", "identified the victim as John Barlow"."""
    before, position = word_before(doc, start)
    if before in {"was", "is"} and position > 0:
        return doc[position - 1].lower_ in {"he", "she"}
    if before != "as" or position < 1:
        return False
    verb = doc[position].head
    of_whom = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    return verb.lemma_ == "identify" and any(
        child.lower_ in {"him", "her", "he", "she", "dead", "deceased"} or child.lemma_ in titles.PERSONAL_ROLES | titles.KIN
        for child in of_whom
    )


def is_located(doc: Any, start: int, end: int) -> bool:
    """As in "at a home in Vallejo," "south of Eagan" and "Keller, 27, of Eagan": a town of the name is meant, if there is one."""
    before = doc[start - 1].lower_ if start else ""
    lone = end >= len(doc) or not (is_capitalised(doc[end]) or doc[end].pos_ in {"NOUN", "PROPN", "PART"} or doc[end].text in {"-", "–"})
    word = doc[start - 2].lower_ if start > 1 else ""
    return lone and (before in _WHERE and word not in _HELD or before == "of" and word in DIRECTIONS | {","})


def is_premises(doc: Any, start: int) -> bool:
    """As in "bought it at Best Buy": one is at a shop or a venue, and at a person only when something is aimed at one."""
    if start == 0 or doc[start - 1].lower_ != "at" or doc[start].lower_ in (MALE | FEMALE):
        return False
    head = doc[start - 1].head
    aimed = {head.lemma_.lower(), head.head.lemma_.lower()} & _AIMED  # "pointed at", "pointed the gun at"
    return head.pos_ in {"VERB", "NOUN", "AUX"} and not aimed
