"""Articles to claims: sentences, clauses, who says it, how surely, and what its words mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import tee

from crosscheck.extract.casing import sentence_case
from crosscheck.extract.claims import claims_of
from crosscheck.extract.furniture import lead_end
from crosscheck.extract.parser import MODEL, common_words, parse, pieces
from crosscheck.extract.setting import with_settings
from crosscheck.records import Article, Claim

VERSION = f"2+{MODEL}"
"""Part of every cache key: raise the number when any article may give other claims."""

__all__ = ["VERSION", "extract_claims"]


def extract_claims(articles: Sequence[Article], *, on_article: Callable[[Article], None] | None = None) -> Iterator[list[Claim]]:
    """The claims of each article, in the articles' order; parsed in batches across articles.

    A skipped article gives an empty list. `on_article` is called as each is done, for progress.
    """
    texts, spellings = tee(pair for article in articles for pair in _spelt(article))
    docs = parse((text for text, _ in texts), (spelling for _, spelling in spellings))
    for article in articles:
        yield with_settings(claims_of(article, [(offset, headline, next(docs)) for offset, headline, _ in _passages(article)]))
        if on_article is not None:
            on_article(article)


def _spelt(article: Article) -> Iterator[tuple[str, str]]:
    """Each passage with the spelling that is parsed: a headline without the capitals that its style alone gives it."""
    passages = list(_passages(article))
    body = [text for _, headline, text in passages if not headline]
    for _, headline, text in passages:
        yield text, sentence_case(text, body, common_words()) if headline else text


def _passages(article: Article) -> Iterator[tuple[int, bool, str]]:
    if article.skipped is not None:
        return
    for passage in article.passages:
        if passage.role != "boilerplate":
            text = article.text[passage.start : passage.end]
            cut = lead_end(text)
            for offset, piece in (*pieces(passage.start, text[:cut]), *pieces(passage.start + cut, text[cut:])):
                yield offset, passage.role == "headline", piece
