"""Named paths to articles: unique ids, duplicates marked, in one order whatever the order of the names."""

from __future__ import annotations

import datetime as dt
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from crosscheck.ingest.article import read_article
from crosscheck.ingest.discover import read_inputs
from crosscheck.ingest.roles import normalise
from crosscheck.records import Article

HASH_CHARS = 8
"""Of the content's SHA-256, to tell apart files of one name in folders of one name."""


def load_articles(inputs: Sequence[str | Path], *, stdin: BinaryIO | None = None, today: dt.date | None = None) -> list[Article]:
    r"""Read the articles that `inputs` name: files, folders with all below them, `-` for standard input.

    Sorted by id; the same files give the same articles in whatever order they are named. `text` is what the file says after its
    front matter, to the letter but for the byte order mark, leading blank lines, and `\r\n` and `\r` turned into `\n`; a title that
    the text does not show is put before it. A file that is unreadable, empty, binary, of unknown encoding or with invalid front
    matter, and the second of two that are the same, is an article with `skipped` set. Without front matter the outlet is the
    file's name and the date that of an explicit dateline in the text, unless it lies after `today`.

    Raises `InputError` for a path that is missing or of an unsupported kind, and for a folder without articles.
    """
    articles = [read_article(raw, today=today) for raw in read_inputs(inputs, stdin or sys.stdin.buffer)]
    return sorted(_with_ids(_mark_duplicates(articles)), key=lambda article: article.id)


def _mark_duplicates(articles: list[Article]) -> list[Article]:
    """Set `skipped` on each article that is the same as one before it; `articles` come sorted by source."""
    first: dict[tuple[str, str], str] = {}
    marked = []
    for article in articles:
        if article.skipped is None:
            keys = (("bytes", article.sha256), (article.outlet, normalise(article.text)))
            same = next((first[key] for key in keys if key in first), None)
            if same is not None:
                article = article.model_copy(update={"skipped": f"same text as {same}"})
            for key in keys:
                first.setdefault(key, article.source)
        marked.append(article)
    return marked


def _with_ids(articles: list[Article]) -> list[Article]:
    """Give each article a unique id: its slug; where that clashes, the folder's name before it, then the content's hash behind it."""
    ids = [_slug(article.id) for article in articles]
    for fuller in (_with_folder, _with_hash, _with_number):
        ids = _resolve(ids, articles, fuller)
    return [article.model_copy(update={"id": id_}) for article, id_ in zip(articles, ids, strict=True)]


def _resolve(ids: list[str], articles: list[Article], fuller: Callable[[str, Article, int], str]) -> list[str]:
    clashes = Counter(ids)
    used: Counter[str] = Counter()
    resolved = []
    for id_, article in zip(ids, articles, strict=True):
        used[id_] += 1
        resolved.append(fuller(id_, article, used[id_]) if clashes[id_] > 1 else id_)
    return resolved


def _with_folder(id_: str, article: Article, _: int) -> str:
    folder = PurePosixPath(article.source).parent.name
    return f"{_slug(folder)}-{id_}" if folder not in ("", "..") else id_


def _with_hash(id_: str, article: Article, _: int) -> str:
    return f"{id_}-{article.sha256[:HASH_CHARS]}"


def _with_number(id_: str, _: Article, number: int) -> str:
    return f"{id_}-{number}"


def _slug(name: str) -> str:
    """Lower-case letters, digits, `_` and `-`; letters of any script stay.

    >>> _slug("The Harbour Post (late)")
    'the-harbour-post-late'
    """
    return re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", name).lower()).strip("-") or "article"
