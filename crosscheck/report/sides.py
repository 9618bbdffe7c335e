"""The sides of a finding, each with its outlet, its date and the sentence around its words."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from crosscheck.errors import InputError
from crosscheck.records import Article, Claim, Side, Value
from crosscheck.report.neutral import first_words, last_words
from crosscheck.report.provenance import page_words
from crosscheck.report.wording import STATUS_WORDS, stamp_words

_Record = TypeVar("_Record", Article, Claim)

MAX_CONTEXT = 240
"""Code points of the sentence shown before and after the words of a side: two long news sentences. A paragraph without a full stop
must not push the next finding off the screen."""


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a finding with all that is needed to show it; texts are as the article has them, not yet made harmless."""

    index: int
    """In the finding's sides."""
    label: str
    """The outlet, with the article's id where the outlet has several articles."""
    article: Article
    claim: Claim
    published: str
    before: str
    words: str
    """The exact words that are compared; the whole claim where the finding means the whole claim."""
    after: str
    """`before + words + after` is the sentence around the words, cut to MAX_CONTEXT on either side."""
    start: int
    end: int
    whole_claim: bool
    value: Value | None
    page: str
    """`p. 3` where the article is paginated, else empty."""
    note: str
    """The page if there is one; speaker and status where they are not the outlet's own plain statement; else empty."""


def published_words(article: Article) -> str:
    """Give the publication time to the minute, in the article's own zone, or say that there is none."""
    return stamp_words(article.published) if article.published else "undated"


def article_labels(articles: Sequence[Article]) -> dict[str, str]:
    """Name each article by its outlet, and by its id too where the outlet has several."""
    of_outlet = Counter(article.outlet for article in articles)
    return {article.id: article.outlet if of_outlet[article.outlet] == 1 else f"{article.outlet} ({article.id})" for article in articles}


def side_note(claim: Claim) -> str:
    """Say who says it and how firmly, where that is not the outlet's own plain statement."""
    parts = [f"said by {claim.speaker}" if claim.speaker else "", STATUS_WORDS[claim.status], "headline" if claim.headline else ""]
    return ", ".join(part for part in parts if part)


def look_up(records: Mapping[str, _Record], key: str, what: str) -> _Record:
    """Find a record by its id, or raise InputError: a report that someone cut may name what it does not hold."""
    try:
        return records[key]
    except KeyError:
        raise InputError(f"The report names {what} {key!r}, which is not in it; it was cut or edited by hand. Make it anew.") from None


def _context(article: Article, claim: Claim, start: int, end: int) -> tuple[str, str]:
    """Give the text around a span, up to the ends of its sentence, or of its claim where the sentence is not known."""
    first, last = claim.sentence if claim.sentence[0] <= start and end <= claim.sentence[1] else (claim.start, claim.end)
    first, last = min(first, start), max(last, end)
    before, after = article.text[first:start], article.text[end:last]
    return last_words(before.lstrip(), MAX_CONTEXT), first_words(after.rstrip(), MAX_CONTEXT)


def view_side(index: int, side: Side, claims: Mapping[str, Claim], articles: Mapping[str, Article], labels: Mapping[str, str]) -> SideView:
    """Join a side with its claim and its article; `claims`, `articles` and `labels` are by id, `index` is in the finding's sides."""
    claim = look_up(claims, side.claim, "claim")
    article = look_up(articles, claim.article, "article")
    whole = side.start is None or side.end is None
    start, end = (claim.start, claim.end) if side.start is None or side.end is None else (side.start, side.end)
    words = claim.text if whole else side.text or article.text[start:end]
    # Someone may have edited the report; words without their sentence are better than words in a wrong sentence.
    before, after = _context(article, claim, start, end) if article.text[start:end] == words and not whole else ("", "")
    page = page_words(article, start, end)
    return SideView(
        index=index,
        label=labels[article.id],
        article=article,
        claim=claim,
        published=published_words(article),
        before=before,
        words=words,
        after=after,
        start=start,
        end=end,
        whole_claim=whole,
        value=side.value,
        page=page,
        note=", ".join(part for part in (page, side_note(claim)) if part),
    )


def in_utc(published: dt.datetime | dt.date) -> dt.datetime:
    """Give a publication time as UTC without its zone; a bare date is its first minute, and a time without a zone is UTC already."""
    if not isinstance(published, dt.datetime):
        return dt.datetime(published.year, published.month, published.day)  # noqa: DTZ001
    if published.tzinfo is None:
        return published.replace(tzinfo=None)
    return published.astimezone(dt.UTC).replace(tzinfo=None)


def publication_order(article: Article) -> tuple[bool, dt.datetime, bool]:
    """Sort by publication time in UTC; a bare date stands before the hours of its day, the undated come last."""
    if article.published is None:
        return True, dt.datetime.min, False
    return False, in_utc(article.published), isinstance(article.published, dt.datetime)


def published_first(side: SideView) -> tuple[bool, dt.datetime, bool]:
    """Sort sides as `publication_order` sorts their articles."""
    return publication_order(side.article)
