"""Persons by what only a person does, suffers or has; a firm, a town or a headline's word in the same place is none."""

import pytest

from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.mentions.name_deeds import deeds, is_of_a_person
from crosscheck.extract.parser import load_parser


def named(text):
    doc = load_parser()(text)
    return [doc[start:end].text for start, end in deeds(doc)]


def mentions(*paragraphs):
    return [(one.kind, one.text) for found in find_names([load_parser()(text) for text in paragraphs]) for one in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dabrenko was sentenced to four years in prison.", ["Dabrenko"]),
        ("Police arrested Dabrenko at the border.", ["Dabrenko"]),
        ("A bullet wounded him, killing Dabrenko in the next room.", ["Dabrenko"]),
        ("Dabrenko's widow thanked the crew.", ["Dabrenko"]),
        ("The body of Orla Dabrenko was found on Monday.", ["Orla Dabrenko"]),
        ("Zefra Dabrenko wept as she left the court.", ["Zefra Dabrenko"]),
        ("It was settled by a late header from Dabrenko.", ["Dabrenko"]),
        ("The play was written by Zefra Dabrenko in 2011.", ["Zefra Dabrenko"]),
        ("The pilot was Zefra Dabrenko.", ["Zefra Dabrenko"]),
        ("Dabrenko headed the ball into the net.", ["Dabrenko"]),
        ("Flowers were left for Zefra Dabrenko, aged 16.", ["Zefra Dabrenko"]),
        ("Flowers were left for Zefra Dabrenko, the 16-year-old who drowned.", ["Zefra Dabrenko"]),
    ],
)
def test_what_only_a_person_does_suffers_or_has_shows_one(text, names):
    assert named(text) == names


def test_those_joined_to_one_are_persons_too():
    assert named("Ana Moreau and Dabrenko were arrested on Monday.") == ["Ana Moreau", "Dabrenko"]


@pytest.mark.parametrize(
    "text",
    [
        "Chicago was shot in black and white.",
        "Boeing was fined over the crash.",
        "The Senate elected a speaker.",
        "Police arrested Officer and Trooper alike.",
        "K-9 was killed in the raid.",
        "JUST WATCHED Shooting Replay More Videos",
        "ORVELLE was sentenced to three years.",
        "They called for Dad and killed Dad.",
        "The team's Videos died.",
    ],
)
def test_places_firms_ranks_and_headlines_are_none(text):
    assert named(text) == []


def test_the_deed_is_the_names_and_not_its_neighbours():
    doc = load_parser()("The mayor told Dabrenko that Yorvik was arrested.")
    yorvik = next(token.i for token in doc if token.text == "Yorvik")
    dabrenko = next(token.i for token in doc if token.text == "Dabrenko")
    assert is_of_a_person(doc, yorvik, yorvik + 1)
    assert not is_of_a_person(doc, dabrenko, dabrenko + 1)
    assert not is_of_a_person(doc, 0, 0)


def test_a_name_of_one_deed_is_a_person_all_over_the_article():
    found = mentions("Dabrenko was sentenced to four years in prison.", "In court the judge spoke of Dabrenko with contempt.")
    assert found == [("person", "Dabrenko"), ("person", "Dabrenko")]


def test_deeds_outvote_the_recogniser():
    text = "Zelko Marrin was buried on Friday. Zelko Marrin's wife came, and so did the son of Zelko Marrin."
    assert mentions(text) == [("person", "Zelko Marrin")] * 3
