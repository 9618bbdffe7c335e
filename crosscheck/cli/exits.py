"""How every command ends: its exit codes, and one line on standard error instead of a traceback."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

import typer

from crosscheck.errors import CrosscheckError

EXIT_FOUND = 1
EXIT_BAD_INPUT = 2
EXIT_INTERRUPTED = 130
"""128 + SIGINT, as shells expect."""


@contextlib.contextmanager
def outermost() -> Iterator[None]:
    """Turn what may end a command into one line on standard error and an exit code."""
    try:
        yield
    except CrosscheckError as error:
        typer.echo(f"crosscheck: {error}", err=True)
        raise typer.Exit(EXIT_BAD_INPUT) from error
    except KeyboardInterrupt as error:
        typer.echo("crosscheck: interrupted; no file was left half-written", err=True)
        raise typer.Exit(EXIT_INTERRUPTED) from error
    except BrokenPipeError as error:
        # The reader of a pipe went away (`| head`): no fault of ours, but Python would complain when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit from error
