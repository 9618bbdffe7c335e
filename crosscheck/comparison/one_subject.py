"""Whether two claims are about the same one, by what stands as their subjects."""

from __future__ import annotations

import re
from itertools import takewhile

from crosscheck.comparison.occasion import MAX_AGE_SLIP
from crosscheck.records import Claim, Quantity

_PREPOSITIONS = frozenset("of in at on from for by near with to about who whom whose that which where".split())
_PARTS = frozenset("part parts section sections wing wings some one most all both half many".split())
_ONE_OF_SEVERAL = frozenset({"one", "another"})
_PRONOUNS = frozenset("i we he she it they who which that".split())
_RELATED = re.compile(r"[^,]{1,60}['’]s? (?P<head>[a-z]{3,20})$")
"""As in "Mr. Lee's wife"."""
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "no", "of", "and"})


def one_subject(left: Claim, right: Claim) -> bool:
    """Both are about whom or what one word names: that "he was not hurt" denies nothing of "six others".

    A passive's subject is the other's object.
    """
    a, b = (_words(claim) for claim in (left, right))
    return bool(a & b) or bool(a & set(right.terms)) or bool(b & set(left.terms))


def may_be_one_subject(left: Claim, right: Claim) -> bool:
    """The same, where a subject may be left out or a pronoun."""
    return not (has_subject(left) and has_subject(right)) or one_subject(left, right)


def has_subject(claim: Claim) -> bool:
    """Whether the claim says what it is about, and not by a pronoun."""
    return (claim.subject or "it").lower() not in _PRONOUNS


def one_head(left: Claim, right: Claim) -> bool:
    """The same by the noun itself or a name: of "a Detroit boy" and "a Detroit dad" one word is the same, and they are two.

    A pronoun may be anybody, but for "she" that stands for "Mr. Lee's wife", who is not Mr. Lee.
    """
    if not (has_subject(left) and has_subject(right)):
        return not any(_is_only_of(one, other) for one, other in ((left, right), (right, left)))
    ages = [_ages(claim) for claim in (left, right)]
    if all(ages) and not any(abs(a - b) <= MAX_AGE_SLIP for a in ages[0] for b in ages[1]):
        return False
    heads = [_heads(claim) for claim in (left, right)]
    return bool(heads[0] & (heads[1] | set(right.terms)) or heads[1] & set(left.terms))


def may_be_meant_alike(left: Claim, right: Claim) -> bool:
    """Whether the one whom a pronoun stands for is told of by the other claim too; without a pronoun, always.

    "He", of whom nobody knows who he is, may be anybody.
    """
    for one, other in ((left, right), (right, left)):
        meant = {bare(word) for word in _meant_by_pronoun(one).split()}
        if not has_subject(one) and not meant & (_words(other) | set(other.terms)):
            return False
    return True


def _is_only_of(left: Claim, right: Claim) -> bool:
    """Whether the left claim's pronoun stands for somebody by whose he or she is, and the right one's subject is no such person."""
    whose = _RELATED.match(_meant_by_pronoun(left))
    if has_subject(left) or whose is None or not has_subject(right):
        return False
    return whose["head"].lower() not in _heads(right) | set(right.terms)


def is_one_of_several(claim: Claim) -> bool:
    """Whether its subject, or whom its pronoun stands for, is told of as one of several: "one man", "another victim"."""
    subject = claim.subject if has_subject(claim) else _meant_by_pronoun(claim)
    return (subject or "").lower().split(" ")[0] in _ONE_OF_SEVERAL


def _meant_by_pronoun(claim: Claim) -> str:
    """What a claim's gist has that its text has not, or has a pronoun for."""
    text, gist = claim.text.split(), claim.gist.split()
    before = _alike(text, gist)
    after = _alike(text[before:][::-1], gist[before:][::-1])
    return " ".join(gist[before : len(gist) - after])


def _alike(left: list[str], right: list[str]) -> int:
    """How many words two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))


def same_head(left: Claim, right: Claim) -> bool:
    """Whether both have a subject, no pronoun, and it is or means the same: the courthouse is no subject of who entered it."""
    return has_subject(left) and has_subject(right) and one_head(left, right) and bool(_meant(left) & _meant(right))


def _meant(claim: Claim) -> set[str]:
    """The heads of its subject, and what "the two leaders" stands for, which the claim's own words do not say."""
    return _heads(claim) | (set(claim.terms) - {bare(word) for word in claim.text.split()})


def head_phrase(subject: str) -> list[str]:
    """The words before the first preposition or clause: the names of the officers are not the officers, but a part of them are."""
    words = subject.split()
    of = next((n for n, word in enumerate(words[:3]) if word.lower() == "of"), 0)
    if of and words[of - 1].lower() in _PARTS:
        words = words[of + 1 :]  # one wing of the hospital is of the hospital
    return words[: next((n for n, word in enumerate(words) if n and word.lower() in _PREPOSITIONS), len(words))]


def bare(word: str) -> str:
    """A word without marks and possessive, lower case."""
    return word.strip(",.’'\"“”").removesuffix("’s").removesuffix("'s").lower()


def _words(claim: Claim) -> set[str]:
    return {bare(word) for word in head_phrase(claim.subject or "")} - _ARTICLES


def _heads(claim: Claim) -> set[str]:
    """The head noun, singular as terms are, or the words of a name."""
    phrase = head_phrase(claim.subject or "")
    named = phrase[-1:] and phrase[-1][:1].isupper()
    heads = {bare(word) for word in (phrase if named else phrase[-1:]) if not named or word[:1].isupper()} - _ARTICLES
    return heads | {word.removesuffix("s") for word in heads}


def _ages(claim: Claim) -> list[float]:
    told = [(m.text, m.value) for m in claim.mentions if m.kind == "age"]
    return [value.low for text, value in told if text in (claim.subject or "") and isinstance(value, Quantity) and value.low is not None]
