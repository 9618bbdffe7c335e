"""What a verb means together with its particle or complement: to step down is to resign, to be found guilty to be convicted.

Claims are held against each other by their predicates, and times by the verbs that they date: two outlets choose two ways to say one act.
"""

from __future__ import annotations

from typing import Any

_MEANINGS: dict[str, str] = {
    "arrest": "take custody, take prisoner",
    "cancel": "call off",
    "close": "shut, shut down, close down",
    "conduct": "carry out",
    "convict": "find guilty",
    "die": "dead, pass away, pronounce dead, declare dead, lose life, lose lives",
    "derail": "leave rails, jump rails, jump tracks, leave tracks",
    "dismiss": "lay off, throw out, sack",
    "explode": "blow up, go off",
    "extinguish": "put out",
    "fail": "break down",
    "found": "set up",
    "happen": "take place, occur",
    "land": "come ashore, make landfall, touch down",
    "overturn": "strike down",
    "postpone": "put off, push back",
    "reject": "turn down, vote down",
    "resign": "step down, stand down, step aside, quit",
    "restore": "bring back",
    "shoot": "open fire, gun down, exchange fire, exchange gunfire, fire shot, fire gun, discharge gun, discharge weapon",
    "strike": "walk out",
    "surrender": "turn in, give up",
    "swear": "take oath",
    "testify": "take stand",
}
_BY_WORDS = {tuple(phrase.split()): lemma for lemma, phrases in _MEANINGS.items() for phrase in phrases.split(", ")}
_OBJECTS = frozenset({"dobj", "nsubjpass"})
"""Without one of these "pushing back against critics" puts nothing off."""
_BESIDE = frozenset({"prt", "oprd", "acomp", "dobj", "advmod", "nsubjpass", "xcomp", "ccomp"})


def meaning_of(verb: Any) -> str:
    """The lemma of the one verb that says the same, or the verb's own."""
    lemma = str(verb.lemma_).lower()
    if (lemma,) in _BY_WORDS:
        return _BY_WORDS[lemma,]
    known = next((_BY_WORDS[lemma, word] for word in _beside(verb) if (lemma, word) in _BY_WORDS), lemma)
    return lemma if known == "postpone" and not any(child.dep_ in _OBJECTS for child in verb.children) else known


def _beside(verb: Any) -> list[str]:
    """Particle, object and complement; what is taken into custody too."""
    words = [child for child in verb.children if child.dep_ in _BESIDE]
    words += [noun for child in verb.children if child.dep_ == "prep" for noun in child.children if noun.dep_ == "pobj"]
    return [form for word in words for form in (word.lower_, word.lemma_.lower())]
