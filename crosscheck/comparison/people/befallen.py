"""What befell a person told at some place of an article, or is held against them: dead, hurt, accused.

The words of a sentence alone do not tell: "was arrested for the killing of Ana Ruiz, 24" accuses another. What stands before the
person does ("the killing of"), and what is done to or by whoever is a clause's subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.comparison.context import Side, Story, sentence_of
from crosscheck.records import Claim, Mention, Quantity

DYING = frozenset("kill die death dead murder slay slaying homicide body".split())
HURT = frozenset(
    "shoot wound injure hurt stab hit strike bite burn victim hospital hospitalize rescue graze critical serious surgery".split()
)
ACCUSED = frozenset("arrest charge accuse suspect custody gunman indict plead convict jail bail bond trial defendant wanted".split())
"""What befalls people, and what is held against them: the boy who was shot is not the boy who was charged."""
_DEATHS = r"(?:deaths?|killings?|murders?|slayings?|homicides?|bod(?:y|ies)|remains)"
_HARMS = r"(?:shootings?|stabbings?|woundings?|beatings?)"
_BEFORE = {
    part: re.compile(rf"\b(?:{words})\Z", re.IGNORECASE)
    for part, words in (
        ("dead", rf"(?:fatal|deadly) {_HARMS} of|{_DEATHS} of|killed|killing|slain|murdered|murdering|fatally \w{{1,20}}|dead|died"),
        (
            "hurt",
            rf"{_HARMS} of|shot|shooting|stabbed|stabbing|wounded|wounding|injured|injuring|hit|hitting|struck|striking|grazed|grazing"
            r"|victims?(?: (?:was|were|is|are|has been|have been))?(?: \w{1,20})?(?: as)?",
        ),
        (
            "accused",
            r"arrest(?:ed|ing)?(?: of)?|charg(?:ed|es|ing)(?: against)?|accused|indicted|detained|suspects?(?: \w{1,20}){0,2}(?: as)?"
            r"|gunman|shooter",
        ),
    )
}
"""What stands before whom it befell."""
_OF_LIST = frozenset("a an the his her their and year years old".split())
MAX_CHARACTERS = 300
"""Before a person: a list of three or four with their ages and towns."""
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|gets?|got)\b", re.IGNORECASE)
_DIE = frozenset("die succumb perish".split())
_KILL = frozenset("kill slay murder".split())
_SEEN = frozenset("pronounce find discover".split())
_HARM = frozenset("shoot wound injure hurt stab hit strike graze burn hospitalize transport fly airlift rush".split())
_HOLD = frozenset("arrest charge accuse indict convict sentence jail book plead face arraign detain".split())
"""What a subject does, or has done to it: dies, is killed or kills, is shot or shoots, is charged or faces charges."""


def befell(side: Side, story: Story) -> frozenset[str]:
    """`dead`, `hurt`, `accused`, as the words tell that stand around the person; nothing where they don't."""
    claim, mention = side.claim, side.mention
    if mention is None:
        return frozenset()
    before = story.articles[claim.article].text[max(claim.sentence[0], mention.start - MAX_CHARACTERS) : mention.start]
    words = before.split()
    while words and _is_of_list(words[-1].strip(",;()")):
        words.pop()
    led = " ".join(words).rstrip(":")
    found = next((part for part, cue in _BEFORE.items() if cue.search(led)), None)
    return frozenset({found} if found else _as_subject(claim, mention))


def _is_of_list(word: str) -> bool:
    """Whether a word may be of the names, ages and articles of those told before in one list."""
    return not word or word[0].isupper() or word[0].isdigit() or word in _OF_LIST


def _as_subject(claim: Claim, mention: Mention) -> Iterable[str]:
    """What the clause tells of its subject, if that is the person; a headline leaves out the words that would tell who did it."""
    subject, value = (claim.subject or "").casefold(), mention.value
    whose = value.slot.head if isinstance(value, Quantity) else mention.text
    if mention.text.casefold() not in subject and not (whose and set(whose.casefold().split()) <= set(subject.split())):
        return ()
    passive = claim.headline or _PASSIVE.search(claim.text) is not None
    predicate = claim.predicate or ""
    if predicate in _DIE or (predicate in _SEEN and "dead" in claim.terms) or (predicate in _KILL and passive):
        return ("dead",)
    if predicate in _HOLD or predicate in _KILL:
        return ("accused",)
    return () if predicate not in _HARM or claim.headline else ("hurt",) if passive else ("accused",)


def as_part(told: Iterable[frozenset[str]]) -> frozenset[str]:
    """Harmed or accused: who is hurt in one report may be dead in the next."""
    return frozenset("harmed" if part in {"dead", "hurt"} else part for parts in told for part in parts)


def told_near(side: Side, story: Story) -> frozenset[str]:
    """The same by any word of the claim, or else of its sentence, where that is all there is."""
    return _told_of((side.claim,)) or _told_of(story.sentences[sentence_of(side.claim)])


def _told_of(claims: Iterable[Claim]) -> frozenset[str]:
    words = {word for claim in claims for word in (*claim.terms, claim.predicate or "")}
    harm = "dead" if words & DYING else "hurt" if words & HURT else ""
    return frozenset({harm, "accused" if words & ACCUSED else ""} - {""})
