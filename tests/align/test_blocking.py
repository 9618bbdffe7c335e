"""Candidate pairs: near by vector or sharing a rare name or number, and never too many."""

from itertools import combinations

import numpy as np
import pytest
from comparison.builders import Desk, counted, killed, money, person, quantity
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.blocking import MAX_SHARING, candidate_pairs


def unit(rows):
    """Rows of unit length; a row of zeros stays one."""
    matrix = np.asarray(rows, dtype=np.float32).reshape((len(rows), -1) if len(rows) else (0, 2))
    return matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)


def plain(articles):
    """Claims without mentions, an article for each."""
    desk = Desk()
    return [desk.claim(article, "It happened") for article in articles]


def apart(n):
    """Vectors of which no two are alike at all."""
    return np.eye(n, dtype=np.float32)


def pairs(claims, vectors, min_cosine=0.5, per_claim=100):
    return candidate_pairs(claims, vectors, everyone(claims), min_cosine=min_cosine, per_claim=per_claim)


def everyone(claims):
    """All articles near to all others."""
    articles = frozenset(claim.article for claim in claims)
    return {article: articles - {article} for article in articles}


STORIES = st.lists(
    st.tuples(st.sampled_from("abcd"), st.tuples(*[st.integers(-3, 3)] * 3).filter(any)),
    max_size=14,
)


@given(STORIES, st.floats(-1, 1), st.integers(1, 20))
def test_pairs_are_of_two_articles_in_order_and_each_once(story, min_cosine, per_claim):
    claims = plain([article for article, _ in story])
    found = pairs(claims, unit([vector for _, vector in story]), min_cosine, per_claim)
    assert found == sorted(set(found))
    assert all(i < j and claims[i].article != claims[j].article for i, j in found)


@given(STORIES, st.floats(-0.9, 0.9))
def test_with_room_enough_every_near_pair_is_found(story, min_cosine):
    claims, vectors = plain([article for article, _ in story]), unit([vector for _, vector in story])
    cosines = vectors @ vectors.T
    expected = {
        (i, j)
        for i, j in combinations(range(len(claims)), 2)
        if claims[i].article != claims[j].article and cosines[i, j] >= min_cosine + 1e-5
    }
    found = set(pairs(claims, vectors, min_cosine))
    assert expected <= found
    assert all(cosines[i, j] >= min_cosine - 1e-5 for i, j in found)


def test_a_claim_looks_at_its_nearest_ones_only():
    vectors = unit([(1.0, 0.0), (1.0, 0.1), (1.0, 0.2), (1.0, 0.3)])
    found = pairs(plain("abcd"), vectors, per_claim=1)
    assert found == [(0, 1), (1, 2), (2, 3)] or found == [(0, 1), (2, 3)]
    assert set(found) < set(pairs(plain("abcd"), vectors, per_claim=3))


def test_nearer_claims_of_its_own_article_take_no_claims_place():
    vectors = unit([(1.0, 0.0), (1.0, 0.01), (1.0, 0.02), (1.0, 0.5)])
    assert pairs(plain("aaab"), vectors, per_claim=1) == [(0, 3), (1, 3), (2, 3)]


def test_even_a_cosine_of_minus_one_pairs_no_claims_of_one_article():
    assert pairs(plain("aab"), unit([(1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0)]), min_cosine=-1.0) == [(0, 2), (1, 2)]


@pytest.mark.parametrize("articles", ["", "a", "aaa"])
def test_fewer_than_two_articles_have_no_pairs(articles):
    assert pairs(plain(articles), unit([(1.0, 0.0)] * len(articles))) == []


def sharing(*told):
    """Claims of as many articles, each with one mention, with nothing alike in their vectors."""
    desk = Desk()
    claims = [desk.claim(f"a{n:03}", f"It was {words}", (words, kind, value)) for n, (words, kind, value) in enumerate(told)]
    return pairs(claims, apart(len(claims)))


def test_a_shared_name_or_number_makes_a_pair_however_far_the_vectors_are():
    assert sharing(person("Dana Weber"), person("DANA WEBER"), person("Alan Voss")) == [(0, 1)]
    assert sharing(killed("9 people", 9), killed("14 people", 14), killed("2 hurt", 2, fate="injured")) == [(0, 1)]
    assert sharing(counted("9", 9, "page"), counted("31", 31, "page"), money("$9", 9)) == [(0, 1)]


def test_numbers_of_two_units_or_of_nothing_known_share_nothing():
    assert sharing(counted("9", 9, "page"), ("9 miles", "measure", quantity(9, unit="m", thing="page"))) == []
    assert sharing(("9", "count", quantity(9)), ("9", "count", quantity(9))) == []


def test_what_half_the_story_names_is_its_topic_and_pairs_nothing():
    assert len(sharing(*[person("Dana Weber")] * MAX_SHARING)) == MAX_SHARING * (MAX_SHARING - 1) // 2
    assert sharing(*[person("Dana Weber")] * (MAX_SHARING + 1)) == []


@given(STORIES)
def test_pairs_are_of_articles_that_are_near(story):
    claims, vectors = plain([article for article, _ in story]), unit([vector for _, vector in story])
    near = {"a": frozenset("b"), "b": frozenset("ac"), "c": frozenset("b"), "d": frozenset()}
    found = candidate_pairs(claims, vectors, near, min_cosine=0.5, per_claim=100)
    assert found == [(i, j) for i, j in pairs(claims, vectors) if claims[j].article in near[claims[i].article]]


def test_pairs_grow_no_faster_than_the_claims():
    per_claim, numbers = 5, np.random.default_rng(7)
    for size in (100, 200, 400):
        desk = Desk()
        claims = [desk.claim(f"a{n % 10}", f"Person {n} spoke", person(f"Person {n // 3}", "Person")) for n in range(size)]
        vectors = unit(numbers.normal(size=(size, 8)))
        found = pairs(claims, vectors, min_cosine=-1.0, per_claim=per_claim)
        assert size * per_claim / 2 <= len(found) <= size * (per_claim + 1)
