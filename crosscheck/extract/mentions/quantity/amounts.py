"""What money, a share, a measure or a length of time is of, and of which event."""

from __future__ import annotations

from typing import Any

from crosscheck.extract.mentions.near import behind_conversion
from crosscheck.extract.mentions.quantity.nouns import Phrase, is_container, lemma_of, read_phrase
from crosscheck.extract.mentions.quantity.phrases import Found, make_slot, rate_at
from crosscheck.extract.mentions.quantity.predicates import Predicate, event_lemma, governing
from crosscheck.extract.mentions.quantity.sentences import sentence_end, sentence_start
from crosscheck.extract.mentions.quantity.words import FRACTIONS

_EXTENT = frozenset({
    "be", "last", "measure", "weigh", "stand", "take", "span", "cover", "run", "extend", "stretch", "total", "come", "rise", "reach",
    "cost", "top", "exceed",
    "fall", "increase", "grow", "hit", "climb", "drop", "amount", "average", "register", "remain", "lie", "sit", "decline", "jump",
    "soar", "surge", "gain",
    "lose", "decrease", "slip", "equal", "number", "go", "continue", "shrink", "tumble", "plunge", "dip", "edge", "account", "approach",
    "start",
})  # fmt: skip
_LONG_UNITS = frozenset({"week", "month", "year", "decade", "century"})
_GOODS = frozenset({"dobj", "conj", "appos", "nsubjpass"})
_PORTIONS = frozenset({"cent", "percent", "share", "stake", "part", "half", "majority", "portion", "%"})
_TRADE = frozenset({"buy", "purchase", "sell", "acquire", "rent", "lease", "auction", "resell", "offer", "value", "price"})


def amount_slot(doc: Any, first: int, last: int) -> Found:
    """Return the slot of money, a share, a measure or a duration at tokens [first, last)."""
    at = last + (last < len(doc) and doc[last].lower_ == "-")
    at = behind_conversion(doc, at)
    if at < len(doc) and doc[at].lower_ in {"'", "’", "worth", "long", "more", "old", "straight"}:
        at += 1
    at += at < len(doc) and doc[at].lower_ == "worth"
    attributive = (
        read_phrase(doc, at, single=True) if at < len(doc) and doc[at].lower_ not in {"of", "in", "for", "on"} else Phrase(None, (), last)
    )
    named = _named_before(doc, first)
    if attributive.noun is None and named is not None:
        return Found(make_slot(doc, first, last, lemma_of(named), _narrowing(named), governing(doc, first, last, named)), last)
    phrase = attributive if attributive.noun is not None else _complement(doc, at)
    if phrase.noun is None and (traded := _traded(doc, first)) is not None:
        return Found(make_slot(doc, first, last, lemma_of(traded), _narrowing(traded), governing(doc, first, last, None)), last)
    if phrase.noun is None:
        noun = _subject(doc, first)
        predicate = _own_clause(doc, first, last) or governing(doc, first, last, None)
        return Found(
            make_slot(doc, first, last, lemma_of(noun), _narrowing(noun) if noun.pos_ == "NOUN" else (), predicate)
            if noun is not None and noun.lower_ not in FRACTIONS
            else make_slot(doc, first, last, None, (), predicate),
            last,
        )
    predicate = governing(doc, first, phrase.last, doc[phrase.noun] if attributive.noun is not None else doc[last - 1])
    rate = rate_at(doc, last)
    return Found(make_slot(doc, first, phrase.last, lemma_of(doc[phrase.noun]), (*phrase.modifiers, *rate), predicate), last)


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


def _traded(doc: Any, first: int) -> Any | None:
    """Return the watch of "bought a Rolex watch for $43,000", the house of "the house sold for $2 million"."""
    if first < 2 or doc[first - 1].lower_ not in {"for", "at"} or (doc[first - 1].lower_ == "at" and doc[first - 2].pos_ != "VERB"):
        return None
    before = doc[first - 2]
    verb = next((token for token in (before, *before.ancestors) if token.pos_ == "VERB"), before)
    if verb.lemma_.lower() not in _TRADE:
        return None
    if before.dep_ in _GOODS:
        return before
    goods = {"dobj"} if any(child.dep_ == "dobj" for child in verb.children) else {"nsubjpass", "nsubj"}
    sold = next((child for child in verb.children if child.dep_ in goods and child.pos_ in {"NOUN", "PROPN"}), None)
    # "Bought 20 percent of the club for $45 million": the club was bought, in part.
    return before if sold is not None and sold.lemma_.lower() in _PORTIONS and before.pos_ in {"NOUN", "PROPN"} else sold


def _narrowing(noun: Any) -> tuple[str, ...]:
    """Return what stands before the noun.

    The tagger takes the "operating" of a profit for a verb, and its form is its name.
    """
    named = [child for child in noun.lefts if child.is_alpha and (child.pos_ in {"ADJ", "NOUN", "PROPN"} or child.tag_ == "VBG")]
    return tuple(str(child.lower_ if child.tag_ == "VBG" else child.lemma_).lower() for child in named)


def _complement(doc: Any, at: int) -> Phrase:
    """Return the noun of "of barrier", "in campaign cash", "for border security", of "half the workers"."""
    if 0 < at < len(doc) and doc[at - 1].lower_ == "half" and doc[at].lower_ in {"the", "its", "their", "his", "her"}:
        return read_phrase(doc, at + 1, single=True)
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


def _subject(doc: Any, first: int) -> Any | None:
    """Return the subject of a verb that says how much it is; in "she spent $50" the amount is no property of hers."""
    token = doc[first]
    for _ in range(6):
        if token.pos_ in {"VERB", "AUX"}:
            if token.lemma_.lower() not in _EXTENT:
                return None
            subject = next((child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
            if subject is not None and subject.lower_ in {"that", "which"} and token.dep_ == "relcl":
                subject = token.head  # "a trial that lasted two months"
            return subject if subject is not None and subject.pos_ in {"NOUN", "PROPN"} else None
        if token.head is token:
            return None
        token = token.head
    return None


def measure_slot(doc: Any, first: int, last: int) -> Found:
    """Like `amount_slot`; the rate of a price is kept apart there too."""
    found = amount_slot(doc, first, last)
    if (since := _rarest_in(doc, first, last)) is not None:
        return Found(found.slot.model_copy(update={"head": since.lower_, "modifiers": _ranked_noun(doc, since, first)}), found.last)
    if last < len(doc) and doc[last].lower_ in {"after", "before"}:
        # "Two days after the vote" is a distance in time, not to be set against how long something lasted.
        apart = found.slot.model_copy(update={"modifiers": (*found.slot.modifiers, doc[last].lower_)})
        return Found(apart, found.last)
    rate = tuple(word for word in rate_at(doc, last) if word not in found.slot.modifiers)
    return Found(found.slot.model_copy(update={"modifiers": (*found.slot.modifiers, *rate)}), found.last) if rate else found


def _rarest_in(doc: Any, first: int, last: int) -> Any | None:
    """Return the first of "for the first time in a year", the worst of "the worst storm in 30 years": how long there was none like it."""
    if first < 3 or doc[first - 1].lower_ not in {"in", "for"} or doc[last - 1].lemma_.lower() not in _LONG_UNITS:
        return None
    for token in reversed(doc[max(sentence_start(doc, first), first - 7) : first - 1]):
        if token.lower_ == "first" or (token.tag_ == "JJS" and token.lower_ not in {"least", "most"}):
            return token
        if token.text in {",", ";"} or token.pos_ in {"VERB", "AUX"}:
            return None
    return None


def _ranked_noun(doc: Any, rank: Any, first: int) -> tuple[str, ...]:
    stretch = doc[rank.i + 1 : first - 1]
    end = next((token.i for token in stretch if token.pos_ == "ADP"), first)
    nouns = [lemma_of(token) for token in stretch if token.pos_ == "NOUN" and token.i < end]
    return tuple(noun for noun in nouns[:1] if noun != "time")


def magnitude_slot(doc: Any, first: int, last: int) -> Found:
    """Return a magnitude is of the shock named nearest to it."""
    sentence = doc[sentence_start(doc, first) : sentence_end(doc, first)]
    shocks = [token for token in sentence if token.lemma_.lower() in {"quake", "earthquake", "temblor", "aftershock", "tremor", "shock"}]
    nearest = min(shocks, key=lambda token: (abs(token.i - first), token.i), default=None)
    aftershock = ("aftershock",) if nearest is not None and nearest.lemma_.lower() == "aftershock" else ()
    predicate = governing(doc, first, last, doc[first])
    return Found(make_slot(doc, first, last, "magnitude", aftershock, predicate), last)
