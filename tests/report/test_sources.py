from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.records import Article, Copies
from crosscheck.report.sources import MIN_SHARE_OF_ONE_TEXT, independent_sources, shared_text, wire_texts


def article(name: str, outlet: str | None = None) -> Article:
    return Article(id=name, outlet=outlet or name.upper(), source=name, sha256="0")


def copied(*names: str, share: float = 0.9) -> Copies:
    return Copies(articles=names, share=share)


def sources(articles, copies):
    return independent_sources(articles, wire_texts(copies))


@pytest.mark.parametrize(
    ("articles", "copies", "expected"),
    [
        ("", [], ()),
        ("abc", [], (("A",), ("B",), ("C",))),
        ("abc", [copied("a", "c")], (("A", "C"), ("B",))),
        ("abc", [copied("a", "b"), copied("b", "c")], (("A", "B", "C"),)),
        ("ac", [copied("a", "b"), copied("b", "c")], (("A", "C"),)),
        ("abcd", [copied("a", "b"), copied("c", "d")], (("A", "B"), ("C", "D"))),
        ("abcd", [copied("a", "b"), copied("c", "d"), copied("d", "a")], (("A", "B", "C", "D"),)),
        ("ab", [copied("a", "x"), copied("b", "y")], (("A",), ("B",))),
    ],
)
def test_copies_of_one_wire_text_are_one_source(articles, copies, expected):
    assert sources([article(name) for name in articles], copies) == expected


def test_two_articles_of_one_outlet_are_one_source():
    assert sources([article("a", "Post"), article("b", "Post"), article("c")], []) == (("Post",), ("C",))


def test_an_outlet_with_the_wire_text_and_an_own_article_joins_only_through_what_is_given():
    own, wire, other = article("own", "Post"), article("wire", "Post"), article("other", "Herald")
    copies = [copied("wire", "other")]
    assert sources([own, other], copies) == (("Post",), ("Herald",))
    assert sources([own, wire, other], copies) == (("Post", "Herald"),)


@given(st.lists(st.lists(st.sampled_from("abcdef"), min_size=2, max_size=3, unique=True), max_size=6))
def test_sources_do_not_depend_on_the_order_of_copies(groups):
    def parted(copies):
        return sorted(sorted(source) for source in sources([article(name) for name in "abcdef"], copies))

    copies = [copied(*group) for group in groups]
    assert parted(copies) == parted(copies[::-1])
    assert sorted(outlet for source in parted(copies) for outlet in source) == list("ABCDEF")


def test_wire_texts_that_share_an_article_are_one():
    wires = wire_texts([copied("a", "b"), copied("c", "d"), copied("b", "c"), copied("x", "y")])
    assert len({wires[name] for name in "abcd"}) == 1
    assert wires["x"] == wires["y"] != wires["a"]


@pytest.mark.parametrize(
    ("copies", "told"),
    [
        ([copied("a", "b", share=0.84)], "one wire text, 84% shared"),
        ([copied("a", "b", share=MIN_SHARE_OF_ONE_TEXT)], "one wire text, 50% shared"),
        ([copied("a", "b", share=0.33)], "partly one text, 33% shared"),
        ([copied("a", "b", share=0.9), copied("b", "c", share=0.4)], "partly one text, 40% shared"),
        ([copied("b", "c", share=0.4), copied("a", "b", share=0.9)], "partly one text, 40% shared"),
    ],
)
def test_a_text_is_one_only_where_most_is_shared(copies, told):
    assert wire_texts(copies)["a"].told == told


def test_copies_without_articles_say_nothing():
    assert wire_texts([Copies(articles=(), share=1.0)]) == {}


@pytest.mark.parametrize(
    ("articles", "words"),
    [("ab", "one wire text"), ("cd", "partly one text"), ("abcd", "partly one text"), ("ac", ""), ("a", ""), ("aab", "one wire text")],
)
def test_what_outlets_share_is_said_of_those_that_are_given(articles, words):
    wires = wire_texts([copied("a", "b"), copied("c", "d", share=0.35)])
    assert shared_text([article(name) for name in articles], wires) == words


def test_two_articles_of_one_outlet_share_nothing_with_others():
    wires = wire_texts([copied("a", "b")])
    assert shared_text([article("a", "Post"), article("b", "Post")], wires) == ""
