"""`crosscheck fetch`: articles from the web, saved as text that says where it is from. Nothing heavy is imported at the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.exits import outermost
from crosscheck.errors import InputError

if TYPE_CHECKING:
    from crosscheck.fetch import Fetched
    from crosscheck.ingest import Loaded, RawFile
    from crosscheck.terminal import Bars

MAX_NAME_CHARS = 80
"""Of a file's name before its hash: readable in a list, and far below what file systems take."""
HASH_CHARS = 8
"""Of the address's SHA-256: two of ten thousand addresses share it once in a hundred folders, seldom with the same words before."""


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(fetch)


@outermost()
def fetch(
    urls: Annotated[list[str], typer.Argument(metavar="URL", help="Pages or feeds, http or https.", show_default=False)],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the articles are saved, a file for each.", show_default=False)],
    contact: Annotated[
        str | None,
        typer.Option(
            "--contact",
            metavar="ADDRESS",
            envvar="CROSSCHECK_CONTACT",
            help="A mail address or page in the User-Agent, so that a site's owner can reach you.",
        ),
    ] = None,
    allow_network: Annotated[
        list[str] | None,
        typer.Option(
            "--allow-network", metavar="NETWORK", help="Fetch from this private network too, such as 10.2.0.0/16; may be repeated."
        ),
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Ask for every page anew and keep none.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary on standard error.")] = False,
) -> None:
    """Fetch articles from the web and save them as text.

    Each file begins with what is known of the article: outlet, title, date and where
    the date was found, author, address, when it was fetched, and the SHA-256 of the
    bytes. The names of the files are printed. A page fetched again has the same name.

    \b
    Examples:
      crosscheck fetch https://harbour-post.example/quake --out quake
      crosscheck fetch https://a.example/1 https://b.example/2 --out quake --contact desk@c.example
      crosscheck fetch $(cat links.txt) --out quake && crosscheck compare quake

    Where a feed carries only summaries, the links of its first fifty entries are
    fetched too. robots.txt is respected, a host is asked one thing at a time with a pause, and
    pages that have not changed are not sent again. Only public addresses are fetched.
    What fails is told with its reason and stops nothing else.
    """
    import datetime as dt

    from crosscheck.cache import cache_folder
    from crosscheck.files import prepare_folder
    from crosscheck.ingest import load, told_in_full, without_summaries
    from crosscheck.terminal import Bars

    prepare_folder(out, ())
    saved, lost, today = 0, 0, dt.datetime.now(dt.UTC).date()
    feeds: list[tuple[RawFile, list[Loaded]]] = []
    whole: set[str] = set()
    with Bars(quiet=quiet) as bars:
        cache = None if no_cache else cache_folder() / "pages"
        for raw in fetch_raw(urls, contact=contact, cache=cache, allowed_networks=allow_network or (), bars=bars):
            # Saved one by one: who interrupts a long run keeps what it has got.
            items = load([raw], today=today)
            if any(item.summary for item in items):
                feeds.append((raw, items))  # until it is known which of its articles could be read
                continue
            whole |= told_in_full(items)
            files = _save(out, raw, items, bars)
            saved, lost = saved + files, lost + len(items) - files
        for raw, items in feeds:
            items = without_summaries(items, whole)
            files = _save(out, raw, items, bars)
            saved, lost = saved + files, lost + len(items) - files
        bars.note(f"{saved} saved in {out}, {lost} not")
    if not saved:
        raise InputError("nothing could be saved" + (" (run without --quiet to see why)" if quiet else "; the reasons stand above"))


def _save(out: Path, raw: RawFile, items: Sequence[Loaded], bars: Bars) -> int:
    """Write what could be read, say what could not and why, print the files' names; how many there are."""
    from crosscheck.files import write_files

    for item in items:
        for remark in (item.article.skipped, *item.article.notes):
            if remark is not None:
                bars.note(f"{item.article.source}: {remark}")
    files = saved_files(raw, [item for item in items if item.article.skipped is None])
    for path in write_files(out, files):
        typer.echo(str(path))
    return len(files)


def fetch_raw(
    urls: Sequence[str], *, contact: str | None, cache: Path | None, allowed_networks: Sequence[str], bars: Bars
) -> Iterator[RawFile]:
    """What came from each address, for ingest's readers; where nothing came, `problem` says why.

    Behind them come the articles of the feeds among them that carry only summaries.
    """
    from crosscheck.fetch import Limits
    from crosscheck.fetch import fetch as run
    from crosscheck.ingest import links_of_summaries

    limits = Limits(allowed_networks=tuple(allowed_networks))
    done = run(
        urls,
        contact=contact,
        cache=cache,
        limits=limits,
        progress=lambda done, total: bars.step("fetch", done, total),
        follow=lambda one: links_of_summaries(_raw(one)),
    )
    return map(_raw, done)


def _raw(one: Fetched) -> RawFile:
    from crosscheck.ingest import RawFile

    return RawFile(one.url, one.data, one.reason, one.final_url, one.content_type, one.fetched)


def saved_files(raw: RawFile, items: Sequence[Loaded]) -> dict[str, str]:
    """File names and contents of what was read from one address.

    A name depends on the address alone, so that a page fetched again takes its own place and no other's.
    """
    files: dict[str, str] = {}
    for item in items:
        article = item.article
        own = article.url if len(items) > 1 and article.url and not item.part else None
        name = _file_name(own or article.source)
        if name in files:
            name = _file_name(article.source)
        files[name] = _with_front_matter(raw, item)
    return files


def _file_name(address: str) -> str:
    import hashlib
    import re
    from urllib.parse import unquote, urlsplit

    # Fetched addresses have been parsed; those that a feed states may be anything.
    try:
        parts = urlsplit(address)
        words = f"{parts.hostname or ''} {unquote(parts.path.rstrip('/').rpartition('/')[2])}"
    except ValueError:
        words = ""
    stem = re.sub(r"\.(?:html?|php|aspx?)$", "", words.lower())
    slug = re.sub(r"[^a-z0-9]+", "-", stem).strip("-")[:MAX_NAME_CHARS].strip("-") or "article"
    return f"{slug}-{hashlib.sha256(address.encode('utf-8', 'replace')).hexdigest()[:HASH_CHARS]}.txt"


def _with_front_matter(raw: RawFile, item: Loaded) -> str:
    from urllib.parse import urlsplit

    import yaml

    article = item.article
    host = urlsplit(raw.url or raw.source).hostname
    stated = {
        "outlet": host if article.outlet == raw.stem else article.outlet,
        "title": article.title,
        "published": article.published and article.published.isoformat(),
        "published_from": article.published_from,
        "updated": article.updated and article.updated.isoformat(),
        "author": article.author,
        "url": article.url or raw.url,
        "fetched": item.fetched and item.fetched.isoformat(timespec="seconds"),
        "fetched_from": raw.url,
        "sha256": article.sha256,
        "reading_notes": list(article.notes),
    }
    known = {name: value for name, value in stated.items() if value}
    block = yaml.safe_dump(known, sort_keys=False, allow_unicode=True, width=float("inf"))
    return f"---\n{block}---\n\n{article.text.rstrip()}\n"
