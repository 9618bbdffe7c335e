"""Word lists of the time grammar, as data: names of months, days, holidays, units, zones, and the cues of tense."""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
    "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6, "mon": 0, "tue": 1, "tues": 1,
    "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "a couple": 2, "a couple of": 2, "couple of": 2,
    "couple": 2, "a dozen": 12, "half a": 0.5, "half an": 0.5, "a half": 0.5, "a half-": 0.5,
}  # fmt: skip

FEW = frozenset({"a few", "few", "several", "some", "many"})

PARTS = {
    "morning": (0, 12), "early morning": (0, 9), "late morning": (9, 12), "mid morning": (8, 11), "predawn": (0, 6), "pre-dawn": (0, 6),
    "afternoon": (12, 18), "early afternoon": (12, 15), "mid afternoon": (13, 17), "late afternoon": (15, 19),
    "evening": (16, 24), "early evening": (16, 20), "late evening": (20, 24),
    "night": (18, 28), "early night": (18, 22), "late night": (21, 28), "overnight": (18, 32), "early": (0, 10), "late": (18, 24),
    "early hour": (0, 10), "small hour": (0, 7), "dawn": (3, 9), "dusk": (16, 22),
}  # fmt: skip
"""Hours from the midnight that opens the day. Wide on purpose: outlets call 1 a.m. "morning", "early" and "overnight" alike,
and a night belongs to the day on which it begins."""

SEASONS = {
    "spring": ((3, 1), (6, 21)), "summer": ((6, 1), (9, 23)), "fall": ((9, 1), (12, 21)), "autumn": ((9, 1), (12, 21)),
    "winter": ((12, 1), (3, 21)), "midsummer": ((6, 19), (8, 1)), "midwinter": ((12, 19), (2, 1)),
}  # fmt: skip
"""First day and the day after the last, northern hemisphere, the union of the meteorological and the astronomical season.

Midsummer is the solstice in the north of Europe, and July elsewhere.
"""

FIXED_HOLIDAYS = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1), "valentine's day": (2, 14), "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17), "saint patrick's day": (3, 17), "april fools' day": (4, 1), "april fool's day": (4, 1),
    "earth day": (4, 22),
    "may day": (5, 1), "cinco de mayo": (5, 5), "juneteenth": (6, 19), "independence day": (7, 4), "fourth of july": (7, 4),
    "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1), "guy fawkes night": (11, 5), "armistice day": (11, 11),
    "veterans day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "groundhog day": (2, 2), "pearl harbor day": (12, 7),
}  # fmt: skip
"""Month and day. "Independence Day" is the American one, as nearly always in English-language news."""

FLOATING_HOLIDAYS = {
    "martin luther king jr. day": (1, 0, 3, 0), "martin luther king day": (1, 0, 3, 0), "mlk day": (1, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0), "presidents day": (2, 0, 3, 0), "memorial day": (5, 0, -1, 0), "labor day": (9, 0, 1, 0),
    "columbus day": (10, 0, 2, 0), "thanksgiving day": (11, 3, 4, 0), "thanksgiving": (11, 3, 4, 0), "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4), "election day": (11, 0, 1, 1), "mother's day": (5, 6, 2, 0), "father's day": (6, 6, 3, 0),
}  # fmt: skip
"""American rules: month, weekday (Monday is 0), its how-manieth (-1 is the last), days after it."""

EASTER_HOLIDAYS = {"easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7, "ash wednesday": -46, "easter": 0}
"""Days from Easter Sunday."""

NAMED_DATES = {
    (9, 11): (2001, frozenset({"attacks", "terror", "terrorist", "hijacker", "hijackers", "survivors", "hijackings", "memorial"})),
    (1, 6): (2021, frozenset({"riot", "riots", "insurrection", "committee", "rioters", "capitol", "mob"})),
    (10, 7): (2023, frozenset({"attack", "attacks", "massacre"})),
}  # fmt: skip
"""Dates that became names of events: "the Sept. 11 attacks" is 2001 in whichever year it is written."""

ZONES = {
    "gmt": 0, "utc": 0, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60,
    "cest": 120, "jst": 540, "aest": 600, "aedt": 660,
}  # fmt: skip
"""Minutes from UTC. IST, CST, BST and ET, CT, PT are read as part of the mention but give no offset: each names more than one."""

NAME_FOLLOWERS = frozenset({
    "times", "telegraph", "mail", "express", "mirror", "world", "herald", "post", "people", "sun", "tribune", "independent", "show",
    "harbor", "magazine", "review", "addams", "madness", "massacre", "revolution", "agreement", "accords",
})  # fmt: skip
"""After a capital letter they make a name of a weekday or month: Sunday Times, Friday Harbor, March Madness."""

NAME_LEADERS = frozenset({
    "super", "bloody", "casual", "freaky", "ruby", "sheffield", "joe", "fat", "shrove", "maundy", "holy", "theresa", "usa", "psychology",
    "russia", "red", "giving", "taco", "miss", "mrs.", "mr.", "ms.", "small", "ides",
})  # fmt: skip
"""Before it they do the same: Super Tuesday, Bloody Sunday, Theresa May, USA Today."""

FUTURE_AUXILIARIES = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "'d", "may", "might", "could", "can", "should", "must"})
"""Modals that, without "have", look ahead; "would" and "could" stand for the future seen from a report: "said he would go"."""

PLANNING = frozenset({
    "schedule", "slate", "slat", "expect", "plan", "due", "bill", "intend", "hope", "want", "vow", "prepare", "ready", "aim", "promise",
    "pledge", "threaten", "poise", "likely", "set", "agree", "arrange", "book", "propose", "target", "able", "unlikely", "wait", "await",
})  # fmt: skip
"""Lemmas after which "to" and a verb, or a date, lies ahead."""

INTENDING = frozenset({"aim", "expect", "hope", "intend", "plan", "want"})
"""Lemmas whose present tense is not itself dated: "by June the firm plans to close" dates the closing, "on Friday it agrees" does not."""

OBLIGING = frozenset({"have", "need"})
"""With "to", an obligation: one "by March" is still to be met, one "from March" may be in force."""

PLAN_NOUNS = frozenset({"plan", "deadline", "invitation", "intention", "proposal", "ahead", "upcoming", "preparation", "schedule"})

SCHEDULE_VERBS = frozenset({
    "begin", "start", "open", "kick", "meet", "resume", "end", "expire", "close", "face", "run", "take", "arrive", "host", "vote", "hold",
    "appear", "celebrate", "launch", "head", "travel", "visit", "play", "air", "premiere", "debut", "return", "go", "come",
    "leave", "continue", "last", "conclude", "reopen", "stand", "depart", "mark",
})  # fmt: skip
"""Verbs whose present tense with a day tells a timetable: "the summit opens Saturday"."""

TIME_NOUNS = frozenset(
    {
        "morning",
        "afternoon",
        "evening",
        "night",
        "day",
        "week",
        "month",
        "year",
        "time",
        "hour",
        "date",
        "a.m.",
        "p.m.",
        "eve",
        "christmas",
        *MONTHS,
        *WEEKDAYS,
        "jan.",
        "feb.",
        "mar.",
        "apr.",
        "aug.",
        "sept.",
        "oct.",
        "nov.",
        "dec.",
        "between",
        "gmt",
        "et",
        "est",
        "edt",
    }
)
"""Nouns inside time phrases that never name the event."""
