from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.records import Article, Copies
from crosscheck.report.sources import independent_sources, wire_groups


def article(name: str, outlet: str | None = None) -> Article:
    return Article(id=name, outlet=outlet or name.upper(), source=name, sha256="0")


def copied(*names: str) -> Copies:
    return Copies(articles=names, share=0.9)


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
    assert independent_sources([article(name) for name in articles], copies) == expected


def test_two_articles_of_one_outlet_are_one_source():
    assert independent_sources([article("a", "Post"), article("b", "Post"), article("c")], []) == (("Post",), ("C",))


def test_an_outlet_with_the_wire_text_and_an_own_article_joins_only_through_what_is_given():
    own, wire, other = article("own", "Post"), article("wire", "Post"), article("other", "Herald")
    copies = [copied("wire", "other")]
    assert independent_sources([own, other], copies) == (("Post",), ("Herald",))
    assert independent_sources([own, wire, other], copies) == (("Post", "Herald"),)


@given(st.lists(st.lists(st.sampled_from("abcdef"), min_size=2, max_size=3, unique=True), max_size=6))
def test_sources_do_not_depend_on_the_order_of_copies(groups):
    def sources(copies):
        return sorted(sorted(source) for source in independent_sources([article(name) for name in "abcdef"], copies))

    copies = [copied(*group) for group in groups]
    assert sources(copies) == sources(copies[::-1])
    assert sorted(outlet for source in sources(copies) for outlet in source) == list("ABCDEF")


def test_wire_groups_join_texts_that_share_an_article():
    groups = wire_groups([copied("a", "b"), copied("c", "d"), copied("b", "c")])
    assert len({groups[name] for name in "abcd"}) == 1
