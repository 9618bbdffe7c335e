"""No sentence begins behind the abbreviation of a street, a rank or an hour; behind others it may."""

import pytest

from crosscheck.extract.clauses import split_clauses
from crosscheck.extract.parser import parse
from crosscheck.extract.sentences import split_sentences


def clauses(text):
    (doc,) = parse([text])
    return [doc.text[c.start : c.end] for sentence in split_sentences(doc) for c in split_clauses(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fire broke out on Alder Ave. in Milton on Monday",
        "A crash closed Harbor Blvd. near the ferry pier",
        "The shop opened at 9 a.m. Saturday on the square",
        "A bus stopped on N. Birch Rd. and caught fire",
    ],
)
def test_one_sentence_stays_one_clause(sentence):
    assert max(clauses(f"{sentence}."), key=len).rstrip(".") == sentence


def test_the_name_behind_a_rank_belongs_to_its_sentence():
    (doc,) = parse(["“We have the car,” said Milton Police Cpt. Dora Lund on Monday."])
    assert len(split_sentences(doc)) == 1


@pytest.mark.parametrize(
    "text", ["They live on Alder Ave. The house burned down.", "It was 9 p.m. The doors closed.", "She left… and he stayed."]
)
def test_a_capital_may_begin_a_sentence(text):
    (doc,) = parse([text])
    assert len(split_sentences(doc)) == 1 + text.count(". ")
