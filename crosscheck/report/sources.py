"""How many independent sources stand behind a statement: outlets that carry one wire text count once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.records import Article, Copies


def wire_groups(copies: Sequence[Copies]) -> dict[str, int]:
    """Give each article that carries a wire text the number of that text.

    Copying is transitive here: if A shares a text with B, and B with C, the three have one source, measured or not.
    """
    group_of: dict[str, int] = {}
    for number, copied in enumerate(copies):
        joined = {group_of[article] for article in copied.articles if article in group_of}
        for article, group in group_of.items():
            if group in joined:
                group_of[article] = number
        group_of.update(dict.fromkeys(copied.articles, number))
    return group_of


def independent_sources(articles: Iterable[Article], copies: Sequence[Copies]) -> tuple[tuple[str, ...], ...]:
    """Part the outlets of some articles into independent sources, in the order given.

    Articles of one outlet are one source, and so are articles that carry one wire text. Only the given articles are joined: an outlet
    that ran the wire text elsewhere in the report and tells this in an article of its own is independent here.
    """
    wire = wire_groups(copies)
    sources: list[tuple[set[str | int], list[str]]] = []
    for article in articles:
        marks: set[str | int] = {article.outlet} | ({wire[article.id]} if article.id in wire else set())
        joined = [source for source in sources if source[0] & marks]
        outlets = list(dict.fromkeys([*(outlet for source in joined for outlet in source[1]), article.outlet]))
        merged = (marks.union(*(source[0] for source in joined)), outlets)
        place = sources.index(joined[0]) if joined else len(sources)
        sources = [source for source in sources if source not in joined]
        sources.insert(place, merged)
    return tuple(tuple(outlets) for _, outlets in sources)
