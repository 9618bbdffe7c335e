"""Putting names of one article together, without a parser."""

import pytest

from crosscheck.extract.mentions.given_names import sex_of
from crosscheck.extract.mentions.name_organisations import clean, full_forms, initials, is_acronym, may_be_organisation
from crosscheck.extract.mentions.name_people import Parts, People, Seen, gather_people, parts_of


def seen(text, start=0, passage=0, sentence=None, roles=(), sex=None):
    return Seen(passage, start, start if sentence is None else sentence, text, roles, sex)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("John Barlow", Parts(("john",), "barlow", "")),
        ("Barlow", Parts((), "barlow", "")),
        ("John F. Barlow Jr.", Parts(("john", "f."), "barlow", "jr")),
        ("Bill de Vries", Parts(("bill",), "de vries", "")),
        ("de Vries", Parts((), "de vries", "")),
        ("Al Barlow", Parts(("al",), "barlow", "")),
        ("José Luján", Parts(("jose",), "lujan", "")),
        ("Robert Moss III", Parts(("robert",), "moss", "iii")),
    ],
)
def test_names_are_split(name, parts):
    assert parts_of(name) == parts


@pytest.mark.parametrize(
    ("names", "people"),
    [
        (["John Barlow", "John F. Barlow"], 1),
        (["J. Barlow", "John Barlow"], 1),
        (["John Barlow", "Jane Barlow"], 2),
        (["John F. Barlow", "John G. Barlow"], 2),
        (["John Barlow Jr.", "John Barlow Sr."], 2),
        (["John Barlow Jr.", "John Barlow"], 1),
        (["John Barlow", "John Keller"], 2),
    ],
)
def test_forms_of_one_name_are_one_person(names, people):
    assert len(gather_people([seen(name, 100 * i) for i, name in enumerate(names)])) == people


def test_two_forms_in_one_sentence_are_two_persons():
    assert len(gather_people([seen("George Barlow", 0, sentence=0), seen("George W. Barlow", 20, sentence=0)])) == 2


def test_son_with_a_middle_name_is_another_person():
    assert len(gather_people([seen("Carl Barlow"), seen("Carl Wade Barlow", 80, roles=("son",))])) == 2


def test_fullest_form_wins():
    (person,) = gather_people([seen("Ann Moss"), seen("Ann B. Moss", 50), seen("Ann Moss", 90)])
    assert person.fullest == "Ann B. Moss"


def test_sex_is_read_from_title_kin_or_given_name():
    titled, kin, given, unknown = gather_people(
        [seen("Lee Moss", sex="f"), seen("Wen Hall", 10, roles=("wife",)), seen("Robert Lund", 20), seen("Oriel Baker", 30)]
    )
    assert [one.sex for one in (titled, kin, given, unknown)] == ["f", "f", "m", None]
    assert (sex_of("Robert"), sex_of("Susan"), sex_of("Oriel")) == ("m", "f", None)


def test_only_bearer_is_meant():
    people = People(gather_people([seen("John Barlow")]))
    assert people.resolve(seen("Barlow", 50)).fullest == "John Barlow"
    assert people.resolve(seen("Keller", 60)) is None


def test_headline_means_the_first_bearer():
    people = People(gather_people([seen("John Barlow", passage=1), seen("Jane Barlow", passage=4)]))
    assert people.resolve(seen("Barlow", passage=0)).fullest == "John Barlow"


def test_title_excludes_the_other_sex():
    people = People(gather_people([seen("John Barlow"), seen("Jane Barlow", 20)]))
    assert people.resolve(seen("Barlow", 50, sex="f")).fullest == "Jane Barlow"


def test_nearest_bearer_in_the_passage_is_meant():
    people = People(gather_people([seen("John Barlow"), seen("Jane Barlow", passage=2)]))
    assert people.resolve(seen("Barlow", 50, passage=2)).fullest == "Jane Barlow"
    assert people.resolve(seen("Barlow", 900, passage=2)) is None


def test_bearer_once_settled_stays():
    people = People(gather_people([seen("John Barlow"), seen("Jane Barlow", passage=2)]))
    assert people.resolve(seen("Barlow", 50)).fullest == "John Barlow"
    assert people.resolve(seen("Barlow", 50, passage=2)).fullest == "John Barlow"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Asia-Pacific Economic Cooperation", "APEC"),
        ("U.S. Geological Survey", "USGS"),
        ("Department of Homeland Security", "DHS"),
        ("Moss", "M"),
        ("", ""),
    ],
)
def test_initials_part_at_hyphens(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("text", "expected"), [("FBI", True), ("F.B.I.", True), ("AI", False), ("Fbi", False), ("A", False), ("FBI agent", False)]
)
def test_acronyms_are_capitals(text, expected):
    assert is_acronym(text) is expected


@pytest.mark.parametrize(
    ("text", "votes", "expected"),
    [
        ("Lund Police Department", 1, True),
        ("Lund Motors", 1, True),
        ("FBI", 1, True),
        ("Lund", 1, False),
        ("Lund", 2, True),
        ("Paris Agreement", 1, False),
        ("House Speaker", 1, False),
        ("“Entity List", 1, False),
        ("LUND GROUP NEWS", 1, True),
        ("State", 3, False),
    ],
)
def test_what_the_recogniser_mistakes_is_left_out(text, votes, expected):
    assert may_be_organisation(text, votes) is expected


def test_short_forms_are_tied_to_the_one_longer_name():
    forms = full_forms(["Keller Hospital for Children", "Federal Harbour Board", "Senate Rules Committee"], {"XYZ": "Xylo Zinc"})
    assert forms["Keller"] == "Keller Hospital for Children"
    assert forms["FHB"] == "Federal Harbour Board"
    assert forms["XYZ"] == "Xylo Zinc"
    assert "Senate" not in forms


def test_names_are_cleaned():
    assert clean("the  Lund’s Bank") == "Lund's Bank"
