"""The simplest time expressions, each a regular expression with a builder; longer ones are joined from these in `joining`.

Every repetition is bounded, so that scanning is linear in the text, however hostile.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from crosscheck.extract.mentions.time.expressions import Ago, Calendar, Clock, Expression, Holiday, Season, Shift, Stretch, Unit, Which, Window
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
_LEFT = r"(?<![\w$£€#/])(?<!\d[.,:-])"
_WHICH = r"(?P<which>last|this\spast|this\scoming|this|next|(?:the\s)?coming)"
_COUNT = (
    r"(?P<count>a\sfew|a\scouple(?:\sof)?|couple(?:\sof)?|few|several|some|many|half\sa|a\shalf[-\s]|a\sdozen|an?|\d{1,3}(?:\.\d)?|"
    + _either([word for word in NUMBERS if word.isalpha() and len(word) > 2])
    + ")"
)
_UNIT = r"(?P<unit>minute|hour|day|week|weekend|month|year|decade|century|centurie)"
_ZONE = (
    r"(?:\s?\(?(?P<zone>GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|IST|JST|AEST|AEDT|ET|CT|MT|PT|[Ll]ocal(?:\stime)?|(?:[A-Z][a-z]{3,8}\s)"
    r"(?:[Ss]tandard\s|[Dd]aylight\s)?[Tt]ime)(?![A-Za-z])(?:\s?[+-]\d\d?(?::?\d\d?)?)?(?:\s[Tt]ime)?)?"
)
_MERIDIEM = r"(?P<meridiem>[ap]\.\s?m\.|[AP]\.M\.|[ap]\.?m(?![A-Za-z])|[AP]M(?![A-Za-z]))"
_HOUR_WORDS = _either(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])


def _which(text: str | None) -> Which | None:
    if text is None:
        return None
    return "next" if "next" in text.lower() or "coming" in text.lower() else "last" if "last" in text.lower() or "past" in text.lower() else "this"


def _month(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]


def _count(text: str | None) -> float | None:
    if text is None:
        return None
    word = " ".join(text.lower().split())
    if word in FEW:
        return None
    return float(NUMBERS[word]) if word in NUMBERS else float(word)


def _full_year(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text) if int(text) < 50 else 1900 + int(text)


def _date(found: re.Match[str]) -> Expression | None:
    """Month and day, with or without a year and "last"; Feb. 30 is nothing."""
    parts = found.groupdict()
    month, day = _month(parts["month"]), int(parts["day"])
    if day > 31 - (month in (4, 6, 9, 11)) - 2 * (month == 2):
        return None
    calendar = Calendar(year=_full_year(parts.get("year")), month=month, day=day, which=_which(parts.get("which")))
    until = Calendar(year=calendar.year, month=month, day=int(parts["last"])) if parts.get("last") and int(parts["last"]) <= 31 else None
    return Expression(found.start(), found.end(), "date", calendar, until)


def _numeric(found: re.Match[str]) -> Expression | None:
    """2023-11-10, 11/27/2005: American order unless that is impossible."""
    year, month, day = (int(_full_year(found["year"]) or 0), int(found["month"]), int(found["day"]))
    if month > 12 >= day and found.re is _SLASHED:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31 - (month in (4, 6, 9, 11)) - 2 * (month == 2)):
        return None
    return Expression(found.start(), found.end(), "date", Calendar(year, month, day))


def _month_alone(found: re.Match[str]) -> Expression | None:
    name = found["month"]
    parts = found.groupdict()
    if parts.get("year") is None and parts.get("which") is None and len(name.rstrip(".")) < 5 and name.lower() not in ("may", "june", "july") and "." not in name:
        return None  # "Jan", "Mar" and "Dec" without a point, day or year are as often names
    calendar = Calendar(year=_full_year(parts.get("year")), month=_month(name), which=_which(parts.get("which")))
    return Expression(found.start(), found.end(), "date" if calendar.year else "month", calendar)


def _weekday(found: re.Match[str]) -> Expression:
    parts = found.groupdict()
    calendar = Calendar(weekday=WEEKDAYS[found["weekday"].lower()], which=_which(parts.get("which")))
    return Expression(found.start(), found.end(), "weekday", calendar, recurring=bool(parts.get("plural") or parts.get("every")))


def _year(found: re.Match[str]) -> Expression:
    return Expression(found.start(), found.end(), "year", Calendar(year=int(found["year"])))


def _decade(found: re.Match[str]) -> Expression:
    first = int(found["decade"]) if found["decade"] else 1900 + int(found["short"])
    return Expression(found.start(), found.end(), "date", Stretch(first, 1, 120))


def _quarter(found: re.Match[str]) -> Expression:
    word = found["nth"].lower()[-1:] if found["nth"].lower().startswith("q") else found["nth"].lower()
    nth = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}[word]
    months = 6 if found["kind"] == "half" else 3
    return Expression(found.start(), found.end(), "date", Stretch(int(found["year"]), 1 + (nth - 1) * months, months)) if nth * months <= 12 else None  # type: ignore[return-value]


def _fiscal(found: re.Match[str]) -> Expression:
    # A fiscal year may begin anywhere in the calendar year.
    return Expression(found.start(), found.end(), "date", Calendar(year=int(found["year"] or found["year2"])), approximate=True)


_SIMPLE_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _named_day(found: re.Match[str]) -> Expression:
    word = found.group().lower()
    if "night" in word or word.startswith("last"):
        return Expression(found.start(), found.end(), "relative", Shift("day", -1 if word.startswith("last") else 0), part="night" if "night" in word else "evening")
    if word.startswith("this"):
        return Expression(found.start(), found.end(), "relative", Shift("day", 0), part=word.split()[-1])
    return Expression(found.start(), found.end(), "relative", Shift("day", _SIMPLE_DAYS[word]))


def _shift(found: re.Match[str]) -> Expression:
    which = _which(found["which"]) or "this"
    unit: Unit = found["unit"].lower()  # type: ignore[assignment]
    return Expression(
        found.start(), found.end(), "relative", Shift(unit, {"last": -1, "this": 0, "next": 1}[which]), approximate=bool(found["fiscal"])
    )


def _ago(found: re.Match[str]) -> Expression:
    hedges = {"almost exactly": "exactly", "exactly": "exactly", "nearly": "nearly", "almost": "nearly", "just under": "nearly", "less than": "nearly"}
    word = " ".join((found["hedge"] or "").lower().split())
    hedge = hedges.get(word, "over" if word in ("more than", "over", "just over", "at least") else None)
    unit = "century" if found["unit"].lower().startswith("centur") else found["unit"].lower()
    count = _count(found["count"])
    if found["half"] and count is not None:
        count += 0.5
    return Expression(found.start(), found.end(), "relative", Ago(unit, count, hedge), approximate=bool(word))  # type: ignore[arg-type]


def _window(found: re.Match[str]) -> Expression | None:
    parts = found.groupdict()
    direction, count, unit = parts["direction"].lower(), parts["count"], parts["unit"].lower()
    plural = bool(parts["plural"])
    if count is None and not plural and (unit in ("day", "minute", "hour") or not parts["prep"]):
        return None  # "the next day" counts from the event; "the last year of the war" ends nowhere near publication
    amount = _count(count) if count else None if plural else 1.0
    start = found.start("the") if parts["the"] else found.start("direction")
    return Expression(start, found.end(), "relative", Window(unit, amount, direction in ("next", "coming", "upcoming")), approximate=True)  # type: ignore[arg-type]


def _season(found: re.Match[str]) -> Expression:
    parts = found.groupdict()
    season = Season(found["season"].lower(), _full_year(parts.get("year")), _which(parts.get("which")))
    start = found.start("which") if parts.get("which") else found.start("season")
    return Expression(start, found.end(), "date" if season.year else "season", season)


def _holiday(found: re.Match[str]) -> Expression:
    parts = found.groupdict()
    name = " ".join(found["holiday"].replace("’", "'").lower().split())
    return Expression(found.start(), found.end(), "holiday", Holiday(name, _full_year(parts.get("year")), _which(parts.get("which"))))


def _offset(zone: str | None) -> int | None:
    words = (zone or "").split("+")[0].split()
    return ZONES.get(words[0].lower()) if words else None


def _clock(found: re.Match[str]) -> Expression | None:
    """2 p.m., 8:35 p.m., 9.25 am, 7:21:15 AM; "9 to 11 p.m." takes its first half's a.m. or p.m. from the second."""
    hour = _hour(found["hour"])
    minute = int(found["minute"]) if found["minute"] else None
    if not 1 <= hour <= 12 or (minute or 0) > 59:
        return None
    late = found["meridiem"][0].lower() == "p"
    clock = Clock(hour % 12 + 12 * late, minute, _offset(found["zone"]))
    if found["first"]:
        return _clock_range(found, clock, late)
    return Expression(found.start(), found.end(), "clock", clock=clock)


def _clock_range(found: re.Match[str], last: Clock, late: bool) -> Expression | None:
    first, minute = int(found["first"]), int(found["first_minute"] or 0)
    if not 1 <= first <= 12 or minute > 59:
        return None
    end = last.hour * 60 + (last.minute or 0)
    begin = (first % 12 + 12 * late) * 60 + minute
    if begin >= end:
        begin -= 720
    if begin < 0:
        return None
    return Expression(found.start(), found.end(), "clock", clock=Clock(begin // 60, begin % 60, last.offset, until=end))


def _hour(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text.lower()]


def _clock24(found: re.Match[str]) -> Expression | None:
    """1353 GMT, 01:19 hrs, 21:30; a bare "9:25" waits for "in the morning" and is else dropped."""
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 23 or minute > 59:
        return None
    certain = bool(found["zone"] or found["hours"]) or hour > 12 or found["hour"].startswith("0")
    if found["colon"] is None and not (found["zone"] or found["hours"] or found["paired"]):
        return None
    return Expression(found.start(), found.end("zone") if found["zone"] else found.end(), "clock", clock=Clock(hour, minute, _offset(found["zone"]), meridiem=certain or found["colon"] is None))


def _oclock(found: re.Match[str]) -> Expression | None:
    hour = _hour(found["hour"])
    return Expression(found.start(), found.end(), "clock", clock=Clock(hour, meridiem=False)) if 1 <= hour <= 12 else None


def _noon(found: re.Match[str]) -> Expression:
    midnight = found.group().lower() == "midnight"
    return Expression(found.start(), found.end(), "clock", clock=Clock(0 if midnight else 12, 0, midnight=midnight))


def _part(found: re.Match[str]) -> Expression:
    part = found["part"].lower().rstrip("s")
    if found["portion"]:
        part = f"{found['portion'].lower()} {part}"
    return Expression(found.start("portion") if found["portion"] else found.start("part"), found.end(), "part", part=part)


_SLASHED = re.compile(_LEFT + r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:19|20)\d\d|\d\d)(?![\w/])")
_HOLIDAY_NAMES = _either([*FIXED_HOLIDAYS, *FLOATING_HOLIDAYS, *EASTER_HOLIDAYS]).replace("'", "['’]").replace(r"\ ", r"\s")
# All seasons need a word that makes them a time: "fall" and "spring" are verbs and nouns too.
_SEASON = f"(?P<season>{_either(list(SEASONS))})"

BRANCHES: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (re.compile(_LEFT + r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"), _numeric),
    (_SLASHED, _numeric),
    (
        # Not "in November 11 people": a day needs no "in".
        re.compile(
            _LEFT + r"(?<!\b[Ii]n\s)(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s)?" + _MONTH + r",?\s{0,2}" + _DAY
            + r"(?:(?:\s?[–—-]\s?|\s(?:to|through|until)\s)(?P<last>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%:]|[.,]\d|\s?[ap]\.?m\b))?"
            + r"(?:,?\s{1,2}" + _YEAR + ")?"
        ),
        _date,
    ),
    (re.compile(r"\b[Ii]n\s" + _MONTH + r"\s" + _DAY + r",?\s" + _YEAR), lambda found: _trimmed(_date(found), found.start("month"))),
    (
        re.compile(
            _LEFT + r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:\s(?:day\s)?of)?[\s-]" + _MONTH
            + r"(?:(?:,|\sof)?[\s-](?P<year>(?:1[5-9]|20)\d\d(?![\w%]|[:.]\d)|['’]?[0-3]\d(?![\w%]|[:.,]\d|\s[a-z])))?"
        ),
        lambda found: _date(found) if found["year"] is None or found["year"].isdigit() else None,
    ),
    (re.compile(_LEFT + _MONTH + r"(?:\sof|,)?\s" + _YEAR), _month_alone),
    (re.compile(r"\b" + _WHICH.replace("last", "[Ll]ast").replace("|next", "|[Nn]ext") + r"\s" + _MONTH), _month_alone),
    (re.compile(_LEFT + _MONTH), _month_alone),
    (re.compile(r"\b(?i:" + _WHICH + r")\s" + _WEEKDAY + r"\b"), _weekday),
    (re.compile(r"(?:\b(?P<every>[Ee]very|[Ee]ach)\s)?(?<![\w-])" + _WEEKDAY + r"(?P<plural>s)?(?!\w)"), _weekday),
    (
        re.compile(r"\b(?P<weekday>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,?\s(?=(?:\d{1,2}\s)?" + _MONTH.replace("?P<month>", "?:") + ")"),
        lambda found: _trimmed_end(_weekday(found), found.end("weekday")),
    ),
    (re.compile(_LEFT + _YEAR), _year),
    (re.compile(r"(?<![\w.,$])(?:(?P<decade>(?:1[5-9]|20)\d0)['’]?s|['’](?P<short>[3-9]0)s)\b"), _decade),
    (
        re.compile(r"\b(?:the\s)?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|Q[1-4])\s?(?P<kind>quarter|half)?\s(?:of\s)?" + _YEAR),
        lambda found: _quarter(found) if found["kind"] or found["nth"].startswith("Q") else None,
    ),
    (
        re.compile(r"\b[Ff]iscal\s(?:year\s)?(?P<year>(?:19|20)\d\d)\b|(?<![\w.,$])(?P<year2>(?:19|20)\d\d)\sfiscal\syear\b"),
        _fiscal,
    ),
    (re.compile(r"\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast\s(?:night|evening)|[Tt]his\s(?:morning|afternoon|evening))\b"), _named_day),
    (
        re.compile(r"(?<!\b[Tt]he\s)\b(?i:" + _WHICH + r")\s(?P<fiscal>(?:fiscal|financial|school)\s)?(?P<unit>weekend|week|month|year|decade|century)\b(?!-)"),
        _shift,
    ),
    (re.compile(r"\b(?:the|over\sthe)\s(?P<which>coming)\s(?P<fiscal>fiscal\s)?(?P<unit>weekend|week|month|year)\b"), _shift),
    (re.compile(r"\b(?P<which>the)\s(?P<fiscal>\b\B)?(?P<unit>weekend)\b"), _shift),
    (
        re.compile(
            r"(?i:\b(?:(?P<hedge>almost\sexactly|exactly|nearly|almost|just\sunder|less\sthan|more\sthan|over|just\sover|at\sleast|about|around|roughly|some|just)\s)?"
            + _COUNT + r"[\s-]?(?<=[\s-])(?P<half>and\sa\shalf\s)?" + _UNIT + r"s?\sago\b)"
        ),
        _ago,
    ),
    (
        re.compile(
            r"(?i:\b(?P<prep>in|over|during|within|throughout|for)?\s?(?:\b(?P<the>the|these)\s)?\b(?P<direction>last|past|next|coming|recent|upcoming)\s(?:"
            + _COUNT + r"\s)?(?P<unit>minute|hour|day|week|month|year|decade)(?P<plural>s)?\b(?!-)(?!\sof\b))"
        ),
        lambda found: _window(found) if _is_window(found) else None,
    ),
    (re.compile(r"\b(?i:" + _WHICH + r")\s" + _SEASON + r"\b"), _season),
    (re.compile(r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|[Oo]ver)\s(?:the\s)?(?:early\s|late\s)?" + _SEASON + r"(?:\sof\s" + _YEAR + r")?\b(?!\s(?:of|from|to|in)\b)"), _season),
    (re.compile(r"\b(?i:" + _SEASON + r")(?:\sof)?\s" + _YEAR), _season),
    (
        re.compile(r"(?i:\b(?:(?P<which>last|this|next)\s)?(?P<holiday>" + _HOLIDAY_NAMES + r"))(?!\w)(?:,?\s" + _YEAR + ")?"),
        lambda found: _holiday(found) if found["holiday"][0].isupper() else None,
    ),
    (
        re.compile(
            r"(?<![\w.,:$£€])(?:(?P<first>\d{1,2})(?::(?P<first_minute>\d\d))?(?:\s?[–—-]\s?|\s(?:to|and|until)\s))?"
            + rf"(?P<hour>\d{{1,2}}|(?i:{_HOUR_WORDS}))(?:[:.](?P<minute>\d\d)(?::\d\d)?)?\s?" + _MERIDIEM + _ZONE
        ),
        _clock,
    ),
    (
        re.compile(
            r"(?<![\w.,:$£€/-])(?P<hour>\d{1,2})(?P<colon>[:.])?(?P<minute>\d\d)(?::\d\d)?(?![\w%:,/-]|\.\d)(?P<paired>(?=\s\(\d{4}\s?(?:GMT|UTC)))?"
            r"(?:\s?(?P<hours>hrs|hours\s(?:local|GMT|UTC))(?!\w))?" + _ZONE
        ),
        lambda found: _clock24(found) if found["colon"] != "." else None,
    ),
    (re.compile(rf"\b(?P<hour>\d{{1,2}}|(?i:{_HOUR_WORDS}))\so['’]clock\b"), _oclock),
    (re.compile(rf"(?<=\bat\s)(?P<hour>\d{{1,2}}|(?i:{_HOUR_WORDS}))(?=\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)\b)"), _oclock),
    (re.compile(r"(?<![\w-])(?:[Nn]oon|[Mm]idnight)(?![\w-])"), _noon),
    (
        re.compile(
            r"\b(?:(?:in|during)\sthe\s)?(?i:(?P<portion>early|late|mid)[\s-])?(?P<part>pre-?dawn|[Mm]ornings?|[Aa]fternoons?|[Ee]venings?|[Nn]ights?|[Oo]vernight)\b(?:\shours)?(?!-)"
        ),
        _part,
    ),
)  # fmt: skip


def _is_window(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    if (parts["prep"] or "").lower() == "for" or (not parts["prep"] and not parts["the"]):
        return False  # "for the past two years" is a duration; "Last week" is a calendar week
    return bool(parts["the"] or (parts["plural"] and parts["direction"].lower() in ("recent", "coming", "upcoming", "past")))


def _trimmed(expression: Expression | None, start: int) -> Expression | None:
    return expression and Expression(start, expression.end, expression.form, expression.day, expression.until)


def _trimmed_end(expression: Expression, end: int) -> Expression:
    return Expression(expression.start, end, expression.form, expression.day)


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
