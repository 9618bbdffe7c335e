"""What a comparison needs to know beside two values: who speaks, when each article appeared, and what else each article says."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from crosscheck.comparison.witness import Witness
from crosscheck.records import Alignment, Article, Claim, Kind, Mention, Name, Place, Quantity, Setting

MIN_HOURS_APART = 3
"""Two articles of the same hours report the same moment; a toll that differs between them is no update."""

GENERIC_SOURCES = frozenset(
    """official officials authority authorities police investigator investigators source sources report reports he she they it
    officer officers detective detectives spokesman spokeswoman spokesperson witness witnesses media resident residents i we
    prosecutor prosecutors analysts experts administration aide aides insider adviser advisers government agency department
    sheriff lawmakers critics insiders the a an senior local state of and news sgt capt lt det sergeant captain lieutenant""".split()
)
"""Words that name no one: two sources made of them may well be the same."""


@dataclass(frozen=True)
class Side:
    """A claim with the mention that is compared, or None where the whole claim is."""

    claim: Claim
    mention: Mention | None


def alone(claim: Claim) -> str:
    """The claim as it reads without its sentence."""
    return claim.gist or claim.text


def has_one(claim: Claim, kind: Kind) -> bool:
    """Whether the claim has a single mention of the kind."""
    return sum(mention.kind == kind for mention in claim.mentions) == 1


def amount_of(side: Side) -> Quantity | None:
    """The side's amount, if it has one."""
    return side.mention.value if side.mention and isinstance(side.mention.value, Quantity) else None


def fate_of(mention: Mention | None) -> str | None:
    """What became of those whom a mention counts, if it counts any and tells."""
    return mention.value.slot.fate if mention and isinstance(mention.value, Quantity) else None


@dataclass(frozen=True)
class Link:
    """Two claims' own score, and the best alignment that holds both."""

    score: float
    alignment: Alignment


Sentence = tuple[str, int]
"""An article, and where in it a sentence begins."""


@dataclass(frozen=True)
class Story:
    """The articles, claims and alignments of one run."""

    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    alignments: Sequence[Alignment]
    pairs: Mapping[tuple[str, str], Link] = field(default_factory=dict)
    """For every two aligned claims of two articles, in reading order, how they are aligned."""
    near: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each article those that are compared with it."""
    leads: Mapping[str, Setting] = field(default_factory=dict)
    """For each article the places that its first claims name."""
    places: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each article all places that its claims name, and what these lie in."""
    words: Mapping[str, int] = field(default_factory=dict)
    """How many claims each content word stands in."""
    name_words: frozenset[str] = frozenset()
    """Every word of a name that the story mentions, as written."""
    person_words: frozenset[str] = frozenset()
    """Those of persons alone."""
    full_names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each surname the names of persons, given name and surname, that end in it."""
    name_forms: Mapping[str, Mapping[str, Side]] = field(default_factory=dict)
    """For each article the full names of persons, those of speakers too, and where each is written first, in the text if it is there."""
    by_kind: Mapping[tuple[Kind, str], Sequence[Side]] = field(default_factory=dict)
    """All sides of a kind in an article."""
    sentences: Mapping[Sentence, Sequence[Claim]] = field(default_factory=dict)
    """The claims of each sentence."""
    sentence_links: Mapping[tuple[Sentence, Sentence], Link] = field(default_factory=dict)
    """For every two sentences with aligned claims, in reading order, how the surest of these are aligned."""
    witness: Witness | None = None
    """The relation model, if there is one."""

    @classmethod
    def of(
        cls,
        alignments: Sequence[Alignment],
        claims: Sequence[Claim],
        articles: Sequence[Article],
        near: Mapping[str, frozenset[str]] | None = None,
        witness: Witness | None = None,
    ) -> Story:
        """Look everything up once; the order of what is given does not matter. Without `near` all articles are compared with all."""
        everyone = frozenset(article.id for article in articles)
        claims = sorted(claims, key=lambda claim: (claim.article, claim.start, claim.end, claim.id))
        by_id = {claim.id: claim for claim in claims}
        order = {claim.id: n for n, claim in enumerate(claims)}
        pairs: dict[tuple[str, str], Link] = {}
        for alignment in sorted(alignments, key=lambda a: (-a.score, a.id)):
            for (left, right), score in zip(combinations(alignment.claims, 2), alignment.pair_scores, strict=True):
                if by_id[left].article != by_id[right].article:
                    key = (left, right) if order[left] < order[right] else (right, left)
                    pairs.setdefault(key, Link(score, alignment))
        ordered = dict(sorted(pairs.items(), key=lambda p: (order[p[0][0]], order[p[0][1]])))
        sentences: dict[Sentence, list[Claim]] = defaultdict(list)
        for claim in claims:
            sentences[sentence_of(claim)].append(claim)
        sentence_links: dict[tuple[Sentence, Sentence], Link] = {}
        for (left, right), link in sorted(ordered.items(), key=lambda item: -item[1].score):
            sentence_links.setdefault((sentence_of(by_id[left]), sentence_of(by_id[right])), link)
        words = Counter(term for claim in claims for term in claim.terms)
        by_kind: dict[tuple[Kind, str], list[Side]] = defaultdict(list)
        for claim in claims:
            for mention in claim.mentions:
                by_kind[mention.kind, claim.article].append(Side(claim, mention))
        names = [m for claim in claims for m in claim.mentions if isinstance(m.value, Name | Place)]
        return cls(
            articles={article.id: article for article in articles},
            claims=by_id,
            alignments=alignments,
            pairs=ordered,
            near=near if near is not None else {ident: everyone - {ident} for ident in everyone},
            leads=_leads(claims, articles),
            places=_places(claims),
            witness=witness,
            words=words,
            name_words=frozenset(word for mention in names for word in mention.text.split()),
            person_words=frozenset(word for mention in names if mention.kind == "person" for word in mention.text.split()),
            full_names=_by_surname(m.value.name for m in names if m.kind == "person" and isinstance(m.value, Name)),
            name_forms=_name_forms(claims),
            by_kind=dict(by_kind),
            sentences=dict(sentences),
            sentence_links=dict(sorted(sentence_links.items())),
        )

    def rarity(self, word: str) -> float:
        """Inverse document frequency of a word among the story's claims, above 0."""
        return math.log(1 + len(self.claims) / max(1, self.words.get(word, 0)))

    def link(self, left: Claim, right: Claim) -> Link | None:
        """How two claims, in either order, are aligned, if they are."""
        return self.pairs.get((left.id, right.id)) or self.pairs.get((right.id, left.id))

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

    def days_apart(self, left: Claim, right: Claim) -> int:
        """Days between the two claims' articles, 0 where one is undated."""
        a, b = self.articles[left.article].published_day, self.articles[right.article].published_day
        return abs((a - b).days) if a and b else 0

    def sides(self, kind: Kind, article: str) -> Sequence[Side]:
        """All mentions of a kind in an article."""
        return self.by_kind.get((kind, article), ())

    def sentence_text(self, claim: Claim) -> str:
        """The words of the sentence that a claim stands in, as the article has them."""
        return self.articles[claim.article].text[slice(*claim.sentence)]

    def told_as_one(self, left: Claim, right: Claim) -> tuple[float, float] | None:
        """How surely two claims tell one fact for the one-fact model, and how surely their sentences do; None where there is no model."""
        if self.witness is None or self.witness.one_fact is None:
            return None
        claims, sentences = self.witness.one_fact([(alone(left), alone(right)), (self.sentence_text(left), self.sentence_text(right))])
        return claims.same, sentences.same

    def names_of_persons(self, article: str) -> set[str]:
        """The names of all persons in an article, speakers too."""
        told = {side.mention.value.name for side in self.sides("person", article) if side.mention and isinstance(side.mention.value, Name)}
        return told | self.name_forms.get(article, {}).keys()

    @cached_property
    def best_alignments(self) -> dict[str, Alignment]:
        """For each aligned claim the surest alignment that holds it."""
        best: dict[str, Alignment] = {}
        for alignment in sorted(self.alignments, key=lambda a: (-a.score, a.id)):
            for ident in alignment.claims:
                best.setdefault(ident, alignment)
        return best

    def groups(self) -> Iterator[tuple[Alignment, list[Claim]]]:
        """Alignments with their claims in reading order, the surest first."""
        place = {ident: n for n, ident in enumerate(self.claims)}
        for alignment in sorted(self.alignments, key=lambda a: (-a.score, a.id)):
            yield alignment, [self.claims[ident] for ident in sorted(alignment.claims, key=place.__getitem__)]


def sentence_of(claim: Claim) -> Sentence:
    """The sentence that a claim stands in."""
    return claim.article, claim.sentence[0]


def _by_surname(names: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if " " in name:
            found[name.rpartition(" ")[2]].add(name)
    return {surname: frozenset(full) for surname, full in found.items()}


def _name_forms(claims: Sequence[Claim]) -> dict[str, dict[str, Side]]:
    forms: dict[str, dict[str, Side]] = defaultdict(dict)
    for claim in sorted(claims, key=lambda claim: claim.headline):
        for mention in (*claim.mentions, *([claim.source] if claim.source else [])):
            if mention.kind == "person" and isinstance(mention.value, Name) and " " in mention.text:
                forms[claim.article].setdefault(mention.value.name, Side(claim, mention))
    return dict(forms)


LEAD_CLAIMS = 8
"""The claims of a headline and a first paragraph."""


def _leads(claims: Sequence[Claim], articles: Sequence[Article]) -> dict[str, Setting]:
    leads = {}
    settings: dict[str, list[Setting]] = defaultdict(list)
    for claim in claims:
        settings[claim.article].append(claim.setting)
    for article in articles:
        first = settings[article.id][:LEAD_CLAIMS]
        places = tuple(dict.fromkeys(place for setting in first for place in setting.places))
        leads[article.id] = Setting(places=places, around=tuple(dict.fromkeys(name for setting in first for name in setting.around)))
    return leads


def _day(moment: dt.date | dt.datetime) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def source_words(claim: Claim) -> frozenset[str]:
    """The words that tell a claim's source from another, lower case; empty when it names no one in particular."""
    words = (word.strip(".,“”‘’'\"()").lower() for word in (claim.speaker or "").replace("’s", "").replace("'s", "").split())
    return frozenset(word for word in words if word and word not in GENERIC_SOURCES)


def different_sources(left: Claim, right: Claim) -> bool:
    """Whether both claims name their source and share no word of it."""
    a, b = source_words(left), source_words(right)
    return bool(a) and bool(b) and not a & b


def same_source(left: Claim, right: Claim) -> bool:
    """Whether both claims name their source and share a word of it."""
    return bool(source_words(left) & source_words(right))


def _places(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """For each article all places of its claims, and what these lie in."""
    named: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        named[claim.article].update(claim.setting.places, claim.setting.around)
    return {article: frozenset(places) for article, places in named.items()}
