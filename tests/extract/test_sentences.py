"""Sentence boundaries survive abbreviations and quotations."""

import pytest

from crosscheck.extract.parser import load_parser
from crosscheck.extract.sentences import split_sentences

CASES = [
    ("The ferry sank. Two people drowned.", 2),
    ("Gov. Alice Moore signed the bill on Monday.", 1),
    ("The plane left at No. 3 gate and landed in St. Gallen.", 1),
    ("“We lost the house. We lost the barn,” said Ines Duarte.", 2),
    ("", 0),
    ("   ", 0),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_sentences_are_counted_right(text, count):
    assert len(split_sentences(load_parser()(text))) == count


@pytest.mark.parametrize("text", [text for text, count in CASES if count])
def test_every_token_stands_in_one_sentence(text):
    doc = load_parser()(text)
    assert [t.i for s in split_sentences(doc) for t in s] == [t.i for t in doc]
