"""Amounts told in parts by one outlet and as their sum by another, and those that only add up by chance."""

import datetime as dt

import pytest

from crosscheck import article_from_text, compare

DAY = dt.date(2026, 7, 6)
SUM = {("compatible", "part_whole")}


def related(kind, left, right):
    """The verdicts and reasons between the two articles, of one kind."""
    articles = [article_from_text(text, id=ident, outlet=ident.upper(), published=DAY) for ident, text in (("a", left), ("b", right))]
    return {(r.verdict, r.reason) for finding in compare(articles).findings if finding.kind == kind for r in finding.relations}


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        (
            "money",
            "The Corran pier will be repaired with $6.5 million of public money.",
            "The Corran pier will be repaired with $4 million from the state and $2.5 million from the county.",
        ),
        (
            "count",
            "Rescuers brought up all 23 miners from the Arle pit.",
            "Rescuers brought up 14 miners from the Arle pit on Sunday and another nine on Monday.",
        ),
        (
            "percentage",
            "The nurses in Corran will get a rise of 6.5 percent in two steps.",
            "The nurses in Corran will get a rise of 4 percent this year and 2.5 percent next year.",
        ),
    ],
)
def test_parts_that_add_up_are_one_thing(kind, left, right):
    assert SUM <= related(kind, left, right)
    assert "conflict" not in {verdict for verdict, _ in related(kind, left, right)}


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        (
            "measure",
            "Ana Keller won the Corran javelin with a throw of 60.5 metres.",
            "Ana Keller won the Corran javelin with 60 metres, half a metre more than last year.",
        ),
        (
            "count",
            "Seven goats were stolen from a farm near Corran.",
            "Four dogs and three men guarded a farm near Corran when goats were stolen.",
        ),
        (
            "money",
            "The Corran pier will be repaired with $6.5 million of public money.",
            "The Corran pier will be repaired with $4 million from the state and $1.5 million from the county.",
        ),
    ],
)
def test_what_adds_up_by_chance_or_not_at_all_is_none(kind, left, right):
    assert not SUM & related(kind, left, right)
