"""The steps of a course in their order, by the words that tell them: of a case in court, and of somebody hurt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

Course = Mapping[str, re.Pattern[str]]
"""Every part of a pattern is bounded, so that no input makes it slow."""


def course_of(**steps: str) -> Course:
    """The steps in their order, each told by whole words."""
    return {step: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for step, words in steps.items()}


PEOPLE = r"(?:suspects?|gunm[ae]n|shooters?|killers?|attackers?|robbers?|assailants?|drivers?|those responsible|whoever|person responsible)"
"""Whoever did it."""
_POLICE = r"(?:police|officers|deputies|investigators|authorities|detectives|marshals|agents|cops|sheriff)"
_SEEKING = r"(?:(?:search(?:ing)?|look(?:ing)?|hunt(?:ing)?|manhunt) for|seek(?:s|ing)?)(?! (?:a (?:second|third|fourth)|another)\b)"
_JUDGES = r"(?:attorney(?:['’]s office)?|prosecutors?|grand jury)"
INVESTIGATED = rf"(?:remains?|is|are|still) under investigation|{_POLICE} (?:\w{{1,20}} )?(?:is|are) (?:still )?investigating"
"""What is said whether or not nobody is held."""
JUSTICE = course_of(
    open=(
        r"no (?:arrests?|charges|suspects?|suspect (?:information|descriptions?))"
        r"|(?:no ?one|nobody)\b[^.]{0,40}\b(?:custody|arrested|charged|detained)"
        rf"|{_SEEKING} (?:\S{{1,20}} ){{0,3}}(?:{PEOPLE}|m[ae]n|wom[ae]n|persons?)"
        rf"|{PEOPLE} (?:\w{{1,20}} ){{0,3}}(?:at large|on the (?:run|loose))|remains? at large|at large|on the (?:run|loose)|manhunt"
        r"|not (?:yet )?(?:made|announced) any arrests|yet to (?:make|announce) an(?:y)? arrests?|without an arrest"
        r"|charges (?:may|might|could|are pending)|(?:if|whether) (?:any )?charges"
        rf"|{PEOPLE} (?:\S{{1,20}} ){{0,5}}(?:looking|searching) for|{INVESTIGATED}"
    ),
    reviewed=(
        rf"{_JUDGES}\b[^.]{{0,60}}\b(?:determin|decid|review|consider)[^.]{{0,40}}\b(?:charges?|charged|case)"
        rf"|(?:handed|turned|sent|forwarded|presented) (?:over )?to (?:the )?[^.]{{0,40}}\b{_JUDGES}"
    ),
    sought=(
        r"persons? of interest|wanted (?:for|in|on|man|woman)|named (?:as )?(?:a |the )?suspects?|being sought|still sought"
        rf"|{_SEEKING} (?:(?:\d+-year-old|suspects?) )?(?-i:[A-Z][a-z]{{1,20}} [A-Z][a-z]{{1,20}})"
        rf"|{_POLICE} (?:\w{{1,20}} )?want(?:ed)? to (?:talk|speak) (?:to|with)"
    ),
    warrant=r"warrants? (?:has |have |had )?(?:been |was |were |is )?issued|issued (?:an? |his |her )?(?:arrest )?warrants?",
    held=(
        r"arrested|in(?:to)? custody|apprehended|detained|jailed|surrendered|turned (?:him|her|them)sel(?:f|ves) in"
        r"|(?:was|were|been|being|is|are) (?:captured|caught)(?! (?:on|in|by|up)\b)|extradited|(?:awaiting|fighting) extradition"
        r"|held\b[^.]{0,40}\b(?:jails?|prisons?|bond|bail|charges?|suspicion|questioning|connection|warrants?|detention|extradition|custody)"
        rf"|(?:le[ad]d?s?|leading) to (?:the |an )?arrests?|(?:announced|made|(?<!to )makes?) (?:the |an )?arrests?"
        rf"|{_POLICE} (?:arrest|captured)|arrests? (?:(?:has|have|was|were) (?:been )?)?made"
    ),
    charged=(
        r"charged(?! (?:at|into|through|toward)\b)|(?:held|jailed|custody)\b[^.]{0,30} on (?:\w{1,20} ){0,4}charges?"
        r"|fac(?:es?|ing)\b[^.]{0,60}\bcharges?|charges? (?:was|were|has been|have been) filed"
    ),
    in_court=r"indicted|(?:returned|handed (?:down|up)) (?:an |the )?indictments?|arraigned|(?:at|during) (?:\w{1,20} )?arraignment",
    tried=(
        r"plead(?:ed|s)? [\"'‘“]?(?:(?:not )?guilty|no contest)|pled"
        r"|(?:went|goes|is|was|stood) on trial|stood trial|trial (?:began|begins|opened|started)"
    ),
    judged=(
        r"convicted(?! (?:\w{1,20} )?(?:felon|murderer|killer|criminal|offender|dealer)s?\b)|found (?:him |her |them )?(?:not )?guilty"
        r"|acquitted|exonerated"
    ),
    sentenced=r"sentenced|jailed for (?:\S{1,20} ){0,3}(?:years?|months|life)|imprisoned|sent to prison",
)
_HURT = r"(?:injur(?:y|ies|ed|ing|es)|wound(?:s|ed|ing)?|hurt)"
_STATE = r"(?: (?:but|to|and|or) \w{1,20})? condition"
_IS = r"conditions? (?:is|was|as|to)(?: \w{1,20} (?:but|and))?"
CONDITION = course_of(
    untold=(
        r"conditions? (?:\S{1,20} ){0,3}?(?:unknown|unclear|not (?:\w{1,20} ){0,2}?(?:known|released|available|disclosed|given))"
        r"|unknown condition|no word on (?:\S{1,20} ){0,3}?conditions?"
    ),
    in_danger=(
        rf"(?:critical|grave|serious){_STATE}|{_IS} (?:critical|grave|serious)|(?:critically|seriously|severely|serious|severe) {_HURT}"
        r"|life[- ]threatening|life support|intensive care|fighting for (?:his|her|their) li(?:fe|ves)"
    ),
    out_of_danger=(
        rf"(?:stable|fair|good|satisfactory){_STATE}|{_IS} (?:stable|fair|good)|out of danger"
        r"|non-? ?life[- ]?threatening|(?:not|\w{1,10}n[’']t) (?:\w{1,20} ){0,3}?(?:life[- ]threatening|serious|critical)"
        r"|(?:expected to|will|should) (?:be (?:fine|okay|ok|all ?right)|survive|live|(?:fully )?recover|pull through|make it"
        r"|make an? (?:\w{1,20} )?recovery)"
        rf"|minor {_HURT}|(?:escaped|avoided|without) (?:serious|severe) {_HURT}"
    ),
    recovering=(
        r"(?:released|discharged) from (?:the |a |an )?(?:\w{1,20} )?hospital|(?:doing|recovering) well|fully recovered"
        r"|recovering at home"
    ),
    dead=r"died|dead|pronounced|succumbed",
)
"""How somebody hurt is: not told yet, then ever better, or dead."""
_AHEAD = re.compile(r"\b(?:(?:will|would|should|could|can|may|might|must)(?: \w{1,20}){0,4}|to be(?: \w{1,20})?) \Z")
_DENIED = re.compile(r"(?:\bnot|n[’']t|\bnever|\byet to)(?: (?:yet|be|been|\w{1,20}ly)){0,3} \Z", re.IGNORECASE)
LIGHT = frozenset("be have remain stay take stand go come keep get leave become turn".split())
"""Verbs that leave the step to what follows them: "is in custody", "went on trial"."""
PLAIN = frozenset("arrest surrender convict die close extinguish".split())
"""What several words may say: "found guilty", "taken into custody"."""


def steps_in(course: Course, text: str, predicate: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The steps that a claim tells, by their number, with the words that do, the furthest first."""
    for number, pattern in reversed(list(enumerate(course.values()))):
        for words in pattern.finditer(text):
            if is_told(predicate, words[0]):
                yield number, words
                break


def is_ahead(before: str) -> bool:
    """Whether what stands before a step's words has it still to come: "will be identified and arrested"."""
    return _AHEAD.search(before) is not None


def is_denied(before: str) -> bool:
    """Whether what stands before a step's words denies it: "a suspect, not yet charged, was found"."""
    return _DENIED.search(before) is not None


def is_told(predicate: str, words: str) -> bool:
    """Whether the words are the predicate's, of which a form begins as it does: who shot at "people already in custody" held nobody."""
    return predicate in LIGHT | PLAIN or any(word[0] == predicate[0] for word in words.lower().split())
