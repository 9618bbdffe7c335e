"""How many were killed, hurt, arrested or rescued, in every form that news puts it."""

import pytest
from reading_quantities import Counted, counted, only, read

from crosscheck.extract.mentions.quantity.casualties import event_of_lives, is_base, read_harm
from crosscheck.extract.parser import load_parser


def person(value, fate):
    return Counted(value, "person", fate)


@pytest.mark.parametrize(
    "sentence",
    [
        "A bomb exploded, killing one person and injuring three others.",
        "A bomb exploded, injuring three people and killing one.",
        "A bomb killed one person and injured three others.",
        "The bombing, which killed one and injured three, was condemned.",
        "The blast killed one and hurt three, police said.",
        "One person was killed and three others were injured.",
        "One person was killed and three injured.",
        "One person was killed, and three more were wounded.",
        "Three people were injured and one was killed.",
        "Three people were hurt and one person died.",
        "Three were hurt and one died.",
        "One person has died and three have been hurt.",
        "One person died and three were hospitalized.",
        "The blast left one dead and three hurt.",
        "The blast left 1 dead and 3 injured.",
        "Gunfire erupted, leaving one dead and three hurt.",
        "Gunfire erupted, leaving one person dead and three others wounded.",
        "The shooting ended with one dead and three wounded.",
        "With one dead and three wounded, the street was closed.",
        "The crash claimed the life of one person and hurt three.",
        "The death of one person and injuries to three others were confirmed.",
        "The death of one person and the wounding of three others shocked the town.",
        "One person was pronounced dead and three were taken to hospitals.",
        "One person is dead and three others are in critical condition.",
        "One person is dead, three injured after a crash",
        "One person was fatally shot and three others were wounded.",
        "One person was shot dead and three others suffered gunshot wounds.",
        "One person lost his life and three sustained minor burns.",
        "1 dead, 3 injured in shooting",
        "1 killed, 3 wounded in shooting",
        "One killed, three wounded in Gary shooting",
        "Shooting kills 1, injures 3",
        "Shooting kills one, wounds three others",
        "Crash kills 1, injures 3 others",
    ],
)
def test_one_killed_and_three_hurt(sentence):
    assert sorted(counted(sentence)) == sorted([person(1, "killed"), person(3, "injured")])


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The crash claimed 12 lives.", 12),
        ("The flood took 12 lives.", 12),
        ("The flood took the lives of at least 12 people.", 12),
        ("Twelve lives were lost in the flood.", 12),
        ("The flood cost 12 people their lives.", 12),
        ("12 people lost their lives.", 12),
        ("They mourned the deaths of 12 people.", 12),
        ("The storm is blamed for 12 deaths.", 12),
        ("Twelve deaths were reported in the county.", 12),
        ("There were 12 fatalities.", 12),
        ("The death toll stood at 12.", 12),
        ("The death toll rose to 12 on Monday.", 12),
        ("The toll climbed to 12.", 12),
        ("The number of dead rose to 12.", 12),
        ("The number of people killed rose to 12.", 12),
        ("12 feared dead in blast", 12),
        ("Twelve people are feared dead.", 12),
        ("Twelve people are confirmed dead.", 12),
        ("Twelve people were found dead.", 12),
        ("Twelve people were found shot to death.", 12),
        ("The attack has killed 12 people since May.", 12),
        ("The 12 people who were killed were not named.", 12),
        ("Of the 12 people killed, none was named.", 12),
        ("Twelve people succumbed to their injuries.", 12),
        ("Twelve people perished.", 12),
        ("Twelve people drowned.", 12),
        ("He is charged with killing 12 people.", 12),
        ("He shot 12 people to death.", 12),
        ("He fatally shot 12 people.", 12),
        ("The fatal shooting of 12 people is being investigated.", 12),
        ("The gunman shot and killed 12 people.", 12),
        ("The gunman shot 12 people dead.", 12),
        ("A family of four was killed.", 4),
        ("A crew of 12 drowned.", 12),
    ],
)
def test_every_way_to_die_is_one_fate(sentence, value):
    assert person(value, "killed") in counted(sentence)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Three people were taken to a hospital.", 3),
        ("Three people were rushed to area hospitals.", 3),
        ("Three people were airlifted to a hospital.", 3),
        ("Three people were treated at a hospital for smoke inhalation.", 3),
        ("Three people are in critical condition.", 3),
        ("Three people remain in serious condition.", 3),
        ("Three people suffered minor injuries.", 3),
        ("Three people sustained gunshot wounds.", 3),
        ("Three people escaped with minor injuries.", 3),
        ("There were three people with minor injuries.", 3),
        ("Three passengers were hurt.", 3),
        ("There were three injuries.", 3),
        ("The number of injured rose to 300.", 300),
    ],
)
def test_every_way_to_be_hurt_is_one_fate(sentence, value):
    assert counted(sentence) == [person(value, "injured")]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Three people are under arrest.", 3),
        ("Three people are in custody.", 3),
        ("Three people were taken into custody.", 3),
        ("Police detained three people.", 3),
        ("Police made three arrests.", 3),
        ("Three people were arrested.", 3),
    ],
)
def test_every_way_to_be_held_is_one_fate(sentence, value):
    assert counted(sentence) == [person(value, "arrested")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Two people were shot, one fatally.", [person(2, "shot"), person(1, "killed")]),
        ("Four people were shot, two of them fatally.", [person(4, "shot"), person(2, "killed")]),
        ("Four people were shot, including one who died.", [person(4, "shot"), person(1, "killed")]),
        ("Five people were shot and two killed.", [person(5, "shot"), person(2, "killed")]),
        ("Two of the five victims died.", [person(2, "killed"), person(5, None)]),
        ("One of the five people killed was a guard.", [person(1, "killed"), person(5, "killed")]),
        ("Twelve people, four of them children, were killed.", [person(12, "killed"), Counted(4, "child", None)]),
        ("The toll climbed to 45 dead and 120 injured.", [person(45, "killed"), person(120, "injured")]),
        ("Doctors saved 12 lives.", [person(12, "survived")]),
        ("Two soldiers and a civilian were killed.", [Counted(2, "soldier", "killed"), person(1, "killed")]),
    ],
)
def test_a_part_of_those_harmed_has_its_own_fate(sentence, expected):
    assert counted(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "fate"),
    [
        ("Three people escaped without injury.", "injured"),
        ("Three people escaped without injuries.", "injured"),
        ("Three people suffered no injuries.", "injured"),
        ("Three people lost their jobs.", "killed"),
        ("Three people live with their lives in danger.", "killed"),
        ("Nine lives are at stake.", "killed"),
        ("All five had gunshot wounds.", "injured"),
        ("Three people were taken to a hotel.", "injured"),
        ("Three towns suffered power cuts.", "injured"),
        ("Three homes have burned.", "injured"),
        ("A man who had shot two officers fled.", "killed"),
        ("The group claimed 12 attacks.", "killed"),
        ("They fired three rounds.", "arrested"),
        ("He missed 12 games.", "missing"),
        ("The goalkeeper made five saves.", "survived"),
        ("Three people were arrested in the shooting death of a girl.", "killed"),
        ("He has 94 stab wounds.", "killed"),
    ],
)
def test_look_alikes_of_harm_have_another_fate(sentence, fate):
    assert all(one.fate != fate for one in counted(sentence) if one.value not in {0, 1})


@pytest.mark.parametrize(
    ("sentence", "rank", "event"),
    [
        ("A fourth victim died on Friday.", 4, "kill"),
        ("A third person was killed.", 3, "kill"),
        ("A fourth person was wounded.", 4, "injure"),
        ("A second suspect was arrested.", 2, "arrest"),
    ],
)
def test_a_further_victim_is_a_rank_and_no_toll(sentence, rank, event):
    mention = only(sentence, "count")
    assert mention.value.ordinal
    assert (mention.value.low, mention.value.slot.event) == (rank, event)


@pytest.mark.parametrize("sentence", ["The novel is told in the third person.", "He was a third party.", "She came for the second time."])
def test_other_ranks_of_persons_are_silent(sentence):
    assert read(sentence, "count") == []


@pytest.mark.parametrize("killed", ["{} people were killed", "{} people died"])
@pytest.mark.parametrize("hurt", ["{} others were injured", "{} were wounded", "{} people were hurt"])
def test_the_order_of_the_fates_changes_nothing(killed, hurt):
    parts = [killed.format("12"), hurt.format("30")]
    for first, second in (parts, parts[::-1]):
        assert set(counted(f"Police said {first} and {second}.")) == {person(12, "killed"), person(30, "injured")}


@pytest.mark.parametrize("verb", ["killed", "injured"])
@pytest.mark.parametrize("number", ["12", "twelve", "at least 12", "about 12", "more than 12"])
def test_a_hedge_changes_no_fate(number, verb):
    (one,) = counted(f"The blast {verb} {number} people.")
    assert one == person(12, verb)


@pytest.mark.parametrize(
    ("sentence", "first", "base"),
    [
        ("Two of the five victims died.", 3, True),
        ("Two-thirds of the 300 homes burned.", 5, True),
        ("Some of his 12 men fled.", 3, True),
        ("The deaths of 12 men shocked him.", 3, False),
        ("Five victims died.", 0, False),
        ("A group of 12 men fled.", 3, False),
    ],
)
def test_the_whole_that_others_are_taken_from(sentence, first, base):
    assert is_base(load_parser()(sentence), first) is base


@pytest.mark.parametrize(
    ("sentence", "first", "last", "event"),
    [
        ("It claimed 12 lives.", 2, 4, "kill"),
        ("They saved 12 lives.", 2, 4, "rescue"),
        ("We have 12 lives.", 2, 4, None),
    ],
)
def test_what_happens_to_lives(sentence, first, last, event):
    assert event_of_lives(load_parser()(sentence), first, last) == event


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Two men were taken to a hospital, where they died.", "kill"),
        ("Two men were taken to a hospital, where they were treated.", "injure"),
        ("Two men were taken to a station.", None),
        ("Two men suffered fatal injuries.", "kill"),
        ("Two men were happy.", None),
    ],
)
def test_set_phrases_are_read_off_the_words_behind(sentence, event):
    harm = read_harm(load_parser()(sentence), 0, 2)
    assert (harm.event if harm else None) == event


def test_the_verb_behind_an_object_is_its_subjects():
    assert person(2, "killed") in counted("The man accused of killing two people is back in jail.")


def test_a_named_one_of_several_is_not_counted_again():
    assert counted("Keller was one of four injured in the crash.") == [person(4, "injured")]
    assert counted("Of the four, one was injured.")[-1] == person(1, "injured")


def test_a_headlines_comma_parts_the_shot_from_the_dead():
    assert counted("UPDATE: 5 people shot, 1 dead after robbery") == [person(5, "shot"), person(1, "killed")]


def test_a_list_sent_to_the_hospital_is_hurt():
    assert person(4, None)._replace(thing="woman", fate="injured") in counted("The blast sent four women and one man to the hospital.")


def test_capitals_hide_no_children():
    assert counted("Five Children Hurt In South Side Fire") == [Counted(5, "child", "injured")]


def test_who_was_shot_by_the_man_police_say_did_it():
    assert counted("The man police say shot five people in Kenton was sentenced.") == [person(5, "shot")]
