"""Headline, body and boilerplate, where only the neighbours tell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.ingest.roles import assign_roles, find_title, normalise

LEAD = "A ferry sank off Port Ada on Monday, killing at least 12 people, police said."
MORE = "Divers were still looking for ten others, the harbour master told reporters."


def roles(text, title=None):
    return [(text[item.start : item.end], item.role) for item in assign_roles(text, title)]


def of(role, text, title=None):
    return [line for line, found in roles(text, title) if found == role]


@pytest.mark.parametrize(
    ("text", "title", "headline"),
    [
        (f"Ferry sinks off Ada\n\n{LEAD}", "Ferry sinks off Ada", ["Ferry sinks off Ada"]),
        (f"Play Live Radio\nFerry sinks off Ada\n\n{LEAD}", "Ferry sinks off Ada", ["Ferry sinks off Ada"]),
        (f"“Ferry’s loss” mourned in Ada\n\n{LEAD}", '"Ferry\'s loss"  mourned in Ada', ["“Ferry’s loss” mourned in Ada"]),
        (
            f"Ferry sinks off Ada,\nkilling at least 12\n\n{LEAD}",
            "Ferry sinks off Ada, killing at least 12",
            ["Ferry sinks off Ada,", "killing at least 12"],
        ),
        (f"Ferry sinks off Ada\n\n{LEAD}", "Ferry sinks off Ada | The Harbour Post", ["Ferry sinks off Ada"]),
        (f"Ferry sinks off Port Ada {LEAD}", "Ferry sinks off Port Ada", ["Ferry sinks off Port Ada"]),
        (f"Ferry sinks off Ada\n\n{LEAD}", None, ["Ferry sinks off Ada"]),
        (f"By Ada Quill\n\nFerry sinks off Ada\n\n{LEAD}", None, ["Ferry sinks off Ada"]),
        (f"Ten dead in ferry loss {LEAD}", None, ["Ten dead in ferry loss"]),
        (f"Posted: May 3, 2014\n\nTen dead in ferry loss {LEAD}", "Posted: May 3, 2014", ["Ten dead in ferry loss"]),
        (LEAD, None, []),
        (f"Divers at the ferry (Photo: Ada Quill)\n\n{LEAD}", None, []),
    ],
)
def test_the_headline_is_found(text, title, headline):
    assert of("headline", text, title) == headline
    assert LEAD in of("body", text, title)


def test_a_title_that_is_only_a_date_is_boilerplate():
    assert roles(f"Posted: May 3, 2014 8:20 AM ET\n\n{LEAD}", "Posted: May 3, 2014 8:20 AM ET")[0][1] == "boilerplate"


def test_find_title_looks_only_at_the_first_lines():
    assert find_title(f"Ferry sinks off Ada\n{LEAD}", "FERRY SINKS OFF ADA")
    assert not find_title("Quiet here.\n" * 40 + "Ferry sinks off Ada", "Ferry sinks off Ada")
    assert not find_title(LEAD, "Ferry sinks off Ada")


def test_repeated_paragraphs_count_once():
    text = f"{LEAD}\n\n{MORE}\n\n{LEAD.replace(' ', '  ')}"
    assert [role for _, role in roles(text)] == ["body", "body", "boilerplate"]


def test_a_caption_cut_short_behind_its_full_form_is_boilerplate():
    text = f"Divers search the wreck of the ferry Ada near the harbour wall.\nDivers search the wreck of the ferry...\n{LEAD}"
    assert [role for _, role in roles(text)] == ["body", "boilerplate", "body"]


def test_crossheads_are_boilerplate_only_after_the_first_paragraph():
    text = f"Increase in ferry losses\n\n{LEAD}\n\nIncrease in safety checks\n\n{MORE}"
    assert [role for _, role in roles(text)] == ["headline", "body", "boilerplate", "body"]


def test_a_last_line_without_a_full_stop_is_no_crosshead():
    assert of("body", f"{LEAD}\n\nDivers in the water at night") == [LEAD, "Divers in the water at night"]


def test_headlines_of_other_articles_are_boilerplate_up_to_the_next_sentence():
    text = f"{LEAD}\n\nALSO:\n\nMayor held over bribes in Ada\n\nBridge closed for a month\n\n{MORE}\n\n-- Ada Quill"
    assert of("body", text) == [LEAD, MORE]


def test_a_biography_at_the_end_is_boilerplate():
    text = (
        f"{LEAD}\n\nCopyright 2014 Harbour Radio.\n\n"
        "Ada Quill\nAda Quill is a correspondent on the coast desk. She covers ports.\n"
        "Tom Reed has been a staff writer for the Post since 2004."
    )
    assert of("body", text) == [LEAD]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}\n\nJane Doe is a correspondent who was arrested on Monday near the port.\n\n{MORE}",
        f"{LEAD}\n\nJane Doe is a correspondent who was arrested on Monday near the port.",
        f"{LEAD}\n\nDoe fell ill at sea.\n\nJane Doe is a correspondent for the Post.",
        f"{LEAD}\n\nJane Doe is a reporter for the Post.\n\n{MORE}",
        f"{LEAD}\n\nJane Doe, a reporter, said that she had seen the ferry turn.",
    ],
)
def test_journalists_in_the_news_are_kept(text):
    assert not of("boilerplate", text)


def test_everything_after_about_us_is_boilerplate():
    text = f"{LEAD}\n\n{MORE}\n\nNothing more was known.\n\nAbout Us\n\nThe Post has been printed since 1901.\n\nIt has offices in Ada."
    assert of("boilerplate", text) == ["About Us", "The Post has been printed since 1901.", "It has offices in Ada."]


def test_about_us_at_the_top_hides_nothing():
    assert of("body", f"About Us\n\n{LEAD}\n\n{MORE}") == [LEAD, MORE]


def test_a_date_glued_behind_the_summary_is_cut_out():
    assert roles(f"Ten people are dead. May 3, 2014 {LEAD}") == [
        ("Ten people are dead.", "body"),
        ("May 3, 2014", "boilerplate"),
        (LEAD, "body"),
    ]


@settings(deadline=None)  # other work on the machine must not fail it
@given(
    st.lists(
        st.sampled_from([LEAD, MORE, "Advertisement", "ALSO:", "By Ada Quill", "May 3, 2014", "Ferry sinks off Ada", "About Us", "", "…"]),
        max_size=14,
    )
)
def test_passages_lie_in_order_and_cover_all_but_white_space(lines):
    text = "\n".join(lines)
    found = assign_roles(text, "Ferry sinks off Ada")
    assert all(left.end <= right.start for left, right in zip(found, found[1:], strict=False))
    assert all(text[item.start : item.end].strip() == text[item.start : item.end] != "" for item in found)
    assert "".join(text[item.start : item.end] for item in found).replace(" ", "") == "".join(text.split())


@settings(deadline=None)  # other work on the machine must not fail it
@given(st.text(max_size=200))
def test_any_text_gets_roles(text):
    assert all(0 <= item.start < item.end <= len(text) for item in assign_roles(text, text[:30]))


def test_normalising_leaves_the_words():
    assert normalise("  “Ferry’s\n\tLoss” ") == '"ferry\'s loss"'
