"""Which tokens head a clause of their own.

A predicate gets a clause when it tells a fact that the sentence around it does not need in order to make sense: coordinated
predicates, reported content, adverbial clauses with a subject or after a comma, relative clauses and appositions that a comma sets
off. Everything else (restrictive relative clauses, conditions, complements of verbs that do not report, questions inside a sentence)
stays with the clause above: where the small parser errs, a bigger clause is better than a fragment.
"""

from __future__ import annotations

from typing import Any

from crosscheck.extract.lexicon import PREPOSITION_LIKE, SAYING_NOUNS
from crosscheck.extract.reporting import belongs_to_reporter, follows_content, has_subject, is_finite, is_interjected, reporting_verb, says

MIN_WORDS = 3
"""A clause of fewer words ("he left") stays with its parent: it says too little to be lined up with another."""
MIN_WORDS_TOLD = 2
"""But "injuring 80" tells a fact, and "it rained" may be what someone said."""
MIN_LOOSE_WORDS = 4
"""Shorter appositions and participles ("a friend", "speaking Monday") name or colour, they do not tell."""

_NOT_OBJECTS = frozenset({"punct", "cc", "conj", "aux", "auxpass", "neg", "advmod", "nsubj", "nsubjpass", "expl", "mark", "preconj"})
_DASHES = frozenset({",", "-", "–", "—", "―", "--", "("})
_ASIDE_WORDS = frozenset({"who", "which", "whose", "where", "when", "whom"})
_DEPENDENT_MARKS = frozenset({"if", "unless", "than", "whether", "lest"})
_QUESTION_WORDS = frozenset({"what", "how", "why", "who", "where", "when", "which", "whose", "whom", "whatever"})


def heads_clause(token: Any, sentence: Any) -> bool:
    """Whether a token of the sentence span heads a clause of its own."""
    if token.dep_ == "ROOT" or token.head.i == token.i or not sentence.start <= token.head.i < sentence.end or is_interjected(token):
        return True
    if token.dep_ not in _VERBAL and token.dep_ != "appos" and token.lower_ != "home":
        return False
    words = sum(1 for part in token.subtree if part.is_alpha or part.like_num)
    if words < (MIN_WORDS_TOLD if has_figure(token) or reporting_verb(token) is not None else MIN_WORDS):
        return False
    if token.lower_ == "home" and token.i + 1 < sentence.end and token.nbor(1).lower_ == "to" and token.i > sentence.start:
        return bool(token.nbor(-1).is_punct)
    if token.dep_ == "appos":
        return words >= MIN_LOOSE_WORDS and _is_telling_apposition(token)
    rule = _VERBAL.get(token.dep_)
    return rule is not None and token.pos_ in {"VERB", "AUX"} and bool(rule(token, words, sentence))


def has_figure(token: Any) -> bool:
    """Whether a number stands below a token."""
    return any(part.like_num for part in token.subtree)


def _is_coordinated(token: Any, words: int, sentence: Any) -> bool:
    """A second predicate of a clause, with something of its own to say."""
    if belongs_to_reporter(token):
        return True
    first = token.head
    if not heads_clause(first, sentence) or first.pos_ not in {"VERB", "AUX"}:
        return has_subject(token) and is_finite(token)
    if has_subject(token):
        return True
    if not any(child.dep_ not in _NOT_OBJECTS for child in first.children if first.i < child.i < token.i):
        return False  # "found and confiscated six rifles" share their object
    return any(child.dep_ not in _NOT_OBJECTS - {"advmod"} for child in token.children) and _same_form(first, token)


def _same_form(first: Any, token: Any) -> bool:
    """Whether two coordinated predicates are of one form; "to plan a vote and hold it" is not two facts."""
    if is_finite(token):
        return True
    return bool(first.tag_ == token.tag_) or {first.tag_, token.tag_} <= {"VBN", "VBD"}


def _is_content(token: Any, words: int, sentence: Any) -> bool:
    """What someone said, but for a question ("asked whether it had") or a wish ("recommended that he go")."""
    if token.dep_ == "parataxis" and not says(token.head):
        return has_subject(token) and is_finite(token)
    if follows_content(token):
        return is_finite(token)
    if not says(token.head) or reporting_verb(token) is None:
        return False
    asking = token.head.dep_ != "advcl" and _is_question(token.head)  # "playing when police say he was shot" asks nothing
    if _is_question(token) or asking or any(child.dep_ == "neg" for child in token.head.children):
        return False
    return is_finite(token) and not _is_wish(token)


def _is_wish(token: Any) -> bool:
    """A subjunctive that was tagged as a present: "recommended he receive a sentence"."""
    subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
    return bool(
        token.tag_ == "VBP"
        and token.lemma_.lower() == token.lower_
        and subject is not None
        and (subject.tag_ in {"NN", "NNP"} or subject.lower_ in {"he", "she", "it"})
        and not any(child.dep_ in {"conj", "prep", "aux"} for child in (*subject.children, *token.children) if child.i < token.i)
    )


def _is_question(token: Any) -> bool:
    for child in token.children:
        if child.dep_ == "mark" and child.lower_ in {"whether", "if"}:
            return True
        if (
            child.i < token.i
            and child.lower_ in _QUESTION_WORDS
            and child.dep_ in {"advmod", "dobj", "nsubj", "nsubjpass", "attr", "pobj", "det"}
        ):
            return bool(child.i <= min(part.i for part in token.subtree) + 1 and child.tag_.startswith("W"))
    return False


def _is_adverbial(token: Any, words: int, sentence: Any) -> bool:
    opening = {child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"} and child.i < token.i}
    if opening & _DEPENDENT_MARKS or {"so", "that"} <= opening or "no" in opening:
        return False
    if has_subject(token):
        return is_finite(token)
    return _is_loose(token, words, sentence)


def _is_loose(token: Any, words: int, sentence: Any) -> bool:
    """A participle that a comma sets off: ", killing 12 people"."""
    long = words >= (MIN_WORDS_TOLD if has_figure(token) else MIN_LOOSE_WORDS)
    return long and token.tag_ in {"VBG", "VBN"} and token.lemma_.lower() not in PREPOSITION_LIKE and _set_off(token, sentence)


def _is_relative(token: Any, words: int, sentence: Any) -> bool:
    """Set off by a comma, or told of a thing new to the reader: "a quake that killed 600", but not "the quake that struck at noon"."""
    first = _first(token)
    opening = {part.lower_ for part in token.doc[first.i : first.i + 3]}
    if _after_comma(first):
        return bool(opening & _ASIDE_WORDS) and is_finite(token)
    new = token.head.pos_ == "PROPN" or any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in token.head.children)
    return words >= MIN_LOOSE_WORDS and is_finite(token) and first.tag_ in {"WDT", "WP"} and (new or has_figure(token))


def _is_participle(token: Any, words: int, sentence: Any) -> bool:
    """The content of a noun of saying ("charges that he spent it") or a participle that a comma sets off."""
    if has_subject(token):
        return (
            is_finite(token)
            and token.head.lemma_.lower() in SAYING_NOUNS
            and any(child.dep_ == "mark" and child.lower_ == "that" for child in token.children)
        )
    return (
        token.tag_ in {"VBG", "VBN"}
        and words >= MIN_LOOSE_WORDS
        and token.lemma_.lower() not in PREPOSITION_LIKE
        and _set_off(token, sentence)
    )


def _is_after_event(token: Any, words: int, sentence: Any) -> bool:
    return words >= MIN_LOOSE_WORDS and token.tag_ == "VBG" and token.head.lower_ in {"after", "before", "since"}


_VERBAL = {
    "conj": _is_coordinated,
    "ccomp": _is_content,
    "parataxis": _is_content,
    "advcl": _is_adverbial,
    "relcl": _is_relative,
    "acl": _is_participle,
    "pcomp": _is_after_event,
}


def _is_telling_apposition(token: Any) -> bool:
    """A description set off by a comma, not one more item in a list."""
    if token.pos_ not in {"NOUN", "PROPN", "NUM"} or token.head.pos_ not in {"NOUN", "PROPN"} or not _after_comma(_first(token)):
        return False
    listed = any(child.dep_ == "conj" and (_is_counted(child) or token.head.pos_ == "NOUN") for child in token.children)
    if listed or (_is_counted(token) and _is_counted(token.head)) or token.ent_type_ == "MONEY":
        return False
    described = any(child.dep_ in {"det", "prep", "relcl", "amod", "compound"} for child in token.children)
    return has_figure(token) or (token.pos_ == "NOUN" and described)


def _is_counted(token: Any) -> bool:
    return token.like_num or any(child.dep_ in {"nummod", "det", "nmod", "quantmod"} for child in token.children)


def _first(token: Any) -> Any:
    return token.doc[min(part.i for part in token.subtree)]


def _after_comma(first: Any) -> bool:
    if first.i == 0 or first.nbor(-1).text not in _DASHES:
        return False
    return bool(first.nbor(-1).text != "-" or first.nbor(-1).whitespace_)


def _set_off(token: Any, sentence: Any) -> bool:
    """After a comma, or first in the sentence with a comma behind it."""
    first, last = _first(token), max(part.i for part in token.subtree)
    if _after_comma(first):
        return True
    return bool(first.i <= sentence.start + 1 and last + 1 < sentence.end and token.doc[last + 1].text == ",")
