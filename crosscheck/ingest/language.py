"""Whether a text is in the language that the extractor reads: English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

MIN_CHARS = 200
"""Shorter texts are named wrongly too often: a line of names and figures looks like any language."""
MAX_CHARS = 4_000
"""Enough to be sure, and the same time for a page as for a book."""
SURE_ENGLISH_RATIO = 0.1
"""Of `ENGLISH` among all words: 0.19 in the median of 1,543 news texts and 0.125 in the twentieth lowest of a hundred, 0 to 0.03 in five
other languages. The model, which takes most of a second to load, is asked only about what lies below."""
MIN_PROBABILITY = 0.5
MAX_ENGLISH_PROBABILITY = 0.001
"""Both must hold before a text is left out, since a skipped article is lost to the editor and a misread one is not. The probability of
English was below 1e-10 in news of six other languages; related ones (Danish, Norwegian) share theirs."""

ENGLISH = frozenset("the and to that with for said from by were have has his her their they this which not but who would been".split())
"""Common in English and in no other language that is written in Latin letters."""

NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish",
    "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "ga": "Irish", "gl": "Galician", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay",
    "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def unsupported_language(passages: Iterable[str]) -> str | None:
    """The reason to skip an article with these paragraphs; None for English, for a text too short to tell, and in doubt.

    >>> unsupported_language(["Le navire a coulé lundi soir au large du port, ont indiqué les autorités, qui cherchent les disparus. "
    ...     "Douze personnes sont mortes et trente autres sont portées disparues, selon la police et les pompiers de la ville voisine."])
    'the text is in French, and only English is read'
    """
    text = _sample(passages)
    if len(text) < MIN_CHARS or _is_surely_english(text):
        return None
    ranked = _identifier().rank(text)
    language, probability = ranked[0]
    if language == "en" or probability < MIN_PROBABILITY or dict(ranked).get("en", 0) > MAX_ENGLISH_PROBABILITY:
        return None
    return f"the text is in {NAMES.get(language, f'another language ({language})')}, and only English is read"


def _sample(passages: Iterable[str]) -> str:
    found: list[str] = []
    length = 0
    for passage in passages:
        found.append(passage[: MAX_CHARS - length])
        length += len(found[-1])
        if length >= MAX_CHARS:
            break
    return " ".join(found)


def _is_surely_english(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.lower())
    return sum(word in ENGLISH for word in words) >= SURE_ENGLISH_RATIO * len(words)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
