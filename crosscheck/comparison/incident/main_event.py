"""The incident that a whole story is about, and what dates or places it in each article, whichever claims are aligned.

One outlet writes "the clerk was shot around 4:30 p.m. Tuesday", another "the deadly shooting Tuesday evening", a third "it happened just
before dusk": the claims share few words, but a story of one shooting has one time for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise

from crosscheck.comparison.context import Side, Story, sentence_of
from crosscheck.comparison.incident.once import COMPARED, FINE, is_done, moment_of, pairs_of_told, pairs_that_fit, told_once
from crosscheck.comparison.one_subject import bare, head_phrase
from crosscheck.comparison.place import compare_place
from crosscheck.records import Claim, Kind, Place

INCIDENTS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "shoot shooting shot gunfire gunshot gunfight shootout",
        "stab stabbing",
        "explode explosion blast bomb bombing detonate",
        "crash accident bender collide collision wreck derail derailment overturn pileup",
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
HARM = KILLING | frozenset("massacre rampage spree violence gun wound injure injury hurt strike hit explode".split())
"""What each of them does to people, on the same day."""
HAPPENING = frozenset("happen occur unfold erupt begin start break ring come".split())
BEGINNING = frozenset({"begin", "start"})
CALLS = frozenset("call dispatch summon alert respond".split())
"""The other time that reports of an incident give: when the police or the fire brigade heard of it."""
RECEIVING = frozenset("get receive".split())
FINDING = frozenset("find discover".split())
FOUND = frozenset("dead body".split())
"""And another: when the dead were found."""
DOINGS = frozenset("sit stand walk drive ride play work sleep enter burst".split())
"""What people did when it befell them: the sentence goes on to tell that."""
SCENES = DOINGS | {"be", "leave", "arrive"}
"""The same of where: they were there, or help came; on which day may be another matter."""
MEANWHILE = frozenset({"when", "while", "as"})
"""One of them joins what people did and what befell them to one time."""
BREAKING = frozenset("happen occur unfold erupt break fire".split())
"""What is said of shots too."""
GUNS = frozenset("gun handgun pistol rifle shotgun revolver weapon firearm".split())
"""What discharges."""
UNNAMED = frozenset("incident accident tragedy ordeal".split())
NAMELESS = UNNAMED | frozenset("it this that which violence scene".split())
OTHERS = frozenset("another unrelated separate previous similar".split())
"""Before an incident they tell of one that is not the story's."""
LEAD_CLAIMS = 6
"""Of a headline and the first two or three sentences, which tell what a story is about."""


def pairs_of_main_event(story: Story, kind: Kind) -> Iterator[tuple[Side, Side]]:
    """Every two dates, or streets and houses, of the one incident that the story is about, in two articles that are compared.

    And the streets of what went before or came after, if that was of another sort: the accident that led to the shooting.

    The dates of the call for help are held against one another, and beside those of the incident where they fit; those of the finding of
    the dead against one another, and beside those of the call. The street of the incident is that wherever an article names it. Other kinds
    have none.
    """
    incident = incident_of(story) if kind in COMPARED else None
    if incident is None:
        return
    told = [told_once(story, kind, partial(tells, incident=incident, story=story)) for tells in _TELLS[kind]]
    for one in told:
        yield from pairs_of_told(one, story, kind)
    if kind == "place":
        named = {article: [side for side in story.sides(kind, article) if _is_address(side)] for article in story.near}
        yield from (pair for pair in pairs_that_fit(told[0], named, story, kind) if _is_more_exact(*pair))
        for sort in INCIDENTS if incident in INCIDENTS else ():
            beside = told_once(story, kind, partial(_is_placed_beside, incident=sort, main=incident, story=story))
            yield from pairs_of_told(beside, story, kind)
    for one, other in pairwise(told):
        yield from pairs_that_fit(one, other, story, kind)


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


def _event_done(side: Side, incident: frozenset[str], story: Story) -> str | None:
    """What the side dates, if it is told as done and with more than its year."""
    claim, moment = side.claim, moment_of(side)
    if moment is None or moment.grain == "year" or _is_of_another(claim, incident):
        return None
    event = moment.event or claim.predicate  # of a headline without a verb
    if event != claim.predicate and claim.predicate not in HAPPENING | {"be", None}:
        published = story.articles[claim.article].published_day
        return None if moment.start and published and moment.start.date() > published else event
    return event if is_done(claim) else None


def _is_of_another(claim: Claim, incident: frozenset[str]) -> bool:
    """Of "another shooting" or what "another man" did, not of one that "left two dead and injured another"."""
    words = [bare(word) for word in claim.text.split()]
    subject = {bare(word) for word in (claim.subject or "").split()}
    named = incident | HARM | NAMELESS
    behind = (set(words[n + 1 : n + 3]) for n, word in enumerate(words) if word in OTHERS)
    return bool(subject & OTHERS) or any(one & named for one in behind)


def _is_dated_by(side: Side, incident: frozenset[str], story: Story) -> bool:
    claim, event = side.claim, _event_done(side, incident, story)
    if event in BREAKING | {"death"} and (event != claim.predicate or event == "fire"):
        beside = story.sentences[sentence_of(claim)]  # "the shooting death of a boy", "who is behind gunfire that erupted on Friday"
        return any(incident & set(one.terms) for one in beside)
    if event == "discharge":
        return bool(GUNS & set(claim.terms))  # not from a hospital
    if event == "be":
        return side.mention is not None and claim.text.replace(side.mention.text, "").strip(" ,") == "It was"
    if event in DOINGS:
        return _is_meanwhile(claim, story) and _is_told_beside(claim, incident, story)
    return event in incident | HARM | UNNAMED or (event in HAPPENING and _is_of(claim, incident))


def _is_dated_by_call(side: Side, incident: frozenset[str], story: Story) -> bool:
    event, moment = _event_done(side, incident, story), moment_of(side)
    if moment is None or moment.grain not in FINE:
        return False
    reported = event == "report" and (side.claim.predicate in RECEIVING or _is_of(side.claim, incident))
    return reported or event in CALLS


def _is_dated_by_finding(side: Side, incident: frozenset[str], story: Story) -> bool:
    return _event_done(side, incident, story) in FINDING and bool(FOUND & set(side.claim.terms))


def _is_placed_in(side: Side, incident: frozenset[str], story: Story) -> bool:
    claim = side.claim
    if not _is_address(side) or _is_of_another(claim, incident):
        return False
    if claim.predicate in BEGINNING and any(_is_placed_beside(side, other, incident, story) for other in INCIDENTS):
        return False  # "it began with an accident near"
    if claim.predicate in SCENES or _is_meanwhile(claim, story):
        return _is_told_beside(claim, incident, story)
    reported = claim.predicate == "report" and _is_of(claim, incident)
    found = claim.predicate in FINDING and FOUND & set(claim.terms)
    return reported or bool(found) or claim.predicate in CALLS or _is_told_of(claim, incident)


def _is_placed_beside(side: Side, incident: frozenset[str], main: frozenset[str], story: Story) -> bool:
    """Whether it is where another incident was than the main one, of which the claim tells nothing."""
    terms = {*side.claim.terms, side.claim.predicate}
    told = terms & (incident - main) and not terms & (main | HARM)
    return bool(told) and _is_address(side) and not _is_of_another(side.claim, incident)


def _is_address(side: Side) -> bool:
    """Not a home that tells two of a name apart, "Ann Lee, 30, of Cedar Road", nor where a way begins."""
    value = side.mention.value if side.mention else None
    if not isinstance(value, Place) or value.level != "address" or value.role == "from":
        return False
    return not (value.origin or side.claim.negated)


def _is_more_exact(left: Side, right: Side) -> bool:
    """Whether one names the street and the other its block or house, and no corner: a street is long."""
    found = compare_place(left.mention, right.mention) if left.mention and right.mention else None
    return found is not None and found.reason == "coarser"


def _is_meanwhile(claim: Claim, story: Story) -> bool:
    return bool(MEANWHILE & set(story.sentence_text(claim).lower().split()))


def _is_told_beside(claim: Claim, incident: frozenset[str], story: Story) -> bool:
    """Whether some claim of its sentence tells of the incident."""
    return any(_is_told_of(other, incident) for other in story.sentences[sentence_of(claim)])


def _is_told_of(claim: Claim, incident: frozenset[str]) -> bool:
    return bool(incident & set(claim.terms)) or claim.predicate in HARM or (claim.predicate in HAPPENING and _is_of(claim, incident))


def _is_of(claim: Claim, incident: frozenset[str]) -> bool:
    """Whether the claim's subject is the incident, or stands for it."""
    phrase = [bare(word) for word in head_phrase(claim.subject or "it")]
    return bool(phrase) and bool({phrase[-1], phrase[-1].removesuffix("s")} & (NAMELESS | incident | HARM))


_Tells = Callable[..., bool]
"""Whether a side dates or places an incident of these words, or what goes with it."""
_TELLS: Mapping[Kind, Sequence[_Tells]] = {
    "date_time": (_is_dated_by, _is_dated_by_call, _is_dated_by_finding),
    "place": (_is_placed_in,),
}
