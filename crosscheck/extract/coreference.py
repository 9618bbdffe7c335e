"""What pronouns and definite noun phrases stand for, by rule, within one article.

A pronoun takes the weightiest referent (`referents.py`) of its own passage or the one before that agrees in number, sex and animacy, and
none where a second one comes near it. "The senator" takes the only bearer of that role, "the two leaders" the only two, and "the island"
the only name so far that ends in Island.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from crosscheck.extract.clauses import MAX_SENTENCE_TOKENS
from crosscheck.extract.marks import pair_marks, quotations
from crosscheck.extract.office_holders import FORMER, OFFICES, ROLES, bearers_of, sexes_of
from crosscheck.extract.people import is_plural
from crosscheck.extract.referents import (
    EMPTY_NOUNS,
    INNER_SUBJECT,
    MAX_PHRASE_TOKENS,
    Phrase,
    Referent,
    name_tokens,
    referent_of,
    weight_of,
)
from crosscheck.extract.reporting import SUBJECT_DEPS, says
from crosscheck.extract.sentences import split_sentences
from crosscheck.records import Mention

MARGIN = 1.3
"""The weightiest referent outweighs the next by so much, or the pronoun stays as written."""
QUOTED = 0.5
"""Whom a speaker names is less what the article goes on about."""
UNSEXED = 0.7
"""For a person whose sex no title, kinship word or given name tells."""
NOT_PEOPLE = 0.6
"""For things that "they" may stand for."""

Antecedents = Mapping[int, tuple[Phrase, ...]]
"""Of one passage: by index of a pronoun or of a noun phrase's noun, the phrases that it stands for, more than one for several people."""

PRONOUNS = frozenset({"he", "she", "they", "it"})
_POINTING = (["the"], ["this"], ["that"], ["these"], ["those"])
_ROLE_WORDS = FORMER | {"two", "-"}
_NARROWING = frozenset({"relcl", "acl", "prep", "appos", "conj"})
_EMPTY_VERBS = frozenset("happen seem appear take mean matter emerge turn come relate rain snow".split())
_LINKING = frozenset({"be", "become", "make", "remain"})
_CLAUSES = frozenset({"advcl", "ccomp", "xcomp", "csubj", "csubjpass", "relcl"})
_OF_EVENTS = frozenset("kill injure wound destroy damage level flatten strike hit rock shake devastate displace magnitude homeless".split())
_OF_BODIES = frozenset(
    """plan expect anticipate investigate intend announce decide want hope vote sue agree approve hire buy sell employ believe
    consider reject receive monitor seek""".split()
)
_NOT_NAMED = frozenset("house street road avenue home state states court day week".split())
"""Nouns that end many names and yet stand for something else: the house is no White House, the street not Wall Street."""


def find_antecedents(docs: Sequence[tuple[bool, Any]], mentions: Sequence[Sequence[Mention]]) -> list[Antecedents]:
    """What pronouns that are subjects, and role nouns, stand for, for each passage of an article.

    `docs` are its passages in order, each with whether it is a headline; `mentions` are those of each, with offsets in its Doc's text.
    """
    return _Reader(docs, mentions).found


class _Reader:
    """Goes through an article once, and remembers whom and what it has spoken of."""

    def __init__(self, docs: Sequence[tuple[bool, Any]], mentions: Sequence[Sequence[Mention]]) -> None:
        self.found: list[Antecedents] = []
        self._sexes = sexes_of(docs, mentions)
        self._bearers = bearers_of(docs, mentions)
        self._known: dict[str, Referent] = {}
        self._named: dict[str, dict[str, Phrase]] = {}
        self._sentence = 0
        for passage, ((headline, doc), named) in enumerate(zip(docs, mentions, strict=True)):
            self._passage = passage
            self.found.append(self._read(doc, name_tokens(doc, named), headline=headline))

    def _read(self, doc: Any, names: Mapping[int, Mention], *, headline: bool) -> Antecedents:
        quoted = {t.i for start, end in quotations(doc, pair_marks(doc)) for t in doc.char_span(start, end, alignment_mode="expand") or ()}
        found: dict[int, tuple[Phrase, ...]] = {}
        for span in split_sentences(doc):
            self._sentence += 1
            for token in span if len(span) <= MAX_SENTENCE_TOKENS else ():
                meant = () if token.i in quoted or token.i in names else self._meant(token, headline=headline)
                if meant:
                    found[token.i] = tuple(referent.phrase for referent in meant)
                    for referent in meant:
                        referent.hear(self._passage, self._sentence, weight_of(token))
                elif (thing := self._by_name(token)) and token.i not in quoted and not headline:
                    found[token.i] = (thing,)
                if not meant and (token.pos_ in {"NOUN", "PROPN"} or token.i in names):
                    self._hear(token, names, quoted=token.i in quoted)
                    self._note_name(token, names)
        return found

    def _meant(self, token: Any, *, headline: bool) -> tuple[Referent, ...]:
        if token.lower_ in PRONOUNS:
            return self._by_pronoun(token) if token.dep_ in SUBJECT_DEPS and not headline else ()
        return self._by_role(token) if token.pos_ == "NOUN" or token.pos_ == "PROPN" else ()

    def _hear(self, token: Any, names: Mapping[int, Mention], *, quoted: bool) -> None:
        brought = referent_of(token, names, self._sexes)
        if brought is None:
            return
        key, found = brought
        known = self._known.setdefault(key, found)
        known.phrase, known.pronouns = found.phrase, found.pronouns
        known.hear(self._passage, self._sentence, weight_of(token) * (QUOTED if quoted else 1.0))

    def _by_pronoun(self, token: Any) -> tuple[Referent, ...]:
        """The weightiest referent that fits, unless another comes near it or is the heavier in the latest sentence that names either."""
        if token.lower_ == "it" and is_empty(token):
            return ()
        near = [r for r in self._known.values() if token.lower_ in r.pronouns and self._passage - r.passage <= 1]
        fit = self._fit_of_it(token, near) if token.lower_ == "it" else self._fit_of_people
        weighed = [(weight, r) for r in near if (weight := r.salience(self._sentence) * fit(r)) > 0]
        if not weighed:
            return ()
        first, best = max(weighed, key=lambda item: item[0])
        latest = max(max(r.heard) for _, r in weighed)
        rivals = [(weight, r.heard.get(latest, 0.0)) for weight, r in weighed if r is not best]
        unsure = any(first < MARGIN * weight or heard > best.heard.get(latest, 0.0) for weight, heard in rivals)
        return () if unsure else (best,)

    def _fit_of_people(self, referent: Referent) -> float:
        if referent.kind == "things":
            return NOT_PEOPLE if self._is_topic(referent) else 0.0
        return UNSEXED if len(referent.pronouns) > 1 else 1.0

    def _fit_of_it(self, it: Any, near: Sequence[Referent]) -> Callable[[Referent], float]:
        """What decides, a body, expects; an event destroys; else it is a thing that a clause just told something of."""
        words = {it.head.lemma_.lower(), *(c.lemma_.lower() for c in it.head.subtree if c.dep_ in {"dobj", "oprd", "acomp"})}
        if it.head.lemma_.lower() in _OF_BODIES or (says(it.head) and it.head.dep_ in {"ROOT", "conj"}):
            return lambda referent: float(referent.kind == "body" and self._is_topic(referent))
        if words & _OF_EVENTS and any(r.kind == "event" and r.salience(self._sentence) for r in near):
            return lambda referent: float(referent.kind == "event")
        things = [r for r in near if r.kind in {"event", "thing"}]
        inside = any(self._sentence in r.heard for r in things)  # "when someone knocked at the door and it was opened"
        topics = [r for r in things if self._is_topic(r) and (self._sentence in r.heard or not inside)]
        return lambda referent: float(any(referent is topic for topic in topics))

    def _is_topic(self, referent: Referent) -> bool:
        """Whether it was the subject of a clause in this sentence or the one before."""
        return any(weight >= INNER_SUBJECT for at, weight in referent.heard.items() if self._sentence - at <= 1)

    def _note_name(self, token: Any, names: Mapping[int, Mention]) -> None:
        """Remember a name of a place or body by the noun that it ends in."""
        mention = names.get(token.i)
        if mention is None or mention.kind == "person" or token.i - 1 not in names or names.get(token.i + 1) is mention:
            return
        phrase = tuple(
            t for t in token.doc[max(token.i - MAX_PHRASE_TOKENS, 0) : token.i + 1] if names.get(t.i) is mention and t.lower_ != "the"
        )
        if len(phrase) > 1 and phrase[0].is_title:
            self._named.setdefault(token.lower_, {})[" ".join(t.lower_ for t in phrase)] = phrase

    def _by_name(self, token: Any) -> Phrase | None:
        """What "the island" stands for where one name so far ends in Island."""
        named = self._named.get(token.text, {}) if token.pos_ == "NOUN" and token.text not in _NOT_NAMED else {}
        return next(iter(named.values())) if len(named) == 1 and _is_bare(token) else None

    def _by_role(self, token: Any) -> tuple[Referent, ...]:
        """The bearers of a role named so far: one for "the senator", two for "the two leaders", and none where there are more or fewer."""
        noun, words = token.lemma_.lower(), [t.lower_ for t in token.doc[max(token.left_edge.i, token.i - MAX_PHRASE_TOKENS) : token.i]]
        narrowed = any(word not in _ROLE_WORDS for word in words[1:]) or any(c.dep_ in _NARROWING for c in token.children)
        told = (
            token.dep_ in {"appos", "attr", "oprd"} or token.head.lower_ == "as"
        )  # "Roth, the mayor", "Roth is the mayor", "as the mayor"
        if noun not in OFFICES or words[:1] not in _POINTING or narrowed or told:
            return ()
        wanted = 1 if not is_plural(token) else 2 if "two" in words else 0
        former = any(word in FORMER for word in words)
        names = [name for name, roles in self._bearers.items() if any((role, former) in roles for role in ROLES.get(noun, {noun}))]
        bearers = [self._known[f"name {name}"] for name in sorted(names) if f"name {name}" in self._known]
        return tuple(bearers) if len(names) == len(bearers) == wanted else ()


def _is_bare(noun: Any) -> bool:
    """Whether nothing stands beside a noun but its article, and it names nothing else: "the island", not "the island of Orr"."""
    names_another = noun.dep_ in {"compound", "appos", "attr", "oprd"}
    narrowed = any(child.dep_ in {"acl", "prep"} for child in noun.children)
    return noun.i > 0 and noun.nbor(-1).lower_ == "the" and not (names_another or narrowed)


def is_empty(it: Any) -> bool:
    """Whether "it" stands for a clause, the weather or nothing: "it was unclear whether", "it took hours to"."""
    head = it.head
    if it.dep_ == "expl" or head.lemma_ in _EMPTY_VERBS or head.pos_ not in {"VERB", "AUX"}:  # "the law makes it a crime"
        return True
    parts = [*head.children, *(g for c in head.children if c.dep_ in {"acomp", "attr", "oprd", "prep"} for g in c.children)]
    clausal = any(c.dep_ in _CLAUSES or c.lemma_.lower() in EMPTY_NOUNS for c in parts)
    told = it.dep_ == "nsubjpass" and any(c.dep_ in {"ccomp", "csubj"} for c in head.children)
    return told or (head.lemma_ in _LINKING and clausal)
