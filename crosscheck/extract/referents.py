"""Whom and what an article speaks of, and how much each of its mentions weighs.

After Lappin and Leass (1994): a mention lends its referent a weight by its grammatical role, which halves from sentence to sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from crosscheck.extract.lexicon import PEOPLE
from crosscheck.extract.people import is_plural, pronouns_of
from crosscheck.extract.phrases import noun_phrase
from crosscheck.extract.reporting import SUBJECT_DEPS, says
from crosscheck.records import Mention, Name, Place

SUBJECT, INNER_SUBJECT, OBJECT, OWNER, OTHER = 4.0, 3.2, 2.0, 1.8, 1.2
"""Weights of a mention: the subject of a sentence, of a clause inside another, an object, a possessor, the rest."""
JOINED = 0.8
"""For each place further back in "Roth, Brandt and Weber"."""
DECAY = 0.5
"""What is left of a mention's weight one sentence later."""
MAX_SENTENCES = 4
MAX_PHRASE_TOKENS = 10
"""A longer phrase holds more than the referent, or is a parse gone wrong."""

Phrase = tuple[Any, ...]
"""spaCy tokens, in order."""

_NO_REFERENT = frozenset({"DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CARDINAL", "ORDINAL", "NORP"})
_NO_HEAD = frozenset({"compound", "amod", "nmod", "npadvmod", "nummod", "dep", "punct", "attr", "appos"})
_BODIES = frozenset({"GPE", "ORG"})
EMPTY_NOUNS = frozenset(
    """one lot number part kind case fact way thing time day night morning afternoon evening hour year month week moment matter addition
    example result end order question reason view look sign place""".split()
)

_SAME_EVENT = (
    "earthquake quake temblor tremor", "storm hurricane cyclone typhoon", "fire blaze wildfire", "blast explosion bombing",
    "crash collision accident",
    "tornado", "flood", "tsunami", "landslide", "avalanche", "eruption", "attack", "shooting", "derailment", "collapse", "outbreak", "war",
)  # fmt: skip
EVENTS: Mapping[str, str] = {word: words.split()[0] for words in _SAME_EVENT for word in words.split()}
"""What strikes, kills and destroys, by its noun; the nouns of one line stand for each other."""


@dataclass
class Referent:
    """Somebody or something that the article speaks of."""

    phrase: Phrase
    """Its last mention by name or noun."""
    pronouns: tuple[str, ...]
    kind: str
    """person, people, things, thing, event, or body: an organisation or a country."""
    passage: int = 0
    heard: dict[int, float] = field(default_factory=dict)
    """The heaviest mention of each sentence."""

    def hear(self, passage: int, sentence: int, weight: float) -> None:
        """Note a mention."""
        self.passage = passage
        self.heard[sentence] = max(self.heard.get(sentence, 0.0), weight)

    def salience(self, sentence: int) -> float:
        """What its mentions of the last sentences weigh in this one."""
        near = ((sentence - at, weight) for at, weight in self.heard.items())
        return sum(weight * DECAY**gap for gap, weight in near if 0 <= gap <= MAX_SENTENCES)


def referent_of(token: Any, names: Mapping[int, Mention], sexes: Mapping[str, tuple[str, ...]]) -> tuple[str, Referent] | None:
    """What a noun brings up, under a key that its other mentions share; None inside a name and for what no pronoun takes up."""
    mention = names.get(token.i)
    if mention is not None and token.head.i != token.i and names.get(token.head.i) is mention:
        return None
    if token.dep_ in _NO_HEAD and not (mention is not None and token.dep_ in {"appos", "attr"}):
        return None
    if mention is not None and mention.kind == "person":
        phrase = tuple(t for t in token.subtree if names.get(t.i) is mention and t.tag_ != "POS")
        name = mention.value.name if isinstance(mention.value, Name) else mention.text
        return f"name {name}", Referent(phrase, sexes.get(name, ("he", "she")), "person")
    return None if _is_idle(token, names) else _noun_referent(token, names)


def _is_idle(noun: Any, names: Mapping[int, Mention]) -> bool:
    """Whether a noun brings up nobody and nothing of its own: an amount, "the day", and "the officer" before ", Ann Lee,"."""
    named = any(c.dep_ == "appos" and c.i in names and names[c.i].kind == "person" for c in noun.children)
    unread = noun.ent_type_ == "PERSON" and not is_plural(noun)
    return named or unread or noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ in _NO_REFERENT or noun.lemma_.lower() in EMPTY_NOUNS


def _noun_referent(noun: Any, names: Mapping[int, Mention]) -> tuple[str, Referent]:
    lemma, phrase = noun.lemma_.lower(), _phrase(noun)
    if is_plural(noun):
        people = lemma in PEOPLE or any(names[t.i].kind == "person" for t in phrase if t.i in names)
        return f"several {lemma}", Referent(phrase, ("they",), "people" if people else "things")
    pronouns = pronouns_of(noun, phrase)
    if pronouns:
        return f"person {lemma}", Referent(phrase, pronouns, "person")
    body = noun.ent_type_ in _BODIES or noun.i in names or (noun.dep_ == "nsubj" and says(noun.head))
    return f"thing {EVENTS.get(lemma, lemma)}", Referent(phrase, ("it",), "event" if lemma in EVENTS else "body" if body else "thing")


def _phrase(noun: Any) -> tuple[Any, ...]:
    phrase = [t for t in noun_phrase(noun) if t.tag_ != "WP$" and (t.tag_ != "POS" or t.head.i != noun.i)]
    return tuple(phrase if len(phrase) <= MAX_PHRASE_TOKENS else [t for t in phrase if t.i <= noun.i][-MAX_PHRASE_TOKENS:])


def weight_of(token: Any) -> float:
    """Of a mention by its grammatical role, from 0 to SUBJECT."""
    share = 1.0
    while token.dep_ in {"conj", "appos"} and token.head.i != token.i:
        share *= JOINED if token.dep_ == "conj" else 1.0
        token = token.head
    if token.dep_ in SUBJECT_DEPS:
        above = token.head
        outer = above.dep_ in {"ROOT", "conj"} or (above.dep_ == "ccomp" and says(above.head))
        return share * (SUBJECT if outer else INNER_SUBJECT)
    if any(c.dep_ == "relcl" and any(g.tag_ in {"WDT", "WP"} and g.dep_ in SUBJECT_DEPS for g in c.children) for c in token.children):
        return share * INNER_SUBJECT
    return share * (OBJECT if token.dep_ in {"dobj", "dative"} else OWNER if token.dep_ == "poss" else OTHER)


def name_tokens(doc: Any, named: Iterable[Mention]) -> dict[int, Mention]:
    """By index of each token the name that it is a part of."""
    spans = ((m, doc.char_span(m.start, m.end, alignment_mode="expand")) for m in named if isinstance(m.value, Name | Place))
    return {token.i: mention for mention, span in spans if span is not None for token in span}
