"""The articles in the order in which a page shows them: by publication, with those that carry one wire text next to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from crosscheck.records import Article, Copies
from crosscheck.report.sides import publication_order, published_words
from crosscheck.report.sources import Wire, wire_texts


@dataclass(frozen=True, slots=True)
class Column:
    """An article with its place among the others."""

    number: int
    """From 1, in the order shown: safe to use as an anchor, whatever the id holds."""
    article: Article
    label: str
    published: str
    wire: Wire | None
    """The wire text that it shares with another article of the page."""
    beside: tuple[str, ...]
    """The labels of the articles that it shares it with."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """Columns that stand next to each other and carry one wire text; or, with an empty label, that do not."""

    span: int
    label: str


def order_columns(articles: Sequence[Article], labels: Mapping[str, str], copies: Sequence[Copies]) -> tuple[Column, ...]:
    """Order articles by publication; those with one wire text stand where the first of them was published."""
    known = {article.id for article in articles}
    members: dict[Wire, list[str]] = {}
    for article, text in wire_texts(copies).items():
        if article in known:
            members.setdefault(text, []).append(article)
    wire = {article: text for text, told in members.items() if len(told) > 1 for article in told}
    by_time = sorted(articles, key=publication_order)
    place = {article.id: index for index, article in enumerate(by_time)}
    leader = {article: min(place[other] for other in members[text]) for article, text in wire.items()}
    ordered = sorted(by_time, key=lambda article: (leader.get(article.id, place[article.id]), place[article.id]))

    def beside(article: Article) -> tuple[str, ...]:
        others = members[wire[article.id]] if article.id in wire else []
        return tuple(labels[other] for other in sorted(others, key=place.__getitem__) if other != article.id)

    return tuple(
        Column(number, article, labels[article.id], published_words(article), wire.get(article.id), beside(article))
        for number, article in enumerate(ordered, 1)
    )


def brackets(columns: Sequence[Column]) -> tuple[Bracket, ...]:
    """Give the brackets over the columns, from left to right; empty where no two columns share a wire text."""
    if all(column.wire is None for column in columns):
        return ()
    runs = [(wire, len(list(run))) for wire, run in groupby(columns, key=lambda column: column.wire)]
    return tuple(Bracket(span, "" if wire is None else wire.told) for wire, span in runs)
