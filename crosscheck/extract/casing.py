"""A headline as its own article would spell it: in "House Passes Gun Bill" the capitals hide from the parser what is a name.

A word keeps its capital where the article's sentences write it with one, and loses it where they do not. Of words that the article has
nowhere else, verbs, adjectives and adverbs lose it: headlines choose short verbs of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_MID_SENTENCE = re.compile(r"(?<=[\w,;][ -])[^\W\d_]+")
"""A first word has a capital whatever it is."""
_MIN_WORDS = 4
"""Of a shorter headline one cannot tell in which style it is written."""
_LONG = 4
"""Letters: shorter words stay small in most styles."""
_SHARED = 4
"""Letters of a stem: "Condemns" is the article's "condemned"."""
_ENDINGS = ("ing", "es", "ed", "s", "d")
_OF_NOUNS = ("tion", "tions", "sion", "sions", "ment", "ments", "ness", "ance", "ence", "ity", "ities", "ing", "ings")
"""Names seldom end so."""
_SMALL_WORDS = frozenset(
    """a an the and or but nor of in on at to for from by with as about over under after before against amid among between during despite
    into onto off out up down than that when while where who whom whose which why how what if because since until without through
    is are was were be been has have had will would can could may might must should do does did not no its his her their he she they it
    this these those more most all some""".split()
)


def sentence_case(headline: str, body: Iterable[str], common: Collection[str]) -> str:
    """The headline with the capitals of a sentence, as long as before; itself where it is not in title case.

    `common` are lemmas, lower case, of verbs, adjectives and adverbs, with irregular forms.
    """
    words = list(_WORD.finditer(headline))
    if not _is_title_case([word[0] for word in words]):
        return headline
    spelt = Counter(word for text in body for word in _MID_SENTENCE.findall(text))
    stems = {word[: max(_SHARED, len(word) - 3)] for word in spelt if word[0].islower() and len(word) > _SHARED}
    out = list(headline)
    for word in words[1:]:
        if _loses_capital(word[0], spelt, stems, common):
            out[word.start()] = word[0][0].lower()
    lowered = "".join(out)
    return lowered if len(lowered) == len(headline) else headline


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words[1:] if len(word) >= _LONG]
    return len(words) >= _MIN_WORDS and sum(word[0].isupper() for word in long) * 10 >= len(long) * 9 > 0


def _loses_capital(word: str, spelt: Counter[str], stems: Collection[str], common: Collection[str]) -> bool:
    if word.lower() in _SMALL_WORDS and word.istitle():
        return True
    if not word[0].isupper() or not word[1:].islower():
        return False
    small, capital = spelt[word.lower()], spelt[word]
    if small or capital:
        return small > capital
    if word.endswith(_OF_NOUNS):
        return True
    return word.lower()[: max(_SHARED, len(word) - 3)] in stems or any(base in common for base in _bases(word.lower()))


def _bases(word: str) -> Iterable[str]:
    yield word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word.removesuffix(ending)
            yield word.removesuffix(ending) + "e"
