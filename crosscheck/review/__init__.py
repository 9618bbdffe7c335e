"""What editors say of findings: judgements that outlive re-runs, their store, and the review on the terminal and as a web page."""

from __future__ import annotations

from crosscheck.review.export import export_history, gold_drafts
from crosscheck.review.history import State
from crosscheck.review.judgement import Judgement
from crosscheck.review.reports import read_report
from crosscheck.review.selector import gravest_pairs
from crosscheck.review.sheet import ReviewSheet
from crosscheck.review.shown import ShownFinding, ShownReport, ShownSide, foremost_sides
from crosscheck.review.stats import render_stats
from crosscheck.review.store import Store, open_store
from crosscheck.review.terminal import TerminalReview

__all__ = [
    "Judgement",
    "ReviewSheet",
    "ShownFinding",
    "ShownReport",
    "ShownSide",
    "State",
    "Store",
    "TerminalReview",
    "export_history",
    "foremost_sides",
    "gold_drafts",
    "gravest_pairs",
    "open_store",
    "read_report",
    "render_stats",
]
