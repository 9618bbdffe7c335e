"""Regular expressions of the simplest time expressions, as data; `builders` says what each means.

Every repetition is bounded, so that scanning is linear in the text, however hostile. Names of months and weekdays need capitals: "may",
"march", "sat" and "sun" are ordinary words.
"""

from __future__ import annotations

import re

from crosscheck.extract.mentions.time.words import EASTER_HOLIDAYS, FIXED_HOLIDAYS, FLOATING_HOLIDAYS, MONTHS, NUMBERS, SEASONS, WEEKDAYS


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_LONG_MONTHS = [name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")]
_SHORT_MONTHS = [name for name in MONTHS if name not in _LONG_MONTHS]
_LONG_DAYS = [name for name in WEEKDAYS if name.endswith("day")]

_MONTH_NAME = (
    f"(?:{_either([n.title() for n in _LONG_MONTHS] + [n.upper() for n in _LONG_MONTHS])}"
    rf"|(?:{_either([n.title() for n in _SHORT_MONTHS] + [n.upper() for n in _SHORT_MONTHS if n != 'mar'])})(?![A-Za-z])\.?)(?![A-Za-z])"
)
_MONTH = f"(?P<month>{_MONTH_NAME})"
_WEEKDAY = f"(?P<weekday>{_either([n.title() for n in _LONG_DAYS] + [n.upper() for n in _LONG_DAYS])})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%]|[:/]\d|\.\d|,(?!(?:19|20)\d\d\b)\d{3}|\s?[ap]\.?m\b)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\w%]|[:/.]\d|,\d{3}|-\d\d-)"
_WORD = r"(?<![\w/])"
_NUMBER = r"(?<![\w$£€#/])(?<!\d[.,:-])"
_WHICH = r"(?P<which>last|this\spast|this\scoming|this|next|(?:the\s)?coming)"
_COUNT = (
    r"(?P<count>a\sfew|a\scouple(?:\sof)?|couple(?:\sof)?|few|several|some|many|half\sa|a\shalf[-\s]|a\sdozen|an?|\d{1,3}(?:\.\d)?|"
    + _either([word for word in NUMBERS if word.isalpha() and len(word) > 2])
    + ")"
)
_SEASON = f"(?P<season>{_either(list(SEASONS))})"
_HOLIDAY = _either([*FIXED_HOLIDAYS, *FLOATING_HOLIDAYS, *EASTER_HOLIDAYS]).replace("'", "['’]").replace(r"\ ", r"\s")
_ZONE = (
    r"(?:\s?\(?(?P<zone>GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|IST|JST|AEST|AEDT|ET|CT|MT|PT|[Ll]ocal(?:\stime)?"
    r"|[A-Z][a-z]{3,8}\s(?:[Ss]tandard\s|[Dd]aylight\s)?[Tt]ime)(?![A-Za-z])"
    r"(?:\s?(?P<sign>[+-])(?P<ahead>\d\d?)(?::?(?P<ahead_minutes>\d\d?))?)?(?:\s[Tt]ime)?)?"
)
_MERIDIEM = r"(?P<meridiem>[ap]\.\s?m\.|[AP]\.M\.|[ap]\.?m(?![A-Za-z])|[AP]M(?![A-Za-z]))"
_HOUR = r"(?P<hour>\d{1,2}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"


def _join(*pieces: str) -> re.Pattern[str]:
    return re.compile("".join(pieces))


# --- dates ----------------------------------------------------------------------------------------------------------

ISO_DATE = _join(_NUMBER, r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])")
SLASHED_DATE = _join(_NUMBER, r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:19|20)\d\d|\d\d)(?![\w/])")
DASHED_DATE = _join(_NUMBER, r"(?<!-)(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<year>(?:19|20)\d\d)(?![\w/-])")
DOTTED_DATE = _join(_NUMBER, r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)(?![\w/-]|\.\d)")
# Not after "in", but for a year: "in November 11 people …".
MONTH_DAY = _join(
    _WORD, r"(?<!\b[Ii]n\s)(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s)?", _MONTH, r",?\s{0,2}", _DAY,
    r"(?:(?:\s?[–—-]\s?|\s(?:to|through|until)\s)(?P<last>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%:]|[.,]\d|\s?[ap]\.?m\b))?",
    r"(?:(?:,?\s{1,2}|,)", _YEAR, ")?",
)  # fmt: skip
IN_MONTH_DAY_YEAR = _join(r"(?<=\b[Ii]n\s)", _MONTH, r"\s", _DAY, r",?\s", _YEAR)
DAY_MONTH = _join(
    _NUMBER, r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:\s(?:day\s)?of)?[\s-]", _MONTH,
    r"(?:(?:,|\sof)?[\s-](?P<year>(?:1[5-9]|20)\d\d(?![\w%]|[:.]\d)|\d\d(?![\w%]|[:.,]\d|\s[a-z])))?",
)  # fmt: skip
MONTH_YEAR = _join(_WORD, _MONTH, r"(?:\sof|,)?\s", _YEAR)
WHICH_MONTH = _join(r"\b(?i:", _WHICH, r")\s", _MONTH)
MONTH = _join(_WORD, _MONTH)
WHICH_WEEKDAY = _join(r"\b(?i:", _WHICH, r")\s", _WEEKDAY, r"\b")
WEEKDAY = _join(r"(?:\b(?P<every>[Ee]very|[Ee]ach)\s)?(?<![\w-])", _WEEKDAY, r"(?P<plural>s)?(?!\w)")
WEEKDAY_WEEK = _join(
    r"(?<![Ll]ast\s)(?<![Nn]ext\s)(?<![Tt]his\s)\b", _WEEKDAY, r"\s(?P<beyond>week|fortnight)(?![\w’'-]|\s(?:after|by|in)\sweek)",
    r"(?=\s?[.,;:!?)”\"]|\s*$|\s(?:at|in|for|to|and|when|before|after|by|with|but|as)\s)",
)  # fmt: skip
THE_WEEKDAY = _join(
    r"\b(?P<the>[Tt]he)\s", _WEEKDAY,
    r"(?=\s?[.,;:!?)”\"]|\s*$|\s(?:he|she|they|it|we|I|nobody|no|one|a|an|the|his|her|their|its|there|people|police|and|but|when|in|at|by"
    r"|to|with|for|from|was|were|had|has|morning|afternoon|evening|night)\s)",
)  # fmt: skip
WEEKDAY_BEFORE_DATE = _join(
    r"\b(?P<weekday>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?=\.?,?\s(?:\d{1,2}\s)?", _MONTH_NAME, r")\.?"
)  # fmt: skip
YEAR = _join(_NUMBER, _YEAR, r"(?:[-–/](?P<last>\d\d)(?![\w.,-]\d|\w))?")
DECADE = re.compile(r"(?<![\w.,$])(?:(?P<decade>(?:1[5-9]|20)\d0)['’]?s|['’](?P<short>[3-9]0)s)\b")
_NTH = r"(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[\s-](?P<kind>quarter|half)"
QUARTER = _join(
    r"\b(?:the\s)?(?:", _NTH, r"\s(?:of\s)?|Q(?P<q>[1-4])\s(?:of\s)?)",
    r"(?:", _YEAR, r"|(?P<which>last|this|next|(?:the\s)?coming)\syear\b)",
)  # fmt: skip
QUARTER_ALONE = _join(r"(?<=\b[Ii]n\s)(?:the\s|its\s|their\s)", _NTH, r"\b(?!-|\s(?:of|final|century|goal))")
FISCAL_YEAR = re.compile(
    r"\b[Ff]iscal\s(?:year\s)?(?P<year>(?:19|20)\d\d)\b|(?<![\w.,$])(?P<year2>(?:19|20)\d\d)\sfiscal\syear\b",
)

# --- relative to publication ----------------------------------------------------------------------------------------

NAMED_DAY = re.compile(
    r"\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast\s(?:night|evening)|[Tt]his\s(?:morning|afternoon|evening))\b"
)
SHIFT = _join(
    r"(?<!\b[Tt]he\s)\b(?i:", _WHICH, r")\s(?P<fiscal>(?:fiscal|financial|school)\s)?",
    r"(?P<unit>weekend|week|month|year|decade|century)\b(?!-)",
)  # fmt: skip
THE_SHIFT = re.compile(r"\bthe\s(?P<which>coming|last)\s(?P<fiscal>(?:fiscal|financial|school)\s)(?P<unit>year)\b")
OF_THE_UNIT = re.compile(
    r"\b(?:end|middle|close|start|beginning)\sof\sthe\s(?P<unit>week|month|year)\b(?![\w’'-]|\s(?:of|in|that|for|he|she)\b)"
)
THE_WEEKEND = re.compile(r"\b(?P<which>the)\s(?P<fiscal>\b\B)?(?P<unit>weekend)\b")
AGO = _join(
    r"(?i:\b(?:(?P<hedge>almost\sexactly|exactly|nearly|almost|just\sunder|less\sthan|more\sthan|over|just\sover|at\sleast",
    r"|about|around|roughly|some|just)\s)?",
    _COUNT, r"[\s-]?(?<=[\s-])(?P<half>and\sa\shalf\s)?(?P<unit>minute|hour|day|week|month|year|decade|century|centurie)s?",
    r"(?P<half2>\sand\sa\shalf)?\sago\b)",
)  # fmt: skip
FROM_NOW = _join(
    r"(?i:\b(?:", _COUNT, r"[\s-]?(?<=[\s-])(?P<unit>day|week|month|year)s?\sfrom\s(?:now|today)",
    r"|in\s(?P<count2>\d{1,2}|an?|two|three|four|five|six|ten)\s(?P<unit2>day|week|month|year)s?['’]s?\stime)\b)",
)  # fmt: skip
WEEKS_FROM_DAY = _join(r"(?i:\b", _COUNT, r"\s(?<=[\s-])weeks?\s(?P<way>ago|from)\s(?:on\s|last\s|this\s|next\s)?)", _WEEKDAY, r"\b")
WINDOW = _join(
    r"(?i:\b(?P<prep>in|over|during|within|throughout|for)?\s?(?:\b(?P<the>the|these)\s)?",
    r"\b(?P<direction>last|past|next|coming|recent|upcoming)\s(?:", _COUNT,
    r"\s)?(?P<unit>minute|hour|day|week|month|year|decade)(?P<plural>s)?\b(?!-)(?!\sof\b))",
)  # fmt: skip

NAMED_DAY_BUT_ONE = re.compile(r"\b[Tt]he\s(?P<part>day|night)\s(?P<way>before|after)\s(?P<day>yesterday|tomorrow|last)\b")

# --- relative to what was told before -------------------------------------------------------------------------------

_END = r"(?=\s?[.,;:!?)”\"]|\s*$)"
LATER = _join(
    r"(?i:\b(?:(?P<hedge>about|around|roughly|some|nearly|almost|just|only|exactly)\s)?", _COUNT, r"[\s-]?(?<=[\s-])",
    r"(?P<unit>day|week|month|year|decade)s?\s(?:(?P<way>later|earlier)|(?P<way2>before|after|afterward|afterwards)", _END,
    r")\b(?!\sthan\b))",
)  # fmt: skip
NEXT_UNIT = _join(
    r"(?i:\b(?P<which>the\s(?:very\s)?(?:next|following|previous|preceding|same)|that(?:\s(?:same|very))?)\s",
    r"(?:(?P<unit>day|morning|afternoon|evening|night|week|month|year)|", _WEEKDAY, r")\b(?!-))",
)  # fmt: skip
DAY_BEFORE = _join(r"(?i:\bthe\s(?P<unit>day|morning|afternoon|evening|night|week|month|year)\s(?P<way>before|after))", _END)

# --- seasons and holidays -------------------------------------------------------------------------------------------

# Each needs a word that makes it a time: "fall" and "spring" are verbs and nouns too.
WHICH_SEASON = _join(r"\b(?i:", _WHICH, r")\s", _SEASON, r"\b")
IN_SEASON = _join(
    r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|[Oo]ver|[Bb]efore|[Aa]fter)\s(?:the\s)?(?:early\s|late\s)?", _SEASON,
    r"(?:\sof\s", _YEAR, r")?\b(?!\s(?:of|from|to|in)\b)",
)  # fmt: skip
SEASON_YEAR = _join(r"\b(?i:", _SEASON, r")(?:\sof)?\s", _YEAR)
HOLIDAY = _join(r"(?i:\b(?:(?P<which>last|this|next)\s)?(?P<holiday>", _HOLIDAY, r"))(?!\w)(?:,?\s", _YEAR, ")?")

# --- times of day ---------------------------------------------------------------------------------------------------

CLOCK = _join(
    r"(?<![\w.,:$£€])(?:(?P<first>\d{1,2})(?::(?P<first_minute>\d\d))?(?:\s?[–—-]\s?|\s(?:to|and|until)\s))?",
    _HOUR, r"(?:[:.](?P<minute>\d\d)(?::\d\d)?)?\s?", _MERIDIEM, _ZONE,
)  # fmt: skip
CLOCK_24 = _join(
    r"(?<![\w.,:$£€/-])(?P<hour>\d{1,2})(?P<colon>:)?(?P<minute>\d\d)(?::\d\d)?(?![\w%:,/-]|\.\d)",
    r"(?P<paired>(?=\s\(\d{4}\s?(?:GMT|UTC)))?(?:\s?(?P<hours>hrs|hours\s(?:local|GMT|UTC))(?!\w))?", _ZONE,
)  # fmt: skip
OCLOCK = _join(r"\b", _HOUR, r"\so['’]clock\b")
_IN_A_PART = (
    r"(?=\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight|(?:the\s(?:next|following|same)|that|this|yesterday|tomorrow|(?:on\s)?(?:"
    + _either([name.title() for name in _LONG_DAYS]) + r"))\s(?:morning|afternoon|evening|night))\b)"
)  # fmt: skip
HOUR_IN_PART = _join(
    r"(?:(?<=\b[Aa]t\s)|(?<=\b[Bb]efore\s)|(?<=\b[Aa]fter\s)|(?<=\b[Bb]y\s)|(?<=\baround\s)|(?<=\babout\s)|(?<=\buntil\s))", _HOUR,
    r"(?:\.(?P<minute>[0-5]\d))?", _IN_A_PART,
)  # fmt: skip
"""“At seven in the morning”, “shortly before four the next morning”, “at 8.04 on Tuesday morning”."""
NOON = re.compile(r"(?<![\w-])(?:12\s)?(?P<noon>[Nn]oon|[Mm]idnight|[Mm]idday)(?![\w-])")
PART = re.compile(
    r"\b(?:(?:in|during)\sthe\s)?(?i:(?P<portion>early|late|mid)[\s-])?"
    r"(?P<part>(?:[Ee]arly|[Ss]mall)\shours|pre-?dawn|[Bb]efore\s(?:dawn|daybreak|sunrise)|(?<=\b[Aa]t\s)(?:dawn|dusk)|[Mm]ornings?|[Aa]fternoons?|[Ee]venings?|[Nn]ights?|[Oo]vernight)\b(?:\shours)?(?!-)"
)
