"""`crosscheck explain`: why a finding stands where it stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.exits import outermost

if TYPE_CHECKING:
    from crosscheck.records import Report


@outermost()
def explain(
    story: Annotated[
        str, typer.Argument(metavar="STORY", help="A report (.json) or the folder of a story's articles.", show_default=False)
    ],
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="A finding's id, such as f3.", show_default=False)],
) -> None:
    """Show how a finding came about, step by step.

    Prints for each two sides what speaks for and against their telling the same
    thing and, of amounts, for their being about the same thing: each feature, what
    it adds, and the probability so far.

    \b
    Examples:
      crosscheck explain reports/biden-xi.json f1
      crosscheck explain seeds/biden-xi f1
    """
    import sys

    from crosscheck.cache import Cache, cache_folder
    from crosscheck.pipeline import explain as run
    from crosscheck.report import render_waterfalls
    from crosscheck.terminal import width_and_colour

    with Cache(cache_folder()) as cache:
        report = _report(story)
        waterfalls = run(report, finding, cache=cache)
    named = next(one for one in report.findings if one.id == finding)
    sys.stdout.buffer.write(render_waterfalls(report, named, waterfalls, colour=width_and_colour()[1]).encode("utf-8", "replace"))


def _report(story: str) -> Report:
    """The report in a file, or one made now of a folder of articles."""
    import datetime as dt

    from crosscheck.cache import Cache, cache_folder
    from crosscheck.errors import InputError
    from crosscheck.ingest import load_articles
    from crosscheck.pipeline import compare
    from crosscheck.report import parse_json

    path = Path(story)
    if path.suffix == ".json":
        try:
            return parse_json(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{story}: {error}") from error
    with Cache(cache_folder()) as cache:
        return compare(load_articles([story], today=dt.datetime.now(dt.UTC).date()), story=path.name, cache=cache)
