"""From a parsed passage to its quantities: amounts are read off the words, what they count off the parse."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from crosscheck.extract.mentions.quantity.ages import age_slot, find_ages
from crosscheck.extract.mentions.quantity.amounts import magnitude_slot, measure_slot
from crosscheck.extract.mentions.quantity.atoms import Atom, word_at
from crosscheck.extract.mentions.quantity.bare import none_slot
from crosscheck.extract.mentions.quantity.counts import count_slot
from crosscheck.extract.mentions.quantity.currencies import nations_in, whose
from crosscheck.extract.mentions.quantity.earlier import bare_money, mark_earlier
from crosscheck.extract.mentions.quantity.expressions import Expression, base_values, read_expressions
from crosscheck.extract.mentions.quantity.masks import lookalike_spans
from crosscheck.extract.mentions.quantity.nouns import is_person, lemma_of
from crosscheck.extract.mentions.quantity.parts import find_sums, with_names
from crosscheck.extract.mentions.quantity.passage import Passage, passage_of
from crosscheck.extract.mentions.quantity.phrases import Found, in_each_period
from crosscheck.extract.mentions.quantity.predicates import governing, is_human_event
from crosscheck.extract.mentions.quantity.ratios import find_ratios
from crosscheck.extract.mentions.quantity.restated import restated
from crosscheck.extract.mentions.quantity.sentences import sentence_end, sentence_start
from crosscheck.extract.mentions.quantity.units import unit_named
from crosscheck.extract.mentions.quantity.victims import find_victims
from crosscheck.extract.mentions.quantity.votes import find_majorities, find_votes, votes_of
from crosscheck.extract.mentions.quantity.words import CASUALTY_ADJECTIVES, CASUALTY_VERBS, NOT_RANKED, ONES, TOLL_NOUNS
from crosscheck.records import Mention, Quantity, Slot

_MAX_NOUNS = 4
_NO_PLURALS = frozenset(
    """staff crew police personnel percent cattle aircraft spacecraft sheep fish people dozen hundred thousand million billion trillion
    troop
    youth dead injured wounded missing more others infantry livestock poultry bison deer moose salmon trout offspring series
    species""".split()
)
"""Singular in form, and counted."""
_PAST_OFFSETS = frozenset({"ago", "earlier", "later", "hence"})
_NAMED_THINGS = frozenset({"ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "GPE", "LOC"})
_NOT_VAGUE = frozenset({"ADJ", "DET", "NOUN", "PROPN"})
"""Before a bare "days of": "the worst days of his life" is no length of time."""
_NARROWING = frozenset(
    "other further additional more new serious severe major significant critical threatening fatal grave immediate".split()
)
_JUDGED = frozenset({"believed", "considered", "thought", "deemed"})
_ZERO_NOUNS = frozenset({"injury", "death", "casualty", "fatality", "victim", "arrest", "survivor", "charge", "suspect", "damage"})


def find_quantities(doc: Any, taken: Sequence[tuple[int, int]] = ()) -> list[Mention]:
    """Return counts, money, percentages, measures, durations and ages of one passage, in the order of their start.

    `doc` is a spaCy Doc with tagger, parser and names; offsets are code points in `doc.text`. `taken` are character spans of dates and
    clock times: no number in them is read. A sum of counts ("two adults and two juveniles") comes besides the counts that it adds.
    """
    if not len(doc):
        return []
    passage = passage_of(doc)
    votes = list(find_votes(passage))
    counted = [(votes[i].start, votes[i + 1].end) for i in range(0, len(votes), 2)]
    votes += (majorities := [one for one in find_majorities(passage) if not any(start <= one.start < end for start, end in counted)])
    counted += [(one.start, passage.doc[passage.token(one.start) + 3].idx + 1) for one in majorities]
    blocked = _blocked(passage.atoms, [*taken, *counted, *lookalike_spans(passage.text)])
    occupied = _offsets(taken)
    ages = [age for age in find_ages(passage) if not _touches(age, occupied)]
    mentions = votes
    for found in _at_home(doc, list(read_expressions(passage.atoms, blocked))):
        mentions += list(_mentions_of(passage, found)) or _elliptic(passage, found, mentions)
    aged = _offsets((age.start, age.end) for age in ages)
    mentions = [mention for mention in mentions if not _touches(mention, aged)]
    # A count has its words for itself; an age within them ("a 34-year-old man") counts no one.
    occupied |= _offsets((mention.start, mention.end) for mention in mentions if mention.kind == "count")
    mentions += ages + [victim for victim in find_victims(doc) if not _touches(victim, occupied)]
    return _with_parts(doc, restated(passage.text, sorted(mentions, key=_position)))


def _at_home(doc: Any, expressions: list[Expression]) -> list[Expression]:
    """The amounts, each in the money of the country that the passage tells of: 18 million pesos in Manila are Philippine ones."""
    if all(found.shared is None for found in expressions):
        return expressions
    nations = nations_in(doc)
    return [found if found.shared is None else replace(found, unit=whose(nations, found.unit, found.shared)) for found in expressions]


def _position(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, mention.kind


def _offsets(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {offset for start, end in spans for offset in range(start, end)}


def _touches(mention: Mention, offsets: set[int]) -> bool:
    return not offsets.isdisjoint(range(mention.start, mention.end))


def _with_parts(doc: Any, mentions: list[Mention]) -> list[Mention]:
    begins = {token.idx: token.i for token in doc}
    ends = {token.idx + len(token): token.i + 1 for token in doc}
    mentions = mark_earlier(doc, [with_names(doc, mention, ends) for mention in mentions])
    return sorted([*mentions, *find_sums(doc, mentions, begins, ends), *find_ratios(doc, mentions)], key=_position)


def _blocked(atoms: Sequence[Atom], spans: Sequence[tuple[int, int]]) -> list[bool]:
    """For each atom whether it lies in a date, a clock time or another look-alike."""
    offsets = [atom.start for atom in atoms]
    blocked = [False] * len(atoms)
    for start, end in spans:
        at = max(0, bisect_right(offsets, start) - 1)
        while at < len(atoms) and atoms[at].start < end:
            blocked[at] = blocked[at] or atoms[at].end > start
            at += 1
    return blocked


def _mentions_of(passage: Passage, found: Expression) -> Iterator[Mention]:
    doc, atoms = passage.doc, passage.atoms
    if found.kind == "vote":
        yield from votes_of(passage, found)
        return
    first = passage.token(atoms[found.start].start)
    last = passage.token(atoms[found.end - 1].end - 1) + 1
    core = passage.token(atoms[found.core].start)
    slot = _slot(doc, atoms, found, first, core, last)
    if slot is None:
        return
    start, end = atoms[found.start].start, max(atoms[found.end - 1].end, doc[slot.last - 1].idx + len(doc[slot.last - 1]))
    if found.kind != "count":
        end = _short_end(doc, atoms[found.end - 1].end, slot, last)
    low, high, step = base_values(found)
    value = _interval(found, low, high, step, slot.slot)
    yield Mention(kind=found.kind, start=start, end=end, text=passage.text[start:end], value=value)


def _short_end(doc: Any, end: int, slot: Found, last: int) -> int:
    """Return an amount keeps the noun that it is an attribute of ("four-hour meeting") where that follows with nothing between."""
    tail = doc[last : slot.last]
    return (
        max(end, tail[-1].idx + len(tail[-1]))
        if len(tail) and all(t.pos_ in {"NOUN", "PUNCT", "ADJ"} and t.text != "," for t in tail)
        else end
    )


def _interval(found: Expression, low: float, high: float | None, step: float, slot: Slot) -> Quantity:
    """Return the closed interval that the bound leaves: "at least 10" is [10, None], "up to 10" [None, 10]."""
    bound = found.bound
    exact = low == high
    if bound in {"at_least", "more_than"}:
        high = None
    elif bound in {"at_most", "less_than"} and exact:
        low_end: float | None = None
        return Quantity(
            low=low_end,
            high=high,
            unit=found.unit,
            step=step,
            approximate=found.approximate,
            bound=bound,
            vague=found.numeral.vague,
            slot=slot,
        )
    return Quantity(
        low=low,
        high=high,
        unit=found.unit,
        step=step,
        approximate=found.approximate or bound == "nearly",
        bound=bound,
        vague=found.numeral.vague,
        ordinal=found.numeral.ordinal,
        slot=slot,
    )


def _slot(doc: Any, atoms: Sequence[Atom], found: Expression, first: int, core: int, last: int) -> Found | None:
    """Say what the amount is about; None where it turns out to be none."""
    if word_at(atoms, found.end) in _PAST_OFFSETS and found.kind == "duration":
        return None
    if found.kind == "age":
        slot = age_slot(doc, first, last)
        return Found(slot, last)
    if found.unit == "magnitude":
        return magnitude_slot(doc, first, last)
    if found.kind != "count":
        lasting = word_at(atoms, found.end - 1).endswith("long")
        named = (
            found.kind == "duration"
            and not lasting
            and (_is_rate(atoms, found) or (found.numeral.vague and core > 0 and doc[core - 1].pos_ in _NOT_VAGUE))
        )
        return None if named else measure_slot(doc, first, last)
    if _is_name(doc, core, last) or (found.numeral.ordinal and not _ranks(doc, core, last)):
        return None
    if found.numeral.low == 0 and not found.numeral.digits:
        return _none_slot(doc, first, core, last)
    result = count_slot(doc, first, last, single=found.numeral.low == 1 or found.numeral.ordinal, value=found.numeral.low)
    return None if result is None or _is_date_number(doc, core, result, found) else in_each_period(doc, result)


def _elliptic(passage: Passage, found: Expression, before: Sequence[Mention]) -> list[Mention]:
    """Return the four of "nine people died in the harbour and four on the hill": it counts what the count before it does."""
    doc, atoms = passage.doc, passage.atoms
    first, last = passage.token(atoms[found.start].start), passage.token(atoms[found.end - 1].end - 1) + 1
    if (money := bare_money(doc, found, first, last, before)) is not None:
        return [money]
    opening = doc[sentence_start(doc, first)].idx
    previous = next((m for m in reversed(before[-6:]) if m.kind == "count" and m.start >= opening), None)
    joined = first > 0 and doc[first - 1].lower_ in {"and", ",", "but", "with"} and last < len(doc) and doc[last].pos_ == "ADP"
    if not joined or previous is None or found.kind != "count" or found.numeral.ordinal or not isinstance(previous.value, Quantity):
        return []
    if doc[last].lower_ == "of" or previous.value.ordinal or _is_name(doc, passage.token(atoms[found.core].start), last):
        return []
    place = [token.text for token in doc[last : last + 6] if token.pos_ in {"NOUN", "PROPN"}]
    slot = previous.value.slot.model_copy(update={"phrase": " ".join([*previous.value.slot.phrase.split()[:2], *place[:3]])})
    start, end = atoms[found.start].start, atoms[found.end - 1].end
    return [Mention(kind="count", start=start, end=end, text=passage.text[start:end], value=_interval(found, *base_values(found), slot))]


def _is_rate(atoms: Sequence[Atom], found: Expression) -> bool:
    """Recognise "$5 a year": the price is a rate, and a year is no duration; nor is "one day"."""
    lead = word_at(atoms, found.start - 1)
    return lead in {"per", "$"} or (
        atoms[found.core].lower == "one" and word_at(atoms, found.end - 1) == "day" and found.start == found.core
    )


def _is_name(doc: Any, core: int, last: int) -> bool:
    """Tell whether this holds: the number is a piece of a name: Ten Point Coalition, Boeing 737, Formula One."""
    token = doc[core]
    led = core > 0 and doc[core - 1].tag_ in {"NNP", "NNPS"} and doc[core - 1].text not in {"Rs", "Rs."} and not token.is_sent_start
    if token.ent_type_ in _NAMED_THINGS and led and doc[core - 1].ent_type_ == token.ent_type_:
        return True
    if (
        led
        and doc[core - 1].lower_ not in CASUALTY_VERBS
        and token.is_digit
        and (last >= len(doc) or doc[last].pos_ not in {"NOUN", "ADJ"})
    ):
        return True
    if led and token.is_digit and not doc[core - 1].ent_type_ == "DATE" and _is_one_thing(doc, last):
        return True  # the Heron 9 satellite
    if led and str(token.text).istitle() and not _in_title_case(doc, core):
        return True  # Regional One
    capital = token.text[:1].isupper() and not token.is_sent_start
    follows = last < len(doc) and doc[last].tag_ in {"NNP", "NNPS"}
    return bool((capital or token.ent_type_ in {"ORG", "FAC", "WORK_OF_ART"}) and follows and token.ent_type_ in _NAMED_THINGS)


def _is_one_thing(doc: Any, at: int) -> bool:
    """Whether the noun phrase at token `at` ends in a singular, which a number above one cannot count."""
    end = at
    while end < min(len(doc), at + _MAX_NOUNS) and doc[end].pos_ in {"NOUN", "PROPN", "ADJ"} and doc[end].text != "%":
        end += 1
    last = doc[end - 1] if end > at else None
    if last is None or last.tag_ not in {"NN", "NNP"} or last.lower_ in _NO_PLURALS:
        return False
    return unit_named(last.lower_) is None and not (end < len(doc) and doc[end].text in {"-", "per"})


def _in_title_case(doc: Any, at: int) -> bool:
    """Whether the sentence capitalises most of its words, as headlines do."""
    words = [str(token.text) for token in doc[sentence_start(doc, at) : sentence_end(doc, at)] if token.is_alpha and len(token) > 3]
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _ranks(doc: Any, core: int, last: int) -> bool:
    """Recognise "The fifth operation" ranks; "first lady", "second-degree", "third quarter" name."""
    if last >= len(doc) or core == 0 or doc[last].lower_ == "-" or doc[core].ent_type_ in (_NAMED_THINGS | {"DATE", "TIME"}):
        return False
    if doc[core - 1].lower_ not in {"the", "a", "his", "her", "its", "their", "'s", "’s", "only"}:
        return False
    nouns = [token for token in doc[last : last + 7] if token.tag_ in {"NN", "NNP", "NNS", "NNPS"}]
    if nouns and nouns[0].i == last and doc[last].lower_ == "person":
        # "A third person was killed" ranks a victim; elsewhere the third person is one of grammar, or someone not involved.
        return is_human_event(governing(doc, core, last + 1, doc[last]).event)
    return bool(nouns) and lemma_of(nouns[0]) not in NOT_RANKED and nouns[0].tag_ == "NN"


def _none_slot(doc: Any, first: int, core: int, last: int) -> Found | None:
    """Recognise "No injuries", "none of the passengers": zero is counted only of what plainly could have been."""
    nouns = [token for token in doc[last : last + 3] if token.tag_ in {"NN", "NNS"}]
    of = doc[core].lower_ == "none" and last < len(doc) and doc[last].lower_ == "of"
    if _says_how_bad(doc, last, of=of):
        return None
    if not of and not nouns and doc[core].lower_ == "none":
        return none_slot(doc, core, last)
    if not of and (not nouns or doc[core].lower_ == "none"):
        return None
    found = count_slot(doc, core, last, single=True, value=0.0)
    if found is None or found.slot.head is None:
        return None
    stated = of or lemma_of(nouns[0]) in (_ZERO_NOUNS | TOLL_NOUNS.keys()) or _spared(doc, last, nouns[0], found.slot)
    return found if stated else None


def _spared(doc: Any, last: int, noun: Any, slot: Slot) -> bool:
    """Recognise "no passengers were hurt", "no homes were damaged": of several, and none by another name."""
    if noun.tag_ != "NNS" or slot.role != "patient" or any(token.lower_ in _NARROWING for token in doc[last : noun.i]):
        return False
    return slot.event in {"damage", "destroy"} or (slot.event in {"kill", "injure"} and is_person(slot.head))


def _says_how_bad(doc: Any, last: int, *, of: bool) -> bool:
    """Recognise "no serious injuries", "none of the injuries was fatal", "no other deaths": there were some, of another sort."""
    noun = next((token for token in doc[last : last + 5] if token.tag_ in {"NN", "NNS"}), None)
    if noun is None or lemma_of(noun) not in (TOLL_NOUNS.keys() | {"arrest"}):
        return False
    narrowed = any(token.lower_ in _NARROWING for token in doc[last : noun.i])
    behind = doc[noun.i + 1 : noun.i + 6]
    described = len(behind) > 0 and behind[0].lemma_ == "be" and any(token.lower_ in _NARROWING | _JUDGED for token in behind)
    return of or narrowed or described


def _is_date_number(doc: Any, core: int, found: Found, expression: Expression) -> bool:
    """Tell whether this holds: a year or the day of a month that no mask caught."""
    numeral = expression.numeral
    bare_year = numeral.digits and doc[core].text.isdecimal() and 1700 <= numeral.low <= 2100
    plural = found.last > core and doc[found.last - 1].tag_ in {"NNS", "NNPS"}
    if bare_year and (not plural or doc[core].ent_type_ == "DATE"):
        return True
    one = (
        doc[core].lower_ == "one"
        and not is_human_event(found.slot.event)
        and (found.slot.head in {None, "thing", "way", "point", "day", "time", "reason", "hand"} or found.last <= core + 1)
    )
    return one or (
        doc[core].ent_type_ in {"DATE", "TIME"} and not plural and doc[core].lower_ not in ONES and not _casualty_behind(doc, found)
    )


def _casualty_behind(doc: Any, found: Found) -> bool:
    return found.last < len(doc) and doc[found.last].lower_ in CASUALTY_ADJECTIVES or found.slot.head == "person"
