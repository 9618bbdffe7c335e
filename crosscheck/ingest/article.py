"""One file's bytes to an `Article`."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from crosscheck.ingest.boilerplate import is_byline
from crosscheck.ingest.dateline import find_published, is_lone_dateline
from crosscheck.ingest.decode import UndecodableError, decode
from crosscheck.ingest.discover import STDIN, RawFile
from crosscheck.ingest.metadata import FrontMatterError, Metadata, read_metadata
from crosscheck.ingest.roles import assign_roles, find_title
from crosscheck.records import Article, Passage

MAX_PASSAGES_BEFORE_DATE = 20
"""A page's own date stands at its top; further down stand those of comments and of other articles."""


def read_article(raw: RawFile, *, today: dt.date | None = None) -> Article:
    """Make an article of what was read; what cannot be used gives one with `skipped` set. Its id is its stem, not yet unique.

    A dateline in the text that lies after `today` is not taken for the publication date; front matter is taken at its word.
    """
    outlet = "stdin" if raw.source == STDIN else PurePosixPath(raw.source).stem
    blank = Article(id=outlet, outlet=outlet, source=raw.source, sha256=hashlib.sha256(raw.data).hexdigest())
    if raw.problem or not raw.data.strip():
        return blank.model_copy(update={"skipped": raw.problem or "the file is empty"})
    try:
        metadata = read_metadata(decode(raw.data))
    except (UndecodableError, FrontMatterError) as error:
        return blank.model_copy(update={"skipped": str(error)})
    return _assemble(blank, metadata, today)


def article_from_text(text: str, *, id: str, outlet: str, published: dt.date | dt.datetime | None = None) -> Article:
    """Make an article of a text at hand, which is taken at its word: all of it is body, a passage for each line that is not blank.

    Headlines, datelines and page furniture are told apart only in files, by `load_articles`. A lone surrogate, which no file can hold,
    becomes a question mark.

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


def _assemble(blank: Article, metadata: Metadata, today: dt.date | None) -> Article:
    body = _without_leading_blank_lines(metadata.body)
    text = f"{metadata.title}\n\n{body}" if metadata.title and not find_title(body, metadata.title) else body
    passages = assign_roles(text, metadata.title)
    headline = [text[passage.start : passage.end] for passage in passages if passage.role == "headline"]
    update = {
        "outlet": metadata.outlet or blank.outlet,
        "title": metadata.title or " ".join(" ".join(headline).split()) or None,
        "published": metadata.published or _published(text, passages, today),
        "url": metadata.url,
        "author": metadata.author,
        "text": text,
        "passages": tuple(passages),
        "skipped": _nothing_to_read(body, passages),
    }
    return blank.model_copy(update=update)


def _without_leading_blank_lines(body: str) -> str:
    stripped = body.lstrip()
    return body[body.rfind("\n", 0, len(body) - len(stripped)) + 1 :] if stripped else ""


def _nothing_to_read(body: str, passages: Sequence[Passage]) -> str | None:
    if not body.strip():
        return "no text after the front matter"
    if not any(passage.role == "body" for passage in passages):
        return "nothing but headings and page furniture, no paragraph of an article"
    return None


def _published(text: str, passages: Sequence[Passage], today: dt.date | None) -> dt.datetime | dt.date | None:
    top = [(passage.role, text[passage.start : min(passage.end, passage.start + 300)]) for passage in passages[:MAX_PASSAGES_BEFORE_DATE]]
    lines = [line for role, line in top if role == "boilerplate" and (is_lone_dateline(line) or is_byline(line))]
    found = find_published(lines, next((line for role, line in top if role == "body"), ""))
    day = found.date() if isinstance(found, dt.datetime) else found
    return None if day and today and day > today else found
