"""Pronouns fit the people that they may stand for."""

import pytest

from crosscheck.extract.parser import load_parser
from crosscheck.extract.people import pronouns_of

CASES = [
    ("Mr. Weber left.", ("he",)),
    ("Maria Weber left.", ("she",)),
    ("The spokeswoman left.", ("she",)),
    ("The officer left.", ("he", "she")),
    ("The officers left.", ()),
    ("The ferry left.", ()),
]


@pytest.mark.parametrize(("text", "pronouns"), CASES)
def test_titles_kinship_and_given_names_tell(text, pronouns):
    doc = load_parser()(text)
    subject = next(t for t in doc if t.dep_ == "nsubj")
    assert pronouns_of(subject, subject.subtree) == pronouns
