"""What a time dates that is told as a scene, or by a verb that says little: the deed that breaks in, what there was, the call that came.

"He was walking home around ten when someone shot him" dates the shot, "police got a call at ten" the call.
"""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.time.event_words import CALL_NOUNS, CALL_VERBS, DEEDS, SHOTS, UNPLANNED_NOUNS
from crosscheck.extract.verbs import meaning_of

_VERBAL = ("VERB", "AUX")
_CLAUSES = ("advcl", "relcl", "ccomp")
_TOLD = ("VBD", "VBN", "VBP")
"""The tagger's forms of "shot" and "rang"."""
_SUBJECTS = ("nsubj", "nsubjpass")


def told_in_scene(verb: Any, span: Any) -> Any | None:
    """Give the token that is meant by a verb beside a spaCy span of time, None where it is the verb itself."""
    return _cleft(verb, span) or _what_there_was(verb) or _breaking_in(verb, span) or _call(verb)


def _cleft(verb: Any, span: Any) -> Any | None:
    """Find the burst in "it was just after five when the river burst its banks"."""
    if verb.lemma_ != "be" or not any(child.lower_ == "it" and child.dep_ in ("nsubj", "expl") for child in verb.children):
        return None
    behind = (token for token in verb.sent if token.i >= span.end and token.dep_ in _CLAUSES and token.pos_ in _VERBAL)
    return next((token for token in behind if any(child.lower_ in ("when", "that") for child in token.children)), None)


def _what_there_was(verb: Any) -> Any | None:
    """Find the shooting in "there was a shooting just before two"."""
    if verb.lemma_ != "be" or not any(child.dep_ == "expl" for child in verb.children):
        return None
    return next((child for child in verb.children if child.dep_ == "attr" and child.lemma_.lower() in UNPLANNED_NOUNS), None)


def _breaking_in(verb: Any, span: Any) -> Any | None:
    """Find what happened "when" someone "was walking home around ten", "was in a bar" or "had just left one"."""
    if not _is_scene(verb):
        return None
    whens = (word for word in verb.subtree if word.lower_ == "when" and word.i > max(verb.i, span.start))
    broke = next((when.head for when in whens if when.i < when.head.i), None)
    return _deed(broke) if broke is not None and broke.dep_ in (*_CLAUSES, "conj") and broke.tag_ in _TOLD else None


def _is_scene(verb: Any) -> bool:
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if verb.tag_ == "VBG":
        return bool(auxiliaries & {"was", "were"})
    return (verb.tag_ == "VBD" and verb.lemma_ == "be") or (verb.tag_ == "VBN" and "had" in auxiliaries)


def _deed(verb: Any) -> Any | None:
    """Find the shooting that "a man came up" is told before, and the fight that broke out; None where nothing of the sort is told."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS and child.lemma_.lower() in UNPLANNED_NOUNS | SHOTS), None)
    told = (verb, *(child for child in verb.children if child.dep_ == "conj"))
    return subject or next((one for one in told if meaning_of(one) in DEEDS), None)


def _call(verb: Any) -> Any | None:
    """Find the call that was received, or came in."""
    roles = CALL_VERBS.get(meaning_of(verb), ())
    return next((child for child in verb.children if child.dep_ in roles and child.lemma_.lower() in CALL_NOUNS), None)
