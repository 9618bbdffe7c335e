"""Lists of amounts fall into items; ranges and parts do not."""

import pytest

from crosscheck.extract.enumeration import split_amounts
from crosscheck.extract.parser import load_parser


def items(text):
    return ["".join(t.text_with_ws for t in item.tokens).strip(" .") for item in split_amounts(tuple(load_parser()(text)))]


LISTS = [
    ("The firm paid $4,000 for flights, $2,500 for hotels.", ["The firm paid $4,000 for flights", "$2,500 for hotels"]),
    (
        "The court ordered him to pay $5,000 in restitution and more than $1,200 in court costs.",
        ["The court ordered him to pay $5,000 in restitution", "more than $1,200 in court costs"],
    ),
    ("They bought a €300 lamp for her and a €900 desk for him.", ["They bought a €300 lamp for her", "a €900 desk for him"]),
]

LOOK_ALIKES = [
    "The budget rose from $5 million to $7 million.",
    "Tickets cost between $40 a seat and $90 a seat.",
    "The deal is worth $5 million, $2 million of it in cash.",
    "He won $5,000 and $900.",
    "The $3,000 fee and the $400 fine were waived.",
    "Six rifles, 12 magazines and 300 rounds were seized.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_amount_is_an_item(text, expected):
    assert items(text) == expected


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_other_amounts_stay_together(text):
    assert len(items(text)) == 1


def test_later_items_know_what_leads_to_them():
    found = split_amounts(tuple(load_parser()("The firm paid $4,000 for flights, $2,500 for hotels.")))
    assert [t.text for t in found[1].lead] == ["The", "firm", "paid"]
