"""The words that stand close to a number: what tells one item of a list from the next."""

from __future__ import annotations

from typing import Any

REACH = 7
"""Tokens looked at on each side; a number's noun and its complement rarely lie further."""
_BREAKS = frozenset(', ; : ( ) — – -- “ ” "'.split())
_SIGNS = frozenset({"$", "€", "£", "¥", "₹"})
_EMPTY = frozenset({"tune", "worth", "sum", "amount", "figure", "percent", "cent", "number", "about", "just"})
_SKIPPED = frozenset({"DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM", "NUM", "SPACE"})
_AMOUNT_WORDS = frozenset(
    "at as up well nearly almost roughly approximately approx virtually exactly only least most estimated upwards upward excess around "
    "over under some dozen hundred thousand million billion trillion half third quarter thirds quarters".split()
)
"""Within the amount they say how much and not of what; elsewhere a quarter may be one of a year."""
_COMPARATIVES = frozenset({"more", "less", "fewer", "greater", "higher", "lower"})
_APART = frozenset({"other", "others", "another", "additional", "further", "remaining", "more", "rest", "next"})
"""They set what is counted apart from others of its kind, and say so only of the number that they stand at: two others, seven more."""
_NOUNS_IN_ING = frozenset(
    "warning meeting hearing building shooting killing stabbing bombing funding spending ruling sentencing training housing crossing "
    "opening finding filing offering gathering briefing landing wedding evening morning ceiling holding mining trading banking shipping "
    "lending borrowing testing wiring fencing beating beheading hanging drowning flooding wounding hiring firing pricing rating ranking "
    "vaccination parking painting recording wording booking savings earnings proceeding dealing listing posting printing screening "
    "setting sitting standing swimming teaching timing voting writing reading blessing covering clearing cleaning closing counting "
    "crackdown uprising offspring evening advertising accounting farming fishing hunting logging gambling gaming cooking clothing "
    "broadcasting publishing manufacturing engineering marketing nursing policing planning lighting heating cooling lodging".split()
)
"""Read as nouns behind an article, an adjective or another noun, where the tagger often sees a participle: the tsunami warning."""


def near_words(doc: Any, start: int, end: int) -> tuple[str, ...]:
    """Lower-case lemmas around the span [start, end) of a Doc's text, up to the next comma, bracket or item with a number of its own."""
    inside = doc.char_span(start, end, alignment_mode="expand")
    if inside is None:
        return ()
    before, after = _walk(doc, inside.start - 1, -1), _walk(doc, inside.end, 1)
    amount = range(inside.start, inside.end)
    if not any(_tells(token, amount) for token in (*before, *inside, *after)):
        # "the construction budget, to the tune of $3.5 billion": what the number is of stands before the comma.
        before += _walk(doc, inside.start - 1 - len(before) - 1, -1)
    own = {*amount, inside.start - 1, inside.end}
    stretch = (*reversed(before), *inside, *after)
    words = [_word(token) for token in stretch if _tells(token, amount) and (token.i in own or token.lower_ not in _APART)]
    words += [token.lower_ for token in inside[:1] if token.lower_ == "another"]  # in "two boys and another child" all three are told
    return tuple(dict.fromkeys(words))


def _word(token: Any) -> str:
    """Return the lemma; "the remaining seven" and "a tsunami warning" are no participles."""
    if token.lower_ in _APART:
        return "other" if token.lower_ == "others" else str(token.lower_)
    before = token.nbor(-1) if token.i else None
    if before is not None and (noun_of_action(token, before) or (before.text == "-" and token.tag_ in {"VBN", "VBD"})):
        return str(token.lower_)  # "gold-plated" too
    return str(token.lemma_).lower()


def noun_of_action(token: Any, before: Any) -> bool:
    """Tell whether this holds: a noun in -ing that the tagger took for a participle of what stands before it."""
    return token.tag_ == "VBG" and token.lower_ in _NOUNS_IN_ING and before.tag_ in {"NN", "DT", "JJ", "PRP$", "POS"}


def _tells(token: Any, amount: range) -> bool:
    """A content word, and none of those that only say how much."""
    word = token.lower_
    if token.pos_ in _SKIPPED or token.like_num or token.lemma_.lower() in _EMPTY or (token.i in amount and word in _AMOUNT_WORDS):
        return False
    if word == "year" and token.i and token.nbor(-1).text == "New":
        return False  # "the New Year's Eve party" is not held by the year
    if word in _COMPARATIVES and token.i + 1 < len(token.doc) and token.nbor().lower_ == "than":
        return False
    return any(c.isalpha() for c in token.text)


def _walk(doc: Any, position: int, step: int) -> list[Any]:
    found: list[Any] = []
    while 0 <= position < len(doc) and len(found) < REACH:
        position = behind_conversion(doc, position) if step > 0 and not found else position
        if position >= len(doc):
            break
        token = doc[position]
        if token.text in _BREAKS or token.is_sent_start and step > 0 or token.text in _SIGNS:
            break
        if token.lower_ in {"and", "or", "but"} and _numbered(doc, position, step):
            break
        found.append(token)
        if token.is_sent_start and step < 0:
            break
        position += step
    return found


def behind_conversion(doc: Any, at: int) -> int:
    """Step over the same amount in another unit: behind "310 mm (12.2 inches)" the rain still follows."""
    if at >= len(doc) or doc[at].text != "(":
        return at
    inside = doc[at + 1 : at + 1 + REACH]
    end = next((token.i for token in inside if token.text == ")"), None)
    return end + 1 if end is not None and any(token.like_num for token in doc[at + 1 : end]) else at


def _numbered(doc: Any, position: int, step: int) -> bool:
    """Whether what "and" joins has a number of its own: "$1,200 on a vacation and $25 for a hat", "killing one and injuring three"."""
    for at in range(position + step, position + 8 * step, step):
        if not 0 <= at < len(doc) or doc[at].text in _BREAKS or (doc[at].is_sent_start and step > 0):
            return False
        if doc[at].like_num or doc[at].text in _SIGNS:
            return True
    return False
