"""What the words beside a person's name call that person: "climate czar John Kerry", "Ana Ruiz, the governor of …"."""

from __future__ import annotations

import re
from typing import Any

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.name_cues import title_end, word_before
from crosscheck.extract.mentions.name_shape import is_capitalised

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_MAX_BEFORE, _MAX_BEHIND = 6, 16  # in tokens; longer ones are clauses, not descriptions
_NO_ROLE_ADJECTIVES = frozenset("late first second third fourth last next many several other more new same own".split())
_SHARED_WITH_KIN = titles.ROLES | titles.KIN


def roles_at(doc: Any, start: int, end: int) -> tuple[str, ...]:
    """Roles given to the name in tokens [start, end), lower case, without articles: the one before it first."""
    found = (*_parted(_before(doc, start)), _before_comma(doc, start, end), _behind(doc, end))
    return tuple(dict.fromkeys(role for role in found if role))


def _parted(role: str) -> tuple[str, ...]:
    """As in "civil rights leader rev." is a role and a title."""
    words = role.split()
    if len(words) > 1 and words[-1] in _ADDRESSES and words[-2] in titles.ROLES:
        return words[-1], " ".join(words[:-1])
    return (role,)


_ADDRESSES = frozenset("rev. rev dr. dr prof. gov. sen. rep. lt. sgt. capt. col. gen. det. maj. adm.".split())


def _is_role(token: Any) -> bool:
    if token.lower_ == "major":
        return title_end(token.doc, token.i) is not None
    return token.lower_.removesuffix("-elect") in _SHARED_WITH_KIN or (
        token.is_lower and token.text.endswith(("woman", "person", "ologist"))
    )


def _before(doc: Any, start: int) -> str:
    """As in "climate czar", "White House chief of staff", "Secretary of State" right before the name."""
    word, last = word_before(doc, start)
    dotted = last < start - 1
    if last < 0 or doc[start].is_sent_start and not dotted:
        return ""
    if doc[last].lower_ in {"elect", "designate"} and last > 1 and doc[last - 1].text == "-" and _is_role(doc[last - 2]):
        return _phrase(doc, _left_edge(doc, last - 2), start)
    if dotted and word in _SHARED_WITH_KIN or _is_role(doc[last]):
        return _phrase(doc, _left_edge(doc, last), start)
    if doc[last].pos_ not in _NOMINAL or doc[last].lower_ in titles.TITLES:
        return ""
    for position in range(last - 1, max(last - _MAX_BEFORE, 0), -1):
        if doc[position].lower_ == "of" and _is_role(doc[position - 1]):
            return _phrase(doc, _left_edge(doc, position - 1), last + 1)
        if doc[position].pos_ not in _NOMINAL and doc[position].lower_ not in {"the", "of"}:
            break
    return ""


def _left_edge(doc: Any, head: int) -> int:
    """Over the modifiers before a role noun."""
    edge = head
    while edge > 0 and head - edge < _MAX_BEFORE and _is_modifier(doc, edge - 1):
        edge -= 1
    if 0 < edge < head and doc[edge - 1].like_num:
        edge += 1 + (doc[edge].text == "-")  # "three-term governor" and "two-time mayor" count the terms
    while edge < head and (doc[edge].text == "-" or doc[edge].text in _NO_ROLE_ADJECTIVES):
        edge += 1
    return edge


def _is_modifier(doc: Any, position: int) -> bool:
    token = doc[position]
    if token.text == "-":
        return position > 0 and not doc[position - 1].whitespace_
    usual = token.pos_ in _NOMINAL and token.is_alpha or token.text in {"U.S.", "U.K.", "U.N."} or "-" in token.text and token.is_ascii
    if (
        token.tag_ == "NNS"
        and token.dep_ not in {"compound", "nmod", "amod"}
        or token.tag_ in {"VBG", "VBN", "JJS"}
        and token.lower_ != "acting"
    ):
        return False
    return bool(usual or token.lower_ == "acting") and not any(c.isdigit() for c in token.text) and not doc[position + 1].is_sent_start


def _phrase(doc: Any, start: int, end: int) -> str:
    text = " ".join(doc[start:end].text.lower().replace("’", "'").split()).removesuffix("'s").strip(" -,")
    text = _AGE.sub("", text).removeprefix("then-")
    named_so = text in _KIN_TITLES and is_capitalised(doc[start])
    return "" if named_so or text in titles.COURTESY_TITLES - _KIN_TITLES or text in _EMPTY else text


_KIN_TITLES = frozenset({"father", "brother", "sister"})
"""Of the clergy where they are capitalised: "Father Moss", but "her father Robert Moss"."""
_AGE = re.compile(r"^(?:\d|year|month|old|-|\s)*(?:old[\s-]+)")
_EMPTY = frozenset("chief mr mr. mrs mrs. ms ms. man woman boy girl child friend one".split()) - {"chief"}


def _before_comma(doc: Any, start: int, end: int) -> str:
    """As in "Another provincial official, Ghasem Karami, told", "His wife, Sandra,"."""
    word, comma = word_before(doc, start)
    while comma > 0 and word in titles.TITLES:
        word, comma = word_before(doc, comma)
    closed = end >= len(doc) or doc[end].text in {",", ".", ")", "(", "—", "–", "-", ";", ":"}
    if comma < 1 or doc[comma].text != "," or not closed or any(token.is_sent_start for token in doc[comma : comma + 2]):
        return ""
    if _is_role(doc[comma - 1]) and not doc[comma - 1].tag_ == "NNS":
        return _phrase(doc, _left_edge(doc, comma - 1), comma)
    head = doc[end - 1].head
    if doc[end - 1].dep_ == "appos" and head.i < comma and comma - head.i < _MAX_BEHIND and _is_role(head):
        return _phrase(doc, _left_edge(doc, head.i), head.i + 1)
    return ""


def described_as(doc: Any, end: int) -> str | None:
    """Return the role noun of a description behind a comma: `governor` for ", the governor of Hormozgan Province,"."""
    found = _description(doc, end)
    return str(doc[found[2]].lower_) if found else None


def _behind(doc: Any, end: int) -> str:
    """As in ", the governor of Hormozgan Province,", ", 22, a homemaker in Qeshm City"."""
    found = _description(doc, end)
    return _phrase(doc, *found[:2]) if found else ""


def _description(doc: Any, end: int) -> tuple[int, int, int] | None:
    """Return the description's first token, one past its last, and its head."""
    position = _past_age_and_brackets(doc, end)
    if position is None:
        return None
    start = position
    while start < len(doc) and (doc[start].pos_ == "DET" or doc[start].lower_ in {"one", "his", "her", "their"}):
        start += 1
    if start < len(doc) and doc[start].pos_ in {"PART", "ADV", "VERB", "ADP", "SCONJ", "CCONJ", "AUX"} and doc[start].lower_ != "acting":
        return None
    stop = start
    while stop < len(doc) and stop - start < _MAX_BEHIND and not _ends_description(doc, stop):
        stop += 1
    head = _head_of(doc, start, stop)
    if head is None or not _is_role(doc[head]) or not _closes(doc, stop):
        return None
    return start, stop, head


def _past_age_and_brackets(doc: Any, end: int) -> int | None:
    """Where a description may begin, or None without a comma."""
    position = end
    if position < len(doc) and doc[position].text == "(":
        while position < len(doc) and doc[position].text != ")" and position - end < _MAX_BEFORE:
            position += 1
        position += 1
    if position + 1 >= len(doc) or doc[position].text != ",":
        return None
    position += 1
    if doc[position].is_digit and position + 2 < len(doc) and doc[position + 1].text == ",":
        position += 2
    return position


def _ends_description(doc: Any, position: int) -> bool:
    token = doc[position]
    if (
        token.text in {",", ".", ";", ":", "(", ")", "—", "–", "--", "?", "!", "―"}
        or token.is_quote
        or token.is_space
        or token.is_sent_start
    ):
        return True
    if token.lower_ in {
        "who",
        "which",
        "that",
        "whose",
        "whom",
        "where",
        "when",
        "while",
        "as",
        "but",
        "because",
        "after",
        "before",
        "since",
    }:
        return True
    return token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or (token.lower_ in {"said", "says", "told", "was", "is", "has", "had"})


def _head_of(doc: Any, start: int, stop: int) -> int | None:
    """Return the last nominal before the first preposition."""
    head = None
    for position in range(start, stop):
        token = doc[position]
        if token.pos_ == "ADP" or token.tag_ in {"VBG", "VBN", "IN"} and token.lower_ != "acting":
            break
        if token.pos_ in {"NOUN", "PROPN"} or (is_capitalised(token) and token.is_alpha) or _is_role(token):
            head = position
    return head


def _closes(doc: Any, stop: int) -> bool:
    return stop >= len(doc) or stop > 0 and doc[stop - 1].pos_ != "ADP"
