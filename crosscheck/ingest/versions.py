"""Two printings of one article: same outlet, same address. The later one counts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urlsplit

from crosscheck.ingest.article import Loaded
from crosscheck.ingest.document import Stamp

TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|ocid|cmpid?|smid|partner|ref(?:errer)?|amp|outputtype)", re.IGNORECASE)
"""Parameters that tell where a reader came from, or which form of the page; they don't name another article."""
_MIRROR = re.compile(r"^(?:www|m|mobile|amp|edition)\.")
_AMP_PATH = re.compile(r"(?:/amp(?:\.html)?|\.amp)$", re.IGNORECASE)


def canonical_url(url: str) -> str | None:
    """What two addresses of one article have in common; None for what is no web address.

    >>> canonical_url("https://www.post.example/a/1/?utm_source=x#top") == canonical_url("http://m.post.example/a/1/amp")
    True
    """
    try:
        parts = urlsplit(url.strip())
        query = [(name, value) for name, value in parse_qsl(parts.query, max_num_fields=100) if not TRACKING.fullmatch(name)]
    except ValueError:  # an address with a bad bracket, or with hundreds of parameters
        return None
    host = _MIRROR.sub("", (parts.netloc.rpartition("@")[2]).lower())
    if not host or parts.scheme.lower() not in ("http", "https"):
        return None
    path = _AMP_PATH.sub("", parts.path.rstrip("/")).rstrip("/")
    return f"{host}{path}?{urlencode(sorted(query))}" if query else f"{host}{path}"


def mark_versions(items: Sequence[Loaded]) -> list[Loaded]:
    """Set `skipped` on each article of which a later version is among `items`; `items` come sorted by source.

    Later is what was updated, else published, else fetched later; where nothing tells, the one whose source sorts last.
    """
    newest: dict[tuple[str, str, str | None], int] = {}
    keys = [_key(item) for item in items]
    for index, key in enumerate(keys):
        if key is not None and (key not in newest or not _is_later(items[newest[key]], items[index])):
            newest[key] = index
    return [
        item if key is None or newest[key] == index else _superseded(item, items[newest[key]])
        for index, (item, key) in enumerate(zip(items, keys, strict=True))
    ]


def _key(item: Loaded) -> tuple[str, str, str | None] | None:
    article = item.article
    address = canonical_url(article.url) if article.url and article.skipped is None else None
    # The front page of a site is given as the address of many things: it names none of them.
    return (article.outlet, address, item.part) if address and ("/" in address or "?" in address) else None


def _is_later(left: Loaded, right: Loaded) -> bool:
    """Whether `left` is the later version; False where nothing tells."""
    for one, other in (
        (left.article.updated or left.article.published, right.article.updated or right.article.published),
        (left.fetched, right.fetched),
    ):
        if one is not None and other is not None and _instant(one) != _instant(other):
            return _instant(one) > _instant(other)
    return False


def _instant(stamp: Stamp) -> dt.datetime:
    """A stamp as an instant: a day is its beginning, and what states no zone is taken as UTC."""
    if not isinstance(stamp, dt.datetime):
        stamp = dt.datetime.combine(stamp, dt.time())
    if stamp.tzinfo is None:
        return stamp.replace(tzinfo=dt.UTC)
    return stamp


def _superseded(item: Loaded, kept: Loaded) -> Loaded:
    when = kept.article.updated or kept.article.published
    told = f"the later one, of {when}, counts" if when else "the later one counts"
    if not (_is_later(kept, item)):
        told = "neither says which is later, so the one that sorts last counts"
    reason = f"another version of {kept.article.source}, with the same outlet and address; {told}"
    return replace(item, article=item.article.model_copy(update={"skipped": reason}))
