"""How the review words its own things, on the terminal as on the page."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import NamedTuple

from crosscheck.records import Verdict
from crosscheck.review.history import State, Status
from crosscheck.review.judgement import DISMISS_WORDS, Action, Judgement
from crosscheck.review.recognise import Change

STATUS_WORDS: Mapping[Status, str] = MappingProxyType(
    {
        "open": "to review",
        "changed": "changed since review",
        "confirmed": "confirmed",
        "dismissed": "dismissed",
        "needs_call": "needs a call",
    }
)
DONE_WORDS: Mapping[Action, str] = MappingProxyType(
    {"confirm": "confirmed", "dismiss": "dismissed", "needs_call": "needs a call", "note": "noted", "undo": "taken back"}
)
VERDICT_WORDS: Mapping[Verdict, str] = MappingProxyType(
    {"conflict": "a conflict", "compatible": "a difference that can be right", "updated": "an update", "agree": "an agreement"}
)
MAX_WORDS_COMPARED = 400
"""Of an old and a new sentence, whose difference is worked out word by word: beyond it the time grows with the square."""


# What could rewrite a terminal's line, or turn the text after it around. One for one, so that nothing moves.
_HARMFUL = {
    **dict.fromkeys((*range(0x20), 0x85, 0x2028, 0x2029), " "),
    **dict.fromkeys((0x1B, *range(0x7F, 0x85), *range(0x86, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000))),
}
_HARMFUL = {code: "\N{REPLACEMENT CHARACTER}" if shown is None else shown for code, shown in _HARMFUL.items()}
_HARMFUL_LINES = {code: shown for code, shown in _HARMFUL.items() if chr(code) not in "\n\t"}


def harmless(text: str) -> str:
    r"""Make someone else's words safe to show on one line.

    >>> harmless("red\x1b[31m\nfish\u202e")
    'red�[31m fish�'
    """
    return text.translate(_HARMFUL)


def harmless_lines(text: str) -> str:
    """Make a text of several lines safe to show; line feeds and tabs stay."""
    return text.translate(_HARMFUL_LINES)


class Piece(NamedTuple):
    """A stretch of an old or a new wording."""

    text: str
    differs: bool


def progress(reviewed: int, total: int) -> str:
    """Say how far the review is.

    >>> progress(12, 37)
    '12 of 37 reviewed'
    """
    return f"{reviewed:,} of {total:,} reviewed"


def told(judgement: Judgement) -> str:
    """Say who decided what, when and why, on one line."""
    reason = f" ({DISMISS_WORDS[judgement.reason]})" if judgement.reason else ""
    note = f": {harmless(judgement.note)}" if judgement.note else ""
    return f"{DONE_WORDS[judgement.action]}{reason} by {harmless(judgement.by)}, {judgement.at:%d %b %H:%M} UTC{note}"


def told_change(change: Change) -> str:
    """Say what is no longer as it was judged, without the words themselves."""
    if change.what == "verdict":
        return f"It was {VERDICT_WORDS[_verdict(change.old)]} when it was judged, and is {VERDICT_WORDS[_verdict(change.new)]} now."
    if change.what == "words":
        return f"{harmless(change.outlet)} has changed its words."
    return f"{harmless(change.outlet)} joined, or differs now where it did not."


def told_dispute(state: State) -> str:
    """Say who decided otherwise, or nothing where all are of one mind."""
    if not state.differ:
        return ""
    return "Opinions differ: " + "; ".join(f"{harmless(judgement.by)}: {DONE_WORDS[judgement.action]}" for judgement in state.differ) + "."


def word_difference(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Part an old and a new wording into what both have and what only one has, by words.

    >>> word_difference("nine people died", "17 people died")[1]
    [Piece(text='17', differs=True), Piece(text=' people died', differs=False)]
    """
    left, right = _words(harmless(old)), _words(harmless(new))
    if max(len(left), len(right)) > MAX_WORDS_COMPARED:
        return [Piece("".join(left), old != new)], [Piece("".join(right), old != new)]
    olds: list[Piece] = []
    news: list[Piece] = []
    for how, first, last, new_first, new_last in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        olds.append(Piece("".join(left[first:last]), how != "equal"))
        news.append(Piece("".join(right[new_first:new_last]), how != "equal"))
    return [piece for piece in olds if piece.text], [piece for piece in news if piece.text]


def _words(text: str) -> list[str]:
    """Words, each with the blank before it."""
    return [f" {word}" if number else word for number, word in enumerate(text.split())]


def _verdict(name: str) -> Verdict:
    verdicts: dict[str, Verdict] = {str(verdict): verdict for verdict in VERDICT_WORDS}
    return verdicts[name]
