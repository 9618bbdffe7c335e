"""The history as JSON Lines, and dismissed findings as drafts of gold cases."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from crosscheck.review.judgement import DISMISS_WORDS, Judgement, TextQuote
from crosscheck.review.selector import pairs_of
from crosscheck.review.stats import judged_findings

MIN_TEXT_WORDS, MAX_TEXT_WORDS = 8, 60
"""Length of a gold case's text, as tests/gold has it."""


def export_history(entries: Iterable[tuple[int, Judgement]]) -> str:
    """One judgement a line, with its number in the history first; in ASCII, which every program reads alike."""
    return "".join(
        json.dumps({"number": number, **judgement.model_dump(mode="json", by_alias=True)}) + "\n" for number, judgement in entries
    )


def gold_drafts(judgements: Sequence[Judgement]) -> str:
    """Draft a gold case from each finding that stands dismissed as wrong, in the format of tests/gold, one a line.

    Trivial and known findings were right, and give none. Two claims about different things are a look-alike that must stay silent. After
    a wrong reading a person has to say what the right verdict is: it is drafted as silent too, and the comment asks. A draft that does
    not fit the format says in its comment what is missing.
    """
    drafts = []
    for state in judged_findings(judgements):
        decision = state.decision
        if state.status == "dismissed" and decision is not None and decision.reason in {"different_things", "wrong_reading"}:
            pairs = pairs_of(decision.finding)
            drafts += [_draft(decision, *pairs[0])] if pairs else []
    # JSON need not escape U+2028, which some programs take for the end of a line.
    lines = (json.dumps(draft, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") for draft in drafts)
    return "".join(f"{line}\n" for line in lines)


def _draft(judgement: Judgement, left: int, right: int) -> dict[str, Any]:
    finding = judgement.finding
    first, second = finding.sides[left], finding.sides[right]
    told = hashlib.sha256(f"{first.sentence}\n{second.sentence}\n{first.exact}\n{second.exact}".encode()).hexdigest()[:8]
    return {
        "id": f"dismissed-{finding.kind.replace('_', '-')}-{told}",
        "left": {"text": _text(first), "published": first.published},
        "right": {"text": _text(second), "published": second.published},
        "kind": finding.kind,
        "verdict": "silent",
        "reason": None,
        "left_words": " ".join(first.exact.split()),
        "right_words": " ".join(second.exact.split()),
        "comment": _comment(judgement, first, second),
    }


def _text(quote: TextQuote) -> str:
    return " ".join(quote.sentence.split())


def _comment(judgement: Judgement, *quotes: TextQuote) -> str:
    parts = [f"was {judgement.finding.verdict}; dismissed by {judgement.by}: {DISMISS_WORDS[judgement.reason] if judgement.reason else ''}"]
    if judgement.note:
        parts.append(" ".join(judgement.note.split()))
    if judgement.reason == "wrong_reading":
        parts.append("TO DO: give the right verdict")
    for quote in quotes:
        if quote.published is None:
            parts.append(f"TO DO: date {quote.outlet}")
        if not MIN_TEXT_WORDS <= len(_text(quote).split()) <= MAX_TEXT_WORDS:
            parts.append(f"TO DO: {MIN_TEXT_WORDS} to {MAX_TEXT_WORDS} words of {quote.outlet}")
        if _text(quote).count(" ".join(quote.exact.split())) != 1:
            parts.append(f"TO DO: words of {quote.outlet} that stand once in its text")
    return "; ".join(parts)
