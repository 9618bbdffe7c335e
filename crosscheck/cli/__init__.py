"""The command line: parse, call, print, exit code. Nothing heavy is imported at the top, so that --help answers at once."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.diff import diff
from crosscheck.cli.exits import EXIT_FOUND, outermost
from crosscheck.cli.explain import explain
from crosscheck.cli.fetch import fetch_raw
from crosscheck.cli.fetch import register as register_fetch
from crosscheck.cli.review import register as register_review

if TYPE_CHECKING:
    from crosscheck.cache import Cache
    from crosscheck.ingest import RawFile
    from crosscheck.records import Article, Report
    from crosscheck.terminal import Bars

# Plain help: it costs half of what rich's boxes do, stays readable in a pipe, and does not swallow <story>.
app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


class Format(StrEnum):
    """What is printed on standard output."""

    table = "table"
    json = "json"
    markdown = "markdown"
    csv = "csv"
    html = "html"
    annotations = "annotations"
    claims_ld = "claims-ld"


class Verdict(StrEnum):
    """The verdicts, mildest first."""

    agree = "agree"
    compatible = "compatible"
    updated = "updated"
    conflict = "conflict"


URLS = ("http://", "https://")
WRITTEN = {"json": "json", "markdown": "md", "html": "html"}
"""What --out writes: format to file ending."""

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Articles (text, HTML, PDF, Word, mail, feeds, WARC, .jsonl), folders of them, addresses, or - for standard input.",
        show_default=False,
    ),
]
Story = Annotated[
    str | None, typer.Option("--story", metavar="NAME", help="What to call the set of articles; the folder's name if not given.")
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Work everything out anew and remember nothing.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on standard error.")]


@app.callback(invoke_without_command=True)
def root(version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False) -> None:
    """Line up what several outlets wrote about one story.

    Shows where they agree, where they differ but can both be right, where a later
    report updates an earlier one, and where they conflict, each with the exact words.

    \b
    Start with
      crosscheck compare FOLDER        a folder with one article in each file
      crosscheck compare --help        more examples
    """
    if version:
        from crosscheck import __version__

        typer.echo(f"crosscheck {__version__}")
        raise typer.Exit


@app.command()
@outermost()
def compare(
    paths: Paths,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Also write DIR/<story>.json, .md and .html.")] = None,
    format: Annotated[
        Format,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="What to print: table, json, markdown, csv, html, annotations (W3C) or claims-ld (schema.org).",
        ),
    ] = Format.table,
    story: Story = None,
    show_all: Annotated[
        bool, typer.Option("--all", help="In the table, list every agreement and the claims that only one outlet tells.")
    ] = False,
    fail_on: Annotated[
        Verdict | None,
        typer.Option(
            "--fail-on", metavar="VERDICT", help="Exit with 1 if any finding is this grave or graver: agree, compatible, updated, conflict."
        ),
    ] = None,
    embedding_model: Annotated[
        str | None,
        typer.Option(
            "--embedding-model", metavar="NAME", help="A sentence-transformers model, by name or folder, instead of the bundled one."
        ),
    ] = None,
    relation_model: Annotated[
        str | None,
        typer.Option(
            "--relation-model", metavar="NAME", help="A CrossEncoder that tells contradictions, by name or folder; none does without."
        ),
    ] = None,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """Compare the articles of one story.

    Shows what the outlets agree and differ on, each time in their own words.

    \b
    Examples:
      crosscheck compare seeds/biden-xi
          the table on the terminal
      crosscheck compare a.txt b.md c/ --out reports/
          and reports/<story>.json, .md and .html
      crosscheck compare seeds/biden-xi --format json
          for other programs; `crosscheck schema` describes it
      crosscheck compare seeds/biden-xi --fail-on conflict
          exit code 1 when outlets conflict
      cat draft.txt | crosscheck compare - seeds/biden-xi
          one article from standard input

    An article is a text file. It may begin with front matter between two lines of
    three dashes: outlet, title, published, url, author. Without it the outlet is
    the file's name, and the date is read from a dateline in the text.

    \b
    Exit codes: 0 done, 1 found what --fail-on names, 2 bad usage or input,
    130 interrupted.
    """
    from crosscheck.files import prepare_folder, story_name, write_files
    from crosscheck.pipeline import compare as run
    from crosscheck.report import FORMATS
    from crosscheck.settings import Settings

    articles, name = _articles(paths, quiet), story_name(paths, story)
    folder = prepare_folder(out, (f"{name}.{ending}" for ending in WRITTEN.values())) if out is not None else None
    named = {"embedding_model": embedding_model, "relation_model": relation_model}
    settings = Settings.model_validate({field: name for field, name in named.items() if name})
    bars = _bars(quiet)
    with bars, _cache(no_cache) as cache:
        report = run(articles, story=name, settings=settings, cache=cache, progress=bars.step)
    if folder is not None:
        written = write_files(folder, {f"{name}.{ending}": FORMATS[format](report) for format, ending in WRITTEN.items()})
        bars.note(f"wrote {', '.join(str(path) for path in written)}")
    _print(report, format, show_all)
    if fail_on is not None and _found(report, fail_on):
        raise typer.Exit(EXIT_FOUND)


@app.command()
@outermost()
def extract(
    paths: Paths,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Write DIR/<story>.jsonl instead of printing.")] = None,
    story: Story = None,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """Print the claims of the articles as JSON Lines.

    Each line is a claim with its exact place in the article, its speaker, its
    status, and the numbers, times, places, names and quotes in it.

    \b
    Examples:
      crosscheck extract seeds/biden-xi
          on standard output
      crosscheck extract seeds/biden-xi --out claims/
          as claims/biden-xi.jsonl
    """
    from crosscheck.files import prepare_folder, story_name, write_files
    from crosscheck.pipeline import claims_by_article
    from crosscheck.report import render_claims

    articles, name = _articles(paths, quiet), f"{story_name(paths, story)}.jsonl"
    folder = prepare_folder(out, [name]) if out is not None else None
    bars = _bars(quiet or (folder is None and sys.stdout.isatty()))  # a bar and the claims would share the terminal's last line
    with bars, _cache(no_cache) as cache:
        lines = map(render_claims, claims_by_article(articles, cache=cache, progress=bars.step))
        if folder is None:
            for text in lines:
                _write(text)
            return
        [written] = write_files(folder, {name: lines})
    bars.note(f"wrote {written}")


@app.command()
@outermost()
def schema() -> None:
    """Print the JSON Schema of the report.

    It describes what `crosscheck compare --format json` prints.
    """
    import json

    from crosscheck.report import report_schema

    _write(json.dumps(report_schema(), indent=2, ensure_ascii=False) + "\n")


def main() -> None:
    """Run the command line; warnings of libraries are for their authors, and shown only to who asks with `python -W`."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    app()


def _articles(paths: list[str], quiet: bool) -> list[Article]:
    import datetime as dt

    from crosscheck.errors import InputError
    from crosscheck.ingest import load, notes, reading_notes

    today = dt.datetime.now(dt.UTC).date()
    bars = _bars(quiet)
    with bars:
        articles = [item.article for item in load(_raw(paths, bars), today=today)]
    if all(article.skipped is not None for article in articles):
        reasons = "; ".join(f"{article.source}: {article.skipped}" for article in articles)
        raise InputError(f"no article could be read ({reasons})")
    if not quiet:
        for note in (*notes(articles, today), *reading_notes(articles)):
            typer.echo(f"crosscheck: {note}", err=True)
    return articles


def _raw(paths: list[str], bars: Bars) -> Iterator[RawFile]:
    """The bytes of files and of what addresses give."""
    from crosscheck.cache import cache_folder
    from crosscheck.ingest import read_inputs

    urls = [path for path in paths if path.startswith(URLS)]
    files = [path for path in paths if path not in urls]
    if files or not urls:
        yield from read_inputs(files, sys.stdin.buffer)
    if urls:
        kept = cache_folder() / "pages"
        yield from fetch_raw(urls, contact=os.environ.get("CROSSCHECK_CONTACT"), cache=kept, allowed_networks=(), bars=bars)


def _bars(quiet: bool) -> Bars:
    from crosscheck.terminal import Bars

    return Bars(quiet=quiet)


def _cache(no_cache: bool) -> Cache:
    from crosscheck.cache import Cache, cache_folder

    return Cache(None if no_cache else cache_folder())


def _print(report: Report, format: Format, show_all: bool) -> None:
    from crosscheck.report import FORMATS, render_table
    from crosscheck.terminal import width_and_colour

    if format is not Format.table:
        _write(FORMATS[format.value](report))
        return
    width, colour = width_and_colour()
    _write(render_table(report, width=width, colour=colour, show_all=show_all))


def _found(report: Report, fail_on: Verdict) -> bool:
    verdicts = list(Verdict)
    return any(verdicts.index(Verdict(finding.verdict)) >= verdicts.index(fail_on) for finding in report.findings)


def _write(text: str) -> None:
    """To standard output in UTF-8, whatever the locale says: a report must not fail on a curly quote."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


app.command()(explain)
app.command()(diff)
register_fetch(app)
register_review(app)
