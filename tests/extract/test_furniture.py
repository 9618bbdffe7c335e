"""Lines of the page around an article are no claims; what only begins or ends like one is."""

import pytest

from crosscheck.extract import extract_claims
from crosscheck.extract.furniture import is_furniture, lead_end
from crosscheck.ingest import article_from_text


def claims(text):
    (found,) = extract_claims([article_from_text(text, id="a", outlet="A")])
    return [claim.text for claim in found]


@pytest.mark.parametrize(
    "text",
    [
        "Agency writer Ana Ruiz in Phoenix contributed to this report.",
        "UPDATE @ 9 p.m. (Oct. 26):",
        "Kevin Clark (@KevinAtTheDesk) February 5",
        "Copyright 2026 Marlow News Group. All rights reserved. This material may not be published, broadcast or rewritten.",
        "© 2026 MRL-TV",
        "Photo: Ana Ruiz / Marlow Courier",
        "By Ana Ruiz",
    ],
)
def test_credits_stamps_and_signatures_tell_nothing(text):
    assert is_furniture(text, None)
    assert claims(f"The bridge in Marlow will stay shut until June.\n\n{text}") == claims("The bridge in Marlow will stay shut until June.")


@pytest.mark.parametrize(
    "text",
    [
        "Updated figures show that 40 people died.",
        "She contributed to this year's report on rivers in Marlow.",
        "By Tuesday the river had burst its banks in Marlow.",
    ],
)
def test_sentences_that_begin_or_end_alike_are_claims(text):
    assert claims(text)


def test_the_day_and_the_majority_of_a_ruling_are_a_claim_of_their_own():
    assert "The court in Marlow ruled by six votes to three on Thursday" in claims(
        "The court in Marlow ruled by six votes to three on Thursday that the fee is legal."
    )
    assert claims("The mayor said on Thursday that the fee is legal.") == ["the fee is legal"]


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        ("MARLOW, June 14 (North Wire) — ", "A ferry sank on Saturday."),
        ("MARLOW (AP) — ", "A ferry sank on Saturday."),
        ("MARLOW, Ohio — ", "A ferry sank on Saturday."),
        ("NEW MARLOW — ", "A ferry sank on Saturday."),
        ("SÃO MARLÃO, Brazil — ", "A ferry sank on Saturday."),
        ("ÅRLOV — ", "A ferry sank on Saturday."),
        ("NEW MARLOW, Oct 21 (Northwire) - ", "A ferry sank on Saturday."),
        ("UPDATE 2 - ", "Ferry sinks off Marlow"),
    ],
)
def test_datelines_and_version_labels_tell_nothing_and_spoil_no_sentence(lead, text):
    assert lead_end(lead + text) == len(lead)
    assert claims(lead + text) == claims(text)


@pytest.mark.parametrize(
    "text", ["NASA launched two rockets.", "POLICE SAY TWO DEAD", "A ferry sank — Marlow wept.", "It (the ferry) sank."]
)
def test_a_sentence_is_no_dateline(text):
    assert lead_end(text) == 0
