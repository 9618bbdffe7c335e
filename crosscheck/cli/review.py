"""Reviewing: on the terminal, as a web page, and what becomes of the judgements. Nothing heavy is imported at the top."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.exits import outermost
from crosscheck.errors import InputError

REPORTS = "reports"
DATABASE = "judgements.db"
MIN_TOKEN = 12
"""Characters of a token that someone makes up: with half a second for each wrong one, guessing it takes longer than a story lives."""

StoreOption = Annotated[
    str | None,
    typer.Option("--store", metavar="STORE", help="Where judgements are kept: a file, or postgresql+psycopg://USER@HOST/DATABASE."),
]
ReportsOption = Annotated[Path, typer.Option("--reports", metavar="DIR", help="Where the reports are that are named by their story.")]

judgements = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Export and count what was said of findings.")


def register(app: typer.Typer) -> None:
    """Add the commands of the review to the command line."""
    app.command()(review)
    app.command()(serve)
    app.add_typer(judgements, name="judgements")


@outermost()
def review(
    story: Annotated[str, typer.Argument(metavar="STORY", help="A report (.json), or a story in --reports.", show_default=False)],
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who is judging; the user's name if not given.")] = None,
    store: StoreOption = None,
    reports: ReportsOption = Path(REPORTS),
) -> None:
    """Review the findings of a story on the terminal.

    Shows each finding that nobody has reviewed yet, the gravest first, and each
    whose articles changed since. A key decides, and the next one comes.

    \b
    Keys:
      c  confirm               d  dismiss, with a reason (1 to 4)
      n  needs a call          m  note
      u  undo your last        j  next        k  back        q  quit

    \b
    Examples:
      crosscheck review harbour-quake --by "Ines Falk"
          the report in reports/harbour-quake.json
      crosscheck review desk/quake.json --store postgresql+psycopg://desk@db/desk
          judgements shared by the newsroom
      printf 'c\\nd\\n1\\n\\nq\\n' | crosscheck review harbour-quake
          without a terminal: a key or a note on each line

    Every judgement is kept with its words, and is found again when the report is
    made anew. They are stored beside the report, in judgements.db, unless --store
    names another place.
    """  # noqa: D301 - \b has to be the character, which keeps the lines below it as they are
    from crosscheck.cli.keyboard import make_console
    from crosscheck.cli.shown import show_report
    from crosscheck.review import ReviewSheet, TerminalReview, open_store, read_report

    path = _report_path(story, reports)
    report = read_report(path)
    with open_store(store or str(path.parent / DATABASE)) as opened:
        TerminalReview(show_report(report), ReviewSheet(report), opened, make_console(), by or _user()).run()


@outermost()
def serve(
    folder: Annotated[Path, typer.Argument(metavar="REPORTS_DIR", help="A folder of reports (.json).", show_default=False)],
    host: Annotated[str, typer.Option("--host", metavar="HOST", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="PORT", min=0, max=65535, help="The port; 0 takes a free one.")] = 8765,
    store: StoreOption = None,
    token: Annotated[
        str | None,
        typer.Option(
            "--token", metavar="TOKEN", envvar="CROSSCHECK_TOKEN", help="What a visitor has to know; made up if others can connect."
        ),
    ] = None,
    allow_host: Annotated[
        list[str] | None, typer.Option("--allow-host", metavar="NAME", help="A name that browsers reach the server by; may be repeated.")
    ] = None,
) -> None:
    """Review findings in a browser.

    Serves the reports of a folder on this machine: a list of stories, and for each
    its findings with keys and buttons to confirm, dismiss, ask and note. Several
    people may review at once; each sees the others' judgements within seconds.

    \b
    Examples:
      crosscheck serve reports/
          http://127.0.0.1:8765, for this machine alone
      crosscheck serve reports/ --host 0.0.0.0 --allow-host desk.example
          for the newsroom; a token is made up and printed
      crosscheck serve reports/ --store postgresql+psycopg://desk@db/desk

    The server speaks plain HTTP and needs no other host. For more than a trusted
    network put a proxy with TLS before it. Ctrl-C ends it; a judgement that the
    page shows as recorded is on the disk.
    """  # noqa: D301
    import secrets

    from crosscheck.cli.shown import show_report
    from crosscheck.review import open_store
    from crosscheck.review.web import Guard, Shelf, create_app, is_loopback, listen, run_server

    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder; `crosscheck compare STORY --out {folder}` makes reports")
    local = is_loopback(host)
    if token is not None and len(token) < MIN_TOKEN:
        raise InputError(f"--token: too short to keep anyone out; give {MIN_TOKEN} characters or more, or none to have one made up")
    token = token or (None if local else secrets.token_urlsafe(24))
    with open_store(store or str(folder / DATABASE)) as opened, listen(host, port) as listener:
        shelf = Shelf(folder, opened, show_report)
        guarded = Guard(create_app(shelf), hosts=[host, *(allow_host or [])], token=token, any_address=not local)
        _announce(host, listener.getsockname()[1], token, len(shelf.names()))
        run_server(guarded, listener)


@judgements.command()
@outermost()
def export(store: StoreOption = None) -> None:
    """Print the whole history as JSON Lines.

    Each line is a judgement: what was decided, by whom, when and why, on which
    words, with the settings and model names of the report. Nothing is ever left
    out, what was taken back neither.
    """
    from crosscheck.cli.keyboard import write_text
    from crosscheck.review import export_history, open_store

    with open_store(store or _default_store(), create=False) as opened:
        write_text(export_history(opened.after()))


@judgements.command()
@outermost()
def stats(store: StoreOption = None) -> None:
    """Print how often findings were right, by kind and verdict.

    Precision is the share of the confirmed among those confirmed or dismissed.
    """
    from crosscheck.cli.keyboard import write_text
    from crosscheck.review import open_store, render_stats

    with open_store(store or _default_store(), create=False) as opened:
        write_text(render_stats([judgement for _, judgement in opened.after()]))


@judgements.command()
@outermost()
def gold(store: StoreOption = None) -> None:
    """Print dismissed findings as drafts of gold cases.

    One JSON object a line, in the format of tests/gold. The sentences are the
    outlets' own: reword them before they are published.
    """
    from crosscheck.cli.keyboard import write_text
    from crosscheck.review import gold_drafts, open_store

    with open_store(store or _default_store(), create=False) as opened:
        write_text(gold_drafts([judgement for _, judgement in opened.after()]))


def _default_store() -> str:
    return str(Path(REPORTS) / DATABASE)


def _report_path(story: str, reports: Path) -> Path:
    """The file that is meant: as given, or a story by its name or its folder of articles."""
    given = Path(story)
    if given.is_file():
        return given
    named = reports / f"{given.resolve().name if given.is_dir() else story}.json"
    if named.is_file():
        return named
    raise InputError(f"{story}: neither a report nor a story in {reports}; make one with `crosscheck compare FOLDER --out {reports}`")


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:  # KeyError: before Python 3.13
        raise InputError("who is judging? Say it with --by NAME") from error


def _announce(host: str, port: int, token: str | None, stories: int) -> None:
    """Say on standard error where the page is; the token goes nowhere else."""
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{port}/" + (f"?token={token}" if token else "")
    typer.echo(f"crosscheck: {stories} {'story' if stories == 1 else 'stories'} at {address} (Ctrl-C ends)", err=True)
