"""The words beside a number: what tells one item of a list from the next."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_quantities import near, read

from crosscheck.extract.mentions.near import REACH, near_words, noun_of_action
from crosscheck.extract.parser import load_parser


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("She spent over $10,000 at Best Buy, $313 at a toy store and $1,200 on a vacation.", "over $10,000", {"best", "buy"}),
        ("She spent over $10,000 at Best Buy, $313 at a toy store and $1,200 on a vacation.", "$313", {"toy", "store"}),
        ("She spent over $10,000 at Best Buy, $313 at a toy store and $1,200 on a vacation.", "$1,200", {"vacation"}),
        ("He paid $800 for a cape, $1,500 for a parka and $25 for a hat.", "$25", {"hat"}),
        ("He paid $800 for a cape, $1,500 for a parka and $25 for a hat.", "$1,500", {"parka"}),
        ("The list has $5,150 in furs, $1,553 in groceries and $387.04 at a gallery.", "$387.04", {"gallery"}),
        ("He bought a $43,350 gold-plated Rolex watch.", "$43,350", {"rolex", "watch"}),
        ("He bought a $43,000 Rolex watch.", "$43,000", {"rolex", "watch"}),
        ("He bought a gold-plated Rolex watch for $43,350.", "$43,350", {"rolex", "watch"}),
        ("The tsunami warning was lifted after 20 minutes.", "20 minutes", {"tsunami", "warning"}),
        ("The construction budget, to the tune of $3.5 billion, was cut.", "$3.5 billion", {"construction", "budget"}),
        ("The third quarter profit rose to $5 million.", "$5 million", {"quarter", "profit"}),
        ("According to the 31-page indictment, he lied.", "31-page indictment", {"page", "indictment"}),
    ],
)
def test_the_thing_or_place_beside_an_amount_is_near(sentence, words, expected):
    assert expected <= set(near(sentence, words))


@pytest.mark.parametrize(
    ("sentence", "words", "absent"),
    [
        ("She spent $313 at a toy store and $1,200 on a vacation.", "$1,200", {"toy", "store"}),
        ("Some 40 people danced at the New Year's party.", "Some 40 people", {"year"}),
        ("She spent $313 at a toy store and $1,200 on a vacation.", "$313", {"vacation"}),
        ("A bomb killed one person and injured three others.", "one person", {"injure", "other"}),
        ("A bomb killed one person and injured three others.", "three others", {"kill", "person"}),
        ("More than 40 people were in attendance.", "More than 40 people", {"more"}),
        ("At least 40 people came.", "At least 40 people", {"least", "at"}),
        ("Nearly 40 people came.", "Nearly 40 people", {"nearly"}),
        ("Roughly 40 people came.", "Roughly 40 people", {"roughly"}),
        ("Half a dozen people came.", "Half a dozen people", {"half", "dozen"}),
        ("Two hundred people came.", "Two hundred people", {"hundred"}),
        ("12 people from other villages came.", "12 people", {"other"}),
        ("He paid $5 (then a day's wage) for it.", "$5", {"wage"}),
        ("It was cold. He paid $5 for it.", "$5", {"cold"}),
        ("A tsunami warning was lifted after 20 minutes.", "20 minutes", {"warn"}),
    ],
)
def test_hedges_and_the_words_of_other_items_are_not(sentence, words, absent):
    assert not absent & set(near(sentence, words))


@pytest.mark.parametrize(
    ("sentence", "words", "apart"),
    [
        ("Three others were hurt.", "Three others", "other"),
        ("Two other men were freed.", "Two other men", "other"),
        ("The other two men were freed.", "two men", "other"),
        ("The remaining seven men fled.", "seven men", "remaining"),
        ("Another 12 people were hurt.", "Another 12 people", "another"),
        ("An additional 12 people were hurt.", "An additional 12 people", "additional"),
        ("Twelve more were hurt.", "Twelve more", "more"),
        ("Two more people were hurt.", "Two more people", "more"),
    ],
)
def test_what_sets_a_count_apart_from_the_rest_is_near(sentence, words, apart):
    assert apart in near(sentence, words)


def test_another_of_a_list_sets_nobody_apart_from_the_whole_of_it():
    sentence = "She was at home with three younger cousins and another child."
    assert "another" not in near(sentence, "three younger cousins and another child")


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("They met for the first time in nearly a year.", "They met for the first time in a year.", ("nearly a year", "a year")),
        ("More than 40 people gathered.", "Roughly 40 people gathered.", ("More than 40 people", "Roughly 40 people")),
        ("He paid about $50 for a cape.", "He paid $52 for a cape.", ("about $50", "$52")),
    ],
)
def test_hedges_make_no_difference(one, other, words):
    assert near(one, words[0]) == near(other, words[1])


@pytest.mark.parametrize(
    ("sentence", "word", "noun"),
    [
        ("A tsunami warning for the coast was lifted.", "warning", True),
        ("They were warning people.", "warning", False),
        ("He is building a house.", "building", False),
    ],
)
def test_nouns_in_ing_are_told_from_participles(sentence, word, noun):
    doc = load_parser()(sentence)
    token = next(token for token in doc if token.text == word)
    reads_as_noun = token.tag_ == "NN" or noun_of_action(token, token.nbor(-1))
    assert reads_as_noun is noun


def test_only_so_many_words_are_near():
    text = "He paid the old tall grey stern proud quiet strange kind northern harbour master of the port $50 on a cold wet dark long day."
    assert len(near(text, "$50")) <= 2 * REACH + 1


@settings(deadline=None, max_examples=30)
@given(st.text(alphabet="abz 5$,.-()\n", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_any_stretch_has_words_near_it(text, one, two):
    doc = load_parser()(text)
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    words = near_words(doc, start, end)
    assert all(word and any(letter.isalpha() for letter in word) for word in words)
    assert len(words) == len(set(words))


@settings(deadline=None, max_examples=20)
@given(st.integers(min_value=2, max_value=10**6))
def test_the_number_is_never_near_itself(number):
    text = f"They bought {number:,} green chairs."
    (mention,) = read(text, "count")
    doc = load_parser()(text)
    assert near_words(doc, mention.start, mention.end) == ("buy", "green", "chair")
