"""What stands around a claim, and how much nearer two claims are than others."""

import numpy as np
import pytest
from comparison.builders import Desk
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.surroundings import Surroundings


def unit(*rows):
    vectors = np.array(rows, dtype=np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def claims_of(*told):
    """Claims by article and number of their sentence."""
    desk = Desk()
    return [desk.claim(article, f"Claim {n}").model_copy(update={"sentence": (at, at + 1)}) for n, (article, at) in enumerate(told)]


EAST, NORTH = (1.0, 0.0), (0.0, 1.0)


def test_a_claim_alone_is_its_own_surroundings():
    found = Surroundings(claims_of(("a", 0), ("b", 0)), unit(EAST, (1.0, 1.0)))
    assert found.context(0, 1) == pytest.approx(np.sqrt(0.5), abs=1e-6)


def test_the_sentence_before_tells_which_of_two_is_meant():
    """Both b:2 and b:4 are like a:2 by themselves; only b:2 follows on the same."""
    claims = claims_of(("a", 0), ("a", 1), ("b", 0), ("b", 1), ("c", 0), ("c", 1))
    found = Surroundings(claims, unit(EAST, NORTH, EAST, NORTH, (-1.0, 0.0), NORTH))
    assert found.context(1, 3) > found.context(1, 5)


def test_the_rest_of_a_sentence_counts_too():
    claims = claims_of(("a", 0), ("a", 0), ("b", 0), ("b", 0), ("c", 0), ("c", 0))
    found = Surroundings(claims, unit(EAST, NORTH, EAST, NORTH, (-1.0, 0.0), NORTH))
    assert found.context(1, 3) > found.context(1, 5)


def test_two_that_are_alike_as_all_others_are_no_nearer():
    same = Surroundings(claims_of(*[("a", n) for n in range(5)], *[("b", n) for n in range(5)]), unit(*[EAST] * 10))
    assert same.margin(0, 5) == pytest.approx(0.0, abs=1e-6)


def test_the_one_that_is_meant_stands_out():
    claims = claims_of(*[("a", n) for n in range(4)], *[("b", n) for n in range(4)])
    found = Surroundings(claims, unit(EAST, NORTH, NORTH, NORTH, EAST, NORTH, NORTH, NORTH))
    assert found.margin(0, 4) > 0 > found.margin(0, 5)


@given(st.lists(st.sampled_from("abc"), min_size=2, max_size=8), st.integers(0, 99))
def test_both_are_the_same_both_ways_and_bounded(articles, seed):
    rows = np.random.default_rng(seed).normal(size=(len(articles), 4)).astype(np.float32)
    found = Surroundings(claims_of(*[(article, n) for n, article in enumerate(articles)]), unit(*rows))
    assert found.margin(0, 1) == pytest.approx(found.margin(1, 0), abs=1e-5)
    assert -4 <= found.margin(0, 1) <= 4
    assert found.context(0, 1) == pytest.approx(found.context(1, 0), abs=1e-6)
    assert -1 - 1e-6 <= found.context(0, 1) <= 1 + 1e-6
