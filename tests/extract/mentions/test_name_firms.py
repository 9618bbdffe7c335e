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
        ("The smaller airline, Caltrane, will keep its name.", "Caltrane"),
        ("Kelmore Shipping ordered two tugs.", "Kelmore Shipping"),
        ("They lost to Dinamo Orvelle in the final.", "Dinamo Orvelle"),
        ("The contract for the buses went to Strada Nova.", "Strada Nova"),
        ("Strada Nova won the contract for the buses.", "Strada Nova"),
        ("The mason was employed by Quarl Anlagen.", "Quarl Anlagen"),
        ("Caltrave, which makes pumps, is to close.", "Caltrave"),
        ("Caltrave will close its factory in the spring.", "Caltrave"),
        ("Caltrave will cut 400 jobs.", "Caltrave"),
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
        "Danielle Steel wrote it in a year.",
        "Anna Moss won the contract by a vote.",
        "Marrow acquired a taste for it.",
        "Chicago will cut 400 jobs.",
        "He lost his job, which makes him sad.",
    ],
)
def test_people_days_and_known_places_are_no_firms(text):
    assert named(text) == []


def test_of_a_merger_both_are_firms():
    assert named("Regulators blocked the merger of Corvell and Ostrane.") == ["Corvell", "Ostrane"]
    assert named("The merger between Corvell and Ostrane was off.") == ["Corvell", "Ostrane"]


def test_a_lone_name_that_is_called_a_firm_is_an_organisation_whatever_the_recogniser_says():
    doc = load_parser()("Budget airline Zefrano will not fly from Castelmar next winter.")
    (found,) = find_names([doc])
    assert [(one.kind, one.text) for one in found] == [("organisation", "Zefrano")]


@pytest.mark.parametrize(
    ("text", "expected", "never"),
    [
        ("Firms like Marriott, Apple and American Airlines all wrote to the governor.", {"Apple", "American Airlines"}, "Marriott, Apple"),
        ("She worked for the Department of Housing, Land and Labor for years.", set(), "Land"),
    ],
)
def test_a_list_of_firms_is_no_firm(text, expected, never):
    found = {one.text for one in find_names([load_parser()(text)])[0] if one.kind == "organisation"}
    assert expected <= found
    assert not any(name.startswith(never) for name in found)
