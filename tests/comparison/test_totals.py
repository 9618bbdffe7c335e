"""Totals in one outlet, their parts in another."""

import pytest

from .builders import Desk, killed, person, quantity

PART_WHOLE = ("compatible", "part_whole")


def people(words, number, event, fate=None, **fields):
    return words, "count", quantity(number, head="person", thing="person", human=True, event=event, fate=fate, **fields)


def shot(number, **fields):
    return f"{number} people", *people("", number, "shoot", "shot", **fields)[1:]


def dead_and_hurt(desk, article, dead, hurt, **fields):
    text = f"The attack killed {dead} people and hurt {hurt} others"
    return desk.claim(article, text, killed(f"{dead} people", dead), people(f"{hurt} others", hurt, "injure", "injured"), **fields)


def rows(desk):
    return [finding for finding in desk.found("count") if finding.reason == "part_whole"]


def desk_of(number, dead, hurt, *, total=None, **fields):
    desk = Desk()
    whole = desk.claim("a", f"{number} people were shot", total or shot(number), **fields)
    desk.align(whole, dead_and_hurt(desk, "b", dead, hurt))
    return desk


def test_a_total_is_the_sum_of_the_dead_and_the_hurt_that_another_outlet_tells():
    (row,) = rows(desk_of(4, 1, 3))
    assert row.explanation == "1 killed + 3 hurt = 4 in all."
    assert [(side.claim, side.text) for side in row.sides] == [("a:1", "4 people"), ("b:1", "1 people"), ("b:1", "3 others")]
    assert [(one.left, one.right, one.verdict, one.reason) for one in row.relations] == [(0, 1, *PART_WHOLE), (0, 2, *PART_WHOLE)]


@pytest.mark.parametrize(("number", "dead", "hurt"), [(5, 1, 3), (4, 4, 3), (2, 1, 1)])
def test_other_numbers_and_one_and_one_are_chance(number, dead, hurt):
    assert rows(desk_of(number, dead, hurt)) == []


@pytest.mark.parametrize("loose", [{"approximate": True}, {"vague": True}, {"ordinal": True}, {"bound": "at_least"}])
def test_a_loose_total_is_no_sum(loose):
    assert rows(desk_of(4, 1, 3, total=shot(4, **loose))) == []


def test_only_what_befell_all_of_them_is_a_total():
    assert rows(desk_of(4, 1, 3, total=people("4 people", 4, "arrest", "arrested"))) == []
    assert rows(desk_of(4, 1, 3, total=("4 people", "count", quantity(4, head="shop", thing="shop", event="hit")))) == []


def test_the_dead_and_the_hurt_must_stand_in_one_sentence():
    desk = Desk()
    whole = desk.claim("a", "4 people were shot", shot(4))
    desk.align(whole, desk.claim("b", "The attack killed 1 people", killed("1 people", 1)))
    desk.claim("b", "Another left 3 others in hospital", people("3 others", 3, "injure", "injured"))
    assert rows(desk) == []


def test_the_total_of_another_occasion_is_left_alone():
    desk = Desk()
    whole = desk.claim("a", "Ann Ames was among 4 people shot", person("Ann Ames"), shot(4))
    dead, hurt = killed("1 people", 1), people("3 others", 3, "injure", "injured")
    desk.align(whole, desk.claim("b", "Bob Beck saw 1 people killed and 3 others hurt", person("Bob Beck"), dead, hurt))
    assert rows(desk) == []


def test_all_outlets_stand_in_one_row():
    desk = desk_of(4, 1, 3)
    desk.claim("c", "4 people were shot", shot(4))
    dead_and_hurt(desk, "d", 1, 3)
    (row,) = rows(desk)
    assert sorted({side.claim[0] for side in row.sides}) == ["a", "b", "c", "d"]


def test_the_text_comes_before_the_headline():
    desk = Desk()
    whole = desk.claim("a", "4 people were shot", shot(4))
    dead_and_hurt(desk, "b", 1, 3, headline=True)
    desk.align(whole, dead_and_hurt(desk, "b", 1, 3))
    (row,) = rows(desk)
    assert [side.claim for side in row.sides] == ["a:1", "b:2", "b:2"]
