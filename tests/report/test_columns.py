from __future__ import annotations

import datetime as dt
from itertools import permutations

import pytest

from crosscheck.records import Article, Copies
from crosscheck.report.columns import Bracket, brackets, order_columns

DAYS = {"a": 3, "b": 1, "c": 2, "d": None, "e": 5}
ARTICLES = [
    Article(id=name, outlet=name, source=name, sha256="", published=dt.date(2026, 3, day) if day else None) for name, day in DAYS.items()
]
LABELS = {name: name.upper() for name in DAYS}


def order(*copies):
    return "".join(column.article.id for column in order_columns(ARTICLES, LABELS, [Copies(articles=ids, share=0.9) for ids in copies]))


@pytest.mark.parametrize(
    ("copies", "shown"),
    [
        ((), "bcaed"),
        ((("b", "e"),), "becad"),
        ((("e", "b"),), "becad"),
        ((("d", "c"),), "bcdae"),
        ((("b", "e"), ("c", "a")), "becad"),
        ((("c", "b"), ("b", "e")), "bcead"),
        ((("a", "somewhere else"),), "bcaed"),
    ],
)
def test_articles_stand_by_publication_and_copies_beside_the_first_of_them(copies, shown):
    assert order(*copies) == shown


def test_the_order_of_the_report_makes_no_difference():
    orders = {tuple(c.article.id for c in order_columns(some, LABELS, [])) for some in permutations(ARTICLES)}
    assert len(orders) == 1


def test_a_time_stands_behind_the_bare_date_of_its_day_and_zones_count():
    times = {
        "evening": dt.datetime(2026, 3, 2, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=2))),
        "day": dt.date(2026, 3, 1),
        "night": dt.datetime(2026, 3, 1, 0, 0, tzinfo=dt.UTC),
        "first": dt.datetime(1800, 1, 1),
        "last": dt.datetime(2199, 12, 31, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=-9))),
    }
    articles = [Article(id=name, outlet=name, source=name, sha256="", published=time) for name, time in times.items()]
    columns = order_columns(articles, dict.fromkeys(times, ""), [])
    assert [column.article.id for column in columns] == ["first", "day", "night", "evening", "last"]


def test_a_bracket_spans_the_columns_of_one_wire_text():
    columns = order_columns(ARTICLES, LABELS, [Copies(articles=("c", "e"), share=0.9)])
    assert brackets(columns) == (Bracket(1, ""), Bracket(2, "one wire text, 90% shared"), Bracket(2, ""))
    assert brackets(order_columns(ARTICLES, LABELS, [])) == ()


def test_a_column_names_those_beside_it_that_share_its_text():
    beside = {column.article.id: column.beside for column in order_columns(ARTICLES, LABELS, [Copies(articles=("d", "e", "b"), share=0.4)])}
    assert beside == {"b": ("E", "D"), "e": ("B", "D"), "d": ("B", "E"), "a": (), "c": ()}


def test_two_wire_texts_side_by_side_have_a_bracket_each():
    columns = order_columns(ARTICLES, LABELS, [Copies(articles=("b", "c"), share=0.9), Copies(articles=("a", "e"), share=0.9)])
    assert [bracket.span for bracket in brackets(columns)] == [2, 2, 1]
