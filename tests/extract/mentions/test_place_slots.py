"""Places that no list knows, by where their names stand; words of headlines, people and firms in the same position are none."""

import pytest

from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.mentions.place import find_places
from crosscheck.extract.parser import load_parser


def places(text):
    docs = [load_parser()(text)]
    (found,) = find_places(docs, find_names(docs))
    return [(one.text, one.value.level) for one in found]


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("Rescuers reached the upper streets of Quenabrul on Friday.", "Quenabrul", "unknown"),
        ("The flames had burned the pines around Saint-Orlave by then.", "Saint-Orlave", "unknown"),
        ("The cocaine was found on a dock in Harwick-on-Sea last week.", "Harwick-on-Sea", "unknown"),
        ("She had travelled to Brenvolt for the talks.", "Brenvolt", "unknown"),
        ("Seven masked men broke into the Bellamoor auction house.", "Bellamoor auction house", "venue"),
        ("Forty people once worked in the Polgrave asbestos mine.", "Polgrave asbestos mine", "venue"),
        ("Two men were shot outside the Mansion nightclub after midnight.", "Mansion nightclub", "venue"),
        ("He was last seen on the Trestle Trail bridge.", "Trestle Trail bridge", "venue"),
        ("He was robbed at Orvelle Junction station.", "Orvelle Junction station", "venue"),
        ("A bank bought Brackmoor castle.", "Brackmoor castle", "venue"),
        ("Hundreds marched through Brenvolt on Sunday.", "Brenvolt", "unknown"),
        ("The minister will visit Brenvolt in May.", "Brenvolt", "unknown"),
        ("The ferry sank in the River Quenna in May.", "River Quenna", "region"),
    ],
)
def test_what_stands_where_only_a_place_can_is_one(text, name, level):
    assert (name, level) in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "Man Charged In Accidental Shooting Of Teen",
        "Teen Hurt in Shooting on Monday Night",
        "His daughter is in Heaven now, he said.",
        "Confidence in Congress fell, and trust in Medicare rose.",
        "It was found in Room 140 of the building.",
        "Critics in Democratic circles disagreed.",
        "They marched through Friday, and he was at the radio station.",
        "She will visit Peter Vance in May.",
        "The Saturday market was full, and so was the Chinese factory.",
    ],
)
def test_words_that_are_no_places_are_none(text):
    assert places(text) == []


def test_an_event_is_no_place():
    text = "Suspect in Fatal Shooting of Ana Roe Turns Himself In"
    assert "Fatal Shooting" not in str(places(text))
