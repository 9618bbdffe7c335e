"""Report to text: terminal table, JSON, Markdown, CSV, HTML and JSON-LD. Values in, text out; nothing is printed or written here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from crosscheck.errors import InputError
from crosscheck.records import Report
from crosscheck.report.as_annotations import render_annotations
from crosscheck.report.as_changes import render_changes
from crosscheck.report.as_claims_ld import render_claims_ld
from crosscheck.report.as_csv import render_csv
from crosscheck.report.as_html import render_html
from crosscheck.report.as_json import parse_json, render_claims, render_json, report_schema
from crosscheck.report.as_markdown import render_markdown
from crosscheck.report.as_table import render_table
from crosscheck.report.as_waterfall import render_waterfalls

FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {
        "json": render_json,
        "markdown": render_markdown,
        "csv": render_csv,
        "html": render_html,
        "annotations": render_annotations,
        "claims-ld": render_claims_ld,
    }
)
"""The formats that need nothing but the report; the table also needs a terminal's width and is asked for by name."""

__all__ = [
    "FORMATS",
    "parse_json",
    "render",
    "render_annotations",
    "render_changes",
    "render_claims",
    "render_claims_ld",
    "render_csv",
    "render_html",
    "render_json",
    "render_markdown",
    "render_table",
    "render_waterfalls",
    "report_schema",
]


def render(report: Report, format: str, *, width: int = 100) -> str:
    """Give the report as one of `FORMATS`, or as a plain `table` of `width` columns.

    Raises InputError for any other format.
    """
    if format == "table":
        return render_table(report, width=width, colour=False)
    if format not in FORMATS:
        raise InputError(f"{format}: no such format; expected one of {', '.join((*FORMATS, 'table'))}")
    return FORMATS[format](report)
