"""Tolls of several incidents are told from one incident's."""

import pytest

from crosscheck.extract.mentions import find_mentions
from crosscheck.extract.mentions.combined import COMBINED
from crosscheck.extract.parser import load_parser


def modifiers(text):
    mentions = find_mentions([load_parser()(text)], None)[0]
    return {m.text: COMBINED in m.value.slot.modifiers for m in mentions if m.kind == "count"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3 dead, 26 wounded in weekend shootings", "3 dead"),
        ("3 dead, 26 wounded in weekend shootings", "26 wounded"),
        ("Violent night in Lomvik leaves 2 dead, 6 injured", "6 injured"),
        ("Two people were killed and four were hurt in three separate crashes.", "Two people"),
        ("Nine people were killed in a string of stabbings in the port.", "Nine people"),
        ("Eight other people were wounded in shootings from Friday to Sunday.", "Eight other people"),
        ("Five people were killed in unrelated boating accidents.", "Five people"),
        ("2 dead, 4 hurt in 3 shootings", "2 dead"),
    ],
)
def test_a_toll_of_several_incidents_is_marked(text, words):
    assert modifiers(text)[words]


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed in a crash on Friday.",
        "Two people were killed in the shootings at the mill.",
        "The shootings left two people dead.",
        "Two people were killed in several attacks on the convoy.",
        "Two people were killed in three air strikes.",
        "Two people who saw the crashes were arrested in two raids.",
        "A man was killed in one of three separate crashes.",
        "Two people were killed. Three separate crashes closed the road.",
        "The town counted three separate crashes.",
    ],
)
def test_a_toll_of_one_and_what_is_no_toll_is_not(text):
    assert not any(modifiers(text).values())


def test_a_month_is_no_town():
    kinds = [one.kind for one in find_mentions([load_parser()("Before June, the town had seen a fire.")], None)[0]]
    assert kinds == ["date_time"]
