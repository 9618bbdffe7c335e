"""Persons by what only a person does, suffers or has: "Okonjo was sentenced", "the body of Tove Lindahl", "Moreau's wife"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import gazetteer
from crosscheck.extract.mentions.gazetteer_data import COMMON_WORDS
from crosscheck.extract.mentions.name_shape import is_name_part, name_start

AGED = re.compile(r",\s(?:aged (?:\d{1,2}|[a-z]{3,12})\b|\d{1,2},|(?:the |an? )?(?:\d{1,2}|[a-z]{3,12})[- ]year[- ]old\b)")
_AGED_TOKENS = 8
_DOES = frozenset(
    """die weep cry smile laugh sing swim kneel faint limp marry divorce plead confess testify resign retire drown graduate scream wear
    dribble volley wed sob grin blush giggle""".split()
)
_SUFFERS = frozenset(
    """arrest jail imprison sentence stab behead strangle hospitalize hospitalise injure wound bury cremate marry divorce kidnap abduct rape
    handcuff interrogate extradite knight christen acquit elect appoint shoot kill arraign exhume murder bludgeon""".split()
)
"""As the object of an active verb or the subject of a passive one."""
_OWNED = (
    titles.KIN
    | frozenset("body corpse remains funeral coffin hand head face leg knee ankle shoulder wrist birthday childhood widow lawyer".split())
) - {"partner", "friend", "parent", "twin", "neighbor", "neighbour"}  # fmt: skip
"""Only a person has them, be it "Moreau's widow" or "the widow of Moreau"."""
_FATES = frozenset("body corpse murder killing funeral widow remains wife husband son daughter mother father kidnapping beheading".split())
"""Before "of"."""
_MADE = frozenset("header volley penalty brace novel memoir poem portrait sculpture symphony song screenplay sonata aria".split())
"""Before "by" or "from": one hand has made it, no team or firm."""
_MAKES = frozenset("write paint direct compose sculpt stab strangle marry coach sing choreograph photograph".split())
"""Before "by"."""
_CLAUSES = frozenset({"advcl", "pcomp", "acl", "xcomp", "conj", "ccomp"})
_MEN = frozenset({"man", "woman", "boy", "girl"})
_ADDRESSED = frozenset("dad mom mum grandma grandpa daddy mommy mummy sir madam god jesus".split())
_NEVER = titles.TITLES | titles.ROLES | titles.KIN | titles.ORGANISATION_WORDS | titles.PLACE_TAILS | COMMON_WORDS | _ADDRESSED
_NO_PERSONS = frozenset({"GPE", "LOC"})


def deeds(doc: Any) -> Iterator[tuple[int, int]]:
    """Tokens [start, end) of each name that stands where only a person's can."""
    for token in doc:
        if is_name_part(token) and token.tag_ == "NNP" and (_is_persons(token) or _is_aged(token)):
            start = name_start(doc, token.i + 1)
            if _may_name_somebody(doc, start, token.i + 1):
                yield start, token.i + 1


def is_of_a_person(doc: Any, start: int, end: int) -> bool:
    """Whether the name in tokens [start, end) stands where only a person's can."""
    deeds_of_one = start < end and (_is_persons(doc[start:end].root) or _is_aged(doc[end - 1]))
    return deeds_of_one and _may_name_somebody(doc, start, end)


def _is_aged(last: Any) -> bool:
    """As in "Jonas Aal, aged 16", "Jonas Aal, 16," and "Jonas Aal, the 16-year-old": `last` is the name's last token."""
    behind = last.doc[last.i + 1 : last.i + _AGED_TOKENS]
    return behind.text[:1] == "," and AGED.match(behind.text) is not None


def _is_persons(token: Any) -> bool:
    head, dep = token.head, token.dep_
    while dep == "conj" and head.i < token.i and head.pos_ == "PROPN" and head.lower_ not in _NEVER:  # "Vogt and Sayed were killed"
        token, head, dep = head, head.head, head.dep_
    lemma = head.lemma_.lower()
    if dep == "nsubj":
        leads = lemma == "head" and any(child.dep_ == "dobj" or child.lower_ in {"in", "home"} for child in head.children)  # or a ball
        return (lemma in _DOES or leads) and head.pos_ == "VERB" or _is_called(token)
    if dep == "nsubjpass" or dep == "dobj" and (head.tag_ != "VBG" or head.dep_ in _CLAUSES):
        return lemma in _SUFFERS
    if dep == "poss":
        return lemma in _OWNED
    if dep == "attr":
        return any(child.dep_ == "nsubj" and child.lemma_.lower() in _CALLED for child in head.children)
    return dep == "pobj" and _is_persons_behind(head)


def _is_persons_behind(preposition: Any) -> bool:
    of = preposition.head.lemma_.lower()
    if preposition.lower_ == "of":
        return of in _FATES
    return preposition.lower_ in {"by", "from"} and of in _MADE or preposition.lower_ == "by" and of in _MAKES


_CALLED = titles.PERSONAL_ROLES - titles.ADJECTIVAL_ROLES | _MEN


def _is_called(token: Any) -> bool:
    """As in "Moreau is a midfielder"."""
    be = token.head
    return be.lemma_ == "be" and any(
        child.dep_ == "attr" and child.lemma_.lower() in _CALLED and child.tag_ == "NN" and any(c.dep_ == "det" for c in child.children)
        for child in be.children
    )


def _may_name_somebody(doc: Any, start: int, end: int) -> bool:
    """No known place, no word that names what else is done by and to, and in a whole sentence: a headline capitalises other words too."""
    words = {token.lower_ for token in doc[start:end]}
    if words & _NEVER or any(token.ent_type_ in _NO_PERSONS for token in doc[start:end]) or doc[start:end].text.isupper():
        return False
    text = doc[start:end].text
    if any(token.tag_ == "NNPS" for token in doc[start:end]) or any(c.isdigit() for c in text) or gazetteer().lookup(text):
        return False
    return text not in titles.KNOWN_ORGANISATIONS | titles.NOT_ORGANISATIONS and doc[start].sent[-1].is_punct
