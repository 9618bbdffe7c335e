"""Words that look like a time and are not: Friday Harbor, Theresa May, the 1900 block, USA Today."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.time.expressions import Expression, Holiday
from crosscheck.extract.mentions.time.words import NAME_FOLLOWERS, NAME_LEADERS

_NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "WORK_OF_ART", "PRODUCT"})
_YEAR_LEADERS = frozenset({"in", "since", "during", "until", "before", "after", "early", "late", "mid", "circa", "year", "fiscal", "ca."})
_FEAST_LEADERS = frozenset({"on", "at", "by", "since", "before", "after", "until", "during", "around", "over", "of", "early", "late"})
_NEVER_AFTER_YEAR = frozenset({
    "block", "blk", "hours", "hrs", "people", "feet", "ft", "miles", "meters", "metres", "km", "words", "pounds", "dollars", "euros",
    "troops", "soldiers", "jobs", "volts", "calories", "tons", "tonnes", "acres", "votes", "street", "avenue", "road", "blvd", "drive",
})  # fmt: skip


def is_lookalike(doc: Any, expression: Expression) -> bool:
    """True if the parse or the words around show that a simple expression is a name or a number."""
    if expression.form not in ("month", "weekday", "year", "relative", "holiday"):
        return False
    span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    before = doc[span.start - 1] if span.start else None
    after = doc[span.end] if span.end < len(doc) else None
    if expression.form == "year":
        return _is_number(span, before, after)
    if expression.form == "relative":
        return span.text == "Today" and _is_programme(before, after)
    if expression.form == "holiday" and not _dates_something(expression, before):
        return True
    return _is_name(span, before, after, expression.form == "month")


def _is_programme(before: Any | None, after: Any | None) -> bool:
    """USA Today, the Today show, "Today"."""
    quoted = before is not None and before.is_quote and after is not None and (after.is_quote or after.text in ".,")
    named = before is not None and before.is_alpha and (before.text.istitle() or before.text.isupper())
    return quoted or named or (after is not None and after.lower_ == "show")


def _dates_something(expression: Expression, before: Any | None) -> bool:
    """A feast is kept, sung and shopped for: only with "on", "before" or its like, a year, or "day" and "eve" does its name date anything."""
    day = expression.day
    if not isinstance(day, Holiday) or day.year is not None or day.which is not None:
        return True
    lead = before.lower_ if before is not None else ""
    return day.name.endswith(("day's", "eve", " day", "year's", "july")) or lead in _FEAST_LEADERS


def _is_name(span: Any, before: Any | None, after: Any | None, month: bool) -> bool:
    token = span[-1]
    if before is not None and before.lower_ in NAME_LEADERS and before.text[0].isupper():
        return True
    if after is not None and after.lower_ in NAME_FOLLOWERS and after.text[0].isupper():
        return True
    if before is not None and before.text == "News" and any(other.is_quote for other in span.doc[span.end : span.end + 2]):
        return True  # "Fox News Sunday"
    if month:
        return _is_month_lookalike(token, before, after, alone=len(span) == 1)
    if (
        after is not None
        and after.text in ("Night", "Morning")
        and span.doc[after.i + 1 : after.i + 2].text in ("Live", "Football", "Lights", "Fever", "Joe")
    ):
        return True
    return _inside_name(token)


def _inside_name(token: Any) -> bool:
    """A word of an entity of several capitals that holds no other time word."""
    if token.ent_type_ not in _NAME_LABELS:
        return False
    neighbours = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    return token.ent_type_ in ("PERSON", "WORK_OF_ART", "FAC") and any(
        other.ent_type_ == token.ent_type_ and other.text[0].isupper() and other.is_alpha and _same_entity(token, other)
        for other in neighbours
    )


def _same_entity(left: Any, right: Any) -> bool:
    later = right if right.i > left.i else left
    return bool(later.ent_iob_ == "I")


def _is_month_lookalike(token: Any, before: Any | None, after: Any | None, alone: bool) -> bool:
    lead = before.lower_ if before is not None else ""
    if alone and token.lower_ in ("may", "march", "august", "april", "june"):
        # These five are surnames, first names, verbs and marches: only after a word that asks for a time.
        if lead in ("march", "april", "may", "june", "and", "or", "to", "through") and token.ent_type_ == "DATE":
            return False
        timely = lead in (
            "in",
            "since",
            "until",
            "till",
            "early",
            "late",
            "mid",
            "-",
            "through",
            "during",
            "last",
            "next",
            "this",
            "for",
            "by",
            "from",
            "before",
            "after",
            "of",
        )
        strict = token.lower_ == "may" or lead in ("for", "by", "from", "before", "after", "of")
        if not timely and token.ent_type_ != "DATE":
            return True
        if strict and token.ent_type_ != "DATE":
            return True
        if token.lower_ in ("may", "march") and token.pos_ in ("AUX", "VERB"):
            return True
    if after is not None and after.lower_ in ("on", "of", "for") and lead in ("the", "a", "this") and token.lower_ == "march":
        return True
    return bool(token.ent_type_ == "PERSON") or _inside_name(token)


def _is_number(span: Any, before: Any | None, after: Any | None) -> bool:
    token = span[-1]
    lead = before.lower_ if before is not None else ""
    if after is not None and (after.lower_ in _NEVER_AFTER_YEAR or (after.text in ("-", "%", "-") and not after.whitespace_)):
        return True
    if lead in (
        "no.",
        "number",
        "#",
        "$",
        "€",
        "£",
        "route",
        "flight",
        "room",
        "channel",
        "than",
        "least",
        "about",
        "some",
        "nearly",
        "approximately",
        "copyright",
        "©",
    ):
        return True
    if token.ent_type_ in ("DATE", "EVENT"):
        # "in 2000 people" may be tagged a date; "the 2016 elections" is one
        return lead in ("of", "to", "for") and after is not None and after.tag_ == "NNS"
    if lead in _YEAR_LEADERS:
        return after is not None and after.tag_ == "NNS"
    # "the 2014 law": a determiner and a singular noun
    return not (lead in ("the", "a", "his", "her", "its", "their") and after is not None and after.tag_ in ("NN", "NNP", "JJ"))
