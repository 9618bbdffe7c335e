"""What a row is about, for a person to read."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparison.context import Side
from crosscheck.comparison.subject import MAX_CHARACTERS, subject_of

from .builders import Desk, killed


def side(text, *told, gist=None):
    desk = Desk()
    claim = desk.claim("a", text, *told, gist=text if gist is None else gist)
    return Side(claim, claim.mentions[0] if claim.mentions else None)


def test_a_number_is_called_by_the_words_around_it():
    toll = side("9 people died in the quake", killed("9 people", 9, phrase="people  killed in the\nquake"))
    assert subject_of([side("A man was hurt"), toll]) == "people killed in the quake"


def test_without_a_phrase_the_shortest_claim_says_it():
    assert subject_of([side("9 people died in the quake", killed("9 people", 9)), side("The quake killed 9")]) == "The quake killed 9"


def test_a_claim_is_shown_as_it_would_stand_alone():
    assert subject_of([side("which burst", gist="The dam burst")]) == "The dam burst"
    assert subject_of([side("which burst", gist="")]) == "which burst"


def test_claims_of_one_length_are_chosen_by_their_place():
    desk = Desk()
    one, other = desk.claim("a", "The dam burst"), desk.claim("b", "The dam broke")
    assert subject_of([Side(other, None), Side(one, None)]) == subject_of([Side(one, None), Side(other, None)]) == "The dam burst"


def test_a_long_subject_is_cut_between_words():
    cut = subject_of([side("The dam above the village of Saint Orsola burst on Friday before anyone had heard the sirens")])
    assert cut == "The dam above the village of Saint Orsola burst on Friday before anyone had…"


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=200))
def test_a_subject_is_one_line_of_bounded_length(text):
    subject = subject_of([side("It", gist=text)])
    assert len(subject) <= MAX_CHARACTERS
    assert "\n" not in subject and subject == subject.strip()
