"""Addresses of every style, their names, and numbers with capitals that are none."""

import time

import pytest

from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.mentions.place import find_places
from crosscheck.extract.mentions.place_cues import place_cues
from crosscheck.extract.parser import load_parser


def find(*paragraphs):
    docs = [load_parser()(text) for text in paragraphs]
    found = find_places(docs, find_names(docs))
    for doc, mentions in zip(docs, found, strict=True):
        assert all(doc.text[one.start : one.end] == one.text for one in mentions)
    return [one for mentions in found for one in mentions]


def addresses(text):
    return [one.text for one in find(text) if one.value.level == "address"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        # Blocks without "of", quarters behind the street
        ("It was in the 2800 block Alder Way North on Monday.", "2800 block Alder Way North"),
        ("It is at 2802 Alder Way North.", "2802 Alder Way North"),
        ("It was in the 2800 block of E. Alder Way S. on Monday.", "2800 block of E. Alder Way S."),
        ("It was on Alder Avenue South on Monday.", "Alder Avenue South"),
        ("It was on Alder Avenue, South Larvo.", "Alder Avenue"),
        # Corners
        ("Police came to the corner of 135th Street and Cerise Avenue.", "corner of 135th Street and Cerise Avenue"),
        ("It was at the intersection of Main Street and Elm Avenue.", "intersection of Main Street and Elm Avenue"),
        ("It was at the corner of Fourth and Main.", "corner of Fourth and Main"),
        ("It was at the corner of North Elm Street and Oak.", "corner of North Elm Street and Oak"),
        ("It was at Fourth and Main on Monday.", "Fourth and Main"),
        ("It was at Fourth and Main streets on Monday.", "Fourth and Main streets"),
        ("It was at 10th and Rural streets on Monday.", "10th and Rural streets"),
        ("It was near 38th and Meridian on Monday.", "38th and Meridian"),
        ("It was near 40th and Boulevard Place on Monday.", "40th and Boulevard Place"),
        ("It was near 65th and 66th streets on Monday.", "65th and 66th streets"),
        ("It was at Elm Street and Oak Avenue on Monday.", "Elm Street and Oak Avenue"),
        ("In 2015 Elm Street was closed.", "Elm Street"),
        ("They met by 2015 Elm Street.", "Elm Street"),
        ("Fire broke out at 2015 Elm Street.", "2015 Elm Street"),
        ("It happened between Elm and Oak avenues on Monday.", "Elm and Oak avenues"),
        ("It was at NW 12th Avenue and 65th Street.", "NW 12th Avenue and 65th Street"),
        # Blocks
        ("He was shot in the 3900 block of Graceland Avenue.", "3900 block of Graceland Avenue"),
        ("He was shot in the 400 block of South Roosevelt Boulevard.", "400 block of South Roosevelt Boulevard"),
        ("He was shot in the 100 block of E. Elm St. on Monday.", "100 block of E. Elm St."),
        ("He was shot in the 12000 block of Martin Luther King Jr. Drive.", "12000 block of Martin Luther King Jr. Drive"),
        ("He was shot in the 2200 block of 14th Street NW on Monday.", "2200 block of 14th Street NW"),
        ("He was shot in the 15000 block of Tolliver, police said.", "15000 block of Tolliver"),
        ("He was shot in the 4000 block of West Corwin near the mill.", "4000 block of West Corwin"),
        ("He was shot in the 500 block of Route 9 on Monday.", "500 block of Route 9"),
        ("He was shot in the 3300-block of Corwin on Monday.", "3300-block of Corwin"),
        ("He was shot in the first block of Warwick Avenue.", "first block of Warwick Avenue"),
        # Houses
        ("She lives at 12 Grimsby Rd., police said.", "12 Grimsby Rd."),
        ("She lives at 1600 Pennell Avenue NW.", "1600 Pennell Avenue NW"),
        ("She lives at 24-26 Elm Court.", "24-26 Elm Court"),
        ("She lives at 221 Baker Street.", "221 Baker Street"),
        ("She lives at 5 Oak Way.", "5 Oak Way"),
        # Streets
        ("The march went down Pennell Avenue.", "Pennell Avenue"),
        ("He was hit on 38th Street.", "38th Street"),
        ("He was hit on West Elm Street.", "West Elm Street"),
        ("She died in a flat on E. 171st St. on Monday.", "E. 171st St."),
        ("She died in a flat on E. 9th St. Thursday night.", "E. 9th St."),
        ("He was hit on Harlow Circle.", "Harlow Circle"),
        ("He was hit on Main St. in Dayton.", "Main St."),
        ("The car left Martin Luther King Jr. Boulevard.", "Martin Luther King Jr. Boulevard"),
        ("The car left St. Clair Parkway.", "St. Clair Parkway"),
        # Routes
        ("The crash closed Interstate 95.", "Interstate 95"),
        ("The crash closed I-95 for an hour.", "I-95"),
        ("The crash closed Highway 61.", "Highway 61"),
        ("The crash closed U.S. Highway 31 for an hour.", "U.S. Highway 31"),
        ("The crash closed State Road 37.", "State Road 37"),
        ("The truck turned over on U.S. 31 near town.", "U.S. 31"),
    ],
)
def test_addresses_are_read_whole(text, address):
    assert addresses(text) == [address]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was at Fourth and Main streets.", "Fourth Street and Main Street"),
        ("It was between Elm and Oak Avenues.", "Elm Avenue and Oak Avenue"),
        ("It was at 1600 Pennell Avenue NW.", "1600 Pennell Avenue"),
        ("It was at 1600 Pennell Avenue N.W. on Monday.", "1600 Pennell Avenue"),
        ("It was at 221 Baker Street.", "221 Baker Street"),
        ("It was on NW 12th Avenue.", "NW 12th Avenue"),
        ("It was in the 3300-block of Corwin.", "3300 block of Corwin"),
    ],
)
def test_name_of_an_address_is_in_one_form(text, name):
    assert [one.value.name for one in find(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "He read a 1954 Supreme Court ruling.",
        "The 2 Live Crew sang.",
        "He came second and Third.",
        "It was first and Goal at the line.",
        "They stood at First and Goal.",
        "Between the 19th and 20th centuries it grew.",
        "From the 3rd to the 4th of May it rained.",
        "In the U.S. 20 years passed.",
        "Pupils of the 5th and 6th grade sang.",
        "Chapter 12 Drive carefully.",
        "I drive to the street.",
        "The court has a place.",
        "Wall to wall and street to street.",
        "We have a long way to go.",
        "Mr. Street met Mrs. Lane.",
        "They scored 24 Points.",
        "The climbers were on Mount St. Helens at noon.",
        "The paper reported on Inner Circle rivalries.",
        "They moved the first block of stone.",
    ],
)
def test_numbers_and_capitals_that_are_no_address(text):
    assert addresses(text) == []


def test_road_number_makes_no_country():
    assert [one.value.name for one in find("The crash closed the ramp to U.S. 31 on Monday.")] == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("He was shot at the corner of Elm Street and Oak Avenue.", "at"),
        ("He was shot near 38th and Meridian.", "near"),
        ("He was shot in the 3900 block of Elm Avenue.", "in"),
        ("He was shot on Elm Avenue.", "on"),
        ("He ran from Elm Avenue.", "from"),
    ],
)
def test_preposition_ties_the_address_to_the_event(text, role):
    assert [one.value.role for one in find(text)] == [role]


def test_address_lies_in_the_one_city():
    found = find("Two men were shot in Toledo, Ohio.", "It happened at Fourth and Main streets.")
    assert found[-1].value.within == ("Toledo", "Ohio", "United States")


def test_persons_on_the_street_sign_are_no_mentions():
    docs = [load_parser()("He was shot on Robert Moss Avenue near Ana Ruiz Boulevard.")]
    assert find_names(docs) == [[]]


HOSTILE = [
    "Elm ",
    "1 Elm ",
    "corner of ",
    "Fourth and ",
    "Elm and Oak ",
    "1 block of ",
    "N. ",
    "A.",
    "Mount ",
    "Elm, a town ",
    "the towns of A, ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_on_hostile_text(piece):
    def seconds(size):
        doc = load_parser().make_doc(piece * (size // len(piece)))
        for token in doc:
            token.pos_ = "PROPN"
        began = time.process_time()
        place_cues(doc)
        return time.process_time() - began

    seconds(500)
    short, long = seconds(50_000), seconds(100_000)
    assert long < 3.5 * short + 0.5


@pytest.mark.parametrize("piece", HOSTILE)
def test_200_kilobytes_without_spaces_or_ends_take_seconds(piece):
    from crosscheck.extract.mentions.place_cues import _ADDRESS

    for text in (piece * (200_000 // len(piece)), piece.replace(" ", "") * (200_000 // len(piece))):
        began = time.process_time()
        list(_ADDRESS.finditer(text))
        assert time.process_time() - began < 4


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Crews were called to the 3800 block of Heron Circle.", "3800 block of Heron Circle"),
        ("The van burned in the 200 Block of Alder Court.", "200 Block of Alder Court"),
        ("She lives at 12 Miller Loop.", "12 Miller Loop"),
    ],
)
def test_streets_of_every_kind_and_blocks_with_a_capital(text, address):
    assert addresses(text) == [address]


@pytest.mark.parametrize("text", ["The winners met in the Golden Circle.", "Rosa Pike said so.", "They walked the Appalachian Trail."])
def test_a_circle_without_a_number_is_no_street(text):
    assert addresses(text) == []


def test_street_is_no_part_of_a_firms_name():
    text = "Three men worked at Ray's Engine Installation on Cedar Avenue at noon, said Ray's Engine Installation."
    assert addresses(text) == ["Cedar Avenue"]
    names = [one.value.name for mentions in find_names([load_parser()(text)]) for one in mentions]
    assert not any("Avenue" in name for name in names)


def test_numbered_street_is_no_organisation():
    docs = [load_parser()("She died in a flat on E. 171st St. on Monday.")]
    assert find_names(docs) == [[]]
