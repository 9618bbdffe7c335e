"""When and where a story's one incident happened is compared though the claims share few words; of two incidents nothing is."""

import pytest

from crosscheck import compare
from crosscheck.comparison.context import Story
from crosscheck.comparison.incident.main_event import pairs_of_main_event
from crosscheck.extract import extract_claims

from .builders import articles_of, verdicts


def told(kind, *texts, days=(0, 0)):
    """Verdicts of a kind's rows for articles of some sentences each."""
    return [one for one in verdicts(compare(articles_of(*texts, days=days)).findings, kind) if one[0] != "agree"]


SHOT = "A clerk was shot in the arm at a grocery in Larvo. Officers found him behind the counter. {} He will live, a nurse said."
OTHER = "Gunfire broke out at a Larvo store. The owner ran for cover. Customers hid between the shelves. {} Nobody has been held."


def test_an_article_that_tells_nothing_stops_nothing():
    texts = [SHOT.format("The man was shot on Thursday."), OTHER.format("It happened on Friday."), "Hm."]
    articles = articles_of(*texts)
    assert compare(articles).findings


def test_one_incident_has_one_day():
    late = OTHER.format("The shooting happened on Friday evening.")
    assert told("date_time", SHOT.format("The man was shot on Thursday, police said."), late) == [("conflict", None)]
    assert told("date_time", SHOT.format("The man was shot at about 6:20 p.m. Friday, police said."), late) == [("compatible", "coarser")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The man was shot on Thursday.", "A second shooting happened on Friday. The first happened on Thursday."),  # an article of two
        ("The man was shot on Thursday.", "The suspect appeared in court on Friday."),  # another event
        ("The man was shot on Thursday.", "Another clerk was shot there on March 3."),  # long ago
        ("The man was shot on Thursday.", "The shooting did not happen on Friday."),
        ("The man was shot on Thursday.", "An unrelated shooting in Brask on Friday killed two."),
        ("The man was shot on Thursday.", "Another clerk of the shop was shot on Friday."),
        ("The man was shot on Thursday.", "He was playing cards on Friday in the room where the shooting happened."),
        ("The man was shot on Thursday.", "He visited the clerk wounded before Friday's conference."),
        ("The man was shot on Thursday.", "He was discharged from hospital on Friday."),
        ("The man was shot on Thursday.", "It was a sunny day on Friday."),
        ("The man was shot on Thursday evening.", "A photo shows where he was shot Friday. He was shot on Thursday."),
    ],
)
def test_what_is_of_another_event_is_silent(left, right):
    assert ("conflict", None) not in told("date_time", SHOT.format(left), OTHER.format(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # the sentence tells of it in other words
        ("Gunfire rang out on Thursday.", "The shooting happened on Friday evening.", "conflict"),
        ("He was closing the shop on Thursday when a man walked in and shot him.", "The shooting happened on Friday.", "conflict"),
        ("His son was cleaning a pistol on Thursday when it discharged.", "The clerk was shot on Friday.", "conflict"),
        ("It was April 9, just before 9 p.m.", "The shooting happened about 8:45 p.m. Thursday.", "compatible"),
        ("The clerk who was shot on Thursday is expected to live.", "The shooting happened on Friday.", "conflict"),
        ("He was shot on Friday evening. It happened at 6:30 p.m.", "The clerk was shot at 6:30 p.m. Saturday.", "conflict"),
        ("Officers seek those behind gunfire that erupted on Friday.", "The shooting happened on Saturday.", "conflict"),
        ("The shooting left one dead and injured another on Friday.", "The shooting happened on Saturday.", "conflict"),
        ("The shooting happened while he was visiting friends on Friday.", "The clerk was shot on Saturday.", "conflict"),
        (
            "A clerk was sitting behind the till on Friday when two men came in and started shooting.",
            "It happened on Saturday.",
            "conflict",
        ),
        # the call
        ("The shooting was reported at 6:20 p.m. Friday.", "Officers were called at 7:15 p.m. Friday.", "conflict"),
        ("Police got a call at 6:20 p.m. Friday.", "Officers were called at 7:15 p.m. Friday.", "conflict"),
        ("The man was shot at 6:20 p.m. Friday.", "Officers were called at 7:15 p.m. Friday.", None),
        ("The man was shot at about 6:20 p.m. Friday.", "Officers were called at 6:25 p.m. Friday.", "compatible"),
        # of two incidents that which the other article has
        ("The man was shot on Friday. A guard was shot on Tuesday.", "The shooting happened on Friday evening.", "compatible"),
    ],
)
def test_one_incident_is_told_in_many_words(left, right, expected):
    rows = told("date_time", SHOT.format(left), OTHER.format(right))
    assert [verdict for verdict, _ in rows] == ([expected] if expected else [])


def test_the_dead_were_found_at_one_time():
    left = "Three people were killed in Larvo, police said. Their bodies were found at about 6:20 a.m. Friday. Nobody has been held."
    right = "A family of Larvo was slain. A neighbor found the three dead at 9:30 a.m. Friday. He called the police. The street was shut."
    assert told("date_time", left, right) == [("conflict", None)]


def test_the_dead_are_found_when_help_has_been_called():
    left = "Three people were killed in Larvo, police said. Officers responded to a call around 10:30 a.m. Nobody has been held."
    right = "A family of Larvo was slain. Friday morning, a neighbor found the three dead. He ran into the street. The street was shut."
    assert told("date_time", left, right) == [("compatible", "coarser")]


def test_a_headline_without_a_verb_dates_the_incident():
    headline = "Several Shot at Larvo Grocery Friday\n\nThe owner ran for cover. Customers hid between the shelves."
    assert told("date_time", SHOT.format("The man was shot at about 6:20 p.m. Friday."), headline) == [("compatible", "coarser")]


@pytest.mark.parametrize("today", ["It happened today.", "As of Friday, officers responded to the shooting."])
def test_today_may_be_any_day_and_another_victim_another_shooting(today):
    assert ("conflict", None) not in told("date_time", SHOT.format("The man was shot on Saturday."), OTHER.format(today))


def test_one_street_of_two_types():
    left, right = SHOT.format("The shooting happened on Lupin Avenue."), OTHER.format("It happened in a shop on Lupin Street.")
    assert told("place", left, right) == [("compatible", "alias")]


CORNER = "The shooting happened in the 400 block of Lupin Avenue near Ninth Street."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (CORNER, "It happened in the 600 block of Lupin Avenue.", [("conflict", None)]),
        (CORNER, "It happened in the 200 block of Cedar Road.", []),
        (CORNER, "Officers were called to Lupin Avenue.", [("compatible", "coarser")]),
        ("He was walking in the 400 block of Lupin Avenue when he was shot.", "It happened on Lupin Avenue.", [("compatible", "coarser")]),
        (f"{CORNER} Another man was shot in the 200 block of Oak Road.", "It happened on Lupin Avenue.", [("compatible", "coarser")]),
        ("He was walking in the 400 block of Lupin Avenue on Monday.", "It happened in the 600 block of Lupin Avenue.", []),
        ("The gun went off inside a home on Lupin Street.", "It happened in the 600 block of Lupin.", [("compatible", "coarser")]),
        ("Two men toyed with a gun at 412 Lupin Avenue when one was shot.", "It happened on Lupin Street.", [("compatible", "coarser")]),
        ("He was found dead in the 400 block of Lupin Avenue.", "It happened in the 600 block of Lupin Avenue.", [("conflict", None)]),
        # the street of the incident, wherever it is named
        ("Neighbors on Lupin Avenue woke up to sirens.", "It happened in the 600 block of Lupin Avenue.", [("compatible", "coarser")]),
        ("The police shut the street from Lupin Avenue on.", "It happened in the 600 block of Lupin Avenue.", []),
    ],
)
def test_a_corner_is_one_place(left, right, expected):
    assert told("place", SHOT.format(left), OTHER.format(right)) == expected


CHASED = "A woman was shot in Larvo on Tuesday, police said. {}"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It began with an accident near 41st and Lupin Streets.", "A fender bender near 38th and Lupin Streets came first.", "conflict"),
        ("It began with an accident near 41st and Lupin Streets.", "A fender bender near 40th and Lupin Streets came first.", "compatible"),
        ("It began with an accident near 41st and Lupin Streets.", "The shooting happened near 38th and Lupin Streets.", None),
    ],
)
def test_what_led_to_the_incident_has_its_own_place(left, right, expected):
    assert next(iter(told("place", CHASED.format(left), CHASED.format(right))), (None,))[0] == expected


@pytest.mark.parametrize(("told", "placed"), [("Neighbors on Lupin Avenue wept.", True), ("Ann Lee, 30, of Lupin Avenue wept.", False)])
def test_a_home_behind_a_name_is_no_scene(told, placed):
    texts = SHOT.format("The shooting happened in the 600 block of Lupin Avenue."), OTHER.format(told)
    articles = articles_of(*texts)
    story = Story.of((), [claim for claims in extract_claims(articles) for claim in claims], articles)
    assert bool(list(pairs_of_main_event(story, "place"))) == placed


def test_a_part_of_the_toll_is_no_other_toll():
    flood = "A flood swept through Larvo. "
    left = f"{flood}It killed 85 people in Larvo. In the church 17 people died when a wall fell."
    right = f"{flood}It killed 52 people in Larvo."
    assert ("conflict", None) in told("count", left, right)
    assert "17" not in " ".join(explanations(left, right))


def test_what_an_amount_is_a_third_of_is_no_whole_of_it():
    left = "There were roughly 5,200 arrests for smuggling in Larvo last year, which is one-third of the 16,000 arrests of 2000."
    right = "Smuggling apprehensions in Larvo have fallen in recent years, to 4,000 last year."
    assert told("count", left, right) == [("conflict", None)]


def explanations(*texts):
    articles = articles_of(*texts)
    return [
        relation.explanation for finding in compare(articles).findings for relation in finding.relations if relation.verdict == "conflict"
    ]


def test_a_story_of_no_incident_has_none():
    left = "The council of Larvo met on Thursday. It voted on the budget. The mayor spoke for an hour."
    right = "Larvo's mayor is tired. He spoke to the council on Friday. The budget was not his."
    assert told("date_time", left, right) == []
