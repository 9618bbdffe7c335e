"""Articles to claims: sentences, clauses, who says it, how surely, and what its words mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from crosscheck.extract.claims import claims_of
from crosscheck.extract.furniture import lead_end
from crosscheck.extract.parser import MODEL, parse, pieces
from crosscheck.extract.setting import with_settings
from crosscheck.records import Article, Claim

VERSION = f"1+{MODEL}"
"""Part of every cache key: raise the number when any article may give other claims."""

__all__ = ["VERSION", "extract_claims"]


def extract_claims(articles: Sequence[Article], *, on_article: Callable[[Article], None] | None = None) -> Iterator[list[Claim]]:
    """The claims of each article, in the articles' order; parsed in batches across articles.

    A skipped article gives an empty list. `on_article` is called as each is done, for progress.
    """
    docs = parse(text for article in articles for _, _, text in _passages(article))
    for article in articles:
        yield with_settings(claims_of(article, [(offset, headline, next(docs)) for offset, headline, _ in _passages(article)]))
        if on_article is not None:
            on_article(article)


def _passages(article: Article) -> Iterator[tuple[int, bool, str]]:
    if article.skipped is not None:
        return
    for passage in article.passages:
        if passage.role != "boilerplate":
            text = article.text[passage.start : passage.end]
            cut = lead_end(text)
            for offset, piece in (*pieces(passage.start, text[:cut]), *pieces(passage.start + cut, text[cut:])):
                yield offset, passage.role == "headline", piece
