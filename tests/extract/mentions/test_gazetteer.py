"""What the gazetteer answers: likeliest first, chains outwards, spellings, codes; and that it says nothing of what it does not know."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extract.mentions import gazetteer_data as data
from crosscheck.extract.mentions.gazetteer import Entry, Gazetteer, fold, gazetteer, unaccented

US = "United States"


def first(name):
    return gazetteer().lookup(name)[0]


@pytest.mark.parametrize(
    ("name", "level", "within"),
    [
        ("Toledo", "city", ("Ohio", US)),
        ("Chicago", "city", ("Illinois", US)),
        ("Oakland", "city", ("San Francisco Bay Area", "California", US)),
        ("New York", "city", ("New York", US)),
        ("NYC", "city", ("New York", US)),
        ("Washington", "city", (US,)),
        ("Nairobi", "city", ("Kenya",)),
        ("Lyon", "city", ("France",)),
        ("Manchester", "city", ("England", "United Kingdom")),
        ("Glasgow", "city", ("Scotland", "United Kingdom")),
        ("Toronto", "city", ("Ontario", "Canada")),
        ("Melbourne", "city", ("Victoria", "Australia")),
        ("São Paulo", "city", ("Brazil",)),
        ("Sao Paulo", "city", ("Brazil",)),
        ("Kiev", "city", ("Ukraine",)),
        ("Bombay", "city", ("India",)),
        ("St. Louis", "city", ("Missouri", US)),
        ("St. Petersburg", "city", ("Russia",)),
        ("Ft. Worth", "city", ("Dallas-Fort Worth", "Texas", US)),
        ("Ohio", "state", (US,)),
        ("Calif.", "state", (US,)),
        ("Ontario", "state", ("Canada",)),
        ("England", "state", ("United Kingdom",)),
        ("Kenya", "country", ()),
        ("U.S.", "country", ()),
        ("America", "country", ()),
        ("Britain", "country", ()),
        ("the UAE", "country", ()),
        ("The Gambia", "country", ()),
        ("Turkiye", "country", ()),
        ("Los Angeles County", "county", ("California", US)),
        ("Bay Area", "region", ("California", US)),
        ("Brooklyn", "neighbourhood", ("New York City", "New York", US)),
        ("White House", "venue", ("Washington, D.C.", US)),
        ("Vatican", "country", ()),
        ("Europe", "continent", ()),
    ],
)
def test_likeliest_place_comes_first(name, level, within):
    found = first(name)
    assert (found.level, found.within) == (level, within)


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("Calif.", "California"),
        ("U.K.", "United Kingdom"),
        ("Kiev", "Kyiv"),
        ("Bombay", "Mumbai"),
        ("L.A.", "Los Angeles"),
        ("D.C.", "Washington, D.C."),
        ("zürich", "Zurich"),
        ("CHICAGO", "Chicago"),
        ("the hague", "The Hague"),
        ("St. Paul", "Saint Paul"),
    ],
)
def test_other_forms_have_the_canonical_name(name, canonical):
    assert first(name).name == canonical


@pytest.mark.parametrize("name", ["", " ", "the", "No Such Place At All", "Xqzzt", "Robert Moss", "12345", "’", "St.", "Mt."])
def test_what_is_no_place_has_no_entries(name):
    assert gazetteer().lookup(name) == ()


@pytest.mark.parametrize("name", ["Springfield", "Franklin", "Portland", "Birmingham", "Georgia", "Washington"])
def test_every_bearer_is_listed(name):
    found = gazetteer().lookup(name)
    assert len({entry.within for entry in found}) > 1
    towns = [entry.population for entry in found if entry.level == "city" and entry.population]
    assert towns == sorted(towns, reverse=True)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Calif.", "California"),
        ("CA", "California"),
        ("Ohio", "Ohio"),
        ("D.C.", "Washington, D.C."),
        ("W.Va.", "West Virginia"),
        ("Ontario", None),
        ("Peru", None),
        ("ca", None),
        ("Chicago", None),
        ("", None),
    ],
)
def test_states_of_the_union_by_any_form(text, state):
    assert gazetteer().state_of(text) == state


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Peru", True), ("US", True), ("Lima", False), ("Ohio", False), ("Nowhere at all", False), ("Jordan", True), ("", False)],
)
def test_countries_are_told_from_other_places(name, expected):
    assert gazetteer().is_country(name) is expected


def test_capitals_are_folded():
    assert {"lima", "nairobi", "paris", "bogota", "beijing"} <= gazetteer().capitals
    assert "chicago" not in gazetteer().capitals
    assert all(name == fold(name) for name in gazetteer().capitals)


def test_other_spelling_of_a_large_city_asks_for_a_cue():
    spelled = first("Bruxelles")
    assert (spelled.name, spelled.population) == (first("Brussels").name, 0)


def test_one_gazetteer_serves_the_process():
    assert gazetteer() is gazetteer()


def test_two_gazetteers_say_the_same():
    another = Gazetteer()
    for name in ("Springfield", "Georgia", "New York", "Kiev", "Bruxelles", "San Juan", "Victoria", "Birmingham"):
        assert another.lookup(name) == gazetteer().lookup(name)


def test_asking_twice_gives_the_same_entries():
    assert gazetteer().lookup("Springfield") is gazetteer().lookup("springfield")


@pytest.mark.parametrize("state", sorted(set(data.STATE_ABBREVIATIONS.values()) - {"Washington, D.C."}))
def test_every_state_is_known_by_name(state):
    assert gazetteer().state_of(state) == state


@pytest.mark.parametrize("short", sorted(data.STATE_ABBREVIATIONS))
def test_every_abbreviation_leads_to_its_state(short):
    assert first(short).name == data.STATE_ABBREVIATIONS[short]


@pytest.mark.parametrize("alias", sorted(data.CITY_ALIASES))
def test_every_alias_leads_to_a_city(alias):
    found = first(alias)
    assert found.level == "city"
    name, around = data.CITY_ALIASES[alias]
    assert fold(found.name).startswith(fold(name)) or not around


@pytest.mark.parametrize("name", sorted(data.CURATED))
def test_every_curated_place_is_the_likeliest_of_its_name(name):
    level, within = data.CURATED[name]
    assert Entry(name, level, within) in gazetteer().lookup(name)


def test_chains_run_outwards_to_a_country():
    for name in ("Chicago", "Oakland", "Lyon", "Brooklyn", "Los Angeles County"):
        found = first(name)
        assert gazetteer().is_country(found.within[-1])


def test_common_words_are_folded_and_single():
    assert all(word == fold(word) and " " not in word for word in data.COMMON_WORDS)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The São  Paulo", "sao paulo"),
        ("THE HAGUE", "hague"),
        ("Theodore", "theodore"),
        ("Côte d’Ivoire", "cote d'ivoire"),
        ("  New\u00a0York ", "new york"),
        ("Ürümqi", "urumqi"),
        ("", ""),
    ],
)
def test_folding_drops_case_accents_and_article(name, expected):
    assert fold(name) == expected


@given(st.text(max_size=60))
def test_folding_is_stable_but_for_a_second_article(name):
    once = fold(name)
    assert once == " ".join(once.split())
    assert fold(once) in {once, fold(once.removeprefix("the "))}


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=40))
def test_accents_leave_no_trace(name):
    plain = unaccented(name)
    assert unaccented(plain) == plain
    assert name.isascii() <= (plain == name)


@settings(max_examples=100)
@given(st.text(max_size=40))
def test_any_text_may_be_looked_up(name):
    found = gazetteer().lookup(name)
    assert isinstance(found, tuple)
    assert all(entry.name and isinstance(entry.within, tuple) for entry in found)
    assert gazetteer().lookup(f" {name} ") == found or not name.isascii() or "the" in name.lower()


@settings(max_examples=60)
@given(
    st.sampled_from(["Chicago", "Springfield", "Ohio", "Kenya", "New York", "Lyon", "Kiev"]),
    st.sampled_from([str.upper, str.lower, str.title]),
)
def test_case_does_not_matter(name, case):
    assert gazetteer().lookup(case(name)) == gazetteer().lookup(name)


def test_a_quarter_of_the_capital_keeps_its_name():
    entry = gazetteer().lookup("Shaw")[0]
    assert (entry.name, entry.within) == ("Shaw", ("Washington, D.C.", US))
