"""What a number is about: the counted noun, its modifiers, the governing predicate and the words around."""

from __future__ import annotations

from typing import Any, NamedTuple

from crosscheck.extract.mentions.quantity.nouns import Phrase, is_container, is_person, lemma_of, of_object, read_phrase
from crosscheck.extract.mentions.quantity.predicates import Predicate, event_lemma, governing, is_human_event
from crosscheck.extract.mentions.quantity.sentences import sentence_end, sentence_start
from crosscheck.extract.mentions.quantity.words import CASUALTY_ADJECTIVES, CURRENCY_NOUNS, FRACTIONS, PLURAL_SCALES, SCALES, TOLL_NOUNS
from crosscheck.records import Slot

_PHRASE_WORDS = 12
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "obj", "pobj", "prep", "agent", "attr", "acomp", "compound", "amod", "xcomp", "oprd", "neg"}
)
_SETTLEMENTS = frozenset({"city", "town", "island", "village", "country", "county", "nation", "community", "suburb", "state", "region",
    "province", "district",
                          "home", "metropolis", "population", "area", "zone", "municipality", "territory", "capital", "port"})  # fmt: skip
_DWELLERS = frozenset({"person", "resident", "inhabitant"})
_OWNING = frozenset({"have", "be", "home", "house", "count", "live", "boast", None})
_BACK_REFERENCES = frozenset({"them", "us", "which", "whom", "these", "those"})
_PERSON_WORDS = frozenset({"others", "more", "dead", "injured", "wounded", "hurt", "missing"})
_LINKS = frozenset({"of", "in", "for", "from", "at", "on", "to", "against", "with", "by"})
"""What follows them is of the amount: "$300 at the store"."""
_EXTENT = frozenset({
    "be", "last", "measure", "weigh", "stand", "take", "span", "cover", "run", "extend", "stretch", "total", "come", "rise", "reach",
    "cost", "top", "exceed",
    "fall", "increase", "grow", "hit", "climb", "drop", "amount", "average", "register", "remain", "lie", "sit", "decline", "jump",
    "soar", "surge", "gain",
    "lose", "decrease", "slip", "equal", "number", "go", "continue", "shrink", "tumble", "plunge", "dip", "edge", "account", "approach",
    "start",
})  # fmt: skip
_AMOUNT_WORDS = (
    frozenset(
        {
            "more",
            "least",
            "most",
            "many",
            "few",
            "fewer",
            "less",
            "some",
            "several",
            "couple",
            "handful",
            "total",
            "percent",
            "half",
            "third",
            "thirds",
        }
    )
    | frozenset(SCALES)
    | frozenset(PLURAL_SCALES)
    | frozenset(CURRENCY_NOUNS)
)


class Found(NamedTuple):
    """A slot with the token index after the last word of the mention."""

    slot: Slot
    last: int


def count_slot(doc: Any, first: int, last: int, *, single: bool, value: float) -> Found | None:
    """Return the slot of a plain count at tokens [first, last), hedges included; None where nothing says what is counted."""
    at = last + (last < len(doc) and doc[last].lower_ == "-")
    phrase = read_phrase(doc, at, single=single or at > last)
    if phrase.noun is None and (owned := _of_phrase(doc, at)) is not None:
        return _described(doc, first, owned)
    if phrase.noun is None:
        return _nounless(doc, first, last, value)
    if value == 1 and single and doc[phrase.noun].tag_ == "NNS" and at > last:
        return None
    inner = of_object(doc, phrase.last)
    if inner is not None and inner.noun is not None:
        if is_container(lemma_of(doc[phrase.noun])) and doc[inner.noun].tag_ in {"NNS", "NNPS"} and value == 1:
            phrase = inner
        else:
            phrase = Phrase(phrase.noun, (*phrase.modifiers, lemma_of(doc[inner.noun])), phrase.last)
    return _described(doc, first, phrase, hyphen=at > last)


def _of_phrase(doc: Any, at: int) -> Phrase | None:
    return of_object(doc, at) if at < len(doc) and doc[at].lower_ == "of" else None


def _described(doc: Any, first: int, phrase: Phrase, *, hyphen: bool = False) -> Found | None:
    noun = doc[phrase.noun]
    if hyphen and noun.i - 1 > first and phrase.modifiers:
        return _hyphenated(doc, first, phrase)
    head, predicate = lemma_of(noun), governing(doc, first, phrase.last, noun)
    if head in TOLL_NOUNS and head != "toll" and (head != "injury" or doc[first].lower_ == "no"):
        return Found(
            _slot(doc, first, phrase.last, "person", phrase.modifiers, Predicate(TOLL_NOUNS[head], "patient", predicate.at)), phrase.last
        )
    if head in _DWELLERS and _is_population(doc, first, predicate.event, head):
        return Found(population(doc, first, phrase.last, predicate.at), phrase.last)
    if head == "other":
        # "Three others were wounded" are people; "three others" of another kind are left without a noun.
        human = is_human_event(predicate.event) or _people_nearby(doc, first)
        return Found(_slot(doc, first, phrase.last, "person" if human else None, (), predicate), phrase.last)
    return Found(_slot(doc, first, phrase.last, head, phrase.modifiers, predicate), phrase.last)


def _hyphenated(doc: Any, first: int, phrase: Phrase) -> Found:
    """Recognise "A 31-page complaint" counts pages, of a complaint."""
    counted = next((at for at in range(first, phrase.last) if doc[at].lower_ == "-"), first) + 1
    head = lemma_of(doc[counted]) if counted < phrase.last else lemma_of(doc[phrase.noun])
    modifiers = tuple(word for word in (*phrase.modifiers, lemma_of(doc[phrase.noun])) if word != head)
    return Found(_slot(doc, first, phrase.last, head, modifiers, governing(doc, first, phrase.last, doc[phrase.noun])), phrase.last)


def _is_population(doc: Any, first: int, event: str | None, head: str) -> bool:
    before = [token.lemma_.lower() for token in doc[max(sentence_start(doc, first), first - 3) : first]]
    if before[-2:] in (["home", "to"], ["house", "to"]) or (before[-1:] == ["of"] and bool(_SETTLEMENTS & set(before))):
        return True
    return head != "person" and event in _OWNING


def population(doc: Any, first: int, last: int, at: int | None) -> Slot:
    """One slot for "a population of 120,000", "home to 120,000 people", "200,000 residents"."""
    return Slot(head="resident", event="population", role="other", phrase=_words(doc, first, last, at) or "population")


def _people_nearby(doc: Any, first: int) -> bool:
    return any(is_person(lemma_of(token)) or token.ent_type_ == "PERSON" for token in doc[sentence_start(doc, first) : first])


def _nounless(doc: Any, first: int, last: int, value: float) -> Found | None:
    """Return a number that no noun follows: of them, the dead, a toll, a population, or what was counted just before."""
    back = last + 1 < len(doc) and doc[last].lower_ == "of" and doc[last + 1].lower_ in _BACK_REFERENCES
    end = last + 2 if back else last
    rest = first > 0 and doc[first - 1].lower_ in {"remaining", "other"}
    end += end < len(doc) and doc[end].lower_ in _PERSON_WORDS and doc[end].lower_ != "dead" and doc[end].lower_ not in CASUALTY_ADJECTIVES
    before = [token.lemma_.lower() for token in doc[max(sentence_start(doc, first), first - 5) : first]]
    if "population" in before and "," not in before[before.index("population") :]:
        return Found(population(doc, first, end, None), end)
    if "toll" in before or (before[-2:] == ["dead", "to"]):
        return Found(_slot(doc, first, end, "person", (), Predicate("kill", "patient", None)), end)
    predicate = governing(doc, first, end, None)
    if predicate.at == end and doc[end].lower_ in CASUALTY_ADJECTIVES and doc[end].tag_ != "VBD":
        end += 1
    close = predicate.at is not None and -2 <= predicate.at - first and predicate.at - end <= 4
    if is_human_event(predicate.event) and predicate.role == "patient" and close:
        return Found(_slot(doc, first, end, "person", (), predicate), end)
    if (not back and not rest) and _antecedent(doc, first) is None:
        return None
    if back or ((rest or (close and predicate.at is not None and predicate.at >= end and doc[first].dep_ == "nsubj")) and value > 1):
        return Found(_slot(doc, first, end, _antecedent(doc, first), (), predicate), end)
    return None


def _antecedent(doc: Any, first: int) -> str | None:
    """Return the nearest plural noun before that a number counts, in this sentence or the two before."""
    start = sentence_start(doc, first)
    for _ in range(2):
        start = sentence_start(doc, start - 1) if start else 0
    for token in reversed(doc[start:first]):
        if token.tag_ == "NNS" and any(child.dep_ == "nummod" or child.pos_ == "NUM" for child in token.children):
            return lemma_of(token)
    return None


def amount_slot(doc: Any, first: int, last: int) -> Found:
    """Return the slot of money, a share, a measure or a duration at tokens [first, last)."""
    at = last + (last < len(doc) and doc[last].lower_ == "-")
    if at < len(doc) and doc[at].lower_ in {"'", "’", "worth", "long", "more", "old", "straight"}:
        at += 1
    at += at < len(doc) and doc[at].lower_ == "worth"
    attributive = (
        read_phrase(doc, at, single=True) if at < len(doc) and doc[at].lower_ not in {"of", "in", "for", "on"} else Phrase(None, (), last)
    )
    named = _named_before(doc, first)
    if attributive.noun is None and named is not None:
        return Found(_slot(doc, first, last, lemma_of(named), _narrowing(named), governing(doc, first, last, named)), last)
    phrase = attributive if attributive.noun is not None else _complement(doc, at)
    if phrase.noun is None:
        noun = _subject(doc, first)
        predicate = _own_clause(doc, first, last) or governing(doc, first, last, None)
        return Found(
            _slot(doc, first, last, lemma_of(noun) if noun is not None and noun.lower_ not in FRACTIONS else None, (), predicate), last
        )
    predicate = governing(doc, first, phrase.last, doc[phrase.noun] if attributive.noun is not None else doc[last - 1])
    rate = _rate(doc, last)
    return Found(_slot(doc, first, phrase.last, lemma_of(doc[phrase.noun]), (*phrase.modifiers, *rate), predicate), last)


def _own_clause(doc: Any, first: int, last: int) -> Predicate | None:
    """Recognise "the $5.7 billion he demanded": the clause on the amount says more than the verb above it."""
    for token in doc[first:last]:
        for child in token.children:
            if child.dep_ in {"acl", "relcl"} and child.pos_ == "VERB" and last <= child.i <= last + 6:
                return Predicate(event_lemma(child), "patient", child.i)
    return None


def _named_before(doc: Any, first: int) -> Any | None:
    """Return the noun of "a fine of $250,000", "revenue of $20 billion", "a sentence of 46 months"."""
    if first < 2 or doc[first - 1].lower_ != "of" or doc[first - 2].pos_ != "NOUN" or is_container(lemma_of(doc[first - 2])):
        return None
    return doc[first - 2]


def _narrowing(noun: Any) -> tuple[str, ...]:
    return tuple(str(child.lemma_).lower() for child in noun.lefts if child.pos_ in {"ADJ", "NOUN", "PROPN"} and child.is_alpha)


def _complement(doc: Any, at: int) -> Phrase:
    """Return the noun of "of barrier", "in campaign cash", "for border security"."""
    if at < len(doc) and doc[at].lower_ in {"of", "in", "for", "on"}:
        first = at + 1
        while first < len(doc) and (doc[first].tag_ in {"DT", "PRP$", "CD"} or doc[first].lower_ == "all"):
            first += 1
        return (
            read_phrase(doc, first, single=True)
            if first < len(doc) and doc[first].ent_type_ not in {"DATE", "GPE", "TIME"}
            else Phrase(None, (), at)
        )
    return Phrase(None, (), at)


def _rate(doc: Any, last: int) -> tuple[str, ...]:
    """Recognise "A gallon", "per person": a price for each is not a sum."""
    if last + 1 < len(doc) and doc[last].lower_ in {"a", "an", "per", "each", "every"} and doc[last + 1].tag_ == "NN":
        return (f"per {doc[last + 1].lemma_.lower()}",)
    return ()


def _subject(doc: Any, first: int) -> Any | None:
    """Return the subject of a verb that says how much it is; in "she spent $50" the amount is no property of hers."""
    token = doc[first]
    for _ in range(6):
        if token.pos_ in {"VERB", "AUX"}:
            if token.lemma_.lower() not in _EXTENT:
                return None
            return next(
                (child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"} and child.pos_ in {"NOUN", "PROPN"}), None
            )
        if token.head is token:
            return None
        token = token.head
    return None


def measure_slot(doc: Any, first: int, last: int) -> Found:
    """Like `amount_slot`; the rate of a price is kept apart there too."""
    found = amount_slot(doc, first, last)
    if last < len(doc) and doc[last].lower_ in {"after", "before"}:
        # "Two days after the vote" is a distance in time, not to be set against how long something lasted.
        apart = found.slot.model_copy(update={"modifiers": (*found.slot.modifiers, doc[last].lower_)})
        return Found(apart, found.last)
    rate = tuple(word for word in _rate(doc, last) if word not in found.slot.modifiers)
    return Found(found.slot.model_copy(update={"modifiers": (*found.slot.modifiers, *rate)}), found.last) if rate else found


def magnitude_slot(doc: Any, first: int, last: int) -> Found:
    """Return a magnitude is of the shock named nearest to it."""
    sentence = doc[sentence_start(doc, first) : sentence_end(doc, first)]
    shocks = [token for token in sentence if token.lemma_.lower() in {"quake", "earthquake", "temblor", "aftershock", "tremor", "shock"}]
    nearest = min(shocks, key=lambda token: (abs(token.i - first), token.i), default=None)
    aftershock = ("aftershock",) if nearest is not None and nearest.lemma_.lower() == "aftershock" else ()
    predicate = governing(doc, first, last, doc[first])
    return Found(_slot(doc, first, last, "magnitude", aftershock, predicate), last)


def _slot(doc: Any, first: int, last: int, head: str | None, modifiers: tuple[str, ...], predicate: Predicate) -> Slot:
    kept = tuple(dict.fromkeys(word for word in modifiers if word != head))
    return Slot(head=head, modifiers=kept, event=predicate.event, role=predicate.role, phrase=_words(doc, first, last, predicate.at))


def _words(doc: Any, first: int, last: int, at: int | None) -> str:
    """Return the content words of the noun phrase, its predicate and that one's arguments, in the text's order, the number left out."""
    chosen = {token.i for token in doc[first:last] if token.pos_ in _CONTENT}
    if last < len(doc) and doc[last].lower_ in _LINKS:
        chosen |= {token.i for token in doc[last : min(last + 5, sentence_end(doc, first))] if token.pos_ in _CONTENT}
    if at is not None:
        chosen |= {at} | _arguments(doc[at])
    near = sorted(chosen, key=lambda index: (abs(index - first), index))[:_PHRASE_WORDS]
    return " ".join(doc[index].text for index in sorted(near) if doc[index].is_alpha and not _is_amount(doc[index]))


def _is_amount(token: Any) -> bool:
    return token.like_num or token.lower_ in _AMOUNT_WORDS


def _arguments(verb: Any) -> set[int]:
    found, layer = set(), [verb]
    for _ in range(3):
        layer = [child for token in layer for child in token.children if child.dep_ in _ARGUMENTS]
        found |= {token.i for token in layer if token.pos_ in _CONTENT}
    return found
