"""Numbers that are no quantities: dates, clock times, addresses, names of models and laws, scores, list numbering."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?"
    r"|Dec(?:ember|\.)?)"
)
_STREETS = (
    "Street St\\b Avenue Ave\\b Road Rd\\b Boulevard Blvd Drive Dr\\b Lane Ln\\b Place Court Ct\\b Way Parkway Pkwy Highway "
    "Terrace Circle Square "
    "Broadway"
)
_STREET = f"(?:{'|'.join(_STREETS.split())})"
_NAMED = (
    "Route Rt\\. Highway Hwy\\.? Interstate Section Sec\\. Article Chapter Title Room Rm\\. Apt\\.? Apartment Suite Flight "
    "Page Pg\\. Volume Vol\\. "
    "Channel Formula Fortune Proposition Prop\\. Measure Amendment District Precinct Ward Zone Terminal Gate Platform Pier "
    "Unit Engine Ladder Station "
    "Local Group\\sof Top Super\\sBowl No\\. Nos\\. [Nn]umber Boeing Airbus iPhone Model Windows Type Grade Level Phase Game "
    "Round Week Day Lane Line Exit "
    "Mile Resolution Case Docket S&P Nasdaq FTSE Dow Russell Nikkei CAC DAX Psalm Genesis Matthew Luke Covid COVID Act Part "
    "Figure Fig\\. Table Item "
    "Image Photo Slide Picture Question Camp Pope Apollo Soyuz Falcon Euro Rule Order Bill Stage Tier Category Class Form Box Year Grade"
)
_HEADS = f"(?:{'|'.join(_NAMED.split())})"
"""Words whose number names one of them: Route 66, Flight 370, Boeing 737."""
_LOOKALIKES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_MONTH}\s{{1,2}}\d{{1,2}}(?:st|nd|rd|th)?\b(?:\s?[-–]\s?\d{{1,2}}\b)?(?:,?\s\d{{4}}\b)?",  # Nov. 15, 2023
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s(?:of\s)?|-){_MONTH}(?!\w)(?:[ ,-]{{1,2}}\d{{2,4}}\b)?",  # 15 November 2023
        rf"\b{_MONTH},?\s(?:of\s)?\d{{4}}\b",
        r"\b\d{4}-\d{2}-\d{2}\b|\b(?!1/[24]\b|3/4\b)\d{1,2}/\d{1,2}(?:/\d{2,4})?\b",  # 2023-11-15, 11/15/2023, 24/7, 9/11
        r"\b\d{1,2}(?:[:.]\d{2}){0,2}\s?(?:[ap]\.m\.?|[ap]m\b|[AP]\.M\.?|[AP]M\b|o[’']clock\b)",  # 1:15 a.m.
        r"\b[Hh]alf past\b|\b[Qq]uarter (?:past|to) (?:\d{1,2}|[a-z]{3,6})\b",  # half past three
        r"\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{4}\s?(?:GMT|UTC|hrs|hours local)\b",
        r"(?<![\w$€£])['’]?\d{2,4}['’]?s\b",  # 1970s, '90s, 20s
        r"(?<!\w)['’]\d{2}\b(?!,\d)",  # '05
        r"\b(?:19|20)\d{2}[-–/](?:19|20)?\d{2}\b",  # 2006-07
        r"(?:\(\d{3}\)\s?|\b\d{3}[-.])\d{3}[-.]\w{4}\b|\b1-\d{3}-(?:\d{3}-\w{4}|[A-Z\d]{2,10}(?:-[A-Z]{2,10}){0,2})\b"
        r"|\b\d{3}-\d{4}\b",  # telephones
        r"\b(?:https?://|www\.)\S{1,400}|@\w{1,60}|#\w{1,60}",
        rf"\b\d{{1,6}}(?:st|nd|rd|th)?\s(?:[NSEW]\.?\s)?(?:[A-Z][\w.’']{{0,30}}\s){{0,3}}{_STREET}",  # 123 Main Street, 38th Street
        r"\b\d{1,6}[\s-]?(?:block|hundred block)\b|\bfirst block of (?=[A-Z])",
        r"\b\d{1,6}(?:st|nd|rd|th)\s(?:Street|Avenue|St\b|Ave\b|Battalion|Regiment|District"
        r"|Congress|Circuit|Division)",
        r"\b(?:sub)?(?:section|paragraph|article|clause|chapter|page|line|verse|appendix|footnote)\s\d{1,4}\b",
        rf"\b{_HEADS}\s#?\d{{1,6}}(?:\.\d{{1,4}})?\b(?:\sof\s\d{{1,6}}\b)?",
        r"\b[A-Za-z]{1,12}-\d{1,4}[A-Za-z]{0,2}\b(?<!magnitude-\d)",  # AK-47, COVID-19, G-20
        r"\bAK\s47s?\b|\bM\d{1,2}s?\b",
        r"(?<!\d)\.\d{2,3}[- ]?(?:cal\w{0,5}|magnum)?\b",  # .40 caliber
        r"\b\d{1,2}(?:\.\d{1,2})?[- ]?(?:caliber|calibre|mm|gauge|millimeter)\b",  # 9mm pistol
        r"(?m)^\s{0,8}\d{1,3}[.)]\s",  # list numbering
        r"\b-?\d{1,3}\.\d{4,}\b",  # coordinates
        r"\b[A-Z][A-Za-z.]{1,12}\s\d{5}(?:-\d{4})?\b",  # a state and its postal code
        r"\b\d{1,2}[- ](?:under|over)[- ]par\b",
        r"\b(?i:one another|(?:no|any|every|this|which|each) one|that one(?=[.,;:!?]| (?:is|was|has|had)\b)"
        r"|one day|one-time|one-way|one-sided|one-on-one"
        r"|second-guess\w*|at one point|one way or|one by one|"
        r"one thing|day one|one-half|on one hand|for one thing|number one|square one|one of a kind|second to none|two cents"
        r"|catch-22|24-hour news)\b",
        r"\b\d{1,3}-(?:and|under|over)-\d{1,3}\b",
        r"\b\d{4}\s(?:election|season|campaign|census|Olympics|Games|presidential|midterm\w?|budget|fiscal)\b",
        r"\b(?:fiscal|year|since|circa|class of|spring|summer|fall|autumn|winter|early|late|mid|by|until|before|after"
        r"|in)[- ](?:18|19|20)\d{2}\b(?! \w+s\b)",
        r"\b(?:19|20)\d{2}\s(?:through|to|until|and)\s(?:19|20)\d{2}\b",
        r"[©]\s?\d{4}",
        r"(?<=\S)(?:\[\d{1,3}\])+",  # the notes of an encyclopedia: killing both.[1][7]
        r"\b(?:911|999|112)(?=[- ](?:call|caller|tape|recording|operator|dispatcher|dispatch|center|centre|system|emergency)s?\b)",
        r"(?<=[Cc]alled )(?:911|999|112)\b|(?<=[Cc]alling )(?:911|999|112)\b|(?<=[Cc]all )(?:911|999|112)\b|(?<=[Dd]ialed )911\b",
    )
)


def lookalike_spans(text: str) -> list[tuple[int, int]]:
    """Character spans of `text` whose digits or number words stand for no amount, sorted.

    >>> [("At 1:15 a.m. on Nov. 5, 12 boats")[start:end] for start, end in lookalike_spans("At 1:15 a.m. on Nov. 5, 12 boats")]
    ['1:15 a.m.', '1:15', 'Nov. 5']
    """
    return (
        sorted((m.span() for pattern in _LOOKALIKES for m in pattern.finditer(text)), key=lambda span: (span[0], -span[1])) if text else []
    )
