"""When two places of one event can both be right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparison.place import compare_place
from crosscheck.comparison.regions import holds, is_country, is_us_state
from crosscheck.records import Mention, Place, Quote

US = "United States"


def place(text, level="city", within=(), role="in", name=None, **fields):
    return Mention(
        kind="place",
        start=0,
        end=len(text),
        text=text,
        value=Place(name=name or text, level=level, within=within, role=role, **fields),
    )


def verdict(left, right):
    found = compare_place(left, right)
    return None if found is None else (found.verdict, found.reason)


OHIO = place("Ohio", "state", (US,))
TOLEDO = place("Toledo", "city", ("Ohio", US))
DAYTON = place("Dayton", "city", ("Ohio", US))
AUSTIN = place("Austin", "city", ("Texas", US))
LIMA = place("Lima", "city", ("Peru",))
PERU = place("Peru", "country")
CHILE = place("Chile", "country")
OAKLAND = place("Oakland", "city", ("San Francisco Bay Area", "California", US))
BAY_AREA = place("San Francisco Bay Area", "region", ("California", US))

COARSER = [
    (TOLEDO, OHIO),
    (TOLEDO, place("the United States", "country", name=US)),
    (LIMA, PERU),
    (OAKLAND, BAY_AREA),
    (OAKLAND, place("California", "state", (US,))),
    (OHIO, place("the Midwest", "region", (US,), name="Midwest")),
    (TOLEDO, place("the Midwest", "region", (US,), name="Midwest")),
    (PERU, place("South America", "continent")),
    (place("southern Peru", "region", ("Peru",)), PERU),
    (place("Moss Hall", "venue", ("Toledo", "Ohio", US), role="at"), TOLEDO),
    (place("Lund", "city", ("Norway",)), place("Lund region", "region", ("Norway",))),
    (place("Lund", "region", ()), place("Lund", "region", (), role="off")),
]

APART = [
    (TOLEDO, DAYTON),
    (TOLEDO, AUSTIN),
    (TOLEDO, place("Texas", "state", (US,))),
    (LIMA, CHILE),
    (PERU, CHILE),
    (OHIO, place("Texas", "state", (US,))),
    (place("Moss Hall", "venue", ("Toledo", "Ohio", US), role="at"), DAYTON),
    (place("northern Peru", "region", ("Peru",)), place("southern Peru", "region", ("Peru",))),
    (
        place("Springfield, Ohio", "city", ("Ohio", US), name="Springfield"),
        place("Springfield, Ill.", "city", ("Illinois", US), name="Springfield"),
    ),
    (place("12 Elm Street", "address"), place("80 Oak Avenue", "address")),
    (place("100 block of Elm Street", "address"), place("900 block of Elm Street", "address")),
    (place("41st and Elm Streets", "address", role="near"), place("39th and West Elm Streets", "address", role="near")),
    (place("Oak and Elm Streets", "address", role="at"), place("Pine and Elm Streets", "address", role="at")),
]

UNKNOWN = [
    (place("Elm Village"), TOLEDO),
    (place("the Lund valley", "region", ("Ohio", US)), TOLEDO),
    (place("central Peru", "region", ("Peru",)), place("southern Peru", "region", ("Peru",))),
    (place("Lucas County", "county", ("Ohio", US)), TOLEDO),
    (place("Toledo", "city", ("Ohio", US), role="to"), place("Dayton", "city", ("Ohio", US), role="from")),
    (place("Toledo", "city", ("Ohio", US), role="near"), DAYTON),
    (place("Toledo", "city", ("Ohio", US), role=None), DAYTON),
    (place("Toledo", "city", ("Ohio", US), role="southwest of"), place("Dayton", "city", ("Ohio", US), role="southwest of")),
    (place("Springfield", "city", ("Ohio", US)), place("Springfield", "city", ("Illinois", US))),
    (place("Moss Hall", "venue"), place("Lund Hall", "venue")),
    (place("Ohio", "state", (US,), role="near"), TOLEDO),
    (place("Peking", "city", ("China",), metonym=True, role=None), place("China", "country")),
    (place("Elm Street", "address"), place("Oak Avenue", "address")),
    (place("corner of Elm Street and Oak Avenue", "address"), place("12 Pine Road", "address")),
    (place("Arabian Sea", "region"), place("Chile", "country")),
    (place("Moss Avenue", "address", ("Toledo", "Ohio", US)), place("Dayton", "city", ("Ohio", US))),
    (place("Moss Avenue", "address", ("Toledo", "Ohio", US)), place("Toledo", "city", ("Ohio", US), role=None, origin=True)),
    (TOLEDO, place("Toledo", "city", ("Ohio", US), role=None, origin=True)),
]


@pytest.mark.parametrize(("left", "right"), COARSER)
def test_one_inside_the_other_is_coarser(left, right):
    assert verdict(left, right) == ("compatible", "coarser")


@pytest.mark.parametrize(("left", "right"), APART)
def test_disjoint_places_conflict(left, right):
    assert verdict(left, right) == ("conflict", None)


@pytest.mark.parametrize(("left", "right"), UNKNOWN)
def test_what_is_not_known_to_be_apart_is_left_open(left, right):
    assert verdict(left, right) is None


@pytest.mark.parametrize(("left", "right"), [*COARSER, *APART, *UNKNOWN])
def test_order_makes_no_difference(left, right):
    assert verdict(left, right) == verdict(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (TOLEDO, place("Toledo, Ohio", "city", ("Ohio", US), name="Toledo")),
        (TOLEDO, place("Toledo", "city", (), role=None)),
        (place("12 Elm St.", "address"), place("12 Elm Street", "address")),
        (place("1200 block of N. Elm Ave.", "address"), place("1200 block of North Elm Avenue", "address")),
        (place("Washington", metonym=True, role=None), place("Washington", metonym=True, role=None)),
        (place("Moss Hall", "venue", role="at"), place("Moss Hall", "venue", role="at")),
        (place("Toledo", role=None, origin=True), place("Toledo", role=None, origin=True)),
    ],
)
def test_same_place_agrees(left, right):
    assert verdict(left, right) == ("agree", None)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("13500 block of Elm Avenue", "corner of 135th Street and Elm Avenue", "alias"),
        ("intersection of Elm Avenue and 3rd Street", "Elm Avenue", "alias"),
        ("3900 block of Elm Avenue", "3914 Elm Ave.", "coarser"),
        ("3900 block Elm Way North", "3902 Elm Way North", "coarser"),
        ("3900-block of NE Elm Avenue", "3902 Elm Avenue Northeast", "coarser"),
        ("3900 block of Elm Avenue", "Elm Avenue", "coarser"),
        ("7400 block of Lupinna Drive", "7400 block of Lupina Drive", "alias"),
        ("Elm Circle and Marbury Drive", "corner of Elm Circle and Marberry Drive", "alias"),
    ],
)
def test_addresses_on_one_street_are_compatible(left, right, expected):
    assert verdict(place(left, "address"), place(right, "address")) == ("compatible", expected)


@pytest.mark.parametrize(
    ("left", "right"), [("41st and Elm Streets", "40th and Elm Streets"), ("Oak and Elm Streets", "Pine and Elm Streets")]
)
def test_a_place_is_near_two_corners_of_its_street(left, right):
    assert verdict(place(left, "address", role="near"), place(right, "address", role="near")) == ("compatible", "alias")


def test_spellings_of_a_village_are_compatible():
    assert verdict(place("Karadi"), place("Karadin")) == ("compatible", "alias")


def test_alike_names_of_known_places_are_two_places():
    assert verdict(place("Austria", "country"), place("Australia", "country")) == ("conflict", None)
    assert verdict(place("Iran", "country"), place("Iraq", "country")) == ("conflict", None)


def test_explanation_names_both_sides():
    found = compare_place(TOLEDO, DAYTON)
    assert "Toledo" in found.explanation
    assert "Dayton" in found.explanation


def test_quotations_are_no_places():
    assert compare_place(TOLEDO, Mention(kind="quote", start=0, end=1, text="x", value=Quote(words=("x",)))) is None


def test_regions_hold_countries_and_states():
    assert holds("Midwest", ("Ohio",))
    assert holds("Europe", ("France",))
    assert not holds("Europe", ("Peru",))
    assert not holds("Elm Valley", ("Ohio",))
    assert is_country("Peru")
    assert is_us_state("Ohio")
    assert not is_us_state("Peru")


PLACES = st.sampled_from([one for pair in [*COARSER, *APART, *UNKNOWN] for one in pair])
ROLES = st.sampled_from(["in", "near", "to", "from", None, "off"])


@given(PLACES, PLACES, ROLES, ROLES)
def test_verdict_is_symmetric(left, right, role, other_role):
    one = left.model_copy(update={"value": left.value.model_copy(update={"role": role})})
    other = right.model_copy(update={"value": right.value.model_copy(update={"role": other_role})})
    assert verdict(one, other) == verdict(other, one)


@given(PLACES, ROLES)
def test_place_agrees_with_itself(one, role):
    same = one.model_copy(update={"value": one.value.model_copy(update={"role": role})})
    assert verdict(same, same) == ("agree", None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (place("Mount Alba", "city", ("Ohio", US), role="to"), place("Mount Alba Hospital", "venue", ("Dayton", "Ohio", US), role="to")),
        (
            place("Memorial Quillmann Hospital", "venue", ("Austin", "Texas", US), role="to"),
            place("Quilmann Memorial Hospital", "venue", ("Toledo", "Ohio", US), role="to"),
        ),
    ],
)
def test_a_short_or_turned_name_is_not_another_place_whatever_a_list_knows(one, other):
    assert verdict(one, other) is None
    assert verdict(other, one) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("11417 Sandy Blvd.", "11400 block of Northeast Sandy Blvd.", ("compatible", "coarser")),
        ("400 block of North Sandy Blvd.", "400 block of South Sandy Blvd.", ("conflict", None)),
    ],
)
def test_an_outlet_may_leave_out_the_quarter_of_a_street(left, right, expected):
    assert verdict(place(left, "address", role="at"), place(right, "address", role="at")) == expected


@pytest.mark.parametrize(
    ("way", "other", "expected"),
    [
        ("west of", "south of", ("conflict", None)),
        ("west of", "southwest of", ("agree", None)),
        ("west of", "west of", ("agree", None)),
        ("near", "south of", ("agree", None)),
    ],
)
def test_two_ways_from_a_town_conflict(way, other, expected):
    assert verdict(place("Toledo", role=way), place("Toledo", role=other)) == expected


def test_one_street_is_named_by_two_types():
    left, right = (place(name, "address", role="on") for name in ("Lupin Avenue", "Lupin Street"))
    assert verdict(left, right) == ("compatible", "alias")
    assert verdict(left, place("Lupin Ave.", "address", role="on")) == ("agree", None)


def test_the_first_block_of_a_street_is_on_it():
    left, right = place("first block of Elm Street", "address"), place("Elm Street", "address", role="on")
    assert verdict(left, right) in {("agree", None), ("compatible", "coarser")}


def test_one_hospital_by_more_and_fewer_of_its_words_is_no_two_places():
    left = place("Old Oak Medical Center", "venue", ("Toledo", "Ohio", US), role="to")
    assert verdict(left, place("Oak Hospital", "venue", ("Larvo", "Indiana", US), role="to")) is None
    assert verdict(left, place("Elm Hospital", "venue", ("Larvo", "Indiana", US), role="to")) == ("conflict", None)
