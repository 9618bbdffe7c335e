"""Organisations by their initials and by names of common words; figures, sciences and shouted words are none."""

import pytest

from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.parser import load_parser


def found(text):
    (mentions,) = find_names([load_parser()(text)])
    return [(one.kind, one.text) for one in mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The WHO on Monday cleared a new malaria drug.", "WHO"),
        ("WHO approved the drug on Monday.", "WHO"),
        ("A malaria drug was cleared by the WHO on Monday.", "WHO"),
        ("The ICRC has closed its office.", "ICRC"),
        ("The WHO's chief left for Accra.", "WHO"),
        ("Doctors Without Borders shut its clinic in Lira.", "Doctors Without Borders"),
        ("On Monday Médecins Sans Frontières shut its clinic.", "Médecins Sans Frontières"),
        ("The regulator Ofwen fined two firms.", "Ofwen"),
        ("The developer, Larkin Homes, sold the site.", "Larkin Homes"),
    ],
)
def test_an_organisation_is_found(text, name):
    assert ("organisation", name) in found(text)


def test_two_firms_behind_what_they_are_called():
    assert found("Carmakers Velda and Norcom are in talks.") == [("organisation", "Velda"), ("organisation", "Norcom")]


@pytest.mark.parametrize(
    "text",
    [
        "The DNA of the suspect was found.",
        "The CEO of the firm resigned.",
        "The GDP of Chile fell.",
        "The CPI rose in May.",
        "WHO KILLED THE MAYOR OF LUND?",
        "Who approved the drug on Monday?",
    ],
)
def test_other_capitals_are_no_organisation(text):
    assert not [one for one in found(text) if one[0] == "organisation"]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry Clara Helene sank on Monday.",
        "Divers searched the Clara Helene on Monday.",
        "This year's Prix Soleil has gone to a poet.",
        "Storm Agnes brought down lines.",
    ],
)
def test_ships_prizes_and_storms_are_no_people(text):
    assert not [one for one in found(text) if one[0] == "person"]


def test_people_before_a_noun_keep_their_article():
    assert ("person", "Clara Moss") in found("The Clara Moss inquiry began, and Clara Moss testified on Monday.")
