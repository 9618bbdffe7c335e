"""Whether two claims can be about one occasion: an earlier quake in the last paragraph is not the quake of the first."""

from __future__ import annotations

import datetime as dt

from crosscheck.comparison.context import Story
from crosscheck.records import Claim

CURRENT_DAYS = 10
"""A claim without a date tells of the days around its publication."""
CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec""".split()
)
FAR_DAYS = 21
"""Dated events further apart are two events; a slip of a day or a plan that moves by a week is not."""


def one_occasion(left: Claim, right: Claim, story: Story) -> bool:
    """False when dates or places set the two apart beyond doubt."""
    return not (_far_apart(left, right, story) or _elsewhere(left, right, story))


def names_clash(left: Claim, right: Claim) -> bool:
    """Both claims name somebody or something, and not one word of a name is in both: two valleys, two bus lines, two defendants."""
    a, b = _name_words(left), _name_words(right)
    return bool(a) and bool(b) and not a & b


def _name_words(claim: Claim) -> set[str]:
    """Words of the names in a claim: capitals that do not begin it, days and months apart; its source's name is not what it is about."""
    words = [word.strip("“”\"'’.,;:()—–-").removesuffix("’s").removesuffix("'s") for word in claim.text.split()[1:]]
    source = set((claim.speaker or "").split())
    return {word for word in words if word[:1].isupper() and len(word) > 1 and word not in CALENDAR and word not in source}


def _far_apart(left: Claim, right: Claim, story: Story) -> bool:
    if left.setting.start is None and right.setting.start is None:
        return False
    a, b = _days(left, story), _days(right, story)
    if a is None or b is None:
        return False
    return max((a[0] - b[1]).days, (b[0] - a[1]).days) > FAR_DAYS


def _days(claim: Claim, story: Story) -> tuple[dt.date, dt.date] | None:
    if claim.setting.start is not None and claim.setting.end is not None:
        return claim.setting.start, claim.setting.end
    published = story.articles[claim.article].published_day
    margin = dt.timedelta(days=CURRENT_DAYS)
    return (published - margin, published + margin) if published is not None else None


def _elsewhere(left: Claim, right: Claim, story: Story) -> bool:
    """Both are placed, and none of the places of one is, or lies in, a place of the other; an unplaced claim is where its article begins."""
    a, b = (claim.setting if claim.setting.places else story.leads[claim.article] for claim in (left, right))
    if not a.places or not b.places:
        return False
    return not (set(a.places) & set(b.places) or set(a.places) & set(b.around) or set(a.around) & set(b.places))
