"""Organisations that no list and no recogniser knows, by what they are called: "the chipmaker Sylq", "Caltrane, a shipping company"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from crosscheck.extract.mentions import titles
from crosscheck.extract.mentions.gazetteer import gazetteer
from crosscheck.extract.mentions.given_names import FEMALE, MALE
from crosscheck.extract.mentions.name_shape import is_capitalised, is_name_part, name_end, name_start

SORTS = frozenset(
    """company firm chain airline carrier retailer supermarket brewer brewery pollster insurer lender broadcaster publisher startup
    start-up manufacturer operator shipper builder contractor developer utility giant conglomerate supplier distributor charity
    nonprofit non-profit consultancy subsidiary website app wholesaler grocer oilmaker refiner miner pharmacy
    group union regulator watchdog brand agency militia newspaper cooperative""".split()
)
"""What an organisation is called before or behind its name; so is all that ends in "maker" but for the people below."""
_MAKING_PEOPLE = frozenset(
    "lawmaker filmmaker policymaker dressmaker peacemaker homemaker watchmaker shoemaker playmaker troublemaker".split()
)
_NAMED_BEFORE = frozenset({"airline", "airlines", "chain", "brewery", "supermarket", "website", "app", "pharmacy", "subsidiary"})
"""Of these what they are called may also stand in front: "the Karsten brewery"."""
_OWNED = frozenset(
    """earnings profit profits revenue revenues shares shareholders turnover stock headquarters subsidiary subsidiaries workforce
    payroll""".split()
)
"""Only a firm has them."""
_HEADS = frozenset(
    {
        ("executive", "of"), ("ceo", "of"), ("shares", "of"), ("shares", "in"), ("shareholders", "of"), ("merger", "of"),
        ("takeover", "of"), ("merger", "between"), ("merger", "with"), ("stake", "in"), ("employed", "by"), ("insured", "by"),
    }
)  # fmt: skip
_ORDERS = frozenset({"contract", "tender"})
"""Only a firm wins them, and they go to one."""
_TRADES = frozenset("make produce sell manufacture operate supply distribute brew refine export import employ publish".split())
"""What a firm does behind "which"."""
_ASSETS = frozenset(
    """job workforce staff plant factory store outlet price profit earning dividend stake share shareholder customer fleet product forecast
    bid revenue subsidiary warehouse refinery payroll""".split()
)
"""What a firm cuts, closes, raises, with "its" beside them."""
_JOINERS = frozenset({"&", "and"})
_LONGEST_DESCRIPTION = 5


def firms(doc: Any) -> Iterator[tuple[int, int]]:
    """Tokens [start, end) of each name that the words around show to be an organisation's; they may overlap."""
    for token in doc[:-1]:
        if _is_sort(token):
            yield from _named(doc, token.i + 1, _end(doc, token.i + 1))
            yield from _described(doc, token.i)
            yield from _apposed(doc, token.i)
            if token.lower_ in _NAMED_BEFORE and token.nbor().pos_ not in {"NOUN", "PROPN"}:
                yield from _named(doc, _start(doc, token.i), token.i)
        elif _is_sort_of_several(token):
            yield from _joined(doc, token.i + 1)
        elif token.text in {"'s", "’s"} and doc[token.i + 1].lower_ in _OWNED:
            yield from _named(doc, _start(doc, token.i), token.i)
        elif token.i and (doc[token.i - 1].lower_, token.lower_) in _HEADS:
            yield from _joined(doc, token.i + 1)
        elif is_name_part(token) and (_is_tail(token) or _is_head(token)):
            yield from _called_so(doc, _start(doc, token.i + 1), _end(doc, token.i))
        elif token.tag_ == "NNP" and is_name_part(token) and _acts_as_firm(token):
            yield from _called_so(doc, _start(doc, token.i + 1), token.i + 1)


def _apposed(doc: Any, noun: int) -> Iterator[tuple[int, int]]:
    """As in "the smaller airline, Caltrane, said"."""
    end = _end(doc, noun + 2) if doc[noun + 1].text == "," else noun
    closed = end > noun + 2 and (end == len(doc) or doc[end].text in {",", ".", ";"} or doc[end].text in {"'s", "’s"})
    if closed and doc[noun + 2].dep_ == "appos" and not doc[noun].tag_ == "NNS":
        yield from _named(doc, noun + 2, end)


def _joined(doc: Any, start: int) -> Iterator[tuple[int, int]]:
    """One name, or the two of "the merger of Telvia and Norcom"."""
    end = name_end(doc, start)
    yield from _named(doc, start, end)
    if end > start and end < len(doc) and doc[end].lower_ in {"and", "with"}:
        yield from _named(doc, end + 1, name_end(doc, end + 1))


def _called_so(doc: Any, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where what it does gives it away, a name may begin a sentence, but for a headline's."""
    if doc[start].sent[-1].is_punct:
        yield from _named(doc, start, end, first=True)


def _is_tail(token: Any) -> bool:
    ends = token.i + 1 == len(token.doc) or not is_name_part(token.nbor())
    return ends and token.lower_ in titles.FIRM_TAILS and token.i > 0 and is_name_part(token.nbor(-1))


def _is_head(token: Any) -> bool:
    return token.lower_ in titles.CLUB_HEADS and is_name_part(token.nbor())


def _acts_as_firm(token: Any) -> bool:
    """The subject of what only a firm does: it wins a contract, cuts its prices, "which makes pumps"."""
    if token.dep_ == "pobj":
        verb = token.head.head
        return token.head.lower_ == "to" and verb.lemma_ in {"go", "award"} and _has(verb, {"nsubj", "nsubjpass"}, _ORDERS)
    if any(child.dep_ == "relcl" and child.lemma_ in _TRADES and _has(child, {"nsubj"}, {"which"}) for child in token.children):
        return True
    verb = token.head
    if token.dep_ != "nsubj" or verb.pos_ != "VERB":
        return False
    wins = verb.lemma_ == "win" and _has(verb, {"dobj"}, _ORDERS)
    trades = any(child.dep_ == "dobj" and child.lemma_.lower() in _ASSETS and _is_its(child) for child in verb.children)
    sacks = verb.lemma_ in {"cut", "shed", "slash", "axe"} and _has(verb, {"dobj"}, {"job"})
    return wins or trades or sacks


def _is_its(noun: Any) -> bool:
    return any(child.dep_ == "poss" and child.lower_ == "its" for child in noun.children)


def _has(verb: Any, deps: Collection[str], lemmas: Collection[str]) -> bool:
    return any(child.dep_ in deps and child.lemma_.lower() in lemmas for child in verb.children)


def _is_sort(token: Any) -> bool:
    alone = token.lower_ == "maker" and not (token.i and token.nbor(-1).pos_ == "NOUN" and token.nbor(-1).is_lower)  # "chip maker"
    maker = token.lower_.endswith("maker") and token.lower_ not in _MAKING_PEOPLE and not alone
    return (
        (token.lower_ in SORTS or maker)
        and not (is_capitalised(token) and not token.is_sent_start)
        and token.pos_ in {"NOUN", "PROPN", "ADJ"}
    )


def _is_sort_of_several(token: Any) -> bool:
    """As in "carmakers Telvia and Norcom"."""
    one = token.lower_.removesuffix("s")
    sort = one in SORTS or (one.endswith("maker") and one != "maker" and one not in _MAKING_PEOPLE)
    led = token.is_sent_start or not is_capitalised(token)
    return token.lower_.endswith("s") and sort and led and token.pos_ in {"NOUN", "PROPN", "ADJ"}


def _described(doc: Any, noun: int) -> Iterator[tuple[int, int]]:
    """As in "Caltrane, a small shipping company,"."""
    behind = doc[noun + 1]
    article = next((i for i in range(noun - 1, max(noun - _LONGEST_DESCRIPTION, 1), -1) if doc[i].lower_ in {"a", "an"}), 0)
    if article and doc[article - 1].text == "," and behind.pos_ not in {"NOUN", "PROPN"}:
        yield from _named(doc, _start(doc, article - 1), article - 1)


def _named(doc: Any, start: int, end: int, *, first: bool = False) -> Iterator[tuple[int, int]]:
    """If it may be a firm's; one word that begins the sentence is no name for sure, unless it may be `first`."""
    text, words = doc[start:end].text, [token.lower_ for token in doc[start:end]]
    if not words or doc[start].is_sent_start and end - start == 1 and not first or text in titles.NOT_ORGANISATIONS:
        return
    person = len(words) > 1 and words[0] in MALE | FEMALE or any(word in titles.TITLES | titles.ROLES | titles.KIN for word in words)
    if not person and not text.isupper() and not gazetteer().lookup(text):
        yield start, end


def _end(doc: Any, start: int) -> int:
    return name_end(doc, start, _is_part)


def _start(doc: Any, end: int) -> int:
    return name_start(doc, end, _is_part)


def _is_part(token: Any) -> bool:
    """Of a name, or what joins two parts of one: "Tallow & Reed"."""
    if is_name_part(token) or token.lower_ not in _JOINERS:
        return is_name_part(token)
    inside = 0 < token.i < len(token.doc) - 1 and is_name_part(token.nbor(-1)) and is_name_part(token.nbor())
    return inside and (token.text == "&" or token.nbor(-1).ent_type_ == "ORG")
