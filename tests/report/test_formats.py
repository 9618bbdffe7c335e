"""What holds for every format, and the whole sample report in each of them."""

from __future__ import annotations

import csv
import io

import pytest
from markdown_it import MarkdownIt
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from crosscheck.report import FORMATS, render_table
from crosscheck.report.neutral import one_line

from .sample import empty_report, sample_report

SHOWN = {
    **FORMATS,
    "txt": lambda report: render_table(report, width=100, colour=False),
    "narrow.txt": lambda report: render_table(report, width=60, colour=False, show_all=True),
}


@pytest.mark.parametrize("name", SHOWN)
def test_the_whole_report_looks_as_before(name, snapshot):
    class AsFile(SingleFileSnapshotExtension):
        file_extension = {"markdown": "md", "annotations": "annotations.jsonld", "claims-ld": "claims.jsonld"}.get(name, name)

    assert SHOWN[name](sample_report()).encode() == snapshot(extension_class=AsFile)


@pytest.mark.parametrize("name", SHOWN)
def test_the_same_report_gives_the_same_text(name):
    assert SHOWN[name](sample_report()) == SHOWN[name](sample_report())


@pytest.mark.parametrize("name", SHOWN)
def test_every_format_is_text_that_can_be_written_as_utf_8(name):
    for report in (sample_report(), empty_report()):
        assert SHOWN[name](report).encode("utf-8").endswith(b"\n")


@pytest.mark.parametrize("name", ["csv", "markdown", "html", "txt"])
def test_no_terminal_escape_reaches_a_reader(name):
    assert not {"\x1b", "\x00", "\x07", "\x9b"} & set(SHOWN[name](sample_report()))


def said(finding, report):
    claims = {claim.id: claim for claim in report.claims}
    return [one_line(side.text or claims[side.claim].text) for side in finding.sides]


def test_the_words_of_every_side_stand_in_csv_and_markdown():
    report = sample_report()
    cells = {cell for row in csv.reader(io.StringIO(FORMATS["csv"](report), newline="")) for cell in row}
    read = MarkdownIt("commonmark").parse(FORMATS["markdown"](report))
    text = "".join(token.content for block in read for token in block.children or () if token.type.startswith("text"))
    for words in (words for finding in report.findings for words in said(finding, report)):
        assert words in cells
        assert words in text


def test_formats_are_registered_by_name():
    assert list(FORMATS) == ["json", "markdown", "csv", "html", "annotations", "claims-ld"]
