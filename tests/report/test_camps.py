from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.records import Relation
from crosscheck.report.camps import camp_numbers, graver, standings
from crosscheck.report.view import view_report
from crosscheck.report.wording import GRAVITY

from .sample import Story

PAIRS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from(GRAVITY)), max_size=12)


def relation(left, right, verdict):
    return Relation(left=left, right=right, verdict=verdict)


@pytest.mark.parametrize(
    ("pairs", "camps"),
    [
        ([], [0, 1, 2, 3]),
        ([(0, 2, "agree")], [0, 1, 0, 3]),
        ([(2, 3, "agree"), (1, 3, "agree")], [0, 1, 1, 1]),
        ([(0, 1, "conflict"), (2, 3, "compatible")], [0, 1, 2, 3]),
    ],
)
def test_sides_that_agree_make_a_camp(pairs, camps):
    assert camp_numbers(4, [relation(*pair) for pair in pairs]) == camps


@given(PAIRS)
def test_the_order_of_relations_makes_no_difference(pairs):
    relations = [relation(*pair) for pair in pairs]
    assert camp_numbers(6, relations) == camp_numbers(6, relations[::-1])
    assert standings(6, relations) == standings(6, relations[::-1])


def test_a_side_stands_as_gravely_as_its_gravest_relation():
    relations = [relation(0, 1, "agree"), relation(1, 2, "conflict"), relation(0, 2, "compatible")]
    assert standings(4, relations) == ["compatible", "conflict", "conflict", None]


def test_the_graver_of_two_verdicts():
    for left, right in permutations(GRAVITY, 2):
        assert graver(left, right) == min(left, right, key=GRAVITY.index)
    assert graver(None, "agree") == "agree"
    assert graver(None, None) is None


def test_a_finding_shows_who_stands_with_whom():
    story = Story("camps")
    for name, words in [("a", "nine"), ("b", "ten"), ("c", "nine")]:
        story.article(name, name.upper(), f"It was {words}.")
    sides = [(story.claim(name, story.articles[name].text), None) for name in "abc"]
    relations = (relation(0, 1, "conflict"), relation(0, 2, "agree"), relation(1, 2, "conflict"))
    story.finding("count", "conflict", "s", "e", sides, relations=relations)
    first, second = view_report(story.report()).sections[0].findings[0].camps
    assert (first.words, first.labels, first.standing) == ("It was nine.", ("A", "C"), "conflict")
    assert (second.words, second.labels) == ("It was ten.", ("B",))
