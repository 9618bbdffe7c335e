"""Words that look like a time and are not: Friday Harbor, Theresa May, the 1900 block, USA Today."""

from __future__ import annotations

import re
from typing import Any

from crosscheck.extract.mentions.time.event_words import NAMED_AFTER_DATES, TITLES
from crosscheck.extract.mentions.time.expressions import Calendar, Expression, Holiday
from crosscheck.extract.mentions.time.words import NAME_FOLLOWERS, NAME_LEADERS, TIME_NOUNS

_STAMP_LABEL = re.compile(
    r"(?:\((?:Last )?(?:[Pp]ublished|[Pp]osted|[Uu]pdated|[Mm]odified):? ?|\b(?:Posted|Published|Updated|Modified): ?)\Z"
)
_STAMP_REACH = 20
_NAME_LABELS = frozenset({"PERSON", "FAC", "WORK_OF_ART"})
"""Labels that the small model gives to names with a month or weekday in them; its ORG and GPE are too often wrong beside a day."""
_NAMELIKE_MONTHS = frozenset({"march", "april", "may", "june", "august"})
"""Surnames, first names, verbs and marches too: only after a word that asks for a time."""
_MONTH_LEADERS = frozenset({"in", "since", "until", "till", "early", "late", "mid", "-", "through", "during", "last", "next", "this"})
_PROGRAMMES = frozenset({"live", "football", "lights", "fever", "joe", "baseball"})
"""Monday Night Football, Saturday Night Live, Morning Joe."""
_FEAST_LEADERS = frozenset({"on", "at", "by", "since", "before", "after", "until", "during", "around", "over", "of", "early", "late"})
_RANGE_WORDS = frozenset({"to", "through", "thru", "until", "and", "-", "–", "—"})
_YEAR_LEADERS = frozenset(
    {"in", "from", "since", "during", "until", "before", "after", "early", "late", "mid", "circa", "year", "fiscal", "ca."}
)
_HOUSE_LEADERS = frozenset({"at", "on", "near", "outside"})
_STREETS = frozenset(
    {"street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "drive", "dr", "lane", "ln", "highway", "hwy", "court", "place"}
)
_NEVER_BEFORE_YEAR = frozenset({
    "no.", "number", "#", "$", "€", "£", "route", "flight", "room", "channel", "than", "least", "about", "some", "nearly", "approximately",
    "copyright", "©",
})  # fmt: skip
_CAR_MAKES = frozenset(
    """acura audi bmw buick cadillac chevrolet chevy chrysler dodge fiat ford gmc honda hyundai infiniti isuzu jaguar jeep kia lexus
    lincoln mazda mercedes mercury mitsubishi nissan oldsmobile peugeot plymouth pontiac porsche ram renault saab saturn
    scion subaru suzuki tesla toyota vauxhall volkswagen volvo yamaha harley kawasaki ducati""".split()
)
"""Before them a year says how old the car is; a bare year dates nothing that happened."""
_NEVER_AFTER_YEAR = frozenset({
    "block", "blk", "hours", "hrs", "people", "feet", "ft", "miles", "meters", "metres", "km", "words", "pounds", "dollars", "euros",
    "troops", "soldiers", "jobs", "volts", "calories", "tons", "tonnes", "acres", "votes", "street", "avenue", "road", "blvd", "drive",
})  # fmt: skip


def is_lookalike(doc: Any, expression: Expression) -> bool:
    """Tell whether the parse or the words around show a simple expression to be a name or a number."""
    span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    before = doc[span.start - 1] if span.start else None
    after = doc[span.end] if span.end < len(doc) else None
    if expression.form == "date":
        return _names_a_thing(expression, after)
    if expression.form == "anchored":
        return bool(span[0].lower_ == "that" and (span[0].tag_ != "DT" or span[-1].dep_ == "compound"))  # "said that day care"
    if expression.form == "clock":
        return span.text in ("Noon", "Midnight") and any(other is not None and other.is_title for other in (before, after))
    if expression.form not in ("month", "weekday", "year", "relative", "holiday"):
        return False
    if expression.form == "year":
        return _is_number(span, before, after)
    if expression.form == "relative":
        return span.text == "Today" and _is_programme(before, after)
    if expression.form == "holiday":
        return not _dates_something(expression, before)
    if expression.form == "month" and _is_month_lookalike(span, before, after):
        return True
    return _is_name(span, before, after)


def is_stamp(text: str, start: int) -> bool:
    """Whether the page's own date begins there, pasted into a sentence: "(Published Thursday, July 30, 2015)", "Posted: Friday".

    >>> is_stamp("Two charged Posted: Friday", 20), is_stamp("It was posted Friday", 14)
    (True, False)
    """
    return _STAMP_LABEL.search(text, max(0, start - _STAMP_REACH), start) is not None


def _names_a_thing(expression: Expression, after: Any | None) -> bool:
    """Know the 17 February Brigade and the April 6 Movement: without a year, before what may be named after a date."""
    day = expression.day
    yearless = isinstance(day, Calendar) and day.year is None
    return yearless and after is not None and after.is_title and after.lower_ in NAMED_AFTER_DATES


def _is_programme(before: Any | None, after: Any | None) -> bool:
    """Know USA Today, the Today show, "Today"."""
    quoted = before is not None and before.is_quote and after is not None and (after.is_quote or after.text in ".,")
    named = before is not None and before.is_alpha and (before.text.istitle() or before.text.isupper())
    return quoted or named or (after is not None and after.lower_ == "show")


def _dates_something(expression: Expression, before: Any | None) -> bool:
    """Tell a date from a feast, which is kept and shopped for too: by "on" or its like, a year, or "day" and "eve"."""
    day = expression.day
    if not isinstance(day, Holiday) or day.year is not None or day.which is not None:
        return True
    lead = before.lower_ if before is not None else ""
    return day.name.endswith(("day's", "eve", " day", "year's", "july")) or lead in _FEAST_LEADERS


def _is_name(span: Any, before: Any | None, after: Any | None) -> bool:
    if _is_person(span, before, after):
        return True
    if before is not None and before.lower_ in NAME_LEADERS and before.text[0].isupper():
        return True
    if after is not None and after.lower_ in NAME_FOLLOWERS and after.text[0].isupper():
        return True
    if before is not None and before.text == "News" and any(other.is_quote for other in span.doc[span.end : span.end + 2]):
        return True  # "Fox News Sunday"
    next_two = [token.text for token in span.doc[span.end : span.end + 2]]
    if len(next_two) == 2 and next_two[0] in ("Night", "Morning") and next_two[1].lower() in _PROGRAMMES:
        return True
    return _inside_name(span[-1])


def _is_person(span: Any, before: Any | None, after: Any | None) -> bool:
    """Know Sgt. Sunday Okoro, and Sunday Okoro as a subject; a writer who means the day puts "on" or a comma."""
    if after is None or not after.is_title or not after.is_alpha or after.lower_ in TIME_NOUNS or len(span) > 1:
        return False
    lead = span.doc[span.start - 2] if before is not None and before.text == "." and span.start > 1 else before
    if lead is not None and lead.lower_.rstrip(".") in TITLES and lead.text[0].isupper():
        return True
    first, token = span[0].is_sent_start is True, span[-1]
    return first and token.dep_ == "compound" and token.head == after and after.dep_ in ("nsubj", "nsubjpass")


def _inside_name(token: Any) -> bool:
    """Tell whether a word is one of several capitals of a name that the parser found."""
    if token.ent_type_ not in _NAME_LABELS:
        return False
    neighbours = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    return any(other.is_title and other.is_alpha and _same_entity(token, other) for other in neighbours)


def _same_entity(left: Any, right: Any) -> bool:
    later = right if right.i > left.i else left
    return bool(left.ent_type_ == right.ent_type_ and later.ent_iob_ == "I")


def _is_month_lookalike(span: Any, before: Any | None, after: Any | None) -> bool:
    token, lead = span[-1], before.lower_ if before is not None else ""
    if token.ent_type_ == "PERSON":
        return True
    if len(span) > 1 or token.lower_ not in _NAMELIKE_MONTHS:
        return False
    if after is not None and after.is_title and after.lower_.rstrip(".") in _STREETS and lead not in _MONTH_LEADERS:
        return True  # March Lane
    if lead == "of" and span.start > 1 and span.doc[span.start - 2].lower_ == "ides":
        return True
    if token.lower_ == "march" and lead in ("the", "a", "this") and after is not None and after.lower_ in ("on", "of", "for"):
        return True
    if before is not None and before.tag_ == "POS" and (after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")):
        return True  # the Women's March
    if token.pos_ in ("AUX", "VERB"):
        return True
    if after is not None and after.is_title and after.pos_ == "PROPN" and after.ent_type_ != "DATE" and lead not in _MONTH_LEADERS:
        return True  # August Wilson
    dated = bool(token.ent_type_ == "DATE")
    return not dated and (lead not in _MONTH_LEADERS or token.lower_ == "may")


def _is_house_number(span: Any, lead: str) -> bool:
    """Know "at 1968 old Mill Road", and "1522 State St." whatever stands before it; in 2008 Wall Street fell."""
    after = span.doc[span.end : span.end + 4]
    street = next((n for n, token in enumerate(after) if token.lower_.rstrip(".") in _STREETS), 0)
    named = street > 0 and lead not in _YEAR_LEADERS and all(token.is_title for token in after[: street + 1])
    return named or (lead in _HOUSE_LEADERS and any(token.lower_.rstrip(".") in _STREETS for token in after))


def _is_number(span: Any, before: Any | None, after: Any | None) -> bool:
    """Tell a year from a count: "in 2000 people" may be tagged a date, and "the 2016 elections" is one."""
    token, lead = span[-1], before.lower_ if before is not None else ""
    if lead in _RANGE_WORDS and span.start > 1 and span.doc[span.start - 2].shape_ == "dddd":
        return False
    if after is not None and after.lower_ in _CAR_MAKES and after.is_title and lead not in _YEAR_LEADERS:
        return True  # "a silver 2009 Honda"
    counts = after is not None and after.tag_ == "NNS"
    if _is_house_number(span, lead):
        return True
    if lead in _NEVER_BEFORE_YEAR or (after is not None and after.lower_ in _NEVER_AFTER_YEAR):
        return True
    if after is not None and after.text in ("-", "%") and not token.whitespace_ and not after.whitespace_:
        return not after.nbor().like_num if after.i + 1 < len(after.doc) else True
    if token.ent_type_ in ("DATE", "EVENT"):
        return counts and lead in ("of", "to", "for")
    if lead in _YEAR_LEADERS:
        return counts
    # "the 2014 law": a determiner and a singular noun
    singular = after is not None and after.tag_ in ("NN", "NNP", "JJ")
    return not (singular and lead in ("the", "a", "his", "her", "its", "their"))
