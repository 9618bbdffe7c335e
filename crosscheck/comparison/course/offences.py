"""The offences that a list names: "murder, second-degree assault and two weapons counts"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

OFFENCES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in {
        "murder": r"murder\w*",
        "manslaughter": r"manslaughter",
        "negligent homicide": r"(?:negligent|reckless|vehicular) homicide",
        "homicide": r"homicide",
        "sexual offence": r"sexual\w*|rap(?:e|es|ing)|sodomy|molest\w*",
        "abuse or neglect": r"(?:abus|neglect|cruelty|injury to|injurious to)\w*",
        "assault": r"assault\w*",
        "battery": r"batter(?:y|ies)",
        "wounding": r"wounding",
        "endangerment": r"endanger\w*|reckless (?:\w{1,12} )?conduct",
        "robbery": r"rob(?:bery|beries|bing)",
        "carjacking": r"carjack\w*",
        "burglary": r"burglar\w*|breaking|home invasion",
        "kidnapping": r"kidnap\w*|abduct\w*|false imprisonment|unlawful restraint",
        "arson": r"arson",
        "theft": r"theft|larceny|stealing|stolen|shoplift\w*",
        "fraud": r"fraud\w*|embezzle\w*|forgery",
        "conspiracy": r"conspir\w*",
        "complicity": r"complicity|accessory|solicit\w*|facilitat\w*|aiding",
        "shots fired": r"discharg\w*|firing|shooting (?:into|at|from)|drive-by",
        "weapons offence": r"weapons?|firearms?|(?:hand)?guns?|rifle|ammunition|felon in possession",
        "armed criminal action": r"armed criminal action",
        "drug offence": r"drugs?|marijuana|cocaine|heroin|narcotics?|controlled|meth\w*",
        "drunk driving": r"dui|dwi|drunk\w*|intoxicat\w*|under the influence",
        "trafficking": r"traffick\w*",
        "obstruction": r"obstruct\w*|tamper\w*|interfer\w*",
        "false report": r"(?:false|filing) \w{0,10} ?(?:report|statement|information)\w*|false reporting|lying",
        "resisting or fleeing": r"resist\w*|evad\w*|fle(?:eing|d)|elud\w*",
        "threats": r"threat\w*|menacing|terroristic\w*|intimidat\w*|harass\w*|stalk\w*",
        "property damage": r"property damage|criminal mischief|vandalism",
        "trespass": r"trespass\w*",
        "disorderly conduct": r"disorderly|deadly conduct|riot\w*",
    }.items()
}
"""The first that an item names is what it is: "assault with a deadly weapon" is assault."""
BROAD = frozenset({"weapons offence", "drug offence", "sexual offence", "obstruction", "threats", "shots fired", "complicity"})
"""Of several crimes, each with degrees of its own."""
KILLING = frozenset({"murder", "manslaughter", "negligent homicide"})
"""Of which one death is but one."""
DEGREES = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
_ORDINAL = r"(first|second|third|fourth|1st|2nd|3rd|4th)"
_DEGREE = re.compile(rf"\b{_ORDINAL}[- ]degree\b(?! (?:felon|misdem))|\bin the {_ORDINAL} degree\b", re.IGNORECASE)
"""Not of "a first-degree felony", which tells how grave the law holds it."""
_TWO_DEGREES = re.compile(rf"\b{_ORDINAL}-? (?:and|or) {_ORDINAL}[- ]degree\b", re.IGNORECASE)
_ATTEMPT = re.compile(r"\battempt", re.IGNORECASE)
_ITEM = re.compile(r",|&|/|\band\b|\bas well as\b|\bplus\b|\balong with\b", re.IGNORECASE)
_BREAK = re.compile(r"[;:(]")
_END = re.compile(
    rf"{_BREAK.pattern}|\b(?:in (?:connection|relation|the (?!{_ORDINAL})|his|her|their|an? (?!manner)|last|this|that)|after|following"
    r"|stemming|when|where|who|which|because|since|according|allegedly|said|told|while|despite|before|until|pending|instead|rather|but|if"
    r"|is|are|was|were|has|had|have)\b",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\b(?:charges?|counts?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|multiple|several|numerous|various|related|slate|host|series|list|string|number|total|range|other|others|off[ei]n[cs]es"
    r"|crimes?|felony|felonies|misdemeanors?|each|of|a|an|the|on|for|by|with|among|including|also|both|degree|\w+day)\b|\W",
    re.IGNORECASE,
)
"""What an item may consist of and name no offence."""


@dataclass(frozen=True)
class Offences:
    """What a list names, each with the degrees that it gives."""

    degrees: Mapping[str, frozenset[str]]
    unsure: bool = False
    """Whether it names something that is not in the table, or may go on."""


def offences_in(words: str) -> Offences:
    """The offences that a list names before it ends.

    >>> sorted(offences_in("second-degree assault and attempted robbery after a fight with a burglar").degrees)
    ['assault', 'attempted robbery']
    """
    found: dict[str, frozenset[str]] = {}
    words = _TWO_DEGREES.sub("", words)
    end = _END.search(words)
    unsure = end is not None and _BREAK.match(end[0]) is not None
    for item in _ITEM.split(words[: end.start()] if end else words):
        named = [(hit.start(), name) for name, pattern in OFFENCES.items() if (hit := pattern.search(item))]
        if named:
            name = f"attempted {min(named)[1]}" if _ATTEMPT.search(item) else min(named)[1]
            found[name] = found.get(name, frozenset()) | _degrees(item)
        elif _FILLER.sub("", item):
            unsure = True
    return Offences(found, unsure)


def _degrees(item: str) -> frozenset[str]:
    found = (hit[1] or hit[2] for hit in _DEGREE.finditer(item))
    return frozenset(DEGREES.get(word.lower(), word.lower()) for word in found)
