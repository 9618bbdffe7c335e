"""Votes for and against, ages that a line is drawn at, and counts for each year, in made-up sentences."""

import pytest
from reading_quantities import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The court ruled by six votes to three that the fee is legal.", [("six", 6, "for"), ("three", 3, "against")]),
        ("The reform got through with 118 in favour and 97 against.", [("118", 118, "for"), ("97", 97, "against")]),
        ("Parliament approved it by 118 votes to 97 on Tuesday.", [("118", 118, "for"), ("97", 97, "against")]),
        ("In a six-to-three ruling the judges forbade it.", [("six", 6, "for"), ("three", 3, "against")]),
        ("It passed 52-48 in the Senate.", [("52", 52, "for"), ("48", 48, "against")]),
    ],
)
def test_both_sides_of_a_vote_are_counted(text, found):
    votes = [(one.text, one.value.low, *one.value.slot.modifiers) for one in read(text) if one.kind == "count"]
    assert votes == found


@pytest.mark.parametrize(
    "text", ["Three to four people were hurt.", "They won by six goals to three.", "Two for dinner and three for lunch."]
)
def test_other_pairs_of_numbers_are_no_votes(text):
    assert not [one for one in read(text) if one.value.slot.head == "vote"]


@pytest.mark.parametrize(
    ("text", "age", "head"),
    [
        ("The state may not collect data from children under 16.", 16, "child-under"),
        ("It gives no protection to children younger than two.", 2, "child-under"),
        ("People over 65 and their carers come first.", 65, "person-over"),
        ("Workers will retire at 68 under the new law.", 68, "retirement"),
        ("The law raises the retirement age to 66.", 66, "retirement"),
    ],
)
def test_an_age_limit_is_nobodys_own_age(text, age, head):
    (found,) = [one for one in read(text) if one.kind == "age"]
    assert (found.value.low, found.value.high, found.value.slot.head) == (age, age, head)


@pytest.mark.parametrize(
    "text", ["Children under 16 percent of whom can read.", "It stood under 12 trees.", "She kept prices under 20 for a year."]
)
def test_other_numbers_behind_under_are_no_ages(text):
    assert not [one for one in read(text) if one.kind == "age"]


def test_a_count_for_each_period_says_so_and_a_day_after_is_none():
    (yearly,) = [one for one in read("The line carried 210,000 passengers a year.") if one.kind == "count"]
    assert "per year" in yearly.value.slot.modifiers
    (plain,) = [one for one in read("Police arrested 12 protesters a day after the march.") if one.kind == "count"]
    assert not any(word.startswith("per ") for word in plain.value.slot.modifiers)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("With 31 councillors against and 12 in favour, the town rejected it.", [("31", 31, "against"), ("12", 12, "for")]),
        ("Councillors threw out the plan by 31 votes to 12.", [("31", 31, "against"), ("12", 12, "for")]),
        ("The council turned the plan down by 31 to 12 on Monday.", [("31", 31, "against"), ("12", 12, "for")]),
        ("The motion was lost by 12 votes to 31.", [("12", 12, "for"), ("31", 31, "against")]),
        ("Twenty-one members voted for the plan and 14 against.", [("Twenty-one", 21, "for"), ("14", 14, "against")]),
        ("The result was 214 ayes and 109 noes.", [("214", 214, "for"), ("109", 109, "against")]),
        ("The Senate rejected it 52-48.", [("52", 52, "against"), ("48", 48, "for")]),
        ("The judges struck it down by six to three.", [("six", 6, "for"), ("three", 3, "against")]),
        ("The Senate confirmed Ann Roth as envoy to the United Nations on Monday, 52-48.", [("52", 52, "for"), ("48", 48, "against")]),
    ],
)
def test_each_side_of_a_vote_has_its_own(text, found):
    votes = [(one.text, one.value.low, *one.value.slot.modifiers) for one in read(text) if one.value.slot.head == "vote"]
    assert votes == found


@pytest.mark.parametrize(
    "text",
    [
        "The Rangers beat the Lakers by 27 to 19.",
        "Prices rose by 12 to 15 percent, they decided.",
        "There were 29 for the first time, and 4 against the wall.",
    ],
)
def test_scores_and_ranges_are_no_votes(text):
    assert not [one for one in read(text) if one.value.slot.head == "vote"]


@pytest.mark.parametrize(
    "text", ["The jury was out for two days. Ten of the twelve agreed.", "Nine of the eleven jurors voted to convict."]
)
def test_the_majority_of_a_jury_is_so_many_votes(text):
    (majority,) = read(text, "count")
    assert (majority.value.slot.head, majority.value.slot.modifiers) == ("vote", ("for",))


def test_clubs_that_agree_cast_no_votes():
    assert all(one.value.slot.head != "vote" for one in read("Nine of the eleven clubs agreed to move.", "count"))
