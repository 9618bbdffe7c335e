"""`crosscheck diff`: what became of an article between two versions."""

from __future__ import annotations

from typing import Annotated

import typer

from crosscheck.cli.exits import EXIT_FOUND, outermost


@outermost()
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier version, a file.", show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later version.", show_default=False)],
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if anything changed, as git diff does.")] = False,
) -> None:
    """Show what an article tells differently in a later version.

    Values that changed, claims that came and claims that went, each in its own words;
    a sentence that is only worded anew is none of these.

    \b
    Examples:
      crosscheck diff monday.txt tuesday.txt
      crosscheck diff saved.html corrected.html --exit-code
    """
    import sys

    from crosscheck.cache import Cache, cache_folder
    from crosscheck.errors import InputError
    from crosscheck.ingest import load_articles
    from crosscheck.pipeline import compare
    from crosscheck.report import render_changes
    from crosscheck.terminal import width_and_colour

    versions = []
    for path, ident in ((old, "old"), (new, "new")):
        read = [article for article in load_articles([path]) if article.skipped is None]
        if len(read) != 1:
            raise InputError(f"{path}: {len(read)} articles could be read there; diff takes one")
        versions.append(read[0].model_copy(update={"id": ident}))
    with Cache(cache_folder()) as cache:
        report = compare(versions, story="diff", cache=cache)
    text = render_changes(report, "old", "new", colour=width_and_colour()[1])
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    if exit_code and not text.startswith("Nothing"):
        raise typer.Exit(EXIT_FOUND)
