"""What two numbers must share before they are compared, and before they may contradict."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparison.slots import near_ratio, one_slot, opposed, same_person, strong_key
from crosscheck.records import Slot

from .builders import quantity

COMMON = {"wall", "border"}


def rarity(word):
    """Rare words weigh ten times what the story's own do."""
    return 0.1 if word in COMMON else 1.0


def slot(unit="1", ordinal=False, **fields):
    return quantity(5, unit=unit, ordinal=ordinal, **fields)


SAME = [
    (slot(thing="person", fate="killed"), slot(thing="person", fate="killed")),
    (slot(thing="person", fate="killed"), slot(thing="person")),
    (slot(thing="house"), slot(thing="house")),
    (slot(fate="killed"), slot(thing="person", fate="killed")),
    (slot(unit="magnitude"), slot(unit="magnitude", near=("coast",))),
    (slot(unit="USD", near=("bond",)), slot(unit="USD", near=("bond", "released"))),
    (slot(thing="person", near=("man", "woman")), slot(thing="person", near=("woman",))),
]
OTHER = [
    (slot(thing="person", fate="killed"), slot(thing="person", fate="injured")),
    (slot(thing="house"), slot(thing="school")),
    (slot(), slot()),
    (slot(thing="house"), slot(thing="house", ordinal=True)),
    (slot(unit="USD", near=("bond",)), slot(unit="USD", near=("fine",))),
    (slot(unit="USD"), slot(unit="USD")),
    (slot(thing="person", near=("boy",)), slot(thing="person", near=("girl",))),
    (slot(thing="person", modifiers=("male",)), slot(thing="person", near=("woman",))),
    (slot(thing="person", near=("adult",)), slot(thing="person", head="child")),
    (slot(thing="vote", near=("first",)), slot(thing="vote", near=("second",))),
    (slot(thing="person", near=("so", "far")), slot(thing="person", near=("so",))),
    (slot(thing="person", fate="killed", near=("total",)), slot(thing="person", fate="killed")),
    (slot(thing="goal", near=("season",)), slot(thing="goal")),
    (slot(thing="person", modifiers=("annual",)), slot(thing="person")),
    (slot(unit="magnitude", near=("aftershock",)), slot(unit="magnitude")),
    (slot(unit="Cel", near=("average",)), slot(unit="Cel", near=("july",))),
    (slot(unit="USD", near=("request", "police")), slot(unit="USD", near=("police",))),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_numbers_of_one_slot_are_compared(left, right):
    assert one_slot(left, right, rarity) and one_slot(right, left, rarity)


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_numbers_of_two_slots_are_not(left, right):
    assert not one_slot(left, right, rarity) and not one_slot(right, left, rarity)


def test_a_word_that_the_whole_story_uses_does_not_make_two_sums_one():
    assert not one_slot(
        slot(unit="USD", near=("wall", "fence", "mile")), slot(unit="USD", near=("wall", "drone", "camera", "border")), rarity
    )
    assert one_slot(slot(unit="USD", near=("wall", "fence", "mile")), slot(unit="USD", near=("fence", "drone")), rarity)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("fence",), ("fence", "mile"), 1.0),
        (("fence", "mile"), ("fence", "drone"), 0.5),
        (("fence", "wall"), ("wall", "drone"), 0.1 / 1.1),
        (("fence",), (), 0.0),
        ((), (), 0.0),
    ],
)
def test_near_words_are_weighed_by_rarity_against_the_poorer_number(left, right, expected):
    assert near_ratio(Slot(near=left), Slot(near=right), rarity) == pytest.approx(expected)


def test_who_did_it_is_none_of_those_whom_it_befell():
    gunmen, women = slot(head="gunman", thing="gunman"), slot(head="woman", thing="woman", fate="shot")
    assert opposed(gunmen, women)
    assert opposed(women, gunmen)
    assert not opposed(slot(head="gunman", thing="gunman", fate="killed"), slot(head="man", thing="man", fate="killed"))
    assert not opposed(gunmen, slot(head="man", thing="man"))


@pytest.mark.parametrize(
    ("value", "key"),
    [
        (slot(thing="person", fate="killed"), "person killed"),
        (slot(thing="person", fate="missing"), "person missing"),
        (slot(unit="magnitude"), "magnitude"),
        (slot(thing="person", fate="population"), None),
        (slot(thing="person"), None),
        (slot(thing="wound", fate="shot"), None),
        (slot(fate="killed"), None),
        (slot(thing="person", fate="killed", ordinal=True), None),
        (quantity(24, vague=True, thing="person", fate="killed"), None),
        (slot(unit="USD", thing="person", fate="killed"), None),
    ],
)
def test_only_what_a_story_has_one_of_has_a_strong_key(value, key):
    assert strong_key(value) == key


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Dana Keller", "keller", True),
        ("boy", "boy", True),
        ("chief executive", "executive", True),
        ("Dana Keller", "Marta Olivares", False),
        ("boy", "girl", False),
        (None, None, False),
        (None, "boy", False),
    ],
)
def test_two_ages_are_of_one_person_who_has_a_word_in_common(left, right, same):
    assert same_person(quantity(9, unit="year", head=left), quantity(9, unit="year", head=right)) is same


WORDS = st.sampled_from("wall border man woman adult child total season first second trip average maximum aftershock request".split())
SLOTS = st.builds(
    quantity,
    st.integers(1, 9).map(float),
    unit=st.sampled_from(["1", "USD", "magnitude"]),
    ordinal=st.booleans(),
    vague=st.booleans(),
    head=st.none() | WORDS,
    thing=st.sampled_from([None, "person", "house"]),
    fate=st.sampled_from([None, "killed", "injured", "population"]),
    event=st.sampled_from([None, "be", "kill"]),
    near=st.lists(WORDS, max_size=4, unique=True).map(tuple),
    modifiers=st.lists(WORDS, max_size=2, unique=True).map(tuple),
)


@given(SLOTS, SLOTS)
def test_slots_match_in_either_order(left, right):
    assert one_slot(left, right, rarity) == one_slot(right, left, rarity)
    assert opposed(left, right) == opposed(right, left)
    assert 0 <= near_ratio(left.slot, right.slot, rarity) <= 1 + 1e-9


@given(SLOTS)
def test_a_number_with_a_class_or_words_beside_it_is_in_its_own_slot(value):
    told = value.slot.thing or value.slot.fate if value.unit == "1" else value.slot.near or value.unit == "magnitude"
    assert one_slot(value, value, rarity) or not told
