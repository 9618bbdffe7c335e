"""Makes what an article says harmless to show: it is someone else's text and may hold terminal escapes or text that runs backwards.

Characters are replaced one for one, so that offsets into a text stay true.
"""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

SURROGATES: dict[int, str] = dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT)
"""Lone surrogates cannot be encoded."""

# C0 controls have pictures of their own (U+2400 + code), which show an editor that something was there; C1 controls have none, and some
# terminals obey them as they obey ESC. Tab and line feed are white space. Carriage return would let a line overwrite itself.
CONTROLS: dict[int, str] = (
    {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"}
    | {0x0D: " ", 0x7F: "\N{SYMBOL FOR DELETE}"}
    | dict.fromkeys(range(0x80, 0xA0), REPLACEMENT)
    | SURROGATES
)

# Embeddings, overrides and isolates reorder what follows them up to the end of the line, our own words included. The plain marks
# U+200E, U+200F and U+061C reorder nothing beyond themselves and are at home in Arabic and Hebrew text.
BIDI_CONTROLS: dict[int, str] = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), REPLACEMENT)

# No honest text needs these two: they show a sentence's letters in another order than the words that are compared.
_OVERRIDES: dict[int, str] = dict.fromkeys((0x202D, 0x202E), REPLACEMENT)

_CONTROLS_AND_BIDI = CONTROLS | BIDI_CONTROLS
_CONTROLS_AND_OVERRIDES = CONTROLS | _OVERRIDES
_WHITE_SPACE = re.compile(r"\s+")


def visible(text: str) -> str:
    r"""Replace control characters by pictures of them, and overrides of the direction of writing.

    Line feeds and tabs stay, and so do the isolates and embeddings that Arabic and Hebrew texts use; their reach ends with the box
    that they are shown in.

    >>> visible("\x1b[31mred")
    '␛[31mred'
    """
    return text.translate(_CONTROLS_AND_OVERRIDES)


def one_line(text: str) -> str:
    r"""Put a text on one line, without control characters and without right-to-left overrides; a space at either end stays.

    >>> one_line(" two\n  lines\u202e ")
    ' two lines� '
    """
    return _WHITE_SPACE.sub(" ", text).translate(_CONTROLS_AND_BIDI)


def shorten(text: str, limit: int) -> str:
    """Leave out the middle of a text that is longer than `limit` code points; "[…]" stands for it, as in print.

    >>> shorten("abcdefghijklmnop", 11)
    'abcd[…]mnop'
    """
    if len(text) <= limit:
        return text
    half = max((limit - 3) // 2, 1)
    return f"{text[:half]}[…]{text[-half:]}"


def last_words(text: str, limit: int) -> str:
    """Keep the end of a text, cut at a word."""
    if len(text) <= limit:
        return text
    kept = text[-limit:]
    return "[…] " + kept[kept.find(" ") + 1 :]


def first_words(text: str, limit: int) -> str:
    """Keep the beginning of a text, cut at a word."""
    if len(text) <= limit:
        return text
    kept = text[:limit]
    return (kept[: kept.rfind(" ")] if " " in kept else kept) + " […]"


def is_letter_or_digit(character: str) -> bool:
    """Tell word characters from punctuation and space; the empty string is neither.

    >>> is_letter_or_digit("é"), is_letter_or_digit("$"), is_letter_or_digit("")
    (True, False, False)
    """
    return character != "" and unicodedata.category(character)[0] in "LNM"
