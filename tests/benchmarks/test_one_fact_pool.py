"""What the one-fact model learns from: the invented groups are well marked, and their pairs carry the right labels."""

import gzip
import json
import re
from collections import Counter

import pytest
from meaning import changes
from one_fact_pool import FOLDER, both_orders, sentence_pairs, written_pairs

WRITTEN = FOLDER / "written.jsonl"
GROUPS = [json.loads(line) for line in WRITTEN.read_text("utf-8").splitlines()]
KINDS = frozenset("number date time name place unit negation event status role degree cause".split())


def test_every_group_is_whole_and_says_something_else_with_each_change():
    for group in GROUPS:
        assert group.keys() == {"a", "b", "more", "later", "other", "near"}
        first, *changed = changes(group["a"], group["b"])
        assert len({change.right for change in (first, *changed)}) == len(changed) + 1 >= 4, group["b"]
        assert {change.kind for change in changed} <= KINDS
        assert not re.search("[{}|]", " ".join([first.right, *(text for key, text in group.items() if key != "b")]))
        assert all(text.strip() for text in group.values())


def test_no_group_is_there_twice_and_most_changes_are_not_of_a_figure():
    assert len({group["a"] for group in GROUPS}) == len(GROUPS) > 1000
    kinds = Counter(change.kind for group in GROUPS for change in changes(group["a"], group["b"]))
    assert set(kinds) - {""} == KINDS
    assert kinds["number"] < kinds["event"]


def test_each_group_gives_one_pair_of_every_sort_and_the_same_at_every_run(tmp_path):
    path = tmp_path / "written.jsonl"
    group = {"a": "A goat fell.", "b": "{A goat|A hen|name} tumbled.", "more": "M", "later": "L", "other": "O", "near": "N"}
    path.write_text(json.dumps(group) + "\n", "utf-8")
    pairs = {(frozenset((left, right)), label) for left, right, label in written_pairs(path)}
    assert {(frozenset(("A goat fell.", "A goat tumbled.")), "alike"), (frozenset(("A goat fell.", "A hen tumbled.")), "conflict")} <= pairs
    assert Counter(label for _, label in pairs) == Counter(alike=1, conflict=1, differs=1, later=1, other=2)
    assert list(written_pairs(WRITTEN)) == list(written_pairs(WRITTEN))


def test_labelled_sentences_are_found_by_document_and_number(tmp_path):
    labels, pairs = tmp_path / "labels.tsv", tmp_path / "pairs.jsonl.gz"
    labels.write_text("left\tright\tlabel\n1_2ecb.0\t1_3ecb.4\tlater\n", "utf-8")
    with gzip.open(pairs, "wt", encoding="utf-8") as out:
        out.write(json.dumps({"id": "ecb-1_2ecb.0-1_9ecb.7", "a": "It rains.", "b": "It snows."}) + "\n")
        out.write(json.dumps({"id": "ecb-1_3ecb.4-1_9ecb.7", "a": "It rained.", "b": "It snows."}) + "\n")
    assert list(both_orders(sentence_pairs(labels, pairs))) == [("It rains.", "It rained.", "later"), ("It rained.", "It rains.", "later")]
    labels.write_text("left\tright\tlabel\n1_2ecb.0\t8_8ecb.8\tlater\n", "utf-8")
    with pytest.raises(KeyError):
        list(sentence_pairs(labels, pairs))
