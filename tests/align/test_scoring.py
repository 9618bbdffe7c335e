"""The score of a pair: each feature by itself, and the laws that every score keeps."""

import datetime as dt
from dataclasses import fields

import numpy as np
import pytest
from comparison.builders import FRIDAY, Desk, counted, killed, money, person, place, quantity, setting
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from crosscheck.align.scoring import WEIGHTS, Features, Scorer
from crosscheck.records import Name, Place


def vectors_of(size, seed=3):
    rows = np.random.default_rng(seed).normal(size=(size, 4)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True) if size else rows


def scorer_of(desk, vectors=None):
    return Scorer(desk.claims, desk.articles, vectors_of(len(desk.claims)) if vectors is None else vectors)


def features(left, right, *told_right, told_left=(), **both):
    """The features of two claims of two articles, each given by its fields."""
    desk = Desk()
    desk.claim("a", "The dam burst", *told_left, **{**both, **left})
    desk.claim("b", "The dam broke", *told_right, **{**both, **right})
    return scorer_of(desk).features(0, 1)


def test_every_feature_has_a_weight():
    assert {field.name for field in fields(Features)} == set(WEIGHTS)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("dam", "burst"), ("dam", "burst"), 1.0),
        (("dam",), ("burst",), 0.0),
        ((), ("burst",), 0.0),
        ((), (), 0.0),
    ],
)
def test_overlap_is_the_share_of_words(left, right, expected):
    assert features({"terms": left}, {"terms": right}).overlap == pytest.approx(expected)


def test_a_rarer_shared_word_counts_for_more():
    desk = Desk()
    for article, terms in (("a", ("quake", "dam")), ("b", ("quake", "hall")), ("c", ("dam", "road")), ("d", ("quake",)), ("e", ("quake",))):
        desk.claim(article, "It happened", terms=terms)
    scorer = scorer_of(desk)
    assert scorer.features(0, 2).overlap > scorer.features(0, 1).overlap > 0


NAMED = {words: (words, kind, value) for words, kind, value in (person("Weber"), person("Voss"), place("Lima", "Lima"))}


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        (["Weber"], ["Weber"], 1.0),
        (["Weber", "Lima"], ["Weber"], 0.5),
        (["Weber"], ["Voss"], 0.0),
        (["Weber"], [], 0.0),
        ([], [], 0.0),
    ],
)
def test_names_are_shared_or_not(left, right, names):
    desk = Desk()
    for article, told in (("a", left), ("b", right)):
        desk.claim(article, " ".join(["Then", *told, "spoke"]), *(NAMED[word] for word in told))
    assert scorer_of(desk).features(0, 1).names == names


def test_a_city_that_stands_for_its_government_is_no_name():
    metonym = ("Lima", "place", Place(name="Lima", metonym=True))
    desk = Desk()
    for article in "ab":
        desk.claim(article, "Lima spoke to Weber", metonym, ("Weber", "person", Name(name="Weber")))
    desk.claim("b", "Lima spoke", metonym)
    assert scorer_of(desk).features(0, 1).names == 1.0
    assert scorer_of(desk).features(0, 2).names == 0.0


def numbers(left, right, others=()):
    """The number features of two claims with one mention each."""
    desk = Desk()
    for n, told in enumerate((left, right, *others)):
        desk.claim(f"a{n % 2}", f"It was {told[0]}", told)
    found = scorer_of(desk).features(0, 1)
    return found.amount, round(found.near, 2), found.slot


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (killed("9 people", 9), killed("9 people", 9), (1.0, 0.0, 1.0)),
        (killed("9 people", 9), killed("14 people", 14), (0.0, 0.0, 1.0)),
        (killed("9 people", 9), killed("9 people", 9, fate="injured"), (1.0, 0.0, 0.0)),
        (money("$40", 40, "bond"), money("$40", 40, "bond", "free"), (1.0, 1.0, 0.0)),
        (money("$40", 40, "bond"), money("$40", 40, "fine"), (1.0, 0.0, 0.0)),
        (money("$40", 40), ("40", "count", quantity(40)), (0.0, 0.0, 0.0)),
        (counted("1", 1, "dam"), counted("1", 1, "dam"), (0.0, 0.0, 1.0)),
        (counted("third", 3, "dam", ordinal=True), counted("third", 3, "dam", ordinal=True), (0.0, 0.0, 0.0)),
    ],
)
def test_numbers_tell_by_value_by_the_words_beside_them_and_by_what_they_count(left, right, expected):
    assert numbers(left, right) == expected


def test_a_thing_that_the_story_counts_all_the_time_is_half_as_telling():
    often = [counted(f"{n}", n, "page") for n in range(2, 6)]
    assert numbers(counted("9", 9, "page"), counted("8", 8, "page"))[2] == 1.0
    assert numbers(counted("9", 9, "page"), counted("8", 8, "page"), often)[2] == 0.5


@pytest.mark.parametrize(
    ("left", "right", "era"),
    [
        (setting(FRIDAY), setting(FRIDAY), 0.0),
        (setting(FRIDAY), setting(FRIDAY - dt.timedelta(days=20)), 0.0),
        (setting(FRIDAY), setting(dt.date(2010, 1, 1)), 1.0),
        (setting(dt.date(2010, 1, 1)), setting(), 0.5),
        (setting(), setting(), 0.0),
    ],
)
def test_claims_of_another_time_are_set_apart(left, right, era):
    assert features({"setting": left}, {"setting": right}).era == era


def test_an_article_without_a_date_sets_no_claim_apart():
    desk = Desk(published=None)
    desk.claim("a", "The dam burst", setting=setting(dt.date(2010, 1, 1)))
    desk.claim("b", "The dam broke")
    assert scorer_of(desk).features(0, 1).era == 0.0


def test_a_not_on_one_side_is_seen():
    assert features({"negated": True}, {}).negation == 1.0
    assert features({"negated": True}, {"negated": True}).negation == 0.0


def test_in_a_large_story_the_topic_itself_makes_nothing_alike():
    rows = np.tile(np.float32([1.0, 0.0]), (200, 1))
    rows[0] = rows[1] = np.float32([0.8, 0.6])
    desk = Desk()
    for n in range(200):
        desk.claim("ab"[n % 2], "The dam burst")
    scorer = scorer_of(desk, rows)
    small = Desk()
    for n in range(2):
        small.claim("ab"[n], "The dam burst")
    assert scorer.features(0, 3).context < 0.5 < scorer.features(0, 1).context
    assert scorer_of(small, rows[1:3]).features(0, 1).context > 0.7


def test_what_tells_one_fact_scores_higher_than_what_shares_a_topic():
    desk = Desk()
    terms = ("quake", "kill", "people", "port")
    desk.claim("a", "The quake killed 9 people in the port", killed("9 people", 9), terms=terms)
    desk.claim("b", "The quake killed 9 people in the port", killed("9 people", 9), terms=terms)
    desk.claim("b", "The quake was felt in the port", terms=("quake", "feel", "port"))
    rows = vectors_of(3)
    rows[1] = rows[0]
    scorer = scorer_of(desk, rows)
    assert scorer.score(0, 1) > 0.5 > scorer.score(0, 2)


TERMS = st.lists(st.sampled_from(["dam", "burst", "river", "town", "police"]), max_size=4, unique=True).map(tuple)
TOLD = st.sampled_from(
    [(), (killed("9 people", 9),), (killed("14 people", 14),), (money("$40", 40, "bond"),), (person("Weber"),), (place("Lima", "Lima"),)]
)
SETTINGS = st.sampled_from([setting(), setting(FRIDAY), setting(dt.date(2010, 1, 1)), setting(places=["lima"]), setting(places=["quito"])])
CLAIMS = st.lists(st.tuples(st.sampled_from("abc"), TERMS, TOLD, SETTINGS, st.booleans()), min_size=2, max_size=6)


def written(claims):
    desk = Desk()
    for article, terms, told, where, negated in claims:
        words = " ".join(["It was", *(one[0] for one in told)])
        desk.claim(article, words, *told, terms=terms, setting=where, negated=negated)
    return desk


@given(CLAIMS, st.integers(0, 99))
def test_scores_are_shares_and_the_same_both_ways(claims, seed):
    desk = written(claims)
    scorer = scorer_of(desk, vectors_of(len(desk.claims), seed))
    for i in range(len(desk.claims)):
        for j in range(i):
            assert 0 <= scorer.score(i, j) <= 1
            assert scorer.score(i, j) == pytest.approx(scorer.score(j, i), abs=1e-9)


@given(CLAIMS, st.integers(0, 99))
def test_features_stay_in_their_ranges(claims, seed):
    desk = written(claims)
    found = scorer_of(desk, vectors_of(len(desk.claims), seed)).features(0, 1)
    assert -1 - 1e-6 <= found.context <= 1 + 1e-6 and -4 - 1e-6 <= found.margin <= 4 + 1e-6
    for name in set(WEIGHTS) - {"context", "margin"}:
        assert 0 <= getattr(found, name) <= 1 + 1e-9


@given(CLAIMS, st.integers(0, 99), st.randoms(use_true_random=False))
@limits(max_examples=50)
def test_the_order_of_the_claims_does_not_matter_to_a_score(claims, seed, random):
    desk = written(claims)
    rows = vectors_of(len(desk.claims), seed)
    order = list(range(len(desk.claims)))
    random.shuffle(order)
    moved = Scorer([desk.claims[n] for n in order], desk.articles, rows[order])
    assert moved.score(order.index(0), order.index(1)) == pytest.approx(scorer_of(desk, rows).score(0, 1), abs=1e-3)
