"""Whether two claims can be about one occasion: an earlier quake in the last paragraph is not the quake of the first."""

from __future__ import annotations

import datetime as dt
import re

from crosscheck.comparison.context import Story
from crosscheck.comparison.quantity import compare_quantity
from crosscheck.comparison.slots import are_opposed, same_person
from crosscheck.comparison.verdicts import none_fits
from crosscheck.records import Claim, Mention, Name, Quantity

CURRENT_DAYS = 10
"""A claim without a date tells of the days around its publication."""
FAR_FROM_CURRENT_DAYS = 60
"""Further for a claim whose date is only guessed: undated sentences also tell of last month."""
SORTS = frozenset("side street avenue road county city town park river lake valley bridge line district".split())
"""What many names of a place end in: the South Side is not the Near West Side."""
MAX_AGE_SLIP = 2.0
"""Years: what two outlets may give for one person, by a slip or a birthday; the girl of 3 is not the girl of 8."""
CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec""".split()
)
DIRECTIONS = tuple(
    (frozenset({one, f"{one}ern", f"{one}erly"}), frozenset({other, f"{other}ern", f"{other}erly"}))
    for one, other in (("north", "south"), ("east", "west"))
)
_NUMBER = re.compile(r"^\d{2,6}(?:-\d{1,6})?[ -](?:block (?:of )?)?")
"""Of a house or a block: 1802 Birch Road is on the 1800 block of Birch Road."""
FAR_DAYS = 21
"""Dated events further apart are two events; a slip of a day or a plan that moves by a week is not."""


def one_occasion(left: Claim, right: Claim, story: Story) -> bool:
    """False when dates, places or people set the two apart beyond doubt."""
    return not (far_apart(left, right, story) or _elsewhere(left, right, story) or other_people(left, right))


def may_be_one_occasion(left: Claim, right: Claim, story: Story) -> bool:
    """The same for claims that one thing already ties together: a claim that is not placed may be about any place of its story."""
    placed = bool(left.setting.places and right.setting.places)
    return not (far_apart(left, right, story) or other_people(left, right) or (placed and _elsewhere(left, right, story)))


def other_people(left: Claim, right: Claim) -> bool:
    """Both claims name people, and nobody is in both, or tell ages, and none is the same: the treasurer's plea is not the director's."""
    a, b = _people(left), _people(right)
    if a and b:
        return not _share_one(a, b)
    ages = [[m.value for m in claim.mentions if m.kind == "age" and isinstance(m.value, Quantity)] for claim in (left, right)]
    return all(ages) and not any(_one_age(x, y) for x in ages[0] for y in ages[1])


def is_told_by_both(left: Claim, right: Claim, story: Story) -> bool:
    """Whether one of the two articles has both, word for word: what two outlets copy from one text does not set them against each other."""
    return any(one.text in story.articles[other.article].text for one, other in ((left, right), (right, left)))


def are_told_apart(left: Claim, right: Claim, story: Story) -> bool:
    """Whether one of the two articles has both at two places, word for word: each then has a counterpart of its own."""
    if left.text == right.text:
        return False
    for one, other in ((left, right), (right, left)):
        text = story.articles[other.article].text
        if one.text in text[: other.start] or one.text in text[other.end :]:
            return True
    return False


def same_people(left: Claim, right: Claim) -> bool:
    """Whether both claims name somebody whom the other names too."""
    return _share_one(_people(left), _people(right))


def _share_one(left: list[frozenset[str]], right: list[frozenset[str]]) -> bool:
    return any(x <= y or y <= x for x in left for y in right)


def _one_age(left: Quantity, right: Quantity) -> bool:
    """Ages of one name, or so near that they may be one person's."""
    named = (left.slot.head or "")[:1].isupper() and same_person(left, right)
    return named or abs((left.low or 0) - (right.low or 0)) <= MAX_AGE_SLIP


def _people(claim: Claim) -> list[frozenset[str]]:
    """The names of a claim's persons, each as its words; who is only quoted is not who it is about."""
    names = [frozenset(m.value.name.lower().split()) for m in claim.mentions if m.kind == "person" and isinstance(m.value, Name)]
    source = frozenset((claim.speaker or "").lower().split())
    return [name for name in names if not name <= source]


def names_clash(left: Claim, right: Claim, story: Story) -> bool:
    """Both claims name somebody or something, and not one word of a name is in both: two valleys, two bus lines, two towns."""
    a, b = (_name_words(claim, story) - SORTS for claim in (left, right))
    return bool(a) and bool(b) and not a & b


def _name_words(claim: Claim, story: Story) -> set[str]:
    """Words of the names in a claim as it stands alone: capitals, at the beginning only those known for names in the story.

    A claim without any is given those of its sentence, but for known persons: such a one is more often its source. Of what the source is
    governor, nothing is told.
    """
    source = set((claim.speaker or "").split()) | _words_of_roles(claim)
    alone = {word for name in names_in(claim.gist or claim.text, story) for word in name if word not in source}
    if not alone:
        around = [name for name in names_in(story.sentence_text(claim), story) if not set(name) & story.person_words]
        alone = {word for name in around for word in name if word not in source}
    return {word.casefold() for word in alone}


def _words_of_roles(claim: Claim) -> set[str]:
    roles = claim.source.value.roles if claim.source is not None and isinstance(claim.source.value, Name) else ()
    return {form for role in roles for word in role.split() for form in (word, word.capitalize())}


def names_in(text: str, story: Story) -> list[list[str]]:
    """Runs of capitalised words that are no days or months, at the beginning only if the story knows them for names."""
    runs: list[list[str]] = [[]]
    for n, written in enumerate(text.split()):
        word = written.strip("“”\"'’.,;:()—–-").removesuffix("’s").removesuffix("'s")
        if word[:1].isupper() and len(word) > 1 and word not in CALENDAR and (n > 0 or word in story.name_words):
            runs[-1].append(word)
        if not runs[-1] or runs[-1][-1] != word or written[-1] in ",;:":
            runs.append([])
    return [run for run in runs if run]


def are_of_two_sides(left: Claim, right: Claim) -> bool:
    """One is of the north or the east of something, the other of the south or the west."""
    return are_opposed(set(left.terms), set(right.terms), DIRECTIONS)


def amounts_clash(left: Claim, right: Claim) -> bool:
    """Both claims tell amounts of one unit, and no two of them may be one: a fine of $600,000 is not the $2 million for the clean-up.

    Ages are left to other_people: a slip of a year is still the same person's.
    """
    a, b = ([m for m in claim.mentions if _is_amount(m)] for claim in (left, right))
    return none_fits(compare_quantity(x, y) for x in a for y in b if _unit(x) == _unit(y))


def _is_amount(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and not mention.value.ordinal and mention.kind != "age"


def _unit(mention: Mention) -> tuple[str, str]:
    return mention.kind, mention.value.unit if isinstance(mention.value, Quantity) else ""


def far_apart(left: Claim, right: Claim, story: Story, *, from_current: int = FAR_FROM_CURRENT_DAYS) -> bool:
    """Whether the two are dated so far from each other that they are two events; `from_current` in days, where one has no date."""
    if left.setting.start is None and right.setting.start is None:
        return False
    a, b = _days(left, story), _days(right, story)
    if a is None or b is None:
        return False
    both = left.setting.start is not None and right.setting.start is not None
    return max((a[0] - b[1]).days, (b[0] - a[1]).days) > (FAR_DAYS if both else from_current)


def _days(claim: Claim, story: Story) -> tuple[dt.date, dt.date] | None:
    if claim.setting.start is not None and claim.setting.end is not None:
        return claim.setting.start, claim.setting.end
    published = story.articles[claim.article].published_day
    margin = dt.timedelta(days=CURRENT_DAYS)
    return (published - margin, published + margin) if published is not None else None


def _elsewhere(left: Claim, right: Claim, story: Story) -> bool:
    """One is placed, and neither its places nor what they lie in are those of the other; an unplaced claim is where its article begins.

    Pelhoro is Pelhoro island.
    """
    if not left.setting.places and not right.setting.places:
        return False
    for placed, other in ((left, right), (right, left)):
        if not other.setting.places and set(placed.setting.places) & story.places.get(other.article, frozenset()):
            return False
    a, b = (claim.setting if claim.setting.places else story.leads[claim.article] for claim in (left, right))
    if not a.places or not b.places:
        return False
    if set(a.places) & set(b.around) or set(a.around) & set(b.places):
        return False
    names, others = ([set(_NUMBER.sub("", place).split()) for place in setting.places] for setting in (a, b))
    return not any(x <= y or y <= x for x in names for y in others)
