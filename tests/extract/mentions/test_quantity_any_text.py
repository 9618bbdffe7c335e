"""Whatever is written, quantities quote it to the letter and nothing raises."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_quantities import read

from crosscheck.extract.mentions.near import near_words
from crosscheck.extract.mentions.quantity import find_quantities
from crosscheck.extract.parser import load_parser

WORDS = st.sampled_from(
    "the a 12 three dozen dozens of people men women killed died hurt were was and , . ; : ( ) - – $5 5% $1.4 million half third quarter "
    "two-thirds aged 34 34-year-old ages between to or at least about nearly more than up mile miles hour hours year old her his lives lost "
    "taken hospital suffered burns including who in on for first fourth vote 52-48 Keller Ohio magnitude 6.1 residents town population "
    "another other others no one nobody none fatally \n \t \u00a0 “ ” ’s é 😀 ½".split(" ")
)


@settings(deadline=None, max_examples=120)
@given(st.lists(WORDS, max_size=25))
def test_any_words_in_any_order_are_read(words):
    text = " ".join(words)
    for mention in read(text):
        value = mention.value
        assert mention.text.strip()
        assert value.low is None or value.high is None or value.low <= value.high
        assert value.step >= 0
        assert value.low is not None or value.high is not None


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_any_text_is_read(text):
    doc = load_parser()(text)
    for mention in read(text):
        near_words(doc, mention.start, mention.end)


@settings(deadline=None, max_examples=40)
@given(st.lists(WORDS, max_size=15))
def test_a_second_reading_gives_the_same(words):
    text = " ".join(words)
    assert read(text) == read(text)


@settings(deadline=None, max_examples=30)
@given(st.integers(min_value=0, max_value=40), st.integers(min_value=0, max_value=40))
def test_no_number_that_begins_in_a_taken_span_is_read(one, two):
    text = "On the 12th of May 20 people paid $5 for 30 rides."
    start, end = sorted((one, two))
    digits = {at for at in range(start, end) if text[at].isdigit()}
    for mention in read(text, taken=[(start, end)]):
        inside = [at for at in range(mention.start, mention.end) if text[at].isdigit()]
        assert not digits & set(inside)


@settings(deadline=None, max_examples=30)
@given(st.integers(min_value=2, max_value=10**6))
def test_a_count_reads_the_same_in_both_cases(number):
    lower, upper = (read(text, "count") for text in (f"police seized {number:,} rifles.", f"POLICE SEIZED {number:,} RIFLES."))
    assert [one.value.low for one in lower] == [number]
    assert [one.value.low for one in upper] in ([number], [])


@settings(deadline=None, max_examples=30)
@given(st.integers(min_value=1, max_value=10**6), st.sampled_from(["$", "€", "£"]))
def test_money_is_read_whatever_the_sum(amount, sign):
    (mention,) = read(f"He paid {sign}{amount:,} for it.", "money")
    assert (mention.value.low, mention.text) == (amount, f"{sign}{amount:,}")


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "12", "$", "%", "½", "-", "and", "the dead"])
def test_scraps_are_read(text):
    for mention in read(text):
        assert mention.text


@pytest.mark.parametrize("filler", ["12 ", "a half of ", "12, ", "ages 5 and ", "$5 and ", "one hundred and ", "of the ", "12-", "x, 5, "])
def test_hostile_repetition_is_read_in_linear_time(filler):
    import spacy

    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")

    def seconds(times):
        """The least of three: the machine may be busy."""
        doc, taken = blank(filler * times), []
        for _ in range(3):
            started = time.process_time()
            find_quantities(doc)
            taken.append(time.process_time() - started)
        return min(taken)

    assert seconds(800) < 12 * max(seconds(200), 0.05)
