"""The rules that give a sentence another that entails it, leaves it open or contradicts it.

A rule is offered as a name and an attempt: a function of a random source that gives the other sentence, or nothing where it does not
work out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from random import Random

from contrast_names import OFFICIAL, RUMOURS
from contrast_numbers import CONTRADICT, ENTAIL, MEASURES, NEUTRAL, Amount, can_convert, relate, wordings
from contrast_sentences import OWN_NEUTRAL, PEOPLE, Fact, Form, Look, Said, Story, a_look, another_value, can_be_attributed, stem

VOUCHED = 0.15
"""The share of sentences that say who vouches for them, in every label alike."""
OTHER_SIDE = {"=": "-", "-": "=", "<": ""}
KINDS = {"day": "weekday", "date": "date", "month": "date", "time": "time", "score": "score"} | dict.fromkeys(
    ("city", "country", "river"), "place"
)
TRIES = 12

Values = dict[str, object]
Attempt = Callable[[Random], Said | None]
Ways = Iterator[tuple[str, Attempt]]


@dataclass(frozen=True)
class Subject:
    """The sentence `b`, where it stands in its story, and the values that its numbers really have there."""

    story: Story
    fact: Fact
    side: str
    said: Said
    truth: Values

    @property
    def siblings(self) -> tuple[Form, ...]:
        """Sentences of the same side that can be put into the same mouth."""
        return self.fit(self.fact.sides[self.side])

    @property
    def opposites(self) -> tuple[Form, ...]:
        """Sentences of the other side that can be put into the same mouth."""
        return self.fit(self.fact.sides.get(OTHER_SIDE[self.side], ()))

    def fit(self, forms: tuple[Form, ...]) -> tuple[Form, ...]:
        """Those that may follow "critics claimed that" where `b` does."""
        return tuple(form for form in forms if can_be_attributed(form) or not self.said.rumour)

    def number_slots(self, form: Form) -> list[str]:
        """Numbers that `b` and the other sentence both give and that may be hedged in both."""
        shared = sorted((form.slots & self.said.form.slots) - form.bare - self.said.form.bare)
        return [slot for slot in shared if slot in self.story.numbers and MEASURES[self.story.numbers[slot][0]].hedged]


def looks(slots: frozenset[str], random: Random) -> dict[str, Look]:
    """Random looks for all slots."""
    return {slot: a_look(random) for slot in sorted(slots)}


def retold(subject: Subject, form: Form, random: Random, **changes: object) -> Said:
    """Another sentence with the values of `b` (changed where told), in looks of its own."""
    plain = {slot: subject.truth[slot] for slot in sorted(form.bare)}
    values = {**subject.said.values, **plain, **changes}
    speaks = can_be_attributed(form)
    voucher = random.choice(OFFICIAL) if speaks and not subject.said.rumour and random.random() < VOUCHED else ""
    fronted = random.random() < 0.5
    return Said(form, values, looks(form.slots, random), fronted, voucher, subject.said.rumour if speaks else "")


def changed(subject: Subject, form: Form, slot: str, random: Random) -> Said | None:
    """A sentence with one slot changed."""
    said = retold(subject, form, random)
    old = subject.said.values[slot]
    if isinstance(old, Amount) and old.hedge:
        return None
    short = said.looks[slot].short or subject.said.looks[slot].short
    value = another_value(slot, subject.said.values, subject.story, short, random)
    return None if value is None else replace(said, values={**said.values, slot: value})


def at_another(subject: Subject, form: Form, slot: str, random: Random) -> Said | None:
    """A sentence on another place or day, every second time with other figures too."""
    said = changed(subject, form, slot, random)
    for number in sorted(form.slots & subject.said.form.slots):
        if said and number in subject.story.numbers and random.random() < 0.5:
            other = changed(subject, form, number, random)
            said = replace(said, values={**said.values, number: other.values[number]}) if other else said
    return said


def reworded(subject: Subject, form: Form, slot: str, label: str, random: Random) -> Said | None:
    """A sentence with one number worded so that it has the relation `label` to that of `b`."""
    said = subject.said.values[slot]
    measure = MEASURES[subject.story.numbers[slot][0]]
    for _ in range(TRIES):
        base = another_value(slot, subject.truth, subject.story, False, random) if label == CONTRADICT else subject.truth[slot]
        if not isinstance(base, Amount) or not isinstance(said, Amount):
            return None
        worded = wordings(base.written[0], measure, random) if random.random() < 0.75 else base
        if worded != said and (worded.hedge or said.hedge) and relate(worded, said) == label:
            return retold(subject, form, random, **{slot: worded})
    return None


def bounds(subject: Subject, label: str, form: Form) -> Ways:
    """Hedges of the numbers that both sentences give."""
    for slot in subject.number_slots(form):
        yield "bound", partial(reworded, subject, form, slot, label)


def entailed(subject: Subject) -> Ways:
    """Ways to find an `a` that entails `b`."""
    b = subject.said
    for form in subject.siblings:
        if form.slots >= b.form.slots:
            if form != b.form:
                yield ("paraphrase" if form.slots == b.form.slots else "detail"), partial(retold, subject, form)
            yield from bounds(subject, ENTAIL, form)
    for form in subject.fit(subject.fact.sides["="]) if subject.side == "<" else ():
        if form.slots >= b.form.slots:
            yield "weaker", partial(retold, subject, form)
    yield from restyled(subject)


def restyled(subject: Subject) -> Ways:
    """The same sentence, written in another way."""
    b = subject.said
    if b.form.movable:
        yield "clause-order", lambda _: replace(b, fronted=not b.fronted)
    if can_be_attributed(b.form) and not b.rumour:
        yield "attribution", lambda random: replace(b, voucher="" if b.voucher else random.choice(OFFICIAL))
    for slot in sorted(b.form.slots):
        value, look = b.values[slot], b.looks[slot]
        if not isinstance(value, Amount):
            if stem(slot) in (*PEOPLE, "date", "time"):
                yield "name" if stem(slot) in PEOPLE else stem(slot), partial(relooked, b, slot, replace(look, short=not look.short))
            continue
        measure = MEASURES[subject.story.numbers[slot][0]]
        if measure.spelled and value.written and all(9 < number < 100 for number in value.written):
            yield "digits", partial(relooked, b, slot, replace(look, spelled=not look.spelled))
        if len(measure.units) > 1:
            yield "unit", lambda random, s=slot, k=look: relooked(b, s, replace(k, unit=k.unit + 1 + random.randrange(2)), random)


def relooked(said: Said, slot: str, look: Look, _: Random) -> Said:
    """The same sentence with one value in another look."""
    return replace(said, looks={**said.looks, slot: look})


def left_open(subject: Subject) -> Ways:
    """Ways to find an `a` that leaves `b` open."""
    b = subject.said
    for form in subject.siblings:
        if form.slots < b.form.slots:
            yield "detail", partial(retold, subject, form)
        yield from bounds(subject, NEUTRAL, form)
        yield from alleged(subject, form)
    for form in subject.fit(subject.fact.sides["<"]) if subject.side == "=" else ():
        yield "weaker", partial(retold, subject, form)
    for form in (*subject.siblings, *subject.opposites):
        for slot in sorted(form.fixed & b.form.fixed):
            yield "other-case", partial(at_another, subject, form, slot)
    for fact in subject.story.facts:
        if fact is not subject.fact:
            yield from besides(subject, fact)


def alleged(subject: Subject, form: Form) -> Ways:
    """What one sentence asserts, the other only reports as a rumour."""
    if subject.said.rumour and form.slots >= subject.said.form.slots:
        yield "alleged", lambda random: replace(retold(subject, form, random), rumour="")
    if can_be_attributed(form) and not subject.said.rumour:
        yield "alleged", lambda random: replace(retold(subject, form, random), rumour=random.choice(RUMOURS), voucher="")


def besides(subject: Subject, fact: Fact) -> Ways:
    """Sentences on another fact of the story; where both count, also with the very number of `b`."""
    rule = next((f.rule for f in (fact, subject.fact) if f.rule in OWN_NEUTRAL), "same-story")
    sides = "=" if fact.decisive or subject.fact.decisive else "=-<"
    for form in (form for side in sides if subject.side in sides for form in fact.sides[side]):
        yield rule, partial(retold, subject, form)
        if "later-toll" in (fact.rule, subject.fact.rule):
            continue
        mine, theirs = counts(subject.said.form, form, subject.story), counts(form, subject.said.form, subject.story)
        for slot, own in zip(theirs, mine, strict=False):
            yield "counted-thing", partial(retold, subject, form, **{slot: subject.said.values[own]})


def counts(form: Form, other: Form, story: Story) -> list[str]:
    """The counts that the sentence gives and the other does not, if they may be hedged."""
    return [slot for slot in sorted(form.slots - form.bare - other.slots) if story.numbers.get(slot, ("",))[0] == "count"]


def contradicted(subject: Subject) -> Ways:
    """Ways to find an `a` that contradicts `b`."""
    b = subject.said
    for form in subject.siblings:
        for slot in sorted((form.slots & b.form.slots) - form.fixed - b.form.fixed):
            yield rule_of(slot, subject.story), partial(changed, subject, form, slot)
        yield from bounds(subject, CONTRADICT, form)
    for form in subject.opposites:
        yield subject.fact.rule, partial(retold, subject, form)


def rule_of(slot: str, story: Story) -> str:
    """The name of the rule that changes such a slot."""
    if slot in story.numbers:
        return "unit" if can_convert(MEASURES[story.numbers[slot][0]]) else "number"
    return "person" if stem(slot) in PEOPLE else KINDS.get(stem(slot), "organisation")


WAYS = {ENTAIL: entailed, NEUTRAL: left_open, CONTRADICT: contradicted}
