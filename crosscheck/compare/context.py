"""What a comparison needs to know beside two values: who speaks, when each article appeared, and what else each article says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosscheck.records import Article, Claim, Mention

MIN_HOURS_APART = 3
"""Two articles of the same hours report the same moment; a toll that differs between them is no update."""

GENERIC_SOURCES = frozenset(
    """official officials authority authorities police investigator investigators source sources report reports he she they it officer officers
    detective detectives spokesman spokeswoman spokesperson witness witnesses media resident residents i we prosecutor prosecutors analysts experts
    sheriff lawmakers critics insiders""".split()
)
"""Sources that name no one: two of them may well be the same."""


@dataclass(frozen=True)
class Side:
    """A claim with the mention that is compared, or None where the whole claim is."""

    claim: Claim
    mention: Mention | None


@dataclass(frozen=True)
class Story:
    """The articles and claims of one run, by id."""

    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]

    def later(self, left: Claim, right: Claim) -> int:
        """1 when the right claim's article appeared clearly later, -1 when the left one's did, else 0."""
        a, b = self.articles[left.article].published, self.articles[right.article].published
        if a is None or b is None:
            return 0
        if isinstance(a, dt.datetime) and isinstance(b, dt.datetime):
            if (a.tzinfo is None) != (b.tzinfo is None):
                a, b = a.replace(tzinfo=None), b.replace(tzinfo=None)
            hours = (b - a).total_seconds() / 3600
            return (hours >= MIN_HOURS_APART) - (hours <= -MIN_HOURS_APART)
        first, second = _day(a), _day(b)
        return (second > first) - (second < first)


def _day(moment: dt.date | dt.datetime) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def named_source(claim: Claim) -> str | None:
    """The words that tell a claim's source from another, lower case; None when it names no one in particular."""
    if claim.speaker is None:
        return None
    words = [word.strip(".,’'\"()").lower() for word in claim.speaker.split()]
    words = [word for word in words if word and word not in GENERIC_SOURCES and word not in {"the", "a", "an", "senior", "local", "state", "of", "and", "news"}]
    return " ".join(words) or None


def different_sources(left: Claim, right: Claim) -> bool:
    """Whether both claims name their source and share no word of it."""
    a, b = named_source(left), named_source(right)
    if a is None or b is None:
        return False
    return not set(a.split()) & set(b.split())


def by_article(sides: Sequence[Side]) -> dict[str, list[int]]:
    """Indices of the sides of each article, in order."""
    found: dict[str, list[int]] = {}
    for i, side in enumerate(sides):
        found.setdefault(side.claim.article, []).append(i)
    return found
