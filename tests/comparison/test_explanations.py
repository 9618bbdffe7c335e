"""Explanations are plain sentences: capital first, a full stop, curly quotation marks."""

import re
from pathlib import Path

import pytest

from crosscheck import compare, load_articles
from crosscheck.comparison.verdicts import sentence

ROOT = Path(__file__).parents[2]
SENTENCE = re.compile(r"[“\dA-Z].*[^.]\.", re.DOTALL)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the mayor says so", "The mayor says so."),
        ("The mayor and Dunmore Inc.", "The mayor and Dunmore Inc."),
        ("3 ministers + 1 envoy = 4", "3 ministers + 1 envoy = 4."),
        ("the mayor calls it “over”", "The mayor calls it “over”."),
    ],
)
def test_words_become_a_sentence(words, expected):
    assert sentence(words) == expected


@pytest.mark.slow
@pytest.mark.parametrize("story", ["biden-xi", "bridge-fraud", "harbour-quake"])
def test_each_explanation_of_a_story_is_a_plain_sentence(story):
    report = compare(load_articles([ROOT / "seeds" / story]))
    told = {relation.explanation for finding in report.findings for relation in finding.relations} - {""}
    assert told
    assert [words for words in sorted(told) if not SENTENCE.fullmatch(words) or '"' in words] == []


def test_no_explanation_is_written_with_straight_marks():
    sources = sorted((ROOT / "crosscheck" / "comparison").rglob("*.py"))
    assert [source.name for source in sources if re.search(r"""f'[^'\n]*"[^'\n]*'""", source.read_text("utf-8"))] == []
