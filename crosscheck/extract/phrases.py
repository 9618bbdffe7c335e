"""Noun phrases of the parse: a subject without what hangs on it, and the noun that a clause describes."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.time.event_words import UNPLANNED_NOUNS
from crosscheck.extract.reporting import SUBJECT_DEPS, belongs_to_reporter, is_finite, says

MAX_SUBJECT_TOKENS = 16
"""A longer subject is a parse gone wrong."""
_HAPPENING = frozenset(
    """plan schedule slate set expect due begin start open end last resume close finish kick postpone delay cancel abandon halt happen occur
    kill injure wound cost attract draw feature attend televise leave depart arrive land crash derail sail""".split()
)
"""What befalls events, seldom the place where they are held."""
_HARMING = frozenset("leave kill injure wound hurt claim".split())
"""What a shooting or crash does, and seldom the place where it was."""
_AIMED = frozenset(
    """plan bid move effort decision right way chance deal vote call proposal offer attempt ability time need pledge promise permission
    refusal
    failure campaign fight race law bill project drive push scheme desire willingness order request reason opportunity power duty agreement
    place thing man woman person people one something someone nothing money room case option step threat vow mission struggle
    battle""".split()
)
"""The infinitive behind these says what they are for, not what they will do."""
_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "ccomp"})


def depth(token: Any) -> int:
    """How many tokens stand above a token."""
    return sum(1 for _ in token.ancestors)


def noun_phrase(noun: Any, *, members: bool = True) -> list[Any]:
    """A noun with its own modifiers, without clauses and appositions, in order; `members`: with what is coordinated with it."""
    inside = {noun.i}
    for token in sorted(noun.subtree, key=depth):
        if token.head.i not in inside or token.dep_ in _LOOSE or (token.dep_ == "punct" and token.text not in {"-", "/"}):
            continue
        if token.dep_ in {"conj", "cc"} and token.head.i == noun.i and not members:
            continue
        inside.add(token.i)
    phrase = [token for token in noun.subtree if token.i in inside]
    return phrase if len(phrase) <= MAX_SUBJECT_TOKENS else [token for token in phrase if token.i <= noun.i][-MAX_SUBJECT_TOKENS:]


def described_noun(head: Any) -> Any:
    """The noun that a relative clause, a participle or an apposition tells of: the last member of a list before it."""
    noun = head.head
    while head.dep_ == "appos":
        member = next((c for c in noun.children if c.dep_ == "conj" and c.i < head.i and c.pos_ in {"NOUN", "PROPN"}), None)
        if member is None:
            break
        noun = member
    return _told_of(noun, head) if head.dep_ == "relcl" else noun


def _is_of_people(noun: Any, inside: Any) -> bool:
    """Recognise "staff at Telvia, who went on strike": a body is not who."""
    who = inside.i + 2 < len(inside.doc) and inside.nbor(1).text == "," and inside.nbor(2).lower_ == "who"
    return bool(who and noun.pos_ == "NOUN" and noun.i < inside.i)


def _told_of(noun: Any, clause: Any) -> Any:
    """The name of "Ann Roth, a lawyer who grew up in Graz"; the match of "the match in Graz, which begins on Monday"."""
    above = noun.head
    if noun.dep_ == "appos" and above.pos_ == "PROPN" and above.i < noun.i and any(c.lower_ in {"a", "an"} for c in noun.children):
        return above
    if noun.dep_ == "pobj" and noun.ent_type_ in {"ORG", "GPE", "FAC"} and _is_of_people(above.head, noun):
        return above.head
    if noun.dep_ == "pobj" and noun.i < clause.i and above.head.lemma_.lower() in UNPLANNED_NOUNS and clause.lemma_.lower() in _HARMING:
        return above.head  # "a shooting at a flat that left one dead"
    happens = _HAPPENING & {clause.lemma_.lower(), *(c.lemma_.lower() for c in clause.children if c.dep_ in {"xcomp", "acomp"})}
    after_comma = noun.i + 2 < len(noun.doc) and noun.nbor(1).text == "," and noun.nbor(2).lower_ == "which"
    if noun.dep_ != "pobj" or noun.pos_ != "PROPN" or not happens or not after_comma:
        return noun
    held = above.head if above.head.pos_ == "NOUN" else next((c for c in above.head.children if c.dep_ in {"dobj", "nsubjpass"}), noun)
    return held if held.pos_ == "NOUN" and held.i < noun.i else noun


def announced(noun: Any) -> Any | None:
    """The predicate that the parser hung on a headline's noun: "Brantis Steel to close a mill", "Roth dead at 62"."""
    if noun.dep_ != "ROOT" or noun.pos_ not in {"NOUN", "PROPN"} or noun.lemma_.lower() in _AIMED or noun.i + 1 >= len(noun.doc):
        return None
    for child in noun.children:
        to = next((c for c in child.children if c.dep_ == "aux" and c.lower_ == "to"), None)
        infinitive = child.tag_ == "VB" and child.dep_ in {"relcl", "acl"} and to is not None and to.i == noun.i + 1
        if child.i > noun.i and (infinitive or (child.lower_ == "dead" and child.dep_ == "amod")):
            return child
    return None


def stolen_subject(verb: Any) -> Any | None:
    """The subject of a finite verb without one that the parser hung on the nouns before it."""
    if any(child.dep_ in SUBJECT_DEPS for child in verb.children):
        return None
    return _behind_and(verb) if verb.dep_ == "conj" else _behind_list(verb)


def _behind_and(verb: Any) -> Any | None:
    """As in "has power and *officials* say"."""
    if not is_finite(verb) or belongs_to_reporter(verb):
        return None
    first = min([verb.i, *(c.i for c in verb.children if c.i < verb.i and c.dep_ in {"aux", "auxpass", "advmod", "neg"})])
    before = verb.doc[first - 1] if first > 0 else None
    while before is not None and before.dep_ in {"pobj", "prep"} and before.head.i < before.i:
        before = before.head
    if before is None or before.dep_ != "conj" or before.pos_ not in {"NOUN", "PROPN", "PRON"} or before.head.pos_ in {"VERB", "AUX"}:
        return None
    start = min(part.i for part in before.subtree)
    return before if start > 0 and (before.doc[start - 1].dep_ == "cc" or says(verb)) else None


def _behind_list(verb: Any) -> Any | None:
    """As in "he hit his son, *police* and others said", at the end of a sentence."""
    last = verb.doc[verb.i - 1] if verb.i else None
    closes = verb.i + 1 == len(verb.doc) or verb.doc[verb.i + 1].text == "."
    if last is None or not closes or not says(verb):
        return None
    while last.dep_ == "conj":
        if last.left_edge.i > 0 and verb.doc[last.left_edge.i - 1].text == ",":
            return last
        last = last.head
    return None
