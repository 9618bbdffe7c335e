"""What became of one thing: two states of it contradict each other; two things, many things and later reports do not."""

import datetime as dt

import pytest

from crosscheck import article_from_text, compare
from crosscheck.comparison import align_unaligned

from .builders import Desk, beside_bare_events, verdicts

DAY = dt.date(2026, 4, 12)


def told(left, right, later=0):
    """Verdicts of the event rows for two articles of one sentence each."""
    articles = [
        article_from_text(text, id=ident, outlet=ident.upper(), published=DAY + dt.timedelta(days=days))
        for ident, text, days in (("a", left, 0), ("b", right, later))
    ]
    return verdicts(beside_bare_events(compare(articles).findings), "event")


PART, WHOLE = "Part of the hospital in Larvo collapsed in Monday's quake.", "The Larvo hospital was destroyed by the quake on Monday."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (PART, WHOLE),
        ("The bridge was not damaged in the blast on Friday.", "Friday's blast was so strong that the bridge was destroyed."),
        ("The truck's driver fled after the crash on Ring Road.", "The driver of the truck was arrested at the scene of the crash."),
        ("Power in the valley was cut by the storm on Monday.", "Power and water supplies were not affected by Monday's storm."),
    ],
)
def test_two_states_of_one_thing_are_a_conflict(left, right):
    assert told(left, right) == [("conflict", None)]


HOME, HOSPITAL = "Mira Tolan was pronounced dead at the home.", "The girl was rushed to Larvo hospital but was dead on arrival."


def test_one_victim_dies_in_one_place():
    shot = "A girl of 13 was shot in Larvo on Tuesday. "
    assert told(shot + HOME, shot + HOSPITAL) == [("conflict", None)]
    assert told(shot + HOME, shot + "The girl died at the home.") == []
    assert told(f"Two girls were killed in Larvo on Tuesday. {HOME}", f"Two girls were killed on Tuesday. {HOSPITAL}") == []


def test_where_somebody_died_does_not_change():
    shot = "A girl of 13 was shot in Larvo on Tuesday. "
    assert told(shot + HOME, shot + HOSPITAL, later=2) == [("conflict", None)]


def test_what_was_harmed_is_not_untouched_later():
    harmed, untouched = (
        "Power in the valley was cut by the storm on Friday.",
        "Power and water supplies were not affected by Friday's storm.",
    )
    assert told(harmed, untouched, later=2) == [("conflict", None)]
    assert told(untouched, harmed, later=2) == [("updated", "time")]


def test_a_later_report_of_more_harm_is_an_update():
    assert told(PART, WHOLE, later=2) == [("updated", "time")]


def test_slight_damage_is_damage_told_more_exactly():
    assert told("The airport suffered minor damage in Monday's quake.", "The airport was damaged in the quake on Monday.") == [
        ("compatible", "coarser")
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (PART, "Part of the Larvo hospital fell down in the quake on Monday."),
        ("Three hospitals in the north were destroyed in the quake.", "Two hospitals in the north were damaged in the quake."),
        ("The hospital in Larvo was destroyed in the quake.", "The hospital in Sorrel was damaged in the quake."),
        ("The hospital could be destroyed if the dam breaks.", "The hospital was damaged when the dam broke."),
        ("The driver of the bus fled after the crash.", "The owner of the van was arrested at the scene of the crash."),
    ],
)
def test_two_things_and_what_may_be_are_none(left, right):
    assert ("conflict", None) not in told(left, right)


def test_an_article_that_tells_both_states_settles_nothing():
    assert told(f"{PART} The hospital was destroyed on Tuesday in a second quake.", WHOLE) == []


def lone(desk):
    return align_unaligned(desk.alignments, desk.claims, desk.articles, None)


def test_claims_that_words_cannot_align_are_aligned_by_their_thing():
    desk = Desk()
    left = desk.claim("a", "part of a hospital collapsed", subject="part of a hospital", status="asserted")
    right = desk.claim("b", "one of the major hospitals was destroyed", subject="one of the major hospitals", status="asserted")
    (made,) = lone(desk)
    assert (made.id, made.claims) == ("a1", (left.id, right.id))
    desk.align(left, right)
    assert lone(desk) == []
