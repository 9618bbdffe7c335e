"""Members that add up, names that are listed, and people who are counted without a numeral."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_quantities import read


def sums(sentence):
    return [one.value for one in read(sentence, "count") if len(one.value.parts) > 1 and any(part.name is None for part in one.value.parts)]


@pytest.mark.parametrize(
    ("sentence", "total", "amounts"),
    [
        ("Two adults and two juveniles were shot.", 4, [2, 2]),
        ("Two men and a woman were found dead.", 3, [2, 1]),
        ("Two men and two women were taken to hospitals.", 4, [2, 2]),
        ("Three council members and fire chief John Kerry went to Boston.", 4, [3, 1]),
        ("Two soldiers and a civilian were killed.", 3, [2, 1]),
        ("Five boys, three girls and two men were rescued.", 10, [5, 3, 2]),
        ("A total of 12 died: 9 in the harbour district, 3 on the hill.", 12, [9, 3]),
        ("They came home with four golds, two silvers and three bronzes.", 9, [4, 2, 3]),
        ("The barge sailed with a captain and four deckhands.", 5, [1, 4]),
        ("Two judges and the head nurse of staff testified.", 3, [2, 1]),
        ("Three Danes, two Finns and four Swedes were rescued.", 9, [3, 2, 4]),
        ("After the fire 14 guests were taken to the clinic and five to the county hospital.", 19, [14, 5]),
        ("The airline grounded eight short-haul and six long-haul jets.", 14, [8, 6]),
        ("Hours after the blaze killed his aunt and two boys, Dana Keller was calm.", 3, [1, 2]),
    ],
)
def test_members_add_up(sentence, total, amounts):
    (value,) = sums(sentence)
    assert (value.low, value.high) == (total, total)
    assert [part.amount for part in value.parts] == amounts


@pytest.mark.parametrize(
    "sentence",
    [
        "They seized six rifles and 12 magazines.",
        "Five people died and 12 were hurt.",
        "One person was killed and three were hurt.",
        "Police held three men and John Kerry left.",
        "Dozens of men and two women left.",
        "At least two men and two women left.",
        "Two men, ages 25 and 31, were shot.",
        "Fifteen children between the ages of 6 and 15 were rescued.",
        "It cost $5 and $6.",
        "The fifth man and the sixth woman left.",
        "Four officials resigned.",
        "Of the club's 80 members, 45 voted.",
        "Three aides, Dana Keller, Omar Haddad and Lena Sand, resigned.",
        "Police hurt a third man and two women.",
    ],
)
def test_other_pairs_do_not(sentence):
    assert sums(sentence) == []


@settings(deadline=None, max_examples=20)
@given(st.integers(min_value=2, max_value=99), st.integers(min_value=2, max_value=99))
def test_a_sum_is_the_sum(men, women):
    (value,) = sums(f"Police said {men} men and {women} women were injured.")
    assert value.low == men + women


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Four officials, including Ana Diaz and John Smith, resigned.", ["Ana Diaz", "John Smith"]),
        ("Three officers — John Smith, Ana Diaz and Lee Wong — resigned.", ["John Smith", "Ana Diaz", "Lee Wong"]),
        ("Four officials, including Ana Diaz, resigned.", []),
        ("Four officials resigned.", []),
    ],
)
def test_names_in_a_list_are_parts(sentence, names):
    assert [part.name for part in read(sentence, "count")[0].value.parts] == names


@pytest.mark.parametrize(
    ("sentence", "words", "head", "event"),
    [
        ("A man was killed.", "A man", "man", "kill"),
        ("A 25-year-old man was shot to death.", "A 25-year-old man", "man", "kill"),
        ("A woman was fatally shot.", "A woman", "woman", "kill"),
        ("Police killed a man who had shot two officers.", "a man", "man", "kill"),
        ("Police arrested a 23-year-old man.", "a 23-year-old man", "man", "arrest"),
        ("Another man died of his wounds.", "Another man", "man", "kill"),
        ("A man was taken to a hospital, where he was pronounced dead.", "A man", "man", "kill"),
        ("A boy suffered a gunshot wound.", "A boy", "boy", "injure"),
        ("The drunk driver killed a sheriff's deputy.", "a sheriff's deputy", "deputy", "kill"),
        ("A cyclist was hurt in the crash.", "A cyclist", "cyclist", "injure"),
    ],
)
def test_a_lone_victim_counts_one(sentence, words, head, event):
    mention = read(sentence, "count")[0]
    assert (mention.text, mention.value.low) == (words, 1)
    assert (mention.value.slot.head, mention.value.slot.event) == (head, event)


def test_years_of_age_do_not_narrow_a_victim():
    assert read("A 25-year-old local man was shot to death.", "count")[0].value.slot.modifiers == ("local",)


@pytest.mark.parametrize(
    "sentence",
    [
        "He would kill a man.",
        "They did not kill a man.",
        "He might have killed a man.",
        "A guard should be arrested.",
        "A man walked in.",
        "A man shot two officers.",
        "A house was destroyed.",
        "A killing shocked the town.",
    ],
)
def test_unreal_harm_and_doers_count_no_victim(sentence):
    assert [one for one in read(sentence, "count") if one.value.low == 1] == []


@pytest.mark.parametrize(
    ("sentence", "value", "event"),
    [
        ("No one was killed.", 0, "kill"),
        ("Nobody was hurt.", 0, "injure"),
        ("There were no injuries.", 0, "injure"),
        ("No deaths were reported.", 0, "kill"),
        ("None of the passengers was hurt.", 0, "injure"),
        ("Police are looking into a triple homicide.", 3, "kill"),
        ("It was a double murder.", 2, "kill"),
    ],
)
def test_nobody_and_multiples(sentence, value, event):
    (mention,) = read(sentence, "count")
    assert (mention.value.low, mention.value.high, mention.value.slot.event) == (value, value, event)


def test_whose_department_is_told_of_is_no_member():
    assert [one.value.low for one in read("We have five victims, and the sheriff's department is looking for the driver.", "count")] == [5]


def test_another_one_is_a_member():
    (found,) = sums("She was at home with her two younger brothers and another child.")
    assert (found.low, [part.amount for part in found.parts]) == (3.0, [2.0, 1.0])


def test_members_of_a_list_are_no_share_of_the_first():
    assert read("Of the 10 men, seven women and two girls who were hurt, 11 were taken to hospital.", "percentage") == []
    (share,) = read("Of 40 homes, 12 burned and five were lost.", "percentage")
    assert share.value.low == 30.0
