"""What sets two claims apart: dates, places, people and names."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import article_from_text, extract_claims
from crosscheck.comparison.context import Story
from crosscheck.comparison.occasion import names_clash, one_occasion, other_people

from .builders import FRIDAY, Desk, person, place, setting


def claims(left, right, *, published=FRIDAY):
    """Two claims of two articles, from their fields, with the story around them."""
    desk = Desk(published=published)
    a, b = desk.claim("a", "The quake hit", **left), desk.claim("b", "The quake struck", **right)
    return a, b, desk.story()


def one(left, right, **story):
    a, b, around = claims({"setting": left}, {"setting": right}, **story)
    assert one_occasion(a, b, around) == one_occasion(b, a, around)
    return one_occasion(a, b, around)


YEARS_AGO = dt.date(2013, 5, 3)
NOWHERE = setting()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (setting(FRIDAY), setting(FRIDAY)),
        (setting(FRIDAY), setting(FRIDAY - dt.timedelta(days=20))),
        (setting(FRIDAY), setting(FRIDAY + dt.timedelta(days=14))),
        (setting(FRIDAY), NOWHERE),
        (NOWHERE, NOWHERE),
        (setting(dt.date(2024, 1, 1), 366), setting(FRIDAY)),
    ],
)
def test_near_dates_may_be_one_occasion(left, right):
    assert one(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (setting(FRIDAY), setting(YEARS_AGO)),
        (setting(FRIDAY), setting(FRIDAY + dt.timedelta(days=60))),
        (setting(YEARS_AGO), NOWHERE),
        (setting(dt.date(2010, 1, 1), 365), setting(dt.date(2013, 1, 1), 365)),
    ],
)
def test_far_dates_are_two_occasions(left, right):
    assert not one(left, right)


def test_an_undated_article_leaves_an_undated_claim_any_day():
    assert one(setting(YEARS_AGO), NOWHERE, published=None)


SPRINGFIELD = setting(places=["springfield"], around=["illinois", "united states"])


@pytest.mark.parametrize(
    "other",
    [
        setting(places=["springfield"]),
        setting(places=["illinois"], around=["united states"]),
        setting(places=["united states"]),
        setting(places=["peoria", "springfield"]),
        NOWHERE,
    ],
)
def test_a_place_and_what_holds_it_may_be_one_occasion(other):
    assert one(SPRINGFIELD, other)


@pytest.mark.parametrize("other", [setting(places=["peoria"], around=["illinois", "united states"]), setting(places=["france"])])
def test_two_places_that_only_lie_in_one_country_are_two_occasions(other):
    assert not one(SPRINGFIELD, other)


def test_a_house_is_on_its_block():
    assert one(setting(places=["1802 birch road"]), setting(places=["1800 block of birch road"]))
    assert not one(setting(places=["1802 birch road"]), setting(places=["1800 block of cedar road"]))


def test_an_unplaced_claim_is_where_its_article_begins():
    desk = Desk()
    desk.claim("a", "Snow fell on Quito", setting=setting(places=["quito"], around=["ecuador"]))
    unplaced = desk.claim("a", "Four buses overturned")
    lima = desk.claim("b", "Nine buses overturned in Lima", setting=setting(places=["lima"], around=["peru"]))
    quito = desk.claim("b", "Nine buses overturned in Quito", setting=setting(places=["quito"], around=["ecuador"]))
    story = desk.story()
    assert not one_occasion(unplaced, lima, story)
    assert one_occasion(unplaced, quito, story)


def told(*names, speaker=None):
    """A claim with people in it."""
    return Desk().claim("a", " and ".join([*names, "they spoke"]), *(person(name) for name in names), speaker=speaker)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (told("Dana Keller"), told("Dana Keller")),
        (told("Dana Keller"), told("Keller")),
        (told("Dana Keller", "Alan Voss"), told("Alan Voss", "Priya Raman")),
        (told("Dana Keller"), told()),
        (told(), told()),
        (told("Dana Keller", speaker="Dana Keller"), told("Alan Voss")),
    ],
)
def test_claims_with_a_person_in_common_or_none_at_all_are_about_the_same_people(left, right):
    assert not other_people(left, right) and not other_people(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (told("Dana Keller"), told("Martin Keller")),
        (told("Dana Keller"), told("Alan Voss", "Priya Raman")),
        (told("Alan Voss", speaker="Judge Whitfield"), told("Priya Raman", speaker="Judge Whitfield")),
    ],
)
def test_claims_that_name_nobody_in_common_are_about_other_people(left, right):
    assert other_people(left, right) and other_people(right, left)
    desk = Desk()
    desk.claims = [left, right]
    desk.publish("a", FRIDAY)
    assert not one_occasion(left, right, desk.story())


@pytest.mark.parametrize(
    ("left", "right", "clash"),
    [
        ("Fires burned 14 houses in Pine Hollow", "Fires burned 31 houses in Coldwater", True),
        ("Fires burned 14 houses in Pine Hollow", "Fires burned 31 houses near Hollow Creek", False),
        ("Fires burned 14 houses", "Fires burned 31 houses in Coldwater", False),
        ("Fires burned 14 houses on Friday", "Fires burned 31 houses in May", False),
        ("Coldwater lost 31 houses", "Pine Hollow lost 14 houses", True),
        ("Coldwater's fire took 31 houses", "The fire took 14 houses in Coldwater", False),
        ("Firefighters said 31 houses burned", "Officers counted 14 houses", False),
    ],
)
def test_names_clash_when_both_claims_have_some_and_share_no_word(left, right, clash):
    desk = Desk()
    a, b = desk.claim("a", left), desk.claim("b", right)
    desk.claim("c", "Coldwater and Pine Hollow", place("Coldwater", "Coldwater"), place("Pine Hollow", "Pine Hollow"))
    assert names_clash(a, b, desk.story()) is clash
    assert names_clash(b, a, desk.story()) is clash


def test_the_source_of_a_claim_is_no_name_in_it():
    desk = Desk()
    a = desk.claim("a", "The fire took 14 houses, said Weber", speaker="Weber")
    b = desk.claim("b", "The fire took 31 houses, said Olivares", speaker="Olivares")
    assert not names_clash(a, b, desk.story())


def test_what_a_source_is_governor_of_is_no_name_in_what_was_said():
    texts = ["Ana Ruiz, the governor of Coldwater, said 14 houses had burned down.", "The fire took 14 houses in Pine Hollow."]
    articles = [article_from_text(text, id=ident, outlet=ident) for ident, text in zip("ab", texts, strict=True)]
    claims = extract_claims(articles)
    story = Story.of([], claims, articles)
    told = next(claim for claim in claims if claim.article == "a" and claim.mentions)
    assert not names_clash(told, next(claim for claim in claims if claim.article == "b"), story)


SETTINGS = st.builds(
    setting,
    st.none() | st.dates(dt.date(2010, 1, 1), dt.date(2026, 1, 1)),
    st.integers(1, 400),
    places=st.lists(st.sampled_from(["quito", "lima"]), max_size=2, unique=True),
    around=st.lists(st.sampled_from(["ecuador", "peru", "quito"]), max_size=2, unique=True),
)
NAMES = st.lists(st.sampled_from(["Dana Keller", "Keller", "Martin Keller", "Alan Voss"]), max_size=2, unique=True)


@given(SETTINGS, SETTINGS, NAMES, NAMES)
def test_an_occasion_is_one_in_either_order_and_with_itself(left, right, here, there):
    desk = Desk()
    a = desk.claim("a", " ".join(["Ash fell", *here]), *(person(name) for name in here), setting=left)
    b = desk.claim("b", " ".join(["Ash fell", *there]), *(person(name) for name in there), setting=right)
    story = desk.story()
    assert one_occasion(a, b, story) == one_occasion(b, a, story)
    assert names_clash(a, b, story) == names_clash(b, a, story)
    assert one_occasion(a, a, story) and not names_clash(a, a, story)


def test_an_unplaced_claim_may_be_about_any_place_that_its_article_names():
    """The article begins in one town and goes on to another; what it then tells without a place may be of that one."""
    desk = Desk()
    desk.claim("a", "The mill stands in Lima", setting=setting(places=["lima"]))
    desk.claim("a", "The owner lives in Quito", setting=setting(places=["quito"]))
    unplaced = desk.claim("a", "The roof fell in")
    at_home, elsewhere = (desk.claim("b", f"The roof fell in {n}", setting=setting(places=[n])) for n in ("quito", "cusco"))
    assert one_occasion(unplaced, at_home, desk.story())
    assert not one_occasion(unplaced, elsewhere, desk.story())
