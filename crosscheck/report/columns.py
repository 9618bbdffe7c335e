"""The articles in the order in which a page shows them: by publication, with those that carry one wire text next to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from crosscheck.records import Article, Copies
from crosscheck.report.sides import publication_order, published_words
from crosscheck.report.sources import wire_groups


@dataclass(frozen=True, slots=True)
class Column:
    """An article with its place among the others."""

    number: int
    """From 1, in the order shown: safe to use as an anchor, whatever the id holds."""
    article: Article
    label: str
    published: str
    wire: int | None
    """The wire text that it shares with another article of the page, by number."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """Columns that stand next to each other and carry one wire text; or, with an empty label, that do not."""

    span: int
    label: str


def order_columns(articles: Sequence[Article], labels: Mapping[str, str], copies: Sequence[Copies]) -> tuple[Column, ...]:
    """Order articles by publication; those with one wire text stand where the first of them was published."""
    known = {article.id for article in articles}
    groups = wire_groups(copies)
    members: dict[int, list[str]] = {}
    for article, group in groups.items():
        if article in known:
            members.setdefault(group, []).append(article)
    wire = {article: group for group, told in members.items() if len(told) > 1 for article in told}
    by_time = sorted(articles, key=publication_order)
    place = {article.id: index for index, article in enumerate(by_time)}
    leader = {group: min(place[article] for article in members[group]) for group in wire.values()}
    ordered = sorted(by_time, key=lambda article: (leader.get(wire.get(article.id, -1), place[article.id]), place[article.id]))
    return tuple(
        Column(number, article, labels[article.id], published_words(article), wire.get(article.id))
        for number, article in enumerate(ordered, 1)
    )


def brackets(columns: Sequence[Column]) -> tuple[Bracket, ...]:
    """Give the brackets over the columns, from left to right; empty where no two columns share a wire text."""
    if all(column.wire is None for column in columns):
        return ()
    runs = [(wire, len(list(run))) for wire, run in groupby(columns, key=lambda column: column.wire)]
    return tuple(Bracket(span, "" if wire is None else "one wire text") for wire, span in runs)
