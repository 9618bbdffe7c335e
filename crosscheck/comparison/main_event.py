"""The incident that a whole story is about, and what dates or places it in each article, whichever claims are aligned.

One outlet writes "the clerk was shot around 4:30 p.m. Tuesday", another "the deadly shooting Tuesday evening", a third "it happened just
before dusk": the claims share few words, but a story of one shooting has one time for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product

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


def pairs_of_main_event(story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """Every two dates, or streets and houses, of the one incident that the story is about, in two articles that are compared.

    The dates of the call for help are another pair; none of an article whose dates are of two incidents. Other kinds have none.
    """
    incident = incident_of(story) if kind in _COMPARED else None
    if incident is None:
        return
    for tells in _DATING if kind == "date_time" else (_is_placed_in,):
        told = _by_article(story, kind, tells, incident)
        for one, other in combinations(sorted(told), 2):
            if other in story.near[one]:
                yield from product(told[one], told[other])


def _by_article(story: Story, kind: Kind, tells: Tells, incident: frozenset[str]) -> dict[str, Sequence[Side]]:
    told = {article: [side for side in story.sides(kind, article) if tells(side, incident)] for article in story.articles}
    told = {article: [side for side in sides if _is_recent(side, story)] or sides for article, sides in told.items()}
    return {article: sides for article, sides in told.items() if sides and not _clash(sides, kind)}


def incident_of(story: Story) -> frozenset[str] | None:
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


def _is_recent(side: Side, story: Story) -> bool:
    """Not long before the article appeared, or without a day."""
    moment, published = _moment(side), story.articles[side.claim.article].published_day
    if moment is None or moment.start is None or published is None:
        return True
    return 0 <= (published - moment.start.date()).days <= MAX_DAYS_AGO


def _moment(side: Side) -> Moment | None:
    return side.mention.value if side.mention and isinstance(side.mention.value, Moment) else None


def _event_done(side: Side) -> str | None:
    """What the side dates, if it is told as done and with more than its year."""
    claim, moment = side.claim, _moment(side)
    done = not claim.negated and claim.tense != "future" and claim.status != "planned"
    return moment.event if done and moment is not None and moment.grain != "year" else None


def _is_dated_by(side: Side, incident: frozenset[str]) -> bool:
    event = _event_done(side)
    return event in incident | HARM or (event in HAPPENING and _is_of(side.claim, incident))


def _is_dated_by_call(side: Side, _: frozenset[str]) -> bool:
    return _event_done(side) in CALLS


def _is_placed_in(side: Side, incident: frozenset[str]) -> bool:
    value = side.mention.value if side.mention else None
    address = isinstance(value, Place) and value.level == "address"
    return address and not side.claim.negated and _is_told_of(side.claim, incident)


def _is_told_of(claim: Claim, incident: frozenset[str]) -> bool:
    return bool(incident & set(claim.terms)) or claim.predicate in HARM or (claim.predicate in HAPPENING and _is_of(claim, incident))


def _is_of(claim: Claim, incident: frozenset[str]) -> bool:
    """Whether the claim's subject is the incident, or stands for it."""
    phrase = [bare(word) for word in head_phrase(claim.subject or "it")]
    return bool(phrase) and phrase[-1] in NAMELESS | incident


def _clash(sides: Sequence[Side], kind: Kind) -> bool:
    """Two days, or two streets of which nothing says that they are one corner."""
    compared = [_COMPARED[kind](a.mention, b.mention) for a, b in combinations(sides, 2) if a.mention and b.mention]
    return any(found.verdict == "conflict" if found else kind == "place" for found in compared)


Tells = Callable[[Side, frozenset[str]], bool]
"""Whether a side dates or places an incident of these words."""
_COMPARED: Mapping[Kind, Callable[[Mention, Mention], Comparison | None]] = {"date_time": compare_time, "place": compare_place}
_DATING: Sequence[Tells] = (_is_dated_by, _is_dated_by_call)
