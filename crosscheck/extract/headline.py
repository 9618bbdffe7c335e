"""Headlines: one claim each, in the grammar of headlines.

Headline grammar defeats the parser, and a headline makes one point, so it is not split; only its source is taken off: "Police: suspect
fled", "Suspect fled, police say".
"""

from __future__ import annotations

from typing import Any

from crosscheck.extract.attribution import Attribution, Reading, attribute, attribution_to
from crosscheck.extract.clauses import Clause, split_clauses, trim
from crosscheck.extract.lexicon import LABELS, NEWS_SOURCES

MAX_LABEL_TOKENS = 6
"""A longer stretch before a colon is a statement, not a name."""

_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "ADP", "PART"})


def read_headline(sentence: Any, mates: dict[int, int]) -> list[Reading]:
    """A headline's sentence as one reading, or none if it is empty. `mates`: the Doc's paired marks."""
    tokens = [token for token in sentence if not token.is_space]
    clauses = split_clauses(sentence, mates)
    if not tokens or not clauses:
        return []
    top = next((clause for clause in clauses if clause.head.i == sentence.root.i), clauses[0])
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
