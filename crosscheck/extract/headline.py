"""Headlines: one claim each, in the grammar of headlines.

Headline grammar defeats the parser, and a headline makes one point, so it is not split; only its source is taken off: "Police: suspect
fled", "Suspect fled, police say", "Suspect fled: police".
"""

from __future__ import annotations

from typing import Any

from crosscheck.extract.attribution import Attribution, Reading, attribute, attribution_to
from crosscheck.extract.clauses import Clause, split_clauses, trim
from crosscheck.extract.lexicon import LABELS, NEWS_SOURCES
from crosscheck.extract.phrases import depth, noun_phrase
from crosscheck.extract.reporting import SUBJECT_DEPS

MAX_LABEL_TOKENS = 6
"""A longer stretch before a colon is a statement, not a name."""

MIN_TOLD = 3
"""Tokens before a colon that can be a statement."""
MAX_SOURCE_TOKENS = 4
"""Behind the last colon: "Hollis County police sources"."""

_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "ADP", "PART"})


def read_headline(sentence: Any, mates: dict[int, int]) -> list[Reading]:
    """A headline's sentence as one reading, or none if it is empty. `mates`: the Doc's paired marks."""
    tokens = [token for token in sentence if not token.is_space]
    clauses = split_clauses(sentence, mates)
    if not tokens or not clauses:
        return []
    top = next((clause for clause in clauses if clause.head.i == sentence.root.i), clauses[0])
    if (behind := _label_behind(tokens)) is not None:
        told = next((clause for clause in clauses if clause.head.i < tokens[behind].i), None) or _before_label(tokens[:behind], top)
        source = tokens[behind + 1 :] if tokens[behind].text == ":" else tokens[behind + 1 : -1]
        return [_reading(told, trim(tokens[:behind], told.head, mates), _label(sentence.doc, source))]
    colon = next((i for i, token in enumerate(tokens[: MAX_LABEL_TOKENS + 1]) if token.text == ":"), 0)
    if _is_label(tokens[:colon]) and len(tokens) > colon + 2:
        said = next((clause for clause in clauses if clause.head.i > tokens[colon].i), top)
        return [_reading(said, trim(tokens[colon + 1 :], said.head, mates), _label(sentence.doc, tokens[:colon]))]
    readings = attribute([clauses], [])[0]
    content = next((r for r in readings if not r.frame and r.attribution is not None), None)
    frames = {token.i for r in readings if r.frame for token in r.clause.tokens}
    if content is not None:
        kept = trim([token for token in tokens if token.i not in frames], content.clause.head, mates)
        return [_reading(content.clause, kept or tuple(tokens), content.attribution)]
    return [_reading(top, tuple(tokens), None)]


def _label_behind(tokens: list[Any]) -> int | None:
    """Where the colon of "Suspect fled: police" and the comma of "Nine hurt in fire, clinic says" stand."""
    said = tokens[-1].lower_ in {"say", "says"}
    near = range(len(tokens) - 2 - said, max(MIN_TOLD, len(tokens) - 2 - MAX_SOURCE_TOKENS) - 1, -1)
    mark = next((i for i in near if tokens[i].text == (":", ",")[said]), None)
    if mark is None or any(t.pos_ not in _NAMING for t in tokens[mark + 1 : -1]):
        return None
    return mark if said or tokens[-1].lemma_.lower() in NEWS_SOURCES | {"source", "cop"} else None


def _before_label(tokens: list[Any], top: Clause) -> Clause:
    """The clause of a statement that the parser hung on the source behind it."""
    verbs = [token for token in tokens if token.pos_ in {"VERB", "AUX"}]
    if not verbs:
        return top
    verb = min(verbs, key=lambda token: (depth(token), token.i))
    subject = next((child for child in verb.children if child.dep_ in SUBJECT_DEPS), None)
    return Clause(verb, tuple(tokens), None, tuple(noun_phrase(subject)) if subject is not None else ())


def _reading(clause: Clause, tokens: tuple[Any, ...], attribution: Attribution | None) -> Reading:
    return Reading(Clause(clause.head, tokens, None, clause.subject), attribution, frame=False, quoted=False)


def _is_label(tokens: list[Any]) -> bool:
    """Whether the words before a colon name a person, an organisation or another source."""
    if not tokens or any(t.pos_ not in _NAMING for t in tokens) or any(t.lower_ in LABELS for t in tokens):
        return False
    return any(t.ent_type_ in {"PERSON", "ORG"} or t.lemma_.lower() in NEWS_SOURCES for t in tokens)


def _label(doc: Any, tokens: list[Any]) -> Attribution:
    span = doc[tokens[0].i : tokens[-1].i + 1]
    return attribution_to(span, span.root, ":")
