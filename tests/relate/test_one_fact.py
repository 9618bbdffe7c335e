"""The bundled one-fact model: of some sense, the same in either order, and independent of its neighbours."""

from functools import cache
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.relate import OneFactModel

once = cache(OneFactModel)
ONE = [
    ("Two hikers were found alive on Monday", "Rescuers found the missing hikers alive"),
    ("Officers arrested the driver at the scene", "The driver was taken into custody by police"),
    ("The boy was taken to a hospital by helicopter", "A helicopter flew the boy to a hospital"),
]
TWO = [
    ("Officers arrested the driver at the scene", "The driver had worked for the firm for ten years"),
    ("The boy was taken to a hospital by helicopter", "His grandmother said that he loves trains"),
    ("Two hikers were found alive on Monday", "The ranger closed the trail for the season"),
]


@pytest.mark.parametrize(("pair", "same"), [*((pair, True) for pair in ONE), *((pair, False) for pair in TWO)])
def test_plain_pairs_are_read_as_anyone_would(pair, same):
    assert (once().predict([pair])[0, 0] > 0.5) == same


def test_what_tells_more_differs_more_than_the_same_words_do():
    alike, finer = once().predict([
        ("The gate was left open", "The gate had been left open"),
        ("The gate was left open", "A guard left the north gate open overnight, the director admitted"),
    ])[:, 1]  # fmt: skip
    assert finer > alike


def test_a_conflict_is_one_fact_and_no_difference_in_detail(monkeypatch):
    labels = np.array([[0.2, 0.1, 0.1, 0.4, 0.2], [0.0, 0.0, 0.0, 1.0, 0.0], [0.0, 0.0, 0.0, 0.0, 1.0]], dtype=np.float32)
    monkeypatch.setattr("crosscheck.relate.one_fact.CrossEncoder", lambda folder: SimpleNamespace(predict=lambda pairs: labels))
    found = OneFactModel().predict([("a", "b")] * 3)
    assert np.allclose(found, [[0.8, 0.5, 0.5], [1.0, 0.0, 1.0], [0.0, 0.0, 0.0]], atol=1e-6)


def test_a_pairs_row_is_the_same_to_the_bit_in_either_order_and_with_any_neighbours():
    together = once().predict([*ONE, *TWO])
    assert together.dtype == np.float32
    for row, (left, right) in zip(together, [*ONE, *TWO], strict=True):
        assert np.array_equal(row, once().predict([(left, right)])[0])
        assert np.array_equal(row, once().predict([(right, left)])[0])


@given(st.text(max_size=200), st.text(max_size=200))
@settings(max_examples=40, deadline=None)
def test_any_texts_give_probabilities(a, b):
    found = once().predict([(a, b)])
    assert found.shape == (1, 3)
    assert ((found >= 0) & (found <= 1 + 1e-6)).all()


def test_nothing_is_predicted_of_nothing():
    assert once().predict([]).shape == (0, 3)
