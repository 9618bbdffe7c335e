"""One person without a numeral: by an article, an age, or a headline's bare noun."""

import pytest
from reading_quantities import Counted, counted, read

from crosscheck.extract.mentions.quantity.lone import find_lone
from crosscheck.extract.parser import load_parser


@pytest.mark.parametrize(
    ("sentence", "text", "fate"),
    [
        ("A 17-year-old was hurt in the crash Friday morning.", "A 17-year-old", "injured"),
        ("A 17-year-old was shot in the leg.", "A 17-year-old", "shot"),
        ("The fire left a 6-year-old dead.", "a 6-year-old", "killed"),
        ("A nine-month-old was killed in the blaze.", "A nine-month-old", "killed"),
        ("Police arrested a 15-year-old after the fire.", "a 15-year-old", "arrested"),
        ("Man killed in crash", "Man", "killed"),
        ("Teen shot in leg", "Teen", "shot"),
        ("Woman injured in house fire", "Woman", "injured"),
        ("Boy, 11, critically hurt in fall from balcony", "Boy", "injured"),
        ("Boy, 3, dies after fall from window", "Boy", "killed"),
        ("Teen dies in fall", "Teen", "killed"),
        ("Former mayor killed in crash", "Former mayor", "killed"),
        ("Police officer injured in fall", "Police officer", "injured"),
        ("10-Year-Old Girl Killed in Crash", "10-Year-Old Girl", "killed"),
        ("14-year-old killed in fall", "14-year-old", "killed"),
        ("Officials: hiker hurt in fall", "hiker", "injured"),
        ("Boy found dead in river", "Boy", "killed"),
        ("Man found shot in car", "Man", "shot"),
        ("A boy accidentally shot himself in the foot.", "A boy", "shot"),
        ("A 22-year-old man is in the hospital after a fall.", "A 22-year-old man", "injured"),
        ("A man who was hurt in the crash has died.", "A man", "killed"),
        ("Man wounded in 2015 attack dies", "Man", "killed"),
        ("A deputy was fatally struck on Monday.", "A deputy", "killed"),
        ("A man shot and killed his wife before fleeing.", "his wife", "killed"),
        ("The driver was charged after the crash hurt her 4-year-old son.", "her 4-year-old son", "injured"),
        ("The crash hurt her 8-year-old friend.", "her 8-year-old friend", "injured"),
        ("The crash hurt her 8-week-old son.", "her 8-week-old son", "injured"),
        ("A 3-year-old boy shot and killed himself.", "A 3-year-old boy", "killed"),
        ("The fall killed his uncle.", "his uncle", "killed"),
        ("One 15-year-old boy was killed.", "One 15-year-old boy", "killed"),
        ("A teen hospitalized after a crash has died.", "A teen", "killed"),
        ("They mourn the death of a 7-year-old Adams County girl.", "a 7-year-old Adams County girl", "killed"),
        ("They mourn the death of a sleeping 3-year-old boy.", "a sleeping 3-year-old boy", "killed"),
        ("A man accused of killing a 14-year-old boy is back in jail.", "a 14-year-old boy", "killed"),
        ("The fire killed a church deacon.", "a church deacon", "killed"),
        ("3-year-old shot, killed on the east side", "3-year-old", "killed"),
        ("The clinic said that one of the miners had died.", "one of the miners", "killed"),
        ("A hunter accidentally shot his ex-wife's 12-year-old son on Monday.", "his ex-wife's 12-year-old son", "shot"),
        ("The crash hurt a man's ex-girlfriend.", "a man's ex-girlfriend", "injured"),
        ("His mom was killed in the fire.", "His mom", "killed"),
    ],
)
def test_one_person_is_counted(sentence, text, fate):
    (found,) = [one for one in read(sentence, "count") if one.value.low == 1]
    assert found.text == text
    assert [one.fate for one in counted(sentence) if one.value == 1] == [fate]


@pytest.mark.parametrize(
    "sentence",
    [
        "A storm killed his dream.",
        "He shot his ex-wife's dog.",
        "They hurt her on Friday.",
        "They hurt her chances.",
        "The fire killed his neighbor's dog.",
        "He shot his mother's car.",
        "A man who had shot two officers was seen.",
        "A third victim was killed.",
        "A 17-year-old's bicycle was hit.",
        "A 17-year-old law was killed in committee.",
        "Nobody says a man would kill a man.",
        "The boy was seen by a 7-year-old.",
        "Chairman killed the plan.",
        "President Keller injured his knee.",
        "Keller, chairman of the board, killed the plan.",
        "Officer shot suspect.",
        "Police officer fatally shoots man",
        "Student shot video of fire",
        "Mother killed time at airport",
        "Teacher hurt feelings, apologizes",
        "Judge dead wrong on law, say critics",
        "Guard missing from post",
        "Girl found safe",
        "County killer used gun of dead man",
        "Police hurt in clash",
        "The man was killed.",
    ],
)
def test_no_one_is_counted(sentence):
    assert [one for one in counted(sentence) if one.value == 1] == []


def test_who_is_shot_fatally_is_the_victim_and_not_the_one_who_shoots():
    assert [one.text for one in read("A deputy fatally shot a man on Monday.", "count")] == ["a man"]


def test_an_age_behind_a_comma_counts_nobody():
    assert Counted(3, "person", "killed") not in counted("Boy, 3, dies after fall from window")


def test_the_age_stays_an_age():
    assert [one.value.low for one in read("A 17-year-old was hurt in the crash.", "age")] == [17]


def test_mentions_come_in_order_and_do_not_overlap():
    found = list(find_lone(load_parser()("A man and woman were killed and a 6-year-old was hurt, and a dog fled.")))
    assert [one.text for one in found] == ["A man", "woman", "a 6-year-old"]


@pytest.mark.parametrize(
    ("sentence", "value", "fate"),
    [
        ("An elderly couple was killed in the fire.", 2, "killed"),
        ("The couple were killed in the fire.", 2, "killed"),
        ("The pair were arrested on Monday.", 2, "arrested"),
        ("The trio were injured in the fall.", 3, "injured"),
        ("A couple of people were hurt.", 2, "injured"),
    ],
)
def test_people_told_together(sentence, value, fate):
    assert counted(sentence) == [Counted(value, "person", fate)]


@pytest.mark.parametrize(
    "sentence", ["The couple won the prize.", "A pair of shoes was found.", "The pair met in May.", "The couple's home was destroyed."]
)
def test_together_but_unharmed(sentence):
    assert not [one for one in counted(sentence) if one.fate in {"killed", "injured", "arrested"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was charged with injury to a child and assault of a peace officer.",
        "She was indicted on two counts of assault on a police officer.",
        "The crash hurt her friend.",
    ],
)
def test_an_offence_names_nobody_and_one_of_many_friends_is_not_known(sentence):
    assert [one for one in counted(sentence) if one.fate in {"injured", "shot"}] == []


def test_the_one_whom_a_charge_is_about_is_counted():
    assert Counted(1, "man", "killed") in counted("She was charged with killing a man.")
