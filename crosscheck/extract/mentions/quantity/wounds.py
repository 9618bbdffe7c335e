"""How often one person was hit, by whatever words: stabbed six times, shot twice, seven stab wounds, three bullet wounds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of
from crosscheck.extract.mentions.quantity.phrases import Found, make_slot
from crosscheck.extract.mentions.quantity.predicates import Predicate
from crosscheck.records import Mention, Quantity

_DEALT_BY = {"shoot": "gunshot", "stab": "stab", "knife": "stab"}
"""The wound that a verb leaves."""
_WOUNDED_BY = {"gunshot": "shoot", "bullet": "shoot", "gun": "shoot", "stab": "stab", "stabbing": "stab", "knife": "stab"}
"""The verb that leaves the wound told by a modifier."""
_WOUNDS = frozenset({"wound", "injury"})
_ADVERBS = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_LATER = frozenset({"he", "she", "they", "it", "the", "police", "a", "every", "inside", "again", "more", "before"})
"""Behind "once" or "twice" these begin another thing: "shot once he turned", "shot twice before"."""
_REACH = 8
"""Tokens between the verb and how often: "stabbed her husband in the neck and chest six times"."""
_SHOOTERS = frozenset("gunman gunmen shooter shooters officer officers deputy deputies police suspect suspects guard guards".split())
"""“Gunman shot three times” leaves open whom."""
_AIMING = frozenset({"at", "toward", "towards"})


def times_struck(doc: Any, first: int, last: int) -> Found | None:
    """Return the wounds of the "six times" at tokens [first, last), if somebody was hit so often; a shot may have hit nobody."""
    verb = _striking(doc, first)
    if verb is None or (last < len(doc) and doc[last].lower_ in _AIMING | {"as"}):
        return None
    event = str(verb.lemma_).lower()
    slot = make_slot(doc, first, last, "wound", (_DEALT_BY[event],), Predicate("shoot" if event == "shoot" else "stab", "other", verb.i))
    return Found(slot, last)


def wounds_borne(doc: Any, first: int, last: int, head: str, modifiers: tuple[str, ...]) -> Found | None:
    """Return the wounds of "seven stab wounds"; those of another kind are left as they are."""
    event = next((_WOUNDED_BY[word] for word in modifiers if word in _WOUNDED_BY), None) if head in _WOUNDS else None
    if event is None:
        return None
    others = tuple(word for word in modifiers if word not in _WOUNDED_BY)
    return Found(make_slot(doc, first, last, "wound", (_DEALT_BY[event], *others), Predicate(event, "other", None)), last)


def find_adverbs(doc: Any) -> Iterator[Mention]:
    """Yield the "twice" of "was shot twice": a number without a numeral."""
    for token in doc:
        if token.lower_ not in _ADVERBS or (token.i + 1 < len(doc) and doc[token.i + 1].lower_ in _LATER):
            continue
        found = times_struck(doc, token.i, token.i + 1)
        if found is not None:
            number = _ADVERBS[token.lower_]
            value = Quantity(low=number, high=number, unit="1", step=1.0, slot=found.slot)
            yield Mention(kind="count", start=token.idx, end=token.idx + len(token), text=token.text, value=value)


def _striking(doc: Any, first: int) -> Any | None:
    """Return the verb before token `first` of one who was hit: in the passive, or with the one whom it hit as its object."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        token = doc[at]
        if token.is_punct or token.lower_ in _AIMING or token.lower_ in _ADVERBS:
            return None
        if token.pos_ in {"VERB", "AUX"}:
            return token if token.lemma_.lower() in _DEALT_BY and _hits(token, first) else None
    return None


def _hits(verb: Any, before: int) -> bool:
    passive = verb.i > 0 and any(t.lemma_.lower() in {"be", "get"} for t in verb.doc[max(0, verb.i - 3) : verb.i])
    behind = verb.doc[verb.i + 1 : before]
    struck = len(behind) > 0 and (behind[0].pos_ in {"PRON", "PROPN"} or behind[0].lower_ in {"a", "an", "the", "his", "her", "their"})
    return passive or struck or verb.dep_ == "acl" or _is_elliptic(verb, before)


def _is_elliptic(verb: Any, before: int) -> bool:
    """Recognise "the man, shot four times, died" and the headline "Teen stabbed twice": the number right behind the participle."""
    if verb.i + 1 != before or verb.i == 0 or verb.tag_ not in {"VBN", "VBD"}:
        return False
    lead = verb.nbor(-1)
    return lead.text == "," or (is_person(lemma_of(lead)) and lead.lower_ not in _SHOOTERS)
