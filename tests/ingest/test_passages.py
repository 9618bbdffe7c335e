"""Where one passage ends and the next begins."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.ingest.passages import Stretch, cut_glued_date, cut_glued_headline, split_stretches


def pieces(text):
    return [text[item.start : item.end] for item in split_stretches(text)]


def test_blank_lines_and_single_line_ends_part_passages():
    assert pieces("One sank.\nTwo sailed.\n \t\n\n  Three turned.  \n") == ["One sank.", "Two sailed.", "Three turned."]


def test_hard_wrapped_lines_are_joined():
    text = (
        "The ferry Ada, which carried 112 passengers and nine crew between\n"
        "the islands twice a day, sank on Monday in a gale off Port Ada,\n"
        "the harbour master said, and divers were still looking for eleven\n"
        "people who had been seen in the water by a fishing boat that came\n"
        "too late.\n\nA second ferry turned back.\n"
    )
    assert [piece.split()[-1] for piece in pieces(text)] == ["late.", "back."]


def test_a_short_line_in_wrapped_text_ends_its_passage():
    line = "The ferry Ada carried one hundred and twelve passengers over to the\n"
    text = line * 5 + "far islands.\nAda Quill\n" + line * 5 + "far islands.\n"
    assert [piece.split()[-1] for piece in pieces(text)] == ["islands.", "Quill", "islands."]


def test_a_paragraph_a_line_is_not_taken_for_wrapped():
    text = "".join(f"The ferry number {n} sailed from Port Ada to the islands on Monday.\n" for n in range(10))
    assert len(pieces(text)) == 10


def test_one_enormous_line_is_one_passage():
    text = "The ferry sank. " * 5_000
    assert pieces(text) == [text.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Ferry sinks", ["Ferry sinks"]),
        ("- Ferry sinks", ["Ferry sinks"]),
        ("> Ferry sinks", ["Ferry sinks"]),
        ("-- Ada Quill", ["-- Ada Quill"]),
        ("#ferry sinks", ["#ferry sinks"]),
        ("*", ["*"]),
        ("Published: May 3, 2014 The ferry sank.", ["Published: May 3, 2014", "The ferry sank."]),
        ("Ferry sinks Posted: May 3, 2014 9:10 AM EDT", ["Ferry sinks", "Posted: May 3, 2014 9:10 AM EDT"]),
        ("Posted: May 3, 2014 9:10 AM", ["Posted: May 3, 2014 9:10 AM"]),
        ("CLOSE Skip in Skip x Embed x Share A ferry sank.", ["CLOSE Skip in Skip x Embed x Share", "A ferry sank."]),
        (
            "Buy Photo Divers search. (Photo: Ada Quill/The Post)Buy Photo",
            ["Buy Photo", "Divers search.", "(Photo: Ada Quill/The Post)Buy Photo"],
        ),
        ("Image 2 of 11 Divers search. Photo: Ada Quill, Post", ["Image 2 of 11", "Divers search.", "Photo: Ada Quill, Post"]),
        (
            "The ferry sank. Copyright 2014 Harbour Press. All rights reserved.",
            ["The ferry sank.", "Copyright 2014 Harbour Press. All rights reserved."],
        ),
        ("“It tipped.” (Read more ferry stories.)", ["“It tipped.”", "(Read more ferry stories.)"]),
        ("Ferry gone. — Ada Quill (@adaquill) May 3, 2014", ["Ferry gone.", "— Ada Quill (@adaquill) May 3, 2014"]),
        ("Close in share prices fell.", ["Close in share prices fell."]),
        ("Share prices fell (by 4 percent).", ["Share prices fell (by 4 percent)."]),
        ("He said the law, in force since copyright 1912 was fine.", ["He said the law, in force since copyright 1912 was fine."]),
        ("The ferry (photo right) sank.", ["The ferry (photo right) sank."]),
    ],
)
def test_the_page_is_cut_off_both_ends(text, expected):
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ten dead in ferry fire A ferry burned off Port Ada on Monday.", "Ten dead in ferry fire"),
        ("Ferry burns, seen from Ada An old ferry burned.", "Ferry burns, seen from Ada"),
        ("Crew puts out fire off Port Ada The Quill ferry was towed.", "Crew puts out fire off Port Ada"),
        ("The ferry was reported on by The Herald and sank.", None),
        ("The master had told The Herald that it sank.", None),
        ("Divers found nothing. A ferry sank.", None),
        ("A ferry sank. The crew swam.", None),
        ("PORT ADA (HP) – A ferry burned.", None),
        ("He was given a grade of A in the ferry test.", None),
        ("“The ferry burned fast” The crew swam.", None),
    ],
)
def test_a_headline_that_runs_into_the_first_sentence(text, headline):
    cut = cut_glued_headline(text, Stretch(0, len(text)))
    assert (text[cut[0].start : cut[0].end] if len(cut) == 2 else None) == headline


def test_a_date_between_sentences_is_cut_out():
    text = "The ferry sank. May 3, 2014 Divers search for ten."
    cut = cut_glued_date(text, Stretch(0, len(text)))
    assert [(text[item.start : item.end], item.role) for item in cut] == [
        ("The ferry sank.", None),
        ("May 3, 2014", "boilerplate"),
        ("Divers search for ten.", None),
    ]


@settings(deadline=None)  # other work on the machine must not fail it
@given(
    st.lists(
        st.sampled_from(
            ["Published: May 3, 2014", "A ferry sank.", "x" * 60, "Buy Photo", " ", "\n", "\n\n", "- ", "# ", "(Photo: A/B)", "©"]
        ),
        max_size=20,
    )
)
def test_stretches_are_in_order_apart_and_trimmed(parts):
    text = " ".join(parts)
    end = 0
    for item in split_stretches(text):
        assert end <= item.start < item.end
        assert text[item.start : item.end] == text[item.start : item.end].strip()
        end = item.end
