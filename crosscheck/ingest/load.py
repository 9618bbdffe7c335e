"""Named paths to articles: unique ids, duplicates marked, in one order whatever the order of the names."""

from __future__ import annotations

import datetime as dt
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from crosscheck.ingest.article import Loaded, read_articles
from crosscheck.ingest.discover import read_inputs
from crosscheck.ingest.limits import MAX_ID_CHARS
from crosscheck.ingest.raw import RawFile
from crosscheck.ingest.roles import normalise
from crosscheck.ingest.summaries import told_in_full, without_summaries
from crosscheck.ingest.versions import mark_versions
from crosscheck.records import Article

HASH_CHARS = 8
"""Of the content's SHA-256, to tell apart files of one name in folders of one name."""


def load_articles(inputs: Sequence[str | Path], *, stdin: BinaryIO | None = None, today: dt.date | None = None) -> list[Article]:
    r"""Read the articles that `inputs` name: files, folders with all below them, `-` for standard input.

    Sorted by id; the same files give the same articles in whatever order they are named. Of a text file `text` is what the file says
    after its front matter, to the letter but for the byte order mark, leading blank lines, and `\r\n` and `\r` turned into `\n`; of
    other formats it is what their reader takes for the article, a blank line between paragraphs. A title that the text does not show
    is put before it. One file may hold many articles: each has its number behind `#` in `source`. What cannot be read, the second of
    two articles that are the same, the earlier version of one, and what is not in English, is an article with `skipped` set. Without
    a stated outlet it is the file's name, and without a stated date that of an explicit dateline in the text, unless it lies after
    `today`.

    Raises `InputError` for a path that is missing or of an unsupported kind, and for a folder without articles.
    """
    return [item.article for item in load(read_inputs(inputs, stdin or sys.stdin.buffer), today=today)]


def load(raws: Iterable[RawFile], *, today: dt.date | None = None) -> list[Loaded]:
    """Make articles of bytes from wherever they come, with where each date was found and what else a person should know.

    Sorted by id; a feed's summary is left out where the article itself is there. `raws` are taken one at a time, so that not all of
    them are in memory at once.
    """
    items = [item for raw in raws for item in read_articles(raw, today=today)]
    items = without_summaries(sorted(items, key=lambda item: natural(item.article.source)), told_in_full(items))
    return sorted(_with_ids(mark_versions(_mark_duplicates(items))), key=lambda item: item.article.id)


def natural(source: str) -> tuple[str, int, str]:
    """A key that sorts `dump#2` before `dump#10`."""
    name, _, fragment = source.rpartition("#")
    return (name, int(fragment), "") if name and fragment.isdecimal() and fragment.isascii() else (source, 0, "")


def _mark_duplicates(items: list[Loaded]) -> list[Loaded]:
    """Set `skipped` on each article that is the same as one before it; `items` come sorted by source."""
    first: dict[tuple[str, str], str] = {}
    marked = []
    for item in items:
        article = item.article
        if article.skipped is None:
            keys = (("bytes", article.sha256), (article.outlet, normalise(article.text)))
            same = next((first[key] for key in keys if key in first), None)
            if same is not None:
                item = _skipped(item, f"same text as {same}")
            for key in keys:
                first.setdefault(key, article.source)
        marked.append(item)
    return marked


def _skipped(item: Loaded, reason: str) -> Loaded:
    return replace(item, article=item.article.model_copy(update={"skipped": reason}))


def _with_ids(items: list[Loaded]) -> list[Loaded]:
    """Give each article a unique id: its slug; where that clashes, the folder's name before it, then the content's hash behind it."""
    articles = [item.article for item in items]
    ids = [_slug(article.id) for article in articles]
    for fuller in (_with_folder, _with_hash, _with_number):
        ids = _resolve(ids, articles, fuller)
    return [replace(item, article=item.article.model_copy(update={"id": id_})) for item, id_ in zip(items, ids, strict=True)]


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
    return re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", name).lower()[: 4 * MAX_ID_CHARS])[:MAX_ID_CHARS].strip("-") or "article"
