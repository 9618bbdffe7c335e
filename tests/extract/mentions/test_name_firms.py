"""Organisations that no list knows, by what they are called; a person, a place or a common word beside such a noun is none."""

import pytest

from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.mentions.name_firms import firms
from crosscheck.extract.parser import load_parser


def named(text):
    doc = load_parser()(text)
    return [doc[start:end].text for start, end in firms(doc)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The shipping company Caltrave was fined over the spill in the bay.", "Caltrave"),
        ("Thrane, a maker of pumps, is cutting jobs in both of its plants.", None),
        ("They sold the plant to Orvelle, a small mining company, last year.", "Orvelle"),
        ("Prices at the chipmaker Silqo rose after the fire in its plant.", "Silqo"),
        ("Prices at the chip maker Silqo rose after the fire in its plant.", "Silqo"),
        ("On Monday the Karstholm brewery was sold to a hotel group.", "Karstholm"),
        ("Dearer energy pushed Dorvenn's earnings down by a tenth.", "Dorvenn"),
        ("She stepped down as chief executive of Orvelle in the spring.", "Orvelle"),
        ("He went to the airline Ve-Norda for a second interview.", "Ve-Norda"),
    ],
)
def test_what_is_called_a_firm_is_one(text, name):
    assert named(text) == ([name] if name else [])


@pytest.mark.parametrize(
    "text",
    [
        "The company President Ana Ruiz founded is gone.",
        "He met the lawmaker Peter Vance in the hall.",
        "In the chain, Monday is the busiest day of the week.",
        "A company in Chicago makes them, and a chain in Ohio sells them.",
        "The chain Chicago knows best has closed.",
    ],
)
def test_people_days_and_known_places_are_no_firms(text):
    assert named(text) == []


def test_a_lone_name_that_is_called_a_firm_is_an_organisation_whatever_the_recogniser_says():
    doc = load_parser()("Budget airline Zefrano will not fly from Castelmar next winter.")
    (found,) = find_names([doc])
    assert [(one.kind, one.text) for one in found] == [("organisation", "Zefrano")]
