"""The bundled cross-encoder: small, independent of its neighbours, and of some sense."""

import json
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.relate import CONTRADICTS, FOLDER
from crosscheck.relate.bundled import MAX_PIECES, CrossEncoder

ENTAILS, LEAVES_OPEN = 0, 1
once = cache(CrossEncoder)


@pytest.fixture(scope="module")
def model():
    return once()


PAIRS = [
    ("The rider was wearing a helmet.", "The rider was not wearing a helmet.", CONTRADICTS),
    ("The club will appeal the fine.", "The club will not appeal the fine.", CONTRADICTS),
    ("All of the miners were saved on Monday.", "None of the miners was saved on Monday.", CONTRADICTS),
    ("A storm cut the power of 4,000 homes on the island.", "Homes on the island lost power in a storm.", ENTAILS),
    ("The court heard two witnesses.", "The lake is known for its eels.", LEAVES_OPEN),
]


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_plain_pairs_are_read_as_anyone_would(model, a, b, expected):
    assert model.predict([(a, b)])[0].argmax() == expected


@pytest.mark.xfail(reason="what the second leaves out counts against it", strict=True)
def test_a_sentence_entails_its_main_clause(model):
    assert model.predict([("The mayor resigned on Friday after the audit.", "The mayor resigned.")])[0].argmax() == ENTAILS


def test_a_pairs_row_is_the_same_to_the_bit_whatever_it_is_predicted_with(model):
    pairs = [(a, b) for a, b, _ in PAIRS]
    together = model.predict(pairs)
    assert together.dtype == np.float32
    assert all(np.array_equal(together[i], model.predict([pair])[0]) for i, pair in enumerate(pairs))


@given(st.text(max_size=200), st.text(max_size=200))
@settings(max_examples=40, deadline=None)
def test_any_texts_give_probabilities(a, b):
    found = once().predict([(a, b)])
    assert found.shape == (1, 3)
    assert np.isfinite(found).all() and abs(found.sum() - 1) < 1e-4


def test_nothing_is_predicted_of_nothing(model):
    assert model.predict([]).shape == (0, 3)


def test_long_texts_are_cut_and_do_not_grow_the_work(model):
    assert np.array_equal(model.predict([("word " * 5000, "word " * 5000)]), model.predict([("word " * MAX_PIECES, "word " * MAX_PIECES)]))


def test_what_is_shipped_is_whole_and_small():
    assert 10_000_000 < (FOLDER / "model.onnx").stat().st_size < 30_000_000
    assert json.loads((FOLDER / "tokenizer.json").read_text("utf-8"))["model"]["type"] == "WordPiece"
    card = (FOLDER / "README.md").read_text("utf-8")
    assert all(part in card for part in ("## Data", "## Licence", "## Figures", "## Limits"))
