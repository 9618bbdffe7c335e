"""The incident that a whole story is about, and what dates or places it in each article, whichever claims are aligned.

One outlet writes "the clerk was shot around 4:30 p.m. Tuesday", another "the deadly shooting Tuesday evening", a third "it happened just
before dusk": the claims share few words, but a story of one shooting has one time for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.one_subject import bare, head_phrase
from crosscheck.comparison.place import compare_place
from crosscheck.comparison.time import compare_time
from crosscheck.records import Claim, Comparison, Kind, Mention, Moment, Place

INCIDENTS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "shoot shooting gunfire gunshot shootout",
        "stab stabbing",
        "explode explosion blast bomb bombing detonate",
        "crash collide collision wreck derail derailment overturn pileup",
        "quake earthquake tremor",
        "tornado hurricane flood flooding landslide typhoon cyclone avalanche mudslide burst overflow sweep leap inundate",
        "sink capsize",
        "collapse",
        "rob robbery heist burglary",
        "abduct abduction kidnap kidnapping hijack hijacking",
        "fire blaze burn wildfire arson",
        "attack assault raid ambush foil thwart repel",
    )
)
"""The more special sort first: a bombing is an attack too, and a crash may burn."""
HARM = frozenset("kill killing murder slaying homicide gun wound injure hurt strike hit".split())
"""What each of them does to people, on the same day."""
HAPPENING = frozenset("happen occur unfold erupt begin start break come".split())
CALLS = frozenset("call dispatch summon alert respond".split())
"""The other time that reports of an incident give: when the police or the fire brigade heard of it."""
NAMELESS = frozenset("it this that incident accident tragedy violence ordeal scene".split())
LEAD_CLAIMS = 6
"""Of a headline and the first two or three sentences, which tell what a story is about."""
MAX_DAYS_AGO = 10
"""What is longer ago is another incident, which an article recalls, unless it dates none that is nearer."""


def dates_of_main_event(story: Story) -> Iterator[Mapping[str, Sequence[Side]]]:
    """What dates the one incident that the story is about, and the call for help, by article; none of an article whose dates are of two."""
    if incident := _incident(story):
        yield _by_article(story, "date_time", lambda side: _is_done(side) and _is_dated_by(side, incident), compare_time)
        yield _by_article(story, "date_time", lambda side: _is_done(side) and _event(side) in CALLS, compare_time)


def places_of_main_event(story: Story) -> Mapping[str, Sequence[Side]]:
    """The streets and houses where it happened, by article."""
    incident = _incident(story)
    if incident is None:
        return {}
    return _by_article(story, "place", lambda side: _is_address(side) and _is_told_of(side.claim, incident), compare_place)


def _by_article(
    story: Story, kind: Kind, tells: Callable[[Side], bool], compare: Callable[[Mention, Mention], Comparison | None]
) -> dict[str, Sequence[Side]]:
    told = {article: [side for side in story.sides(kind, article) if tells(side)] for article in story.articles}
    told = {article: [side for side in sides if _is_recent(side, story)] or sides for article, sides in told.items()}
    return {article: sides for article, sides in told.items() if sides and not _clash(sides, compare)}


def _incident(story: Story) -> frozenset[str] | None:
    """The sort of incident that most articles, and at least two, open with."""
    opening: dict[str, set[str]] = defaultdict(set)
    seen: Counter[str] = Counter()
    for claim in story.claims.values():
        if claim.headline or seen[claim.article] < LEAD_CLAIMS:
            opening[claim.article].update(claim.terms, {claim.predicate or ""})
            seen[claim.article] += not claim.headline
    counted = [sum(bool(words & incident) for words in opening.values()) for incident in INCIDENTS]
    most = max(counted)
    return INCIDENTS[counted.index(most)] if most >= 2 and 2 * most >= len(opening) else None


def _is_done(side: Side) -> bool:
    claim, value = side.claim, side.mention.value if side.mention else None
    past = not claim.negated and claim.tense != "future" and claim.status != "planned"
    return past and isinstance(value, Moment) and value.grain != "year"


def _is_recent(side: Side, story: Story) -> bool:
    """Not long before the article appeared, or without a day."""
    value = side.mention.value if side.mention else None
    published = story.articles[side.claim.article].published_day
    if not isinstance(value, Moment) or value.start is None or published is None:
        return True
    return 0 <= (published - value.start.date()).days <= MAX_DAYS_AGO


def _event(side: Side) -> str | None:
    value = side.mention.value if side.mention else None
    return value.event if isinstance(value, Moment) else None


def _is_dated_by(side: Side, incident: frozenset[str]) -> bool:
    event = _event(side)
    return event in incident | HARM or (event in HAPPENING and _is_of(side.claim, incident))


def _is_address(side: Side) -> bool:
    value = side.mention.value if side.mention else None
    return isinstance(value, Place) and value.level == "address" and not side.claim.negated


def _is_told_of(claim: Claim, incident: frozenset[str]) -> bool:
    return bool(incident & set(claim.terms)) or claim.predicate in HARM or (claim.predicate in HAPPENING and _is_of(claim, incident))


def _is_of(claim: Claim, incident: frozenset[str]) -> bool:
    """Whether the claim's subject is the incident, or stands for it."""
    phrase = [bare(word) for word in head_phrase(claim.subject or "it")]
    return bool(phrase) and phrase[-1] in NAMELESS | incident


def _clash(sides: Sequence[Side], compare: Callable[[Mention, Mention], Comparison | None]) -> bool:
    """Two days, or two streets of which nothing says that they are one corner."""
    compared = [compare(a.mention, b.mention) for a, b in combinations(sides, 2) if a.mention and b.mention]
    return any(found.verdict == "conflict" if found else compare is compare_place for found in compared)


def pairs_of_main_event(story: Story) -> Iterator[tuple[Side, Side]]:
    """Every two such dates, or places, of two articles that are compared."""
    for told in (*dates_of_main_event(story), places_of_main_event(story)):
        for one, other in combinations(sorted(told), 2):
            if other in story.near[one]:
                yield from ((a, b) for a in told[one] for b in told[other])
