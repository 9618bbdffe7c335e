"""Places that lie at, above or below something, states that are called so, and streets whose kind stands first."""

import pytest

from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.mentions.place import find_places
from crosscheck.extract.parser import load_parser


def places(text):
    docs = [load_parser()(text)]
    (found,) = find_places(docs, find_names(docs))
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oil ran into a stream at Wendbury on Monday.", "Wendbury"),
        ("Brush above Tolna Canyon burned for days.", "Tolna Canyon"),
        ("The dam above Velin broke.", "Velin"),
        ("A plane came down at Holme Moor.", "Holme Moor"),
        ("Divers found the wreck off Skarn on Monday.", "Skarn"),
        ("A climber died below the summit of the Orrhorn.", "Orrhorn"),
        ("A lorry overturned in Nigeria's Kaduna State on Monday.", "Kaduna State"),
        ("Fire broke out on Rua do Ouro on Monday.", "Rua do Ouro"),
        ("Castle Ebersheim was sold to a hotel chain.", "Castle Ebersheim"),
    ],
)
def test_a_place_is_known_by_what_lies_there(text, name):
    assert name in places(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An engineer at Dornfeld was arrested.", "Dornfeld"),
        ("She finished above Keller in the race.", "Keller"),
        ("Ohio State beat them on Monday.", "Ohio State"),
    ],
)
def test_people_and_firms_there_are_no_places(text, name):
    assert name not in places(text)
