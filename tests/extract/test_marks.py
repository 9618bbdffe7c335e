"""Quotation marks and brackets find their mates."""

import pytest

from crosscheck.extract.marks import pair_marks, quotations
from crosscheck.extract.parser import load_parser

CASES = [
    ("She said “we won” and left.", ["“we won”"]),
    ('She said "we won" and left.', ['"we won"']),
    ('"We won," she said. "We are glad."', ['"We won,"', '"We are glad."']),
    ("“We won,” she said. “And there is more", ["“We won,”", "“And there is more"]),
    ('It was over," she said. "We won," he said. The bridge is shut.', ['"We won,"']),
    ('"It rained for days. He left. "We won," he said. The bridge is shut.', ['"We won,"']),
    ('“It rained," he said. The bridge is shut.', ['“It rained,"']),
    ("Nobody spoke (not even the mayor).", []),
    ("The boy is 5 feet 4 inches tall.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations_are_cut_at_their_marks_and_run_on_when_left_open(text, expected):
    doc = load_parser()(text)
    assert [doc.text[a:b] for a, b in quotations(doc, pair_marks(doc))] == expected


def test_mates_point_at_each_other():
    doc = load_parser()("He (the “boss”) said “no” [sic].")
    mates = pair_marks(doc)
    assert len(mates) == 8
    assert all(mates[mate] == mark for mark, mate in mates.items())


def test_a_closing_mark_without_an_opening_one_has_no_mate():
    doc = load_parser()("It was over,” she said.")
    assert pair_marks(doc) == {}
