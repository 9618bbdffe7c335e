"""The word tables: lower case where they are looked up so, no word in two tables that contradict each other."""

import pytest

from crosscheck.extract.mentions import place_words, titles
from crosscheck.extract.mentions.gazetteer import fold, gazetteer
from crosscheck.extract.mentions.given_names import FEMALE, MALE
from crosscheck.extract.mentions.name_organisations import is_acronym, organisation_cue

LOWER = [
    "MALE_TITLES", "FEMALE_TITLES", "TITLES", "COURTESY_TITLES", "KIN", "FEMALE_KIN", "MALE_KIN", "ROLES", "ROLES_OF_GROUPS",
    "ADJECTIVAL_ROLES", "PERSONAL_ROLES", "ROLES_BEFORE_NAMES", "OFFICES_OF_PLACES", "ORGANISATION_WORDS", "MODIFIED_BY_SURNAME",
    "PLACE_TAILS", "SUFFIXES", "PARTICLES", "TEAMS",
]  # fmt: skip


@pytest.mark.parametrize("table", LOWER)
def test_tables_are_lower_case_words(table):
    words = getattr(titles, table)
    assert words
    assert all(word == word.lower() and word == word.strip() and " " not in word for word in words)


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("MALE_TITLES", "TITLES"),
        ("FEMALE_TITLES", "TITLES"),
        ("COURTESY_TITLES", "TITLES"),
        ("FEMALE_KIN", "KIN"),
        ("MALE_KIN", "KIN"),
        ("PERSONAL_ROLES", "ROLES"),
        ("ROLES_BEFORE_NAMES", "PERSONAL_ROLES"),
        ("BRANDS", "KNOWN_ORGANISATIONS"),
    ],
)
def test_narrow_tables_lie_in_wide_ones(part, whole):
    assert getattr(titles, part) <= getattr(titles, whole) | {"dame", "lady"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MALE_TITLES", "FEMALE_TITLES"),
        ("MALE_KIN", "FEMALE_KIN"),
        ("COURTESY_TITLES", "ROLES"),
        ("PERSONAL_ROLES", "ROLES_OF_GROUPS"),
        ("ROLES_BEFORE_NAMES", "ADJECTIVAL_ROLES"),
        ("KNOWN_ORGANISATIONS", "NOT_ORGANISATIONS"),
        ("SUFFIXES", "PARTICLES"),
        ("TEAMS", "ROLES"),
        ("TITLES", "ORGANISATION_WORDS"),
    ],
)
def test_contrary_tables_share_no_word(one, other):
    assert not getattr(titles, one) & getattr(titles, other)


@pytest.mark.parametrize("title", ["gov.", "sgt.", "lt.", "capt.", "col.", "rev.", "dr.", "prof.", "sen.", "rep.", "det.", "cpl.", "insp."])
def test_abbreviated_titles_are_known(title):
    assert title in titles.TITLES


@pytest.mark.parametrize("word", ["private", "crown", "agent", "commander"])
def test_words_that_are_titles_and_more_are_known_as_titles(word):
    assert word in titles.TITLES


@pytest.mark.parametrize("brand", sorted(titles.BRANDS))
def test_brands_are_organisations(brand):
    assert organisation_cue(brand)
    assert not is_acronym(brand)
    assert brand == brand.strip()


def test_brands_are_no_places_but_for_one_namesake():
    assert [brand for brand in sorted(titles.BRANDS) if gazetteer().lookup(brand)] == ["Rio Tinto"]


def test_given_names_are_folded():
    assert all(name == fold(name) for name in MALE | FEMALE)


def test_months_are_given_names_only_where_they_are():
    assert {"april", "june"} <= FEMALE
    assert not {"march", "july", "december", "monday"} & (MALE | FEMALE)


def test_nouns_of_lists_are_plural():
    assert {"villages", "towns", "cities"} <= place_words.LISTED_NOUNS
    assert not {"village", "town", "city", "capital"} & place_words.LISTED_NOUNS
    assert place_words.LISTED_NOUNS <= place_words.OF_NOUNS.keys()


def test_verbs_of_seats_are_verbs_of_agents_and_do_not_speak_of_the_land():
    assert not place_words.NOT_ACTING & place_words.SEAT_VERBS
    assert {"say", "deny", "warn"} <= place_words.SEAT_VERBS & place_words.AGENT_VERBS
