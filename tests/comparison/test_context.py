"""What the rules know of a story: how claims are aligned, who speaks, which article is later, what is rare."""

import datetime as dt
import random

import pytest

from crosscheck.comparison.context import different_sources, same_source, source_words

from .builders import FRIDAY, Desk, killed, place, setting


def two(**second):
    desk = Desk()
    desk.publish("a", dt.datetime(2024, 5, 3, 12))
    desk.publish("b", **second)
    return desk.claim("a", "The dam burst"), desk.claim("b", "The dam broke"), desk.story()


@pytest.mark.parametrize(
    ("published", "order"),
    [
        (dt.datetime(2024, 5, 3, 15), 1),
        (dt.datetime(2024, 5, 3, 14, 59), 0),
        (dt.datetime(2024, 5, 3, 9), -1),
        (dt.datetime(2024, 5, 3, 9, 1), 0),
        (dt.date(2024, 5, 3), 0),
        (dt.date(2024, 5, 4), 1),
        (dt.date(2024, 5, 2), -1),
        (None, 0),
    ],
)
def test_an_article_is_later_by_hours_or_else_by_days(published, order):
    left, right, story = two(published=published)
    assert story.later(left, right) == order
    assert story.later(right, left) == -order


def speaking(name):
    return Desk().claim("a", "The dam burst", speaker=name)


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        (None, set()),
        ("officials", set()),
        ("a senior police official", set()),
        ("The sheriff", set()),
        ("Mayor Dana Weber", {"mayor", "dana", "weber"}),
        ("“Weber’s”", {"weber"}),
        ("Weber's office", {"weber", "office"}),
        ("the Red Cross", {"red", "cross"}),
        ("  ", set()),
    ],
)
def test_a_source_is_known_by_the_words_that_name_someone(speaker, words):
    assert source_words(speaking(speaker)) == words


@pytest.mark.parametrize(
    ("left", "right", "different", "same"),
    [
        ("Mayor Weber", "Dana Weber", False, True),
        ("the Red Cross", "Dana Weber", True, False),
        ("officials", "Dana Weber", False, False),
        (None, "Dana Weber", False, False),
        (None, None, False, False),
    ],
)
def test_sources_are_two_only_when_both_are_named(left, right, different, same):
    assert different_sources(speaking(left), speaking(right)) is different
    assert same_source(speaking(left), speaking(right)) is same


def test_a_pair_of_claims_is_linked_by_its_surest_alignment_with_its_own_score():
    desk = Desk()
    one, two_, three = (desk.claim(article, "The dam burst") for article in "abc")
    loose = desk.align(one, two_, score=0.6)
    sure = desk.align(one, two_, three, scores=[0.7, 0.9, 0.95])
    links = desk.story().pairs
    assert {pair: (link.score, link.alignment.id) for pair, link in links.items()} == {
        ("a:1", "b:1"): (0.7, sure.id),
        ("a:1", "c:1"): (0.9, sure.id),
        ("b:1", "c:1"): (0.95, sure.id),
    }
    assert loose.id not in {link.alignment.id for link in links.values()}


def test_two_claims_of_one_article_are_not_linked():
    desk = Desk()
    desk.align(*(desk.claim(article, "The dam burst") for article in "aab"))
    assert list(desk.story().pairs) == [("a:1", "b:1"), ("a:2", "b:1")]


def test_a_story_is_the_same_whatever_order_it_is_given_in():
    desk = Desk()
    claims = [desk.claim(article, f"The dam burst {n}", killed(str(n), n)) for article in "abc" for n in range(12)]
    for n in range(12):
        desk.align(claims[n], claims[12 + n], claims[24 + (n + 1) % 12], score=0.9 - n % 3 / 10)
    expected, found = desk.story(), desk.findings()
    for seed in range(5):
        random.Random(seed).shuffle(desk.claims)  # noqa: S311
        random.Random(seed).shuffle(desk.alignments)  # noqa: S311
        again = desk.story()
        assert list(again.claims) == list(expected.claims)
        assert list(again.pairs.items()) == list(expected.pairs.items())
        assert desk.findings() == found


def test_a_word_is_rarer_the_fewer_claims_have_it():
    desk = Desk()
    desk.claim("a", "The dam burst")
    desk.claim("b", "The dam held")
    story = desk.story()
    assert 0 < story.rarity("dam") < story.rarity("burst") == story.rarity("unheard")


def test_an_article_begins_where_its_first_claims_are():
    desk = Desk()
    desk.claim("a", "It rained in Lima", setting=setting(places=["lima"], around=["peru"]))
    for n in range(8):
        desk.claim("a", f"It went on {n}")
    desk.claim("a", "It rained in Quito", setting=setting(places=["quito"], around=["ecuador"]))
    desk.publish("b", FRIDAY)
    leads = desk.story().leads
    assert (leads["a"].places, leads["a"].around) == (("lima",), ("peru",))
    assert leads["b"].places == ()


def test_the_names_of_a_story_are_known_as_written():
    desk = Desk()
    desk.claim("a", "It rained in Puerto Arrayán", place("Puerto Arrayán", "Puerto Arrayan"))
    assert desk.story().name_words == {"Puerto", "Arrayán"}


def test_the_surest_alignment_of_a_claim_is_chosen_by_score_and_then_by_name():
    desk = Desk()
    one, other = desk.claim("a", "The dam burst"), desk.claim("b", "The dam broke")
    desk.align(one, other, score=0.7)
    second, third = desk.align(one, other, score=0.8), desk.align(one, other, score=0.8)
    assert desk.story().best_alignments == {"a:1": second, "b:1": second}
    assert [alignment.id for alignment, _ in desk.story().groups()] == [second.id, third.id, "a1"]
