"""The incident that a whole story is about, and what dates or places it in each article, whichever claims are aligned.

One outlet writes "the clerk was shot around 4:30 p.m. Tuesday", another "the deadly shooting Tuesday evening", a third "it happened just
before dusk": the claims share few words, but a story of one shooting has one time for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise, product

from crosscheck.comparison.context import Side, Story, sentence_of
from crosscheck.comparison.one_subject import bare, head_phrase
from crosscheck.comparison.place import compare_place
from crosscheck.comparison.time import compare_time
from crosscheck.records import Claim, Comparison, Granularity, Kind, Mention, Moment, Place

INCIDENTS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "shoot shooting shot gunfire gunshot gunfight shootout",
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
KILLING = frozenset("kill killing slay slaying murder homicide suicide".split())
HARM = KILLING | frozenset("massacre rampage spree violence gun wound injure injury hurt strike hit".split())
"""What each of them does to people, on the same day."""
HAPPENING = frozenset("happen occur unfold erupt begin start break ring come".split())
CALLS = frozenset("call dispatch summon alert respond".split())
"""The other time that reports of an incident give: when the police or the fire brigade heard of it."""
RECEIVING = frozenset("get receive".split())
FINDING = frozenset("find discover".split())
FOUND = frozenset("dead body".split())
"""And another: when the dead were found."""
SCENES = frozenset("be sit stand walk drive ride play leave work".split())
"""What people did when it befell them: the sentence goes on to tell that."""
UNNAMED = frozenset("incident accident tragedy ordeal".split())
NAMELESS = UNNAMED | frozenset("it this that which violence scene".split())
OTHERS = frozenset("another unrelated separate previous similar".split())
"""Before an incident they tell of one that is not the story's."""
LEAD_CLAIMS = 6
"""Of a headline and the first two or three sentences, which tell what a story is about."""
MAX_DAYS_AGO = 10
"""What is longer ago is another incident, which an article recalls, unless it dates none that is nearer."""


def pairs_of_main_event(story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """Every two dates, or streets and houses, of the one incident that the story is about, in two articles that are compared.

    The dates of the call for help are held against one another, and beside those of the incident where they fit; those of the finding of
    the dead against one another. Of an article that tells of two incidents those alone count that fit another article's. Other kinds have
    none.
    """
    incident = incident_of(story) if kind in _COMPARED else None
    if incident is None:
        return
    told = [_by_article(story, kind, tells, incident) for tells in (_DATING if kind == "date_time" else (_is_placed_in,))]
    for sides in told:
        for one, other in combinations(sorted(sides), 2):
            if other in story.near[one]:
                yield from _pairs(sides[one], sides[other], kind)
    for sides, calls in pairwise(told[:2]):
        for one, other in product(sorted(sides), sorted(calls)):
            if other in story.near[one]:
                yield from (pair for pair in _pairs(sides[one], calls[other], kind) if _fits(*pair, kind))


def _pairs(sides: Sequence[Side], others: Sequence[Side], kind: Kind) -> Iterator[tuple[Side, Side]]:
    for side, other in product(sides, others):
        if not _is_told_better(side, other, others, kind) and not _is_told_better(other, side, sides, kind):
            yield side, other


def _by_article(story: Story, kind: Kind, tells: Tells, incident: frozenset[str]) -> dict[str, list[Side]]:
    """For each article what of it tells when or where the incident was; of an article that tells of two, what fits the others."""
    told = {article: [side for side in story.sides(kind, article) if tells(side, incident, story)] for article in sorted(story.near)}
    told = {article: [side for side in sides if _is_recent(side, story)] or sides for article, sides in told.items()}
    sure = {article: sides for article, sides in told.items() if sides and not _clash(sides, kind)}
    fitting = {}
    for article in sorted(told.keys() - sure.keys()):
        others = [side for near in story.near[article] for side in sure.get(near, ())]
        fitting[article] = [side for side in told[article] if any(_fits(side, other, kind) for other in others)]
    return sure | {article: sides for article, sides in fitting.items() if sides and not _clash(sides, kind)}


def _fits(side: Side, other: Side, kind: Kind) -> bool:
    found = _compare(side, other, kind)
    return found is not None and found.verdict != "conflict"


def _is_told_better(side: Side, other: Side, told: Sequence[Side], kind: Kind) -> bool:
    """Whether two clash of which the other's article tells, no more vaguely, what fits: "Saturday night" beside a caption's "Sunday"."""
    comparison = _compare(side, other, kind)
    if comparison is None or comparison.verdict != "conflict":
        return False
    return any(_fits(side, rival, kind) and _is_as_exact(rival, other) for rival in told)


def _is_as_exact(side: Side, other: Side) -> bool:
    """Not a part of a day against a clock time, nor a clock time without its day against a day."""
    one, two = _moment(side), _moment(other)
    if one is None or two is None:
        return True
    fine = one.grain in _FINE and (two.grain not in _FINE or _FINE.index(one.grain) >= _FINE.index(two.grain))
    return fine and (one.start is not None or two.start is None)


def incident_of(story: Story) -> frozenset[str] | None:
    """The sort of incident that most articles, and at least two, open with; where there is none, a killing of whatever sort."""
    opening: dict[str, set[str]] = defaultdict(set)
    seen: Counter[str] = Counter()
    for claim in story.claims.values():
        if claim.headline or seen[claim.article] < LEAD_CLAIMS:
            opening[claim.article].update(claim.terms, {claim.predicate or ""})
            seen[claim.article] += not claim.headline
    for sorts in (INCIDENTS, (KILLING | FOUND,)):
        counted = [sum(bool(words & incident) for words in opening.values()) for incident in sorts]
        most = max(counted)
        if most > 1 and 2 * most >= len(opening):
            return sorts[counted.index(most)]
    return None


def _is_recent(side: Side, story: Story) -> bool:
    """Not long before the article appeared, or without a day."""
    moment, published = _moment(side), story.articles[side.claim.article].published_day
    if moment is None or moment.start is None or published is None:
        return True
    return 0 <= (published - moment.start.date()).days <= MAX_DAYS_AGO


def _moment(side: Side) -> Moment | None:
    return side.mention.value if side.mention and isinstance(side.mention.value, Moment) else None


def _event_done(side: Side, story: Story) -> str | None:
    """What the side dates, if it is told as done and with more than its year; what the claim plans or denies may be another thing."""
    claim, moment = side.claim, _moment(side)
    if moment is None or moment.grain == "year" or _is_of_another(claim):
        return None
    if moment.event != claim.predicate and claim.predicate not in HAPPENING | {"be", None}:
        published = story.articles[claim.article].published_day
        return None if moment.start and published and moment.start.date() > published else moment.event
    return None if claim.negated or claim.tense == "future" or claim.status == "planned" else moment.event


def _is_of_another(claim: Claim) -> bool:
    return bool(OTHERS & set(claim.text.lower().split()))


def _is_dated_by(side: Side, incident: frozenset[str], story: Story) -> bool:
    event = _event_done(side, story)
    if event == "death":
        return bool(incident & set(side.claim.terms))  # "the shooting death of a boy"
    return event in incident | HARM | UNNAMED or (event in HAPPENING and _is_of(side.claim, incident))


def _is_dated_by_call(side: Side, incident: frozenset[str], story: Story) -> bool:
    event, moment = _event_done(side, story), _moment(side)
    if moment is None or moment.grain not in _FINE:
        return False
    reported = event == "report" and (side.claim.predicate in RECEIVING or _is_of(side.claim, incident))
    return reported or event in CALLS


def _is_dated_by_finding(side: Side, _: frozenset[str], story: Story) -> bool:
    return _event_done(side, story) in FINDING and bool(FOUND & set(side.claim.terms))


def _is_placed_in(side: Side, incident: frozenset[str], story: Story) -> bool:
    claim, value = side.claim, side.mention.value if side.mention else None
    if not isinstance(value, Place) or value.level != "address" or claim.negated or _is_of_another(claim):
        return False
    if claim.predicate in SCENES:
        return any(_is_told_of(other, incident) for other in story.sentences[sentence_of(claim)])
    return claim.predicate in CALLS or _is_told_of(claim, incident)


def _is_told_of(claim: Claim, incident: frozenset[str]) -> bool:
    return bool(incident & set(claim.terms)) or claim.predicate in HARM or (claim.predicate in HAPPENING and _is_of(claim, incident))


def _is_of(claim: Claim, incident: frozenset[str]) -> bool:
    """Whether the claim's subject is the incident, or stands for it."""
    phrase = [bare(word) for word in head_phrase(claim.subject or "it")]
    return bool(phrase) and bool({phrase[-1], phrase[-1].removesuffix("s")} & (NAMELESS | incident | HARM))


def _clash(sides: Sequence[Side], kind: Kind) -> bool:
    """Two days, or two streets of which nothing says that they are one corner: neither one sentence, nor a street that two share."""
    compared = [(a.claim.id, b.claim.id, _compare(a, b, kind)) for a, b in combinations(sides, 2)]
    if any(comparison is not None and comparison.verdict == "conflict" for *_, comparison in compared):
        return True
    meeting = {(a, b) for a, b, comparison in compared if comparison is not None or a == b}
    return kind == "place" and any((a, b) not in meeting for a, b, _ in compared)


def _compare(left: Side, right: Side, kind: Kind) -> Comparison | None:
    return _COMPARED[kind](left.mention, right.mention) if left.mention and right.mention else None


_FINE: Sequence[Granularity] = ("day", "part_of_day", "hour", "minute")
Tells = Callable[[Side, frozenset[str], Story], bool]
"""Whether a side dates or places an incident of these words."""
_COMPARED: Mapping[Kind, Callable[[Mention, Mention], Comparison | None]] = {"date_time": compare_time, "place": compare_place}
_DATING: Sequence[Tells] = (_is_dated_by, _is_dated_by_call, _is_dated_by_finding)
