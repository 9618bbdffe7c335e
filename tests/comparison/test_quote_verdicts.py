"""When two quotations are one utterance, and what is said of their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparison.quote import compare_quote
from crosscheck.records import Mention, Place, Quote


def quote(text):
    words = tuple("…" if word == "..." else word.strip(".,!?").lower() for word in text.split())
    return Mention(kind="quote", start=0, end=len(text), text=text, value=Quote(words=words))


def verdict(left, right):
    found = compare_quote(quote(left), quote(right))
    return None if found is None else (found.verdict, found.reason)


AGREE = [
    ("We will rebuild the school", "We will rebuild the school."),
    ("We'll rebuild the school", "We will rebuild the school"),
    ("It's a long road ahead", "it is a long road ahead"),
    ("They can't take our harbour", "They cannot take our harbour"),
    ("the downside risk of a fire", "the down side risk of a fire"),
    ("preventing the spread of the fire", "Our goals are about preventing the spread of the fire and saving homes"),
    ("I told them that nobody was left inside", "nobody was left inside the burning factory that night"),
    ("no comment", "No comment"),
    ("Sen. Brenk respects that choice entirely", "Senator Brenk respects that choice entirely"),
    ("dictator", "dictator"),
]

SCOPE = [
    ("We will rebuild the school ... before the winter comes", "We will rebuild the school with our own hands before the winter comes"),
    ("The ship turned at once ... towards the burning boats", "The ship turned at once towards the burning boats"),
    ("We will rebuild the school before the winter", "We will rebuild a school before the winter"),
]

ALIAS = [
    ("we will win this case at the Supreme Court", "we will win this case in the Supreme Court"),
    ("The driver ignored two warnings before the crash", "The driver ignored both warnings before the crash"),
    ("People were running everywhere when the roof fell", "Folks were running everywhere when the roof fell"),
    (
        "We need to drain every flooded cellar before the frost comes to the valley ... and the pumps we have are old and very few",
        "And so I say that we must drain every flooded cellar before the frost returns to the valley",
    ),
    ("I threw ... over the wall to save my little dog", "I threw myself across the wall to save my little dog"),
]

CONFLICT = [
    ("We should close the harbour tomorrow", "We should not close the harbour tomorrow"),
    ("We shouldn't close the harbour tomorrow", "We should close the harbour tomorrow"),
    ("We will hire 40 new officers this year", "We will hire 14 new officers this year"),
    ("The company lost three ships in the storm", "The company lost five ships in the storm"),
    ("I support the plan to raise school taxes", "I oppose the plan to raise school taxes"),
    ("The water is safe to drink in the old town", "The water is unsafe to drink in the old town"),
]

APART = [
    ("I'm sorry", "I'm sorry I let everybody down"),
    ("gross abuse of the trust of the voters", "This is a gross abuse of power that must end"),
    ("We will have a long winter, and we will then be judged", "Look, I expect to be judged"),
    ("responsibly manage the harbour", "responsibly managing harbour and tides"),
    ("money that should not have been spent", "I took the money that should have been spent on schools"),
    (
        "The harbour board has never said whether it will pay for all of the boats that sank in the storm last year",
        "All of the boats that sank belong to owners who say that they have never paid for the harbour or the storm wall",
    ),
    ("We talked about the invasion of our town", "We have an invasion of rats and mice in our town"),
    ("the end of the day", "at the end of the day we lost"),
    ("of the in the to a", "of the in the to a man"),
    ("", "We will win"),
    ("…", "…"),
]


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_same_words_agree(left, right):
    assert verdict(left, right) == ("agree", None)


@pytest.mark.parametrize(("left", "right"), SCOPE)
def test_cut_words_are_of_another_scope(left, right):
    assert verdict(left, right) == ("compatible", "scope")


@pytest.mark.parametrize(("left", "right"), ALIAS)
def test_small_differences_are_shown(left, right):
    assert verdict(left, right) == ("compatible", "alias")


@pytest.mark.parametrize(("left", "right"), CONFLICT)
def test_words_that_turn_the_meaning_conflict(left, right):
    assert verdict(left, right) == ("conflict", None)


@pytest.mark.parametrize(("left", "right"), APART)
def test_other_utterances_are_not_compared(left, right):
    assert verdict(left, right) is None


@pytest.mark.parametrize(("left", "right"), [*AGREE, *SCOPE, *ALIAS, *CONFLICT, *APART])
def test_order_makes_no_difference(left, right):
    assert verdict(left, right) == verdict(right, left)


def test_changed_words_stand_in_the_explanation():
    found = compare_quote(quote("we will win this case at the Supreme Court"), quote("we will win this case in the Supreme Court"))
    assert "“at” / “in”" in found.explanation


def test_negation_is_shown():
    found = compare_quote(quote("We should close the harbour tomorrow"), quote("We should not close the harbour tomorrow"))
    assert "“not” on one side only" in found.explanation


def test_stretch_of_a_long_quotation_is_found():
    long = (
        "Then we ended up in the capital and after that with some luck we will take this matter to the highest court and see what happens"
    )
    assert verdict("we will bring this matter to the highest court", long) == ("compatible", "alias")


def test_places_are_no_quotations():
    place = Mention(kind="place", start=0, end=4, text="Rome", value=Place(name="Rome"))
    assert compare_quote(place, quote("We will win")) is None


WORDS = st.lists(
    st.sampled_from("we will not close the harbour before winter comes … never it's three five safe it town".split()), max_size=14
)


@given(WORDS, WORDS)
def test_verdict_is_symmetric(left, right):
    assert verdict(" ".join(left), " ".join(right)) == verdict(" ".join(right), " ".join(left))


@given(WORDS)
def test_quotation_agrees_with_itself(words):
    expected = ("agree", None) if set(words) - {"…"} else None
    assert verdict(" ".join(words), " ".join(words)) == expected


def test_a_denial_in_the_first_words_is_shown():
    left = "To close the harbour in the next couple of weeks will raise the risk of a long strike"
    right = "If they [owners] don't close the harbour in the next couple of weeks it would raise the risk of a long strike"
    assert "do not" in compare_quote(quote(left), quote(right)).explanation
