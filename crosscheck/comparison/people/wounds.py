"""Where on the body somebody was hit: "struck in the abdomen" and "hit in the hip" are two places, a thigh is a part of a leg.

No number or name carries it, and the claims need share no word: what brings them together is who was hit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, product

from crosscheck.comparison.context import Side, Story
from crosscheck.comparison.facts import Fact, Row, facts_of_rows, pairs_of_rows
from crosscheck.comparison.people.harmed import Person, people_of, rows_of, who_before
from crosscheck.records import Claim, Comparison

WITHIN: Mapping[str, str] = {
    **dict.fromkeys("thigh knee calf shin ankle foot".split(), "leg"),
    "toe": "foot",
    **dict.fromkeys("hand wrist forearm elbow bicep".split(), "arm"),
    **dict.fromkeys("finger thumb".split(), "hand"),
    **dict.fromkeys("chest back abdomen side groin".split(), "torso"),
    **dict.fromkeys("face forehead temple skull ear".split(), "head"),
    **dict.fromkeys("eye jaw cheek mouth nose chin".split(), "face"),
    "throat": "neck",
}
"""What a part of the body is a part of."""
SAME: Mapping[str, str] = {"stomach": "abdomen", "belly": "abdomen", "buttock": "hip", "feet": "foot", "calves": "calf", "ribs": "side"}
NEAR = frozenset(
    frozenset(pair.split("-"))
    for pair in """head-neck neck-shoulder neck-torso neck-chest neck-back shoulder-torso shoulder-chest shoulder-back shoulder-arm
    chest-back
    back-abdomen chest-side abdomen-side back-side hip-torso hip-leg hip-groin hip-back hip-side groin-leg
    groin-abdomen elbow-hand""".split()
)
"""What one bullet goes through, or two people call otherwise."""
Part = tuple[str, str]
"""A part of the body, and whether it is the left or right one, or empty."""
_PART = (
    rf"(?:(?:{'|'.join(sorted({*WITHIN, *WITHIN.values(), *SAME, 'shoulder', 'hip'} - {'back', 'side'}, key=len, reverse=True))})s?"
    r"(?![-’'\w])|(?:back|side)(?=[.,;]|\Z| (?:and|as|at|by|with|in|on|during|while|when|after|before|from|outside|inside|was|is)\b"
    r"| of (?:his|her|their|the) body))"
)
_WITH = r"(?:(?:the|his|her|their|both|one|each|a|an|my|upper|lower|middle|mid|left|right|side|front|back|top|of|area)[ -]){0,7}"
_SURE = r"(?:the|his|her|their|my|an?|both|one|each|left|right|upper|lower)\b"
_LIST = re.compile(
    r"\b(?:shot|shoots|shooting|hit|hits|struck|stabbed|wounded|injured|grazed|gunshots?|wounds?|injur(?:y|ies)|bullets?|pellets?)"
    rf"(?P<gap>(?: [^\s.;,]{{1,30}}){{0,6}}?) (?:in|through|on|to(?= {_SURE})) (?P<list>{_WITH}{_PART}"
    rf"(?:(?:,? and|,| as well as)(?: (?:in|to|through|on))? {_WITH}{_PART}){{0,5}})",
    re.IGNORECASE,
)
"""Each part is bounded, so that no input makes it slow."""
_SEVERAL = re.compile(
    r"\b(?:times|twice|multiple|several|wounds|bullets|rounds|shots|including|non-?fatal|self-inflicted|himself|herself)\b", re.IGNORECASE
)
"""Words of one who was hit more than once, or by more than one."""
_ONE = re.compile(rf"(?P<sides>{_WITH})(?P<part>{_PART})", re.IGNORECASE)


Wounds = tuple[frozenset[Part], bool, frozenset[Part]]
"""All parts of the body that an article tells of, whether there may be more, and those that it tells of anybody."""


def wounds_of_persons(story: Story) -> Iterator[Fact]:
    """A row for each person whom two articles tell to have been hit in other words, or elsewhere."""
    return facts_of_rows("event", _rows(story), story)


def pairs_of_wounds(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims that such a row relates."""
    return pairs_of_rows(_rows(story))


def _rows(story: Story) -> Iterator[Row]:
    return rows_of((told for person in people_of(story, _hits) if (told := _told(person, story))), _compare, story)


def _hits(claim: Claim) -> Iterator[tuple[int, frozenset[Part]]]:
    return ((match.start("list"), _parts(match["list"])) for match in _LIST.finditer(claim.text))


def _told(person: Person[frozenset[Part]], story: Story) -> tuple[Person[frozenset[Part]], Side, Wounds] | None:
    """All that is told of a person's wounds, and where most of it stands; None where an article has one in two places, or two people."""
    hits = [hit.told for hit in person.found]
    if any(_clash(*pair) for pair in combinations(hits, 2)):
        return None
    text = story.articles[person.article].text
    several = any(_SEVERAL.search(text[slice(*hit.claim.sentence)]) for hit in person.found)
    parts = _exact(frozenset(chain(*hits)))
    most = max(person.found, key=lambda hit: (len(hit.told & parts), not hit.claim.headline))
    return person, Side(most.claim, None), (parts, several, _of_anybody(person, story))


def _of_anybody(person: Person[frozenset[Part]], story: Story) -> frozenset[Part]:
    """The parts of the body where an article tells anybody to be hit who may be of a person's sex."""
    hits = [(claim, hit) for claim in story.claims.values() if claim.article == person.article for hit in _hits(claim)]
    sexes = {None, person.who.sex} if person.who.sex else {None, "f", "m"}
    return frozenset(chain(*(parts for claim, (at, parts) in hits if who_before(claim, claim.start + at, story).sex in sexes)))


def _exact(parts: frozenset[Part]) -> frozenset[Part]:
    """Without those that another tells more exactly."""
    return frozenset(
        one
        for one in parts
        if not any(two != one and one[0] in _chain(two[0]) and (one[0] != two[0] or two[1]) and one[1] in {"", two[1]} for two in parts)
    )


def _parts(words: str) -> frozenset[Part]:
    """The parts of the body that a list names.

    >>> sorted(_parts("left leg, arm and the back of the head"))
    [('arm', ''), ('head', ''), ('leg', 'left')]
    """
    parts = set()
    for match in _ONE.finditer(words):
        name = match["part"].lower()
        name = SAME.get(name, name)
        name = name if name in WITHIN or name in NAMES else name.removesuffix("s")
        sides = {"left", "right"} & set(match["sides"].lower().split())
        parts.add((SAME.get(name, name), sides.pop() if len(sides) == 1 else ""))
    return frozenset(parts)


NAMES = frozenset(name for pair in NEAR for name in pair)


def _chain(name: str) -> Sequence[str]:
    """The part and all that it is a part of."""
    return [name, *(_chain(WITHIN[name]) if name in WITHIN else ())]


def _fits(one: Part, other: Part) -> bool:
    """Whether one may be the other, told more exactly."""
    inside = one[0] in _chain(other[0]) or other[0] in _chain(one[0])
    return inside and (one[1] == other[1] or not (one[1] and other[1]))


def _is_near(one: Part, other: Part) -> bool:
    chains = [[name, *(within for within in _chain(name) if within != "torso")] for name, _ in (one, other)]
    return _fits(one, other) or any(frozenset(pair) in NEAR for pair in product(*chains))


def _clash(left: frozenset[Part], right: frozenset[Part]) -> bool:
    """Whether nothing of one lies by anything of the other."""
    return not any(_is_near(one, other) for one in left for other in right)


def _compare(one: Wounds, other: Wounds) -> Comparison | None:
    """Whether both can be so; None where each tells of a wound that the other has not."""
    (left, of_several, of_all), (right, of_others, of_everyone) = one, other
    words = [" and ".join(" ".join(word for word in (side, name) if word) for name, side in sorted(parts)) for parts in (left, right)]
    if left == right:
        return Comparison(verdict="agree", explanation=f"Both tell of a wound in the {words[0]}.")
    if _clash(left, right):
        if of_several or of_others or not (_clash(left, of_everyone) and _clash(right, of_all)):
            return None  # of two who were hit the outlets may not mean the same one
        return Comparison(verdict="conflict", explanation=f"One tells of a wound in the {words[0]}, the other in the {words[1]}.")
    within = [all(any(_fits(a, b) for b in others) for a in parts) for parts, others in ((left, right), (right, left))]
    if any(within):
        told = f"One tells of a wound in the {words[0]}, the other in the {words[1]}: one tells it less exactly."
        return Comparison(verdict="compatible", reason="coarser", explanation=told)
    return None
