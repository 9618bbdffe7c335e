"""When and where a story's one incident happened is compared though the claims share few words; of two incidents nothing is."""

import datetime as dt

import pytest

from crosscheck import article_from_text, compare

from .builders import verdicts

DAY = dt.date(2026, 4, 12)  # a Sunday


def told(kind, *texts, days=(0, 0)):
    """Verdicts of a kind's rows for articles of some sentences each."""
    articles = [
        article_from_text(text, id=ident, outlet=ident.upper(), published=DAY + dt.timedelta(days=day))
        for ident, text, day in zip("ab", texts, days, strict=True)
    ]
    return [one for one in verdicts(compare(articles).findings, kind) if one[0] != "agree"]


SHOT = "A clerk was shot in the arm at a grocery in Larvo. Officers found him behind the counter. {} He will live, a nurse said."
OTHER = "Gunfire broke out at a Larvo store. The owner ran for cover. Customers hid between the shelves. {} Nobody has been held."


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
    ],
)
def test_what_is_of_another_event_is_silent(left, right):
    assert ("conflict", None) not in told("date_time", SHOT.format(left), OTHER.format(right))


def test_a_stamp_of_a_later_day_explains_today():
    assert told("date_time", SHOT.format("The man was shot on Saturday."), OTHER.format("It happened today."), days=(0, 0)) != []
    assert told("date_time", SHOT.format("The man was shot on Saturday."), OTHER.format("It happened today."), days=(-1, 0)) == []


def test_one_street_of_two_types():
    left, right = SHOT.format("The shooting happened on Lupin Avenue."), OTHER.format("It happened in a shop on Lupin Street.")
    assert told("place", left, right) == [("compatible", "alias")]


def test_a_part_of_the_toll_is_no_other_toll():
    flood = "A flood swept through Larvo. "
    left = f"{flood}It killed 85 people in Larvo. In the church 17 people died when a wall fell."
    right = f"{flood}It killed 52 people in Larvo."
    assert ("conflict", None) in told("count", left, right)
    assert "17" not in " ".join(explanations(left, right))


def explanations(*texts):
    articles = [article_from_text(text, id=ident, outlet=ident.upper(), published=DAY) for ident, text in zip("ab", texts, strict=True)]
    return [
        relation.explanation for finding in compare(articles).findings for relation in finding.relations if relation.verdict == "conflict"
    ]


def test_a_story_of_no_incident_has_none():
    left = "The council of Larvo met on Thursday. It voted on the budget. The mayor spoke for an hour."
    right = "Larvo's mayor is tired. He spoke to the council on Friday. The budget was not his."
    assert told("date_time", left, right) == []
