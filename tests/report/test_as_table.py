from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from crosscheck.report.as_table import MAX_AGREEMENTS, MIN_WIDTH, render_table
from crosscheck.report.neutral import one_line

from .sample import Story, empty_report, many_agreements, sample_report

ANSI = re.compile(r"\x1b\[[0-9;]*m")
SAMPLE = sample_report()
HOSTILE = st.text(
    alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\x1b\x9b\u202e \n\r渡e\u0301")), max_size=60
)


def squashed(text):
    return " ".join(text.split())


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("show_all", [False, True])
@pytest.mark.parametrize("width", [1, 20, 33, 60, 69, 70, 80, 100, 140, 300])
def test_no_line_is_wider_than_the_terminal(width, colour, show_all):
    text = ANSI.sub("", render_table(SAMPLE, width=width, colour=colour, show_all=show_all))
    assert max(cell_len(line) for line in text.splitlines()) <= max(width, MIN_WIDTH)


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE.filter(str.strip), HOSTILE, st.integers(20, 130), st.booleans())
def test_hostile_text_keeps_to_the_width_and_moves_no_cursor(before, words, outlet, width, colour):
    story = Story(words)
    for name in ("left", "right"):
        story.article(name, outlet + name, before + words, title=before or None)
    for verdict in ("conflict", "agree"):
        story.finding("count", verdict, words, before, [(story.claim(name, before + words), words) for name in ("left", "right")])
    text = ANSI.sub("", render_table(story.report(), width=width, colour=colour, show_all=True))
    assert max(cell_len(line) for line in text.split("\n")) <= width
    assert not any(ord(character) < 0x20 and character != "\n" or 0x7F <= ord(character) < 0xA0 for character in text)
    assert "\u202e" not in text


def test_the_words_of_every_side_stand_in_it():
    text = squashed(render_table(SAMPLE, width=3000, colour=False, show_all=True))
    claims = {claim.id: claim for claim in SAMPLE.claims}
    for side in (side for finding in SAMPLE.findings for side in finding.sides):
        assert squashed(one_line(side.text or claims[side.claim].text)) in text


def test_conflicts_come_first_and_sections_in_order():
    text = render_table(SAMPLE, width=100, colour=False)
    places = [
        text.index(title)
        for title in ("Conflicts (3)", "Differences that can both be right (7)", "Updates (2)", "Agreements (5)", "2 claims told by")
    ]
    assert places == sorted(places)


def test_a_finding_leads_with_subject_and_explanation():
    lines = render_table(SAMPLE, width=100, colour=False).splitlines()
    start = lines.index("1. when the fire on the Estrella began")
    assert lines[start + 1 : start + 3] == [
        "   About 6:15 and shortly before 7 are not the same time.",
        "   date or time · confidence 0.93",
    ]
    assert "Harbour Post" in lines[start + 3] and "«about 6:15 a.m.»" in lines[start + 3]


def test_words_are_emphasised_by_colour_or_by_guillemets():
    plain, coloured = (render_table(SAMPLE, width=120, colour=colour) for colour in (False, True))
    assert "A man aged «34» was" in plain and "\x1b" not in plain
    assert "A man aged \x1b[1;31m34\x1b[0m was" in coloured and "«34»" not in coloured


@pytest.mark.parametrize("width", [60, 100])
def test_every_colour_ends_on_its_line(width):
    for line in render_table(SAMPLE, width=width, colour=True).splitlines():
        codes = ANSI.findall(line)
        assert codes[1::2] == ["\x1b[0m"] * (len(codes) // 2)
        assert len(codes) % 2 == 0


def test_reasons_stand_in_words():
    text = render_table(SAMPLE, width=100, colour=False)
    for words in ("one gives only a bound", "a part and its whole", "another unit or currency", "one is less exact", "time has passed"):
        assert words in text


def test_columns_of_a_section_line_up():
    lines = render_table(SAMPLE, width=110, colour=False).splitlines()
    section = lines[lines.index("Conflicts (3)") : lines.index("Differences that can both be right (7)")]
    assert len({line.index("2026-03-1") for line in section if "2026-03-1" in line}) == 1


def test_narrow_terminals_get_a_list():
    text = render_table(SAMPLE, width=60, colour=False)
    assert "   - Calder Herald, 2026-03-16 08:05 +02:00\n     It broke out «shortly before 7 a.m.» on Sunday morning.\n" in text


@pytest.mark.parametrize(("width", "show_all"), [(100, False), (100, True), (50, False), (50, True)])
def test_long_lists_of_agreements_are_cut_unless_all_are_asked_for(width, show_all):
    text = render_table(many_agreements(MAX_AGREEMENTS + 4), width=width, colour=False, show_all=show_all)
    assert text.count("“Fact ") == MAX_AGREEMENTS + (4 if show_all else 0)
    assert ("… and 4 more agreements (--all lists them)" in text) is not show_all


def test_claims_of_one_outlet_are_counted_and_listed_only_when_asked_for():
    brief, full = (render_table(SAMPLE, width=100, colour=False, show_all=show_all) for show_all in (False, True))
    assert "2 claims told by one outlet only (--all lists them)" in brief and "The search lasted" not in brief
    assert "Told by one outlet only (2)\n\nHarbour Post (harbour)\n   - “We heard two bangs,” she added.\n" in full
    assert full.endswith("\nIsland Wire\n   - The search lasted four hours.\n")


@pytest.mark.parametrize("width", [40, 100])
def test_an_empty_report_says_none_and_prints_no_table(width):
    text = render_table(empty_report(), width=width, colour=False)
    assert text.count(": none") == 4
    assert "---" not in text
    assert text.endswith("0 claims told by one outlet only\n")


def test_skipped_articles_are_shown_with_the_reason():
    for width in (50, 100):
        assert "skipped: Gazette (empty.txt): no text found in" in render_table(SAMPLE, width=width, colour=False)
