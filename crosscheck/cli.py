"""The command line: parse, call, print, exit code. Nothing heavy is imported at the top, so that --help answers at once."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.errors import CrosscheckError

if TYPE_CHECKING:
    from crosscheck.records import Article, Report
    from crosscheck.terminal import Bars

EXIT_FOUND = 1
EXIT_BAD_INPUT = 2
EXIT_INTERRUPTED = 130
"""128 + SIGINT, as shells expect."""

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode="markdown", pretty_exceptions_enable=False)


class Format(StrEnum):
    """What is printed on standard output."""

    table = "table"
    json = "json"
    markdown = "markdown"
    csv = "csv"


class Verdict(StrEnum):
    """The verdicts, mildest first."""

    agree = "agree"
    compatible = "compatible"
    updated = "updated"
    conflict = "conflict"


Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles (.txt, .md), folders of them, or - for standard input.", show_default=False)]
Story = Annotated[str | None, typer.Option("--story", metavar="NAME", help="What to call the set of articles; the folder's name if not given.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Work everything out anew and remember nothing.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings on standard error.")]


@app.callback(invoke_without_command=True)
def root(version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False) -> None:
    """Line up what several outlets wrote about one story: where they **agree**, where they **differ but can both be right**, where a later report **updates** an earlier one, and where they **conflict**, each with the exact words.

    Start with `crosscheck compare FOLDER`, a folder with one article in each file.
    """
    if version:
        from crosscheck import __version__

        typer.echo(f"crosscheck {__version__}")
        raise typer.Exit


@app.command()
def compare(
    paths: Paths,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Write <story>.json, .md and .html there.")] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.table,
    story: Story = None,
    show_all: Annotated[bool, typer.Option("--all", help="List every agreement, and the claims that only one outlet tells.")] = False,
    fail_on: Annotated[Verdict | None, typer.Option("--fail-on", metavar="VERDICT", help="Exit with 1 when there is a finding this grave or graver: agree, compatible, updated, conflict.")] = None,
    embedding_model: Annotated[str | None, typer.Option("--embedding-model", metavar="NAME_OR_PATH", help="A sentence-transformers model instead of the bundled one.")] = None,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """Compare the articles of one story and show what the outlets agree and differ on.

    An article may begin with front matter between `---` lines: outlet, title, published, url, author. Without it the outlet is the file's name and the date is read from a dateline.

    **Examples**

    `crosscheck compare seeds/biden-xi` — the table on the terminal

    `crosscheck compare a.txt b.md c/ --out reports/` — also reports/<story>.json, .md and .html

    `crosscheck compare seeds/biden-xi --format json` — for other tools; the schema is `crosscheck schema`

    `crosscheck compare seeds/biden-xi --fail-on conflict` — exit code 1 when outlets conflict

    `pbpaste | crosscheck compare - other.txt` — one article from standard input

    **Exit codes**: 0 done, 1 found what --fail-on names, 2 bad usage or input.
    """
    from crosscheck.files import prepare_folder, story_name, write_files
    from crosscheck.pipeline import compare as run
    from crosscheck.report import FORMATS
    from crosscheck.settings import Settings

    folder = prepare_folder(out) if out is not None else None
    articles, bars = _articles(paths, quiet), _bars(quiet)
    settings = Settings(embedding_model=embedding_model) if embedding_model else Settings()
    with bars:
        report = run(articles, story=story_name(paths, story), settings=settings, cache=_cache(no_cache), progress=bars.step)
    if folder is not None:
        names = {"json": "json", "markdown": "md", "html": "html"}
        written = write_files(folder, {f"{report.story}.{ending}": FORMATS[name](report) for name, ending in names.items()})
        bars.note(f"wrote {', '.join(str(path) for path in written)}")
    _print(report, format, show_all)
    if fail_on is not None and _found(report, fail_on):
        raise typer.Exit(EXIT_FOUND)


@app.command()
def extract(
    paths: Paths,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Write <story>.jsonl there instead of printing.")] = None,
    story: Story = None,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """Print the claims of the articles as JSON Lines: one claim a line, with its exact place, speaker, status and mentions.

    **Examples**

    `crosscheck extract seeds/biden-xi` — on standard output

    `crosscheck extract seeds/biden-xi --out claims/` — as claims/biden-xi.jsonl
    """
    from crosscheck.files import prepare_folder, story_name, write_files
    from crosscheck.pipeline import extract_claims
    from crosscheck.report import render_claims

    folder = prepare_folder(out) if out is not None else None
    articles, bars = _articles(paths, quiet), _bars(quiet)
    with bars:
        lines = render_claims(extract_claims(articles, cache=_cache(no_cache), progress=bars.step))
    if folder is None:
        _write(lines)
    else:
        written = write_files(folder, {f"{story_name(paths, story)}.jsonl": lines})
        bars.note(f"wrote {written[0]}")


@app.command()
def schema() -> None:
    """Print the JSON Schema of the report that `compare --format json` prints."""
    import json

    from crosscheck.report import report_schema

    _write(json.dumps(report_schema(), indent=2, ensure_ascii=False) + "\n")


def main() -> None:
    """Run the command line; every error that crosscheck raises on purpose ends as one line on standard error."""
    try:
        app()
    except CrosscheckError as error:
        typer.echo(f"crosscheck: {error}", err=True)
        sys.exit(EXIT_BAD_INPUT)
    except KeyboardInterrupt:
        typer.echo("crosscheck: interrupted; nothing was written", err=True)
        sys.exit(EXIT_INTERRUPTED)
    except BrokenPipeError:
        # The reader of a pipe went away (`| head`): not an error, but Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _articles(paths: list[str], quiet: bool) -> list[Article]:
    import datetime as dt

    from crosscheck.errors import InputError
    from crosscheck.ingest import load_articles, notes

    today = dt.datetime.now(dt.UTC).date()
    articles = load_articles(paths, stdin=sys.stdin.buffer if "-" in paths else None, today=today)
    if not quiet:
        for note in notes(articles, today):
            typer.echo(f"crosscheck: {note}", err=True)
    if all(article.skipped is not None for article in articles):
        reasons = "; ".join(f"{article.source}: {article.skipped}" for article in articles) or "no .txt or .md file there"
        raise InputError(f"no article could be read ({reasons})")
    return articles


def _bars(quiet: bool) -> Bars:
    from crosscheck.terminal import Bars

    return Bars(quiet=quiet)


def _cache(no_cache: bool) -> object:
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
    grave = list(Verdict)[list(Verdict).index(fail_on) :]
    return any(finding.verdict in {verdict.value for verdict in grave} for finding in report.findings)


def _write(text: str) -> None:
    """To standard output in UTF-8, whatever the locale says: a report must not fail on a curly quote."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
