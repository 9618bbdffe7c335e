"""Places that tell whose or where from are told apart from those where something happened."""

import pytest

from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.mentions.place import find_places
from crosscheck.extract.parser import load_parser


def values(text):
    docs = [load_parser()(text)]
    return {one.value.name: one.value for one in find_places(docs, find_names(docs))[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The police arrested Ana Ruiz, 30, of Toledo and her brother.", "Toledo"),
        ("The driver was named as Ana Ruiz of Toledo.", "Toledo"),
        ("Ana Ruiz and Tom Hale, both of Toledo, were charged.", "Toledo"),
        ("The suspect is a 30-year-old man from Toledo.", "Toledo"),
        ("A Toledo woman was robbed on the train.", "Toledo"),
        ("Toledo man held after robbery", "Toledo"),
        ("Anyone who saw it should call Toledo police.", "Toledo"),
        ("A Toledo police officer was hurt.", "Toledo"),
        ("Toledo's mayor spoke of a loss.", "Toledo"),
        ("The woods were searched by Toledo's special-response SWAT unit.", "Toledo"),
        ("Lucas County coroner's records name him.", "Lucas County"),
        ("The driver was named as Ana Ruiz of Elm Avenue in Toledo.", "Elm Avenue"),
        ("The driver was named as Ana Ruiz of Elm Avenue in Toledo.", "Toledo"),
    ],
)
def test_home_of_a_person_and_seat_of_an_agency(text, name):
    assert values(text)[name].origin


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two women were robbed in Toledo, police said.", "Toledo"),
        ("A robbery in Toledo left two hurt.", "Toledo"),
        ("Shots were fired near the Toledo police station.", "Toledo"),
        ("The victims of the Toledo shooting were named.", "Toledo"),
        ("A fire broke out on the east side of Toledo.", "Toledo"),
        ("She was robbed in the 400 block of Elm Avenue in Toledo.", "Toledo"),
        ("A man was robbed in a Toledo apartment.", "Toledo"),
        ("The fire broke out in Toledo's apartment quarter.", "Toledo"),
    ],
)
def test_where_it_happened_is_nobodys_home(text, name):
    assert not values(text)[name].origin


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Two men were hurt in a fight outside a Toledo nightclub.", "Toledo", "in"),
        ("Two men were hurt in a fight outside Toledo.", "Toledo", "outside"),
        ("The car stopped near the Toledo line.", "Toledo", "near"),
        ("She was taken to Elm Street Hospital in Toledo.", "Toledo", "to"),
        ("Officers were called to a home in Toledo.", "Toledo", "in"),
    ],
)
def test_preposition_belongs_to_the_noun_behind_the_place(text, name, role):
    assert values(text)[name].role == role


def test_somebody_called_street_is_no_street():
    assert "Reginald Street" not in values("Reginald Street, 19, and Ana Ruiz, 30, were charged.")
    assert "Reginald Street" in values("They live on Reginald Street, 19 miles from here.")


def test_airport_named_for_two_towns_is_in_neither():
    assert "Toledo" not in values("Shots rang out inside Toledo-Dayton International Airport on Monday.")
    assert "Toledo" in values("A Toledo-based firm owns the airport.")
