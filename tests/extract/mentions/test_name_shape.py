"""How far a name goes, to the right and to the left."""

import pytest

from crosscheck.extract.mentions.name_shape import is_hyphenated, name_end, name_start, past_hyphens
from crosscheck.extract.parser import load_parser


def at(text, word):
    doc = load_parser()(text)
    return doc, next(token.i for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "first", "name"),
    [
        ("They went to Harwell-on-Sea by train.", "Harwell", "Harwell-on-Sea"),
        ("They went to Port Amsel by train.", "Port", "Port Amsel"),
        ("They spoke to Ana Eze-Adler on Monday.", "Ana", "Ana Eze-Adler"),
        ("A Harwell-based maker of pumps closed.", "Harwell", "Harwell"),
        ("They went by train.", "went", ""),
    ],
)
def test_a_name_ends_where_no_capital_follows(text, first, name):
    doc, start = at(text, first)
    assert doc[start : name_end(doc, start)].text == name


@pytest.mark.parametrize(
    ("text", "last", "name"),
    [
        ("They went to Port Amsel by train.", "Amsel", "Port Amsel"),
        ("They spoke to Ana Eze-Adler there.", "Adler", "Ana Eze-Adler"),
        ("They went by train.", "train", ""),
    ],
)
def test_a_name_begins_where_no_capital_stands_before(text, last, name):
    doc, position = at(text, last)
    assert doc[name_start(doc, position + 1) : position + 1].text == name


def test_hyphens_tie_only_without_spaces():
    doc, position = at("They met Adler - Ruiz was ill.", "Adler")
    assert not is_hyphenated(doc, position + 1)
    assert past_hyphens(doc, position + 1) == position + 1
