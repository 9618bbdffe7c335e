"""Votes for and against: "by six votes to three", "29 against and 17 in favour", "threw it out by 27 to 19", "a six-to-three ruling"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.extract.mentions.quantity.expression import Expression
from crosscheck.extract.mentions.quantity.passage import Passage
from crosscheck.extract.mentions.quantity.sentences import sentence_end, sentence_start
from crosscheck.extract.mentions.quantity.words import ONES, TENS, VOTE_WORDS
from crosscheck.records import Mention, Quantity, Slot

_ONES, _TENS = "|".join([*ONES][1:]), "|".join(TENS)
_N = rf"((?<![\d,.$€£])\d{{1,3}}(?![\d,.]\d|%)|(?:{_TENS})-(?:{_ONES})|(?:{_TENS})|(?:{_ONES}))"
_TOLD = r"(?:ruling|vote|decision|margin|majority|verdict)s?\b"
_REACH = 14
"""Atoms: "confirmed Ann Roth-Weber as ambassador to the United Nations on Tuesday, 52-48"."""
_ENDS = r"(?=\s?(?:[.,;:)”\"]|$)|\s(?:on|in|at|after|late|to|when|with|and|but|that|early|against|last|this|yesterday|over)\b)"
_PAIRS = (
    re.compile(rf"\b{_N} votes to {_N}\b", re.IGNORECASE),
    re.compile(rf"\b{_N} to {_N} votes\b", re.IGNORECASE),
    re.compile(rf"\b{_N}-to-{_N} {_TOLD}", re.IGNORECASE),
    re.compile(rf"\b(?:vote|majority|margin) of {_N}(?: to |[-–]){_N}\b", re.IGNORECASE),
)
_BARE_PAIR = re.compile(rf"\bby {_N} to {_N}{_ENDS}", re.IGNORECASE)
"""Votes only where something was decided; teams win by six to three too."""
_FOR = r"in favou?r|for|ayes?|yeas?|yes(?: votes)?"
_AGAINST = r"against|opposed|noes|nays?|no(?: votes)?(?=[\s,.;)]|$)"
_SIDE = re.compile(
    rf"\b{_N} (?:(?!(?:{_FOR}|{_AGAINST}|to|and|from|of|in|on|at|by)\b)[a-z]{{2,15}} ){{0,3}}(?:({_FOR})|({_AGAINST}))\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"[^.;:]{0,40}?(?:,|\b(?:and|but|with|to|while|versus))\s(?:the |a |only |just )?", re.IGNORECASE)
_DOWN = r"\b(?:turn|vot|struck|strik|knock|shot)\w{0,3} (?:\w{1,12} ){1,4}down\b"
_DECIDED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|approv\w{1,4}|reject\w{0,3}|pass(?:ed|es)|adopt\w{0,3}|ratif\w{1,4}|confirm\w{0,3}|endors\w{1,3}"
    r"|back(?:ed|s)|defeat\w{0,3}|thr[eo]wn?s? out|turn(?:ed|s)? down|block(?:ed|s)|dismiss\w{0,3}|overturn\w{0,3}|uph[eo]lds?|rul(?:ed|es)"
    r"|decid\w{1,3}|oppos\w{1,3}|acquit\w{0,3}|oust\w{0,3}|carried|lost|fell|failed|agreed)\b"
    rf"|{_DOWN}"
)
_CHAMBER = re.compile(
    r"\b(?:votes?|ballots?|members?|councill?ors?|council|parliament|senat\w{1,4}|motion|bill|plan|MPs|lawmakers|result)\b", re.IGNORECASE
)
_OF_JURY = re.compile(
    rf"\b{_N} of (?:the|its|their) {_N}(?: (?:jurors?|judges|justices|members|panellists|panelists|lawmakers))?"
    r" (?:agreed|concurred|voted (?:to (?:convict|acquit)|guilty)|(?:had |were )?(?:found|finding) (?:him|her|them)|backed the verdict)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:reject\w{0,3}|thr[eo]wn?s? out|turn(?:ed|s)? down|vot(?:ed|es) down|block(?:ed|s)|defeat\w{0,3}|dismiss\w{0,3}|refus\w{1,3}"
    r"|oppos\w{1,3}|vetoed|lost|fell|failed)\b"
    rf"|{_DOWN}"
)
_JUDGES = re.compile(r"\b(?:[Cc]ourt|[Jj]udges?|[Jj]ustices?|[Jj]ur(?:y|ors)|rul(?:ed|es|ing)|panel|appeal)\b")
"""Of judges the first number is the majority, whatever it did with the law before it."""


def find_votes(passage: Passage) -> Iterator[Mention]:
    """Two counts of votes for each of these, as written, the two of a vote right behind each other."""
    seen: set[int] = set()
    for first, second in (*_labelled(passage), *_paired(passage)):
        if not seen & {first[0], second[0]}:
            seen |= {first[0], second[0]}
            for start, end, side in (first, second):
                yield vote(passage, start, end, _count(passage.text[start:end].lower()), side)


def votes_of(passage: Passage, found: Expression) -> Iterator[Mention]:
    """Recognise "Passed 52–48": votes for and against; any other pair of falling numbers is a score."""
    doc, atoms = passage.doc, passage.atoms
    second = found.core_end
    at = passage.token(atoms[second].start)
    opening, closing = doc[sentence_start(doc, at)].idx, doc[sentence_end(doc, at) - 1].idx
    around = atoms[max(0, found.start - _REACH) : second + 5]
    near = {atom.lower for atom in around if opening <= atom.start <= closing}
    if not near & VOTE_WORDS or not atoms[second].numeric:
        return
    left, right = atoms[found.core], atoms[second]
    counts = [float(atom.lower.replace(",", "")) for atom in (left, right)]
    for atom, count, side in zip((left, right), counts, _sides(passage, left.start, counts), strict=True):
        yield vote(passage, atom.start, atom.end, count, side)


def vote(passage: Passage, start: int, end: int, count: float, side: str) -> Mention:
    """What stood on one side of a vote; `side`: for, against."""
    slot = Slot(head="vote", modifiers=(side,), event="vote", role="other", phrase=f"votes {side}")
    value = Quantity(low=count, high=count, unit="1", step=1.0, slot=slot)
    return Mention(kind="count", start=start, end=end, text=passage.text[start:end], value=value)


def find_majorities(passage: Passage) -> Iterator[Mention]:
    """Recognise "ten of the twelve agreed" where a jury or a court is told of: so many votes for it."""
    for match in _OF_JURY.finditer(passage.text):
        if _JUDGES.search(passage.text[max(0, match.start() - _NEAR_COURT) : match.end()]):
            yield vote(passage, *match.span(1), _count(match[1].lower()), "for")


_NEAR_COURT = 300
"""Characters: the court is named in this sentence or the one before."""
_Side = tuple[int, int, str]


def _labelled(passage: Passage) -> Iterator[tuple[_Side, _Side]]:
    """Recognise "29 members against and 17 in favour": two numbers, each with its side, close to one another."""
    before: re.Match[str] | None = None
    for match in _SIDE.finditer(passage.text):
        opposite = before is not None and (before[2] is None) != (match[2] is None)
        if before is not None and opposite and _BETWEEN.fullmatch(passage.text, before.end(), match.start()):
            plain = (before[2] or match[2]).lower() != "for"
            sentence = "" if plain else _sentence(passage, match.start())
            if plain or _DECIDED.search(sentence) or _CHAMBER.search(sentence):
                yield (*before.span(1), _label(before)), (*match.span(1), _label(match))
            before = None
        else:
            before = match


def _label(match: re.Match[str]) -> str:
    return "for" if match[2] is not None else "against"


def _paired(passage: Passage) -> Iterator[tuple[_Side, _Side]]:
    for pattern in (*_PAIRS, _BARE_PAIR):
        for match in pattern.finditer(passage.text):
            if pattern is _BARE_PAIR and not _DECIDED.search(_sentence(passage, match.start())):
                continue
            first, second = _sides(passage, match.start(), [_count(match[1].lower()), _count(match[2].lower())])
            yield (*match.span(1), first), (*match.span(2), second)


def _sentence(passage: Passage, offset: int) -> str:
    at = passage.token(offset)
    return str(passage.doc[sentence_start(passage.doc, at) : sentence_end(passage.doc, at)].text)


def _sides(passage: Passage, offset: int, counts: list[float]) -> tuple[str, str]:
    """Which number was for and which against: what was thrown out had the greater number against it."""
    sentence = _sentence(passage, offset)
    refused = _REFUSED.search(sentence) is not None and _JUDGES.search(sentence) is None
    return ("against", "for") if refused and counts[0] > counts[1] else ("for", "against")


def _count(word: str) -> float:
    if word.isdecimal():
        return float(word)
    tens, _, ones = word.partition("-")
    return float(TENS.get(tens, 0) + ONES.get(ones, 0) + (0 if tens in TENS else ONES[tens]))
