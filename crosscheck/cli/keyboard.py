"""Keys and notes: from a person at a terminal, or from a pipe."""

from __future__ import annotations

import os
import select
import sys

from crosscheck.review.terminal import Console
from crosscheck.terminal import width_and_colour

ESCAPE_SECONDS = 0.02
"""Within which the rest of an arrow key follows its first byte."""


def make_console() -> Console:
    """A keyboard where a person sits at one, else lines from a pipe."""
    width, colour = width_and_colour()
    return Keyboard(width, colour) if sys.stdin.isatty() and sys.stdout.isatty() else Pipe(width, colour)


class Pipe:
    """Keys and notes from a pipe or a file, one on each line."""

    def __init__(self, width: int, colour: bool) -> None:
        self.width, self._colour = width, colour

    def key(self, prompt: str) -> str:
        """The first character of the next line that has one."""
        while (line := self.line(prompt)) is not None:
            if line.strip():
                return line.strip()[0]
        return ""

    def line(self, prompt: str) -> str | None:
        """The next line; prompts are for people."""
        line = sys.stdin.readline()
        return line.rstrip("\r\n") if line else None

    def tell(self, text: str) -> None:
        """Write to standard output, whatever the locale says."""
        write_text(f"{text}\n")

    def strong(self, text: str) -> str:
        """Bold, or between quotation marks that no article in English has."""
        return f"\x1b[1m{text}\x1b[0m" if self._colour else f"«{text}»"


class Keyboard(Pipe):
    """A person at a terminal: a key counts as soon as it is pressed."""

    def key(self, prompt: str) -> str:
        """Wait for a key; Ctrl-D ends as q does, Ctrl-C interrupts."""
        write_text(prompt)
        pressed = _read_key(sys.stdin.fileno())
        write_text(f"{pressed}\n")
        return pressed

    def line(self, prompt: str) -> str | None:
        """A line as typed."""
        write_text(prompt)
        return super().line(prompt)


def _read_key(terminal: int) -> str:
    """One key as soon as it is pressed, kept if pressed too early; empty for Ctrl-D, `?` for one without a letter."""
    try:
        import termios
        import tty
    except ImportError:  # Windows
        import click

        return click.getchar()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)  # the usual TCSAFLUSH would lose what a quick hand has typed ahead
        pressed = os.read(terminal, 1)
        if pressed == b"\x1b" and select.select([terminal], [], [], ESCAPE_SECONDS)[0]:
            os.read(terminal, 32)  # the rest of an arrow or function key
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    return (
        "" if pressed in {b"", b"\x04", b"\x00"} else pressed.decode("ascii", "replace") if pressed.isascii() and pressed.isalnum() else "?"
    )


def write_text(text: str) -> None:
    """To standard output in UTF-8, whatever the locale says."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
