"""A total told by one outlet and its parts by another: four people shot are one killed and three wounded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from crosscheck.comparison.context import Side, Story, fate_of
from crosscheck.comparison.facts import Fact, related
from crosscheck.comparison.occasion import one_occasion
from crosscheck.records import Alignment, Comparison, Mention, Quantity, Relation

STRUCK = frozenset({"shoot", "stab", "hit", "strike", "attack", "bite", "burn", "poison", "crush"})
"""What befell all of them, whatever became of each."""
MIN_TOTAL = 3
"""One and one are two by chance."""
Parts = tuple[float, float]
"""How many were killed and how many hurt."""


@dataclass
class _Told:
    """An article's totals, and the sentences that tell both the dead and the hurt, by number."""

    totals: dict[float, list[Side]] = field(default_factory=lambda: defaultdict(list))
    parts: dict[Parts, list[tuple[Side, Side]]] = field(default_factory=lambda: defaultdict(list))


def totals_in_parts(story: Story) -> Iterator[Fact]:
    """A row for each sum: all outlets' totals with the dead and the hurt that others tell."""
    told = {article: _told(article, story) for article in story.articles}
    best = story.best_alignments
    rows: dict[tuple[float, Parts], list[tuple[Side, Side, Side]]] = defaultdict(list)
    for article, one in told.items():
        for other in sorted(story.near.get(article, ())):
            for total, parts in product(one.totals, told[other].parts):
                if total == sum(parts) >= MIN_TOTAL:
                    rows[total, parts] += _of_one_occasion(one.totals[total], told[other].parts[parts], story)
    for (_, parts), found in sorted(rows.items()):
        if fact := _row(found, parts, best):
            yield fact


def _of_one_occasion(totals: list[Side], pairs: list[tuple[Side, Side]], story: Story) -> Iterator[tuple[Side, Side, Side]]:
    """The first telling of each article stands for it, one in its text before one in its headline."""
    total = min(totals, key=lambda side: side.claim.headline)
    killed, hurt = min(pairs, key=lambda pair: pair[0].claim.headline)
    if one_occasion(total.claim, killed.claim, story) and one_occasion(total.claim, hurt.claim, story):
        yield total, killed, hurt


def _told(article: str, story: Story) -> _Told:
    told = _Told()
    sentences: dict[tuple[int, int], dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    for side in story.sides("count", article):
        number = _people(side)
        if number is None:
            continue
        value = side.mention.value if side.mention else None
        fate = fate_of(side.mention)
        if fate in {"killed", "injured"}:
            sentences[side.claim.sentence][fate].append(side)
        elif isinstance(value, Quantity) and value.slot.event in STRUCK:
            told.totals[number].append(side)
    for fates in sentences.values():
        if len(fates["killed"]) == len(fates["injured"]) == 1:
            killed, hurt = fates["killed"][0], fates["injured"][0]
            told.parts[_people(killed) or 0.0, _people(hurt) or 0.0].append((killed, hurt))
    return told


def _people(side: Side) -> float | None:
    """How many people, where that is told to the one."""
    value = side.mention.value if side.mention else None
    if not isinstance(value, Quantity) or not (value.slot.human or value.slot.thing == "person"):
        return None
    loose = value.ordinal or value.vague or value.approximate or value.bound is not None or value.low != value.high
    return None if loose else value.low


def _row(found: list[tuple[Side, Side, Side]], parts: Parts, best: Mapping[str, Alignment]) -> Fact | None:
    sides = {_key(side): side for group in found for side in group}
    order = sorted(sides)
    place = {key: n for n, key in enumerate(order)}
    aligned = next((best[sides[key].claim.id] for key in order if sides[key].claim.id in best), None)
    if aligned is None:
        return None
    killed, hurt = (f"{number:g}" for number in parts)
    words = f"{killed} killed + {hurt} hurt = {sum(parts):g} in all."
    compatible = Comparison(verdict="compatible", reason="part_whole", explanation=words)
    relations: dict[tuple[int, int], Relation] = {}
    for total, *portions in found:
        for portion in portions:
            left, right = sorted((place[_key(total)], place[_key(portion)]))
            relations[left, right] = related(left, right, compatible)
    return Fact("count", tuple(sides[key] for key in order), tuple(relations[key] for key in sorted(relations)), aligned)


def _key(side: Side) -> tuple[str, int, str]:
    mention: Mention | None = side.mention
    return side.claim.article, mention.start if mention else side.claim.start, side.claim.id
