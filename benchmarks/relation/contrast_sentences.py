"""Invented stories as templates: how they are read, filled and written out.

A story is a block of lines:

    @ name; slot kind low high; …      the story and its number slots; other slots are known by their names (city, person, day …)
    * rule                             a fact of the story, and what the sentences against it do to it (negation, antonym …);
                                       `rule!` where these would leave no room for the other facts
    = a sentence                       paraphrases of one another, as far as their slots go
    - a sentence                       contradicts them; paraphrases of one another too
    < a sentence                       follows from the `=` sentences and leaves them open

Facts of one story neither follow from nor contradict one another. A sentence has no full stop and starts in lower case unless with a name;
`^` starts a headline; `main // clause` may be written in both orders. `{slot}` stands before a counted noun, `{slot.}` without one,
`{slot!}` is never hedged, `{slot?}` may differ without contradiction and so is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from random import Random

from contrast_names import FIRST_MEN, FIRST_WOMEN, LONGEST_DAY, MONTHS, POOLS, SURNAMES
from contrast_numbers import MEASURES, Amount, change, exactly, write

SLOT = re.compile(r"\{([a-z]+[0-9]?)([.!?]*)\}")
OWN_NEUTRAL = ("status", "alleged", "later-toll")
"""Rules that also say why sentences on two facts are neutral to each other."""
PEOPLE = ("person", "woman", "man")
ARTICLE = re.compile(r"\b([Aa])n? (?=(\$?[\w-]+))")
AN = re.compile(r"8|11\b|18\b|eight|eleven|[ai]|e(?!uro)|o(?!ne\b|nce\b)|u(?!ni[ofqtv]|s[aeu]|tili|ro)|hour|honou?r|heir", re.IGNORECASE)
SPEAKER = re.compile(
    r"\b(?:said|says?|according|told|announced|claim(?:ed)?|whether|concluded|forecasters?|warned|confirm(?:ed)?|testified|expected)\b"
)


def stem(slot: str) -> str:
    """The kind of a slot that is known by its name."""
    return slot.rstrip("0123456789")


@dataclass(frozen=True)
class Form:
    """One sentence with slots."""

    text: str

    @cached_property
    def slots(self) -> frozenset[str]:
        """The names of its slots."""
        return frozenset(name for name, _ in SLOT.findall(self.text))

    @cached_property
    def fixed(self) -> frozenset[str]:
        """Slots that may differ between outlets without contradiction."""
        return frozenset(name for name, marks in SLOT.findall(self.text) if "?" in marks)

    @cached_property
    def bare(self) -> frozenset[str]:
        """Number slots that take no hedge."""
        return frozenset(name for name, marks in SLOT.findall(self.text) if "!" in marks)

    @property
    def headline(self) -> bool:
        """Whether it is a headline, which has no full stop and is told by nobody."""
        return self.text.startswith("^")

    @property
    def movable(self) -> bool:
        """Whether its clauses may change places."""
        return " // " in self.text


@dataclass(frozen=True)
class Fact:
    """One thing that a story tells, and what denies it."""

    rule: str
    sides: Mapping[str, tuple[Form, ...]]
    decisive: bool = False
    """What denies it would change the rest of the story, so that only its first side stands beside other facts."""


@dataclass(frozen=True)
class Story:
    """Facts that share their slots."""

    name: str
    numbers: Mapping[str, tuple[str, float, float]]
    facts: tuple[Fact, ...]


def read_stories(text: str) -> list[Story]:
    """The stories of a data module, in order."""
    stories: list[Story] = []
    for block in re.split(r"^@ ", text, flags=re.MULTILINE)[1:]:
        head, *lines = [line.strip() for line in block.splitlines() if line.strip()]
        name, *declared = [part.strip() for part in head.split(";")]
        numbers = {slot: (kind, float(low), float(high)) for slot, kind, low, high in (part.split() for part in declared)}
        facts: list[tuple[str, dict[str, list[Form]]]] = []
        for line in lines:
            mark, rest = line[0], line[1:].strip()
            if mark == "*":
                facts.append((rest, {"=": [], "-": [], "<": []}))
            else:
                facts[-1][1][mark].append(Form(rest))
        stories.append(Story(name, numbers, tuple(a_fact(rule, sides) for rule, sides in facts)))
    return stories


def a_fact(rule: str, sides: Mapping[str, list[Form]]) -> Fact:
    """The fact of a block; a plan and its outcome, an early and a later toll stand beside one another by their first sides only."""
    name = rule.removesuffix("!")
    return Fact(name, {mark: tuple(forms) for mark, forms in sides.items()}, name != rule or name in OWN_NEUTRAL)


@dataclass(frozen=True)
class Look:
    """How a value is written where writers are free: small numbers in words, unit, full or short name, order of a date."""

    spelled: bool
    unit: int
    short: bool


@dataclass(frozen=True)
class Said:
    """A sentence written out, with all that was chosen for it."""

    form: Form
    values: Mapping[str, object]
    looks: Mapping[str, Look]
    fronted: bool = False
    voucher: str = ""
    rumour: str = ""


def a_name(kind: str, random: Random) -> str:
    """A full name of a woman, a man or either."""
    women = kind == "woman" or (kind == "person" and random.random() < 0.5)
    return f"{random.choice(FIRST_WOMEN if women else FIRST_MEN)} {random.choice(SURNAMES)}"


def a_value(slot: str, story: Story, random: Random) -> object:
    """What may fill the slot: an Amount, a date or time as numbers, or a name."""
    if slot in story.numbers:
        kind, low, high = story.numbers[slot]
        value = round(random.uniform(low, high), MEASURES[kind].decimals)
        if kind not in ("age", "year", "decimal", "points", "exact") and value >= 200 and random.random() < 0.4:
            value = round(value, -1 if value < 1000 else -2)
        return exactly(value)
    kind = stem(slot)
    if kind in PEOPLE:
        return a_name(kind, random)
    if kind == "date":
        month = random.randrange(12)
        return (month, random.randint(1, LONGEST_DAY[month]))
    if kind == "time":
        return (random.randint(1, 23), 5 * random.randrange(12))
    if kind == "score":
        lost = random.randint(0, 3)
        return (lost + random.randint(1, 3), lost)
    return random.choice(POOLS[kind])


def values_of(story: Story, random: Random) -> dict[str, object]:
    """Values for all slots of a story, none twice among slots of a kind."""
    values: dict[str, object] = {}
    for slot in sorted({slot for fact in story.facts for forms in fact.sides.values() for form in forms for slot in form.slots}):
        taken = {str(value).split()[-1] for other, value in values.items() if stem(other) in PEOPLE or stem(other) == stem(slot)}
        value = a_value(slot, story, random)
        while slot not in story.numbers and (value in values.values() or str(value).split()[-1] in taken):
            value = a_value(slot, story, random)
        values[slot] = value
    return values


def another_value(slot: str, values: Mapping[str, object], story: Story, short: bool, random: Random) -> object | None:
    """A value that contradicts the one in the slot; a surname stays only where first names are written."""
    old = values[slot]
    if isinstance(old, Amount):
        kind, low, high = story.numbers[slot]
        value = change(old.written[0], low, high, MEASURES[kind].decimals, random) if len(old.written) == 1 else None
        return None if value is None else exactly(value)
    for _ in range(20):
        new = a_value(slot, story, random)
        if stem(slot) in PEOPLE:
            first, last = str(old).split()
            kept = random.random()
            new = f"{str(new).split()[0]} {last}" if kept < 0.25 and not short else f"{first} {str(new).split()[1]}" if kept < 0.4 else new
            if short and str(new).split()[1] == last:
                continue
        if new not in values.values():
            return new
    return None


def a_look(random: Random) -> Look:
    """Free choices at random, mostly the plain ones."""
    return Look(random.random() < 0.3, random.randrange(1, 4) if random.random() < 0.5 else 0, random.random() < 0.3)


def _clock(hour: int, minute: int, look: Look) -> str:
    if look.spelled:
        return f"{hour:02}:{minute:02}"
    half = "a.m." if hour < 12 else "p.m."
    half = half.replace(".", "") if look.short else half
    return f"{hour % 12 or 12}{f':{minute:02}' if minute else ''} {half}"


def _shown(slot: str, marks: str, said: Said, story: Story, starts: bool) -> str:
    value, look = said.values[slot], said.looks[slot]
    if isinstance(value, Amount):
        measure = MEASURES[story.numbers[slot][0]]
        unit = measure.units[look.unit % len(measure.units)]
        small = all(number < 10 for number in value.written)
        spelled = (look.spelled or (small and story.numbers[slot][0] == "count")) and not said.form.headline
        spelled = spelled or (starts and not value.hedge and not said.form.headline)
        text = write(value, measure, unit, spelled, counted="." not in marks)
        return text if story.numbers[slot][0] != "year" else text.replace(",", "")
    if isinstance(value, tuple):
        if stem(slot) == "date":
            month, day = MONTHS[value[0]], value[1]
            return f"{day} {month}" if look.short else f"{month} {day}"
        return _clock(*value, look) if stem(slot) == "time" else f"{value[0]}-{value[1]}"
    return str(value).split()[1] if stem(slot) in PEOPLE and look.short else str(value)


def _article(match: re.Match[str]) -> str:
    return f"{match[1]}{'n' if AN.match(match[2].lstrip('$')) else ''} "


def body(said: Said, story: Story) -> str:
    """The sentence as it stands within a longer one."""
    text = said.form.text.removeprefix("^").strip()
    main, _, clause = text.partition(" // ")
    text = f"{clause}, {main}" if clause and said.fronted else f"{main} {clause}".strip()
    leads = said.rumour or (said.voucher if said.voucher.endswith(" that") else "")
    text = SLOT.sub(lambda m: _shown(m[1], m[2], said, story, starts=m.start() == 0 and not leads), text)
    text = f"{leads} {text}" if leads else f"{text}, {said.voucher}" if said.voucher else text
    return re.sub(r"\bthe the\b", "the", ARTICLE.sub(_article, text))


def sentence(text: str, headline: bool = False) -> str:
    """With a capital letter and a full stop."""
    return text[0].upper() + text[1:] + ("" if headline or text.endswith(".") else ".")


def can_be_attributed(form: Form) -> bool:
    """Whether "officials said" may be added: no headline, and no speaker there yet."""
    return not form.headline and not SPEAKER.search(form.text)
