"""Amounts that are told while they grow: the later report's is an update if the words say so, and only then."""

import datetime as dt

import pytest

from crosscheck import article_from_text, compare

from .builders import verdicts

DAY = dt.date(2026, 7, 6)


def told(kind, left, right, later=2):
    articles = [
        article_from_text(text, id=ident, outlet=ident.upper(), published=DAY + dt.timedelta(days=days))
        for ident, text, days in (("a", left, 0), ("b", right, later))
    ]
    return [verdict for verdict, _ in verdicts(compare(articles).findings, kind)]


BURNED = "The Corran fire had spread to 700 hectares by Monday night.", "The Corran fire now covers 2,100 hectares, the fire service said."


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("measure", *BURNED),
        (
            "percentage",
            "Crews had the Corran fire 20 percent contained by Monday.",
            "The Corran fire was 70 percent contained by Wednesday.",
        ),
        (
            "money",
            "A first estimate put the storm damage at 20 million euros.",
            "Insurers raised their estimate of the storm damage to 36 million euros.",
        ),
        (
            "measure",
            "The Arle stood at 3.2 metres in Corran on Monday and was rising.",
            "In Corran the Arle peaked at 4.6 metres on Wednesday.",
        ),
        ("money", "Copper rose to $9,100 a tonne on Monday.", "Copper gave up its gains on Wednesday, falling to $8,600 a tonne."),
        (
            "duration",
            "The six cavers have been trapped for 20 hours below Corran.",
            "The six cavers came up in Corran after 52 hours below ground.",
        ),
    ],
)
def test_a_later_amount_of_what_grows_is_an_update(kind, left, right):
    assert told(kind, left, right) == ["updated"]


def test_on_one_day_it_is_none():
    assert told("measure", *BURNED, later=0) != ["updated"]


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("measure", "The Corran fire had spread to 700 hectares by Monday night.", "The Sorrel fire now covers 2,100 hectares."),
        ("money", "The bridge cost 20 million euros.", "The tunnel cost 36 million euros."),
        ("measure", "The Corran fire had spread to 2,100 hectares by Monday night.", "The Corran fire now covers 700 hectares."),
    ],
)
def test_other_things_and_what_shrinks_without_a_word_are_no_update(kind, left, right):
    assert "updated" not in told(kind, left, right)
