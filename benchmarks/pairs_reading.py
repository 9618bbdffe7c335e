"""The words of a text with their places in its syntax, by crosscheck's own parser, for `pairs.py`."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from crosscheck.cache import Cache, digest
from crosscheck.extract.parser import MODEL, parse

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
DATES = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|"
    r"yesterday|to(?:day|morrow|night)|(?:1[89]|20)\d\d"
)
SMALL = frozenset({"may", "march"})
"""Names of months only with a capital."""
_EMPTY = frozenset({"be", "have", "do", "say", "tell", "'s", "mr", "mr.", "mrs", "mrs.", "ms", "ms."})
_CHUNK = 512


class Word(NamedTuple):
    """A token: as written, its lemma in lower case, part of speech, relation to its head, and the head's place (its own for a root)."""

    text: str
    lemma: str
    kind: str
    relation: str
    head: int

    @property
    def is_dated(self) -> bool:
        """Whether it is no "may" or "march" for want of a capital."""
        return self.text[:1].isupper() or self.lemma not in SMALL

    @property
    def is_content(self) -> bool:
        """Whether it tells something by itself."""
        return self.kind in CONTENT and self.lemma not in _EMPTY


@dataclass(frozen=True)
class Reading:
    """A parsed text."""

    text: str
    words: tuple[Word, ...]

    @cached_property
    def told(self) -> list[str]:
        """Lemmas of all words, in order."""
        return [word.lemma for word in self.words]

    @cached_property
    def content(self) -> list[str]:
        """Lemmas of the words that tell something, each once, in order."""
        return list(dict.fromkeys(word.lemma for word in self.words if word.is_content))

    @cached_property
    def names(self) -> list[str]:
        """Words that are names by capital and part of speech, in lower case, each once."""
        return list(dict.fromkeys(word.text.lower() for word in self.words if word.kind == "PROPN" and word.text[:1].isupper()))

    @cached_property
    def predicate(self) -> str:
        """Lemma of the first word that depends on none, empty of no words."""
        return next((word.lemma for n, word in enumerate(self.words) if word.head == n), "")

    def content_of(self, *kinds: str) -> list[str]:
        """Of `content`, what is of these parts of speech."""
        found = {word.lemma for word in self.words if word.kind in kinds}
        return [lemma for lemma in self.content if lemma in found]


def read_texts(texts: Iterable[str], cache: Cache) -> dict[str, Reading]:
    """Each text's reading; those parsed before come from the cache."""
    unique, found = sorted(set(texts)), dict[str, Reading]()
    for first in range(0, len(unique), _CHUNK):
        chunk = unique[first : first + _CHUNK]
        keys = [digest("pairs.reading", MODEL, text) for text in chunk]
        known = {key: json.loads(value) for key, value in cache.get(keys).items()}
        missing = [(key, text) for key, text in zip(keys, chunk, strict=True) if key not in known]
        known |= {key: _rows(doc) for (key, _), doc in zip(missing, parse(text for _, text in missing), strict=True)}
        cache.put({key: json.dumps(known[key]).encode() for key, _ in missing})
        found |= {text: Reading(text, tuple(Word(*row) for row in known[key])) for key, text in zip(keys, chunk, strict=True)}
    return found


def _rows(doc: Any) -> list[list[Any]]:
    kept = [token for token in doc if not token.is_punct and not token.is_space]
    place = {token.i: n for n, token in enumerate(kept)}
    return [[t.text, t.lemma_.lower(), t.pos_, t.dep_, place.get(t.head.i, n)] for n, t in enumerate(kept)]
