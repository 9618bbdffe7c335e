"""How many independent sources stand behind a statement: outlets that carry one wire text count once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.linked import linked
from crosscheck.records import Article, Copies

MIN_SHARE_OF_ONE_TEXT = 0.5
"""From here on most of the shorter article stands in the other, and "one wire text" is true of both."""


@dataclass(frozen=True, slots=True)
class Wire:
    """A wire text that several articles carry, or a part of it."""

    number: int
    share: float
    """Ratio of the shortest article's sentences that stand in the others; the smallest, where several copies hang together."""

    @property
    def told(self) -> str:
        """The same with how much that is."""
        return f"{self.words}, {self.share:.0%} shared"

    @property
    def words(self) -> str:
        """What its articles have in common."""
        return "one wire text" if self.share >= MIN_SHARE_OF_ONE_TEXT else "partly one text"


def wire_texts(copies: Sequence[Copies]) -> dict[str, Wire]:
    """Give each article that carries a wire text that text.

    Copying is transitive here: if A shares a text with B, and B with C, the three have one source, measured or not.
    """
    members = dict.fromkeys(article for copied in copies for article in copied.articles)
    first = linked(members, (pair for copied in copies for pair in pairwise(copied.articles)))
    share: dict[str, float] = {}
    for copied in copies:
        for article in copied.articles[:1]:
            share[first[article]] = min(copied.share, share.get(first[article], copied.share))
    wires = {leader: Wire(number, share[leader]) for number, leader in enumerate(share)}
    return {article: wires[leader] for article, leader in first.items()}


def independent_sources(articles: Iterable[Article], wires: Mapping[str, Wire]) -> tuple[tuple[str, ...], ...]:
    """Part the outlets of some articles into independent sources, in the order given; `wires` are by article id.

    Articles of one outlet are one source, and so are articles that carry one wire text. Only the given articles are joined: an outlet
    that ran the wire text elsewhere in the report and tells this in an article of its own is independent here.
    """
    told = list({article.id: article for article in articles}.values())
    outlets = dict.fromkeys(article.outlet for article in told)
    carrier: dict[Wire, str] = {}
    links = [(article.outlet, carrier.setdefault(wires[article.id], article.outlet)) for article in told if article.id in wires]
    sources: dict[str, list[str]] = {}
    for outlet, first in linked(outlets, links).items():
        sources.setdefault(first, []).append(outlet)
    return tuple(tuple(source) for source in sources.values())


def shared_text(articles: Iterable[Article], wires: Mapping[str, Wire]) -> str:
    """Say what the outlets of some articles have in common, the least where they share several texts; empty where they share none."""
    carriers: dict[Wire, set[str]] = {}
    for article in articles:
        if article.id in wires:
            carriers.setdefault(wires[article.id], set()).add(article.outlet)
    shared = [wire for wire, outlets in carriers.items() if len(outlets) > 1]
    return min(shared, key=lambda wire: wire.share).words if shared else ""
