"""What a row is about, for a person to read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparison.context import Side
from crosscheck.comparison.subject import MAX_CHARACTERS, subject_of

from .builders import Desk, aged, killed


def side(text, *told, gist=None):
    desk = Desk()
    claim = desk.claim("a", text, *told, gist=text if gist is None else gist)
    return Side(claim, claim.mentions[0] if claim.mentions else None)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("At least 9 people died in it", "At least 9 people", "… people died in it"),
        ("The toll has risen to 9", "9", "The toll has risen to …"),
        ("It cost the town $9", "$9", "It cost the town …"),
    ],
)
def test_a_figure_is_left_open(text, words, expected):
    assert subject_of("count", [side(text, killed(words, 9))]) == expected


def test_an_age_is_not_left_open():
    assert subject_of("age", [side("The boy, 9, is safe", aged("9", 9, "boy"))]) == "The boy, 9, is safe"


def test_whose_age_it_is_where_a_name_tells():
    sides = [side("Ruiz, 9, is safe", aged("9", 9, "Ruiz")), side("Ana Ruiz, 8, is safe", aged("8", 8, "Ana Ruiz"))]
    assert subject_of("age", sides) == "age of Ana Ruiz"


def test_the_shortest_claim_that_says_enough_is_shown():
    short, long = side("The quake killed 9", killed("9", 9)), side("In the north a quake killed 9 people", killed("9 people", 9))
    assert subject_of("count", [long, short]) == "The quake killed …"
    assert subject_of("count", [long, side("9 died", killed("9", 9))]) == "In the north a quake killed … people"
    assert subject_of("count", [side("9 died", killed("9", 9))]) == "… died"


def test_a_claim_is_shown_as_it_would_stand_alone():
    assert subject_of("count", [side("which burst", gist="The dam burst")]) == "The dam burst"
    assert subject_of("count", [side("which burst", gist="")]) == "which burst"


def test_the_order_of_the_sides_does_not_matter():
    one, other = side("The dam burst at noon"), side("The dam broke at noon")
    assert subject_of("count", [one, other]) == subject_of("count", [other, one])


def test_a_long_subject_is_cut_between_words():
    cut = subject_of("count", [side("The dam above the village of Saint Orsola burst on Friday before anyone had heard the sirens")])
    assert cut == "The dam above the village of Saint Orsola burst on Friday before anyone had…"


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=200))
def test_a_subject_is_one_line_of_bounded_length(text):
    subject = subject_of("count", [side("It", gist=text)])
    assert len(subject) <= MAX_CHARACTERS
    assert "\n" not in subject and subject == subject.strip()
