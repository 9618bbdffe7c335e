"""The relation model as a plug."""

import pytest

from crosscheck.errors import ModelError
from crosscheck.relate import BUNDLED, NONE, named_model
from crosscheck.relate.models import BundledModel, NamedModel


def test_the_bundled_model_is_known_by_its_name_and_none_is_none():
    assert isinstance(named_model(BUNDLED), BundledModel)
    assert named_model(BUNDLED).name == BUNDLED
    assert named_model(NONE) is None


def test_any_other_name_is_the_librarys():
    model = named_model("cross-encoder/some-nli-model")
    assert isinstance(model, NamedModel)
    assert model.name == "cross-encoder/some-nli-model"


@pytest.mark.parametrize("path", ["./nowhere", "/nowhere/at/all", "~/nowhere"])
def test_what_can_only_be_a_path_must_be_a_folder(path):
    with pytest.raises(ModelError, match="no such folder"):
        named_model(path)


def test_a_model_that_is_not_there_is_told_with_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(ModelError, match="can't be loaded"):
        named_model(str(tmp_path)).predict([("a", "b")])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A CrossEncoder of random weights whose labels stand in another order."""
    from tokenizers import Tokenizer
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    from crosscheck.relate import FOLDER

    folder = tmp_path_factory.mktemp("model")
    labels = {0: "contradiction", 1: "entailment", 2: "neutral"}
    config = BertConfig(hidden_size=8, num_hidden_layers=1, num_attention_heads=2, intermediate_size=8, num_labels=3)
    config.id2label, config.label2id = labels, {name: place for place, name in labels.items()}
    BertForSequenceClassification(config).save_pretrained(folder)
    BertTokenizerFast(tokenizer_object=Tokenizer.from_file(str(FOLDER / "tokenizer.json"))).save_pretrained(folder)
    return folder


def test_another_models_labels_are_put_in_our_order(folder):
    from sentence_transformers import CrossEncoder

    pairs = [("The dam burst.", "The dam held."), ("It rained.", "It rained on Monday.")]
    theirs = CrossEncoder(str(folder), device="cpu").predict(pairs, apply_softmax=True, show_progress_bar=False)
    found = named_model(str(folder)).predict(pairs)
    assert found.shape == (2, 3)
    assert found == pytest.approx(theirs[:, [1, 2, 0]], abs=1e-5)
    assert named_model(str(folder)).predict([]).shape == (0, 3)


def test_a_model_of_other_labels_is_refused(folder, tmp_path):
    import json
    import shutil

    other = tmp_path / "other"
    shutil.copytree(folder, other)
    config = json.loads((other / "config.json").read_text("utf-8"))
    config["id2label"] = {"0": "yes", "1": "no", "2": "maybe"}
    config["label2id"] = {"yes": 0, "no": 1, "maybe": 2}
    (other / "config.json").write_text(json.dumps(config))
    with pytest.raises(ModelError, match="has the labels yes, no, maybe"):
        named_model(str(other)).predict([("a", "b")])
