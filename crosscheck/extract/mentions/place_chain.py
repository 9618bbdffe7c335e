"""What each place of an article lies in: what the article says itself, then the gazetteer, with its other places as context."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from crosscheck.extract.mentions import place_words as words
from crosscheck.extract.mentions.gazetteer import Entry, fold, gazetteer
from crosscheck.extract.mentions.gazetteer_data import US
from crosscheck.extract.mentions.place_cues import state_at
from crosscheck.extract.mentions.place_spans import Found
from crosscheck.records import PlaceLevel

_RANK: dict[PlaceLevel, int] = {
    "address": 0, "venue": 1, "neighbourhood": 2, "unknown": 3, "city": 3, "county": 4, "region": 5, "state": 6, "country": 7,
    "continent": 8,
}  # fmt: skip
_CONTAINERS = frozenset({"county", "region", "state", "country"})
_DOMINANT = 5  # times the next town of that name in inhabitants: then an article need not say which
_OUT_OF_SIGHT = 20  # a town this many times smaller than its namesake is never meant without its state
_MAX_GAP = 10  # tokens of "a town of about 15,000 people in"


class Atlas:
    """The places of one article and their chains."""

    def __init__(self, docs: Sequence[Any], found: Sequence[Sequence[Found]]) -> None:
        self._context: defaultdict[str, set[str]] = defaultdict(set)  # place → the names that bring it in
        self._containers: dict[str, tuple[str, ...]] = {}
        for doc, spans in zip(docs, found, strict=True):
            self._read(doc, spans)

    def _read(self, doc: Any, spans: Sequence[Found]) -> None:
        for one in spans:
            only_county = len(one.entries) == 1 and one.entries[0].level == "county"
            if one.entries and (only_county or one.entries[0].level in {"state", "country", "city"}):
                likeliest = one.entries[0]
                for name in (likeliest.name, *likeliest.within):
                    self._context[name].add(likeliest.name)
        for one in spans:
            state, _ = state_at(doc, one.end + 1) if one.end < len(doc) and doc[one.end].text == "," else (None, 0)
            if state:
                for name in (state, US):
                    self._context[name].add(f", {state}")
        for index, one in enumerate(spans):
            chain = self._stated_chain(doc, one, spans, index)
            if chain:
                self._containers.setdefault(name_of(doc, one), chain)

    def _stated_chain(self, doc: Any, one: Found, spans: Sequence[Found], index: int) -> tuple[str, ...]:
        """From the words around this mention alone."""
        if one.level in {None, "region"} and one.entries and one.entries[0].level in {"country", "continent", "region"}:
            return ()
        state, _ = state_at(doc, one.end + 1) if one.end < len(doc) and doc[one.end].text == "," else (None, 0)
        if state:
            return (state, US) if state != "Washington, D.C." else (US,)
        for other in spans[index + 1 : index + 3]:
            if self._is_inside(doc, one, other):
                return (name_of(doc, other), *self.chain(doc, other))
        before = spans[index - 1] if index else None
        if before is not None and before.end == one.start - 1 and doc[before.end].text in {"'s", "’s"} and self._coarser(doc, before, one):
            return (name_of(doc, before), *self.chain(doc, before))
        return ()

    def _is_inside(self, doc: Any, one: Found, other: Found) -> bool:
        """As in "X, Y", "X in Y", "X, a town of 15,000 people in Y": and Y can hold X."""
        gap = doc[one.end : other.start]
        between = [token.lower_ for token in gap if token.pos_ not in {"DET", "ADJ"}]
        listed = between == [","] and self.level(doc, other) in {"state", "country"} | (
            {"city", "county"} if self.level(doc, one) in _SMALL else set()
        )
        adjacent = between in (["in"], ["on"], [",", "in"]) or listed
        plain = not any(token.pos_ in {"VERB", "AUX"} or token.is_sent_start for token in gap)
        described = (
            plain
            and 1 < len(between) <= _MAX_GAP
            and between[0] == ","
            and between[-1] in {"in", "on"}
            and words.OF_NOUNS.keys() & set(between)
        )
        if not (adjacent or described) or not self._coarser(doc, other, one):
            return False
        around = {name_of(doc, other), *self.chain(doc, other)[-1:]}
        known = [entry for entry in one.entries if entry.level == "city"]
        return not known or any(around & set(entry.within) for entry in known)

    def _coarser(self, doc: Any, outer: Found, inner: Found) -> bool:
        return _RANK[self.level(doc, outer)] > _RANK[self.level(doc, inner)]

    def level(self, doc: Any, one: Found) -> PlaceLevel:
        """By wording, else by the gazetteer."""
        if one.level in {"city", "state", "region"} and one.entries and one.entries[0].level in {"country", "continent"}:
            return one.entries[0].level
        return one.level or (self.entry(doc, one).level if one.entries else "unknown")

    def chain(self, doc: Any, one: Found) -> tuple[str, ...]:
        """Canonical names of what is around it, the nearest first; empty where two readings are open."""
        stated = self._containers.get(name_of(doc, one), ())
        fitting = [entry for entry in one.entries if stated and stated[0] in entry.within]
        if fitting:
            return fitting[0].within
        if stated:
            return stated
        return self.entry(doc, one).within if one.entries else ()

    def name(self, doc: Any, one: Found) -> str:
        """Canonical, with the reading that the context asks for."""
        return self.entry(doc, one).name if one.level is None and one.entries else name_of(doc, one)

    def entry(self, doc: Any, one: Found) -> Entry:
        """Return the gazetteer's place that is meant here; `one` must have entries."""
        best = one.entries[0]
        if _means_state(doc, one):
            return next(entry for entry in one.entries if entry.level == "state")
        if best.level == "county":
            return self._county(one.entries)
        if best.level != "city" and fold(best.name) != "georgia":
            return best
        rivals = [entry for entry in one.entries if entry.level != "city" or entry.population * _OUT_OF_SIGHT >= best.population]
        scored = sorted(rivals, key=lambda entry: -self._score(entry))
        leaders = [entry for entry in scored if self._score(entry) == self._score(scored[0])]
        if leaders[0].level != "city" or len(leaders) == 1 or leaders[0].population >= _DOMINANT * leaders[1].population:
            return leaders[0]
        return Entry(best.name, "city", _common_end(leaders))

    def _county(self, counties: Sequence[Entry]) -> Entry:
        """Choose the one in a state that the article names; a county's name alone tells no state from another."""
        named = [county for county in counties if county.level == "county" and self._context.get(county.within[0])]
        if len(counties) == 1 or len(named) == 1:
            return (named or list(counties))[0]
        return Entry(counties[0].name, "county", _common_end(counties))

    def _score(self, entry: Entry) -> int:
        """How well it goes with the article's other places; the mention's own readings add nothing to one another."""
        if entry.name == "Washington" and entry.level == "state":
            return 2 * _DOMINANT * (len(self._context["Washington"] - {"Washington", "Washington, D.C."}) > 0)
        state = entry.within[-2] if len(entry.within) > 1 else ""
        return 2 * self._brought_in(state, entry) + (self._brought_in(entry.within[-1], entry) if entry.within else 0)

    def _brought_in(self, container: str, entry: Entry) -> bool:
        """Whether some other name of the article speaks for it."""
        return bool(self._context.get(container, set()) - {entry.name})

    def only_city(self, cities: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
        """Return the chain for an address: the one city that the article names."""
        distinct = list(dict.fromkeys(cities))
        return (distinct[0][0], *distinct[0][1]) if len(distinct) == 1 else ()


def _common_end(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Keep what all readings lie in: a Springfield is in the United States, whichever it is."""
    shared: list[str] = []
    for names in zip(*(reversed(entry.within) for entry in entries), strict=False):
        if len(set(names)) > 1:
            break
        shared.insert(0, names[0])
    return tuple(shared)


def _means_state(doc: Any, one: Found) -> bool:
    """As in "Washington state", "Senator Ana Ruiz of New York", "California and New York": the state, not a city."""
    if not any(entry.level == "state" for entry in one.entries):
        return False
    if one.end < len(doc) and doc[one.end].text == "state":
        return True
    if one.start < 2 or one.entries[0].name != "New York City":
        return False
    before, word = doc[one.start - 2], doc[one.start - 1].lower_
    if word == "of":
        return before.ent_type_ == "PERSON" or before.lower_ in {"state", "governor", "senator", "gov."}
    return word == "and" and gazetteer().state_of(before.text) is not None


_SMALL = frozenset({"venue", "address", "neighbourhood"})


def name_of(doc: Any, one: Found) -> str:
    """Canonical name of a mention."""
    text = " ".join(doc[one.start : one.end].text.replace("’", "'").split()).removeprefix("The ").removeprefix("the ")
    if one.level == "address":
        return _address_name(text)
    if one.entries and one.level in {None, "city", "state", "region"}:
        return one.entries[0].name
    return text.title() if text.isupper() and len(text) > _LONGEST_ACRONYM else _title_tail(text, one)


_LONGEST_ACRONYM = 4
_QUADRANT = re.compile(r" [NS](?:[EW]|\.[EW]\.)$")
_BLOCK_HYPHEN = re.compile(r"(?<=\d)-(?=[Bb]lock of )")
_TWO_STREETS = re.compile(r"^(.{1,80}) and (.{1,80}) (street|avenue|road|boulevard|drive|lane)s$", re.IGNORECASE)


def _address_name(text: str) -> str:
    """Write "Fourth and Main streets" as two streets, and leave out the quadrant, which one outlet prints and the other does not.

    A block's number stands without a hyphen: "3300-block of Corwin".
    """
    text = _BLOCK_HYPHEN.sub(" ", text)
    two = _TWO_STREETS.match(text)
    if two:
        tail = two.group(3).capitalize()
        return f"{two.group(1)} {tail} and {two.group(2)} {tail}"
    return _QUADRANT.sub("", text)


def _title_tail(text: str, one: Found) -> str:
    """As in "Hormozgan province" and "Qeshm island" as names."""
    head, _, tail = text.rpartition(" ")
    return f"{head} {tail.capitalize()}" if head and one.level is not None and tail.islower() else text


def containers_behind(doc: Any, one: Found, spans: Sequence[Found]) -> Iterator[int]:
    """One past each ", Calif." or ", Indonesia" that belongs to the mention's own span."""
    if one.end < len(doc) and doc[one.end].text == ",":
        state, end = state_at(doc, one.end + 1)
        if state:
            yield end
        for other in spans:
            if other.start == one.end + 1 and other.entries and other.entries[0].level in {"state", "country"}:
                yield other.end
