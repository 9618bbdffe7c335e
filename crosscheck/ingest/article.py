"""One file's bytes to `Article`s."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.ingest.boilerplate import is_byline
from crosscheck.ingest.dateline import find_published, is_lone_dateline
from crosscheck.ingest.document import Document
from crosscheck.ingest.formats import read_documents
from crosscheck.ingest.language import unsupported_language
from crosscheck.ingest.raw import RawFile
from crosscheck.ingest.roles import assign_roles, find_title
from crosscheck.records import Article, Passage

MAX_PASSAGES_BEFORE_DATE = 20
"""A page's own date stands at its top; further down stand those of comments and of other articles."""


@dataclass(frozen=True)
class Loaded:
    """An article with what tells it from others of its feed, page or address, and is no part of a report."""

    article: Article
    fetched: dt.datetime | None = None
    part: str | None = None
    """Which entry of a live blog it is."""
    summary: bool = False
    """No more than a feed's summary of what stands at the article's address."""


def read_articles(raw: RawFile, *, today: dt.date | None = None) -> list[Loaded]:
    """Make articles of what was read, one or many; what cannot be used gives one with `skipped` set. Ids are not yet unique.

    A dateline in the text that lies after `today` is not taken for the publication date; what the file states of itself is taken at
    its word.
    """
    documents = read_documents(raw, today)
    sha256 = hashlib.sha256(raw.data).hexdigest()
    return [_article(raw, sha256, document, today) for document in documents]


def article_from_text(text: str, *, id: str, outlet: str, published: dt.date | dt.datetime | None = None) -> Article:
    """Make an article of a text at hand, which is taken at its word: all of it is body, a passage for each line that is not blank.

    Headlines, datelines and page furniture are told apart only in files, by `load_articles`. A lone surrogate, which no file can hold,
    becomes a question mark, and a date that none is published on, such as the calendar's last, is not known.

    >>> article_from_text("Ten people died.", id="post", outlet="The Post").passages[0].role
    'body'
    """
    text = text.encode("utf-8", "replace").decode("utf-8")
    spans = [found.span() for found in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    return Article(
        id=id,
        outlet=outlet,
        published=published,
        source=id,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        text=text,
        passages=tuple(Passage(start=start, end=end, role="body") for start, end in spans),
        skipped=None if spans else "the text is empty",
    )


def _article(raw: RawFile, sha256: str, document: Document, today: dt.date | None) -> Loaded:
    article = _stated(raw, sha256, document)
    if document.skipped is None:
        article = article.model_copy(update=_read(document, article, today))
    elif document.fragment is None:
        # Nothing is claimed of a file that could not be read.
        article = article.model_copy(update={"title": None, "published": None, "published_from": None, "updated": None})
    return Loaded(article, document.fetched or raw.fetched, document.part, document.summary)


def _stated(raw: RawFile, sha256: str, document: Document) -> Article:
    """The article without its text."""
    fragment = document.fragment
    return Article(
        id=document.id or (f"{raw.stem}-{fragment}" if fragment else raw.stem),
        outlet=document.outlet or raw.stem,
        source=f"{raw.source}#{fragment}" if fragment else raw.source,
        sha256=sha256 if document.data is None else hashlib.sha256(document.data).hexdigest(),
        title=document.title,
        published=document.published,
        published_from=document.published_from,
        updated=document.updated,
        url=document.url,
        author=document.author,
        notes=document.notes,
        skipped=document.skipped,
    )


def _read(document: Document, stated: Article, today: dt.date | None) -> dict[str, object]:
    """The fields that the text gives."""
    text, passages = _text_and_passages(document)
    found = None if stated.published else _published(text, passages, today)
    headline = [text[passage.start : passage.end] for passage in passages if passage.role == "headline"]
    shift = len(text) - len(document.text)
    return {
        "title": document.title or " ".join(" ".join(headline).split()) or None,
        "published": stated.published or found,
        "published_from": "dateline in the text" if found else stated.published_from,
        "text": text,
        "passages": tuple(passages),
        "pages": tuple(start + shift if start else 0 for start in document.pages),
        "skipped": _nothing_to_read(document, text, passages),
    }


def _text_and_passages(document: Document) -> tuple[str, list[Passage]]:
    title = document.title
    text = f"{title}\n\n{document.text}" if title and not find_title(document.text, title) else document.text
    return text, assign_roles(text, title)


def _nothing_to_read(document: Document, text: str, passages: Sequence[Passage]) -> str | None:
    if not document.text.strip():
        return "no text"
    body = [text[passage.start : passage.end] for passage in passages if passage.role == "body"]
    if not body:
        return "nothing but headings and page furniture, no paragraph of an article"
    return unsupported_language(body)


def _published(text: str, passages: Sequence[Passage], today: dt.date | None) -> dt.datetime | dt.date | None:
    top = [(passage.role, text[passage.start : min(passage.end, passage.start + 300)]) for passage in passages[:MAX_PASSAGES_BEFORE_DATE]]
    lines = [line for role, line in top if role == "boilerplate" and (is_lone_dateline(line) or is_byline(line))]
    found = find_published(lines, next((line for role, line in top if role == "body"), ""))
    day = found.date() if isinstance(found, dt.datetime) else found
    return None if day and today and day > today else found
