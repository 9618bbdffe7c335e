from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.as_csv import COLUMNS, MAX_CELL, render_csv, safe_cell

from .sample import Story, empty_report, sample_report


def rows(report):
    return list(csv.DictReader(io.StringIO(render_csv(report).removeprefix("\ufeff"), newline="")))


def test_it_begins_with_a_byte_order_mark_and_ends_lines_as_rfc_4180_does():
    text = render_csv(sample_report())
    assert text.startswith("\ufefffinding,verdict,reason,")
    assert text.endswith("\r\n")


def test_there_is_a_row_per_side():
    report = sample_report()
    assert len(rows(report)) == sum(len(finding.sides) for finding in report.findings)
    assert rows(empty_report()) == []
    assert set(rows(report)[0]) == set(COLUMNS)


def test_a_row_tells_what_an_editor_filters_by():
    row = rows(sample_report())[0]
    text = sample_report().articles[0].text
    assert row["words"] == text[int(row["start"]) : int(row["end"])] == "about 6:15 a.m."
    assert (row["verdict"], row["kind"], row["confidence"], row["outlet"], row["article"]) == (
        "conflict", "date_time", "0.93", "Harbour Post", "harbour",
    )  # fmt: skip
    assert row["sentence"] == "The blaze began at about 6:15 a.m."
    assert row["speaker"] == "the harbour master, Ilse Marant"


def test_a_side_that_means_its_whole_claim_shows_the_claim():
    row = next(row for row in rows(sample_report()) if row["kind"] == "quote")
    assert row["words"] == row["sentence"] == "We heard two bangs"
    assert int(row["end"]) - int(row["start"]) == len(row["words"])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_formulas_are_disarmed(start):
    assert safe_cell(f"{start}cmd|' /C calc'!A0").startswith("'")


@pytest.mark.parametrize("text", [" =1+1", "\u00a0@SUM(A1)", "\ufeff=1", " \u200b-2+3"])
def test_formulas_behind_what_a_program_drops_are_disarmed(text):
    assert safe_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["nine people", "$1.4 million", "'quoted'", "", "12-16", "a=b", "“-5”"])
def test_plain_words_stay_as_they_are(text):
    assert safe_cell(text) == text


def test_no_cell_outgrows_a_spreadsheet():
    story = Story("long")
    story.article("a", "A", "x" * 100_000)
    story.finding("event", "agree", "s", "e", [(story.claim("a", "x" * 100_000), None)])
    assert all(len(cell) <= MAX_CELL for row in rows(story.report()) for cell in row.values())


@given(st.text(max_size=40))
def test_any_text_survives_as_one_cell(text):
    out = io.StringIO()
    csv.writer(out).writerow([safe_cell(text), "end"])
    ((cell, end),) = list(csv.reader(io.StringIO(out.getvalue(), newline="")))
    assert (cell, end) == (safe_cell(text), "end")
