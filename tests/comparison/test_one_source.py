"""One named source credited with two things: a conflict where a relation model has them rule each other out, whatever the words."""

import datetime as dt

import pytest

from crosscheck.comparison import Witness, compare_claims

from .builders import FRIDAY, Desk, found, money, person

TEXTS = "The ferry was sold last year", "The ferry is still the town's own"
BAILS = (
    ("The judge set bail at $40,000", money("$40,000", 40_000, "judge", "bail")),
    ("He posts bail of $90,000 to leave", money("$90,000", 90_000, "bail", "leave")),
)


def rows(left, right, *, speakers=("Mayor Ann Ames", "Ann Ames"), score=0.85, contradicts=0.9, tenses=("past", "past"), later=0):
    """Kind and verdict of what is found where a model finds the two claims to contradict each other so surely."""
    desk = Desk()
    desk.publish("b", FRIDAY + dt.timedelta(days=later))
    claims = [
        desk.claim(name, text, *told, speaker=speaker, status="attributed", tense=tense)
        for name, (text, *told), speaker, tense in zip("ab", (left, right), speakers, tenses, strict=True)
    ]
    desk.align(*claims, score=score)
    witness = Witness(lambda pairs: [found(contradicts=contradicts)] * len(pairs), min_contradiction=0.9)
    return [(row.kind, row.verdict) for row in compare_claims(desk.alignments, desk.claims, desk.articles, None, witness)]


def test_two_contents_of_one_statement_conflict():
    assert rows(TEXTS[:1], TEXTS[1:]) == [("event", "conflict")]
    assert rows(*BAILS) == [("money", "conflict")]


@pytest.mark.parametrize(
    "fields",
    [
        {"speakers": ("Ann Ames", "Bob Beck")},
        {"speakers": ("police", "police")},
        {"score": 0.75},
        {"contradicts": 0.7},
        {"tenses": ("future", "past")},
        {"later": 1},
    ],
)
def test_two_sources_two_days_and_what_may_be_two_things_do_not(fields):
    assert rows(TEXTS[:1], TEXTS[1:], **fields) == []


def test_one_of_several_amounts_is_not_the_other_outlets():
    left = ("The judge set bail at $40,000 and a fine of $7,000", money("$40,000", 40_000, "judge", "bail"), money("$7,000", 7_000, "fine"))
    assert rows(left, BAILS[1]) == []


def test_other_people_are_other_matters():
    left, right = ("Dana Keller left the board", person("Dana Keller")), ("Alan Voss stays on the board", person("Alan Voss"))
    assert rows(left, right) == []


def test_amounts_of_two_things_are_no_two_of_one():
    right = "He pays $90,000 for the damage", money("$90,000", 90_000, "damage", "pay")
    assert rows(BAILS[0], right) == []
