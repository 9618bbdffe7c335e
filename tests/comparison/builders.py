"""Stories by hand: articles, claims and alignments whose offsets are found in the text, none written by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Any

from crosscheck import article_from_text
from crosscheck.comparison import Probabilities, compare_claims
from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.time import compare_time
from crosscheck.extract import extract_claims
from crosscheck.records import (
    Alignment,
    Article,
    Claim,
    Finding,
    Kind,
    Mention,
    Moment,
    Name,
    Passage,
    Place,
    Quantity,
    Quote,
    Relation,
    Setting,
    Slot,
    Value,
)

FRIDAY = dt.date(2024, 5, 3)
SUNDAY = dt.date(2026, 4, 12)


def articles_of(*texts: str, days: Sequence[int] = ()) -> list[Article]:
    """Articles a, b, c … of the outlets A, B, C …, each so many days after a Sunday; on that day where not told otherwise."""
    return [
        article_from_text(text, id=ident, outlet=ident.upper(), published=SUNDAY + dt.timedelta(days=day))
        for text, ident, day in zip(texts, "abcdefgh", [*days, *[0] * (len(texts) - len(days))], strict=False)
    ]


def beside_bare_events(findings: Iterable[Finding]) -> list[Finding]:
    """The findings but for those that say of two claims that they tell one fact, and no more."""
    return [finding for finding in findings if not finding.explanation.startswith("Both tell")]


def times_compared(find: Callable[[Story, Kind], Iterable[tuple[Side, Side]]], *texts: str) -> list[tuple[str, str | None]]:
    """How the times stand that a rule brings together in articles of these texts, none of whose claims are aligned."""
    articles = articles_of(*texts)
    story = Story.of((), [claim for claims in extract_claims(articles) for claim in claims], articles)
    found = [compare_time(one.mention, other.mention) for one, other in find(story, "date_time")]
    return [(one.verdict, one.reason) for one in found]


Told = tuple[str, Kind, Value]
"""Words of a claim, with what they mean."""


def quantity(
    low: float | None,
    high: float | None = None,
    *,
    unit: str = "1",
    step: float = 1.0,
    bound: Any = None,
    approximate: bool = False,
    vague: bool = False,
    ordinal: bool = False,
    **slot: Any,
) -> Quantity:
    """An exact amount unless told otherwise; `slot` holds the fields of its slot."""
    high = low if high is None and bound not in {"at_least", "more_than"} else high
    return Quantity(
        low=low, high=high, unit=unit, step=step, bound=bound, approximate=approximate, vague=vague, ordinal=ordinal, slot=Slot(**slot)
    )


def killed(words: str, low: float, **fields: Any) -> Told:
    """People killed."""
    return words, "count", quantity(low, **{"head": "people", "event": "kill", "thing": "person", "fate": "killed", **fields})


def counted(words: str, low: float, thing: str, *near: str, **fields: Any) -> Told:
    """Things that nothing became of."""
    return words, "count", quantity(low, **{"head": thing, "thing": thing, "near": near, **fields})


def money(words: str, low: float, *near: str, **fields: Any) -> Told:
    """US dollars for what stands beside them."""
    return words, "money", quantity(low, **{"unit": "USD", "near": near, **fields})


def aged(words: str, years: float, head: str) -> Told:
    """An age with whom it is of."""
    return words, "age", quantity(years, unit="year", head=head)


def day(words: str, date: dt.date, event: str | None) -> Told:
    """A whole day that dates an event."""
    start = dt.datetime.combine(date, dt.time())
    return words, "date_time", Moment(start=start, end=start + dt.timedelta(days=1), grain="day", event=event)


def place(words: str, name: str, *within: str, role: str | None = "in", level: Any = "city") -> Told:
    """A place in others."""
    return words, "place", Place(name=name, level=level, within=within, role=role)


def person(name: str, words: str | None = None, **fields: Any) -> Told:
    """A person, by the full name."""
    return words or name, "person", Name(name=name, **fields)


def quote(words: str) -> Told:
    """A quotation, its marks left out."""
    return words, "quote", Quote(words=tuple(word.strip(".,").lower() for word in words.split()))


def found(*, entails: float = 0.0, contradicts: float = 0.0) -> tuple[Probabilities, Probabilities]:
    """What a relation model finds of two texts, in both directions alike."""
    one = (entails, 1 - entails - contradicts, contradicts)
    return one, one


class Desk:
    """A story in the making: claims become sentences of their article, in the order told."""

    def __init__(self, *, published: dt.date | dt.datetime | None = FRIDAY) -> None:
        self._published = published
        self._dates: dict[str, dt.date | dt.datetime | None] = {}
        self._texts: dict[str, str] = {}
        self.claims: list[Claim] = []
        self.alignments: list[Alignment] = []

    def publish(self, article: str, published: dt.date | dt.datetime | None) -> None:
        """Set an article's date, where it is not the story's."""
        self._dates[article] = published

    def claim(self, article: str, text: str, *told: Told, **fields: Any) -> Claim:
        """Add a sentence to an article and take it for a claim; its terms are its words, if none are given."""
        before = self._texts.get(article, "")
        start = len(before)
        self._texts[article] = f"{before}{text}. "
        number = sum(claim.article == article for claim in self.claims) + 1
        words = tuple(dict.fromkeys(word.strip("“”,.").lower() for word in text.split()))
        claim = Claim(
            id=f"{article}:{number}",
            article=article,
            start=start,
            end=start + len(text),
            text=text,
            sentence=(start, start + len(text)),
            mentions=tuple(_mention(text, start, *one) for one in told),
            **{"gist": text, "terms": words, "tense": "past", **fields},
        )
        self.claims.append(claim)
        return claim

    def align(self, *claims: Claim, score: float = 0.9, scores: Sequence[float] | None = None) -> Alignment:
        """Align claims; `scores` are those of their pairs, in the order of `combinations`, if they differ."""
        pairs = tuple(scores or [score] * len(list(combinations(claims, 2))))
        made = Alignment(
            id=f"a{len(self.alignments) + 1}",
            claims=tuple(claim.id for claim in claims),
            score=round(sum(pairs) / len(pairs), 2),
            pair_scores=pairs,
        )
        self.alignments.append(made)
        return made

    @property
    def articles(self) -> list[Article]:
        """The articles so far, by id."""
        return [self._article(name) for name in sorted({*self._texts, *self._dates})]

    def _article(self, name: str) -> Article:
        text = self._texts.get(name, "")
        return Article(
            id=name,
            outlet=name.title(),
            published=self._dates.get(name, self._published),
            source=f"{name}.txt",
            sha256="0",
            text=text,
            passages=(Passage(start=0, end=len(text), role="body"),) if text else (),
        )

    def story(self) -> Story:
        """What the rules are given beside two sides."""
        return Story.of(self.alignments, self.claims, self.articles)

    def findings(self) -> list[Finding]:
        """What is found, gravest first."""
        return compare_claims(self.alignments, self.claims, self.articles)

    def found(self, kind: Kind) -> list[Finding]:
        """The findings of one kind."""
        return [finding for finding in self.findings() if finding.kind == kind]


def _mention(text: str, start: int, words: str, kind: Kind, value: Value) -> Mention:
    at = start + text.index(words)
    return Mention(kind=kind, start=at, end=at + len(words), text=words, value=value)


def pair(left: tuple[str, *tuple[Told, ...]], right: tuple[str, *tuple[Told, ...]], *, score: float = 0.9, **fields: Any) -> Desk:
    """Two articles of one aligned claim each; `fields` hold for both claims."""
    desk = Desk()
    desk.align(desk.claim("a", left[0], *left[1:], **fields), desk.claim("b", right[0], *right[1:], **fields), score=score)
    return desk


def verdicts(findings: Sequence[Finding], kind: Kind) -> list[tuple[str, str | None]]:
    """Verdict and reason of every relation of a kind."""
    return [(relation.verdict, relation.reason) for finding in findings if finding.kind == kind for relation in finding.relations]


def stated(finding: Finding) -> list[str | None]:
    """The words of a finding's sides."""
    return [side.text for side in finding.sides]


def joined(finding: Finding) -> dict[tuple[str | None, str | None], Relation]:
    """A finding's relations by the words of their two sides."""
    return {(finding.sides[one.left].text, finding.sides[one.right].text): one for one in finding.relations}


def setting(start: dt.date | None = None, days: int = 1, *, places: Sequence[str] = (), around: Sequence[str] = ()) -> Setting:
    """When and where; a day unless `days` says more."""
    return Setting(start=start, end=start + dt.timedelta(days=days) if start else None, places=tuple(places), around=tuple(around))
