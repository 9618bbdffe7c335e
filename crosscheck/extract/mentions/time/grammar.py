"""The simplest time expressions, each a regular expression with a builder; longer ones are joined from these in `joining`.

Every repetition is bounded, so that scanning is linear in the text, however hostile.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from crosscheck.extract.mentions.time.expressions import (
    Ago,
    Calendar,
    Clock,
    Expression,
    Holiday,
    Season,
    Shift,
    Stretch,
    Unit,
    Which,
    Window,
)
from crosscheck.extract.mentions.time.words import (
    EASTER_HOLIDAYS,
    FEW,
    FIXED_HOLIDAYS,
    FLOATING_HOLIDAYS,
    MONTHS,
    NUMBERS,
    SEASONS,
    WEEKDAYS,
    ZONES,
)

Builder = Callable[[re.Match[str]], Expression | None]


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_LONG_MONTHS = [name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")]
_LONG_DAYS = [name for name in WEEKDAYS if name.endswith("day")]
# Only capitals: "may", "march", "sat" and "sun" are ordinary words.
_MONTH = (
    f"(?P<month>{_either([n.title() for n in _LONG_MONTHS] + [n.upper() for n in _LONG_MONTHS])}"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|APR|AUG|SEPT|SEP|OCT|NOV|DEC)(?![A-Za-z])\.?)(?![A-Za-z])"
)
_WEEKDAY = f"(?P<weekday>{_either([n.title() for n in _LONG_DAYS] + [n.upper() for n in _LONG_DAYS])})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%]|[:/]\d|\.\d|,\d{3}|\s?[ap]\.?m\b)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\w%]|[:/.]\d|,\d{3}|-\d\d-)"
_LEFT_OF_WORD = r"(?<![\w/])"
_LEFT = r"(?<![\w$£€#/])(?<!\d[.,:-])"
_WHICH = r"(?P<which>last|this\spast|this\scoming|this|next|(?:the\s)?coming)"
_COUNT = (
    r"(?P<count>a\sfew|a\scouple(?:\sof)?|couple(?:\sof)?|few|several|some|many|half\sa|a\shalf[-\s]|a\sdozen|an?|\d{1,3}(?:\.\d)?|"
    + _either([word for word in NUMBERS if word.isalpha() and len(word) > 2])
    + ")"
)
_UNIT = r"(?P<unit>minute|hour|day|week|month|year|decade|century|centurie)"
_ZONE = (
    r"(?:\s?\(?(?P<zone>GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|IST|JST|AEST|AEDT|ET|CT|MT|PT|[Ll]ocal(?:\stime)?|(?:[A-Z][a-z]{3,8}\s)"
    r"(?:[Ss]tandard\s|[Dd]aylight\s)?[Tt]ime)(?![A-Za-z])(?:\s?(?P<sign>[+-])(?P<ahead>\d\d?)(?::?(?P<ahead_minutes>\d\d?))?)?(?:\s[Tt]ime)?)?"
)
_MERIDIEM = r"(?P<meridiem>[ap]\.\s?m\.|[AP]\.M\.|[ap]\.?m(?![A-Za-z])|[AP]M(?![A-Za-z]))"
_HOUR_WORDS = _either(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])


_SLASHED = re.compile(_LEFT + r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:19|20)\d\d|\d\d)(?![\w/])")
_HOLIDAY_NAMES = _either([*FIXED_HOLIDAYS, *FLOATING_HOLIDAYS, *EASTER_HOLIDAYS]).replace("'", "['’]").replace(r"\ ", r"\s")
# All seasons need a word that makes them a time: "fall" and "spring" are verbs and nouns too.
_SEASON = f"(?P<season>{_either(list(SEASONS))})"

BRANCHES: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (re.compile(_LEFT + r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"), read_numeric),
    (_SLASHED, read_numeric),
    (
        # Not "in November 11 people": a day needs no "in".
        re.compile(
            _LEFT_OF_WORD + r"(?<!\b[Ii]n\s)(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s)?" + _MONTH + r",?\s{0,2}" + _DAY
            + r"(?:(?:\s?[–—-]\s?|\s(?:to|through|until)\s)(?P<last>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%:]|[.,]\d|\s?[ap]\.?m\b))?"
            + r"(?:,?\s{1,2}" + _YEAR + ")?"
        ),
        read_date,
    ),
    (re.compile(r"\b[Ii]n\s" + _MONTH + r"\s" + _DAY + r",?\s" + _YEAR), lambda found: trimmed(read_date(found), found.start("month"))),
    (
        re.compile(
            _LEFT + r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:\s(?:day\s)?of)?[\s-]" + _MONTH
            + r"(?:(?:,|\sof)?[\s-](?P<year>(?:1[5-9]|20)\d\d(?![\w%]|[:.]\d)|['’]?[0-3]\d(?![\w%]|[:.,]\d|\s[a-z])))?"
        ),
        lambda found: read_date(found) if found["year"] is None or found["year"].isdigit() else None,
    ),
    (re.compile(_LEFT_OF_WORD + _MONTH + r"(?:\sof|,)?\s" + _YEAR), read_month_alone),
    (re.compile(r"\b" + _WHICH.replace("last", "[Ll]ast").replace("|next", "|[Nn]ext") + r"\s" + _MONTH), read_month_alone),
    (re.compile(_LEFT_OF_WORD + _MONTH), read_month_alone),
    (re.compile(r"\b(?i:" + _WHICH + r")\s" + _WEEKDAY + r"\b"), read_weekday),
    (re.compile(r"(?:\b(?P<every>[Ee]very|[Ee]ach)\s)?(?<![\w-])" + _WEEKDAY + r"(?P<plural>s)?(?!\w)"), read_weekday),
    (
        re.compile(r"\b(?P<weekday>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,?\s(?=(?:\d{1,2}\s)?" + _MONTH.replace("?P<month>", "?:") + ")"),
        lambda found: trimmed_end(read_weekday(found), found.end("weekday")),
    ),
    (re.compile(_LEFT + _YEAR), read_year),
    (re.compile(r"(?<![\w.,$])(?:(?P<decade>(?:1[5-9]|20)\d0)['’]?s|['’](?P<short>[3-9]0)s)\b"), read_decade),
    (
        re.compile(r"\b(?:the\s)?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|Q[1-4])\s?(?P<kind>quarter|half)?\s(?:of\s)?" + _YEAR),
        lambda found: read_quarter(found) if found["kind"] or found["nth"].startswith("Q") else None,
    ),
    (
        re.compile(r"\b[Ff]iscal\s(?:year\s)?(?P<year>(?:19|20)\d\d)\b|(?<![\w.,$])(?P<year2>(?:19|20)\d\d)\sfiscal\syear\b"),
        read_fiscal,
    ),
    (re.compile(r"\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast\s(?:night|evening)|[Tt]his\s(?:morning|afternoon|evening))\b"), read_named_day),
    (
        re.compile(r"(?<!\b[Tt]he\s)\b(?i:" + _WHICH + r")\s(?P<fiscal>(?:fiscal|financial|school)\s)?(?P<unit>weekend|week|month|year|decade|century)\b(?!-)"),
        read_shift,
    ),
    (re.compile(r"\b(?:the|over\sthe)\s(?P<which>coming)\s(?P<fiscal>fiscal\s)?(?P<unit>weekend|week|month|year)\b"), read_shift),
    (re.compile(r"\b(?P<which>the)\s(?P<fiscal>\b\B)?(?P<unit>weekend)\b"), read_shift),
    (
        re.compile(
            r"(?i:\b(?:(?P<hedge>almost\sexactly|exactly|nearly|almost|just\sunder|less\sthan|more\sthan|over|just\sover|at\sleast|about|around|roughly|some|just)\s)?"
            + _COUNT + r"[\s-]?(?<=[\s-])(?P<half>and\sa\shalf\s)?" + _UNIT + r"s?\sago\b)"
        ),
        read_ago,
    ),
    (
        re.compile(
            r"(?i:\b(?P<prep>in|over|during|within|throughout|for)?\s?(?:\b(?P<the>the|these)\s)?\b(?P<direction>last|past|next|coming|recent|upcoming)\s(?:"
            + _COUNT + r"\s)?(?P<unit>minute|hour|day|week|month|year|decade)(?P<plural>s)?\b(?!-)(?!\sof\b))"
        ),
        lambda found: read_window(found) if is_window(found) else None,
    ),
    (re.compile(r"\b(?i:" + _WHICH + r")\s" + _SEASON + r"\b"), read_season),
    (re.compile(r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|[Oo]ver)\s(?:the\s)?(?:early\s|late\s)?" + _SEASON + r"(?:\sof\s" + _YEAR + r")?\b(?!\s(?:of|from|to|in)\b)"), read_season),
    (re.compile(r"\b(?i:" + _SEASON + r")(?:\sof)?\s" + _YEAR), read_season),
    (
        re.compile(r"(?i:\b(?:(?P<which>last|this|next)\s)?(?P<holiday>" + _HOLIDAY_NAMES + r"))(?!\w)(?:,?\s" + _YEAR + ")?"),
        lambda found: read_holiday(found) if found["holiday"][0].isupper() else None,
    ),
    (
        re.compile(
            r"(?<![\w.,:$£€])(?:(?P<first>\d{1,2})(?::(?P<first_minute>\d\d))?(?:\s?[–—-]\s?|\s(?:to|and|until)\s))?"
            + rf"(?P<hour>\d{{1,2}}|(?i:{_HOUR_WORDS}))(?:[:.](?P<minute>\d\d)(?::\d\d)?)?\s?" + _MERIDIEM + _ZONE
        ),
        read_clock,
    ),
    (
        re.compile(
            r"(?<![\w.,:$£€/-])(?P<hour>\d{1,2})(?P<colon>[:.])?(?P<minute>\d\d)(?::\d\d)?(?![\w%:,/-]|\.\d)(?P<paired>(?=\s\(\d{4}\s?(?:GMT|UTC)))?"
            r"(?:\s?(?P<hours>hrs|hours\s(?:local|GMT|UTC))(?!\w))?" + _ZONE
        ),
        lambda found: read_clock24(found) if found["colon"] != "." else None,
    ),
    (re.compile(rf"\b(?P<hour>\d{{1,2}}|(?i:{_HOUR_WORDS}))\so['’]clock\b"), read_oclock),
    (re.compile(rf"(?<=\bat\s)(?P<hour>\d{{1,2}}|(?i:{_HOUR_WORDS}))(?=\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)\b)"), read_oclock),
    (re.compile(r"(?<![\w-])(?:[Nn]oon|[Mm]idnight)(?![\w-])"), read_noon),
    (
        re.compile(
            r"\b(?:(?:in|during)\sthe\s)?(?i:(?P<portion>early|late|mid)[\s-])?(?P<part>pre-?dawn|[Mm]ornings?|[Aa]fternoons?|[Ee]venings?|[Nn]ights?|[Oo]vernight)\b(?:\shours)?(?!-)"
        ),
        read_part,
    ),
)  # fmt: skip


def scan(text: str) -> Iterator[Expression]:
    """Simple expressions in reading order, none overlapping: of two that overlap the longer stands, of equals the earlier rule."""
    found = [
        (expression.start - expression.end, rank, expression)
        for rank, (pattern, build) in enumerate(BRANCHES)
        for match in pattern.finditer(text)
        if (expression := build(match)) is not None
    ]
    taken: list[Expression] = []
    covered = bytearray(len(text))
    for _, _, expression in sorted(found, key=lambda item: (item[0], item[1], item[2].start)):
        if not any(covered[expression.start : expression.end]):
            covered[expression.start : expression.end] = b"\x01" * (expression.end - expression.start)
            taken.append(expression)
    yield from sorted(taken, key=lambda expression: expression.start)
