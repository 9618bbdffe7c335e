"""Ages: who is so many years old, in apposition, as a predicate, in lists and ranges."""

import pytest
import reading_quantities
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_quantities import only, read


@pytest.mark.parametrize(
    ("sentence", "age", "head"),
    [
        ("Keller, 54, was found guilty.", 54, "Keller"),
        ("Keller, 54, of Dayton, was charged.", 54, "Keller"),
        ("The mayor, Ana Keller, 54, resigned on Monday.", 54, "Ana Keller"),
        ("Mr. Lewis, now 77, lives in Ohio.", 77, "Mr. Lewis"),
        ("The fugitive, now 66, was held in Spain.", 66, "fugitive"),
        ("Her son, just 9, survived.", 9, "son"),
        ("His son, nine, survived.", 9, "son"),
        ("The widow, 81, said nothing.", 81, "widow"),
        ("Police named the suspect as Dale Brooks, 34.", 34, "Dale Brooks"),
        ("Judge Keller, 54 and a former prosecutor, recused himself.", 54, "Judge Keller"),
        ("Sen. Keller (54) spoke.", 54, "Sen. Keller"),
        ("The cyclist (23) was not hurt.", 23, "cyclist"),
        ("Robert Downs Jr., 61, won.", 61, "Robert Downs Jr."),
        ("The mayor, who is 61, runs a clinic.", 61, "mayor"),
        ("The oldest victim was 84.", 84, "victim"),
        ("The girl turned 12 last week.", 12, "girl"),
        ("Dale Brooks is 34.", 34, "Dale Brooks"),
        ("The boy has been named as Jonas Aal-Berg, aged 16.", 16, "Jonas Aal-Berg"),
        ("Flowers were left for Jonas Aal-Berg, the 16-year-old killed at the bus stop.", 16, "Jonas Aal-Berg"),
        ("The driver is 19, police said.", 19, "driver"),
        ("The defendant will turn 40 in May.", 40, "defendant"),
        ("A woman aged 80 fell.", 80, "woman"),
        ("Boy, 11, hurt after fall from balcony", 11, "boy"),
        ("The skipper — Dale Timothy Brooks, 57 — swam ashore.", 57, "Dale Timothy Brooks"),
        ("The cook was Dale Brooks, 57 (drowned in the galley).", 57, "Dale Brooks"),
        ("That sailor turned out to be Alexis Brooks, 17, who had been missing.", 17, "Alexis Brooks"),
        ("Her youngest son, Zayden, 3, stood on the pier.", 3, "Zayden"),
    ],
)
def test_an_age_belongs_to_the_person_beside_it(sentence, age, head):
    mention = only(sentence, "age")
    assert (mention.value.low, mention.value.high, mention.value.unit) == (age, age, "year")
    assert mention.value.slot.head == head
    assert mention.value.slot.event == "age"


@pytest.mark.parametrize("sentence", ["She was 34 when the trial began.", "He is 68.", "He was 34 and unmarried.", "She turned 21 in May."])
def test_the_age_of_a_pronoun_has_no_owner(sentence):
    assert only(sentence, "age").value.slot.head is None


@pytest.mark.parametrize(
    "sentence", ["The driver, then 23, fled.", "Dale Brooks was 24 when he fled.", "The guard was 24 at the time of the theft."]
)
def test_an_age_of_another_time_is_not_set_against_the_age_of_today(sentence):
    assert only(sentence, "age").value.slot.head is None


@pytest.mark.parametrize(
    ("sentence", "ages"),
    [
        ("The victims were Dale Brooks, 34, Ana Keller, 27, and Tom Reed, 19.", [34, 27, 19]),
        ("Two men, ages 25 and 31, were shot.", [25, 31]),
        ("Three girls, aged 4, 6 and 9, drowned.", [4, 6, 9]),
        ("His son, nine, and his daughter, six, survived.", [9, 6]),
    ],
)
def test_a_list_gives_every_age(sentence, ages):
    assert [one.value.low for one in read(sentence, "age")] == ages


def test_the_ages_of_several_belong_to_no_one_of_them():
    assert {one.value.slot.head for one in read("Two men, ages 25 and 31, were shot.", "age")} == {None}


def test_the_ages_of_a_list_are_no_counts():
    assert [one.text for one in read("Two men, ages 25 and 31, were shot.", "count")] == ["Two men"]


@pytest.mark.parametrize(
    ("sentence", "low", "high", "head"),
    [
        ("Voters aged 18 to 24 stayed home.", 18, 24, "voter"),
        ("Men between the ages of 18 and 24 were called up.", 18, 24, "man"),
        ("Women aged 40-49 were asked.", 40, 49, "woman"),
        ("A woman in her 30s fell.", 30, 39, "woman"),
        ("A man in his late forties fell.", 47, 49, "man"),
        ("A girl in her teens fell.", 13, 19, "girl"),
        ("A man in his mid-50s fell.", 54, 56, "man"),
        ("A man in his early 20s fell.", 20, 23, "man"),
    ],
)
def test_a_range_of_ages_is_one_age(sentence, low, high, head):
    mention = only(sentence, "age")
    assert (mention.value.low, mention.value.high, mention.value.slot.head) == (low, high, head)


@pytest.mark.parametrize(("sentence", "approximate"), [("She is about 80.", True), ("She is nearly 80.", True), ("She is 80.", False)])
def test_a_hedged_age_is_approximate(sentence, approximate):
    mention = only(sentence, "age")
    assert mention.value.low == 80
    assert mention.value.approximate is approximate


def test_a_name_beside_a_trade_owns_the_age():
    (mention,) = read("Omar Haddad, a writer and critic, has died at age 93.", "age")
    assert mention.value.slot.head == "Omar Haddad"


@pytest.mark.parametrize(
    "sentence",
    [
        "Turnout is 54.",
        "The score was 34.",
        "Boston was 34.",
        "In Keller, 54, 32 and 12 votes were cast.",
        "The woman, one of three victims, died.",
        "The brothers, two of them soldiers, left.",
        "They met in Paris, 10 miles away.",
        "On May 5, 10, and 12, they met.",
        "She turned 12 people away.",
        "He was 12 of 18 from the field.",
        "The temperature was 31, a record.",
        "He sold apples, 12, to her.",
        "Route 66, 54, and 12 are closed.",
        "They were 3, 4 and 5 points ahead.",
        "The report, 54 pages long, was late.",
        "The queen, 150, is a chess piece.",
        "The team is 12 and 3 this season.",
        "The bus, 54, was late.",
        "Chapter 9, 12, and 15 are missing.",
    ],
)
def test_other_numbers_between_commas_and_behind_verbs_are_no_ages(sentence):
    assert read(sentence, "age") == []


@settings(deadline=None, max_examples=15)
@given(st.integers(min_value=1, max_value=114))
def test_every_human_age_is_read(age):
    assert only(f"Ana Keller, {age}, resigned on Monday.", "age").value.low == age


def test_an_age_and_a_count_share_no_words():
    mentions = read("A 34-year-old man and two women, aged 20 and 30, were hurt.")
    counts = [one for one in mentions if one.kind == "count" and not one.value.parts]
    assert all(one.value.low in {1, 2} for one in counts)


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("The pilot, a 52-year-old man from Bergen, was rescued.", "pilot"),
        ("The mayor met a woman, a 37-year-old man and a girl.", "man"),
        ("Marta Lind, the novelist, died in Bergen at the age of 77.", "Marta Lind"),
    ],
)
def test_an_age_is_of_whom_the_sentence_tells_apart(sentence, head):
    (mention,) = read(sentence, "age")
    assert mention.value.slot.head == head


@pytest.mark.parametrize(
    ("sentence", "age"),
    [
        ("A boy of seven drowned on Monday.", 7),
        ("Police held a man of about 50, who had fled.", 50),
        ("They found a woman of thirty-four.", 34),
        ("They saved a girl who had just turned two last week.", 2),
        ("Film maker Otto Brandt dead at 71.", 71),
        ("Otto Brandt dies at 71 after a long illness.", 71),
    ],
)
def test_an_age_in_few_words(sentence, age):
    assert [one.value.low for one in reading_quantities.read(sentence, "age")] == [age]
    assert not [one for one in reading_quantities.read(sentence, "count") if one.value.low == age]


@pytest.mark.parametrize(
    "sentence",
    [
        "Turnout was 38.4 percent, too low to count.",
        "Keller was 38,000 dollars in debt.",
        "The reading was 38.4, a record.",
        "He died at 10 on Monday.",
        "She is a woman of 20 years' service.",
        "It was a game of two halves.",
        "He turned two rivals away.",
    ],
)
def test_figures_that_are_no_age(sentence):
    assert not reading_quantities.read(sentence, "age")


@pytest.mark.parametrize(
    ("sentence", "ages"),
    [
        ("The pupils are 14, 16, 17 and 19 years old.", [14, 16, 17, 19]),
        ("Her 10- and 13-year-old daughters were hurt.", [10, 13]),
        ("A 10- and a 13-year-old were hurt.", [10, 13]),
        ("On June 14, 16-year-old Tom Ash was found.", [16]),
    ],
)
def test_every_age_of_a_series_is_read(sentence, ages):
    assert [one.value.low for one in read(sentence, "age")] == ages


@pytest.mark.parametrize("sentence", ["They took a 16-year-old's phone.", "The 18-year-old told police that he was afraid."])
def test_an_age_that_stands_for_a_person_takes_no_noun_from_behind(sentence):
    assert only(sentence, "age").value.slot.head is None


def test_who_turned_fifty_is_not_the_mill():
    (age,) = read("Ann Roth, a baker who works at half the mills in this valley and who turned 50 last month, wept.", "age")
    assert (age.value.low, age.value.slot.head) == (50, "Ann Roth")


def test_an_age_in_words_at_another_time_is_nobodys():
    (age,) = read("Her son, Milo, was four when she left.", "age")
    assert (age.value.low, age.value.slot.head) == (4, None)
    assert read("The score was four when they left.", "age") == []
