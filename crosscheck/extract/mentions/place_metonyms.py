"""How a place is used: the preposition that ties it to its event, and whether it stands for those who govern there."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions import place_words as words
from crosscheck.extract.mentions.gazetteer import fold, gazetteer
from crosscheck.extract.mentions.gazetteer_data import INSTITUTIONS, NOT_METONYMS
from crosscheck.records import PlaceLevel

_AT_BUILDINGS = frozenset("in at outside near inside to around".split())
_TRANSPARENT = (
    frozenset(
        """coast shore waters water outskirts center centre middle heart mouth north south east west edge suburb suburbs border part parts
    city town village port island capital province state region area streets skies""".split()
    )
    | words.OF_NOUNS.keys()
)
"""In "off the coast of Iran" these pass the preposition on."""
_EDGES = _TRANSPARENT | {"line", "limit", "limits", "boundary"}
"""What is near the edge of a town need not be in it."""
_BESIDE = frozenset("near off outside around beyond along opposite behind".split())
_HOSPITALS = frozenset("hospital center centre clinic".split())
_MAX_LEFT = 4
_WITHIN = frozenset({"in", "across", "throughout", "from"})


def preposition_of(doc: Any, start: int, end: int) -> str | None:
    """`in`, `near`, `southwest of` …, read from the words before it, else from the parse; None if nothing ties it."""
    position = start - 1
    while (
        position >= 0
        and start - position <= _MAX_LEFT
        and (doc[position].pos_ in {"DET", "ADJ"} and doc[position].lower_ not in words.DIRECTIONS)
    ):
        position -= 1
    if position > 0 and doc[position].lower_ == "to" and doc[position - 1].lower_ == "according":
        return None
    if position >= 0 and doc[position].lower_ == "of":
        return _through_of(doc, position)
    if position >= 0 and doc[position].lower_ in words.LOCATIVE_PREPOSITIONS and doc[position].pos_ in {"ADP", "ADV", "SCONJ", "PART"}:
        taken_there = doc[position].lower_ == "in" and _is_goal(doc[position - 1]) if position else False
        return "to" if taken_there else str(doc[position].lower_)
    return _by_parse(doc[start:end].root)


def _is_goal(noun: Any) -> bool:
    """As in "taken to a hospital in Lowtown": where the hospital is, nothing else happened."""
    return bool(noun.lower_ in _HOSPITALS and noun.dep_ == "pobj" and noun.head.lower_ == "to")


def _through_of(doc: Any, of: int) -> str | None:
    before = doc[of - 1].lower_ if of else ""
    if before in words.DIRECTIONS and of > 2 and doc[of - 2].text == "-":
        return f"{doc[of - 3].lower_}-{before} of"
    if before in words.DIRECTIONS and of > 2 and doc[of - 2].lower_ == "the" and doc[of - 3].lower_ in _WITHIN:
        return str(doc[of - 3].lower_)  # "in the north of Kenya" is in it
    if before in words.DIRECTIONS:
        return f"{before} of"
    if before in _TRANSPARENT:
        for position in range(of - 2, max(of - 2 - _MAX_LEFT, -1), -1):
            if doc[position].lower_ in words.LOCATIVE_PREPOSITIONS and doc[position].pos_ == "ADP":
                return str(doc[position].lower_)
    return None


def _by_parse(root: Any) -> str | None:
    while root.dep_ in {"conj", "appos"} and root.head.i < root.i:
        root = root.head
    if root.dep_ == "pobj" and root.head.lower_ in words.LOCATIVE_PREPOSITIONS:
        return str(root.head.lower_)
    if root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.lower_ in _TRANSPARENT and root.head.head.head.pos_ == "ADP":
        return str(root.head.head.head.lower_)
    return None


def through_adjunct(doc: Any, start: int, end: int, role: str | None) -> str | None:
    """What ties a place to its event where the preposition has the noun behind it: "outside a Lowtown nightclub" is in Lowtown."""
    noun = doc[end] if end < len(doc) else None
    if role not in _BESIDE or noun is None or noun.pos_ != "NOUN" or noun.lower_ in _EDGES:
        return role
    return "in" if is_adjunct(doc, start, end) or noun.dep_ in {"appos", "pobj"} else role


def is_adjunct(doc: Any, start: int, end: int) -> bool:
    """As in "U.S. officials", "US-China ties": it says whose, not where."""
    if end < len(doc) and doc[end].text in {"-", "–"} and not doc[end - 1].whitespace_:
        return True
    if start > 0 and doc[start - 1].text in {"-", "–"} and not doc[start - 1].whitespace_:
        return True
    root = doc[start:end].root
    behind = doc[end] if end < len(doc) else None
    adjacent = behind is not None and behind.pos_ in {"NOUN", "PROPN", "ADJ"} and behind.lower_ not in {"’s", "'s"}
    return bool(
        adjacent
        and root.dep_ in {"compound", "nmod", "amod", "nsubj", "pobj", "dobj", "poss"}
        and (root.head.i >= end or _joined(doc, end))
    )


def _joined(doc: Any, end: int) -> bool:
    """Return the parser lost the link, but the next word is the noun that it modifies."""
    return (
        doc[end - 1].whitespace_ == " " and doc[end].pos_ == "NOUN" and doc[end].dep_ in {"nsubj", "dobj", "pobj", "nsubjpass", "compound"}
    )


def is_metonym(doc: Any, start: int, end: int, name: str, level: PlaceLevel, role: str | None) -> bool:
    """Whether it stands for a government or an institution."""
    if name in INSTITUTIONS:
        if role == "on" and name in {"Capitol Hill", "Wall Street", "Downing Street"}:
            return False
        return name not in NOT_METONYMS and (role is None or role not in _AT_BUILDINGS)
    capital = level == "city" and fold(name.split(",")[0]) in gazetteer().capitals
    if not (level == "country" or capital):
        return level in {"city", "state"} and _acts(doc[start:end].root, words.SEAT_VERBS) and doc[start:end].root.head.lemma_ in _SPEAKING
    root = doc[start:end].root
    while root.dep_ == "conj" and root.head.i < root.i:
        root = root.head
    acts = _acts(root, words.AGENT_VERBS) or (level == "country" and _does_something(root))
    return acts or _possesses(doc, end, root, level) or _in_relation(root) or _acted_upon(root)


_SPEAKING = frozenset({"say", "warn", "announce", "deny", "accuse"})


def _acts(root: Any, verbs: frozenset[str]) -> bool:
    if root.dep_ == "nsubj" and root.head.lemma_.lower() in verbs:
        return True
    by_agent = root.dep_ == "pobj" and root.head.dep_ == "agent" and root.head.lower_ == "by"
    return bool(by_agent and root.head.head.lemma_.lower() in verbs)


def _does_something(root: Any) -> bool:
    return root.dep_ == "nsubj" and root.head.pos_ == "VERB" and root.head.lemma_.lower() not in words.NOT_ACTING


def _acted_upon(root: Any) -> bool:
    """As in "accused the United States of"."""
    return root.dep_ in {"dobj", "nsubjpass"} and root.head.lemma_.lower() in words.SEAT_VERBS - {"see", "view", "want", "seek"}


def _possesses(doc: Any, end: int, root: Any, level: PlaceLevel) -> bool:
    owns = end < len(doc) and doc[end].text in {"'s", "’s", "'", "’"}
    return bool(owns and level == "country" and root.dep_ == "poss" and root.head.lower_ not in words.GEOGRAPHIC_HEADS)


def _in_relation(root: Any) -> bool:
    """As in "ties between Washington and Beijing", "sanctions against Iran"."""
    if root.dep_ != "pobj" or root.head.lower_ not in {"between", "with", "against", "toward", "towards", "for"}:
        return False
    return root.head.head.lemma_.lower() in words.RELATION_NOUNS | words.SEAT_VERBS | {"agree", "cooperate", "negotiate", "trade", "deal"}
