"""Work grows as the report does: what is counted are calls of functions, which a busy machine does not change."""

from __future__ import annotations

import sys

import pytest

from crosscheck.report import render

pytest.importorskip("playwright.sync_api", reason="the benchmark that makes large reports drives a browser: pip install playwright")
from page import large_report  # noqa: E402, needs playwright

MAX_FASTER_THAN_THE_REPORT = 1.3
"""Most of a report are the relations between the sides of its largest rows; whoever looks at each of them for each side takes twice that."""


def calls(report, shape):
    number = 0

    def count(frame, event, argument):
        nonlocal number
        number += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        render(report, shape)
    finally:
        sys.setprofile(None)
    return number


@pytest.fixture(scope="module")
def reports():
    """The same kind of story, small and large, and how many times more there is."""
    small, large = large_report(12, 60), large_report(60, 600)
    return small, large, len(render(large, "json")) / len(render(small, "json"))


@pytest.mark.parametrize("shape", ["markdown", "csv", "table"])
def test_the_work_grows_no_faster_than_the_report(reports, shape):
    small, large, growth = reports
    assert calls(large, shape) < calls(small, shape) * growth * MAX_FASTER_THAN_THE_REPORT
