"""The words before a time that move, loosen or bound it: shortly after, about, by, earlier, an hour before, the end of."""

from __future__ import annotations

import re
from dataclasses import replace

from crosscheck.extract.mentions.time.builders import count_of
from crosscheck.extract.mentions.time.expressions import Bound, Calendar, Day, Expression, Hence, Holiday, Portion, Shift
from crosscheck.extract.mentions.time.words import NUMBERS

HEDGE = (
    r"about|around|approximately|roughly|nearly|almost|circa|some\stime\saround|sometime\saround"
    r"|on\sor\sabout|on\sor\saround|as\searly\sas|as\slate\sas"
)
_COUNTS = r"half\san|an?|\d{1,2}|" + "|".join(word for word in NUMBERS if word.isalpha() and len(word) > 2 and word != "couple")
NEAR = (
    r"(?:shortly|just|immediately|moments|minutes|a\sfew\sminutes|soon|right|a\slittle|sometime|some\stime"
    rf"|(?:(?:about|around|nearly|roughly|some|just\sover|just\sunder)\s)?(?:{_COUNTS})\s(?:minutes?|hours?))"
    r"\s(?:before|after|past|prior\sto)"
)
_STATED = re.compile(rf"(?P<count>{_COUNTS})\s(?P<unit>minute|hour)")

_BEFORE = re.compile(
    rf"(?i:(?:\b(?P<bound>by|until|till|since|before|after|prior\sto|no\slater\sthan|as\searly\sas|as\slate\sas|as\ssoon\sas|through|from)\s)?"
    rf"(?:\b(?P<hedge>{HEDGE}|{NEAR})\s)?"
    r"(?:\b(?:the\s)?(?P<portion>early|late|mid|earlier|later|(?:middle|end|close|beginning|start)(?=\sof))"
    r"(?:\s(?:on|in|of|during))?[\s-])?(?P<the>the\s)?)$"
)
BOUNDS: dict[str, Bound] = {
    "by": "by", "until": "by", "till": "by", "no later than": "by", "as late as": "by", "through": "by", "since": "since",
    "as early as": "since", "as soon as": "since", "before": "before", "prior to": "before", "after": "after", "from": "from",
}  # fmt: skip
_PORTIONS: dict[str, Portion] = {
    "early": "early", "late": "late", "mid": "mid", "earlier": "earlier", "later": "later", "middle": "mid", "end": "end", "close": "end",
    "beginning": "start", "start": "start",
}  # fmt: skip
_CLOSE_MINUTES = 5
"""How far "just after" is taken to lie from the stated time."""
_NEAR_MINUTES = 10
"""How far "shortly before" is taken to lie from it: with the slack of the comparison, anything up to half an hour."""
_LONGEST_LEAD = 60


def is_day(day: Day | None) -> bool:
    """Tell whether a day is stated, and not a week, month or year."""
    match day:
        case Calendar(day=number, weekday=weekday):
            return number is not None or weekday is not None
        case Shift(unit=unit) | Hence(unit=unit):
            return unit == "day"
        case Holiday():
            return True
        case _:
            return False


def with_lead(text: str, expression: Expression, floor: int = 0) -> Expression:
    """Add the words right before an expression to it, none of which may stand before `floor`."""
    found = _BEFORE.search(text, max(floor, expression.start - _LONGEST_LEAD), expression.start)
    if found is None or found.start() == expression.start:
        return expression
    portion = _PORTIONS.get((found["portion"] or "").lower())
    if portion in ("earlier", "later", "start", "end") and (is_day(expression.day) or expression.clock):
        portion = None  # "later Friday", "the start of Friday's trial"
    loose = hedged(expression, found["hedge"])
    start = found.start("portion") if found["portion"] else found.start("hedge") if found["hedge"] else expression.start
    start = min(start, found.start("hedge")) if found["hedge"] else start
    bound = BOUNDS.get(" ".join((found["bound"] or "").lower().split())) or loose.bound
    if found["bound"] and bound and bound != "from" and not found["hedge"]:
        start = found.start("bound")
    return replace(loose, start=start, portion=portion, bound=bound)


def hedged(expression: Expression, hedge: str | None) -> Expression:
    """Move or loosen a time by its hedge: "about", "shortly before", "ten minutes after"."""
    words = " ".join((hedge or "").lower().split())
    if not words:
        return expression
    if words in ("as early as", "as late as"):
        return replace(expression, bound=BOUNDS[words])
    if expression.clock is None or words.split()[-1] not in ("before", "after", "past", "to"):
        return replace(expression, approximate=True)
    if words.startswith(("sometime", "some time")):
        return replace(expression, bound="before" if "before" in words else "after")
    minutes = _minutes(words)
    shift = -minutes if "before" in words or words.endswith("to") else minutes
    loose = expression.clock.minute in {None, 0} and words.startswith(("shortly", "soon"))
    return replace(expression, approximate=True, clock=replace(expression.clock, shift=shift, loose=loose))


def _minutes(words: str) -> int:
    stated = _STATED.search(words)
    if stated is not None:
        return round((count_of(stated["count"]) or 1) * (60 if stated["unit"] == "hour" else 1))
    return _CLOSE_MINUTES if words.startswith(("just", "right", "moments", "immediately")) else _NEAR_MINUTES
