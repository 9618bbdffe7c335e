"""How an article was read, as far as an editor should know: where its date is from, its last change, its reader's notes, its pages."""

from __future__ import annotations

from bisect import bisect_right

from crosscheck.records import Article
from crosscheck.report.neutral import shorten
from crosscheck.report.wording import stamp_words

PLAIN_SOURCES = ("front matter", "field of the line", "Date header of the mail", "feed's published")
"""Where a file says in so many words when its article was published: nothing that an editor need be told."""

MAX_REMARK = 300
"""Code points of a remark: the longest of ours has 150 and the name of a live blog."""


def remarks(article: Article) -> tuple[str, ...]:
    """Give what a reader of the report should know of the article beside its date, a few words each; mostly there is nothing."""
    told: list[str] = []
    if article.published is not None and article.published_from and article.published_from not in PLAIN_SOURCES:
        told.append(f"dated by {article.published_from}")
    if article.updated is not None and article.updated != article.published:
        told.append(f"updated {stamp_words(article.updated)}")
    return tuple(shorten(remark, MAX_REMARK) for remark in (*told, *article.notes))


def page_of(article: Article, offset: int) -> int | None:
    """Give the number of the page that a place in the text stands on, from 1; None where the article is not paginated."""
    return max(bisect_right(article.pages, offset), 1) if article.pages else None


def page_words(article: Article, start: int, end: int) -> str:
    """Cite the page or pages of a stretch of the text, as `p. 3` or `pp. 3–4`; empty where there are no pages or only one."""
    first, last = page_of(article, start), page_of(article, max(end - 1, start))
    if len(article.pages) < 2 or first is None or last is None:
        return ""
    return f"p. {first}" if last <= first else f"pp. {first}–{last}"
